"""What every screen's test stands on: the style, English, a runner, and no log line, Qt warning or window left over."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.database.errors import UserError
from tests.support.fake_engine import FakeEngine
from ui.common.collecting import Collector
from ui.common.query_runner import QueryRunner
from ui.common.style import apply_style
from ui.common.translations import set_language
from ui.common.view_settings import ViewSettings

#: The offscreen platform says these of itself; they tell nothing of our windows.
_PLATFORM_CHATTER = ("This plugin does not support", "propagateSizeHints")


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker of this folder known."""
    config.addinivalue_line("markers", "expects_log: the test provokes a fault that is logged")


@pytest.fixture(scope="session")
def collector(qapp: QApplication) -> Collector:
    """Garbage is collected in the GUI thread, as in the program: a widget untied in a worker stops everything."""
    return Collector()


@pytest.fixture(autouse=True)
def collected_here(collector: Collector) -> Iterator[None]:
    """Collect between tests, too: most of them are over before the collector's timer rings."""
    yield
    collector.collect()


@pytest.fixture(autouse=True)
def dressed_in_english(qapp: QApplication) -> None:
    """The style sheet and English, whatever an earlier test switched to."""
    if qapp.property("kontor_scheme") != "light":
        apply_style(qapp, "light", "compact")
    set_language("en")


@pytest.fixture(autouse=True)
def no_surprises(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Fail on a Qt warning, a log line of a fault or a question left open that the test does not expect.

    A test that expects one empties the list it gets from this fixture (`no_surprises.clear()`).
    """
    found: list[str] = []

    def hear(kind: QtMsgType, _context: Any, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(part in text for part in _PLATFORM_CHATTER):
            found.append(text)

    previous = qInstallMessageHandler(hear)
    yield found
    qInstallMessageHandler(previous)
    left = [
        widget.windowTitle() or type(widget).__name__
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QMessageBox | QDialog) and widget.isVisible()
    ]
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
    logged = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert found == [], "Qt complained"
    assert left == [], "a question was left open"
    if "expects_log" not in request.keywords:
        assert logged == [], "something unexpected was logged"


class Told(list[Any]):
    """What the runner would have told the person."""

    def error(self, _owner: QObject, error: UserError) -> None:
        """Keep a refusal."""
        self.append(error.code)


@pytest.fixture
def told() -> Told:
    """Codes and faults that no screen dealt with."""
    return Told()


@pytest.fixture
def engine() -> FakeEngine:
    """An engine without a server."""
    return FakeEngine()


@pytest.fixture
def make_runner(qapp: QApplication, told: Told) -> Iterator[Callable[..., QueryRunner]]:
    """Make runners that tell `told` instead of a person; closed at the end of the test."""
    made: list[QueryRunner] = []

    def make(engine: Any, **options: Any) -> QueryRunner:
        if isinstance(engine, FakeEngine):
            options |= {"pid_of": engine.pid_of, "cancel": engine.cancel}
        runner = QueryRunner(engine, show_error=told.error, **options)
        made.append(runner)
        return runner

    yield make
    for runner in made:
        runner.close()


@pytest.fixture
def runner(make_runner: Callable[..., QueryRunner], engine: FakeEngine) -> QueryRunner:
    """A runner on the fake engine; writes are repeated without pauses."""
    return make_runner(engine, write_pauses=(0.0, 0.01, 0.01))


@pytest.fixture
def settings(tmp_path: Path) -> ViewSettings:
    """A person's settings in a folder of the test."""
    return ViewSettings.for_person("test", "seller", tmp_path)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a widget and wait until it is on the (offscreen) screen."""

    def on_screen(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return on_screen
