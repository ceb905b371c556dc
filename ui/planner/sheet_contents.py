"""What stands on the sheet: the items of each day, the cursor over days and items, the load of a day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from app.planner.records import Sheet, SheetItem
from app.planner.rules import counts_as_work, is_working_day

#: The cursor stands on "+n more" of its day.
MORE = -1


@dataclass(slots=True)
class SheetContents:
    """The items of a sheet by day, in the order in which they are shown: all-day ones first, then by time."""

    sheet: Sheet
    by_day: dict[date, list[SheetItem]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for item in self.sheet.items:
            self._insert(item)

    def items_on(self, day: date) -> list[SheetItem]:
        """The items of a day."""
        return self.by_day.get(day, [])

    def find(self, task_id: int) -> SheetItem | None:
        """The item on the sheet or in a basket."""
        for items in (*self.by_day.values(), self.sheet.overdue, self.sheet.undated):
            for item in items:
                if item.task_id == task_id:
                    return item
        return None

    def place(self, task_ids: list[int], day: date | None) -> None:
        """Show items on another day at once, before the server has answered."""
        for task_id in task_ids:
            item = self.find(task_id)
            if item is None or item.busy:
                continue
            for items in (*self.by_day.values(), self.sheet.overdue, self.sheet.undated):
                items[:] = [other for other in items if other.task_id != task_id]
            moved = replace(item, day=day, at=item.at if day else None)
            if day is None:
                self.sheet.undated.append(moved)
            else:
                self._insert(moved)

    def planned_minutes(self, day: date) -> int:
        """Minutes planned on a day, refused and cancelled items left out."""
        return sum(item.minutes or 0 for item in self.items_on(day) if counts_as_work(item.state))

    def working_minutes(self, day: date) -> int:
        """Minutes of work that the day has; none on a weekend or a holiday."""
        if not is_working_day(day, self.sheet.working_minutes, self.sheet.holidays):
            return 0
        usual = self.sheet.working_minutes.get(day.isoweekday())
        return usual if usual is not None else max(self.sheet.working_minutes.values(), default=0)

    def _insert(self, item: SheetItem) -> None:
        if item.day is None:
            return
        items = self.by_day.setdefault(item.day, [])
        items.append(item)
        items.sort(key=lambda other: (other.at is not None, other.at or time.min, other.task_id))


@dataclass(slots=True)
class SheetCursor:
    """Where the keyboard is: a day, and on it an item, "+n more", or nothing (the cell itself)."""

    day: date
    task_id: int | None = None

    def step(self, days: int) -> None:
        """Go so many days on, to the cell itself."""
        self.day += timedelta(days=days)
        self.task_id = None

    def next_item(self, contents: SheetContents, days: list[date], slots: int, backwards: bool = False) -> bool:
        """Go to the next item in the order of days; False past the last one, so that Tab leaves the sheet."""
        stops = [stop for day in days for stop in _stops(contents, day, slots)]
        here = (self.day, self.task_id)
        if backwards:
            stops.reverse()
        if here in stops:
            after = stops[stops.index(here) + 1 :]
        elif backwards:
            after = [stop for stop in stops if stop[0] < self.day]
        else:
            after = [stop for stop in stops if stop[0] >= self.day]
        if not after:
            return False
        self.day, self.task_id = after[0]
        return True


def _stops(contents: SheetContents, day: date, slots: int) -> list[tuple[date, int | None]]:
    items = contents.items_on(day)
    if len(items) <= slots:
        return [(day, item.task_id) for item in items]
    return [*((day, item.task_id) for item in items[: slots - 1]), (day, MORE)]
