"""Many goods at once: bursts of a scanner, GS1 codes, a block of a hundred rows, picking from stock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.catalog.gs1 import check_digit
from tests.support.server import TestDatabase
from tests.support.stock import Stock, line, posted
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, quantities, type_text
from ui.common.scanner import Scanner
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.picking_dialog import PickingDialog

SCAN_GAP_MS = 5


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database, items=30)


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    made = Scanner()
    yield made
    made.deleteLater()


@pytest.fixture
def desk(
    database: TestDatabase,
    stock: Stock,
    qtbot: QtBot,
    tmp_path: Path,
    make_runner: Callable[..., Any],
    scanner: Scanner,
) -> Desk:
    made = Desk(database, qtbot, "keeper2", tmp_path, make_runner)
    made.links = DocumentLinks(
        directories=made.directories,
        open_document=made.opened.append,
        print_document=made.printed.append,
        drafts=made.drafts,
        settings=made.settings,
        scanner=scanner,
    )
    return made


def form(desk: Desk, kind: str, **options: Any) -> DocumentForm:
    """Open a new document."""
    return desk.show(DocumentForm(desk.runner, desk.me, kind, desk.links, **options))


class ScannerHands:
    """A keyboard scanner: keys a few ms apart, as the window's own events."""

    def __init__(self, card: DocumentForm) -> None:
        self._window = card.window().windowHandle()
        self._at = 5_000_000

    def scan(self, code: str, *, pause_ms: int = 60) -> None:
        """Scan one code, then wait as long as a hand takes to the next."""
        self._at += pause_ms
        for character in f"{code}\r":
            self._at += SCAN_GAP_MS
            key = Qt.Key.Key_Return if character == "\r" else ord(character.upper())
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
            event.setTimestamp(self._at)
            QApplication.sendEvent(self._window, event)


def ean(number: int) -> str:
    """Return an EAN-13 of our own range."""
    digits = f"46000001{number:04}"
    return digits + check_digit(digits)


def add_item_with_lots(database: TestDatabase, barcode: str) -> int:
    """Make an item that is kept by lots."""
    database.execute(
        "insert into kontor.items (code, article, name, unit_id, tracking)"
        " select '90001', 'ЛОТ-1', 'Сыворотка', id, 'lot' from kontor.units where code = '796'"
    )
    database.execute(
        "insert into kontor.barcodes (code, item_id) select %s, id from kontor.items where code = '90001'", barcode
    )
    return int(database.scalar("select id from kontor.items where code = '90001'"))


def give_barcodes(database: TestDatabase, stock: Stock) -> None:
    """Give every item a barcode of its own."""
    for number, item in enumerate(stock.items):
        database.execute("insert into kontor.barcodes (code, item_id) values (%s, %s)", ean(number), item)


