"""The cycle of entry on a real server: thirty lines without the mouse, scans, packs, pastes, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.support.stock import Stock
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, quantities, type_text
from ui.warehouse.document_form import DocumentForm

PIECE = "4600000000017"
BOX_OF_12 = "4600000000024"


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database, items=32)


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper", tmp_path, make_runner)


@pytest.fixture
def card(desk: Desk, stock: Stock) -> DocumentForm:
    made = desk.shipment(client=(stock.client, "Ромашка"))
    begin_lines(made)
    return made


def test_thirty_lines_are_typed_without_the_mouse_and_without_waiting(desk: Desk, card: DocumentForm) -> None:
    for number in range(3, 33):
        type_text(f"{number:05}\n{number}\n")
    desk.wait_for(lambda: not card.isWindowModified())
    assert [quantity for _, quantity in quantities(card)] == [Decimal(number) for number in range(3, 33)]
    assert desk.database.scalar(
        "select sum(l.quantity) from kontor.document_lines l join kontor.documents d on d.id = l.document_id"
        " where d.kind = 'shipment'"
    ) == sum(range(3, 33))


def test_two_letters_open_a_choice_list_and_enter_takes_its_first_row(desk: Desk, card: DocumentForm) -> None:
    type_text("Товар 7")
    desk.qtbot.wait(200)
    desk.settle()
    editor = card.grid.open_editor()
    assert editor.choices.item(0).text() == "Товар 7"
    assert editor.choices.current().free == 100
    type_text("\n4\n")
    assert quantities(card) == [("АРТ-7", Decimal(4))]


def test_letters_that_several_goods_fit_bring_the_choice_list_back(desk: Desk, card: DocumentForm) -> None:
    type_text("Товар 1\n")
    desk.settle()
    editor = card.grid.open_editor()
    assert editor.choices.count() > 1
    press(Qt.Key.Key_Down)
    chosen = editor.choices.current().article
    type_text("\n2\n")
    assert quantities(card) == [(chosen, Decimal(2))]


def test_a_repeated_scan_adds_and_a_box_adds_its_twelve(desk: Desk, card: DocumentForm) -> None:
    for code in (PIECE, PIECE, BOX_OF_12):
        card.take_scan(code)
    desk.settle()
    assert quantities(card) == [("АРТ-1", Decimal(14))]


def test_a_scan_leaves_what_is_being_typed_alone(desk: Desk, card: DocumentForm) -> None:
    type_text("АРТ-3\n5\nАРТ-4\n")
    desk.settle()
    type_text("6")
    card.take_scan(PIECE)
    desk.settle()
    type_text("\n")
    assert sorted(quantities(card)) == [("АРТ-1", Decimal(1)), ("АРТ-3", Decimal(5)), ("АРТ-4", Decimal(6))]


def test_an_unknown_code_stays_in_sight_and_stops_the_posting(desk: Desk, card: DocumentForm) -> None:
    card.take_scan("4006381333931")
    desk.settle()
    assert quantities(card) == [("4006381333931", None)]
    assert "4006381333931" in card.notice.text
    card.grid.close_editor()
    press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert card.document.state == "draft"
    assert card.notice.text.startswith("No goods with this code")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("0,5", "Whole numbers only."),
        ("0", "The quantity must be greater than zero."),
        ("-3", "The quantity must be greater than zero."),
        ("1e20", "This is not a number. Digits and one comma or dot are understood."),
        ("99999999999999", "It must be from 1 to 999,999,999,999."),
        ("много", "This is not a number. Digits and one comma or dot are understood."),
    ],
)
def test_a_wrong_quantity_is_refused_at_its_cell_and_stays_there(
    desk: Desk, card: DocumentForm, text: str, sentence: str
) -> None:
    type_text("АРТ-3\n")
    desk.settle()
    type_text(f"{text}\n")
    editor = card.grid.open_editor()
    assert editor.text() == text
    assert card.info.text() == sentence
    press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert card.document.state == "draft"
    assert card.grid.open_editor().text() == text
    card.grid.open_editor().selectAll()
    type_text("2\n")
    assert quantities(card) == [("АРТ-3", Decimal(2))]


def test_half_a_kilogram_is_taken(desk: Desk, card: DocumentForm) -> None:
    type_text("АРТ-2\n")
    desk.settle()
    type_text("0.5\n")
    assert quantities(card) == [("АРТ-2", Decimal("0.5"))]


def test_a_quantity_that_looks_like_a_barcode_is_questioned(desk: Desk, card: DocumentForm) -> None:
    # One with a right check digit, as only a real barcode has.
    desk.database.execute("update kontor.barcodes set code = '4600000000015' where code = %s", PIECE)
    type_text("АРТ-3\n")
    desk.settle()
    type_text("4600000000015\n")
    assert [button.text() for button in card.notice.buttons] == ["Add these goods", "It is the quantity"]
    press(Qt.Key.Key_Return)
    desk.settle()
    assert ("АРТ-1", Decimal(1)) in quantities(card)
    assert ("АРТ-3", None) in quantities(card)


def test_a_block_from_a_spreadsheet_is_matched_and_its_unknown_row_stays_red(desk: Desk, card: DocumentForm) -> None:
    QGuiApplication.clipboard().setText("Код\tКол-во\n00003\t4\nАРТ-5\t2,5\nNOPE\t7\n4600000000017\t9\n")
    card.grid.close_editor()
    card.grid.setFocus()
    press(Qt.Key.Key_V, CTRL)
    desk.settle()
    assert quantities(card) == [
        ("АРТ-3", Decimal(4)),
        ("АРТ-5", None),
        ("NOPE", Decimal(7)),
        ("АРТ-1", Decimal(9)),
    ]
    lines = card.document.lines
    assert card.grid.lines.problem_of(lines[1])[0] == "quantity"
    assert card.grid.lines.problem_of(lines[2])[0] == "item"


def test_keys_delete_copy_and_move_between_the_parts(desk: Desk, card: DocumentForm) -> None:
    type_text("АРТ-3\n5\n")
    desk.settle()
    card.grid.close_editor()
    card.grid.go_to(card.document.lines[0], "quantity", edit=False)
    press(Qt.Key.Key_D, CTRL)
    card.grid.close_editor()
    assert quantities(card) == [("АРТ-3", Decimal(5)), ("АРТ-3", Decimal(5))]
    card.grid.setFocus()
    press(Qt.Key.Key_Delete, CTRL)
    assert quantities(card) == [("АРТ-3", Decimal(5))]
    press(Qt.Key.Key_F6)
    assert card.totals.hasFocus()
    press(Qt.Key.Key_F6)
    assert card.header.fields["client_id"].line.hasFocus()
    press(Qt.Key.Key_F6)
    assert card.grid.open_editor() is not None


def test_thirteen_lines_header_and_totals_are_in_sight_on_a_small_screen(desk: Desk, card: DocumentForm) -> None:
    # What the window leaves of 1366x768: its search, tabs and status line take the rest.
    card.resize(1214, 640)
    QApplication.processEvents()
    header = card.grid.verticalHeader()
    assert card.grid.viewport().height() // header.defaultSectionSize() >= 13
    assert card.header.isVisible() and card.totals.isVisible()
    assert card.grid.horizontalScrollBar().maximum() == 0


def test_the_wheel_over_a_field_that_is_not_focused_changes_nothing(desk: Desk, card: DocumentForm) -> None:
    before = card.header.values_of("warehouse_id") | card.header.values_of("moment")
    card.grid.setFocus()
    for field in (*card.header.findChildren(QComboBox), *card.header.findChildren(QLineEdit)):
        place = QPointF(field.rect().center())
        wheel = QWheelEvent(
            place,
            QPointF(field.mapToGlobal(field.rect().center())),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, wheel)
    assert card.header.values_of("warehouse_id") | card.header.values_of("moment") == before


def test_a_receipt_asks_for_its_price_and_shows_vat_and_totals(desk: Desk, stock: Stock) -> None:
    card = desk.receipt(client=(stock.supplier, "Оптовик"))
    begin_lines(card)
    type_text("АРТ-3\n")
    desk.settle()
    type_text("10\n122\n")
    desk.wait_for(lambda: not card.isWindowModified())
    assert [card.totals.text_of(name) for name in ("net", "vat")] == ["1,000.00", "220.00"]
    assert card.totals.text_of("total").startswith("1,220.00")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert (
        desk.database.scalar("select count(*) from kontor.documents where kind = 'receipt' and state = 'posted'") == 2
    )


def test_typing_goes_on_while_the_line_is_away_and_is_saved_when_it_is_back(desk: Desk, card: DocumentForm) -> None:
    desk.settle()
    url = desk.runner._engine.url
    desk.database.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'keeper' and datname = %s", url.database
    )
    type_text("АРТ-3\n5\nАРТ-4\n6\n")
    desk.wait_for(lambda: quantities(card) == [("АРТ-3", Decimal(5)), ("АРТ-4", Decimal(6))])
    desk.wait_for(lambda: not card.isWindowModified())
    assert (
        desk.database.scalar(
            "select count(*) from kontor.document_lines l join kontor.documents d on d.id = l.document_id"
            " where d.kind = 'shipment'"
        )
        == 2
    )
