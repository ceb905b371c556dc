"""Why a line costs what it costs, and new prices worked out for a change of prices; each is one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class PriceReasons:
    """How a price came about.

    Each of `rules` has "rule" (price, derived, from_cost, special, currency, vat_on, vat_off, client_discount,
    group_discount) and its values, numbers as text. `unit_price` is after the discount; None: no price for the day.
    `limit` is how many percent below it this person may go alone; None: as far as one likes.
    """

    rules: tuple[Mapping[str, Any], ...]
    price: Decimal | None
    discount_percent: Decimal
    unit_price: Decimal | None
    currency: str
    day: date
    limit: Decimal | None


@dataclass(frozen=True, slots=True)
class NewPrice:
    """A line of a change of prices to be; the old price is None where there was none."""

    item_id: int
    code: str
    name: str
    old_price: Decimal | None
    new_price: Decimal | None


def explain_price(
    connection: Connection,
    item_id: int,
    *,
    quantity: Decimal,
    client_id: int | None,
    price_kind_id: int | None,
    warehouse_id: int | None,
    day: date | None,
    vat_mode: str,
    currency: str | None,
) -> PriceReasons:
    """Return each rule that gives the price of a line, in order. Raises KT002."""
    answer = connection.execute(
        text(
            "select api.explain_price(:item_id, :quantity, :client_id, :price_kind_id, :warehouse_id, :day, :vat_mode,"
            " :currency)"
        ),
        {
            "item_id": item_id,
            "quantity": quantity,
            "client_id": client_id,
            "price_kind_id": price_kind_id,
            "warehouse_id": warehouse_id,
            "day": day,
            "vat_mode": vat_mode,
            "currency": currency,
        },
    ).scalar_one()
    return PriceReasons(
        rules=tuple(answer["rules"]),
        price=_number(answer["price"]),
        discount_percent=_number(answer["discount_percent"]) or Decimal(0),
        unit_price=_number(answer["unit_price"]),
        currency=answer["currency"] or "",
        day=date.fromisoformat(answer["day"]),
        limit=_number(answer["limit"]),
    )


def list_new_prices(
    connection: Connection,
    price_kind_id: int,
    *,
    group_id: int | None,
    base_kind_id: int | None,
    percent: Decimal,
    day: date,
) -> list[NewPrice]:
    """Return new prices of a group (None: of all goods) from a kind's prices and a percent. Raises KT002, KT003."""
    rows = connection.execute(
        text(
            "select p.item_id, p.code, p.name, p.old_price, p.new_price"
            " from api.price_change_lines(:kind, :group_id, :base, :percent, :day) p"
        ),
        {"kind": price_kind_id, "group_id": group_id, "base": base_kind_id, "percent": percent, "day": day},
    )
    return [NewPrice(**row) for row in rows.mappings()]


def _number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
