"""The application identifiers of GS1: how long each element is and what it is made of.

Source: GS1 General Specifications, section 3.2 (application identifiers), figure 7.8.5-2 (those of predefined length).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Characters of the set 82, besides digits and letters (General Specifications, figure 7.11-1).
_SET_82 = r"[0-9A-Za-z!\"%&'()*+,\-./_:;<=>?]"


@dataclass(frozen=True, slots=True)
class Identifier:
    """An application identifier: its digits, the pattern of its data, and whether a separator must end it."""

    ai: str
    data: re.Pattern[str]
    most: int
    fixed: bool


def _digits(ai: str, length: int, most: int | None = None, *, fixed: bool = False) -> Identifier:
    longest = most or length
    return Identifier(ai, re.compile(rf"[0-9]{{{length},{longest}}}"), longest, fixed)


def _letters(ai: str, most: int, least: int = 1) -> Identifier:
    return Identifier(ai, re.compile(rf"{_SET_82}{{{least},{most}}}"), most, False)


def _all() -> dict[str, Identifier]:
    found = [_digits(ai, 14, fixed=True) for ai in ("01", "02", "03")]
    found += [_digits("00", 18, fixed=True), _digits("20", 2, fixed=True)]
    # Dates as YYMMDD.
    found += [_digits(ai, 6, fixed=True) for ai in ("11", "12", "13", "15", "16", "17")]
    found += [_letters("10", 20), _letters("21", 20), _letters("22", 20), _letters("235", 28)]
    found += [_digits("30", 1, 8), _digits("37", 1, 8)]
    found += [_letters(ai, 30) for ai in ("240", "241", "250", "251")]
    found += [_digits("242", 1, 6), _letters("243", 20), _letters("254", 20)]
    found += [Identifier(ai, re.compile(rf"[0-9]{{13}}{_SET_82}{{0,17}}"), 30, False) for ai in ("253", "8003")]
    found += [_digits("255", 13, 25)]
    # Measures: the last digit of the identifier tells the decimals.
    for group in ("310", "311", "312", "313", "314", "315", "316", "320", "321", "322", "323", "324", "325", "326",
                  "327", "328", "329", "330", "331", "332", "333", "334", "335", "336", "337", "340", "341", "342",
                  "343", "344", "345", "346", "347", "348", "349", "350", "351", "352", "353", "354", "355", "356",
                  "357", "360", "361", "362", "363", "364", "365", "366", "367", "368", "369"):  # fmt: skip
        found += [_digits(f"{group}{decimals}", 6, fixed=True) for decimals in range(6)]
    # Amounts and prices; 391n and 393n begin with the currency's three digits.
    for decimals in range(10):
        found += [_digits(f"390{decimals}", 1, 15), _digits(f"391{decimals}", 4, 18)]
        found += [_digits(f"392{decimals}", 1, 15), _digits(f"393{decimals}", 4, 18), _digits(f"394{decimals}", 4)]
        found += [_digits(f"395{decimals}", 6)]
    found += [_letters("400", 30), _letters("401", 30), _digits("402", 17), _letters("403", 30)]
    found += [_digits(ai, 13, fixed=True) for ai in ("410", "411", "412", "413", "414", "415", "416", "417")]
    found += [_letters("420", 20), Identifier("421", re.compile(rf"[0-9]{{3}}{_SET_82}{{1,9}}"), 12, False)]
    found += [_digits("422", 3), _digits("423", 3, 15), _digits("424", 3), _digits("425", 3, 15), _digits("426", 3)]
    found += [_digits("7001", 13), _letters("7002", 30), _digits("7003", 10), _digits("7004", 1, 4)]
    found += [_letters("7005", 12), _digits("7006", 6), _digits("7007", 6, 12), _letters("7020", 20)]
    found += [_letters(ai, 20) for ai in ("710", "711", "712", "713", "714", "715", "716")]
    found += [_digits("8001", 14), _letters("8002", 20), _letters("8004", 30), _digits("8005", 6), _digits("8006", 18)]
    found += [_letters("8007", 34), _digits("8008", 8, 12), _letters("8010", 30), _digits("8011", 1, 12)]
    found += [
        _letters("8012", 20),
        _letters("8013", 25),
        _digits("8017", 18),
        _digits("8018", 18),
        _digits("8019", 1, 10),
    ]
    found += [_letters("8020", 25), _digits("8026", 18), _letters("8110", 70), _letters("8200", 70)]
    found += [_letters("90", 30), *(_letters(str(ai), 90) for ai in range(91, 100))]
    return {one.ai: one for one in found}


IDENTIFIERS = _all()


def identifier_at(text: str) -> Identifier | None:
    """Return the application identifier that a text begins with, or None; no identifier begins with another one."""
    return next((IDENTIFIERS[text[:length]] for length in (2, 3, 4) if text[:length] in IDENTIFIERS), None)
