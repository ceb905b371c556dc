"""The section of reports on stock: one page a report, made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind_card_tabs
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.reports.open_report_kinds import EXPECTED, RESERVED, TRANSIT
from ui.reports.order_proposals import OrderProposals
from ui.reports.report_directories import ReportDirectories
from ui.reports.report_kinds import ReportKind
from ui.reports.report_screen import ReportLinks, ReportScreen
from ui.reports.stock_report_kinds import SLOW, STOCK, TURNOVER, VALUE_CHECK

REPORTS = (STOCK, TURNOVER, SLOW, TRANSIT, RESERVED, EXPECTED, VALUE_CHECK)
PROPOSALS = QT_TRANSLATE_NOOP("Reports", "Order proposals")
ABOUT_PROPOSALS = QT_TRANSLATE_NOOP("Reports", "Goods below their minimum, and drafts of orders for them")


def reports_for(me: SessionInfo) -> list[tuple[str, str, str]]:
    """Return (id, title, about) of the reports a person may see, in their order; texts of the context "Reports"."""
    found = [
        (kind.id, kind.title, kind.about)
        for kind in REPORTS
        if me.may(kind.right, "view") and (not kind.needs_cost or me.may("cost", "view"))
    ]
    proposed = [("proposals", PROPOSALS, ABOUT_PROPOSALS)] if me.may("supplier_orders", "create") else []
    return [*found, *proposed]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the section; texts are QT_TRANSLATE_NOOP sources in the context "Reports"."""

    id: str
    title: str
    about: str
    make: Callable[[], QWidget]


class StockReports(QWidget):
    """Reports under one row of tabs. The ledger of an item opens from a line of another report, in a tab of its own."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        directories: ReportDirectories,
        links: ReportLinks,
        *,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._directories = directories
        self._links = links
        self._settings = settings
        made = {kind.id: partial(self._screen, kind) for kind in REPORTS} | {"proposals": self._proposals}
        self._pages = [Page(name, title, about, made[name]) for name, title, about in reports_for(me)]
        self._made: dict[int, QWidget] = {}
        self._holders: list[QVBoxLayout] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for _ in self._pages:
            holder = QWidget()
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
            self._holders.append(inner)
            self.tabs.addTab(holder, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._show)
        bind_card_tabs(self, self.tabs.setCurrentIndex)
        self._retranslate()
        self._show(0)

    def page(self, page_id: str) -> QWidget:
        """Bring a report to the front and return its screen; KeyError for one the person may not see."""
        places = {page.id: place for place, page in enumerate(self._pages)}
        self.tabs.setCurrentIndex(places[page_id])
        return self._made[places[page_id]]

    def _show(self, place: int) -> None:
        if place not in self._made:
            self._made[place] = self._pages[place].make()
            self._holders[place].addWidget(self._made[place])

    def _screen(self, kind: ReportKind) -> QWidget:
        return ReportScreen(self._runner, self._me, kind, self._directories, self._links, settings=self._settings)

    def _proposals(self) -> QWidget:
        return OrderProposals(self._runner, self._me, self._directories, self._links, settings=self._settings)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Reports"))
        for place, page in enumerate(self._pages):
            self.tabs.setTabText(place, QCoreApplication.translate("Reports", page.title))
            self.tabs.setTabToolTip(place, QCoreApplication.translate("Reports", page.about))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
