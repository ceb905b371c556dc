"""What a barcode says: the item's number, and with GS1 element strings lot, expiry, serial number, count and weight.

Source: GS1 General Specifications, sections 3 (application identifiers), 7.8 (element strings) and 7.9 (check digits).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from app.catalog.gs1_identifiers import IDENTIFIERS, identifier_at
from app.catalog.upc_e import upc_a_from

#: What stands for FNC1 between two elements in what a scanner sends.
SEPARATOR = "\x1d"
#: Symbology identifiers of ISO/IEC 15424 that announce an element string, and those of plain symbols.
_GS1_SYMBOLS = ("]C1", "]e0", "]e1", "]e2", "]d2", "]Q3", "]J1")
_OTHER_SYMBOLS = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
_GTIN_LENGTHS = (8, 12, 13, 14)
_WITH_CHECK_DIGIT = ("00", "01", "02", "03", "402", "410", "411", "412", "413", "414", "415", "416", "417")


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """What one scan said.

    `search` is what to look the item up by: the GTIN of 14 digits, or the text as it is. `quantity` is a count (AI 30
    or 37) or a net weight in kilograms (AI 310n). `fault` names why an element string could not be read: unknown_ai,
    length, check_digit or date; the whole text is looked up then. `elements` are (AI, data) in the order read.
    """

    text: str
    search: str
    gtin: str | None = None
    lot: str | None = None
    serial: str | None = None
    expires_on: date | None = None
    made_on: date | None = None
    quantity: Decimal | None = None
    weight: Decimal | None = None
    price: Decimal | None = None
    sscc: str | None = None
    elements: tuple[tuple[str, str], ...] = ()
    fault: str | None = None

    @property
    def says_more(self) -> bool:
        """Whether the code carries more than the number of an item."""
        return any((self.lot, self.serial, self.expires_on, self.made_on, self.quantity, self.weight))


def read_code(text: str, today: date | None = None) -> ScannedCode:
    """Return what a scanned or typed code says; a code that is no GS1 one is looked up as it stands.

    `today` decides the century of a date of two digits (General Specifications 7.12): 49 years back, 50 ahead.
    """
    body = text.strip()
    day = today or datetime.now(UTC).date()
    announced = body.startswith(_GS1_SYMBOLS) or body.startswith(SEPARATOR)
    if body.startswith("]"):
        body = _OTHER_SYMBOLS.sub("", body)
    if body.startswith("("):
        return _read_bracketed(text, body, day)
    if announced or SEPARATOR in body or _looks_like_elements(body):
        return _read_raw(text, body.strip(SEPARATOR), day)
    # ISO/IEC 15424 announces an EAN-8 apart from the other symbols of this family.
    gtin = body.zfill(14) if text.strip().startswith("]E4") and _is_ean_8(body) else gtin_of(body)
    return ScannedCode(text, gtin or body, gtin=gtin)


def gtin_of(code: str) -> str | None:
    """Return an EAN-8, UPC-E, UPC-A, EAN-13 or ITF-14 as 14 digits; None where it is none or its check digit is wrong.

    Eight digits that may be both are a UPC-E where they begin with 0 (numbers of GS1-8 that do are a firm's own), else
    an EAN-8.
    """
    whole = _upc_a_of(code)
    if whole is not None and (code.startswith("0") or not _is_ean_8(code)):
        return whole.zfill(14)
    if len(code) in _GTIN_LENGTHS and _is_right(code):
        return code.zfill(14)
    return None


def kind_of(code: str) -> str:
    """Return what kind of symbol carries a code: EAN-13, EAN-8, UPC-A, UPC-E, ITF-14 or Code 128."""
    if not (code.isascii() and code.isdigit()):
        return "Code 128"
    if len(code) == 8:
        gtin = gtin_of(code)
        return "UPC-E" if gtin is not None and gtin != code.zfill(14) else "EAN-8"
    return {12: "UPC-A", 13: "EAN-13", 14: "ITF-14"}.get(len(code), "Code 128")


def has_wrong_check_digit(code: str) -> bool:
    """Tell whether a code is as long as a GTIN and its last digit is not the one that the others give."""
    return kind_of(code) != "Code 128" and gtin_of(code) is None


def check_digit(digits: str) -> str:
    """Return the check digit of GS1 for the digits before it: weights 3 and 1 from the right, modulo 10."""
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def _is_right(code: str) -> bool:
    return code.isascii() and code.isdigit() and check_digit(code[:-1]) == code[-1]


def _is_ean_8(code: str) -> bool:
    return len(code) == 8 and _is_right(code)


def _upc_a_of(code: str) -> str | None:
    """Return the UPC-A that a UPC-E stands for, where its check digit is right."""
    whole = upc_a_from(code)
    return whole if whole is not None and _is_right(whole) else None


def _looks_like_elements(body: str) -> bool:
    """A scanner may be set to send neither the symbol's mark nor separators: a GTIN with its check digit tells."""
    return len(body) >= 16 and body[:2] in ("01", "02") and gtin_of(body[2:16]) is not None


def _read_bracketed(text: str, body: str, today: date) -> ScannedCode:
    elements: list[tuple[str, str]] = []
    for ai, data in re.findall(r"\(([0-9]{2,4})\)((?:(?!\([0-9]{2,4}\)).)*)", body.replace(SEPARATOR, "")):
        known = IDENTIFIERS.get(ai)
        if known is None:
            return ScannedCode(text, text.strip(), fault="unknown_ai")
        if known.data.fullmatch(data.strip()) is None:
            return ScannedCode(text, text.strip(), fault="length")
        elements.append((ai, data.strip()))
    return _told_by(text, elements, today) if elements else ScannedCode(text, text.strip(), fault="unknown_ai")


def _read_raw(text: str, body: str, today: date) -> ScannedCode:
    elements: list[tuple[str, str]] = []
    rest = body
    while rest:
        known = identifier_at(rest)
        if known is None:
            return ScannedCode(text, text.strip(), fault="unknown_ai")
        rest = rest[len(known.ai) :]
        # An element of fixed length needs no separator behind it; any other goes on up to one.
        data = rest[: known.most] if known.fixed else rest.split(SEPARATOR, 1)[0]
        if known.data.fullmatch(data) is None:
            return ScannedCode(text, text.strip(), fault="length")
        elements.append((known.ai, data))
        rest = rest[len(data) :].removeprefix(SEPARATOR)
    return _told_by(text, elements, today) if elements else ScannedCode(text, text.strip(), fault="unknown_ai")


def _told_by(text: str, elements: list[tuple[str, str]], today: date) -> ScannedCode:
    said = dict(elements)
    if any(ai in _WITH_CHECK_DIGIT and check_digit(data[:-1]) != data[-1] for ai, data in elements):
        return ScannedCode(text, text.strip(), fault="check_digit", elements=tuple(elements))
    try:
        expires = _date(said.get("17") or said.get("7003", "")[:6] or said.get("15"), today)
        made = _date(said.get("11") or said.get("13"), today)
    except ValueError:
        return ScannedCode(text, text.strip(), fault="date", elements=tuple(elements))
    # A carton names what is in it (02) and how many (37); a piece names itself (01).
    gtin = said.get("01") or said.get("02")
    count = said.get("37") or said.get("30")
    weight = _measure("310", said)
    return ScannedCode(
        text,
        gtin or text.strip(),
        gtin=gtin,
        lot=said.get("10"),
        serial=said.get("21"),
        expires_on=expires,
        made_on=made,
        quantity=Decimal(count) if count else weight,
        weight=weight,
        price=_measure("392", said),
        sscc=said.get("00"),
        elements=tuple(elements),
    )


def _measure(group: str, said: dict[str, str]) -> Decimal | None:
    for ai, data in said.items():
        if len(ai) == 4 and ai.startswith(group):
            return Decimal(data).scaleb(-int(ai[3]))
    return None


def _date(data: str | None, today: date) -> date | None:
    """Return a date of YYMMDD; day 00 is the last of its month. Raises ValueError for a day that cannot be."""
    if not data:
        return None
    year, month, day = int(data[:2]), int(data[2:4]), int(data[4:6])
    year += today.year // 100 * 100
    if year - today.year > 50:
        year -= 100
    elif today.year - year > 49:
        year += 100
    if not 1 <= month <= 12:
        raise ValueError(data)
    return date(year, month, day or monthrange(year, month)[1])
