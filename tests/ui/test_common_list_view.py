"""The list: pages by key as one scrolls, search by simply typing, sort, refresh, states, copying."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.database.errors import UserError
from tests.ui.row_source import COLUMNS, Firm, FirmServer, firms
from ui.common.columns import Sort
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.view_settings import ViewSettings

Show = Callable[[QWidget], QWidget]


class Screen:
    """A list on a made-up server, shown and loaded."""

    def __init__(self, qtbot: QtBot, runner: QueryRunner, settings: ViewSettings, rows: list[Firm]) -> None:
        self.server = FirmServer(rows)
        self.opened: list[Firm] = []
        self.added: list[bool] = []
        self.qtbot = qtbot
        self.runner = runner
        self.view = ListView(
            runner,
            "firms",
            COLUMNS,
            "Test",
            self.server.source(),
            lambda: ListTexts("Name or phone", "No firms yet.", "New firm"),
            sort=Sort("name"),
            on_open=self.opened.append,
            on_add=lambda: self.added.append(True),
            settings=settings,
        )
        self.view.resize(900, 500)
        qtbot.addWidget(self.view)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.start()
        self.settle()

    def settle(self) -> None:
        """Wait until every answer is there."""
        self.qtbot.waitUntil(lambda: self.runner.idle and not self.view.pages.busy)

    def names(self) -> list[str]:
        """What the first column shows."""
        model = self.view.model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def words(self) -> list[str]:
        """All sentences on the screen."""
        return [label.text() for label in self.view.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def make_screen(qtbot: QtBot, runner: QueryRunner, settings: ViewSettings) -> Callable[[int], Screen]:
    return lambda count: Screen(qtbot, runner, settings, firms(count))


def test_the_first_page_costs_one_question(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(350)
    assert len(screen.server.asked) == 1
    assert len(screen.names()) == 100


def test_scrolling_loads_the_next_pages_by_key_until_the_end(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(350)
    bar = screen.view.table.verticalScrollBar()
    for _ in range(6):
        bar.setValue(bar.maximum())
        screen.settle()
    assert screen.names() == [row.name for row in firms(350)]
    assert [after for _s, _o, after, _l in screen.server.asked][:3] == [
        None,
        ("Firm 00099", 99),
        ("Firm 00199", 199),
    ]


def test_typing_in_the_list_searches(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(350)
    screen.view.table.setFocus()
    screen.qtbot.keyClicks(screen.view.table, "0")
    screen.qtbot.keyClicks(screen.view.search_box, "0012")
    screen.qtbot.waitUntil(lambda: screen.names() == ["Firm 00012"])


def test_a_quickly_typed_search_asks_once(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(350)
    screen.server.asked.clear()
    screen.qtbot.keyClicks(screen.view.search_box, "firm 0033")
    screen.qtbot.waitUntil(lambda: len(screen.names()) == 10)
    assert [search for search, *_ in screen.server.asked] == ["firm 0033"]


def test_enter_in_the_search_box_goes_to_the_rows_and_enter_opens_one(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(20)
    screen.qtbot.keyClicks(screen.view.search_box, "00007")
    screen.qtbot.keyClick(screen.view.search_box, Qt.Key.Key_Return)
    screen.settle()
    screen.qtbot.keyClick(screen.view.table, Qt.Key.Key_Return)
    assert [row.id for row in screen.opened] == [7]


def test_a_search_without_a_hit_says_so(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(20)
    screen.view.search_for("zzz")
    screen.settle()
    assert "Nothing found for “zzz”." in screen.words()


def test_an_empty_list_offers_what_fills_it(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(0)
    assert "No firms yet." in screen.words()
    buttons = [b for b in screen.view.findChildren(QPushButton) if b.isVisible() and b.text() == "New firm"]
    buttons[-1].click()
    assert screen.added == [True]


def test_a_refusal_is_shown_in_the_list_with_a_way_to_try_again(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(20)
    screen.server.error = UserError("KT002")
    screen.view.refresh()
    screen.settle()
    assert any("no right" in text for text in screen.words())
    screen.server.error = None
    retry = next(b for b in screen.view.findChildren(QPushButton) if b.isVisible() and b.text() == "Try again")
    retry.click()
    screen.settle()
    assert len(screen.names()) == 20
    assert screen.view.table.isVisible()


@pytest.mark.expects_log
def test_a_fault_of_the_program_does_not_leave_the_list_waiting(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(20)
    screen.server.error = ZeroDivisionError()
    screen.view.refresh()
    screen.settle()
    assert any("Something went wrong in the program" in text for text in screen.words())


def test_a_column_with_an_index_is_sorted_by_the_server(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(350)
    screen.view.table.sort_asked.emit(Sort("name", True))
    screen.settle()
    assert screen.names()[0] == "Firm 00349"
    assert screen.server.asked[-1] == ("", Sort("name", True), None, 100)


def test_a_column_without_an_index_is_sorted_by_value_in_the_window(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(350)
    screen.view.table.sort_asked.emit(Sort("balance"))
    screen.settle()
    balances = [screen.view.model.row_at(row).balance for row in range(350)]
    assert balances == sorted(balances)


def test_sort_and_widths_come_back_at_the_next_start(make_screen: Callable[[int], Screen]) -> None:
    first = make_screen(20)
    first.view.table.horizontalHeader().resizeSection(0, 333)
    first.view.table.horizontalHeader().moveSection(0, 1)
    first.view.table.sort_asked.emit(Sort("name", True))
    first.settle()
    second = make_screen(20)
    header = second.view.table.horizontalHeader()
    assert (header.sectionSize(0), header.visualIndex(0)) == (333, 1)
    assert second.names()[0] == "Firm 00019"


def test_refresh_keeps_the_row_and_brings_back_all_loaded_rows_in_one_question(
    make_screen: Callable[[int], Screen],
) -> None:
    screen = make_screen(350)
    screen.view.pages.load_more()
    screen.settle()
    screen.view.table.choose_row(150)
    screen.server.rows.insert(0, Firm(999, "A new one", "", None))
    screen.server.asked.clear()
    screen.view.refresh()
    screen.settle()
    assert screen.view.current_row == firms(151)[150]
    assert len(screen.server.asked) == 1


def test_copied_rows_are_tab_separated_as_seen(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(3)
    screen.view.table.selectAll()
    screen.view.table.copy_cells()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[1].split("\t")[0] == "Firm 00001"
    assert len(lines) == 3


def test_the_total_line_sums_what_is_selected(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(3)
    screen.view.table.selectAll()
    assert any("Balance −789.00" in text or "Balance -789.00" in text for text in screen.words())


def test_insert_adds_and_f5_refreshes(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(3)
    screen.view.table.setFocus()
    screen.qtbot.keyClick(screen.view.table, Qt.Key.Key_Insert)
    screen.server.rows.append(Firm(50, "Zed", "", None))
    screen.qtbot.keyClick(screen.view.table, Qt.Key.Key_F5)
    screen.settle()
    assert screen.added == [True]
    assert screen.names()[-1] == "Zed"


def test_a_compact_list_shows_22_rows_in_a_small_window(make_screen: Callable[[int], Screen]) -> None:
    screen = make_screen(100)
    # 768 px less the title of the window manager, the row of tabs and the status line.
    screen.view.resize(1200, 768 - 30 - 37 - 25)
    screen.qtbot.wait(10)
    table = screen.view.table
    assert table.viewport().height() // table.rowHeight(0) >= 22


def test_widths_follow_the_window_until_somebody_sets_one(
    qtbot: QtBot, runner: QueryRunner, settings: ViewSettings
) -> None:
    screen = Screen(qtbot, runner, settings, [Firm(1, "The " + "very " * 30 + "long firm", "Тула", Decimal(5))])
    table = screen.view.table
    at_first = table.columnWidth(0)
    screen.view.resize(1200, 500)
    qtbot.waitUntil(lambda: table.columnWidth(0) > at_first)
    screen.view.resize(900, 500)
    qtbot.waitUntil(lambda: table.columnWidth(0) == at_first)
    table.horizontalHeader().resizeSection(0, 222)
    screen.view.resize(1200, 500)
    qtbot.wait(20)
    assert table.columnWidth(0) == 222
