"""What the planner's screens read; each function is one statement."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import BigInteger, Connection, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.sql import bindparam

from app.planner.records import (
    ClientDigest,
    ClientPlan,
    DueReminders,
    Holiday,
    Person,
    RecentEvent,
    Reminder,
    Sheet,
    SheetItem,
    SheetWeek,
    TaskDetails,
    TaskKind,
)

_LIST_SHEET = text("select api.list_sheet(:first_day, :weeks, :people)").bindparams(
    bindparam("people", type_=ARRAY(BigInteger))
)
_GET_TASK = text("select api.get_task(:id)")
_CLIENT_TASKS = text("select api.list_client_tasks(:client_id, :limit)")
TASK_FIELDS = (
    "subject",
    "kind",
    "client_id",
    "contact_id",
    "day",
    "time",
    "duration_minutes",
    "deadline",
    "priority",
    "state",
    "note",
    "result",
    "is_private",
    "remind_minutes",
    "performer_id",
)
_DUE_REMINDERS = text("select api.list_due_reminders()")


def list_sheet(
    connection: Connection, first_day: date | None = None, weeks: int = 3, employee_ids: list[int] | None = None
) -> Sheet:
    """Read the whole sheet; without a day it starts with this week, without people it is one's own.

    Raises UserError KT001, KT002, KT913.
    """
    answer: dict[str, Any] = connection.execute(
        _LIST_SHEET, {"first_day": first_day, "weeks": weeks, "people": employee_ids}
    ).scalar_one()
    return Sheet(
        today=date.fromisoformat(answer["today"]),
        now=time.fromisoformat(answer["now"]),
        first_day=date.fromisoformat(answer["first_day"]),
        weeks=[
            SheetWeek(date.fromisoformat(w["first_day"]), w["done"], w["total"], w["minutes"]) for w in answer["weeks"]
        ],
        items=[_item(row) for row in answer["tasks"]],
        overdue=[_item(row) for row in answer["overdue"]],
        overdue_count=answer["overdue_count"],
        undated=[_item(row) for row in answer["undated"]],
        undated_count=answer["undated_count"],
        holidays={
            (day := date.fromisoformat(row["day"])): Holiday(day, row["en"], row["ru"], row["is_working"])
            for row in answer["holidays"]
        },
        working_minutes={int(weekday): minutes for weekday, minutes in answer["working_minutes"].items()},
        people=[Person(row["id"], row["name"], row["initials"]) for row in answer["people"]],
        kinds=[TaskKind(row["code"], row["en"], row["ru"]) for row in answer["kinds"]],
    )


def get_task(connection: Connection, task_id: int) -> TaskDetails:
    """Read one task with a digest of its client. Raises UserError KT001, KT002, KT003."""
    row: dict[str, Any] = connection.execute(_GET_TASK, {"id": task_id}).scalar_one()
    return TaskDetails(
        task_id=row["id"],
        version=row["version"],
        fields={name: row[name] for name in TASK_FIELDS},
        day=_day(row["day"]),
        at=_time(row["time"]),
        state=row["state"],
        author=row["author"] or "",
        performer=row["performer"] or "",
        postponements=row["postponements"],
        done_at=_moment(row["done_at"]),
        may_edit=row["may_edit"],
        client=_digest(row["client"]),
    )


def list_client_tasks(connection: Connection, client_id: int, limit: int = 200) -> ClientPlan:
    """Read the tasks of a client, open ones first. Raises UserError KT001, KT002, KT003."""
    answer: dict[str, Any] = connection.execute(_CLIENT_TASKS, {"client_id": client_id, "limit": limit}).scalar_one()
    return ClientPlan(date.fromisoformat(answer["today"]), [_item(row) for row in answer["tasks"]])


def list_due_reminders(connection: Connection) -> DueReminders:
    """Read one's own reminders that are due and not shown yet. Raises UserError KT001."""
    answer: dict[str, Any] = connection.execute(_DUE_REMINDERS).scalar_one()
    now, next_at = _moment(answer["now"]), _moment(answer["next_at"])
    return DueReminders(
        today=date.fromisoformat(answer["today"]),
        due=[
            Reminder(
                reminder_id=row["id"],
                task_id=row["task_id"],
                subject=row["subject"],
                kind=row["kind"],
                day=_day(row["day"]),
                at=_time(row["time"]),
                client_id=row["client_id"],
                client=row["client"] or "",
                phone=row["phone"] or "",
            )
            for row in answer["due"]
        ],
        next_in=(next_at - now).total_seconds() if next_at and now else None,
    )


def _item(row: dict[str, Any]) -> SheetItem:
    return SheetItem(
        task_id=row["id"],
        kind=row["kind"],
        subject=row["subject"] or "",
        state=row["state"],
        day=_day(row["day"]),
        at=_time(row["time"]),
        minutes=row["minutes"],
        client_id=row["client_id"],
        client=row.get("client") or "",
        performer_id=row["performer_id"],
        performer=row["performer"] or "",
        priority=row["priority"],
        deadline=_day(row["deadline"]),
        postponements=row["postponements"],
        is_private=row["is_private"],
        reminds=row["reminds"],
        busy=row.get("busy", False),
        result=row.get("result") or "",
        done_at=_moment(row.get("done_at")),
    )


def _digest(row: dict[str, Any] | None) -> ClientDigest | None:
    if row is None:
        return None
    return ClientDigest(
        client_id=row["id"],
        name=row["name"],
        phone=row["phone"] or "",
        contact=row["contact"] or "",
        last_contact_at=_moment(row["last_contact_at"]),
        next_step_at=_moment(row["next_step_at"]),
        next_step_text=row["next_step_text"] or "",
        recent=[
            RecentEvent(event["kind"], datetime.fromisoformat(event["at"]), event["title"], event["state"] or "")
            for event in row["recent"]
        ],
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _time(value: str | None) -> time | None:
    return time.fromisoformat(value) if value else None


def _moment(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None
