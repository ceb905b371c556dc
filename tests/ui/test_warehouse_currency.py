"""The currency in the head of a receipt: its own at once, the others of the catalogue when somebody goes there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.support.stock import Stock
from tests.ui.stock_desk import CTRL, Desk, fill_stock, press, type_text
from ui.common.fields import ChoiceField
from ui.warehouse.document_form import DocumentForm


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database)


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


def currency_of(card: DocumentForm) -> ChoiceField:
    """Return the field of the head."""
    field = card.header.fields["currency"]
    assert isinstance(field, ChoiceField)
    return field


def offered(card: DocumentForm) -> list[str]:
    """Return what the list offers."""
    combo = currency_of(card).combo
    return [combo.itemText(row) for row in range(combo.count())]


def test_currencies_are_read_when_the_field_is_first_entered_and_once_a_sitting(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    database.execute("update kontor.currencies set archived = true where code = 'USD'")
    in_use = "select array_agg(code order by code) from kontor.currencies where not archived"
    card = desk.receipt(client=(stock.supplier, "Оптовик"))
    desk.settle()
    assert offered(card) == [currency_of(card).value()] == ["RUB"]
    assert desk.directories.currencies == []
    card.header.show_more(True)
    currency_of(card).setFocus()
    desk.settle()
    assert offered(card) == database.scalar(in_use)
    assert {"EUR", "RON", "RUB"} <= set(offered(card)) and "USD" not in offered(card)
    assert currency_of(card).value() == "RUB"
    again = desk.receipt()
    assert offered(again) == offered(card)


def test_a_receipt_in_another_currency_is_kept_and_shown_in_it(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    card = desk.receipt(client=(stock.supplier, "Оптовик"))
    card.header.show_more(True)
    currency_of(card).setFocus()
    desk.settle()
    type_text("EUR")
    desk.settle()
    press(Qt.Key.Key_S, CTRL)
    kept = "select currency from kontor.documents where id = %s"
    desk.wait_for(lambda: database.scalar(kept, card.document.document_id) == "EUR")
    assert card.document.currency == "EUR"
    again = desk.receipt(card.document.document_id)
    assert currency_of(again).value() == "EUR"
