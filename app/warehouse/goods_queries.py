"""Goods with what is free of them and their price; each function is one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, text

from app.catalog.item_json import choices_from
from app.catalog.records import ItemChoices
from app.warehouse.queries import BalanceRow, FoundItem


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """One line of the list of goods; price and free are None where there is none, or none that the person may see."""

    id: int
    code: str
    article: str
    name: str
    group_name: str | None
    unit: Mapping[str, str]
    kind: str
    archived: bool
    sort_key: str
    price: Decimal | None
    currency: str | None
    free: Decimal | None


@dataclass(frozen=True, slots=True)
class GoodsPage:
    """A page of the list of goods, with what its filters offer where that was asked."""

    rows: list[GoodsRow]
    choices: ItemChoices | None


_GOODS = """
with page as materialized (
  select i.id, i.code, i.article, i.name, i.group_name, i.unit, i.kind, i.archived, i.sort_key
  from api.item_list i
  where {conditions}
  order by i.sort_key, i.id
  limit :limit
), kind as (
  select k.id from api.price_kind_list k where k.id = :price_kind_id
  union all
  (select k.id from api.price_kind_list k where cast(:price_kind_id as bigint) is null and k.purpose = 'sale'
   and not k.archived order by k.name limit 1)
), offered as materialized (
  select case when :with_choices then api.goods_choices() end as choices
)
select c.choices, p.id, p.code, p.article, p.name, p.group_name, p.unit, p.kind, p.archived, p.sort_key, r.price,
       r.currency, b.free
from offered c
left join page p on true
left join lateral (select sum(b.quantity) as free from api.balance_list b where b.item_id = p.id) b on true
left join api.price_list((select array_agg(x.id) from page x), (select k.id from kind k), :day, 1) r on r.item_id = p.id
order by p.sort_key, p.id
"""


def get_goods_page(
    connection: Connection,
    *,
    search: str = "",
    price_kind_id: int | None = None,
    day: date,
    group_ids: Sequence[int] | None = None,
    with_archived: bool = False,
    with_choices: bool = False,
    after: tuple[str, int] | None = None,
    limit: int = 100,
) -> GoodsPage:
    """Return one page of goods by name; `after` is (sort_key, id) of the last row, `day` decides the price.

    Without a price kind prices are of the first kind of sale. `with_choices` brings groups and price kinds along.
    """
    conditions = ["true" if with_archived else "not i.archived"]
    values: dict[str, Any] = {
        "limit": limit,
        "price_kind_id": price_kind_id,
        "day": day,
        "with_choices": with_choices,
    }
    if search.strip():
        conditions.append("i.id in (select f.item_id from api.find_item_ids(:search, 1000) f)")
        values["search"] = search
    if group_ids is not None:
        conditions.append("i.group_id = any(:group_ids)")
        values["group_ids"] = list(group_ids)
    if after is not None:
        conditions.append("(i.sort_key, i.id) > (:after_key, :after_id)")
        values["after_key"], values["after_id"] = after
    found = connection.execute(text(_GOODS.format(conditions=" and ".join(conditions))), values).mappings().all()
    choices = found[0]["choices"] if found else None
    rows = [GoodsRow(**{name: row[name] for name in _GOODS_FIELDS}) for row in found if row["id"] is not None]
    return GoodsPage(rows, choices_from(choices) if choices else None)


_GOODS_FIELDS = tuple(field.name for field in fields(GoodsRow))


def list_item_balances(connection: Connection, item_id: int) -> list[BalanceRow]:
    """Return what lies of an item, by warehouse."""
    rows = connection.execute(
        text(
            "select b.warehouse_id, b.warehouse_name, b.item_id, b.code, b.article, b.name, b.sort_key, b.unit,"
            " b.quantity, v.value, b.currency, b.reserved from api.balance_list b"
            " left join api.balance_values(array[cast(:item_id as bigint)]) v"
            " on v.warehouse_id = b.warehouse_id and v.item_id = b.item_id"
            " where b.item_id = :item_id order by b.warehouse_name"
        ),
        {"item_id": item_id},
    )
    return [BalanceRow(**row) for row in rows.mappings()]


def match_items(
    connection: Connection,
    codes: Sequence[str],
    *,
    warehouse_id: int | None = None,
    price_kind_id: int | None = None,
    day: date | None = None,
    client_id: int | None = None,
) -> dict[str, list[FoundItem]]:
    """Return by code what it may mean, at most five items each: a block from a spreadsheet, in one turn."""
    rows = connection.execute(
        text(
            "select c.code as asked, f.item_id, f.code, f.article, f.name, f.unit, f.decimals, f.pack_id, f.pack_name,"
            " f.pack_factor, f.vat_rate_id, f.vat_rate, f.vat_text, f.price, f.discount_percent, f.free, f.kind,"
            " f.tracking, f.weight_net, f.weight_gross, f.matched"
            " from unnest(cast(:codes as text[])) c(code)"
            " cross join lateral api.find_items(c.code, :warehouse_id, :price_kind_id, :day, 5, :client_id) f"
            " order by c.code, f.place"
        ),
        {
            "codes": list(codes),
            "warehouse_id": warehouse_id,
            "price_kind_id": price_kind_id,
            "day": day,
            "client_id": client_id,
        },
    )
    found: dict[str, list[FoundItem]] = defaultdict(list)
    for row in rows.mappings():
        values = dict(row)
        found[values.pop("asked")].append(FoundItem(**values))
    return found
