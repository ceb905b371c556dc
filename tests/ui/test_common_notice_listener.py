"""Colleagues' changes arrive in the GUI thread, and a broken line is caught up."""

from __future__ import annotations

import queue
import threading
import weakref
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from app.database.notices import Notice, NoticeConnection
from tests.support.cast import password_of
from ui.common.notice_listener import NoticeListener


class FakeSource:
    """Yields what a test puts into it; an exception breaks the line."""

    def __init__(self) -> None:
        self.inbox: queue.SimpleQueue[Notice | Exception] = queue.SimpleQueue()
        self.closed = False

    def wait(self, seconds: float) -> Iterator[Notice]:
        try:
            found = self.inbox.get(timeout=min(seconds, 0.05))
        except queue.Empty:
            return
        if isinstance(found, Exception):
            raise found
        yield found

    def close(self) -> None:
        self.closed = True


def test_a_notice_arrives_in_the_gui_thread(qtbot: QtBot) -> None:
    source = FakeSource()
    listener = NoticeListener(lambda: source)
    threads: list[Any] = []
    home = listener.thread()
    listener.changed.connect(lambda kind, id_: threads.append((kind, id_, QThread.currentThread())))
    listener.start()
    source.inbox.put(Notice("client", 12))
    qtbot.waitUntil(lambda: bool(threads))
    listener.stop()
    qtbot.waitUntil(lambda: source.closed)
    assert threads == [("client", 12, home)]


def test_a_listener_that_nobody_holds_is_deleted_in_the_gui_thread_when_its_own_has_ended(qtbot: QtBot) -> None:
    source = FakeSource()
    deleted_in: list[str] = []

    def listen_and_let_go() -> threading.Thread:
        listener = NoticeListener(lambda: source)
        weakref.finalize(listener, lambda: deleted_in.append(threading.current_thread().name))
        listener.start()
        listener.stop()
        return next(thread for thread in threading.enumerate() if thread.name == "kontor-notices")

    thread = listen_and_let_go()
    thread.join(10)
    assert not thread.is_alive() and deleted_in == [], "the thread ended and deleted nothing"
    qtbot.waitUntil(lambda: bool(deleted_in))
    assert deleted_in == [threading.main_thread().name]


def test_after_a_broken_line_it_listens_again_and_asks_the_screens_to_catch_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.common.notice_listener.PAUSES", (0.01,))
    sources = [FakeSource(), FakeSource()]
    waiting = iter(sources)
    listener = NoticeListener(lambda: next(waiting))
    listener.start()
    with qtbot.waitSignal(listener.caught_up):
        sources[0].inbox.put(OSError("the line broke"))
    with qtbot.waitSignal(listener.changed):
        sources[1].inbox.put(Notice("task", 5))
    listener.stop()
    qtbot.waitUntil(lambda: sources[1].closed)
    assert sources[0].closed


def test_on_a_real_server_a_colleagues_change_is_heard_also_after_the_session_was_killed(
    qtbot: QtBot, database: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.common.notice_listener.PAUSES", (0.05,))
    listener = NoticeListener(partial(NoticeConnection, database.address, "seller", password_of("seller")))
    listener.start()
    heard: list[tuple[str, int]] = []
    listener.changed.connect(lambda kind, id_: heard.append((kind, id_)))

    def listening() -> bool:
        return bool(
            database.scalar(
                "select count(*) from pg_stat_activity where application_name = 'kontor notices'"
                " and query ilike 'listen%%' and state = 'idle' and datname = current_database()"
            )
        )

    qtbot.waitUntil(listening)
    database.execute("notify kontor_changes, 'client:12'")
    qtbot.waitUntil(lambda: heard == [("client", 12)])
    with qtbot.waitSignal(listener.caught_up):
        database.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where application_name = 'kontor notices' and datname = current_database()"
        )
    database.execute("notify kontor_changes, 'task:5'")
    database.execute("notify kontor_changes, 'drop table clients; --'")
    qtbot.waitUntil(lambda: heard == [("client", 12), ("task", 5)])
    listener.stop()
