"""Editors of the grid's cells: what is typed is checked by the line's own item before the cell is left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from app.database.errors import UserError
from app.documents.rules import VAT_CORRECTION_LIMIT, check_quantity
from ui.common.fields.delegates import CellEditor, EntryDelegate
from ui.common.fields.entry_parsing import MAX_NUMBER, NumberRule, looks_like_barcode, parse_number
from ui.common.formats import format_entry
from ui.common.row_painting import RowDelegate
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.item_editor import ItemEditor
from ui.warehouse.item_lookup import ItemLookup
from ui.warehouse.line_grid_model import LineGridModel
from ui.warehouse.line_painting import LinePainter
from ui.warehouse.lot_editor import LotEditor, LotLookup

#: Decimals of what is counted in whole places and weighed in grams.
_DECIMALS = {"places": 0, "net_mass": 3, "gross_mass": 3}
_AnyIndex = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint
_LEAVING = {
    Qt.Key.Key_Return: _Hint.SubmitModelCache,
    Qt.Key.Key_Enter: _Hint.SubmitModelCache,
    Qt.Key.Key_Tab: _Hint.EditNextItem,
}


class LineDelegate(RowDelegate):
    """A cell that is only read; one that is refused or short is tinted from edge to edge."""

    def __init__(self, model: LineGridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painter = LinePainter(model)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        self._painter.paint(painter, option, index)


class ItemDelegate(LineDelegate):
    """Opens the item editor over an article and its name."""

    item_chosen = Signal(int, object)
    code_typed = Signal(int, str)
    block_pasted = Signal(int, str)
    left_empty = Signal(int, str)

    def __init__(
        self, model: LineGridModel, lookup: ItemLookup, parent: QObject | None = None, *, name_column: str = "name"
    ) -> None:
        super().__init__(model, parent)
        self._model = model
        self._lookup = lookup
        self._name_column = name_column

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:
        editor = ItemEditor(parent, self._lookup)
        editor.setFrame(False)
        # Rows may come in above while the editor is open: a scan does that.
        place = QPersistentModelIndex(index)
        editor.item_chosen.connect(lambda found: self._leave(editor, self.item_chosen, place, found))
        editor.code_typed.connect(lambda text: self._leave(editor, self.code_typed, place, text))
        editor.block_pasted.connect(lambda text: self._leave(editor, self.block_pasted, place, text))
        editor.left_empty.connect(lambda: self._leave(editor, self.left_empty, place, ""))
        return editor

    def _leave(self, editor: ItemEditor, told: SignalInstance, place: QPersistentModelIndex, value: object) -> None:
        editor.setModified(False)
        self.closeEditor.emit(editor)
        told.emit(place.row(), value)

    def commit_editor(self, editor: ItemEditor) -> bool:
        """Take over what was typed, before a command runs."""
        if editor.isModified() and editor.text().strip():
            editor.take()
        else:
            self.closeEditor.emit(editor)
        return True

    def setEditorData(self, editor: QWidget, index: _AnyIndex) -> None:
        if isinstance(editor, ItemEditor) and not editor.isModified() and not editor.choices.isVisible():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _AnyIndex) -> None:
        """Hand over what was typed; the item itself comes by the editor's own signals."""
        if isinstance(editor, ItemEditor) and editor.isModified() and editor.text().strip():
            editor.take()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        place = QRect(getattr(option, "rect", QRect()))
        name = self._model.column_number(self._name_column)
        viewport = editor.parentWidget()
        table = viewport.parentWidget() if viewport is not None else None
        if name >= 0 and isinstance(table, QTableView):
            place = place.united(table.visualRect(self._model.index(index.row(), name)))
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, ItemEditor):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                if event.key() == Qt.Key.Key_Escape and not watched.choices.isVisible():
                    watched.setModified(False)
                    return super().eventFilter(watched, event)
                # The editor knows its keys; Qt's own handling would close it with Enter.
                return False
            left = event.type() == QEvent.Type.FocusOut and not watched.hasFocus()
            if left and watched.isModified() and watched.text().strip():
                watched.take()
                return True
        return super().eventFilter(watched, event)


