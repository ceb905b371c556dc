"""The frame of every field: its input and, under it, the sentence that says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.common.style import refresh_look, set_role


class FieldFrame(QWidget):
    """An input with a sentence under it; what the fields have in common for forms, shortcuts and the scanner."""

    #: The value changed by the person (not by `set_value`).
    value_changed = Signal(object)

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        self._error = ""
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._note.hide()
        set_role(self._note, "error")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(inner)
        layout.addWidget(self._note)
        self.setFocusProxy(inner)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def commit(self) -> bool:
        """Check what was entered and take it over; a field that cannot hold a wrong value is always ready."""
        return True

    def error(self) -> str:
        """Return the sentence shown at the field, or an empty one."""
        return self._error

    def set_error(self, sentence: str) -> None:
        """Show a sentence at the field (from a check of the whole form or of the server); an empty one clears it."""
        if sentence == self._error:
            return
        self._error = sentence
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))
        self._inner.setAccessibleDescription(sentence)
        self._inner.setProperty("wrong", bool(sentence))
        refresh_look(self._inner)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._inner.setAccessibleName(name)

    def setToolTip(self, text: str) -> None:
        super().setToolTip(text)
        self._inner.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Show the value and the texts again in the language in force."""
