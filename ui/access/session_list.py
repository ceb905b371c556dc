"""Who is signed in now, from where, and since when; a session can be ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.access.commands import end_session
from app.access.queries import SessionInfo, list_sessions
from app.access.records import SessionRow
from ui.access.right_words import why_not
from ui.common import messages
from ui.common.columns import Column, Sort
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

#: What pg_stat_activity says of a connection, in the words of an office.
STATES = {
    "active": QT_TRANSLATE_NOOP("SessionList", "working"),
    "idle": QT_TRANSLATE_NOOP("SessionList", "waiting"),
    "idle in transaction": QT_TRANSLATE_NOOP("SessionList", "in the middle of a change"),
    "idle in transaction (aborted)": QT_TRANSLATE_NOOP("SessionList", "in a failed change"),
}
COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("SessionList", "Employee"), width=220, tip=lambda row: row.name),
    Column("login", QT_TRANSLATE_NOOP("SessionList", "Login"), width=130),
    Column("client_address", QT_TRANSLATE_NOOP("SessionList", "From address"), width=140),
    Column("workstation", QT_TRANSLATE_NOOP("SessionList", "Says it is"), width=150, tip=lambda row: row.mac),
    Column("application", QT_TRANSLATE_NOOP("SessionList", "Program"), width=200, tip=lambda row: row.application),
    Column("since", QT_TRANSLATE_NOOP("SessionList", "Since"), "moment", width=140),
    Column("state", QT_TRANSLATE_NOOP("SessionList", "State"), "choice", width=170, choices=STATES),
    Column("state_since", QT_TRANSLATE_NOOP("SessionList", "State since"), "moment", width=140),
)


class SessionList(QWidget):
    """Connections of people to the server; a window has two of them: one to work, one to hear of changes."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self.end_button = QPushButton()
        self.view = ListView(
            runner,
            "sessions",
            COLUMNS,
            "SessionList",
            Source(_load_page, lambda row, _sort: row.pid, lambda row: row.pid),
            self._texts,
            sort=Sort("since", descending=True),
            on_open=lambda _row: None,
            settings=settings,
        )
        self.view.tools.addWidget(self.end_button)
        self.end_button.setAutoDefault(False)
        self.end_button.clicked.connect(self.ask_to_end)
        self.view.current_changed.connect(lambda _row: self._allow())
        self.view.rows_loaded.connect(self._allow)
        bind(self, "delete_line", self.ask_to_end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        self.view.start()

    def ask_to_end(self) -> None:
        """Ask before the current session is ended."""
        row = self.view.current_row
        if row is None or not self.end_button.isEnabled():
            return
        sentence = self.tr(
            "%1 loses this connection at once: what is typed stays on that computer, a change under way is taken back. "
            "The person can sign in again; to prevent that, block the employee."
        )
        messages.confirm(
            self, sentence.replace("%1", row.name), self.tr("End the session"), lambda: self._end(row), danger=True
        )

    def _end(self, row: SessionRow) -> None:
        def done(_nothing: None) -> None:
            messages.status(self, self.tr("A session of %1 is ended.").replace("%1", row.name))
            self.view.refresh()

        self._runner.run(self, partial(end_session, save_id=uuid4(), pid=row.pid), done, writes=True)

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Name, login, address or program"), empty=self.tr("Nobody is signed in."))

    def _allow(self) -> None:
        row = self.view.current_row
        may = self._me.may("employees", "edit")
        mine = row is not None and row.login == self._me.login
        self.end_button.setEnabled(may and row is not None and not mine)
        own = self.tr("This is your own session: sign out instead.") if mine else ""
        self.end_button.setToolTip(why_not(self._me, "employees", "edit") or own)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Signed in now"))
        self.end_button.setText(self.tr("End session…"))
        self._allow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _load_page(search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[SessionRow]]:
    return partial(_find_sessions, search=search, again=after is not None)


def _find_sessions(connection: Any, *, search: str, again: bool) -> list[SessionRow]:
    """Return the sessions that all words fit; they come whole, so there is no second page."""
    words = search.casefold().split()
    rows = [] if again else list_sessions(connection)
    return [row for row in rows if all(word in _searched(row) for word in words)]


def _searched(row: SessionRow) -> str:
    return f"{row.name} {row.login} {row.client_address} {row.application}".casefold()
