"""The networks an employee may sign in from, as addresses with a mask, several with commas."""

from __future__ import annotations

from ipaddress import ip_network

from PySide6.QtWidgets import QWidget

from app.database.errors import UserError
from ui.common.fields import EntryField


class NetworksField(EntryField[tuple[str, ...]]):
    """`192.168.1.0/24, 10.0.0.5`; the value is a tuple of networks, None where any network will do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_networks, ", ".join, parent)

    def commit(self) -> bool:
        """Check what was typed; a refusal shows how networks are written."""
        if super().commit():
            return True
        self.set_error(self.tr("A network is written as 192.168.1.0/24, a single computer as 192.168.1.7."))
        return False


def _networks(text: str) -> tuple[str, ...] | None:
    parts = text.replace(";", " ").replace(",", " ").split()
    try:
        return tuple(str(ip_network(part)) for part in parts) or None
    except ValueError as error:
        raise UserError("KT005", reason="network") from error
