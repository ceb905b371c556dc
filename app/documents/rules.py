"""Sums of a line and of a document, and what a quantity may be: the twin of private.line_money in the server."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

from app.database.errors import UserError

VatMode = Literal["included", "on_top", "none"]
Typed = Literal["price", "net", "total"]

CENT = Decimal("0.01")
MICRO = Decimal("0.000001")
#: A supplier's paper may round VAT its own way; more than this is another sum, not another rounding.
VAT_CORRECTION_LIMIT = Decimal("1.00")
_HUNDRED = Decimal(100)
#: numeric(18, 6) and numeric(18, 2) end here.
_QUANTITY_END = Decimal(10) ** 12
_MONEY_END = Decimal(10) ** 16
#: More digits than two factors and a divisor can need, so that only the last step rounds.
_DIGITS = 80


@dataclass(frozen=True, slots=True)
class LineMoney:
    """Price of one unit (six decimals) and the sums of a line (two decimals)."""

    price: Decimal
    net: Decimal
    vat: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the lines of a document."""

    quantity: Decimal
    net: Decimal
    vat: Decimal
    total: Decimal


def check_quantity(quantity: Decimal, decimals: int) -> Decimal:
    """Return the quantity if the unit takes it.

    Raises KT302 for zero and less, KT912 for more decimals than the unit has, KT913 for what no base can hold.
    """
    if not quantity.is_finite() or abs(quantity) >= _QUANTITY_END:
        raise UserError("KT913", "quantity", value=quantity)
    if quantity <= 0:
        raise UserError("KT302", "quantity", value=quantity)
    if quantity != quantity.quantize(Decimal(1).scaleb(-decimals)):
        raise UserError("KT912", "quantity", value=quantity, limit=decimals)
    return quantity


def line_money(
    quantity: Decimal,
    price: Decimal,
    *,
    discount_percent: Decimal = Decimal(0),
    vat_rate: Decimal = Decimal(0),
    vat_mode: VatMode = "included",
    typed: Typed = "price",
    typed_sum: Decimal | None = None,
    typed_vat: Decimal | None = None,
) -> LineMoney:
    """Return the sums of a line; what was typed last is kept exactly and the others follow.

    `typed` says which of price, net and total the person gave; of net and total the sum itself is `typed_sum`, and the
    price then follows with six decimals. `typed_vat` corrects the VAT to the supplier's paper. Half a cent rounds away
    from zero. Raises KT304 for a VAT correction above 1.00, KT309 for a sum that no price can give, KT913 for overflow.
    """
    rate = Decimal(0) if vat_mode == "none" else vat_rate
    with localcontext() as context:
        context.prec = _DIGITS
        if typed == "price":
            amount = _cents(quantity * price * (_HUNDRED - discount_percent) / _HUNDRED)
            net, vat = _split(amount, rate, vat_mode)
        else:
            if typed_sum is None or typed_sum < 0:
                raise UserError("KT309", typed, value=typed_sum)
            net, vat = _from_sum(typed_sum, rate, typed)
            amount = net if vat_mode == "on_top" else net + vat
            price = _price_of(amount, quantity, discount_percent, typed)
        if typed_vat is not None:
            net, vat = _with_vat(
                net, vat, typed_vat, keep_net=typed == "net" or (typed, vat_mode) == ("price", "on_top")
            )
        if net + vat >= _MONEY_END or price >= _QUANTITY_END:
            raise UserError("KT913", "total", value=net + vat)
    return LineMoney(price=price, net=net, vat=vat, total=net + vat)


def document_totals(lines: Iterable[tuple[Decimal, LineMoney]]) -> Totals:
    """Return the sums of (quantity, money) pairs: a document's sums are exactly the sums of its lines."""
    quantity = net = vat = Decimal(0)
    for line_quantity, money in lines:
        quantity, net, vat = quantity + line_quantity, net + money.net, vat + money.vat
    return Totals(quantity=quantity, net=net, vat=vat, total=net + vat)


def _split(amount: Decimal, rate: Decimal, vat_mode: VatMode) -> tuple[Decimal, Decimal]:
    if vat_mode == "on_top":
        return amount, _cents(amount * rate / _HUNDRED)
    vat = _cents(amount * rate / (_HUNDRED + rate))
    return amount - vat, vat


def _from_sum(typed_sum: Decimal, rate: Decimal, typed: Typed) -> tuple[Decimal, Decimal]:
    if typed == "net":
        return typed_sum, _cents(typed_sum * rate / _HUNDRED)
    vat = _cents(typed_sum * rate / (_HUNDRED + rate))
    return typed_sum - vat, vat


def _price_of(amount: Decimal, quantity: Decimal, discount_percent: Decimal, typed: Typed) -> Decimal:
    if discount_percent == _HUNDRED:
        if amount != 0:
            raise UserError("KT309", typed, value=amount)
        return Decimal(0)
    price = amount * _HUNDRED / (quantity * (_HUNDRED - discount_percent))
    return price.quantize(MICRO, ROUND_HALF_UP)


def _with_vat(net: Decimal, vat: Decimal, typed_vat: Decimal, *, keep_net: bool) -> tuple[Decimal, Decimal]:
    if typed_vat < 0 or abs(typed_vat - vat) > VAT_CORRECTION_LIMIT or (not keep_net and typed_vat > net + vat):
        raise UserError("KT304", "vat", value=typed_vat, limit=VAT_CORRECTION_LIMIT)
    return (net, typed_vat) if keep_net else (net + vat - typed_vat, typed_vat)


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)
