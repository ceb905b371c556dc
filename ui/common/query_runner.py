"""The one way from a screen to the server: owner first, the work gets a connection, the result comes back by signal."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from app.database.cancel import backend_pid, cancel_backend
from app.database.errors import UserError
from ui.common.error_reports import show_refusal
from ui.common.query_worker import LINE_CODES, WRITE_PAUSES, Job, Outcome, Post, Worker

Result = TypeVar("Result")

#: Seconds. A job shows as busy after BUSY_AFTER; a read nobody wants any more is cancelled from then on;
#: a job that has heard nothing for PROBE_AFTER has its line tried by a second connection.
BUSY_AFTER = 0.3
PROBE_AFTER = 8.0
WATCH_EVERY_MS = 100
#: The line's delay is the quickest of so many last answers: the slower ones hold the server's work too.
DELAY_SAMPLES = 12
#: A stalled line may take so many workers with it before the person is told.
MAX_RESTARTS = 2
RETRY_LINE_MS = (1000, 2000, 4000, 8000)


class QueryRunner(QObject):
    """Runs reads and writes off the GUI thread, one after another, on one work connection.

    Results whose owner is gone, or that a newer job of the same owner and name replaced, are dropped. A read that meets
    a dead connection is repeated once; a write is repeated with its own save_id for about 15 seconds, then KT904.
    """

    busy_changed = Signal(bool)
    line_lost = Signal()
    line_restored = Signal()
    delay_measured = Signal(float)

    def __init__(
        self,
        engine: Any,
        *,
        pid_of: Callable[[Any], int] = backend_pid,
        cancel: Callable[[Any, int], object] = cancel_backend,
        show_error: Callable[[QObject, UserError], None] = show_refusal,
        write_pauses: tuple[float, ...] = WRITE_PAUSES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._pid_of = pid_of
        self._cancel = cancel
        self._show_error = show_error
        self._write_pauses = write_pauses
        self._post = Post(self)
        self._post.finished.connect(self._finish)
        self._post.line_broke.connect(self._lose_line)
        self._worker = self._new_worker()
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._side_thread: threading.Thread | None = None
        self._probe_due = 0.0
        self._probe_found: bool | None = None
        self._delays: deque[float] = deque(maxlen=DELAY_SAMPLES)
        self._line_up = True
        self._busy = False
        self._retries = 0
        self._closed = False
        self._watch = QTimer(self, interval=WATCH_EVERY_MS)
        self._watch.timeout.connect(self._look_after)
        self._retry = QTimer(self, singleShot=True)
        self._retry.timeout.connect(self.try_line)

    @property
    def line_up(self) -> bool:
        """Whether the last word from the line was good."""
        return self._line_up

    @property
    def idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        return self._running is None and not self._waiting

    @property
    def running_label(self) -> str:
        """The name of the running job, for the status line; empty when it has none."""
        return self._running.label if self._running else ""

    @property
    def can_cancel(self) -> bool:
        """Whether the running job is a read: writes are never cancelled."""
        return self._running is not None and not self._running.writes

    def run(
        self,
        owner: QObject,
        work: Callable[[Any], Result],
        done: Callable[[Result], None],
        *,
        replaces: str | None = None,
        failed: Callable[[UserError], bool] | None = None,
        writes: bool = False,
        label: str = "",
    ) -> None:
        """Run `work(connection)` in the worker and `done(result)` in the GUI thread.

        `replaces` names the question: an older one of the same owner and name is dropped, or cancelled if it runs long.
        `failed(error)` returns True when it dealt with the refusal itself; otherwise the person is told in the one
        usual place. A fault of ours comes as KT900. `writes=True` is never dropped, replaced or cancelled; its work
        must carry its own save_id.
        """
        job = Job(owner, work, done, replaces, failed, writes, label)
        if replaces is not None and not writes:
            self._drop_replaced(owner, replaces)
        self._waiting.append(job)
        self._start_next()

    def cancel_running(self) -> None:
        """Cancel the running read at the person's wish; its `failed` hears KT906."""
        if self._running is not None and self.can_cancel and not self._running.cancel_sent:
            self._send_cancel(self._running)

    @Slot()
    def try_line(self) -> None:
        """Connect again by itself: connecting is the whole work, no statement is needed."""
        self._retries += 1
        if self.idle:
            self.run(self, _nothing, _ignore, replaces="line", failed=_is_known)
        else:
            self._lose_line()

    def close(self, seconds: float = 1.0) -> None:
        """Forget waiting reads and let the worker end; a write in flight gets up to `seconds`."""
        self._closed = True
        self._waiting.clear()
        self._watch.stop()
        self._retry.stop()
        self._worker.abandon()
        self._worker.join(seconds)

    def _new_worker(self) -> Worker:
        return Worker(self._engine, self._pid_of, self._post, self._write_pauses)

    def _drop_replaced(self, owner: QObject, name: str) -> None:
        def is_older(job: Job) -> bool:
            return job.owner is owner and job.replaces == name and not job.writes

        self._waiting = deque(job for job in self._waiting if not is_older(job))
        if self._running is not None and is_older(self._running):
            self._running.unwanted = True

    def _start_next(self) -> None:
        # A cancel still on its way could hit the next statement of the same session, so that one waits for it.
        while self._running is None and self._waiting and not self._side_busy() and not self._closed:
            job = self._waiting.popleft()
            if not isValid(job.owner) and not job.writes:
                continue
            job.started = time.monotonic()
            self._probe_due = job.started + PROBE_AFTER
            self._running = job
            self._worker.start(job)
        if self._running is not None or self._waiting:
            self._watch.start()

    @Slot(object)
    def _finish(self, outcome: Outcome) -> None:
        if outcome.worker is not self._worker or self._closed:
            return
        job, self._running = outcome.job, None
        self._note_line(outcome)
        self._start_next()
        if self._running is None and not self._waiting:
            self._watch.stop()
            self._set_busy(False)
        if not job.unwanted and isValid(job.owner):
            self._deliver(job, outcome)

    def _deliver(self, job: Job, outcome: Outcome) -> None:
        error = outcome.error
        if error is None:
            job.done(outcome.value)
        elif (job.failed is None or not job.failed(error)) and not job.cancel_sent:
            self._show_error(job.owner, error)

    def _note_line(self, outcome: Outcome) -> None:
        if outcome.error is not None and outcome.error.code in LINE_CODES:
            self._lose_line()
            return
        if outcome.error is None:
            self._delays.append(outcome.seconds * 1000)
            self.delay_measured.emit(min(self._delays))
        if not self._line_up:
            self._line_up = True
            self._retries = 0
            self._retry.stop()
            self.line_restored.emit()

    @Slot()
    def _lose_line(self) -> None:
        self._delays.clear()
        if self._line_up:
            self._line_up = False
            self.line_lost.emit()
        if not self._closed:
            self._retry.start(RETRY_LINE_MS[min(self._retries, len(RETRY_LINE_MS) - 1)])

    @Slot()
    def _look_after(self) -> None:
        self._start_next()
        job = self._running
        if job is None:
            return
        waited = time.monotonic() - job.started
        if waited < BUSY_AFTER:
            return
        self._set_busy(True)
        if not isValid(job.owner):
            job.unwanted = True
        if job.unwanted and not job.writes and not job.cancel_sent:
            self._send_cancel(job)
        self._probe(job)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)

    def _side_busy(self) -> bool:
        return self._side_thread is not None and self._side_thread.is_alive()

    def _send_cancel(self, job: Job) -> None:
        if job.pid is None or self._side_busy():
            return
        job.cancel_sent = True
        pid = job.pid
        self._run_aside(lambda: self._cancel(self._engine, pid))

    def _probe(self, job: Job) -> None:
        """Try the line with a second connection when an answer is long in coming; leave a dead worker alone."""
        if self._probe_found is False:
            self._probe_found = None
            self._replace_worker(job)
        elif time.monotonic() >= self._probe_due and not self._side_busy():
            self._probe_due = time.monotonic() + PROBE_AFTER
            self._run_aside(self._connect_once)

    def _connect_once(self) -> None:
        with self._engine.connect():
            self._probe_found = True

    def _run_aside(self, work: Callable[[], object]) -> None:
        def guarded() -> None:
            try:
                work()
            except UserError as error:
                if error.code in LINE_CODES:
                    self._probe_found = False

        self._side_thread = threading.Thread(target=guarded, name="kontor-aside", daemon=True)
        self._side_thread.start()

    def _replace_worker(self, job: Job) -> None:
        self._worker.abandon()
        # Its connection is left to it: closing it from here could block on the dead socket.
        self._engine.dispose(close=False)
        self._worker = self._new_worker()
        self._running = None
        self._lose_line()
        job.restarts += 1
        if job.restarts > MAX_RESTARTS:
            self._deliver(job, Outcome(self._worker, job, error=UserError("KT904")))
        elif not job.unwanted:
            job.pid = None
            self._waiting.appendleft(job)
        self._start_next()


def _nothing(_connection: Any) -> None:
    """Be content with the connection."""


def _ignore(_result: None) -> None:
    """The runner itself has seen that the line is back."""


def _is_known(_error: UserError) -> bool:
    return True
