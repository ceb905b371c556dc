"""The rare columns of a document's lines: chosen by the person, typed by key, saved, and told of in the totals."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.documents.kinds import KINDS as RULES
from tests.support.server import TestDatabase
from tests.support.stock import Stock, line, posted
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, type_text
from ui.common.fields import ReferenceField
from ui.common.style import colour
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_kinds import KINDS
from ui.warehouse.line_columns import columns_for
from ui.warehouse.line_load import places_of
from ui.warehouse.local_draft import pack_document, unpack_document

RARE = ("paper_quantity", "places", "net_mass", "gross_mass", "country", "customs_declaration", "note")


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database)


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


def shown(card: DocumentForm) -> set[str]:
    """Return the columns in sight."""
    return {column.key for number, column in enumerate(card.grid.lines.columns) if not card.grid.isColumnHidden(number)}


def cell(card: DocumentForm, row: int, key: str, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
    lines = card.grid.lines
    return lines.index(row, lines.column_number(key)).data(role)


def type_into(card: DocumentForm, row: int, key: str, text: str) -> None:
    """Type into a cell and leave it by Tab."""
    lines = card.grid.lines
    card.grid.setFocus()
    card.grid.setCurrentIndex(lines.index(row, lines.column_number(key)))
    type_text(f"{text}\t")
    card.grid.close_editor()


def received(desk: Desk, stock: Stock) -> DocumentForm:
    """Begin a receipt of ten pieces, every column in sight."""
    card = desk.receipt(client=(stock.supplier, "Оптовик"))
    for key in RARE:
        card.grid.column_choice.show_column(key, True)
    begin_lines(card)
    type_text("АРТ-1\n")
    desk.settle()
    type_text("10\n60\n")
    desk.settle()
    card.grid.close_editor()
    return card


@pytest.mark.parametrize("kind", [name for name, rule in KINDS.items() if not rule.own_card])
def test_kind_has_the_rare_columns_that_its_lines_have_and_all_are_typed_into(kind: str) -> None:
    columns = columns_for(kind, money=True, editable=True)
    rare = {column.key for column in columns if column.rare}
    assert rare == {key for key in RARE if key in RULES[kind].lines} | {"note"}
    assert all(column.editable for column in columns if column.rare)


def test_rare_columns_are_out_of_sight_until_the_person_asks_and_come_back_next_time(desk: Desk, stock: Stock) -> None:
    card = desk.receipt()
    assert not shown(card) & set(RARE)
    card.title.actions_by_id["columns"].trigger()
    menu = next(found for found in card.grid.findChildren(QMenu) if found.isVisible())
    words = {action.text(): action for action in menu.actions()}
    assert list(words) == ["By paper", "Places", "Net, kg", "Gross, kg", "Country", "Customs declaration", "Note"]
    choice: QAction = words["Places"]
    choice.trigger()
    menu.close()
    assert shown(card) & set(RARE) == {"places"}
    again = desk.receipt()
    assert shown(again) & set(RARE) == {"places"}
    again.grid.column_choice.show_column("places", False)
    assert not shown(desk.receipt()) & set(RARE)
    assert not shown(desk.shipment()) & set(RARE)


def test_name_keeps_its_room_when_all_columns_are_in_sight(desk: Desk, stock: Stock) -> None:
    card = received(desk, stock)
    name = card.grid.lines.column_number("name")
    assert card.grid.columnWidth(name) >= 180
    for key in RARE:
        card.grid.column_choice.show_column(key, False)
    assert card.grid.horizontalHeader().length() <= card.grid.viewport().width()


def test_all_that_is_typed_into_a_line_is_saved_and_read_again(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    card = received(desk, stock)
    for key, text in (
        ("paper_quantity", "12"),
        ("places", "3"),
        ("net_mass", "15,5"),
        ("gross_mass", "17,25"),
        ("country", "cn"),
        ("customs_declaration", "10702070/111126/0012345"),
        ("note", "мятая коробка"),
    ):
        type_into(card, 0, key, text)
    press(Qt.Key.Key_S, CTRL)
    desk.settle()
    desk.wait_for(lambda: not card.document.has_changes)
    assert database.rows(
        "select quantity, paper_quantity, places, net_mass, gross_mass, country, customs_declaration, note"
        " from kontor.document_lines where document_id = %s",
        card.document.document_id,
    ) == [(10, 12, 3, Decimal("15.5"), Decimal("17.25"), "CN", "10702070/111126/0012345", "мятая коробка")]
    again = desk.receipt(card.document.document_id)
    assert [cell(again, 0, key) for key in RARE] == [
        "12", "3", "15.5", "17.25", "CN", "10702070/111126/0012345", "мятая коробка",
    ]  # fmt: skip


def test_difference_of_paper_and_fact_shows_in_colour_under_the_grid_and_in_the_totals(
    desk: Desk, stock: Stock
) -> None:
    card = received(desk, stock)
    foreground = int(Qt.ItemDataRole.ForegroundRole)
    assert cell(card, 0, "paper_quantity") == "10"
    assert cell(card, 0, "paper_quantity", foreground) == colour("muted")
    assert "by paper" not in card.totals.details.text()
    type_into(card, 0, "paper_quantity", "12")
    assert cell(card, 0, "paper_quantity", foreground) == colour("warning")
    assert cell(card, 0, "quantity", foreground) == colour("warning")
    assert card.totals.details.text().startswith("by paper 12, difference -2")
    card.grid.go_to(card.document.lines[0], "quantity", edit=False)
    assert "by paper 12" in card.info.text()
    type_into(card, 0, "paper_quantity", "")
    card.grid.go_to(card.document.lines[0], "paper_quantity", edit=True)
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    type_text("\t")
    assert card.document.lines[0].paper_quantity is None
    assert "by paper" not in card.totals.details.text()


def test_places_and_masses_are_reckoned_until_they_are_typed(desk: Desk, stock: Stock) -> None:
    card = received(desk, stock)
    one = card.document.lines[0]
    assert (cell(card, 0, "net_mass"), cell(card, 0, "gross_mass"), cell(card, 0, "places")) == ("15", "17", "")
    one.pack_id, one.pack_factor = 1, Decimal(12)
    assert places_of(one) == 1
    type_into(card, 0, "gross_mass", "20")
    assert "gross 20 kg" in card.totals.details.text()
    # Another quantity weighs otherwise: what was typed for the old one is gone.
    type_into(card, 0, "quantity", "20")
    assert cell(card, 0, "gross_mass") == "34"


@pytest.mark.parametrize(("key", "text"), [("places", "1,5"), ("country", "Китай"), ("net_mass", "-1")])
def test_what_cannot_be_stays_in_its_cell_with_the_reason(desk: Desk, stock: Stock, key: str, text: str) -> None:
    card = received(desk, stock)
    lines = card.grid.lines
    card.grid.setFocus()
    card.grid.setCurrentIndex(lines.index(0, lines.column_number(key)))
    type_text(f"{text}\n")
    editor = card.grid.open_editor()
    assert editor is not None and editor.refusal
    assert card.info.text() == editor.refusal


def test_lot_brings_its_country_and_declaration_into_the_shipment(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    tracked = database.scalar(
        "insert into kontor.items (code, article, name, unit_id, tracking)"
        " select '00009', 'АРТ-9', 'Товар 9', id, 'lot' from kontor.units where code = '796' returning id"
    )
    with database.engine("keeper").connect() as keeper:
        origin = {"country": "CN", "customs_declaration": "10702070/1/2"}
        posted(keeper, "receipt", stock.main, stock.supplier, [line(tracked, 9, 5, lot="Л-1", **origin)])
    card = desk.shipment(client=(stock.client, "Ромашка"))
    card.grid.column_choice.show_column("country", True)
    begin_lines(card)
    type_text("АРТ-9\n")
    desk.settle()
    card.grid.close_editor()
    for key, text in (("lot", "Л-1"), ("quantity", "2"), ("price", "100")):
        type_into(card, 0, key, text)
    press(Qt.Key.Key_S, CTRL)
    desk.settle()
    desk.wait_for(lambda: card.document.lines[0].country == "CN")
    assert cell(card, 0, "country") == "CN"


def test_draft_kept_on_this_computer_keeps_the_details(desk: Desk, stock: Stock) -> None:
    card = received(desk, stock)
    one = card.document.lines[0]
    one.places, one.country, one.origin_typed, one.note = Decimal(4), "TR", True, "x"
    card.document.touch(one)
    back = unpack_document(pack_document(card.document), card.document.document_id).lines[0]
    assert (back.places, back.country, back.origin_typed, back.note) == (Decimal(4), "TR", True, "x")
    assert back.item is not None and back.item.weight_net == Decimal("1.5")


def test_block_from_a_spreadsheet_is_pasted_as_before_with_all_columns_in_sight(desk: Desk, stock: Stock) -> None:
    card = received(desk, stock)
    QGuiApplication.clipboard().setText("АРТ-2\t3\t7\nАРТ-3\t4\t8")
    card.grid.paste_clipboard()
    desk.settle()
    assert [(one.item.article if one.item else "", one.quantity) for one in card.document.filled_lines] == [
        ("АРТ-1", 10), ("АРТ-2", 3), ("АРТ-3", 4),
    ]  # fmt: skip


def test_signatories_are_chosen_also_on_a_posted_document(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper:
        sold = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
    card = desk.shipment(sold.id)
    field = card.header.fields["released_by_id"]
    assert isinstance(field, ReferenceField)
    card.header.go_to("released_by_id")
    type_text("громов")
    desk.qtbot.wait(200)
    desk.settle()
    type_text("\n")
    card.header.go_to("accepted_by")
    type_text("водитель Жуков\t")
    desk.settle()
    desk.wait_for(lambda: not card.document.has_changes)
    desk.settle()
    assert database.rows(
        "select e.login, d.accepted_by, d.state from kontor.documents d"
        " join kontor.employees e on e.id = d.released_by_id where d.id = %s",
        sold.id,
    ) == [("head", "водитель Жуков", "posted")]
    again = desk.shipment(sold.id)
    assert again.header.words_of("released_by_id") == "Громов Глеб"
