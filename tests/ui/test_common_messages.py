"""Questions, refusals and news: never waiting, never in the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.database.errors import UserError
from ui.common import messages
from ui.common.error_reports import show_refusal
from ui.common.fields import ChoiceField
from ui.common.states import BusyOverlay, EmptyState, ErrorState
from ui.common.wheel_guard import WheelGuard

Show = Callable[[QWidget], QWidget]


def test_a_question_runs_the_answer_that_is_pressed_and_only_that(qtbot: QtBot, show: Show) -> None:
    window = show(QWidget())
    done: list[str] = []
    question = messages.ask_about_changes(
        window, "Save the changes?", lambda: done.append("save"), lambda: done.append("discard")
    )
    assert done == []
    qtbot.mouseClick(question.buttons[1], Qt.MouseButton.LeftButton)
    assert done == ["discard"]


@pytest.mark.parametrize("how", ["esc", "cancel"])
def test_turning_a_question_down_changes_nothing(qtbot: QtBot, show: Show, how: str) -> None:
    window = show(QWidget())
    done: list[str] = []
    question = messages.confirm(window, "Annul 3 documents?", "Annul", lambda: done.append("annul"), danger=True)
    if how == "esc":
        qtbot.keyClick(question, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(question.buttons[-1], Qt.MouseButton.LeftButton)
    assert done == []


def test_enter_presses_the_first_answer(qtbot: QtBot, show: Show) -> None:
    window = show(QWidget())
    done: list[str] = []
    question = messages.confirm(window, "Annul 3 documents?", "Annul", lambda: done.append("annul"))
    qtbot.keyClick(question, Qt.Key.Key_Return)
    assert done == ["annul"]


def test_a_refusal_is_told_in_the_window_without_stopping_it(show: Show) -> None:
    window = show(QWidget())
    window.resize(600, 400)
    show_refusal(window, UserError("KT901"))
    assert messages.told(window).startswith("The server cannot be reached.")
    assert QApplication.activeModalWidget() is None
    messages.warning(window, "Another one.")
    assert messages.told(window) == "Another one."


def test_undo_is_offered_and_runs_once(qtbot: QtBot, show: Show) -> None:
    window = show(QWidget())
    window.resize(600, 400)
    undone: list[int] = []
    band = messages.status(window, "Moved to Friday", lambda: undone.append(1))
    assert band is not None
    qtbot.mouseClick(band.undo_button, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert messages.told(window) == ""


def test_news_of_success_takes_no_focus(qtbot: QtBot, show: Show) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    field = QComboBox()
    layout.addWidget(field)
    with qtbot.waitActive(window):
        show(window)
    field.setFocus()
    messages.status(window, "Saved")
    assert field.hasFocus()


def test_an_empty_list_offers_what_fills_it_and_a_failed_one_another_try(qtbot: QtBot, show: Show) -> None:
    done: list[str] = []
    empty = EmptyState("No clients yet.", "Add a client", lambda: done.append("add"))
    failed = ErrorState("The server does not answer.", lambda: done.append("retry"))
    show(empty)
    show(failed)
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(failed.button, Qt.MouseButton.LeftButton)
    assert done == ["add", "retry"]
    assert not EmptyState("Nothing is planned.").button.isVisibleTo(None)


def test_a_sentence_of_several_lines_is_shown_whole_in_the_middle_of_a_list(show: Show) -> None:
    failed = ErrorState("The server does not answer. " * 8, lambda: None)
    failed.resize(900, 500)
    show(failed)
    words = next(label for label in failed.findChildren(QLabel) if label.text())
    assert words.height() >= words.heightForWidth(words.width()) > 3 * words.fontMetrics().height()


def test_a_quick_answer_does_not_blink_and_a_slow_one_shows(qtbot: QtBot, show: Show) -> None:
    under = show(QWidget())
    overlay = BusyOverlay(under)
    overlay.set_busy(True)
    assert not overlay.isVisible()
    overlay.set_busy(False)
    qtbot.wait(350)
    assert not overlay.isVisible()
    overlay.set_busy(True)
    qtbot.waitUntil(overlay.isVisible)
    overlay.set_busy(False)
    assert not overlay.isVisible()


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel over the middle of a widget, as the window hears it."""
    window = widget.window()
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    event = QWheelEvent(
        place,
        QPointF(window.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(window.windowHandle(), event)


def test_the_wheel_changes_no_field_that_is_not_focused_and_scrolls_the_form(qtbot: QtBot, show: Show) -> None:
    form = QWidget()
    layout = QVBoxLayout(form)
    choice = ChoiceField([(1, "One"), (2, "Two"), (3, "Three")])
    combo, spin, slider, tabs = QComboBox(), QSpinBox(), QSlider(Qt.Orientation.Horizontal), QTabBar()
    combo.addItems(["a", "b", "c"])
    spin.setValue(5)
    tabs.addTab("a")
    tabs.addTab("b")
    for widget in (choice, combo, spin, slider, tabs):
        layout.addWidget(widget)
    layout.addSpacing(1000)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(form)
    scroll.resize(300, 300)
    guard = WheelGuard()
    with qtbot.waitActive(scroll):
        show(scroll)
        scroll.activateWindow()
    scroll.setFocus()
    for widget in (choice.combo, combo, spin, slider, tabs):
        scroll.verticalScrollBar().setValue(0)
        turn_wheel(widget)
        assert scroll.verticalScrollBar().value() > 0, widget
    values = (choice.value(), combo.currentIndex(), spin.value(), slider.value(), tabs.currentIndex())
    assert values == (1, 0, 5, 0, 0)
    scroll.verticalScrollBar().setValue(0)
    choice.combo.setFocus()
    turn_wheel(choice.combo)
    assert choice.value() == 2
    guard.deleteLater()
