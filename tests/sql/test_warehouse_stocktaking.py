"""Stocktaking: several count at once, each count meets the book of its own moment, differences become papers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.documents.queries import get_document
from app.warehouse.commands import annul_document, post_document, unpost_document
from app.warehouse.stocktaking_commands import Count, finish_stocktaking, save_counts, start_stocktaking
from app.warehouse.stocktaking_queries import (
    get_stocktaking,
    list_counts,
    list_stocktaking_differences,
    list_stocktakings,
)
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish, line, posted, stock_of


def at(clock: str) -> str:
    return f"2026-11-02T{clock}:00Z"


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database, items=4)


@pytest.fixture
def senior(database: TestDatabase, stock: Stock) -> Iterator[Connection]:
    """The senior storekeeper, with 10 pieces, 4.5 kg and 20 pieces on the shelves since nine."""
    database.freeze(at("09:00"))
    with database.engine("keeper2").connect() as connection:
        lines = [line(item, quantity, 3) for item, quantity in zip(stock.items, (10, "4.5", 20), strict=False)]
        posted(connection, "receipt", stock.main, stock.supplier, lines, vat_mode="none")
        database.freeze(at("10:00"))
        yield connection


@pytest.fixture
def keeper(database: TestDatabase, senior: Connection) -> Iterator[Connection]:
    with database.engine("keeper").connect() as connection:
        yield connection


def begin(connection: Connection, stock: Stock, *, frozen: bool = False, group_id: int | None = None) -> int:
    changes = {"warehouse_id": [None, stock.main]}
    return start_stocktaking(connection, uuid4(), None, changes, frozen=frozen, group_id=group_id)


def count(connection: Connection, document: int, *counts: Count) -> None:
    save_counts(connection, uuid4(), document, counts)


def found(connection: Connection, document: int) -> dict[int, tuple[Decimal | None, Decimal]]:
    """Return book and counted by item, of what was counted."""
    return {
        one.item_id: (one.book_quantity, one.counted_quantity)
        for one in list_stocktaking_differences(connection, document)
        if one.counted
    }


def refused(call: Callable[[], Any]) -> UserError:
    with pytest.raises(UserError) as caught:
        call()
    return caught.value


def test_places_of_several_people_add_up_and_a_recount_replaces_ones_own(
    stock: Stock, senior: Connection, keeper: Connection
) -> None:
    document, item = begin(senior, stock), stock.items[0]
    count(senior, document, Count(item, Decimal(4), place="A1"), Count(item, Decimal(2), place="A2"))
    count(keeper, document, Count(item, Decimal(5), place="A1"))
    assert found(senior, document) == {item: (10, 11)}
    count(keeper, document, Count(item, Decimal(3), place="A1"))
    assert found(senior, document) == {item: (10, 9)}
    count(senior, document, Count(item, drop=True, place="A2"))
    assert found(senior, document) == {item: (10, 7)}
    assert [(one.place, one.quantity) for one in list_counts(keeper, document, only_own=True)] == [("A1", 3)]


def test_scans_add_and_a_repeated_save_never_doubles(stock: Stock, senior: Connection) -> None:
    document, item = begin(senior, stock), stock.items[0]
    save_id = uuid4()
    for _ in range(3):
        (kept,) = save_counts(senior, save_id, document, [Count(item, add=Decimal(12))])
        assert kept.quantity == 12
    (kept,) = save_counts(senior, uuid4(), document, [Count(item, add=Decimal(1)), Count(item, add=Decimal(-3))])
    assert kept.quantity == 10


def test_count_meets_the_book_of_its_own_moment(database: TestDatabase, stock: Stock, senior: Connection) -> None:
    document = begin(senior, stock)
    database.freeze(at("11:00"))
    count(senior, document, Count(stock.items[0], Decimal(9)))
    database.freeze(at("12:00"))
    posted(senior, "shipment", stock.main, stock.client, [line(stock.items[0], 6, 5), line(stock.items[2], 1, 5)])
    database.freeze(at("13:00"))
    count(senior, document, Count(stock.items[2], Decimal(20)))
    assert found(senior, document) == {stock.items[0]: (10, 9), stock.items[2]: (19, 20)}


def test_goods_that_moved_between_two_counts_are_named_not_guessed(
    database: TestDatabase, stock: Stock, senior: Connection, keeper: Connection
) -> None:
    document, item = begin(senior, stock), stock.items[0]
    count(senior, document, Count(item, Decimal(6), place="A"))
    database.freeze(at("11:00"))
    posted(senior, "shipment", stock.main, stock.client, [line(item, 2, 5)])
    database.freeze(at("12:00"))
    count(keeper, document, Count(item, Decimal(4), place="B"))
    refusal = refused(lambda: finish_stocktaking(senior, uuid4(), document))
    assert (refusal.code, refusal.values["names"]) == ("KT429", "Товар 1")
    count(senior, document, Count(item, Decimal(4), place="A"))
    finish_stocktaking(senior, uuid4(), document)
    assert found(senior, document) == {item: (8, 8)}


def test_differences_become_surplus_and_write_off_at_current_cost(
    database: TestDatabase, stock: Stock, senior: Connection
) -> None:
    document = begin(senior, stock)
    count(senior, document, Count(stock.items[0], Decimal(8)), Count(stock.items[1], Decimal("4.75")))
    done = finish_stocktaking(senior, uuid4(), document)
    papers = {one.kind: get_document(senior, one.id) for one in done.papers}
    assert {kind: [(one.item_id, one.quantity) for one in paper.lines] for kind, paper in papers.items()} == {
        "surplus": [(stock.items[1], Decimal("0.25"))],
        "write_off": [(stock.items[0], 2)],
    }
    assert all(paper.state == "draft" for paper in papers.values())
    assert papers["surplus"].lines[0].net == Decimal("0.75")
    values = {one.item_id: one.value for one in list_stocktaking_differences(senior, document)}
    assert values == {stock.items[0]: Decimal("-6.00"), stock.items[1]: Decimal("0.75")}
    assert (get_stocktaking(senior, document).state, done.number) == ("finished", "ИНВ-000001")
    for paper in papers.values():
        post_document(senior, uuid4(), paper.id)
    assert stock_of(database, stock.main, stock.items[0]) == (8, 24)
    assert stock_of(database, stock.main, stock.items[1])[0] == Decimal("4.75")


def test_papers_are_posted_at_once_by_who_may(database: TestDatabase, stock: Stock, senior: Connection) -> None:
    document = begin(senior, stock, frozen=True)
    count(senior, document, Count(stock.items[0], Decimal(7)))
    done = finish_stocktaking(senior, uuid4(), document, post=True)
    assert [(one.kind, one.state) for one in done.papers] == [("write_off", "posted")]
    assert stock_of(database, stock.main, stock.items[0])[0] == 7
    refusal = refused(lambda: unpost_document(senior, uuid4(), document))
    assert (refusal.code, refusal.values["numbers"]) == ("KT433", done.papers[0].number)


def test_uncounted_goods_are_zero_only_on_command(stock: Stock, senior: Connection) -> None:
    document = begin(senior, stock)
    count(senior, document, Count(stock.items[0], Decimal(10)))
    assert finish_stocktaking(senior, uuid4(), document).papers == ()
    unpost_document(senior, uuid4(), document)
    (paper,) = finish_stocktaking(senior, uuid4(), document, uncounted_is_zero=True).papers
    written = {one.item_id: one.quantity for one in get_document(senior, paper.id).lines}
    assert (paper.kind, written) == ("write_off", {stock.items[1]: Decimal("4.5"), stock.items[2]: 20})
    unpost_document(senior, uuid4(), document)
    assert get_document(senior, paper.id).state == "annulled"


def test_freeze_stops_the_range_in_its_warehouse_and_names_the_counter(
    database: TestDatabase, stock: Stock, senior: Connection
) -> None:
    database.execute("insert into kontor.item_groups (name) values ('Крупа')")
    database.execute("insert into kontor.item_groups (name, parent_id) select 'Гречка', id from kontor.item_groups")
    group, below = (row[0] for row in database.rows("select id from kontor.item_groups order by id"))
    database.execute("update kontor.items set group_id = %s where id = %s", below, stock.items[0])
    document = begin(senior, stock, frozen=True, group_id=group)
    shipment = [line(stock.items[0], 1, 5)]
    refusal = refused(lambda: posted(senior, "shipment", stock.main, stock.client, shipment))
    assert (refusal.code, refusal.values["document_id"], refusal.values["item"]) == ("KT426", document, "Товар 1")
    assert refusal.values["author"] == "Кузин Фёдор"
    posted(senior, "shipment", stock.main, stock.client, [line(stock.items[2], 1, 5)])
    posted(senior, "receipt", stock.second, stock.supplier, [line(stock.items[0], 1, 5)])
    assert refused(lambda: count(senior, document, Count(stock.items[2], Decimal(1)))).code == "KT428"
    annul_document(senior, uuid4(), document)
    posted(senior, "shipment", stock.main, stock.client, [line(stock.items[0], 1, 5)])


def test_two_stocktakings_never_count_the_same_goods(database: TestDatabase, stock: Stock, senior: Connection) -> None:
    begin(senior, stock)
    database.execute("insert into kontor.item_groups (name) values ('Крупа')")
    group = database.scalar("select id from kontor.item_groups")
    assert refused(lambda: begin(senior, stock, group_id=group)).code == "KT431"
    assert len(list_stocktakings(senior, warehouse_id=stock.main, only_open=True)) == 1


def test_bad_counts_are_refused_in_words(database: TestDatabase, stock: Stock, senior: Connection) -> None:
    document, (pieces, _, _, lots) = begin(senior, stock), stock.items
    database.execute("update kontor.items set tracking = 'lot' where id = %s", lots)
    assert refused(lambda: count(senior, document, Count(pieces, Decimal("1.5")))).code == "KT430"
    assert refused(lambda: count(senior, document, Count(pieces, Decimal(-1)))).code == "KT430"
    assert refused(lambda: count(senior, document, Count(pieces, add=Decimal(-1)))).code == "KT430"
    assert refused(lambda: count(senior, document, Count(lots, Decimal(1)))).code == "KT432"
    assert refused(lambda: count(senior, document, Count(999, Decimal(1)))).code == "KT003"
    assert refused(lambda: count(senior, document, Count(pieces, Decimal(1), place="x" * 61))).code == "KT007"
    assert refused(lambda: finish_stocktaking(senior, uuid4(), document)).code == "KT435"
    assert refused(lambda: post_document(senior, uuid4(), document)).code in ("KT408", "KT427")
    with pytest.raises(UserError, match="KT434"):
        senior.exec_driver_sql(
            "select api.save_counts(gen_random_uuid(), %s, %s)",
            (document, f'[{{"item_id": {pieces}, "quantity": "1", "counted_at": "2030-01-01T00:00:00Z"}}]'),
        )
    assert list_counts(senior, document) == []


def test_storekeeper_counts_but_neither_freezes_nor_finishes_and_strangers_see_nothing(
    database: TestDatabase, stock: Stock, senior: Connection, keeper: Connection
) -> None:
    assert refused(lambda: begin(keeper, stock, frozen=True)).code == "KT002"
    document = begin(keeper, stock)
    count(keeper, document, Count(stock.items[0], Decimal(9)))
    assert refused(lambda: finish_stocktaking(keeper, uuid4(), document)).code == "KT002"
    (row,) = list_stocktaking_differences(keeper, document)[:1]
    assert (row.difference, row.value) == (-1, None)
    with database.engine("keeper_second").connect() as other:
        assert refused(lambda: count(other, document, Count(stock.items[0], Decimal(1)))).code == "KT003"
        assert refused(lambda: list_stocktaking_differences(other, document)).code == "KT003"
        assert list_stocktakings(other) == []


def test_two_people_scanning_one_item_at_once_lose_no_scan(
    database: TestDatabase, stock: Stock, senior: Connection, keeper: Connection
) -> None:
    document, item = begin(senior, stock), stock.items[2]
    engines = [database.engine(login) for login in ("keeper", "keeper", "keeper2", "keeper2")]
    start = threading.Barrier(len(engines))

    def scan(place: int) -> None:
        with engines[place].connect() as connection:
            start.wait(30)
            for _ in range(5):
                count(connection, document, Count(item, add=Decimal(1)))

    with ThreadPoolExecutor(len(engines)) as pool:
        list(pool.map(scan, range(len(engines))))
    assert found(senior, document) == {item: (20, 20)}
