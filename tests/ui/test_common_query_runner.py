"""The query runner: results for the living, the newest only, and a line that may break."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.database.errors import UserError
from tests.support.fake_engine import Broken, FakeEngine, Gate
from ui.common.query_runner import QueryRunner


def answer(value: Any, _connection: Any) -> Any:
    return value


def refuse(code: str, _connection: Any) -> Any:
    raise UserError(code)


def fall_over(_connection: Any) -> None:
    raise ZeroDivisionError


def test_the_result_arrives_in_the_gui_thread(qtbot: QtBot, runner: QueryRunner) -> None:
    owner, seen = QObject(), []
    runner.run(owner, partial(answer, 7), lambda value: seen.append((value, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(7, owner.thread())]


def test_work_runs_outside_the_gui_thread(qtbot: QtBot, runner: QueryRunner) -> None:
    owner, seen = QObject(), []
    runner.run(owner, lambda _: QThread.currentThread(), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] is not owner.thread()


def test_jobs_run_in_their_order(qtbot: QtBot, runner: QueryRunner) -> None:
    owner, seen = QObject(), []
    for number in range(5):
        runner.run(owner, partial(answer, number), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert seen == [0, 1, 2, 3, 4]


def test_a_queued_question_is_replaced_by_the_newer_one(qtbot: QtBot, runner: QueryRunner) -> None:
    owner, seen, gate = QObject(), [], Gate()
    runner.run(owner, gate, seen.append)
    runner.run(owner, partial(answer, "old"), seen.append, replaces="search")
    runner.run(owner, partial(answer, "new"), seen.append, replaces="search")
    gate.open.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert seen == ["answer", "new"]


def test_a_running_question_that_was_replaced_is_not_shown(qtbot: QtBot, runner: QueryRunner) -> None:
    owner, seen, gate = QObject(), [], Gate("old")
    runner.run(owner, gate, seen.append, replaces="search")
    qtbot.waitUntil(gate.entered.is_set)
    runner.run(owner, partial(answer, "new"), seen.append, replaces="search")
    gate.open.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert seen == ["new"]


def test_the_same_name_of_another_owner_replaces_nothing(qtbot: QtBot, runner: QueryRunner) -> None:
    first, second, seen = QObject(), QObject(), []
    runner.run(first, partial(answer, 1), seen.append, replaces="rows")
    runner.run(second, partial(answer, 2), seen.append, replaces="rows")
    qtbot.waitUntil(lambda: len(seen) == 2)


def test_a_long_read_that_nobody_wants_is_cancelled_at_the_server(
    qtbot: QtBot, runner: QueryRunner, engine: FakeEngine
) -> None:
    owner, seen, gate = QObject(), [], Gate()
    gate.error = UserError("KT906")
    runner.run(owner, gate, seen.append, replaces="search")
    qtbot.waitUntil(gate.entered.is_set)
    runner.run(owner, partial(answer, "new"), seen.append, replaces="search")
    qtbot.waitUntil(lambda: bool(engine.cancelled), timeout=2000)
    gate.open.set()
    qtbot.waitUntil(lambda: seen == ["new"])
    assert engine.cancelled == [1]


def test_a_write_is_never_replaced_nor_cancelled(qtbot: QtBot, runner: QueryRunner, engine: FakeEngine) -> None:
    owner, seen, gate = QObject(), [], Gate("saved")
    runner.run(owner, gate, seen.append, replaces="save", writes=True)
    qtbot.waitUntil(gate.entered.is_set)
    runner.run(owner, partial(answer, "second"), seen.append, replaces="save", writes=True)
    runner.cancel_running()
    qtbot.wait(500)
    gate.open.set()
    qtbot.waitUntil(lambda: seen == ["saved", "second"])
    assert engine.cancelled == []


def test_a_result_for_a_closed_screen_is_dropped(qtbot: QtBot, runner: QueryRunner) -> None:
    owner, seen, gate = QWidget(), [], Gate()
    runner.run(owner, gate, seen.append)
    qtbot.waitUntil(gate.entered.is_set)
    delete(owner)
    gate.open.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert seen == []


def test_a_waiting_read_of_a_closed_screen_is_not_run(qtbot: QtBot, runner: QueryRunner) -> None:
    first, second, gate, later = QObject(), QWidget(), Gate(), Gate()
    runner.run(first, gate, lambda _: None)
    runner.run(second, later, lambda _: None)
    delete(second)
    gate.open.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert not later.entered.is_set()


def test_a_write_of_a_closed_screen_is_still_done(qtbot: QtBot, runner: QueryRunner) -> None:
    first, second, gate, write = QObject(), QWidget(), Gate(), Gate()
    runner.run(first, gate, lambda _: None)
    runner.run(second, write, lambda _: None, writes=True)
    delete(second)
    gate.open.set()
    write.open.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert write.entered.is_set()


def test_a_refusal_goes_to_the_one_usual_place(qtbot: QtBot, runner: QueryRunner, told: list[Any]) -> None:
    runner.run(QObject(runner), partial(refuse, "KT002"), lambda _: None)
    qtbot.waitUntil(lambda: told == ["KT002"])


def test_a_screen_that_deals_with_a_refusal_is_left_to_it(qtbot: QtBot, runner: QueryRunner, told: list[Any]) -> None:
    heard: list[str] = []

    def failed(error: UserError) -> bool:
        heard.append(error.code)
        return True

    runner.run(QObject(runner), partial(refuse, "KT006"), lambda _: None, failed=failed)
    qtbot.waitUntil(lambda: heard == ["KT006"])
    assert told == []


@pytest.mark.expects_log
def test_a_fault_of_ours_is_told_by_its_number_and_logged(
    qtbot: QtBot, runner: QueryRunner, told: list[Any], caplog: pytest.LogCaptureFixture
) -> None:
    runner.run(QObject(runner), fall_over, lambda _: None)
    qtbot.waitUntil(lambda: told == ["KT900"])
    assert "ZeroDivisionError" in caplog.text


def test_a_read_on_a_dead_connection_is_repeated_once_unseen(
    qtbot: QtBot, runner: QueryRunner, told: list[Any]
) -> None:
    owner, seen, work, lost = QObject(), [], Broken(1), []
    runner.line_lost.connect(lambda: lost.append(True))
    runner.run(owner, work, seen.append)
    qtbot.waitUntil(lambda: seen == ["answer"])
    assert (work.calls, lost, told) == (2, [], [])


def test_a_read_that_fails_twice_says_that_the_line_is_lost(qtbot: QtBot, runner: QueryRunner, told: list[Any]) -> None:
    with qtbot.waitSignal(runner.line_lost):
        runner.run(QObject(runner), Broken(2), lambda _: None)
    qtbot.waitUntil(lambda: told == ["KT904"])
    assert not runner.line_up


def test_the_line_comes_back_by_itself(qtbot: QtBot, runner: QueryRunner, engine: FakeEngine) -> None:
    engine.refuse_connects = 2
    with qtbot.waitSignals([runner.line_lost, runner.line_restored], timeout=5000):
        runner.run(QObject(runner), partial(answer, 1), lambda _: None, failed=lambda _: True)
    assert runner.line_up


def test_a_write_is_repeated_until_the_line_is_back(qtbot: QtBot, runner: QueryRunner, told: list[Any]) -> None:
    owner, seen, work = QObject(), [], Broken(3, "saved")
    runner.run(owner, work, seen.append, writes=True)
    qtbot.waitUntil(lambda: seen == ["saved"])
    assert (work.calls, told) == (4, [])


def test_a_write_gives_up_in_the_end_with_a_sentence(qtbot: QtBot, runner: QueryRunner, told: list[Any]) -> None:
    work = Broken(99)
    runner.run(QObject(runner), work, lambda _: None, writes=True)
    qtbot.waitUntil(lambda: told == ["KT904"])
    assert work.calls == 4


def test_a_refusal_is_never_repeated(qtbot: QtBot, runner: QueryRunner, told: list[Any]) -> None:
    calls = []

    def work(_connection: Any) -> None:
        calls.append(1)
        raise UserError("KT005")

    runner.run(QObject(runner), work, lambda _: None, writes=True)
    qtbot.waitUntil(lambda: told == ["KT005"])
    assert len(calls) == 1


def test_busy_shows_after_a_moment_and_not_for_a_quick_answer(qtbot: QtBot, runner: QueryRunner) -> None:
    shown: list[bool] = []
    runner.busy_changed.connect(shown.append)
    owner, gate = QObject(), Gate()
    runner.run(owner, partial(answer, 1), lambda _: None)
    qtbot.waitUntil(lambda: runner.idle)
    assert shown == []
    runner.run(owner, gate, lambda _: None)
    qtbot.waitUntil(lambda: shown == [True], timeout=2000)
    gate.open.set()
    qtbot.waitUntil(lambda: shown == [True, False])


def test_a_stalled_line_is_left_to_its_worker_and_the_read_repeated(
    qtbot: QtBot, runner: QueryRunner, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.common.query_runner.PROBE_AFTER", 0.4)
    owner, seen, calls, gate = QObject(), [], [], Gate()

    def work(connection: Any) -> str:
        calls.append(connection.number)
        if len(calls) == 1:
            engine.refuse_connects = 1
            gate(connection)
        return "answer"

    with qtbot.waitSignal(runner.line_lost, timeout=3000):
        runner.run(owner, work, seen.append)
    qtbot.waitUntil(lambda: seen == ["answer"], timeout=3000)
    gate.open.set()
    assert len(calls) == 2


def test_a_person_may_cancel_a_running_read(qtbot: QtBot, runner: QueryRunner, engine: FakeEngine) -> None:
    heard: list[str] = []
    gate = Gate()
    gate.error = UserError("KT906")
    runner.run(QObject(runner), gate, lambda _: None, failed=lambda error: not heard.append(error.code))
    qtbot.waitUntil(gate.entered.is_set)
    runner.cancel_running()
    qtbot.waitUntil(lambda: bool(engine.cancelled))
    gate.open.set()
    qtbot.waitUntil(lambda: heard == ["KT906"])
