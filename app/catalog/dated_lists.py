"""Short lists by date: group discounts for everybody, tax regimes of own firms, VAT rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from app.catalog.records import SavedItem
from app.database import json_text

Changes = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GroupDiscount:
    """Percent off the price list for goods of a group and below it, for every client."""

    id: int
    group_id: int
    group_name: str
    from_date: date
    to_date: date | None
    from_quantity: Decimal
    percent: Decimal


@dataclass(frozen=True, slots=True)
class TaxRegime:
    """From a day on an own firm sells at one class of VAT; None: each item at its own."""

    id: int
    own_firm_id: int
    own_firm_name: str
    valid_from: date
    vat_class: str | None


def list_group_discounts(connection: Connection) -> list[GroupDiscount]:
    """Return all group discounts, by group, newest first; nothing without the right to prices."""
    rows = connection.execute(
        text(
            "select d.id, d.group_id, d.group_name, d.from_date, d.to_date, d.from_quantity, d.percent"
            " from api.group_discount_list d order by d.group_name, d.from_date desc, d.from_quantity, d.id"
        )
    )
    return [GroupDiscount(**row) for row in rows.mappings()]


def list_tax_regimes(connection: Connection) -> list[TaxRegime]:
    """Return the tax regimes of all own firms, newest first."""
    rows = connection.execute(
        text(
            "select t.id, t.own_firm_id, t.own_firm_name, t.valid_from, t.vat_class from api.tax_regime_list t"
            " order by t.own_firm_name, t.valid_from desc"
        )
    )
    return [TaxRegime(**row) for row in rows.mappings()]


def save_group_discount(connection: Connection, save_id: UUID, discount_id: int | None, changes: Changes) -> SavedItem:
    """Save a discount: group_id, from_date, to_date, from_quantity, percent. Raises KT002 to KT006, KT008."""
    return _saved(connection, "save_group_discount", save_id, discount_id, changes)


def save_tax_regime(connection: Connection, save_id: UUID, regime_id: int | None, changes: Changes) -> SavedItem:
    """Save a regime: own_firm_id, valid_from, vat_class. Raises KT002 to KT006, KT008."""
    return _saved(connection, "save_tax_regime", save_id, regime_id, changes)


def save_vat_rate(connection: Connection, save_id: UUID, rate_id: int | None, changes: Changes) -> SavedItem:
    """Save a rate: country, vat_class, kind, rate, printed_text {language: text}, valid_from, valid_to.

    Raises KT002 to KT005, KT008, KT622 (another holds), KT623 (papers stand on it).
    """
    return _saved(connection, "save_vat_rate", save_id, rate_id, changes)


def _saved(connection: Connection, function: str, save_id: UUID, record_id: int | None, changes: Changes) -> SavedItem:
    sent = {name: [_plain(old), _plain(new)] for name, (old, new) in changes.items()}
    answer = connection.execute(
        text(f"select api.{function}(:save_id, :id, cast(:changes as jsonb))"),
        {"save_id": save_id, "id": record_id, "changes": json_text.dumps(sent)},
    ).scalar_one()
    return SavedItem(**answer)


def _plain(value: Any) -> Any:
    # Compared as text on the server: 5 and 5.00 are one number there.
    return format(value.normalize(), "f") if isinstance(value, Decimal) else value
