"""A stocktaking under way or done: the entry strip, what was counted, and what it comes to against the book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.database.errors import UserError
from app.warehouse.stocktaking_commands import Count
from app.warehouse.stocktaking_queries import (
    Stocktaking,
    StocktakingCount,
    StocktakingDifference,
    list_counts,
    list_stocktaking_differences,
)
from ui.common import tokens
from ui.common.columns import Sort
from ui.common.error_texts import sentence_for
from ui.common.fields import CheckField, ChoiceField
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.scanner import Scanner
from ui.common.shortcuts import bind, bind_card_tabs, with_key
from ui.common.style import set_role
from ui.common.view_settings import ViewSettings
from ui.warehouse.notice_bar import NoticeBar
from ui.warehouse.stocktaking_counting import StocktakingCounting
from ui.warehouse.stocktaking_entry import StocktakingEntry
from ui.warehouse.stocktaking_sheets import (
    ALL,
    COUNT_COLUMNS,
    DIFFERING,
    MOVED,
    UNCOUNTED,
    difference_columns,
    fits,
    holds,
)

_REFRESH_MS = 300


class StocktakingBoard(QWidget):
    """Two tabs under the strip; without the right to count, or when finished, there is no strip."""

    #: Something of this stocktaking changed on the server.
    changed = Signal()

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        taken: Stocktaking,
        *,
        scanner: Scanner | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._taken = taken
        self._counts = taken.state == "counting" and taken.document_state == "draft" and me.may("stocktaking", "edit")
        self.notice = NoticeBar(self)
        self.counting = StocktakingCounting(runner, taken.id, self)
        self.entry = StocktakingEntry(runner, self.counting, self)
        self.told = QLabel(self)
        self.undo_button = QPushButton(self)
        self.tabs = QTabWidget(self)
        self.everyone = CheckField()
        self.which = ChoiceField()
        self.counts = ListView(
            runner,
            "stocktaking_counts",
            COUNT_COLUMNS,
            "StocktakingSheets",
            Source(self._counts_page, lambda row, _sort: (row.counted_at, row.id), lambda row: row.id),
            self._count_texts,
            sort=Sort("counted_at", descending=True),
            on_open=self._recount,
            settings=settings,
        )
        self.differences = ListView(
            runner,
            "stocktaking_differences",
            difference_columns(with_value=me.may("cost", "view")),
            "StocktakingSheets",
            Source(self._differences_page, lambda row, _sort: row.name, lambda row: (row.item_id, row.lot_id)),
            self._difference_texts,
            sort=Sort("name"),
            on_open=self._count_difference,
            settings=settings,
        )
        self._pause = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._build()
        self._retranslate()
        self._connect(scanner)
        self.counts.start()
        if self._counts:
            runner.run(self, partial(list_counts, document_id=taken.id, only_own=True), self._know, replaces="own")
            self.entry.start()
        else:
            self.tabs.setCurrentIndex(1)

    def refresh(self) -> None:
        """Read what is in sight anew, soon."""
        self._pause.start()

    def _refresh_now(self) -> None:
        self._show_tab(self.tabs.currentIndex())

    def _show_tab(self, number: int) -> None:
        (self.differences if self.tabs.widget(number) is self.differences else self.counts).refresh()

    def show_moved(self) -> None:
        """Show what moved between two of its counts."""
        self.which.set_value(MOVED)
        self.differences.reset()
        self.tabs.setCurrentIndex(1)

    def undo(self) -> None:
        """Take the last count of this sitting back."""
        if self.counting.undo() is not None:
            self.told.setText(self.tr("The last count is taken back."))
        self.undo_button.setVisible(self.counting.can_undo)

    def _read_counts(self, connection: Any, search: str, only_own: bool, again: bool) -> list[StocktakingCount]:
        rows = [] if again else list_counts(connection, self._taken.id, only_own=only_own)
        return [row for row in rows if holds(row, search)]

    def _counts_page(self, search: str, sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[Any]]:
        only_own = self._counts and not self.everyone.value()
        if not search and sort.key == "counted_at" and sort.descending:
            return partial(list_counts, document_id=self._taken.id, only_own=only_own, after=after, limit=limit)
        # A search and another order look at all of them at once.
        return partial(self._read_counts, search=search, only_own=only_own, again=after is not None)

    def _differences_page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[Any]]:
        which = self.which.value() or ALL

        def read(connection: Any) -> list[StocktakingDifference]:
            rows = list_stocktaking_differences(connection, self._taken.id) if after is None else []
            return [row for row in rows if fits(row, which) and holds(row, search)]

        return read

    def _know(self, own: list[StocktakingCount]) -> None:
        self.counting.know({(row.item_id, row.lot or "", row.place): row.quantity for row in own})

    def _recount(self, row: StocktakingCount) -> None:
        if self._counts and row.own:
            self.entry.recount(row)

    def _count_difference(self, row: StocktakingDifference) -> None:
        if self._counts:
            self.entry.begin_with(row)

    def _drop(self) -> None:
        row: StocktakingCount | None = self.counts.current_row
        if self._counts and self.tabs.currentIndex() == 0 and row is not None and row.own:
            self.counting.put(Count(row.item_id, drop=True, lot=row.lot or "", place=row.place))
            self._tell(self.tr("%1: the count is deleted").replace("%1", row.name))

    def _tell(self, words: str) -> None:
        self.notice.clear()
        self.told.setText(words)
        self.undo_button.setVisible(self.counting.can_undo)

    def _hear_refused(self, error: UserError) -> None:
        self.notice.say(sentence_for(error))
        self.told.clear()
        self.undo_button.setVisible(self.counting.can_undo)

    def _hear_unknown(self, code: str) -> None:
        self.notice.say(self.tr("No goods have the code %1. Nothing was counted.").replace("%1", code))

    def _show_waiting(self, number: int) -> None:
        if number > 1:
            self.told.setText(self.tr("%n count(s) wait for the server", "", number))

    def _build(self) -> None:
        set_role(self.undo_button, "link")
        self.undo_button.hide()
        set_role(self.told, "strong")
        line = QHBoxLayout()
        line.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        line.addWidget(self.told)
        line.addWidget(self.undo_button)
        line.addStretch(1)
        self.counts.tools.addWidget(self.everyone)
        self.differences.tools.addWidget(self.which)
        self.which.setMinimumWidth(220)
        self.tabs.addTab(self.counts, "")
        self.tabs.addTab(self.differences, "")
        self.tabs.setDocumentMode(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP_TIGHT)
        layout.addWidget(self.notice)
        layout.addWidget(self.entry)
        layout.addLayout(line)
        layout.addWidget(self.tabs, 1)
        self.entry.setVisible(self._counts)
        self.everyone.setVisible(self._counts)
        self.setFocusProxy(self.entry.goods if self._counts else self.differences)

    def _connect(self, scanner: Scanner | None) -> None:
        self._pause.timeout.connect(self._refresh_now)
        self.tabs.currentChanged.connect(self._show_tab)
        self.counting.saved.connect(self.refresh)
        self.counting.saved.connect(self.changed)
        self.counting.refused.connect(self._hear_refused)
        self.counting.waiting_changed.connect(self._show_waiting)
        self.entry.told.connect(self._tell)
        self.entry.unknown.connect(self._hear_unknown)
        self.undo_button.clicked.connect(self.undo)
        self.everyone.value_changed.connect(lambda _value: self.counts.reset())
        self.which.value_changed.connect(lambda _value: self.differences.reset())
        bind(self, "undo", self.undo)
        bind(self, "delete_line", self._drop)
        bind_card_tabs(self, self.tabs.setCurrentIndex)
        if scanner is not None and self._counts:
            scanner.listen(self, self.entry.scan)

    def _count_texts(self) -> ListTexts:
        return ListTexts(self.tr("Name, code, lot or place"), self.tr("Nothing has been counted yet. Scan the first."))

    def _difference_texts(self) -> ListTexts:
        return ListTexts(self.tr("Name, code or lot"), self.tr("There is nothing of this kind."))

    def _retranslate(self) -> None:
        self.everyone.set_text(self.tr("of everyone"))
        self.which.set_choices(
            [
                (ALL, self.tr("Everything")),
                (DIFFERING, self.tr("Only what differs")),
                (UNCOUNTED, self.tr("Only what is not counted")),
                (MOVED, self.tr("Only what moved meanwhile")),
            ]
        )
        self.which.setAccessibleName(self.tr("Which differences"))
        self.undo_button.setText(with_key(self.tr("Undo"), "undo"))
        self.tabs.setTabText(0, self.tr("Counted"))
        self.tabs.setTabText(1, self.tr("Against the book"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
