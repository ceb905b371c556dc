"""How many orders to suppliers are late, for the status line of those who buy."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.warehouse.order_queries import list_late_orders
from ui.common.formats import today_here
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner

#: Asked after the first screen has its rows, when documents have settled, and now and then as the day goes on, ms.
FIRST_MS = 2500
PAUSE_MS = 3000
EVERY_MS = 10 * 60 * 1000


class LateOrders(QObject):
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
        work = partial(_count, day=today_here())
        self._runner.run(self, work, self.counted.emit, replaces="count", failed=lambda _error: True)

    def _hear_change(self, kind: str, _record_id: int) -> None:
        if kind == "document":
            self._timer.start(PAUSE_MS)


def _count(connection: Any, *, day: date) -> int:
    return len(list_late_orders(connection, day=day))
