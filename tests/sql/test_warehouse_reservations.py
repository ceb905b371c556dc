"""Reservations as posted facts: never above what is free, used by what is made from them, ended by their term."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.warehouse.commands import post_document, unpost_document
from app.warehouse.reservation_commands import prolong_reservation
from app.warehouse.reservation_queries import list_reservation_lines, list_reservations
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted

NOW = "2026-11-02T09:00:00Z"
TOMORROW = "2026-11-03T09:00:00+00:00"


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database, items=3)


@pytest.fixture
def keeper(database: TestDatabase, stock: Stock) -> Iterator[Connection]:
    database.freeze(NOW)
    with database.engine("keeper2").connect() as connection:
        posted(connection, "receipt", stock.main, stock.supplier, [line(stock.items[0], 10, 1)])
        yield connection


def balance(database: TestDatabase, stock: Stock) -> tuple[Decimal, Decimal]:
    """Return what lies of the first item and what of it is reserved."""
    return database.rows(
        "select quantity, reserved from kontor.balances where warehouse_id = %s and item_id = %s",
        stock.main,
        stock.items[0],
    )[0]


def link(database: TestDatabase, source: int, made: int) -> None:
    database.execute(
        "insert into kontor.document_links (from_document_id, to_document_id) values (%s, %s)", source, made
    )


def reserve(keeper: Connection, stock: Stock, quantity: Any, **fields: Any) -> int:
    fields.setdefault("until", TOMORROW)
    return posted(keeper, "reservation", stock.main, stock.client, [line(stock.items[0], quantity)], **fields).id


def refused(call: Callable[[], Any]) -> UserError:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value


def test_reservation_holds_goods_and_writes_no_move(database: TestDatabase, stock: Stock, keeper: Connection) -> None:
    document = reserve(keeper, stock, 4)
    assert balance(database, stock) == (10, 4)
    assert database.scalar("select count(*) from kontor.moves where document_id = %s", document) == 0
    (held,) = list_reservations(keeper, warehouse_id=stock.main, item_id=stock.items[0], client_id=stock.client)
    assert (held.document_id, held.left, held.until) == (document, 4, datetime(2026, 11, 3, 9, tzinfo=UTC))


def test_more_than_free_is_refused_naming_what_is_free_and_who_holds_it(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    reserve(keeper, stock, 7)
    refusal = refused(lambda: reserve(keeper, stock, 4))
    (short,) = refusal.values["lines"]
    assert (refusal.code, short["free"], short["allowed"], short["needed"]) == ("KT420", "3", "3", "4")
    assert [(one["number"], one["quantity"]) for one in short["held_by"]] == [("РЗ-000001", "7")]
    assert "РЗ-000001" in refusal.values["numbers"]
    assert balance(database, stock) == (10, 7)


def test_two_lines_of_one_item_share_what_is_free(database: TestDatabase, stock: Stock, keeper: Connection) -> None:
    item = stock.items[0]
    lines = [line(item, 6), line(item, 5)]
    refusal = refused(lambda: posted(keeper, "reservation", stock.main, stock.client, lines))
    assert [short["allowed"] for short in refusal.values["lines"]] == ["6", "4"]
    assert balance(database, stock) == (10, 0)


def test_shipment_of_others_may_not_take_what_is_reserved(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    reserve(keeper, stock, 7)
    refusal = refused(lambda: posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 4, 5)]))
    assert (refusal.code, refusal.values["lines"][0]["free"]) == ("KT401", "3")
    posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 3, 5)])
    assert balance(database, stock) == (7, 7)


def test_linked_shipment_uses_its_own_reservation_first_and_gives_it_back(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    reserve(keeper, stock, 3)
    own = reserve(keeper, stock, 5)
    shipment = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 6, 5)]).id
    link(database, own, shipment)
    post_document(keeper, uuid4(), shipment)
    assert balance(database, stock) == (4, 3)
    (line_of_own,) = list_reservation_lines(keeper, own)
    assert (line_of_own.issued, line_of_own.left) == (5, 0)
    unpost_document(keeper, uuid4(), shipment)
    assert balance(database, stock) == (10, 8)
    (line_of_own,) = list_reservation_lines(keeper, own)
    assert (line_of_own.issued, line_of_own.left) == (0, 5)


def test_shipment_takes_from_the_line_it_names(database: TestDatabase, stock: Stock, keeper: Connection) -> None:
    first, second = reserve(keeper, stock, 5), reserve(keeper, stock, 5)
    shipment = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2, 5)]).id
    link(database, first, shipment)
    link(database, second, shipment)
    database.execute(
        "update kontor.document_lines set source_line_id ="
        " (select l.id from kontor.document_lines l where l.document_id = %s) where document_id = %s",
        second,
        shipment,
    )
    post_document(keeper, uuid4(), shipment)
    assert [list_reservation_lines(keeper, one)[0].left for one in (first, second)] == [5, 3]


def test_term_over_while_shipped_leaves_the_goods_free_on_the_way_back(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = reserve(keeper, stock, 5)
    shipment = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 5, 5)]).id
    link(database, own, shipment)
    post_document(keeper, uuid4(), shipment)
    database.freeze("2026-11-04T09:00:00Z")
    unpost_document(keeper, uuid4(), shipment)
    assert balance(database, stock) == (10, 0)
    assert list_reservation_lines(keeper, own)[0].expired == 5


def test_reservation_that_was_shipped_from_is_not_taken_back(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = reserve(keeper, stock, 5)
    shipment = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2, 5)]).id
    link(database, own, shipment)
    number = post_document(keeper, uuid4(), shipment).number
    refusal = refused(lambda: unpost_document(keeper, uuid4(), own))
    assert (refusal.code, refusal.values["numbers"]) == ("KT422", number)
    unpost_document(keeper, uuid4(), shipment)
    unpost_document(keeper, uuid4(), own)
    assert balance(database, stock) == (10, 0)


def test_release_frees_in_part_and_never_more_than_is_held(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = reserve(keeper, stock, 5)
    release = draft(keeper, "release", stock.main, stock.client, [line(stock.items[0], 3)]).id
    link(database, own, release)
    post_document(keeper, uuid4(), release)
    assert balance(database, stock) == (10, 2)
    second = draft(keeper, "release", stock.main, stock.client, [line(stock.items[0], 3)]).id
    link(database, own, second)
    refusal = refused(lambda: post_document(keeper, uuid4(), second))
    assert (refusal.code, refusal.values["lines"][0]["left"]) == ("KT423", "2")
    reserve(keeper, stock, 7)
    refusal = refused(lambda: unpost_document(keeper, uuid4(), release))
    assert (refusal.code, refusal.values["lines"][0]["free"]) == ("KT420", "1")


def test_term_ends_by_itself_and_can_be_prolonged_before(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    ended, kept, endless = reserve(keeper, stock, 2), reserve(keeper, stock, 3), reserve(keeper, stock, 1, until=None)
    prolong_reservation(keeper, uuid4(), kept, datetime(2026, 12, 1, tzinfo=UTC))
    database.freeze("2026-11-03T09:00:00Z")
    database.execute("select private.run_due_jobs()")
    assert balance(database, stock) == (10, 4)
    left = {one: list_reservation_lines(keeper, one)[0].left for one in (ended, kept, endless)}
    assert left == {ended: 0, kept: 3, endless: 1}
    assert refused(lambda: reserve(keeper, stock, 1)).code == "KT421"
    past = datetime(2026, 11, 1, tzinfo=UTC)
    assert refused(lambda: prolong_reservation(keeper, uuid4(), kept, past)).code == "KT421"


def test_seller_reserves_for_own_client_and_not_from_what_others_hold(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    reserve(keeper, stock, 8)
    with database.engine("seller").connect() as seller:
        posted(seller, "reservation", stock.main, stock.client, [line(stock.items[0], 2)], until=TOMORROW)
        refusal = refused(lambda: reserve(seller, stock, 1))
        assert refusal.code == "KT420"
    with database.engine("seller_south").connect() as other:
        assert list_reservations(other) == []
        assert refused(lambda: prolong_reservation(other, uuid4(), 1, None)).code == "KT003"


def test_of_many_at_once_nobody_reserves_what_another_got(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    drafts = [
        draft(keeper, "reservation", stock.main, stock.client, [line(stock.items[0], 3)], until=TOMORROW).id
        for _ in range(6)
    ]
    engines = [database.engine("keeper2") for _ in drafts]
    start = threading.Barrier(len(drafts))

    def post(place: int) -> str:
        with engines[place].connect() as connection:
            start.wait(30)
            try:
                post_document(connection, uuid4(), drafts[place])
            except UserError as refusal:
                return refusal.code
            return "posted"

    with ThreadPoolExecutor(len(drafts)) as pool:
        outcomes = sorted(pool.map(post, range(len(drafts))))
    assert outcomes == ["KT420"] * 3 + ["posted"] * 3
    assert balance(database, stock) == (10, 9)
