"""Where everything of the sheet stands: weeks down, days across, chips inside; pure numbers in px."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

#: Width of the row head, height of the line of weekday names.
HEAD_WIDTH = 60
HEAD_HEIGHT = 24
#: Date, holiday and load stand in the top of a cell.
CELL_HEAD = 22
CHIP_HEIGHT = 22
CHIP_GAP = 2
PADDING = 4
#: A working day is never narrower; weekends are half of it as soon as its chips would lose their subjects.
LEAST_DAY_WIDTH = 120
LEAST_ROW_HEIGHT = CELL_HEAD + 2 * (CHIP_HEIGHT + CHIP_GAP) + PADDING
#: A day's chips tell their subjects from this width of the day on.
SUBJECT_FROM = 170
DAYS = 7
SATURDAY_AND_SUNDAY = frozenset({6, 7})


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px."""

    x: int
    y: int
    width: int
    height: int

    def contains(self, x: int, y: int) -> bool:
        """Tell whether the point lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class SheetGeometry:
    """The places of a sheet that starts on `first_day` and has so many weeks, in a widget of that size.

    `weekend` holds ISO weekdays (1 Monday to 7 Sunday); `mirrored` is for languages read from the right.
    """

    width: int
    height: int
    weeks: int
    first_day: date
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY
    mirrored: bool = False
    _edges: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_edges", self._column_edges())

    @property
    def full_width(self) -> int:
        """The width that the columns take; more than `width` where the sheet has to scroll sideways."""
        return HEAD_WIDTH + self._edges[-1]

    @property
    def row_height(self) -> int:
        """The height of a week."""
        return max((self.height - HEAD_HEIGHT) // self.weeks, LEAST_ROW_HEIGHT)

    @property
    def full_height(self) -> int:
        """The height that the weeks take."""
        return HEAD_HEIGHT + self.row_height * self.weeks

    @property
    def slots(self) -> int:
        """How many chips stand under each other in a cell."""
        return max((self.row_height - CELL_HEAD - PADDING) // (CHIP_HEIGHT + CHIP_GAP), 1)

    @property
    def last_day(self) -> date:
        """The last day of the sheet."""
        return self.first_day + timedelta(days=self.weeks * DAYS - 1)

    def days(self) -> list[date]:
        """All days of the sheet."""
        return [self.first_day + timedelta(days=number) for number in range(self.weeks * DAYS)]

    def holds(self, day: date) -> bool:
        """Tell whether the day is on the sheet."""
        return self.first_day <= day <= self.last_day

    def column(self, number: int) -> Box:
        """The head of a column, 0 to 6 from the first day of the week."""
        left, right = HEAD_WIDTH + self._edges[number], HEAD_WIDTH + self._edges[number + 1]
        return self._turned(Box(left, 0, right - left, HEAD_HEIGHT))

    def row_head(self, week: int) -> Box:
        """The head of a week."""
        return self._turned(Box(0, HEAD_HEIGHT + week * self.row_height, HEAD_WIDTH, self.row_height))

    def cell(self, day: date) -> Box:
        """The cell of a day on the sheet."""
        number = (day - self.first_day).days
        head = self.column(number % DAYS)
        return Box(head.x, HEAD_HEIGHT + number // DAYS * self.row_height, head.width, self.row_height)

    def shown(self, count: int) -> int:
        """How many of so many items are shown; the others hide behind "+n more" in the last slot."""
        return count if count <= self.slots else self.slots - 1

    def chip(self, day: date, slot: int) -> Box:
        """A slot of a day's cell."""
        cell = self.cell(day)
        top = cell.y + CELL_HEAD + slot * (CHIP_HEIGHT + CHIP_GAP)
        return Box(cell.x + PADDING, top, cell.width - 2 * PADDING, CHIP_HEIGHT)

    def day_at(self, x: int, y: int) -> date | None:
        """The day at a point; None over the heads and outside."""
        week = (y - HEAD_HEIGHT) // self.row_height if y >= HEAD_HEIGHT else -1
        if not 0 <= week < self.weeks:
            return None
        for number in range(DAYS):
            head = self.column(number)
            if head.x <= x < head.x + head.width:
                return self.first_day + timedelta(days=week * DAYS + number)
        return None

    def slot_at(self, x: int, y: int) -> tuple[date, int] | None:
        """The day and slot at a point; None between chips and elsewhere."""
        day = self.day_at(x, y)
        if day is None:
            return None
        slot = (y - self.cell(day).y - CELL_HEAD) // (CHIP_HEIGHT + CHIP_GAP)
        inside = 0 <= slot < self.slots and self.chip(day, slot).contains(x, y)
        return (day, slot) if inside else None

    def _column_edges(self) -> tuple[int, ...]:
        room = self.width - HEAD_WIDTH
        halved = room // DAYS < SUBJECT_FROM
        weights = [1 if halved and self._weekday(number) in self.weekend else 2 for number in range(DAYS)]
        total = sum(weights)
        # Never under the least width: the sheet scrolls sideways instead.
        room = max(room, LEAST_DAY_WIDTH * total // 2)
        edges = [0]
        for number in range(DAYS):
            edges.append(room * sum(weights[: number + 1]) // total)
        return tuple(edges)

    def _weekday(self, number: int) -> int:
        return (self.first_day + timedelta(days=number)).isoweekday()

    def _turned(self, box: Box) -> Box:
        return Box(self.full_width - box.x - box.width, box.y, box.width, box.height) if self.mirrored else box
