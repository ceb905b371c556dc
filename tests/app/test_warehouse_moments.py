"""When a document takes effect: the server's time, back-dating, closed periods, month snapshots."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.warehouse.commands import post_document, unpost_document
from app.warehouse.queries import list_stock_as_of
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    database.freeze("2026-11-20T09:00:00Z")
    return furnish(database)


def refusal_of(connection: Connection, document_id: int) -> UserError:
    with pytest.raises(UserError) as refusal:
        post_document(connection, uuid4(), document_id)
    return refusal.value


def test_a_document_of_today_without_a_typed_time_takes_the_servers_time(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper").connect() as keeper:
        written = draft(keeper, "shipment", stock.main, stock.client, [line(item, 1)], moment="2026-11-20T06:00:00Z")
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 5)])
        database.freeze("2026-11-20T10:30:00Z")
        assert post_document(keeper, uuid4(), written.id).moment == datetime(2026, 11, 20, 10, 30, tzinfo=UTC)


def test_a_typed_time_before_the_goods_came_is_refused(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 5)])
        early = draft(
            keeper,
            "shipment",
            stock.main,
            stock.client,
            [line(item, 1)],
            moment="2026-11-20T06:00:00Z",
            moment_typed=True,
        )
        refusal = refusal_of(keeper, early.id)
    assert (refusal.code, refusal.values["lines"][0]["free"]) == ("KT401", "0")


def test_a_day_before_today_needs_the_right_to_back_date(database: TestDatabase, stock: Stock) -> None:
    lines = [line(stock.items[0], 1, 5)]
    yesterday = "2026-11-19T12:00:00Z"
    with database.engine("keeper").connect() as keeper:
        document = draft(keeper, "receipt", stock.main, stock.supplier, lines, moment=yesterday)
        assert refusal_of(keeper, document.id).code == "KT404"
    with database.engine("keeper2").connect() as senior:
        result = post_document(senior, uuid4(), document.id)
    assert result.moment == datetime(2026, 11, 19, 20, 59, 59, tzinfo=UTC), "the end of that day in Moscow"


def test_the_future_is_refused(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        for moment in ("2026-11-21T12:00:00Z", "2026-11-20T09:05:00Z"):
            document = draft(
                keeper,
                "receipt",
                stock.main,
                stock.supplier,
                [line(stock.items[0], 1, 5)],
                moment=moment,
                moment_typed=True,
            )
            assert refusal_of(keeper, document.id).code == "KT407"


def test_a_back_dated_receipt_changes_what_later_issues_cost_at_once(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 5, 5)], vat_mode="none")
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 2)])
        back = [line(item, 5, 9)]
        late = posted(
            keeper, "receipt", stock.main, stock.supplier, back, moment="2026-11-10T12:00:00Z", vat_mode="none"
        )
        assert cost_of(database, shipped.id) == [Decimal("-14.00")]
        assert stock_of(database, stock.main, item) == (8, Decimal("56.00"))
        unpost_document(keeper, uuid4(), late.id)
    assert cost_of(database, shipped.id) == [Decimal("-10.00")]
    assert stock_of(database, stock.main, item) == (3, Decimal("15.00"))


def cost_of(database: TestDatabase, document: int) -> list[Decimal]:
    return [
        row[0] for row in database.rows("select value from kontor.moves where document_id = %s order by id", document)
    ]


def test_a_back_dated_issue_of_what_later_ones_need_is_refused_and_told_of_today(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        database.freeze("2026-11-01T09:00:00Z")
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 5, 5)])
        database.freeze("2026-11-15T09:00:00Z")
        posted(keeper, "shipment", stock.main, stock.client, [line(item, 4)])
        database.freeze("2026-11-20T09:00:00Z")
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 5, 5)])
        early = draft(keeper, "shipment", stock.main, stock.client, [line(item, 2)], moment="2026-11-10T12:00:00Z")
        refusal = refusal_of(keeper, early.id)
    assert refusal.code == "KT401"
    assert (refusal.values["lines"][0]["free"], refusal.values["post_now"]) == ("1", True)


def test_back_dating_goes_as_far_as_the_profile_allows(database: TestDatabase, stock: Stock) -> None:
    database.execute(
        "insert into kontor.profile_limits (profile_id, name, value)"
        " select distinct ep.profile_id, 'back_date_days', 10 from kontor.employee_profiles ep"
        " join kontor.employees e on e.id = ep.employee_id where e.login = 'keeper2'"
    )
    lines = [line(stock.items[0], 1, 5)]
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, lines, moment="2026-11-10T12:00:00Z")
        older = draft(keeper, "receipt", stock.main, stock.supplier, lines, moment="2026-11-09T12:00:00Z")
        refusal = refusal_of(keeper, older.id)
    assert (refusal.code, refusal.values["days"]) == ("KT414", "10")


def test_a_back_dated_shipment_is_valued_at_its_moment_when_only_receipts_came_later(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        database.freeze("2026-11-01T09:00:00Z")
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 4, 10)], vat_mode="none")
        database.freeze("2026-11-20T09:00:00Z")
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 4, 30)], vat_mode="none")
        back = [line(item, 4)]
        posted(keeper, "shipment", stock.main, stock.client, back, moment="2026-11-05T12:00:00Z")
        assert stock_of(database, stock.main, item) == (4, Decimal("120.00"))
        more = draft(keeper, "shipment", stock.main, stock.client, [line(item, 1)], moment="2026-11-05T12:00:00Z")
        assert refusal_of(keeper, more.id).code == "KT401", "four later pieces do not lie there yet"


def test_a_closed_period_takes_no_posting_and_gives_none_back(database: TestDatabase, stock: Stock) -> None:
    lines = [line(stock.items[0], 1, 5)]
    with database.engine("keeper2").connect() as keeper:
        old = posted(keeper, "receipt", stock.main, stock.supplier, lines, moment="2026-10-20T12:00:00Z")
        database.execute("update kontor.own_firms set closed_until = '2026-10-31'")
        document = draft(keeper, "receipt", stock.main, stock.supplier, lines, moment="2026-10-31T12:00:00Z")
        assert refusal_of(keeper, document.id).code == "KT403"
        with pytest.raises(UserError) as refusal:
            unpost_document(keeper, uuid4(), old.id)
    assert refusal.value.code == "KT403"


def test_the_firms_zone_decides_the_day(database: TestDatabase, stock: Stock) -> None:
    database.freeze("2026-11-20T21:30:00Z")  # half past midnight of the 21st in Moscow
    with database.engine("keeper").connect() as keeper:
        evening = draft(
            keeper,
            "receipt",
            stock.main,
            stock.supplier,
            [line(stock.items[0], 1, 5)],
            moment="2026-11-20T20:00:00Z",
        )
        assert refusal_of(keeper, evening.id).code == "KT404"


def test_stock_as_of_any_moment_is_the_snapshot_and_the_moves_since(database: TestDatabase, stock: Stock) -> None:
    one, two, _ = stock.items

    def quantities(moment: str) -> dict[int, Decimal]:
        with database.engine("accountant").connect() as accountant:
            rows = list_stock_as_of(accountant, datetime.fromisoformat(moment), stock.main)
        return {row.item_id: row.quantity for row in rows}

    with database.engine("keeper2").connect() as keeper:
        for day, kind, partner, lines in (
            ("2026-08-10", "receipt", stock.supplier, [line(one, 10, 1), line(two, "1.5", 1)]),
            ("2026-09-01", "shipment", stock.client, [line(one, 4)]),
            ("2026-10-15", "shipment", stock.client, [line(two, "1.5")]),
        ):
            database.freeze(f"{day}T09:00:00Z")
            posted(keeper, kind, stock.main, partner, lines)
        database.freeze("2026-11-20T09:00:00Z")
        expected = {m: quantities(m) for m in ("2026-08-31T12:00:00Z", "2026-09-01T09:00:00Z", "2026-10-31T00:00:00Z")}
        assert list(expected.values()) == [{one: 10, two: Decimal("1.5")}, {one: 6, two: Decimal("1.5")}, {one: 6}]
        database.execute("select private.make_due_month_snapshots()")
        assert database.scalar("select count(distinct at) from kontor.balance_snapshots") == 3
        assert {m: quantities(m) for m in expected} == expected
        late = posted(keeper, "receipt", stock.main, stock.supplier, [line(two, 2, 1)], moment="2026-10-20T12:00:00Z")
        assert quantities("2026-11-05T00:00:00Z") == {one: 6, two: 2}
        unpost_document(keeper, uuid4(), late.id)
    assert quantities("2026-11-05T00:00:00Z") == {one: 6}
