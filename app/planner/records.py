"""What the planner's reads return: items of the sheet, the sheet itself, one task, reminders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class SheetItem:
    """One item of the sheet; `day` and `at` are of the viewer's zone, `minutes` its length.

    `subject` is empty and `busy` is set where it is somebody else's private item.
    """

    task_id: int
    kind: str
    subject: str
    state: str
    day: date | None
    at: time | None
    minutes: int | None
    client_id: int | None
    client: str
    performer_id: int | None
    performer: str
    priority: int = 0
    deadline: date | None = None
    postponements: int = 0
    is_private: bool = False
    reminds: bool = False
    busy: bool = False
    result: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SheetWeek:
    """Totals of one week: items done, items in all, planned minutes."""

    first_day: date
    done: int
    total: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday, or a working day moved onto a weekend."""

    day: date
    name_en: str
    name_ru: str
    is_working: bool


@dataclass(frozen=True, slots=True)
class Person:
    """An employee to whom a task can be given."""

    employee_id: int
    name: str
    initials: str


@dataclass(frozen=True, slots=True)
class TaskKind:
    """A kind of task with its name in both languages."""

    code: str
    name_en: str
    name_ru: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the planner's window shows; `working_minutes` by weekday, 1 Monday to 7 Sunday."""

    today: date
    now: time
    first_day: date
    weeks: list[SheetWeek]
    items: list[SheetItem]
    overdue: list[SheetItem]
    overdue_count: int
    undated: list[SheetItem]
    undated_count: int
    holidays: dict[date, Holiday]
    working_minutes: dict[int, int]
    people: list[Person]
    kinds: list[TaskKind]


@dataclass(frozen=True, slots=True)
class RecentEvent:
    """A line of the client's feed in the digest."""

    kind: str
    at: datetime
    title: str
    state: str


@dataclass(frozen=True, slots=True)
class ClientDigest:
    """A few lines about the client of a task; `phone` is empty without the right to channels."""

    client_id: int
    name: str
    phone: str
    contact: str
    last_contact_at: datetime | None
    next_step_at: datetime | None
    next_step_text: str
    recent: list[RecentEvent]


@dataclass(frozen=True, slots=True)
class TaskDetails:
    """One task whole; `fields` are those of save_task, as the server keeps them (days and times as text)."""

    task_id: int
    version: int
    fields: dict[str, object]
    day: date | None
    at: time | None
    state: str
    author: str
    performer: str
    postponements: int
    done_at: datetime | None
    may_edit: bool
    client: ClientDigest | None


@dataclass(frozen=True, slots=True)
class ClientPlan:
    """Tasks of a client, open ones first."""

    today: date
    items: list[SheetItem]


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that is due; `phone` is that of the client's contact."""

    reminder_id: int
    task_id: int
    subject: str
    kind: str
    day: date | None
    at: time | None
    client_id: int | None
    client: str
    phone: str


@dataclass(frozen=True, slots=True)
class DueReminders:
    """What to show now, and in how many seconds the next reminder is due (None: none waits)."""

    today: date
    due: list[Reminder]
    next_in: float | None
