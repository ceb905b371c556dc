"""UPC-E: a number of UPC-A with its zeros left out, so that it fits a small pack.

Source: GS1 General Specifications, section 5.2.2.4.2 (UPC-E: zero-suppression and decoding); the system digit 1, which
is not of GS1 but stands on older goods of America, is read the same way.
"""

from __future__ import annotations

import re

#: The last of the six digits tells which zeros were left out: (system)(maker)(item)(that digit)(check digit).
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"([01][0-9]{2})([0-9]{3})([012])([0-9])"), r"\g<1>\g<3>0000\g<2>\g<4>"),
    (re.compile(r"([01][0-9]{3})([0-9]{2})3([0-9])"), r"\g<1>00000\g<2>\g<3>"),
    (re.compile(r"([01][0-9]{4})([0-9])4([0-9])"), r"\g<1>00000\g<2>\g<3>"),
    (re.compile(r"([01][0-9]{5})([5-9])([0-9])"), r"\g<1>0000\g<2>\g<3>"),
)


def upc_a_from(code: str) -> str | None:
    """Return the 12 digits that the 8 of a UPC-E stand for, the check digit as it is; None where it can be none."""
    for pattern, whole in _RULES:
        found = pattern.fullmatch(code)
        if found:
            return found.expand(whole)
    return None
