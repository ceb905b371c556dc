"""The list of goods, read only: what there is, at what price, and how much of it is free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.queries import PriceKind, list_price_kinds
from app.warehouse.goods_queries import GoodsRow, list_goods
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column, Sort
from ui.common.fields import ChoiceField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

_COLUMNS = (
    Column("code", QT_TRANSLATE_NOOP("ItemList", "Code"), width=96),
    Column("article", QT_TRANSLATE_NOOP("ItemList", "Article"), width=140),
    Column("name", QT_TRANSLATE_NOOP("ItemList", "Name"), width=420, sortable=True, tip=lambda row: row.name),
    Column("group_name", QT_TRANSLATE_NOOP("ItemList", "Group"), width=150),
    Column("unit", QT_TRANSLATE_NOOP("ItemList", "Unit"), width=64, value=lambda row: in_window_language(row.unit)),
)  # fmt: skip
_PRICE = Column("price", QT_TRANSLATE_NOOP("ItemList", "Price"), "price", width=110)
_FREE = Column("free", QT_TRANSLATE_NOOP("ItemList", "Free"), "quantity", width=110)


class ItemList(QWidget):
    """Goods by name; Enter shows where they lie (`open_item(id, name)`)."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        open_item: Callable[[int, str], None],
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(me.zone)
        self._settings = settings
        self._sees_prices = me.may("prices", "view")
        self.price_kind = ChoiceField()
        columns = [*_COLUMNS]
        columns += [_PRICE] if self._sees_prices else []
        columns += [_FREE] if me.may("balances", "view") else []
        self.view = ListView(
            runner,
            "items",
            columns,
            "ItemList",
            Source(self._load_page, lambda row, _sort: (row.sort_key, row.id), lambda row: row.id),
            self._texts,
            sort=Sort("name"),
            on_open=lambda row: open_item(row.id, row.name),
            settings=settings,
        )
        ListMenu(self.view, runner, me, "items", filters=lambda: {"price_kind": self.price_kind.value()})
        self.view.tools.addWidget(self.price_kind)
        self.price_kind.setVisible(self._sees_prices)
        self.price_kind.value_changed.connect(self._hear_kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()
        if self._sees_prices:
            runner.run(self, list_price_kinds, self._take_kinds, replaces="kinds")
        else:
            self.view.start()

    def _take_kinds(self, kinds: list[PriceKind]) -> None:
        kept = self._settings.get("items/price_kind") if self._settings is not None else None
        self.price_kind.blockSignals(True)
        self.price_kind.set_choices([(kind.id, kind.name) for kind in kinds if kind.purpose == "sale"])
        if any(kind.id == kept for kind in kinds):
            self.price_kind.set_value(kept)
        self.price_kind.blockSignals(False)
        self.view.start()

    def _hear_kind(self, kind: int) -> None:
        if self._settings is not None:
            self._settings.put("items/price_kind", kind)
        self.view.reset()

    def _load_page(self, search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[GoodsRow]]:
        return partial(
            list_goods,
            search=search,
            price_kind_id=self.price_kind.value(),
            day=datetime.now(self._zone).date(),
            after=after,
            limit=limit,
        )

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Name, code, article or barcode"),
            empty=self.tr("There are no goods yet."),
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Goods"))
        self.price_kind.setAccessibleName(self.tr("Prices"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
