"""How a cell of the grid is painted: selection, the tint of a refusal, one line of text, the current cell's frame.

The style's own painting of an item costs four times as much, and a page of two thousand lines must not hold the window.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.common import tokens
from ui.common.fonts import window_font
from ui.common.row_painting import TEXT_MARGIN
from ui.common.style import colour
from ui.warehouse.line_grid_model import LineGridModel
from ui.warehouse.line_marks import marks_of


class LinePainter:
    """Paints the cells of one grid."""

    def __init__(self, model: LineGridModel) -> None:
        self._model = model
        self._font = window_font()
        self._metrics = QFontMetrics(self._font)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        # PySide's stubs do not know the fields of the option.
        style: Any = option
        rect, state = style.rect, style.state
        line, column = self._model.line_at(index.row()), self._model.columns[index.column()]
        if line is None:
            return
        tone, tinted = marks_of(self._model.document, line, column.key)
        if tinted or state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("overdue_tint" if tinted else "selection"))
        text = column.shown(line)
        if text:
            room = rect.width() - 2 * TEXT_MARGIN
            if self._metrics.horizontalAdvance(text) > room:
                text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(self._font)
            painter.setPen(colour(tone))
            painter.drawText(rect.adjusted(TEXT_MARGIN, 0, -TEXT_MARGIN, 0), int(column.alignment), text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), tokens.FRAME))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
