"""The window that says why a line costs what it costs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pytestqt.qtbot import QtBot

from app.documents.price_queries import PriceReasons
from ui.catalog.price_reasons import PriceReasonsDialog

RULES = (
    {"rule": "price", "kind": "Retail", "from_date": "2026-01-01", "to_date": None, "from_quantity": "10",
     "price": "92.5", "currency": "RUB", "document_id": None},
    {"rule": "derived", "kind": "Wholesale", "base": "Retail", "percent": "-7.5", "step": "5", "rounding": "up",
     "less": "0.01", "before": "92.5", "price": "89.99", "currency": "RUB"},
    {"rule": "vat_off", "percent": "22", "price": "73.762295"},
    {"rule": "client_discount", "group": None, "percent": "5", "from_date": "2026-01-01", "to_date": None,
     "from_quantity": None, "holds": True},
    {"rule": "group_discount", "group": "Bolts", "percent": "3", "from_date": "2026-01-01", "to_date": "2026-12-31",
     "from_quantity": "50", "holds": False},
)  # fmt: skip


def shown(qtbot: QtBot, reasons: PriceReasons) -> PriceReasonsDialog:
    dialog = PriceReasonsDialog("Bolt", Decimal(12))
    qtbot.addWidget(dialog)
    dialog.show_reasons(reasons)
    return dialog


def test_each_rule_is_a_sentence_in_the_order_it_worked(qtbot: QtBot) -> None:
    reasons = PriceReasons(
        RULES, Decimal("73.762295"), Decimal(5), Decimal("70.07418"), "RUB", date(2026, 11, 22), Decimal(3)
    )
    dialog = shown(qtbot, reasons)
    lines = [line.text() for line in dialog.lines]
    assert [line[:2] for line in lines] == ["1.", "2.", "3.", "4.", "5."]
    assert lines[0] == "1. Price of “Retail”: 92.50 RUB (from quantity 10, since 01 Jan 2026)"
    assert lines[1] == "2. “Wholesale” is “Retail” −7.5 %, a multiple of 5, up, less 0.01: 89.99 RUB"
    assert lines[2] == "3. VAT of 22 % taken out: 73.762295"
    assert lines[3] == "4. Discount of the client (since 01 Jan 2026): 5 %"
    assert lines[4].endswith("3 % (not counted: only the largest holds)")
    assert dialog.outcome.text() == "70.07418 RUB"
    assert dialog.limit.text() == "You may go 3 % below this alone."


def test_without_a_price_it_says_for_which_day(qtbot: QtBot) -> None:
    dialog = shown(qtbot, PriceReasons((), None, Decimal(0), None, "RUB", date(2026, 11, 22), None))
    assert [line.text() for line in dialog.lines] == ["No price is set for this item on 22 Nov 2026."]
    assert dialog.outcome.isHidden() and dialog.limit.isHidden()
