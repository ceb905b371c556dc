"""Chips one under another: the baskets beside the sheet and the list of a full day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.planner.records import SheetItem, TaskKind
from ui.common.formats import format_time
from ui.planner.chips import ChipPainter, ChipState
from ui.planner.sheet_geometry import CHIP_GAP, CHIP_HEIGHT
from ui.planner.task_words import day_words, item_headline, item_tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChipList(QWidget):
    """Shows items; tells what the person wants by signals, as the sheet does."""

    item_selected = Signal(object)
    item_opened = Signal(int)
    complete_wanted = Signal(int)
    shift_wanted = Signal(int, int)
    menu_wanted = Signal(object, QPoint)
    drag_started = Signal(object)
    drag_moved = Signal(QPoint)
    drag_ended = Signal(QPoint, bool)

    def __init__(
        self,
        title: Callable[[], str],
        *,
        with_day: bool = False,
        own_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._with_day = with_day
        self._own_id = own_id
        self._chips = ChipPainter()
        self._items: list[SheetItem] = []
        self._kinds: Sequence[TaskKind] = ()
        self._today = date(2026, 1, 1)
        self._selected: int | None = None
        self._hovered: int | None = None
        self._pressed: QPoint | None = None
        self._dragging = False
        self._dragged: frozenset[int] = frozenset()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def show_items(self, items: Sequence[SheetItem], today: date, kinds: Sequence[TaskKind]) -> None:
        """Show items in the order given; the selected one stays selected while it is there."""
        self._items = list(items)
        self._today = today
        self._kinds = kinds
        if self._selected not in {item.task_id for item in self._items}:
            self._selected = None
        self.setFixedHeight(max(len(self._items) * (CHIP_HEIGHT + CHIP_GAP), 1))
        self.updateGeometry()
        self._tell_where()
        self.update()

    def selected_item(self) -> SheetItem | None:
        """The item that the keyboard is on."""
        return next((item for item in self._items if item.task_id == self._selected), None)

    def select(self, task_id: int | None) -> None:
        """Put the highlight on an item."""
        if task_id != self._selected:
            self._selected = task_id
            self._tell_where()
            self.update()

    def show_dragged(self, dragged: frozenset[int]) -> None:
        """Fade the items that are being dragged."""
        self._dragged = dragged
        self.update()

    def chip_rect(self, task_id: int) -> QRect:
        """Where an item's chip is; empty for one that is not in the list."""
        for row, item in enumerate(self._items):
            if item.task_id == task_id:
                return self._row_rect(row)
        return QRect()

    def retranslate(self) -> None:
        """Name the list for screen readers in the language in force."""
        self.setAccessibleName(self._title())
        self._tell_where()
        self.update()

    def _row_rect(self, row: int) -> QRect:
        return QRect(0, row * (CHIP_HEIGHT + CHIP_GAP), self.width(), CHIP_HEIGHT)

    def _item_at(self, point: QPoint) -> SheetItem | None:
        row = point.y() // (CHIP_HEIGHT + CHIP_GAP)
        inside = 0 <= row < len(self._items) and self._row_rect(row).contains(point)
        return self._items[row] if inside else None

    def _tell_where(self) -> None:
        item = self.selected_item()
        if item is None:
            self.setAccessibleDescription(self.tr("%n item(s)", "", len(self._items)))
        else:
            when = day_words(item.day, self._today) if item.day else ""
            self.setAccessibleDescription(f"{when} {format_time(item.at)} {item_headline(item)}".strip())

    def _step(self, rows: int) -> bool:
        ids = [item.task_id for item in self._items]
        row = ids.index(self._selected) + rows if self._selected in ids else (0 if rows > 0 else len(ids) - 1)
        if not 0 <= row < len(ids):
            return False
        self._choose(ids[row])
        return True

    def _choose(self, task_id: int | None) -> None:
        if task_id != self._selected:
            self.select(task_id)
            self.item_selected.emit(task_id)

    def _finish_drag(self, point: QPoint, dropped: bool) -> None:
        self._pressed = None
        self._dragging = False
        self.unsetCursor()
        self.drag_ended.emit(point, dropped)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            item = self._item_at(event.pos())
            QToolTip.showText(event.globalPos(), item_tip(item, self._today, self._kinds) if item else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = event.key(), self.selected_item()
        if self._dragging and key == Qt.Key.Key_Escape:
            self._finish_drag(QPoint(), False)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif item is None:
            super().keyPressEvent(event)
        elif key in _ENTER or key == Qt.Key.Key_F2:
            self.item_opened.emit(item.task_id)
        elif key == Qt.Key.Key_Space:
            self.complete_wanted.emit(item.task_id)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.shift_wanted.emit(item.task_id, -1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self._item_at(event.position().toPoint())
        self._choose(item.task_id if item else None)
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            item = self.selected_item()
            if not self._dragging and item is not None:
                if (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
                    return
                self._dragging = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.drag_started.emit([item])
            self.drag_moved.emit(event.globalPosition().toPoint())
            return
        item = self._item_at(point)
        hovered = item.task_id if item else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._finish_drag(event.globalPosition().toPoint(), True)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self._item_at(event.position().toPoint())
        self._pressed = None
        if item is not None:
            self.item_opened.emit(item.task_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.selected_item()
        if item is not None:
            self.menu_wanted.emit(item, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._selected is None and self._items and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._choose(self._items[0].task_id)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row, item in enumerate(self._items):
            rect = self._row_rect(row)
            if not rect.intersects(event.rect()):
                continue
            state = ChipState(
                today=self._today,
                selected=item.task_id == self._selected,
                focused=self.hasFocus(),
                hovered=item.task_id == self._hovered,
                faded=item.task_id in self._dragged,
                with_day=self._with_day,
                own_id=self._own_id,
            )
            self._chips.paint(painter, rect, item, state)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(180, max(len(self._items) * (CHIP_HEIGHT + CHIP_GAP), 1))
