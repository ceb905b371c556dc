"""What a client pays: kinds, steps, days, special prices and discounts, and how far one may go alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, text

from app.catalog.commands import save_item, save_item_group, save_price, save_price_kind
from app.catalog.queries import get_item, list_item_prices, list_price_kind_rows
from app.clients.price_commands import save_client_terms
from app.clients.price_queries import get_client_terms
from app.database.errors import UserError
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish

DAY = date(2026, 11, 22)


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login in ('keeper2', 'accountant') and p.code = 'buyer'"
    )
    return furnish(database)


def prices(
    database: TestDatabase, stock: Stock, item: int, *quantities: str, client: int | None = None, **changes: Any
) -> list[tuple[Decimal | None, Decimal]]:
    """Return price and discount of an item for each quantity, as the server's one function gives them."""
    values = {"kind": stock.price_kind, "currency": "RUB", "vat_mode": "included", "day": DAY} | changes
    rows = database.rows(
        "select price, discount_percent from private.line_prices(%s, %s, %s, %s, %s, %s::bigint[], %s::numeric[],"
        " %s::numeric[]) order by place",
        client, values["kind"], values["day"], values["currency"], values["vat_mode"], [item] * len(quantities),
        list(quantities), [Decimal(20)] * len(quantities),
    )  # fmt: skip
    return [(row[0], row[1]) for row in rows]


def set_price(buyer: Connection, stock: Stock, price: str, **changes: Any) -> None:
    values = {"price_kind_id": stock.price_kind, "from_date": date(2026, 1, 1)} | changes
    save_price(buyer, uuid4(), values.pop("item", stock.items[0]), price=Decimal(price), **values)


def make_kind(buyer: Connection, name: str, base: int | None, percent: str | None, **fields: Any) -> int:
    changes = {"name": name, "currency": "RUB", "vat_included": True, "base_kind_id": base, "markup_percent": percent}
    return save_price_kind(buyer, uuid4(), None, {f: [None, v] for f, v in (changes | fields).items()}).id


