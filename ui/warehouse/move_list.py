"""The moves of an item: which document brought or took how much, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.queries import ItemDetails, get_item
from app.warehouse.queries import MoveRow, list_moves
from ui.common.columns import Column, Sort
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.warehouse.document_words import document_title
from ui.warehouse.stock_directories import StockDirectories


def _document(row: MoveRow) -> str:
    return document_title(row.kind, row.number) if row.kind else ""


def _incoming(row: MoveRow) -> Any:
    return row.quantity if row.quantity > 0 else None


def _outgoing(row: MoveRow) -> Any:
    return -row.quantity if row.quantity < 0 else None


class MoveList(QWidget):
    """Moves of one item, newest first, in one warehouse or in all; Enter opens the document behind a move."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        directories: StockDirectories,
        item_id: int,
        warehouse_id: int | None = None,
        *,
        open_document: Callable[[int], None],
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._directories = directories
        self._item_id = item_id
        self._warehouse_id = warehouse_id
        self._item_name = ""
        self.view = ListView(
            runner,
            "moves",
            self._columns(me),
            "MoveList",
            Source(self._load_page, lambda row, _sort: (row.moment, row.posting_no, row.id), lambda row: row.id),
            self._texts,
            sort=Sort("moment", descending=True),
            on_open=lambda row: open_document(row.document_id),
            settings=settings,
        )
        ListMenu(self.view, runner, me, "balances", filters=lambda: {"item": item_id, "warehouse": warehouse_id})
        self.view.search_box.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        self.view.start()
        runner.run(self, partial(get_item, item_id=item_id), self._take_item, replaces="item", failed=lambda _: True)
        directories.ask(self._retranslate)

    def _columns(self, me: SessionInfo) -> list[Column]:
        columns = [
            Column("moment", QT_TRANSLATE_NOOP("MoveList", "Date"), "moment", width=132, sortable=True),
            Column("document", QT_TRANSLATE_NOOP("MoveList", "Document"), width=170, value=_document),
            Column("partner_name", QT_TRANSLATE_NOOP("MoveList", "Partner"), width=330),
            Column("warehouse", QT_TRANSLATE_NOOP("MoveList", "Warehouse"), width=150, value=self._warehouse_of),
            Column("incoming", QT_TRANSLATE_NOOP("MoveList", "In"), "quantity", width=100, value=_incoming),
            Column("outgoing", QT_TRANSLATE_NOOP("MoveList", "Out"), "quantity", width=100, value=_outgoing),
        ]
        if me.may("cost", "view"):
            columns.append(Column("value", QT_TRANSLATE_NOOP("MoveList", "Value"), "money", width=130))
        return columns

    def _warehouse_of(self, row: MoveRow) -> str:
        found = self._directories.warehouse(row.warehouse_id)
        return found.name if found is not None else ""

    def _load_page(self, _search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[MoveRow]]:
        return partial(list_moves, item_id=self._item_id, warehouse_id=self._warehouse_id, after=after, limit=limit)

    def _texts(self) -> ListTexts:
        return ListTexts(search="", empty=self.tr("Nothing has moved yet."))

    def _take_item(self, item: ItemDetails) -> None:
        self._item_name = item.name
        self._retranslate()

    def _retranslate(self) -> None:
        found = self._directories.warehouse(self._warehouse_id)
        parts = [self._item_name, found.name if found is not None else ""]
        where = " · ".join(part for part in parts if part)
        self.setWindowTitle(f"{self.tr('Moves')}: {where}" if where else self.tr("Moves"))
        self.view.model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
