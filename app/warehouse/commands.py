"""What moves stock: one call of the server each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from app.database import json_text
from app.documents.commands import Changes, SavedDocument, saved_document_from


@dataclass(frozen=True, slots=True)
class PostedDocument:
    """State of a document after posting, unposting or annulment."""

    id: int
    version: int
    state: str
    number: str | None
    moment: datetime


def post_document(
    connection: Connection, save_id: UUID, document_id: int | None, changes: Changes | None = None
) -> PostedDocument:
    """Post a document; `changes` not yet saved are saved by the same call, whole or not at all.

    Raises KT401 {lines: [{line_id, line_no, item_id, name, unit, lot, free, needed, allowed, taken_by: {document_id,
    kind, number, author}}], post_now}, KT403 and KT413 (closed period), KT404 and KT414 (back-dating), KT405 (before
    what it returns), KT407 (in the future), KT408 (no lines), KT411 (a value below zero), KT415 (an expired lot), KT008
    (client missing), KT305 (not a draft), and all of save_document.
    """
    return _posted(
        connection,
        text("select api.post_document(:save_id, :id, cast(:changes as jsonb))"),
        {"save_id": save_id, "id": document_id, "changes": None if changes is None else json_text.dumps(changes)},
    )


def unpost_document(connection: Connection, save_id: UUID, document_id: int) -> PostedDocument:
    """Take a posted document back to draft; its number stays.

    Raises KT305 (not posted), KT402 {documents} (later ones issue its goods), KT403, KT406 {documents} (others take
    their value from it), KT412 (reservations hold its goods), KT413.
    """
    return _posted(
        connection, text("select api.unpost_document(:save_id, :id)"), {"save_id": save_id, "id": document_id}
    )


def annul_document(connection: Connection, save_id: UUID, document_id: int) -> PostedDocument:
    """Annul a draft or a posted document; it keeps its number and stays in the list. Raises as unpost_document."""
    return _posted(
        connection, text("select api.annul_document(:save_id, :id)"), {"save_id": save_id, "id": document_id}
    )


def receive_transfer(
    connection: Connection, save_id: UUID, document_id: int, moment: datetime | None = None
) -> PostedDocument:
    """Receive a transfer that was sent, all of it, now or at a moment; what is missing is written off where it arrives.

    Raises KT305 (not sent), KT002 (the receiving warehouse is not one's own), KT403, KT404, KT405, KT407.
    """
    return _posted(
        connection,
        text("select api.receive_transfer(:save_id, :id, :moment)"),
        {"save_id": save_id, "id": document_id, "moment": moment},
    )


def reverse_document(connection: Connection, save_id: UUID, document_id: int) -> PostedDocument:
    """Undo a posted document by one of its own, posted as of now, and return that one; both stay in the list.

    Raises KT305 (not posted), KT401 (what it brought in is gone: who took it), KT321 (a reversal), KT324 (returned).
    """
    return _posted(
        connection, text("select api.reverse_document(:save_id, :id)"), {"save_id": save_id, "id": document_id}
    )


def copy_document(connection: Connection, save_id: UUID, document_id: int) -> SavedDocument:
    """Make a draft like another document, of now; of a return and a stocktaking only the header. Raises as a save."""
    result = connection.execute(
        text("select api.copy_document(:save_id, :id)"), {"save_id": save_id, "id": document_id}
    ).scalar_one()
    return saved_document_from(result)


def make_next(connection: Connection, save_id: UUID, document_id: int, kind: str) -> SavedDocument:
    """Make a draft of a kind that follows (app.documents.kinds), with what remains of a posted document.

    Raises KT322 (nothing remains), KT323 (another kind), KT305 (not posted), and as a save.
    """
    result = connection.execute(
        text("select api.make_next(:save_id, :id, :kind)"), {"save_id": save_id, "id": document_id, "kind": kind}
    ).scalar_one()
    return saved_document_from(result)


def _posted(connection: Connection, statement: Any, values: Mapping[str, Any]) -> PostedDocument:
    result = connection.execute(statement, values).scalar_one()
    return PostedDocument(
        id=result["id"],
        version=result["version"],
        state=result["state"],
        number=result["number"],
        moment=datetime.fromisoformat(result["moment"]),
    )
