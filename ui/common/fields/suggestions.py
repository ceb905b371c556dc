"""The short list under a field while one types: it never takes the focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.common import tokens
from ui.common.style import colour

ROWS_SHOWN = 10
_LEAST_WIDTH = 280
#: A list wider than its field, where names and what tells them apart need it.
_MOST_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Reference:
    """A record behind a field: its id, its name, and what tells it from its namesakes (code, town, tax number)."""

    id: int
    text: str
    detail: str = ""
    code: str = ""


class SuggestionList(QListWidget):
    """Rows of references under a field; the field keeps the focus and moves the highlight."""

    chosen = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("suggestions")
        self.setItemDelegate(_SuggestionPainter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemEntered.connect(self.setCurrentItem)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))

    def show_rows(self, rows: list[Reference], under: QWidget) -> None:
        """Show the rows under a widget, or above it where the screen ends; nothing is shown for no rows."""
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.text)
            item.setData(Qt.ItemDataRole.UserRole, row)
            item.setToolTip(row.text)
            self.addItem(item)
        if not rows:
            self.hide()
            return
        self.setCurrentRow(0)
        height = min(len(rows), ROWS_SHOWN) * self.sizeHintForRow(0) + 2 * tokens.GAP_TIGHT + 2
        self.resize(max(under.width(), _LEAST_WIDTH, min(self._wanted_width(rows), _MOST_WIDTH)), height)
        self.move(self._place(under, height))
        self.show()

    def step(self, rows: int) -> None:
        """Move the highlight."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + rows)))

    def current(self) -> Any:
        """Return the highlighted reference, or None."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None and self.isVisible() else None

    def _wanted_width(self, rows: list[Reference]) -> int:
        words = self.fontMetrics().horizontalAdvance
        gaps = 4 * tokens.GAP + self.verticalScrollBar().sizeHint().width()
        return gaps + max(words(row.text) + words(row.detail) for row in rows)

    def _place(self, under: QWidget, height: int) -> QPoint:
        place = under.mapToGlobal(QPoint(0, under.height() + 2))
        bounds = under.screen().availableGeometry()
        if place.y() + height > bounds.bottom():
            place = under.mapToGlobal(QPoint(0, -height - 2))
        place.setX(max(bounds.left(), min(place.x(), bounds.right() - self.width())))
        return place


class _SuggestionPainter(QStyledItemDelegate):
    """The name, and behind it in a quieter colour what tells it from its namesakes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        return QSize(0, tokens.ROW_HEIGHTS[tokens.NORMAL])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        reference = index.data(Qt.ItemDataRole.UserRole)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, colour("selection" if selected else "raised"))
        room = option.rect.adjusted(tokens.GAP, 0, -tokens.GAP, 0)
        metrics = option.fontMetrics
        beside = room.width() - metrics.horizontalAdvance(reference.text) - tokens.GAP
        detail = metrics.elidedText(reference.detail, Qt.TextElideMode.ElideRight, max(room.width() // 2, beside))
        taken = metrics.horizontalAdvance(detail) + tokens.GAP if detail else 0
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour("text"))
        name = metrics.elidedText(reference.text, Qt.TextElideMode.ElideRight, room.width() - taken)
        painter.drawText(room, int(start), name)
        painter.setPen(colour("muted"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter), detail)
