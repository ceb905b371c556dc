"""What a workstation asks of the server about files."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, text

from app.database import json_text
from app.database.errors import UserError
from app.files.queries import Owner
from app.files.tables import LARGEST

__all__ = ["LARGEST", "Owner", "add_file", "order_files", "remove_file"]


def add_file(
    connection: Connection, save_id: UUID, owner: Owner, owner_id: int, *, name: str, mime_type: str, content: bytes
) -> int:
    """Add a file to a document, an item or a client, posted or not, and return the file's id.

    Raises KT340 for one that is too large, KT341 for an empty one, KT342 when there are too many, KT343 when the same
    bytes are there already, KT002 and KT003 by the right to edit the owner.
    """
    saved = connection.execute(
        text("select api.add_file(:save_id, :owner, :owner_id, :name, :mime_type, :content)"),
        {
            "save_id": save_id,
            "owner": owner,
            "owner_id": owner_id,
            "name": name,
            "mime_type": mime_type,
            "content": content,
        },
    ).scalar_one()
    if "same" in saved:
        raise UserError("KT343", name=name, same=saved["same"])
    return int(saved["id"])


def remove_file(connection: Connection, save_id: UUID, file_id: int) -> None:
    """Remove a file for good; the journal keeps its name, size and hash. Raises KT002, KT003."""
    connection.execute(text("select api.remove_file(:save_id, :id)"), {"save_id": save_id, "id": file_id})


def order_files(connection: Connection, save_id: UUID, owner: Owner, owner_id: int, file_ids: Sequence[int]) -> None:
    """Put the files of a record in this order; those not named stay behind. Raises KT002, KT003."""
    connection.execute(
        text("select api.order_files(:save_id, :owner, :owner_id, cast(:changes as jsonb))"),
        {
            "save_id": save_id,
            "owner": owner,
            "owner_id": owner_id,
            "changes": json_text.dumps({"files": list(file_ids)}),
        },
    )
