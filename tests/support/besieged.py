"""A firm with something to steal, and what an attacker's login is answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import psycopg2

from tests.support.cast import password_of
from tests.support.planner_records import add_task
from tests.support.server import TestDatabase
from tests.support.stock import add_partner, draft, furnish, line, posted


@dataclass(frozen=True, slots=True)
class Besieged:
    """The base and the ids of what stands in it; `foreign` belongs to the seller of the south."""

    database: TestDatabase
    own: int
    private: int
    colleagues: int
    foreign: int
    receipt: int
    shipment: int
    own_draft: int
    foreign_task: int
    item: int
    warehouse: int


def besieged(database: TestDatabase) -> Besieged:
    """Fill a base with clients of three sellers, a posted receipt and shipment, a draft, and tasks."""
    stock = furnish(database)
    colleagues = add_partner(database, "seller2", "Соседский")
    foreign = add_partner(database, "seller_south", "Южный берег")
    with database.engine("keeper").connect() as keeper:
        receipt = posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 10, 50)])
        shipment = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2)])
    with database.engine("seller").connect() as seller:
        own_draft = draft(seller, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
    add_task(database, "seller")
    return Besieged(
        database=database,
        own=stock.client,
        private=stock.private_client,
        colleagues=colleagues,
        foreign=foreign,
        receipt=receipt.id,
        shipment=shipment.id,
        own_draft=own_draft.id,
        foreign_task=add_task(database, "seller_south", is_private=True),
        item=stock.items[0],
        warehouse=stock.main,
    )


def answer(siege: Besieged, login: str, *statements: str, **connecting: Any) -> str:
    """Return what the last statement brings: `rows N`, or the SQLSTATE of the first refusal.

    The statements run on one new connection in autocommit; {own}, {foreign} and the other ids are filled in.
    """
    names = {name: getattr(siege, name) for name in Besieged.__slots__}
    connection = psycopg2.connect(
        host="127.0.0.1",
        port=siege.database.server.cluster.port,
        dbname=connecting.pop("dbname", siege.database.name),
        user=login,
        password=password_of(login),
        gssencmode="disable",
        **connecting,
    )
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            for statement in statements:
                for name, value in names.items():
                    statement = statement.replace("{" + name + "}", str(value))
                cursor.execute(statement)
            return f"rows {len(cursor.fetchall()) if cursor.description else 0}"
    except psycopg2.Error as refusal:
        return refusal.pgcode or "lost"
    finally:
        connection.close()
