"""What found goods are worth: shown by the right to cost alone, and entered without it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.support.stock import Stock
from tests.ui.stock_desk import CTRL, Desk, begin_lines, fill_stock, press, quantities, type_text
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_kinds import SURPLUS

_MONEY = {"price", "net"}


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database)


@pytest.fixture
def desk(
    database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]
) -> Callable[[str], Desk]:
    return lambda login: Desk(database, qtbot, login, tmp_path, make_runner)


def columns(card: DocumentForm) -> set[str]:
    """Return the columns of the grid."""
    return {column.key for column in card.grid.lines.columns}


def surplus(desk: Desk, document_id: int | None = None) -> DocumentForm:
    """Open a surplus, new or kept."""
    return desk.show(DocumentForm(desk.runner, desk.me, SURPLUS, desk.links, document_id))


def test_found_goods_are_entered_without_the_right_to_their_cost(
    desk: Callable[[str], Desk], stock: Stock, database: TestDatabase
) -> None:
    keeper = desk("keeper")
    assert keeper.me.may("stocktaking", "create") and not keeper.me.may("cost", "view")
    card = surplus(keeper)
    assert not card.money
    assert not columns(card) & _MONEY
    begin_lines(card)
    type_text("A-0001\n4\n")
    keeper.settle()
    assert [quantity for _article, quantity in quantities(card)] == [Decimal(4)]
    press(Qt.Key.Key_S, CTRL)
    keeper.wait_for(lambda: card.saver.state == "saved")
    assert card.document.document_id is not None
    card.close()
    again = surplus(keeper, card.document.document_id)
    assert [quantity for _article, quantity in quantities(again)] == [Decimal(4)]
    assert [line.price for line in again.document.filled_lines] == [None]
    assert not columns(again) & _MONEY


def test_who_sees_costs_sees_what_found_goods_are_worth(desk: Callable[[str], Desk]) -> None:
    senior = desk("keeper2")
    assert senior.me.may("cost", "view")
    card = surplus(senior)
    assert card.money
    assert columns(card) >= _MONEY
