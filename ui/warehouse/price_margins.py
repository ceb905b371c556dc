"""How far a price goes from the one before it, and how much of it is not cost."""

from __future__ import annotations

from decimal import Decimal


def change_of(price: Decimal | None, before: Decimal | None) -> Decimal | None:
    """Return the change in percent; None where there was no price before."""
    return None if price is None or not before else (price - before) / before * 100


def margin_of(price: Decimal | None, cost: Decimal | None) -> Decimal | None:
    """Return the margin in percent of the price; None where either is unknown."""
    return None if not price or cost is None else (price - cost) / price * 100
