"""The section of reports on stock: one page a report, made when it is first looked at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind_card_tabs
from ui.common.view_settings import ViewSettings
from ui.reports.report_directories import ReportDirectories
from ui.reports.report_kinds import LEDGER, REPORTS
from ui.reports.report_screen import ReportLinks, ReportScreen


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
        self.kinds = [
            kind
            for kind in REPORTS
            if kind is not LEDGER and me.may(kind.right, "view") and (not kind.needs_cost or me.may("cost", "view"))
        ]
        self._made: dict[int, ReportScreen] = {}
        self._holders: list[QVBoxLayout] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for _ in self.kinds:
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

    def report(self, report_id: str) -> ReportScreen:
        """Bring a report to the front and return it; StopIteration for one the person may not see."""
        place = next(place for place, kind in enumerate(self.kinds) if kind.id == report_id)
        self.tabs.setCurrentIndex(place)
        return self._made[place]

    def _show(self, place: int) -> None:
        if place not in self._made:
            screen = ReportScreen(
                self._runner, self._me, self.kinds[place], self._directories, self._links, settings=self._settings
            )
            self._made[place] = screen
            self._holders[place].addWidget(screen)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Reports"))
        for place, kind in enumerate(self.kinds):
            self.tabs.setTabText(place, QCoreApplication.translate("Reports", kind.title))
            self.tabs.setTabToolTip(place, QCoreApplication.translate("Reports", kind.about))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
