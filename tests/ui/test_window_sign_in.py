"""Signing in: clear sentences, nothing frozen, the demo's people by one click, a keyring or none."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.access.queries import SessionInfo
from app.database.addresses import DemoPerson, ServerAddress
from app.database.errors import UserError
from tests.support.cast import password_of
from ui.application import make_runner as make_real_runner
from ui.common.query_runner import QueryRunner
from ui.common.translations import set_language
from ui.common.view_settings import ViewSettings
from ui.window import sign_in_window
from ui.window.sign_in_window import SignedIn, SignInWindow

PEOPLE = (DemoPerson("seller", "Анна Серова", "seller-pass", "продавец"),)
DEMO = ServerAddress("demo", "Demo firm", "127.0.0.1", 1, "kontor", embedded=True, people=PEOPLE)
OFFICE = ServerAddress("office", "Office", "pg.example.lan", 5432, "kontor")
ME = SessionInfo(
    employee_id=1, key=1, login="seller", name="Анна Серова", initials="АС", language="ru", zone="Europe/Moscow",
    department_id=1, server_version=180000, database_version="1", rights=frozenset(), sees_all=frozenset(),
    own_firms=(),
)  # fmt: skip


class FakeKeyring(types.ModuleType):
    """A keyring in memory; `broken` refuses everything, as a computer without one does."""

    def __init__(self) -> None:
        super().__init__("keyring")
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = False

    def _check(self) -> None:
        if self.broken:
            raise OSError("no keyring here")

    def get_password(self, service: str, name: str) -> str | None:
        self._check()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self._check()
        self.kept[(service, name)] = password

    def delete_password(self, service: str, name: str) -> None:
        self._check()
        self.kept.pop((service, name), None)


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> FakeKeyring:
    fake = FakeKeyring()
    monkeypatch.setitem(sys.modules, "keyring", fake)
    return fake


@pytest.fixture
def machine(tmp_path: Any) -> ViewSettings:
    return ViewSettings.for_machine(tmp_path)


@pytest.fixture
def open_window(
    qtbot: QtBot, machine: ViewSettings, runner: QueryRunner, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., SignInWindow]:
    """A window whose server answers with ME, or with the refusal given."""

    def make(refusal: UserError | None = None, addresses: tuple[ServerAddress, ...] = (OFFICE, DEMO)) -> SignInWindow:
        def session_info(_connection: Any) -> SessionInfo:
            if refusal is not None:
                raise refusal
            return ME

        monkeypatch.setattr(sign_in_window, "get_session_info", session_info)
        monkeypatch.setattr(runner, "close", lambda _seconds=0: None)
        window = SignInWindow({a.alias: a for a in addresses}, lambda *_: runner, machine)
        qtbot.addWidget(window)
        window.show()
        return window

    return make


def enter(qtbot: QtBot, window: SignInWindow, login: str, password: str) -> None:
    window.login.setText(login)
    window.password.setText(password)
    qtbot.keyClick(window.password, Qt.Key.Key_Return)


def test_name_and_password_open_the_session(qtbot: QtBot, open_window: Callable[..., SignInWindow]) -> None:
    window = open_window()
    with qtbot.waitSignal(window.signed_in) as signed:
        enter(qtbot, window, "seller", "secret")
    result: SignedIn = signed.args[0]
    assert (result.address, result.login, result.me) == (OFFICE, "seller", ME)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("KT901", "cannot be reached"),
        ("KT902", "Wrong name or password"),
        ("KT903", "blocked or not allowed"),
        ("KT001", "does not allow work"),
        ("KT907", "too many windows"),
    ],
)
def test_each_refusal_has_its_sentence_and_the_password_can_be_typed_again(
    qtbot: QtBot, open_window: Callable[..., SignInWindow], code: str, words: str
) -> None:
    window = open_window(UserError(code))
    enter(qtbot, window, "seller", "wrong")
    qtbot.waitUntil(lambda: words in window._message.text())
    assert window.password.isEnabled() and window.password.hasSelectedText()


def test_the_demos_people_are_one_click_each(qtbot: QtBot, open_window: Callable[..., SignInWindow]) -> None:
    window = open_window(addresses=(DEMO,))
    button = window.findChild(QPushButton, "person_seller")
    with qtbot.waitSignal(window.signed_in) as signed:
        button.click()
    assert (signed.args[0].login, signed.args[0].password) == ("seller", "seller-pass")


def test_a_real_server_lists_nobody(open_window: Callable[..., SignInWindow]) -> None:
    window = open_window(addresses=(OFFICE,))
    assert not window._people_panel_widget.isVisible()


def test_a_wished_password_is_kept_in_the_keyring_and_found_again(
    qtbot: QtBot, open_window: Callable[..., SignInWindow], keyring: FakeKeyring
) -> None:
    window = open_window()
    window.remember.setChecked(True)
    with qtbot.waitSignal(window.signed_in):
        enter(qtbot, window, "seller", "secret")
    qtbot.waitUntil(lambda: keyring.kept == {("kontor", "seller@office"): "secret"})
    again = open_window()
    qtbot.waitUntil(lambda: again.password.text() == "secret")
    assert again.login.text() == "seller"


def test_without_the_wish_nothing_is_kept(
    qtbot: QtBot, open_window: Callable[..., SignInWindow], keyring: FakeKeyring, machine: ViewSettings
) -> None:
    window = open_window()
    with qtbot.waitSignal(window.signed_in):
        enter(qtbot, window, "seller", "secret")
    assert keyring.kept == {}
    assert machine.get("last_login") == "seller"


def test_a_computer_without_a_keyring_signs_in_all_the_same(
    qtbot: QtBot, open_window: Callable[..., SignInWindow], keyring: FakeKeyring
) -> None:
    keyring.broken = True
    window = open_window()
    window.remember.setChecked(True)
    with qtbot.waitSignals([window.signed_in, window._passwords.kept]) as _:
        enter(qtbot, window, "seller", "secret")


def test_a_missing_alias_file_is_said_with_its_place(qtbot: QtBot, machine: ViewSettings, runner: QueryRunner) -> None:
    error = UserError("KT905", path="aliases.toml", reason="No such file")
    window = SignInWindow({}, lambda *_: runner, machine, file_error=error)
    qtbot.addWidget(window)
    window.show()
    assert "aliases.toml (No such file)" in window._message.text()
    assert not window.button.isEnabled()


def test_the_language_changes_at_once_and_is_remembered(
    qtbot: QtBot, open_window: Callable[..., SignInWindow], machine: ViewSettings
) -> None:
    window = open_window()
    window.language.setCurrentIndex(window.language.findData("ru"))
    window.language.activated.emit(window.language.currentIndex())
    qtbot.waitUntil(lambda: window.button.text() == "Войти")
    assert machine.get("language") == "ru"
    set_language("en")
    qtbot.waitUntil(lambda: window.button.text() == "Sign in")


def real_window(qtbot: QtBot, database: Any, machine: ViewSettings, port: int | None = None) -> SignInWindow:
    address = database.address
    if port is not None:
        address = ServerAddress("test", "Test", "127.0.0.1", port, address.database, embedded=True)
    window = SignInWindow({"test": address}, make_real_runner, machine)
    qtbot.addWidget(window)
    window.show()
    return window


def test_on_a_real_server_the_person_is_known(qtbot: QtBot, database: Any, machine: ViewSettings) -> None:
    window = real_window(qtbot, database, machine)
    with qtbot.waitSignal(window.signed_in) as signed:
        enter(qtbot, window, "seller", password_of("seller"))
    assert signed.args[0].me.name == "Серова Анна"
    signed.args[0].runner.close()


def test_on_a_real_server_a_wrong_password_is_told_as_such(qtbot: QtBot, database: Any, machine: ViewSettings) -> None:
    window = real_window(qtbot, database, machine)
    enter(qtbot, window, "seller", "wrong")
    qtbot.waitUntil(lambda: "Wrong name or password" in window._message.text())


def test_where_no_server_listens_that_is_told(qtbot: QtBot, database: Any, machine: ViewSettings) -> None:
    window = real_window(qtbot, database, machine, port=1)
    enter(qtbot, window, "seller", "wrong")
    qtbot.waitUntil(lambda: "cannot be reached" in window._message.text())
