"""What lies where: now or at any moment; from a balance one opens its moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.queries import WarehouseChoice
from app.warehouse.goods_queries import list_item_balances
from app.warehouse.queries import BalanceRow, list_balances, list_stock_as_of
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column, Sort
from ui.common.fields import CheckField, ChoiceField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.warehouse.item_lookup import folded
from ui.warehouse.moment_field import MomentField
from ui.warehouse.stock_directories import StockDirectories

#: `open_moves(item_id, warehouse_id)`.
OpenMoves = Callable[[int, int], None]
#: `open_reservations(item_id, name, warehouse_id)`.
OpenReservations = Callable[[int, str, int], None]

_ITEM = (
    Column("code", QT_TRANSLATE_NOOP("BalanceList", "Code"), width=96),
    Column("article", QT_TRANSLATE_NOOP("BalanceList", "Article"), width=130),
    Column("name", QT_TRANSLATE_NOOP("BalanceList", "Name"), width=380, sortable=True, tip=lambda row: row.name),
    Column("warehouse_name", QT_TRANSLATE_NOOP("BalanceList", "Warehouse"), width=150),
    Column("unit", QT_TRANSLATE_NOOP("BalanceList", "Unit"), width=64, value=lambda row: in_window_language(row.unit)),
    Column("quantity", QT_TRANSLATE_NOOP("BalanceList", "Quantity"), "quantity", width=110),
)  # fmt: skip
_RESERVED = Column("reserved", QT_TRANSLATE_NOOP("BalanceList", "Reserved"), "quantity", width=96,
                   tone=lambda row: "accent" if row.reserved else None)  # fmt: skip
_FREE = Column("free", QT_TRANSLATE_NOOP("BalanceList", "Free"), "quantity", width=110)
_VALUE = (
    Column("value", QT_TRANSLATE_NOOP("BalanceList", "Value"), "money", width=130),
    Column("currency", QT_TRANSLATE_NOOP("BalanceList", "Currency"), width=72),
)


class BalanceList(QWidget):
    """Stock by item and warehouse; `item` is (id, name) of the only item to show."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        directories: StockDirectories,
        *,
        open_moves: OpenMoves,
        open_reservations: OpenReservations | None = None,
        item: tuple[int, str] | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._directories = directories
        self._open_moves = open_moves
        self._open_reservations = open_reservations
        self._item = item
        self._zone = ZoneInfo(me.zone)
        self.warehouse = ChoiceField()
        self.moment = MomentField()
        self.with_zero = CheckField()
        self._moment_label = QLabel(self)
        columns = (*_ITEM, _RESERVED, _FREE, *(_VALUE if me.may("cost", "view") else ()))
        self.view = ListView(
            runner,
            "balances",
            columns,
            "BalanceList",
            Source(
                self._load_page,
                lambda row, _sort: (row.sort_key, row.item_id, row.warehouse_id),
                lambda row: (row.item_id, row.warehouse_id),
            ),
            self._texts,
            sort=Sort("name"),
            on_open=self._open,
            settings=settings,
        )
        ListMenu(self.view, runner, me, "balances", filters=self._filters)
        self._build()
        self._retranslate()
        for field in (self.warehouse, self.moment, self.with_zero):
            field.value_changed.connect(lambda _value: self.view.reset())
        directories.ask(self._begin)

    def _open(self, row: BalanceRow) -> None:
        """Open what is behind the number under the cursor: reservations behind the reserved one, else the moves."""
        column = self.view.table.currentIndex().column()
        if self.view.model.columns[column].key == "reserved" and row.reserved and self._open_reservations is not None:
            self._open_reservations(row.item_id, row.name, row.warehouse_id)
        else:
            self._open_moves(row.item_id, row.warehouse_id)

    def _build(self) -> None:
        set_role(self._moment_label, "muted")
        for widget in (self.warehouse, self._moment_label, self.moment, self.with_zero):
            self.view.tools.addWidget(widget)
            widget.setVisible(self._item is None)
        self.view.search_box.setVisible(self._item is None)
        self.moment.setFixedWidth(264)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def _begin(self) -> None:
        self._name_warehouses()
        self.view.start()

    def _load_page(self, search: str, sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[BalanceRow]]:
        if self._item is not None:
            return partial(list_item_balances, item_id=self._item[0])
        moment, typed = self.moment.moment(self._zone)
        if moment is not None:
            at = moment if typed else moment.replace(hour=23, minute=59, second=59)
            return partial(
                _stock_at, at=at, warehouses=self._asked_warehouses(), search=search, again=after is not None
            )
        return partial(
            list_balances,
            warehouse_id=self.warehouse.value(),
            search=search,
            with_zero=self.with_zero.value(),
            after=after,
            limit=limit,
        )

    def _filters(self) -> dict[str, Any]:
        """Return what restricts the rows, for the journal of exports."""
        moment, _typed = self.moment.moment(self._zone)
        return {
            "item": self._item[0] if self._item is not None else None,
            "warehouse": self.warehouse.value(),
            "moment": moment.isoformat() if moment is not None else None,
            "with_zero": self.with_zero.value(),
        }

    def _asked_warehouses(self) -> list[WarehouseChoice]:
        chosen = self.warehouse.value()
        return [found for found in self._directories.warehouses if chosen in (None, found.id)]

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Name, code, article or barcode"),
            empty=self.tr("There is no stock here. A posted receipt brings it in."),
        )

    def _name_warehouses(self) -> None:
        kept = self.warehouse.value()
        names = [(found.id, found.name) for found in self._directories.warehouses]
        self.warehouse.blockSignals(True)
        self.warehouse.set_choices([(None, self.tr("All warehouses")), *names])
        self.warehouse.set_value(kept)
        self.warehouse.blockSignals(False)

    def _retranslate(self) -> None:
        title = self.tr("Stock")
        self.setWindowTitle(title if self._item is None else f"{title}: {self._item[1]}")
        self._moment_label.setText(self.tr("as of"))
        self.with_zero.set_text(self.tr("with zero"))
        self.warehouse.setAccessibleName(self.tr("Warehouse"))
        self.moment.day.setAccessibleName(self.tr("As of day"))
        self.moment.time.setAccessibleName(self.tr("As of time"))
        self.moment.day.set_placeholder(self.tr("now"))
        self.moment.time.set_placeholder(self.tr("day's end"))
        self._name_warehouses()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _stock_at(
    connection: Any, *, at: datetime, warehouses: Sequence[WarehouseChoice], search: str, again: bool
) -> list[BalanceRow]:
    """Return stock at a moment, whole: the second page of it is empty."""
    if again:
        return []
    rows = [row for warehouse in warehouses for row in list_stock_as_of(connection, at, warehouse.id)]
    words = [folded(word) for word in search.split()]
    fitting = [row for row in rows if all(word in folded(f"{row.code}{row.article}{row.name}") for word in words)]
    return sorted(fitting, key=lambda row: (row.sort_key, row.item_id, row.warehouse_name))
