"""Filling a change of prices: a percent on prices, cost or the last receipt, rounded; and what stands beside a line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from app.catalog.commands import save_item_group, save_price, save_price_kind
from app.database.errors import UserError
from app.documents.commands import save_document
from app.warehouse.commands import post_document
from app.warehouse.price_changes import Filling, PriceFacts, list_new_prices, list_price_facts
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish, line, posted

DAY = date(2026, 11, 22)


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """Goods at 100, 200, 300 with VAT; ten of the first came at 50 without VAT, then ten at 70."""
    database.freeze("2026-11-22 12:00+03")
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'keeper2' and p.code = 'buyer'"
    )
    made = furnish(database)
    with database.engine("keeper").connect() as keeper:
        for price in ("50", "70"):
            posted(keeper, "receipt", made.main, made.supplier, [line(made.items[0], 10, price)], vat_mode="on_top")
    return made


def filled(database: TestDatabase, stock: Stock, login: str = "keeper2", **filling: Any) -> list[tuple[object, ...]]:
    with database.engine(login).connect() as connection:
        rows = list_new_prices(connection, stock.price_kind, Filling(**filling), DAY)
    return [(row.name, row.base_price, row.old_price, row.new_price) for row in rows]


def test_a_percent_on_its_own_prices_is_rounded_as_asked(database: TestDatabase, stock: Stock) -> None:
    assert filled(database, stock, percent=Decimal("7.5")) == [
        ("Товар 1", 100, 100, Decimal("107.5")),
        ("Товар 2", 200, 200, 215),
        ("Товар 3", 300, 300, Decimal("322.5")),
    ]
    up = filled(
        database, stock, percent=Decimal("7.5"), rounding="up", step=Decimal(10), less=Decimal("0.1"),
        item_ids=(stock.items[0], stock.items[2]),
    )  # fmt: skip
    assert [row[3] for row in up] == [Decimal("109.9"), Decimal("329.9")]


def test_a_kind_without_a_step_is_filled_to_a_hundredth_and_one_with_a_rule_by_it(
    database: TestDatabase, stock: Stock
) -> None:
    assert filled(database, stock, percent=Decimal("0.123"))[0][3] == Decimal("100.12")
    with database.engine("keeper2").connect() as buyer:
        save_price_kind(buyer, uuid4(), stock.price_kind, {
            "rounding_step": [None, "50"], "rounding": ["nearest", "up"], "rounding_less": ["0", "1"],
        })  # fmt: skip
    assert [row[3] for row in filled(database, stock, percent=Decimal(5))] == [149, 249, 349]


def test_cost_and_the_last_receipt_are_compared_with_their_vat(database: TestDatabase, stock: Stock) -> None:
    # Twenty lie at 60 without VAT; 22 % of 2026 are in the price.
    cost, last = Decimal("73.2"), Decimal("85.4")
    assert filled(database, stock, source="stock", percent=Decimal(50)) == [("Товар 1", cost, 100, Decimal("109.8"))]
    assert filled(database, stock, source="receipt") == [("Товар 1", last, 100, last)]


def test_another_kind_and_a_group_give_what_they_have(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as buyer:
        above = save_item_group(buyer, uuid4(), None, {"name": [None, "Всё"]}).id
        below = save_item_group(buyer, uuid4(), None, {"name": [None, "Часть"], "parent_id": [None, above]}).id
        other = save_price_kind(
            buyer, uuid4(), None,
            {"name": [None, "Опт, евро"], "currency": [None, "EUR"], "vat_included": [None, True]},
        ).id  # fmt: skip
        save_price(buyer, uuid4(), stock.items[1], price_kind_id=other, from_date=DAY, price=Decimal(2))
    database.execute(f"update kontor.items set group_id = {below} where id = {stock.items[1]}")
    database.execute(
        "insert into kontor.currency_rates (currency, base, day, rate) values ('EUR', 'RUB', '2026-11-01', 90)"
    )
    assert filled(database, stock, base_kind_id=other, percent=Decimal(10)) == [("Товар 2", 180, 200, 198)]
    assert [row[0] for row in filled(database, stock, group_id=above)] == ["Товар 2"]


def test_who_may_not_see_cost_fills_from_prices_only(database: TestDatabase, stock: Stock) -> None:
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'prices', 'create', 'all'"
        " from kontor.profiles where code = 'seller'"
    )
    assert len(filled(database, stock, "seller", percent=Decimal(1))) == 3
    purchase = database.scalar("select id from kontor.price_kinds where purpose = 'purchase'")
    for hidden in ({"source": "stock"}, {"source": "receipt"}, {"base_kind_id": purchase}):
        with pytest.raises(UserError) as refusal:
            filled(database, stock, "seller", **hidden)
        assert (refusal.value.code, refusal.value.values["object"]) == ("KT002", "cost"), hidden
    with database.engine("seller").connect() as seller:
        (facts,) = list_price_facts(seller, stock.price_kind, DAY, None, [(stock.items[0], Decimal(1))]).values()
        assert facts == PriceFacts(Decimal(100), None)
        assert list_price_facts(seller, purchase, DAY, None, [(stock.items[0], Decimal(1))]) == {}
    with pytest.raises(UserError) as refusal:
        filled(database, stock, "keeper_second")
    assert refusal.value.code == "KT002"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"rounding": "up"}, "KT620"),
        ({"rounding": "up", "step": Decimal(1), "less": Decimal(1)}, "KT620"),
        ({"source": "thin air"}, "KT005"),
        ({"percent": Decimal(-101)}, "KT913"),
    ],
)
def test_a_filling_that_cannot_be_is_refused(
    database: TestDatabase, stock: Stock, wrong: dict[str, Any], code: str
) -> None:
    with pytest.raises(UserError) as refusal:
        filled(database, stock, **wrong)
    assert refusal.value.code == code


def test_the_old_price_of_a_posted_change_is_the_one_before_it(database: TestDatabase, stock: Stock) -> None:
    first, second = stock.items[:2]
    asked = [(first, Decimal(1)), (first, Decimal(5)), (second, Decimal(1))]
    with database.engine("keeper2").connect() as buyer:
        assert [facts.old_price for facts in list_price_facts(
            buyer, stock.price_kind, DAY, None, asked
        ).values()] == [100, 100, 200]  # fmt: skip
        changes = {
            "kind": [None, "price_change"], "own_firm_id": [None, 1], "price_kind_id": [None, stock.price_kind],
            "valid_from": [None, "2026-11-22"],
            "lines": {"put": [line(first, 1, "120", line_no=1), line(first, 5, "110", line_no=2)]},
        }  # fmt: skip
        saved = save_document(buyer, uuid4(), None, changes)
        post_document(buyer, uuid4(), saved.id)
        save_price(buyer, uuid4(), second, price_kind_id=stock.price_kind, from_date=DAY, price=Decimal(250))
        before = list_price_facts(buyer, stock.price_kind, DAY, saved.id, asked)
        now = list_price_facts(buyer, stock.price_kind, DAY, None, asked)
    assert [facts.old_price for facts in before.values()] == [100, 100, 200]
    assert [facts.old_price for facts in now.values()] == [120, 110, 250]
    assert [facts.cost for facts in now.values()] == [Decimal("73.2"), Decimal("73.2"), None]
