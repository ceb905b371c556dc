"""The main window as a person has it: what may be used, what comes back, what switches at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.access.queries import SessionInfo
from tests.support.fake_engine import FakeEngine
from ui.common import tokens
from ui.common.query_runner import QueryRunner
from ui.common.style import apply_style, current_scheme, row_height
from ui.common.translations import set_language
from ui.common.view_settings import ViewSettings
from ui.window.appearance import Appearance
from ui.window.main_window import MainWindow
from ui.window.sections import Section

ME = SessionInfo(
    employee_id=1, key=1, login="seller", name="Анна Серова", initials="АС", language="ru", zone="Europe/Moscow",
    department_id=1, server_version=180000, database_version="1", rights=frozenset(), sees_all=frozenset(),
    own_firms=(),
)  # fmt: skip


def screen(title: str) -> Callable[..., QWidget]:
    def make(*record: int) -> QWidget:
        widget = QLabel()
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.setWindowTitle(" ".join([title, *map(str, record)]))
        return widget

    return make


SECTIONS = (
    Section("planner", "Planner", "planner", screen("Planner")),
    Section("clients", "Clients", "client", screen("Clients")),
    Section("warehouse", "Warehouse", "warehouse", screen("Warehouse"), allowed=False),
)


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, runner: QueryRunner, settings: ViewSettings, tmp_path: Path
) -> Iterator[Callable[[], MainWindow]]:
    appearance = Appearance(qapp, ViewSettings.for_machine(tmp_path))
    appearance.choose_scheme("light")

    def make() -> MainWindow:
        cards = {"client": screen("Client")}
        window = MainWindow(runner, ME, "Office", settings, appearance, sections=SECTIONS, cards=cards)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    set_language("en")
    apply_style(qapp, "light", "compact")


def words(window: QWidget) -> str:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    buttons = [b.text() for kind in (QToolButton, QPushButton) for b in window.findChildren(kind) if b.isVisible()]
    return " | ".join([*labels, *buttons])


def test_sections_one_may_not_use_are_absent(open_window: Callable[[], MainWindow]) -> None:
    window = open_window()
    assert [section.id for section in window.sections.sections] == ["planner", "clients"]
    assert window.open_section("warehouse") is None


def test_a_section_opens_once_however_often_it_is_chosen(open_window: Callable[[], MainWindow]) -> None:
    window = open_window()
    button = window.findChild(QToolButton, "section_clients")
    button.click()
    button.click()
    assert window.tabs.open_keys == ["section:clients"]
    assert button.isChecked()


def test_tabs_and_place_come_back_at_the_next_start(open_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    first = open_window()
    first.open_section("clients")
    first.open_record("client", 12)
    first.setGeometry(QRect(40, 30, 1000, 640))
    place = first.geometry()
    first.close()
    second = open_window()
    assert second.tabs.open_keys == ["section:clients", "client:12"]
    assert second.tabs.current_key == "client:12"
    assert second.focusWidget() is second.tabs.current_screen
    assert second.geometry() == place


def test_a_tab_one_may_not_open_any_more_does_not_come_back(
    open_window: Callable[[], MainWindow], settings: ViewSettings
) -> None:
    settings.put("tabs", [{"key": "section:warehouse", "title": "Warehouse"}, {"key": "secret:1", "title": "?"}])
    assert open_window().tabs.open_keys == []


def test_ctrl_w_and_ctrl_f4_close_and_ctrl_tab_changes(open_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    for number in (1, 2, 3):
        window.open_record("client", number)
    qtbot.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.tabs.current_key == "client:1"
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier)
    assert window.tabs.count == 1


def test_ctrl_k_opens_the_search(open_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.palette_box.isVisible()
    assert QApplication.focusWidget() is window.palette_box.line


def test_a_section_is_opened_by_its_name_from_ctrl_k(open_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    window.palette_box.start()
    qtbot.keyClicks(window.palette_box.line, "pla")
    qtbot.keyClick(window.palette_box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tabs.current_key == "section:planner")


def test_the_language_switches_everywhere_without_a_restart(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window._appearance.choose_language("ru")
    qtbot.waitUntil(lambda: "Клиенты" in words(window) and "Найти всё" in words(window))
    window._appearance.choose_language("en")
    qtbot.waitUntil(lambda: "Clients" in words(window))


def test_light_and_dark_switch_without_a_restart_and_are_remembered(
    open_window: Callable[[], MainWindow], qapp: QApplication, tmp_path: Path
) -> None:
    window = open_window()
    window._appearance.toggle_dark()
    assert current_scheme() is tokens.DARK
    assert Appearance(qapp, ViewSettings.for_machine(tmp_path)).scheme == "dark"


def test_rows_are_compact_in_a_low_window_and_normal_in_a_high_one(open_window: Callable[[], MainWindow]) -> None:
    window = open_window()
    window.resize(1366, 768)
    assert row_height() == tokens.ROW_HEIGHTS[tokens.COMPACT]
    window.resize(1366, 1000)
    assert row_height() == tokens.ROW_HEIGHTS[tokens.NORMAL]
    window._appearance.choose_density(tokens.COMFORTABLE, window)
    assert row_height() == tokens.ROW_HEIGHTS[tokens.COMFORTABLE]


def test_a_lost_line_is_told_by_a_banner_until_it_is_back(
    open_window: Callable[[], MainWindow], qtbot: QtBot, runner: QueryRunner, engine: FakeEngine
) -> None:
    window = open_window()
    assert not window.banner.isVisible()
    engine.refuse_connects = 3
    runner.run(window, lambda _connection: 1, lambda _one: None, failed=lambda _error: True)
    qtbot.waitUntil(window.banner.isVisible)
    assert "no line" in words(window)
    qtbot.waitUntil(lambda: not window.banner.isVisible(), timeout=8000)


def test_the_delay_of_the_line_is_shown_without_a_statement_of_its_own(
    open_window: Callable[[], MainWindow], qtbot: QtBot, runner: QueryRunner, engine: FakeEngine
) -> None:
    window = open_window()
    runner.run(window, lambda _connection: 1, lambda _one: None)
    qtbot.waitUntil(lambda: " ms" in words(window))
    assert engine.connects == 1


def test_a_running_read_shows_in_the_status_line_and_can_be_cancelled(
    open_window: Callable[[], MainWindow], qtbot: QtBot, runner: QueryRunner, engine: FakeEngine
) -> None:
    from tests.support.fake_engine import Gate

    window, gate = open_window(), Gate()
    runner.run(window, gate, lambda _one: None, label="Reading the journal")
    qtbot.waitUntil(lambda: "Reading the journal" in words(window))
    window.status._cancel.click()
    qtbot.waitUntil(lambda: bool(engine.cancelled))
    gate.open.set()
    qtbot.waitUntil(lambda: "Reading the journal" not in words(window))


def test_title_search_and_tabs_take_at_most_84_pixels(open_window: Callable[[], MainWindow]) -> None:
    window = open_window()
    window.open_section("clients")
    top = window.tabs.stack.mapTo(window, window.tabs.stack.rect().topLeft()).y()
    # The search row of a list is 44 px high.
    assert top + 44 <= 84


def test_everything_in_the_window_has_a_name_for_a_screen_reader(open_window: Callable[[], MainWindow]) -> None:
    window = open_window()
    buttons: list[Any] = [*window.findChildren(QToolButton), *window.findChildren(QPushButton)]
    nameless = [b.objectName() or repr(b) for b in buttons if b.isVisible() and not (b.text() or b.accessibleName())]
    assert nameless == []
