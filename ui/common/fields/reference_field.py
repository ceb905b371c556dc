"""The field that names another record: a client, an item, a warehouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from app.database.errors import UserError
from ui.common.fields.entry_field import LineField
from ui.common.fields.suggestions import Reference, SuggestionList
from ui.common.icons import icon

#: `lookup(text, done)`: finds references off the GUI thread and calls `done(rows)`; an empty text means the first page.
Lookup = Callable[[str, Callable[[list[Reference]], None]], None]

_PAUSE_MS = 150
_LEAST_LETTERS = 2


class ReferenceField(LineField[Reference]):
    """A record found by its code or two letters of its name; `value()` is its id.

    Tab or Enter takes the highlighted row, or the only hit if none was shown yet. F4 opens the choice list (that of the
    screen by `choose`, else the first page under the field), Shift+F4 clears, Ctrl+Shift+Enter opens the card behind.
    """

    def __init__(
        self,
        lookup: Lookup,
        *,
        choose: Callable[[], None] | None = None,
        open_card: Callable[[int], None] | None = None,
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self._read, lambda reference: reference.text, parent)
        self._lookup = lookup
        self._choose = choose
        self._open_card = open_card
        self._required = required
        self._question = 0
        self._rows: list[Reference] | None = None
        self._rows_for = ""
        self._settle_as = ""
        self._list = SuggestionList(self)
        self._list.chosen.connect(self._take_row)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._drop = QAction(self)
        self.line.addAction(self._drop, QLineEdit.ActionPosition.TrailingPosition)
        self._drop.triggered.connect(self.open_choice)
        self.edited.connect(self._hear_edit)
        self._dress()

    def value(self) -> int | None:
        """Return the id of the record; None where the field is empty."""
        return self._value.id if self._value else None

    def reference(self) -> Reference | None:
        """Return the record with its words."""
        return self._value

    def set_value(self, value: int | Reference | None, text: str = "") -> None:
        """Show a record, by itself or as an id with its name; no signal, and an old error goes."""
        self._value = Reference(value, text) if isinstance(value, int) else value
        self._forget_question()
        self._show_value()
        self.set_error("")

    def take(self, reference: Reference | None) -> None:
        """Take a record over as the person's choice (from the choice list or a new card)."""
        self._forget_question()
        # What was typed to find it is not a text of its own any more.
        self.line.setText("")
        self._take(reference)

    def open_choice(self) -> None:
        """Open the choice list: the screen's own, else the first page under the field."""
        if self.is_read_only():
            return
        self.line.setFocus()
        if self._choose is not None:
            self._choose()
        else:
            self._ask()

    def clear(self) -> None:
        """Empty the field as the person's choice."""
        if not self.is_read_only():
            self.take(None)

    def commit(self) -> bool:
        """Take over what was typed if it is already known to mean one record; else say what is missing."""
        if self.is_edited() and self.line.text().strip() and self._rows_for != self._typed():
            self._settle("stay")
        return super().commit()

    def retranslate(self) -> None:
        """Show the texts in the new language."""
        super().retranslate()
        self._dress()

    def _dress(self) -> None:
        self._drop.setIcon(icon("down"))
        self._drop.setToolTip(self.tr("Choice list (F4)"))

    def _show_value(self) -> None:
        super()._show_value()
        # A long name in a narrow field is read whole.
        self.line.setToolTip(self._value.text if self._value else "")

    def _typed(self) -> str:
        return self.line.text().strip()

    def _told(self, value: Reference | None) -> object:
        return value.id if value else None

    def _read(self, text: str) -> Reference | None:
        """Return the record that the typed text means, as far as it is known by now."""
        typed = text.strip()
        if not typed:
            if self._required:
                raise UserError("KT008")
            return None
        if self._rows is None or self._rows_for != typed:
            raise UserError("KT005", value=typed, reason="looking_up")
        if highlighted := self._list.current():
            return Reference(highlighted.id, highlighted.text, highlighted.detail, highlighted.code)
        return _only_meaning(self._rows, typed)

    def _hear_edit(self, text: str) -> None:
        self._settle_as = ""
        typed = text.strip()
        if len(typed) >= _LEAST_LETTERS or typed.isdigit():
            self._pause.start()
        else:
            self._forget_question()

    def _ask(self) -> None:
        self._pause.stop()
        self._question += 1
        question, typed = self._question, self._typed() if self.is_edited() else ""

        def answer(rows: list[Reference]) -> None:
            # The field may be gone, or more was typed meanwhile.
            if isValid(self) and question == self._question:
                self._hear_rows(typed, rows)

        self._lookup(typed, answer)

    def _hear_rows(self, typed: str, rows: list[Reference]) -> None:
        self._rows, self._rows_for = rows, typed
        settle_as, self._settle_as = self._settle_as, ""
        if settle_as:
            self._finish_settling(settle_as)
        elif self.line.hasFocus():
            self._list.show_rows(rows, self.line)

    def _settle(self, then: str) -> None:
        """Ask at once what the typed text means; `then` is "step" to the next field or "stay"."""
        self._settle_as = then
        self._ask()

    def _finish_settling(self, then: str) -> None:
        taken = super().commit()
        if not taken and self.line.hasFocus() and self._rows:
            self._list.show_rows(self._rows, self.line)
        elif taken and then == "step" and self.line.hasFocus():
            self.focusNextChild()

    def _take_row(self, row: Reference) -> None:
        self.take(row)

    def _forget_question(self) -> None:
        self._question += 1
        self._pause.stop()
        self._list.hide()
        self._rows = None
        self._rows_for = ""

    def _take(self, value: Reference | None) -> None:
        self._forget_question()
        super()._take(value)

    def _leave(self) -> None:
        if self.is_edited():
            self.commit()
        self._list.hide()

    def _hear_key(self, event: QKeyEvent) -> bool:
        if self._hear_list_key(event):
            return True
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_F4 and not self.is_read_only():
            if modifiers == Qt.KeyboardModifier.ShiftModifier:
                self.clear()
            else:
                self.open_choice()
            return True
        wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == wanted:
            if self._open_card is not None and self._value is not None:
                self._open_card(self._value.id)
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            if self.is_edited() and self._typed() and self._rows_for != self._typed():
                self._settle("step" if key == Qt.Key.Key_Tab else "stay")
                return True
            if key == Qt.Key.Key_Tab and self.is_edited():
                return not self.commit()
        return super()._hear_key(event)

    def _hear_list_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and not self._list.isVisible() and not event.modifiers():
            self._ask()
            return True
        if not self._list.isVisible():
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 9, Qt.Key.Key_PageUp: -9}
        if event.key() in steps:
            self._list.step(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self._list.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.take(self._list.current())
        elif event.key() == Qt.Key.Key_Tab:
            self.take(self._list.current())
            return False
        else:
            return False
        return True

    def sizeHint(self) -> QSize:
        return QSize(220, super().sizeHint().height())


def _only_meaning(rows: list[Reference], typed: str) -> Reference:
    """Return the only hit, or the one whose code or name is exactly what was typed; raises KT005."""
    if not rows:
        raise UserError("KT005", value=typed, reason="not_found")
    wanted = typed.casefold()
    exact = [row for row in rows if row.code.casefold() == wanted] or [
        row for row in rows if row.text.casefold() == wanted
    ]
    found = exact or rows
    if len(found) > 1:
        raise UserError("KT005", value=typed, reason="several")
    return found[0]
