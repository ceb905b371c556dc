"""A table of what can be picked into a document, as data: its columns, and a column of quantities that are typed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, TypeVar

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
from ui.common.fields.delegates import CellEditor, EntryDelegate
from ui.common.fields.entry_parsing import NumberRule, parse_number
from ui.common.formats import format_entry, format_quantity
from ui.common.style import colour
from ui.warehouse.grid_look import set_up_look

Row = TypeVar("Row")
_AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class PickColumn(Generic[Row]):
    """A column that is read; `title` is a source of the table's context, `tone` the meaning of its colour."""

    title: str
    width: int
    shown: Callable[[Row], str]
    right: bool = False
    stretch: bool = False
    #: Only there while a row has something in it.
    optional: bool = False
    tone: Callable[[Row, Decimal | None], str] = lambda _row, _quantity: "muted"


@dataclass(frozen=True, slots=True)
class PickRules(Generic[Row]):
    """What can be picked: `check` refuses a quantity, `whole` is what a tick brings (None: rows are not ticked)."""

    context: str
    columns: Sequence[PickColumn[Row]]
    #: The last column, where one types: a source of the context.
    quantity_title: str
    key: Callable[[Row], Hashable]
    decimals: Callable[[Row], int]
    check: Callable[[Row, Decimal], Decimal]
    whole: Callable[[Row], Decimal] | None = None


class PickingModel(QAbstractTableModel, Generic[Row]):
    """Rows that can be picked; a typed quantity is kept by its row's key, whatever the search shows."""

    def __init__(self, rules: PickRules[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rules = rules
        self.quantity_column = len(rules.columns)
        self._rows: Sequence[Row] = ()
        self._typed: dict[Hashable, tuple[Row, Decimal]] = {}

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, row: int) -> Row | None:
        """Return a row, None beyond them."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def chosen(self) -> list[tuple[Row, Decimal]]:
        """Return (row, quantity) in the order in which they were typed."""
        return list(self._typed.values())

    def quantity_of(self, row: Row) -> Decimal | None:
        """Return what was typed for a row."""
        kept = self._typed.get(self.rules.key(row))
        return kept[1] if kept is not None else None

    def put(self, row: Row, quantity: Decimal | None) -> None:
        """Take a quantity for a row; None takes it away."""
        if quantity is None:
            self._typed.pop(self.rules.key(row), None)
        else:
            self._typed[self.rules.key(row)] = (row, quantity)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.quantity_column))

    def tick(self, row: Row) -> None:
        """Take all of a row, or leave it again."""
        if self.rules.whole is not None:
            self.put(row, self.rules.whole(row) if self.quantity_of(row) is None else None)

    def tick_all(self) -> None:
        """Take all of every row in sight; leave them where all were taken already."""
        whole = self.rules.whole
        if whole is not None:
            taken = all(self.quantity_of(row) == whole(row) for row in self._rows)
            for row in self._rows:
                self.put(row, None if taken else whole(row))

    def rowCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rules.columns) + 1

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._has_tick(index.column()):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == self.quantity_column else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            last = section == self.quantity_column
            title = self.rules.quantity_title if last else self.rules.columns[section].title
            return QCoreApplication.translate(self.rules.context, title)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side_of(section)
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        place, quantity = index.column(), self.quantity_of(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return format_quantity(quantity) if place == self.quantity_column else self.rules.columns[place].shown(row)
        if role == Qt.ItemDataRole.EditRole:
            return quantity
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side_of(place)
        if role == Qt.ItemDataRole.CheckStateRole and self._has_tick(place):
            return Qt.CheckState.Unchecked if quantity is None else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = "text" if place == self.quantity_column else self.rules.columns[place].tone(row, quantity)
            return colour(tone)
        stretched = place < self.quantity_column and self.rules.columns[place].stretch
        return self.rules.columns[place].shown(row) if role == Qt.ItemDataRole.ToolTipRole and stretched else None

    def setData(self, index: _AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        if row is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self.tick(row)
        elif role == Qt.ItemDataRole.EditRole:
            self.put(row, value)
        return role in (Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.EditRole)

    def _has_tick(self, column: int) -> bool:
        return column == 0 and self.rules.whole is not None

    def _side_of(self, column: int) -> Qt.AlignmentFlag:
        right = column == self.quantity_column or self.rules.columns[column].right
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class PickDelegate(EntryDelegate):
    """Checks a quantity by its row; Enter goes to the row below, where the next may be typed."""

    def __init__(self, model: PickingModel[Any], parent: QObject | None = None) -> None:
        super().__init__(self._read, format_entry, parent, align=Qt.AlignmentFlag.AlignTrailing)
        self._model = model
        self._place = QPersistentModelIndex()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:
        self._place = QPersistentModelIndex(index)
        return super().createEditor(parent, option, index)

    def _read(self, text: str) -> Decimal | None:
        row = self._model.row_at(self._place.row())
        value = parse_number(text, NumberRule(self._model.rules.decimals(row) if row is not None else None))
        if value is None or value == 0:
            return None
        if row is None:
            raise UserError("KT005", value=text)
        return self._model.rules.check(row, value)

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
        index = self._model.index(self._place.row() + rows, self._model.quantity_column)
        if isinstance(table, QTableView):
            table.setFocus()
            if index.isValid():
                table.setCurrentIndex(index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _AnyIndex) -> None:
        if isinstance(editor, CellEditor) and editor.text().strip() in ("", "0"):
            model.setData(index, None)
            return
        super().setModelData(editor, model, index)


def dress_picker(table: QTableView, rules: PickRules[Any]) -> None:
    """Give the table the look of a grid."""
    set_up_look(table)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    widths = [column.width for column in rules.columns]
    for number, width in enumerate([*widths, _QUANTITY_WIDTH]):
        stretch = number < len(widths) and rules.columns[number].stretch
        mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
        table.horizontalHeader().setSectionResizeMode(number, mode)
        table.setColumnWidth(number, width)


_QUANTITY_WIDTH = 110
