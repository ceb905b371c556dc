"""What screens read of the catalogue; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, text

from app.database.errors import UserError


@dataclass(frozen=True, slots=True)
class WarehouseChoice:
    """A warehouse with what a new document takes from its own firm."""

    id: int
    name: str
    key: int
    own_firm_id: int
    own_firm_name: str
    country: str
    zone: str
    currency: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure; names by language (ru, en, ro)."""

    id: int
    code: str
    short_name: Mapping[str, str]
    decimals: int


@dataclass(frozen=True, slots=True)
class VatRate:
    """A VAT rate in force; kind is percent, zero or exempt, and the last two are different in law."""

    id: int
    country: str
    vat_class: str
    kind: str
    rate: Decimal
    printed_text: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PriceKind:
    """A kind of prices; purpose is sale or purchase."""

    id: int
    name: str
    purpose: str
    currency: str
    vat_included: bool


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One line of the list of goods."""

    id: int
    code: str
    article: str
    name: str
    group_name: str | None
    unit: Mapping[str, str]
    decimals: int
    vat_class: str
    archived: bool
    sort_key: str
    version: int


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack of an item: `factor` units."""

    id: int
    name: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Barcode:
    """A barcode; without pack it means one unit."""

    code: str
    pack_id: int | None


@dataclass(frozen=True, slots=True)
class ItemPrice:
    """A price of an item from a day on."""

    price_kind_id: int
    price_kind_name: str
    from_date: date
    price: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class ItemDetails:
    """An item with its packs, barcodes and the prices that the person may see, newest first."""

    id: int
    version: int
    code: str
    article: str
    name: str
    full_name: str
    group_id: int | None
    unit_id: int
    unit: Mapping[str, str]
    decimals: int
    vat_class: str
    weight_net: Decimal | None
    weight_gross: Decimal | None
    country: str
    archived: bool
    packs: tuple[Pack, ...]
    barcodes: tuple[Barcode, ...]
    prices: tuple[ItemPrice, ...]


def list_warehouses(connection: Connection) -> list[WarehouseChoice]:
    """Return the warehouses in use, by name."""
    rows = connection.execute(
        text(
            "select w.id, w.name, w.key, w.own_firm_id, w.own_firm_name, w.country, w.zone, w.currency"
            " from api.warehouse_list w where not w.archived order by w.name"
        )
    )
    return [WarehouseChoice(**row) for row in rows.mappings()]


def list_units(connection: Connection) -> list[Unit]:
    """Return all units, by code."""
    rows = connection.execute(
        text("select u.id, u.code, u.short_name, u.decimals from api.unit_list u order by u.code")
    )
    return [Unit(**row) for row in rows.mappings()]


def list_vat_rates(connection: Connection, country: str, day: date) -> list[VatRate]:
    """Return the VAT rates of a country in force on a day of supply, highest first."""
    rows = connection.execute(
        text(
            "select v.id, v.country, v.vat_class, v.kind, v.rate, v.printed_text from api.vat_rate_list v"
            " where v.country = :country and :day between v.valid_from and coalesce(v.valid_to, 'infinity')"
            " order by v.rate desc, v.kind desc"
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


def get_item(connection: Connection, item_id: int) -> ItemDetails:
    """Return an item's card. Raises KT003 when it is missing or goods are not visible."""
    row = (
        connection.execute(text("select * from api.item_cards i where i.id = :id"), {"id": item_id})
        .mappings()
        .one_or_none()
    )
    if row is None:
        raise UserError("KT003", None, object="items")
    values = dict(row)
    packs = tuple(Pack(p["id"], p["name"], Decimal(p["factor"])) for p in values.pop("packs"))
    barcodes = tuple(Barcode(b["code"], b["pack_id"]) for b in values.pop("barcodes"))
    prices = tuple(
        ItemPrice(
            p["price_kind_id"],
            p["price_kind_name"],
            date.fromisoformat(p["from_date"]),
            Decimal(p["price"]),
            p["currency"],
        )
        for p in values.pop("prices")
    )
    return ItemDetails(**values, packs=packs, barcodes=barcodes, prices=prices)
