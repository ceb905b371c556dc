"""The card of an item out of the server's JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from app.catalog.records import (
    Barcode,
    Component,
    CurrentPrice,
    ItemChoices,
    ItemDetails,
    ItemGroup,
    ItemPrice,
    Pack,
    PriceKind,
    Unit,
)

#: What a new item is before anybody typed.
_BLANK: Mapping[str, Any] = {
    "version": 0, "code": "", "article": "", "name": "", "full_name": "", "group_id": None, "group_name": None,
    "unit_id": None, "unit": {}, "decimals": 0, "vat_class": "standard", "weight_net": None, "weight_gross": None,
    "volume": None, "country": "", "kind": "goods", "tracking": "none", "min_stock": None, "max_stock": None,
    "supplier_id": None, "supplier_name": None, "characteristics": {}, "archived": False, "packs": (), "barcodes": (),
    "components": (), "part_of": (), "prices": (), "current": (),
}  # fmt: skip
_NUMBERS = ("weight_net", "weight_gross", "volume", "min_stock", "max_stock")
_NAMES = tuple(field.name for field in fields(ItemDetails))


def item_from(answer: Mapping[str, Any]) -> ItemDetails:
    """Return the card that `api.item_card` answered; of a new item only the choices and a code are given."""
    values = {name: answer.get(name, _BLANK.get(name)) for name in _NAMES}
    values |= {name: _number(values[name]) for name in _NUMBERS}
    values["packs"] = tuple(Pack(p["id"], p["name"], Decimal(p["factor"])) for p in values["packs"])
    values["barcodes"] = tuple(Barcode(**code) for code in values["barcodes"])
    values["components"] = tuple(Component(**c | {"quantity": Decimal(c["quantity"])}) for c in values["components"])
    values["part_of"] = tuple((kit["id"], kit["name"]) for kit in values["part_of"])
    values["prices"] = tuple(_price(price) for price in values["prices"])
    values["current"] = tuple(CurrentPrice(**p | {"price": Decimal(p["price"])}) for p in values["current"])
    values["choices"] = choices_from(answer["choices"])
    return ItemDetails(**values)


def choices_from(answer: Mapping[str, Any]) -> ItemChoices:
    """Return what the fields of an item offer."""
    return ItemChoices(
        groups=tuple(ItemGroup(**group) for group in answer["groups"]),
        units=tuple(Unit(code="", **unit) for unit in answer["units"]),
        price_kinds=tuple(PriceKind(**kind) for kind in answer["price_kinds"]),
    )


def _price(values: Mapping[str, Any]) -> ItemPrice:
    return ItemPrice(
        **{
            **values,
            "from_date": date.fromisoformat(values["from_date"]),
            "to_date": date.fromisoformat(values["to_date"]) if values["to_date"] else None,
            "from_quantity": Decimal(values["from_quantity"]),
            "price": Decimal(values["price"]),
        }
    )


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
