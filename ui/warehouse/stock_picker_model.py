"""The table of what can be picked from a warehouse, with a column of quantities that are typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from app.database.errors import UserError
from app.documents.rules import check_quantity
from app.warehouse.line_queries import StockToPick
from ui.catalog.unit_names import in_window_language
from ui.common.fields.delegates import CellEditor, EntryDelegate
from ui.common.fields.entry_parsing import NumberRule, parse_number
from ui.common.formats import format_date, format_entry, format_quantity, table_quantity
from ui.common.style import colour
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.grid_look import set_up_look

_AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_TITLES = (
    QT_TRANSLATE_NOOP("StockPickerModel", "Article"),
    QT_TRANSLATE_NOOP("StockPickerModel", "Name"),
    QT_TRANSLATE_NOOP("StockPickerModel", "Unit"),
    QT_TRANSLATE_NOOP("StockPickerModel", "In stock"),
    QT_TRANSLATE_NOOP("StockPickerModel", "Reserved"),
    QT_TRANSLATE_NOOP("StockPickerModel", "Free"),
    QT_TRANSLATE_NOOP("StockPickerModel", "Expected"),
    QT_TRANSLATE_NOOP("StockPickerModel", "Quantity"),
)
_WIDTHS = (130, 300, 56, 96, 96, 96, 150, 110)
_NAME, _FREE, QUANTITY = 1, 5, 7


class StockPickerModel(QAbstractTableModel):
    """Rows of stock; a typed quantity is kept by its item, whatever the search shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[StockToPick] = ()
        self._typed: dict[int, tuple[str, Decimal]] = {}

    def show_rows(self, rows: Sequence[StockToPick]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> StockToPick | None:
        """Return a row, None beyond them."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def chosen(self) -> list[tuple[str, Decimal]]:
        """Return (code, quantity) in the order in which they were typed."""
        return list(self._typed.values())

    def rowCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_TITLES)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == QUANTITY else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("StockPickerModel", _TITLES[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _side_of(section)
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(row)[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return self._typed.get(row.item_id, ("", None))[1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side_of(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, index.column())
        return row.name if role == Qt.ItemDataRole.ToolTipRole and index.column() == _NAME else None

    def setData(self, index: _AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        if value is None:
            self._typed.pop(row.item_id, None)
        else:
            self._typed[row.item_id] = (row.code, value)
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), QUANTITY))
        return True

    def _texts(self, row: StockToPick) -> tuple[str, ...]:
        expected = format_quantity(row.expected) if row.expected else ""
        when = format_date(row.expected_on) if row.expected else ""
        quantity = self._typed.get(row.item_id, ("", None))[1]
        return (
            row.article or row.code,
            row.name,
            in_window_language(row.unit),
            table_quantity(row.on_hand),
            format_quantity(row.reserved) if row.reserved else "",
            table_quantity(row.free),
            "   ".join(part for part in (expected, when) if part),
            format_quantity(quantity),
        )

    def _colour(self, row: StockToPick, column: int) -> Any:
        quantity = self._typed.get(row.item_id, ("", None))[1]
        if column in (_FREE, QUANTITY) and quantity is not None and quantity > row.free:
            return colour("danger")
        if column == _FREE and row.free <= 0:
            return colour("danger")
        return None if column in (_NAME, _FREE, QUANTITY) else colour("muted")


class PickDelegate(EntryDelegate):
    """Checks a quantity by the unit of its row; Enter goes to the row below, where the next may be typed."""

    def __init__(self, model: StockPickerModel, parent: QObject | None = None) -> None:
        super().__init__(self._read, format_entry, parent, align=Qt.AlignmentFlag.AlignTrailing)
        self._model = model
        self._place = QPersistentModelIndex()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:
        self._place = QPersistentModelIndex(index)
        return super().createEditor(parent, option, index)

    def _read(self, text: str) -> Decimal | None:
        row = self._model.row_at(self._place.row())
        value = parse_number(text, NumberRule(row.decimals if row is not None else None))
        if value is None or value == 0:
            return None
        if row is None:
            raise UserError("KT005", value=text)
        return check_quantity(value, row.decimals)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellEditor) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                if self.commit_editor(watched):
                    self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
                    self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, rows: int) -> None:
        table = self.parent()
        table = table.findChild(QTableView) if isinstance(table, QWidget) else None
        index = self._model.index(self._place.row() + rows, QUANTITY)
        if isinstance(table, QTableView):
            table.setFocus()
            if index.isValid():
                table.setCurrentIndex(index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _AnyIndex) -> None:
        if isinstance(editor, CellEditor) and editor.text().strip() in ("", "0"):
            model.setData(index, None)
            return
        super().setModelData(editor, model, index)


def dress_picker(table: QTableView) -> None:
    """Give the table the look of a grid."""
    set_up_look(table)
    table.setObjectName("stock_to_pick")
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    for number, width in enumerate(_WIDTHS):
        stretch = number == _NAME
        mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
        table.horizontalHeader().setSectionResizeMode(number, mode)
        table.setColumnWidth(number, width)


def _side_of(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in range(3, QUANTITY + 1) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
