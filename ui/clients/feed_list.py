"""The entries of a feed as a list: a model of loaded pages, and how an entry is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.clients.records import FeedEntry, StatusChoice
from ui.clients.client_words import day_and_time
from ui.clients.feed_words import body, headline
from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import colour

ENTRY = Qt.ItemDataRole.UserRole
MAX_LINES = 6
WHEN_WIDTH = 132
_ICONS = {
    "call": "call", "meeting": "meeting", "letter": "letter", "note": "note", "task": "task", "receipt": "receipt",
    "shipment": "shipment", "client_return": "receipt", "supplier_return": "shipment", "change": "history",
}  # fmt: skip
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FeedModel(QAbstractListModel):
    """The entries loaded so far, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[FeedEntry] = []
        self.statuses: tuple[StatusChoice, ...] = ()

    def reset(self, entries: Sequence[FeedEntry], statuses: tuple[StatusChoice, ...]) -> None:
        """Show the first page."""
        self.beginResetModel()
        self.entries, self.statuses = list(entries), statuses
        self.endResetModel()

    def append(self, entries: Sequence[FeedEntry]) -> None:
        """Show the next page behind the others."""
        if entries:
            first = len(self.entries)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self.entries += entries
            self.endInsertRows()

    def text(self, entry: FeedEntry) -> str:
        """Return what stands under the headline."""
        return body(entry, self.statuses)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return headline(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.text(entry) or None
        return None


class FeedDelegate(QStyledItemDelegate):
    """Paints when, what and who in one line, and up to six lines of text under it."""

    def __init__(self, model: FeedModel, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        metrics = QFontMetrics(self._view.font())
        width = max(self._view.viewport().width(), 240)
        lines = self._lines(index.data(ENTRY), metrics, self._text_width(width))
        return QSize(width, 2 * tokens.GAP + (1 + len(lines)) * metrics.lineSpacing())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: FeedEntry = index.data(ENTRY)
        rectangle: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, rectangle)
        metrics = QFontMetrics(self._view.font())
        base = rectangle.topLeft() + QPoint(tokens.GAP_WIDE, tokens.GAP)
        painter.setFont(self._view.font())
        painter.setPen(colour("muted"))
        line = QRect(base, QSize(WHEN_WIDTH, metrics.lineSpacing()))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, day_and_time(entry.at))
        picture = icon(_ICONS.get(entry.kind, "document"), "muted")
        picture.paint(painter, QRect(base + QPoint(WHEN_WIDTH, 1), QSize(tokens.ICON, tokens.ICON)))
        self._paint_headline(painter, entry, rectangle, base, metrics)
        painter.setPen(colour("muted" if entry.kind == "change" else "text"))
        left = base + QPoint(WHEN_WIDTH + tokens.ICON + tokens.GAP, 0)
        for number, text in enumerate(self._lines(entry, metrics, self._text_width(rectangle.width())), 1):
            painter.drawText(left + QPoint(0, number * metrics.lineSpacing() + metrics.ascent()), text)
        painter.setPen(colour("border"))
        painter.drawLine(rectangle.bottomLeft(), rectangle.bottomRight())
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rectangle: QRect) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rectangle, colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rectangle, colour("hover"))

    def _paint_headline(
        self, painter: QPainter, entry: FeedEntry, rectangle: QRect, base: QPoint, metrics: QFontMetrics
    ) -> None:
        author_width = metrics.horizontalAdvance(entry.author) if entry.author else 0
        right = rectangle.right() - tokens.GAP_WIDE - author_width
        painter.drawText(QPoint(right, base.y() + metrics.ascent()), entry.author)
        strong = QFont(self._view.font())
        strong.setWeight(QFont.Weight(tokens.WEIGHT_STRONG))
        painter.setFont(strong)
        painter.setPen(colour("text"))
        left = base.x() + WHEN_WIDTH + tokens.ICON + tokens.GAP
        text = QFontMetrics(strong).elidedText(
            headline(entry), Qt.TextElideMode.ElideRight, right - left - tokens.GAP_WIDE
        )
        painter.drawText(QPoint(left, base.y() + metrics.ascent()), text)
        painter.setFont(self._view.font())

    def _text_width(self, width: int) -> int:
        return width - 2 * tokens.GAP_WIDE - WHEN_WIDTH - tokens.ICON - tokens.GAP

    def _lines(self, entry: FeedEntry, metrics: QFontMetrics, width: int) -> list[str]:
        lines: list[str] = []
        for paragraph in self._model.text(entry).splitlines():
            lines += _wrapped(paragraph, metrics, width)
            if len(lines) > MAX_LINES:
                last = metrics.elidedText(lines[MAX_LINES - 1] + " …", Qt.TextElideMode.ElideRight, width)
                return [*lines[: MAX_LINES - 1], last]
        return lines


class FeedList(QListView):
    """Tells when its end comes near, and which entry is opened by Enter or a double click."""

    near_end = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = FeedModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(FeedDelegate(self.entries, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.verticalScrollBar().valueChanged.connect(self._hear_scroll)
        self.activated.connect(lambda index: self.opened.emit(index.data(ENTRY)))

    def _hear_scroll(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum() - bar.pageStep():
            self.near_end.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            # Lines break elsewhere now.
            self.scheduleDelayedItemsLayout()


def _wrapped(paragraph: str, metrics: QFontMetrics, width: int) -> list[str]:
    lines = [""]
    for part in paragraph.split():
        longer = f"{lines[-1]} {part}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(part)
        if len(lines) > MAX_LINES:
            break
    return lines
