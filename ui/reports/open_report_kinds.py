"""Reports on what is under way: goods in transit, kept for clients, owed by suppliers."""

from __future__ import annotations

from functools import partial
from typing import Any

from app.reports import queries
from app.warehouse.order_queries import list_expected
from ui.common.columns import Column
from ui.common.formats import today_here
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.reports.report_kinds import CODE, CURRENCY, NAME, UNIT, VALUE, ReportKind, quantity_column


def _overdue(row: Any) -> str | None:
    return "danger" if row.overdue else None


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
        CODE,
        NAME,
        UNIT,
        quantity_column("quantity", QT_TRANSLATE_NOOP("Reports", "Quantity")),
        Column("days", QT_TRANSLATE_NOOP("Reports", "Days"), "number", width=64),
        VALUE,
        CURRENCY,
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
        CODE,
        NAME,
        UNIT,
        Column("lot_number", QT_TRANSLATE_NOOP("Reports", "Lot"), width=100),
        quantity_column("reserved", QT_TRANSLATE_NOOP("Reports", "Reserved")),
        quantity_column("consumed", QT_TRANSLATE_NOOP("Reports", "Shipped")),
        quantity_column("remaining", QT_TRANSLATE_NOOP("Reports", "Remains")),
        Column("until", QT_TRANSLATE_NOOP("Reports", "Until"), "moment", width=124),
    ),
    load=lambda ask: partial(queries.list_reservations_report, warehouse_id=ask.warehouse_id),
    opens="document",
    right="reservations",
)

EXPECTED = ReportKind(
    id="expected",
    title=QT_TRANSLATE_NOOP("Reports", "Expected goods"),
    about=QT_TRANSLATE_NOOP("Reports", "What suppliers still owe us, the earliest promised day first"),
    empty=QT_TRANSLATE_NOOP("Reports", "No goods are expected."),
    filters=frozenset({"warehouse"}),
    columns=(
        Column("number", QT_TRANSLATE_NOOP("Reports", "Order"), width=110),
        Column("expected_on", QT_TRANSLATE_NOOP("Reports", "Expected on"), "date", width=104, tone=_overdue),
        Column("partner_name", QT_TRANSLATE_NOOP("Reports", "Supplier"), width=230),
        Column("warehouse_name", QT_TRANSLATE_NOOP("Reports", "Warehouse"), width=140),
        CODE,
        NAME,
        UNIT,
        quantity_column("ordered", QT_TRANSLATE_NOOP("Reports", "Ordered")),
        quantity_column("received", QT_TRANSLATE_NOOP("Reports", "Received")),
        quantity_column("remaining", QT_TRANSLATE_NOOP("Reports", "Remains")),
    ),
    load=lambda ask: partial(list_expected, day=today_here(), warehouse_id=ask.warehouse_id),
    opens="document",
    right="supplier_orders",
)
