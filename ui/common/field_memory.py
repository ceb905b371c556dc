"""How a field stood before a scanner typed into it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid


@dataclass(frozen=True, slots=True)
class FieldMemory:
    """The focused widget, and its text, cursor and selection where it has them."""

    widget: QWidget | None
    text: str = ""
    cursor: int = 0
    selection: tuple[int, int] = (0, 0)
    modified: bool = False

    @classmethod
    def of(cls, widget: QWidget | None) -> FieldMemory:
        """Remember a widget as it stands."""
        if isinstance(widget, QLineEdit):
            selected = (widget.selectionStart(), len(widget.selectedText())) if widget.hasSelectedText() else (0, 0)
            return cls(widget, widget.text(), widget.cursorPosition(), selected, widget.isModified())
        if isinstance(widget, QPlainTextEdit):
            place = widget.textCursor()
            return cls(widget, widget.toPlainText(), place.position(), (place.anchor(), 0))
        return cls(widget)

    def restore(self) -> None:
        """Put the widget back; an editor that the keys themselves had opened is closed again."""
        now = QApplication.focusWidget()
        if self.widget is None or not isValid(self.widget):
            return
        if isinstance(self.widget, QAbstractItemView) and now is not None and now is not self.widget:
            self._close_editor(self.widget, now)
        elif isinstance(self.widget, QLineEdit):
            self._restore_line(self.widget)
        elif isinstance(self.widget, QPlainTextEdit):
            self._restore_note(self.widget)
        if now is not None and now is not self.widget and isValid(now):
            # Typing in a list goes to its search box.
            if isinstance(now, QLineEdit):
                now.clear()
                now.textEdited.emit("")
            self.widget.setFocus()

    def _restore_line(self, line: QLineEdit) -> None:
        line.setText(self.text)
        line.setModified(self.modified)
        # Lists and checks that follow the typing must follow it back.
        line.textEdited.emit(self.text)
        if self.selection[1]:
            line.setSelection(*self.selection)
        else:
            line.setCursorPosition(self.cursor)

    def _restore_note(self, note: QPlainTextEdit) -> None:
        note.setPlainText(self.text)
        place = note.textCursor()
        place.setPosition(self.selection[0])
        place.setPosition(self.cursor, QTextCursor.MoveMode.KeepAnchor)
        note.setTextCursor(place)

    @staticmethod
    def _close_editor(view: QAbstractItemView, editor: QWidget) -> None:
        if view.isAncestorOf(editor):
            if isinstance(editor, QLineEdit):
                # Losing the focus would otherwise take the first digits for an entry.
                editor.setText("")
                editor.setModified(False)
            delegate = view.itemDelegateForIndex(view.currentIndex())
            delegate.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
