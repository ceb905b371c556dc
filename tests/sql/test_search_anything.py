"""Ctrl+K: one statement over clients, contacts, phones, documents and goods, each by its own right."""

from __future__ import annotations

from uuid import uuid4

import pytest

from app.search.queries import KINDS, Hit, find_anything
from tests.support.clients import add_client, child, phone, session
from tests.support.server import TestDatabase
from tests.support.stock import furnish


@pytest.fixture
def office(database: TestDatabase) -> TestDatabase:
    """Goods, and one client with a person in the north and one in the south."""
    furnish(database)
    add_client(
        database,
        "seller",
        "Северный ветер",
        contacts=[child(name="Щукина Ольга", position="Директор", channels=[phone("+79261234567")])],
        payers=[child(name="Северный ветер", tax_number="7707083893")],
    )
    add_client(database, "seller_south", "Южный ветер", contacts=[child(name="Щукин Олег")])
    return database


def hits(database: TestDatabase, login: str, query: str) -> list[Hit]:
    with session(database, login) as connection:
        return find_anything(connection, query)


def lines(database: TestDatabase, login: str, query: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.title) for hit in hits(database, login, query)]


def test_words_find_clients_and_people_in_groups(office: TestDatabase) -> None:
    assert lines(office, "seller", "ветер") == [("client", "Северный ветер")]
    (hit,) = hits(office, "seller", "щукин")
    assert (hit.kind, hit.title, hit.subtitle) == ("contact", "Щукина Ольга", "Директор · Северный ветер")
    assert hit.id == hits(office, "seller", "ветер")[0].id


def test_digits_find_phones_and_tax_numbers(office: TestDatabase) -> None:
    assert lines(office, "seller", "926 123-45") == [("phone", "9261234567")]
    assert hits(office, "seller", "45-67")[0].subtitle == "Щукина Ольга · Северный ветер"
    assert lines(office, "seller", "7707083893") == [("client", "Северный ветер")]


def test_goods_are_found_by_barcode_article_and_name(office: TestDatabase) -> None:
    assert lines(office, "seller", "4600000000017") == [("item", "Товар 1")]
    assert lines(office, "keeper", "арт-2") == [("item", "Товар 2")]
    assert {title for _, title in lines(office, "keeper", "товар")} == {"Товар 1", "Товар 2", "Товар 3"}


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("012345000058", "01234558"),
        ("0034000005673", "03456703"),
        ("00045670000080", "04567840"),
        ("065100004327", "06543217"),
        ("075370000070", "07537740"),
    ],
)
def test_a_short_upc_finds_the_goods_of_the_whole_one_and_the_other_way_round(
    office: TestDatabase, kept: str, read: str
) -> None:
    for first, second in ((kept, read), (read, kept)):
        office.execute(
            "update kontor.barcodes set code = %s where code = (select min(b.code) from kontor.barcodes b)", first
        )
        whole = max(kept, read, key=len)
        for spelling in (first, second, whole.zfill(13), whole.zfill(14)):
            assert [kind for kind, _ in lines(office, "seller", spelling)] == ["item"], spelling
        office.execute("update kontor.barcodes set code = '4600000000017' where code = %s", first)


def test_documents_are_found_by_number(office: TestDatabase) -> None:
    office.execute(
        "insert into kontor.number_series (own_firm_id, kind, year, last_number) values (1, 'shipment', 2026, 123)"
    )
    office.execute(
        "insert into kontor.documents (own_firm_id, kind, number, series_id, series_number, moment, client_id,"
        " client_key, partner_name, warehouse_id, warehouse_key, currency, author_id, responsible_id, created_at)"
        " select 1, 'shipment', '000123', 1, 123, now(), c.id, c.acl_key, c.name, w.id, w.key, 'RUB', 1, 1, now()"
        " from kontor.clients c, kontor.warehouses w where c.name = 'Северный ветер' and w.name = 'Главный склад'"
    )
    for login in ("seller", "keeper", "director"):
        assert ("document", "000123") in lines(office, login, "000123"), login
    for login in ("seller_south", "keeper_second", "sysadmin"):
        assert lines(office, login, "000123") == [], login


def test_what_one_may_not_see_is_not_found(office: TestDatabase) -> None:
    assert lines(office, "seller_south", "щукин") == [("contact", "Щукин Олег")]
    assert lines(office, "seller_south", "9261234567") == []
    assert lines(office, "keeper", "ветер") == []
    for query in ("ветер", "щукин", "товар", "4600000000017", "9261234567"):
        assert lines(office, "sysadmin", query) == [], query


def test_the_other_layout_is_tried_over_all_kinds(office: TestDatabase) -> None:
    (hit,) = hits(office, "seller", "dtnth")
    assert (hit.kind, hit.title, hit.other_layout) == ("client", "Северный ветер", True)
    assert {hit.kind for hit in hits(office, "keeper", "njdfh")} == {"item"}


def test_each_group_has_its_own_limit(office: TestDatabase) -> None:
    for number in range(9):
        add_client(office, "seller", f"Товарищ {number}")
    found = hits(office, "seller", "товар")
    counts = {kind: sum(hit.kind == kind for hit in found) for kind in KINDS}
    assert counts["client"] == 7
    assert counts["item"] == 3


def test_any_text_is_safe_to_search(office: TestDatabase) -> None:
    with session(office, "seller") as connection:
        for query in ("", " ", "'", "%", "_" * 50, "\\", "x" * 10_000, "{}", "[", "٣٤٥٦", str(uuid4()), "-" * 8):
            find_anything(connection, query)
