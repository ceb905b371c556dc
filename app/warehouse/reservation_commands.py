"""What a workstation asks of a posted reservation; making and freeing one are documents."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, text


def prolong_reservation(
    connection: Connection, save_id: UUID, document_id: int, until: datetime | None
) -> datetime | None:
    """Give what a posted reservation still holds another term; None holds until it is freed.

    Raises KT421 (in the past), KT305 (not posted), KT002, KT003.
    """
    result = connection.execute(
        text("select api.prolong_reservation(:save_id, :id, :until)"),
        {"save_id": save_id, "id": document_id, "until": until},
    ).scalar_one()
    return None if result["until"] is None else datetime.fromisoformat(result["until"])
