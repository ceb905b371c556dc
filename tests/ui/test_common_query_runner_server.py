"""The query runner on a real server: killed sessions, cancelled reads, a save whose answer was lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.clients.commands import save_client
from ui.common.query_runner import QueryRunner


def test_on_a_real_server_a_killed_session_is_not_noticed_by_a_read(
    qtbot: QtBot, make_runner: Callable[..., QueryRunner], database: Any, told: list[Any]
) -> None:
    runner, seen = make_runner(database.engine("seller")), []
    owner = QObject(runner)
    runner.run(owner, _own_pid, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1)
    database.execute("select pg_terminate_backend(%s)", seen[0])
    runner.run(owner, _own_pid, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] != seen[1]
    assert told == []


def test_on_a_real_server_a_session_killed_in_the_middle_of_a_read_is_repeated(
    qtbot: QtBot, make_runner: Callable[..., QueryRunner], database: Any, told: list[Any]
) -> None:
    runner, seen = make_runner(database.engine("seller")), []
    runner.run(QObject(runner), _slow_first(database), seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert told == []


def test_on_a_real_server_an_unwanted_read_is_cancelled(
    qtbot: QtBot, make_runner: Callable[..., QueryRunner], database: Any
) -> None:
    runner, seen, owner = make_runner(database.engine("seller")), [], QObject()
    runner.run(owner, partial(_execute, "select pg_sleep(30)"), seen.append, replaces="search")
    qtbot.wait(400)
    runner.run(owner, partial(_execute, "select 5"), seen.append, replaces="search")
    qtbot.waitUntil(lambda: seen == [5], timeout=5000)


def test_on_a_real_server_the_line_is_lost_and_comes_back_by_itself(
    qtbot: QtBot, make_runner: Callable[..., QueryRunner], database: Any, told: list[Any]
) -> None:
    runner, seen = make_runner(database.engine("seller")), []
    owner = QObject(runner)
    runner.run(owner, _own_pid, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1)
    with qtbot.waitSignal(runner.line_lost):
        _allow_connections(database, "false")
        database.execute("select pg_terminate_backend(%s)", seen[0])
        runner.run(owner, _own_pid, seen.append, failed=lambda _error: True)
    with qtbot.waitSignal(runner.line_restored, timeout=10_000):
        _allow_connections(database, "true")
    runner.run(owner, _own_pid, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert told == []


def test_on_a_real_server_a_save_whose_answer_was_lost_is_applied_once(
    qtbot: QtBot, make_runner: Callable[..., QueryRunner], database: Any, told: list[Any]
) -> None:
    runner, seen, tries = make_runner(database.engine("seller"), write_pauses=(0.0, 0.1)), [], []
    save_id = uuid4()

    def work(connection: Any) -> Any:
        tries.append(_own_pid(connection))
        saved = save_client(connection, save_id, None, {"name": (None, "Север"), "kind": (None, "firm")})
        if len(tries) == 1:
            # The server has saved it, and the session dies before the person hears of it.
            database.execute("select pg_terminate_backend(%s)", tries[0])
            _execute("select 1", connection)
        return saved

    runner.run(QObject(runner), work, seen.append, writes=True)
    qtbot.waitUntil(lambda: bool(seen) or bool(told), timeout=10_000)
    assert told == []
    assert len(tries) == 2
    assert database.scalar("select count(*) from kontor.clients where name = 'Север'") == 1
    assert database.scalar("select id from kontor.clients where name = 'Север'") == seen[0].id


def _allow_connections(database: Any, allowed: str) -> None:
    """Shut or open the door of the database; from outside, since no session may do it to its own."""
    outside = database.server.cluster.connect("postgres")
    with outside.cursor() as cursor:
        cursor.execute(f"alter database {database.name} with allow_connections {allowed}")
    outside.close()


def _execute(statement: str, connection: Any) -> Any:
    return connection.exec_driver_sql(statement).scalar()


def _own_pid(connection: Any) -> int:
    return int(_execute("select pg_backend_pid()", connection))


def _slow_first(database: Any) -> Callable[[Any], str]:
    tries: list[int] = []

    def work(connection: Any) -> str:
        tries.append(_own_pid(connection))
        if len(tries) == 1:
            database.execute("select pg_terminate_backend(%s)", tries[0])
            _execute("select pg_sleep(5)", connection)
        return "answer"

    return work
