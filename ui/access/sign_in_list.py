"""Sign-ins, wrong passwords and locks, newest first, with what the computer said of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo, list_employees, list_sign_ins
from app.access.records import EmployeeRow, SignIn
from ui.common.columns import Column, Sort
from ui.common.fields import ChoiceField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

EVENTS = {
    "in": QT_TRANSLATE_NOOP("SignInList", "signed in"),
    "wrong_password": QT_TRANSLATE_NOOP("SignInList", "wrong password"),
    "locked": QT_TRANSLATE_NOOP("SignInList", "locked after wrong passwords"),
}
_TONES = {"wrong_password": "warning", "locked": "danger"}


class SignInList(QWidget):
    """Filtered by person; in pages by key."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._people: Sequence[EmployeeRow] = ()
        self._names: dict[str, str] = {}
        self.who = ChoiceField()
        self.view = ListView(
            runner,
            "sign_ins",
            self._columns(),
            "SignInList",
            Source(self._load_page, lambda row, _sort: row.id, lambda row: row.id),
            self._texts,
            sort=Sort("at", descending=True),
            on_open=lambda _row: None,
            settings=settings,
        )
        ListMenu(self.view, runner, me, "employees", filters=lambda: {"login": self.who.value()})
        self.view.search_box.hide()
        # The server keeps it by time only, newest first.
        self.view.table.horizontalHeader().setSectionsClickable(False)
        self.view.tools.addWidget(self.who)
        self.who.value_changed.connect(lambda _value: self.view.reset())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        runner.run(self, list_employees, self._take_people, replaces="people", failed=lambda _error: True)

    def _columns(self) -> list[Column]:
        return [
            Column("at", QT_TRANSLATE_NOOP("SignInList", "When"), "moment", width=140, sortable=True),
            Column("name", QT_TRANSLATE_NOOP("SignInList", "Who"), width=200, value=self._name),
            Column("login", QT_TRANSLATE_NOOP("SignInList", "Login"), width=140),
            Column(
                "event",
                QT_TRANSLATE_NOOP("SignInList", "What happened"),
                "choice",
                width=220,
                choices=EVENTS,
                tone=lambda row: _TONES.get(row.event),
            ),
            Column("client_address", QT_TRANSLATE_NOOP("SignInList", "From address"), width=140),
            Column("application", QT_TRANSLATE_NOOP("SignInList", "Program"), width=130),
            Column("workstation", QT_TRANSLATE_NOOP("SignInList", "Computer (by its word)"), width=170),
            Column("mac", QT_TRANSLATE_NOOP("SignInList", "MAC (by its word)"), width=150),
        ]

    def _name(self, row: SignIn) -> str:
        return self._names.get(row.login, row.login)

    def _load_page(self, _search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[SignIn]]:
        return partial(list_sign_ins, login=self.who.value(), before_id=after, limit=limit)

    def _take_people(self, people: list[EmployeeRow]) -> None:
        self._people = people
        self._names = {row.login: row.name for row in people}
        self._word_choices()
        self.view.start()

    def _word_choices(self) -> None:
        self.who.set_choices([(None, self.tr("Everyone")), *[(row.login, row.name) for row in self._people]])

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Sign-ins"), empty=self.tr("There are no sign-ins for this choice."))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sign-ins"))
        self.who.setAccessibleName(self.tr("Who"))
        self._word_choices()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
