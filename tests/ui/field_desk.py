"""What tests of fields share: a field in the active window, and text typed or pasted into it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget in the active window: the focus moves only there."""

    def in_front(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return in_front


def enter(qtbot: QtBot, line: QLineEdit, text: str, how: str) -> None:
    """Type or paste a text over what a line holds, as a person does."""
    line.setFocus()
    line.selectAll()
    if how == "pasted":
        QGuiApplication.clipboard().setText(text)
        line.paste()
    else:
        qtbot.keyClicks(line, text)