class LineEntryDelegate(EntryDelegate):
    """A cell that is typed into, left at once by Enter or Tab, and tinted where it was refused."""

    def __init__(
        self,
        model: LineGridModel,
        parse: Callable[[str], Any],
        show: Callable[[Any], str],
        parent: QObject | None = None,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        super().__init__(parse, show, parent, align=align)
        self._painter = LinePainter(model)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        self._painter.paint(painter, option, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellEditor) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            hint = _LEAVING.get(Qt.Key(event.key()))
            if hint is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                # Qt would commit a turn of the event loop later; the next key of a fast typist must find the next cell.
                if self.commit_editor(watched):
                    self.closeEditor.emit(watched, hint)
                return True
        return super().eventFilter(watched, event)


class LotDelegate(LineEntryDelegate):
    """The number of a lot; where goods go out, those in the warehouse are offered."""

    def __init__(self, model: LineGridModel, lots: LotLookup, parent: QObject | None = None) -> None:
        super().__init__(model, str.strip, str, parent)
        self._model = model
        self._lots = lots

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:
        editor = LotEditor(parent)
        editor.setFrame(False)
        line = self._model.line_at(index.row())
        if line is not None and line.item is not None:
            editor.ask(line.item.item_id, self._lots)
            editor.taken.connect(lambda number, expires_on: self._take(editor, line, number, expires_on))
        return editor

    def _take(self, editor: LotEditor, line: DraftLine, number: str, expires_on: date | None) -> None:
        line.expires_on = expires_on
        editor.setText(number)
        if self.commit_editor(editor):
            self.closeEditor.emit(editor, _Hint.SubmitModelCache)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, LotEditor) and watched.choices.isVisible() and isinstance(event, QKeyEvent):
            # The editor moves through its list and takes from it.
            return False
        return super().eventFilter(watched, event)


class LineNumberDelegate(LineEntryDelegate):
    """A number of the line whose cell is edited, checked by what that line takes."""

    #: A quantity that is rather a barcode: row and digits.
    barcode_doubted = Signal(int, str)

    def __init__(self, model: LineGridModel, key: str, parent: QObject | None = None) -> None:
        super().__init__(model, self._read, self._worded, parent, align=Qt.AlignmentFlag.AlignTrailing)
        self._model = model
        self._key = key
        self._place = QPersistentModelIndex()
        self._believed = ""
        self._committing = False

    def believe(self, text: str) -> None:
        """Take these digits as a quantity from now on: the person said so."""
        self._believed = text

    def commit_editor(self, editor: CellEditor) -> bool:
        """Check what is in an open editor; only here, at the person's own Enter, a doubt is put as a question."""
        self._committing = True
        try:
            return super().commit_editor(editor)
        finally:
            self._committing = False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:
        self._place = QPersistentModelIndex(index)
        return super().createEditor(parent, option, index)

    def setEditorData(self, editor: QWidget, index: _AnyIndex) -> None:
        line = self._model.line_at(index.row())
        wrong = line.wrong.get(self._key) if line else None
        if wrong is not None and isinstance(editor, CellEditor) and not editor.isModified():
            editor.setText(wrong.text)
            editor.selectAll()
            return
        super().setEditorData(editor, index)

    def _read(self, text: str) -> Decimal | None:
        line = self._model.line_at(self._place.row())
        if line is None:
            return None
        if self._key == "quantity":
            return self._quantity(line, text)
        if self._key in _DECIMALS:
            return parse_number(text, NumberRule(_DECIMALS[self._key], Decimal(0)))
        if self._key == "paper_quantity":
            return parse_number(text, NumberRule(line.item.decimals if line.item else 6, Decimal(0)))
        most = Decimal(100) if self._key == "discount_percent" else None
        decimals = 6 if self._key in ("price", "cost_share", "unit_cost") else 2
        value = parse_number(text, NumberRule(decimals, Decimal(0), most))
        if value is not None and self._key == "vat":
            self._check_vat(line, value)
        return value

    def _quantity(self, line: DraftLine, text: str) -> Decimal | None:
        if looks_like_barcode(text) and text.strip() != self._believed:
            if self._committing:
                # The question takes the focus, and leaving the cell checks it once more.
                self._committing = False
                self.barcode_doubted.emit(self._place.row(), text.strip())
            raise UserError("KT914", "quantity", value=text.strip())
        decimals = line.item.decimals if line.item else 6
        try:
            value = parse_number(text, NumberRule(decimals))
        except UserError as error:
            if error.code != "KT913":
                raise
            raise UserError("KT913", minimum=Decimal(1).scaleb(-decimals), maximum=MAX_NUMBER) from None
        if value is None:
            if line.is_blank:
                return None
            raise UserError("KT008", "quantity")
        return check_quantity(value, decimals)

    def _check_vat(self, line: DraftLine, value: Decimal) -> None:
        kept = line.typed_vat
        line.typed_vat = None
        line.reckon(self._model.document.vat_mode)
        reckoned = line.money.vat if line.money else value
        line.typed_vat = kept
        line.reckon(self._model.document.vat_mode)
        if abs(value - reckoned) > VAT_CORRECTION_LIMIT:
            raise UserError("KT304", "vat", value=value, limit=VAT_CORRECTION_LIMIT)

    def _worded(self, value: Decimal) -> str:
        return format_entry(value, 2 if self._key in ("net", "vat", "total") else None)
