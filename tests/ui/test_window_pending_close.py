"""Closing the window over a card with unsaved changes: one answer is enough."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common import messages
from ui.common.messages import Question
from ui.window.pending_close import PendingClose
from ui.window.tab_area import TabArea


class Card(QLabel):
    """A card with changes that asks what becomes of them."""

    def __init__(self) -> None:
        super().__init__("typed")
        self.setWindowModified(True)

    def discard(self) -> None:
        self.setWindowModified(False)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isWindowModified():
            event.ignore()
            messages.ask_about_changes(self, "Not saved.", lambda: None, self.discard)


class Window(QWidget):
    """A window of tabs that closes as the main window does."""

    def __init__(self) -> None:
        super().__init__()
        self.tabs = TabArea(self)
        self._pending = PendingClose(self, self.tabs)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs.bar)
        layout.addWidget(self.tabs.stack)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.tabs.ask_all_to_close():
            event.ignore()
            self._pending.wait_for(self.tabs.current_screen)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.tabs.open("card:1", Card)
    made.show()
    qtbot.waitExposed(made)
    return made


def answer(word: str) -> None:
    question = QApplication.activeModalWidget()
    assert isinstance(question, Question)
    next(button for button in question.buttons if button.text() == word).click()


def press_escape() -> None:
    question = QApplication.activeModalWidget()
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)


def test_discarding_the_changes_closes_the_window_too(window: Window, qtbot: QtBot) -> None:
    window.close()
    answer("Discard changes")
    qtbot.waitUntil(window.isHidden)


@pytest.mark.parametrize("cancel", [lambda: answer("Cancel"), press_escape])
def test_after_cancelling_a_card_that_is_closed_leaves_the_window_open(
    window: Window, qtbot: QtBot, cancel: Callable[[], None]
) -> None:
    window.close()
    cancel()
    card = window.tabs.current_screen
    assert isinstance(card, Card)
    card.discard()
    qtbot.waitUntil(lambda: window.tabs.count == 0)
    QApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    QApplication.processEvents()
    assert window.isVisible()
