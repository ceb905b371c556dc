"""Two people changed the same field: theirs, mine and the original side by side, and a choice for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.database.errors import UserError
from ui.common import formats, tokens
from ui.common.field_names import field_name
from ui.common.form_binding import FormBinding
from ui.common.style import set_role

#: How a field's value reads where its type does not tell (an id that stands for a name).
Shown = Mapping[str, Callable[[Any], str]]


class ConflictDialog(QDialog):
    """Shows a KT004 and lets the person choose field by field; `decided` carries `{field: keep_mine}`."""

    decided = Signal(dict)

    def __init__(self, error: UserError, parent: QWidget | None = None, shown: Shown | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Changed by two people"))
        self.setModal(True)
        self._shown = shown or {}
        self._groups: dict[str, QButtonGroup] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addWidget(self._heading(error))
        layout.addLayout(self._grid(error.values.get("fields", {})))
        layout.addLayout(self._buttons())
        self.setMinimumWidth(560)

    def choices(self) -> dict[str, bool]:
        """Return for each field whether mine is kept."""
        return {name: group.checkedId() == 1 for name, group in self._groups.items()}

    def _heading(self, error: UserError) -> QLabel:
        who, at = error.values.get("who"), _moment(error.values.get("at"))
        if who and at:
            text = self.tr("%1 saved these fields at %2, while you were typing. Choose what stays.")
        else:
            text = self.tr("A colleague saved these fields while you were typing. Choose what stays.")
        label = QLabel(text.replace("%1", str(who)).replace("%2", at), self)
        label.setWordWrap(True)
        return label

    def _grid(self, fields: Mapping[str, Mapping[str, Any]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_WIDE)
        grid.setVerticalSpacing(tokens.GAP)
        for column, title in enumerate((self.tr("Before"), self.tr("Theirs"), self.tr("Mine")), 1):
            heading = QLabel(title, self)
            set_role(heading, "muted")
            grid.addWidget(heading, 0, column)
            grid.setColumnStretch(column, 1)
        for row, (name, values) in enumerate(fields.items(), 1):
            label = QLabel(field_name(name), self)
            set_role(label, "strong")
            original = QLabel(self._text(name, values.get("original")), self)
            theirs = QRadioButton(self._text(name, values.get("theirs")), self)
            mine = QRadioButton(self._text(name, values.get("mine")), self)
            group = QButtonGroup(self)
            group.addButton(theirs, 0)
            group.addButton(mine, 1)
            mine.setChecked(True)
            self._groups[name] = group
            for column, widget in enumerate((label, original, theirs, mine)):
                grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        return grid

    def _buttons(self) -> QHBoxLayout:
        apply = QPushButton(self.tr("Save what is chosen"), self)
        set_role(apply, "primary")
        apply.setDefault(True)
        back = QPushButton(self.tr("Back to the card"), self)
        apply.clicked.connect(self._decide)
        back.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(apply)
        return row

    def _decide(self) -> None:
        self.decided.emit(self.choices())
        self.accept()

    def _text(self, name: str, value: Any) -> str:
        if value in (None, ""):
            return self.tr("(empty)")
        if name in self._shown:
            return self._shown[name](value)
        if isinstance(value, Decimal):
            return formats.format_number(value)
        return str(value)


def settle_conflict(binding: FormBinding, error: UserError, choices: Mapping[str, bool]) -> None:
    """Put a decided conflict into the form: their values become what is compared with, and stay where chosen."""
    base = binding.values()
    for name, values in error.values.get("fields", {}).items():
        theirs = _typed_like(base.get(name), values.get("theirs"))
        if not choices.get(name, True):
            binding.set_values({name: theirs})
        binding.set_base(name, theirs)


def _typed_like(example: Any, value: Any) -> Any:
    """Return a value of the refusal's JSON in the type that the form's field holds."""
    if value is None or not isinstance(value, str):
        return value
    if isinstance(example, Decimal):
        return Decimal(value)
    if isinstance(example, datetime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(example, date) else value


def _moment(value: Any) -> str:
    try:
        return formats.format_moment(datetime.fromisoformat(value)) if isinstance(value, str) else ""
    except ValueError:
        return ""
