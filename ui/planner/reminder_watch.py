"""Asks for due reminders when their time comes, and has each shown once in all windows of the person."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from app.database.errors import UserError
from app.planner.commands import mark_reminders_shown
from app.planner.queries import list_due_reminders
from app.planner.records import DueReminders, Reminder
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner

#: Asked at least so often: a colleague's clock or a lost notice must not silence a reminder for long.
LONGEST_PAUSE_MS = 5 * 60 * 1000
SHORTEST_PAUSE_MS = 1000
_NOTICE_PAUSE_MS = 500


class ReminderWatch(QObject):
    """Emits `due(reminders, today)`; what fell due in the person's absence comes in one list at the first asking."""

    due = Signal(list, object)

    def __init__(
        self, runner: QueryRunner, notices: NoticeListener | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.ask)
        if notices is not None:
            notices.changed.connect(self._hear_notice)
            notices.caught_up.connect(self.ask)

    def ask(self) -> None:
        """Ask what is due now, and when to ask next."""
        self._runner.run(self, list_due_reminders, self._take, replaces="ask", failed=self._ask_later)

    def _take(self, found: DueReminders) -> None:
        pause = LONGEST_PAUSE_MS if found.next_in is None else int(found.next_in * 1000) + 200
        self._timer.start(min(max(pause, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS))
        if not found.due:
            return

        def show(taken: set[int]) -> None:
            # Another window of the same person may have been quicker.
            shown: list[Reminder] = [reminder for reminder in found.due if reminder.reminder_id in taken]
            if shown:
                self.due.emit(shown, found.today)

        ids = [reminder.reminder_id for reminder in found.due]
        work = partial(mark_reminders_shown, save_id=uuid4(), reminder_ids=ids)
        self._runner.run(self, work, show, writes=True, failed=self._ask_later)

    def _ask_later(self, _error: UserError) -> bool:
        """A reminder that cannot be fetched is asked for again; the lost line has its own sign."""
        self._timer.start(LONGEST_PAUSE_MS // 5)
        return True

    def _hear_notice(self, kind: str, _record_id: int) -> None:
        if kind == "task":
            self._timer.start(_NOTICE_PAUSE_MS)
