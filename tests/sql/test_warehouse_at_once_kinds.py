"""Everything at once: kinds, methods, the past, taking back, snapshots; then clients that die, and the server."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.warehouse.commands import post_document, receive_transfer, unpost_document
from tests.support.kinds import broken
from tests.support.server import TestDatabase, TestServer
from tests.support.stock import Stock, draft, furnish, line, posted

SESSIONS = 20
#: What a person may be told while others work on the same goods.
TOLD = {"done", "KT401", "KT402", "KT305", "KT324", "KT406"}


def shelves(database: TestDatabase) -> Stock:
    """Make goods of every cost method in both warehouses."""
    database.freeze("2026-11-20T09:00:00Z")
    stock = furnish(database, items=6)
    methods = ("average", "fifo", "average_firm", "fifo", "average_firm", "standard")
    for item, method in zip(stock.items, methods, strict=True):
        database.execute(
            "with g as (insert into kontor.item_groups (name, cost_method) values (%s, %s) returning id)"
            " update kontor.items set group_id = g.id, unit_id = (select id from kontor.units where code = '796')"
            " from g where items.id = %s",
            f"Группа {item}",
            method,
            item,
        )
    with database.engine("keeper2").connect() as keeper:
        for warehouse in (stock.main, stock.second):
            for price in ("3.33", "7.77"):
                lines = [line(item, 30, price) for item in stock.items]
                posted(keeper, "receipt", warehouse, stock.supplier, lines, moment="2026-11-01T12:00:00Z")
    return stock


def some_work(keeper: Connection, stock: Stock, numbers: random.Random) -> Callable[[Connection], object]:
    """Prepare one thing that a storekeeper does, on goods in an order of chance."""
    here, there = numbers.sample([stock.main, stock.second], 2)
    lines = [line(item, numbers.randint(1, 4), "5.55") for item in numbers.sample(stock.items, 4)]
    past: dict[str, Any] = {"moment": f"2026-11-{numbers.randint(2, 19):02d}T12:00:00Z"}
    kind = numbers.choice(["shipment", "receipt", "transfer", "sent", "unposted", "assembly"])
    if kind == "unposted":
        made = posted(keeper, "receipt", here, stock.supplier, lines, **past)
        return lambda connection: unpost_document(connection, uuid4(), made.id)
    if kind == "sent":
        sent = posted(keeper, "transfer", here, None, lines[:2], to_warehouse_id=there, two_step=True)
        return lambda connection: receive_transfer(connection, uuid4(), sent.id)
    fields: dict[str, Any] = past if numbers.random() < 0.5 else {}
    partner = {"shipment": stock.client, "receipt": stock.supplier}.get(kind)
    if kind == "transfer":
        fields = fields | {"to_warehouse_id": there}
    if kind == "assembly":
        lines = [{**one, "direction": -1} for one in lines[:3]] + [{**lines[3], "direction": 1}]
    waiting = draft(keeper, kind, here, partner, lines, **fields)
    return lambda connection: post_document(connection, uuid4(), waiting.id)


def run_all(
    database: TestDatabase, work: list[Callable[[Connection], object]], beside: Callable[[], object] | None = None
) -> Counter[str]:
    """Do all work in some sessions at once, and something beside it; return how often what was answered."""
    database.execute("alter role keeper connection limit 50; alter role keeper2 connection limit 50")
    engines = [database.engine("keeper2" if number % 3 else "keeper") for number in range(SESSIONS)]
    start = threading.Barrier(SESSIONS + (beside is not None))

    def session(number: int) -> list[str]:
        answers = []
        start.wait(60)
        for one in work[number::SESSIONS]:
            try:
                # A killed session is replaced by the next connection of the pool.
                with engines[number].connect() as connection:
                    one(connection)
                answers.append("done")
            except UserError as refusal:
                answers.append(refusal.code)
        return answers

    def other() -> list[str]:
        start.wait(60)
        assert beside is not None
        beside()
        return []

    with ThreadPoolExecutor(SESSIONS + 1) as pool:
        jobs = [pool.submit(session, number) for number in range(SESSIONS)]
        if beside is not None:
            jobs.append(pool.submit(other))
        return Counter(answer for job in jobs for answer in job.result())


def prepared(database: TestDatabase, stock: Stock, seed: int, number: int) -> list[Callable[[Connection], object]]:
    numbers = random.Random(seed)
    with database.engine("keeper2").connect() as keeper:
        return [some_work(keeper, stock, numbers) for _ in range(number)]


def test_mixed_kinds_of_now_and_of_the_past_never_oversell_nor_deadlock(database: TestDatabase) -> None:
    stock = shelves(database)
    work = prepared(database, stock, 1, 4 * SESSIONS)
    admin = database.server.cluster.connect(database.name)

    def snapshots() -> None:
        with admin.cursor() as cursor:
            for day in range(3, 18, 3):
                cursor.execute(
                    "select private.make_month_snapshot(id, %s) from kontor.warehouses order by id",
                    (f"2026-11-{day:02d}",),
                )

    told = run_all(database, work, snapshots)
    admin.close()
    assert set(told) <= TOLD | {"KT002", "KT003", "KT404"} and told["done"] > SESSIONS, told
    assert broken(database) == {}


def test_clients_killed_in_the_middle_leave_nothing_half_done(database: TestDatabase) -> None:
    stock = shelves(database)
    work = prepared(database, stock, 2, 4 * SESSIONS)
    admin = database.server.cluster.connect(database.name)

    def kill() -> None:
        with admin.cursor() as cursor:
            for _ in range(40):
                cursor.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                    " and usename like 'keeper%' and state = 'active' order by query_start limit 1"
                )
                threading.Event().wait(0.03)

    told = run_all(database, work, kill)
    admin.close()
    assert told["done"] > 0 and sum(told.values()) - sum(told[code] for code in TOLD) > 0, told
    assert not set(told) & {"40P01", "KT906"}
    assert broken(database) == {}


@pytest.fixture
def doomed() -> Iterator[TestServer]:
    """Return a server of its own, which may be stopped at once."""
    server = TestServer()
    yield server
    server.close()


def test_a_server_stopped_in_the_middle_comes_back_with_whole_postings_only(doomed: TestServer) -> None:
    database = doomed.clone()
    stock = shelves(database)
    work = prepared(database, stock, 3, 4 * SESSIONS)

    def stop() -> None:
        threading.Event().wait(0.4)
        doomed.cluster.stop("immediate")

    told = run_all(database, work, stop)
    assert set(told) - TOLD, "the server was never missed"
    doomed.cluster.start()
    again = doomed.cluster.connect(database.name)
    database.admin = again
    assert broken(database) == {}
    posted_ones = database.scalar("select count(*) from kontor.documents where state in ('posted', 'sent')")
    moved = database.scalar("select count(distinct document_id) from kontor.moves")
    assert posted_ones == moved
