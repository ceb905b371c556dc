"""Hands for the tour: keys and clicks given to the window that is in front, and patience until it has answered."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tests.support import seen
from tests.support.wire_proxy import WireProxy

PATIENCE = 15.0
# The window has answered when the line has been silent and no event has come for so long, in seconds.
QUIET = 0.15


class TourError(Exception):
    """Something that the tour waits for does not come; the text says what."""


class Hands:
    """Types, clicks and waits as a person at the window would."""

    def __init__(self, wire: WireProxy) -> None:
        self._wire = wire

    def press(self, *shortcuts: str) -> None:
        """Presses keys such as `Ctrl+K` or `Down` one after another."""
        for shortcut in shortcuts:
            QTest.keySequence(self._target(), QKeySequence(shortcut))
            self._events()

    def type(self, text: str) -> None:
        """Types a text into what has the keyboard."""
        for character in text:
            if character.isascii():
                QTest.keyClicks(self._target(), character)
            else:  # QTest knows ASCII only
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, ord(character.upper()), Qt.KeyboardModifier.NoModifier, character)
                    QApplication.sendEvent(self._target(), event)
            self._events()

    def scan(self, code: str) -> None:
        """Does what a keyboard scanner does: a burst of digits, then Enter."""
        window = QApplication.focusWindow()
        if window is None:
            raise TourError("no window has the keyboard")
        struck = round(time.monotonic() * 1000)
        for number, character in enumerate(f"{code}\r"):
            key = Qt.Key.Key_Return if character == "\r" else Qt.Key(ord(character))
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
            event.setTimestamp(struck + 5 * number)
            QApplication.sendEvent(window, event)
        self._events()

    def click(self, widget: QWidget, *, at: QPoint | None = None, double: bool = False) -> None:
        """Clicks a widget in its middle or at a point of its own."""
        act = QTest.mouseDClick if double else QTest.mouseClick
        act(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())
        self._events()

    def click_on(self, **criteria: str) -> None:
        """Clicks the visible widget with this text, name, class or accessible name."""
        self.click(self.wait_for(lambda: seen.find(**criteria), f"a widget with {criteria}")[0])

    def click_row(self, view: QAbstractItemView, text: str, *, double: bool = False) -> None:
        """Clicks the row of a table that shows this text."""

        def place() -> QPoint | None:
            found = seen.place_of_row(text, type(view).__name__)
            return None if found is None else view.viewport().mapFromGlobal(QPoint(*found))

        self.click(view.viewport(), at=self.wait_for(place, f"a row with {text}"), double=double)

    def drag(
        self, widget: QWidget, start: QPoint, end: QPoint, *, on_the_way: Callable[[], None] | None = None
    ) -> None:
        """Drags with the left button in steps; `on_the_way` is called before the button is let go."""
        self._mouse(widget, QEvent.Type.MouseButtonPress, start)
        for step in range(1, 9):
            self._mouse(widget, QEvent.Type.MouseMove, start + (end - start) * step / 8)
        if on_the_way is not None:
            on_the_way()
        self._mouse(widget, QEvent.Type.MouseButtonRelease, end)

    def wait_for(self, found: Callable[[], Any], what: str) -> Any:
        """Waits until the answer is true and returns it; TourError when it does not come."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self._events()
            try:
                if answer := found():
                    return answer
            except (AssertionError, AttributeError, LookupError, RuntimeError):
                pass  # not there yet
            time.sleep(0.005)
        raise TourError(f"did not come: {what}\nseen: {seen.texts()}")

    def settle(self) -> float:
        """Waits until window and line are quiet; returns the moment (time.perf_counter) of the last sign of life."""
        last = time.perf_counter()
        end = last + PATIENCE
        while time.perf_counter() < end:
            self._events()
            turn = self._wire.turns[-1] if self._wire.turns else None
            if turn is not None:
                last = time.perf_counter() if turn.ms == 0 else max(last, turn.at + turn.ms / 1000)
            if time.perf_counter() - last > QUIET:
                return last
            time.sleep(0.005)
        return last

    def _target(self) -> QWidget:
        widget = QApplication.focusWidget() or QApplication.activeWindow()
        if widget is None:
            raise TourError("no window has the keyboard")
        return widget

    def _mouse(self, widget: QWidget, kind: QEvent.Type, point: QPoint) -> None:
        held = kind != QEvent.Type.MouseButtonRelease
        event = QMouseEvent(
            kind,
            QPointF(point),
            QPointF(widget.mapToGlobal(point)),
            Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, event)
        self._events()

    def _events(self) -> None:
        QApplication.processEvents()
