"""Reminders pop up once, also after absence; notices move the second window; the card's tab and the call form."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.database.notices import NoticeConnection
from app.planner.commands import move_tasks
from tests.support.cast import password_of
from tests.support.planner_records import add_client, add_task
from tests.support.server import TestDatabase
from tests.ui.planner_desk import FRIDAY, THURSDAY, PlannerDesk, press, type_text
from ui.common.notice_listener import NoticeListener
from ui.planner.client_plan_tab import ClientPlanTab
from ui.planner.planner_sheet import PlannerSheet
from ui.planner.reminder_popup import ReminderPopup
from ui.planner.reminder_watch import ReminderWatch

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(database: TestDatabase, qtbot: QtBot, make_runner: Any) -> PlannerDesk:
    return PlannerDesk(database, qtbot, make_runner)


def _remembered(desk: PlannerDesk, count: int) -> int:
    client_id = add_client(desk.database, "Ромашка")
    desk.database.execute(
        "insert into kontor.channels (client_id, acl_key, kind, value, e164)"
        " select id, acl_key, 'mobile', '+7 926 123-45-67', '+79261234567' from kontor.clients"
    )
    ids = [
        add_task(desk.database, "seller", day=THURSDAY, time="11:00", remind_minutes=15, client_id=client_id)
        for _ in range(count)
    ]
    return ids[0]


def test_what_fell_due_in_absence_comes_once_in_one_list_with_the_phone(desk: PlannerDesk) -> None:
    _remembered(desk, 3)
    heard: list[list[Any]] = []
    for _ in range(2):
        watch = ReminderWatch(desk.runner, parent=desk.runner)
        watch.due.connect(lambda reminders, _today: heard.append(reminders))
        watch.ask()
        desk.settle()
    assert [len(reminders) for reminders in heard] == [3]
    assert {reminder.phone for reminder in heard[0]} == {"+7 926 123-45-67"}


def test_snoozed_reminder_leaves_and_comes_back(desk: PlannerDesk) -> None:
    task_id = _remembered(desk, 1)
    popup = ReminderPopup(desk.runner, open_task=desk.opened.append, open_client=desk.opened.append)
    desk.qtbot.addWidget(popup)
    watch = ReminderWatch(desk.runner, parent=desk.runner)
    watch.due.connect(popup.show_reminders)
    watch.ask()
    desk.settle()
    assert popup.isVisible()
    popup.snoozes[60].click()
    desk.settle()
    assert not popup.isVisible()
    desk.database.freeze("2026-11-19T13:00:00+03:00")
    watch.ask()
    desk.settle()
    assert popup.isVisible()
    assert desk.database.rows("select task_id, snoozed_times from kontor.reminders") == [(task_id, 1)]
    popup.dismiss()


def test_second_window_sees_a_colleagues_move_by_itself(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", day=THURSDAY, time="10:30")
    listener = NoticeListener(partial(NoticeConnection, desk.database.address, "seller", password_of("seller")))
    sheet = PlannerSheet(desk.runner, desk.me, open_client=desk.opened.append, notices=listener)
    desk.qtbot.addWidget(sheet)
    sheet.show()
    listener.start()
    desk.settle()
    desk.qtbot.wait(300)
    with desk.database.engine("head").connect() as connection:
        move_tasks(connection, uuid4(), [task_id], FRIDAY)

    def moved() -> bool:
        contents = sheet.grid.contents
        return contents is not None and [item.task_id for item in contents.items_on(FRIDAY)] == [task_id]

    desk.qtbot.waitUntil(moved, timeout=2000)
    listener.stop()
    desk.settle()


def test_card_tab_shows_and_moves_the_clients_tasks(desk: PlannerDesk) -> None:
    client_id = add_client(desk.database, "Ромашка")
    task_id = add_task(desk.database, "seller", day=THURSDAY, time="10:30", client_id=client_id)
    add_task(desk.database, "seller", day=THURSDAY)
    tab = ClientPlanTab(desk.runner, desk.me, client_id)
    desk.qtbot.addWidget(tab)
    tab.show()
    tab.activateWindow()
    desk.settle()
    assert tab.open_list.selected_item() is None
    assert not tab.open_list.chip_rect(task_id).isEmpty()
    tab.open_list.setFocus()
    tab.open_list.select(task_id)
    press(Qt.Key.Key_Plus)
    desk.settle()
    assert desk.place_of(task_id) == (FRIDAY, "10:30")
    press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert desk.place_of(task_id) == (THURSDAY, "10:30")


def test_task_added_on_the_card_belongs_to_its_client(desk: PlannerDesk) -> None:
    client_id = add_client(desk.database, "Ромашка")
    tab = ClientPlanTab(desk.runner, desk.me, client_id)
    desk.qtbot.addWidget(tab)
    tab.show()
    tab.activateWindow()
    desk.settle()
    tab.add_button.click()
    type_text("завтра 12:00 звонок Иванову")
    press(Qt.Key.Key_Return)
    desk.settle()
    rows = desk.database.rows("select id, client_id, subject from kontor.tasks")
    assert rows[0][1:] == (client_id, "Иванову")
    assert desk.place_of(rows[0][0]) == (FRIDAY, "12:00")
