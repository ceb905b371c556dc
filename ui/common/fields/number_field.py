"""The field for quantities, prices, money and rates."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from ui.common.fields.entry_field import EntryField
from ui.common.fields.entry_parsing import NumberRule, parse_number
from ui.common.formats import format_entry


class NumberField(EntryField[Decimal]):
    """A number with its unit behind it; `decimals` None takes up to six and shows no trailing zeros.

    `fixed=True` always shows all decimals (money). Raises nothing; refusals are sentences at the field.
    """

    def __init__(
        self,
        decimals: int | None = None,
        minimum: Decimal | int | None = None,
        maximum: Decimal | int | None = None,
        unit: str = "",
        *,
        fixed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._rule = NumberRule(
            decimals,
            None if minimum is None else Decimal(minimum),
            None if maximum is None else Decimal(maximum),
        )
        self._fixed = fixed
        super().__init__(lambda text: parse_number(text, self._rule), self._text_of, parent)
        self._unit = ""
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.set_unit(unit)

    def set_unit(self, unit: str, decimals: int | None = None) -> None:
        """Show a unit inside the field; `decimals` is how many the unit takes (pieces: 0)."""
        if decimals is not None:
            self._rule = NumberRule(decimals, self._rule.minimum, self._rule.maximum)
        self._unit = unit
        self.set_suffix(unit)

    def set_range(self, minimum: Decimal | int | None, maximum: Decimal | int | None) -> None:
        """Change the bounds, both included."""
        low = None if minimum is None else Decimal(minimum)
        high = None if maximum is None else Decimal(maximum)
        self._rule = NumberRule(self._rule.decimals, low, high)

    def _text_of(self, value: Decimal) -> str:
        return format_entry(value, self._rule.decimals if self._fixed else None)

    def sizeHint(self) -> QSize:
        return QSize(120, super().sizeHint().height())


def money_field(parent: QWidget | None = None, *, minimum: Decimal | int | None = None, unit: str = "") -> NumberField:
    """Return a field for an amount: two decimals, always shown."""
    return NumberField(2, minimum, Decimal(10) ** 16 - 1, unit, fixed=True, parent=parent)
