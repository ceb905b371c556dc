"""How new prices are worked out: from what, by how much, of which goods, and how they are rounded."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.catalog.queries import PriceKind
from app.catalog.records import ItemGroup
from app.warehouse.price_changes import Filling
from ui.catalog.catalog_words import ROUNDING, choices_of
from ui.catalog.item_pages import indented
from ui.common import tokens
from ui.common.fields import ChoiceField, FieldFrame, NumberField
from ui.common.style import set_role

#: Stands for the goods of the document's own lines among the groups.
LINES = "lines"
_WIDTHS = {"source": 260, "percent": 110, "group": 260, "rounding": 260, "step": 110, "less": 110}


class PriceFillRule(QWidget):
    """Two lines of fields; `changed` comes with each of them."""

    changed = Signal()

    def __init__(
        self,
        kind: PriceKind,
        kinds: Sequence[PriceKind],
        items: tuple[int, ...],
        *,
        cost: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._items = items
        self.source, self.group, self.rounding = ChoiceField(), ChoiceField(), ChoiceField()
        self.percent = NumberField(2, minimum=-100, maximum=99999, unit="%")
        self.step, self.less = NumberField(minimum=0), NumberField(minimum=0)
        self._fields: dict[str, FieldFrame] = {
            "source": self.source, "percent": self.percent, "group": self.group,
            "rounding": self.rounding, "step": self.step, "less": self.less,
        }  # fmt: skip
        self._offer(kind, kinds, cost=cost)
        self._build()
        for name, field in self._fields.items():
            field.setFixedWidth(_WIDTHS[name])
            field.value_changed.connect(lambda _value: self._hear())
        self._hear()

    def offer_groups(self, groups: Sequence[ItemGroup]) -> None:
        """Offer the groups of goods, and the document's own lines where there are any."""
        own: list[tuple[Any, str]] = [(LINES, self.tr("goods of the document"))] if self._items else []
        self.group.set_choices([(None, self.tr("all goods")), *own, *indented(tuple(groups))])

    def commit(self) -> bool:
        """Check all fields; errors show at them."""
        refused = [field for field in self._fields.values() if not field.commit()]
        asked = self.rounding.value() is not None
        if asked and not self.step.value():
            self.step.set_error(self.tr("a multiple of what?"))
            refused.append(self.step)
        if refused:
            refused[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not refused

    def filling(self) -> Filling | None:
        """Return the rule by what is taken over already; None while the step of a rounding is missing."""
        rounded = self.rounding.value()
        if rounded is not None and not self.step.value():
            return None
        name, base = self.source.value()
        chosen = self.group.value()
        return Filling(
            source=name,
            base_kind_id=base,
            percent=self.percent.value() or Decimal(0),
            step=self.step.value() if rounded is not None else None,
            rounding=rounded,
            less=self.less.value() if rounded is not None else None,
            group_id=chosen if chosen != LINES else None,
            item_ids=self._items if chosen == LINES else None,
        )

    def _offer(self, kind: PriceKind, kinds: Sequence[PriceKind], *, cost: bool) -> None:
        sources: list[tuple[Any, str]] = [(("kind", None), self.tr("prices of “%1”").replace("%1", kind.name))]
        sources += [
            (("kind", other.id), self.tr("prices of “%1”").replace("%1", other.name))
            for other in kinds
            if other.id != kind.id and (cost or other.purpose == "sale")
        ]
        if cost:
            sources += [(("stock", None), self.tr("cost of stock")), (("receipt", None), self.tr("the last receipt"))]
        self.source.set_choices(sources)
        self.rounding.set_choices([(None, self.tr("as the price kind says")), *choices_of(ROUNDING)])
        self.offer_groups(())
        self.percent.set_value(Decimal(0))

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.GAP)
        grid.setVerticalSpacing(tokens.GAP_TIGHT)
        words = {
            "source": self.tr("From"), "percent": self.tr("Percent on top"), "group": self.tr("Goods"),
            "rounding": self.tr("Rounded"), "step": self.tr("A multiple of"), "less": self.tr("Then less"),
        }  # fmt: skip
        for place, (name, field) in enumerate(self._fields.items()):
            row, column = divmod(place, 3)
            label = QLabel(words[name])
            set_role(label, "muted")
            label.setFixedHeight(tokens.FIELD_HEIGHT)
            label.setBuddy(field)
            field.setAccessibleName(words[name])
            grid.addWidget(label, row, column * 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(field, row, column * 2 + 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(6, 1)

    def _hear(self) -> None:
        own = self.rounding.value() is not None
        if own and self.step.value() is None:
            self.step.set_value(Decimal(1))
        self.step.set_read_only(not own)
        self.less.set_read_only(not own)
        self.changed.emit()
