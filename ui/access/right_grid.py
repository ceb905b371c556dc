"""The grid of a profile's rights: a row an object and action, a column a scope; Space or a click marks a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.access.right_cells import DENIED, NOTHING, PRIVATE, SCOPES, Cell, Key, marked
from app.access.right_objects import WHOLE, group_of, rows_of
from ui.access.right_words import cell_words
from ui.common.columns import Column
from ui.common.field_names import action_name, object_name
from ui.common.list_table import ListTable
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP

MARKS = (*SCOPES, PRIVATE, DENIED)
#: A cell that holds, comes, goes, or could be marked; a change is told by its sign, not by colour alone.
HOLDS, COMES, GOES, FREE = "✓", "+", "−", "·"
_MARK_TITLES = {
    "own": QT_TRANSLATE_NOOP("RightGrid", "Own"),
    "team": QT_TRANSLATE_NOOP("RightGrid", "Team"),
    "department": QT_TRANSLATE_NOOP("RightGrid", "Department"),
    "warehouses": QT_TRANSLATE_NOOP("RightGrid", "Warehouses"),
    "all": QT_TRANSLATE_NOOP("RightGrid", "All"),
    PRIVATE: QT_TRANSLATE_NOOP("RightGrid", "Private too"),
    DENIED: QT_TRANSLATE_NOOP("RightGrid", "Denied"),
}
_CHANGED = "● "


@dataclass(frozen=True, slots=True)
class RightRow:
    """What a profile may with one action on one object: as kept, and as it is to be."""

    object: str
    action: str
    old: Cell
    new: Cell

    @property
    def changed(self) -> bool:
        """Whether it is to be otherwise."""
        return self.old != self.new


def _has(cell: Cell, mark: str) -> bool:
    return {PRIVATE: cell.with_private, DENIED: cell.denied}.get(mark, mark in cell.scopes)


def sign_of(row: RightRow, mark: str) -> str:
    """Return the sign of one cell; empty where the mark means nothing."""
    if row.object in WHOLE and mark not in ("all", DENIED):
        return ""
    before, after = _has(row.old, mark), _has(row.new, mark)
    if before and after:
        return HOLDS
    return COMES if after else GOES if before else FREE


def _mark_column(mark: str) -> Column:
    tones = {HOLDS: None, COMES: "success", GOES: "danger", FREE: "muted", "": "muted"}
    return Column(
        mark,
        _MARK_TITLES[mark],
        width=96,
        align=Qt.AlignmentFlag.AlignHCenter,
        value=lambda row: sign_of(row, mark),
        tone=lambda row: tones[sign_of(row, mark)],
        tip=lambda row: cell_words(row.new),
    )


COLUMNS = (
    Column("object", QT_TRANSLATE_NOOP("RightGrid", "Object"), width=230,
           value=lambda row: (_CHANGED if row.changed else "") + object_name(row.object),
           tone=lambda row: "accent" if row.changed else None, tip=lambda row: object_name(row.object)),
    Column("action", QT_TRANSLATE_NOOP("RightGrid", "Action"), width=200, value=lambda row: action_name(row.action)),
    *(_mark_column(mark) for mark in MARKS),
)  # fmt: skip
_FIRST_MARK = len(COLUMNS) - len(MARKS)


class RightGrid(ListTable):
    """`changed` after each mark; the rows shown are narrowed by words, a group, and what is allowed or changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.model_of_rights = RowTableModel(COLUMNS, "RightGrid")
        super().__init__(self.model_of_rights, parent)
        self.model_of_rights.setParent(self)
        self.editable = False
        self._rights: list[RightRow] = []
        self._narrowed: tuple[str, str | None, str] = ("", None, "all")
        self.setAccessibleName(self.tr("Rights of the profile"))
        self.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(False)
        for number, column in enumerate(COLUMNS):
            header.resizeSection(number, column.width)
        self.clicked.connect(self._click)
        self.installEventFilter(self)

    def show_cells(self, cells: Mapping[Key, Cell]) -> None:
        """Show what a profile may; nothing is changed yet."""
        held = list(cells)
        self._rights = [RightRow(*key, cells.get(key, NOTHING), cells.get(key, NOTHING)) for key in rows_of(held)]
        self._show()

    def cells(self) -> dict[Key, Cell]:
        """Return the cells as they are to be; empty ones are left out."""
        return {(row.object, row.action): row.new for row in self._rights if row.new != NOTHING}

    def rows(self) -> Sequence[RightRow]:
        """Return all rows, also those that are not shown."""
        return self._rights

    def narrow(self, words: str, group: str | None, which: str) -> None:
        """Show rows with all the words, of one group, and `which`: all, allowed or changed."""
        self._narrowed = (words.casefold(), group, which)
        self._show()

    def mark(self, name: str, action: str, mark: str) -> None:
        """Set or take off one mark."""
        for place, row in enumerate(self._rights):
            if (row.object, row.action) == (name, action):
                self._put(place, marked(row.new, mark, whole=row.object in WHOLE))

    def take_back_row(self) -> None:
        """Put the current row back as it was."""
        place = self._place()
        if place is not None:
            self._put(place, self._rights[place].old)

    def _put(self, place: int, cell: Cell) -> None:
        row = replace(self._rights[place], new=cell)
        if not self.editable or row == self._rights[place]:
            return
        self._rights[place] = row
        for number in range(self.model_of_rights.rowCount()):
            shown = self.model_of_rights.row_at(number)
            if shown is not None and (shown.object, shown.action) == (row.object, row.action):
                self.model_of_rights.replace_row(number, row)
        self.changed.emit()

    def _place(self) -> int | None:
        shown = self.model_of_rights.row_at(self.currentIndex().row())
        keys = [(row.object, row.action) for row in self._rights]
        return None if shown is None else keys.index((shown.object, shown.action))

    def _click(self, index: QModelIndex) -> None:
        place = self._place()
        if place is None or index.column() < _FIRST_MARK:
            return
        row, mark = self._rights[place], MARKS[index.column() - _FIRST_MARK]
        if sign_of(row, mark):
            self._put(place, marked(row.new, mark, whole=row.object in WHOLE))

    def _show(self) -> None:
        words, group, which = self._narrowed
        current = self.model_of_rights.row_at(self.currentIndex().row())
        column = max(self.currentIndex().column(), _FIRST_MARK)
        fitting = [row for row in self._rights if _fits(row, words.split(), group, which)]
        self.model_of_rights.reset(fitting)
        keys = [(row.object, row.action) for row in fitting]
        key = (current.object, current.action) if current is not None else None
        if fitting:
            index = self.model_of_rights.index(keys.index(key) if key in keys else 0, column)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Space:
                self._click(self.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Delete and not event.modifiers():
                place = self._place()
                if place is not None:
                    self._put(place, NOTHING)
                return True
        return super().eventFilter(watched, event)


def _fits(row: RightRow, words: Sequence[str], group: str | None, which: str) -> bool:
    searched = f"{object_name(row.object)} {action_name(row.action)} {row.object} {row.action}".casefold()
    shown = {"all": True, "allowed": row.new != NOTHING or row.old != NOTHING, "changed": row.changed}[which]
    return shown and group in (None, group_of(row.object)) and all(word in searched for word in words)
