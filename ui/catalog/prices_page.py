"""Prices in an item's card: what it costs today by each kind, every price that was set, and new ones."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.catalog.records import CurrentPrice, ItemDetails, ItemPrice
from ui.catalog.part_rows import PartRows
from ui.common import tokens
from ui.common.columns import Column
from ui.common.fields import ChoiceField, DateField, NumberField
from ui.common.formats import today_here
from ui.common.list_table import ListTable
from ui.common.style import row_height, set_role
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP

_DERIVED = {
    "derived": QT_TRANSLATE_NOOP("PricesPage", "worked out"),
    "set": QT_TRANSLATE_NOOP("PricesPage", "set"),
}
_CURRENT = (
    Column("price_kind_name", QT_TRANSLATE_NOOP("PricesPage", "Price kind"), width=220),
    Column("price", QT_TRANSLATE_NOOP("PricesPage", "Price"), "price", width=120),
    Column("currency", QT_TRANSLATE_NOOP("PricesPage", "Currency"), width=90),
    Column("derived", QT_TRANSLATE_NOOP("PricesPage", "How"), "choice", width=140, choices=_DERIVED,
           value=lambda row: "derived" if row.derived else "set"),
)  # fmt: skip
_SET_BY = {
    "hand": QT_TRANSLATE_NOOP("PricesPage", "by hand"),
    "document": QT_TRANSLATE_NOOP("PricesPage", "change of prices"),
}
_HISTORY = (
    Column("price_kind_name", QT_TRANSLATE_NOOP("PricesPage", "Price kind"), width=220),
    Column("from_date", QT_TRANSLATE_NOOP("PricesPage", "From"), "date", width=110),
    Column("to_date", QT_TRANSLATE_NOOP("PricesPage", "To"), "date", width=110),
    Column("from_quantity", QT_TRANSLATE_NOOP("PricesPage", "From quantity"), "quantity", width=120,
           value=lambda row: row.from_quantity or None),
    Column("price", QT_TRANSLATE_NOOP("PricesPage", "Price"), "price", width=120),
    Column("currency", QT_TRANSLATE_NOOP("PricesPage", "Currency"), width=90),
    Column("set_by", QT_TRANSLATE_NOOP("PricesPage", "Set"), "choice", width=150, choices=_SET_BY,
           value=lambda row: "hand" if row.document_id is None else "document"),
)  # fmt: skip


class PricesPage(QWidget):
    """`new_prices` is bound by the card; the two tables only show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: ItemDetails | None = None
        self._current_model = RowTableModel(_CURRENT, "PricesPage", self)
        self._history_model = RowTableModel(_HISTORY, "PricesPage", self)
        self.current = ListTable(self._current_model, self)
        self.history = ListTable(self._history_model, self)
        self.new_prices = PartRows(
            self._price,
            lambda: (
                self.tr("Price kind"),
                self.tr("From"),
                self.tr("To"),
                self.tr("From quantity"),
                self.tr("Price"),
            ),
            lambda: self.tr("Add a price"),
        )
        self._titles = [QLabel(), QLabel()]
        for title in self._titles:
            set_role(title, "strong")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self._titles[0])
        layout.addWidget(self.current)
        layout.addWidget(self.new_prices)
        layout.addWidget(self._titles[1])
        layout.addWidget(self.history, 1)
        set_role(self, "surface")
        self._retranslate()

    def offer(self, card: ItemDetails) -> None:
        """Show the prices that the person may see; new ones need the right to set them."""
        self._card = card
        self.new_prices.set_read_only(not card.may_price)
        self._current_model.reset(list[CurrentPrice](card.current))
        self._history_model.reset(list[ItemPrice](card.prices))
        self.current.fit_columns_once()
        self.history.fit_columns_once()
        rows = max(1, min(len(card.current), 5)) + 1
        self.current.setFixedHeight((row_height() + 1) * rows + tokens.GAP)
        self.current.setVisible(bool(card.current))
        self.history.setVisible(bool(card.prices))
        self._retranslate()

    def _price(self) -> dict[str, Any]:
        kinds = [(kind.id, kind.name) for kind in self._card.choices.price_kinds] if self._card else []
        fields: dict[str, Any] = {
            "price_kind_id": ChoiceField(kinds),
            "from_date": DateField(),
            "to_date": DateField(),
            "from_quantity": NumberField(minimum=0),
            "price": NumberField(minimum=0),
        }
        for field, width in zip(fields.values(), (200, 128, 128, 120, 120), strict=True):
            field.setFixedWidth(width)
        return fields

    def add_price(self) -> None:
        """Add a row for a new price from today on."""
        kinds = self._card.choices.price_kinds if self._card else ()
        self.new_prices.add_row({"price_kind_id": kinds[0].id if kinds else None, "from_date": today_here()})

    def _retranslate(self) -> None:
        none = self._card is not None and not self._card.current
        self._titles[0].setText(self.tr("No price holds today") if none else self.tr("Prices of today"))
        self._titles[1].setText(self.tr("Prices that were set"))
        self._titles[1].setVisible(self._card is not None and bool(self._card.prices))
        self.current.setAccessibleName(self.tr("Prices of today"))
        self.history.setAccessibleName(self.tr("Prices that were set"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_titles"):
            self._retranslate()