def test_of_the_steps_the_highest_reached_holds_and_of_the_days_the_latest(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper2").connect() as buyer:
        set_price(buyer, stock, "90", from_quantity=Decimal(10))
        set_price(buyer, stock, "80", from_quantity=Decimal(100))
        set_price(buyer, stock, "120", from_date=date(2026, 12, 1))
        assert prices(database, stock, stock.items[0], "1", "9.999", "10", "99", "100") == [
            (100, 0), (100, 0), (90, 0), (90, 0), (80, 0),
        ]  # fmt: skip
        assert prices(database, stock, stock.items[0], "0.5", day=date(2026, 12, 1)) == [(120, 0)]
        assert list_item_prices(buyer, stock.items[:2], stock.price_kind, DAY, Decimal(10)) == {
            stock.items[0]: 90, stock.items[1]: 200,
        }  # fmt: skip


def test_a_price_with_a_last_day_gives_way_to_the_one_before(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as buyer:
        set_price(buyer, stock, "70", from_date=date(2026, 11, 20), to_date=date(2026, 11, 22))
    item = stock.items[0]
    days = (date(2026, 11, 19), DAY, date(2026, 11, 23))
    assert [prices(database, stock, item, "1", day=day)[0][0] for day in days] == [100, 70, 100]


def test_a_derived_kind_follows_its_base_and_rounds_as_told(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as buyer:
        wholesale = make_kind(buyer, "Опт", stock.price_kind, "-7.5", rounding_step="5", rounding="up")
        dealer = make_kind(buyer, "Дилер", wholesale, "10", rounding_step="1", rounding_less="0.01")
        item = stock.items[2]
        assert prices(database, stock, item, "1", kind=wholesale) == [(280, 0)], "277.50 up to a multiple of 5"
        assert prices(database, stock, item, "1", kind=dealer) == [(Decimal("307.99"), 0)]
        save_price(buyer, uuid4(), item, price_kind_id=wholesale, from_date=DAY, price=Decimal(260))
        assert prices(database, stock, item, "1", kind=dealer) == [(Decimal("285.99"), 0)], "its own price goes first"
        with pytest.raises(UserError) as refusal:
            row = next(kind for kind in list_price_kind_rows(buyer)[0] if kind.id == wholesale)
            save_price_kind(buyer, uuid4(), wholesale, {"base_kind_id": [row.base_kind_id, dealer]})
        assert (refusal.value.code, refusal.value.field) == ("KT604", "base_kind_id")
        with pytest.raises(UserError) as refusal:
            save_price_kind(buyer, uuid4(), stock.price_kind, {"vat_included": [True, False]})
        assert (refusal.value.code, refusal.value.field) == ("KT605", "vat_included")


def test_prices_are_turned_into_the_currency_and_vat_mode_of_the_document(database: TestDatabase, stock: Stock) -> None:
    database.execute(
        "insert into kontor.currency_rates (currency, base, day, nominal, rate)"
        " values ('EUR', 'RUB', '2026-11-01', 1, 100), ('USD', 'RUB', '2026-11-01', 10, 800)"
    )
    item = stock.items[0]
    assert prices(database, stock, item, "1", vat_mode="on_top") == [(Decimal("83.333333"), 0)]
    assert prices(database, stock, item, "1", currency="EUR") == [(1, 0)]
    assert prices(database, stock, item, "1", currency="CNY") == [(None, 0)], "no rate, no price"
    assert database.scalar("select private.currency_rate('EUR', 'USD', '2026-11-22')") == Decimal("1.25")
    assert database.scalar("select private.currency_rate('EUR', 'RUB', '2026-10-31')") is None


def test_a_special_price_goes_before_every_discount_and_the_largest_discount_holds(
    database: TestDatabase, stock: Stock
) -> None:
    first, second = stock.items[0], stock.items[1]
    with database.engine("accountant").connect() as boss:
        top = save_item_group(boss, uuid4(), None, {"name": [None, "Всё"]}).id
        inner = save_item_group(boss, uuid4(), None, {"name": [None, "Часть"], "parent_id": [None, top]}).id
        for item in (first, second):
            save_item(boss, uuid4(), item, {"group_id": [None, inner]})
        changes = {
            "prices": {"put": [{"item_id": first, "from_date": "2026-01-01", "from_quantity": "5", "price": "77",
                                "currency": "RUB", "vat_included": True}]},
            "discounts": {"put": [{"group_id": None, "from_date": "2026-01-01", "percent": "3"},
                                  {"group_id": top, "from_date": "2026-01-01", "percent": "7"}]},
        }  # fmt: skip
        save_client_terms(boss, uuid4(), stock.client, changes)
        terms = get_client_terms(boss, stock.client)
    assert [(p.item_name, p.price) for p in terms.prices] == [("Товар 1", 77)] and len(terms.discounts) == 2
    database.execute(
        "insert into kontor.group_discounts (group_id, from_date, from_quantity, percent)"
        f" values ({inner}, '2026-01-01', 0, 5), ({inner}, '2026-01-01', 50, 12)"
    )
    assert prices(database, stock, first, "1", "5", "50", client=stock.client) == [(100, 7), (77, 0), (77, 0)]
    assert prices(database, stock, second, "1", "50", client=stock.client) == [(200, 7), (200, 12)]
    assert prices(database, stock, second, "1", "50") == [(200, 5), (200, 12)], "groups are for everybody"


def test_a_hundred_lines_are_priced_in_one_statement_and_few_milliseconds(database: TestDatabase, stock: Stock) -> None:
    plan = database.rows(
        "explain (analyze, format json) select * from private.line_prices(%s, %s, %s, 'RUB', 'included',"
        " (select array_agg(%s::bigint) from generate_series(1, 100)), (select array_agg(1::numeric) from"
        " generate_series(1, 100)), (select array_agg(20::numeric) from generate_series(1, 100)))",
        stock.client, stock.price_kind, DAY, stock.items[0],
    )[0][0]  # fmt: skip
    assert plan[0]["Plan"]["Actual Rows"] == 100


def test_terms_and_derived_kinds_are_shown_by_right_only(database: TestDatabase, stock: Stock) -> None:
    with database.engine("seller_south").connect() as stranger:
        with pytest.raises(UserError) as refusal:
            get_client_terms(stranger, stock.client)
        assert refusal.value.code == "KT003"
        with pytest.raises(UserError) as refusal:
            list_price_kind_rows(stranger)
        assert refusal.value.code == "KT002"
        for hidden in ("markup_percent from kontor.price_kinds", "price from kontor.client_prices"):
            with pytest.raises(UserError) as refusal:
                stranger.execute(text(f"select {hidden}"))
            assert refusal.value.code == "KT002", "no grant, whatever program asks"
    with database.engine("seller").connect() as seller:
        with pytest.raises(UserError) as refusal:
            save_client_terms(seller, uuid4(), stock.client, {"discounts": {"put": []}})
        assert refusal.value.code == "KT002", "a seller sees what a client pays and does not change it"
        assert get_client_terms(seller, stock.client).may_edit is False
    with database.engine("keeper").connect() as keeper:
        assert [price.price_kind_name for price in get_item(keeper, stock.items[0]).prices] == ["Розничная"]
