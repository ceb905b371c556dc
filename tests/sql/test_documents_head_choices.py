"""What the head of a new document offers: whom it may be made for, and the warehouse that it begins in."""

from __future__ import annotations

import pytest

from app.documents.head_queries import get_warehouses_to_begin
from app.documents.queries import FoundPartner, find_partners
from tests.support.server import TestDatabase
from tests.support.stock import Stock, add_partner, draft, furnish, line, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    stock = furnish(database)
    database.execute("update kontor.clients set roles = '{supplier}' where id = %s", stock.supplier)
    return stock


def found(database: TestDatabase, login: str, text: str, kind: str) -> list[FoundPartner]:
    with database.engine(login).connect() as connection:
        return find_partners(connection, text, kind)


def names(database: TestDatabase, login: str, text: str, kind: str) -> list[str]:
    return [partner.name for partner in found(database, login, text, kind)]


def first(database: TestDatabase, login: str) -> dict[str, int]:
    with database.engine(login).connect() as connection:
        return dict(get_warehouses_to_begin(connection).first)


def test_without_a_text_the_partners_of_the_latest_papers_come_first_then_suppliers_where_goods_are_bought(
    database: TestDatabase, stock: Stock
) -> None:
    add_partner(database, "seller", "Абрикос")
    assert names(database, "keeper", "", "receipt") == ["Оптовик", "Абрикос", "Ромашка"], "suppliers, then by name"
    assert names(database, "keeper", "", "shipment") == ["Абрикос", "Оптовик", "Ромашка"]
    with database.engine("keeper2").connect() as keeper:
        draft(keeper, "shipment", stock.main, stock.supplier, [])
        draft(keeper, "shipment", stock.main, stock.client, [])
        assert names(database, "keeper", "", "shipment") == ["Ромашка", "Оптовик", "Абрикос"], "the latest first"
    with database.engine("keeper").connect() as keeper:
        draft(keeper, "shipment", stock.main, stock.supplier, [])
    assert names(database, "keeper", "", "shipment") == ["Оптовик", "Ромашка", "Абрикос"], "one's own before others'"
    assert names(database, "keeper_second", "", "shipment") == ["Абрикос", "Оптовик", "Ромашка"], "not their warehouse"


def test_partners_at_hand_are_those_one_may_put_on_paper(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 3, 10)])
    assert "Тайный" not in names(database, "keeper", "", "shipment")
    assert names(database, "seller", "", "shipment") == ["Ромашка", "Тайный"]
    assert names(database, "seller", "", "receipt") == ["Ромашка", "Тайный"], "no papers of others are told by it"
    assert names(database, "newcomer", "", "receipt") == names(database, "sysadmin", "", "receipt") == []


def test_a_partner_is_found_by_tax_number_and_own_number_and_told_from_a_namesake_by_them(
    database: TestDatabase, stock: Stock
) -> None:
    namesake = add_partner(database, "accountant", "Ромашка")
    database.execute("update kontor.clients set roles = '{supplier}', number = 'П-77' where id = %s", namesake)
    database.execute("update kontor.payers set tax_number = '7707083893' where client_id = %s", namesake)
    (supplier, client) = found(database, "keeper", "ром", "receipt")
    assert (supplier.client_id, supplier.number, supplier.tax_number) == (namesake, "П-77", "7707083893")
    assert (client.client_id, client.tax_number) == (stock.client, "")
    assert [one.client_id for one in found(database, "keeper", "ром", "shipment")] == [stock.client, namesake]
    for text in ("7707083893", "77070", "п-77"):
        assert [one.client_id for one in found(database, "keeper", text, "shipment")] == [namesake], text
    assert found(database, "seller", "7707083893", "shipment") == [], "not one of theirs"


def test_a_document_begins_in_the_warehouse_where_one_made_its_kind_last(database: TestDatabase, stock: Stock) -> None:
    assert set(first(database, "keeper2").values()) == {stock.second}, "nobody did anything yet: by name"
    with database.engine("keeper2").connect() as keeper:
        draft(keeper, "receipt", stock.main, stock.supplier, [], moment="2026-11-01T09:00:00Z")
        draft(keeper, "issue", stock.second, None, [], moment="2026-11-02T09:00:00Z")
    begins = first(database, "keeper2")
    assert (begins["receipt"], begins["issue"]) == (stock.main, stock.second)
    assert begins["transfer"] == stock.second, "a kind never made begins where the last document was"
    assert "price_change" not in begins


def test_a_newcomer_begins_in_a_warehouse_of_their_own_else_where_the_department_works(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper2").connect() as keeper:
        for _ in range(3):
            draft(keeper, "receipt", stock.main, stock.supplier, [])
    assert set(first(database, "keeper_second").values()) == {stock.second}, "theirs, whatever others do"
    with database.engine("seller").connect() as seller:
        draft(seller, "shipment", stock.main, stock.client, [])
    assert first(database, "seller2")["shipment"] == stock.main, "as their department does"
    assert first(database, "seller_south")["shipment"] == stock.second, "as nobody of theirs did: by name"
    assert first(database, "newcomer") == first(database, "sysadmin") == {}, "who makes no documents"
