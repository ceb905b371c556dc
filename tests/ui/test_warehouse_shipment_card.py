"""A shipment typed on the keyboard: the cycle of entry, posting, refusals, and what is left of a crash."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, line, posted, stock_of
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, quantities, type_text
from ui.warehouse.local_draft import list_kept_documents


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database)


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper", tmp_path, make_runner)


def test_a_quantity_in_an_open_cell_is_posted_by_control_enter(desk: Desk, stock: Stock) -> None:
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-1\n")
    desk.settle()
    type_text("7")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert stock_of(desk.database, stock.main, stock.items[0])[0] == 93
    assert desk.database.scalar("select state from kontor.documents where kind = 'shipment'") == "posted"


def test_control_s_saves_and_never_posts(desk: Desk, stock: Stock) -> None:
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-1\n3")
    press(Qt.Key.Key_S, CTRL)
    desk.wait_for(lambda: not card.isWindowModified())
    assert card.document.state == "draft"
    assert desk.database.rows(
        "select quantity from kontor.document_lines l join kontor.documents d"
        " on d.id = l.document_id where d.kind = 'shipment'"
    ) == [(Decimal(3),)]


def test_lines_take_the_price_of_the_clients_price_kind(desk: Desk, stock: Stock) -> None:
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-2\n2,5\n")
    desk.wait_for(lambda: card.totals.text_of("total") != "" and not card.isWindowModified())
    assert card.document.lines[0].price == 200
    assert card.totals.text_of("total").startswith("500.00")


def test_a_price_follows_when_the_client_is_chosen_after_the_lines(desk: Desk, stock: Stock) -> None:
    card = desk.shipment()
    begin_lines(card)
    type_text("АРТ-1\n2\n")
    desk.settle()
    card.header.fields["client_id"].setFocus()
    type_text("Ром")
    desk.settle()
    desk.qtbot.wait(250)
    desk.settle()
    type_text("\n")
    desk.wait_for(lambda: card.document.lines[0].price == 100)
    desk.wait_for(lambda: not card.isWindowModified())
    assert (
        desk.database.scalar(
            "select m.total from kontor.document_money m join kontor.documents d on d.id = m.document_id"
            " where d.kind = 'shipment'"
        )
        == 200
    )


def test_a_shortage_marks_the_line_and_set_to_free_lets_the_rest_be_posted(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-1\n250\nАРТ-3\n5\n")
    desk.settle()
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: bool(card.notice.text))
    assert "100" in card.notice.text
    assert card.document.lines[0].short_of == 100
    assert card.document.lines[1].short_of is None
    assert [button.text() for button in card.notice.buttons] == ["Set to free"]
    press(Qt.Key.Key_Return)
    assert quantities(card) == [("АРТ-1", Decimal(100)), ("АРТ-3", Decimal(5))]
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert stock_of(database, stock.main, stock.items[0])[0] == 0


def test_a_draft_opens_again_as_it_was_saved(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper2:
        made = draft(keeper2, "shipment", stock.main, stock.client, [line(stock.items[0], 4)], comment="утром")
    card = desk.shipment(made.id)
    assert quantities(card) == [("АРТ-1", Decimal(4))]
    assert card.windowTitle() == "Shipment · draft · Ромашка[*]"
    assert not card.isWindowModified()


def after_a_crash(desk: Desk, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    """Return a new desk with what a killed program leaves: its files, and nothing that goes on working."""
    shutil.copytree(tmp_path / "drafts-keeper", tmp_path / "later" / "drafts-keeper")
    return Desk(desk.database, desk.qtbot, "keeper", tmp_path / "later", make_runner)


def test_lines_typed_before_a_crash_are_back_and_saved(
    desk: Desk, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]
) -> None:
    card = desk.shipment(client=(stock.client, "Ромашка"))
    desk.settle()
    document_id = card.document.document_id
    desk.runner.close()
    begin_lines(card)
    type_text("АРТ-1\n5\n")
    qtbot.waitUntil(lambda: bool(list_kept_documents(desk.drafts)), timeout=5000)
    again = after_a_crash(desk, tmp_path, make_runner)
    assert list_kept_documents(again.drafts) == [("shipment", str(document_id), document_id)]
    card = again.shipment(document_id)
    again.wait_for(lambda: quantities(card) == [("АРТ-1", Decimal(5))])
    again.wait_for(lambda: not card.isWindowModified())
    assert list_kept_documents(again.drafts) == []


def test_a_document_that_the_server_never_saw_survives_a_crash(
    desk: Desk, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]
) -> None:
    card = desk.shipment(draft_key="new-1")
    desk.runner.close()
    begin_lines(card)
    type_text("АРТ-1\n5\n")
    qtbot.waitUntil(lambda: bool(list_kept_documents(desk.drafts)), timeout=5000)
    again = after_a_crash(desk, tmp_path, make_runner)
    assert list_kept_documents(again.drafts) == [("shipment", "new-1", None)]
    card = again.shipment(draft_key="new-1")
    again.wait_for(lambda: quantities(card) == [("АРТ-1", Decimal(5))])
    again.wait_for(lambda: not card.isWindowModified())
    assert list_kept_documents(again.drafts) == []


def test_two_people_in_one_draft_are_told_of_each_other(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper2:
        made = draft(keeper2, "shipment", stock.main, stock.client, [line(stock.items[0], 4)])
        mine = desk.shipment(made.id)
        database.execute("update kontor.document_lines set quantity = 9 where document_id = %s", made.id)
    mine.grid.go_to(mine.document.lines[0], "quantity")
    type_text("6\n")
    press(Qt.Key.Key_S, CTRL)
    desk.wait_for(lambda: bool(mine.notice.text))
    assert [button.text() for button in mine.notice.buttons] == ["Show theirs", "Keep mine"]
    mine.notice.buttons[1].click()
    desk.wait_for(
        lambda: database.scalar("select quantity from kontor.document_lines where document_id = %s", made.id) == 6
    )


def test_unposting_a_receipt_whose_goods_were_shipped_names_the_shipment(
    qtbot: QtBot, database: TestDatabase, stock: Stock, tmp_path: Path, make_runner: Callable[..., Any]
) -> None:
    with database.engine("keeper").connect() as keeper:
        shipment = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 95)])
    desk = Desk(database, qtbot, "keeper2", tmp_path, make_runner)
    receipt = database.scalar("select id from kontor.documents where kind = 'receipt'")
    card = desk.receipt(receipt)
    card.title.actions_by_id["unpost"].trigger()
    desk.wait_for(lambda: bool(card.notice.text))
    assert card.document.state == "posted"
    assert card.notice.buttons[0].text() == f"Shipment {shipment.number}"
    card.notice.buttons[0].click()
    assert desk.opened == [shipment.id]


def test_print_on_a_draft_posts_it_first(desk: Desk, stock: Stock) -> None:
    card = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-1\n1")
    press(Qt.Key.Key_P, CTRL)
    desk.wait_for(lambda: bool(desk.printed))
    assert desk.database.scalar("select state from kontor.documents where id = %s", desk.printed[0]) == "posted"
    assert not card.isHidden()
    assert "free" in card.info.text()
    assert "after this document" not in card.info.text(), "it was taken already"


def test_a_seller_keeps_a_shipment_for_others_to_post(
    qtbot: QtBot, database: TestDatabase, stock: Stock, tmp_path: Path, make_runner: Callable[..., Any]
) -> None:
    desk = Desk(database, qtbot, "seller", tmp_path, make_runner)
    card = desk.shipment(client=(stock.client, "Ромашка"))
    assert card.title.primary.text() == "Save and close"
    begin_lines(card)
    type_text("АРТ-1\n1")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: not card.isVisible())
    assert database.rows("select state, number from kontor.documents where kind = 'shipment'") == [("draft", None)]
