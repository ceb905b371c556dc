"""The sheet itself: weeks of days with their items, painted by hand, driven by mouse and keyboard."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.planner.records import SheetItem
from ui.common.formats import format_time
from ui.common.style import colour
from ui.planner.chips import ChipPainter
from ui.planner.sheet_contents import MORE, SheetContents, SheetCursor
from ui.planner.sheet_geometry import CELL_HEAD, DAYS, LEAST_DAY_WIDTH, Box, SheetGeometry
from ui.planner.sheet_keys import SheetKeys
from ui.planner.sheet_mouse import SheetMouse
from ui.planner.sheet_painting import SheetMoment, SheetPainting
from ui.planner.task_words import day_words, item_headline, item_tip


class SheetGrid(QWidget):
    """Shows `SheetContents`; tells what the person wants by signals and changes nothing itself."""

    #: The cursor went to an item (id) or off items (None).
    item_selected = Signal(object)
    item_opened = Signal(int)
    #: Add in place on a day, with the letters typed so far.
    add_wanted = Signal(object, str)
    more_wanted = Signal(object)
    complete_wanted = Signal(int)
    #: Shift an item by so many days.
    shift_wanted = Signal(int, int)
    today_wanted = Signal()
    #: Scroll by so many weeks.
    weeks_wanted = Signal(int)
    #: The wheel turned with Ctrl: more (+1) or fewer (-1) weeks on the sheet.
    zoom_wanted = Signal(int)
    menu_wanted = Signal(object, QPoint)
    #: A drag of an item began, moved (global point) and ended (global point, False when given up).
    drag_started = Signal(object)
    drag_moved = Signal(QPoint)
    drag_ended = Signal(QPoint, bool)

    def __init__(self, own_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = ChipPainter()
        self._painting = SheetPainting(self._chips)
        self._contents: SheetContents | None = None
        self._weeks = 3
        self._geometry = SheetGeometry(self.width(), self.height(), 3, date(2026, 1, 5))
        self.moment = SheetMoment(SheetCursor(date(2026, 1, 5)), own_id=own_id)
        self._keys = SheetKeys(self)
        self._mouse = SheetMouse(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.retranslate()

    @property
    def contents(self) -> SheetContents | None:
        """What is shown; None before the first answer of the server."""
        return self._contents

    @property
    def geometry_now(self) -> SheetGeometry:
        """The places in force."""
        return self._geometry

    @property
    def cursor_day(self) -> date:
        """The day that the keyboard is on."""
        return self.moment.cursor.day

    def selected_item(self) -> SheetItem | None:
        """The item that the keyboard is on."""
        task_id = self.moment.cursor.task_id
        found = self._contents.find(task_id) if self._contents and task_id not in (None, MORE) else None
        return found if found is not None and found.day == self.cursor_day else None

    def show_contents(self, contents: SheetContents, weeks: int) -> None:
        """Show a sheet; the cursor keeps its day and item where they are still there."""
        first = self._contents is None
        self._contents = contents
        self._weeks = weeks
        self._lay_out()
        cursor = self.moment.cursor
        if first:
            cursor.day = contents.sheet.today
        while not self._geometry.holds(cursor.day):
            cursor.step(DAYS if cursor.day < contents.sheet.first_day else -DAYS)
        if cursor.task_id is not None and self.selected_item() is None:
            self.select(cursor.day, None)
        self.update()

    def select(self, day: date, task_id: int | None) -> None:
        """Put the cursor on a day and an item of it."""
        cursor = self.moment.cursor
        changed = (cursor.day, cursor.task_id) != (day, task_id)
        cursor.day, cursor.task_id = day, task_id
        self.update()
        if changed:
            self._tell_where()
            self.item_selected.emit(task_id if task_id != MORE else None)

    def refresh(self) -> None:
        """Paint anew after the contents were changed in place."""
        self.update()

    def day_at_global(self, point: QPoint) -> date | None:
        """The day under a point of the screen; None elsewhere."""
        local = self.mapFromGlobal(point)
        return self._geometry.day_at(local.x(), local.y()) if self.rect().contains(local) else None

    def chip_rect(self, task_id: int) -> QRect:
        """Where an item's chip is; empty while it hides behind "+n more" or is not on the sheet."""
        if self._contents is not None:
            for day in self._geometry.days():
                items = self._contents.items_on(day)
                for slot, item in enumerate(items[: self._geometry.shown(len(items))]):
                    if item.task_id == task_id:
                        return _rect(self._geometry.chip(day, slot))
        return QRect()

    def cell_rect(self, day: date) -> QRect:
        """Where a day's cell is."""
        return _rect(self._geometry.cell(day))

    def free_rect(self, day: date) -> QRect:
        """Where a new item of a day would stand: its next slot, or the last one."""
        count = len(self._contents.items_on(day)) if self._contents else 0
        return _rect(self._geometry.chip(day, min(count, self._geometry.slots - 1)))

    def item_at(self, point: QPoint) -> SheetItem | None:
        """The item under a point of the widget."""
        place = self._geometry.slot_at(point.x(), point.y())
        if place is None or self._contents is None:
            return None
        items = self._contents.items_on(place[0])
        return items[place[1]] if place[1] < self._geometry.shown(len(items)) else None

    def more_at(self, point: QPoint) -> date | None:
        """The day whose "+n more" is under a point of the widget."""
        place = self._geometry.slot_at(point.x(), point.y())
        if place is None or self._contents is None:
            return None
        count = len(self._contents.items_on(place[0]))
        return place[0] if place[1] == self._geometry.shown(count) < count else None

    def hover(self, place: tuple[date, int] | None) -> None:
        """Light the slot under the mouse; only the two days touched are painted anew."""
        if place == self.moment.hovered:
            return
        for touched in (self.moment.hovered, place):
            if touched is not None and self._geometry.holds(touched[0]):
                self.update(self.cell_rect(touched[0]))
        self.moment.hovered = place

    def show_drop(self, day: date | None, words: str, dragged: frozenset[int]) -> None:
        """Show where a drag would land; no day and no items end it."""
        if (day, words, dragged) != (self.moment.drop_day, self.moment.drop_words, self.moment.dragged):
            self.moment.drop_day, self.moment.drop_words, self.moment.dragged = day, words, dragged
            self.update()

    def retranslate(self) -> None:
        """Name the widget for screen readers in the language in force."""
        self.setAccessibleName(self.tr("Planner sheet"))
        self._tell_where()
        self.update()

    def _lay_out(self) -> None:
        if self._contents is not None:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            first_day = self._contents.sheet.first_day
            self._geometry = SheetGeometry(
                self.width(), self.height(), self._weeks, first_day, _weekend(), mirrored=mirrored
            )

    def _tell_where(self) -> None:
        """Let a screen reader say the day and the item under the cursor."""
        if self._contents is None:
            return
        item = self.selected_item()
        words = day_words(self.cursor_day, self._contents.sheet.today)
        count = len(self._contents.items_on(self.cursor_day))
        if item is not None:
            words += f": {format_time(item.at)} {item_headline(item)}"
        else:
            words += ": " + self.tr("%n item(s)", "", count)
        self.setAccessibleDescription(words)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._keys.hear_tab(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._keys.claims(event):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._contents is not None:
            item = self.item_at(event.pos())
            sheet = self._contents.sheet
            QToolTip.showText(event.globalPos(), item_tip(item, sheet.today, sheet.kinds) if item else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._mouse.dragging and event.key() == Qt.Key.Key_Escape:
            self._mouse.give_up()
        elif not self._keys.hear(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._mouse.turn_wheel(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.selected_item()
        if event.reason() == QContextMenuEvent.Reason.Mouse or item is None:
            at = event.globalPos()
        else:
            at = self.mapToGlobal(self.chip_rect(item.task_id).bottomLeft())
        self.menu_wanted.emit(item, at)

    def leaveEvent(self, event: QEvent) -> None:
        self.hover(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.moment.focused = True
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.moment.focused = False
        self.update()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("canvas"))
        if self._contents is not None:
            self._painting.paint(painter, self._geometry, self._contents, self.moment, event.rect())
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(6 * LEAST_DAY_WIDTH, self._weeks * 3 * CELL_HEAD)


def _rect(box: Box) -> QRect:
    return QRect(box.x, box.y, box.width, box.height)


def _weekend() -> frozenset[int]:
    working = {day.value for day in QLocale().weekdays()}
    return frozenset(range(1, 8)) - working
