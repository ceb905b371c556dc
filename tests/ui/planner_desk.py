"""A seller's planner in tests: a real sheet on a real server, driven by mouse and keyboard."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.access.queries import get_session_info
from tests.support.planner_records import THURSDAY_NOON
from tests.support.server import TestDatabase
from ui.common.query_runner import QueryRunner
from ui.planner.planner_sheet import PlannerSheet

THURSDAY, FRIDAY = date(2026, 11, 19), date(2026, 11, 20)
_LEFT = Qt.MouseButton.LeftButton


class PlannerDesk:
    """One person's sheet; `opened` keeps the clients whose card was asked for."""

    def __init__(self, database: TestDatabase, qtbot: QtBot, make_runner: Any, login: str = "seller") -> None:
        self.database = database
        self.qtbot = qtbot
        if "2026-11-19" not in str(database.scalar("select private.moment()")):
            database.freeze(THURSDAY_NOON)
        self.runner: QueryRunner = make_runner(database.engine(login), write_pauses=(0.0, 0.05))
        with database.engine(login).connect() as connection:
            self.me = get_session_info(connection)
        self.opened: list[int] = []

    def sheet(self, width: int = 1300, height: int = 660) -> PlannerSheet:
        """Open the planner and wait for its first answer."""
        screen = PlannerSheet(self.runner, self.me, open_client=self.opened.append)
        self.qtbot.addWidget(screen)
        screen.resize(width, height)
        screen.show()
        screen.activateWindow()
        self.qtbot.waitUntil(lambda: screen.grid.contents is not None)
        screen.grid.setFocus()
        self.settle()
        return screen

    def settle(self) -> None:
        """Wait until nothing runs at the server and nothing waits for its pause."""
        self.qtbot.wait(10)
        self.qtbot.waitUntil(lambda: self.runner.idle)
        self.qtbot.wait(10)

    def place_of(self, task_id: int) -> tuple[date | None, str | None]:
        """Return the day and time of day (Moscow) of a task, as the server keeps them."""
        rows = self.database.rows(
            "select coalesce(on_date, (starts_at at time zone 'Europe/Moscow')::date),"
            " to_char(starts_at at time zone 'Europe/Moscow', 'HH24:MI') from kontor.tasks where id = %s",
            task_id,
        )
        return rows[0][0], rows[0][1]


def type_text(text: str) -> None:
    """Type letters of any alphabet into whatever has the focus."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(target, event)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    QTest.keyClick(target, key, modifiers)


def drag(source: QWidget, start: QPoint, target: QWidget, end: QPoint, *, drop: bool = True) -> None:
    """Press on one widget, move the mouse over another in steps, and let go there."""
    QTest.mousePress(source, _LEFT, Qt.KeyboardModifier.NoModifier, start)
    first, last = source.mapToGlobal(start), target.mapToGlobal(end)
    for step in range(1, 6):
        point = first + (last - first) * step / 5
        _send(source, QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, _LEFT)
    if drop:
        _send(source, QEvent.Type.MouseButtonRelease, last, _LEFT, Qt.MouseButton.NoButton)


def _send(widget: QWidget, kind: QEvent.Type, point: QPoint, button: Qt.MouseButton, buttons: Qt.MouseButton) -> None:
    local = QPointF(widget.mapFromGlobal(point))
    event = QMouseEvent(kind, local, QPointF(point), button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
