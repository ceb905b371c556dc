"""At the foot of a document: its lines, quantity and sums."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.documents.rules import Totals
from ui.common import tokens
from ui.common.formats import format_money, format_quantity
from ui.common.style import set_role


class TotalsBar(QWidget):
    """Lines and quantity, and where the person may see money: without VAT, VAT, total."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("totals")
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(36)
        self._names = {name: QLabel(self) for name in ("count", "quantity", "net", "vat", "total")}
        self._values = {name: QLabel(self) for name in self._names}
        self.details = QLabel(self)
        self.details.setObjectName("totals_details")
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        row.setSpacing(tokens.GAP_TIGHT)
        for name, label in self._names.items():
            if name == "net":
                row.addWidget(self.details, 1)
            set_role(label, "muted")
            set_role(self._values[name], "heading" if name == "total" else "strong")
            row.addWidget(label)
            row.addWidget(self._values[name])
            row.addSpacing(tokens.GAP_WIDE if name != "total" else 0)
        self._shown: tuple[int, Totals, str, Collection[str]] | None = None
        self._name_all()

    def show_totals(self, count: int, totals: Totals, currency: str, shown: Collection[str]) -> None:
        """Show the sums of the document; `shown` are those that its kind and the person's rights have."""
        self._shown = (count, totals, currency, shown)
        self._values["count"].setText(str(count))
        self._values["quantity"].setText(format_quantity(totals.quantity) or "0")
        self._values["net"].setText(format_money(totals.net))
        self._values["vat"].setText(format_money(totals.vat))
        self._values["total"].setText(format_money(totals.total, currency))
        for name in ("net", "vat", "total"):
            self._names[name].setVisible(name in shown)
            self._values[name].setVisible(name in shown)

    def show_details(self, words: str, warns: bool) -> None:
        """Show what stands beside quantity: paper against fact, places, masses."""
        set_role(self.details, "warning" if warns else "muted")
        self.details.setText(words)
        self.details.setToolTip(words)

    def text_of(self, name: str) -> str:
        """Return what stands under a name: count, quantity, net, vat or total."""
        return self._values[name].text()

    def _name_all(self) -> None:
        words = {
            "count": self.tr("Lines"),
            "quantity": self.tr("Quantity"),
            "net": self.tr("Without VAT"),
            "vat": self.tr("VAT"),
            "total": self.tr("Total"),
        }
        for name, word in words.items():
            self._names[name].setText(word)
            self._values[name].setAccessibleName(word)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_all()
            if self._shown is not None:
                self.show_totals(*self._shown)
