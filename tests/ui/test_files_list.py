"""Files of a record on the screen: added by dialog and by dropping, opened with care, saved, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.database.errors import UserError
from app.files.commands import LARGEST, add_file
from app.files.disk_files import may_open, plain_name, read_from_disk
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, line, posted
from tests.ui.stock_desk import CTRL, Desk, column, fill_stock, press
from ui.common.messages import Question
from ui.common.messages import told as said
from ui.files.file_list import FileList
from ui.warehouse.document_form import DocumentForm

SCAN = b"%PDF-1.7 scan"


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    return fill_stock(database)


@pytest.fixture
def sold(database: TestDatabase, stock: Stock) -> int:
    with database.engine("keeper2").connect() as keeper:
        return posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1)]).id


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "накладная.pdf"
    path.write_bytes(SCAN)
    return path


def drop(widget: QWidget, *paths: Path) -> bool:
    """Drop files on a widget as the mouse does; False where they are not welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPointF(5, 5).toPoint(), *keys)
    entering.setAccepted(False)
    QApplication.sendEvent(widget, entering)
    if entering.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), *keys))
    return entering.isAccepted()


def names(files: FileList) -> list[str]:
    return column(files.view, "name")


def open_files(desk: Desk, document_id: int) -> tuple[DocumentForm, FileList]:
    """Open a document and its files, by key."""
    card = desk.shipment(document_id)
    press(Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert card.files.list is not None and card.files.list.isVisible() and not card.grid.isVisible()
    return card, card.files.list


def test_files_dropped_on_a_posted_document_are_kept_and_counted(
    desk: Desk, sold: int, scan: Path, database: TestDatabase
) -> None:
    card = desk.shipment(sold)
    assert card.files.button.text() == "Files"
    assert drop(card, scan)
    desk.settle()
    desk.wait_for(lambda: card.files.button.text() == "Files 1")
    assert card.files.list is not None and names(card.files.list) == ["накладная.pdf"]
    assert database.rows("select document_id, mime_type from kontor.files") == [(sold, "application/pdf")]
    card.files.button.click()
    assert card.grid.isVisible() and not card.files.list.isVisible()
    again = desk.shipment(sold)
    assert again.files.button.text() == "Files 1"


def test_command_of_the_lines_brings_them_back_and_touches_none_out_of_sight(desk: Desk, stock: Stock) -> None:
    with desk.database.engine("keeper2").connect() as keeper:
        kept = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1)]).id
    card, _files = open_files(desk, kept)
    card.grid.selectRow(0)
    card.header.first.setFocus()
    press(Qt.Key.Key_Delete, CTRL)
    assert card.grid.isVisible() and len(card.document.filled_lines) == 1
    press(Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    card.header.first.setFocus()
    press(Qt.Key.Key_F6)
    assert card.grid.isVisible() and card.grid.isAncestorOf(card.focusWidget() or card)


def test_document_that_is_not_kept_yet_takes_no_files_and_says_so(desk: Desk, scan: Path) -> None:
    card = desk.shipment()
    assert not card.files.button.isEnabled()
    drop(card, scan)
    assert said(card).startswith("Files are added once the document is kept")


def test_dialog_adds_several_files_and_what_is_refused_leaves_the_others(
    desk: Desk, sold: int, scan: Path, tmp_path: Path, told: Sequence[str]
) -> None:
    _card, files = open_files(desk, sold)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    files.view.add_button.click()
    dialog = files.findChild(QFileDialog)
    assert dialog is not None and dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(scan), str(empty)])
    dialog.close()
    desk.settle()
    desk.wait_for(lambda: names(files) == ["накладная.pdf"])
    files.add_files([scan])
    desk.settle()
    assert told == ["KT341", "KT343"]
    assert names(files) == ["накладная.pdf"]


