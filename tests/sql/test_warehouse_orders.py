"""Orders to suppliers: what is expected, what came for it, what is given up, and what should be ordered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.documents.queries import get_document
from app.warehouse.commands import post_document, unpost_document
from app.warehouse.order_commands import close_supplier_order, make_supplier_orders, reopen_supplier_order
from app.warehouse.order_queries import (
    list_expected,
    list_late_orders,
    list_order_lines,
    list_proposed_orders,
    list_stock_beside,
)
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, make_a_buyer_of, posted

TODAY = date(2026, 11, 2)


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database, items=3)


@pytest.fixture
def buyer(database: TestDatabase, stock: Stock) -> Iterator[Connection]:
    """The accountant, who buys as well in this firm."""
    database.freeze("2026-11-02T09:00:00Z")
    make_a_buyer_of(database, "accountant")
    with database.engine("accountant").connect() as connection:
        yield connection


@pytest.fixture
def keeper(database: TestDatabase, buyer: Connection) -> Iterator[Connection]:
    with database.engine("keeper2").connect() as connection:
        yield connection


def order(buyer: Connection, stock: Stock, *quantities: Any, **fields: Any) -> int:
    fields.setdefault("expected_on", "2026-11-10")
    lines = [line(item, quantity, 5) for item, quantity in zip(stock.items, quantities, strict=False)]
    return posted(buyer, "supplier_order", stock.main, stock.supplier, lines, **fields).id


def receive(database: TestDatabase, keeper: Connection, stock: Stock, source: int, *quantities: Any) -> int:
    """Post a receipt made from an order."""
    lines = [line(item, quantity, 5) for item, quantity in zip(stock.items, quantities, strict=False)]
    receipt = draft(keeper, "receipt", stock.main, stock.supplier, lines).id
    database.execute(
        "insert into kontor.document_links (from_document_id, to_document_id) values (%s, %s)", source, receipt
    )
    post_document(keeper, uuid4(), receipt)
    return receipt


def state_of(connection: Connection, document: int, day: date = TODAY) -> list[tuple[Any, ...]]:
    return [
        (one.ordered, one.received, one.remaining, one.surplus)
        for one in list_order_lines(connection, document, day=day)
    ]


def refused(call: Callable[[], Any]) -> UserError:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value


def test_order_promises_goods_by_a_day_and_moves_none(database: TestDatabase, stock: Stock, buyer: Connection) -> None:
    order(buyer, stock, 10, 4)
    beside = list_stock_beside(buyer, stock.main, stock.items)
    assert (beside[stock.items[0]].expected, beside[stock.items[0]].expected_on) == (10, date(2026, 11, 10))
    assert (beside[stock.items[0]].on_hand, beside[stock.items[2]].expected) == (0, 0)
    assert database.scalar("select count(*) from kontor.moves") == 0


def test_receipt_reduces_what_is_expected_and_taking_it_back_restores_it(
    database: TestDatabase, stock: Stock, buyer: Connection, keeper: Connection
) -> None:
    made = order(buyer, stock, 10, 4)
    receipt = receive(database, keeper, stock, made, 7, 4)
    assert state_of(buyer, made) == [(10, 7, 3, 0), (4, 4, 0, 0)]
    assert [row.item_id for row in list_expected(buyer, day=TODAY)] == [stock.items[0]]
    unpost_document(keeper, uuid4(), receipt)
    assert state_of(buyer, made) == [(10, 0, 10, 0), (4, 0, 4, 0)]


def test_surplus_and_goods_nobody_ordered_stand_beside_what_was_ordered(
    database: TestDatabase, stock: Stock, buyer: Connection, keeper: Connection
) -> None:
    made = order(buyer, stock, 10)
    receive(database, keeper, stock, made, 12, 3)
    assert state_of(keeper, made) == [(10, 12, 0, 2), (None, 3, 0, 3)]


def test_order_is_closed_with_a_remainder_for_a_reason_and_reopened(
    database: TestDatabase, stock: Stock, buyer: Connection, keeper: Connection
) -> None:
    made = order(buyer, stock, 10)
    receive(database, keeper, stock, made, 7)
    assert refused(lambda: close_supplier_order(buyer, uuid4(), made, " ")).code == "KT008"
    close_supplier_order(buyer, uuid4(), made, "снят с производства")
    assert (state_of(buyer, made), list_expected(buyer, day=TODAY)) == ([(10, 7, 0, 0)], [])
    assert refused(lambda: close_supplier_order(buyer, uuid4(), made, "ещё раз")).code == "KT425"
    reopen_supplier_order(buyer, uuid4(), made)
    assert state_of(buyer, made) == [(10, 7, 3, 0)]
    assert refused(lambda: close_supplier_order(keeper, uuid4(), made, "не моё")).code == "KT002"


def test_order_that_goods_came_for_is_not_taken_back(
    database: TestDatabase, stock: Stock, buyer: Connection, keeper: Connection
) -> None:
    made = order(buyer, stock, 10)
    receipt = receive(database, keeper, stock, made, 7)
    refusal = refused(lambda: unpost_document(buyer, uuid4(), made))
    assert (refusal.code, [one["document_id"] for one in refusal.values["documents"]]) == ("KT424", [receipt])
    unpost_document(keeper, uuid4(), receipt)
    unpost_document(buyer, uuid4(), made)
    assert list_expected(buyer, day=TODAY) == []


def test_order_is_overdue_after_its_day_only_while_goods_are_missing(
    database: TestDatabase, stock: Stock, buyer: Connection, keeper: Connection
) -> None:
    made = order(buyer, stock, 10, 4)
    receive(database, keeper, stock, made, 10)
    assert list_late_orders(buyer, day=date(2026, 11, 10)) == []
    (late,) = list_late_orders(buyer, day=date(2026, 11, 11))
    assert (late.document_id, late.lines) == (made, 1)
    overdue = [one.overdue for one in list_order_lines(buyer, made, day=date(2026, 11, 11))]
    assert overdue == [False, True]


def test_too_little_is_proposed_up_to_the_maximum_counting_reserved_and_expected(
    database: TestDatabase, stock: Stock, buyer: Connection, keeper: Connection
) -> None:
    first, second, third = stock.items
    database.execute("update kontor.items set supplier_id = %s", stock.supplier)
    database.execute("update kontor.items set min_stock = 5, max_stock = 20 where id = any (%s)", [first, third])
    database.execute("update kontor.items set min_stock = 1.5 where id = %s", second)
    posted(keeper, "receipt", stock.main, stock.supplier, [line(first, 6, 1), line(second, 1, 1), line(third, 3, 1)])
    posted(keeper, "reservation", stock.main, stock.client, [line(first, 2)])
    posted(buyer, "supplier_order", stock.main, stock.supplier, [line(third, 2, 5)])
    proposed = {one.item_id: (one.proposed, one.supplier_name) for one in list_proposed_orders(buyer, stock.main)}
    assert proposed == {first: (16, "Оптовик"), second: (Decimal("0.5"), "Оптовик")}
    (made,) = make_supplier_orders(
        buyer, uuid4(), stock.main, [(item, proposed[item][0], stock.supplier) for item in (first, second)]
    )
    document = get_document(buyer, made)
    assert (document.kind, document.state) == ("supplier_order", "draft")
    assert [one.quantity for one in document.lines] == [16, Decimal("0.5")]


def test_proposals_need_the_right_to_order_and_a_supplier(
    database: TestDatabase, stock: Stock, buyer: Connection, keeper: Connection
) -> None:
    assert refused(lambda: list_proposed_orders(keeper, stock.main)).code == "KT002"
    no_supplier = [(stock.items[0], Decimal(1), None)]
    assert refused(lambda: make_supplier_orders(buyer, uuid4(), stock.main, no_supplier)).code == "KT008"
    assert refused(lambda: make_supplier_orders(buyer, uuid4(), stock.main, [])).code == "KT408"


def test_stock_beside_shows_nothing_of_a_warehouse_whose_balances_are_hidden(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 6, 1)])
    own = posted(keeper, "reservation", stock.main, stock.client, [line(stock.items[0], 4)]).id
    shipment = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1, 5)]).id
    item = stock.items[0]
    assert list_stock_beside(keeper, stock.main, [item])[item].free == 2
    database.execute(
        "insert into kontor.document_links (from_document_id, to_document_id) values (%s, %s)", own, shipment
    )
    assert list_stock_beside(keeper, stock.main, [item], shipment)[item].free == 6
    with database.engine("keeper_second").connect() as other:
        assert list_stock_beside(other, stock.main, [item]) == {}
