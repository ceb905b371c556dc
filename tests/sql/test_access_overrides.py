"""Going beyond a limit of price or sum by the right to override: allowed, and noted without what it was about."""

from __future__ import annotations

from uuid import uuid4

import pytest

from app.access.journal import list_alerts, list_events
from app.warehouse.commands import post_document
from tests.support.clients import session
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    furnished = furnish(database)
    database.execute(
        "insert into kontor.profile_limits (profile_id, name, value)"
        " select p.id, v.name, v.value from kontor.profiles p,"
        " (values ('discount_percent', 5), ('document_sum', 900)) v(name, value) where p.code = 'storekeeper';"
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'prices', 'override', 'all'"
        " from kontor.profiles where code = 'senior_storekeeper'"
    )
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", furnished.main, furnished.supplier, [line(furnished.items[0], 100, 1)])
    return furnished


def sold(database: TestDatabase, stock: Stock, *lines: dict[str, object], by: str) -> int:
    """Draft a shipment as the keeper and post it as somebody; returns its id."""
    with database.engine("keeper").connect() as keeper:
        made = draft(keeper, "shipment", stock.main, stock.client, lines, price_kind_id=stock.price_kind)
    with database.engine(by).connect() as second:
        assert post_document(second, uuid4(), made.id).state == "posted"
    return made.id


def noted(database: TestDatabase) -> list[dict[str, object]]:
    return [row[0] for row in database.rows("select detail from audit.alerts where kind = 'override' order by id")]


def test_posting_below_the_list_by_the_right_to_override_is_noted_with_lines_and_limit(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    sale = sold(database, stock, line(item, 1), line(item, 1, 50), by="keeper2")
    assert noted(database) == [
        {"object": "shipments", "record_id": sale, "code": "KT330", "limit": "5.00", "lines": [2]}
    ]
    assert database.scalar("select login from audit.alerts where kind = 'override'") == "keeper2"


def test_a_sum_and_a_price_gone_beyond_at_once_are_two_notes(database: TestDatabase, stock: Stock) -> None:
    sale = sold(database, stock, line(stock.items[0], 30, 50), by="keeper2")
    assert [(note["code"], note["record_id"]) for note in noted(database)] == [("KT332", sale), ("KT330", sale)]


def test_within_the_limits_nothing_is_noted(database: TestDatabase, stock: Stock) -> None:
    sold(database, stock, line(stock.items[0], 2), by="keeper2")
    assert noted(database) == []


def test_who_has_no_limit_goes_beyond_the_one_of_who_wrote_the_draft(database: TestDatabase, stock: Stock) -> None:
    database.execute(
        "delete from kontor.employee_profiles ep using kontor.employees e, kontor.profiles p"
        " where e.id = ep.employee_id and p.id = ep.profile_id and e.login = 'keeper2' and p.code = 'storekeeper'"
    )
    assert database.scalar("select private.limits_of_login('keeper2')") == {}
    sold(database, stock, line(stock.items[0], 1, 50), by="keeper2")
    assert [note["code"] for note in noted(database)] == ["KT330"]


def test_the_sysadmin_reads_that_it_was_done_and_neither_goods_nor_sums(database: TestDatabase, stock: Stock) -> None:
    sale = sold(database, stock, line(stock.items[0], 1, 50), by="keeper2")
    with session(database, "sysadmin") as sysadmin:
        (alert,) = list_alerts(sysadmin)
        (event,) = list_events(sysadmin, kinds=["alerts"], record_id=sale)
    assert (alert.kind, alert.login) == ("override", "keeper2")
    assert (event.object, event.record_id, event.action) == ("shipments", sale, "override")
    assert set(event.detail) == {"object", "record_id", "code", "limit", "lines"}


@pytest.mark.parametrize("kind", ["expired", "without_source"])
def test_goods_that_an_override_names_are_shown_to_readers_of_the_journal_only(
    database: TestDatabase, kind: str
) -> None:
    database.execute(
        "select private.raise_alert('override', 'x', 'keeper2', jsonb_build_object('object', 'shipments',"
        " 'record_id', 7, %s, jsonb_build_array(jsonb_build_object('line_no', 3, 'name', 'Товар 1', 'lot', 'Я'))))",
        kind,
    )
    shown = {}
    for login in ("sysadmin", "auditor"):
        with session(database, login) as connection:
            (alert,) = list_alerts(connection)
            (event,) = list_events(connection, kinds=["alerts"])
        assert alert.detail == event.detail and alert.detail["record_id"] == 7
        shown[login] = alert.detail[kind]
    assert shown == {"sysadmin": [{"line_no": 3}], "auditor": [{"line_no": 3, "name": "Товар 1", "lot": "Я"}]}
