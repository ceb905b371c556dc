"""Transfers between warehouses: in one step, and in two by way of goods in transit."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.warehouse.commands import (
    annul_document,
    make_next,
    post_document,
    receive_transfer,
    reverse_document,
    unpost_document,
)
from tests.support.kinds import broken, moves_of, read, state_of
from tests.support.server import TestDatabase
from tests.support.stock import MAIN, SECOND, Stock, draft, furnish, line, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = furnish(database)
    with database.engine("keeper2").connect() as keeper:
        lines = [line(made.items[0], 10, "33.33"), line(made.items[1], 5, 7)]
        posted(keeper, "receipt", made.main, made.supplier, lines, vat_mode="none")
    return made


def test_one_step_takes_here_and_brings_there_at_the_same_cost(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        done = posted(keeper, "transfer", stock.main, None, [line(stock.items[0], 3)], to_warehouse_id=stock.second)
        assert done.state == "posted"
        details = read(keeper, done.id)
    assert (details.to_warehouse_name, details.net, details.header["two_step"]) == (SECOND, 0, False)
    assert moves_of(database, done.id) == [
        (MAIN, "00001", Decimal(-3), Decimal("-99.99")),
        (SECOND, "00001", Decimal(3), Decimal("99.99")),
    ]
    assert stock_of(database, stock.main, stock.items[0]) == (7, Decimal("233.31"))
    assert broken(database) == {}


def test_two_steps_go_through_transit_and_arrive_at_a_moment_of_their_own(database: TestDatabase, stock: Stock) -> None:
    database.freeze("2026-11-10T08:00:00Z")
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[2], 4, "12.50")], vat_mode="none")
        database.freeze("2026-11-10T09:00:00Z")
        sent = posted(
            keeper, "transfer", stock.main, None, [line(stock.items[2], 3)], to_warehouse_id=stock.second, two_step=True
        )
        assert sent.state == "sent"
        assert stock_of(database, stock.second, stock.items[2]) == (0, 0)
        assert broken(database) == {}
        database.freeze("2026-11-12T15:00:00Z")
        arrived = receive_transfer(keeper, uuid4(), sent.id, datetime(2026, 11, 12, 14, 30, tzinfo=UTC))
        assert (arrived.state, arrived.number) == ("posted", sent.number)
        assert read(keeper, sent.id).header["arrived_at"].startswith("2026-11-12T14:30")
    assert stock_of(database, stock.second, stock.items[2]) == (3, Decimal("37.50"))
    in_transit = database.scalar(
        "select coalesce(sum(b.quantity), 0) from kontor.balances b join kontor.warehouses w on w.id = b.warehouse_id"
        " where w.kind = 'transit'"
    )
    assert in_transit == 0
    assert broken(database) == {}


def test_a_received_transfer_goes_back_in_the_two_steps_it_came(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        sent = posted(
            keeper, "transfer", stock.main, None, [line(item, 4)], to_warehouse_id=stock.second, two_step=True
        )
        receive_transfer(keeper, uuid4(), sent.id)
        assert unpost_document(keeper, uuid4(), sent.id).state == "sent"
        assert stock_of(database, stock.second, item) == (0, 0)
        assert unpost_document(keeper, uuid4(), sent.id).state == "draft"
        assert stock_of(database, stock.main, item)[0] == 10
        again = post_document(keeper, uuid4(), sent.id)
        assert (again.state, again.number) == ("sent", sent.number)
        receive_transfer(keeper, uuid4(), sent.id)
        assert annul_document(keeper, uuid4(), sent.id).state == "annulled"
    assert stock_of(database, stock.main, item)[0] == 10
    assert broken(database) == {}


def test_each_side_moves_its_own_goods_only(database: TestDatabase, stock: Stock) -> None:
    lines = [line(stock.items[0], 1)]
    with database.engine("keeper_second").connect() as second, database.engine("keeper").connect() as keeper:
        # A keeper of the receiving warehouse cannot take goods out of another's.
        wish = draft(second, "transfer", stock.main, None, lines, to_warehouse_id=stock.second, two_step=True)
        with pytest.raises(UserError) as refusal:
            post_document(second, uuid4(), wish.id)
        assert (refusal.value.code, refusal.value.values["object"]) == ("KT002", "transfers")
        assert post_document(keeper, uuid4(), wish.id).state == "sent"
        assert receive_transfer(second, uuid4(), wish.id).state == "posted"
        back = draft(second, "transfer", stock.second, None, lines, to_warehouse_id=stock.main)
        with pytest.raises(UserError) as refusal:
            post_document(second, uuid4(), back.id)
        assert refusal.value.code == "KT320"
    with database.engine("seller").connect() as seller, pytest.raises(UserError) as refusal:
        draft(seller, "transfer", stock.main, None, lines, to_warehouse_id=stock.second)
    assert refusal.value.code == "KT002"


def test_a_sender_does_not_receive_for_the_other_warehouse(database: TestDatabase, stock: Stock) -> None:
    database.execute(
        "delete from kontor.employee_warehouses where warehouse_key = (select key from kontor.warehouses where id = %s)"
        " and employee_id = (select id from kontor.employees where login = 'keeper')",
        stock.second,
    )
    with database.engine("keeper").connect() as keeper:
        sent = posted(
            keeper, "transfer", stock.main, None, [line(stock.items[0], 1)], to_warehouse_id=stock.second, two_step=True
        )
        with pytest.raises(UserError) as refusal:
            receive_transfer(keeper, uuid4(), sent.id)
    assert refusal.value.code == "KT002"
    assert state_of(database, sent.id) == "sent"


@pytest.mark.parametrize("target", ["itself", "other_firm", "none"])
def test_a_transfer_needs_another_warehouse_of_the_same_firm(database: TestDatabase, stock: Stock, target: str) -> None:
    database.execute(
        "with k as (insert into kontor.access_keys (kind) values ('warehouse') returning id)"
        " insert into kontor.warehouses (name, key, own_firm_id) select 'Depozit', k.id, 2 from k"
    )
    to_warehouse = {"itself": stock.main, "other_firm": database.scalar("select max(id) from kontor.warehouses")}.get(
        target
    )
    with database.engine("keeper2").connect() as keeper, pytest.raises(UserError) as refusal:
        posted(keeper, "transfer", stock.main, None, [line(stock.items[0], 1)], to_warehouse_id=to_warehouse)
    expected = ("KT008", "to_warehouse_id") if target == "none" else ("KT311", "to_warehouse_id")
    assert (refusal.value.code, refusal.value.field) == expected


def test_what_is_not_there_is_not_sent_and_not_received_before_it_was_sent(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper2").connect() as keeper:
        with pytest.raises(UserError) as refusal:
            posted(keeper, "transfer", stock.main, None, [line(stock.items[0], 11)], to_warehouse_id=stock.second)
        assert refusal.value.code == "KT401"
        sent = posted(
            keeper, "transfer", stock.main, None, [line(stock.items[0], 1)], to_warehouse_id=stock.second, two_step=True
        )
        with pytest.raises(UserError) as refusal:
            receive_transfer(keeper, uuid4(), sent.id, datetime(2026, 1, 1, tzinfo=UTC))
        assert refusal.value.code == "KT405"
        receive_transfer(keeper, uuid4(), sent.id)
        with pytest.raises(UserError) as refusal:
            receive_transfer(keeper, uuid4(), sent.id)
        assert refusal.value.code == "KT305"


def test_what_went_on_from_the_receiver_holds_the_transfer(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        done = posted(keeper, "transfer", stock.main, None, [line(stock.items[0], 3)], to_warehouse_id=stock.second)
        shipped = posted(keeper, "shipment", stock.second, stock.client, [line(stock.items[0], 2)])
        with pytest.raises(UserError) as refusal:
            unpost_document(keeper, uuid4(), done.id)
        assert refusal.value.code == "KT402"
        assert [named["document_id"] for named in refusal.value.values["documents"]] == [shipped.id]
        with pytest.raises(UserError) as refusal:
            reverse_document(keeper, uuid4(), done.id)
        assert refusal.value.code == "KT401"
        unpost_document(keeper, uuid4(), shipped.id)
        reversal = reverse_document(keeper, uuid4(), done.id)
    assert moves_of(database, reversal.id) == [
        (SECOND, "00001", Decimal(-3), Decimal("-99.99")),
        (MAIN, "00001", Decimal(3), Decimal("99.99")),
    ]
    assert (state_of(database, done.id), state_of(database, reversal.id)) == ("reversed", "posted")
    assert broken(database) == {}


def test_a_shortage_found_on_arrival_is_written_off_where_it_arrived(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        sent = posted(
            keeper, "transfer", stock.main, None, [line(stock.items[0], 3)], to_warehouse_id=stock.second, two_step=True
        )
        receive_transfer(keeper, uuid4(), sent.id)
        act = make_next(keeper, uuid4(), sent.id, "write_off")
        details = read(keeper, act.id)
        assert (details.kind, details.warehouse_id, details.basis) == ("write_off", stock.second, sent.number)
        assert [one.quantity for one in details.lines] == [3]
