"""Several storekeepers at once, and a workstation that dies in the middle of a posting."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.warehouse.commands import PostedDocument, post_document
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database, items=5)


def at_once(calls: list[Callable[[], Any]]) -> list[Any]:
    """Run all calls at the same moment; return results and refusals."""
    start = threading.Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        start.wait(10)
        try:
            return call()
        except UserError as refusal:
            return refusal

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_of_two_posting_the_last_pieces_one_is_told_what_is_free_and_who_took_it(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    logins = ("keeper", "keeper2")
    with database.engine("keeper").connect() as one, database.engine("keeper2").connect() as two:
        posted(one, "receipt", stock.main, stock.supplier, [line(item, 5, 1)])
        documents = [draft(keeper, "shipment", stock.main, stock.client, [line(item, 4)]).id for keeper in (one, two)]
        results = at_once(
            [
                lambda: post_document(one, uuid4(), documents[0]),
                lambda: post_document(two, uuid4(), documents[1]),
            ]
        )
    winners = [result for result in results if isinstance(result, PostedDocument)]
    (refusal,) = [result for result in results if isinstance(result, UserError)]
    assert len(winners) == 1
    (short,) = refusal.values["lines"]
    assert (refusal.code, short["free"]) == ("KT401", "1")
    assert short["taken_by"]["number"] == winners[0].number
    winner = logins[documents.index(winners[0].id)]
    assert short["taken_by"]["author"] == database.scalar("select name from kontor.employees where login = %s", winner)
    assert stock_of(database, stock.main, item)[0] == 1


def test_many_overlapping_postings_never_oversell_nor_deadlock_and_numbers_have_no_gaps(
    database: TestDatabase, stock: Stock
) -> None:
    engines = [database.engine(login) for login in ("keeper", "keeper2")]
    with engines[0].connect() as keeper:
        for item in stock.items:
            posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 40, "3.33")])
        documents = []
        for number in range(24):
            items = stock.items[number % 5 :] + stock.items[: number % 5]
            lines = [line(item, 1 + number % 3) for item in items[:4]]
            kind, partner = ("receipt", stock.supplier) if number % 6 == 5 else ("shipment", stock.client)
            documents.append(draft(keeper, kind, stock.main, partner, lines).id)

    def post(number: int) -> PostedDocument:
        with engines[number % 2].connect() as connection:
            return post_document(connection, uuid4(), documents[number])

    results = []
    for group in range(4):
        results += at_once([lambda number=number: post(number) for number in range(group * 6, group * 6 + 6)])
    outcomes = Counter(getattr(result, "code", "posted") for result in results)
    assert set(outcomes) <= {"posted", "KT401"} and outcomes["posted"] > 10
    assert database.scalar("select count(*) from kontor.balances where quantity < 0") == 0
    for kind in ("shipment", "receipt"):
        numbers = [
            row[0]
            for row in database.rows(
                "select series_number from kontor.documents where number is not null and kind = %s order by 1", kind
            )
        ]
        assert numbers == list(range(1, len(numbers) + 1))
    assert (
        database.rows(
            "select b.item_id from kontor.balances b join (select item_id, sum(quantity) q, sum(value) v"
            " from kontor.moves group by item_id) m using (item_id) where b.quantity <> m.q or b.value <> m.v"
        )
        == []
    )


def test_a_workstation_killed_in_the_middle_of_posting_leaves_nothing_half_done(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    blocked = database.server.cluster.connect(database.name)
    blocked.autocommit = False
    with database.engine("keeper").connect() as keeper:
        document = draft(keeper, "receipt", stock.main, stock.supplier, [line(item, 5, 1)])
        save_id = uuid4()
        # The counter of numbers is locked last: a lock on its row stops the posting when all else is written.
        database.execute(
            "insert into kontor.number_series (own_firm_id, kind, year) select own_firm_id, 'receipt',"
            " extract(year from now()) from kontor.warehouses where id = %s",
            stock.main,
        )
        with blocked.cursor() as cursor:
            cursor.execute("select from kontor.number_series for update")
        died = threading.Thread(target=lambda: at_once([lambda: post_document(keeper, save_id, document.id)]))
        died.start()
        pid = wait_for_lock(database)
        database.execute("select pg_terminate_backend(%s)", pid)
        died.join(10)
    blocked.rollback()
    blocked.close()
    assert database.scalar("select state from kontor.documents where id = %s", document.id) == "draft"
    assert database.scalar("select count(*) from kontor.moves") == 0
    assert stock_of(database, stock.main, item) == (0, Decimal(0))
    with database.engine("keeper").connect() as again:
        result = post_document(again, save_id, document.id)
    assert (result.state, result.number) == ("posted", "000001")
    assert stock_of(database, stock.main, item)[0] == 5


def wait_for_lock(database: TestDatabase) -> int:
    """Return the process of the posting once it waits for the counter."""
    for _ in range(200):
        pid = database.scalar(
            "select pid from pg_stat_activity where usename = 'keeper' and wait_event_type = 'Lock'"
            " and datname = current_database()"
        )
        if pid is not None:
            return int(pid)
        threading.Event().wait(0.05)
    raise AssertionError("the posting never reached the counter")
