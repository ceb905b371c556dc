"""One person's screens of administration on a test database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.access.queries import get_session_info
from tests.support.clients import session
from tests.support.server import TestDatabase
from ui.access.access_reasons import AccessReasons
from ui.access.alert_list import AlertList
from ui.access.employee_card import EmployeeCard
from ui.access.employee_list import EmployeeList
from ui.access.journal_list import JournalList
from ui.access.profile_card import ProfileCard
from ui.access.profile_files import ProfileOpener
from ui.access.profile_matrix import ProfileMatrix
from ui.access.request_list import RequestList
from ui.access.session_list import SessionList
from ui.access.sign_in_list import SignInList
from ui.access.structure import Structure
from ui.access.unused_rights import UnusedRights
from ui.common.query_runner import QueryRunner

Screen = TypeVar(
    "Screen",
    AccessReasons,
    AlertList,
    EmployeeList,
    JournalList,
    ProfileMatrix,
    RequestList,
    SessionList,
    SignInList,
    UnusedRights,
)


class AccessDesk:
    """Lists and cards of one person, shown at the size of a small screen."""

    def __init__(
        self, database: TestDatabase, qtbot: QtBot, login: str, make_runner: Callable[..., QueryRunner]
    ) -> None:
        self.qtbot = qtbot
        self.opened: list[int] = []
        self.records: list[tuple[str, int]] = []
        with session(database, login) as connection:
            self.me = get_session_info(connection)
        self.runner = make_runner(database.engine(login))

    def employees(self) -> EmployeeList:
        """Show the list of employees."""
        return self._loaded(
            EmployeeList(
                self.runner, self.me, open_employee=self.opened.append, add_employee=lambda: self.opened.append(0)
            )
        )

    def sessions(self) -> SessionList:
        """Show who is signed in."""
        return self._loaded(SessionList(self.runner, self.me))

    def journal(self) -> JournalList:
        """Show the journal."""
        opened = JournalList(self.runner, self.me, open_record=lambda kind, number: self.records.append((kind, number)))
        return self._loaded(opened)

    def alerts(self) -> AlertList:
        """Show the alerts."""
        return self._loaded(AlertList(self.runner, self.me))

    def profiles(self) -> ProfileMatrix:
        """Show the matrix of rights."""
        opener = ProfileOpener(self.opened.append, lambda first: self.opened.append(first or 0), lambda _path: None)
        return self._loaded(ProfileMatrix(self.runner, self.me, opener=opener))

    def profile(self, profile_id: int) -> ProfileCard:
        """Show the card of a profile once it is loaded."""
        screen = ProfileCard(self.runner, self.me, profile_id, compare=self.opened.append, copied=self.opened.append)
        self.show(screen)
        self.wait(lambda: screen.profile is not None)
        return screen

    def structure(self) -> Structure:
        """Show departments and teams."""
        screen = Structure(self.runner, self.me)
        self.show(screen)
        self.wait(screen.departments.model.rowCount)
        return screen

    def unused(self) -> UnusedRights:
        """Show the rights that nobody used."""
        return self._loaded(UnusedRights(self.runner, open_profile=self.opened.append))

    def requests(self) -> RequestList:
        """Show what waits for a second person."""
        return self._loaded(RequestList(self.runner, self.me))

    def reasons(self) -> AccessReasons:
        """Show what a person may, and why."""
        return self._loaded(AccessReasons(self.runner, self.me))

    def sign_ins(self) -> SignInList:
        """Show who signed in."""
        return self._loaded(SignInList(self.runner, self.me))

    def card(self, employee_id: int | None = None) -> EmployeeCard:
        """Show a card once it is loaded."""
        screen = EmployeeCard(self.runner, self.me, employee_id)
        self.show(screen)
        self.wait(lambda: screen.details is not None)
        return screen

    def wait(self, happened: Callable[[], Any]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(happened()), timeout=8000)

    def dialog(self, owner: QWidget, name: str) -> QDialog:
        """Return the dialog of this name that is open over a screen."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [d for d in owner.findChildren(QDialog) if d.isVisible() and d.objectName() == name]
            return bool(found)

        self.wait(look)
        return found[0]

    def answer(self, owner: QWidget, words: str) -> str:
        """Press a button of the question that is open over a screen; return the question."""
        question = self.dialog(owner, "question")
        next(button for button in question.findChildren(QPushButton) if button.text() == words).click()
        return str(question.property("sentence") or getattr(question, "sentence", ""))

    def show(self, screen: QWidget) -> None:
        """Show a screen."""
        self.qtbot.addWidget(screen)
        screen.resize(1214, 690)
        screen.show()
        self.qtbot.waitExposed(screen)

    def _loaded(self, screen: Screen) -> Screen:
        with self.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
            self.show(screen)
        return screen
