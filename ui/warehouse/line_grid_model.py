"""The grid's model: the lines of a draft and one empty line below them; it does no I/O and sends nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.warehouse.queries import FoundItem
from ui.common.style import colour
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.line_columns import LineColumn
from ui.warehouse.line_marks import marks_of, problem_of
from ui.warehouse.line_values import CLEARABLE, edited_value, put_value

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
#: The colour behind a cell that was refused or is short.
TINT_ROLE = int(Qt.ItemDataRole.UserRole) + 2

#: Cells that the empty line below the last one may begin with.
_BEGINNING = ("item", "quantity")

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
#: Cells that the line which is returned says.
_GIVEN = frozenset({"item", "lot", "expires_on", "price", "discount_percent", "net", "vat", "total", "unit_cost"})
_ANSWERED = frozenset({_DISPLAY, _EDIT, _ALIGNMENT, _FOREGROUND, int(Qt.ItemDataRole.ToolTipRole), TINT_ROLE})


class LineGridModel(QAbstractTableModel):
    """Shows and changes the lines of one draft; `edited` tells that there is something to save."""

    edited = Signal()

    def __init__(self, columns: Sequence[LineColumn], document: DraftDocument, parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.document = document
        self._quiet = False
        self._ensure_blank()

    def show_document(self, document: DraftDocument, columns: Sequence[LineColumn]) -> None:
        """Show another state of the document, whole."""
        self.beginResetModel()
        self.document, self.columns = document, tuple(columns)
        self._ensure_blank()
        self.endResetModel()

    def column_number(self, key: str) -> int:
        """Return the place of a column, -1 where the person does not have it."""
        return next((number for number, column in enumerate(self.columns) if column.key == key), -1)

    def line_at(self, row: int) -> DraftLine | None:
        """Return the line of a row."""
        return self.document.lines[row] if 0 <= row < len(self.document.lines) else None

    def row_of(self, line: DraftLine) -> int:
        """Return the row of a line, -1 where it is gone."""
        lines = self.document.lines
        # What changes stands near the end most often: that is where lines are added.
        return next((row for row in range(len(lines) - 1, -1, -1) if lines[row] is line), -1)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Change many lines and tell of it once: a pasted block is one change."""
        if self._quiet:
            yield
            return
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False
        self.refresh()
        self.edited.emit()

    def ask_for(self, row: int, text: str) -> DraftLine:
        """Put a typed or scanned code into a row, to be looked up."""
        line = self.document.lines[row]
        line.code_text, line.asking = text, True
        self.document.touch(line)
        self._tell(row)
        self._ensure_blank()
        return line

    def take_item(self, line: DraftLine, found: FoundItem) -> None:
        """Put the item that was found for a line into it."""
        line.take_item(found)
        if self.column_number("quantity") < 0:
            # The document changes the value alone.
            line.quantity = Decimal(0)
        elif line.quantity is None and self.document.rule.prices_only:
            line.quantity = Decimal(1)
        self.reckon(line)

    def fail_to_find(self, line: DraftLine) -> None:
        """Leave the code in sight: nobody or several have it."""
        line.asking = False
        self._tell(self.row_of(line))

    def insert_line(self) -> DraftLine:
        """Put a new line above the empty one: there somebody may be typing."""
        blank = self._ensure_blank()
        row = len(self.document.lines) - 1
        self.beginInsertRows(_NO_INDEX, row, row)
        line = DraftLine(line_no=blank.line_no, direction=blank.direction)
        blank.line_no += 1
        self.document.lines.insert(row, line)
        self.endInsertRows()
        return line

    def add_found(self, found: FoundItem, quantity: Decimal | None) -> DraftLine:
        """Add an item as a new line."""
        line = self.insert_line()
        line.quantity = quantity
        self.take_item(line, found)
        return line

    def copy_line(self, line: DraftLine) -> DraftLine:
        """Add a line with the same goods, quantity and price."""
        copied = self.insert_line()
        for name in (
            "item",
            "pack_id",
            "pack_name",
            "pack_factor",
            "quantity",
            "price",
            "price_typed",
            "discount_percent",
            "discount_typed",
            "vat_rate_id",
            "vat_rate",
            "vat_text",
            "direction",
            "cost_share",
            "paper_quantity",
            "places",
            "net_mass",
            "gross_mass",
            "country",
            "customs_declaration",
            "origin_typed",
            "note",
            "lot_number",
            "expires_on",
            "to_item",
            "source_line_id",
            "source_left",
            "layer_title",
            "free",
        ):
            setattr(copied, name, getattr(line, name))
        # A price that came with the document may have been typed: the copy keeps it.
        copied.price_typed = line.price_typed is not False
        self.reckon(copied)
        return copied

    def turn_side(self, line: DraftLine) -> None:
        """Let a line that came in go out, and the other way round."""
        if self.document.rule.sides and self.document.is_editable:
            line.direction = -line.direction or 1
            self.show_change(line)

    def put_quantity(self, line: DraftLine, quantity: Decimal) -> bool:
        """Set a quantity; False where the unit refuses it (it then stays as a wrong text)."""
        good = line.try_quantity(quantity, str(quantity))
        self.reckon(line)
        return good

    def reckon(self, line: DraftLine) -> None:
        """Work out the sums of a line that changed, show it and tell that there is something to save."""
        line.reckon(self.document.vat_mode)
        self.show_change(line)

    def show_change(self, line: DraftLine) -> None:
        """Show a line that changed and tell that there is something to save."""
        self.document.touch(line)
        self._ensure_blank()
        if not self._quiet:
            self._tell(self.row_of(line))
            self.edited.emit()

    def drop_rows(self, rows: Sequence[int]) -> None:
        """Delete lines; the empty one below stays."""
        for row in sorted(set(rows), reverse=True):
            line = self.line_at(row)
            if line is None or (line.is_blank and row == len(self.document.lines) - 1):
                continue
            self.beginRemoveRows(_NO_INDEX, row, row)
            self.document.drop_line(line)
            self.endRemoveRows()
        self._ensure_blank()
        if not self._quiet:
            self.edited.emit()

    def refresh(self) -> None:
        """Show all cells anew (answers of the server, marks of a refusal, another language)."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.document.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def problem_of(self, line: DraftLine) -> tuple[str, str] | None:
        """Return (cell, sentence) of what is wrong with a line, or None."""
        return problem_of(self.document, line)

    def _ensure_blank(self) -> DraftLine:
        lines = self.document.lines
        if lines and lines[-1].is_blank:
            return lines[-1]
        if not self.document.is_editable:
            return lines[-1] if lines else DraftLine()
        self.beginInsertRows(_NO_INDEX, len(lines), len(lines))
        line = self.document.add_line()
        self.endInsertRows()
        return line

    def _tell(self, row: int) -> None:
        if row >= 0 and not self._quiet:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.document.lines)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column, line = self.columns[index.column()], self.line_at(index.row())
        # A price without goods would stand in the empty line and be saved nowhere: goods come first.
        begun = column.key in _BEGINNING or (line is not None and not line.is_blank)
        if column.editable and begun and self.document.is_editable and not self._is_given(line, column.key):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _is_given(self, line: DraftLine | None, key: str) -> bool:
        """Tell what a return does not change: goods that come back keep lot and prices that they went with."""
        returns = bool(self.document.rule.source_kind) and line is not None and line.source_line_id is not None
        return returns and key in _GIVEN

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # Asked eight times for each cell of a repaint: what is not here is answered first.
        if role not in _ANSWERED or not index.isValid():
            return None
        column, line = self.columns[index.column()], self.line_at(index.row())
        if line is None:
            return None
        if role == _DISPLAY:
            return column.shown(line)
        if role == _ALIGNMENT:
            return column.alignment
        if role == _EDIT:
            return edited_value(line, column.key)
        return self._look(line, column, role)

    def _look(self, line: DraftLine, column: LineColumn, role: int) -> Any:
        tone, tinted = marks_of(self.document, line, column.key)
        if role == _FOREGROUND:
            return colour(tone)
        if role == TINT_ROLE:
            return colour("overdue_tint") if tinted else None
        problem = self.problem_of(line)
        if problem is not None and problem[0] == column.key:
            return problem[1]
        return column.shown(line) if column.key in ("name", "to_name") else None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None or role != Qt.ItemDataRole.EditRole:
            return False
        key = self.columns[index.column()].key
        emptied = value is None and key not in CLEARABLE
        if emptied or value == edited_value(line, key):
            # What is left as it was, or emptied by mistake, changes nothing.
            return True
        if key == "quantity":
            return self.put_quantity(line, value)
        put_value(line, key, value)
        self.reckon(line)
        return not line.wrong

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self.columns[section].alignment
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return QCoreApplication.translate("LineGrid", self.columns[section].title)
        line = self.line_at(section)
        return "" if line is None or line.is_blank else str(section + 1)
