"""Rules of the planner that need no server: what is late, what is a working day, where a shift lands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from app.planner.records import Holiday, SheetItem

OPEN_STATES = frozenset({"planned", "in_work", "postponed"})
#: In the order of choice lists.
STATES = ("planned", "in_work", "done", "postponed", "refused", "cancelled")
_FARTHEST = 60


def is_open(state: str) -> bool:
    """Tell whether a task in that state still waits to be done."""
    return state in OPEN_STATES


def counts_as_work(state: str) -> bool:
    """Tell whether a task in that state takes time of its day."""
    return state not in ("refused", "cancelled")


def is_overdue(item: SheetItem, today: date) -> bool:
    """Tell whether an open item's day or deadline has passed."""
    if not is_open(item.state):
        return False
    return (item.day is not None and item.day < today) or (item.deadline is not None and item.deadline < today)


def is_working_day(day: date, working_minutes: Mapping[int, int], holidays: Mapping[date, Holiday]) -> bool:
    """Tell whether people work on a day: by weekday, unless a holiday or a moved working day says otherwise."""
    holiday = holidays.get(day)
    if holiday is not None:
        return holiday.is_working
    return day.isoweekday() in working_minutes


def next_working_day(after: date, working_minutes: Mapping[int, int], holidays: Mapping[date, Holiday]) -> date:
    """Return the first working day after a day; the next day where two months hold none."""
    for number in range(1, _FARTHEST):
        day = after + timedelta(days=number)
        if is_working_day(day, working_minutes, holidays):
            return day
    return after + timedelta(days=1)


def first_day_of_week(day: date, week_starts: int) -> date:
    """Return the first day of the week of a day; `week_starts` is ISO, 1 Monday to 7 Sunday."""
    return day - timedelta(days=(day.isoweekday() - week_starts) % 7)
