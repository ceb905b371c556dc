"""Editors of table cells that read what is typed as the fields do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QToolTip, QWidget

from app.database.errors import UserError
from ui.common.fields.entry_parsing import NumberRule, parse_number
from ui.common.fields.entry_texts import entry_sentence
from ui.common.fields.moment_parsing import EARLIEST, LATEST, parse_date
from ui.common.formats import format_date, format_entry, today_here
from ui.common.row_painting import RowDelegate
from ui.common.style import refresh_look

_AnyIndex = QModelIndex | QPersistentModelIndex


class CellEditor(QLineEdit):
    """The line inside a cell; a wrong text stays open, framed, with its sentence beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.refusal = ""
        self.textEdited.connect(lambda _text: self.show_refusal(""))

    def show_refusal(self, sentence: str) -> None:
        """Show a sentence at the cell; an empty one clears it."""
        self.refusal = sentence
        self.setProperty("wrong", bool(sentence))
        refresh_look(self)
        if sentence:
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), sentence, self)
        else:
            QToolTip.hideText()


class EntryDelegate(RowDelegate):
    """Edits a cell by a pure parser: the model's EditRole holds the value itself, never its text."""

    #: A text was refused: its sentence, for a line of errors under the table.
    refused = Signal(str)

    def __init__(
        self,
        parse: Callable[[str], Any],
        show: Callable[[Any], str],
        parent: QObject | None = None,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        super().__init__(parent)
        self._parse = parse
        self._show = show
        self._align = align

    def commit_editor(self, editor: CellEditor) -> bool:
        """Check what is in an open editor; on a refusal the editor stays and tells why."""
        try:
            self._parse(editor.text())
        except UserError as error:
            sentence = entry_sentence(error)
            editor.show_refusal(sentence)
            self.refused.emit(sentence)
            return False
        self.commitData.emit(editor)
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:
        editor = CellEditor(parent)
        editor.setFrame(False)
        editor.setAlignment(self._align | Qt.AlignmentFlag.AlignVCenter)
        return editor

    def setEditorData(self, editor: QWidget, index: _AnyIndex) -> None:
        # A refused text must not be replaced when the model changes elsewhere.
        if isinstance(editor, CellEditor) and not editor.refusal and not editor.isModified():
            value = index.data(Qt.ItemDataRole.EditRole)
            editor.setText("" if value is None else self._show(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _AnyIndex) -> None:
        if not isinstance(editor, CellEditor):
            return
        try:
            value = self._parse(editor.text())
        except UserError as error:
            self.refused.emit(entry_sentence(error))
            return
        model.setData(index, value, Qt.ItemDataRole.EditRole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellEditor):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                leaving = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
                if event.key() in leaving and not self._is_good(watched):
                    return True
            elif event.type() == QEvent.Type.FocusOut and not self._is_good(watched):
                # Stays open with its sentence; the next command or Esc decides.
                return True
        return super().eventFilter(watched, event)

    def _is_good(self, editor: CellEditor) -> bool:
        try:
            self._parse(editor.text())
        except UserError as error:
            sentence = entry_sentence(error)
            editor.show_refusal(sentence)
            self.refused.emit(sentence)
            return False
        return True


class NumberDelegate(EntryDelegate):
    """A cell for a quantity, a price or an amount."""

    def __init__(
        self,
        decimals: int | None = None,
        minimum: Decimal | int | None = None,
        maximum: Decimal | int | None = None,
        parent: QObject | None = None,
    ) -> None:
        rule = NumberRule(
            decimals,
            None if minimum is None else Decimal(minimum),
            None if maximum is None else Decimal(maximum),
        )
        super().__init__(
            lambda text: parse_number(text, rule),
            lambda value: format_entry(value, decimals if decimals == 2 else None),
            parent,
            align=Qt.AlignmentFlag.AlignTrailing,
        )


class DateDelegate(EntryDelegate):
    """A cell for a day."""

    def __init__(
        self,
        today: Callable[[], date] = today_here,
        minimum: date = EARLIEST,
        maximum: date = LATEST,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(lambda text: parse_date(text, today(), minimum, maximum), format_date, parent)
