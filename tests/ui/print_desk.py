"""A printer and a server that only keep what they are told, for tests of the preview."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.database.errors import UserError
from app.print_forms.document_snapshot import DocumentSnapshot
from app.print_forms.requisites import MissingRequisite
from tests.print_forms.snapshots import shipment


class FakePrinter(QObject):
    """A printer that keeps what it is sent."""

    printers_found = Signal(list)
    printed = Signal(str)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[tuple[bytes, str, str, int]] = []

    def find_printers(self) -> None:
        """Tell of two printers at once."""
        self.printers_found.emit(["Sklad_Canon", "Office_HP"])

    def print_pdf(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """Keep the PDF."""
        self.sent.append((pdf, title, printer, copies))
        self.printed.emit(printer)


class Desk:
    """The server's answers and what the window was asked to open."""

    def __init__(self) -> None:
        self.snapshot: DocumentSnapshot | UserError = shipment(20)
        self.logged: list[dict[str, Any]] = []
        self.jumps: list[MissingRequisite] = []
        self.printer = FakePrinter()

    def get(self, _connection: object, document_id: int) -> DocumentSnapshot:
        """Answer as the server would."""
        if isinstance(self.snapshot, UserError):
            raise self.snapshot
        return replace(self.snapshot, document_id=document_id)

    def log(self, _connection: object, **values: Any) -> int:
        """Keep what was logged."""
        self.logged.append(values)
        return len(self.logged)
