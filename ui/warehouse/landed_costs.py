"""The extra costs of a receipt: carriage, customs, insurance, and how each is spread over the lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QWidget

from ui.common import tokens
from ui.common.fields import ChoiceField, NumberField, TextField, money_field
from ui.common.icons import icon
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP

SPREADS = {
    "value": QT_TRANSLATE_NOOP("LandedCosts", "by value"),
    "quantity": QT_TRANSLATE_NOOP("LandedCosts", "by quantity"),
    "weight": QT_TRANSLATE_NOOP("LandedCosts", "by weight"),
}
_NAME_WIDTH = 320


@dataclass(slots=True)
class _Row:
    name: TextField
    amount: NumberField
    spread_by: ChoiceField
    remove: QToolButton

    def widgets(self) -> tuple[QWidget, ...]:
        return (self.name, self.amount, self.spread_by, self.remove)


class LandedCosts(QFrame):
    """Rows of costs with an empty one below them; hidden until there are any or somebody asks for them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("landed_costs")
        self._rows: list[_Row] = []
        self._read_only = False
        self._next_place = 0
        self._title = QLabel(self)
        set_role(self._title, "muted")
        self._title.setFixedHeight(tokens.FIELD_HEIGHT)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(tokens.GAP, 0, tokens.GAP, tokens.GAP_TIGHT)
        self._grid.setHorizontalSpacing(tokens.GAP)
        self._grid.setVerticalSpacing(tokens.GAP_TIGHT)
        self._grid.setColumnStretch(5, 1)
        self._grid.addWidget(self._title, 0, 0)
        self._retranslate()
        self.hide()

    def open(self) -> None:
        """Show the rows and go to the first that is empty."""
        self._ensure_blank()
        self.show()
        self._rows[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_costs(self, costs: Sequence[Mapping[str, Any]], *, read_only: bool) -> None:
        """Show what the document has; nothing is shown where it has none."""
        self._read_only = read_only
        if self.value() != list(costs):
            while self._rows:
                self._drop(self._rows[-1])
            for cost in costs:
                row = self._add()
                row.name.set_value(cost["name"])
                row.amount.set_value(cost["amount"])
                row.spread_by.set_value(cost["spread_by"])
        for row in self._rows:
            for field in (row.name, row.amount, row.spread_by):
                field.set_read_only(read_only)
            row.remove.setVisible(not read_only)
        if costs and not read_only:
            self._ensure_blank()
        if costs:
            self.show()

    def value(self) -> list[dict[str, Any]]:
        """Return the costs that have an amount."""
        return [
            {"name": row.name.value() or "", "amount": row.amount.value(), "spread_by": row.spread_by.value()}
            for row in self._rows
            if row.amount.value()
        ]

    def total(self) -> Decimal:
        """Return the sum of all costs."""
        return sum((cost["amount"] for cost in self.value()), Decimal(0))

    def commit(self) -> bool:
        """Check what is being typed; go to what is refused."""
        for row in self._rows:
            for field in (row.name, row.amount):
                if not field.commit():
                    field.setFocus(Qt.FocusReason.OtherFocusReason)
                    return False
        return True

    def _ensure_blank(self) -> None:
        if not self._rows or self._rows[-1].amount.value():
            self._add()

    def _add(self) -> _Row:
        row = _Row(TextField(200), money_field(minimum=0), ChoiceField(), QToolButton(self))
        self._rows.append(row)
        place, self._next_place = self._next_place, self._next_place + 1
        for column, widget in enumerate(row.widgets(), 1):
            self._grid.addWidget(widget, place, column)
            widget.show()
        row.name.setFixedWidth(_NAME_WIDTH)
        row.remove.clicked.connect(lambda: self._remove(row))
        for field in (row.name, row.amount, row.spread_by):
            field.value_changed.connect(lambda _value: self._hear())
        self._dress(row)
        return row

    def _hear(self) -> None:
        if not self._read_only:
            self._ensure_blank()
            self.changed.emit()

    def _remove(self, row: _Row) -> None:
        self._drop(row)
        self._ensure_blank()
        self.changed.emit()

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        for widget in row.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _dress(self, row: _Row) -> None:
        translate = QCoreApplication.translate
        row.spread_by.set_choices([(key, translate("LandedCosts", word)) for key, word in SPREADS.items()])
        row.name.set_placeholder(self.tr("carriage, customs, insurance"))
        row.name.setAccessibleName(self.tr("Extra cost: what for"))
        row.amount.setAccessibleName(self.tr("Extra cost: amount without VAT"))
        row.spread_by.setAccessibleName(self.tr("Extra cost: spread over the lines"))
        row.remove.setIcon(icon("close"))
        row.remove.setToolTip(self.tr("Remove this cost"))
        row.remove.setAccessibleName(self.tr("Remove this cost"))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Extra costs"))
        for row in self._rows:
            self._dress(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
