"""The table of what two sets of rights differ in: object, action, the one, the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.right_cells import NOTHING, Cell, Key
from app.access.right_objects import rows_of
from ui.access.right_words import cell_words
from ui.common.columns import Column
from ui.common.field_names import LIMIT_NAMES, action_name, limit_name, object_name
from ui.common.formats import format_entry
from ui.common.list_table import ListTable
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP

_NONE = "–"


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell or limit on both sides, in words; `tone` tells whether the second side has more."""

    profile: str
    object: str
    action: str
    left: str
    right: str
    tone: str | None


def differences(
    left: Mapping[Key, Cell], right: Mapping[Key, Cell], *, everything: bool, profile: str = ""
) -> list[Difference]:
    """Return the cells that differ, or all that either side has."""
    rows = [key for key in rows_of([*left, *right]) if key in left or key in right]
    found = []
    for key in rows:
        one, other = left.get(key, NOTHING), right.get(key, NOTHING)
        if everything or one != other:
            tone = "accent" if one != other else "muted"
            words = (object_name(key[0]), action_name(key[1]), cell_words(one), cell_words(other))
            found.append(Difference(profile, *words, tone))
    return found


def limit_differences(
    left: Mapping[str, Decimal], right: Mapping[str, Decimal], *, everything: bool, profile: str = ""
) -> list[Difference]:
    """Return the limits that differ, or all that either side names."""
    names = [name for name in LIMIT_NAMES if name in left or name in right]
    return [
        Difference(
            profile, limit_name(name), "", _number(left.get(name)), _number(right.get(name)),
            "accent" if left.get(name) != right.get(name) else "muted",
        )
        for name in names
        if everything or left.get(name) != right.get(name)
    ]  # fmt: skip


class DifferenceTable(QWidget):
    """Shows differences between two profiles, or (`of_file`) between profiles in force and those of a file."""

    def __init__(self, *, of_file: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowTableModel(_columns(of_file), "DifferenceTable", self)
        self.table = ListTable(self.model, self)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.setAccessibleName(self.tr("Differences of rights"))

    def show_rows(self, rows: Sequence[Difference]) -> None:
        """Show these rows."""
        self.model.reset(rows)
        self.table.fit_columns_once()
        self.table.choose_row(0)

    def rows(self) -> list[Difference]:
        """Return the rows shown."""
        found = [self.model.row_at(number) for number in range(self.model.rowCount())]
        return [row for row in found if row is not None]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.model.retranslate()


def _columns(of_file: bool) -> list[Column]:
    profile = Column("profile", QT_TRANSLATE_NOOP("DifferenceTable", "Profile"), width=180)
    sides = (
        (QT_TRANSLATE_NOOP("DifferenceTable", "Now"), QT_TRANSLATE_NOOP("DifferenceTable", "By the file"))
        if of_file
        else (
            QT_TRANSLATE_NOOP("DifferenceTable", "First profile"),
            QT_TRANSLATE_NOOP("DifferenceTable", "Second profile"),
        )
    )
    columns = [
        Column("object", QT_TRANSLATE_NOOP("DifferenceTable", "Object"), width=220, tip=lambda row: row.object),
        Column("action", QT_TRANSLATE_NOOP("DifferenceTable", "Action"), width=180),
        Column("left", sides[0], width=220, tip=lambda row: row.left),
        Column("right", sides[1], width=220, tone=lambda row: row.tone, tip=lambda row: row.right),
    ]
    return [profile, *columns] if of_file else columns


def _number(value: Decimal | None) -> str:
    return _NONE if value is None else format_entry(value, None)
