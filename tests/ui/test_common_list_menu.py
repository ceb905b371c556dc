"""A list's export: by right, page after page in the worker, whole or not at all; and copying many rows."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog
from pytestqt.qtbot import QtBot

from app.access.queries import SessionInfo
from app.database.errors import UserError
from tests.ui.row_source import COLUMNS, Firm, FirmServer, firms
from ui.common import export_rows, list_menu
from ui.common.columns import Column, Sort
from ui.common.list_menu import ListMenu
from ui.common.list_view import ListTexts, ListView
from ui.common.messages import told
from ui.common.query_runner import QueryRunner
from ui.common.translations import set_language

ME = SessionInfo(
    1, 1, "head", "Громов Глеб", "ГГ", "ru", "Europe/Moscow", 1, 180000, "0008",
    frozenset({("clients", "view"), ("clients", "export")}), frozenset(), (),
)  # fmt: skip
CITY = (*COLUMNS[:1], Column("city", "City", "choice", choices={"Тула": "Tula"}), *COLUMNS[2:])


class Journal:
    """The server's record of exports, kept in a list."""

    def __init__(self) -> None:
        self.opened: list[dict[str, Any]] = []
        self.closed: list[dict[str, Any]] = []
        self.copied: list[dict[str, Any]] = []
        self.refusal: UserError | None = None
        self.asks_why = False

    def open(self, _connection: Any, **values: Any) -> int:
        self._refuse(values)
        self.opened.append(values)
        return 7

    def close(self, _connection: Any, **values: Any) -> int:
        self.closed.append(values)
        return 0

    def copy(self, _connection: Any, **values: Any) -> None:
        self._refuse(values)
        self.copied.append(values)

    def _refuse(self, values: dict[str, Any]) -> None:
        if self.refusal is not None:
            raise self.refusal
        if self.asks_why and not values["reason"]:
            raise UserError("KT008", field="reason")


@pytest.fixture
def journal(monkeypatch: pytest.MonkeyPatch) -> Journal:
    kept = Journal()
    monkeypatch.setattr(export_rows, "open_export", kept.open)
    monkeypatch.setattr(export_rows, "close_export", kept.close)
    monkeypatch.setattr(list_menu, "log_copy", kept.copy)
    return kept


class Screen:
    """A list of firms with its menu."""

    def __init__(self, qtbot: QtBot, runner: QueryRunner, rows: list[Firm], me: SessionInfo) -> None:
        self.server = FirmServer(rows)
        self.qtbot = qtbot
        self.runner = runner
        self.view = ListView(
            runner, "firms", CITY, "Test", self.server.source(), lambda: ListTexts("Name", "None."),
            sort=Sort("name"), on_open=lambda _row: None,
        )  # fmt: skip
        self.menu = ListMenu(self.view, runner, me, "clients", filters=lambda: {"status": "active", "mine": False})
        self.view.setWindowTitle("Firms")
        self.view.resize(900, 500)
        qtbot.addWidget(self.view)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.start()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.runner.idle and not self.view.pages.busy, timeout=20_000)

    def export(self, path: Path) -> None:
        self.menu.export_to(str(path))
        self.settle()


@pytest.fixture
def make_screen(qtbot: QtBot, runner: QueryRunner) -> Callable[..., Screen]:
    return lambda rows, me=ME: Screen(qtbot, runner, rows, me)


