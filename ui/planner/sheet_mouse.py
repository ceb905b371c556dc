"""The mouse on the sheet: choosing, opening, adding, dragging, and the wheel that scrolls by weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.planner.records import SheetItem
from ui.planner.sheet_contents import MORE

if TYPE_CHECKING:
    from ui.planner.sheet_grid import SheetGrid

#: One notch of a wheel (QWheelEvent.angleDelta).
_NOTCH = 120
_LEFT = Qt.MouseButton.LeftButton


class SheetMouse:
    """Turns the mouse of a sheet into its signals."""

    def __init__(self, grid: SheetGrid) -> None:
        self._grid = grid
        self._pressed: tuple[QPoint, SheetItem] | None = None
        self._wheel = 0
        self.dragging = False

    def press(self, event: QMouseEvent) -> None:
        """Put the cursor where the mouse is; a held item may become a drag."""
        grid = self._grid
        point = event.position().toPoint()
        day = grid.geometry_now.day_at(point.x(), point.y())
        if day is None or grid.contents is None:
            return
        item, more = grid.item_at(point), grid.more_at(point)
        grid.select(day, item.task_id if item else MORE if more else None)
        if event.button() == _LEFT:
            if item is not None and not item.busy:
                self._pressed = (point, item)
            elif more:
                grid.more_wanted.emit(day)

    def move(self, event: QMouseEvent) -> None:
        """Go on with a drag, or light the item under the mouse."""
        grid = self._grid
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & _LEFT:
            grid.hover(grid.geometry_now.slot_at(point.x(), point.y()))
            return
        if not self.dragging:
            if (point - self._pressed[0]).manhattanLength() < QApplication.startDragDistance():
                return
            self.dragging = True
            grid.setCursor(Qt.CursorShape.ClosedHandCursor)
            grid.drag_started.emit([self._pressed[1]])
        grid.drag_moved.emit(event.globalPosition().toPoint())

    def release(self, event: QMouseEvent) -> None:
        """Drop what is dragged."""
        if self.dragging:
            self._finish(event.globalPosition().toPoint(), True)
        self._pressed = None

    def give_up(self) -> None:
        """End a drag without a drop."""
        self._finish(QPoint(), False)

    def double_click(self, event: QMouseEvent) -> None:
        """Open an item, or add on an empty place of a day."""
        grid = self._grid
        point = event.position().toPoint()
        day = grid.geometry_now.day_at(point.x(), point.y())
        self._pressed = None
        if day is None or event.button() != _LEFT:
            return
        item = grid.item_at(point)
        if item is not None and not item.busy:
            grid.item_opened.emit(item.task_id)
        elif item is None and not grid.more_at(point):
            grid.add_wanted.emit(day, "")

    def turn_wheel(self, event: QWheelEvent) -> None:
        """Scroll by weeks; with Ctrl show more or fewer of them."""
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _NOTCH)
        self._wheel -= steps * _NOTCH
        if steps:
            zoom = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self._grid.zoom_wanted if zoom else self._grid.weeks_wanted).emit(-steps)
        event.accept()

    def _finish(self, point: QPoint, dropped: bool) -> None:
        self._pressed = None
        self.dragging = False
        self._grid.unsetCursor()
        self._grid.drag_ended.emit(point, dropped)
