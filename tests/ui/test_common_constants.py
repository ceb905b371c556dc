"""None, True and False outlive a day of calls into Qt."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import ui

#: References lost in a day of work at a thousand calls a second.
A_DAY = 24 * 3600 * 1000


class Bell(QObject):
    """Tells a number and a truth."""

    rung = Signal(object, bool)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="constants are immortal since Python 3.12")
def test_calls_into_qt_do_not_use_up_the_constants(qtbot: QtBot) -> None:
    assert ui.__doc__
    label, bell = QLabel(), Bell()
    qtbot.addWidget(label)
    bell.rung.connect(lambda *_values: None)
    for number in range(5000):
        label.setText(str(number))
        bell.rung.emit(None, number % 2 == 0)
    for constant in (None, True, False):
        assert sys.getrefcount(constant) > A_DAY
