"""The list of clients: whose rows, search in either layout, filters, what the buttons do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.clients import add_client
from tests.support.server import TestDatabase
from tests.ui.client_desk import ClientDesk
from ui.clients.client_list import ClientList
from ui.common.query_runner import QueryRunner

NAMES = ("Берег", "Иванов и сыновья", "Ромашка")


@pytest.fixture
def desk_of(
    database: TestDatabase, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., QueryRunner]
) -> Callable[[str], ClientDesk]:
    """Desks on a base where the seller has three clients."""
    for name in NAMES:
        add_client(database, "seller", name, status="active" if name == "Ромашка" else "lead")
    return lambda login: ClientDesk(database, qtbot, login, tmp_path, make_runner)


def names(screen: ClientList) -> list[str]:
    model = screen.view.model
    return [model.row_at(number).name for number in range(model.rowCount())]


def search(desk: ClientDesk, screen: ClientList, text: str) -> list[str]:
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for(text)
    return names(screen)


def test_seller_sees_own_clients_in_order_and_opens_one_by_enter(desk_of: Callable[[str], ClientDesk]) -> None:
    desk = desk_of("seller")
    screen = desk.list()
    assert names(screen) == list(NAMES)
    desk.qtbot.keyClick(screen.view.table, Qt.Key.Key_Down)
    desk.qtbot.keyClick(screen.view.table, Qt.Key.Key_Return)
    assert len(desk.opened) == 1
    assert desk.opened[0] == screen.view.model.row_at(1).id


def test_seller_of_another_department_sees_nothing(desk_of: Callable[[str], ClientDesk]) -> None:
    assert names(desk_of("seller_south").list()) == []


def test_search_in_the_other_layout_finds_and_says_so(desk_of: Callable[[str], ClientDesk]) -> None:
    desk = desk_of("seller")
    screen = desk.list()
    assert search(desk, screen, "bdfyjd") == ["Иванов и сыновья"]
    notes = [label.text() for label in screen.findChildren(type(screen._layout_note)) if label.isVisible()]
    assert "Found as “иванов”" in notes
    assert search(desk, screen, "ромашка") == ["Ромашка"]
    assert not screen._layout_note.isVisible()


def test_the_filter_of_a_status_is_seen_on_its_button(desk_of: Callable[[str], ClientDesk]) -> None:
    desk = desk_of("seller")
    screen = desk.list()
    screen.filter_menu.aboutToShow.emit()
    desk.wait(lambda: len(screen.filter_menu.actions()) > 5)
    action = next(action for action in screen.filter_menu.actions() if action.text() == "Active")
    with desk.qtbot.waitSignal(screen.view.rows_loaded):
        action.trigger()
    assert names(screen) == ["Ромашка"]
    assert "Active" in screen.filter_button.text()


def test_buttons_follow_the_rights(desk_of: Callable[[str], ClientDesk]) -> None:
    shown: dict[str, Any] = {}
    for login in ("seller", "head", "director"):
        screen = desk_of(login).list()
        shown[login] = (screen.view.add_button.isVisible(), screen.import_button.isVisible())
    assert shown == {"seller": (True, False), "head": (True, True), "director": (False, False)}
