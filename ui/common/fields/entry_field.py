"""What every typed field shares: one line of text, and a value that is checked when it is committed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app.database.errors import UserError
from ui.common import tokens
from ui.common.fields.entry_texts import entry_sentence
from ui.common.fields.field_frame import FieldFrame
from ui.common.style import refresh_look, set_role

Value = TypeVar("Value")


class LineField(FieldFrame, Generic[Value]):
    """A line that a person types into; `parse` raises UserError, `show` gives the text of a value.

    The text is checked on leaving the field, on Enter and by `commit()`. A refused text stays as it was typed, framed,
    with the sentence under it; the last good value is kept.
    """

    #: The person typed; nothing is checked yet.
    edited = Signal(str)

    def __init__(
        self,
        parse: Callable[[str], Value | None],
        show: Callable[[Value], str],
        parent: QWidget | None = None,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(self.line, parent)
        self._parse = parse
        self._show = show
        self._value: Value | None = None
        self._shown = ""
        self._suffix: QLabel | None = None
        self.line.textEdited.connect(self._hear_typing)
        self.line.installEventFilter(self)

    def commit(self) -> bool:
        """Check what was typed and take it over; on a refusal show the sentence and return False."""
        if not self.is_edited() and self._value is not None:
            # The text of a value may be shorter than the value, so it is not read back.
            return True
        try:
            value = self._parse(self.line.text())
        except UserError as error:
            self.set_error(entry_sentence(error))
            return False
        self._take(value)
        return True

    def text(self) -> str:
        """Return what stands in the line, checked or not."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text as if typed, to be checked by the next commit."""
        self.line.setText(text)
        self._hear_typing(text)

    def is_edited(self) -> bool:
        """Tell whether the line holds something that was not committed."""
        return self.line.text() != self._shown

    def revert(self) -> None:
        """Forget what was typed since the last commit."""
        self._show_value()
        self.set_error("")

    def set_placeholder(self, text: str) -> None:
        """Show a faint hint while the line is empty."""
        self.line.setPlaceholderText(text)

    def set_suffix(self, text: str) -> None:
        """Show a unit or a currency behind the value, inside the line."""
        if self._suffix is None:
            self._suffix = QLabel(self.line)
            set_role(self._suffix, "muted")
            self._suffix.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside = QHBoxLayout(self.line)
            inside.setContentsMargins(0, 0, tokens.GAP, 0)
            inside.addStretch()
            inside.addWidget(self._suffix)
        self._suffix.setText(text)
        room = self._suffix.sizeHint().width() + tokens.GAP_TIGHT if text else 0
        mirrored = self.line.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.line.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow typing; the text can still be copied."""
        self.line.setReadOnly(read_only)
        refresh_look(self.line)

    def is_read_only(self) -> bool:
        """Tell whether typing is forbidden."""
        return self.line.isReadOnly()

    def select_all(self) -> None:
        """Select the whole text, so that typing replaces it."""
        self.line.selectAll()

    def retranslate(self) -> None:
        """Show the value as the new language writes it, unless something else is being typed."""
        if not self.is_edited():
            self._show_value()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line:
            if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
                # A menu or another window over the field is not leaving it.
                if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                    self._leave()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._hear_key(event):
                return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        # Walking through an empty form must not redden it.
        if self.is_edited():
            self.commit()

    def _hear_key(self, event: QKeyEvent) -> bool:
        """Deal with a key before the line does: Enter checks and goes on to the form; Esc takes back what was typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            return not self.commit()
        if event.key() == Qt.Key.Key_Escape and self.is_edited():
            self.revert()
            return True
        return False

    def _take(self, value: Value | None) -> None:
        changed = value != self._value
        edited = self.is_edited()
        self._value = value
        self._show_value()
        if edited:
            self.set_error("")
        if changed:
            self.value_changed.emit(self._told(value))

    def _told(self, value: Value | None) -> object:
        """Return what `value_changed` tells."""
        return value

    def _show_value(self) -> None:
        self._shown = "" if self._value is None else self._show(self._value)
        if self.line.text() != self._shown:
            self.line.setText(self._shown)
            self.line.setCursorPosition(0)

    def _hear_typing(self, text: str) -> None:
        self.set_error("")
        self.edited.emit(text)


class EntryField(LineField[Value]):
    """A line whose value is what was typed: a number, a day, words."""

    def value(self) -> Value | None:
        """Return the last checked value; None where the field is empty."""
        return self._value

    def set_value(self, value: Value | None) -> None:
        """Show a value; no signal, no check, and an old error goes."""
        self._value = value
        self._show_value()
        self.set_error("")