def test_opening_shows_a_copy_that_only_the_person_can_read(
    desk: Desk, sold: int, database: TestDatabase, scan: Path
) -> None:
    seen: list[tuple[str, bytes, int]] = []

    def show(path: Path) -> bool:
        seen.append((path.name, path.read_bytes(), path.parent.stat().st_mode & 0o077))
        return True

    files = desk.show(FileList(desk.runner, "documents", sold, may_edit=True, show_file=show))
    files.add_files([scan])
    desk.settle()
    desk.wait_for(lambda: names(files) == ["накладная.pdf"])
    files.view.table.choose_row(0)
    files.view.table.setFocus()
    press(Qt.Key.Key_Return)
    desk.settle()
    assert seen == [("накладная.pdf", SCAN, 0)]


def test_file_that_could_run_is_saved_and_never_opened(desk: Desk, sold: int, database: TestDatabase) -> None:
    with database.engine("keeper2").connect() as keeper:
        add_file(keeper, uuid4(), "documents", sold, name="счёт.pdf.exe", mime_type="a/b", content=b"MZ")
    shown: list[Path] = []
    files = desk.show(
        FileList(desk.runner, "documents", sold, may_edit=True, show_file=lambda path: bool(shown.append(path)))
    )
    files.view.table.choose_row(0)
    assert not files.open_button.isEnabled() and "could run" in files.open_button.toolTip()
    files.view.table.setFocus()
    press(Qt.Key.Key_Return)
    dialog = files.findChild(QFileDialog)
    assert dialog is not None and dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.close()
    assert shown == []


def test_file_is_saved_to_a_place_on_this_computer(desk: Desk, sold: int, scan: Path, tmp_path: Path) -> None:
    _card, files = open_files(desk, sold)
    files.add_files([scan])
    desk.settle()
    desk.wait_for(lambda: len(names(files)) == 1)
    files.view.table.choose_row(0)
    target = tmp_path / "copy.pdf"
    files.save_to(files.view.current_row, target)
    desk.settle()
    assert target.read_bytes() == SCAN


def test_removal_asks_first_and_names_the_file(desk: Desk, sold: int, scan: Path, database: TestDatabase) -> None:
    card, files = open_files(desk, sold)
    files.add_files([scan])
    desk.settle()
    desk.wait_for(lambda: len(names(files)) == 1)
    files.view.table.choose_row(0)
    files.view.table.setFocus()
    press(Qt.Key.Key_Delete, CTRL)
    question = card.window().findChild(Question)
    assert question is not None and question.sentence.startswith("“накладная.pdf” is removed for good")
    question.buttons[0].click()
    desk.settle()
    desk.wait_for(lambda: names(files) == [])
    assert database.scalar("select count(*) from kontor.file_contents") == 0
    assert card.files.button.text() == "Files"


def test_who_only_sees_the_document_finds_neither_add_nor_remove(
    database: TestDatabase, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any], sold: int, scan: Path
) -> None:
    auditor = Desk(database, qtbot, "auditor", tmp_path, make_runner)
    card, files = open_files(auditor, sold)
    assert not files.view.add_button.isVisible() and not files.remove_button.isVisible()
    assert not files.acceptDrops()
    drop(card, scan)
    auditor.settle()
    assert database.scalar("select count(*) from kontor.files") == 0


@pytest.mark.parametrize(
    ("name", "opens"),
    [("a.pdf", True), ("A.JPG", True), ("a.xlsx", True), ("a.exe", False), ("a.pdf.js", False), ("a", False),
     ("a.html", False), ("a.docm", False), (".pdf", True)],
)  # fmt: skip
def test_only_what_is_shown_and_does_not_run_is_opened(name: str, opens: bool) -> None:
    assert may_open(name) is opens


@pytest.mark.parametrize(
    ("name", "kept"),
    [("a/b\\c.pdf", "c.pdf"), ("счёт: 5?.pdf", "счёт- 5-.pdf"), ("..", "file"), ("con\t.txt", "con.txt"), ("", "file")],
)
def test_name_is_one_that_this_computer_takes(name: str, kept: str) -> None:
    assert plain_name(name) == kept


def test_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as sparse:
        sparse.truncate(LARGEST + 1)
    with pytest.raises(UserError) as refusal:
        read_from_disk(path)
    assert (refusal.value.code, refusal.value.values) == ("KT340", {"name": "film.mp4", "limit": 10})
    with pytest.raises(UserError) as missing:
        read_from_disk(tmp_path / "gone.pdf")
    assert missing.value.code == "KT344"
