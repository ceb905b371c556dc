"""The list of employees: who works here, with which rights, and whose sign-in is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo, list_employees
from app.access.records import EmployeeRow
from ui.access.access_words import in_language
from ui.common.columns import Column, Sort
from ui.common.fields import CheckField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

#: How an employee stands with the sign-in.
STATES = {
    "working": QT_TRANSLATE_NOOP("EmployeeList", "works"),
    "locked": QT_TRANSLATE_NOOP("EmployeeList", "locked for a while"),
    "password": QT_TRANSLATE_NOOP("EmployeeList", "has a one-time password"),
    "blocked": QT_TRANSLATE_NOOP("EmployeeList", "blocked"),
    "dismissed": QT_TRANSLATE_NOOP("EmployeeList", "left the firm"),
}


def state_of(row: EmployeeRow) -> str:
    """Return a code of STATES."""
    if row.dismissed:
        return "dismissed"
    if not row.active:
        return "blocked"
    if row.locked_until is not None and row.locked_until > datetime.now(UTC):
        return "locked"
    return "password" if row.must_change_password else "working"


def state_word(row: EmployeeRow) -> str:
    """Return how an employee stands with the sign-in, in words."""
    return QCoreApplication.translate("EmployeeList", STATES[state_of(row)])


def _tone(row: EmployeeRow) -> str | None:
    return {"blocked": "muted", "dismissed": "muted", "locked": "danger", "password": "warning"}.get(state_of(row))


def profile_names(row: EmployeeRow) -> str:
    """Return the names of an employee's profiles in the language in force."""
    return ", ".join(in_language(given.name_en, given.name_ru) for given in row.profiles)


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("EmployeeList", "Name"), width=220, tip=lambda row: row.name),
    Column("login", QT_TRANSLATE_NOOP("EmployeeList", "Login"), width=140),
    Column("department", QT_TRANSLATE_NOOP("EmployeeList", "Department"), width=160),
    Column("position", QT_TRANSLATE_NOOP("EmployeeList", "Position"), width=170),
    Column("profiles", QT_TRANSLATE_NOOP("EmployeeList", "Profiles"), width=240, value=profile_names,
           tip=profile_names),
    Column("last_sign_in", QT_TRANSLATE_NOOP("EmployeeList", "Last sign-in"), "moment", width=140),
    Column("state", QT_TRANSLATE_NOOP("EmployeeList", "State"), "choice", width=170, value=state_of, choices=STATES,
           tone=_tone),
)  # fmt: skip


class EmployeeList(QWidget):
    """Enter opens a card; who may not add an employee has no button for it."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        open_employee: Callable[[int], None],
        add_employee: Callable[[], None],
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.with_blocked = CheckField()
        self.view = ListView(
            runner,
            "employees",
            COLUMNS,
            "EmployeeList",
            Source(self._load_page, lambda row, _sort: row.id, lambda row: row.id),
            self._texts,
            sort=Sort("name"),
            on_open=lambda row: open_employee(row.id),
            on_add=add_employee if me.may("employees", "create") else None,
            settings=settings,
        )
        ListMenu(self.view, runner, me, "employees")
        self.view.tools.addWidget(self.with_blocked)
        self.with_blocked.value_changed.connect(lambda _value: self.view.reset())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        self.view.start()

    def _load_page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[EmployeeRow]]:
        return partial(find_employees, search=search, blocked=self.with_blocked.value(), again=after is not None)

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Name, login, department or profile"),
            empty=self.tr("Nobody works here yet."),
            add=self.tr("New employee"),
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Employees"))
        self.with_blocked.set_text(self.tr("with blocked"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def find_employees(connection: Any, *, search: str, blocked: bool, again: bool) -> list[EmployeeRow]:
    """Return the employees that all words fit; they come whole, so there is no second page."""
    if again:
        return []
    words = search.casefold().split()
    return [
        row
        for row in list_employees(connection)
        if (row.active or blocked) and all(word in _searched(row) for word in words)
    ]


def _searched(row: EmployeeRow) -> str:
    names = [f"{given.name_en} {given.name_ru}" for given in row.profiles]
    return " ".join([row.name, row.login, row.department, row.position or "", *names]).casefold()
