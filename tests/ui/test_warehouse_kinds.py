"""Every kind of document in the one form, typed by key on a real server."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.documents.kinds import header_fields
from tests.support.server import TestDatabase
from tests.support.stock import Stock, line, posted, stock_of
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, quantities, type_text
from ui.common.fields import ChoiceField, ReferenceField
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_kinds import KINDS
from ui.warehouse.picking_dialog import PickingDialog


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database, items=6)


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


def form(desk: Desk, kind: str, document_id: int | None = None, **options: Any) -> DocumentForm:
    """Open the form of a kind."""
    return desk.show(DocumentForm(desk.runner, desk.me, kind, desk.links, document_id, **options))


def choose(card: DocumentForm, name: str, value: int) -> None:
    """Choose in a list of the head, as the arrow keys do."""
    field = card.header.fields[name]
    assert isinstance(field, ChoiceField)
    field.combo.setCurrentIndex([field.combo.itemData(row) for row in range(field.combo.count())].index(value))


def refer(desk: Desk, card: DocumentForm, name: str, letters: str) -> None:
    """Type letters into a reference field and take the first row."""
    field = card.header.fields[name]
    assert isinstance(field, ReferenceField)
    field.setFocus()
    type_text(letters)
    desk.qtbot.wait(200)
    desk.settle()
    type_text("\n")
    desk.settle()


def state_of(desk: Desk, card: DocumentForm) -> str:
    """Return the state that the base has."""
    return str(desk.database.scalar("select state from kontor.documents where id = %s", card.document.document_id))


@pytest.mark.parametrize("kind", [name for name, rule in KINDS.items() if not rule.own_card])
def test_every_field_of_the_head_is_one_that_the_server_takes(kind: str) -> None:
    assert set(KINDS[kind].fields) <= set(header_fields(kind))


@pytest.mark.parametrize("kind", [name for name, rule in KINDS.items() if not rule.own_card])
def test_thirteen_lines_are_in_sight_in_every_kind(desk: Desk, kind: str) -> None:
    card = form(desk, kind)
    assert card.grid.viewport().height() // card.grid.verticalHeader().defaultSectionSize() >= 13
    assert card.header.isVisible() and card.totals.isVisible()


def test_a_transfer_in_two_steps_is_sent_and_received(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    card = form(desk, "transfer")
    choose(card, "to_warehouse_id", stock.second)
    card.header.fields["two_step"].box.click()
    begin_lines(card)
    type_text("АРТ-1\n")
    desk.settle()
    type_text("7")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert state_of(desk, card) == "sent"
    assert stock_of(database, stock.main, stock.items[0])[0] == 93
    assert stock_of(database, stock.second, stock.items[0])[0] == 0
    arrived = form(desk, "transfer", card.document.document_id)
    assert arrived.title.state.text() == "Sent, not received"
    assert arrived.title.primary.text() == "Receive and close"
    arrived.grid.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(arrived.isHidden)
    assert state_of(desk, card) == "posted"
    assert stock_of(database, stock.second, stock.items[0])[0] == 7


def test_a_return_offers_the_lines_of_the_shipment_that_is_chosen(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    with database.engine("keeper2").connect() as keeper:
        shipment = posted(
            keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 10), line(stock.items[2], 4)]
        )
    card = form(desk, "client_return")
    refer(desk, card, "source_document_id", str(shipment.number))
    picker = card.findChild(PickingDialog)
    assert isinstance(picker, PickingDialog)
    desk.wait_for(lambda: picker.model.rowCount() == 2)
    picker.table.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Return)
    desk.wait_for(lambda: len(card.document.filled_lines) == 2)
    assert quantities(card) == [("АРТ-1", Decimal(10)), ("АРТ-3", Decimal(4))]
    assert card.header.words_of("client_id") == "Ромашка"
    desk.settle()
    card.activateWindow()
    desk.wait_for(card.isActiveWindow)
    card.grid.go_to(card.document.lines[0], "quantity")
    type_text("3\n")
    card.grid.go_to(card.document.lines[1], "quantity", edit=False)
    press(Qt.Key.Key_Delete, CTRL)
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert stock_of(database, stock.main, stock.items[0])[0] == 93
    assert stock_of(database, stock.main, stock.items[2])[0] == 96


def test_payer_and_consignee_are_chosen_by_a_storekeeper(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    database.execute(
        "insert into kontor.payers (client_id, acl_key, name, valid_from, is_main)"
        " select id, acl_key, 'ООО Ромашка-Логистика', '2020-01-01', false from kontor.clients where id = %s",
        stock.client,
    )
    card = form(desk, "shipment", client=(stock.client, "Ромашка"))
    desk.settle()
    assert card.header.words_of("payer_id") == "ООО Ромашка"
    refer(desk, card, "consignee_payer_id", "Логистика")
    press(Qt.Key.Key_S, CTRL)
    desk.wait_for(lambda: not card.isWindowModified())
    assert (
        database.scalar("select p.name from kontor.shipments s join kontor.payers p on p.id = s.consignee_payer_id")
        == "ООО Ромашка-Логистика"
    )
    again = form(desk, "shipment", card.document.document_id)
    assert again.header.words_of("consignee_payer_id") == "ООО Ромашка-Логистика"
    assert again.header.words_of("payer_id") == "ООО Ромашка"


def test_a_client_costs_one_turn(desk: Desk, stock: Stock) -> None:
    turns: list[str] = []
    run = desk.runner.run

    def count(owner: Any, work: Any, *rest: Any, **options: Any) -> None:
        turns.append(getattr(getattr(work, "func", work), "__name__", ""))
        run(owner, work, *rest, **options)

    desk.directories.ask(lambda: None)
    desk.settle()
    desk.runner.run = count  # what the form asks of the server from here on
    form(desk, "shipment", client=(stock.client, "Ромашка"))
    desk.settle()
    assert turns == ["_save"]


def test_extra_costs_of_a_receipt_go_into_the_cost_of_its_goods(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    card = form(desk, "receipt", client=(stock.supplier, "Оптовик"))
    begin_lines(card)
    type_text("АРТ-4\n")
    desk.settle()
    type_text("10\n122\n")
    card.grid.close_editor()
    card.title.actions_by_id["costs"].trigger()
    type_text("Перевозка\t50\n")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert database.rows("select name, amount, spread_by from kontor.receipt_costs") == [
        ("Перевозка", Decimal("50.00"), "value")
    ]
    before = Decimal(100 * 60) - Decimal(100 * 60 * 22) / Decimal(122)
    value = stock_of(database, stock.main, stock.items[3])[1]
    assert abs(value - (before + Decimal(1000) + Decimal(50))) < Decimal("0.02")


def test_regrading_turns_one_item_into_another(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    card = form(desk, "regrading")
    card.header.fields["reason"].set_text("Перепутали")
    begin_lines(card)
    type_text("АРТ-3\n")
    desk.settle()
    type_text("АРТ-4\n")
    desk.settle()
    type_text("5")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert stock_of(database, stock.main, stock.items[2])[0] == 95
    assert stock_of(database, stock.main, stock.items[3])[0] == 105


def test_an_assembly_makes_the_first_line_of_the_others_and_space_turns_a_side(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    card = form(desk, "assembly")
    begin_lines(card)
    type_text("АРТ-1\n2\nАРТ-3\n4\nАРТ-4\n6\n")
    desk.settle()
    card.grid.close_editor()
    assert [found.direction for found in card.document.filled_lines] == [1, -1, -1]
    card.grid.go_to(card.document.lines[2], "quantity", edit=False)
    card.grid.setFocus()
    press(Qt.Key.Key_Space)
    assert [found.direction for found in card.document.filled_lines] == [1, -1, 1]
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    quantities_now = [stock_of(database, stock.main, stock.items[place])[0] for place in (0, 2, 3)]
    assert quantities_now == [102, 96, 94]


def test_f7_offers_what_follows_and_makes_it(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper:
        receipt = posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 5, 60)])
    card = form(desk, "receipt", receipt.id)
    card.grid.setFocus()
    press(Qt.Key.Key_F7)
    assert [action.text() for action in card.flow.menu.actions() if not action.isSeparator()][:2] == [
        "Return to supplier",
        "Transfer",
    ]
    menu = card.flow.menu
    assert isinstance(menu, QMenu) and menu.activeAction() is not None
    menu.activeAction().trigger()
    menu.close()
    desk.wait_for(lambda: bool(desk.opened))
    assert database.scalar("select kind from kontor.documents where id = %s", desk.opened[0]) == "supplier_return"


def test_a_posted_document_is_copied_and_reversed(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper:
        shipment = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 5)])
    card = form(desk, "shipment", shipment.id)
    card.totals.setFocus()
    press(Qt.Key.Key_F9)
    desk.wait_for(lambda: bool(desk.opened))
    assert database.scalar("select state from kontor.documents where id = %s", desk.opened[0]) == "draft"
    card.title.actions_by_id["reverse"].trigger()
    press(Qt.Key.Key_Return)
    desk.wait_for(lambda: state_of(desk, card) == "reversed")
    desk.wait_for(lambda: card.title.state.text() == "Reversed")
    assert stock_of(database, stock.main, stock.items[0])[0] == 100


def test_a_comment_is_still_typed_into_a_posted_document(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper:
        shipment = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 5)])
    card = form(desk, "shipment", shipment.id)
    card.header.fields["comment"].setFocus()
    type_text("отдано водителю")
    press(Qt.Key.Key_S, CTRL)
    desk.wait_for(lambda: not card.isWindowModified())
    assert database.scalar("select comment from kontor.documents where id = %s", shipment.id) == "отдано водителю"
    assert state_of(desk, card) == "posted"


def test_the_tree_opens_what_was_made_of_a_document(desk: Desk, stock: Stock, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper:
        receipt = posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 5, 60)])
    card = form(desk, "receipt", receipt.id)
    card.flow.make("supplier_return")
    desk.wait_for(lambda: bool(desk.opened))
    card.title.actions_by_id["tree"].trigger()
    desk.wait_for(lambda: len(card.tree.menu.actions()) == 2)
    first, second = card.tree.menu.actions()
    card.tree.menu.close()
    assert first.text().startswith(f"Receipt {receipt.number}") and not first.isEnabled()
    assert second.text().strip().startswith("Return to supplier · draft")
    second.trigger()
    assert desk.opened[-1] == desk.opened[0]
