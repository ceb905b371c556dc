"""Who holds what: from the reserved number to its reservations, freed and given another term from there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.warehouse.commands import post_document
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, line, make_a_buyer_of, posted
from tests.ui.stock_desk import Desk, column, fill_stock, press
from ui.warehouse.balance_list import BalanceList
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.reservation_list import ReservationList


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    database.freeze("2026-11-20T09:00:00Z")
    made = fill_stock(database)
    with database.engine("keeper2").connect() as keeper:
        for item, quantity in ((0, 30), (1, 4)):
            lines = [line(made.items[item], quantity)]
            posted(keeper, "reservation", made.main, made.client, lines, until="2026-11-25T20:59:59Z")
    return made


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


def reservations(desk: Desk, **options: Any) -> ReservationList:
    """Open the reservations."""
    return desk.show(
        ReservationList(desk.runner, desk.me, desk.directories, open_document=desk.opened.append, **options)
    )


def test_stock_shows_what_is_reserved_and_free_and_opens_who_holds_it(desk: Desk, stock: Stock) -> None:
    moves: list[tuple[int, int]] = []
    held: list[tuple[int, str, int]] = []
    screen = desk.show(
        BalanceList(
            desk.runner,
            desk.me,
            desk.directories,
            open_moves=lambda *place: moves.append(place),
            open_reservations=lambda *place: held.append(place),
        )
    )
    assert column(screen.view, "reserved") == ["30", "4", "–"]
    assert column(screen.view, "free") == ["70", "96", "100"]
    reserved = next(n for n, one in enumerate(screen.view.model.columns) if one.key == "reserved")
    for row, place in ((0, reserved), (0, 0), (2, reserved)):
        screen.view.table.setCurrentIndex(screen.view.model.index(row, place))
        screen.view.table.setFocus()
        press(Qt.Key.Key_Return)
    assert held == [(stock.items[0], "Товар 1", stock.main)]
    assert moves == [(stock.items[0], stock.main), (stock.items[2], stock.main)], "nothing is held there"


def test_the_list_says_who_holds_what_until_when_and_finds_it(desk: Desk, stock: Stock) -> None:
    screen = reservations(desk)
    assert column(screen.view, "name") == ["Товар 1", "Товар 2"]
    assert column(screen.view, "left") == ["30", "4"]
    assert column(screen.view, "partner_name") == ["Ромашка", "Ромашка"]
    assert column(screen.view, "until")[0].startswith("25 Nov 2026")
    for text, found in (("товар 2", ["Товар 2"]), ("ромаш", ["Товар 1", "Товар 2"]), ("РЗ-000002", ["Товар 2"])):
        screen.view.search_for(text)
        desk.settle()
        assert column(screen.view, "name") == found, text
    only = reservations(desk, held=(stock.items[1], "Товар 2", stock.main))
    assert (only.windowTitle(), column(only.view, "name")) == ("Reservations: Товар 2", ["Товар 2"])


def test_a_reservation_is_released_from_the_list_by_key(desk: Desk, database: TestDatabase) -> None:
    screen = reservations(desk)
    screen.view.table.setFocus()
    press(Qt.Key.Key_F7)
    desk.wait_for(lambda: bool(desk.opened))
    kind, state = database.rows("select kind, state from kontor.documents where id = %s", desk.opened[0])[0]
    assert (kind, state) == ("release", "draft")
    card: DocumentForm = desk.show(DocumentForm(desk.runner, desk.me, "release", desk.links, desk.opened[0]))
    card.commands.post_and_close()
    desk.wait_for(lambda: not card.isVisible())
    screen.view.refresh()
    desk.settle()
    assert column(screen.view, "name") == ["Товар 2"]


def test_a_term_is_typed_like_any_day_and_a_past_one_is_refused(desk: Desk, database: TestDatabase) -> None:
    screen = reservations(desk)
    screen.term_button.click()
    screen.notice.entry.setText("3012")
    press(Qt.Key.Key_Return)
    desk.settle()
    (until,) = database.rows("select until from kontor.reserved_lines order by line_id limit 1")[0]
    assert until == datetime(2026, 12, 30, 20, 59, 59, tzinfo=UTC), "the end of that day"
    screen.term_button.click()
    screen.notice.entry.setText("31.13")
    press(Qt.Key.Key_Return)
    assert screen.notice.text and not screen.notice.buttons


def test_a_posted_order_and_a_posted_reservation_show_what_became_of_each_line(
    desk: Desk, stock: Stock, database: TestDatabase
) -> None:
    make_a_buyer_of(database, "accountant")
    with database.engine("accountant").connect() as buyer:
        order = posted(buyer, "supplier_order", stock.main, stock.supplier, [line(stock.items[0], 10, 5)])
    with database.engine("keeper2").connect() as keeper:
        receipt = draft(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 4, 5)])
        database.execute(
            "insert into kontor.document_links (from_document_id, to_document_id) values (%s, %s)", order.id, receipt.id
        )
        post_document(keeper, uuid4(), receipt.id)
    card: DocumentForm = desk.show(DocumentForm(desk.runner, desk.me, "supplier_order", desk.links, order.id))
    shown = {one.key: card.grid.lines.index(0, number).data() for number, one in enumerate(card.grid.lines.columns)}
    assert (shown["quantity"], shown["done"], shown["remaining"]) == ("10", "4", "6")
    held = database.scalar("select min(document_id) from kontor.reserved_lines")
    other: DocumentForm = desk.show(DocumentForm(desk.runner, desk.me, "reservation", desk.links, held))
    titles = [
        other.grid.lines.headerData(number, Qt.Orientation.Horizontal)
        for number, one in enumerate(other.grid.lines.columns)
        if one.key in ("done", "remaining")
    ]
    assert titles == ["Shipped", "Held"]
