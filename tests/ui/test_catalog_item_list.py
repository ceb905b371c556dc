"""The list of goods as the people who use it see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.ui.stock_desk import Desk, column, fill_stock, press
from ui.catalog.item_list import ItemList

Open = Callable[[str], tuple[Desk, ItemList, list[str]]]


@pytest.fixture
def open_goods(database: TestDatabase, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Open:
    fill_stock(database)

    def open_as(login: str) -> tuple[Desk, ItemList, list[str]]:
        desk = Desk(database, qtbot, login, tmp_path, make_runner)
        opened: list[str] = []
        screen = ItemList(desk.runner, desk.me, open_item=lambda _id, name: opened.append(name))
        return desk, desk.show(screen), opened

    return open_as


def test_goods_show_the_price_of_the_day_and_what_is_free(open_goods: Open) -> None:
    _desk, screen, _opened = open_goods("keeper")
    assert column(screen.view, "price") == ["100.00", "200.00", "300.00"]
    assert column(screen.view, "free") == ["100", "100", "100"]


def test_goods_are_found_by_article_and_enter_shows_where_they_lie(open_goods: Open) -> None:
    desk, screen, opened = open_goods("keeper")
    screen.view.search_for("АРТ-2")
    desk.settle()
    assert column(screen.view, "name") == ["Товар 2"]
    screen.view.table.setFocus()
    press(Qt.Key.Key_Return)
    assert opened == ["Товар 2"]


def test_a_newcomer_sees_goods_without_prices_and_stock(open_goods: Open) -> None:
    _desk, screen, _opened = open_goods("newcomer")
    assert [one.key for one in screen.view.model.columns] == ["code", "article", "name", "group_name", "unit"]
    assert column(screen.view, "name") == ["Товар 1", "Товар 2", "Товар 3"]
