"""The limits of a profile in one line: how far its people go alone; an empty field names no limit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.common import tokens
from ui.common.field_names import limit_name
from ui.common.fields import NumberField
from ui.common.style import set_role

#: Limits that something asks for. `debt_override` waits for the money of clients: a field that guards nothing misleads.
SHOWN = ("discount_percent", "document_sum", "back_date_days")
_WIDTHS = {"discount_percent": 76, "document_sum": 128, "back_date_days": 76}
_DECIMALS = {"back_date_days": 0}
_HIGHEST = {"discount_percent": 100, "back_date_days": 36500}


class LimitFields(QWidget):
    """`changed` after each limit that was typed; the value has the limits that are named."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {
            name: NumberField(_DECIMALS.get(name, 2), minimum=0, maximum=_HIGHEST.get(name, 10**13)) for name in SHOWN
        }
        self._kept: dict[str, Decimal] = {}
        self._heading = QLabel()
        self._labels = {name: QLabel() for name in self.fields}
        self._build()
        self._retranslate()

    def value(self) -> dict[str, Decimal]:
        """Return the limits that are named, with those that have no field."""
        values = {name: field.value() for name, field in self.fields.items()}
        return self._kept | {name: value for name, value in values.items() if value is not None}

    def set_value(self, limits: Mapping[str, Decimal], *, read_only: bool) -> None:
        """Show limits; no signal."""
        self._kept = {name: value for name, value in limits.items() if name not in self.fields}
        for name, field in self.fields.items():
            value = limits.get(name)
            field.set_value(None if value is None else value.normalize() + 0)
            field.set_read_only(read_only)

    def commit(self) -> bool:
        """Check what was typed; a refusal stands at its field."""
        refused = [name for name, field in self.fields.items() if not field.commit()]
        return not refused

    def _build(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self._heading, "strong")
        line = QHBoxLayout(self)
        line.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_TIGHT, tokens.GAP_WIDE, tokens.GAP_TIGHT)
        line.setSpacing(tokens.GAP)
        line.addWidget(self._heading)
        for name, field in self.fields.items():
            set_role(self._labels[name], "muted")
            self._labels[name].setBuddy(field)
            field.setFixedWidth(_WIDTHS[name])
            field.value_changed.connect(lambda _value: self.changed.emit())
            line.addSpacing(tokens.GAP)
            line.addWidget(self._labels[name])
            line.addWidget(field)
        line.addStretch(1)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Limits"))
        for name, field in self.fields.items():
            self._labels[name].setText(limit_name(name))
            field.setAccessibleName(limit_name(name))
            field.set_placeholder(self.tr("none"))
            field.setToolTip(self.tr("The widest limit of a person's profiles holds. Empty: this profile names none."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
