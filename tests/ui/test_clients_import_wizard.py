"""The import in the window: every fault by row before anything is written, then the rest comes in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.clients import add_client, child
from tests.support.server import TestDatabase
from tests.ui.client_desk import ClientDesk
from ui.clients.import_wizard import ImportWizard
from ui.common.query_runner import QueryRunner

FILE = (
    "Наименование;ИНН;Телефон;Цвет\r\n"
    "Ромашка;7707083893;8 926 123-45-67;белый\r\n"
    "Плохая;7707083894;" + "9" * 60 + ";\r\n"
    "Короткая;1\r\n"
    "Лютик;;;\r\n"
)


@pytest.fixture
def desk(database: TestDatabase, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., QueryRunner]) -> ClientDesk:
    """The head of sales, who may import."""
    return ClientDesk(database, qtbot, "head", tmp_path, make_runner)


def told(screen: ImportWizard) -> list[tuple[str, str, str]]:
    table = screen.faults
    cells = [[table.item(row, column).text() for column in (0, 1, 3)] for row in range(table.rowCount())]
    return [(place, heading, text) for place, heading, text in cells]


def read(desk: ClientDesk, screen: ImportWizard, content: bytes, folder: Path) -> None:
    path = folder / "clients.csv"
    path.write_bytes(content)
    screen.read_file(path)
    desk.wait(lambda: not screen._note)


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-8-sig"])
def test_every_fault_is_told_by_row_and_the_rest_comes_in(
    desk: ClientDesk, database: TestDatabase, tmp_path: Path, encoding: str
) -> None:
    screen = desk.wizard()
    read(desk, screen, FILE.encode(encoding), tmp_path)
    rows = told(screen)
    assert [(place, heading) for place, heading, _ in rows] == [("3", "ИНН"), ("3", "Телефон"), ("4", "")]
    assert "check digits" in rows[0][2]
    assert "too long" in rows[1][2]
    assert "2 columns instead of 4" in rows[2][2]
    assert "Цвет" in screen.summary.text()
    assert database.scalar("select count(*) from kontor.clients") == 0
    with desk.qtbot.waitSignal(screen.imported, timeout=8000) as signal:
        screen.import_button.click()
    assert signal.args == [2]
    assert database.rows("select name from kontor.clients order by name") == [("Лютик",), ("Ромашка",)]


def test_doubles_of_the_base_stay_out_unless_the_person_wants_them(
    desk: ClientDesk, database: TestDatabase, tmp_path: Path
) -> None:
    add_client(database, "seller", "Первая", payers=[child(name="П", tax_number="7707083893")])
    screen = desk.wizard()
    read(desk, screen, "Название;ИНН\nРомашка;7707083893\n".encode(), tmp_path)
    assert told(screen) == [("2", "ИНН", "The same tax number: client Первая")]
    assert not screen.import_button.isEnabled()
    screen.duplicates.box.click()
    with desk.qtbot.waitSignal(screen.imported, timeout=8000):
        screen.import_button.click()
    assert database.scalar("select count(*) from kontor.clients") == 2


def test_a_file_that_is_no_table_says_so(desk: ClientDesk, tmp_path: Path) -> None:
    screen = desk.wizard()
    for content, words in (
        (b"", "no rows"),
        (b"a;b\n1;2\n", "No column with the client's name"),
        (b"\xff\xfe\x00", "encoding"),
    ):
        path = tmp_path / "x.csv"
        path.write_bytes(content)
        screen.read_file(path)
        assert words in screen.summary.text()
    screen.read_file(tmp_path / "nothing.csv")
    assert "cannot be read" in screen.summary.text()
