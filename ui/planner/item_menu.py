"""The context menu of an item: everything that keys and mouse do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.planner.records import Sheet, SheetItem
from app.planner.rules import is_open, next_working_day
from ui.common.icons import icon
from ui.common.translations import QT_TRANSLATE_NOOP

#: Command -> words, icon; in the order of the menu, "" is a line.
_COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("open", QT_TRANSLATE_NOOP("ItemMenu", "Open\tEnter"), "edit"),
    ("client", QT_TRANSLATE_NOOP("ItemMenu", "Open the client"), "client"),
    ("", "", ""),
    ("complete", QT_TRANSLATE_NOOP("ItemMenu", "Done…\tSpace"), "done"),
    ("reopen", QT_TRANSLATE_NOOP("ItemMenu", "Open again"), "undo"),
    ("in_work", QT_TRANSLATE_NOOP("ItemMenu", "Take into work"), "clock"),
    ("", "", ""),
    ("today", QT_TRANSLATE_NOOP("ItemMenu", "Move to today"), "today"),
    ("later", QT_TRANSLATE_NOOP("ItemMenu", "A day later\t+"), "right"),
    ("earlier", QT_TRANSLATE_NOOP("ItemMenu", "A day earlier\t−"), "left"),
    ("next_working", QT_TRANSLATE_NOOP("ItemMenu", "To the next working day"), "forward"),
    ("undated", QT_TRANSLATE_NOOP("ItemMenu", "Take the date away"), "calendar"),
    ("", "", ""),
    ("cancel", QT_TRANSLATE_NOOP("ItemMenu", "Cancel the task"), "cancel"),
)


#: The commands that only move an item.
MOVES = frozenset({"today", "later", "earlier", "next_working", "undated"})


def day_of_move(command: str, item: SheetItem, sheet: Sheet) -> date | None:
    """Return the day to which a command of MOVES takes an item; None takes its date away."""
    if command == "undated":
        return None
    if command == "today":
        return sheet.today
    if command == "next_working" or item.day is None:
        return next_working_day(sheet.today, sheet.working_minutes, sheet.holidays)
    return item.day + timedelta(days=1 if command == "later" else -1)


def commands_for(item: SheetItem, today: date) -> set[str]:
    """Return the commands that make sense for an item."""
    if item.busy:
        return set()
    found = {"open"}
    if item.client_id is not None:
        found.add("client")
    if not is_open(item.state):
        return found | {"reopen"}
    found |= {"complete", "next_working", "cancel"}
    if item.state != "in_work":
        found.add("in_work")
    if item.day is not None:
        found |= {"later", "earlier", "undated"}
    if item.day != today:
        found.add("today")
    return found


def item_menu(item: SheetItem, sheet: Sheet, run: Callable[[str, SheetItem, Sheet], None], parent: QWidget) -> QMenu:
    """Return the menu of an item; `run(command, item, sheet)` does what is chosen."""
    menu = QMenu(parent)
    offered = commands_for(item, sheet.today)
    for command, words, meaning in _COMMANDS:
        if not command:
            menu.addSeparator()
        elif command in offered:
            action = menu.addAction(icon(meaning), QCoreApplication.translate("ItemMenu", words))
            action.setObjectName(command)
            action.triggered.connect(lambda _checked=False, command=command: run(command, item, sheet))
    return menu
