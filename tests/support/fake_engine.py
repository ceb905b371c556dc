"""An engine without a server: its connections succeed, fail or wait as a test says."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.database.errors import LineLost, UserError


class FakeConnection:
    """What work gets: it remembers nothing but its number."""

    def __init__(self, number: int) -> None:
        self.number = number


class FakeEngine:
    """Hands out connections and counts them; `refuse_connects` says how many of the next connects fail."""

    def __init__(self) -> None:
        self.connects = 0
        self.disposals = 0
        self.refuse_connects = 0
        self.cancelled: list[int] = []

    @contextmanager
    def connect(self) -> Iterator[FakeConnection]:
        """Give a connection, or refuse as an unreachable server does."""
        self.connects += 1
        if self.refuse_connects > 0:
            self.refuse_connects -= 1
            raise UserError("KT901")
        yield FakeConnection(self.connects)

    def dispose(self, close: bool = True) -> None:
        """Count; there is no pool to empty."""
        self.disposals += 1

    def pid_of(self, connection: FakeConnection) -> int:
        """The connection's number stands for its server process."""
        return connection.number

    def cancel(self, _engine: Any, pid: int) -> None:
        """Remember what was cancelled."""
        self.cancelled.append(pid)


class Broken:
    """Work that meets a dead line so many times and then succeeds."""

    def __init__(self, times: int, value: Any = "answer") -> None:
        self.left = times
        self.calls = 0
        self.value = value

    def __call__(self, _connection: FakeConnection) -> Any:
        self.calls += 1
        if self.left > 0:
            self.left -= 1
            raise LineLost()
        return self.value


class Gate:
    """Work that waits until it is let go, so that a test decides what is still running."""

    def __init__(self, value: Any = "answer") -> None:
        self.entered = threading.Event()
        self.open = threading.Event()
        self.value = value
        self.error: Exception | None = None

    def __call__(self, _connection: FakeConnection) -> Any:
        self.entered.set()
        self.open.wait(10)
        if self.error is not None:
            raise self.error
        return self.value
