"""What screens read of the catalogue; each function is one statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, text

from app.catalog.item_json import item_from
from app.catalog.records import (
    Currency,
    CurrencyRate,
    ItemDetails,
    ItemGroup,
    ItemRow,
    PriceKind,
    PriceKindRow,
    Unit,
    VatRate,
    WarehouseChoice,
)

__all__ = [
    "ItemDetails",
    "ItemGroup",
    "ItemRow",
    "PriceKind",
    "Unit",
    "VatRate",
    "WarehouseChoice",
    "get_item",
    "get_new_item",
    "list_currencies",
    "list_currency_rates",
    "list_item_groups",
    "list_item_prices",
    "list_items",
    "list_price_kind_rows",
    "list_price_kinds",
    "list_units",
    "list_vat_rates",
]


def list_units(connection: Connection) -> list[Unit]:
    """Return all units, by code."""
    rows = connection.execute(
        text("select u.id, u.code, u.short_name, u.decimals from api.unit_list u order by u.code")
    )
    return [Unit(**row) for row in rows.mappings()]


def list_vat_rates(connection: Connection, country: str | None = None, day: date | None = None) -> list[VatRate]:
    """Return the VAT rates of a country in force on a day of supply, highest first; without either, all of them."""
    rows = connection.execute(
        text(
            "select v.id, v.country, v.vat_class, v.kind, v.rate, v.printed_text, v.valid_from, v.valid_to"
            " from api.vat_rate_list v where (cast(:country as text) is null or v.country = :country)"
            " and (cast(:day as date) is null or :day between v.valid_from and coalesce(v.valid_to, 'infinity'))"
            " order by v.country, v.rate desc, v.kind desc, v.valid_from desc"
        ),
        {"country": country, "day": day},
    )
    return [VatRate(**row) for row in rows.mappings()]


def list_price_kinds(connection: Connection) -> list[PriceKind]:
    """Return the price kinds in use, by name."""
    rows = connection.execute(
        text(
            "select p.id, p.name, p.purpose, p.currency, p.vat_included from api.price_kind_list p"
            " where not p.archived order by p.name"
        )
    )
    return [PriceKind(**row) for row in rows.mappings()]


def list_price_kind_rows(connection: Connection) -> tuple[list[PriceKindRow], list[str]]:
    """Return all price kinds with how they are derived, and the currencies in use. Raises KT002."""
    answer = connection.execute(text("select api.list_price_kinds_whole()")).scalar_one()
    rows = []
    for kind in answer["kinds"]:
        for name in ("markup_percent", "rounding_step", "rounding_less"):
            kind[name] = None if kind[name] is None else Decimal(str(kind[name]))
        rows.append(PriceKindRow(**kind))
    return rows, list(answer["currencies"])


def list_item_groups(connection: Connection) -> list[ItemGroup]:
    """Return all groups of goods, by name; the tree is in `parent_id`."""
    rows = connection.execute(
        text(
            "select g.id, g.name, g.parent_id, g.cost_method, g.archived, g.version from api.item_group_list g"
            " order by g.name, g.id"
        )
    )
    return [ItemGroup(**row) for row in rows.mappings()]


def list_items(
    connection: Connection,
    *,
    search: str = "",
    with_archived: bool = False,
    after: tuple[str, int] | None = None,
    limit: int = 100,
) -> list[ItemRow]:
    """Return one page of goods by name; `after` is (sort_key, id) of the last row of the page before."""
    conditions = ["true" if with_archived else "not i.archived"]
    values: dict[str, Any] = {"limit": limit}
    if search.strip():
        conditions.append("i.id in (select f.item_id from api.find_item_ids(:search, 1000) f)")
        values["search"] = search
    if after is not None:
        conditions.append("(i.sort_key, i.id) > (:after_key, :after_id)")
        values["after_key"], values["after_id"] = after
    statement = (
        "select i.id, i.code, i.article, i.name, i.group_name, i.unit, i.decimals, i.vat_class, i.archived, i.sort_key,"
        f" i.version from api.item_list i where {' and '.join(conditions)} order by i.sort_key, i.id limit :limit"
    )
    return [ItemRow(**row) for row in connection.execute(text(statement), values).mappings()]


def get_item(connection: Connection, item_id: int, day: date | None = None) -> ItemDetails:
    """Return an item's card, with prices of a day. Raises KT002, KT003."""
    return item_from(
        connection.execute(text("select api.item_card(:id, :day)"), {"id": item_id, "day": day}).scalar_one()
    )


def get_new_item(connection: Connection) -> ItemDetails:
    """Return the card of an item to be: a free code, and what its fields offer. Raises KT002."""
    return item_from(connection.execute(text("select api.item_card(null, null)")).scalar_one())


def list_item_prices(
    connection: Connection, item_ids: Sequence[int], price_kind_id: int, day: date, quantity: Decimal = Decimal(1)
) -> dict[int, Decimal]:
    """Return by item the price of a kind on a day for a quantity; goods without one are left out."""
    rows = connection.execute(
        text("select p.item_id, p.price from api.price_list(:items, :kind, :day, :quantity) p"),
        {"items": list(item_ids), "kind": price_kind_id, "day": day, "quantity": quantity},
    )
    return {row.item_id: row.price for row in rows}


def list_currencies(connection: Connection) -> list[Currency]:
    """Return all currencies, by code."""
    rows = connection.execute(
        text("select c.code, c.number, c.name, c.decimals, c.archived from api.currency_list c order by c.code")
    )
    return [Currency(**row) for row in rows.mappings()]


def list_currency_rates(
    connection: Connection, currency: str | None = None, *, after: tuple[date, int] | None = None, limit: int = 100
) -> list[CurrencyRate]:
    """Return one page of rates, newest first, of one currency or all; `after` is (day, id) of the last row before."""
    rows = connection.execute(
        text(
            "select r.id, r.currency, r.base, r.day, r.nominal, r.rate, r.source from api.currency_rate_list r"
            " where (cast(:currency as text) is null or :currency in (r.currency, r.base))"
            " and (cast(:day as date) is null or (r.day, r.id) < (:day, :id))"
            " order by r.day desc, r.id desc limit :limit"
        ),
        {
            "currency": currency,
            "day": after[0] if after else None,
            "id": after[1] if after else None,
            "limit": limit,
        },
    )
    return [CurrencyRate(**row) for row in rows.mappings()]
