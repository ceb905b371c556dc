"""The form: what changed, what is dirty, errors at their fields, and two people on one card."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.database.errors import UserError
from ui.common.conflict_dialog import ConflictDialog, settle_conflict
from ui.common.form_binding import FormBinding

Show = Callable[[QWidget], QWidget]
RECORD = {"name": "Север", "note": None, "status": "lead", "private": False}


class Form(QWidget):
    """A card of four fields on two tabs."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.note, self.status, self.private = QLineEdit(), QPlainTextEdit(), QComboBox(), QCheckBox()
        for code in ("lead", "active"):
            self.status.addItem(code.title(), code)
        self.tabs = QTabWidget(self)
        for fields in ((self.name, self.status), (self.note, self.private)):
            page = QWidget()
            layout = QFormLayout(page)
            for field in fields:
                layout.addRow(QLabel("-"), field)
            self.tabs.addTab(page, "page")
        fields = {"name": self.name, "note": self.note, "status": self.status, "private": self.private}
        self.binding = FormBinding(fields, self)
        self.binding.set_record(RECORD)


@pytest.fixture
def form(show: Show) -> Form:
    shown = show(Form())
    assert isinstance(shown, Form)
    return shown


def test_only_what_changed_is_sent_with_its_old_value(form: Form) -> None:
    form.name.setText("Север-2")
    form.private.setChecked(True)
    assert form.binding.changes() == {"name": ("Север", "Север-2"), "private": (False, True)}


def test_an_empty_text_is_no_change_from_no_value(form: Form) -> None:
    form.note.setPlainText("x")
    form.note.setPlainText("")
    assert form.binding.changes() == {}
    assert not form.binding.dirty


def test_the_form_says_when_it_gets_dirty_and_clean_again(form: Form) -> None:
    heard: list[bool] = []
    form.binding.dirty_changed.connect(heard.append)
    form.name.setText("Юг")
    form.name.setText("Север")
    assert heard == [True, False]


def test_loading_a_record_makes_nothing_dirty(form: Form) -> None:
    form.name.setText("Юг")
    form.binding.set_record({**RECORD, "name": "Запад"})
    assert (form.binding.dirty, form.name.text()) == (False, "Запад")


def test_what_was_typed_while_saving_stays_dirty(form: Form) -> None:
    form.name.setText("Юг")
    sent = form.binding.changes()
    form.name.setText("Юг и Восток")
    form.binding.mark_saved(sent)
    assert form.binding.changes() == {"name": ("Юг", "Юг и Восток")}


def test_all_errors_show_at_once_and_the_first_field_gets_the_focus(form: Form, qtbot: QtBot) -> None:
    form.tabs.setCurrentIndex(0)
    rest = form.binding.set_errors({"note": "Too long.", "private": "Not allowed.", "unknown": "Somewhere else."})
    assert form.tabs.currentIndex() == 1
    assert form.focusWidget() is form.note
    assert form.note.toolTip() == "Too long." and form.private.toolTip() == "Not allowed."
    assert rest == {"unknown": "Somewhere else."}
    form.binding.set_errors({})
    assert not form.note.property("wrong")


def test_a_widget_without_a_value_cannot_be_bound(qtbot: QtBot) -> None:
    with pytest.raises(TypeError):
        FormBinding({"title": QLabel()})


def conflict() -> UserError:
    fields = {
        "name": {"theirs": "Запад", "mine": "Юг", "original": "Север"},
        "status": {"theirs": "active", "mine": "lead", "original": "lead"},
    }
    return UserError("KT004", fields=fields, who="Громов Глеб", at="2026-11-22T10:04:00+00:00")


def test_a_conflict_shows_theirs_mine_and_the_original(show: Show) -> None:
    dialog = show(ConflictDialog(conflict()))
    words = [label.text() for label in dialog.findChildren(QLabel)]
    choices = [button.text() for button in dialog.findChildren(QRadioButton)]
    assert "Север" in words and {"Запад", "Юг"} <= set(choices)
    assert any("Громов Глеб" in text for text in words)
    dialog.close()


def test_my_choice_field_by_field_goes_into_the_form(form: Form, show: Show) -> None:
    form.name.setText("Юг")
    dialog = show(ConflictDialog(conflict()))
    decided: list[dict[str, bool]] = []
    dialog.decided.connect(decided.append)
    next(b for b in dialog.findChildren(QRadioButton) if b.text() == "active").setChecked(True)
    next(b for b in dialog.findChildren(QPushButton) if "Save" in b.text()).click()
    settle_conflict(form.binding, conflict(), decided[0])
    assert form.binding.changes() == {"name": ("Запад", "Юг")}
    assert form.status.currentData() == "active"
    assert isinstance(dialog, QDialog) and not dialog.isVisible()


def test_theirs_gets_the_type_of_the_field(qtbot: QtBot) -> None:
    class Price(QLineEdit):
        pass

    line = Price()
    qtbot.addWidget(line)
    binding = FormBinding({"name": line})
    binding.set_record({"name": "1"})
    error = UserError("KT004", fields={"name": {"theirs": "2", "mine": "1", "original": "0"}})
    settle_conflict(binding, error, {"name": False})
    assert binding.values() == {"name": "2"}
    assert Decimal(line.text()) == 2
