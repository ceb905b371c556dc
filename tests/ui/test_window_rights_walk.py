"""Every command that a window offers to somebody with few rights: none of them is refused for want of a right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.clients.commands import save_client
from app.database import engine as engine_module
from app.database.errors import UserError
from tests.support.cast import password_of
from tests.support.clients import session
from tests.support.server import TestDatabase
from tests.support.stock import furnish
from ui.access import trial_start
from ui.access.administration import Administration
from ui.application import Workstation
from ui.common.translations import set_language
from ui.window.main_window import MainWindow

#: Commands of the window that end it, or change the sign-in of somebody the other tests need.
_NOT_PRESSED = ("sign_out", "quit", "change_password", "close_tab", "next_tab", "previous_tab", "toggle_dark")
_WAIT = 15_000
#: A command that has not come back by then stands in a loop of its own, in a menu or dialog that waits for a person.
_LONGEST = 20_000


class Walk:
    """One person's window, and what the server refused since it was opened."""

    def __init__(self, workstation: Workstation, window: MainWindow, qtbot: QtBot, refusals: list[str]) -> None:
        self.workstation = workstation
        self.window = window
        self.qtbot = qtbot
        self.refusals = refusals
        self.pressed: list[str] = []
        self.found: list[str] = []

    def settle(self) -> None:
        """Wait until every answer is there."""
        self.qtbot.wait(30)
        self.qtbot.waitUntil(lambda: self.workstation.idle, timeout=_WAIT)

    def press_all(self, name: str, screen: QWidget) -> None:
        """Press each button in sight that can be pressed, and each entry of its menus."""
        for button in screen.findChildren(QAbstractButton):
            if not shiboken6.isValid(button) or not button.isVisible() or not button.isEnabled():
                continue
            menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
            words = button.text() or button.accessibleName() or button.toolTip() or button.objectName()
            if words.startswith("Save"):
                _fill(button.parentWidget())
            if menu is None:
                self._do(f"{name}: {words}", button.click)
                continue
            menu.aboutToShow.emit()
            for action in menu.actions():
                if shiboken6.isValid(action) and action.isEnabled() and action.menu() is None:
                    self._do(f"{name}: {words} / {action.text()}", action.trigger)

    def press_commands(self) -> None:
        """Run each command of the window."""
        for command in self.window.commands():
            if command.id not in _NOT_PRESSED and not command.id.startswith("section_"):
                self._do(f"command {command.id}", command.run)

    def _do(self, words: str, act: Callable[[], object]) -> None:
        before = len(self.refusals)
        self.pressed.append(words)
        way_out = QTimer(interval=_LONGEST)
        way_out.timeout.connect(lambda: self._break_out(words))
        way_out.start()
        act()
        way_out.stop()
        self.settle()
        self._answer_dialogs()
        self.settle()
        if len(self.refusals) > before:
            self.found.append(f"{words}: {self.refusals[before:]}")

    def _break_out(self, words: str) -> None:
        """Close what a command waits in, and let the test fail by its name instead of waiting for good."""
        self.found.append(f"{words}: waits for a person")
        waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(waiting, QDialog):
            waiting.reject()
        elif waiting is not None:
            waiting.close()

    def _answer_dialogs(self) -> None:
        """Press the first button of each dialog, so that what it leads to is tried, then close it and any menu."""
        while (popup := QApplication.activePopupWidget()) is not None and popup.isVisible():
            popup.close()
        for dialog in [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]:
            buttons = [
                button for button in dialog.findChildren(QPushButton) if button.isDefault() and button.isEnabled()
            ]
            if dialog.objectName() == "question" and buttons:
                buttons[0].click()
                self.settle()
            if shiboken6.isValid(dialog) and dialog.isVisible():
                dialog.reject()


def _fill(form: QWidget) -> None:
    """Type something into the empty fields of a form, so that it is the server who decides."""
    for line in form.findChildren(QLineEdit):
        if line.isVisible() and line.isEnabled() and not line.isReadOnly() and not line.text():
            line.setText("7")
            line.editingFinished.emit()


