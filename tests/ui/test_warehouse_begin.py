"""How a document begins: the right warehouse, the right partner, and what is offered only where it can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.print_forms.forms import is_printed
from tests.support.server import TestDatabase
from tests.support.stock import Stock, add_partner, line, posted
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, quantities, type_text
from ui.common.messages import told as sentence_of
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_title import DocumentTitle

Sit = Callable[[str], Desk]


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = fill_stock(database)
    database.execute("update kontor.clients set roles = '{supplier}' where id = %s", made.supplier)
    return made


@pytest.fixture
def sit(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Sit:
    return lambda login: Desk(database, qtbot, login, tmp_path, make_runner)


def new(desk: Desk, kind: str, **links: Any) -> DocumentForm:
    """Open a new document of a kind."""
    return desk.show(DocumentForm(desk.runner, desk.me, kind, replace(desk.links, **links)))


def test_the_first_document_ever_begins_where_the_person_works_not_in_the_first_warehouse_by_name(
    sit: Sit, stock: Stock, database: TestDatabase
) -> None:
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "transfer", stock.main, None, [line(stock.items[0], 5)], to_warehouse_id=stock.second)
        posted(keeper, "issue", stock.second, None, [line(stock.items[0], 1)])
    desk = sit("keeper")
    desk.settings.forget("documents/warehouse")
    assert new(desk, "receipt").document.header["warehouse_id"] == stock.main
    issue = new(desk, "issue")
    assert issue.document.header["warehouse_id"] == stock.second, "each kind where it was made last"
    issue.header.fields["warehouse_id"].combo.setCurrentText("Главный склад")
    desk.settle()
    assert new(desk, "issue").document.header["warehouse_id"] == stock.main, "as chosen here last"


def test_f4_on_an_empty_supplier_offers_suppliers_told_apart_by_tax_number(
    sit: Sit, stock: Stock, database: TestDatabase
) -> None:
    namesake = add_partner(database, "accountant", "Оптовик")
    database.execute("update kontor.clients set number = 'К-2' where id = %s", namesake)
    database.execute("update kontor.payers set tax_number = '7707083893' where client_id = %s", namesake)
    desk = sit("keeper")
    card = new(desk, "receipt")
    field = card.header.fields["client_id"]
    field.line.setFocus()
    press(Qt.Key.Key_F4)
    desk.settle()
    rows = [field._list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(field._list.count())]
    assert rows[0].id == stock.supplier, "whose receipt was the last"
    assert [row.detail for row in rows if row.id == namesake] == ["7707083893 · К-2"]
    press(Qt.Key.Key_Return)
    desk.settle()
    assert card.document.header["client_id"] == stock.supplier


def test_printing_is_offered_only_where_there_is_a_form_and_ctrl_p_says_so_elsewhere(sit: Sit) -> None:
    desk = sit("keeper")
    shipment, issue = new(desk, "shipment", prints=is_printed), new(desk, "issue", prints=is_printed)
    assert shipment.title.print_button.isVisibleTo(shipment)
    assert not issue.title.print_button.isVisibleTo(issue)
    begin_lines(issue)
    press(Qt.Key.Key_P, CTRL)
    assert sentence_of(issue) == "There is no form to print such a document by."
    assert desk.printed == []


def test_who_may_not_post_keeps_the_draft_by_the_primary_key(sit: Sit, stock: Stock, database: TestDatabase) -> None:
    database.execute("delete from kontor.profile_rights where object = 'receipts' and action = 'post'")
    database.execute("select private.rebuild_login_keys()")
    desk = sit("keeper")
    card = new(desk, "receipt")
    assert card.title.primary.text() == "Save and close"
    begin_lines(card)
    type_text("АРТ-1\n7")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: not card.isVisible())
    assert database.scalar("select quantity from kontor.document_lines order by id desc limit 1") == 7


def test_a_line_goes_with_what_is_being_typed_into_it_and_the_notice_of_its_code_goes_too(sit: Sit) -> None:
    desk = sit("keeper")
    card = new(desk, "receipt")
    begin_lines(card)
    type_text("NOPE\n")
    desk.settle()
    assert card.notice.text.startswith("No goods have the code NOPE")
    assert card.grid.open_editor() is not None, "the quantity is being asked"
    press(Qt.Key.Key_Delete, CTRL)
    assert (quantities(card), card.notice.text) == ([], "")


def test_the_notice_of_an_unknown_code_goes_when_its_line_has_goods(sit: Sit) -> None:
    desk = sit("keeper")
    card = new(desk, "receipt")
    begin_lines(card)
    type_text("NOPE\n")
    desk.settle()
    unknown = card.document.lines[0]
    card.grid.close_editor()
    card.grid.go_to(unknown, "item", edit=False)
    type_text("АРТ-1\n")
    desk.settle()
    assert (unknown.item is not None, card.notice.text) == (True, "")


def test_goods_that_do_not_exist_yet_are_made_on_the_way(sit: Sit, database: TestDatabase) -> None:
    desk = sit("keeper")
    asked: list[tuple[str, Callable[[], None]]] = []
    card = new(desk, "receipt", new_item=lambda code, then: asked.append((code, then)))
    begin_lines(card)
    type_text("NEW-1\n")
    desk.settle()
    card.grid.close_editor()
    card.notice.buttons[0].click()
    ((code, then),) = asked
    assert code == "NEW-1"
    database.execute(
        "insert into kontor.items (code, article, name, unit_id)"
        " select '00099', 'NEW-1', 'Новинка', id from kontor.units where code = '796'"
    )
    then()
    desk.settle()
    assert card.document.lines[0].item is not None and card.document.lines[0].item.name == "Новинка"


def test_an_empty_line_takes_no_price_before_its_goods(sit: Sit) -> None:
    desk = sit("keeper")
    card = new(desk, "receipt")
    begin_lines(card)
    card.grid.close_editor()
    blank = card.grid.current_line
    assert blank is not None
    card.grid.go_to(blank, "price", edit=False)
    type_text("55\n")
    desk.settle()
    assert (blank.price, blank.code_text) == (None, "55"), "what is typed there is a code"


def test_the_two_buttons_of_a_document_look_different_and_the_menu_shows_its_keys(sit: Sit) -> None:
    card = new(sit("keeper"), "receipt")
    more, menu = card.header._more_button.icon(), card.title.menu_button.icon()
    assert more.pixmap(16, 16).toImage() != menu.pixmap(16, 16).toImage()
    title: DocumentTitle = card.title
    assert title.actions_by_id["copy"].text() == "Copy the document\tF9"


def test_back_in_the_document_the_keys_go_into_the_cell_that_is_open(sit: Sit) -> None:
    desk = sit("keeper")
    card = new(desk, "receipt")
    begin_lines(card)
    type_text("АРТ-1\n")
    desk.settle()
    card.header.fields["comment"].line.setFocus()
    card.grid.setFocus()
    desk.wait_for(lambda: card.grid.open_editor() is not None and card.grid.open_editor().hasFocus())
    type_text("9\n")
    assert quantities(card)[0][1] == 9
