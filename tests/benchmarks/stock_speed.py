"""Stock: a document of the past, balances as of a moment, and twenty who post at once."""

import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, text

from app.warehouse.commands import post_document
from server_setup.cluster import SUPERUSER
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row, interleaved
from tests.benchmarks.posting_speed import copies, drafts, make_rival, raw_posting
from tests.support.stock import draft, line

LATER = 1_000
SESSIONS, EACH, ITEMS = 20, 16, 60


def rows(firm: LargeFirm) -> Iterator[Row]:
    """Revaluation, balances as of a moment, throughput."""
    make_rival(firm)
    warehouse = firm.database.scalar("select min(id) from kontor.warehouses")
    yield _back_dated(firm, warehouse, "average", 0)
    yield _back_dated(firm, warehouse, "FIFO", 5000)
    yield _as_of(firm, warehouse, datetime(2026, 9, 28, 12, tzinfo=UTC), "near a month's end")
    yield _as_of(firm, warehouse, datetime(2026, 9, 16, tzinfo=UTC), "in its middle")
    yield _at_once(firm, warehouse)


def _back_dated(firm: LargeFirm, warehouse: int, method: str, offset: int) -> Row:
    keeper = firm.connection("keeper2")
    spent = []
    for _ in range(3):
        first = (
            1
            + offset
            + firm.database.scalar("select count(*) from kontor.documents where state = 'draft'") * 100 % 4900
        )
        later = "from kontor.moves where warehouse_id = %s and item_id between %s and %s"
        among = (warehouse, first, first + 99)
        moment = firm.database.scalar(
            f"select coalesce((select moment {later} order by moment desc offset %s limit 1),"
            f" (select min(moment) + interval '1 second' {later}))",
            *among,
            LATER,
            *among,
        )
        (document,) = drafts(
            firm, keeper, "receipt", warehouse, 1, offset=offset, moment=moment.isoformat(), moment_typed=True
        )
        found = firm.database.scalar(f"select count(*) {later} and moment > %s", *among, moment)
        started = time.perf_counter()
        post_document(keeper, uuid4(), document)
        spent.append((time.perf_counter() - started) * 1000)
    return Row(
        f"back-dated receipt of 100 lines, {method}", sorted(spent)[1], "ms", 1000, f"before {found} later moves"
    )


def _as_of(firm: LargeFirm, warehouse: int, moment: datetime, when: str) -> Row:
    accountant = firm.connection("accountant")
    statement = text("select count(*), sum(quantity) from api.stock_as_of(:moment, :warehouse)")
    values = {"moment": moment, "warehouse": warehouse}
    times = interleaved({"ours": lambda: accountant.execute(statement, values).one()}, rounds=15)["ours"]
    counted = accountant.execute(statement, values).one()[0]
    return Row(f"stock as of a moment {when}, {counted:,} items", times.median, "ms", 30, f"p95 {times.p95:.1f} ms")


def _at_once(firm: LargeFirm, warehouse: int) -> Row:
    numbers = random.Random(7)
    client = firm.database.scalar("select min(id) from kontor.clients where not is_private")
    keeper = firm.connection("keeper2")
    made = [_some(keeper, numbers, warehouse, client) for _ in range(2 * SESSIONS * EACH)]
    ours, raw = made[::2], copies(firm, made[1::2])
    post = raw_posting(warehouse, "shipment")
    firm.database.execute("alter role keeper connection limit 50; alter role keeper2 connection limit 50")
    people = [firm.database.engine(("keeper", "keeper2")[n % 2]) for n in range(SESSIONS)]
    our_time = _race(people, ours, lambda connection, one: post_document(connection, uuid4(), one))
    roots = [firm.database.engine(SUPERUSER, firm.database.server.cluster.password) for _ in range(SESSIONS)]
    raw_time = _race(roots, raw, lambda connection, one: connection.exec_driver_sql(post.replace("{id}", str(one))))
    posted = len(ours) // 2
    name = f"{SESSIONS} sessions post {posted} shipments of 20 of {ITEMS} goods"
    note = f"{posted / our_time:.0f} a second against {posted / raw_time:.0f}"
    return Row(name, our_time / raw_time, "x raw", 2, note)


def _some(keeper: Connection, numbers: random.Random, warehouse: int, client: int) -> int:
    lines = [line(item, 1, price="12.50") for item in numbers.sample(range(1, ITEMS + 1), 20)]
    return draft(keeper, "shipment", warehouse, client, lines).id


def _race(engines: list[Engine], documents: list[int], post: Callable[[Connection, int], Any]) -> float:
    """Returns the seconds that all sessions together take for the second half; the first half warms them up."""
    connections = [engine.connect() for engine in engines]

    def work(number: int, some: list[int]) -> None:
        for document in some[number::SESSIONS]:
            post(connections[number], document)

    half = len(documents) // 2
    try:
        with ThreadPoolExecutor(SESSIONS) as pool:
            list(pool.map(lambda number: work(number, documents[:half]), range(SESSIONS)))
            started = time.perf_counter()
            list(pool.map(lambda number: work(number, documents[half:]), range(SESSIONS)))
            return time.perf_counter() - started
    finally:
        for connection in connections:
            connection.close()
