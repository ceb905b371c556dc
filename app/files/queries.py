"""Files of documents, goods and clients: what lists show of them, and one file with its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, text

#: What files belong to.
Owner = Literal["documents", "items", "clients"]

_COLUMNS: dict[Owner, str] = {"documents": "document_id", "items": "item_id", "clients": "client_id"}


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file in a list; size in bytes."""

    id: int
    name: str
    mime_type: str
    size: int
    added_at: datetime
    author_name: str


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file as it was added; the name carries no folder, and neither it nor the type may be trusted."""

    name: str
    mime_type: str
    content: bytes


def list_files(connection: Connection, owner: Owner, owner_id: int) -> list[FileRow]:
    """Return the files of a document, an item or a client, in their order; none for one that is missing or not seen."""
    rows = connection.execute(
        text(
            "select id, name, mime_type, size, added_at, author_name from api.file_rows"
            f" where {_COLUMNS[owner]} = :id order by place, id"
        ),
        {"id": owner_id},
    )
    return [FileRow(*row) for row in rows]


def get_file(connection: Connection, file_id: int) -> FileContent:
    """Return one file with its bytes. Raises KT003 for one that is missing or whose owner is not seen."""
    name, mime_type, content = connection.execute(
        text("select name, mime_type, content from api.get_file(:id)"), {"id": file_id}
    ).one()
    return FileContent(name, mime_type, bytes(content))
