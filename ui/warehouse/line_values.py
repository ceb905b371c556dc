"""What the cells of a line hold and how a typed value gets into them; the sums follow in `DraftLine.reckon`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ui.warehouse.draft_line import DraftLine
from ui.warehouse.line_columns import code_of

#: Cells that may be emptied again: what is reckoned then, or nothing.
CLEARABLE = ("expires_on", "cost_share", "unit_cost", "paper_quantity", "places", "net_mass", "gross_mass")
_TEXTS = ("note", "country", "customs_declaration")
_PLAIN = ("quantity", "price", "discount_percent", *CLEARABLE, *_TEXTS)
_SUMS = ("net", "vat", "total")


def edited_value(line: DraftLine, key: str) -> Any:
    """Return what an editor of the cell begins with."""
    if key == "item":
        return line.code_text or code_of(line.item)
    if key == "to_item":
        return line.to_code_text or code_of(line.to_item)
    if key == "lot":
        return line.lot_number
    if key in _PLAIN:
        return getattr(line, key)
    if key in _SUMS and line.money is not None:
        return getattr(line.money, key)
    return None


def put_value(line: DraftLine, key: str, value: Any) -> None:
    """Put a checked value into a line; quantities and items have ways of their own."""
    line.wrong.clear()
    if key == "price":
        line.price, line.price_typed, line.typed, line.typed_sum = value, True, "price", None
        line.typed_vat = None
    elif key == "discount_percent":
        line.discount_percent, line.discount_typed = value, True
    elif key in ("net", "total"):
        line.typed = "net" if key == "net" else "total"
        line.typed_sum, line.price_typed, line.typed_vat = value, True, None
    elif key == "vat":
        line.typed_vat = value
    elif key == "lot":
        line.lot_number = str(value).strip()
        if line.lot_number and line.item is not None and line.item.tracking == "serial":
            # A serial number is one piece.
            line.try_quantity(Decimal(1), "1")
    elif key == "unit_cost":
        line.unit_cost, line.unit_cost_typed = value, True
    elif key in CLEARABLE:
        setattr(line, key, value)
    elif key in _TEXTS:
        setattr(line, key, value)
        line.origin_typed = line.origin_typed or key != "note"
