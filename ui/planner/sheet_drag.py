"""A drag of items: from the sheet or a basket onto a day or into the basket without a date, seen all the way."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from app.planner.records import SheetItem
from ui.common.formats import format_time
from ui.planner.basket_strip import BasketStrip
from ui.planner.chip_list import ChipList
from ui.planner.chips import ChipPainter, ChipState, clear_colour
from ui.planner.sheet_geometry import CHIP_HEIGHT
from ui.planner.sheet_grid import SheetGrid
from ui.planner.task_words import day_words

_GHOST_WIDTH = 180
_OFFSET = QPoint(12, 6)


class SheetDrag(QObject):
    """Follows the mouse with a ghost of the item, shows where it lands and what changes, and tells the drop."""

    #: Ids, and the day (None: the basket without a date).
    dropped = Signal(list, object)

    def __init__(self, screen: QWidget, grid: SheetGrid, strip: BasketStrip) -> None:
        super().__init__(screen)
        self._screen = screen
        self._grid = grid
        self._strip = strip
        self._items: list[SheetItem] = []
        self._ghost = QLabel(screen)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        for source in (grid, *strip.lists()):
            self.follow(source)

    def follow(self, source: SheetGrid | ChipList) -> None:
        """Take drags that start in this widget too."""
        source.drag_started.connect(self._start)
        source.drag_moved.connect(self._move)
        source.drag_ended.connect(self._end)

    def _start(self, items: list[SheetItem]) -> None:
        self._items = items
        ratio = self._screen.devicePixelRatioF()
        size = QSize(_GHOST_WIDTH, CHIP_HEIGHT)
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(clear_colour())
        painter = QPainter(pixmap)
        sheet = self._grid.contents
        today = sheet.sheet.today if sheet else date(2026, 1, 1)
        ChipPainter().paint(painter, QRect(QPoint(0, 0), size), items[0], ChipState(today, selected=True))
        painter.end()
        self._ghost.setPixmap(pixmap)
        self._ghost.resize(size)
        for chips in self._strip.lists():
            chips.show_dragged(self._ids())

    def _move(self, point: QPoint) -> None:
        self._ghost.move(self._screen.mapFromGlobal(point) + _OFFSET)
        self._ghost.show()
        self._ghost.raise_()
        day = self._grid.day_at_global(point)
        self._grid.show_drop(day, self._words(day) if day else "", self._ids())
        self._strip.show_drop(day is None and self._strip.takes_at_global(point))

    def _end(self, point: QPoint, dropped: bool) -> None:
        items, self._items = self._items, []
        self._ghost.hide()
        self._grid.show_drop(None, "", frozenset())
        self._strip.show_drop(False)
        for chips in self._strip.lists():
            chips.show_dragged(frozenset())
        if not dropped:
            return
        day = self._grid.day_at_global(point)
        if day is None and not self._strip.takes_at_global(point):
            return
        moved = [item.task_id for item in items if item.day != day]
        if moved:
            self.dropped.emit(moved, day)

    def _ids(self) -> frozenset[int]:
        return frozenset(item.task_id for item in self._items)

    def _words(self, day: date) -> str:
        """Say the new day and the time that stays."""
        sheet = self._grid.contents
        words = day_words(day, sheet.sheet.today) if sheet else ""
        at = self._items[0].at if self._items else None
        return f"{words} {format_time(at)}" if at is not None else words
