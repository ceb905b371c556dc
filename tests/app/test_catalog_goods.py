"""Goods: found as one types or scans, saved by right, priced and taxed by date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import psycopg2
import pytest

from app.catalog.commands import save_item, save_price
from app.catalog.queries import (
    get_item,
    list_items,
    list_price_kinds,
    list_units,
    list_vat_rates,
)
from app.database.errors import UserError
from app.documents.head_queries import get_warehouses_to_begin
from app.warehouse.queries import find_items
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish, line, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database, items=12)


def found(database: TestDatabase, text: str, login: str = "keeper") -> list[tuple[str, str]]:
    with database.engine(login).connect() as connection:
        return [(item.name, item.matched) for item in find_items(connection, text)]


def test_a_barcode_names_an_item_and_a_pack(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        (piece,) = find_items(keeper, "4600000000017")
        (box,) = find_items(keeper, "4600000000024")
    assert (piece.item_id, piece.pack_id, piece.pack_factor, piece.matched) == (stock.items[0], None, 1, "barcode")
    assert (box.item_id, box.pack_name, box.pack_factor) == (stock.items[0], "короб", 12)
    assert found(database, "4600000000031") == [], "a barcode of nobody"


def test_exact_codes_and_articles_come_before_beginnings_and_letters(database: TestDatabase, stock: Stock) -> None:
    assert found(database, "арт-1")[0] == ("Товар 1", "article")
    assert [name for name, _ in found(database, "арт1")] == ["Товар 1", "Товар 10", "Товар 11", "Товар 12"]
    assert found(database, "00012") == [("Товар 12", "code")]
    assert found(database, "тов 11") == [("Товар 11", "name")]
    assert len(found(database, "т")) == 12
    assert found(database, "njd 11") == [("Товар 11", "name")], "typed in the other keyboard layout"


def test_look_alike_letters_are_one_letter(database: TestDatabase, stock: Stock) -> None:
    database.execute("update kontor.items set article = 'АВ-500М' where code = '00003'")
    assert found(database, "ab500m") == [("Товар 3", "article")]


def test_archived_goods_are_not_offered(database: TestDatabase, stock: Stock) -> None:
    database.execute("update kontor.items set archived = true where code = '00012'")
    assert found(database, "00012") == []
    with database.engine("keeper").connect() as keeper:
        assert len(list_items(keeper)) == 11 and len(list_items(keeper, with_archived=True)) == 12


def test_the_answer_of_a_search_has_price_free_stock_and_the_vat_of_the_day(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[1], "2.5", 1)])
        (now,) = find_items(keeper, "00002", warehouse_id=stock.main, price_kind_id=stock.price_kind)
        (then,) = find_items(keeper, "00002", warehouse_id=stock.main, day=date(2025, 12, 31))
    assert (now.free, now.price, now.vat_rate, now.decimals) == (Decimal("2.5"), 200, 22, 3)
    assert now.unit["ru"] == "кг" and now.unit["en"] == "kg"
    assert (then.price, then.vat_rate) == (None, 20)


def test_goods_are_saved_by_right_with_packs_and_barcodes(database: TestDatabase, stock: Stock) -> None:
    unit = database.scalar("select id from kontor.units where code = '796'")
    changes = {
        "code": [None, "Н-1"],
        "name": [None, "Новый товар"],
        "unit_id": [None, unit],
        "packs": {"put": [{"name": "палета", "factor": "480"}]},
        "barcodes": {"put": [{"code": "4609999999999", "pack": "палета"}]},
    }
    with database.engine("keeper").connect() as keeper, pytest.raises(UserError) as refusal:
        save_item(keeper, uuid4(), None, changes)
    assert refusal.value.code == "KT002"
    with database.engine("keeper2").connect() as senior:
        saved = save_item(senior, uuid4(), None, changes)
        item = get_item(senior, saved.id)
        assert (item.name, item.packs[0].factor, item.barcodes[0].pack_id) == ("Новый товар", 480, item.packs[0].id)
        for wrong, code, field in (
            ({"code": ["Н-1", "00001"]}, "KT006", "code"),
            ({"name": ["Новый товар", " "]}, "KT008", "name"),
            ({"name": ["Другое имя", "Третье"]}, "KT004", None),
            ({"barcodes": {"put": [{"code": "4600000000017", "pack": None}]}}, "KT006", "barcodes"),
        ):
            with pytest.raises(UserError) as refusal:
                save_item(senior, uuid4(), saved.id, wrong)
            assert (refusal.value.code, refusal.value.field) == (code, field)


def test_the_unit_of_a_used_item_stays(database: TestDatabase, stock: Stock) -> None:
    item, kilogram = stock.items[0], database.scalar("select id from kontor.units where code = '166'")
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 1)])
        with pytest.raises(UserError) as refusal:
            save_item(keeper, uuid4(), item, {"unit_id": [get_item(keeper, item).unit_id, kilogram]})
        assert refusal.value.code == "KT601"
        unused = stock.items[4]
        save_item(keeper, uuid4(), unused, {"unit_id": [get_item(keeper, unused).unit_id, kilogram]})


def test_a_price_holds_from_its_day_and_purchase_prices_are_cost(database: TestDatabase, stock: Stock) -> None:
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'senior' and p.code = 'buyer'"
    )
    purchase = database.scalar("select id from kontor.price_kinds where purpose = 'purchase'")
    item = stock.items[0]
    with database.engine("senior").connect() as buyer:
        save_price(
            buyer, uuid4(), item, price_kind_id=stock.price_kind, from_date=date(2026, 12, 1), price=Decimal("111.50")
        )
        save_price(buyer, uuid4(), item, price_kind_id=purchase, from_date=date(2026, 1, 1), price=Decimal("61.123456"))
        assert [price.price for price in get_item(buyer, item).prices] == [Decimal("61.123456"), Decimal("111.5"), 100]
        with pytest.raises(UserError) as refusal:
            save_price(buyer, uuid4(), item, price_kind_id=purchase, from_date=date(2026, 1, 1), price=Decimal(-1))
        assert refusal.value.code == "KT005"
        (after,) = find_items(buyer, "00001", price_kind_id=stock.price_kind, day=date(2026, 12, 1))
        (before,) = find_items(buyer, "00001", price_kind_id=stock.price_kind, day=date(2026, 11, 30))
    assert (before.price, after.price) == (100, Decimal("111.5"))
    with database.engine("seller").connect() as seller:
        assert [price.price_kind_name for price in get_item(seller, item).prices] == ["Розничная", "Розничная"]
        with pytest.raises(UserError) as refusal:
            save_price(
                seller, uuid4(), item, price_kind_id=stock.price_kind, from_date=date(2026, 12, 1), price=Decimal(1)
            )
    assert refusal.value.code == "KT002"


def test_lookups_are_there_for_any_real_firm(database: TestDatabase, stock: Stock) -> None:
    with database.engine("seller").connect() as seller:
        assert [(w.name, w.currency) for w in get_warehouses_to_begin(seller).warehouses] == [
            ("Второй склад", "RUB"),
            ("Главный склад", "RUB"),
        ]
        assert {"796", "166", "006"} <= {unit.code for unit in list_units(seller)}
        assert [kind.purpose for kind in list_price_kinds(seller)] == ["purchase", "sale"]
        rates = {
            (country, day): [
                (rate.kind, int(rate.rate)) for rate in list_vat_rates(seller, country, date.fromisoformat(day))
            ]
            for country, day in (("RU", "2025-12-31"), ("RU", "2026-01-01"), ("RO", "2025-07-31"), ("RO", "2025-08-01"))
        }
    rest = [("zero", 0), ("exempt", 0)]
    assert rates["RU", "2025-12-31"] == [("percent", 20), ("percent", 10), *rest]
    assert rates["RU", "2026-01-01"] == [("percent", 22), ("percent", 10), *rest]
    assert rates["RO", "2025-07-31"] == [("percent", 19), ("percent", 9), *rest]
    assert rates["RO", "2025-08-01"] == [("percent", 21), ("percent", 11), *rest]


def test_two_rates_of_a_class_never_hold_on_one_day(database: TestDatabase) -> None:
    with pytest.raises(psycopg2.errors.ExclusionViolation):
        database.execute(
            "insert into kontor.vat_rates (country, vat_class, kind, rate, printed_text, valid_from)"
            " values ('RU', 'standard', 'percent', 25, '{}', '2027-01-01')"
        )


def test_a_sysadmin_and_a_stranger_to_goods_see_none(database: TestDatabase, stock: Stock) -> None:
    assert found(database, "00001", "sysadmin") == []
    with database.engine("sysadmin").connect() as sysadmin:
        assert list_items(sysadmin) == []
        with pytest.raises(UserError) as refusal:
            get_item(sysadmin, stock.items[0])
    assert refusal.value.code == "KT002"
