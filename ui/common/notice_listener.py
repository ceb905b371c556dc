"""Hears what colleagues changed: ids only, from a thread of its own that connects again by itself."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance

from app.database.notices import Notice

logger = logging.getLogger("kontor")

#: Seconds: how soon the thread sees that it shall end, and how long it pauses before it connects again.
WAIT = 1.0
PAUSES = (1.0, 2.0, 5.0, 10.0)


class NoticeSource(Protocol):
    """A connection that listens (app.database.notices.NoticeConnection)."""

    def wait(self, seconds: float) -> Iterator[Notice]:
        """Yield what arrives within the seconds; raises when the line is gone."""
        ...

    def close(self) -> None:
        """Close the line."""
        ...


class NoticeListener(QObject):
    """Emits what changed in the GUI thread; after a gap `caught_up` asks every open screen to look for itself.

    Once it was started it lives until its thread has ended, and is deleted in the GUI thread: the thread, which may be
    the last to hold it, must never delete an object that windows are connected to.
    """

    changed = Signal(str, int)
    caught_up = Signal()
    ended = Signal()

    def __init__(self, connect: Callable[[], NoticeSource], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connect = connect
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="kontor-notices", daemon=True)

    def start(self) -> None:
        """Begin to listen; a server that cannot be reached is tried again and again."""
        if self.parent() is None:
            self.setParent(QCoreApplication.instance())
        self.ended.connect(self.deleteLater)
        self._thread.start()

    def stop(self) -> None:
        """Let the thread end by itself; on a dead line that may take until the system gives it up."""
        self._ending.set()

    def _listen(self) -> None:
        failures = 0
        missed = False
        while not self._ending.is_set():
            try:
                source = self._connect()
                failures = 0
                if missed:
                    self._tell(self.caught_up)
                self._hear(source)
            except Exception:
                # Whatever broke the line, the answer is the same: another one, and the screens look for themselves.
                logger.info("the line of the notices broke", exc_info=True)
            missed = True
            self._ending.wait(PAUSES[min(failures, len(PAUSES) - 1)])
            failures += 1
        self._tell(self.ended)

    def _hear(self, source: NoticeSource) -> None:
        try:
            while not self._ending.is_set():
                for notice in source.wait(WAIT):
                    self._tell(self.changed, notice.kind, notice.record_id)
        finally:
            source.close()

    def _tell(self, signal: SignalInstance, *values: object) -> None:
        try:
            signal.emit(*values)
        except RuntimeError:
            # The window is gone; the thread ends with the program.
            self._ending.set()
