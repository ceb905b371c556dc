"""The places of the sheet: widths that never starve a day, chips that fit, points that find their day."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.planner.records import Holiday, Sheet, SheetItem, SheetWeek
from app.planner.rules import first_day_of_week, is_overdue, is_working_day, next_working_day
from ui.planner.sheet_contents import MORE, SheetContents, SheetCursor
from ui.planner.sheet_geometry import CHIP_HEIGHT, HEAD_WIDTH, LEAST_DAY_WIDTH, SheetGeometry
from ui.planner.undo_stack import DEPTH, UndoStack, UndoStep

MONDAY = date(2026, 11, 16)
WEEK = {1: 480, 2: 480, 3: 480, 4: 480, 5: 480}


def _item(task_id: int, day: date | None, at: time | None = None, deadline: date | None = None) -> SheetItem:
    return SheetItem(task_id, "call", "Прайс", "planned", day, at, 30, None, "", 1, "СА", deadline=deadline)


def _sheet(*items: SheetItem, overdue: tuple[SheetItem, ...] = ()) -> Sheet:
    return Sheet(
        today=MONDAY + timedelta(days=3),
        now=time(12),
        first_day=MONDAY,
        weeks=[SheetWeek(MONDAY, 0, 0, 0)],
        items=list(items),
        overdue=list(overdue),
        overdue_count=len(overdue),
        undated=[],
        undated_count=0,
        holidays={},
        working_minutes=WEEK,
        people=[],
        kinds=[],
    )


@given(st.integers(400, 3000), st.integers(300, 2000), st.sampled_from([1, 2, 3, 6]), st.booleans())
def test_working_day_is_never_under_its_least_width(width: int, height: int, weeks: int, mirrored: bool) -> None:
    geometry = SheetGeometry(width, height, weeks, MONDAY, mirrored=mirrored)
    for day in geometry.days():
        cell = geometry.cell(day)
        assert cell.width >= (LEAST_DAY_WIDTH if day.isoweekday() < 6 else LEAST_DAY_WIDTH // 2)
        assert geometry.day_at(cell.x + 1, cell.y + 1) == day
        chip = geometry.chip(day, geometry.slots - 1)
        assert chip.y + chip.height <= cell.y + cell.height


def test_weekends_halve_only_when_there_is_no_room() -> None:
    wide = SheetGeometry(HEAD_WIDTH + 7 * 180, 600, 3, MONDAY)
    assert wide.cell(MONDAY).width == wide.cell(MONDAY + timedelta(days=5)).width == 180
    narrow = SheetGeometry(HEAD_WIDTH + 6 * 130, 600, 3, MONDAY)
    assert narrow.cell(MONDAY).width == 130
    assert narrow.cell(MONDAY + timedelta(days=6)).width == 65


def test_columns_fill_the_width_without_gap_or_overlap() -> None:
    geometry = SheetGeometry(1111, 600, 3, MONDAY)
    edges = [(box.x, box.x + box.width) for box in map(geometry.column, range(7))]
    assert edges[0][0] == HEAD_WIDTH
    assert edges[-1][1] == 1111
    assert all(left[1] == right[0] for left, right in pairwise(edges))


def test_mirrored_sheet_starts_at_the_right() -> None:
    geometry = SheetGeometry(1000, 600, 3, MONDAY, mirrored=True)
    assert geometry.cell(MONDAY).x > geometry.cell(MONDAY + timedelta(days=1)).x
    assert geometry.row_head(0).x + HEAD_WIDTH == 1000


def test_more_takes_the_last_slot_and_hides_the_rest() -> None:
    geometry = SheetGeometry(1000, 600, 3, MONDAY)
    assert geometry.shown(geometry.slots) == geometry.slots
    assert geometry.shown(15) == geometry.slots - 1
    assert geometry.chip(MONDAY, 0).height == CHIP_HEIGHT == 22


def test_point_between_chips_is_the_cell_and_no_chip() -> None:
    geometry = SheetGeometry(1000, 600, 3, MONDAY)
    chip = geometry.chip(MONDAY, 1)
    assert geometry.slot_at(chip.x + 5, chip.y + 5) == (MONDAY, 1)
    assert geometry.slot_at(chip.x + 5, chip.y + CHIP_HEIGHT) is None
    assert geometry.day_at(chip.x + 5, chip.y + CHIP_HEIGHT) == MONDAY
    assert geometry.day_at(5, 5) is None


def test_items_stand_all_day_first_then_by_time() -> None:
    contents = SheetContents(_sheet(_item(1, MONDAY, time(14)), _item(2, MONDAY), _item(3, MONDAY, time(9))))
    assert [item.task_id for item in contents.items_on(MONDAY)] == [2, 3, 1]


def test_placed_item_keeps_its_time_and_leaves_its_basket() -> None:
    late = _item(1, MONDAY - timedelta(days=10), time(10, 30))
    contents = SheetContents(_sheet(overdue=(late,)))
    contents.place([1], MONDAY)
    assert contents.sheet.overdue == []
    assert [(item.day, item.at) for item in contents.items_on(MONDAY)] == [(MONDAY, time(10, 30))]
    contents.place([1], None)
    assert contents.sheet.undated[0].day is None


def test_tab_walks_through_items_then_leaves() -> None:
    tuesday = MONDAY + timedelta(days=1)
    contents = SheetContents(_sheet(_item(1, MONDAY), _item(2, MONDAY), _item(3, tuesday)))
    cursor = SheetCursor(MONDAY)
    days = [MONDAY + timedelta(days=number) for number in range(7)]
    seen = []
    while cursor.next_item(contents, days, slots=5):
        seen.append((cursor.day, cursor.task_id))
    assert seen == [(MONDAY, 1), (MONDAY, 2), (tuesday, 3)]
    assert cursor.next_item(contents, days, slots=5, backwards=True)
    assert cursor.task_id == 2


def test_tab_stops_at_more_instead_of_hidden_items() -> None:
    contents = SheetContents(_sheet(*(_item(number, MONDAY) for number in range(1, 16))))
    cursor = SheetCursor(MONDAY)
    seen = []
    while cursor.next_item(contents, [MONDAY], slots=4):
        seen.append(cursor.task_id)
    assert seen == [1, 2, 3, MORE]


def test_shift_to_a_working_day_skips_weekend_and_holidays() -> None:
    friday = MONDAY + timedelta(days=4)
    monday = friday + timedelta(days=3)
    holidays = {monday: Holiday(monday, "Feast", "Праздник", False)}
    assert next_working_day(friday, WEEK, holidays) == monday + timedelta(days=1)
    moved = {friday + timedelta(days=1): Holiday(friday + timedelta(days=1), "Moved", "Перенос", True)}
    assert next_working_day(friday, WEEK, moved) == friday + timedelta(days=1)
    assert not is_working_day(friday + timedelta(days=2), WEEK, {})


def test_done_item_is_never_overdue() -> None:
    late = _item(1, MONDAY - timedelta(days=1))
    assert is_overdue(late, MONDAY)
    assert not is_overdue(_item(1, MONDAY), MONDAY)
    assert is_overdue(_item(1, MONDAY, deadline=MONDAY - timedelta(days=1)), MONDAY)


@pytest.mark.parametrize(("week_starts", "expected"), [(1, 16), (7, 15), (6, 14)])
def test_week_starts_as_the_locale_says(week_starts: int, expected: int) -> None:
    assert first_day_of_week(date(2026, 11, 19), week_starts) == date(2026, 11, expected)


def test_undo_takes_the_last_step_first_and_forgets_the_oldest() -> None:
    stack = UndoStack()
    for number in range(DEPTH + 5):
        stack.push(UndoStep(str(number), lambda _connection, _save_id: None))
    assert len(stack) == DEPTH
    last = stack.pop()
    assert last is not None
    assert last.words == str(DEPTH + 4)
    while stack.pop():
        pass
    assert stack.pop() is None
