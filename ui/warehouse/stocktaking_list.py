"""Stocktakings: what is being counted now, and what was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.warehouse.stocktaking_queries import Stocktaking, list_stocktakings
from ui.common.columns import Column, Sort
from ui.common.fields import CheckField, ChoiceField
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.warehouse.stock_directories import StockDirectories
from ui.warehouse.stocktaking_words import FROZEN, MOVING, STATES, number_of, range_of, state_of, word

_NOTICE_PAUSE_MS = 300


def _mode(row: Stocktaking) -> str:
    return "" if row.frozen is None else word(FROZEN if row.frozen else MOVING)


def _state(row: Stocktaking) -> str:
    return word(STATES[state_of(row)])


def _tone(row: Stocktaking) -> str | None:
    return "accent" if row.state == "counting" else None


COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("StocktakingList", "Number"), width=90, value=number_of),
    Column("moment", QT_TRANSLATE_NOOP("StocktakingList", "Date"), "moment", width=140, sortable=True),
    Column("warehouse_name", QT_TRANSLATE_NOOP("StocktakingList", "Warehouse"), width=160),
    Column("range", QT_TRANSLATE_NOOP("StocktakingList", "What is counted"), width=200, value=range_of),
    Column("mode", QT_TRANSLATE_NOOP("StocktakingList", "Meanwhile"), width=140, value=_mode),
    Column("state", QT_TRANSLATE_NOOP("StocktakingList", "State"), width=110, value=_state, tone=_tone),
    Column("counted_cells", QT_TRANSLATE_NOOP("StocktakingList", "Goods counted"), "number", width=120),
    Column("counters", QT_TRANSLATE_NOOP("StocktakingList", "People"), "number", width=80),
    Column("started_by_name", QT_TRANSLATE_NOOP("StocktakingList", "Begun by"), width=150),
)  # fmt: skip


class StocktakingList(QWidget):
    """The newest first; Ins begins another."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        directories: StockDirectories,
        *,
        open_stocktaking: Callable[[int], None],
        new_stocktaking: Callable[[], None],
        notices: NoticeListener | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._directories = directories
        self.warehouse = ChoiceField()
        self.only_open = CheckField()
        self.view = ListView(
            runner,
            "stocktakings",
            COLUMNS,
            "StocktakingList",
            Source(self._load_page, lambda row, _sort: (row.moment, row.id), lambda row: row.id),
            self._texts,
            sort=Sort("moment", descending=True),
            on_open=lambda row: open_stocktaking(row.id),
            on_add=new_stocktaking if me.may("stocktaking", "create") else None,
            settings=settings,
        )
        self._pause = QTimer(self, singleShot=True, interval=_NOTICE_PAUSE_MS)
        self._pause.timeout.connect(self.view.refresh)
        self.view.search_box.hide()
        for field in (self.warehouse, self.only_open):
            self.view.tools.addWidget(field)
            field.value_changed.connect(lambda _value: self.view.reset())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        if notices is not None:
            notices.changed.connect(self._hear_notice)
            notices.caught_up.connect(self.view.refresh)
        directories.ask(self._begin)

    def _begin(self) -> None:
        self._name_warehouses()
        self.view.start()

    def _load_page(self, _search: str, sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[Stocktaking]]:
        asked = partial(
            list_stocktakings, warehouse_id=self.warehouse.value(), only_open=self.only_open.value(), limit=limit
        )
        if sort.key == "moment" and not sort.descending:
            return lambda connection: list(reversed(asked(connection)))
        return partial(asked, after=after)

    def _hear_notice(self, kind: str, _record_id: int) -> None:
        if kind == "document":
            self._pause.start()

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Stocktakings"),
            empty=self.tr("Nothing has been counted yet. A stocktaking compares the shelves with the book."),
            add=self.tr("New stocktaking"),
        )

    def _name_warehouses(self) -> None:
        names = [(found.id, found.name) for found in self._directories.warehouses]
        self.warehouse.set_choices([(None, self.tr("All warehouses")), *names])

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Stocktakings"))
        self.only_open.set_text(self.tr("only what is being counted"))
        self.warehouse.setAccessibleName(self.tr("Warehouse"))
        self._name_warehouses()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
