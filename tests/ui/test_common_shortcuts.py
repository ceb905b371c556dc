"""One table of keys; what is being typed is committed before a command runs."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.common.fields import NumberField, TextField
from ui.common.fields.delegates import NumberDelegate
from ui.common.key_positions import latin_key
from ui.common.layout_keys import LayoutKeys
from ui.common.shortcut_list import ShortcutList
from ui.common.shortcuts import GROUPS, TABLE, bind, bind_card_tabs, key_of, row_of

CTRL = Qt.KeyboardModifier.ControlModifier
#: Keys that a desktop or Qt's own fields answer to; no command of ours may sit on them.
RESERVED = {
    *("Alt+F4", "Alt+Tab", "Ctrl+Esc", "Ctrl+Alt+Del", "Alt+Space", "Meta+D", "Ctrl+Alt+T", "F10", "F11", "F12"),
    *("Ctrl+X", "Ctrl+V", "Ctrl+A", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Left", "Ctrl+Right", "Shift+Ins", "Ctrl+Ins"),
}


def activate(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget in the active window: shortcuts answer only there."""
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


class Form(QWidget):
    """Two fields and what Ctrl+Enter and Ctrl+S did."""

    def __init__(self) -> None:
        super().__init__()
        self.quantity, self.note = NumberField(0), TextField()
        self.posted: list[Any] = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.quantity)
        layout.addWidget(self.note)
        bind(self, "primary", lambda: self.posted.append(self.quantity.value()))


NOWHERE = QModelIndex()


class Lines(QAbstractTableModel):
    """One cell with a quantity."""

    def __init__(self) -> None:
        super().__init__()
        self.quantity: Any = Decimal(1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole:
            return self.quantity
        return str(self.quantity) if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = 2) -> bool:
        self.quantity = value
        return True

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


def test_no_key_means_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for row in TABLE for key in row.keys)
    # Copying cells is the field's own copying, in a list.
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_key_belongs_to_the_platform() -> None:
    ours = {QKeySequence(key).toString() for row in TABLE for key in row.keys}
    assert ours & {QKeySequence(key).toString() for key in RESERVED} == set()


def test_every_key_is_one_that_qt_knows() -> None:
    for row in TABLE:
        for key in row.keys:
            assert QKeySequence(key).toString() != "", (row.id, key)


def test_every_command_stands_in_the_list_of_shortcuts(qtbot: QtBot) -> None:
    assert {row.group for row in TABLE} == set(GROUPS)
    shown = ShortcutList()
    activate(qtbot, shown)
    assert shown.height() < 720
    shown.close()


def test_a_quantity_typed_and_not_left_is_the_one_that_is_posted(qtbot: QtBot) -> None:
    form = Form()
    activate(qtbot, form)
    form.quantity.line.setFocus()
    qtbot.keyClicks(form.quantity.line, "12")
    qtbot.keyClick(form.quantity.line, Qt.Key.Key_Return, CTRL)
    assert form.posted == [Decimal(12)]


def test_a_command_does_not_run_over_a_wrong_entry_and_the_focus_stays(qtbot: QtBot) -> None:
    form = Form()
    activate(qtbot, form)
    form.quantity.line.setFocus()
    qtbot.keyClicks(form.quantity.line, "0.5")
    qtbot.keyClick(form.quantity.line, Qt.Key.Key_Return, CTRL)
    assert form.posted == []
    assert form.quantity.error() != ""
    assert form.quantity.line.hasFocus()


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    """A view whose only cell is being edited."""
    view = QTableView()
    view.lines = Lines()
    view.setModel(view.lines)
    view.setItemDelegate(NumberDelegate(0, 1, parent=view))
    activate(qtbot, view)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    view.edit(view.currentIndex())
    return view


def test_an_open_cell_editor_is_committed_before_the_command_runs(qtbot: QtBot, table: QTableView) -> None:
    posted: list[Any] = []
    bind(table, "primary", lambda: posted.append(table.lines.quantity))
    editor = QApplication.focusWidget()
    assert editor is not None and editor is not table
    qtbot.keyClicks(editor, "40")
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert posted == [Decimal(40)]


def test_a_wrong_cell_keeps_its_editor_open_and_stops_the_command(qtbot: QtBot, table: QTableView) -> None:
    posted: list[Any] = []
    bind(table, "save", lambda: posted.append(1))
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "0.5")
    qtbot.keyClick(editor, Qt.Key.Key_S, CTRL)
    assert posted == []
    assert editor is QApplication.focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor is QApplication.focusWidget()
    assert table.lines.quantity == Decimal(1)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert table.lines.quantity == Decimal(1)


def test_of_two_screens_in_sight_the_one_around_the_focus_answers(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    left, right = Form(), Form()
    layout.addWidget(left)
    layout.addWidget(right)
    activate(qtbot, window)
    right.quantity.line.setFocus()
    qtbot.keyClicks(right.quantity.line, "3")
    qtbot.keyClick(right.quantity.line, Qt.Key.Key_Return, CTRL)
    assert (left.posted, right.posted) == ([], [Decimal(3)])


def test_a_screen_out_of_sight_does_not_answer(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    hidden, seen = Form(), TextField()
    layout.addWidget(hidden)
    layout.addWidget(seen)
    hidden.hide()
    activate(qtbot, window)
    qtbot.keyClick(seen.line, Qt.Key.Key_Return, CTRL)
    assert hidden.posted == []


def test_ctrl_and_a_number_choose_a_tab_of_the_card(qtbot: QtBot) -> None:
    card = Form()
    chosen: list[int] = []
    bind_card_tabs(card, chosen.append)
    activate(qtbot, card)
    qtbot.keyClick(card.note.line, Qt.Key.Key_3, CTRL)
    assert chosen == [2]


def test_a_key_that_lists_answer_themselves_cannot_be_bound(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    with pytest.raises(ValueError, match="themselves"):
        bind(form, "open", lambda: None)
    assert key_of("primary") == "Ctrl+Enter"
    assert not row_of("help").commits


def test_a_latin_key_is_taken_as_it_is_and_a_cyrillic_one_without_a_place_is_left() -> None:
    assert latin_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_S, CTRL)) == Qt.Key.Key_S
    assert latin_key(QKeyEvent(QEvent.Type.KeyPress, 0x42B, CTRL)) == 0x42B


def test_a_russian_keyboard_alone_still_saves_and_copies(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.common.key_positions.QGuiApplication.platformName", lambda: "xcb")
    form = Form()
    saved: list[str] = []
    bind(form, "save", lambda: saved.append("saved"))
    keys = LayoutKeys(form)
    activate(qtbot, form)
    form.note.line.setFocus()
    form.note.set_text("Ромашка")
    form.note.line.selectAll()
    window = form.windowHandle()
    for key, place, text in ((0x42B, 39, "ы"), (0x421, 54, "с")):
        press = QKeyEvent(QEvent.Type.KeyPress, key, CTRL, place, 0, 0, text)
        assert keys.eventFilter(window, press)
    assert saved == ["saved"]
    assert QApplication.clipboard().text() == "Ромашка"
