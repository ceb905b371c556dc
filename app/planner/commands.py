"""What the planner asks of the server; each function is one call, repeated safely with the same save_id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Connection, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.sql import bindparam

_IDS = ARRAY(BigInteger)

_SAVE = text("select api.save_task(:save_id, :id, :changes)").bindparams(bindparam("changes", type_=JSONB))
_MOVE = text("select api.move_tasks(:save_id, :ids, :day)").bindparams(bindparam("ids", type_=_IDS))
_UNDO = text("select api.undo_move(:save_id, :move)")
_COMPLETE = text("select api.complete_task(:save_id, :id, :result, :next_step)").bindparams(
    bindparam("next_step", type_=JSONB(none_as_null=True))
)
_REOPEN = text("select api.reopen_task(:save_id, :id, :cancel_next)")
_ADD_CALL = text("select api.add_call_with_next_step(:save_id, :client_id, :call, :next_step)").bindparams(
    bindparam("call", type_=JSONB), bindparam("next_step", type_=JSONB(none_as_null=True))
)
_MARK_SHOWN = text("select api.mark_reminders_shown(:save_id, :ids)").bindparams(bindparam("ids", type_=_IDS))
_SNOOZE = text("select api.snooze_reminders(:save_id, :ids, :minutes)").bindparams(bindparam("ids", type_=_IDS))

Changes = Mapping[str, tuple[object, object]]
Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SavedTask:
    """Id and version of a task after a save."""

    task_id: int
    version: int


def save_task(connection: Connection, save_id: UUID, task_id: int | None, changes: Changes) -> SavedTask:
    """Save a new task or the changed fields of one; days as date or ISO text, times as "HH:MM".

    Raises UserError KT002, KT003, KT004, KT005, KT007, KT008, KT910, KT911, KT913.
    """
    pairs = {name: list(pair) for name, pair in changes.items()}
    answer: dict[str, Any] = connection.execute(
        _SAVE, {"save_id": save_id, "id": task_id, "changes": pairs}
    ).scalar_one()
    return SavedTask(answer["id"], answer["version"])


def move_tasks(connection: Connection, save_id: UUID, task_ids: list[int], to_day: date | None) -> None:
    """Move tasks to a day, each keeping its time; None moves into the basket without a date.

    `undo_move` takes it back by the same save_id. Raises UserError KT003, KT201 for a closed task, KT913.
    """
    connection.execute(_MOVE, {"save_id": save_id, "ids": task_ids, "day": to_day})


def undo_move(connection: Connection, save_id: UUID, move_id: UUID) -> None:
    """Take back the move made under `move_id`. Raises UserError KT202 when a task was changed again meanwhile."""
    connection.execute(_UNDO, {"save_id": save_id, "move": move_id})


def complete_task(
    connection: Connection, save_id: UUID, task_id: int, result: str, next_step: Fields | None
) -> int | None:
    """Close a task with its result and return the id of its next step, made from fields of save_task in the same call.

    Raises UserError KT003, KT201 when closed already, and those of save_task for the next step.
    """
    answer: dict[str, Any] = connection.execute(
        _COMPLETE,
        {"save_id": save_id, "id": task_id, "result": result, "next_step": _plain(next_step)},
    ).scalar_one()
    next_id: int | None = answer["next_task_id"]
    return next_id


def reopen_task(connection: Connection, save_id: UUID, task_id: int, cancel_next: bool) -> None:
    """Open a closed task again; `cancel_next` cancels the next step made with it. Raises UserError KT003, KT203."""
    connection.execute(_REOPEN, {"save_id": save_id, "id": task_id, "cancel_next": cancel_next})


def add_call_with_next_step(
    connection: Connection, save_id: UUID, client_id: int, call: Fields, next_step: Fields | None
) -> None:
    """Add a call, meeting, letter or note {kind, at, direction, contact_id, subject, body, result} and its next step.

    Raises UserError KT003, KT005, KT007, KT008, KT911, KT913.
    """
    connection.execute(
        _ADD_CALL,
        {"save_id": save_id, "client_id": client_id, "call": dict(call), "next_step": _plain(next_step)},
    )


def mark_reminders_shown(connection: Connection, save_id: UUID, reminder_ids: list[int]) -> set[int]:
    """Take reminders for showing, and return those that no other window has shown."""
    answer: dict[str, Any] = connection.execute(_MARK_SHOWN, {"save_id": save_id, "ids": reminder_ids}).scalar_one()
    return set(answer["ids"])


def snooze_reminders(connection: Connection, save_id: UUID, reminder_ids: list[int], minutes: int | None) -> None:
    """Have reminders wait so many minutes; None: until tomorrow morning. Raises UserError KT913."""
    connection.execute(_SNOOZE, {"save_id": save_id, "ids": reminder_ids, "minutes": minutes})


def _plain(fields: Fields | None) -> dict[str, object] | None:
    return None if fields is None else dict(fields)
