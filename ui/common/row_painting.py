"""How rows of tables are painted: whole rows in the colours of hover and selection, an accent frame around a cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.common import tokens
from ui.common.fonts import window_font
from ui.common.style import colour
from ui.common.table_model import RowTableModel

#: px on each side of a cell's text, so that it stands under its header.
CELL_PADDING = 5
#: The same where the style adds no margin of its own.
TEXT_MARGIN = 8

_AnyIndex = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints hover and selection over the whole row, and the current cell's frame."""

    hovered_row = -1

    def initStyleOption(self, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight
        option.state &= ~QStyle.StateFlag.State_HasFocus
        option.state &= ~QStyle.StateFlag.State_MouseOver

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * CELL_PADDING, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or index.row() == self.hovered_row:
            painter.fillRect(option.rect, colour("selection" if selected else "hover"))
        inner = QStyleOptionViewItem(option)
        inner.state &= ~QStyle.StateFlag.State_Selected
        inner.rect = option.rect.adjusted(CELL_PADDING, 0, -CELL_PADDING, 0)
        super().paint(painter, inner, index)
        if focused:
            painter.save()
            painter.setPen(QPen(colour("accent"), tokens.FRAME))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()


class CellDelegate(QStyledItemDelegate):
    """Paints a cell itself: hover and selection over the whole row, the current cell's frame, one line of text.

    The style's own painting of an item costs four times as much, and a page of a list must not hold the GUI thread.
    """

    hovered_row = -1

    def __init__(self, model: RowTableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self._fonts = (window_font(), window_font(strong=True))
        self._metrics = tuple(QFontMetrics(font) for font in self._fonts)

    def width_of(self, row: int, column: int) -> int:
        """Return the width that a cell's text needs, px."""
        cell = self._rows.cell(row, column)
        return self._metrics[cell.bold].horizontalAdvance(cell.text) + 2 * TEXT_MARGIN

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        rect, state = option.rect, option.state
        cell = self._rows.cell(index.row(), index.column())
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("selection"))
        elif index.row() == self.hovered_row:
            painter.fillRect(rect, colour("hover"))
        metrics = self._metrics[cell.bold]
        room = rect.width() - 2 * TEXT_MARGIN
        text = cell.text
        if metrics.horizontalAdvance(text) > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._fonts[cell.bold])
        painter.setPen(colour(cell.tone))
        painter.drawText(rect.adjusted(TEXT_MARGIN, 0, -TEXT_MARGIN, 0), cell.alignment, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), tokens.FRAME))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
