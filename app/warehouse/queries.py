"""What screens read of stock; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, text

from app.database.errors import UserError
from app.documents.queries import DocumentDetails, document_from


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An item that a code or some letters gave, with what a line needs of it.

    `matched` is barcode, code, article or name. A barcode gives its pack: `pack_factor` units. `free` is None without a
    warehouse or the right to its balances, `price` without a price kind or a price of the day;
    `discount_percent` is what comes off for the client. `kind` is goods, service or kit, `tracking` none, lot, serial.
    """

    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    pack_id: int | None
    pack_name: str | None
    pack_factor: Decimal
    vat_rate_id: int | None
    vat_rate: Decimal | None
    vat_text: Mapping[str, str] | None
    price: Decimal | None
    free: Decimal | None
    matched: str
    discount_percent: Decimal | None = None
    kind: str = "goods"
    tracking: str = "none"
    weight_net: Decimal | None = None
    weight_gross: Decimal | None = None


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """Stock of one item in one warehouse; the value is None without the right to cost.

    `reserved` is how much of it is held now; of an earlier moment it is not known.
    """

    warehouse_id: int
    warehouse_name: str
    item_id: int
    code: str
    article: str
    name: str
    sort_key: str
    unit: Mapping[str, str]
    quantity: Decimal
    value: Decimal | None
    currency: str
    reserved: Decimal | None = None

    @property
    def free(self) -> Decimal | None:
        """What may be promised: on hand less reserved."""
        return None if self.reserved is None else self.quantity - self.reserved


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One move; the value is None without the right to cost, kind and number where the document is hidden."""

    id: int
    moment: datetime
    posting_no: int
    document_id: int
    kind: str | None
    number: str | None
    partner_name: str
    warehouse_id: int
    quantity: Decimal
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class StockDocument:
    """A document and, by item, what is free in its warehouse now (posted documents have taken theirs already)."""

    document: DocumentDetails
    free: Mapping[int, Decimal]


def find_items(
    connection: Connection,
    search: str,
    *,
    warehouse_id: int | None = None,
    price_kind_id: int | None = None,
    day: date | None = None,
    client_id: int | None = None,
    limit: int = 20,
) -> list[FoundItem]:
    """Return items by barcode, code, article or letters of the name: exact hits first, then beginnings, then the rest.

    An exact barcode gives one row, with its pack. `day` decides price and VAT rate (None is today), `client_id`
    whose price and discount it is.
    """
    rows = connection.execute(
        text(
            "select f.item_id, f.code, f.article, f.name, f.unit, f.decimals, f.pack_id, f.pack_name, f.pack_factor,"
            " f.vat_rate_id, f.vat_rate, f.vat_text, f.price, f.discount_percent, f.free, f.kind, f.tracking,"
            " f.weight_net, f.weight_gross, f.matched"
            " from api.find_items(:search, :warehouse_id, :price_kind_id, :day, :limit, :client_id) f order by f.place"
        ),
        {
            "search": search,
            "warehouse_id": warehouse_id,
            "price_kind_id": price_kind_id,
            "day": day,
            "limit": limit,
            "client_id": client_id,
        },
    )
    return [FoundItem(**row) for row in rows.mappings()]


_BALANCES = """
with page as materialized (
  select b.warehouse_id, b.warehouse_name, b.item_id, b.code, b.article, b.name, b.sort_key, b.unit, b.quantity,
         b.reserved, b.currency
  from api.balance_list b
  where {conditions}
  order by b.sort_key, b.item_id, b.warehouse_id
  limit :limit
)
select p.warehouse_id, p.warehouse_name, p.item_id, p.code, p.article, p.name, p.sort_key, p.unit, p.quantity,
       v.value, p.currency, p.reserved
from page p
left join api.balance_values((select array_agg(distinct q.item_id) from page q)) v
  on v.warehouse_id = p.warehouse_id and v.item_id = p.item_id
