"""The computers an employee may sign in on, by name or MAC address, several with commas."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.common.fields import EntryField


class WorkstationsField(EntryField[tuple[str, ...]]):
    """`buh-7, 00:11:22:33:44:55`; the value is a tuple in small letters, None where any computer will do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_workstations, ", ".join, parent)


def _workstations(text: str) -> tuple[str, ...] | None:
    parts = text.replace(";", " ").replace(",", " ").lower().split()
    return tuple(dict.fromkeys(parts)) or None
