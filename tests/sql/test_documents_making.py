"""Documents made from documents: copies, the next kind with what remains, reversals, and the tree of all that."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.documents.commands import save_document
from app.documents.tree_queries import list_document_tree
from app.warehouse.commands import (
    annul_document,
    copy_document,
    make_next,
    post_document,
    reverse_document,
    unpost_document,
)
from tests.support.kinds import broken, read, state_of
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = furnish(database)
    with database.engine("keeper2").connect() as keeper:
        lines = [line(made.items[0], 10, 10), line(made.items[1], 5, 7)]
        posted(keeper, "receipt", made.main, made.supplier, lines, vat_mode="none", supplier_number="77")
    return made


def test_a_copy_is_a_draft_of_now_with_the_same_words_lines_and_prices(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        first = posted(
            keeper, "shipment", stock.main, stock.client,
            [line(stock.items[0], 2, "99.5", discount_percent="5", note="red"),
             line(stock.items[1], 1, typed="total", total="50")],
            carrier="Ёлкин", basis="contract 5", comment="by noon",
        )  # fmt: skip
        saved = copy_document(keeper, uuid4(), first.id)
        one, other = read(keeper, first.id), read(keeper, saved.id)
    assert (other.state, other.number, other.carrier, other.basis, other.comment) == (
        "draft", None, "Ёлкин", "contract 5", "by noon",
    )  # fmt: skip
    assert [
        (each.item_id, each.quantity, each.price, each.discount_percent, each.total, each.note) for each in other.lines
    ] == [(each.item_id, each.quantity, each.price, each.discount_percent, each.total, each.note) for each in one.lines]
    assert {each.line_id for each in one.lines}.isdisjoint(each.line_id for each in other.lines)
    assert other.total == one.total == saved.total


def test_a_copy_and_a_next_document_need_the_right_to_make_them(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        bought = posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 1, 10)])
    with database.engine("auditor").connect() as auditor:
        for action in (lambda: copy_document(auditor, uuid4(), bought.id),
                       lambda: make_next(auditor, uuid4(), bought.id, "supplier_return")):  # fmt: skip
            with pytest.raises(UserError) as refusal:
                action()
            assert refusal.value.code == "KT002"
    with database.engine("seller_south").connect() as stranger, pytest.raises(UserError) as refusal:
        copy_document(stranger, uuid4(), bought.id)
    assert refusal.value.code == "KT003"


def test_the_same_call_sent_again_makes_one_document(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2)])
        once, again = uuid4(), uuid4()
        assert copy_document(keeper, once, shipped.id) == copy_document(keeper, once, shipped.id)
        assert reverse_document(keeper, again, shipped.id) == reverse_document(keeper, again, shipped.id)
    assert database.scalar("select count(*) from kontor.documents where kind = 'shipment'") == 3


@pytest.mark.parametrize(
    ("kind", "following"),
    [("receipt", "shipment"), ("shipment", "shipment"), ("shipment", None), ("shipment", "x"), ("receipt", "receipt")],
)
def test_only_what_follows_a_kind_is_made_from_it(
    database: TestDatabase, stock: Stock, kind: str, following: str | None
) -> None:
    partner = stock.client if kind == "shipment" else stock.supplier
    with database.engine("keeper2").connect() as keeper:
        made = posted(keeper, kind, stock.main, partner, [line(stock.items[0], 1, 10)])
        with pytest.raises(UserError) as refusal:
            make_next(keeper, uuid4(), made.id, str(following))
        assert refusal.value.code == "KT323"
        unpost_document(keeper, uuid4(), made.id)
        with pytest.raises(UserError) as refusal:
            make_next(keeper, uuid4(), made.id, "client_return" if kind == "shipment" else "transfer")
        assert refusal.value.code == "KT305"


def test_an_order_becomes_receipts_until_all_has_come(database: TestDatabase, stock: Stock) -> None:
    database.execute("select private.give_profile('newcomer', 'buyer', null)")
    with database.engine("newcomer").connect() as buyer:
        order = posted(
            buyer, "supplier_order", stock.main, stock.supplier,
            [line(stock.items[0], 6, 10), line(stock.items[2], 4, 3)],
            expected_on="2026-12-01", terms="prepaid",
        )  # fmt: skip
        part = make_next(buyer, uuid4(), order.id, "receipt")
        card = read(buyer, part.id)
        assert (card.basis, card.lines[0].price, [each.quantity for each in card.lines]) == (order.number, 10, [6, 4])
        known = card.lines[0]
        save_document(
            buyer, uuid4(), part.id,
            {"lines": {"put": [line(stock.items[0], 5, line_id=known.line_id, version=known.version, line_no=1)],
                       "drop": [str(card.lines[1].line_id)]}},
        )  # fmt: skip
    with database.engine("keeper").connect() as keeper:
        post_document(keeper, uuid4(), part.id)
        rest = make_next(keeper, uuid4(), order.id, "receipt")
        assert [(each.item_id, each.quantity) for each in read(keeper, rest.id).lines] == [
            (stock.items[0], 1), (stock.items[2], 4),
        ]  # fmt: skip
        post_document(keeper, uuid4(), rest.id)
        with pytest.raises(UserError) as refusal:
            make_next(keeper, uuid4(), order.id, "receipt")
        assert refusal.value.code == "KT322"
    assert broken(database) == {}


def test_a_reservation_becomes_a_shipment_at_its_price_and_uses_itself_up(database: TestDatabase, stock: Stock) -> None:
    with database.engine("seller").connect() as seller:
        held = posted(
            seller, "reservation", stock.main, stock.client, [line(stock.items[0], 4, "88.88")], order_text="order 12"
        )
        wish = make_next(seller, uuid4(), held.id, "shipment")
        card = read(seller, wish.id)
        assert (card.client_id, card.lines[0].price, card.lines[0].quantity) == (stock.client, Decimal("88.88"), 4)
    with database.engine("keeper").connect() as keeper:
        post_document(keeper, uuid4(), wish.id)
    assert database.scalar("select sum(reserved) from kontor.balances") == 0
    with database.engine("seller").connect() as seller, pytest.raises(UserError) as refusal:
        make_next(seller, uuid4(), held.id, "release")
    assert refusal.value.code == "KT322"
    assert broken(database) == {}


def test_the_tree_shows_what_was_made_from_what_to_who_may_see_it(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        bought = posted(keeper, "receipt", stock.second, stock.supplier, [line(stock.items[0], 3, 10)])
        moved = make_next(keeper, uuid4(), bought.id, "transfer")
        save_document(keeper, uuid4(), moved.id, {"to_warehouse_id": [None, stock.main]})
        post_document(keeper, uuid4(), moved.id)
        onward = make_next(keeper, uuid4(), moved.id, "transfer")
        back = make_next(keeper, uuid4(), bought.id, "supplier_return")
        tree = list_document_tree(keeper, back.id)
    assert {(each.kind, each.id, each.source_id) for each in tree} == {
        ("receipt", bought.id, None),
        ("transfer", moved.id, bought.id),
        ("transfer", onward.id, moved.id),
        ("supplier_return", back.id, bought.id),
    }
    with database.engine("seller").connect() as seller:
        assert list_document_tree(seller, bought.id) == []


def test_a_reversal_undoes_quantity_value_and_debt_today_and_both_stay(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    before = stock_of(database, stock.main, item)
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 3)])
        reversal = reverse_document(keeper, uuid4(), shipped.id)
        card, other = read(keeper, reversal.id), read(keeper, shipped.id)
        assert (card.reversal_of_id, other.reversed_by_id, other.state) == (shipped.id, reversal.id, "reversed")
        prefix, _, number = str(shipped.number).rpartition("-")
        assert (card.number, card.total) == (f"{prefix}-{int(number) + 1:06}", other.total)
        for action in (unpost_document, annul_document, reverse_document):
            with pytest.raises(UserError) as refusal:
                action(keeper, uuid4(), reversal.id)
            assert refusal.value.code in ("KT321", "KT305")
            with pytest.raises(UserError) as refusal:
                action(keeper, uuid4(), shipped.id)
            assert refusal.value.code == "KT305"
    assert stock_of(database, stock.main, item) == before
    assert database.scalar("select sum(amount) from kontor.settlements where client_id = %s", stock.client) == 0
    assert broken(database) == {}


def test_a_receipt_whose_goods_are_gone_is_not_reversed_and_names_who_took_them(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[2]
    with database.engine("keeper2").connect() as keeper:
        bought = posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 3, 10)])
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 1)])
        with pytest.raises(UserError) as refusal:
            reverse_document(keeper, uuid4(), bought.id)
        assert refusal.value.code == "KT401"
        assert [short["taken_by"]["document_id"] for short in refusal.value.values["lines"]] == [shipped.id]
        reverse_document(keeper, uuid4(), shipped.id)
        reverse_document(keeper, uuid4(), bought.id)
    assert stock_of(database, stock.main, item) == (0, 0)


def test_a_reversal_is_the_way_out_of_a_closed_period(database: TestDatabase, stock: Stock) -> None:
    database.freeze("2026-12-10T09:00:00Z")
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[1], 1)])
    database.execute("update kontor.own_firms set closed_until = '2026-12-10'")
    database.freeze("2026-12-12T09:00:00Z")
    with database.engine("keeper2").connect() as keeper:
        with pytest.raises(UserError) as refusal:
            unpost_document(keeper, uuid4(), shipped.id)
        assert refusal.value.code == "KT403"
        assert reverse_document(keeper, uuid4(), shipped.id).moment.day == 12
    assert state_of(database, shipped.id) == "reversed"


def test_who_may_not_unpost_may_not_reverse(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper2:
        shipped = posted(keeper2, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
        draft(keeper2, "shipment", stock.main, stock.client, [])
    with database.engine("keeper").connect() as keeper, pytest.raises(UserError) as refusal:
        reverse_document(keeper, uuid4(), shipped.id)
    assert (refusal.value.code, refusal.value.values["action"]) == ("KT002", "unpost")
