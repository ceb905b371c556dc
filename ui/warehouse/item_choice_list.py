"""The goods that fit what is being typed in a cell, each with what is free of it and its price."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.warehouse.queries import FoundItem
from ui.catalog.unit_names import in_window_language
from ui.common import tokens
from ui.common.formats import format_price, format_quantity
from ui.common.style import colour

ROWS_SHOWN = 12
WIDTH = 780
_CODE_WIDTH = 132
_FREE_WIDTH = 104
_PRICE_WIDTH = 96
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class ItemChoiceList(QListWidget):
    """Rows under the cell; the cell keeps the focus and moves the highlight."""

    chosen = Signal(object)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("suggestions")
        self.setItemDelegate(_ChoicePainter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemEntered.connect(self.setCurrentItem)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))

    def show_rows(self, rows: list[FoundItem], under: QWidget) -> None:
        """Show the rows under a cell, or above it where the screen ends; nothing is shown for no rows."""
        self.clear()
        for found in rows:
            item = QListWidgetItem(found.name)
            item.setData(Qt.ItemDataRole.UserRole, found)
            item.setToolTip(found.name)
            self.addItem(item)
        if not rows:
            self.hide()
            return
        self.setCurrentRow(0)
        height = min(len(rows), ROWS_SHOWN) * self.sizeHintForRow(0) + 2
        self.resize(WIDTH, height)
        self.move(self._place(under, height))
        self.show()

    def step(self, rows: int) -> None:
        """Move the highlight."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + rows)))

    def current(self) -> FoundItem | None:
        """Return the highlighted item while the list is in sight."""
        item = self.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None and self.isVisible() else None

    def _place(self, under: QWidget, height: int) -> QPoint:
        place = under.mapToGlobal(QPoint(0, under.height() + 1))
        bounds = under.screen().availableGeometry()
        if place.y() + height > bounds.bottom():
            place = under.mapToGlobal(QPoint(0, -height - 1))
        place.setX(max(bounds.left(), min(place.x(), bounds.right() - self.width())))
        return place


class _ChoicePainter(QStyledItemDelegate):
    """Article, name, what is free and the price, in columns."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, tokens.ROW_HEIGHTS[tokens.NORMAL])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        found: FoundItem = index.data(Qt.ItemDataRole.UserRole)
        # PySide's stubs do not know the fields of the option.
        style: Any = option
        selected = bool(style.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(style.rect, colour("selection" if selected else "raised"))
        room = style.rect.adjusted(tokens.GAP, 0, -tokens.GAP, 0)
        ends = room.right() - _PRICE_WIDTH - _FREE_WIDTH
        name = found.name if not found.pack_name else f"{found.name} · {found.pack_name}"
        free = "" if found.free is None else format_quantity(found.free, in_window_language(found.unit))
        self._write(painter, style, QRect(room.left(), room.top(), _CODE_WIDTH, room.height()), _code(found), "muted")
        left = room.left() + _CODE_WIDTH + tokens.GAP
        self._write(painter, style, QRect(left, room.top(), ends - left, room.height()), name, "text")
        tone = "danger" if found.free is not None and found.free <= 0 else "muted"
        self._write(painter, style, QRect(ends, room.top(), _FREE_WIDTH, room.height()), free, tone, _END)
        price = QRect(ends + _FREE_WIDTH, room.top(), _PRICE_WIDTH, room.height())
        self._write(painter, style, price, format_price(found.price), "text", _END)

    def _write(
        self, painter: QPainter, style: Any, place: QRect, text: str, tone: str, side: Qt.AlignmentFlag = _START
    ) -> None:
        painter.setPen(colour(tone))
        short = style.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width() - tokens.GAP_TIGHT)
        painter.drawText(place, int(side), short)


def _code(found: FoundItem) -> str:
    return found.article or found.code
