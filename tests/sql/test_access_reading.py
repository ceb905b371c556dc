"""How much each one reads, past any rollback; reading beyond one's habit; alerts and who takes them in hand."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import psycopg2
import pytest

from app.clients.commands import save_client
from server_setup.command_line.watch import one_round
from tests.support.clients import fields, session
from tests.support.server import TestDatabase

HOUR = "2026-11-23 10:{}:00+00"


def noted(database: TestDatabase, login: str) -> tuple[int, int]:
    """Rows and guarded records of the running hour."""
    database.execute("select private.note_reading()")
    rows = database.rows(
        "select rows, cards from audit.reading where login = %s and hour = date_trunc('hour', private.moment())", login
    )
    return rows[0] if rows else (0, 0)


def asked(connection: Any, statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        cursor.fetchall()


def a_client(database: TestDatabase, login: str = "seller") -> int:
    with session(database, login) as connection:
        return save_client(connection, uuid4(), None, fields(name="Ромашка")).id


def test_rows_are_counted_by_person_though_the_transaction_is_rolled_back(database: TestDatabase) -> None:
    noted(database, "seller")
    before = noted(database, "seller")[0]
    seller = database.connect("seller")
    seller.autocommit = False
    for _ in range(3):
        asked(seller, "select id, name from kontor.employees")
        seller.rollback()
    assert noted(database, "seller")[0] - before >= 3 * 13
    assert noted(database, "seller2")[0] == 0


def test_what_went_before_the_first_look_is_not_counted_as_this_hour(database: TestDatabase) -> None:
    seller = database.connect("seller")
    asked(seller, "select id from kontor.employees")
    assert noted(database, "seller") == (0, 0)


def test_guarded_reads_are_counted_one_by_one_and_no_rollback_takes_them_back(database: TestDatabase) -> None:
    client = a_client(database)
    noted(database, "seller")
    before = noted(database, "seller")[1]
    seller = database.connect("seller")
    seller.autocommit = False
    asked(seller, f"select api.get_client_card({client}) from generate_series(1, 5)")
    asked(seller, f"select * from api.client_channels({client})")
    seller.rollback()
    assert noted(database, "seller")[1] - before == 6


def test_more_cards_than_the_hour_allows_are_refused_but_not_to_who_may_export(database: TestDatabase) -> None:
    client = a_client(database)
    database.execute("insert into kontor.watch_settings (name, value) values ('cards_an_hour', 10)")
    database.execute("select private.note_reading()")
    seller, head = database.connect("seller"), database.connect("head")
    asked(seller, f"select api.get_client_card({client}) from generate_series(1, 9)")
    with pytest.raises(psycopg2.Error) as refusal:
        asked(seller, f"select api.get_client_card({client}) from generate_series(1, 5)")
    assert refusal.value.pgcode == "KT020"
    asked(head, f"select api.get_client_card({client}) from generate_series(1, 30)")


def test_without_a_watch_nobody_is_kept_from_work(database: TestDatabase) -> None:
    client = a_client(database)
    database.execute("insert into kontor.watch_settings (name, value) values ('cards_an_hour', 10)")
    database.execute("select private.note_reading()")
    database.execute("update private.card_marks set at = at - interval '3 hours'")
    asked(database.connect("seller"), f"select api.get_client_card({client}) from generate_series(1, 50)")


@pytest.mark.parametrize(
    "statement",
    [
        "select private.count_guarded_read()",
        "select setval('private.guarded_reads_of_1', 1)",
        "select last_value from private.guarded_reads_of_1",
        "select ext.pg_stat_statements_reset()",
        "select * from ext.pg_stat_statements(false)",
        "update kontor.watch_settings set value = 0",
        "select private.raise_alert('disk', 'x', 'x', '{}')",
        "select private.note_override('prices', 1, '{}')",
        "select private.note_refusals('[]')",
        "delete from audit.reading",
    ],
)
@pytest.mark.parametrize("login", ["seller", "sysadmin", "auditor"])
def test_nobody_touches_the_counters(database: TestDatabase, login: str, statement: str) -> None:
    with pytest.raises(psycopg2.Error) as refusal:
        database.connect(login).cursor().execute(statement)
    assert refusal.value.pgcode in ("42501", "42P01", "42883")


def habit(database: TestDatabase, login: str, rows: int) -> None:
    """Give a person so many rows in each of the working hours of last week."""
    database.execute(
        "insert into audit.reading (login, hour, rows, cards) select %s,"
        " date_trunc('hour', private.moment()) - make_interval(hours => n), %s, 0 from generate_series(1, 40) n",
        login,
        rows,
    )


@pytest.mark.parametrize(
    ("usual", "read", "alerted"), [(1000, 6000, True), (1000, 4900, False), (4000, 6000, False), (0, 5001, True)]
)
def test_reading_far_beyond_ones_habit_raises_one_alert(
    database: TestDatabase, usual: int, read: int, alerted: bool
) -> None:
    if usual:
        habit(database, "seller", usual)
    database.execute(
        "insert into audit.reading (login, hour, rows, cards)"
        " values ('seller', date_trunc('hour', private.moment()), %s, 0)",
        read,
    )
    for _ in range(2):
        database.execute("select private.raise_alerts()")
    found = database.rows("select kind, login, detail ->> 'rows', detail ->> 'usual_rows' from audit.alerts")
    assert found == ([("reading", "seller", str(read), str(usual))] if alerted else [])


def test_a_factor_and_a_floor_are_settings(database: TestDatabase) -> None:
    habit(database, "seller", 10)
    database.execute(
        "insert into kontor.watch_settings (name, value) values ('reading_floor', 20), ('reading_factor', 3);"
        "insert into audit.reading (login, hour, rows, cards)"
        " values ('seller', date_trunc('hour', private.moment()), 31, 0)"
    )
    database.execute("select private.raise_alerts()")
    assert database.rows("select kind from audit.alerts") == [("reading",)]


def test_refusals_locks_and_long_exports_raise_alerts(database: TestDatabase) -> None:
    database.execute(
        "insert into audit.refusals (at, login, code, message) select private.moment(), 'seller', 'KT002', 'KT002'"
        " from generate_series(1, 25);"
        "insert into audit.refusals (at, login, code, message) values (private.moment(), 'keeper', '53400', 'disk');"
        "insert into audit.sign_ins (at, login, event) values (private.moment(), 'seller2', 'locked');"
        "insert into audit.exports (at, login, kind, object, list_name, filter, columns)"
        " values (private.moment(), 'head', 'export', 'clients', 'clients', '{}', '{}');"
        "insert into audit.export_ends (at, login, export_id, outcome, told_rows, counted_rows)"
        " select private.moment(), 'head', id, 'finished', 10, 9000 from audit.exports"
    )
    for _ in range(2):
        database.execute("select private.raise_alerts()")
    assert sorted(database.rows("select kind, login from audit.alerts")) == [
        ("disk", "keeper"), ("export", "head"), ("locked", "seller2"), ("refusals", "seller"),
    ]  # fmt: skip
    assert database.scalar("select detail ->> 'rows' from audit.alerts where kind = 'export'") == "9000"


def test_an_edited_journal_raises_an_alert_by_itself(database: TestDatabase) -> None:
    database.execute("select private.seal_journal()")
    database.execute("set session_replication_role = replica")
    database.execute("update audit.entries set login = 'x' where id = (select min(id) from audit.entries)")
    database.execute("set session_replication_role = origin")
    assert any("the journal was edited" in line for line in one_round(database.admin))


def one(connection: Any, statement: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


@pytest.mark.parametrize("login", ["sysadmin", "auditor"])
def test_who_watches_sees_alerts_and_takes_one_in_hand(database: TestDatabase, login: str) -> None:
    database.execute("select private.raise_alert('locked', 'a', 'seller', '{}')")
    connection = database.connect(login)
    assert one(connection, "select admin.count_alerts()") == 1
    (alert,) = one(connection, "select admin.list_alerts(true, null, null)")
    assert (alert["kind"], alert["name"], alert["answered_at"]) == ("locked", "Серова Анна", None)
    one(connection, f"select admin.answer_alert(gen_random_uuid(), {alert['id']}, 'was herself')")
    assert one(connection, "select admin.count_alerts()") == 0
    (alert,) = one(connection, "select admin.list_alerts(false, null, null)")
    assert (alert["note"], alert["answered_by"] is not None) == ("was herself", True)
    with pytest.raises(psycopg2.Error) as refusal:
        one(connection, "select admin.answer_alert(gen_random_uuid(), 999999, '')")
    assert refusal.value.pgcode == "KT003"


@pytest.mark.parametrize("call", ["list_alerts(true, null, 10)", "count_alerts()", "list_events('{}', 10)"])
def test_who_does_not_watch_sees_no_alert_and_no_journal(database: TestDatabase, call: str) -> None:
    for login in ("seller", "head", "director", "keeper"):
        with pytest.raises(psycopg2.Error) as refusal:
            one(database.connect(login), f"select admin.{call}")
        assert refusal.value.pgcode == "KT002"


def test_the_sysadmins_journal_holds_no_business_data(database: TestDatabase) -> None:
    client = a_client(database)
    database.execute(
        "insert into audit.exports (at, login, kind, object, list_name, filter, columns) values (private.moment(),"
        " 'head', 'export', 'clients', 'clients', '{\"search\": \"ромашка\", \"status\": \"active\"}', '{name}');"
        "update kontor.employees set position = 'x' where login = 'seller'"
    )
    for login, sees in (("sysadmin", False), ("auditor", True)):
        events = one(database.connect(login), "select admin.list_events('{}', 1000)")
        assert any(e["object"] == "employees" and e["place"] == "changes" for e in events)
        assert any(e["place"] == "sign_ins" for e in events)
        assert any(e["object"] == "clients" and e["record_id"] == client for e in events) == sees
        assert ("ромашка" in str(events).lower()) == sees
    asked_for = 'select admin.list_events(\'{"kinds": ["changes"], "object": "clients"}\', 10)'
    assert one(database.connect("sysadmin"), asked_for) == []


def test_the_journal_comes_in_pages_without_gaps_and_filtered(database: TestDatabase) -> None:
    database.execute(
        "insert into audit.refusals (at, login, code, message, object, action)"
        " select '2026-01-01'::timestamptz, 'seller', 'KT002', 'KT002', 'clients', 'export' from generate_series(1, 5);"
        "insert into audit.exports (at, login, kind, object, list_name, filter, columns)"
        " select '2026-01-01'::timestamptz, 'head', 'export', 'clients', 'clients', '{}', '{}'"
        " from generate_series(1, 5)"
    )
    connection = database.connect("auditor")
    seen: list[tuple[str, int]] = []
    key = ""
    while True:
        page = one(connection, f'select admin.list_events(\'{{"until": "2026-01-02" {key}}}\', 3)')
        seen += [(event["place"], event["id"]) for event in page]
        if len(page) < 3:
            break
        last = page[-1]
        key = f', "before_at": "{last["at"]}", "before_place": "{last["place"]}", "before_id": {last["id"]}'
    assert len(seen) == len(set(seen)) == 10
    for words, count in (
        ('"kinds": ["refusals"]', 5), ('"login": "head"', 5), ('"text": "EXPORT"', 5), ('"action": "KT002"', 5),
        ('"object": "clients"', 10), ('"kinds": ["prints"]', 0), ('"since": "2026-01-02"', 0),
    ):  # fmt: skip
        found = one(connection, f'select admin.list_events(\'{{"until": "2026-01-02", {words}}}\', 100)')
        assert len(found) == count, words
