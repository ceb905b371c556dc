"""Rates of currencies out of a saved XML file of the Bank of Russia or of the European Central Bank.

Sources: https://www.cbr.ru/development/SXML/ (XML_daily and XML_dynamic), https://www.ecb.europa.eu/stats/eurofxref/
(eurofxref-daily, -hist-90d and -hist). Only what the file says is used: nothing is fetched, no entity is followed.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.etree.ElementTree import Element, ParseError, XMLParser

from app.database.errors import UserError

MAX_BYTES = 30 * 1024 * 1024
_RUSSIAN_DAY = r"(?P<day>\d{2})[./](?P<month>\d{2})[./](?P<year>\d{4})"
_ISO_DAY = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"


def read_bank_rates(content: bytes, currencies: Collection[str]) -> list[dict[str, Any]]:
    """Return rates for `save_currency_rates`, of the currencies that are kept. Raises KT611 with a reason.

    The Bank of Russia says what some units of a currency are worth in roubles; the European Central Bank what one euro
    is worth in a currency.
    """
    root = _parsed(content)
    name = root.tag.rsplit("}", 1)[-1]
    if name == "ValCurs":
        rates = _of_bank_of_russia(root)
    elif name == "Envelope":
        rates = _of_european_bank(root)
    else:
        raise UserError("KT611", reason="format")
    if not rates:
        raise UserError("KT611", reason="empty")
    return [rate for rate in rates if rate["currency"] in currencies and rate["base"] in currencies]


def _parsed(content: bytes) -> Element:
    # A document type could name entities that grow without end or files of this machine: no bank's file has one.
    if re.search(rb"<!(DOCTYPE|ENTITY)", content, re.IGNORECASE):
        raise UserError("KT611", reason="doctype")
    parser = XMLParser()
    try:
        parser.feed(content)
        root = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise UserError("KT611", reason="xml") from error
    if not isinstance(root, Element):
        raise UserError("KT611", reason="xml")
    return root


def _of_bank_of_russia(root: Element) -> list[dict[str, Any]]:
    day = _day(root.get("Date", ""), _RUSSIAN_DAY)
    return [
        {
            "currency": (one.findtext("CharCode") or "").strip(),
            "base": "RUB",
            "day": day,
            "nominal": int(_number(one.findtext("Nominal"))),
            "rate": _number(one.findtext("Value")),
            "source": "cbr",
        }
        for one in root.iter("Valute")
    ]


def _of_european_bank(root: Element) -> list[dict[str, Any]]:
    rates = []
    for of_day in root.iter():
        if not of_day.tag.endswith("Cube") or "time" not in of_day.attrib:
            continue
        day = _day(of_day.attrib["time"], _ISO_DAY)
        rates += [
            {
                "currency": "EUR",
                "base": one.get("currency", ""),
                "day": day,
                "nominal": 1,
                "rate": _number(one.get("rate")),
                "source": "ecb",
            }
            for one in of_day
        ]
    return rates


def _day(text: str, pattern: str) -> date:
    parts = re.fullmatch(pattern, text.strip())
    try:
        return date(*(int(parts[name]) for name in ("year", "month", "day"))) if parts else date(0, 0, 0)
    except ValueError as error:
        raise UserError("KT611", reason="date") from error


def _number(text: str | None) -> Decimal:
    try:
        value = Decimal((text or "").strip().replace(",", "."))
    except InvalidOperation as error:
        raise UserError("KT611", reason="number") from error
    if not value.is_finite() or value <= 0:
        raise UserError("KT611", reason="number")
    return value
