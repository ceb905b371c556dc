"""Stocktaking in the window: its list, its cards, and its sheets on paper."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.reports.paper import ReportPaper
from ui.common.formats import format_moment, now_here
from ui.common.query_runner import QueryRunner
from ui.warehouse.document_kinds import STOCKTAKING
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.stocktaking_card import StocktakingCard
from ui.warehouse.stocktaking_list import StocktakingList
from ui.warehouse.stocktaking_words import SheetWords


class StocktakingScreens(QObject):
    """Makes the screens of stocktaking; `links` are those of the documents, asked for when a screen opens."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        links: Callable[[], DocumentLinks],
        open_tab: Callable[[str, Callable[[], QWidget]], object],
        rename_tab: Callable[[QWidget, str], None],
        print_paper: Callable[[ReportPaper], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._links = links
        self._open_tab = open_tab
        self._rename_tab = rename_tab
        self._print_paper = print_paper

    def new(self) -> None:
        """Open the card that begins one."""
        self._open_tab(f"{STOCKTAKING}:new-{uuid4().hex[:12]}", self.card)

    def list(self) -> QWidget:
        """Make the list."""
        links = self._links()
        return StocktakingList(
            self._runner,
            self._me,
            links.directories,
            open_stocktaking=links.open_document,
            new_stocktaking=self.new,
            notices=links.notices,
            settings=links.settings,
        )

    def card(self, document_id: int | None = None) -> StocktakingCard:
        """Make the card of one, or of a new one."""
        links = self._links()
        card = StocktakingCard(
            self._runner,
            self._me,
            links.directories,
            document_id,
            open_document=links.open_document,
            print_sheet=self._print,
            scanner=links.scanner,
            notices=links.notices,
            settings=links.settings,
        )
        card.started.connect(lambda record_id: self._rename_tab(card, f"document:{record_id}"))
        return card

    def _print(self, sheet: SheetWords) -> None:
        made = f"{self._me.name} \u00b7 {format_moment(now_here())}"
        self._print_paper(
            ReportPaper(
                right="stocktaking",
                title=sheet.title,
                about=sheet.about,
                heads=sheet.heads,
                widths=sheet.widths,
                numbers=sheet.right,
                rows=sheet.rows,
                total=sheet.total,
                made=made,
            )
        )
