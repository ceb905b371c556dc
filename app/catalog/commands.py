"""What a workstation asks of the server about goods and prices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from app.database import json_text


@dataclass(frozen=True, slots=True)
class SavedItem:
    """An item after a save."""

    id: int
    version: int


def save_item(connection: Connection, save_id: UUID, item_id: int | None, changes: Mapping[str, Any]) -> SavedItem:
    """Save an item; None makes a new one.

    Fields as {field: [old, new]}: code, article, name, full_name, group_id, unit_id, vat_class, weight_net,
    weight_gross, country, archived. "packs": [{"name", "factor"}, ...] adds packs or changes their factor by name;
    "barcodes": [{"code", "pack"}, ...] adds barcodes, `pack` being a pack's name or None.
    Raises KT002, KT003, KT004, KT006 (code or barcode taken), KT008, KT601 (unit or pack of an item with documents).
    """
    result = connection.execute(
        text("select api.save_item(:save_id, :id, cast(:changes as jsonb))"),
        {"save_id": save_id, "id": item_id, "changes": json_text.dumps(changes)},
    ).scalar_one()
    return SavedItem(id=result["id"], version=result["version"])


def save_price(
    connection: Connection, save_id: UUID, item_id: int, *, price_kind_id: int, from_date: date, price: Decimal
) -> None:
    """Set an item's price of a kind from a day on. Raises KT002, KT003, KT005."""
    changes = {"price_kind_id": price_kind_id, "from_date": from_date, "price": price}
    connection.execute(
        text("select api.save_price(:save_id, :id, cast(:changes as jsonb))"),
        {"save_id": save_id, "id": item_id, "changes": json_text.dumps(changes)},
    )
