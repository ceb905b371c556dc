"""The one table model: rows in keyset pages, of which it keeps fifty; it asks for others and never does I/O itself."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from ui.common.columns import SUM_KINDS, Column
from ui.common.fonts import window_font
from ui.common.style import colour

PAGE_ROWS = 100
KEPT_PAGES = 50
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
PLACEHOLDER = "…"

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: its text, the name of its colour, weight and alignment."""

    text: str
    tone: str
    bold: bool
    alignment: Qt.AlignmentFlag


class RowTableModel(QAbstractTableModel):
    """Rows of one list. A page that was let go shows placeholders and is asked for by `page_wanted` when seen again."""

    page_wanted = Signal(int)

    def __init__(self, columns: Sequence[Column], context: str, parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.context = context
        self._alignments = [column.alignment for column in self.columns]
        #: The first row's number of each page, then the number of all rows.
        self._starts: list[int] = [0]
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._wanted: set[int] = set()
        self._bold = window_font(strong=True)
        #: False while all rows came at once: then there is no key to load a page again by.
        self.lets_go = True
        # data() may be called in the middle of painting: what it misses is asked for afterwards.
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._ask_for_pages)

    @property
    def page_count(self) -> int:
        """How many pages were ever loaded since the last reset."""
        return len(self._starts) - 1

    @property
    def kept_pages(self) -> list[int]:
        """The pages whose rows are in memory, least recently seen first."""
        return list(self._pages)

    def reset(self, rows: Sequence[Any] = ()) -> None:
        """Show these rows as the first page, in place of all there was."""
        self.beginResetModel()
        self._pages.clear()
        self._wanted.clear()
        self._starts = [0]
        if rows:
            self._pages[0] = list(rows)
            self._starts.append(len(rows))
        self.endResetModel()

    def append_page(self, rows: Sequence[Any]) -> None:
        """Add the next page below."""
        if not rows:
            return
        first = self._starts[-1]
        self.beginInsertRows(_NO_INDEX, first, first + len(rows) - 1)
        self._pages[self.page_count] = list(rows)
        self._starts.append(first + len(rows))
        self.endInsertRows()
        self._let_go()

    def refill_page(self, page: int, rows: Sequence[Any]) -> None:
        """Bring a page back into memory; rows that are gone meanwhile leave the list."""
        if not 0 <= page < self.page_count:
            return
        self._wanted.discard(page)
        first, after = self._starts[page], self._starts[page + 1]
        kept = list(rows)[: after - first]
        missing = after - first - len(kept)
        if missing:
            self.beginRemoveRows(_NO_INDEX, after - missing, after - 1)
        self._pages[page] = kept
        if missing:
            self._starts[page + 1 :] = [start - missing for start in self._starts[page + 1 :]]
            self.endRemoveRows()
        if kept:
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(kept) - 1, len(self.columns) - 1))
        self._let_go()

    def replace_row(self, number: int, row: Any) -> None:
        """Show a newer state of one loaded row."""
        page = self._page_of(number)
        if page in self._pages:
            self._pages[page][number - self._starts[page]] = row
            self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))

    def row_at(self, number: int) -> Any | None:
        """Return the row, or None if its page is not in memory (then the page is asked for)."""
        if not 0 <= number < self._starts[-1]:
            return None
        page = self._page_of(number)
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._wanted:
                self._wanted.add(page)
                self._ask.start()
            return None
        self._pages.move_to_end(page)
        return rows[number - self._starts[page]]

    def cell(self, number: int, column_number: int) -> Cell:
        """Return what a cell shows; a row whose page is not in memory is asked for and shows a placeholder."""
        column = self.columns[column_number]
        row = self.row_at(number)
        if row is None:
            return Cell(PLACEHOLDER, "muted", False, self._alignments[column_number])
        text = column.text_of(row, self.context)
        return Cell(
            text, self._tone(row, column) or "text", self._is_bold(row, column), self._alignments[column_number]
        )

    def last_row_of(self, page: int) -> Any | None:
        """Return the last row of a page in memory: what the next page's key is taken from."""
        rows = self._pages.get(page)
        return rows[-1] if rows else None

    def forget_wish(self, page: int) -> None:
        """Let a page be asked for again, after its load failed."""
        self._wanted.discard(page)

    def retranslate(self) -> None:
        """Word headers and cells anew after a change of language or colours."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def _page_of(self, number: int) -> int:
        return bisect_right(self._starts, number) - 1

    def _let_go(self) -> None:
        while self.lets_go and len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)

    def _ask_for_pages(self) -> None:
        for page in sorted(self._wanted):
            self.page_wanted.emit(page)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._starts[-1]

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        row = self.row_at(index.row())
        if row is None:
            return PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole else None
        return self._cell(row, column, role)

    def _cell(self, row: Any, column: Column, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text_of(row, self.context)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(row) if column.tip else None
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if column.bold else None
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = self._tone(row, column)
            return colour(tone) if tone else None
        return row if role == ROW_ROLE else None

    def _is_bold(self, row: Any, column: Column) -> bool:
        return column.bold or bool(getattr(row, "is_subtotal", False))

    def _tone(self, row: Any, column: Column) -> str | None:
        tone = column.tone(row) if column.tone else None
        if tone is None and column.kind in SUM_KINDS:
            value = column.value_of(row)
            return "danger" if value is not None and value < 0 else None
        return tone

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate(self.context, column.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        return None
