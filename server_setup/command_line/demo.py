"""`kontor-server demo`: an embedded server with the demo firm, for a look at Kontor without a server."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import psycopg2
import typer
from platformdirs import user_data_path
from sqlalchemy.exc import SQLAlchemyError

from server_setup.cluster import SUPERUSER, Cluster
from server_setup.command_line.connection import refuse
from server_setup.demo import PEOPLE, load_demo
from server_setup.deploy import Administrator, DeployError, initialise, upgrade
from server_setup.texts import tr

_DATABASE = "kontor"


def demo(
    fresh: Annotated[bool, typer.Option("--fresh", help="Throw the demo away and make it anew.")] = False,
    scale: Annotated[int, typer.Option(min=1, max=1000, help="Times 2,000 clients; 50 takes a minute or two.")] = 1,
    stop: Annotated[bool, typer.Option("--stop", help="Stop the demo's server; its data stay.")] = False,
    folder: Annotated[Path | None, typer.Option(help="Where it lives.", envvar="KONTOR_DEMO_FOLDER")] = None,
) -> None:
    """Start the embedded demo server, making the demo firm at the first start; says where it is as one JSON line."""
    place = folder or _default_folder()
    cluster = Cluster(place)
    if stop:
        _stop_watch(place)
        cluster.stop()
        return
    if fresh or not (place / "alias.toml").exists():
        _stop_watch(place)
        cluster.remove()
        shutil.rmtree(place, ignore_errors=True)
        _make(cluster, scale)
    else:
        cluster.start()
        _upgrade(cluster)
    _start_watch(cluster)
    typer.echo(json.dumps({"alias_file": str(place / "alias.toml"), "port": cluster.port, "database": _DATABASE}))


def _default_folder() -> Path:
    # The server runs as another OS user where we are root, and cannot enter root's own folders.
    if os.name == "posix" and os.geteuid() == 0:
        return Path("/var/lib/kontor/demo")
    return user_data_path("kontor") / "demo"


def _make(cluster: Cluster, scale: int) -> None:
    started = time.monotonic()
    cluster.create()
    cluster.start()
    initialise(_administrator(cluster), _DATABASE, report=_progress)
    connection = cluster.connect(_DATABASE)
    load_demo(connection, scale, report=_progress)
    connection.close()
    _write_alias_file(cluster)
    _progress(tr("demo firm ready in {seconds} s").format(seconds=f"{time.monotonic() - started:.0f}"))


def _upgrade(cluster: Cluster) -> None:
    try:
        upgrade(_administrator(cluster), _DATABASE, report=_progress)
    except (DeployError, SQLAlchemyError, psycopg2.Error) as error:
        cluster.stop()
        reason = str(error).strip().splitlines()[0]
        sentence = tr("The demo was made by another version of the program ({reason}). Start it anew with --fresh.")
        refuse(sentence.format(reason=reason))


def _write_alias_file(cluster: Cluster) -> None:
    lines = [
        "# The demo's server on this machine. Its passwords are as public as the demo.",
        "[demo]",
        'title = "Demo"',
        'host = "127.0.0.1"',
        f"port = {cluster.port}",
        f'database = "{_DATABASE}"',
        "embedded = true",
    ]
    for person in PEOPLE:
        lines += [
            "[[demo.people]]",
            f'login = "{person.login}"',
            f'name = "{person.name}"',
            f'profile = "{person.position}"',
            f'password = "{person.password}"',
        ]
    # Written last: its presence says that the demo was made to the end.
    draft = cluster.folder / "alias.toml.new"
    draft.write_text("\n".join(lines) + "\n", encoding="utf-8")
    draft.rename(cluster.folder / "alias.toml")


def _start_watch(cluster: Cluster) -> None:
    pid_file = cluster.folder / "watch.pid"
    _stop_watch(cluster.folder)
    with (cluster.folder / "watch.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "server_setup.command_line", "watch", "--database", _DATABASE, "--seconds", "5"],
            env={
                **os.environ,
                "PGHOST": "127.0.0.1",
                "PGPORT": str(cluster.port),
                "PGUSER": SUPERUSER,
                "PGPASSWORD": cluster.password,
            },
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    pid_file.write_text(str(process.pid), encoding="ascii")


def _stop_watch(folder: Path) -> None:
    pid_file = folder / "watch.pid"
    if pid_file.exists():
        with suppress(ProcessLookupError, ValueError, PermissionError):
            os.kill(int(pid_file.read_text(encoding="ascii")), signal.SIGTERM)
        pid_file.unlink()


def _administrator(cluster: Cluster) -> Administrator:
    return Administrator("127.0.0.1", cluster.port, SUPERUSER, cluster.password)


def _progress(line: str) -> None:
    typer.echo(line, err=True)
