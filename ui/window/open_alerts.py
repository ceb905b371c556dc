"""How many alerts wait for somebody, for the status line of those who watch."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.access.journal import count_alerts
from app.access.queries import SessionInfo
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner

#: Asked after the first screen has its rows, when one was raised or answered, and now and then, ms.
FIRST_MS = 2000
PAUSE_MS = 500
EVERY_MS = 10 * 60 * 1000


def watches(me: SessionInfo) -> bool:
    """Tell whether alerts are this person's business: who administers employees, or reads the journal."""
    return me.may("employees", "view") or me.may("journal", "view")


class OpenAlerts(QObject):
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
        self._runner.run(self, count_alerts, self.counted.emit, replaces="count", failed=lambda _error: True)

    def _hear_change(self, kind: str, _record_id: int) -> None:
        if kind == "alert":
            self._timer.start(PAUSE_MS)
