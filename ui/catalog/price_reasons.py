"""Why this price: each rule that worked on a line, in order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from app.documents.price_queries import PriceReasons, explain_price
from ui.catalog.catalog_words import ROUNDING, word
from ui.common import tokens
from ui.common.formats import format_date, format_entry, format_price
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_WIDTH = 520


def show_price_reasons(
    owner: QWidget,
    runner: QueryRunner,
    *,
    item_id: int,
    item_name: str,
    quantity: Decimal,
    client_id: int | None,
    price_kind_id: int | None,
    warehouse_id: int | None,
    day: date | None,
    vat_mode: str,
    currency: str | None,
) -> PriceReasonsDialog:
    """Open the window that says why a line costs what it costs; one turn fills it."""
    dialog = PriceReasonsDialog(item_name, quantity, owner)
    work = partial(
        explain_price,
        item_id=item_id,
        quantity=quantity,
        client_id=client_id,
        price_kind_id=price_kind_id,
        warehouse_id=warehouse_id,
        day=day,
        vat_mode=vat_mode,
        currency=currency,
    )
    runner.run(dialog, work, dialog.show_reasons, replaces="reasons")
    dialog.open()
    return dialog


class PriceReasonsDialog(QDialog):
    """Numbered rules, the price they give, and how far below it the person may go alone."""

    def __init__(self, item_name: str, quantity: Decimal, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Why this price"))
        heading = QLabel(f"{item_name} × {format_entry(quantity)}")
        set_role(heading, "strong")
        heading.setWordWrap(True)
        self.lines: list[QLabel] = []
        self._rules = QVBoxLayout()
        self._rules.setSpacing(tokens.GAP)
        self.outcome = QLabel()
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.outcome, "heading")
        self.limit = QLabel()
        self.limit.setWordWrap(True)
        set_role(self.limit, "muted")
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        for label in (heading, self.outcome, self.limit):
            label.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_WIDE, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addWidget(heading)
        layout.addLayout(self._rules)
        layout.addWidget(self.outcome)
        layout.addWidget(self.limit)
        layout.addLayout(buttons)

    def show_reasons(self, reasons: PriceReasons) -> None:
        """Show the rules that the server told."""
        for place, rule in enumerate(reasons.rules, 1):
            self._add(f"{place}. {self.sentence(rule)}")
        if reasons.unit_price is None:
            self._add(self.tr("No price is set for this item on %1.").replace("%1", format_date(reasons.day)))
            self.outcome.hide()
        else:
            self.outcome.setText(f"{format_price(reasons.unit_price)} {reasons.currency}")
        if reasons.limit is None:
            self.limit.hide()
        else:
            self.limit.setText(self.tr("You may go %1 % below this alone.").replace("%1", format_entry(reasons.limit)))

    def sentence(self, rule: Mapping[str, Any]) -> str:
        """Return a rule in words."""
        name = rule["rule"]
        if name == "price":
            text = self._with_steps(self.tr("Price of “%1”: %2").replace("%1", rule["kind"]), rule)
            return text.replace("%2", _money(rule))
        if name == "special":
            return self._with_steps(self.tr("Special price of the client: %2"), rule).replace("%2", _money(rule))
        if name == "from_cost":
            return self.tr("“%1” is worked out: %2").replace("%1", rule["kind"]).replace("%2", _money(rule))
        if name == "derived":
            return self._derived(rule)
        if name == "currency":
            text = self.tr("Rate of the day: 1 %1 = %2 %3")
            return text.replace("%1", rule["from"]).replace("%2", _number(rule["rate"])).replace("%3", rule["to"])
        if name in ("vat_on", "vat_off"):
            text = self.tr("VAT of %1 % added: %2") if name == "vat_on" else self.tr("VAT of %1 % taken out: %2")
            return text.replace("%1", _number(rule["percent"])).replace("%2", _number(rule["price"]))
        return self._discount(rule)

    def _derived(self, rule: Mapping[str, Any]) -> str:
        percent = Decimal(rule["percent"])
        text = self.tr("“%1” is “%2” %3 %").replace("%1", rule["kind"]).replace("%2", rule["base"])
        text = text.replace("%3", ("+" if percent >= 0 else "−") + format_entry(abs(percent)))
        if rule["step"] is not None:
            step = self.tr("a multiple of %1, %2").replace("%1", _number(rule["step"]))
            text += ", " + step.replace("%2", word(ROUNDING, rule["rounding"]))
            if Decimal(rule["less"]):
                text += ", " + self.tr("less %1").replace("%1", _number(rule["less"]))
        return f"{text}: {_money(rule)}"

    def _discount(self, rule: Mapping[str, Any]) -> str:
        if rule["rule"] == "client_discount":
            text = (
                self.tr("Discount of the client")
                if rule["group"] is None
                else self.tr("Discount of the client on “%1”")
            )
        else:
            text = self.tr("Discount on the group “%1”")
        text = self._with_steps(text.replace("%1", rule["group"] or ""), rule)
        text += f": {_number(rule['percent'])} %"
        return text if rule["holds"] else text + " " + self.tr("(not counted: only the largest holds)")

    def _with_steps(self, text: str, rule: Mapping[str, Any]) -> str:
        """Add from which quantity and days on a rule holds."""
        parts = []
        if rule.get("from_quantity") is not None and Decimal(rule["from_quantity"]):
            parts.append(self.tr("from quantity %1").replace("%1", _number(rule["from_quantity"])))
        if rule.get("from_date"):
            parts.append(self.tr("since %1").replace("%1", format_date(date.fromisoformat(rule["from_date"]))))
        if rule.get("to_date"):
            parts.append(self.tr("until %1").replace("%1", format_date(date.fromisoformat(rule["to_date"]))))
        return f"{text} ({', '.join(parts)})" if parts else text

    def _add(self, text: str) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFixedWidth(_WIDTH)
        self.lines.append(label)
        self._rules.addWidget(label)


def _number(text: str) -> str:
    return format_entry(Decimal(text))


def _money(rule: Mapping[str, Any]) -> str:
    return f"{format_price(Decimal(rule['price']))} {rule['currency']}"
