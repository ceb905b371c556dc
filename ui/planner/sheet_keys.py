"""The keys of the sheet (entry.md): arrows through cells, Tab through items, Space, + and -, Home, PgUp."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.planner.sheet_contents import MORE

if TYPE_CHECKING:
    from ui.planner.sheet_grid import SheetGrid

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier)


class SheetKeys:
    """Turns the keys of a sheet into its signals."""

    def __init__(self, grid: SheetGrid) -> None:
        self._grid = grid

    def claims(self, event: QKeyEvent) -> bool:
        """Tell whether a key is the sheet's own, so that a shortcut of the window does not take it first."""
        return event.modifiers() in _PLAIN and event.key() in (
            Qt.Key.Key_Space,
            Qt.Key.Key_Plus,
            Qt.Key.Key_Minus,
            Qt.Key.Key_Home,
        )

    def hear_tab(self, event: QKeyEvent) -> bool:
        """Walk through the items; past the last one Tab goes on to the next widget as everywhere."""
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) or self._grid.contents is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        cursor = self._grid.moment.cursor
        day, task_id = cursor.day, cursor.task_id
        geometry = self._grid.geometry_now
        back = event.key() == Qt.Key.Key_Backtab
        if not cursor.next_item(self._grid.contents, geometry.days(), geometry.slots, back):
            return False
        found = (cursor.day, cursor.task_id)
        cursor.day, cursor.task_id = day, task_id
        self._grid.select(*found)
        return True

    def hear(self, event: QKeyEvent) -> bool:
        """Deal with a key; False leaves it to the widget."""
        if self._grid.contents is None:
            return False
        if event.modifiers() not in _PLAIN:
            return False
        return self._hear_moving(event) or self._hear_item(event) or self._hear_typing(event)

    def _hear_moving(self, event: QKeyEvent) -> bool:
        grid, key = self._grid, event.key()
        turned = -1 if grid.geometry_now.mirrored else 1
        days = {
            Qt.Key.Key_Left: -turned,
            Qt.Key.Key_Right: turned,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }.get(Qt.Key(key))
        if days is not None:
            self._step(days)
        elif key == Qt.Key.Key_PageUp:
            grid.weeks_wanted.emit(-1)
        elif key == Qt.Key.Key_PageDown:
            grid.weeks_wanted.emit(1)
        elif key == Qt.Key.Key_Home:
            grid.today_wanted.emit()
        else:
            return False
        return True

    def _step(self, days: int) -> None:
        """Go to another day; past the edge the sheet scrolls under the cursor."""
        grid = self._grid
        before = grid.moment.cursor.day
        grid.moment.cursor.step(days)
        day = grid.moment.cursor.day
        grid.moment.cursor.day = before
        grid.select(day, None)
        if not grid.geometry_now.holds(day):
            grid.weeks_wanted.emit(1 if day > before else -1)

    def _hear_item(self, event: QKeyEvent) -> bool:
        grid, key = self._grid, event.key()
        cursor = grid.moment.cursor
        item = grid.selected_item()
        if key in _ENTER and cursor.task_id == MORE:
            grid.more_wanted.emit(cursor.day)
        elif key in _ENTER and item is None:
            grid.add_wanted.emit(cursor.day, "")
        elif key == Qt.Key.Key_Escape and cursor.task_id is not None:
            grid.select(cursor.day, None)
        elif item is None or item.busy:
            return False
        elif key in _ENTER or key == Qt.Key.Key_F2:
            grid.item_opened.emit(item.task_id)
        elif key == Qt.Key.Key_Space:
            grid.complete_wanted.emit(item.task_id)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            grid.shift_wanted.emit(item.task_id, 1)
        elif key == Qt.Key.Key_Minus:
            grid.shift_wanted.emit(item.task_id, -1)
        else:
            return False
        return True

    def _hear_typing(self, event: QKeyEvent) -> bool:
        """Simply typing on a day starts its line; on an item it does nothing, so that no letter is lost unseen."""
        text = event.text()
        if self._grid.moment.cursor.task_id is not None or not text or not text.isprintable() or text.isspace():
            return False
        if text in "+-=":
            return False
        self._grid.add_wanted.emit(self._grid.cursor_day, text)
        return True
