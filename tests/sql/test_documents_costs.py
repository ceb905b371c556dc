"""What goods cost when they come in, and when only their worth changes: landed costs, currency, corrections."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.documents.commands import save_document
from app.warehouse.commands import post_document, reverse_document, unpost_document
from tests.support.kinds import broken, moves_of, read, state_of
from tests.support.server import TestDatabase
from tests.support.stock import MAIN, Stock, draft, furnish, line, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return furnish(database)


def cost(amount: str, spread_by: str, name: str = "carriage") -> dict[str, str]:
    return {"name": name, "amount": amount, "spread_by": spread_by}


def landed(database: TestDatabase, stock: Stock, *costs: dict[str, str]) -> dict[str, Decimal]:
    """Post a receipt of 3 pieces for 30, 1.5 kg for 15 and 7 pieces for 0.35 and return the values by code."""
    lines = [line(stock.items[0], 3, 10), line(stock.items[1], "1.5", 10), line(stock.items[2], 7, "0.05")]
    with database.engine("keeper2").connect() as keeper:
        saved = draft(keeper, "receipt", stock.main, stock.supplier, lines, vat_mode="none", costs=list(costs))
        assert [(one.amount, one.spread_by) for one in read(keeper, saved.id).costs] == [
            (Decimal(one["amount"]), one["spread_by"]) for one in costs
        ]
        done = post_document(keeper, uuid4(), saved.id)
    return {code: value for _, code, _, value in moves_of(database, done.id)}


def test_landed_costs_go_by_value_quantity_or_weight_and_add_up_exactly(database: TestDatabase, stock: Stock) -> None:
    assert landed(database, stock, cost("10", "quantity")) == {
        "00001": Decimal("32.61"), "00002": Decimal("16.30"), "00003": Decimal("6.44"),
    }  # fmt: skip
    assert landed(database, stock, cost("0.10", "value"), cost("0.01", "weight"))["00001"] == Decimal("30.07")
    database.execute("update kontor.items set weight_gross = case code when '00003' then 0 else 2 end")
    assert landed(database, stock, cost("9", "weight")) == {
        "00001": Decimal("36.00"), "00002": Decimal("18.00"), "00003": Decimal("0.35"),
    }  # fmt: skip
    assert broken(database) == {}


def test_what_cannot_be_spread_is_refused_and_what_is_no_cost_too(database: TestDatabase, stock: Stock) -> None:
    database.execute("update kontor.items set weight_gross = null, weight_net = null")
    with pytest.raises(UserError) as refusal:
        landed(database, stock, cost("9", "weight"))
    assert (refusal.value.code, refusal.value.values["spread_by"]) == ("KT325", "weight")
    odd: list[Any] = [[cost("-1", "value")], [cost("1", "luck")], ["x"], "x", [cost("1.001", "value")]]
    with database.engine("keeper2").connect() as keeper:
        for costs in odd:
            with pytest.raises(UserError) as refusal:
                draft(keeper, "receipt", stock.main, stock.supplier, [], costs=costs)
            assert (refusal.value.code, refusal.value.field) == ("KT005", "costs")
        with pytest.raises(UserError) as refusal:
            draft(keeper, "shipment", stock.main, stock.client, [], costs=[cost("1", "value")])
        assert refusal.value.code == "KT005"


def test_a_currency_comes_in_at_the_rate_of_its_day_or_the_one_that_was_typed(
    database: TestDatabase, stock: Stock
) -> None:
    lines = [line(stock.items[0], 3, "10.01")]
    with database.engine("keeper2").connect() as keeper:
        saved = draft(
            keeper,
            "receipt",
            stock.main,
            stock.supplier,
            lines,
            vat_mode="none",
            currency="USD",
            currency_rate="81.2345",
        )
        details = read(keeper, saved.id)
        assert (details.currency, details.currency_rate, details.own_currency) == ("USD", Decimal("81.2345"), "RUB")
        done = post_document(keeper, uuid4(), saved.id)
        assert moves_of(database, done.id)[0][3] == Decimal("2439.47")
        own = draft(keeper, "receipt", stock.main, stock.supplier, lines, currency="RUB", currency_rate="7")
        assert read(keeper, own.id).currency_rate == 1
        for currency, rate in (("usd", "1"), ("USD", "0"), ("USD", "-3")):
            with pytest.raises(UserError) as refusal:
                draft(keeper, "receipt", stock.main, stock.supplier, [], currency=currency, currency_rate=rate)
            assert refusal.value.code == "KT005"
    owed = database.rows("select currency, amount from kontor.settlement_balances where client_id = %s", stock.supplier)
    assert [(currency, Decimal(amount)) for currency, amount in owed] == [("USD", Decimal("-30.03"))]


def test_a_draft_moved_to_the_warehouse_of_another_firm_takes_that_firms_currency(
    database: TestDatabase, stock: Stock
) -> None:
    database.execute("update kontor.warehouses set own_firm_id = 2 where id = %s", stock.second)
    with database.engine("keeper2").connect() as keeper:
        own = draft(keeper, "receipt", stock.second, stock.supplier, [])
        typed = draft(keeper, "receipt", stock.second, stock.supplier, [], currency="USD", currency_rate="4.5")
        assert (read(keeper, own.id).currency, read(keeper, typed.id).currency) == ("RON", "USD")
        for saved in (own, typed):
            save_document(keeper, uuid4(), saved.id, {"warehouse_id": [stock.second, stock.main]})
        assert (read(keeper, own.id).currency, read(keeper, own.id).currency_rate) == ("RUB", 1)
        assert read(keeper, typed.id).currency == "USD"


def test_lines_of_a_draft_moved_abroad_take_the_vat_of_that_country(database: TestDatabase, stock: Stock) -> None:
    database.execute("update kontor.warehouses set own_firm_id = 2 where id = %s", stock.second)
    with database.engine("keeper2").connect() as keeper:
        saved = draft(keeper, "receipt", stock.second, stock.supplier, [line(stock.items[0], 2, 10)], vat_mode="on_top")
        moved = save_document(keeper, uuid4(), saved.id, {"warehouse_id": [stock.second, stock.main]})
        rate = database.scalar(
            "select r.rate from kontor.vat_rates r join kontor.line_money m on m.vat_rate_id = r.id"
            " where r.country = 'RU' and m.document_id = %s",
            saved.id,
        )
        assert [(one.price, one.vat) for one in moved.lines.values()] == [(10, Decimal(rate) / 5)]
        post_document(keeper, uuid4(), saved.id)
    assert stock_of(database, stock.main, stock.items[0]) == (2, 20)


def test_opening_and_surplus_bring_goods_in_at_their_price(database: TestDatabase, stock: Stock) -> None:
    with database.engine("accountant").connect() as accountant:
        opened = posted(accountant, "opening", stock.main, None, [line(stock.items[0], 10, "12.345")], reason="start")
        assert read(accountant, opened.id).header["reason"] == "start"
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "surplus", stock.main, None, [line(stock.items[0], 2, "12.30")])
        with pytest.raises(UserError) as refusal:
            draft(keeper, "opening", stock.main, None, [line(stock.items[0], 1, 1)])
        assert refusal.value.code == "KT002"
    assert stock_of(database, stock.main, stock.items[0]) == (12, Decimal("148.05"))
    assert database.scalar("select count(*) from kontor.settlements") == 0
    assert broken(database) == {}


def test_found_goods_are_worth_what_they_cost_now_and_only_the_right_to_cost_shows_it(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("accountant").connect() as accountant:
        posted(accountant, "opening", stock.main, None, [line(item, 10, "12.34")])
    with database.engine("keeper").connect() as keeper:
        saved = draft(keeper, "surplus", stock.main, None, [line(item, 2, "999")])
        assert {one.price for one in saved.lines.values()} == {None}
        assert saved.total == 0
    with database.engine("keeper2").connect() as senior:
        post_document(senior, uuid4(), saved.id)
    assert stock_of(database, stock.main, item) == (12, Decimal("148.08"))
    seen = "select count(*) from kontor.line_money where document_id = %s"
    counts = {}
    for login in ("keeper", "accountant"):
        with database.connect(login).cursor() as cursor:
            cursor.execute(seen, (saved.id,))
            counts[login] = cursor.fetchone()[0]
    assert counts == {"keeper": 0, "accountant": 1}


def test_neither_the_paper_nor_the_history_of_found_goods_tells_what_they_cost(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper2").connect() as senior:
        found = posted(senior, "surplus", stock.main, None, [line(stock.items[0], 2, "999")])
    # One who may do anything with stocktaking everywhere, and still has no right to cost.
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope, with_private)"
        " select ep.profile_id, 'stocktaking', a, 'all', true from kontor.employees e"
        " join kontor.employee_profiles ep on ep.employee_id = e.id,"
        " unnest(array['view', 'edit', 'print', 'history']) a where e.login = 'keeper' on conflict do nothing"
    )
    told = {}
    for login in ("keeper", "accountant"):
        with database.connect(login).cursor() as cursor:
            cursor.execute("select api.get_print_snapshot(%s)::text", (found.id,))
            paper = cursor.fetchone()[0]
            cursor.execute("select api.history_of('documents', %s, 'en', null, 100)::text", (found.id,))
            told[login] = ["1998.00" in paper, "1998.00" in cursor.fetchone()[0]]
    assert told == {"keeper": [False, False], "accountant": [True, True]}


def test_a_correction_changes_what_goods_are_worth_and_not_how_many_there_are(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("accountant").connect() as accountant:
        posted(accountant, "opening", stock.main, None, [line(item, 10, 10)])
        more = posted(
            accountant, "cost_correction", stock.main, None, [line(item, 0, typed="net", net="7.77", direction=1)]
        )
        assert moves_of(database, more.id) == [(MAIN, "00001", Decimal(0), Decimal("7.77"))]
        assert read(accountant, more.id).lines[0].net == Decimal("7.77")
        less = posted(
            accountant, "cost_correction", stock.main, None, [line(item, 0, typed="net", net="50", direction=-1)]
        )
        assert stock_of(database, stock.main, item) == (10, Decimal("57.77"))
        reverse_document(accountant, uuid4(), less.id)
        assert stock_of(database, stock.main, item) == (10, Decimal("107.77"))
        with pytest.raises(UserError) as refusal:
            posted(
                accountant, "cost_correction", stock.main, None, [line(item, 0, typed="net", net="500", direction=-1)]
            )
        assert refusal.value.code.startswith("KT4")
        unpost_document(accountant, uuid4(), more.id)
    assert stock_of(database, stock.main, item) == (10, 100)
    assert broken(database) == {}


def test_a_standard_cost_is_set_by_a_correction_and_values_what_lies_and_what_goes(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    database.execute("insert into kontor.item_groups (name, cost_method) values ('По нормативу', 'standard')")
    database.execute("update kontor.items set group_id = (select max(id) from kontor.item_groups)")
    with database.engine("accountant").connect() as accountant:
        posted(accountant, "opening", stock.main, None, [line(item, 10, 10)])
        posted(accountant, "cost_correction", stock.main, None, [line(item, 0, "12.50")])
    assert stock_of(database, stock.main, item) == (10, 125)
    with database.engine("keeper").connect() as keeper:
        issued = posted(keeper, "issue", stock.main, None, [line(item, 4)], purpose="shelves")
    assert moves_of(database, issued.id) == [(MAIN, "00001", Decimal(-4), Decimal(-50))]
    assert broken(database) == {}


def test_write_off_issue_and_regrading_go_out_at_cost(database: TestDatabase, stock: Stock) -> None:
    one, _, three = stock.items
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(one, 3, 10)], vat_mode="none")
        gone = posted(keeper, "write_off", stock.main, None, [line(one, 1)], reason="broken", commission="Кладов Е.")
        assert moves_of(database, gone.id) == [(MAIN, "00001", Decimal(-1), Decimal(-10))]
        turned = posted(keeper, "regrading", stock.main, None, [line(one, 2, to_item_id=three)])
        assert moves_of(database, turned.id) == [
            (MAIN, "00001", Decimal(-2), Decimal(-20)),
            (MAIN, "00003", Decimal(2), Decimal(20)),
        ]
        details = read(keeper, turned.id)
        assert (details.lines[0].to_item_code, details.lines[0].price) == ("00003", None)
        for fault in ({}, {"to_item_id": one}, {"to_item_id": stock.items[1]}):
            with pytest.raises(UserError) as refusal:
                posted(keeper, "regrading", stock.main, None, [line(one, 1, **fault)])
            assert (refusal.value.code, refusal.value.field) == ("KT315", "to_item_id")
        reverse_document(keeper, uuid4(), turned.id)
        assert stock_of(database, stock.main, one) == (2, 20)
        # Only the comment and the signatures stay open after posting.
        save_document(keeper, uuid4(), gone.id, {"commission": ["Кладов Е.", "Кладов Е., Котов О."]})
        with pytest.raises(UserError) as refusal:
            save_document(keeper, uuid4(), gone.id, {"reason": ["broken", "lost"]})
        assert refusal.value.code == "KT301"
    assert state_of(database, turned.id) == "reversed"
    assert broken(database) == {}


def test_a_keeper_counts_and_drafts_a_write_off_and_the_senior_posts_it(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper2:
        posted(keeper2, "receipt", stock.main, stock.supplier, [line(stock.items[0], 3, 10)])
    with database.engine("keeper").connect() as keeper:
        act = draft(keeper, "write_off", stock.main, None, [line(stock.items[0], 1)])
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), act.id)
        assert (refusal.value.code, refusal.value.values["object"]) == ("KT002", "stocktaking")
    with database.engine("keeper2").connect() as keeper2:
        assert post_document(keeper2, uuid4(), act.id).state == "posted"
