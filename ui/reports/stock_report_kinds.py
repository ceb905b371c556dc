"""Reports on what lies in stock, what moved, and what it cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.reports import queries
from ui.common.columns import Column
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.reports.report_kinds import CURRENCY, ITEM, PLACE, UNIT, VALUE, ReportKind, money_column, quantity_column
from ui.warehouse.document_words import document_title

#: Why a line stands in the value check.
FAULTS = {
    "moves": QT_TRANSLATE_NOOP("Reports", "The balance is not the sum of its moves"),
    "layers": QT_TRANSLATE_NOOP("Reports", "The balance is not the sum of its layers"),
    "no_value": QT_TRANSLATE_NOOP("Reports", "Goods that cost nothing"),
    "far_from_last": QT_TRANSLATE_NOOP("Reports", "Cost is far from the last purchase"),
}


def _document(row: Any) -> str:
    if row.move_id is None:
        return QCoreApplication.translate("Reports", "Opening balance")
    return document_title(row.kind, row.number) if row.kind else ""


def _moved(key: str) -> Callable[[Any], Any]:
    """Return the figure of a move; the line that opens a warehouse moves nothing."""
    return lambda row: None if row.move_id is None else getattr(row, key)


def _danger(_row: Any) -> str:
    return "danger"


STOCK = ReportKind(
    id="stock",
    title=QT_TRANSLATE_NOOP("Reports", "Stock"),
    about=QT_TRANSLATE_NOOP("Reports", "What lies where, now or at any moment, by group and lot"),
    empty=QT_TRANSLATE_NOOP("Reports", "Nothing lay here at that moment."),
    filters=frozenset({"warehouse", "group", "moment", "by_lot", "grouped"}),
    columns=(
        *ITEM,
        Column("lot_number", QT_TRANSLATE_NOOP("Reports", "Lot"), width=110, hidden=True),
        Column("expires_on", QT_TRANSLATE_NOOP("Reports", "Expires"), "date", width=96, hidden=True),
        quantity_column("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity")),
        quantity_column("reserved", QT_TRANSLATE_NOOP("Reports", "Reserved")),
        VALUE,
        CURRENCY,
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
    filters=frozenset({"warehouse", "group", "period", "grouped"}),
    columns=(
        *ITEM[:-1],
        replace(UNIT, hidden=True),
        quantity_column("opening_quantity", QT_TRANSLATE_NOOP("Reports", "Opening")),
        quantity_column("in_quantity", QT_TRANSLATE_NOOP("Reports", "In")),
        quantity_column("out_quantity", QT_TRANSLATE_NOOP("Reports", "Out")),
        quantity_column("closing_quantity", QT_TRANSLATE_NOOP("Reports", "Closing")),
        money_column("opening_value", QT_TRANSLATE_NOOP("Reports", "Opening value")),
        money_column("in_value", QT_TRANSLATE_NOOP("Reports", "Value in")),
        money_column("out_value", QT_TRANSLATE_NOOP("Reports", "Value out")),
        money_column("closing_value", QT_TRANSLATE_NOOP("Reports", "Closing value")),
        CURRENCY,
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
        PLACE,
        Column("lot_number", QT_TRANSLATE_NOOP("Reports", "Lot"), width=100, hidden=True),
        Column("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity"), "quantity", width=96, value=_moved("quantity")),
        quantity_column("closing_quantity", QT_TRANSLATE_NOOP("Reports", "After it")),
        Column("value", QT_TRANSLATE_NOOP("Reports", "Value"), "money", width=120, value=_moved("value")),
        money_column("closing_value", QT_TRANSLATE_NOOP("Reports", "Value after it")),
        CURRENCY,
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
    filters=frozenset({"warehouse", "group", "days", "grouped"}),
    columns=(
        *ITEM,
        quantity_column("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity")),
        Column("last_in", QT_TRANSLATE_NOOP("Reports", "Came last"), "moment", width=124),
        Column("last_out", QT_TRANSLATE_NOOP("Reports", "Used last"), "moment", width=124),
        Column("days", QT_TRANSLATE_NOOP("Reports", "Days"), "number", width=64),
        VALUE,
        CURRENCY,
    ),
    load=lambda ask: partial(
        queries.list_slow_stock, days=ask.days, warehouse_id=ask.warehouse_id, group_id=ask.group_id
    ),
    opens="ledger",
    totals=("value",),
)

VALUE_CHECK = ReportKind(
    id="value_check",
    title=QT_TRANSLATE_NOOP("Reports", "Value check"),
    about=QT_TRANSLATE_NOOP("Reports", "Items whose value deserves a look"),
    empty=QT_TRANSLATE_NOOP("Reports", "Moves, balances and layers agree, and no cost looks odd."),
    filters=frozenset({"warehouse"}),
    columns=(
        Column("fault", QT_TRANSLATE_NOOP("Reports", "Why"), "choice", width=280, choices=FAULTS, tone=_danger),
        *ITEM,
        quantity_column("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity")),
        VALUE,
        CURRENCY,
        Column("unit_cost", QT_TRANSLATE_NOOP("Reports", "Cost of one"), "price", width=100),
        Column("last_cost", QT_TRANSLATE_NOOP("Reports", "Last bought at"), "price", width=110),
    ),
    load=lambda ask: partial(queries.list_value_check, warehouse_id=ask.warehouse_id),
    opens="ledger",
    needs_cost=True,
)  # fmt: skip
