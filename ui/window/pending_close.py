"""Closing the window goes on by itself once the card that held it up is gone."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.window.tab_area import TabArea

#: How long after the last answer a card may take to save itself; later the wish to close is forgotten.
PATIENCE_SECONDS = 15.0


class PendingClose(QObject):
    """Remembers which card refused; a question that is cancelled ends the wish to close."""

    def __init__(self, window: QWidget, tabs: TabArea) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QWidget | None = None
        self._until = 0.0
        tabs.removed.connect(self._hear_removed)

    def wait_for(self, screen: QWidget | None) -> None:
        """Close the window when this card is gone: it saves itself, or asks what becomes of its changes."""
        self._screen = screen
        self._give_time()
        question = QApplication.activeModalWidget()
        if isinstance(question, QDialog):
            self._until = float("inf")
            question.rejected.connect(self._forget)
            question.accepted.connect(self._give_time)

    def _give_time(self) -> None:
        self._until = time.monotonic() + PATIENCE_SECONDS

    def _forget(self) -> None:
        self._screen = None

    def _hear_removed(self, screen: object) -> None:
        if screen is not None and screen is self._screen and time.monotonic() < self._until:
            self._forget()
            QTimer.singleShot(0, self._window.close)
