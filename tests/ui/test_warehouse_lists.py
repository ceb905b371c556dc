"""Lists of documents, stock and moves, as the people who use them see them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, line, posted
from tests.ui.stock_desk import CTRL, Desk, column, fill_stock, press, type_text
from ui.warehouse.balance_list import BalanceList
from ui.warehouse.document_list import DocumentList
from ui.warehouse.move_list import MoveList
from ui.warehouse.period_filter import LAST_MONTH, TODAY, WEEK, PeriodFilter


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = fill_stock(database)
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "shipment", made.main, made.client, [line(made.items[0], 30, 100)])
        draft(keeper, "shipment", made.main, made.client, [line(made.items[2], 1, 300)])
    return made


@pytest.fixture
def desk(
    database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]
) -> Callable[[str], Desk]:
    return lambda login: Desk(database, qtbot, login, tmp_path, make_runner)


def documents_of(desk: Desk) -> DocumentList:
    """Open the list of documents."""
    shown: list[str] = []
    made = DocumentList(
        desk.runner, desk.me, open_document=desk.opened.append, new_document=shown.append, settings=desk.settings
    )
    return desk.show(made)


def balances_of(desk: Desk, moves: list[tuple[int, int]], **options: Any) -> BalanceList:
    """Open the list of stock."""
    return desk.show(
        BalanceList(
            desk.runner,
            desk.me,
            desk.directories,
            open_moves=lambda item, where: moves.append((item, where)),
            **options,
        )
    )


def test_documents_show_number_kind_partner_sum_and_state(desk: Callable[[str], Desk], database: TestDatabase) -> None:
    screen = documents_of(desk("keeper"))
    assert column(screen.view, "kind") == ["Shipment", "Shipment", "Receipt"]
    assert sorted(column(screen.view, "state")) == ["Draft", "Posted", "Posted"]
    assert column(screen.view, "partner_name") == ["Ромашка", "Ромашка", "Оптовик"]
    assert "3,000.00" in column(screen.view, "total")


def test_documents_are_filtered_by_kind_and_state_and_the_filter_is_remembered(desk: Callable[[str], Desk]) -> None:
    keeper = desk("keeper")
    screen = documents_of(keeper)
    screen.state.combo.setCurrentIndex(1)
    keeper.settle()
    assert column(screen.view, "state") == ["Draft"]
    again = documents_of(keeper)
    assert column(again.view, "state") == ["Draft"]


def test_enter_opens_a_document_and_letters_search(desk: Callable[[str], Desk], database: TestDatabase) -> None:
    keeper = desk("keeper")
    screen = documents_of(keeper)
    screen.view.table.setFocus()
    type_text("Опт")
    keeper.qtbot.wait(200)
    keeper.settle()
    assert column(screen.view, "partner_name") == ["Оптовик"]
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert keeper.opened == [database.scalar("select id from kontor.documents where kind = 'receipt'")]


def test_f9_copies_the_document_of_the_row_and_opens_the_copy(
    desk: Callable[[str], Desk], database: TestDatabase
) -> None:
    keeper = desk("keeper")
    screen = documents_of(keeper)
    screen.view.table.choose_row(column(screen.view, "kind").index("Receipt"))
    screen.view.table.setFocus()
    press(Qt.Key.Key_F9)
    keeper.wait_for(lambda: bool(keeper.opened))
    found = "select kind || ' ' || state from kontor.documents where id = %s"
    assert database.scalar(found, keeper.opened[0]) == "receipt draft"
    press(Qt.Key.Key_D, CTRL)
    keeper.wait_for(lambda: len(keeper.opened) == 2)
    assert keeper.opened[0] != keeper.opened[1]


def test_f9_copies_nothing_for_who_may_not_create_the_kind(desk: Callable[[str], Desk], database: TestDatabase) -> None:
    auditor = desk("auditor")
    screen = documents_of(auditor)
    screen.view.table.setFocus()
    before = database.scalar("select count(*) from kontor.documents")
    press(Qt.Key.Key_F9)
    auditor.settle()
    assert auditor.opened == []
    assert database.scalar("select count(*) from kontor.documents") == before > 0


def test_a_seller_may_begin_a_shipment_and_no_receipt(desk: Callable[[str], Desk]) -> None:
    screen = documents_of(desk("seller"))
    screen.begin()
    assert not {"Receipt", "Supplier order"} & {action.text() for action in screen.menu.actions()}
    assert "Shipment" in {action.text() for action in screen.menu.actions()}
    screen.menu.close()
    assert set(column(screen.view, "kind")) == {"Shipment"}


def test_stock_shows_value_only_by_the_right_to_cost(desk: Callable[[str], Desk]) -> None:
    moves: list[tuple[int, int]] = []
    plain = balances_of(desk("keeper"), moves)
    assert "value" not in [one.key for one in plain.view.model.columns]
    assert column(plain.view, "quantity") == ["70", "100", "100"]
    valued = balances_of(desk("keeper2"), moves)
    assert column(valued.view, "value")[0] != ""


def test_from_stock_one_opens_moves_and_from_a_move_its_document(
    desk: Callable[[str], Desk], stock: Stock, database: TestDatabase
) -> None:
    keeper = desk("keeper")
    moves: list[tuple[int, int]] = []
    screen = balances_of(keeper, moves)
    screen.view.table.setFocus()
    press(Qt.Key.Key_Return)
    assert moves == [(stock.items[0], stock.main)]
    ledger = keeper.show(
        MoveList(keeper.runner, keeper.me, keeper.directories, *moves[0], open_document=keeper.opened.append)
    )
    assert column(ledger.view, "outgoing") == ["30", ""]
    assert column(ledger.view, "incoming") == ["", "100"]
    assert ledger.windowTitle() == "Moves: Товар 1 · Главный склад"
    ledger.view.table.setFocus()
    press(Qt.Key.Key_Return)
    assert keeper.opened == [
        database.scalar("select id from kontor.documents where kind = 'shipment' and state = 'posted'")
    ]


def test_stock_as_of_an_earlier_day_is_that_days(
    desk: Callable[[str], Desk], stock: Stock, database: TestDatabase
) -> None:
    keeper = desk("keeper")
    screen = balances_of(keeper, [])
    screen.moment.day.setFocus()
    type_text("-1\n")
    keeper.settle()
    assert column(screen.view, "quantity") == []
    screen.moment.day.setFocus()
    screen.moment.day.select_all()
    type_text("t\n")
    keeper.settle()
    assert column(screen.view, "quantity") == ["70", "100", "100"]


def test_one_item_is_shown_where_it_lies(desk: Callable[[str], Desk], stock: Stock) -> None:
    screen = balances_of(desk("keeper"), [], item=(stock.items[1], "Товар 2"))
    assert column(screen.view, "warehouse_name") == ["Главный склад"]
    assert screen.windowTitle() == "Stock: Товар 2"
    # A search among one item could only seem to find nothing.
    assert not screen.view.search_box.isVisible()
    screen.view.table.typed.emit("x")
    assert screen.view.search_box.text() == ""


@pytest.mark.parametrize(
    ("period", "first", "until"),
    [
        (TODAY, "2026-03-01", None),
        (WEEK, "2026-02-23", None),
        (LAST_MONTH, "2026-02-01", "2026-03-01"),
    ],
)
def test_a_period_is_counted_in_days_of_its_zone(qtbot: QtBot, period: str, first: str, until: str | None) -> None:
    moscow = ZoneInfo("Europe/Moscow")
    chosen = PeriodFilter(moscow, period)
    qtbot.addWidget(chosen)
    # Late in the evening of February in UTC it is March in Moscow.
    found = chosen.bounds(datetime(2026, 2, 28, 22, 30, tzinfo=ZoneInfo("UTC")))
    expected = [datetime.fromisoformat(day).replace(tzinfo=moscow) if day else None for day in (first, until)]
    assert list(found) == expected


def test_the_sum_of_what_is_selected_keeps_currencies_apart(
    desk: Callable[[str], Desk], database: TestDatabase
) -> None:
    database.execute("update kontor.documents set currency = 'EUR' where state = 'draft'")
    screen = documents_of(desk("keeper"))
    assert column(screen.view, "currency") == ["EUR", "RUB", "RUB"]
    screen.view.table.selectAll()
    shown = [label.text() for label in screen.view.findChildren(QLabel) if "selected" in label.text()]
    assert shown and "300.00 EUR + " in shown[0] and shown[0].endswith(" RUB")


def test_before_a_name_is_cut_the_air_between_the_columns_goes(desk: Callable[[str], Desk]) -> None:
    keeper = desk("keeper")
    screen = documents_of(keeper)
    table = screen.view.table
    widths = [table.columnWidth(n) for n, _ in enumerate(screen.view.model.columns)]
    assert sum(widths) <= table.viewport().width() + 1
    names = [screen.view.model.index(row, 3).data() for row in range(screen.view.model.rowCount())]
    metrics = table.fontMetrics()
    assert widths[3] >= max(metrics.horizontalAdvance(name) for name in names)
