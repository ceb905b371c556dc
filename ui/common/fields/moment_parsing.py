"""What a person may type as a date, a time, a duration or a phone: pure functions, the same in every language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

import phonenumbers

from app.database.errors import UserError

EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)
#: Two digits of a year mean the hundred years that end so many years from now: 26 is 2026, 99 is 1999.
_YEARS_AHEAD = 30
#: The key T means today, in Russian by its letter or its place; so does the first letter of "сегодня", in either C.
_TODAY = {"t", "т", "е", "с", "c", "today", "сегодня", "azi", "hoy"}
_MONTHS = {
    prefix: month
    for month, prefixes in enumerate(
        (
            "jan ian ene янв",
            "feb фев",
            "mar мар",
            "apr abr апр",
            "may mai май мая",
            "jun iun июн",
            "jul iul июл",
            "aug ago авг",
            "sep сен",
            "oct окт",
            "nov noi ноя",
            "dec dic дек",
        ),
        start=1,
    )
    for prefix in prefixes.split()
}
_PARTS = re.compile(r"(\d{1,2})[.,/\- ]+(\d{1,2})(?:[.,/\- ]+(\d{4}|\d{2}))?[.,/]?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?")
_NAMED = re.compile(r"(\d{1,2})[ .\-]*([^\W\d_]{3,12})\.?[ ,.\-]*(\d{4}|\d{2})?(?: ?г\.?)?")
_TIME = re.compile(r"(\d{1,2})(?:[:.,\- ](\d{1,2}))?\s*(am|pm)?")
_HOURS = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:h|hours?|hrs?|ч|час\w*|ore?|horas?)\.?")
_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min|minutes?|м|мин\w*)\.?")
MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A phone as it is kept: E.164 ("+74951234567") and an extension, digits or empty."""

    e164: str
    extension: str = ""


def parse_date(text: str, today: date, minimum: date = EARLIEST, maximum: date = LATEST) -> date | None:
    """Return the date meant by `text`, or None where nothing was typed.

    Takes 31, 3112, 311226, 31122026, 31.12.26, 31,12,26, 31/12/2026, 31 Dec 2026, 2026-12-31, +3, -1 and t (today);
    what is left out comes from today. Raises KT911 where there is no such date (nothing is adjusted), KT913 outside
    the bounds.
    """
    typed = text.strip().lower()
    if not typed:
        return None
    try:
        found = _date_of(typed, today)
    except (ValueError, OverflowError):
        raise UserError("KT911") from None
    if not minimum <= found <= maximum:
        raise UserError("KT913", minimum=minimum, maximum=maximum)
    return found


def parse_time(text: str) -> time | None:
    """Return the time of day meant by 9, 930, 0930, 9:30, 9.30, 9,30 or 9 pm, or None; raises KT005 (reason "time")."""
    typed = text.strip().lower()
    if not typed:
        return None
    if re.fullmatch(r"\d{3,4}", typed):
        typed = f"{typed[:-2]}:{typed[-2:]}"
    match = _TIME.fullmatch(typed)
    if match is None:
        raise UserError("KT005", value=text, reason="time")
    hour, minute, half = int(match.group(1)), int(match.group(2) or 0), match.group(3)
    if half and not 1 <= hour <= 12:
        raise UserError("KT005", value=text, reason="time")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise UserError("KT005", value=text, reason="time") from None


def parse_duration(text: str, maximum: int = MINUTES_A_DAY) -> int | None:
    """Return minutes meant by 30, 1:30, 1h, 1.5 h, 1 h 30 m, 90 min or the same in Russian, or None.

    Raises KT005 (reason "duration"), and KT913 above `maximum` minutes.
    """
    typed = text.strip().lower()
    if not typed:
        return None
    minutes = _minutes_of(typed)
    if minutes is None or minutes <= 0:
        raise UserError("KT005", value=text, reason="duration")
    if minutes > maximum:
        raise UserError("KT913", minimum=1, maximum=maximum)
    return minutes


def parse_phone(text: str, region: str = "RU") -> PhoneNumber | None:
    """Return the phone meant by `text` in a country ("RU", "RO"), or None; raises KT005 (reason "phone")."""
    typed = text.strip()
    if not typed:
        return None
    # The library reads "ext." but not the Russian abbreviation of it.
    readable = re.sub(r"\s*(?:доб\w*|вн\w*)\.?\s*", " ext. ", typed, flags=re.IGNORECASE)
    try:
        number = phonenumbers.parse(readable, region)
    except phonenumbers.NumberParseException:
        raise UserError("KT005", value=text, reason="phone") from None
    if not phonenumbers.is_possible_number(number):
        raise UserError("KT005", value=text, reason="phone")
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return PhoneNumber(e164, number.extension or "")


def _date_of(typed: str, today: date) -> date:
    if typed in _TODAY:
        return today
    if re.fullmatch(r"[+\-−]\d{1,4}", typed):
        days = int(typed[1:])
        return today + timedelta(days=days if typed[0] == "+" else -days)
    if re.fullmatch(r"\d+", typed):
        return _date_of_digits(typed, today)
    if iso := _ISO.fullmatch(typed):
        return date(int(iso.group(1)), int(iso.group(2)), int(iso.group(3)))
    if parts := _PARTS.fullmatch(typed):
        return date(_year(parts.group(3), today), int(parts.group(2)), int(parts.group(1)))
    if named := _NAMED.fullmatch(typed):
        month = _MONTHS.get(named.group(2)[:3])
        if month:
            return date(_year(named.group(3), today), month, int(named.group(1)))
    raise ValueError(typed)


def _date_of_digits(digits: str, today: date) -> date:
    if len(digits) <= 2:
        return today.replace(day=int(digits))
    if len(digits) not in (4, 6, 8):
        raise ValueError(digits)
    return date(_year(digits[4:] or None, today), int(digits[2:4]), int(digits[:2]))


def _year(digits: str | None, today: date) -> int:
    if digits is None:
        return today.year
    if len(digits) == 4:
        return int(digits)
    latest = today.year + _YEARS_AHEAD
    return latest - (latest - int(digits)) % 100


def _minutes_of(typed: str) -> int | None:
    if re.fullmatch(r"\d{1,4}", typed):
        return int(typed)
    if clock := re.fullmatch(r"(\d{1,2}):([0-5]\d)", typed):
        return int(clock.group(1)) * 60 + int(clock.group(2))
    hours = _HOURS.match(typed)
    rest = typed[hours.end() :].strip() if hours else typed
    whole = round(float(hours.group(1).replace(",", ".")) * 60) if hours else 0
    if hours and not rest:
        return whole
    minutes = _MINUTES.fullmatch(rest) or (re.fullmatch(r"(\d{1,2})", rest) if hours else None)
    return whole + int(minutes.group(1)) if minutes else None
