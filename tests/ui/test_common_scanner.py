"""A burst of keys goes to the document in sight, and the field gets its former text back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.database.errors import UserError
from ui.common.scanner import Scanner, ScannerSettings
from ui.common.serial_scanner import SerialScanner
from ui.common.style import set_role

CODE = "4006381333931"
KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


class Hands:
    """Strikes keys at the window with the gaps that a scanner or a person has."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._at = 1_000_000

    def strike(self, text: str, gap_ms: int) -> None:
        """Press keys one after another, this many ms apart."""
        for character in text:
            self._at += gap_ms
            key = KEYS.get(character, ord(character.upper()))
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
            event.setTimestamp(self._at)
            QApplication.sendEvent(self._window.windowHandle(), event)


class Document(QWidget):
    """A screen that listens, with a field and a note."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.note = QLineEdit("before"), QPlainTextEdit("note")
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.note)
        self.heard: list[str] = []


@pytest.fixture
def document(qtbot: QtBot) -> Iterator[Document]:
    """A document in the active window."""
    screen = Document()
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.line.setFocus()
    yield screen


def listening(document: Document, **settings: object) -> Scanner:
    """Give the document a scanner."""
    scanner = Scanner(ScannerSettings(**settings), parent=document)
    scanner.listen(document, document.heard.append)
    return scanner


def test_a_burst_ended_by_enter_is_a_scan_and_the_field_gets_its_text_back(document: Document) -> None:
    listening(document)
    document.line.setSelection(2, 3)
    Hands(document).strike(CODE + "\r", 5)
    assert document.heard == [CODE]
    assert document.line.text() == "before"
    assert document.line.selectedText() == "for"


def test_a_burst_ended_by_tab_leaves_the_focus_where_it_was(document: Document) -> None:
    listening(document)
    Hands(document).strike(CODE + "\t", 5)
    assert document.heard == [CODE]
    assert document.line.hasFocus()


def test_a_burst_ended_by_silence_is_a_scan(qtbot: QtBot, document: Document) -> None:
    listening(document)
    Hands(document).strike(CODE, 5)
    assert document.heard == []
    qtbot.waitUntil(lambda: document.heard == [CODE])


def test_two_scans_in_a_row_are_two_codes(document: Document) -> None:
    listening(document)
    hands = Hands(document)
    hands.strike(CODE + "\r", 5)
    hands.strike("96385074\r", 5)
    assert document.heard == [CODE, "96385074"]


def test_a_note_of_several_lines_gets_its_text_back(document: Document) -> None:
    listening(document)
    document.note.setFocus()
    Hands(document).strike(CODE + "\r", 5)
    assert (document.heard, document.note.toPlainText()) == ([CODE], "note")


def test_what_a_person_types_stays_in_the_field(document: Document) -> None:
    listening(document)
    document.line.clear()
    hands = Hands(document)
    hands.strike("12345678", 90)
    hands.strike("\r", 90)
    assert (document.heard, document.line.text()) == ([], "12345678")


def test_five_quick_keys_are_still_typing(document: Document) -> None:
    listening(document)
    document.line.clear()
    Hands(document).strike("12345\r", 5)
    assert (document.heard, document.line.text()) == ([], "12345")


def test_a_prefix_makes_a_slow_and_short_code_a_scan(document: Document) -> None:
    listening(document, prefix="~")
    document.line.clear()
    Hands(document).strike("~12\r", 70)
    assert (document.heard, document.line.text()) == (["12"], "")


def test_the_separator_of_gs1_is_kept(document: Document) -> None:
    listening(document)
    Hands(document).strike("0104600000000015\x1d10AB\r", 5)
    assert document.heard == ["0104600000000015\x1d10AB"]


def test_while_nobody_in_sight_listens_keys_are_left_alone(document: Document) -> None:
    Scanner(parent=document)
    document.line.clear()
    Hands(document).strike(CODE, 5)
    assert document.line.text() == CODE


def test_a_question_over_the_document_takes_no_scan(qtbot: QtBot, document: Document) -> None:
    listening(document)
    question = QDialog(document)
    answer = QLineEdit(question)
    with qtbot.waitActive(question):
        question.open()
    answer.setFocus()
    Hands(question).strike(CODE, 5)
    question.close()
    assert document.heard == []


def test_of_two_screens_the_one_around_the_focus_hears(document: Document) -> None:
    scanner = listening(document)
    other: list[str] = []
    scanner.listen(document.note, other.append)
    document.note.setFocus()
    Hands(document).strike(CODE + "\r", 5)
    assert (document.heard, other) == ([], [CODE])


def searching(document: Document) -> QLineEdit:
    """Give the document a search box and go there."""
    box = QLineEdit(document)
    set_role(box, "search")
    box.show()
    box.setFocus()
    return box


@pytest.mark.parametrize("pause", [5, 15, 45])
def test_a_number_typed_fast_into_a_search_box_stays_there(qtbot: QtBot, document: Document, pause: int) -> None:
    listening(document)
    box = searching(document)
    heard: list[str] = []
    box.textEdited.connect(heard.append)
    Hands(document).strike("000001", pause)
    qtbot.wait(150)
    assert (document.heard, box.text(), heard[-1]) == ([], "000001", "000001")


def test_what_is_looked_for_keeps_the_letters_of_its_layout(qtbot: QtBot, document: Document) -> None:
    listening(document)
    box = searching(document)
    Hands(document).strike("фиалка", 15)
    qtbot.wait(150)
    assert (document.heard, box.text()) == ([], "фиалка")


def test_a_scan_ended_by_enter_reaches_the_document_from_its_search_box(document: Document) -> None:
    listening(document)
    box = searching(document)
    box.setText("before")
    Hands(document).strike(CODE + "\r", 5)
    assert (document.heard, box.text()) == ([CODE], "before")


def test_the_prefix_of_the_scanner_is_nobodys_typing(qtbot: QtBot, document: Document) -> None:
    listening(document, prefix="~")
    box = searching(document)
    Hands(document).strike("~" + CODE, 5)
    qtbot.waitUntil(lambda: document.heard == [CODE])
    assert box.text() == ""


def test_a_search_box_over_the_document_takes_all_keys_for_itself(qtbot: QtBot) -> None:
    window, document = QWidget(), Document()
    QVBoxLayout(window).addWidget(document)
    box = QLineEdit(window)
    set_role(box, "search")
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    listening(document)
    box.setFocus()
    Hands(window).strike("000001\r", 5)
    assert (document.heard, box.text()) == ([], "000001")


def test_a_closed_screen_hears_nothing(qtbot: QtBot, document: Document) -> None:
    scanner = listening(document)
    gone = Document()
    scanner.listen(gone, gone.heard.append)
    heard = gone.heard
    gone.deleteLater()
    del gone
    qtbot.wait(1)
    scanner.take(CODE)
    assert (document.heard, heard) == ([CODE], [])


def test_a_serial_scanner_tells_whole_codes_only(qtbot: QtBot) -> None:
    scanner = SerialScanner(silence_ms=20)
    heard: list[str] = []
    scanner.scanned.connect(heard.append)
    scanner.feed(b"40063813")
    scanner.feed(b"33931\r\n963850")
    assert heard == [CODE]
    scanner.feed(b"74\r")
    assert heard == [CODE, "96385074"]
    scanner.feed(b"(01)046\x1d10")
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard[-1] == "(01)046\x1d10"


def test_a_port_that_is_not_there_is_said(qtbot: QtBot) -> None:
    with pytest.raises(UserError) as refusal:
        SerialScanner().open("no-such-port")
    assert refusal.value.values["reason"] == "port"
