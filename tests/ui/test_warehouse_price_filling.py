"""A change of prices filled from a rule, by key, on a real server; what it did is taken back in one step."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.support.stock import Stock
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, type_text
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.price_fill_window import PriceFillWindow


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """Goods at 100, 200, 300 that cost 60, both with VAT."""
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'senior' and p.code = 'buyer'"
    )
    return fill_stock(database)


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "senior", tmp_path, make_runner)


def change(desk: Desk, document_id: int | None = None) -> DocumentForm:
    return desk.show(DocumentForm(desk.runner, desk.me, "price_change", desk.links, document_id))


def choose(field: Any, value: object) -> None:
    """Choose in a list as the arrow keys do."""
    rows = range(field.combo.count())
    field.combo.setCurrentIndex(next(row for row in rows if field.combo.itemData(row) == value))


def begun(desk: Desk, stock: Stock) -> DocumentForm:
    """Return a new change of the retail prices."""
    card = change(desk)
    choose(card.header.fields["price_kind_id"], stock.price_kind)
    desk.settle()
    begin_lines(card)
    return card


def opened(desk: Desk, card: DocumentForm) -> PriceFillWindow:
    """Press F8 and wait for the prices."""
    press(Qt.Key.Key_F8)
    desk.wait_for(lambda: bool(card.findChildren(PriceFillWindow)))
    window: PriceFillWindow = card.findChildren(PriceFillWindow)[-1]
    desk.settle()
    return window


def cells(card: DocumentForm) -> list[tuple[str, ...]]:
    """Return what stands in the lines: article, old price, new price, change, margin."""
    lines = card.grid.lines
    numbers = [lines.column_number(key) for key in ("item", "old_price", "price", "change_percent", "margin_percent")]
    rows = range(len(card.document.filled_lines))
    return [tuple(lines.index(row, number).data().replace("\u2212", "-") for number in numbers) for row in rows]


def test_all_prices_rise_by_a_percent_and_are_posted_with_the_keyboard_alone(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    card = begun(desk, stock)
    window = opened(desk, card)
    assert window.model.rowCount() == 3 and not window.bring.isEnabled(), "nothing changes by 0 %"
    type_text("10\n")
    desk.wait_for(window.bring.isEnabled)
    assert [window.model.index(row, 4).data() for row in range(3)] == ["110.00", "220.00", "330.00"]
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: len(card.document.filled_lines) == 3)
    desk.wait_for(lambda: cells(card)[0][1] != "")
    assert cells(card) == [
        ("АРТ-1", "100.00", "110.00", "+10.0", "45.5"),
        ("АРТ-2", "200.00", "220.00", "+10.0", "72.7"),
        ("АРТ-3", "300.00", "330.00", "+10.0", "81.8"),
    ]
    card.activateWindow()
    desk.settle()
    card.grid.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(card.isHidden)
    assert database.rows("select price from kontor.prices where document_id is not null order by item_id") == [
        (110,), (220,), (330,),
    ]  # fmt: skip
    posted = change(desk, card.document.document_id)
    desk.wait_for(lambda: cells(posted)[0][1] != "")
    assert [row[1] for row in cells(posted)] == ["100.00", "200.00", "300.00"], "the prices before it"


def test_a_filling_is_taken_back_in_one_step_and_what_was_typed_since_stays(desk: Desk, stock: Stock) -> None:
    card = begun(desk, stock)
    type_text("АРТ-2\n")
    desk.settle()
    assert card.document.lines[0].quantity == 1, "a price holds from the first unit on"
    type_text("150\n")
    desk.settle()
    before = [(line.item.article, line.price) for line in card.document.filled_lines if line.item]
    assert before == [("АРТ-2", Decimal(150))]
    window = opened(desk, card)
    choose(window.rule.source, ("stock", None))
    window.rule.percent.setFocus()
    type_text("50\n")
    desk.wait_for(window.bring.isEnabled)
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: len(card.document.filled_lines) == 3)
    assert card.document.filled_lines[0].price == 90, "they cost 60, VAT counted in, and half more"
    card.activateWindow()
    desk.settle()
    card.grid.go_to(card.document.lines[1], "price")
    type_text("99\n")
    card.grid.setFocus()
    card.grid.close_editor()
    press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert [(line.item.article, line.price) for line in card.document.filled_lines if line.item] == before
    press(Qt.Key.Key_Z, CTRL)
    assert len(card.document.filled_lines) == 1, "there is nothing more to take back"


def test_rounding_group_and_the_goods_of_the_document_are_chosen_in_the_window(desk: Desk, stock: Stock) -> None:
    card = begun(desk, stock)
    type_text("АРТ-3\n")
    desk.settle()
    card.grid.close_editor()
    card.grid.setFocus()
    window = opened(desk, card)
    choose(window.rule.group, "lines")
    choose(window.rule.rounding, "up")
    desk.wait_for(lambda: window.model.rowCount() == 1)
    assert window.rule.step.value() == 1
    window.rule.step.setFocus()
    window.rule.step.select_all()
    type_text("50\t")
    window.rule.less.setFocus()
    type_text("0,1\t")
    window.rule.percent.setFocus()
    window.rule.percent.select_all()
    type_text("1")
    press(Qt.Key.Key_Return, CTRL)
    desk.wait_for(lambda: card.document.filled_lines[0].price == Decimal("349.9"))


def test_who_may_not_see_cost_has_neither_its_sources_nor_the_margin(
    desk: Desk, stock: Stock, database: TestDatabase, tmp_path: Path, make_runner: Callable[..., Any], qtbot: QtBot
) -> None:
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select p.id, 'prices', a, 'all'"
        " from kontor.profiles p, unnest(array['create', 'edit']) a where p.code = 'seller'"
    )
    seller = Desk(database, qtbot, "seller", tmp_path, make_runner)
    card = begun(seller, stock)
    window = opened(seller, card)
    sources = [window.rule.source.combo.itemData(row) for row in range(window.rule.source.combo.count())]
    assert sources == [("kind", None)]
    assert [column.key for column in window.model.columns][-1] == "change"
    press(Qt.Key.Key_Escape)
    assert card.grid.lines.column_number("margin_percent") < 0 < card.grid.lines.column_number("change_percent")


def test_without_a_price_kind_the_field_is_asked_for(desk: Desk, stock: Stock) -> None:
    card = change(desk)
    begin_lines(card)
    press(Qt.Key.Key_F8)
    assert not card.findChildren(PriceFillWindow)
    field = card.header.fields["price_kind_id"]
    assert field.isAncestorOf(QApplication.focusWidget()) and field.error() != ""