def test_twenty_codes_in_two_seconds_are_all_there_and_the_open_cell_keeps_its_text(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    give_barcodes(database, stock)
    card = form(desk, "shipment", client=(stock.client, "Ромашка"))
    begin_lines(card)
    type_text("АРТ-3\n")
    desk.settle()
    type_text("4")
    hands = ScannerHands(card)
    for number in range(5, 25):
        hands.scan(ean(number))
    editor = card.grid.open_editor()
    assert editor is not None and editor.text() == "4"
    desk.wait_for(lambda: len(card.document.filled_lines) == 21 and not any(one.asking for one in card.document.lines))
    type_text("\n")
    assert sorted(quantities(card)) == sorted(
        [("АРТ-3", Decimal(4)), *((f"АРТ-{number + 1}", Decimal(1)) for number in range(5, 25))]
    )


def test_the_same_code_twenty_times_is_one_line_of_twenty(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    give_barcodes(database, stock)
    card = form(desk, "shipment", client=(stock.client, "Ромашка"))
    hands = ScannerHands(card)
    for _ in range(20):
        hands.scan(ean(7))
    desk.wait_for(lambda: quantities(card) == [("АРТ-8", Decimal(20))])


def test_a_gs1_code_brings_lot_expiry_and_count(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    give_barcodes(database, stock)
    add_item_with_lots(database, "9900000000127")
    card = form(desk, "receipt", client=(stock.supplier, "Оптовик"))
    assert card.grid.isColumnHidden(card.grid.lines.column_number("lot"))
    gtin = "09900000000127"
    for _ in range(2):
        card.take_scan(f"(01){gtin}(17)270331(30)12(10)L-7")
    card.take_scan(f"(01){gtin}(17)270630(30)5(10)L-8")
    desk.settle()
    lines = card.document.filled_lines
    assert [(one.lot_number, str(one.expires_on), one.quantity) for one in lines] == [
        ("L-7", "2027-03-31", Decimal(24)),
        ("L-8", "2027-06-30", Decimal(5)),
    ]
    assert not card.grid.isColumnHidden(card.grid.lines.column_number("lot"))


def test_a_lot_that_goes_out_is_chosen_from_those_in_stock(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    item = add_item_with_lots(database, "9900000000127")
    with database.engine("keeper2").connect() as keeper:
        lots = [("ПОЗЖЕ", "2031-01-01"), ("РАНЬШЕ", "2030-01-01")]
        lines = [line(item, 10, 60, lot=number, expires_on=day) for number, day in lots]
        posted(keeper, "receipt", stock.main, stock.supplier, lines)
    card = form(desk, "issue")
    begin_lines(card)
    type_text("ЛОТ-1\n")
    desk.settle()
    type_text("4\n")
    desk.settle()
    type_text("\n")
    assert card.document.lines[0].lot_number == "РАНЬШЕ"
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert database.scalar(
        "select b.quantity from kontor.lot_balances b join kontor.lots t on t.id = b.lot_id where t.number = 'РАНЬШЕ'"
    ) == Decimal(6)


def test_a_block_of_a_hundred_rows_is_matched_and_its_unknown_rows_are_mended(desk: Desk, stock: Stock) -> None:
    card = form(desk, "shipment", client=(stock.client, "Ромашка"))
    rows = [f"{number % 30 + 1:05}\t{number + 1}" for number in range(98)]
    rows.insert(10, "НЕТ-ТАКОГО\t7")
    rows.insert(50, "4600000000017\t3")
    QGuiApplication.clipboard().setText("\n".join(rows))
    card.grid.setFocus()
    press(Qt.Key.Key_V, CTRL)
    desk.settle()
    lines = card.document.filled_lines
    assert len(lines) == 100
    assert lines[50].item is not None and lines[50].item.article == "АРТ-1"
    unknown = [one for one in lines if one.is_unknown]
    assert [one.code_text for one in unknown] == ["НЕТ-ТАКОГО"]
    card.grid.close_editor()
    card.grid.go_to(unknown[0], "item")
    editor = card.grid.open_editor()
    assert editor is not None and editor.text() == "НЕТ-ТАКОГО"
    editor.selectAll()
    type_text("Товар 29")
    desk.qtbot.wait(200)
    desk.settle()
    type_text("\n")
    assert unknown[0].item is not None and unknown[0].item.article == "АРТ-29"
    assert unknown[0].quantity == 7
    card.grid.close_editor()
    desk.wait_for(lambda: not card.isWindowModified())
    assert desk.database.scalar(
        "select count(*) from kontor.document_lines l join kontor.documents d on d.id = l.document_id"
        " where d.kind = 'shipment'"
    ) == len([one for one in lines if one.quantity is not None and not one.wrong])


def test_goods_are_picked_from_stock_in_several_rows_at_once(desk: Desk, stock: Stock) -> None:
    card = form(desk, "transfer")
    card.grid.setFocus()
    press(Qt.Key.Key_F8)
    picker = card.findChild(PickingDialog)
    desk.settle()
    assert picker.model.rowCount() == 30
    press(Qt.Key.Key_Down)
    type_text("5\n7\n")
    assert [quantity for _row, quantity in picker.model.chosen()] == [Decimal(5), Decimal(7)]
    type_text("т")
    picker.search.setText("Товар 20")
    picker.ask()
    desk.settle()
    assert picker.model.rowCount() == 1
    press(Qt.Key.Key_Down)
    type_text("2\n")
    press(Qt.Key.Key_Return)
    desk.wait_for(lambda: len(card.document.filled_lines) == 3)
    assert [quantity for _, quantity in quantities(card)] == [Decimal(5), Decimal(7), Decimal(2)]
    assert quantities(card)[2][0] == "АРТ-20"
