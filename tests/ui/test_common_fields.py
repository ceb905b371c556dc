"""The fields of forms: typed and pasted, in English and Russian, checked when they are left."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.field_desk import Show, enter, show
from ui.common.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DurationField,
    EntryField,
    NoteField,
    NumberField,
    PhoneField,
    TextField,
    TimeField,
    money_field,
)
from ui.common.form_binding import FormBinding

__all__ = ["show"]


@pytest.fixture(params=["en_GB", "ru_RU", "ro_RO"])
def language(request: pytest.FixtureRequest) -> str:
    """Run in the number formats of three languages."""
    QLocale.setDefault(QLocale(request.param))
    return str(request.param)


@pytest.mark.parametrize("how", ["typed", "pasted"])
@pytest.mark.parametrize("text", ["1250.50", "1250,50", "1 250,50", "1.250,50", "1,250.50", "1200+50.5"])
def test_a_number_means_the_same_in_every_language(
    qtbot: QtBot, show: Show, language: str, how: str, text: str
) -> None:
    field = NumberField(2)
    show(field)
    enter(qtbot, field.line, text, how)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == Decimal("1250.5"), language
    assert field.error() == ""


@pytest.mark.parametrize("how", ["typed", "pasted"])
@pytest.mark.parametrize("text", ["3112", "311226", "31.12.26", "31,12,26", "+39"])
def test_a_day_means_the_same_in_every_language(qtbot: QtBot, show: Show, language: str, how: str, text: str) -> None:
    field = DateField(today=lambda: date(2026, 11, 22))
    show(field)
    enter(qtbot, field.line, text, how)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() == date(2026, 12, 31), language


def test_a_shown_number_grows_by_a_typed_digit_and_does_not_shrink(qtbot: QtBot, show: Show, language: str) -> None:
    field = NumberField()
    show(field)
    field.set_value(Decimal(1234))
    field.line.setFocus()
    field.line.end(False)
    qtbot.keyClicks(field.line, ".5")
    assert field.commit()
    assert field.value() == Decimal("1234.5"), language


def test_a_refused_text_stays_with_its_sentence_and_the_old_value(qtbot: QtBot, show: Show) -> None:
    field = NumberField(0, 1, 100, "pcs")
    show(field)
    field.set_value(Decimal(3))
    enter(qtbot, field.line, "0.5", "typed")
    assert not field.commit()
    assert field.text() == "0.5"
    assert field.value() == Decimal(3)
    assert field.error() == "Whole numbers only."
    enter(qtbot, field.line, "7", "typed")
    assert field.error() == ""
    assert field.commit()
    assert field.value() == Decimal(7)


def test_leaving_a_field_commits_it_and_tells_once(qtbot: QtBot, show: Show) -> None:
    form = QWidget()
    layout = QVBoxLayout(form)
    first, second = NumberField(), NumberField()
    layout.addWidget(first)
    layout.addWidget(second)
    show(form)
    heard: list[object] = []
    first.value_changed.connect(heard.append)
    enter(qtbot, first.line, "5", "typed")
    qtbot.keyClick(first.line, Qt.Key.Key_Tab)
    assert second.line.hasFocus()
    assert heard == [Decimal(5)]


def test_esc_takes_back_what_was_typed(qtbot: QtBot, show: Show) -> None:
    field = TextField()
    show(field)
    field.set_value("Ромашка")
    enter(qtbot, field.line, "другое", "pasted")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.text(), field.value()) == ("Ромашка", "Ромашка")


def test_an_empty_field_is_none_and_setting_a_value_is_silent(qtbot: QtBot, show: Show) -> None:
    field = money_field()
    show(field)
    heard: list[object] = []
    field.value_changed.connect(heard.append)
    field.set_value(Decimal("1.5"))
    assert field.text() in ("1.50", "1,50")
    assert heard == []
    enter(qtbot, field.line, " ", "typed")
    assert field.commit()
    assert field.value() is None
    assert heard == [None]


def test_a_long_text_is_refused_and_not_cut(show: Show) -> None:
    field = TextField(5)
    show(field)
    field.set_text("шесть!")
    assert not field.commit()
    assert field.text() == "шесть!"
    note = NoteField(max_length=3)
    show(note)
    note.editor.setPlainText("four")
    assert not note.commit()
    assert note.editor.toPlainText() == "four"


def test_a_required_field_says_so_only_when_it_is_committed(qtbot: QtBot, show: Show) -> None:
    field = TextField(required=True)
    show(field)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.error() == ""
    assert not field.commit()
    assert field.error() != ""


@pytest.mark.parametrize(
    ("field_kind", "text", "value"),
    [(TimeField, "930", time(9, 30)), (DurationField, "1:30", 90)],
)
def test_times_and_durations_are_read(
    show: Show, field_kind: type[EntryField[object]], text: str, value: object
) -> None:
    field = field_kind()
    show(field)
    field.set_text(text)
    assert field.commit()
    assert field.value() == value


def test_a_phone_is_shown_as_its_country_writes_it(show: Show) -> None:
    field = PhoneField("RU")
    show(field)
    field.set_text("+7 495 1234567")
    assert field.commit()
    assert field.text() == "8 (495) 123-45-67"


def test_a_choice_keeps_its_value_when_the_words_change(show: Show) -> None:
    field = ChoiceField([(1, "Main"), (2, "Second")])
    show(field)
    field.set_value(2)
    field.set_choices([(2, "Второй"), (1, "Главный")])
    assert (field.value(), field.combo.currentText()) == (2, "Второй")


def test_a_tick_tells_of_the_person_only(qtbot: QtBot, show: Show) -> None:
    field = CheckField("Do not disturb")
    show(field)
    heard: list[object] = []
    field.value_changed.connect(heard.append)
    field.set_value(True)
    qtbot.keyClick(field.box, Qt.Key.Key_Space)
    assert heard == [False]


def test_a_note_tells_that_one_types_in_it_before_it_is_left(show: Show, qtbot: QtBot) -> None:
    note = NoteField()
    show(note)
    binding = FormBinding({"note": note})
    binding.set_record({"note": "Звонить"})
    note.editor.setFocus()
    note.editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(note.editor, " do")
    assert binding.dirty
    for _ in range(3):
        qtbot.keyClick(note.editor, Qt.Key.Key_Backspace)
    assert not binding.dirty


def test_saving_leaves_the_cursor_of_a_note_where_one_types(show: Show, qtbot: QtBot) -> None:
    note = NoteField()
    show(note)
    note.editor.setFocus()
    qtbot.keyClicks(note.editor, "after")
    note.set_value("after")
    qtbot.keyClicks(note.editor, " lunch")
    assert note.editor.toPlainText() == "after lunch"
