"""What a client pays otherwise than the price list says, read in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, text

from app.catalog.records import ItemGroup


@dataclass(frozen=True, slots=True)
class SpecialPrice:
    """A price agreed with a client for an item: from a day to a day, from a quantity (0: any)."""

    id: int | None
    item_id: int
    item_name: str
    item_code: str
    from_date: date
    to_date: date | None
    from_quantity: Decimal
    price: Decimal
    currency: str
    vat_included: bool


@dataclass(frozen=True, slots=True)
class ClientDiscount:
    """A discount agreed with a client, on all goods (no group) or on a group and those below it."""

    id: int | None
    group_id: int | None
    group_name: str | None
    from_date: date
    to_date: date | None
    percent: Decimal


@dataclass(frozen=True, slots=True)
class ClientTerms:
    """Special prices and discounts of a client, the groups to choose from, and whether this person may change them."""

    client_id: int
    may_edit: bool
    prices: tuple[SpecialPrice, ...]
    discounts: tuple[ClientDiscount, ...]
    groups: tuple[ItemGroup, ...]


def get_client_terms(connection: Connection, client_id: int) -> ClientTerms:
    """Return what a client pays otherwise. Raises KT002, KT003."""
    answer = connection.execute(text("select api.client_terms(:id)"), {"id": client_id}).scalar_one()
    return ClientTerms(
        client_id=answer["client_id"],
        may_edit=answer["may_edit"],
        prices=tuple(SpecialPrice(**_typed(row)) for row in answer["prices"]),
        discounts=tuple(ClientDiscount(**_typed(row)) for row in answer["discounts"]),
        groups=tuple(ItemGroup(**group) for group in answer["groups"]),
    )


def _typed(row: dict[str, Any]) -> dict[str, Any]:
    for name in ("from_date", "to_date"):
        row[name] = date.fromisoformat(row[name]) if row[name] else None
    for name in ("from_quantity", "price", "percent"):
        if name in row:
            row[name] = Decimal(row[name])
    return row
