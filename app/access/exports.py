"""Exports and mass copies as the server records them: a right is asked, and who, when, which list and how many is kept.

What leaves is read by the list's own queries, under the rules of its rows; this is the record of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.engine import Connection

from app.database.json_text import dumps

Outcome = Literal["finished", "cancelled", "failed"]


def open_export(
    connection: Connection,
    save_id: UUID,
    objects: Sequence[str],
    list_name: str,
    filter_: Mapping[str, Any],
    columns: Sequence[str],
    reason: str = "",
) -> int:
    """Ask for an export of a list and return its id.

    Raises KT002 without the right `export` on each object, KT008 for `reason` where the firm asks for one.
    """
    statement = text(
        "select api.open_export(:save_id, cast(:objects as text[]), :list, cast(:filter as jsonb),"
        " cast(:columns as text[]), :reason)"
    )
    values = {**_words(save_id, objects, list_name, filter_, columns), "reason": reason}
    return int(connection.execute(statement, values).scalar_one()["id"])


def close_export(connection: Connection, save_id: UUID, export_id: int, outcome: Outcome, rows: int) -> int | None:
    """Tell how an export of one's own ended; return the rows the server sent meanwhile, None where it counts none."""
    statement = text("select api.close_export(:save_id, :id, :outcome, :rows)")
    values = {"save_id": save_id, "id": export_id, "outcome": outcome, "rows": rows}
    counted = connection.execute(statement, values).scalar_one()["counted_rows"]
    return None if counted is None else int(counted)


def log_copy(
    connection: Connection,
    save_id: UUID,
    objects: Sequence[str],
    list_name: str,
    filter_: Mapping[str, Any],
    columns: Sequence[str],
    rows: int,
    reason: str = "",
) -> None:
    """Tell that many rows of a list go to the clipboard. Raises KT002 and KT008 like `open_export`."""
    statement = text(
        "select api.log_copy(:save_id, cast(:objects as text[]), :list, cast(:filter as jsonb),"
        " cast(:columns as text[]), :rows, :reason)"
    )
    values = {**_words(save_id, objects, list_name, filter_, columns), "rows": rows, "reason": reason}
    connection.execute(statement, values).scalar_one()


def _words(
    save_id: UUID, objects: Sequence[str], list_name: str, filter_: Mapping[str, Any], columns: Sequence[str]
) -> dict[str, Any]:
    return {
        "save_id": save_id,
        "objects": list(objects),
        "list": list_name,
        "filter": dumps(dict(filter_)),
        "columns": list(columns),
    }