def test_all_rows_go_to_the_file_and_numbers_stay_numbers(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    screen = make_screen(firms(2500))
    screen.export(tmp_path / "firms.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "firms.xlsx").worksheets[0].iter_rows(values_only=True))
    assert rows[0] == ("Name", "City", "Balance")
    assert len(rows) == 2501
    assert rows[1] == ("Firm 00000", "Tula", -300)
    assert {type(row[2]) for row in rows[1:]} == {int}
    (opened,) = journal.opened
    assert opened["objects"] == ["clients"] and opened["columns"] == ["name", "city", "balance"]
    assert opened["filter_"] == {"sort": "name", "status": "active"}
    (closed,) = journal.closed
    assert (closed["export_id"], closed["outcome"], closed["rows"]) == (7, "finished", 2500)
    assert [ask[3] for ask in screen.server.asked[1:]] == [1000, 1000, 1000]
    assert "firms.xlsx" in told(screen.view) and "2500" in told(screen.view)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_text_that_a_spreadsheet_would_run_stays_text(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path, sign: str
) -> None:
    text = f"{sign}cmd|' /C calc'!A0"
    screen = make_screen([Firm(1, text, "Тула", Decimal("-1.50"))])
    screen.export(tmp_path / "f.csv")
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1] == [f"'{text}", "Tula", "-1.50"]
    screen.export(tmp_path / "f.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "f.xlsx").worksheets[0]["A2"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_csv_has_the_mark_of_utf8_and_semicolons_where_the_comma_is_the_decimal_mark(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    set_language("ru")
    screen = make_screen([Firm(1, "Ромашка; и Ко", "Москва", Decimal("1234.50")), Firm(2, "Б", "", None)])
    screen.export(tmp_path / "f.csv")
    written = (tmp_path / "f.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.decode("utf-8-sig").splitlines()[1:] == ["Б;;", '"Ромашка; и Ко";Москва;1234,50']


def test_cancelling_leaves_no_file_and_the_journal_knows(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    screen = make_screen(firms(5000))
    screen.menu.export_to(str(tmp_path / "firms.csv"))
    screen.qtbot.waitUntil(screen.menu.strip.isVisible)
    screen.menu.cancel_button.click()
    screen.settle()
    assert list(tmp_path.iterdir()) == []
    assert journal.closed[0]["outcome"] == "cancelled" and journal.closed[0]["rows"] < 5000
    assert "cancelled" in told(screen.view)


def test_the_server_refuses_and_no_file_is_left(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    journal.refusal = UserError("KT002", object="clients", action="export")
    screen = make_screen(firms(10))
    screen.export(tmp_path / "firms.xlsx")
    assert list(tmp_path.iterdir()) == []
    assert "export" in told(screen.view)
    assert journal.closed == []


def test_a_line_that_breaks_in_the_middle_leaves_no_file(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    screen = make_screen(firms(10))
    screen.server.error = UserError("KT906")
    screen.export(tmp_path / "firms.xlsx")
    assert list(tmp_path.iterdir()) == []
    assert journal.closed[0]["outcome"] == "failed"


def test_a_folder_that_is_not_there_is_told(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    screen = make_screen(firms(10))
    screen.export(tmp_path / "nowhere" / "firms.csv")
    assert "could not be written" in told(screen.view)
    assert journal.opened == []


def test_a_search_that_gives_all_its_hits_at_once_is_not_written_twice(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    screen = make_screen(firms(1000))
    everything = screen.server.load_page("", Sort("name"), None, 5000)
    screen.view.source = replace(screen.view.source, load_page=lambda *_asked: everything)
    screen.export(tmp_path / "firms.csv")
    assert journal.closed[0]["rows"] == 1000


def test_without_the_right_the_entries_are_grey_and_say_why(
    make_screen: Callable[..., Screen], journal: Journal
) -> None:
    screen = make_screen(firms(3), replace(ME, rights=frozenset({("clients", "view")})))
    screen.menu.menu.aboutToShow.emit()
    assert not screen.menu.xlsx.isEnabled() and not screen.menu.csv.isEnabled()
    assert "export" in screen.menu.xlsx.toolTip() and "clients" in screen.menu.xlsx.toolTip()


def test_many_rows_are_copied_by_right_and_written_down(make_screen: Callable[..., Screen], journal: Journal) -> None:
    screen = make_screen(firms(500))
    screen.view.pages.load_more()
    screen.settle()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    screen.view.table.selectAll()
    screen.view.table.copy_cells()
    screen.settle()
    assert len(clipboard.text().splitlines()) == 200
    assert [copy["rows"] for copy in journal.copied] == [200]


def test_many_rows_are_not_copied_without_the_right_a_few_are(
    make_screen: Callable[..., Screen], journal: Journal
) -> None:
    screen = make_screen(firms(500), replace(ME, rights=frozenset({("clients", "view")})))
    screen.view.pages.load_more()
    screen.settle()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    screen.view.table.selectAll()
    screen.view.table.copy_cells()
    assert clipboard.text() == "before" and "export" in told(screen.view)
    screen.view.table.choose_row(3)
    screen.view.table.copy_cells()
    assert clipboard.text().startswith("Firm 00003")
    assert journal.copied == []


def give_reason(screen: Screen, words: str) -> None:
    (dialog,) = [d for d in screen.view.findChildren(QInputDialog) if d.isVisible()]
    button = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    assert not button.isEnabled(), "nothing is typed yet"
    dialog.setTextValue(words)
    button.click()
    screen.settle()


def test_the_reason_is_asked_where_the_server_wants_one_and_the_export_goes_on(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    journal.asks_why = True
    screen = make_screen(firms(3))
    screen.export(tmp_path / "firms.csv")
    assert list(tmp_path.iterdir()) == [] and journal.opened == []
    give_reason(screen, " для выставки ")
    assert [asked["reason"] for asked in journal.opened] == ["для выставки"]
    assert (tmp_path / "firms.csv").exists() and journal.closed[0]["outcome"] == "finished"


def test_an_export_whose_reason_is_not_given_leaves_no_file(
    make_screen: Callable[..., Screen], journal: Journal, tmp_path: Path
) -> None:
    journal.asks_why = True
    screen = make_screen(firms(3))
    screen.export(tmp_path / "firms.csv")
    (dialog,) = [d for d in screen.view.findChildren(QInputDialog) if d.isVisible()]
    dialog.reject()
    screen.settle()
    assert list(tmp_path.iterdir()) == [] and journal.opened == []
    journal.asks_why = False
    screen.export(tmp_path / "firms.csv")
    assert (tmp_path / "firms.csv").exists(), "the list exports again"


def test_the_reason_is_asked_for_a_copy_of_many_rows_too(make_screen: Callable[..., Screen], journal: Journal) -> None:
    journal.asks_why = True
    screen = make_screen(firms(500))
    screen.view.pages.load_more()
    screen.settle()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    screen.view.table.selectAll()
    screen.view.table.copy_cells()
    screen.settle()
    assert clipboard.text() == "before"
    give_reason(screen, "письма")
    assert len(clipboard.text().splitlines()) == 200
    assert [copy["reason"] for copy in journal.copied] == ["письма"]
