"""What a document says when something cannot be, and what it offers in return."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.warehouse.commands import post_document
from app.warehouse.stocktaking_commands import start_stocktaking
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, line, posted, stock_of
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, quantities, type_text
from ui.common.scanner import Scanner
from ui.warehouse.document_card import DocumentCard

Sit = Callable[[str], Desk]


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database)


@pytest.fixture
def sit(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Sit:
    return lambda login: Desk(database, qtbot, login, tmp_path, make_runner)


def test_the_second_storekeeper_is_told_what_is_free_and_who_took_the_rest(
    sit: Sit, stock: Stock, database: TestDatabase
) -> None:
    desk = sit("keeper")
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-3\n100\n")
    desk.settle()
    with database.engine("keeper2").connect() as keeper2:
        taken = posted(keeper2, "shipment", stock.main, stock.client, [line(stock.items[2], 98)])
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: bool(card.notice.text))
    assert card.notice.text == (
        f"Not enough stock in 1 line. Товар 3: free 2\u00a0pcs. Last taken by Shipment {taken.number} (Кузин Фёдор)."
    )
    card.notice.buttons[0].click()
    assert quantities(card) == [("АРТ-3", Decimal(2))]


def test_a_line_of_which_nothing_is_free_is_deleted_and_named(sit: Sit, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper2:
        posted(keeper2, "shipment", stock.main, stock.client, [line(stock.items[2], 100)])
    desk = sit("keeper")
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-3\n1\nАРТ-1\n1\n")
    desk.settle()
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: bool(card.notice.buttons))
    card.notice.buttons[0].click()
    assert quantities(card) == [("АРТ-1", Decimal(1))]
    assert card.notice.text.endswith("Товар 3")


def test_back_dating_without_the_right_offers_to_post_as_of_now(sit: Sit, stock: Stock, database: TestDatabase) -> None:
    desk = sit("keeper")
    card = desk.shipment(client=(stock.client, "Ромашка"))
    card.header.fields["moment"].day.setFocus()
    card.header.fields["moment"].day.select_all()
    type_text("-1\n")
    begin_lines(card)
    type_text("АРТ-3\n1")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: bool(card.notice.buttons))
    assert [button.text() for button in card.notice.buttons] == ["Post as of now"]
    card.notice.buttons[0].click()
    desk.wait_for(card.isHidden)
    assert stock_of(database, stock.main, stock.items[2])[0] == 99


def test_a_day_a_thousand_years_ago_is_refused_at_its_field(sit: Sit, stock: Stock) -> None:
    desk = sit("keeper")
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-3\n1\n")
    desk.settle()
    card.grid.close_editor()
    card.header.fields["moment"].day.setFocus()
    card.header.fields["moment"].day.select_all()
    type_text("31.12.1020")
    press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert card.document.state == "draft"
    assert card.header.fields["moment"].day.error() != ""
    assert card.header.fields["moment"].day.text() == "31.12.1020"


def test_a_shipment_without_a_client_is_not_posted_and_the_field_says_so(sit: Sit, stock: Stock) -> None:
    desk = sit("keeper")
    card = desk.shipment()
    begin_lines(card)
    type_text("АРТ-3\n")
    desk.settle()
    type_text("1\n100\n")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: card.header.fields["client_id"].error() != "")
    assert card.document.state == "draft"
    assert card.header.fields["client_id"].line.hasFocus()


def test_a_seller_may_type_lines_before_the_client_and_loses_nothing(
    sit: Sit, stock: Stock, database: TestDatabase
) -> None:
    desk = sit("seller")
    card = desk.shipment()
    begin_lines(card)
    type_text("АРТ-3\n4\n")
    desk.wait_for(lambda: card.header.fields["client_id"].error() != "")
    assert database.scalar("select count(*) from kontor.documents where kind = 'shipment'") == 0
    card.grid.close_editor()
    card.header.fields["client_id"].setFocus()
    type_text("Ром")
    desk.qtbot.wait(200)
    desk.settle()
    type_text("\n")
    desk.wait_for(lambda: not card.isWindowModified())
    assert (
        database.scalar(
            "select quantity from kontor.document_lines where item_id = %s order by id desc limit 1", stock.items[2]
        )
        == 4
    )


def test_a_document_posted_by_a_colleague_meanwhile_is_told_and_shown(
    sit: Sit, stock: Stock, database: TestDatabase
) -> None:
    desk = sit("keeper")
    with database.engine("keeper2").connect() as keeper2:
        made = draft(keeper2, "shipment", stock.main, stock.client, [line(stock.items[0], 4, 100)])
        card = desk.shipment(made.id)
        post_document(keeper2, uuid4(), made.id)
    card.grid.go_to(card.document.lines[0], "quantity")
    type_text("6\n")
    press(Qt.Key.Key_S, CTRL)
    desk.wait_for(lambda: bool(card.notice.buttons))
    assert [button.text() for button in card.notice.buttons] == ["Show its present state"]
    card.notice.buttons[0].click()
    desk.wait_for(lambda: card.document.state == "posted")
    assert quantities(card) == [("АРТ-1", Decimal(4))]


def test_a_document_that_is_not_ones_own_says_so_instead_of_opening(sit: Sit, stock: Stock) -> None:
    desk = sit("seller_south")
    card = desk.show(DocumentCard(desk.runner, desk.me, desk.links, 1))
    assert card.form is None
    assert "no such record" in card._error.sentence()


def test_a_kept_document_opens_by_its_id_alone_and_closes_with_its_posting(sit: Sit, stock: Stock) -> None:
    desk = sit("keeper")
    with desk.database.engine("keeper2").connect() as keeper2:
        made = draft(keeper2, "shipment", stock.main, stock.client, [line(stock.items[0], 4, 100)])
    card = desk.show(DocumentCard(desk.runner, desk.me, desk.links, made.id))
    assert card.windowTitle() == "Shipment · draft · Ромашка[*]"
    card.form.grid.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert desk.database.scalar("select state from kontor.documents where id = %s", made.id) == "posted"


def test_a_scan_reaches_the_document_wherever_the_focus_is(sit: Sit, stock: Stock) -> None:
    desk = sit("keeper")
    scanner = Scanner()
    desk.links = replace(desk.links, scanner=scanner)
    card = desk.shipment(client=(stock.client, "Ромашка"))
    card.header.fields["comment"].setFocus()
    scanner.take("4600000000017")
    scanner.take("4600000000024")
    desk.settle()
    assert quantities(card) == [("АРТ-1", Decimal(13))]
    assert card.header.fields["comment"].text() == ""


def test_goods_that_are_being_counted_name_the_stocktaking_and_open_it(
    sit: Sit, stock: Stock, database: TestDatabase
) -> None:
    with database.engine("keeper2").connect() as keeper2:
        changes = {"warehouse_id": [None, stock.main]}
        running = start_stocktaking(keeper2, uuid4(), None, changes, frozen=True, group_id=None)
    desk = sit("keeper")
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-3\n1\n")
    desk.settle()
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: bool(card.notice.buttons))
    (button,) = card.notice.buttons
    assert button.text() == "Open the stocktaking"
    button.click()
    assert desk.opened == [running]
