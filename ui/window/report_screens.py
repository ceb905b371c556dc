"""Reports in the window, and how a line of them opens what is behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.reports.commands import log_report_printing
from app.reports.paper import ReportPaper
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.print_forms.report_preview import ReportPreview
from ui.reports.open_report_kinds import EXPECTED
from ui.reports.report_directories import ReportDirectories
from ui.reports.report_kinds import ReportAsk
from ui.reports.report_screen import ReportLinks, ReportScreen
from ui.reports.stock_report_kinds import LEDGER
from ui.reports.stock_reports import StockReports, reports_for
from ui.window.commands import Command
from ui.window.late_orders import LateOrders
from ui.window.stock_screens import OpenTab

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class ReportScreens(QObject):
    """Makes the section of reports, the ledgers of items and the papers of both."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        settings: ViewSettings,
        *,
        open_tab: OpenTab,
        open_document: Callable[[int], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._settings = settings
        self._open_tab = open_tab
        self._window: MainWindow | None = None
        self._directories = ReportDirectories(runner, self)
        self._links = ReportLinks(self.open_ledger, open_document, self.print_paper)

    def reports(self) -> QWidget:
        """Make the section."""
        return StockReports(self._runner, self._me, self._directories, self._links, settings=self._settings)

    def attach(self, window: MainWindow, listener: NoticeListener) -> None:
        """Know the window; show in its status line how many orders are late, to those who buy."""
        self._window = window
        if self._me.may("supplier_orders", "create"):
            late = LateOrders(self._runner, listener, window)
            late.counted.connect(window.status.show_late_orders)
            window.status.orders_wanted.connect(partial(self.show_report, EXPECTED.id))

    def commands(self) -> list[Command]:
        """Return what opens each report by its name."""
        if not self._me.may("balances", "view"):
            return []
        section = QT_TRANSLATE_NOOP("Sections", "Reports")
        return [
            Command(
                f"report_{name}", title, partial(self.show_report, name), "chart", context="Reports", section=section
            )
            for name, title, _about in reports_for(self._me)
        ]

    def show_report(self, name: str) -> None:
        """Bring a report to the front."""
        section = self._window.open_section("reports") if self._window is not None else None
        if isinstance(section, StockReports):
            section.page(name)

    def open_ledger(self, item_id: int, name: str, ask: ReportAsk) -> None:
        """Open every move of an item, in a tab of its own."""
        key = f"ledger:{item_id}-{ask.warehouse_id or 0}-{ask.first}-{ask.until}"
        self._open_tab(key, lambda: self._ledger(item_id, name, ask))

    def _ledger(self, item_id: int, name: str, ask: ReportAsk) -> QWidget:
        asked = ReportAsk(
            warehouse_id=ask.warehouse_id,
            warehouse_name=ask.warehouse_name,
            first=ask.first,
            until=ask.until,
            item_id=item_id,
        )
        return ReportScreen(
            self._runner,
            self._me,
            LEDGER,
            self._directories,
            self._links,
            ask=asked,
            item_name=name,
            settings=self._settings,
        )

    def print_paper(self, paper: ReportPaper) -> None:
        """Show a report, or another table, as it goes to paper."""
        self._open_tab(f"report:{uuid4().hex[:12]}", lambda: self._paper(paper))

    def _paper(self, paper: ReportPaper) -> QWidget:
        return ReportPreview(paper, settings=self._settings, went_out=partial(self._log, paper))

    def _log(self, paper: ReportPaper, sha256: str, printer: str, saved: bool) -> None:
        output: Literal["paper", "file"] = "file" if saved else "paper"
        work = partial(
            log_report_printing,
            save_id=uuid4(),
            right=paper.right,
            report=paper.title,
            sha256=sha256,
            output=output,
            printer=printer,
        )
        self._runner.run(self, work, lambda _none: None, writes=True)
