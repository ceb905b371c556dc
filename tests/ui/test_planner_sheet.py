"""The sheet as a seller uses it: adding, dragging, undoing, completing; all against a real server."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.support.planner_records import add_client, add_task
from tests.support.server import TestDatabase
from tests.ui.planner_desk import FRIDAY, THURSDAY, PlannerDesk, drag, press, type_text
from ui.common import messages
from ui.planner.sheet_contents import MORE

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(database: TestDatabase, qtbot: QtBot, make_runner: Any) -> PlannerDesk:
    return PlannerDesk(database, qtbot, make_runner)


def test_opening_the_sheet_takes_one_statement(desk: PlannerDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    run = desk.runner.run

    def count(owner: Any, work: Any, *rest: Any, **more: Any) -> None:
        asked.append(work)
        run(owner, work, *rest, **more)

    monkeypatch.setattr(desk.runner, "run", count)
    desk.sheet()
    assert len(asked) == 1


def test_enter_on_a_day_adds_what_was_shown_before_enter(desk: PlannerDesk) -> None:
    client_id = add_client(desk.database, "ООО «Ромашка»")
    sheet = desk.sheet()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    type_text("10:30 звонок Ромашке о цене 30м")
    desk.qtbot.waitUntil(lambda: sheet.quick_add.client() is not None)
    shown = sheet.quick_add.preview.text()
    for part in ("Call", "tomorrow", "10:30", "30 min", "ООО «Ромашка»", "о цене"):
        assert part in shown
    press(Qt.Key.Key_Return)
    desk.settle()
    rows = desk.database.rows("select id, subject, kind, client_id, duration_minutes from kontor.tasks")
    assert rows[0][1:] == ("О цене", "call", client_id, 30)
    assert desk.place_of(rows[0][0]) == (FRIDAY, "10:30")
    assert sheet.grid.selected_item() is not None
    assert not sheet.quick_add.isVisible()


def test_enter_waits_for_the_client_that_is_still_looked_for(desk: PlannerDesk) -> None:
    client_id = add_client(desk.database, "Ромашка")
    desk.sheet()
    press(Qt.Key.Key_Return)
    type_text("звонок Ромашка")
    press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: bool(desk.database.rows("select 1 from kontor.tasks")))
    assert desk.database.rows("select subject, client_id from kontor.tasks") == [("Call", client_id)]


def test_words_of_an_unknown_client_stay_in_the_subject(desk: PlannerDesk) -> None:
    sheet = desk.sheet()
    press(Qt.Key.Key_Return)
    type_text("call Nobody")
    desk.qtbot.waitUntil(lambda: "No client" in sheet.quick_add.preview.text())
    press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.database.rows("select subject, client_id from kontor.tasks") == [("Nobody", None)]


def test_escape_adds_nothing(desk: PlannerDesk) -> None:
    sheet = desk.sheet()
    type_text("з")
    assert sheet.quick_add.line.text() == "з"
    press(Qt.Key.Key_Escape)
    desk.settle()
    assert not sheet.quick_add.isVisible()
    assert sheet.grid.hasFocus()
    assert desk.database.rows("select 1 from kontor.tasks") == []


def test_drag_to_another_day_keeps_the_time_and_undo_takes_it_back(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", day=THURSDAY, time="10:30")
    sheet = desk.sheet()
    grid = sheet.grid
    drag(grid, grid.chip_rect(task_id).center(), grid, grid.cell_rect(FRIDAY).center())
    assert grid.contents is not None
    assert [item.task_id for item in grid.contents.items_on(FRIDAY)] == [task_id], "shown at once"
    desk.settle()
    assert desk.place_of(task_id) == (FRIDAY, "10:30")
    assert messages.told(sheet) == "Moved to tomorrow"
    press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert desk.place_of(task_id) == (THURSDAY, "10:30")
    assert [item.task_id for item in grid.contents.items_on(THURSDAY)] == [task_id]


def test_drag_shows_where_it_lands_and_escape_gives_it_up(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", day=THURSDAY, time="10:30")
    sheet = desk.sheet()
    grid = sheet.grid
    drag(grid, grid.chip_rect(task_id).center(), grid, grid.cell_rect(FRIDAY).center(), drop=False)
    assert (grid.moment.drop_day, grid.moment.drop_words) == (FRIDAY, "tomorrow 10:30")
    press(Qt.Key.Key_Escape)
    assert grid.moment.drop_day is None
    desk.settle()
    assert desk.place_of(task_id) == (THURSDAY, "10:30")


def test_every_move_is_undone_the_last_one_first(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", day=THURSDAY, time="10:30")
    sheet = desk.sheet()
    sheet.grid.select(THURSDAY, task_id)
    for _ in range(3):
        press(Qt.Key.Key_Plus)
        desk.settle()
    assert desk.place_of(task_id) == (THURSDAY + timedelta(days=3), "10:30")
    for back in (2, 1, 0):
        press(Qt.Key.Key_Z, CTRL)
        desk.settle()
        assert desk.place_of(task_id) == (THURSDAY + timedelta(days=back), "10:30")
    assert desk.database.scalar("select postponements from kontor.tasks") == 0


def test_overdue_item_is_dragged_out_of_its_basket(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", day=date(2026, 9, 1), time="09:15")
    sheet = desk.sheet()
    chips = sheet.strip.overdue.chips
    drag(chips, chips.chip_rect(task_id).center(), sheet.grid, sheet.grid.cell_rect(FRIDAY).center())
    desk.settle()
    assert desk.place_of(task_id) == (FRIDAY, "09:15")
    assert chips.chip_rect(task_id).isEmpty()


def test_item_dropped_on_the_other_basket_loses_its_date(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", day=THURSDAY, time="10:30")
    sheet = desk.sheet()
    drag(sheet.grid, sheet.grid.chip_rect(task_id).center(), sheet.strip.undated, QPoint(40, 60))
    desk.settle()
    assert desk.place_of(task_id) == (None, None)
    press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert desk.place_of(task_id) == (THURSDAY, "10:30")


def test_all_overdue_go_to_the_next_working_day(desk: PlannerDesk) -> None:
    desk.database.execute(
        "insert into kontor.holidays (country, day, name_en, name_ru) values ('RU', %s, 'x', 'x')", FRIDAY
    )
    ids = [add_task(desk.database, "seller", day=date(2026, 9, day), time="09:15") for day in (1, 2, 3)]
    sheet = desk.sheet()
    sheet.strip.move_all.click()
    desk.settle()
    monday = date(2026, 11, 23)
    assert [desk.place_of(task_id) for task_id in ids] == [(monday, "09:15")] * 3
    press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert desk.place_of(ids[0]) == (date(2026, 9, 1), "09:15")


def test_space_completes_with_a_result_and_a_next_step(desk: PlannerDesk) -> None:
    client_id = add_client(desk.database, "Ромашка")
    task_id = add_task(desk.database, "seller", kind="call", day=THURSDAY, time="10:30", client_id=client_id)
    sheet = desk.sheet()
    sheet.grid.select(THURSDAY, task_id)
    press(Qt.Key.Key_Space)
    type_text("Ждут прайс")
    form = sheet.panel.completion
    form.next_step.subject.line.setFocus()
    type_text("Отправить прайс")
    press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert desk.database.rows("select state, result from kontor.tasks where id = %s", task_id) == [
        ("done", "Ждут прайс")
    ]
    rows = desk.database.rows("select id, subject, client_id from kontor.tasks where id <> %s", task_id)
    assert rows[0][1:] == ("Отправить прайс", client_id)
    assert desk.place_of(rows[0][0]) == (FRIDAY, None)
    assert sheet.grid.hasFocus()
    press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert desk.database.rows("select state from kontor.tasks order by id") == [("planned",), ("cancelled",)]


def test_more_opens_the_whole_day_of_fifteen(desk: PlannerDesk) -> None:
    ids = [
        add_task(desk.database, "seller", day=FRIDAY, time=f"{9 + number // 2}:{number % 2 * 30:02d}".zfill(5))
        for number in range(15)
    ]
    sheet = desk.sheet()
    assert sheet.grid.chip_rect(ids[14]).isEmpty()
    sheet.grid.select(FRIDAY, MORE)
    press(Qt.Key.Key_Return)
    assert sheet.day_list.isVisible()
    chips = sheet.day_list.chips
    assert not chips.chip_rect(ids[14]).isEmpty()
    drag(chips, chips.chip_rect(ids[14]).center(), sheet.grid, sheet.grid.cell_rect(THURSDAY).center())
    desk.settle()
    assert desk.place_of(ids[14])[0] == THURSDAY
    chips.setFocus()
    press(Qt.Key.Key_Escape)
    assert not sheet.day_list.isVisible()


def test_keys_walk_through_days_weeks_and_items(desk: PlannerDesk) -> None:
    ids = [add_task(desk.database, "seller", day=day, time="10:30") for day in (THURSDAY, FRIDAY)]
    sheet = desk.sheet()
    grid = sheet.grid
    assert grid.cursor_day == THURSDAY
    press(Qt.Key.Key_Tab)
    assert grid.moment.cursor.task_id == ids[0]
    press(Qt.Key.Key_Tab)
    assert (grid.cursor_day, grid.moment.cursor.task_id) == (FRIDAY, ids[1])
    press(Qt.Key.Key_Down)
    assert grid.cursor_day == FRIDAY + timedelta(days=7)
    press(Qt.Key.Key_PageDown)
    desk.settle()
    assert grid.geometry_now.first_day == date(2026, 11, 23)
    press(Qt.Key.Key_Home)
    desk.settle()
    assert (grid.geometry_now.first_day, grid.cursor_day) == (date(2026, 11, 16), THURSDAY)


def test_refused_move_returns_the_item_to_its_day(desk: PlannerDesk, told: list[Any]) -> None:
    task_id = add_task(desk.database, "seller", day=THURSDAY, time="10:30")
    sheet = desk.sheet()
    desk.database.execute("update kontor.tasks set state = 'done', done_at = now() where id = %s", task_id)
    sheet.grid.select(THURSDAY, task_id)
    press(Qt.Key.Key_Plus)
    desk.settle()
    assert told == ["KT201"]
    assert sheet.grid.contents is not None
    assert [item.state for item in sheet.grid.contents.items_on(THURSDAY)] == ["done"]


def test_second_window_sees_the_move_after_f5(desk: PlannerDesk) -> None:
    task_id = add_task(desk.database, "seller", day=THURSDAY, time="10:30")
    first, second = desk.sheet(), desk.sheet()
    first.grid.select(THURSDAY, task_id)
    first.grid.shift_wanted.emit(task_id, 1)
    desk.settle()
    second.activateWindow()
    second.grid.setFocus()
    press(Qt.Key.Key_F5)
    desk.settle()
    assert second.grid.contents is not None
    assert [item.task_id for item in second.grid.contents.items_on(FRIDAY)] == [task_id]


def test_an_empty_basket_keeps_its_words_at_the_top(desk: PlannerDesk) -> None:
    basket = desk.sheet().strip.overdue
    assert basket.hint.isVisible()
    assert basket.heading.y() == 0
    assert basket.hint.y() < 3 * basket.heading.height()
