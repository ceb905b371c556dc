"""Writes of the clients capability; each is one call of the server, safe to repeat with its save id.

`changes` are `{field: [old, new]}`; the card's parts travel in the same dictionary as lists `contacts`, `channels` and
`payers` of `{"id": int | None, "changes": {...}, "remove": bool, "channels" | "accounts": [...]}`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.engine import Connection

from app.clients.records import SavedClient
from app.database import json_text


def save_client(
    connection: Connection, save_id: UUID, client_id: int | None, changes: Mapping[str, Any]
) -> SavedClient:
    """Save a card with its parts; `accept_duplicates: True` among the changes skips the duplicate check.

    Raises UserError KT004 (someone else changed the same field), KT101 (duplicates), KT102..KT109 (requisites,
    phones), KT002, KT003, KT005..KT008; fields of parts are named by path, such as `contacts.0.name`.
    """
    saved = connection.execute(
        text("select api.save_client(:save_id, :id, cast(:changes as jsonb))"),
        {"save_id": save_id, "id": client_id, "changes": json_text.dumps(changes)},
    ).scalar_one()
    return SavedClient(**saved)


def add_interaction(connection: Connection, save_id: UUID, client_id: int, interaction: Mapping[str, Any]) -> int:
    """Add a call, meeting, letter or note: kind, at, direction, contact_id, subject, body, result; returns its id."""
    saved = connection.execute(
        text("select api.add_interaction(:save_id, :client, cast(:interaction as jsonb))"),
        {"save_id": save_id, "client": client_id, "interaction": json_text.dumps(interaction)},
    ).scalar_one()
    return int(saved["id"])


def import_clients(
    connection: Connection, save_id: UUID, rows: Sequence[Mapping[str, Any]], *, accept_duplicates: bool = False
) -> dict[str, Any]:
    """Import up to 5,000 rows; returns `added` [{place, id, number}] and `refused` {place: [{field, code, ...}]}."""
    saved: dict[str, Any] = connection.execute(
        text("select api.import_clients(:save_id, cast(:rows as jsonb), :accept)"),
        {"save_id": save_id, "rows": json_text.dumps(rows), "accept": accept_duplicates},
    ).scalar_one()
    return saved
