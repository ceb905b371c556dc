"""Prices in documents: by client and quantity, kept where typed, bounded by the profile, changed by a document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from app.catalog.commands import save_price
from app.database.errors import UserError
from app.documents.commands import SavedDocument, save_document
from app.documents.price_queries import explain_price
from app.warehouse.commands import post_document, unpost_document
from app.warehouse.queries import find_items
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'senior' and p.code = 'buyer'"
    )
    made = furnish(database)
    with database.engine("senior").connect() as buyer:
        save_price(
            buyer, uuid4(), made.items[0], price_kind_id=made.price_kind, from_date=date(2026, 1, 1),
            from_quantity=Decimal(10), price=Decimal(90),
        )  # fmt: skip
    database.execute(
        "insert into kontor.client_discounts (client_id, acl_key, from_date, percent)"
        f" select id, acl_key, '2026-01-01', 4 from kontor.clients where id = {made.client}"
    )
    return made


def limit(database: TestDatabase, profile: str, name: str, value: str) -> None:
    database.execute(
        "insert into kontor.profile_limits (profile_id, name, value)"
        f" select id, '{name}', {value} from kontor.profiles where code = '{profile}'"
    )


def money(saved: SavedDocument) -> list[tuple[Decimal | None, Decimal | None]]:
    return [(one.price, one.discount_percent) for one in saved.lines.values()]


def test_a_line_takes_price_and_discount_by_client_and_quantity_and_keeps_what_was_typed(
    database: TestDatabase, stock: Stock
) -> None:
    first = line(stock.items[0], 3)
    typed = line(stock.items[1], 3, 150)
    with database.engine("keeper").connect() as keeper:
        saved = draft(keeper, "shipment", stock.main, stock.client, [first, typed], price_kind_id=stock.price_kind)
        assert money(saved) == [(100, 4), (150, 4)]
        again = {**first, "quantity": "12", "version": saved.lines[first["line_id"]].version}
        other = {**typed, "quantity": "12", "version": saved.lines[typed["line_id"]].version}
        del other["price"]
        saved = save_document(keeper, uuid4(), saved.id, {"lines": {"put": [again, other]}})
        assert money(saved) == [(90, 4), (150, 4)], "the step is reached; what was typed stays"
        saved = save_document(keeper, uuid4(), saved.id, {"client_id": [stock.client, stock.supplier]})
        assert money(saved) == [(90, 0), (150, 4)], "another client, another discount"
        saved = save_document(keeper, uuid4(), saved.id, {"vat_mode": ["included", "on_top"]})
        assert money(saved)[0] == (Decimal("73.770492"), 0), "90 with 22 % inside"


def test_goods_are_offered_at_the_price_of_the_client_and_the_pack(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        values = {"warehouse_id": stock.main, "price_kind_id": stock.price_kind, "client_id": stock.client}
        (piece,) = find_items(keeper, "4600000000017", **values)
        (box,) = find_items(keeper, "04600000000024", **values)
    assert (piece.price, piece.discount_percent, piece.kind, piece.tracking) == (100, 4, "goods", "none")
    assert (box.price, box.pack_factor) == (90, 12), (
        "a box of 12 reaches the step; a zero before the code is no other code"
    )


def test_a_seller_goes_below_the_list_as_far_as_the_profile_allows(database: TestDatabase, stock: Stock) -> None:
    limit(database, "storekeeper", "discount_percent", "5")
    limit(database, "storekeeper", "document_sum", "900")
    item, unpriced = (
        stock.items[0],
        database.scalar(
            "insert into kontor.items (code, name, unit_id) select '77777', 'Без цены', id from kontor.units"
            " where code = '796' returning id"
        ),
    )
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 100, 1), line(unpriced, 100, 1)])

        def refused(*lines: dict[str, object]) -> UserError:
            made = draft(keeper, "shipment", stock.main, stock.client, lines, price_kind_id=stock.price_kind)
            with pytest.raises(UserError) as refusal:
                post_document(keeper, uuid4(), made.id)
            return refusal.value

        posted(keeper, "shipment", stock.main, stock.client, [line(item, 1, "91.20", discount_percent="0")],
               price_kind_id=stock.price_kind)  # fmt: skip
        error = refused(line(item, 1, "91.19", discount_percent="0"))
        assert (error.code, error.values["allowed"], error.values["name"]) == ("KT330", "91.20", "Товар 1")
        assert refused(line(unpriced, 1, 500)).code == "KT331"
        assert refused(line(item, 12)).code == "KT332"
        below = draft(keeper, "shipment", stock.main, stock.client, [line(item, 1, 50)], price_kind_id=stock.price_kind)
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'prices', 'override', 'all'"
        " from kontor.profiles where code = 'senior_storekeeper'"
    )
    with database.engine("keeper2").connect() as second:
        assert post_document(second, uuid4(), below.id).state == "posted", "a second person who may override"


def test_a_change_of_prices_is_posted_and_taken_back(database: TestDatabase, stock: Stock) -> None:
    database.freeze("2026-11-22 12:00+03")
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select p.id, 'prices', a, 'all'"
        " from kontor.profiles p, unnest(array['create', 'post', 'unpost']) a where p.code = 'buyer'"
        " on conflict do nothing"
    )
    item = stock.items[1]

    def price(day: str, quantity: int = 1) -> Decimal:
        return Decimal(database.scalar(
            "select price from private.kind_prices(%s, %s, array[%s]::bigint[], array[%s]::numeric[]) where level = 0",
            stock.price_kind, day, item, quantity,
        ))  # fmt: skip

    with database.engine("senior").connect() as buyer:
        lines = [line(item, 1, "240", line_no=1), line(item, 5, "220", line_no=2)]
        changes = {"kind": [None, "price_change"], "own_firm_id": [None, 1], "price_kind_id": [None, stock.price_kind],
                   "valid_from": [None, "2026-12-01"], "lines": {"put": lines}}  # fmt: skip
        saved = save_document(buyer, uuid4(), None, changes)
        posted_change = post_document(buyer, uuid4(), saved.id)
        assert posted_change.number
        assert (price("2026-11-30"), price("2026-12-01"), price("2026-12-01", 5)) == (200, 240, 220)
        unpost_document(buyer, uuid4(), saved.id)
        assert price("2026-12-01") == 200, "what held before holds again"
        twice = save_document(buyer, uuid4(), saved.id, {"lines": {"put": [line(item, 5, "1", line_no=3)]}})
        with pytest.raises(UserError) as refusal:
            post_document(buyer, uuid4(), twice.id)
        assert refusal.value.code == "KT333"
    with database.engine("seller").connect() as seller:
        with pytest.raises(UserError) as refusal:
            save_document(seller, uuid4(), None, changes)
        assert refusal.value.code == "KT002"


def test_the_reasons_of_a_price_are_told_in_order(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        why = explain_price(
            keeper, stock.items[0], quantity=Decimal(10), client_id=stock.client, price_kind_id=stock.price_kind,
            warehouse_id=stock.main, day=date(2026, 11, 22), vat_mode="on_top", currency="RUB",
        )  # fmt: skip
        assert [rule["rule"] for rule in why.rules] == ["price", "vat_off", "client_discount"]
        assert (why.rules[0]["price"], why.rules[0]["from_quantity"]) == ("90", "10")
        assert (why.price, why.discount_percent, why.unit_price) == (
            Decimal("73.770492"), 4, Decimal("70.819672"),
        )  # fmt: skip