@pytest.fixture
def refusals(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the server refused for want of a right, as the engine hears it."""
    heard: list[str] = []
    original = engine_module.raise_as_user_error

    def hear(context: Any) -> None:
        try:
            original(context)
        except UserError as error:
            if error.code == "KT002":
                heard.append(f"{error.values} {context.statement}"[:200])
            raise

    monkeypatch.setattr(engine_module, "raise_as_user_error", hear)
    return heard


@pytest.fixture
def walk_as(
    qapp: QApplication,
    qtbot: QtBot,
    database: TestDatabase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    refusals: list[str],
) -> Iterator[Callable[[str], Walk]]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    # A trial is a server and a window of their own, which nobody would close here.
    monkeypatch.setattr(trial_start, "start_detached", lambda _process: True)
    qapp.setQuitOnLastWindowClosed(False)
    address = database.address
    (tmp_path / "aliases.toml").write_text(
        f'[test]\ntitle = "Test"\nhost = "127.0.0.1"\nport = {address.port}\ndatabase = "{address.database}"\n'
        "embedded = true\n",
        encoding="utf-8",
    )
    running: list[Workstation] = []

    def sign_in(login: str) -> Walk:
        workstation = Workstation(qapp, tmp_path / "aliases.toml", tmp_path / "settings")
        workstation.appearance.choose_language("en")
        running.append(workstation)
        workstation.start().sign_in(login, password_of(login))
        qtbot.waitUntil(lambda: workstation.main_window is not None, timeout=_WAIT)
        window = workstation.main_window
        assert window is not None
        return Walk(workstation, window, qtbot, refusals)

    yield sign_in
    for workstation in running:
        if workstation.main_window is not None:
            workstation.end_session()
        workstation.deleteLater()
    set_language("en")


def records(database: TestDatabase, login: str) -> list[tuple[str, int]]:
    """Return a record of each kind that the person sees, as the window names it."""
    stock = furnish(database)
    with session(database, "newcomer") as connection:
        save_client(connection, uuid4(), None, {"name": [None, "ООО «Первый»"]})
    found: list[tuple[str, int]] = []
    with session(database, login) as connection:
        for kind, table in (("client", "clients"), ("document", "documents"), ("employee", "employees"),
                            ("profile", "profiles")):  # fmt: skip
            number = connection.exec_driver_sql(f"select min(id) from kontor.{table}").scalar()
            if number is not None:
                found.append((kind, int(number)))
    assert stock.client
    return found


@pytest.mark.parametrize(("login", "least"), [("newcomer", 12), ("auditor", 25)])
@pytest.mark.expects_log
def test_no_command_in_sight_is_refused_for_want_of_a_right(
    walk_as: Callable[[str], Walk],
    database: TestDatabase,
    login: str,
    least: int,
    no_surprises: list[str],
) -> None:
    shown = records(database, login)
    walk = walk_as(login)
    walk.settle()
    assert walk.refusals == [], "opening the window"
    for section in walk.window.sections.sections:
        screen = walk.window.open_section(section.id)
        walk.settle()
        assert screen is not None
        if isinstance(screen, Administration):
            for place in range(screen.tabs.count()):
                screen.tabs.setCurrentIndex(place)
                walk.settle()
                walk.press_all(f"{section.id} {screen.tabs.tabText(place)}", screen.tabs.currentWidget())
        else:
            walk.press_all(section.id, screen)
    for kind, number in shown:
        card = walk.window.open_record(kind, number)
        walk.settle()
        if card is not None:
            walk.press_all(kind, card)
            for tabs in card.findChildren(QTabWidget):
                for place in range(tabs.count()):
                    tabs.setCurrentIndex(place)
                    walk.settle()
    walk.press_commands()
    no_surprises.clear()
    assert walk.found == []
    assert walk.refusals == [], "shown without a press"
    assert len(walk.pressed) >= least, walk.pressed
