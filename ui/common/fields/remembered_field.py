"""A text that people type again and again: what was typed before is offered, anything else may be typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from ui.common.fields.suggestions import Reference, SuggestionList
from ui.common.fields.text_field import TextField
from ui.common.icons import icon

#: `offer(done)`: finds the texts off the GUI thread and calls `done(texts)`, the most usual first.
Offer = Callable[[Callable[[Sequence[str]], None]], None]

_LEAST_LETTERS = 2


class RememberedField(TextField):
    """F4, Down or letters open the list; a text is taken from it only when one went to its row."""

    def __init__(self, offer: Offer, max_length: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(max_length, parent=parent)
        self._offer = offer
        self._list = SuggestionList(self)
        self._list.chosen.connect(lambda row: self._choose(row.text))
        self._drop = QAction(self)
        self.line.addAction(self._drop, QLineEdit.ActionPosition.TrailingPosition)
        self._drop.triggered.connect(self.open_choice)
        self.edited.connect(self._hear_edit)
        self._dress()

    def open_choice(self) -> None:
        """Show all that was typed before."""
        if not self.is_read_only():
            self.line.setFocus()
            self._offer_for("")

    def retranslate(self) -> None:
        """Show the tip in the new language."""
        super().retranslate()
        self._dress()

    def _dress(self) -> None:
        self._drop.setIcon(icon("down"))
        self._drop.setToolTip(self.tr("What was written before (F4)"))

    def _hear_edit(self, text: str) -> None:
        typed = text.strip()
        if len(typed) >= _LEAST_LETTERS:
            self._offer_for(typed)
        else:
            self._list.hide()

    def _offer_rows(self, typed: str, texts: Sequence[str]) -> None:
        # The field may be gone or left by now.
        if not isValid(self) or not self.line.hasFocus():
            return
        fitting = [text for text in texts if typed.casefold() in text.casefold() and text != typed]
        self._list.show_rows([Reference(place, text) for place, text in enumerate(fitting)], self.line)
        if typed:
            self._list.setCurrentRow(-1)

    def _offer_for(self, typed: str) -> None:
        self._offer(lambda texts: self._offer_rows(typed, texts))

    def _choose(self, text: str) -> None:
        self._list.hide()
        self.line.setText(text)
        self.commit()

    def _leave(self) -> None:
        self._list.hide()
        super()._leave()

    def _hear_key(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (plain and key == Qt.Key.Key_F4) or (plain and key == Qt.Key.Key_Down and not self._list.isVisible()):
            self.open_choice()
            return True
        if self._list.isVisible() and plain:
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._list.step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key == Qt.Key.Key_Escape:
                self._list.hide()
                return True
            row = self._list.current()
            if row is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                self._choose(row.text)
                return key != Qt.Key.Key_Tab
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._list.hide()
        return super()._hear_key(event)
