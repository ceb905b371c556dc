"""Documents of every kind posted past each other: nobody sees a deadlock, and everything still adds up."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from typing import Any
from uuid import uuid4

import psycopg2
from sqlalchemy.exc import SQLAlchemyError

from app.database.errors import UserError
from app.warehouse.commands import make_next, post_document, receive_transfer, reverse_document, unpost_document
from tests.support.kinds import broken
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted

SECONDS = 6.0
PEOPLE = ("keeper", "keeper2", "keeper", "keeper2", "keeper", "keeper2")


def one_turn(connection: Any, stock: Stock, dice: random.Random, senior: bool) -> str:
    """Post one document of a kind that the dice choose, and perhaps what follows it; return its kind."""
    items = dice.sample(stock.items, k=dice.randint(1, 4))
    here, there = dice.sample((stock.main, stock.second), k=2)
    kind = dice.choice(("receipt", "shipment", "transfer", "two_step", "issue", "assembly", "return"))
    lines = [line(item, dice.randint(1, 3), f"{dice.randint(1, 999)}.{dice.randint(0, 99):02}") for item in items]
    bare = [line(item, dice.randint(1, 3)) for item in items]
    if kind == "receipt":
        done = posted(connection, "receipt", here, stock.supplier, lines)
        if senior and dice.random() < 0.3:
            (unpost_document if dice.random() < 0.5 else reverse_document)(connection, uuid4(), done.id)
    elif kind == "shipment":
        posted(connection, "shipment", here, stock.client, bare)
    elif kind == "transfer":
        posted(connection, "transfer", here, None, bare, to_warehouse_id=there)
    elif kind == "two_step":
        sent = posted(connection, "transfer", here, None, bare, to_warehouse_id=there, two_step=True)
        receive_transfer(connection, uuid4(), sent.id)
    elif kind == "issue":
        posted(connection, "issue", here, None, bare)
    elif kind == "assembly":
        parts = [one | {"direction": -1} for one in bare]
        made = line(dice.choice([item for item in stock.items if item not in items]), 1, direction=1)
        posted(connection, "assembly", here, None, [*parts, made])
    else:
        shipped = posted(connection, "shipment", here, stock.client, bare)
        make_next(connection, uuid4(), shipped.id, "client_return")
    return kind


def test_kinds_posted_at_once_meet_no_deadlock_and_add_up(database: TestDatabase) -> None:
    stock = furnish(database, items=8)
    with database.engine("keeper2").connect() as keeper:
        for warehouse in (stock.main, stock.second):
            posted(keeper, "receipt", warehouse, stock.supplier, [line(item, 40, "3.33") for item in stock.items])
    done: Counter[str] = Counter()
    faults: list[str] = []
    until = time.monotonic() + SECONDS

    def work(number: int, login: str) -> None:
        dice = random.Random(number)
        with database.engine(login).connect() as connection:
            while time.monotonic() < until:
                try:
                    done[one_turn(connection, stock, dice, login == "keeper2")] += 1
                except UserError as refusal:
                    done[refusal.code] += 1
                    if refusal.code not in ("KT401", "KT402", "KT406"):
                        faults.append(f"{refusal.code} {dict(refusal.values)}")
                except (psycopg2.Error, SQLAlchemyError) as fault:
                    faults.append(repr(fault))

    threads = [threading.Thread(target=work, args=pair) for pair in enumerate(PEOPLE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert (
        sum(done[kind] for kind in ("receipt", "shipment", "transfer", "two_step", "assembly", "issue", "return")) > 30
    )
    assert broken(database) == {}
    assert database.scalar("select deadlocks from pg_stat_database where datname = current_database()") == 0


def test_the_first_transfers_of_a_firm_sent_at_once_make_one_transit_warehouse(database: TestDatabase) -> None:
    stock = furnish(database)
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 9, 1) for item in stock.items])
        drafts = [
            draft(keeper, "transfer", stock.main, None, [line(item, 1)], to_warehouse_id=stock.second, two_step=True).id
            for item in stock.items
        ]
    start = threading.Barrier(len(drafts))
    states: list[str] = []

    def send(document: int) -> None:
        with database.engine("keeper").connect() as connection:
            connection.exec_driver_sql("select 1")
            start.wait()
            states.append(post_document(connection, uuid4(), document).state)

    threads = [threading.Thread(target=send, args=(document,)) for document in drafts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert states == ["sent"] * len(drafts)
    assert database.scalar("select count(*) from kontor.warehouses where kind = 'transit'") == 1
    assert broken(database) == {}
