"""What a workstation asks of the server about goods and prices; each is one call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from app.catalog.records import SavedItem
from app.database import json_text


def save_item(connection: Connection, save_id: UUID, item_id: int | None, changes: Mapping[str, Any]) -> SavedItem:
    """Save an item; None makes a new one.

    Fields as {field: [old, new]}: code, article, name, full_name, group_id, unit_id, vat_class, weight_net,
    weight_gross, volume, country, kind, tracking, min_stock, max_stock, supplier_id, characteristics, archived.
    Parts as {"put": [...], "drop": [...]}: packs {name, factor} by name, barcodes {code, pack} by code (`pack` a pack's
    name or None), components {component_id, quantity} by component. "prices": [...] as `save_price` takes them.
    Raises KT002, KT003, KT004, KT005, KT006 (code or barcode taken), KT007, KT008, KT601, KT602, KT607 to KT609.
    """
    return SavedItem(**_saved(connection, "save_item", save_id, item_id, changes))


def delete_item(connection: Connection, save_id: UUID, item_id: int) -> None:
    """Delete an item that nothing uses, with its prices and photos. Raises KT002, KT003, KT621 (where it is used)."""
    connection.execute(text("select api.delete_item(:save_id, :id)"), {"save_id": save_id, "id": item_id})


def save_item_group(
    connection: Connection, save_id: UUID, group_id: int | None, changes: Mapping[str, Any]
) -> SavedItem:
    """Save a group of goods: name, parent_id, cost_method, archived. Raises KT002 to KT005, KT008, KT610."""
    return SavedItem(**_saved(connection, "save_item_group", save_id, group_id, changes))


def move_items(connection: Connection, save_id: UUID, item_ids: Sequence[int], changes: Mapping[str, Any]) -> int:
    """Give many items a group (`group_id`) or archive them (`archived`); return how many. Raises KT002, KT003."""
    result = connection.execute(
        text("select api.move_items(:save_id, cast(:changes as jsonb))"),
        {"save_id": save_id, "changes": json_text.dumps({"items": list(item_ids), **changes})},
    ).scalar_one()
    return int(result["count"])


@dataclass(frozen=True, slots=True)
class ImportedGoods:
    """What an import did, or would do: new items, changed ones, and rows refused with place, field, code and values."""

    added: int
    changed: int
    faults: Sequence[Mapping[str, Any]]


def import_items(
    connection: Connection, save_id: UUID, rows: Sequence[Mapping[str, Any]], *, from_date: date, trial: bool
) -> ImportedGoods:
    """Take in at most 2,000 rows of `plan_goods`, prices from a day on; a trial changes nothing. KT002, KT007."""
    changes = {"rows": list(rows), "from_date": from_date, "trial": trial}
    answer = connection.execute(
        text("select api.import_items(:save_id, cast(:changes as jsonb))"),
        {"save_id": save_id, "changes": json_text.dumps(changes)},
    ).scalar_one()
    return ImportedGoods(answer["added"], answer["changed"], answer["faults"])


def save_price(
    connection: Connection,
    save_id: UUID,
    item_id: int,
    *,
    price_kind_id: int,
    from_date: date,
    price: Decimal,
    to_date: date | None = None,
    from_quantity: Decimal = Decimal(0),
) -> None:
    """Set an item's price of a kind from a day on and from a quantity (0: any). Raises KT002, KT003, KT005."""
    changes = {
        "price_kind_id": price_kind_id,
        "from_date": from_date,
        "to_date": to_date,
        "from_quantity": from_quantity,
        "price": price,
    }
    _saved(connection, "save_price", save_id, item_id, changes)


def save_price_kind(
    connection: Connection, save_id: UUID, kind_id: int | None, changes: Mapping[str, Any]
) -> SavedItem:
    """Save a price kind: name, purpose, currency, vat_included, base_kind_id, markup_percent, rounding_step, ...

    Raises KT002 to KT006, KT008, KT604 (derived from what it cannot follow), KT605 (it has prices already).
    """
    return SavedItem(**_saved(connection, "save_price_kind", save_id, kind_id, changes))


def save_currency_rates(connection: Connection, save_id: UUID, rates: Sequence[Mapping[str, Any]]) -> int:
    """Keep rates {currency, base, day, nominal, rate, source}; return how many were new or other. KT002, KT603."""
    result = connection.execute(
        text("select api.save_currency_rates(:save_id, cast(:changes as jsonb))"),
        {"save_id": save_id, "changes": json_text.dumps({"rates": list(rates)})},
    ).scalar_one()
    return int(result["count"])


def save_currency(connection: Connection, save_id: UUID, *, code: str, number: str, name: str, archived: bool) -> None:
    """Add a currency, or take one out of use or back. Raises KT002, KT005, KT008."""
    changes = {"code": code, "number": number, "name": name, "archived": archived}
    connection.execute(
        text("select api.save_currency(:save_id, cast(:changes as jsonb))"),
        {"save_id": save_id, "changes": json_text.dumps(changes)},
    )


def _saved(
    connection: Connection, function: str, save_id: UUID, record_id: int | None, changes: Mapping[str, Any]
) -> dict[str, Any]:
    answer: dict[str, Any] = connection.execute(
        text(f"select api.{function}(:save_id, :id, cast(:changes as jsonb))"),
        {"save_id": save_id, "id": record_id, "changes": json_text.dumps(changes)},
    ).scalar_one()
    return answer
