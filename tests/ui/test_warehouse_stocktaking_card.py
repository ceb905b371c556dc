"""A warehouse is counted by scanner and by keyboard, taken back, compared with the book, and finished."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.warehouse.stocktaking_commands import Count, save_counts, start_stocktaking
from tests.support.server import TestDatabase
from tests.support.stock import Stock
from tests.ui.stock_desk import CTRL, Desk, column, fill_stock, press, type_text
from ui.common.messages import Question
from ui.warehouse.stocktaking_board import StocktakingBoard
from ui.warehouse.stocktaking_card import StocktakingCard
from ui.warehouse.stocktaking_finish import StocktakingFinish
from ui.warehouse.stocktaking_list import StocktakingList
from ui.warehouse.stocktaking_words import SheetWords

BOX = "4600000000024"
PIECE = "4600000000017"


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database)


@pytest.fixture
def desk(
    database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]
) -> Callable[[str], Desk]:
    return lambda login: Desk(database, qtbot, login, tmp_path, make_runner)


class Counting:
    """A card on a desk, and what it asked to open and print."""

    def __init__(self, desk: Desk, document_id: int | None = None) -> None:
        self.desk = desk
        self.sheets: list[SheetWords] = []
        self.card: StocktakingCard = desk.show(
            StocktakingCard(
                desk.runner,
                desk.me,
                desk.directories,
                document_id,
                open_document=desk.opened.append,
                print_sheet=self.sheets.append,
                settings=desk.settings,
            )
        )

    @property
    def board(self) -> StocktakingBoard:
        board = self.card.board
        assert board is not None
        return board

    def scan(self, *codes: str) -> None:
        for code in codes:
            self.board.entry.scan(code)
        self.settle()

    def settle(self) -> None:
        self.desk.settle()
        self.desk.wait_for(lambda: not self.board.counting.waiting)
        self.board.counts.refresh()
        self.desk.settle()

    def counted(self) -> list[tuple[str, str, str]]:
        return list(zip(*(column(self.board.counts, key) for key in ("place", "article", "quantity")), strict=True))


def begun(database: TestDatabase, stock: Stock, login: str = "keeper2") -> int:
    with database.engine(login).connect() as connection:
        changes = {"warehouse_id": [None, stock.main]}
        return start_stocktaking(connection, uuid4(), None, changes, frozen=False, group_id=None)


def test_counting_begins_from_an_empty_card_by_keyboard(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    counting = Counting(desk("keeper2"))
    form = counting.card.form
    assert form is not None
    form.reason.setFocus()
    type_text("приказ 7")
    press(Qt.Key.Key_Return, CTRL)
    counting.desk.wait_for(lambda: counting.card.board is not None)
    counting.settle()
    assert database.rows("select state, frozen from kontor.stocktakings") == [("counting", False)]
    assert database.scalar("select reason from kontor.adjustments") == "приказ 7"
    assert QApplication.focusWidget() is counting.board.entry.goods


def test_goods_are_counted_by_article_and_quantity_with_the_keyboard_alone(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    counting = Counting(desk("keeper2"), begun(database, stock))
    entry = counting.board.entry
    entry.place.setFocus()
    type_text("A1\n")
    for article, quantity in (("арт-1", "98"), ("арт-3", "101")):
        type_text(f"{article}\n")
        counting.desk.wait_for(lambda: QApplication.focusWidget() is entry.quantity.line)
        type_text(f"{quantity}\n")
        counting.desk.wait_for(lambda: QApplication.focusWidget() is entry.goods)
    counting.settle()
    assert sorted(counting.counted()) == [("A1", "АРТ-1", "98"), ("A1", "АРТ-3", "101")]
    assert "101" in counting.board.told.text()


def test_scans_add_a_piece_or_a_box_and_each_can_be_taken_back(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    counting = Counting(desk("keeper2"), begun(database, stock))
    counting.scan(*[PIECE] * 20, BOX)
    assert counting.counted() == [("", "АРТ-1", "32")]
    counting.board.undo()
    counting.settle()
    assert counting.counted() == [("", "АРТ-1", "20")]
    for _ in range(20):
        counting.board.undo()
    counting.settle()
    assert (counting.counted(), counting.board.undo_button.isVisible()) == ([], False)


def test_unknown_code_is_named_and_counts_nothing(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    counting = Counting(desk("keeper2"), begun(database, stock))
    counting.scan("4099999999999")
    assert "4099999999999" in counting.board.notice.text
    assert counting.counted() == []


def test_refused_count_says_why_and_the_others_stay(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    counting = Counting(desk("keeper2"), begun(database, stock))
    item = stock.items[0]
    counting.board.counting.put(Count(item, quantity=Decimal(5)))
    counting.board.counting.put(Count(item, quantity=Decimal("1.5"), place="B"))
    counting.board.counting.put(Count(item, quantity=Decimal(7), place="C"))
    counting.settle()
    assert sorted(counting.counted()) == [("", "АРТ-1", "5"), ("C", "АРТ-1", "7")]
    assert "Товар 1" in counting.board.notice.text
    assert counting.board.counting.quantity(item, "", "B") is None


def test_lot_is_asked_for_goods_that_have_one(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    database.execute(
        "insert into kontor.items (code, article, name, unit_id, tracking)"
        " select 'Ш-1', 'ШОК', 'Шоколад', id, 'lot' from kontor.units where code = '796'"
    )
    counting = Counting(desk("keeper2"), begun(database, stock))
    entry = counting.board.entry
    entry.goods.setFocus()
    type_text("шок\n")
    counting.desk.wait_for(lambda: QApplication.focusWidget() is entry.lot.line)
    type_text("L-7\n")
    type_text("12\n")
    counting.settle()
    assert column(counting.board.counts, "name") == ["Шоколад · L-7"]
    assert database.rows(
        "select t.number, c.quantity from kontor.stocktaking_counts c join kontor.lots t on t.id = c.lot_id"
    ) == [("L-7", 12)]


def test_differences_stand_beside_the_book_and_finishing_makes_papers(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    document = begun(database, stock)
    with database.engine("keeper").connect() as other:
        save_counts(other, uuid4(), document, [Count(stock.items[0], Decimal(97)), Count(stock.items[1], Decimal(103))])
    counting = Counting(desk("keeper2"), document)
    counting.board.tabs.setCurrentIndex(1)
    counting.board.differences.table.setFocus()
    counting.desk.settle()
    assert column(counting.board.differences, "difference") == ["-3", "3", ""]
    press(Qt.Key.Key_Return, CTRL)
    counting.desk.settle()
    dialog = counting.card.window().findChild(StocktakingFinish)
    assert dialog is not None
    dialog.post.box.click()
    dialog.button.click()
    counting.desk.wait_for(lambda: counting.card.head.is_finished)
    counting.desk.settle()
    assert [button.text() for button in counting.card.head.papers] == ["Surplus ИЗЛ-000001", "Write-off СП-000001"]
    counting.card.head.papers[1].click()
    assert database.scalar("select kind from kontor.documents where id = %s", counting.desk.opened[0]) == "write_off"
    assert not counting.board.entry.isVisible()


def test_sheet_for_the_walk_shows_the_book_only_when_asked(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    counting = Counting(desk("keeper2"), begun(database, stock))
    for sheet in ("blind", "with_book", "differences"):
        counting.card.head.print_asked.emit(sheet)
        counting.desk.settle()
    blind, with_book, differences = counting.sheets
    assert [row[5] for row in blind.rows] == ["", "", ""]
    assert [row[5] for row in with_book.rows] == ["100", "100", "100"]
    assert [row[6] for row in with_book.rows] == ["", "", ""]
    assert (differences.rows, len(differences.heads)) == ((), len(differences.widths))


def test_storekeeper_without_the_right_to_post_counts_and_cannot_finish(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    counting = Counting(desk("keeper"), begun(database, stock))
    assert counting.board.entry.isVisible()
    assert not counting.card.head.finish_button.isVisible()
    counting.scan(PIECE)
    assert counting.counted() == [("", "АРТ-1", "1")]


def test_stocktaking_is_annulled_after_a_question(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    counting = Counting(desk("keeper2"), begun(database, stock))
    counting.card.head.back_button.click()
    question = counting.card.window().findChild(Question)
    assert question is not None
    question.buttons[0].click()
    counting.desk.wait_for(
        lambda: database.scalar("select state from kontor.documents where kind = 'stocktaking'") == "annulled"
    )
    counting.desk.settle()


def test_list_shows_what_is_being_counted_and_opens_it(
    database: TestDatabase, stock: Stock, desk: Callable[[str], Desk]
) -> None:
    document = begun(database, stock)
    made = desk("keeper2")
    begun_new: list[str] = []
    shown: StocktakingList = made.show(
        StocktakingList(
            made.runner,
            made.me,
            made.directories,
            open_stocktaking=made.opened.append,
            new_stocktaking=lambda: begun_new.append("new"),
        )
    )
    made.settle()
    assert column(shown.view, "state") == ["Counting"]
    shown.view.table.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Insert)
    assert (made.opened, begun_new) == ([document], ["new"])


def test_who_begins_to_count_what_somebody_counts_already_joins_them(
    desk: Callable[[str], Desk], database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper2").connect() as other:
        running = start_stocktaking(
            other, uuid4(), None, {"warehouse_id": [None, stock.main]}, frozen=False, group_id=None
        )
    counting = Counting(desk("keeper"))
    assert counting.card.form is not None
    counting.card.form.start()
    counting.desk.wait_for(lambda: bool(counting.card.form and counting.card.form.notice.buttons))
    (join,) = counting.card.form.notice.buttons
    assert (join.text(), counting.card.form.notice.text.startswith("Кузин Фёдор is counting")) == (
        "Join that stocktaking",
        True,
    )
    join.click()
    assert counting.desk.opened == [running]
    assert not counting.card.isVisible()
