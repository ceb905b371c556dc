"""Lines of the reports on stock; values are None without the right to cost in that warehouse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What each line about an item in a warehouse begins with; `unit` is its short name by language."""

    warehouse_id: int
    warehouse_name: str
    item_id: int
    code: str
    article: str
    name: str
    group_id: int | None
    group_name: str
    unit: Mapping[str, str]
    currency: str


@dataclass(frozen=True, slots=True)
class StockLine(ReportLine):
    """Stock of an item, or of one lot of it; `reserved` only for now, of a lot what is held of this lot."""

    lot_id: int | None
    lot_number: str
    expires_on: date | None
    quantity: Decimal
    reserved: Decimal | None
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class TurnoverLine(ReportLine):
    """Opening + in - out = closing, in quantity and in value."""

    opening_quantity: Decimal
    in_quantity: Decimal
    out_quantity: Decimal
    closing_quantity: Decimal
    opening_value: Decimal | None
    in_value: Decimal | None
    out_value: Decimal | None
    closing_value: Decimal | None


@dataclass(frozen=True, slots=True)
class SlowLine(ReportLine):
    """Goods that nobody used for `days` days: since the last use, or since they came."""

    quantity: Decimal
    last_in: datetime | None
    last_out: datetime | None
    days: int
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One move and what lay there after it; without `move_id` the line opens a warehouse.

    `document_id`, kind and number are None where one may not see the document.
    """

    move_id: int | None
    moment: datetime
    warehouse_id: int
    warehouse_name: str
    document_id: int | None
    kind: str | None
    number: str | None
    partner_name: str
    lot_number: str
    quantity: Decimal
    closing_quantity: Decimal
    value: Decimal | None
    closing_value: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True)
class TransitLine:
    """Goods that left one warehouse and have not come to the other."""

    document_id: int
    number: str
    sent_at: datetime
    from_warehouse: str
    to_warehouse: str
    item_id: int
    code: str
    name: str
    unit: Mapping[str, str]
    quantity: Decimal
    days: int
    value: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True)
class ReservedLine:
    """What is kept for whom, until when."""

    document_id: int
    number: str
    partner_name: str
    warehouse_name: str
    item_id: int
    code: str
    name: str
    unit: Mapping[str, str]
    lot_number: str
    reserved: Decimal
    consumed: Decimal
    remaining: Decimal
    until: datetime | None


@dataclass(frozen=True, slots=True)
class ValueLine(ReportLine):
    """An item whose cost deserves a look: `fault` says why, `unit_cost` is what one unit stands for, `last_cost` what
    it cost last."""

    fault: str
    quantity: Decimal
    value: Decimal
    unit_cost: Decimal | None
    last_cost: Decimal | None
