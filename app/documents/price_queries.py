"""Why a line costs what it costs, in one statement."""

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


def _number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
