"""Phones as they are kept: E.164 with an extension beside it (ITU-T E.164, metadata of the phonenumbers library)."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_LENGTH = 40
#: Shorter numbers are inner ones, of an office exchange: kept as typed.
INNER_DIGITS = 6

_EXTENSION = re.compile(r"(?:доб(?:авочный|\.)?|вн(?:утр)?\.?|ext\.?|x|#)\s*\.?\s*(\d{1,8})\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone as typed, with its E.164 form where it has one; `fault` is too_long, no_digits, format or None."""

    value: str
    e164: str | None = None
    extension: str = ""
    fault: str | None = None


def read_phone(text: str, country: str) -> Phone:
    """Read a phone as people type it; numbers without a country are of the given one (ISO 3166 alpha-2)."""
    import phonenumbers

    value = " ".join(text.split())
    if len(value) > MAX_LENGTH:
        return Phone(value, fault="too_long")
    extension = ""
    if match := _EXTENSION.search(value):
        extension = match.group(1)
        number = value[: match.start()].rstrip(" ,;(")
    else:
        number = value
    digits = re.sub(r"\D", "", number)
    if len(digits) < 3:
        return Phone(value, fault="no_digits")
    if len(digits) <= INNER_DIGITS and not number.startswith("+"):
        return Phone(number, extension=extension)
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return Phone(value, fault="format")
    # Possible within one town only is not enough: a number must be dialled from anywhere.
    if phonenumbers.is_possible_number_with_reason(parsed) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return Phone(value, fault="format")
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    shown = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return Phone(shown, e164, extension)


def email_fault(text: str) -> str | None:
    """Return too_long or format for what cannot be an e-mail, else None; the server asks the same."""
    if len(text) > 200:
        return "too_long"
    return None if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", text) else "format"
