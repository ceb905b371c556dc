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
