"""How many tasks are due: overdue ones and today's open ones, for the status line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.database.errors import UserError
from app.planner.queries import list_sheet
from app.planner.records import Sheet
from app.planner.rules import is_open
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner

#: Asked after the first screen has its rows, after changes have settled, and now and then as the day goes on, ms.
FIRST_MS = 1500
PAUSE_MS = 2000
EVERY_MS = 10 * 60 * 1000


class DueTasks(QObject):
    """Emits the number whenever it was counted."""

    counted = Signal(int)

    def __init__(self, runner: QueryRunner, listener: NoticeListener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)
        listener.changed.connect(self._hear_change)
        listener.caught_up.connect(lambda: self._timer.start(PAUSE_MS))
        self._timer.start(FIRST_MS)

    def _ask(self) -> None:
        self._timer.start(EVERY_MS)
        self._runner.run(self, partial(list_sheet, weeks=1), self._take, replaces="count", failed=_leave_it)

    def _take(self, sheet: Sheet) -> None:
        known = {item.task_id for item in sheet.overdue}
        today = [item for item in sheet.items if item.day == sheet.today and is_open(item.state)]
        self.counted.emit(sheet.overdue_count + sum(1 for item in today if item.task_id not in known))

    def _hear_change(self, kind: str, _record_id: int) -> None:
        if kind == "task":
            self._timer.start(PAUSE_MS)


def _leave_it(_error: UserError) -> bool:
    """A number that could not be counted is counted next time."""
    return True
