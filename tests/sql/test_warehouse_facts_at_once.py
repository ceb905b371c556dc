"""Reservations of the same goods by many sessions at once: no deadlock is seen and nothing is held twice."""

from __future__ import annotations

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, create_engine

from app.database.errors import UserError
from app.warehouse.commands import make_next, post_document, unpost_document
from server_setup.checks import broken_rule, rule_files
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish, line, posted

ROUNDS = 12
LOGINS = ("keeper2", "keeper2", "keeper2", "keeper2")
LOTS = ("A", "B")
#: What a person may be told; everything else is a fault.
SAID = {"KT401", "KT420", "KT422", "KT423"}


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """Forty of each of three goods, the third in two lots."""
    made = furnish(database, items=3)
    database.execute("update kontor.items set tracking = 'lot' where code = '00003'")
    with database.engine("keeper2").connect() as keeper:
        lines = [line(item, 40, 5) for item in made.items[:2]]
        lines += [line(made.items[2], 20, 5, lot=lot) for lot in LOTS]
        posted(keeper, "receipt", made.main, made.supplier, lines)
    return made


def work(database: TestDatabase, stock: Stock, seed: int) -> Counter[str]:
    """Reserve, ship from the reservation, take back, release, in an order of chance; count what was said."""
    chance = random.Random(seed)
    said: Counter[str] = Counter()
    with database.engine(LOGINS[seed]).connect() as keeper:
        for _ in range(ROUNDS):
            items = chance.sample(stock.items, 2)
            try:
                said[step(keeper, stock, chance, items)] += 1
            except UserError as refusal:
                said[refusal.code] += 1
    return said


def step(keeper: Connection, stock: Stock, chance: random.Random, items: list[int]) -> str:
    lines: list[Any] = [
        line(item, chance.randint(1, 9), 9, **({"lot": chance.choice(LOTS)} if item == stock.items[2] else {}))
        for item in items
    ]
    own = posted(keeper, "reservation", stock.main, stock.client, lines).id
    kind = chance.choice(["shipment", "shipment", "release", "none"])
    if kind == "none":
        unpost_document(keeper, uuid4(), own)
        return kind
    made = make_next(keeper, uuid4(), own, kind).id
    post_document(keeper, uuid4(), made)
    if chance.random() < 0.5:
        unpost_document(keeper, uuid4(), made)
        unpost_document(keeper, uuid4(), own)
    return kind


def test_many_sessions_never_hold_the_same_goods_twice(database: TestDatabase, stock: Stock) -> None:
    with ThreadPoolExecutor(len(LOGINS) + 1) as pool:
        running = [pool.submit(work, database, stock, seed) for seed in range(len(LOGINS))]
        while not all(one.done() for one in running):
            database.execute("update kontor.reserved_lines set until = now() - interval '1 day' where line_id % 5 = 0")
            database.execute("select private.expire_reservations()")
        said = sum((one.result() for one in running), Counter[str]())
    assert set(said) <= SAID | {"shipment", "release", "none"}, said
    assert said["shipment"] > 5
    engine = create_engine("postgresql+psycopg2://", creator=lambda: database.server.cluster.connect(database.name))
    with engine.connect() as connection:
        broken = {
            path.stem: finding.text
            for path in rule_files()
            if path.parent.name == "invariants" and (finding := broken_rule(connection, path)) is not None
        }
    engine.dispose()
    assert broken == {}
