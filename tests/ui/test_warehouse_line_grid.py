"""The grid without a server: its model, what codes mean, pasted blocks, and two versions of a draft coming together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.documents.commands import SavedDocument, SavedLine
from app.warehouse.queries import FoundItem
from tests.ui.stock_desk import press, type_text
from ui.warehouse.draft_document import DraftDocument, empty_document
from ui.warehouse.item_lookup import GoodsSource, only_meaning
from ui.warehouse.line_columns import columns_for
from ui.warehouse.line_grid import LineGrid
from ui.warehouse.line_grid_model import LineGridModel
from ui.warehouse.local_draft import pack_document, put_over, unpack_document
from ui.warehouse.pasted_block import PastedRow, read_block


def goods(number: int, **changes: Any) -> FoundItem:
    """Return an item as a search finds it."""
    values: dict[str, Any] = {
        "item_id": number,
        "code": f"{number:05}",
        "article": f"ART-{number}",
        "name": f"Item {number}",
        "unit": {"en": "pcs"},
        "decimals": 0,
        "pack_id": None,
        "pack_name": None,
        "pack_factor": Decimal(1),
        "vat_rate_id": 1,
        "vat_rate": Decimal(22),
        "vat_text": {"en": "22%"},
        "price": Decimal(122),
        "free": Decimal(10),
        "matched": "article",
    }
    return FoundItem(**(values | changes))


class Shelf:
    """Goods that are found at once, or when the test says so."""

    def __init__(self, rows: Sequence[FoundItem], *, at_once: bool = True) -> None:
        self.rows = rows
        self.at_once = at_once
        self.waiting: list[Callable[[], None]] = []

    def find(self, text: str, done: Callable[[list[FoundItem]], None], failed: Callable[[], None]) -> None:
        rows = [row for row in self.rows if text in (row.code, row.article) or text in row.name]
        self.waiting.append(lambda: done(rows))
        if self.at_once:
            self.answer()

    def match(
        self, codes: Sequence[str], done: Callable[[Mapping[str, list[FoundItem]]], None], failed: Callable[[], None]
    ) -> None:
        done({code: [row for row in self.rows if code in (row.code, row.article)] for code in codes})

    def answer(self) -> None:
        waiting, self.waiting = self.waiting, []
        for one in waiting:
            one()


@pytest.fixture
def document() -> DraftDocument:
    return empty_document("shipment")


def grid_of(qtbot: QtBot, document: DraftDocument, shelf: Shelf) -> LineGrid:
    """Show a grid and go into its first cell."""
    grid = LineGrid(document, columns_for("shipment", money=True, editable=True), GoodsSource(shelf.find, shelf.match))
    qtbot.addWidget(grid)
    grid.resize(1100, 400)
    grid.show()
    qtbot.waitExposed(grid)
    grid.activateWindow()
    qtbot.waitUntil(grid.isActiveWindow)
    grid.start_entry()
    return grid


def saved(document: DraftDocument, **lines: Any) -> SavedDocument:
    """Return what a server answers that keeps all lines as they were sent."""
    zero = Decimal(0)
    answers = {line.line_id: SavedLine(1, line.price, None, None, None) for line in document.lines if line.is_ready}
    return SavedDocument(7, 1, "draft", "", "RUB", zero, zero, zero, answers)


def test_the_model_keeps_the_rules_of_qt(document: DraftDocument, qapp: QApplication) -> None:
    model = LineGridModel(columns_for("shipment", money=True, editable=True), document)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    line = model.add_found(goods(1), Decimal(2))
    model.add_found(goods(2), Decimal(3))
    model.put_quantity(line, Decimal(5))
    model.copy_line(line)
    model.drop_rows([0, 1])
    assert [found.quantity for found in document.filled_lines] == [Decimal(5)]
    assert document.lines[-1].is_blank
    assert tester.model() is model


def test_enter_goes_on_while_the_server_still_looks_for_the_code(qtbot: QtBot, document: DraftDocument) -> None:
    shelf = Shelf([goods(1), goods(2)], at_once=False)
    grid_of(qtbot, document, shelf)
    type_text("ART-1\n3\nART-2\n4\n")
    assert [(line.code_text, line.quantity) for line in document.filled_lines] == [
        ("ART-1", Decimal(3)),
        ("ART-2", Decimal(4)),
    ]
    shelf.answer()
    assert [line.item.item_id for line in document.filled_lines if line.item] == [1, 2]
    assert document.totals().total == Decimal(122 * 7)


def test_a_quantity_typed_ahead_is_checked_by_the_unit_once_it_is_known(qtbot: QtBot, document: DraftDocument) -> None:
    shelf = Shelf([goods(1)], at_once=False)
    grid = grid_of(qtbot, document, shelf)
    type_text("ART-1\n0.5\n")
    shelf.answer()
    line = document.filled_lines[0]
    assert line.quantity is None
    assert line.wrong["quantity"].text == "0.5"
    assert grid.lines.problem_of(line) is not None


def test_escape_closes_the_choice_list_first_and_then_the_editor(qtbot: QtBot, document: DraftDocument) -> None:
    grid = grid_of(qtbot, document, Shelf([goods(1), goods(2)]))
    type_text("Item")
    qtbot.wait(200)
    editor = grid.open_editor()
    assert editor.choices.isVisible()
    press(Qt.Key.Key_Escape)
    assert not editor.choices.isVisible()
    assert grid.open_editor() is editor
    press(Qt.Key.Key_Escape)
    assert grid.open_editor() is None
    assert document.filled_lines == []


def test_a_total_typed_by_hand_is_kept_exactly_and_the_price_follows(qtbot: QtBot, document: DraftDocument) -> None:
    grid = grid_of(qtbot, document, Shelf([goods(1)]))
    type_text("ART-1\n3\n")
    grid.close_editor()
    grid.go_to(document.lines[0], "total")
    type_text("100\n")
    line = document.lines[0]
    assert line.money is not None
    assert line.money.total == Decimal(100)
    assert line.price == Decimal("33.333333")
    assert line.payload()["typed"] == "total"


def test_only_what_changed_is_sent_and_what_was_typed_meanwhile_stays_to_be_sent(document: DraftDocument) -> None:
    document.header |= {"warehouse_id": 1, "own_firm_id": 1}
    model = LineGridModel(columns_for("shipment", money=True, editable=True), document)
    first = model.add_found(goods(1), Decimal(1))
    second = model.add_found(goods(2), Decimal(2))
    sending = document.sending()
    assert sending is not None
    assert {line["line_id"] for line in sending.changes["lines"]["put"]} == {str(first.line_id), str(second.line_id)}
    answer = saved(document)
    model.put_quantity(first, Decimal(9))
    document.mark_saved(sending, answer)
    again = document.sending()
    assert again is not None
    assert [(line["line_id"], line["version"]) for line in again.changes["lines"]["put"]] == [(str(first.line_id), 1)]


def test_a_line_deleted_while_its_save_is_under_way_is_dropped_afterwards(document: DraftDocument) -> None:
    document.header |= {"warehouse_id": 1, "own_firm_id": 1}
    model = LineGridModel(columns_for("shipment", money=True, editable=True), document)
    gone = model.add_found(goods(1), Decimal(1))
    model.add_found(goods(2), Decimal(2))
    sending = document.sending()
    answer = saved(document)
    model.drop_rows([0])
    assert sending is not None
    document.mark_saved(sending, answer)
    again = document.sending()
    assert again is not None
    assert again.changes["lines"]["drop"] == [str(gone.line_id)]


def test_a_draft_written_down_comes_back_over_a_colleagues_changes(document: DraftDocument) -> None:
    document.header |= {"warehouse_id": 1, "own_firm_id": 1}
    model = LineGridModel(columns_for("shipment", money=True, editable=True), document)
    model.add_found(goods(1), Decimal(1))
    model.add_found(goods(2), Decimal("0.5"))
    local = unpack_document(pack_document(document), 7)
    assert local.lines[1].wrong["quantity"].text == "0.5"
    theirs = empty_document("shipment")
    theirs.document_id, theirs.header, theirs.base = 7, {"comment": "theirs"}, {"comment": "theirs"}
    kept = LineGridModel(columns_for("shipment", money=True, editable=True), theirs).add_found(goods(3), Decimal(3))
    kept.line_no, kept.line_id = 9, uuid4()
    put_over(theirs, local)
    assert theirs.header["comment"] == "theirs"
    assert [line.item.item_id for line in theirs.filled_lines if line.item] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("ART-1", [goods(1), goods(11, article="ART-11")], 1),
        ("арт-1", [goods(1, article="АРТ-1"), goods(2)], 1),
        ("00002", [goods(1), goods(2)], 2),
        ("Item", [goods(1), goods(2)], None),
        ("Item 7", [goods(7)], 7),
        ("nothing", [], None),
        ("4600000000017", [goods(1, matched="barcode")], 1),
        ("123", [goods(1, matched="barcode"), goods(2, matched="barcode")], None),
    ],
)
def test_a_text_means_its_exact_code_or_the_only_hit(text: str, rows: list[FoundItem], expected: int | None) -> None:
    found = only_meaning(text, rows)
    assert (found.item_id if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A-1\t5\nA-2\t6,5\t10", [("A-1", "5", None), ("A-2", "6.5", "10")]),
        ("Код\tКол-во\nA-1\t5", [("A-1", "5", None)]),
        ("A-1\nA-2", [("A-1", None, None), ("A-2", None, None)]),
        ("\tA-1\tБолт\t1 000\t2,50\n\n", [("A-1", "1000", "2.5")]),
        ("4006381333931\t3", [("4006381333931", "3", None)]),
        ("A-1\t-3", [("A-1", "-3", None)]),
        ("", []),
    ],
)
def test_a_pasted_block_is_read_by_its_cells(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert read_block(text) == [
        PastedRow(code, Decimal(quantity) if quantity else None, Decimal(price) if price else None)
        for code, quantity, price in expected
    ]
