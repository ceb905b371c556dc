"""`kontor-server profile`, `session` and `journal` as a sysadmin types them on the machine."""

from __future__ import annotations

import json
from pathlib import Path

import psycopg2
import pytest
from typer.testing import CliRunner, Result

from app.access.queries import get_session_info
from app.database.errors import UserError
from server_setup.cluster import SUPERUSER
from server_setup.command_line import application
from tests.support.clients import session
from tests.support.server import TestDatabase


def typed(database: TestDatabase, *words: str) -> Result:
    cluster = database.server.cluster
    return CliRunner().invoke(
        application,
        [*words, "--database", database.name],
        env={"PGHOST": "127.0.0.1", "PGPORT": str(cluster.port), "PGUSER": SUPERUSER, "PGPASSWORD": cluster.password},
    )


def test_profiles_are_listed_exported_changed_and_imported(database: TestDatabase, tmp_path: Path) -> None:
    assert "Продавец: seller seller2 seller_south" in typed(database, "profile", "list").output
    file = tmp_path / "profiles.json"
    assert typed(database, "profile", "export", str(file)).exit_code == 0
    profiles = json.loads(file.read_text(encoding="utf-8"))["profiles"]
    seller = next(profile for profile in profiles if profile["code"] == "seller")
    seller["rights"] = [right for right in seller["rights"] if right["object"] != "shipments"]
    file.write_text(json.dumps([seller, {**seller, "code": "seller_2"}]), encoding="utf-8")
    imported = typed(database, "profile", "import", str(file))
    assert imported.output.splitlines() == ["seller: set", "seller_2: added"]
    with session(database, "seller") as connection:
        info = get_session_info(connection)
    assert info.may("clients", "edit") and not info.may("shipments", "view")
    file.write_text('[{"code": "x", "name_en": "X", "name_ru": "X", "rights": [{"object": "moon"}]}]', encoding="utf-8")
    wrong = typed(database, "profile", "import", str(file))
    assert wrong.exit_code == 2 and "moon" in wrong.output
    assert database.scalar("select count(*) from kontor.profiles where code = 'x'") == 0


def test_a_profile_is_given_until_a_moment_and_the_journal_shows_by_whom(database: TestDatabase) -> None:
    given = typed(database, "profile", "give", "newcomer", "storekeeper", "--until", "2100-01-01")
    assert given.exit_code == 0, given.output
    with session(database, "newcomer") as connection:
        assert get_session_info(connection).may("prices", "view")
    listed = typed(database, "journal", "list", "--table", "employee_profiles", "--limit", "1")
    assert SUPERUSER in listed.output and "2100-01-01" in listed.output
    assert typed(database, "profile", "give", "nobody", "storekeeper").exit_code == 2


def test_sessions_are_listed_and_ended(database: TestDatabase) -> None:
    victim = database.connect("seller2")
    pid = victim.info.backend_pid
    assert f"{pid}" in typed(database, "session", "list").output
    assert typed(database, "session", "end", str(pid)).exit_code == 0
    with pytest.raises(psycopg2.OperationalError):
        victim.cursor().execute("select 1")
    assert typed(database, "session", "end", str(pid)).exit_code == 2
    assert typed(database, "session", "end", str(database.admin.info.backend_pid)).exit_code == 2


def test_the_journal_is_verified_against_a_hash_kept_outside(database: TestDatabase) -> None:
    first = typed(database, "journal", "verify")
    assert first.exit_code == 0 and "in order" in first.output
    head = first.output.split()[-1]
    database.execute("update kontor.own_firms set phone = '+7' where id = 1")
    assert typed(database, "journal", "verify", "--head", head).exit_code == 0
    assert typed(database, "journal", "verify", "--head", "00" * 32).exit_code == 2
    database.execute("set session_replication_role = replica")
    database.execute("update audit.entries set login = 'x' where id = (select max(id) from audit.entries)")
    database.execute("set session_replication_role = origin")
    broken = typed(database, "journal", "verify")
    assert broken.exit_code == 2 and "was edited" in broken.output


def test_a_directors_password_is_reset_here_and_must_be_changed_first(database: TestDatabase) -> None:
    added = typed(
        database, "employee", "add", "boss_reset", "--name", "Б Б", "--department", "Склад", "--profile", "director"
    )
    assert added.exit_code == 0, added.output
    reset = typed(database, "employee", "password", "boss_reset")
    one_time = reset.output.strip().split(": ")[1]
    with database.engine("boss_reset", one_time).connect() as connection, pytest.raises(UserError) as refusal:
        get_session_info(connection)
    assert refusal.value.code == "KT009"
    assert typed(database, "employee", "password", "nobody").exit_code == 2
