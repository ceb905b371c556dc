"""What a person may type as a number: pure functions, the same in every language of the window."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, localcontext

from app.database.errors import UserError

#: What groups digits: space, NBSP, thin and narrow spaces, apostrophes, the Arabic group mark.
_GROUPS = " \u00a0\u2009\u202f'\u2019\u066c"
_MINUS = "-\u2212\u2013"
_TIMES = "*\u00d7xXхХ"
_DIVIDE = "/\u00f7"
_TOKEN = re.compile(r"\d[\d., \u00a0\u2009\u202f'\u2019]*|[.,]\d+|[-+*/()]")
#: numeric(18, n) on the server leaves this many digits before the mark, whatever n up to 6.
MAX_NUMBER = Decimal(10) ** 12 - 1
#: Longer than anything that means a number; exact arithmetic holds this many digits.
_LONGEST_TEXT = 80
_PRECISION = 2 * _LONGEST_TEXT
_BARCODE_LENGTHS = (8, 12, 13, 14)


@dataclass(frozen=True, slots=True)
class NumberRule:
    """What a number field takes: decimals (None: up to 6), and bounds, both included."""

    decimals: int | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None


def parse_number(text: str, rule: NumberRule = NumberRule()) -> Decimal | None:
    """Return the number meant by `text`, or None where nothing was typed: empty is not zero.

    One dot or comma is the decimal mark, whatever the language; with both, the last one is. Space, NBSP, U+202F and
    apostrophe group. A sum such as `3*12+5` is worked out. Raises KT910 (no number), KT912 (decimals), KT913 (range).
    """
    cleaned = _to_plain_digits(text).strip(_GROUPS + "\t\r\n")
    if not cleaned:
        return None
    if len(cleaned) > _LONGEST_TEXT:
        raise UserError("KT910")
    return check_number(_Sum(cleaned).value(), rule)


def check_number(value: Decimal, rule: NumberRule) -> Decimal:
    """Return the value unchanged if the rule allows it; raises KT912 or KT913. Nothing is ever rounded away."""
    limit = 6 if rule.decimals is None else rule.decimals
    with localcontext(prec=_PRECISION):
        if value != round(value, limit):
            raise UserError("KT912", limit=limit)
    minimum = -MAX_NUMBER if rule.minimum is None else rule.minimum
    maximum = MAX_NUMBER if rule.maximum is None else rule.maximum
    if not minimum <= value <= maximum:
        raise UserError("KT913", minimum=minimum, maximum=maximum)
    return value


def looks_like_barcode(text: str) -> bool:
    """Tell whether digits typed as a quantity are rather a barcode: a GTIN's length and check digit (GS1 7.9)."""
    digits = text.strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) not in _BARCODE_LENGTHS:
        return False
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits[:-1])))
    return (10 - total % 10) % 10 == int(digits[-1])


def _to_plain_digits(text: str) -> str:
    """Turn Arabic and full-width digits and the many signs of one operation into the plain ones."""
    plain = []
    for letter in text:
        if letter in _MINUS:
            plain.append("-")
        elif letter in _TIMES:
            plain.append("*")
        elif letter in _DIVIDE:
            plain.append("/")
        elif letter == "\u066b":
            plain.append(",")
        else:
            digit = unicodedata.decimal(letter, None)
            plain.append(letter if digit is None else str(digit))
    return "".join(plain)


class _Sum:
    """Works out `3*12+5`: plus, minus, times, divided by, brackets."""

    def __init__(self, text: str) -> None:
        self._tokens = _split(text)
        self._at = 0

    def value(self) -> Decimal:
        """Return the exact result; a division that does not come out even is refused as having too many decimals."""
        with localcontext(prec=_PRECISION):
            try:
                result = self._terms()
            except (InvalidOperation, ZeroDivisionError):
                raise UserError("KT910") from None
        if self._at != len(self._tokens):
            raise UserError("KT910")
        return result

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._next()
        self._at += 1
        return token

    def _terms(self) -> Decimal:
        result = self._factors()
        while self._next() in ("+", "-"):
            result = result + self._factors() if self._take() == "+" else result - self._factors()
        return result

    def _factors(self) -> Decimal:
        result = self._signed()
        while self._next() in ("*", "/"):
            result = result * self._signed() if self._take() == "*" else result / self._signed()
        return result

    def _signed(self) -> Decimal:
        token = self._take()
        if token == "-":
            return -self._signed()
        if token == "+":
            return self._signed()
        if token == "(":
            result = self._terms()
            if self._take() != ")":
                raise UserError("KT910")
            return result
        return _plain_number(token)


def _split(text: str) -> list[str]:
    tokens = []
    at = 0
    while at < len(text):
        if text[at] in _GROUPS:
            at += 1
            continue
        match = _TOKEN.match(text, at)
        if match is None:
            raise UserError("KT910")
        tokens.append(match.group().strip(_GROUPS))
        at = match.end()
    return tokens


def _plain_number(token: str) -> Decimal:
    """Return one number without signs; groups must be of three digits, else a mark was probably meant."""
    whole, mark, fraction = _at_the_mark(token)
    parts = re.split(f"[{_GROUPS}.,]", whole)
    grouped = len(parts) > 1
    if grouped and (not 1 <= len(parts[0]) <= 3 or any(len(part) != 3 for part in parts[1:])):
        raise UserError("KT910")
    digits = "".join(parts)
    if not (digits + fraction).isdigit() or not (digits or fraction):
        raise UserError("KT910")
    return Decimal(f"{digits or '0'}.{fraction or '0'}") if mark else Decimal(digits)


def _at_the_mark(token: str) -> tuple[str, str, str]:
    marks = [letter for letter in token if letter in ".,"]
    if not marks:
        return token, "", ""
    last = marks[-1]
    if len(marks) > 1 and len(set(marks)) == 1:
        # 1.234.567: the same mark twice can only group.
        return token, "", ""
    if marks.count(last) > 1:
        raise UserError("KT910")
    whole, mark, fraction = token.rpartition(last)
    return whole, mark, fraction
