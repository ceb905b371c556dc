"""One person's screens of clients on a test database, with what they asked to open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.access.queries import get_session_info
from app.planner.commands import add_call_with_next_step
from tests.support.clients import session
from tests.support.server import TestDatabase
from ui.clients.client_card import ClientCard
from ui.clients.client_list import ClientList
from ui.clients.import_wizard import ImportWizard
from ui.common.drafts import Drafts
from ui.common.query_runner import QueryRunner


class ClientDesk:
    """A list, cards and the import of one person, shown at the size of a small screen."""

    def __init__(
        self, database: TestDatabase, qtbot: QtBot, login: str, folder: Path, make_runner: Callable[..., QueryRunner]
    ) -> None:
        self.qtbot = qtbot
        self.opened: list[int] = []
        self.sources: list[tuple[str, int]] = []
        self.drafts = Drafts(folder / login)
        with session(database, login) as connection:
            self.me = get_session_info(connection)
        self.runner = make_runner(database.engine(login))

    def list(self) -> ClientList:
        """Show the list with its first page."""
        screen = ClientList(
            self.runner, self.me, open_client=self.opened.append, add_client=lambda: self.opened.append(0),
            import_clients=lambda: self.opened.append(-1),
        )  # fmt: skip
        with self.qtbot.waitSignal(screen.view.rows_loaded):
            self._show(screen)
        return screen

    def card(self, client_id: int | None = None, draft_key: str = "") -> ClientCard:
        """Show a card once it is loaded."""
        screen = ClientCard(
            self.runner, self.me, client_id, open_client=self.opened.append,
            open_source=lambda kind, record: self.sources.append((kind, record)),
            add_call=add_call_with_next_step, drafts=self.drafts, draft_key=draft_key,
        )  # fmt: skip
        self._show(screen)
        self.wait(lambda: screen.card is not None)
        return screen

    def wizard(self) -> ImportWizard:
        """Show the import."""
        screen = ImportWizard(self.runner, self.me)
        self._show(screen)
        return screen

    def wait(self, happened: Callable[[], Any]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(happened()), timeout=8000)

    def dialog(self, owner: QWidget, name: str = "") -> QDialog:
        """Return the question that is open over a screen."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [d for d in owner.findChildren(QDialog) if d.isVisible() and name in (d.objectName() or name)]
            return bool(found)

        self.wait(look)
        return found[0]

    def _show(self, screen: QWidget) -> None:
        self.qtbot.addWidget(screen)
        screen.resize(1214, 690)
        screen.show()
        self.qtbot.waitExposed(screen)
