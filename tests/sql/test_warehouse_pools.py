"""Goods valued over a whole own firm: each warehouse shows its part at the pool's average, and the parts add up."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.reports.queries import (
    list_balances_report,
    list_ledger,
    list_slow_stock,
    list_turnover,
    list_value_check,
)
from app.warehouse.goods_queries import list_item_balances
from app.warehouse.queries import list_stock_as_of
from tests.support.kinds import broken
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish, line, posted

FIRST = datetime(2026, 5, 1, tzinfo=UTC)
MIDDLE = datetime(2026, 5, 20, tzinfo=UTC)
LAST = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """Ten pieces at 10 into the first warehouse, five at 22 into the second, then one is shipped from the second."""
    made = furnish(database, items=2)
    database.execute("insert into kontor.item_groups (name, cost_method) values ('Общая', 'average_firm')")
    database.execute("update kontor.items set group_id = (select max(id) from kontor.item_groups) where code = '00001'")
    with database.engine("keeper2").connect() as keeper:
        for moment, kind, warehouse, quantity, price in (
            ("2026-05-10T09:00:00Z", "receipt", made.main, 10, 10),
            ("2026-05-15T09:00:00Z", "receipt", made.second, 5, 22),
            ("2026-05-25T09:00:00Z", "shipment", made.second, 1, 50),
        ):
            database.freeze(moment)
            partner = made.supplier if kind == "receipt" else made.client
            posted(keeper, kind, warehouse, partner, [line(made.items[0], quantity, price)], vat_mode="none")
    database.freeze("2026-06-10T09:00:00Z")
    return made


def test_each_warehouse_shows_its_quantity_at_the_average_of_the_pool(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    raw = database.rows("select quantity, value from kontor.balances where item_id = %s order by warehouse_id", item)
    assert raw == [(10, 100), (4, 96)]
    with database.engine("director").connect() as director:
        assert {(one.warehouse_id, one.value) for one in list_item_balances(director, item)} == {
            (stock.main, Decimal(140)),
            (stock.second, Decimal(56)),
        }
        assert [one.value for one in list_balances_report(director, warehouse_id=stock.main)] == [140]
        assert {one.value for one in list_balances_report(director)} == {Decimal(140), Decimal(56)}
        assert {one.value for one in list_slow_stock(director, days=1)} == {Decimal(140), Decimal(56)}
        assert [one.value for one in list_balances_report(director, moment=MIDDLE, warehouse_id=stock.second)] == [70]
        assert [one.value for one in list_stock_as_of(director, MIDDLE, stock.main)] == [140]
        assert [one.value for one in list_stock_as_of(director, datetime(2026, 5, 12, tzinfo=UTC), stock.main)] == [100]
        assert list_value_check(director) == []
    assert broken(database) == {}


def test_the_last_warehouse_takes_the_cents_so_that_the_sum_is_the_pools_value(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "shipment", stock.main, stock.client, [line(item, 9, 50)])
        posted(keeper, "shipment", stock.second, stock.client, [line(item, 2, 50)])
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, "3", "0.33")], vat_mode="none")
    whole = database.scalar("select sum(value) from kontor.balances where item_id = %s", item)
    with database.engine("director").connect() as director:
        told = {one.warehouse_id: one for one in list_item_balances(director, item)}
        ledger = {
            one.warehouse_id: one
            for one in list_ledger(director, item_id=item, first=FIRST, until=datetime(2100, 1, 1, tzinfo=UTC))
        }
    average = whole / 6
    assert told[stock.main].value == round(average * 4, 2)
    assert told[stock.second].value == whole - told[stock.main].value
    assert ledger[stock.main].closing_value == told[stock.main].value


def test_turnover_of_a_pool_opens_and_closes_with_parts_and_shows_what_others_made_of_them(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("director").connect() as director:
        until = datetime(2026, 5, 12, tzinfo=UTC)
        main, second = sorted(
            list_turnover(director, first=until, until=LAST), key=lambda one: one.warehouse_id != stock.main
        )
    assert (main.opening_value, main.in_value, main.out_value, main.closing_value) == (100, 40, 0, 140)
    assert (second.opening_value, second.in_value, second.out_value, second.closing_value) == (0, 110, 54, 56)
    assert main.opening_value + second.opening_value + 110 - 14 == main.closing_value + second.closing_value


def test_the_ledger_tells_what_the_part_was_worth_after_each_move(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("director").connect() as director:
        lines = list_ledger(director, item_id=item, first=MIDDLE, until=LAST)
    told = [(one.warehouse_id, one.move_id is None, one.closing_quantity, one.closing_value) for one in lines]
    assert sorted(told) == sorted(
        [(stock.main, True, 10, 140), (stock.second, True, 5, 70), (stock.second, False, 4, 56)]
    )


def test_who_has_no_right_to_cost_sees_no_part_of_a_pool(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        assert {one.value for one in list_item_balances(keeper, stock.items[0])} == {None}
        assert {one.value for one in list_balances_report(keeper)} == {None}
        assert {one.value for one in list_stock_as_of(keeper, MIDDLE, stock.main)} == {None}
        turnover = list_turnover(keeper, first=FIRST, until=LAST)
        assert {value for one in turnover for value in (one.in_value, one.closing_value)} == {None}


def test_goods_of_other_methods_keep_the_value_of_their_warehouse(database: TestDatabase, stock: Stock) -> None:
    other = stock.items[1]
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(other, 1, 10)], vat_mode="none")
        posted(keeper, "receipt", stock.second, stock.supplier, [line(other, 1, 30)], vat_mode="none")
    with database.engine("director").connect() as director:
        assert {one.value for one in list_item_balances(director, other)} == {Decimal(10), Decimal(30)}
