"""One entry of the journal in full: each changed field with what it was and what it became."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.access.access_words import SCOPES, field_word, word
from ui.common import tokens
from ui.common.columns import Column
from ui.common.field_names import action_name, object_name
from ui.common.formats import format_moment
from ui.common.list_table import ListTable
from ui.common.style import set_role
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP

#: The heading names the record; its number and version tell nothing more.
_OWN_NUMBERS = ("id", "version")
#: Field -> id -> name, for fields that hold an id.
Names = Mapping[str, Mapping[int, str]]
#: Fields whose codes have words of their own.
_CODES: Mapping[str, Callable[[str], str]] = {
    "object": object_name,
    "action": action_name,
    "scope": lambda code: word(SCOPES, code),
}
_YES = QT_TRANSLATE_NOOP("ChangedFields", "yes")
_NO = QT_TRANSLATE_NOOP("ChangedFields", "no")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of an entry, as it reads."""

    field: str
    old: str
    new: str


COLUMNS = (
    Column("field", QT_TRANSLATE_NOOP("ChangedFields", "Field"), width=190),
    Column("old", QT_TRANSLATE_NOOP("ChangedFields", "Before"), width=360, tone=lambda _row: "muted",
           tip=lambda row: row.old),
    Column("new", QT_TRANSLATE_NOOP("ChangedFields", "After"), width=360, tip=lambda row: row.new),
)  # fmt: skip


def field_changes(
    old: Mapping[str, Any] | None, new: Mapping[str, Any] | None, known: Names | None = None
) -> list[FieldChange]:
    """Return the fields of both sides, by name; ids that are `known` read as what they stand for."""
    names = [name for name in {**(old or {}), **(new or {})} if name not in _OWN_NUMBERS]
    changes = [FieldChange(field_word(name), _read(old, name, known), _read(new, name, known)) for name in names]
    return sorted((change for change in changes if change.old or change.new), key=lambda change: change.field)


class ChangedFields(QWidget):
    """A heading and the table of changed fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel()
        set_role(self.heading, "strong")
        self.heading.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP_TIGHT)
        self.model = RowTableModel(COLUMNS, "ChangedFields", self)
        self.table = ListTable(self.model, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.table, 1)
        self._retranslate()

    def show_changes(self, heading: str, changes: list[FieldChange]) -> None:
        """Show what one entry changed; an empty list leaves the table empty."""
        self.heading.setText(heading)
        self.model.reset(changes)
        self.table.fit_columns_once()

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Changed fields"))
        self.model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _read(side: Mapping[str, Any] | None, name: str, known: Names | None) -> str:
    value = None if side is None else side.get(name)
    if isinstance(value, str) and name in _CODES:
        return _CODES[name](value)
    found = (known or {}).get(name, {}).get(value) if isinstance(value, int) else None
    return found or readable(value)


def readable(value: Any) -> str:
    """Return a value of the journal as a person reads it; an absent one is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return QCoreApplication.translate("ChangedFields", _YES if value else _NO)
    if isinstance(value, list):
        return ", ".join(readable(part) for part in value)
    if isinstance(value, dict):
        return "; ".join(f"{field_word(name)}: {readable(part)}" for name, part in value.items())
    return _moment(str(value))


def _moment(text: str) -> str:
    """Return a moment of the journal by the clock of this computer; any other text stays as it is."""
    if len(text) < len("2026-01-01T00:00:00+00") or text[10:11] != "T":
        return text
    try:
        return format_moment(datetime.fromisoformat(text))
    except ValueError:
        return text
