"""The field that names a record: a code or two letters, Tab, the list, the card behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.field_desk import Show, enter, show
from ui.common.fields import Reference, ReferenceField, TextField

__all__ = ["show"]

PAPER = Reference(1, "Бумага А4", "500 л.", "A4")
PAPER_A3 = Reference(2, "Бумага А3", "500 л.", "A3")


class Catalogue:
    """Answers a lookup when the test lets it."""

    def __init__(self, *rows: Reference) -> None:
        self.rows = list(rows)
        self.asked: list[str] = []
        self.waiting: list[Callable[[], None]] = []

    def lookup(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        """Keep the question."""
        self.asked.append(text)
        hits = [row for row in self.rows if text.casefold() in row.text.casefold() or row.code == text]
        self.waiting.append(lambda: done(hits))

    def answer(self) -> None:
        """Give the oldest answer."""
        self.waiting.pop(0)()


@pytest.fixture
def form(show: Show) -> Iterator[tuple[ReferenceField, TextField, Catalogue]]:
    """A reference field before a text field."""
    catalogue = Catalogue(PAPER, PAPER_A3)
    box = QWidget()
    layout = QVBoxLayout(box)
    reference, text = ReferenceField(catalogue.lookup), TextField()
    layout.addWidget(reference)
    layout.addWidget(text)
    show(box)
    yield reference, text, catalogue


Form = tuple[ReferenceField, TextField, Catalogue]


def test_tab_takes_the_only_hit_of_a_code_and_goes_on(qtbot: QtBot, form: Form) -> None:
    field, after, catalogue = form
    enter(qtbot, field.line, "A4", "typed")
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.line.hasFocus()
    catalogue.answer()
    assert field.value() == 1
    assert field.text() == "Бумага А4"
    assert after.line.hasFocus()


def test_tab_takes_the_highlighted_row_of_the_list(qtbot: QtBot, form: Form) -> None:
    field, _after, catalogue = form
    enter(qtbot, field.line, "бу", "pasted")
    qtbot.waitUntil(lambda: catalogue.asked == ["бу"])
    catalogue.answer()
    qtbot.keyClick(field.line, Qt.Key.Key_Down)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.value() == 2


def test_two_letters_that_fit_several_are_not_taken_unseen(qtbot: QtBot, form: Form) -> None:
    field, after, catalogue = form
    enter(qtbot, field.line, "бу", "pasted")
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    catalogue.answer()
    assert field.value() is None
    assert field.error() != ""
    assert field.line.hasFocus()
    assert not after.line.hasFocus()


def test_nothing_found_is_said_at_the_field(qtbot: QtBot, form: Form) -> None:
    field, _after, catalogue = form
    enter(qtbot, field.line, "zz", "typed")
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    catalogue.answer()
    assert field.text() == "zz"
    assert field.error() != ""


def test_an_older_answer_does_not_replace_a_newer_question(qtbot: QtBot, form: Form) -> None:
    field, _after, catalogue = form
    enter(qtbot, field.line, "A3", "typed")
    qtbot.waitUntil(lambda: catalogue.asked == ["A3"])
    enter(qtbot, field.line, "A4", "typed")
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    catalogue.answer()
    catalogue.answer()
    assert field.value() == 1


def test_a_command_does_not_run_on_a_record_that_is_not_known_yet(qtbot: QtBot, form: Form) -> None:
    field, _after, catalogue = form
    enter(qtbot, field.line, "A4", "typed")
    assert not field.commit()
    catalogue.answer()
    assert field.commit()
    assert (field.value(), field.error()) == (1, "")


def test_shift_f4_clears_and_f4_offers_the_first_page(qtbot: QtBot, form: Form) -> None:
    field, _after, catalogue = form
    field.set_value(PAPER)
    heard: list[object] = []
    field.value_changed.connect(heard.append)
    field.line.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert (field.value(), heard) == (None, [None])
    qtbot.keyClick(field.line, Qt.Key.Key_F4)
    assert catalogue.asked == [""]


def test_ctrl_shift_enter_opens_the_card_behind_the_field(qtbot: QtBot, show: Show) -> None:
    opened: list[int] = []
    field = ReferenceField(lambda text, done: done([]), open_card=opened.append)
    show(field)
    field.set_value(7, "ООО Ромашка")
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(field.line, Qt.Key.Key_Return, held)
    assert opened == [7]
