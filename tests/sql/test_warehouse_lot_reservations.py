"""Reservations of one lot: that lot is held and no other, and lines without a lot still count against the item."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any
from uuid import uuid4

import psycopg2
import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.reports.queries import list_balances_report, list_reservations_report
from app.warehouse.commands import make_next, post_document, unpost_document
from app.warehouse.line_queries import list_lots, list_stock_to_pick
from app.warehouse.reservation_queries import list_reservation_lines
from tests.support.kinds import broken
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted

NOW = "2026-11-02T09:00:00Z"
TOMORROW = "2026-11-03T09:00:00+00:00"


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """Item 1 is kept by lots."""
    made = furnish(database, items=2)
    database.execute("update kontor.items set tracking = 'lot' where code = '00001'")
    return made


@pytest.fixture
def keeper(database: TestDatabase, stock: Stock) -> Iterator[Connection]:
    """Six of lot A and four of lot B lie in the main warehouse; afterwards the base is sound."""
    database.freeze(NOW)
    with database.engine("keeper2").connect() as connection:
        item = stock.items[0]
        lines = [line(item, 6, 1, lot="A", expires_on="2027-03-01"), line(item, 4, 1, lot="B", expires_on="2027-06-01")]
        posted(connection, "receipt", stock.main, stock.supplier, lines)
        yield connection
        assert broken(database) == {}


def reserve(keeper: Connection, stock: Stock, *wanted: tuple[Any, str | None]) -> int:
    lines = [line(stock.items[0], quantity, **({"lot": lot} if lot else {})) for quantity, lot in wanted]
    return posted(keeper, "reservation", stock.main, stock.client, lines, until=TOMORROW).id


def ship(keeper: Connection, stock: Stock, quantity: Any, lot: str) -> int:
    return posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], quantity, 5, lot=lot)]).id


def held(database: TestDatabase, stock: Stock) -> tuple[Decimal, dict[str, Decimal]]:
    """Return what is held of the item, and of each lot."""
    whole = database.scalar(
        "select reserved from kontor.balances where warehouse_id = %s and item_id = %s", stock.main, stock.items[0]
    )
    lots = database.rows(
        "select t.number, b.reserved from kontor.lot_balances b join kontor.lots t on t.id = b.lot_id"
        " where b.warehouse_id = %s and b.item_id = %s",
        stock.main,
        stock.items[0],
    )
    return whole, dict(lots)


def refused(call: Callable[[], Any]) -> UserError:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value


def test_a_line_with_a_lot_holds_that_lot_and_a_line_without_one_holds_any(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = reserve(keeper, stock, (3, "B"), (2, None))
    assert held(database, stock) == (5, {"A": 0, "B": 3})
    assert [(one.lot, one.left) for one in list_reservation_lines(keeper, own)] == [("B", 3), ("", 2)]
    assert [(one.lot_number, one.remaining) for one in list_reservations_report(keeper)] == [("B", 3), ("", 2)]
    told = list_balances_report(keeper, by_lot=True)
    assert [(one.lot_number, one.quantity, one.reserved) for one in told] == [("A", 6, 0), ("B", 4, 3)]


def test_more_of_a_lot_than_is_free_of_it_is_refused_though_another_lot_has_enough(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    reserve(keeper, stock, (3, "B"))
    refusal = refused(lambda: reserve(keeper, stock, (2, "B")))
    (short,) = refusal.values["lines"]
    assert (refusal.code, short["lot"], short["free"], short["allowed"]) == ("KT420", "B", "1", "1")
    assert "B: 1" in refusal.values["free"]
    assert held(database, stock) == (3, {"A": 0, "B": 3})


def test_reservations_of_any_lot_count_against_each_lot(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    reserve(keeper, stock, (8, None))
    refusal = refused(lambda: reserve(keeper, stock, (3, "A")))
    (short,) = refusal.values["lines"]
    assert (refusal.code, short["lot"], short["free"], short["allowed"]) == ("KT420", None, "2", "2")
    reserve(keeper, stock, (2, "A"))
    assert held(database, stock) == (10, {"A": 2, "B": 0})


def test_a_held_lot_is_not_shipped_to_others_while_the_other_lot_is(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    reserve(keeper, stock, (3, "B"))
    refusal = refused(lambda: ship(keeper, stock, 2, "B"))
    (short,) = refusal.values["lines"]
    assert (refusal.code, short["lot"], short["free"]) == ("KT401", "B", "1")
    ship(keeper, stock, 6, "A")
    ship(keeper, stock, 1, "B")
    assert held(database, stock) == (3, {"A": 0, "B": 3})


def test_a_shipment_uses_its_own_lot_first_then_what_holds_any(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = reserve(keeper, stock, (3, "A"), (2, None))
    shipment = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 4, 5, lot="A")]).id
    database.execute(
        "insert into kontor.document_links (from_document_id, to_document_id) values (%s, %s)", own, shipment
    )
    post_document(keeper, uuid4(), shipment)
    assert [(one.lot, one.left) for one in list_reservation_lines(keeper, own)] == [("A", 0), ("", 1)]
    assert held(database, stock) == (1, {"A": 0, "B": 0})
    unpost_document(keeper, uuid4(), shipment)
    assert [(one.lot, one.left) for one in list_reservation_lines(keeper, own)] == [("A", 3), ("", 2)]
    assert held(database, stock) == (5, {"A": 3, "B": 0})


def test_a_line_made_from_a_held_lot_may_ship_another_and_its_hold_ends(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = reserve(keeper, stock, (4, "B"))
    shipment = make_next(keeper, uuid4(), own, "shipment").id
    database.execute(
        "update kontor.document_lines set lot_id = (select id from kontor.lots where number = 'A')"
        " where document_id = %s",
        shipment,
    )
    post_document(keeper, uuid4(), shipment)
    assert held(database, stock) == (0, {"A": 0, "B": 0})
    ship(keeper, stock, 3, "B")
    refusal = refused(lambda: unpost_document(keeper, uuid4(), shipment))
    assert (refusal.code, refusal.values["lines"][0]["lot"], refusal.values["lines"][0]["free"]) == ("KT420", "B", "1")


def test_a_release_frees_the_lot_it_names_and_without_one_any_of_its_reservation(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = reserve(keeper, stock, (3, "A"), (2, "B"))

    def release(quantity: int, **fields: Any) -> int:
        made = draft(keeper, "release", stock.main, stock.client, [line(stock.items[0], quantity, **fields)]).id
        database.execute(
            "insert into kontor.document_links (from_document_id, to_document_id) values (%s, %s)", own, made
        )
        return post_document(keeper, uuid4(), made).id

    refusal = refused(lambda: release(3, lot="B"))
    assert (refusal.code, refusal.values["lines"][0]["left"]) == ("KT423", "2")
    named = release(1, lot="B")
    assert held(database, stock) == (4, {"A": 3, "B": 1})
    release(4)
    assert held(database, stock) == (0, {"A": 0, "B": 0})
    ship(keeper, stock, 4, "B")
    assert refused(lambda: unpost_document(keeper, uuid4(), named)).code == "KT420"


def test_a_receipt_whose_lot_is_held_is_not_taken_back_though_others_have_enough(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    more = posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 3, 1, lot="C")]).id
    reserve(keeper, stock, (2, "C"))
    refusal = refused(lambda: unpost_document(keeper, uuid4(), more))
    assert (refusal.code, refusal.values["items"][0]["reserved"], refusal.values["names"]) == (
        "KT412",
        "2",
        "Товар 1 C",
    )


def test_the_end_of_a_term_and_taking_back_free_the_lot(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    first = reserve(keeper, stock, (2, "A"))
    reserve(keeper, stock, (1, "B"))
    unpost_document(keeper, uuid4(), first)
    assert held(database, stock) == (1, {"A": 0, "B": 1})
    database.freeze("2026-11-04T09:00:00Z")
    database.execute("select private.run_due_jobs()")
    assert held(database, stock) == (0, {"A": 0, "B": 0})


def test_lots_beside_a_line_tell_what_is_held_and_what_is_free_for_this_document(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = reserve(keeper, stock, (3, "B"))
    shipment = make_next(keeper, uuid4(), own, "shipment").id

    def told(document: int | None = None) -> list[tuple[str, Decimal, Decimal, Decimal]]:
        lots = list_lots(keeper, stock.main, stock.items[0], document_id=document)
        return [(lot.number, lot.on_hand, lot.reserved, lot.free) for lot in lots]

    assert told() == [("A", 6, 0, 6), ("B", 4, 3, 1)]
    assert told(shipment) == [("A", 6, 0, 6), ("B", 4, 3, 4)]
    picked = list_stock_to_pick(keeper, stock.main)
    assert [(row.lot, row.on_hand, row.reserved, row.free) for row in picked] == [("A", 6, 0, 6), ("B", 4, 3, 1)]
    with database.engine("keeper_second").connect() as other:
        assert list_lots(other, stock.main, stock.items[0]) == []
    with database.connect("seller").cursor() as cursor, pytest.raises(psycopg2.errors.InsufficientPrivilege):
        cursor.execute("update kontor.lot_balances set reserved = 0")


def test_of_many_at_once_nobody_holds_a_piece_of_a_lot_that_another_got(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    wanted = [line(stock.items[0], 1, lot="B"), line(stock.items[0], 1, lot="A")]
    drafts = [
        draft(keeper, kind, stock.main, stock.client, [dict(one) for one in wanted[:: 1 if n % 2 else -1]], **fields).id
        for n in range(3)
        for kind, fields in (("reservation", {"until": TOMORROW}), ("shipment", {}))
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
    assert outcomes.count("posted") == 4
    assert set(outcomes) <= {"posted", "KT401", "KT420"}
    left = {lot.number: lot.free for lot in list_lots(keeper, stock.main, stock.items[0])}
    assert left == {"A": 2} or left == {"A": 2, "B": 0}
