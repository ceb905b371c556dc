"""Fields for words: a line, a phone, a note of several lines, a password."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.database.errors import UserError
from ui.common import tokens
from ui.common.fields.entry_field import EntryField
from ui.common.fields.entry_texts import entry_sentence
from ui.common.fields.field_frame import FieldFrame
from ui.common.fields.moment_parsing import PhoneNumber, parse_phone
from ui.common.formats import format_phone


class TextField(EntryField[str]):
    """A line of text, trimmed; an empty one is None. Too long a text is refused, never cut."""

    def __init__(self, max_length: int | None = None, *, required: bool = False, parent: QWidget | None = None) -> None:
        self._max_length = max_length
        self._required = required
        super().__init__(self._checked, str, parent)

    def set_password(self) -> None:
        """Show dots instead of letters."""
        self.line.setEchoMode(QLineEdit.EchoMode.Password)

    def typed_value(self) -> str | None:
        """Return what stands in the line, checked or not; None where there is nothing."""
        return self.text().strip() or None

    def _checked(self, text: str) -> str | None:
        trimmed = " ".join(text.split()) if self.line.echoMode() == QLineEdit.EchoMode.Normal else text
        if self._max_length is not None and len(trimmed) > self._max_length:
            raise UserError("KT007", limit=self._max_length)
        if not trimmed and self._required:
            raise UserError("KT008")
        return trimmed or None


class PhoneField(EntryField[PhoneNumber]):
    """A phone with its extension, kept as E.164 and shown as its country writes it."""

    def __init__(self, region: str = "RU", parent: QWidget | None = None) -> None:
        super().__init__(
            lambda text: parse_phone(text, region),
            lambda phone: format_phone(phone.e164, phone.extension, region),
            parent,
        )


class NoteField(FieldFrame):
    """Several lines of text, kept as typed but for blank ends; an empty one is None."""

    #: The person typed; nothing is checked yet.
    edited = Signal(str)

    def __init__(self, lines: int = 3, max_length: int | None = None, parent: QWidget | None = None) -> None:
        self.editor = QPlainTextEdit()
        super().__init__(self.editor, parent)
        self._lines = lines
        self._max_length = max_length
        self._value: str | None = None
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(self._height())
        self.editor.textChanged.connect(self._hear_typing)
        self.editor.installEventFilter(self)

    def value(self) -> str | None:
        """Return the last committed text; None where there is none."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Show a text; no signal, and an old error goes. The same text leaves the cursor where one types."""
        self._value = value
        if (value or "") != self.editor.toPlainText():
            with QSignalBlocker(self.editor):
                self.editor.setPlainText(value or "")
        self.set_error("")

    def is_edited(self) -> bool:
        """Tell whether something typed is not yet committed."""
        return self.typed_value() != (self._value or None)

    def commit(self) -> bool:
        """Take over what was typed; too long a text is refused."""
        text = self.typed_value()
        if text is not None and self._max_length is not None and len(text) > self._max_length:
            self.set_error(entry_sentence(UserError("KT007", limit=self._max_length)))
            return False
        if text != self._value:
            self._value = text
            self.value_changed.emit(text)
        return True

    def set_placeholder(self, text: str) -> None:
        """Show a faint hint while the field is empty."""
        self.editor.setPlaceholderText(text)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow typing; the text can still be copied."""
        self.editor.setReadOnly(read_only)

    def typed_value(self) -> str | None:
        """Return what stands in the field, checked or not; None where there is nothing."""
        return self.editor.toPlainText().strip() or None

    def _hear_typing(self) -> None:
        self.set_error("")
        self.edited.emit(self.editor.toPlainText())

    def _height(self) -> int:
        return self._lines * QFontMetrics(self.font()).lineSpacing() + 2 * tokens.GAP

    def sizeHint(self) -> QSize:
        return QSize(240, super().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)
