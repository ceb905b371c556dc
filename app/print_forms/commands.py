"""What is written about printing: how often a document was printed, and which bytes."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from sqlalchemy.engine import Connection

from app.database.calls import call


def log_printing(
    connection: Connection,
    save_id: UUID,
    document_id: int,
    form: str,
    sha256: str,
    *,
    output: Literal["paper", "file"],
    copies: int = 1,
    printer: str = "",
) -> int:
    """Write that a form of a document was printed or saved as PDF; return how many times it has been by now.

    Copies and the printer's name are this workstation's word. Raises KT002 without the right to print, KT003 for a
    document that is missing or not the person's to see.
    """
    number = call(connection, "log_printing", save_id, document_id, form, sha256, output, copies, printer)["number"]
    return int(number)
