"""The reports on stock as data: columns, filters, where lines come from, and what a line opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication

from app.access.queries import SessionInfo
from app.reports import queries
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_words import document_title

Filter = Literal["warehouse", "group", "moment", "period", "days", "by_lot"]
#: What a line opens: the ledger of its item, or the document behind it.
Opens = Literal["ledger", "document"]

#: Documents lie between these moments.
LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)
FAR_AWAY = datetime(2200, 1, 1, tzinfo=UTC)

#: Why a line stands in the value check.
FAULTS = {
    "moves": QT_TRANSLATE_NOOP("Reports", "The balance is not the sum of its moves"),
    "layers": QT_TRANSLATE_NOOP("Reports", "The balance is not the sum of its layers"),
    "no_value": QT_TRANSLATE_NOOP("Reports", "Goods that cost nothing"),
    "far_from_last": QT_TRANSLATE_NOOP("Reports", "Cost is far from the last purchase"),
}


@dataclass(frozen=True, slots=True)
class ReportAsk:
    """What the filters of a report say; a report reads the fields of its own filters only.

    A period without an end on one side goes as far as documents can; `item_id` is whose ledger it is, 0 of none.
    """

    warehouse_id: int | None = None
    group_id: int | None = None
    moment: datetime | None = None
    first: datetime = LONG_AGO
    until: datetime = FAR_AWAY
    days: int = 90
    by_lot: bool = False
    item_id: int = 0


@dataclass(frozen=True, slots=True)
class ReportKind:
    """One report; texts are QT_TRANSLATE_NOOP sources in the context "Reports".

    `totals` are keys of columns whose sums stand below the table. Columns of value are shown by the right to cost.
    """

    id: str
    title: str
    about: str
    empty: str
    filters: frozenset[Filter]
    columns: tuple[Column, ...]
    load: Callable[[ReportAsk], Callable[[Any], Sequence[Any]]]
    opens: Opens
    totals: tuple[str, ...] = ()
    #: Object of the rights to see, print and export it.
    right: str = "balances"
    needs_cost: bool = False

    def columns_for(self, me: SessionInfo) -> tuple[Column, ...]:
        """Return the columns a person may see."""
        return tuple(c for c in self.columns if not c.key.endswith(("value", "cost")) or me.may("cost", "view"))


def _unit(row: Any) -> str:
    return in_window_language(row.unit)


def _document(row: Any) -> str:
    if row.move_id is None:
        return QCoreApplication.translate("Reports", "Opening balance")
    return document_title(row.kind, row.number) if row.kind else ""


_CODE = Column("code", QT_TRANSLATE_NOOP("Reports", "Code"), width=88)
_ARTICLE = Column("article", QT_TRANSLATE_NOOP("Reports", "Article"), width=110, hidden=True)
_NAME = Column("name", QT_TRANSLATE_NOOP("Reports", "Item"), width=330, tip=lambda row: row.name)
_GROUP = Column("group_name", QT_TRANSLATE_NOOP("Reports", "Group"), width=130, hidden=True)
_PLACE = Column("warehouse_name", QT_TRANSLATE_NOOP("Reports", "Warehouse"), width=140)
_UNIT = Column("unit", QT_TRANSLATE_NOOP("Reports", "Unit"), width=56, value=_unit)
_VALUE = Column("value", QT_TRANSLATE_NOOP("Reports", "Value"), "money", width=120)
_ITEM = (_CODE, _ARTICLE, _NAME, _GROUP, _PLACE, _UNIT)


def _moved(key: str) -> Callable[[Any], Any]:
    """Return the figure of a move; the line that opens a warehouse moves nothing."""
    return lambda row: None if row.move_id is None else getattr(row, key)


def _danger(_row: Any) -> str:
    return "danger"


def _quantity(key: str, title: str) -> Column:
    return Column(key, title, "quantity", width=96)


def _money(key: str, title: str) -> Column:
    return Column(key, title, "money", width=112)


STOCK = ReportKind(
    id="stock",
    title=QT_TRANSLATE_NOOP("Reports", "Stock"),
    about=QT_TRANSLATE_NOOP("Reports", "What lies where, now or at any moment, by group and lot"),
    empty=QT_TRANSLATE_NOOP("Reports", "Nothing lay here at that moment."),
    filters=frozenset({"warehouse", "group", "moment", "by_lot"}),
    columns=(
        *_ITEM,
        Column("lot_number", QT_TRANSLATE_NOOP("Reports", "Lot"), width=110, hidden=True),
        Column("expires_on", QT_TRANSLATE_NOOP("Reports", "Expires"), "date", width=96, hidden=True),
        _quantity("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity")),
        _quantity("reserved", QT_TRANSLATE_NOOP("Reports", "Reserved")),
        _VALUE,
    ),
    load=lambda ask: partial(
        queries.list_balances_report,
        moment=ask.moment,
        warehouse_id=ask.warehouse_id,
        group_id=ask.group_id,
        by_lot=ask.by_lot,
    ),
    opens="ledger",
    totals=("value",),
)

TURNOVER = ReportKind(
    id="turnover",
    title=QT_TRANSLATE_NOOP("Reports", "Turnover"),
    about=QT_TRANSLATE_NOOP("Reports", "Opening, in, out and closing of a period, in quantity and value"),
    empty=QT_TRANSLATE_NOOP("Reports", "Nothing lay here and nothing moved in that period."),
    filters=frozenset({"warehouse", "group", "period"}),
    columns=(
        *_ITEM[:-1],
        replace(_UNIT, hidden=True),
        _quantity("opening_quantity", QT_TRANSLATE_NOOP("Reports", "Opening")),
        _quantity("in_quantity", QT_TRANSLATE_NOOP("Reports", "In")),
        _quantity("out_quantity", QT_TRANSLATE_NOOP("Reports", "Out")),
        _quantity("closing_quantity", QT_TRANSLATE_NOOP("Reports", "Closing")),
        _money("opening_value", QT_TRANSLATE_NOOP("Reports", "Opening value")),
        _money("in_value", QT_TRANSLATE_NOOP("Reports", "Value in")),
        _money("out_value", QT_TRANSLATE_NOOP("Reports", "Value out")),
        _money("closing_value", QT_TRANSLATE_NOOP("Reports", "Closing value")),
    ),
    load=lambda ask: partial(
        queries.list_turnover,
        first=ask.first,
        until=ask.until,
        warehouse_id=ask.warehouse_id,
        group_id=ask.group_id,
    ),
    opens="ledger",
    totals=("opening_value", "in_value", "out_value", "closing_value"),
)

LEDGER = ReportKind(
    id="ledger",
    title=QT_TRANSLATE_NOOP("Reports", "Item ledger"),
    about=QT_TRANSLATE_NOOP("Reports", "Every move of one item, with what lay there after it"),
    empty=QT_TRANSLATE_NOOP("Reports", "Choose an item to see its moves."),
    filters=frozenset({"warehouse", "period"}),
    columns=(
        Column("moment", QT_TRANSLATE_NOOP("Reports", "Date"), "moment", width=124),
        Column("document", QT_TRANSLATE_NOOP("Reports", "Document"), width=190, value=_document),
        Column("partner_name", QT_TRANSLATE_NOOP("Reports", "Partner"), width=250),
        _PLACE,
        Column("lot_number", QT_TRANSLATE_NOOP("Reports", "Lot"), width=100, hidden=True),
        Column("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity"), "quantity", width=96, value=_moved("quantity")),
        _quantity("closing_quantity", QT_TRANSLATE_NOOP("Reports", "After it")),
        Column("value", QT_TRANSLATE_NOOP("Reports", "Value"), "money", width=120, value=_moved("value")),
        _money("closing_value", QT_TRANSLATE_NOOP("Reports", "Value after it")),
    ),
    load=lambda ask: partial(
        queries.list_ledger, item_id=ask.item_id, first=ask.first, until=ask.until, warehouse_id=ask.warehouse_id
    ),
    opens="document",
)

SLOW = ReportKind(
    id="slow",
    title=QT_TRANSLATE_NOOP("Reports", "Slow and dead stock"),
    about=QT_TRANSLATE_NOOP("Reports", "Goods that nobody took for many days"),
    empty=QT_TRANSLATE_NOOP("Reports", "All goods in stock were used within these days."),
    filters=frozenset({"warehouse", "group", "days"}),
    columns=(
        *_ITEM,
        _quantity("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity")),
        Column("last_in", QT_TRANSLATE_NOOP("Reports", "Came last"), "moment", width=124),
        Column("last_out", QT_TRANSLATE_NOOP("Reports", "Used last"), "moment", width=124),
        Column("days", QT_TRANSLATE_NOOP("Reports", "Days"), "number", width=64),
        _VALUE,
    ),
    load=lambda ask: partial(
        queries.list_slow_stock, days=ask.days, warehouse_id=ask.warehouse_id, group_id=ask.group_id
    ),
    opens="ledger",
    totals=("value",),
)

TRANSIT = ReportKind(
    id="transit",
    title=QT_TRANSLATE_NOOP("Reports", "Goods in transit"),
    about=QT_TRANSLATE_NOOP("Reports", "What was sent and has not been received"),
    empty=QT_TRANSLATE_NOOP("Reports", "Nothing is on its way."),
    filters=frozenset({"warehouse"}),
    columns=(
        Column("number", QT_TRANSLATE_NOOP("Reports", "Transfer"), width=110),
        Column("sent_at", QT_TRANSLATE_NOOP("Reports", "Sent"), "moment", width=124),
        Column("from_warehouse", QT_TRANSLATE_NOOP("Reports", "From"), width=140),
        Column("to_warehouse", QT_TRANSLATE_NOOP("Reports", "To"), width=140),
        _CODE,
        _NAME,
        _UNIT,
        _quantity("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity")),
        Column("days", QT_TRANSLATE_NOOP("Reports", "Days"), "number", width=64),
        _VALUE,
    ),
    load=lambda ask: partial(queries.list_goods_in_transit, warehouse_id=ask.warehouse_id),
    opens="document",
    right="transfers",
    totals=("value",),
)

RESERVED = ReportKind(
    id="reserved",
    title=QT_TRANSLATE_NOOP("Reports", "Reservations"),
    about=QT_TRANSLATE_NOOP("Reports", "What is kept for whom, and until when"),
    empty=QT_TRANSLATE_NOOP("Reports", "Nothing is reserved."),
    filters=frozenset({"warehouse"}),
    columns=(
        Column("number", QT_TRANSLATE_NOOP("Reports", "Reservation"), width=110),
        Column("partner_name", QT_TRANSLATE_NOOP("Reports", "Client"), width=230),
        Column("warehouse_name", QT_TRANSLATE_NOOP("Reports", "Warehouse"), width=140),
        _CODE,
        _NAME,
        _UNIT,
        _quantity("reserved", QT_TRANSLATE_NOOP("Reports", "Reserved")),
        _quantity("consumed", QT_TRANSLATE_NOOP("Reports", "Shipped")),
        _quantity("remaining", QT_TRANSLATE_NOOP("Reports", "Remains")),
        Column("until", QT_TRANSLATE_NOOP("Reports", "Until"), "moment", width=124),
    ),
    load=lambda ask: partial(queries.list_reservations_report, warehouse_id=ask.warehouse_id),
    opens="document",
    right="reservations",
)

VALUE_CHECK = ReportKind(
    id="value_check",
    title=QT_TRANSLATE_NOOP("Reports", "Value check"),
    about=QT_TRANSLATE_NOOP("Reports", "Items whose value deserves a look"),
    empty=QT_TRANSLATE_NOOP("Reports", "Moves, balances and layers agree, and no cost looks odd."),
    filters=frozenset({"warehouse"}),
    columns=(
        Column("fault", QT_TRANSLATE_NOOP("Reports", "Why"), "choice", width=280, choices=FAULTS, tone=_danger),
        *_ITEM,
        _quantity("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity")),
        _VALUE,
        Column("unit_cost", QT_TRANSLATE_NOOP("Reports", "Cost of one"), "price", width=100),
        Column("last_cost", QT_TRANSLATE_NOOP("Reports", "Last bought at"), "price", width=110),
    ),
    load=lambda ask: partial(queries.list_value_check, warehouse_id=ask.warehouse_id),
    opens="ledger",
    needs_cost=True,
)  # fmt: skip

REPORTS = (STOCK, TURNOVER, LEDGER, SLOW, TRANSIT, RESERVED, VALUE_CHECK)
