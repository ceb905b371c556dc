"""Between the form of an item and the server: the fields of a card, and what a save sends of what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.catalog.records import ItemDetails

Change = tuple[Any, Any]
Row = Mapping[str, Any]

#: Fields of one value, by the server's names.
FIELDS = (
    "code", "article", "name", "full_name", "group_id", "unit_id", "vat_class", "weight_net", "weight_gross", "volume",
    "country", "kind", "tracking", "min_stock", "max_stock", "supplier_id", "archived",
)  # fmt: skip
_NULLABLE = ("group_id", "unit_id", "weight_net", "weight_gross", "volume", "min_stock", "max_stock", "supplier_id")


def form_values(card: ItemDetails) -> dict[str, Any]:
    """Return what the fields of a card show."""
    return {
        **{name: getattr(card, name) for name in FIELDS},
        "packs": [{"name": pack.name, "factor": pack.factor} for pack in card.packs],
        "barcodes": [{"code": code.code, "pack": code.pack} for code in card.barcodes],
        "components": [
            {"component_id": part.component_id, "name": part.name, "quantity": part.quantity}
            for part in card.components
        ],
        "characteristics": [{"name": name, "value": value} for name, value in card.characteristics.items()],
        "prices": [],
    }


def server_changes(card: ItemDetails, changes: Mapping[str, Change]) -> dict[str, Any]:
    """Return what `save_item` takes of the changes of a form; a new item sends all that is not empty."""
    sent: dict[str, Any] = {name: _pair(name, changes[name]) for name in FIELDS if name in changes}
    if card.id is None:
        values = form_values(card)
        sent |= {
            name: [None, values[name]]
            for name in ("code", "unit_id", "vat_class", "kind", "tracking")
            if name not in sent and values[name]
        }
    for name, key in (("packs", "name"), ("barcodes", "code"), ("components", "component_id")):
        if name in changes:
            sent[name] = _put_and_drop(*changes[name], key)
    if "characteristics" in changes:
        old, new = changes["characteristics"]
        sent["characteristics"] = [_named(old), _named(new)]
    if "prices" in changes:
        sent["prices"] = [dict(price) for price in changes["prices"][1]]
    return sent


def _pair(name: str, change: Change) -> list[Any]:
    return [_kept(name, change[0]), _kept(name, change[1])]


def _kept(name: str, value: Any) -> Any:
    if value is None and name not in _NULLABLE:
        return False if name == "archived" else ""
    if isinstance(value, Decimal):
        # Compared as text: 0.5 and 0.500 are one number.
        return format(value.normalize(), "f")
    return value


def _put_and_drop(old: Sequence[Row], new: Sequence[Row], key: str) -> dict[str, Any]:
    before = {row[key]: row for row in old}
    kept = {row[key] for row in new}
    return {
        "put": [{name: row[name] for name in row} for row in new if before.get(row[key]) != row],
        "drop": [row[key] for row in old if row[key] not in kept],
    }


def _named(rows: Sequence[Row]) -> dict[str, str]:
    return {row["name"]: row["value"] or "" for row in rows if row["name"]}
