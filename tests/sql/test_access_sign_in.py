"""The door: hours, networks, blocked people, one-time passwords, locks after wrong ones; and what is recorded."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any
from uuid import uuid4

import psycopg2
import pytest
from psycopg2.extensions import encrypt_password

from app.access import commands, queries
from app.database.errors import UserError, connection_refusal
from server_setup.command_line.watch import one_round
from tests.support.clients import session
from tests.support.planner_records import employee_id
from tests.support.server import TestDatabase


def verifier(database: TestDatabase, login: str, password: str) -> str:
    return str(encrypt_password(password, login, scope=database.admin, algorithm="scram-sha-256"))


def sentence(database: TestDatabase, login: str, password: str | None = None) -> str:
    with pytest.raises(psycopg2.OperationalError) as refusal:
        database.connect(login, password)
    return str(refusal.value)


def hire_leaver(database: TestDatabase) -> Any:
    """Make an employee whose login a test may spoil: logins are the cluster's, the cast's are shared."""
    login = f"leaver_{uuid4().hex[:12]}"
    with session(database, "sysadmin") as connection:
        employee = {"login": login, "name": "Уходов", "initials": "УУ", "department_id": 1}
        made = commands.create_employee(connection, uuid4(), employee, verifier(database, login, "first"))
    database.execute("update kontor.employees set must_change_password = false where id = %s", made)
    return made, login


def claim_to_be(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    claim = {"kontor.workstation": name, "kontor.mac": "00:11:22:33:44:55"}
    monkeypatch.setattr("app.database.engine.workstation_claim", lambda: claim)


def let_passwords_hold(database: TestDatabase, login: str, changes: list[int | None]) -> None:
    person = employee_id(database, login)
    with session(database, "sysadmin") as connection:
        commands.save_employee(connection, uuid4(), person, {"password_days": changes})


@pytest.mark.parametrize(
    "closing", ["active = false", "networks = '{192.0.2.0/24}'", "work_from = '00:00', work_to = '00:00'"]
)
def test_a_closed_gate_is_refused_at_the_door_by_its_number(database: TestDatabase, closing: str) -> None:
    database.execute(f"update kontor.employees set {closing} where login = 'seller'")
    said = sentence(database, "seller")
    assert connection_refusal(said).code == "KT001"
    database.connect("seller2")


def test_sign_ins_are_recorded_with_address_and_a_workstations_claim(
    database: TestDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim_to_be(monkeypatch, "BUH-7")
    with session(database, "seller") as connection, session(database, "sysadmin") as other:
        connection.exec_driver_sql("select 1")
        row = queries.list_sign_ins(other, login="seller")[0]
        running = next(r for r in queries.list_sessions(other) if r.login == "seller")
    assert (row.event, row.workstation, row.mac) == ("in", "buh-7", "00:11:22:33:44:55")
    assert row.client_address == "127.0.0.1"
    assert (running.workstation, running.mac) == ("buh-7", "00:11:22:33:44:55")
    with session(database, "head") as connection, pytest.raises(UserError) as refusal:
        queries.list_sign_ins(connection)
    assert refusal.value.code == "KT002"


def test_nobody_edits_the_record_of_sign_ins(database: TestDatabase) -> None:
    database.connect("seller")
    for statement in ("delete from audit.sign_ins", "update audit.sign_ins set login = 'x'", "truncate audit.sign_ins"):
        with pytest.raises(psycopg2.Error, match="append-only"):
            database.execute(statement)


def test_after_a_reset_nothing_opens_but_the_change_of_the_password(database: TestDatabase) -> None:
    made, login = hire_leaver(database)
    with session(database, "sysadmin") as connection:
        commands.reset_password(connection, uuid4(), made, verifier(database, login, "once"))
    assert connection_refusal(sentence(database, login, "first")).code == "KT902"
    engine = database.engine(login, "once")
    with engine.connect() as connection:
        with pytest.raises(UserError) as refusal:
            queries.get_session_info(connection)
        assert refusal.value.code == "KT009"
        assert connection.exec_driver_sql("select count(*) from kontor.departments").scalar() == 0
        with pytest.raises(UserError) as refusal:
            commands.change_own_password(connection, "in the clear")
        assert refusal.value.code == "KT005"
        commands.change_own_password(connection, verifier(database, login, "mine"))
        assert queries.get_session_info(connection).login == login
    assert connection_refusal(sentence(database, login, "once")).code == "KT902"
    database.connect(login, "mine")


@pytest.mark.parametrize("target", ["director", "auditor"])
def test_attack_51_the_sysadmin_does_not_take_over_who_approves_or_audits(database: TestDatabase, target: str) -> None:
    person = employee_id(database, target)
    with session(database, "sysadmin") as connection, pytest.raises(UserError) as refusal:
        commands.reset_password(connection, uuid4(), person, verifier(database, target, "x"))
    assert refusal.value.code == "KT013"
    with session(database, "sysadmin") as connection, pytest.raises(UserError) as refusal:
        commands.reset_password(connection, uuid4(), 999_999, verifier(database, target, "x"))
    assert refusal.value.code == "KT003"


def test_the_fifth_wrong_password_locks_for_a_quarter_of_an_hour_and_the_lock_lifts_itself(
    database: TestDatabase,
) -> None:
    _, login = hire_leaver(database)
    note = f"select private.note_wrong_password('{login}', private.moment(), '10.0.0.7')"
    database.freeze("2026-11-23 10:00+03")
    assert [database.scalar(note) for _ in range(4)] == [False] * 4
    database.connect(login, "first").close()
    database.freeze("2026-11-23 10:00:01+03")
    assert [database.scalar(note) for _ in range(5)] == [False] * 4 + [True]
    # The right password is answered exactly like a wrong one.
    assert (
        sentence(database, login, "first").partition("FATAL")[2]
        == sentence(database, login, "no").partition("FATAL")[2]
    )
    database.freeze("2026-11-23 10:15+03")
    database.execute("select private.lift_locks()")
    sentence(database, login, "first")
    database.freeze("2026-11-23 10:15:01+03")
    database.execute("select private.lift_locks()")
    database.connect(login, "first")


def test_a_lock_of_a_blocked_person_does_not_lift_the_block(database: TestDatabase) -> None:
    made, login = hire_leaver(database)
    database.execute("select private.lock_employee(%s, now() - interval '1 minute')", login)
    with session(database, "sysadmin") as connection:
        commands.block_employee(connection, uuid4(), made)
    database.execute("select private.lift_locks()")
    sentence(database, login, "first")
    with session(database, "sysadmin") as connection:
        commands.unblock_employee(connection, uuid4(), made)
    database.connect(login, "first")


def test_watch_reads_wrong_passwords_from_the_servers_log_and_locks_the_login(database: TestDatabase) -> None:
    _, login = hire_leaver(database)
    one_round(database.admin)
    for attempt in range(5):
        sentence(database, login, f"guess {attempt}")
    sentence(database, "nobody_at_all", "guess")
    said: list[str] = []
    deadline = time.monotonic() + 10
    # The log is written by another process.
    while f"locked {login} for 15 minutes" not in said and time.monotonic() < deadline:
        said += one_round(database.admin)
        time.sleep(0.1)
    assert said.count(f"locked {login} for 15 minutes") == 1
    sentence(database, login, "first")
    events = [row[0] for row in database.rows("select event from audit.sign_ins where login = %s order by id", login)]
    assert events == ["wrong_password"] * 5 + ["locked"]
    assert not [line for line in one_round(database.admin) if line.startswith("locked")]


@pytest.mark.parametrize("allowed", ["BUH-7", "00:11:22:33:44:55"])
def test_a_list_of_workstations_is_a_hurdle_for_whoever_claims_another(
    database: TestDatabase, monkeypatch: pytest.MonkeyPatch, allowed: str
) -> None:
    person = employee_id(database, "seller")
    with session(database, "sysadmin") as connection:
        commands.save_employee(connection, uuid4(), person, {"workstations": [[], [allowed, " "]]})
    assert connection_refusal(sentence(database, "seller")).code == "KT001"
    claim_to_be(monkeypatch, "BUH-7")
    with session(database, "seller") as connection:
        assert queries.get_session_info(connection).may("clients", "view")
        # Honestly a claim: whoever writes an own program says what he likes; and unsaid, it no longer opens anything.
        connection.exec_driver_sql("set kontor.workstation = 'other'; set kontor.mac = 'other'")
        with pytest.raises(UserError) as refusal:
            queries.get_session_info(connection)
        assert refusal.value.code == "KT001"
        assert connection.exec_driver_sql("select count(*) from kontor.items").scalar() == 0


def test_a_password_that_has_run_out_opens_nothing_but_its_own_change(database: TestDatabase) -> None:
    _made, login = hire_leaver(database)
    let_passwords_hold(database, login, [None, 90])
    engine = database.engine(login, "first")
    with engine.connect() as connection:
        until = queries.get_session_info(connection).password_until
        assert until is not None
        database.freeze((until + timedelta(seconds=1)).isoformat())
        with pytest.raises(UserError) as refusal:
            queries.get_session_info(connection)
        assert refusal.value.code == "KT014"
        assert connection.exec_driver_sql("select count(*) from kontor.departments").scalar() == 0
        assert connection.exec_driver_sql("select count(*) from kontor.items").scalar() == 0
        commands.change_own_password(connection, verifier(database, login, "mine"))
        renewed = queries.get_session_info(connection).password_until
    assert renewed is not None and renewed > until + timedelta(days=89)
    engine = database.engine(login, "mine")
    with engine.connect() as connection:
        assert queries.get_session_info(connection).login == login
    let_passwords_hold(database, login, [90, None])
    assert database.scalar("select password_until from kontor.employees where login = %s", login) is None
