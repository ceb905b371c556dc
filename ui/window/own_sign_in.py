"""What a person does with the own sign-in from the window's menu: another password, deputies; and when it runs out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.access.queries import SessionInfo
from ui.access.own_deputies import OwnDeputiesDialog
from ui.access.own_password import ask_new_password
from ui.common import messages
from ui.common.formats import format_date
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.window.commands import Command

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

#: So long before a password runs out its owner is told at each sign-in.
WARNED_BEFORE = timedelta(days=14)
_RUNS_OUT = QT_TRANSLATE_NOOP(
    "OwnSignIn", "Your password holds until %1. Choose another one: menu of the window, “Change my password”."
)


class OwnSignIn:
    """The commands of the menu; after a change of the password the person signs in anew."""

    def __init__(self, runner: QueryRunner, me: SessionInfo) -> None:
        self._runner = runner
        self._me = me
        self._window: MainWindow | None = None

    def attach(self, window: MainWindow) -> None:
        """Know the window, and say in it when the password soon runs out."""
        self._window = window
        until = self._me.password_until
        if until is not None and until - datetime.now(UTC) < WARNED_BEFORE:
            sentence = QCoreApplication.translate("OwnSignIn", _RUNS_OUT)
            messages.warning(window, sentence.replace("%1", format_date(until.astimezone().date())))

    def commands(self) -> list[Command]:
        """Return what everybody may."""
        password = QT_TRANSLATE_NOOP("Commands", "Change my password")
        deputies = QT_TRANSLATE_NOOP("Commands", "My deputies")
        return [
            Command("change_password", password, self.change_password, "lock"),
            Command("my_deputies", deputies, self.show_deputies, "meeting"),
        ]

    def change_password(self) -> None:
        """Ask for another password; connections know the old one, so the person signs in again."""
        if self._window is not None:
            ask_new_password(self._window, self._runner, self._me.login, self._window.sign_out_wanted.emit)

    def show_deputies(self) -> None:
        """Show to whom the person lends the own rights."""
        if self._window is not None:
            OwnDeputiesDialog(self._runner, self._me, self._window).open()
