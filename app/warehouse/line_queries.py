"""What a line of a document needs while it is typed; each function is one statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, text

from app.warehouse.order_queries import StockBeside
from app.warehouse.queries import FoundItem


@dataclass(frozen=True, slots=True)
class OfferedItem:
    """An item that was found, and what stands beside it in the document's warehouse; None without the right to it."""

    found: FoundItem
    beside: StockBeside | None


_FOUND = """
with f as materialized (
  select * from api.find_items(:search, :warehouse_id, :price_kind_id, :day, :limit, :client_id)
)
select f.item_id, f.code, f.article, f.name, f.unit, f.decimals, f.pack_id, f.pack_name, f.pack_factor, f.vat_rate_id,
       f.vat_rate, f.vat_text, f.price, f.discount_percent, f.free, f.kind, f.tracking, f.weight_net, f.weight_gross,
       f.matched, s.on_hand, s.reserved, s.free as free_here, s.expected, s.expected_on
from f
left join api.stock_beside(:warehouse_id, (select array_agg(g.item_id) from f g), :document_id) s
  on s.item_id = f.item_id
order by f.place
"""


def find_line_items(
    connection: Connection,
    search: str,
    *,
    warehouse_id: int | None = None,
    price_kind_id: int | None = None,
    day: date | None = None,
    client_id: int | None = None,
    document_id: int | None = None,
    limit: int = 20,
) -> list[OfferedItem]:
    """Return what `find_items` finds, each with what is free, reserved and expected of it.

    What is reserved for `document_id` counts as free.
    """
    values = {
        "search": search,
        "warehouse_id": warehouse_id,
        "price_kind_id": price_kind_id,
        "day": day,
        "client_id": client_id,
        "document_id": document_id,
        "limit": limit,
    }
    return [_offered(dict(row)) for row in connection.execute(text(_FOUND), values).mappings()]


def _offered(values: dict[str, Any]) -> OfferedItem:
    on_hand, free = values.pop("on_hand"), values.pop("free_here")
    reserved, expected, expected_on = (values.pop(name) for name in ("reserved", "expected", "expected_on"))
    if on_hand is None:
        return OfferedItem(FoundItem(**values), None)
    values["free"] = free
    return OfferedItem(
        FoundItem(**values), StockBeside(values["item_id"], on_hand, reserved, free, expected, expected_on)
    )


@dataclass(frozen=True, slots=True)
class StockToPick:
    """Goods of a warehouse with what is on hand, reserved, free and expected; goods kept by lots have a row a lot."""

    item_id: int
    code: str
    article: str
    name: str
    sort_key: str
    unit: dict[str, str]
    decimals: int
    lot: str
    expires_on: date | None
    on_hand: Decimal
    reserved: Decimal
    free: Decimal
    expected: Decimal
    expected_on: date | None


_TO_PICK = """
with page as materialized (
  select b.item_id, b.code, b.article, b.name, b.sort_key, b.unit
  from api.balance_list b
  where b.warehouse_id = :warehouse_id and {condition}
  order by b.sort_key, b.item_id
  limit :limit
)
select p.item_id, p.code, p.article, p.name, p.sort_key, p.unit, i.decimals, coalesce(l.number, '') as lot,
       l.expires_on, coalesce(l.on_hand, s.on_hand) as on_hand, coalesce(l.reserved, s.reserved) as reserved,
       least(l.free, s.free) as free, s.expected, s.expected_on
from page p
join api.item_list i on i.id = p.item_id
join api.stock_beside(:warehouse_id, (select array_agg(q.item_id) from page q), :document_id) s
  on s.item_id = p.item_id
left join api.lots_beside(:warehouse_id, (select array_agg(q.item_id) from page q), :document_id) l
  on l.item_id = p.item_id
order by p.sort_key, p.item_id, l.expires_on nulls last, l.number
"""


def list_stock_to_pick(
    connection: Connection, warehouse_id: int, *, search: str = "", document_id: int | None = None, limit: int = 500
) -> list[StockToPick]:
    """Return the goods that lie in a warehouse, by name; with a search only those that it finds."""
    values: dict[str, Any] = {"warehouse_id": warehouse_id, "document_id": document_id, "limit": limit}
    condition = "b.quantity > 0"
    if search.strip():
        condition += " and b.item_id in (select f.item_id from api.find_item_ids(:search, 1000) f)"
        values["search"] = search
    rows = connection.execute(text(_TO_PICK.format(condition=condition)), values)
    return [StockToPick(**row) for row in rows.mappings()]


@dataclass(frozen=True, slots=True)
class LotInStock:
    """A lot or serial number that lies in a warehouse; `reserved` is what reservations of this lot hold of it."""

    lot_id: int
    number: str
    expires_on: date | None
    on_hand: Decimal
    reserved: Decimal
    free: Decimal


def list_lots(
    connection: Connection, warehouse_id: int, item_id: int, *, document_id: int | None = None, limit: int = 200
) -> list[LotInStock]:
    """Return the lots of an item that lie in a warehouse, the first to expire first.

    What is reserved for `document_id` counts as free.
    """
    rows = connection.execute(
        text(
            "select l.lot_id, l.number, l.expires_on, l.on_hand, l.reserved, l.free"
            " from api.lots_beside(:warehouse_id, array[cast(:item_id as bigint)], :document_id) l"
            " order by l.expires_on nulls last, l.number limit :limit"
        ),
        {"warehouse_id": warehouse_id, "item_id": item_id, "document_id": document_id, "limit": limit},
    )
    return [LotInStock(**row) for row in rows.mappings()]


@dataclass(frozen=True, slots=True)
class OpenLayer:
    """What is left of a receipt of goods valued by layers; `line_id` is the line that brought it in."""

    line_id: int
    document_id: int
    kind: str
    number: str
    moment: datetime
    partner_name: str
    lot: str
    expires_on: date | None
    quantity: Decimal
    value: Decimal


def name_source_lines(connection: Connection, line_ids: Sequence[int]) -> dict[int, tuple[str, str | None]]:
    """Return kind and number of the documents that lines stand in, as far as one may see them."""
    rows = connection.execute(
        text(
            "select l.id, d.kind, d.number from api.document_lines l join api.document_list d on d.id = l.document_id"
            " where l.id = any(:ids)"
        ),
        {"ids": list(line_ids)},
    )
    return {row.id: (row.kind, row.number) for row in rows}


def list_open_layers(connection: Connection, warehouse_id: int, item_id: int) -> list[OpenLayer]:
    """Return what is left of each receipt in a warehouse, the oldest first. Raises KT003 without the right to cost."""
    rows = connection.execute(
        text(
            "select l.line_id, l.document_id, l.kind, l.number, l.moment, l.partner_name, l.lot, l.expires_on,"
            " l.quantity, l.value from api.open_layers(:warehouse_id, :item_id) l"
        ),
        {"warehouse_id": warehouse_id, "item_id": item_id},
    )
    return [OpenLayer(**row) for row in rows.mappings()]
