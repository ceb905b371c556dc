"""What is written about reports: that one went to paper or into a file."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from sqlalchemy import Connection

from app.database.calls import call


def log_report_printing(
    connection: Connection,
    save_id: UUID,
    right: str,
    report: str,
    sha256: str,
    *,
    output: Literal["paper", "file"],
    copies: int = 1,
    printer: str = "",
) -> None:
    """Write that a report of that title was printed or saved as PDF; copies and printer are this workstation's word.

    `right` is the object of the right to print it. Raises KT002 without that right.
    """
    call(connection, "log_report_printing", save_id, right, report, sha256, output, copies, printer)
