"""Facts through the whole chain: made next, reversed, frozen in the middle of a posting, counted by lot and serial."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.documents.queries import get_document
from app.warehouse.commands import make_next, post_document, reverse_document, unpost_document
from app.warehouse.order_queries import list_expected, list_order_lines
from app.warehouse.reservation_queries import list_reservation_lines
from app.warehouse.stocktaking_commands import Count, finish_stocktaking, save_counts, start_stocktaking
from app.warehouse.stocktaking_queries import list_stocktaking_differences
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted, stock_of

TODAY = date(2026, 11, 2)


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = furnish(database, items=4)
    database.execute("update kontor.items set tracking = 'lot' where id = %s", made.items[2])
    database.execute("update kontor.items set tracking = 'serial' where id = %s", made.items[3])
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id)"
        " select e.id, p.id from kontor.employees e, kontor.profiles p"
        " where e.login in ('accountant', 'keeper2') and p.code = 'buyer'"
    )
    database.freeze("2026-11-02T09:00:00Z")
    return made


@pytest.fixture
def keeper(database: TestDatabase, stock: Stock) -> Iterator[Connection]:
    """The senior storekeeper, who also buys."""
    with database.engine("keeper2").connect() as connection:
        posted(connection, "receipt", stock.main, stock.supplier, [line(stock.items[0], 10, 5)])
        yield connection


def reserved(database: TestDatabase, stock: Stock) -> tuple[Decimal, Decimal]:
    return database.rows(
        "select quantity, reserved from kontor.balances where warehouse_id = %s and item_id = %s",
        stock.main,
        stock.items[0],
    )[0]


def refused(call: Callable[[], Any]) -> UserError:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value


def test_shipment_made_from_a_reservation_takes_what_it_still_holds(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    item = stock.items[0]
    own = posted(keeper, "reservation", stock.main, stock.client, [line(item, 6, 9)]).id
    posted(keeper, "reservation", stock.main, stock.client, [line(item, 4, 9)])
    shipment = make_next(keeper, uuid4(), own, "shipment").id
    assert [one.quantity for one in get_document(keeper, shipment).lines] == [6]
    post_document(keeper, uuid4(), shipment)
    assert reserved(database, stock) == (4, 4)
    assert [(one.issued, one.left) for one in list_reservation_lines(keeper, own)] == [(6, 0)]


def test_reversed_shipment_gives_the_goods_back_to_its_reservation(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = posted(keeper, "reservation", stock.main, stock.client, [line(stock.items[0], 6, 9)]).id
    shipment = make_next(keeper, uuid4(), own, "shipment").id
    post_document(keeper, uuid4(), shipment)
    reverse_document(keeper, uuid4(), shipment)
    assert reserved(database, stock) == (10, 6)


def test_reversed_reservation_frees_what_it_still_held(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = posted(keeper, "reservation", stock.main, stock.client, [line(stock.items[0], 6, 9)]).id
    reverse_document(keeper, uuid4(), own)
    assert reserved(database, stock) == (10, 0)
    assert list_reservation_lines(keeper, own)[0].released == 6


def test_release_made_from_a_reservation_frees_the_rest(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    own = posted(keeper, "reservation", stock.main, stock.client, [line(stock.items[0], 6, 9)]).id
    release = make_next(keeper, uuid4(), own, "release").id
    post_document(keeper, uuid4(), release)
    assert reserved(database, stock) == (10, 0)
    unpost_document(keeper, uuid4(), release)
    assert reserved(database, stock) == (10, 6)


def test_receipt_made_from_an_order_fulfils_it_and_its_reversal_does_not(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    lines = [line(stock.items[0], 20, 5), line(stock.items[1], "1.5", 7)]
    order = posted(keeper, "supplier_order", stock.main, stock.supplier, lines, expected_on="2026-11-09").id
    receipt = make_next(keeper, uuid4(), order, "receipt").id
    assert [one.quantity for one in get_document(keeper, receipt).lines] == [20, Decimal("1.5")]
    post_document(keeper, uuid4(), receipt)
    assert list_expected(keeper, day=TODAY) == []
    reverse_document(keeper, uuid4(), receipt)
    assert [one.remaining for one in list_order_lines(keeper, order, day=TODAY)] == [20, Decimal("1.5")]


def test_freeze_waits_for_a_posting_under_way_and_stops_the_next(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    item = stock.items[0]
    shipment = draft(keeper, "shipment", stock.main, stock.client, [line(item, 1, 9)]).id
    blocked = database.server.cluster.connect(database.name)
    blocked.autocommit = False
    database.execute(
        "insert into kontor.number_series (own_firm_id, kind, year) select own_firm_id, 'shipment', 2026"
        " from kontor.warehouses where id = %s",
        stock.main,
    )
    with blocked.cursor() as cursor:
        # The counter of numbers is locked last: a lock on it stops the posting when all else is written.
        cursor.execute("select from kontor.number_series where kind = 'shipment' for update")
    outcomes: list[Any] = []

    def post() -> None:
        with database.engine("keeper").connect() as other:
            outcomes.append(post_document(other, uuid4(), shipment).state)

    def freeze() -> None:
        with database.engine("keeper2").connect() as other:
            changes = {"warehouse_id": [None, stock.main]}
            outcomes.append(start_stocktaking(other, uuid4(), None, changes, frozen=True, group_id=None))

    threads = [threading.Thread(target=one) for one in (post, freeze)]
    for place, thread in enumerate(threads, 1):
        thread.start()
        wait_for_locks(database, place)
    blocked.rollback()
    blocked.close()
    for thread in threads:
        thread.join(20)
    assert outcomes[0] == "posted"
    late = refused(lambda: posted(keeper, "shipment", stock.main, stock.client, [line(item, 1, 9)]))
    assert late.code == "KT426"
    assert stock_of(database, stock.main, item)[0] == 9


def test_freeze_stops_taking_back_and_transfers_into_the_warehouse_too(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    item = stock.items[0]
    receipt = posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 5)]).id
    posted(keeper, "receipt", stock.second, stock.supplier, [line(item, 3, 5)])
    lines = [line(item, 1)]
    transfer = draft(keeper, "transfer", stock.second, None, lines, to_warehouse_id=stock.main).id
    changes = {"warehouse_id": [None, stock.main]}
    start_stocktaking(keeper, uuid4(), None, changes, frozen=True, group_id=None)
    assert refused(lambda: unpost_document(keeper, uuid4(), receipt)).code == "KT426"
    assert refused(lambda: post_document(keeper, uuid4(), transfer)).code == "KT426"
    posted(keeper, "reservation", stock.main, stock.client, [line(item, 2, 9)])
    assert reserved(database, stock) == (11, 2)


def wait_for_locks(database: TestDatabase, number: int) -> None:
    """Wait until so many sessions of this base wait for a lock."""
    for _ in range(400):
        waiting = database.scalar(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
        )
        if waiting >= number:
            return
        threading.Event().wait(0.05)
    raise AssertionError("nobody waited")


def test_lots_and_serial_numbers_are_counted_apart_and_unknown_ones_found(
    database: TestDatabase, stock: Stock, keeper: Connection
) -> None:
    lots, serials = stock.items[2:]
    came = [line(lots, 5, 2, lot="L-1"), line(lots, 3, 2, lot="L-2"), line(serials, 1, 9, lot="S-1")]
    posted(keeper, "receipt", stock.main, stock.supplier, came, vat_mode="none")
    changes = {"warehouse_id": [None, stock.main]}
    document = start_stocktaking(keeper, uuid4(), None, changes, frozen=True, group_id=None)
    counts = [
        Count(lots, Decimal(4), lot="L-1"),
        Count(lots, Decimal(2), lot="L-9"),
        Count(serials, add=Decimal(1), lot="S-1", place="A"),
        Count(serials, add=Decimal(1), lot="S-1", place="B"),
        Count(serials, add=Decimal(1), lot="S-2"),
        Count(stock.items[0], Decimal(10)),
    ]
    save_counts(keeper, uuid4(), document, counts)
    found = {one.lot: one.difference for one in list_stocktaking_differences(keeper, document) if one.counted}
    assert found == {"L-1": -1, "L-9": 2, "S-1": 0, "S-2": 1, None: 0}
    finish_stocktaking(keeper, uuid4(), document, uncounted_is_zero=True, post=True)
    left = database.rows(
        "select t.number, b.quantity from kontor.lot_balances b join kontor.lots t on t.id = b.lot_id"
        " where b.quantity > 0 order by t.number"
    )
    assert [(number, quantity) for number, quantity in left] == [("L-1", 4), ("L-9", 2), ("S-1", 1), ("S-2", 1)]
