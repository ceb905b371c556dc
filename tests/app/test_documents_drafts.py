"""Drafts: saved as one types, lines by their own ids, bad input refused at its field and line."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.documents.commands import save_document
from app.documents.queries import find_documents, get_document, list_documents
from app.documents.rules import check_quantity
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, line_ids, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database)


def refusal_of(connection: Connection, document: int | None, changes: dict[str, Any]) -> UserError:
    with pytest.raises(UserError) as refusal:
        save_document(connection, uuid4(), document, changes)
    return refusal.value


def test_a_new_shipment_takes_payer_prices_and_vat_from_its_client_and_day(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper").connect() as keeper:
        saved = draft(
            keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 3), line(stock.items[1], "0.5")]
        )
        document = get_document(keeper, saved.id)
    assert (document.partner_name, document.currency, document.price_kind_id) == ("Ромашка", "RUB", stock.price_kind)
    assert document.payer_id == database.scalar("select id from kontor.payers where client_id = %s", stock.client)
    assert [(one.price, one.vat_rate, one.total) for one in document.lines] == [(100, 22, 300), (200, 22, 100)]
    assert (saved.total, saved.vat) == (Decimal("400.00"), Decimal("72.13"))
    assert (document.total, document.vat) == (saved.total, saved.vat)


def test_the_vat_rate_is_that_of_the_day(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        saved = draft(
            keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1)], moment="2025-12-31T12:00:00Z"
        )
        assert [one.vat_rate for one in get_document(keeper, saved.id).lines] == [20]


def test_only_changed_lines_travel_and_keep_their_money(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        saved = draft(
            keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 3, "77.7"), line(stock.items[2], 1)]
        )
        first, second = line_ids(database, saved.id)
        change = {"line_id": first, "version": 1, "line_no": 1, "item_id": stock.items[0], "quantity": "4"}
        answer = save_document(keeper, uuid4(), saved.id, {"lines": {"put": [change], "drop": [second]}})
        assert list(answer.lines) == [first]
        assert (answer.lines[first].price, answer.lines[first].version) == (Decimal("77.7"), 2)
        assert answer.total == Decimal("310.80")
        assert [one.line_id for one in get_document(keeper, saved.id).lines] == [first]


def test_a_line_changed_meanwhile_is_a_conflict_and_nothing_is_lost(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper, database.engine("keeper2").connect() as other:
        saved = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 3)])
        (first,) = line_ids(database, saved.id)
        change = {"line_id": first, "version": 1, "line_no": 1, "item_id": stock.items[0], "quantity": "4"}
        save_document(other, uuid4(), saved.id, {"lines": {"put": [change]}})
        refusal = refusal_of(keeper, saved.id, {"lines": {"put": [change | {"quantity": "5"}]}})
        assert (refusal.code, refusal.values["line_id"]) == ("KT004", str(first))
        assert get_document(keeper, saved.id).lines[0].quantity == 4


def test_two_people_change_different_fields_of_one_draft(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper, database.engine("keeper2").connect() as other:
        saved = draft(keeper, "shipment", stock.main, stock.client, [])
        save_document(other, uuid4(), saved.id, {"comment": ["", "Срочно"]})
        save_document(keeper, uuid4(), saved.id, {"carrier": ["", "Деловые линии"]})
        refusal = refusal_of(keeper, saved.id, {"comment": ["", "Не срочно"]})
        assert refusal.code == "KT004"
        assert refusal.values["fields"]["comment"] == {"theirs": "Срочно", "mine": "Не срочно", "original": ""}
        assert refusal.values["who"] == "Кузин Фёдор"
        document = get_document(keeper, saved.id)
    assert (document.comment, document.carrier) == ("Срочно", "Деловые линии")


def test_a_moment_is_compared_as_a_moment(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        saved = draft(keeper, "shipment", stock.main, stock.client, [], moment="2026-11-20T12:00:00.500+03:00")
        seen = get_document(keeper, saved.id).moment
        save_document(keeper, uuid4(), saved.id, {"moment": [seen, "2026-11-19T12:00:00Z"]})


def test_another_vat_mode_sums_every_line_anew_and_keeps_typed_totals(database: TestDatabase, stock: Stock) -> None:
    lines = [line(stock.items[0], 3, 100), line(stock.items[2], 7, typed="total", total="100.00")]
    with database.engine("keeper").connect() as keeper:
        saved = draft(keeper, "receipt", stock.main, stock.supplier, lines, vat_mode="included")
        answer = save_document(keeper, uuid4(), saved.id, {"vat_mode": ["included", "on_top"]})
    assert [one.total for one in answer.lines.values()] == [Decimal("366.00"), Decimal("100.00")]
    assert (answer.net, answer.total) == (Decimal("381.97"), Decimal("466.00"))


def test_vat_may_be_corrected_to_the_suppliers_paper_by_one_rouble(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        saved = draft(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 3, 100, vat="55.10")])
        assert (saved.net, saved.vat, saved.total) == (Decimal("244.90"), Decimal("55.10"), Decimal("300.00"))
        refusal = refusal_of(keeper, saved.id, {"lines": {"put": [line(stock.items[0], 3, 100, vat="55.11")]}})
    assert (refusal.code, refusal.field) == ("KT304", "vat")


BAD_LINES: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"quantity": "0"}, "KT302", "quantity"),
    ({"quantity": "-1"}, "KT302", "quantity"),
    ({"quantity": None}, "KT302", "quantity"),
    ({"quantity": "1e20"}, "KT005", "quantity"),
    ({"quantity": "100000000000000000000"}, "KT913", "total"),
    ({"quantity": "много"}, "KT005", "quantity"),
    ({"quantity": "NaN"}, "KT005", "quantity"),
    ({"quantity": "0.5"}, "KT303", "quantity"),
    ({"price": "-1"}, "KT309", "price"),
    ({"price": "Infinity"}, "KT005", "price"),
    ({"discount_percent": "101"}, "KT309", "price"),
    ({"typed": "total"}, "KT309", "total"),
    ({"typed": "vat"}, "KT309", "vat"),
    ({"item_id": 999_999}, "KT307", "item_id"),
    ({"pack_id": 999_999}, "KT307", "item_id"),
    ({"vat_rate_id": 999_999}, "KT308", "vat_rate_id"),
    ({"line_id": None}, "KT008", "line_id"),
)


def test_a_bad_line_is_refused_at_its_field(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        saved = draft(keeper, "shipment", stock.main, stock.client, [])
        for fields, code, field in BAD_LINES:
            good, bad = line(stock.items[2], 1, 1, line_no=1), line(stock.items[0], 1, 1, line_no=2) | fields
            refusal = refusal_of(keeper, saved.id, {"lines": {"put": [good, bad]}})
            assert (refusal.code, refusal.field) == (code, field), fields
            assert bad["line_id"] is None or UUID(refusal.values["line_id"]) == bad["line_id"]
            assert get_document(keeper, saved.id).lines == (), "all or nothing"


BAD_HEADERS: tuple[tuple[dict[str, Any], str], ...] = (
    ({"moment": [None, "1020-01-01T00:00:00Z"]}, "KT005"),
    ({"kind": [None, "gift"]}, "KT005"),
    ({"number": [None, "000777"]}, "KT005"),
    ({"state": [None, "posted"]}, "KT005"),
    ({"warehouse_id": [None, None]}, "KT008"),
    ({"warehouse_id": [None, 999_999]}, "KT008"),
    ({"client_id": [None, 999_999]}, "KT003"),
    ({"supplier_number": [None, "7"]}, "KT005"),
    ({"vat_mode": [None, "sometimes"]}, "KT005"),
    ({"comment": [None, "x" * 5000]}, "KT005"),
)


def test_a_bad_header_is_refused(database: TestDatabase, stock: Stock) -> None:
    header = {"kind": [None, "shipment"], "warehouse_id": [None, stock.main], "client_id": [None, stock.client]}
    with database.engine("keeper").connect() as keeper:
        for changes, code in BAD_HEADERS:
            assert refusal_of(keeper, None, header | changes).code == code, changes
    assert database.scalar("select count(*) from kontor.documents") == 0


def test_a_payer_of_another_client_is_refused(database: TestDatabase, stock: Stock) -> None:
    payer = database.scalar("select id from kontor.payers where client_id = %s", stock.supplier)
    with database.engine("keeper").connect() as keeper:
        saved = draft(keeper, "shipment", stock.main, stock.client, [])
        old = get_document(keeper, saved.id).payer_id
        assert refusal_of(keeper, saved.id, {"payer_id": [old, payer]}).code == "KT310"


@pytest.mark.parametrize(
    ("quantity", "decimals", "code"),
    [("0", 3, "KT302"), ("-0.1", 3, "KT302"), ("0.5", 0, "KT912"), ("1e20", 0, "KT913"), ("NaN", 0, "KT913")],
)
def test_the_workstation_refuses_a_quantity_before_the_server_does(quantity: str, decimals: int, code: str) -> None:
    with pytest.raises(UserError) as refusal:
        check_quantity(Decimal(quantity), decimals)
    assert refusal.value.code == code


def test_the_list_is_paged_newest_first_filtered_and_searched(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        for _ in range(5):
            posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 1, 1)])
        draft(keeper, "shipment", stock.main, stock.client, [])
        page = list_documents(keeper, limit=4)
        rest = list_documents(keeper, limit=4, after=(page[-1].moment, page[-1].id))
        ids = [row.id for row in page + rest]
        assert len(ids) == 6 and ids == sorted(ids, reverse=True)
        assert {row.kind for row in list_documents(keeper, kinds=["shipment"])} == {"shipment"}
        assert len(list_documents(keeper, states=["posted"], moment_until=page[1].moment)) == 4
        assert [row.partner_name for row in list_documents(keeper, search="ромаш")] == ["Ромашка"]
        assert [found.number for found in find_documents(keeper, "3")] == ["П-000003"]
        assert [found.number for found in find_documents(keeper, "000004")] == ["П-000004"]
