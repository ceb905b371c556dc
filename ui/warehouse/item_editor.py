"""The editor of the cell that names an item: an article, a barcode or two letters, with a choice list under it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.warehouse.queries import FoundItem
from ui.common.fields.delegates import CellEditor
from ui.warehouse.item_choice_list import ItemChoiceList
from ui.warehouse.item_lookup import ItemLookup

_PAUSE_MS = 150
_LEAST_LETTERS = 2
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 11, Qt.Key.Key_PageUp: -11}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class ItemEditor(CellEditor):
    """Text with a choice list; it never waits for the server: what is not known yet is looked up after Enter."""

    #: A row of the choice list was taken.
    item_chosen = Signal(object)
    #: Enter on a text that has not been looked up: the grid finds out what it means.
    code_typed = Signal(str)
    #: Several lines or cells were pasted: a block for the grid.
    block_pasted = Signal(str)
    left_empty = Signal()

    def __init__(self, parent: QWidget, lookup: ItemLookup) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._question = 0
        self._rows_for = ""
        self._rows: list[FoundItem] = []
        self.choices = ItemChoiceList(self)
        self.choices.chosen.connect(self.item_chosen)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.textEdited.connect(self._hear_typing)

    def show_choices(self, text: str, rows: list[FoundItem]) -> None:
        """Show rows that are already known for a text."""
        self.setText(text)
        self._rows, self._rows_for = rows, text.strip()
        self.choices.show_rows(rows, self)

    def ask(self) -> None:
        """Ask what fits the text and show it."""
        self._pause.stop()
        self._question += 1
        question, text = self._question, self.text().strip()

        def show(rows: list[FoundItem]) -> None:
            # The editor may be gone, or more was typed meanwhile.
            if isValid(self) and question == self._question:
                self._rows, self._rows_for = rows, text
                self.choices.show_rows(rows, self)

        self._lookup(text, show, lambda: None)

    def take(self) -> None:
        """Do what Enter does: take the highlighted row, else hand the text over to be looked up."""
        self._pause.stop()
        text = self.text().strip()
        highlighted = self.choices.current() if self._rows_for == text else None
        # A longer text than the rows answer is a new question; the rows of a shorter one are not its meaning.
        if highlighted is not None:
            self.item_chosen.emit(highlighted)
        elif text:
            self.code_typed.emit(text)
        else:
            self.left_empty.emit()

    def _hear_typing(self, text: str) -> None:
        typed = text.strip()
        if len(typed) >= _LEAST_LETTERS or typed.isdigit():
            self._pause.start()
        else:
            self._question += 1
            self._pause.stop()
            self.choices.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if "\t" in text.strip() or "\n" in text.strip():
                self.block_pasted.emit(text)
                return
        key = event.key()
        if key == Qt.Key.Key_F4 and not event.modifiers():
            self.ask()
        elif key in _ENTERS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.take()
        elif self.choices.isVisible() and key in _STEPS:
            self.choices.step(_STEPS[Qt.Key(key)])
        elif self.choices.isVisible() and key == Qt.Key.Key_Escape:
            self.choices.hide()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
