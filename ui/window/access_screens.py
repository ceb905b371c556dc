"""The section of administration in the window, by right: employees, sessions, requests, profiles, the journal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from ui.access.access_reasons import AccessReasons
from ui.access.administration import TITLES, Administration, Page
from ui.access.alert_list import AlertList
from ui.access.employee_card import EmployeeCard
from ui.access.employee_list import EmployeeList
from ui.access.journal_list import JournalList
from ui.access.request_list import RequestList
from ui.access.session_list import SessionList
from ui.access.sign_in_list import SignInList
from ui.catalog.dated_editors import tax_regime_editor
from ui.catalog.vat_editor import vat_rate_editor
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.warehouse.number_series import number_series_editor
from ui.window.commands import Command
from ui.window.open_alerts import OpenAlerts, watches
from ui.window.profile_screens import ProfileScreens
from ui.window.tab_area import MakeScreen

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


#: Objects of rights that open a page.
_OBJECTS = ("employees", "profiles", "journal", "settings")


class AccessScreens:
    """Makes the screens of administration; a page the person may not see is not made."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        settings: ViewSettings,
        *,
        open_tab: Callable[[str, MakeScreen], object],
        open_record: Callable[[str, int], None],
        rename_tab: Callable[[QWidget, str], None],
    ) -> None:
        self._runner = runner
        self._me = me
        self._settings = settings
        self._open_tab = open_tab
        self._open_record = open_record
        self._rename_tab = rename_tab
        self._listener: NoticeListener | None = None
        self._window: MainWindow | None = None
        self.profiles = ProfileScreens(runner, me, settings, open_tab=open_tab, open_record=open_record)

    @property
    def sees_anything(self) -> bool:
        """Whether there is a page for the person."""
        return any(self._me.may(object_, "view") for object_ in _OBJECTS)

    def attach(self, window: MainWindow, listener: NoticeListener) -> None:
        """Show in the window's status line how many alerts wait, to those whose business they are."""
        self._listener, self._window = listener, window
        if watches(self._me):
            waiting = OpenAlerts(self._runner, listener, window)
            waiting.counted.connect(window.status.show_alerts)
            window.status.alerts_wanted.connect(partial(self._show_page, "alerts"))

    def commands(self) -> list[Command]:
        """Return what the person may do here: a new employee, and each page by its name."""
        new = Command("new_employee", QT_TRANSLATE_NOOP("Commands", "New employee"), self.new_employee, "person")
        pages = [
            Command(
                f"administration_{page.id}",
                TITLES[page.id],
                partial(self._show_page, page.id),
                "settings",
                context="Administration",
                section=QT_TRANSLATE_NOOP("Sections", "Administration"),
            )
            for page in self._pages()
        ]
        return [*([new] if self._me.may("employees", "create") else []), *pages]

    def administration(self) -> QWidget:
        """Make the section."""
        return Administration(self._pages())

    def _pages(self) -> list[Page]:
        pages = [
            ("employees", Page("employees", self._employees)),
            ("employees", Page("structure", self.profiles.structure)),
            ("employees", Page("sessions", self._sessions)),
            ("employees", Page("sign_ins", self._sign_ins)),
            ("profiles", Page("requests", self._requests)),
            ("profiles", Page("profiles", self.profiles.profiles)),
            ("profiles", Page("unused", self.profiles.unused)),
            ("reasons", Page("reasons", self._reasons)),
            ("settings", Page("numbers", lambda: number_series_editor(self._runner, self._me))),
            ("settings", Page("vat_rates", lambda: vat_rate_editor(self._runner, self._me))),
            ("settings", Page("tax_regimes", lambda: tax_regime_editor(self._runner, self._me))),
            ("watch", Page("alerts", self._alerts)),
            ("watch", Page("journal", self._journal)),
        ]
        seen = {
            object_ for object_ in ("employees", "profiles", "journal", "settings") if self._me.may(object_, "view")
        }
        seen |= {"watch"} if watches(self._me) else set()
        # Why a person may something is asked by the person's name, so both are needed.
        seen |= {"reasons"} if {"employees", "profiles"} <= seen else set()
        return [page for object_, page in pages if object_ in seen]

    def employee(self, employee_id: int) -> QWidget:
        """Make the card of an employee."""
        return self._card(employee_id)

    def new_employee(self) -> None:
        """Open the card of a new employee."""
        self._open_tab(f"employee:new-{uuid4().hex[:12]}", lambda: self._card(None))

    def _card(self, employee_id: int | None) -> QWidget:
        card = EmployeeCard(self._runner, self._me, employee_id)
        card.saved.connect(lambda record_id: self._rename_tab(card, f"employee:{record_id}"))
        return card

    def _employees(self) -> QWidget:
        return EmployeeList(
            self._runner,
            self._me,
            open_employee=lambda employee_id: self._open_record("employee", employee_id),
            add_employee=self.new_employee,
            settings=self._settings,
        )

    def _sessions(self) -> QWidget:
        return SessionList(self._runner, self._me, settings=self._settings)

    def _sign_ins(self) -> QWidget:
        return SignInList(self._runner, self._me, settings=self._settings)

    def _requests(self) -> QWidget:
        return RequestList(self._runner, self._me, settings=self._settings)

    def _reasons(self) -> QWidget:
        return AccessReasons(self._runner, self._me, settings=self._settings)

    def _journal(self) -> QWidget:
        return JournalList(self._runner, self._me, open_record=self._open_record, settings=self._settings)

    def _alerts(self) -> QWidget:
        return AlertList(self._runner, self._me, listener=self._listener, settings=self._settings)

    def _show_page(self, page_id: str) -> None:
        section = self._window.open_section("administration") if self._window is not None else None
        if isinstance(section, Administration):
            section.page(page_id)
