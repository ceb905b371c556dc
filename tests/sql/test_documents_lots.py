"""Lots, serial numbers and expiry: made by what comes in, named by what goes out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import psycopg2
import psycopg2.errors
import pytest

from app.database.errors import UserError
from app.documents.commands import save_document
from app.warehouse.commands import make_next, post_document, reverse_document, unpost_document
from tests.support.kinds import broken, read
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """Item 2 is kept by lots, item 3 by serial numbers."""
    made = furnish(database)
    database.execute("update kontor.items set tracking = 'lot' where code = '00002'")
    database.execute("update kontor.items set tracking = 'serial' where code = '00003'")
    return made


def lots_of(database: TestDatabase, item: int) -> dict[str, tuple[bool, date | None, Decimal]]:
    rows = database.rows(
        "select t.number, t.is_serial, t.expires_on, coalesce(sum(b.quantity), 0) from kontor.lots t"
        " left join kontor.lot_balances b on b.lot_id = t.id where t.item_id = %s group by t.id order by t.number",
        item,
    )
    return {number: (is_serial, expires, Decimal(quantity)) for number, is_serial, expires, quantity in rows}


def refused(connection: Any, kind: str, stock: Stock, *lines: dict[str, Any]) -> tuple[str, str | None]:
    partner = {"receipt": stock.supplier, "shipment": stock.client}.get(kind)
    with pytest.raises(UserError) as refusal:
        posted(connection, kind, stock.main, partner, lines)
    return refusal.value.code, refusal.value.field


def test_a_lot_is_made_by_the_line_that_brings_it_in_and_keeps_its_expiry(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[1]
    with database.engine("keeper2").connect() as keeper:
        lines = [
            line(item, "1.5", 10, lot=" Л-7 ", expires_on="2027-03-31", made_on="2026-10-01"),
            line(item, 2, 10, lot="L-8"),
        ]
        bought = posted(keeper, "receipt", stock.main, stock.supplier, lines)
        assert lots_of(database, item) == {
            "L-8": (False, None, 2), "Л-7": (False, date(2027, 3, 31), Decimal("1.5")),
        }  # fmt: skip
        card = read(keeper, bought.id).lines[0]
        assert (card.lot, card.expires_on, card.made_on, card.tracking) == (
            "Л-7", date(2027, 3, 31), date(2026, 10, 1), "lot",
        )  # fmt: skip
        posted(keeper, "shipment", stock.main, stock.client, [line(item, "0.5", lot="Л-7")])
        assert refused(keeper, "shipment", stock, line(item, "1.5", lot="Л-7"))[0] == "KT401"
        assert refused(keeper, "shipment", stock, line(item, 1)) == ("KT317", "lot")
        assert refused(keeper, "shipment", stock, line(item, 1, lot="unknown")) == ("KT312", "lot")
        assert refused(keeper, "receipt", stock, line(stock.items[0], 1, 1, lot="Л-7")) == ("KT314", "lot")
    assert lots_of(database, item)["Л-7"][2] == 1
    assert broken(database) == {}


def test_dates_of_a_lot_are_put_right_until_another_document_names_it(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[1]
    with database.engine("keeper2").connect() as keeper:
        first = draft(
            keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 1, lot="A", expires_on="2027-01-01")]
        )
        known = read(keeper, first.id).lines[0]
        again = line(
            item, 1, 1, lot="A", expires_on="2027-02-02", line_id=known.line_id, version=known.version, line_no=1
        )
        save_document(keeper, uuid4(), first.id, {"lines": {"put": [again]}})
        assert lots_of(database, item)["A"][1] == date(2027, 2, 2)
        draft(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 1, lot="A", expires_on="2028-08-08")])
        draft(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 1, lot="A", expires_on="2029-09-09")])
    assert lots_of(database, item)["A"][1] == date(2027, 2, 2)


def test_a_serial_number_is_one_piece_in_one_place(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[2]
    with database.engine("keeper2").connect() as keeper:
        assert refused(keeper, "receipt", stock, line(item, 2, 1, lot="SN1")) == ("KT313", "quantity")
        assert refused(keeper, "receipt", stock, line(item, 1, 1, lot="SN1"), line(item, 1, 1, lot="SN1"))[0] == "KT326"
        posted(
            keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 5, lot="SN1"), line(item, 1, 6, lot="SN2")]
        )
        assert refused(keeper, "receipt", stock, line(item, 1, 1, lot="SN2"))[0] == "KT326"
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(item, 1, lot="SN2")])
        assert refused(keeper, "shipment", stock, line(item, 1, lot="SN2"))[0] == "KT401"
        back = make_next(keeper, uuid4(), shipped.id, "client_return")
        assert [one.lot for one in read(keeper, back.id).lines] == ["SN2"]
        post_document(keeper, uuid4(), back.id)
    assert {number: quantity for number, (_, _, quantity) in lots_of(database, item).items()} == {"SN1": 1, "SN2": 1}
    assert broken(database) == {}


def test_two_receipts_of_one_serial_number_at_once_bring_in_one(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        drafts = [
            draft(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[2], 1, 1, lot="SN")]).id
            for _ in range(2)
        ]
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
    assert refusal.value.pgcode == "KT326"


def test_lots_travel_with_transfers_and_regrading_and_go_back_by_reversal(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[2]
    database.execute("update kontor.items set tracking = 'serial' where code = '00001'")
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 1, 5, lot="SN1")])
        posted(keeper, "transfer", stock.main, None, [line(item, 1, lot="SN1")], to_warehouse_id=stock.second)
        turned = posted(keeper, "regrading", stock.second, None, [line(item, 1, lot="SN1", to_item_id=stock.items[0])])
        assert lots_of(database, stock.items[0]) == {"SN1": (True, None, 1)}
        reverse_document(keeper, uuid4(), turned.id)
        assert lots_of(database, stock.items[0])["SN1"][2] == 0
    rows = database.rows(
        "select w.id, t.number from kontor.lot_balances b join kontor.warehouses w on w.id = b.warehouse_id"
        " join kontor.lots t on t.id = b.lot_id where b.quantity > 0"
    )
    assert rows == [(stock.second, "SN1")]
    assert broken(database) == {}


def test_a_draft_may_wait_for_its_lots_and_posting_asks_for_them(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[1]
    with database.engine("keeper2").connect() as keeper:
        early = draft(keeper, "receipt", stock.main, stock.supplier, [line(item, 2, 1)])
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), early.id)
        assert (refusal.value.code, refusal.value.values["name"]) == ("KT317", "Товар 2")
        known = read(keeper, early.id).lines[0]
        named = line(item, 2, 1, lot="A", line_id=known.line_id, version=known.version, line_no=1)
        save_document(keeper, uuid4(), early.id, {"lines": {"put": [named]}})
        assert post_document(keeper, uuid4(), early.id).state == "posted"
        assert unpost_document(keeper, uuid4(), early.id).state == "draft"
        # What is sent without its lot keeps it.
        known = read(keeper, early.id).lines[0]
        more = line(item, 3, 1, line_id=known.line_id, version=known.version, line_no=1)
        save_document(keeper, uuid4(), early.id, {"lines": {"put": [more]}})
        assert read(keeper, early.id).lines[0].lot == "A"
