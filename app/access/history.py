"""The history of one record: who changed what, as far as the reader may know; and everyone who sees the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class HistoryChange:
    """One field before and after: a plain value, or `{"text": name}` for what was an id (None: not the reader's)."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change; `hidden`: the values are not the reader's; login, address and program come to auditors only."""

    id: int
    at: datetime
    who: str | None
    login: str | None
    client_address: str | None
    application: str | None
    table_name: str
    operation: str
    label: str | None
    hidden: bool
    changes: tuple[HistoryChange, ...]


@dataclass(frozen=True, slots=True)
class Viewer:
    """Why somebody may see a record; `sees` is the outcome, denials and own firms counted in."""

    employee_id: int
    employee: str
    action: str
    profile: str
    scope: str
    with_private: bool
    denied: bool
    lent_by: str | None
    valid_until: datetime | None
    sees: bool


def list_history(
    connection: Connection,
    object_: str,
    record_id: int,
    *,
    language: str,
    before_id: int | None = None,
    limit: int = 100,
) -> list[HistoryEntry]:
    """Return changes of a client, document, task, item, employee or profile and its parts, newest first.

    The next page starts before the last id seen. Raises KT002 without the right, KT003 for a record missing or not
    visible.
    """
    rows = connection.execute(
        text("select api.history_of(:object, :id, :language, :before, :limit)"),
        {"object": object_, "id": record_id, "language": language, "before": before_id, "limit": limit},
    ).scalar_one()
    return [
        HistoryEntry(
            **{
                **row,
                "at": datetime.fromisoformat(row["at"]),
                "changes": tuple(HistoryChange(**change) for change in row["changes"]),
            }
        )
        for row in rows
    ]


def list_who_sees(connection: Connection, object_: str, record_id: int) -> list[Viewer]:
    """Return everyone with a right to see a client, document, task, item, employee or profile, and by what.

    Raises KT002 for who has no right to look behind the record, KT003 for one that is missing or not the asker's.
    """
    rows = connection.execute(
        text("select admin.list_who_sees(:object, :record)"), {"object": object_, "record": record_id}
    ).scalar_one()
    return [
        Viewer(**{**row, "valid_until": row["valid_until"] and datetime.fromisoformat(row["valid_until"])})
        for row in rows
    ]
