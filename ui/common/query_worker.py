"""The thread behind the query runner: one job at a time, on one pooled connection, repeated when the line broke."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.database.errors import UserError
from ui.common.error_reports import new_report_id

logger = logging.getLogger("kontor")

#: A dead line, or a server that cannot be reached: worth another try.
LINE_CODES = frozenset({"KT901", "KT904"})
#: Pauses before a write is repeated, in seconds. Each repeat carries the same save_id, so it is applied once.
WRITE_PAUSES = (0.0, 1.0, 2.0, 4.0, 8.0)
#: A read is repeated once and at once: its pooled connection may have died while idle.
READ_PAUSES = (0.0,)


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work for the server, and whom to tell."""

    owner: QObject
    work: Callable[[Any], Any]
    done: Callable[[Any], None]
    replaces: str | None = None
    failed: Callable[[UserError], bool] | None = None
    writes: bool = False
    label: str = ""
    started: float = 0.0
    #: The server process, once connected: what a cancel names.
    pid: int | None = None
    unwanted: bool = False
    cancel_sent: bool = False
    #: How often a dead worker took it along.
    restarts: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job; `seconds` is the time of the last try, connecting not counted."""

    worker: Worker
    job: Job
    value: Any = None
    error: UserError | None = None
    seconds: float = 0.0


class Post(QObject):
    """Carries news from worker threads to the GUI thread that this object lives in."""

    finished = Signal(object)
    line_broke = Signal()

    def send_finished(self, outcome: Outcome) -> None:
        """Deliver an outcome; quietly dropped when the program is closing and this object is gone."""
        try:
            self.finished.emit(outcome)
        except RuntimeError:
            return

    def send_line_broke(self) -> None:
        """Tell that a try met a dead line and another follows."""
        try:
            self.line_broke.emit()
        except RuntimeError:
            return


@dataclass(eq=False)
class Worker:
    """A daemon thread: on a dead line it is left alone, never joined, and must not keep the program from ending."""

    engine: Any
    pid_of: Callable[[Any], int]
    post: Post
    pauses: tuple[float, ...] = WRITE_PAUSES
    _jobs: queue.SimpleQueue[Job | None] = field(default_factory=queue.SimpleQueue)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self, job: Job) -> None:
        """Take one job; the caller waits for its outcome before it gives another."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="kontor-query", daemon=True)
            self._thread.start()
        self._jobs.put(job)

    def abandon(self) -> None:
        """Let the thread end by itself, whenever its line lets go of it."""
        self._stopping.set()
        self._jobs.put(None)

    def join(self, seconds: float) -> None:
        """Wait a moment for a polite end (at program end only)."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            outcome = self._outcome_of(job)
            if self._stopping.is_set():
                return
            self.post.send_finished(outcome)

    def _outcome_of(self, job: Job) -> Outcome:
        pauses = iter(self.pauses if job.writes else READ_PAUSES)
        while True:
            try:
                return self._try(job)
            except UserError as error:
                pause = next(pauses, None) if error.code in LINE_CODES else None
                if pause is None or self._stopping.is_set():
                    return Outcome(self, job, error=error)
                # Its pooled neighbours are as dead as the connection that was met.
                self.engine.dispose()
                if pause:
                    self.post.send_line_broke()
                    self._stopping.wait(pause)
            except Exception:
                # Anything but a refusal is a fault of ours: the screen hears of it by its number, as of any refusal.
                report_id = new_report_id()
                logger.exception("fault %s: %s", report_id, job.work)
                return Outcome(self, job, error=UserError("KT900", id=report_id))

    def _try(self, job: Job) -> Outcome:
        with self.engine.connect() as connection:
            job.pid = self.pid_of(connection)
            begun = time.monotonic()
            value = job.work(connection)
            return Outcome(self, job, value=value, seconds=time.monotonic() - begun)