order by p.sort_key, p.item_id, p.warehouse_id
"""


def list_balances(
    connection: Connection,
    *,
    warehouse_id: int | None = None,
    search: str = "",
    with_zero: bool = False,
    after: tuple[str, int, int] | None = None,
    limit: int = 200,
) -> list[BalanceRow]:
    """Return one page by name; `after` is (sort_key, item_id, warehouse_id) of the last row of the page before."""
    conditions = ["true" if with_zero else "b.quantity > 0"]
    values: dict[str, Any] = {"limit": limit}
    if warehouse_id is not None:
        conditions.append("b.warehouse_id = :warehouse_id")
        values["warehouse_id"] = warehouse_id
    if search.strip():
        conditions.append("b.item_id in (select f.item_id from api.find_item_ids(:search, 1000) f)")
        values["search"] = search
    if after is not None:
        conditions.append("(b.sort_key, b.item_id, b.warehouse_id) > (:after_key, :after_item, :after_warehouse)")
        values["after_key"], values["after_item"], values["after_warehouse"] = after
    rows = connection.execute(text(_BALANCES.format(conditions=" and ".join(conditions))), values)
    return [BalanceRow(**row) for row in rows.mappings()]


_MOVES = """
with page as materialized (
  select m.id, m.moment, m.posting_no, m.document_id, m.kind, m.number, m.partner_name, m.warehouse_id, m.quantity
  from api.move_list m
  where m.item_id = :item_id and (cast(:warehouse_id as bigint) is null or m.warehouse_id = :warehouse_id)
    and (cast(:after_moment as timestamptz) is null
         or (m.moment, m.posting_no, m.id) < (:after_moment, :after_posting_no, :after_id))
  order by m.moment desc, m.posting_no desc, m.id desc
  limit :limit
)
select p.id, p.moment, p.posting_no, p.document_id, p.kind, p.number, p.partner_name, p.warehouse_id, p.quantity,
       v.value
from page p left join api.move_values((select array_agg(q.id) from page q)) v on v.id = p.id
order by p.moment desc, p.posting_no desc, p.id desc
"""


def list_moves(
    connection: Connection,
    item_id: int,
    warehouse_id: int | None = None,
    *,
    after: tuple[datetime, int, int] | None = None,
    limit: int = 200,
) -> list[MoveRow]:
    """Return one page of an item's moves, newest first; `after` is (moment, posting_no, id) of the last row."""
    moment, posting_no, move_id = after if after is not None else (None, None, None)
    rows = connection.execute(
        text(_MOVES),
        {
            "item_id": item_id,
            "warehouse_id": warehouse_id,
            "after_moment": moment,
            "after_posting_no": posting_no,
            "after_id": move_id,
            "limit": limit,
        },
    )
    return [MoveRow(**row) for row in rows.mappings()]


def list_stock_as_of(connection: Connection, moment: datetime, warehouse_id: int) -> list[BalanceRow]:
    """Return what lay in a warehouse at a moment, documents of that moment included.

    Raises KT003 for a warehouse whose balances one may not see.
    """
    rows = connection.execute(
        text(
            "select s.warehouse_id, w.name as warehouse_name, s.item_id, i.code, i.article, i.name, i.sort_key, i.unit,"
            " s.quantity, s.value, w.currency"
            " from api.stock_as_of(:moment, :warehouse_id) s join api.item_list i on i.id = s.item_id"
            " join api.warehouse_list w on w.id = s.warehouse_id order by i.sort_key, i.id"
        ),
        {"moment": moment, "warehouse_id": warehouse_id},
    )
    return [BalanceRow(**row) for row in rows.mappings()]


def get_stock_document(connection: Connection, document_id: int) -> StockDocument:
    """Return a document with what is free of its items. Raises KT003 when it is missing or not visible."""
    row = (
        connection.execute(text("select * from api.stock_document_card(:id)"), {"id": document_id})
        .mappings()
        .one_or_none()
    )
    if row is None:
        raise UserError("KT003", None, object="documents")
    values = dict(row)
    free = values.pop("free") or {}
    return StockDocument(
        document=document_from(values), free={int(item): Decimal(quantity) for item, quantity in free.items()}
    )
