"""Posting receipts and shipments: what moves, what it costs, what is refused and how."""

from __future__ import annotations

import select
from decimal import Decimal
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.documents.commands import save_document
from app.documents.queries import get_document
from app.warehouse.commands import annul_document, post_document, unpost_document
from app.warehouse.queries import get_stock_document, list_balances, list_moves
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database)


def test_receipt_comes_in_at_its_net_sum_and_shipment_goes_out_at_the_average(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, "100")], vat_mode="on_top")
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 4, "50")], vat_mode="on_top")
        assert stock_of(database, stock.main, item) == (7, Decimal("500.00"))
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 2)])
    assert stock_of(database, stock.main, item) == (5, Decimal("357.14"))  # 500 - 500 * 2 / 7
    assert database.rows("select value from kontor.moves where document_id = %s", shipped.id) == [(Decimal("-142.86"),)]


def test_the_last_issue_takes_all_that_is_left_of_the_value(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, "33.333333")], vat_mode="on_top")
        posted(keeper, "shipment", stock.main, stock.client, [line(item, 1), line(item, 1)])
        posted(keeper, "shipment", stock.main, stock.client, [line(item, 1)])
    assert stock_of(database, stock.main, item) == (0, 0)


def test_a_shortage_names_each_line_with_what_is_free_and_who_took_it(database: TestDatabase, stock: Stock) -> None:
    one, two, three = stock.items
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(one, 10, 1), line(two, "2.5", 1)])
        taken = posted(keeper, "shipment", stock.main, stock.client, [line(one, 6)])
        short = draft(
            keeper, "shipment", stock.main, stock.client, [line(one, 3), line(one, 4), line(two, 1), line(three, 1)]
        )
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), short.id)
    assert refusal.value.code == "KT401"
    lines = refusal.value.values["lines"]
    assert [(entry["line_no"], entry["free"], entry["allowed"]) for entry in lines] == [
        (1, "4", "3"),
        (2, "4", "1"),
        (4, "0", "0"),
    ]
    assert lines[0]["taken_by"]["number"] == taken.number
    assert lines[0]["taken_by"]["author"] == "Кладов Егор"
    assert lines[2]["taken_by"] is None
    assert database.scalar("select state from kontor.documents where id = %s", short.id) == "draft"


def test_numbers_are_given_at_posting_and_kept_by_unposting(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        first = draft(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 1)])
        assert get_document(keeper, first.id).number is None
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 1)])
        assert post_document(keeper, uuid4(), first.id).number == "П-000002"
        assert unpost_document(keeper, uuid4(), first.id).number == "П-000002"
        assert post_document(keeper, uuid4(), first.id).number == "П-000002"
        assert posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 1)]).number == "П-000003"


def test_a_repeated_call_posts_once(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        document = draft(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 5, 1)])
        save_id = uuid4()
        assert post_document(keeper, save_id, document.id) == post_document(keeper, save_id, document.id)
    assert stock_of(database, stock.main, stock.items[0])[0] == 5


def test_what_was_typed_last_is_saved_and_posted_by_one_call(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper").connect() as keeper:
        document = draft(keeper, "receipt", stock.main, stock.supplier, [])
        post_document(keeper, uuid4(), document.id, {"lines": {"put": [line(item, 7, 1)]}})
        with pytest.raises(UserError) as refusal:
            post_document(
                keeper,
                uuid4(),
                None,
                {
                    "kind": [None, "shipment"],
                    "warehouse_id": [None, stock.main],
                    "client_id": [None, stock.client],
                    "lines": {"put": [line(item, 8)]},
                },
            )
    assert refusal.value.code == "KT401"
    assert stock_of(database, stock.main, item)[0] == 7
    assert database.scalar("select count(*) from kontor.documents") == 1


def test_unposting_puts_stock_value_and_debt_back(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, "10")], vat_mode="none")
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 2)])
        assert balance_of(database, stock.client) == Decimal("200.00")
        assert unpost_document(keeper, uuid4(), shipped.id).state == "draft"
        assert stock_of(database, stock.main, item) == (3, Decimal("30.00"))
        assert balance_of(database, stock.client) == 0
        with pytest.raises(UserError) as refusal:
            unpost_document(keeper, uuid4(), shipped.id)
    assert refusal.value.code == "KT305"


def balance_of(database: TestDatabase, client: int) -> Decimal:
    return Decimal(database.scalar("select balance from kontor.client_summaries where client_id = %s", client))


def test_a_receipt_whose_goods_were_shipped_stays_and_names_the_shipments(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        received = posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, "10")])
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 2)])
        with pytest.raises(UserError) as refusal:
            unpost_document(keeper, uuid4(), received.id)
    assert refusal.value.code == "KT402"
    assert [document["number"] for document in refusal.value.values["documents"]] == [shipped.number]


def test_an_annulled_document_keeps_its_number_and_moves_nothing(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        received = posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, "10")])
        annulled = annul_document(keeper, uuid4(), received.id)
        assert (annulled.state, annulled.number) == ("annulled", received.number)
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), received.id)
    assert refusal.value.code == "KT305"
    assert stock_of(database, stock.main, item) == (0, 0)


def test_a_posted_document_lets_only_harmless_fields_change(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        received = posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 3, "10")])
        save_document(keeper, uuid4(), received.id, {"comment": ["", "Принято без упаковки"]})
        for changes in (
            {"client_id": [stock.supplier, stock.client]},
            {"supplier_number": ["", "7"]},
            {"lines": {"put": [line(stock.items[0], 1)]}},
        ):
            with pytest.raises(UserError) as refusal:
                save_document(keeper, uuid4(), received.id, changes)
            assert refusal.value.code == "KT301"
        assert get_document(keeper, received.id).comment == "Принято без упаковки"


def test_balances_open_their_moves_and_moves_name_their_document(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper").connect() as keeper:
        received = posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, "10")])
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 1)])
        rows = list_balances(keeper, warehouse_id=stock.main)
        assert [(row.item_id, row.quantity, row.value) for row in rows] == [(item, Decimal(2), None)]
        assert [(move.document_id, move.number, move.quantity) for move in list_moves(keeper, item, stock.main)] == [
            (shipped.id, shipped.number, Decimal(-1)),
            (received.id, received.number, Decimal(3)),
        ]
        assert get_stock_document(keeper, shipped.id).free == {item: Decimal(2)}
    with database.engine("accountant").connect() as accountant:
        assert list_balances(accountant)[0].value == Decimal("16.39")  # 3 at 10.00 with 22 % inside: 24.59 - 8.20


def test_the_clients_feed_shows_its_shipments_and_hides_what_receipts_cost(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        received = posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, "10")])
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 1)])
        assert entries(database) == [
            ("receipt", received.id, received.number, "", "posted"),
            ("shipment", shipped.id, shipped.number, "100.00 RUB", "posted"),
        ]
        annul_document(keeper, uuid4(), shipped.id)
        assert entries(database)[1][4] == "annulled"


def entries(database: TestDatabase) -> list[tuple[str, int, str, str, str]]:
    return database.rows("select source_kind, source_id, title, body, state from kontor.feed_entries order by id")


def test_one_notice_a_document_is_sent(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        document = draft(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, "10") for item in stock.items])
        database.execute("listen kontor_changes")
        post_document(keeper, uuid4(), document.id)
    heard: list[str] = []
    while select.select([database.admin], [], [], 0.5)[0]:
        database.admin.poll()
        heard += [notice.payload for notice in database.admin.notifies]
        database.admin.notifies.clear()
    assert [payload for payload in heard if payload.startswith("document:")] == [f"document:{document.id}"]
