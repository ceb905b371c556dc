"""None, True and False outlive a day of calls into Qt; PySide6 6.12.0 took a reference from them at each call."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 5000


class Bell(QObject):
    """Tells a number and a truth."""

    rung = Signal(object, bool)


def test_calls_into_qt_do_not_use_up_the_constants(qtbot: QtBot) -> None:
    label, bell = QLabel(), Bell()
    qtbot.addWidget(label)
    bell.rung.connect(lambda *_values: None)
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    for number in range(CALLS):
        label.setText(str(number))
        bell.rung.emit(None, number % 2 == 0)
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    assert all(now > then - CALLS / 10 for now, then in zip(after, before, strict=True))
