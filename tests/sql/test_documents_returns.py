"""Returns: picked from what was shipped or received, never above it, at its price, VAT and cost."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

import psycopg2
import psycopg2.errors
import pytest

from app.database.errors import UserError
from app.documents.commands import save_document
from app.warehouse.commands import make_next, post_document, reverse_document, unpost_document
from tests.support.kinds import broken, moves_of, read, state_of
from tests.support.server import TestDatabase
from tests.support.stock import MAIN, Stock, draft, furnish, line, line_ids, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = furnish(database)
    with database.engine("keeper2").connect() as keeper:
        lines = [line(made.items[0], 10, "33.33"), line(made.items[1], 5, 7)]
        posted(keeper, "receipt", made.main, made.supplier, lines, vat_mode="none")
    return made


def owed(database: TestDatabase, client: int) -> Decimal:
    return Decimal(
        database.scalar("select coalesce(sum(amount), 0) from kontor.settlement_balances where client_id = %s", client)
    )


def test_parts_of_a_shipment_come_back_at_its_price_and_cost_and_add_up_to_it(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 3, "33.34", discount_percent="7.5")])
        sold = read(keeper, shipped.id)
        # Another cost afterwards: what comes back costs what it cost when it went.
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 100, 90)], vat_mode="none")
        totals = []
        for _ in range(3):
            part = make_next(keeper, uuid4(), shipped.id, "client_return")
            changed = read(keeper, part.id).lines[0]
            save_document(
                keeper,
                uuid4(),
                part.id,
                {"lines": {"put": [line(item, 1, line_id=changed.line_id, version=changed.version, line_no=1)]}},
            )
            done = post_document(keeper, uuid4(), part.id)
            back = read(keeper, done.id)
            assert (back.lines[0].price, back.lines[0].discount_percent) == (Decimal("33.34"), Decimal("7.5"))
            assert back.lines[0].vat_rate_id == sold.lines[0].vat_rate_id
            assert moves_of(database, done.id) == [(MAIN, "00001", Decimal(1), Decimal("33.33"))]
            totals.append((back.net, back.vat, back.total))
        with pytest.raises(UserError) as refusal:
            make_next(keeper, uuid4(), shipped.id, "client_return")
        assert refusal.value.code == "KT322"
    assert tuple(sum(column) for column in zip(*totals, strict=True)) == (sold.net, sold.vat, sold.total)
    assert owed(database, stock.client) == 0
    assert broken(database) == {}


def test_never_above_shipped_less_returned(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 2), line(item, 1)])
        first = make_next(keeper, uuid4(), shipped.id, "client_return")
        second = make_next(keeper, uuid4(), shipped.id, "client_return")
        assert [one.quantity for one in read(keeper, first.id).lines] == [2, 1]
        post_document(keeper, uuid4(), first.id)
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), second.id)
        assert refusal.value.code == "KT318"
        assert [(one["needed"], one["remaining"]) for one in refusal.value.values["lines"]] == [("2", "0"), ("1", "0")]
        # The same line twice counts twice.
        unpost_document(keeper, uuid4(), first.id)
        source = read(keeper, second.id).lines[0].source_line_id
        extra = line(item, 1, source_line_id=source, line_no=9)
        save_document(keeper, uuid4(), second.id, {"lines": {"put": [extra]}})
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), second.id)
        assert refusal.value.code == "KT318"
    assert broken(database) == {}


def test_two_returns_of_one_shipment_at_once_do_not_both_pass(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2)])
        drafts = [make_next(keeper, uuid4(), shipped.id, "client_return").id for _ in range(2)]
    first, second = database.connect("keeper"), database.connect("keeper2")
    first.autocommit = False
    with first.cursor() as ahead, second.cursor() as behind:
        ahead.execute("select api.post_document(gen_random_uuid(), %s)", (drafts[0],))
        behind.execute("set lock_timeout = '300ms'")
        with pytest.raises(psycopg2.errors.LockNotAvailable):
            behind.execute("select api.post_document(gen_random_uuid(), %s)", (drafts[1],))
        first.commit()
        with pytest.raises(psycopg2.Error) as refusal:
            behind.execute("select api.post_document(gen_random_uuid(), %s)", (drafts[1],))
    assert refusal.value.pgcode == "KT318"
    assert broken(database) == {}


def test_goods_go_back_to_the_supplier_at_what_they_cost(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[1]
    with database.engine("keeper2").connect() as keeper:
        bought = posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 2, 11)], vat_mode="none")
        debt = owed(database, stock.supplier)
        back = make_next(keeper, uuid4(), bought.id, "supplier_return")
        assert back.total == 22
        done = post_document(keeper, uuid4(), back.id)
    assert moves_of(database, done.id) == [(MAIN, "00002", Decimal(-2), Decimal(-22))]
    assert stock_of(database, stock.main, item) == (5, 35)
    assert owed(database, stock.supplier) == debt + 22
    assert broken(database) == {}


@pytest.mark.parametrize("fault", ["line_of_another", "other_client", "unposted"])
def test_a_line_stands_on_its_source(database: TestDatabase, stock: Stock, fault: str) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 2)])
        other = posted(keeper, "shipment", stock.main, stock.client, [line(item, 2)])
        part = make_next(keeper, uuid4(), shipped.id, "client_return")
        details = read(keeper, part.id)
        changes = {
            "line_of_another": {"source_document_id": [shipped.id, other.id]},
            "other_client": {"client_id": [stock.client, stock.supplier]},
            "unposted": {},
        }[fault]
        if changes:
            save_document(keeper, uuid4(), details.id, changes)
        else:
            unpost_document(keeper, uuid4(), shipped.id)
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), part.id)
    assert refusal.value.code == "KT316"


def test_another_sellers_shipment_is_no_source_and_shows_no_price(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        hidden = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2, "77.77")])
    source = database.scalar("select id from kontor.document_lines where document_id = %s", hidden.id)
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope)"
        " select p.id, 'client_returns', a, 'own' from kontor.profiles p, unnest(array['create', 'edit']) a"
        " where p.code = 'seller'"
    )
    own = database.scalar("select id from kontor.clients where name = 'Оптовик'")
    database.execute(
        "update kontor.clients set responsible_key = (select key from kontor.employees where login = 'seller2')"
        " where id = %s",
        own,
    )
    with database.engine("seller2").connect() as seller:
        with pytest.raises(UserError) as refusal:
            draft(seller, "client_return", stock.main, own, [], source_document_id=hidden.id)
        assert refusal.value.code == "KT003"
        with pytest.raises(UserError) as refusal:
            draft(seller, "client_return", stock.main, own, [line(stock.items[0], 1, source_line_id=source)])
        assert refusal.value.code == "KT316"


def test_a_shipment_with_returns_stays_and_names_them(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2)])
        back = post_document(keeper, uuid4(), make_next(keeper, uuid4(), shipped.id, "client_return").id)
        for action in (unpost_document, reverse_document):
            with pytest.raises(UserError) as refusal:
                action(keeper, uuid4(), shipped.id)
            assert (refusal.value.code, refusal.value.values["numbers"]) == ("KT324", back.number)
        reverse_document(keeper, uuid4(), back.id)
        reverse_document(keeper, uuid4(), shipped.id)
    assert (state_of(database, back.id), state_of(database, shipped.id)) == ("reversed", "reversed")
    assert owed(database, stock.client) == 0
    assert stock_of(database, stock.main, stock.items[0]) == (10, Decimal("333.30"))
    assert broken(database) == {}


def test_a_return_stands_in_the_clients_feed_and_prints_its_snapshot(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2)])
        back = post_document(keeper, uuid4(), make_next(keeper, uuid4(), shipped.id, "client_return").id)
        details = read(keeper, back.id)
    feed = database.rows(
        "select source_kind, title, state from kontor.feed_entries where client_id = %s order by id", stock.client
    )
    assert ("client_return", back.number, "posted") in feed
    cursor = database.connect("keeper").cursor()
    cursor.execute("select api.get_print_snapshot(%s)", (back.id,))
    snapshot = cursor.fetchone()[0]
    assert (snapshot["kind"], snapshot["basis"]) == ("client_return", shipped.number)
    assert len(snapshot["lines"]) == len(line_ids(database, back.id)) == len(details.lines)
