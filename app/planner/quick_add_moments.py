"""Times of day and days of the month in a quick-add line, from the digits found."""

from __future__ import annotations

from datetime import date, time, timedelta


def is_day_of_month(word: str, today: date) -> bool:
    """Tell whether "10.12" can be a day; "10.30" cannot and is a time."""
    day, month = word.split(".")[:2]
    return day_of(today, int(day), int(month[:2]), None) is not None


def day_of(today: date, day: int, month: int, year: str | None) -> date | None:
    """A day without a year is the one nearest ahead; up to two months back it is this year's."""
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        found = date(today.year, month, day)
        return found if found >= today - timedelta(days=60) else date(today.year + 1, month, day)
    except ValueError:
        return None


def clock(hour: str, minute: str | None, half: str | None = None) -> time | None:
    """Return the time of day of digits, with "am" or "pm" as `half`; None where there is no such time."""
    hours, minutes = int(hour), int(minute or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "pm" else 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None
