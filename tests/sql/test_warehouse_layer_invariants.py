"""Invariants of layers, lots and pools hold after real work, and each finds its break."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import psycopg2
import pytest

from app.database.errors import UserError
from app.warehouse.commands import post_document, unpost_document
from tests.support.kinds import broken
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted

#: What breaks each invariant; run as superuser with the triggers off.
BREAKS = {
    "layers_are_what_is_left": [
        "update kontor.layers set left_value = left_value + 1 where left_quantity > 0",
        "update kontor.layers set quantity = quantity + 1, left_quantity = left_quantity + 1",
        "delete from kontor.layer_uses",
    ],
    "lots_are_sums_of_moves": [
        "update kontor.lot_balances set quantity = quantity + 1",
        "delete from kontor.lot_balances",
    ],
    "returned_values_add_up": ["update kontor.moves set value = value + 1 where value_from = 'move' and quantity > 0"],
    "stock_was_never_negative": [
        "update kontor.moves m set lot_id = (select max(id) from kontor.lots) where lot_id is not null and quantity > 0"
    ],
    "nothing_has_no_value": ["update kontor.balances set value = value - 1000 where pooled"],
}


@pytest.fixture
def worked(database: TestDatabase) -> TestDatabase:
    """Return a base with goods by lot, first in first out, and pooled, in two warehouses."""
    stock = furnish(database)
    for item, method in zip(stock.items, ("lot", "fifo", "average_firm"), strict=True):
        database.execute(
            "with g as (insert into kontor.item_groups (name, cost_method) values (%s, %s) returning id)"
            " update kontor.items set group_id = g.id, tracking = %s from g where items.id = %s",
            method,
            method,
            "lot" if method == "lot" else "none",
            item,
        )
    work(database, stock)
    return database


def work(database: TestDatabase, stock: Stock) -> None:
    lot, fifo, pooled = stock.items
    with database.engine("keeper2").connect() as keeper:
        for price in ("3.33", "4.44"):
            lines = [line(lot, 5, price, lot=price), line(fifo, 5, price), line(pooled, 5, price)]
            posted(keeper, "receipt", stock.main, stock.supplier, lines, vat_mode="none")
        posted(keeper, "receipt", stock.second, stock.supplier, [line(pooled, 5, "9.99")], vat_mode="none")
        posted(
            keeper,
            "transfer",
            stock.main,
            None,
            [line(lot, 2, lot="3.33"), line(fifo, 6), line(pooled, 1)],
            to_warehouse_id=stock.second,
        )
        posted(keeper, "shipment", stock.second, stock.client, [line(fifo, 4), line(pooled, 6)])
        gone = posted(keeper, "shipment", stock.main, stock.client, [line(lot, 4, lot="4.44"), line(fifo, 2)])
        unpost_document(keeper, uuid4(), gone.id)


def test_invariants_hold_after_real_work(worked: TestDatabase) -> None:
    assert worked.scalar("select count(*) from kontor.layer_uses") == 4
    assert worked.scalar("select count(*) from kontor.lot_balances where quantity > 0") == 3
    assert worked.scalar("select value from kontor.balances where pooled and quantity = 0") != 0
    assert broken(worked) == {}


@pytest.mark.parametrize(("name", "statement"), [(name, one) for name, all_ in BREAKS.items() for one in all_])
def test_each_invariant_finds_its_break(worked: TestDatabase, name: str, statement: str) -> None:
    worked.execute("set session_replication_role = replica")
    worked.execute(statement)
    assert name in broken(worked)


def test_an_expired_lot_goes_out_only_by_the_right_to_override_and_that_is_noted(
    database: TestDatabase,
) -> None:
    stock = furnish(database)
    item = stock.items[0]
    database.execute("update kontor.items set tracking = 'lot' where id = %s", item)
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 5, 1, lot="Я", expires_on="2020-01-31")])
        old = draft(keeper, "shipment", stock.main, stock.client, [line(item, 1, lot="Я")])
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), old.id)
        assert refusal.value.code == "KT415"
        posted(keeper, "write_off", stock.main, None, [line(item, 1, lot="Я")])
        database.execute(
            "insert into kontor.profile_rights (profile_id, object, action, scope)"
            " select distinct ep.profile_id, 'shipments', 'override', 'warehouses' from kontor.employee_profiles ep"
            " join kontor.employees e on e.id = ep.employee_id where e.login = 'keeper2'"
        )
        database.execute("select private.rebuild_login_keys()")
        assert post_document(keeper, uuid4(), old.id).state == "posted"
    assert database.scalar("select quantity from kontor.lot_balances") == Decimal(3)
    ((noted,),) = database.rows("select detail from audit.alerts where kind = 'override'")
    assert (noted["record_id"], noted["expired"][0]["lot"]) == (old.id, "Я")


def test_the_cost_method_of_goods_that_moved_stays(database: TestDatabase) -> None:
    stock = furnish(database)
    item = stock.items[0]
    group = database.scalar("insert into kontor.item_groups (name, cost_method) values ('Н', 'fifo') returning id")
    database.execute("update kontor.items set group_id = %s where id = %s", group, item)
    database.execute("update kontor.item_groups set cost_method = 'average_firm' where id = %s", group)
    database.execute("update kontor.item_groups set cost_method = 'fifo' where id = %s", group)
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 5, 1)])
    for statement in (
        "update kontor.item_groups set cost_method = 'average'",
        "update kontor.items set group_id = null where group_id is not null",
    ):
        with pytest.raises(psycopg2.Error) as refusal:
            database.execute(statement)
        assert refusal.value.pgcode == "KT409"
