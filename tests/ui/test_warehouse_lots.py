"""Lots beside a line and in the window to pick from, and a correction of value for one receipt, by key."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.warehouse.line_queries import list_open_layers
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish, line, posted
from tests.ui.stock_desk import CTRL, Desk, begin_lines, column, press, type_text
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.layer_picker import LayerPicker
from ui.warehouse.picking_dialog import PickingDialog

TERM = "2090-01-01T09:00:00+00:00"


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """Item 1 lies in lots A (6, of them 2 held) and B (4); item 3 goes out first in, first out: 10 at 10, 10 at 20."""
    made = furnish(database)
    database.execute("update kontor.items set tracking = 'lot' where code = '00001'")
    database.execute("insert into kontor.item_groups (name, cost_method) values ('По партиям', 'fifo')")
    database.execute(
        "update kontor.items set group_id = (select max(id) from kontor.item_groups) where id = %s", made.items[2]
    )
    with database.engine("keeper2").connect() as keeper:
        lots = [line(made.items[0], 6, 1, lot="A"), line(made.items[0], 4, 1, lot="B")]
        posted(keeper, "receipt", made.main, made.supplier, lots)
        for price in (10, 20):
            posted(keeper, "receipt", made.main, made.supplier, [line(made.items[2], 10, price)], vat_mode="none")
        posted(keeper, "reservation", made.main, made.client, [line(made.items[0], 2, lot="A")], until=TERM)
    return made


@pytest.fixture
def desk_of(
    database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]
) -> Callable[[str], Desk]:
    return lambda login: Desk(database, qtbot, login, tmp_path, make_runner)


def form(desk: Desk, kind: str, document_id: int | None = None) -> DocumentForm:
    """Open the form of a kind."""
    return desk.show(DocumentForm(desk.runner, desk.me, kind, desk.links, document_id))


def test_lots_are_picked_from_stock_each_with_what_is_free_of_it(desk_of: Callable[[str], Desk]) -> None:
    desk = desk_of("keeper2")
    card = form(desk, "shipment")
    card.grid.setFocus()
    press(Qt.Key.Key_F8)
    picker = card.findChild(PickingDialog)
    desk.settle()
    rows = [picker.model.row_at(place) for place in range(2)]
    assert [(row.lot, row.on_hand, row.reserved, row.free) for row in rows if row is not None] == [
        ("A", 6, 2, 4),
        ("B", 4, 0, 4),
    ]
    press(Qt.Key.Key_Down)
    type_text("3\n5\n")
    press(Qt.Key.Key_Return)
    desk.wait_for(lambda: len(card.document.filled_lines) == 2)
    assert [(one.lot_number, one.quantity) for one in card.document.filled_lines] == [("A", 3), ("B", 5)]
    card.grid.go_to(card.document.filled_lines[0], "quantity", edit=False)
    desk.wait_for(lambda: "A" in card.info.text().split("·")[-2])
    assert "4" in card.info.text().split("·")[-2] and "2" in card.info.text().split("·")[-2]
    assert card.info.property("role") == "muted"
    card.grid.go_to(card.document.filled_lines[1], "quantity", edit=False)
    # Five of lot B are wanted and four are free, though the item has enough.
    desk.wait_for(lambda: card.info.property("role") == "warning")


def test_a_reservation_names_the_lot_that_it_holds(desk_of: Callable[[str], Desk], stock: Stock) -> None:
    desk = desk_of("keeper2")
    held = desk.database.scalar("select document_id from kontor.reserved_lines")
    card = form(desk, "reservation", held)
    number = card.grid.lines.column_number("lot")
    assert not card.grid.isColumnHidden(number)
    assert card.grid.lines.index(0, number).data() == "A"


def test_a_correction_is_aimed_at_one_receipt_with_f8_and_tells_which_when_read_again(
    desk_of: Callable[[str], Desk], stock: Stock
) -> None:
    desk = desk_of("accountant")
    card = form(desk, "cost_correction")
    begin_lines(card)
    type_text("АРТ-3\n")
    desk.settle()
    card.grid.close_editor()
    card.grid.go_to(card.document.filled_lines[0], "item", edit=False)
    press(Qt.Key.Key_F8)
    picker = card.findChild(LayerPicker)
    assert picker is not None
    desk.settle()
    assert [text.replace("\u00a0", " ") for text in column(picker.view, "value")] == ["100.00", "200.00"]
    picker.view.table.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    first = card.document.filled_lines[0]
    assert first.layer_title
    card.activateWindow()
    desk.qtbot.waitUntil(card.isActiveWindow)
    card.grid.go_to(first, "net")
    type_text("30\n")
    card.grid.close_editor()
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: card.document.state == "posted")
    with desk.database.engine("accountant").connect() as connection:
        assert [layer.value for layer in list_open_layers(connection, stock.main, stock.items[2])] == [
            Decimal(100),
            Decimal(230),
        ]
    again = form(desk, "cost_correction", card.document.document_id)
    desk.wait_for(lambda: again.document.filled_lines[0].layer_title == first.layer_title)
