"""What a change of prices is filled from, and what stands beside its lines; each is one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, text

#: Where new prices come from: prices of a kind, what stock costs, what the last receipt cost.
SOURCES = ("kind", "stock", "receipt")


@dataclass(frozen=True, slots=True)
class Filling:
    """How new prices are worked out: a percent on a source, then a rounding.

    `base_kind_id` None takes the kind's own prices. `rounding` None is the rule of the price kind; else nearest, up or
    down to a multiple of `step`, and `less` off that. `group_id` takes goods of a group and below it, `item_ids` only
    these; both None: all goods.
    """

    source: str = "kind"
    base_kind_id: int | None = None
    percent: Decimal = Decimal(0)
    step: Decimal | None = None
    rounding: str | None = None
    less: Decimal | None = None
    group_id: int | None = None
    item_ids: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class NewPrice:
    """A line of a change of prices to be; the old price is None where there was none, cost without the right to it."""

    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    tracking: str
    base_price: Decimal
    old_price: Decimal | None
    new_price: Decimal
    cost: Decimal | None


@dataclass(frozen=True, slots=True)
class PriceFacts:
    """What stands beside a line: the price without this document, and cost in the currency and VAT of the kind."""

    old_price: Decimal | None
    cost: Decimal | None


def list_new_prices(connection: Connection, price_kind_id: int, filling: Filling, day: date) -> list[NewPrice]:
    """Return new prices for the first 5,000 goods that the source has one of.

    Raises KT002, KT003, KT005, KT620, KT913.
    """
    rows = connection.execute(
        text(
            "select p.item_id, p.code, p.article, p.name, p.unit, p.decimals, p.tracking, p.base_price, p.old_price,"
            " p.new_price, p.cost from api.price_change_lines(:kind, :source, :base, :percent, :step, :rounding, :less,"
            " :group_id, :items, :day) p"
        ),
        {
            "kind": price_kind_id,
            "source": filling.source,
            "base": filling.base_kind_id,
            "percent": filling.percent,
            "step": filling.step,
            "rounding": filling.rounding,
            "less": filling.less,
            "group_id": filling.group_id,
            "items": None if filling.item_ids is None else list(filling.item_ids),
            "day": day,
        },
    )
    return [NewPrice(**row) for row in rows.mappings()]


def list_price_facts(
    connection: Connection,
    price_kind_id: int,
    day: date,
    document_id: int | None,
    lines: Sequence[tuple[int, Decimal]],
) -> dict[tuple[int, Decimal], PriceFacts]:
    """Return facts by (item, from quantity) of at most 10,000 lines; nothing without the right to prices."""
    rows = connection.execute(
        text(
            "select f.place, f.old_price, f.cost"
            " from api.price_change_facts(:kind, :day, :document_id, :items, :quantities) f"
        ),
        {
            "kind": price_kind_id,
            "day": day,
            "document_id": document_id,
            "items": [item_id for item_id, _quantity in lines],
            "quantities": [quantity for _item_id, quantity in lines],
        },
    )
    return {lines[row.place - 1]: PriceFacts(row.old_price, row.cost) for row in rows}
