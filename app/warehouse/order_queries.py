"""What screens read of expected goods and of orders to suppliers; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of a posted order to a supplier, quantities in the item's unit.

    `remaining` is still expected (a shortage once the order is closed), `surplus` came above what was ordered.
    `line_id` and `ordered` are None for goods that came with a receipt of the order and were not ordered.
    """

    line_id: int | None
    document_id: int
    number: str
    client_id: int | None
    partner_name: str
    warehouse_name: str
    item_id: int
    code: str
    article: str
    name: str
    sort_key: str
    unit: Mapping[str, str]
    ordered: Decimal | None
    received: Decimal
    remaining: Decimal
    surplus: Decimal
    expected_on: date | None
    closed: bool
    overdue: bool
    #: The id that the workstation gave the line, which its document keeps.
    made_as: UUID | None = None


@dataclass(frozen=True, slots=True)
class StockBeside:
    """What stands beside a line: in the item's unit, in one warehouse; `free` counts what is held for the document."""

    item_id: int
    on_hand: Decimal
    reserved: Decimal
    free: Decimal
    expected: Decimal
    expected_on: date | None


@dataclass(frozen=True, slots=True)
class ProposedLine:
    """Goods below their minimum, with the quantity that brings them to the maximum."""

    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    min_stock: Decimal
    max_stock: Decimal | None
    on_hand: Decimal
    reserved: Decimal
    expected: Decimal
    proposed: Decimal
    supplier_id: int | None
    supplier_name: str | None


_LINES = """
select o.line_id, o.document_id, o.number, o.client_id, o.partner_name, o.warehouse_name, o.item_id, o.code, o.article,
       o.name, o.sort_key, o.unit, o.ordered, o.received, o.remaining, o.surplus, o.expected_on, o.closed,
       coalesce(o.remaining > 0 and o.expected_on < :day, false) as overdue, o.made_as
from api.order_lines o
"""

_UNORDERED = """
union all
select null, d.id, d.number, d.client_id, d.partner_name, w.name, i.id, i.code, i.article, i.name, i.sort_key,
       u.short_name, null, sum(l.quantity), 0, sum(l.quantity), null, false, false, null
from kontor.documents d
join kontor.warehouses w on w.id = d.warehouse_id
join kontor.document_links k on k.from_document_id = d.id
join kontor.documents r on r.id = k.to_document_id and r.kind = 'receipt' and r.state = 'posted'
join kontor.document_lines l on l.document_id = r.id
join kontor.items i on i.id = l.item_id
join kontor.units u on u.id = i.unit_id
where d.id = :document_id and d.kind = 'supplier_order'
  and not exists (select from kontor.order_receipts x where x.receipt_line_id = l.id)
group by d.id, w.id, i.id, u.id
"""


def list_order_lines(connection: Connection, document_id: int, *, day: date) -> list[OrderLine]:
    """Return the lines of an order with ordered, received and remaining, then what came unordered; `day` is today."""
    statement = f"{_LINES} where o.document_id = :document_id {_UNORDERED} order by line_id nulls last, sort_key"
    rows = connection.execute(text(statement), {"document_id": document_id, "day": day})
    return [OrderLine(**row) for row in rows.mappings()]


def list_expected(
    connection: Connection,
    *,
    day: date,
    warehouse_id: int | None = None,
    item_id: int | None = None,
    client_id: int | None = None,
    only_overdue: bool = False,
    limit: int = 1000,
) -> list[OrderLine]:
    """Return what suppliers still owe, the earliest promised day first; `day` is today and decides what is overdue."""
    conditions = ["o.remaining > 0"]
    values: dict[str, Any] = {"day": day, "limit": limit}
    for name, value in (("warehouse_id", warehouse_id), ("item_id", item_id), ("client_id", client_id)):
        if value is not None:
            conditions.append(f"o.{name} = :{name}")
            values[name] = value
    if only_overdue:
        conditions.append("o.expected_on < :day")
    where = " and ".join(conditions)
    statement = f"{_LINES} where {where} order by o.expected_on nulls last, o.sort_key, o.line_id limit :limit"
    return [OrderLine(**row) for row in connection.execute(text(statement), values).mappings()]


def list_stock_beside(
    connection: Connection, warehouse_id: int, item_ids: Sequence[int], document_id: int | None = None
) -> dict[int, StockBeside]:
    """Return by item what is on hand, reserved, free and expected; nothing without the right to the balances.

    `document_id` is the document being typed: what is reserved for it counts as free.
    """
    rows = connection.execute(
        text(
            "select s.item_id, s.on_hand, s.reserved, s.free, s.expected, s.expected_on"
            " from api.stock_beside(:warehouse_id, cast(:item_ids as bigint[]), :document_id) s"
        ),
        {"warehouse_id": warehouse_id, "item_ids": list(item_ids), "document_id": document_id},
    )
    return {row["item_id"]: StockBeside(**row) for row in rows.mappings()}


def list_proposed_orders(connection: Connection, warehouse_id: int) -> list[ProposedLine]:
    """Return goods of a warehouse below their minimum, by supplier. Raises KT002, and KT003 for hidden balances."""
    rows = connection.execute(
        text("select p.* from api.propose_orders(:warehouse_id) p"), {"warehouse_id": warehouse_id}
    )
    return [ProposedLine(**row) for row in rows.mappings()]


@dataclass(frozen=True, slots=True)
class LateOrder:
    """An order whose day has passed with goods still missing."""

    document_id: int
    number: str
    moment: datetime
    partner_name: str
    expected_on: date
    lines: int


def list_late_orders(connection: Connection, *, day: date) -> list[LateOrder]:
    """Return posted orders that are overdue on a day, the latest promise first."""
    rows = connection.execute(
        text(
            "select o.document_id, o.number, o.moment, o.partner_name, min(o.expected_on) as expected_on,"
            " count(*) as lines from api.order_lines o where o.remaining > 0 and o.expected_on < :day"
            " group by 1, 2, 3, 4 order by 5, 1"
        ),
        {"day": day},
    )
    return [LateOrder(**row) for row in rows.mappings()]
