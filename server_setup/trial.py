"""A trial of a profile: the demo firm on a server of its own on this machine, and a login with just that profile.

Nothing of the real base can be reached from it: it is another server process with other passwords, it has no extension
that connects anywhere, and no row of the real base was ever in it. The rights of the profile are all that is brought.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2
from platformdirs import user_data_path
from psycopg2.extensions import encrypt_password

from server_setup.cluster import SUPERUSER, Cluster
from server_setup.demo import load_demo
from server_setup.deploy import Administrator, initialise
from server_setup.texts import tr

TEMPLATE = "kontor_trial_template"
_HERE = Path(__file__).parent
#: Rights that are no use without people to administer show the demo's own people and profiles.
_SELLER, _WAREHOUSE = "serova", "Основной склад"


@dataclass(frozen=True, slots=True)
class Trial:
    """Where the window of a trial signs in; the password is made for this trial and ends with it."""

    host: str
    port: int
    database: str
    login: str
    password: str


def default_folder() -> Path:
    """Return where the sample server lives between trials."""
    # The server runs as another OS user where we are root, and cannot enter root's own folders.
    if os.name == "posix" and os.geteuid() == 0:
        return Path("/var/lib/kontor/trial")
    return user_data_path("kontor") / "trial"


def prepare(folder: Path, report: Callable[[str], None]) -> Cluster:
    """Start the sample server, made anew where this program differs from the one that made it."""
    cluster = Cluster(folder)
    made_by = folder / "made_by"
    if made_by.exists() and made_by.read_text(encoding="ascii") == _fingerprint():
        cluster.start()
        return cluster
    cluster.remove()
    shutil.rmtree(folder, ignore_errors=True)
    report(tr("making the sample firm, once"))
    cluster.create()
    cluster.start()
    initialise(_administrator(cluster), TEMPLATE, report=lambda _line: None)
    connection = cluster.connect(TEMPLATE)
    load_demo(connection, 1, report=report)
    with connection.cursor() as cursor:
        cursor.execute(f"revoke connect on database {TEMPLATE} from kontor_employee, kontor_auditor")
    connection.close()
    # Written last: its presence says that the sample was made to the end.
    made_by.write_text(_fingerprint(), encoding="ascii")
    return cluster


def open_trial(cluster: Cluster, profile: Mapping[str, Any]) -> Trial:
    """Make a base of sample rows and a login that holds just this profile (code, names, rights, limits)."""
    mark = secrets.token_hex(4)
    trial = Trial("127.0.0.1", cluster.port, f"trial_{os.getpid()}_{mark}", f"trial_{mark}", secrets.token_urlsafe(18))
    server = cluster.connect("postgres")
    with server.cursor() as cursor:
        cursor.execute(f"create database {trial.database} template {TEMPLATE} strategy file_copy")
    server.close()
    connection = cluster.connect(trial.database)
    try:
        with connection.cursor() as cursor:
            cursor.execute("call private.apply_database_settings()")
            _hire(connection, cursor, trial, profile)
    except psycopg2.Error:
        connection.close()
        close_trial(cluster, trial)
        raise
    connection.close()
    return trial


def close_trial(cluster: Cluster, trial: Trial) -> None:
    """Drop the base and the login of a trial; the sample stays for the next one."""
    server = cluster.connect("postgres")
    with server.cursor() as cursor:
        cursor.execute(f"drop database if exists {trial.database} with (force)")
        cursor.execute(f"drop role if exists {trial.login}")
    server.close()


def sweep(cluster: Cluster) -> int:
    """Drop the bases of trials whose program is gone, with their logins; returns how many trials still run."""
    server = cluster.connect("postgres")
    running = 0
    with server.cursor() as cursor:
        cursor.execute(r"select datname from pg_database where datname ~ '^trial_[0-9]+_[0-9a-f]{8}$'")
        for (name,) in cursor.fetchall():
            _, pid, mark = name.split("_")
            if _lives(int(pid)):
                running += 1
            else:
                cursor.execute(f"drop database if exists {name} with (force)")
                cursor.execute(f"drop role if exists trial_{mark}")
    server.close()
    return running


def _hire(connection: Any, cursor: Any, trial: Trial, profile: Mapping[str, Any]) -> None:
    """Make the person of the trial: the profile, a seller's clients and tasks, and one warehouse."""
    name = str(profile["name_ru"])
    tried = {**profile, "code": "tried", "rights": profile["rights"], "limits": profile.get("limits") or {}}
    cursor.execute("select private.put_profiles(%s)", (json.dumps([tried]),))
    verifier = encrypt_password(trial.password, trial.login, scope=connection, algorithm="scram-sha-256")
    employee = {"login": trial.login, "name": name, "initials": "?", "position": name, "profiles": ["tried"]}
    cursor.execute(
        "select private.hire(%s::jsonb || jsonb_build_object('department_id', e.department_id, 'zone', e.zone), %s)"
        " from kontor.employees e where e.login = %s",
        (json.dumps(employee), verifier, _SELLER),
    )
    person = cursor.fetchone()[0]
    cursor.execute(
        "insert into kontor.employee_warehouses (employee_id, warehouse_key)"
        " select %s, w.key from kontor.warehouses w where w.name = %s",
        (person, _WAREHOUSE),
    )
    # Own rows to look at: half of what one seller has.
    cursor.execute(
        "update kontor.clients c set responsible_key = n.key from kontor.employees o, kontor.employees n"
        " where o.login = %s and n.id = %s and c.responsible_key = o.key and c.id %% 2 = 0",
        (_SELLER, person),
    )
    cursor.execute(
        "update kontor.task_people p set employee_id = n.id, acl_key = sign(p.acl_key) * n.key"
        " from kontor.employees o, kontor.employees n"
        " where o.login = %s and n.id = %s and p.employee_id = o.id and p.task_id %% 2 = 0",
        (_SELLER, person),
    )


def _administrator(cluster: Cluster) -> Administrator:
    return Administrator("127.0.0.1", cluster.port, SUPERUSER, cluster.password)


def _fingerprint() -> str:
    """Return a hash of all that makes the sample: another program makes another sample."""
    digest = hashlib.sha256()
    for folder in ("sql", "migrations", "demo"):
        for path in sorted((_HERE / folder).rglob("*")):
            if path.suffix in (".sql", ".py"):
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
