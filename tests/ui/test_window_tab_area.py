"""Tabs: titles, dirty marks, refusing to close, and the set that comes back at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common.view_settings import ViewSettings
from ui.window.tab_area import TabArea
from ui.window.window_place import place_on_screens, restore_place

Show = Callable[[QWidget], QWidget]


class Card(QWidget):
    """A screen that may refuse to close."""

    def __init__(self, title: str, *, refuses: bool = False) -> None:
        super().__init__()
        self.setWindowTitle(title + "[*]")
        self.refuses = refuses

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self.refuses)


@pytest.fixture
def area(show: Show) -> Iterator[TabArea]:
    window = QWidget()
    tabs = TabArea(window)
    layout = QVBoxLayout(window)
    layout.addWidget(tabs.bar)
    layout.addWidget(tabs.stack)
    show(window)
    yield tabs
    window.deleteLater()


def titles(area: TabArea) -> list[str]:
    return [area.bar.tabText(number) for number in range(area.bar.count())]


def test_a_tab_bears_the_title_of_its_screen_also_when_that_changes(area: TabArea) -> None:
    screen = area.open("client:1", lambda: Card("Север & Ко"))
    assert titles(area) == ["Север && Ко"]
    assert screen is not None
    screen.setWindowTitle("Юг[*]")
    assert titles(area) == ["Юг"]


def test_what_is_open_already_is_brought_to_the_front(area: TabArea) -> None:
    first = area.open("client:1", lambda: Card("1"))
    area.open("client:2", lambda: Card("2"))
    assert area.open("client:1", lambda: Card("never made")) is first
    assert area.open_keys == ["client:1", "client:2"]


def test_unsaved_changes_are_marked(area: TabArea) -> None:
    screen = area.open("client:1", lambda: Card("Север"))
    assert screen is not None
    screen.setWindowModified(True)
    assert titles(area) == ["• Север"]
    assert "not saved" in area.bar.tabToolTip(0)
    screen.setWindowModified(False)
    assert titles(area) == ["Север"]


def test_a_screen_may_refuse_to_close(area: TabArea) -> None:
    area.open("client:1", lambda: Card("Север", refuses=True))
    assert not area.close_current()
    assert area.count == 1


def test_a_closed_tab_takes_its_screen_along(area: TabArea, qtbot: QtBot) -> None:
    screen = area.open("client:1", lambda: Card("Север"))
    assert screen is not None
    with qtbot.waitSignal(screen.destroyed):
        assert area.close_current()
    assert (area.count, area.current_key) == (0, "")


def test_a_card_that_closes_itself_leaves_the_tabs(area: TabArea, qtbot: QtBot) -> None:
    area.open("client:1", lambda: Card("1"))
    screen = area.open("client:2", lambda: Card("2"))
    assert screen is not None
    screen.close()
    qtbot.waitUntil(lambda: area.open_keys == ["client:1"])


def test_closing_the_window_stops_at_the_first_card_that_refuses(area: TabArea) -> None:
    for number, refuses in ((1, False), (2, True), (3, False)):
        screen = area.open(f"client:{number}", lambda n=number, r=refuses: Card(str(n), refuses=r))
        assert screen is not None
        screen.setWindowModified(True)
    assert not area.ask_all_to_close()
    assert area.current_key == "client:2"


def test_the_tabs_come_back_in_their_order_and_are_made_when_looked_at(
    area: TabArea, settings: ViewSettings, show: Show
) -> None:
    for number in (1, 2, 3):
        area.open(f"client:{number}", lambda n=number: Card(f"Firm {n}"))
    area.open("client:new-1", lambda: Card("New client"))
    area.bar.moveTab(0, 2)
    area.bar.setCurrentIndex(0)
    area.remember(settings)

    window = QWidget()
    again = TabArea(window)
    made: list[str] = []

    def maker(key: str) -> Callable[[], QWidget] | None:
        def make() -> QWidget:
            made.append(key)
            return Card(key)

        return None if key == "client:3" else make

    again.restore(settings, maker)
    show(window)
    assert again.open_keys == ["client:2", "client:1"]
    assert made == ["client:2"]
    assert titles(again) == ["client:2", "Firm 1"]


def test_closing_the_tab_in_front_gives_the_keys_to_the_one_that_comes_forward(area: TabArea) -> None:
    first = area.open("client:1", lambda: Card("1"))
    assert first is not None
    first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other = QLineEdit(area.bar.window())
    other.show()
    area.open("client:2", lambda: Card("2"))
    other.setFocus()
    assert area.close_current()
    assert first.hasFocus()


def test_ctrl_tab_goes_around(area: TabArea) -> None:
    for number in (1, 2, 3):
        area.open(f"client:{number}", lambda n=number: Card(str(n)))
    area.step(1)
    assert area.current_key == "client:1"
    area.step(-1)
    assert area.current_key == "client:3"


def test_a_window_on_a_screen_that_is_gone_comes_to_one_that_exists() -> None:
    first = QRect(0, 0, 1366, 768)
    assert place_on_screens(QRect(100, 50, 900, 600), [first]) == QRect(100, 50, 900, 600)
    moved = place_on_screens(QRect(2000, 50, 1900, 600), [first])
    assert first.contains(moved)
    above = place_on_screens(QRect(100, -400, 900, 600), [first])
    assert first.contains(above)


def test_the_first_start_uses_a_small_screen_whole_and_leaves_the_title_bar_in_sight(
    qtbot: QtBot, settings: ViewSettings
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    restore_place(window, settings)
    assert window.isMaximized()
    screen = window.screen().availableGeometry()
    assert window.normalGeometry().top() > screen.top() or window.geometry().top() > screen.top()
    assert screen.contains(window.geometry())
