"""The form of a task: what is saved, what is refused at its field, what is never thrown away unasked."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.planner_records import add_client, add_task, employee_id
from tests.support.server import TestDatabase
from tests.ui.planner_desk import FRIDAY, THURSDAY, PlannerDesk, press
from ui.common.messages import Question

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(database: TestDatabase, qtbot: QtBot, make_runner: Any) -> PlannerDesk:
    return PlannerDesk(database, qtbot, make_runner)


def test_form_saves_every_field_of_an_item(desk: PlannerDesk) -> None:
    client_id = add_client(desk.database, "Ромашка")
    task_id = add_task(desk.database, "seller", subject="Прайс", day=THURSDAY, time="10:30")
    sheet = desk.sheet()
    sheet.grid.select(THURSDAY, task_id)
    press(Qt.Key.Key_F2)
    desk.settle()
    form = sheet.panel.form
    values = {"subject": "Новый прайс", "kind": "meeting", "client_id": client_id, "state": "in_work"}
    form.binding.set_values(values | {"performer_id": employee_id(desk.database, "seller2"), "day": FRIDAY})
    form.fields["time"].set_text("1445")
    form.fields["duration_minutes"].set_text("1ч30")
    form.fields["subject"].line.setFocus()
    press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    rows = desk.database.rows(
        "select subject, kind, client_id, state, duration_minutes from kontor.tasks where id = %s", task_id
    )
    assert rows == [("Новый прайс", "meeting", client_id, "in_work", 90)]
    assert desk.place_of(task_id) == (FRIDAY, "14:45")
    assert desk.database.rows("select employee_id from kontor.task_people where role = 'performer'") == [
        (employee_id(desk.database, "seller2"),)
    ]


def test_wrong_time_stays_in_the_form_with_its_sentence(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", subject="Прайс", day=THURSDAY)
    sheet = desk.sheet()
    sheet.open_task(task_id)
    desk.settle()
    form = sheet.panel.form
    form.fields["time"].set_text("25:70")
    form.submit()
    assert form.fields["time"].error()
    assert form.fields["time"].text() == "25:70"
    form.binding.set_record(form.binding.values())


def test_changed_form_is_given_up_only_when_asked(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", subject="Прайс", day=THURSDAY)
    sheet = desk.sheet()
    sheet.open_task(task_id)
    desk.settle()
    sheet.panel.form.fields["subject"].set_text("Новый прайс")
    assert sheet.isWindowModified()
    sheet.panel.form.fields["subject"].line.setFocus()
    assert not sheet.close()
    (question,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Question)]
    assert sheet.isVisible()
    question.buttons[0].click()
    desk.settle()
    assert desk.database.rows("select subject from kontor.tasks") == [("Новый прайс",)]
    assert not sheet.isWindowModified()
