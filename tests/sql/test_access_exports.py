"""Exports, mass copies and prints: the server asks the right, and what was done stands where nobody edits it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import psycopg2
import pytest
from sqlalchemy import text

from app.access.exports import close_export, log_copy, open_export
from app.database.errors import UserError
from tests.support.clients import session
from tests.support.server import TestDatabase

FILTER = {"search": "ромашка", "status": "active"}


def begun(connection: Any, objects: tuple[str, ...] = ("clients",), list_name: str = "clients") -> int:
    return open_export(connection, uuid4(), objects, list_name, FILTER, ["name", "number"], "for the fair")


def refused(work: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(UserError) as refusal:
        work()
    return refusal.value.code, dict(refusal.value.values)


def test_an_export_leaves_who_from_where_which_list_and_how_many(database: TestDatabase) -> None:
    with session(database, "head") as head:
        export_id = begun(head)
        head.execute(text("select name from kontor.own_firms")).fetchall()
        counted = close_export(head, uuid4(), export_id, "finished", 1200)
    assert counted is not None and counted >= 2
    assert database.rows(
        "select login, host(client_address), application, kind, object, list_name, filter, columns, reason"
        " from audit.exports"
    ) == [("head", "127.0.0.1", "kontor", "export", "clients", "clients", FILTER, ["name", "number"], "for the fair")]
    assert database.rows("select login, export_id, outcome, told_rows, counted_rows from audit.export_ends") == [
        ("head", export_id, "finished", 1200, counted)
    ]


@pytest.mark.parametrize("login", ["seller", "keeper", "newcomer", "sysadmin"])
def test_who_may_not_export_is_refused_and_told_which_right_is_missing(database: TestDatabase, login: str) -> None:
    with session(database, login) as connection:
        code, values = refused(lambda: begun(connection))
        assert (code, values["object"], values["action"]) == ("KT002", "clients", "export")
        copied = refused(lambda: log_copy(connection, uuid4(), ("clients",), "clients", {}, [], 500))
        assert copied[0] == "KT002"
    assert database.scalar("select count(*) from audit.exports") == 0


def test_a_list_of_several_objects_asks_the_right_to_each(database: TestDatabase) -> None:
    with session(database, "head") as head:
        begun(head, ("clients", "shipments"), "documents")
        code, values = refused(lambda: begun(head, ("shipments", "receipts"), "documents"))
        assert (code, values["object"]) == ("KT002", "receipts")
        assert refused(lambda: begun(head, ()))[0] == "KT008"


def test_a_repeat_after_a_lost_line_is_written_once(database: TestDatabase) -> None:
    save_id = uuid4()
    with session(database, "head") as head:
        first = open_export(head, save_id, ("clients",), "clients", {}, [])
        assert open_export(head, save_id, ("clients",), "clients", {}, []) == first
        end = uuid4()
        assert close_export(head, end, first, "finished", 5) == close_export(head, end, first, "finished", 5)
    assert database.scalar("select count(*) from audit.exports") == 1
    assert database.scalar("select count(*) from audit.export_ends") == 1


def test_nobody_ends_anothers_export_nor_the_own_one_twice(database: TestDatabase) -> None:
    with session(database, "head") as head:
        export_id = begun(head)
    with session(database, "keeper2") as stranger:
        foreign = refused(lambda: close_export(stranger, uuid4(), export_id, "finished", 0))
        missing = refused(lambda: close_export(stranger, uuid4(), 999_999, "finished", 0))
    assert foreign == missing == ("KT003", {"object": "journal"})
    with session(database, "head") as head:
        close_export(head, uuid4(), export_id, "cancelled", 10)
        assert refused(lambda: close_export(head, uuid4(), export_id, "finished", 0))[0] == "KT003"
    assert database.rows("select outcome, told_rows from audit.export_ends") == [("cancelled", 10)]


def test_copying_many_rows_is_written_down_like_an_export(database: TestDatabase) -> None:
    with session(database, "head") as head:
        log_copy(head, uuid4(), ("clients",), "clients", FILTER, ["name"], 340)
    assert database.rows(
        "select e.kind, e.login, x.told_rows from audit.exports e join audit.export_ends x on x.export_id = e.id"
    ) == [("copy", "head", 340)]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("select api.open_export(gen_random_uuid(), '{clients}', 'Clients!', '{}', '{}', '')", "KT005"),
        ("select api.open_export(gen_random_uuid(), '{clients}', 'clients', '[]', '{}', '')", "KT005"),
        (
            "select api.open_export(gen_random_uuid(), '{clients}', 'clients',"
            " jsonb_build_object('a', repeat('x', 5000)), '{}', '')",
            "KT007",
        ),
        ("select api.open_export(gen_random_uuid(), '{clients}', 'clients', '{}', '{}', repeat('x', 501))", "KT007"),
        ("select api.close_export(gen_random_uuid(), 1, 'perhaps', 1)", "KT005"),
        ("select api.close_export(gen_random_uuid(), 1, 'finished', -1)", "KT005"),
    ],
)
def test_what_does_not_belong_into_the_journal_is_refused(database: TestDatabase, statement: str, code: str) -> None:
    with pytest.raises(psycopg2.Error) as refusal:
        database.connect("head").cursor().execute(statement)
    assert refusal.value.pgcode == code


@pytest.mark.parametrize("table", ["exports", "export_ends", "prints", "refusals", "alerts", "alert_answers"])
@pytest.mark.parametrize("login", ["seller", "head", "sysadmin", "director", "auditor"])
def test_nobody_writes_or_edits_the_records_in_psql(database: TestDatabase, login: str, table: str) -> None:
    cursor = database.connect(login).cursor()
    for statement in (
        f"insert into audit.{table} (at, login) values (now(), 'x')",
        f"update audit.{table} set login = 'x'",
        f"delete from audit.{table}",
        f"truncate audit.{table}",
    ):
        with pytest.raises(psycopg2.Error) as refusal:
            cursor.execute(statement)
        assert refusal.value.pgcode == "42501"


def test_not_even_the_owner_edits_a_record(database: TestDatabase) -> None:
    with session(database, "head") as head:
        begun(head)
    for statement in ("update audit.exports set login = 'x'", "delete from audit.exports", "truncate audit.exports"):
        with pytest.raises(psycopg2.Error) as refusal:
            database.execute(statement)
        assert refusal.value.pgcode == "42501"


def test_seals_cover_exports_too(database: TestDatabase) -> None:
    with session(database, "head") as head:
        begun(head)
    database.execute("select private.seal_journal()")
    assert database.rows("select private.broken_seals()") == []
    database.execute("set session_replication_role = replica")
    database.execute("update audit.exports set list_name = 'goods'")
    database.execute("set session_replication_role = origin")
    assert len(database.rows("select private.broken_seals()")) == 1


def test_only_auditors_read_the_records(database: TestDatabase) -> None:
    with session(database, "head") as head:
        begun(head)
    cursor = database.connect("auditor").cursor()
    cursor.execute("select count(*) from audit.exports")
    assert cursor.fetchone()[0] == 1
    for login in ("head", "sysadmin", "director"):
        with pytest.raises(psycopg2.Error) as refusal:
            database.connect(login).cursor().execute("select count(*) from audit.exports")
        assert refusal.value.pgcode == "42501"


def test_where_the_firm_asks_for_a_reason_no_export_and_no_mass_copy_goes_without_one(database: TestDatabase) -> None:
    database.execute("insert into kontor.watch_settings (name, value) values ('export_reason', 1)")
    with session(database, "head") as head:
        for work in (
            lambda: open_export(head, uuid4(), ("clients",), "clients", {}, [], "  -  "),
            lambda: log_copy(head, uuid4(), ("clients",), "clients", {}, [], 500),
        ):
            with pytest.raises(UserError) as refusal:
                work()
            assert (refusal.value.code, refusal.value.field) == ("KT008", "reason")
        open_export(head, uuid4(), ("clients",), "clients", {}, [], "for the fair")
        log_copy(head, uuid4(), ("clients",), "clients", {}, [], 500, "for the letters")
    assert database.rows("select kind, reason from audit.exports order by id") == [
        ("export", "for the fair"),
        ("copy", "for the letters"),
    ]
