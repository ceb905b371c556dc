"""A return is picked by key from what was shipped; reasons that were given before are offered; kits fill themselves."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.support.stock import Stock, line, posted, stock_of
from tests.ui.stock_desk import Desk, fill_stock, press, type_text
from ui.common.fields.delegates import CellEditor
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.picking_dialog import PickingDialog
from ui.warehouse.receipt_comparison import ReceiptComparison

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database, items=6)


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


def form(desk: Desk, kind: str, **options: Any) -> DocumentForm:
    made: DocumentForm = desk.show(DocumentForm(desk.runner, desk.me, kind, desk.links, **options))
    desk.settle()
    return made


def lines_of(card: DocumentForm) -> list[tuple[str, Decimal | None, Decimal | None]]:
    return [(one.item.article, one.quantity, one.price) for one in card.document.filled_lines if one.item is not None]


def back_to(desk: Desk, card: DocumentForm) -> None:
    """Let the form have the keys again after a window over it closed."""
    card.activateWindow()
    desk.wait_for(card.isActiveWindow)


def open_picker(desk: Desk, card: DocumentForm, rows: int) -> PickingDialog:
    card.grid.setFocus()
    press(Qt.Key.Key_F8)
    picker = card.findChild(PickingDialog)
    assert isinstance(picker, PickingDialog)
    desk.wait_for(lambda: picker.model.rowCount() == rows)
    return picker


def test_arrows_space_digits_and_enter_pick_lines_of_several_shipments(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    one, two, three = stock.items[0], stock.items[2], stock.items[3]
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "shipment", stock.main, stock.client, [line(one, 10, 150), line(two, 4, 80)])
        posted(keeper, "shipment", stock.main, stock.client, [line(three, 2, 70)])
    card = form(desk, "client_return", client=(stock.client, "Ромашка"))
    picker = open_picker(desk, card, 3)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    # More than is left is refused in the cell, which stays open.
    type_text("11\n")
    editor = picker.table.viewport().findChild(CellEditor)
    assert isinstance(editor, CellEditor)
    assert editor.refusal == "At most 10 is left to be returned of this line."
    press(Qt.Key.Key_Escape)
    type_text("3\n")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: len(card.document.filled_lines) == 2)
    desk.settle()
    back_to(desk, card)
    assert lines_of(card) == [("АРТ-4", Decimal(2), Decimal(70)), ("АРТ-1", Decimal(3), Decimal(150))]
    # Once more: what stands in the return already is not offered again.
    again = open_picker(desk, card, 2)
    assert [found.remaining for found in (again.model.row_at(0), again.model.row_at(1)) if found] == [7, 4]
    again.reject()
    back_to(desk, card)
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert stock_of(database, stock.main, one)[0] == 93
    assert stock_of(database, stock.main, three)[0] == 100


def test_without_a_client_the_picker_asks_for_one(desk: Desk) -> None:
    card = form(desk, "client_return")
    press(Qt.Key.Key_F8)
    assert card.findChild(PickingDialog) is None
    assert card.header.fields["client_id"].error()


def test_what_a_line_of_a_return_was_sold_for_is_not_typed_over(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 10, 150)])
    card = form(desk, "client_return", client=(stock.client, "Ромашка"))
    open_picker(desk, card, 1)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    desk.wait_for(lambda: len(card.document.filled_lines) == 1)
    model = card.grid.lines
    editable = {
        column.key
        for number, column in enumerate(model.columns)
        if model.flags(model.index(0, number)) & Qt.ItemFlag.ItemIsEditable and not column.rare
    }
    assert editable == {"quantity"}


def test_a_reason_is_asked_for_and_the_usual_ones_are_offered(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper:
        for reason in ("Бой", "Бой", "Истёк срок"):
            posted(keeper, "write_off", stock.main, None, [line(stock.items[0], 1)], reason=reason)
    card = form(desk, "write_off")
    card.grid.start_entry()
    type_text("АРТ-1\n")
    desk.settle()
    type_text("2")
    press(Qt.Key.Key_Return, CTRL)
    reason = card.header.fields["reason"]
    desk.wait_for(lambda: bool(reason.error()))
    press(Qt.Key.Key_F4)
    desk.settle()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert card.document.header["reason"] == "Истёк срок"
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert stock_of(database, stock.main, stock.items[0])[0] == 95


def test_components_come_by_the_specification_and_again_for_another_quantity(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    kit, one, two = stock.items[0], stock.items[2], stock.items[3]
    database.execute(
        "insert into kontor.kit_components (kit_id, component_id, quantity) values (%s, %s, 2), (%s, %s, 3)",
        kit, one, kit, two,
    )  # fmt: skip
    card = form(desk, "assembly")
    press(Qt.Key.Key_F8, CTRL)
    assert card.notice.text
    type_text("АРТ-1\n5\n")
    desk.settle()
    card.grid.close_editor()
    press(Qt.Key.Key_F8, CTRL)
    desk.wait_for(lambda: len(card.document.filled_lines) == 3)

    def parts() -> list[tuple[int, str, Decimal | None]]:
        return [(row.direction, row.item.article, row.quantity) for row in card.document.filled_lines if row.item]

    assert parts() == [(1, "АРТ-1", 5), (-1, "АРТ-3", 10), (-1, "АРТ-4", 15)]
    card.grid.go_to(card.document.lines[0], "quantity")
    type_text("7\n")
    assert [button.text() for button in card.notice.buttons] == ["Fill in anew by the specification"]
    card.notice.buttons[0].click()
    desk.wait_for(lambda: parts()[1:] == [(-1, "АРТ-3", 14), (-1, "АРТ-4", 21)])
    card.grid.close_editor()
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert stock_of(database, stock.main, one)[0] == 86
    assert stock_of(database, stock.main, kit)[0] == 107


def test_a_receipt_stands_beside_the_paper_and_its_act_is_printed(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    lines = [line(stock.items[0], 8, 10, paper_quantity="10"), line(stock.items[2], 6, 10, paper_quantity="5")]
    with database.engine("keeper2").connect() as keeper:
        receipt = posted(keeper, "receipt", stock.main, stock.supplier, lines).id
    card = form(desk, "receipt", document_id=receipt)
    card.title.actions_by_id["compare"].trigger()
    dialog = card.findChild(ReceiptComparison)
    assert isinstance(dialog, ReceiptComparison)
    desk.wait_for(lambda: dialog.model.rowCount() == 2)
    shown = [[dialog.model.cell(row, column).text for column in (5, 6, 8)] for row in range(2)]
    assert shown == [["10", "8", "-2"], ["5", "6", "+1"]]
    assert dialog.act.isEnabled()
    dialog.act.click()
    assert desk.printed == [receipt]
    assert card.title.actions_by_id["act"].isVisible()
