"""The rows of the search palette: headings that are skipped, and entries with an icon, a title and a remark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.common import tokens
from ui.common.fonts import window_font
from ui.common.icons import icon
from ui.common.style import colour

ROW_HEIGHT = 30
HEADING_HEIGHT = 26
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette; without `run` it is a heading."""

    title: str
    remark: str = ""
    icon: str = ""
    run: Callable[[], None] | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it names the group below it."""
        return self.run is None


class PaletteModel(QAbstractListModel):
    """The lines in their order; headings cannot be chosen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these lines in place of the old ones."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def next_entry(self, start: int, step: int) -> int:
        """Return the number of the next line that can be chosen, or -1."""
        number = start + step
        while 0 <= number < len(self._entries):
            if not self._entries[number].is_heading:
                return number
            number += step
        return -1

    def entry(self, number: int) -> Entry | None:
        """Return a line, or None."""
        return self._entries[number] if 0 <= number < len(self._entries) else None

    def height(self) -> int:
        """Return the height of all lines, px."""
        return sum(HEADING_HEIGHT if entry.is_heading else ROW_HEIGHT for entry in self._entries)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title} {entry.remark}".strip()
        return entry if role == ENTRY_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        if entry is None or entry.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PaletteDelegate(QStyledItemDelegate):
    """Paints a heading small and muted, an entry as icon, title and a muted remark at the end of the line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        return QSize(option.rect.width(), HEADING_HEIGHT if entry.is_heading else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        if entry.is_heading:
            painter.setFont(window_font(tokens.FONT_SMALL, strong=True))
            painter.setPen(colour("muted"))
            place = option.rect.adjusted(tokens.GAP_WIDE, tokens.GAP_TIGHT, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.title)
        else:
            self._paint_entry(painter, option, entry)
        painter.restore()

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("hover"))
        line = option.rect.adjusted(tokens.GAP_WIDE, 0, -tokens.GAP_WIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if entry.icon:
            spot = QRect(line.left(), line.center().y() - tokens.ICON // 2, tokens.ICON, tokens.ICON)
            icon(entry.icon).paint(painter, spot)
        line.setLeft(line.left() + tokens.ICON + tokens.GAP)
        painter.setFont(window_font())
        metrics = painter.fontMetrics()
        # A long title leaves the remark a third; a short one gives its room away.
        title_room = min(metrics.horizontalAdvance(entry.title), line.width() * 2 // 3)
        room = line.width() - title_room - tokens.GAP_WIDE
        remark = metrics.elidedText(entry.remark, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colour("text"))
        title_room = line.width() - metrics.horizontalAdvance(remark) - tokens.GAP_WIDE
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, title_room)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(colour("muted"))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, remark)
