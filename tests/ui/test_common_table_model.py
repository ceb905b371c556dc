"""The table model: pages by key, fifty kept, never a question of its own inside data()."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.row_source import COLUMNS, firms
from ui.common.table_model import KEPT_PAGES, PAGE_ROWS, PLACEHOLDER, RowTableModel


def filled(pages: int) -> RowTableModel:
    model = RowTableModel(COLUMNS, "Test")
    rows = firms(pages * PAGE_ROWS)
    model.reset(rows[:PAGE_ROWS])
    for first in range(PAGE_ROWS, len(rows), PAGE_ROWS):
        model.append_page(rows[first : first + PAGE_ROWS])
    return model


def shown(model: RowTableModel, row: int, column: int = 0) -> Any:
    return model.index(row, column).data()


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = RowTableModel(COLUMNS, "Test")
    qtmodeltester.check(model)
    model.reset(firms(30))
    model.append_page(firms(20))
    model.refill_page(1, firms(10))
    model.reset()


def test_rows_of_appended_pages_follow_each_other() -> None:
    model = filled(3)
    assert model.rowCount() == 300
    assert [shown(model, row) for row in (0, 99, 100, 299)] == ["Firm 00000", "Firm 00099", "Firm 00100", "Firm 00299"]


def test_no_more_than_fifty_pages_stay_in_memory_but_all_rows_are_counted() -> None:
    model = filled(KEPT_PAGES + 5)
    assert len(model.kept_pages) == KEPT_PAGES
    assert model.rowCount() == (KEPT_PAGES + 5) * PAGE_ROWS


def test_a_page_that_was_let_go_is_asked_for_when_seen(qtbot: QtBot) -> None:
    model = filled(KEPT_PAGES + 1)
    with qtbot.waitSignal(model.page_wanted) as wanted:
        assert shown(model, 5) == PLACEHOLDER
    assert wanted.args == [0]
    model.refill_page(0, firms(PAGE_ROWS))
    assert shown(model, 5) == "Firm 00005"


def test_a_page_is_asked_for_once_however_often_it_is_painted(qtbot: QtBot) -> None:
    model, asked = filled(KEPT_PAGES + 1), []
    model.page_wanted.connect(asked.append)
    for row in range(20):
        shown(model, row)
    qtbot.wait(20)
    for row in range(20):
        shown(model, row)
    qtbot.wait(20)
    assert asked == [0]


def test_rows_gone_meanwhile_leave_the_list_when_their_page_comes_back() -> None:
    model = filled(KEPT_PAGES + 1)
    model.refill_page(0, firms(PAGE_ROWS)[:90])
    assert model.rowCount() == (KEPT_PAGES + 1) * PAGE_ROWS - 10
    assert shown(model, 90) == PLACEHOLDER


def test_numbers_stand_right_and_an_empty_value_is_no_zero() -> None:
    model = filled(1)
    right = model.index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    model.replace_row(0, firms(1)[0].__class__(0, "A", "", None))
    assert shown(model, 0, 2) == ""


def test_a_negative_sum_is_red() -> None:
    model = filled(1)
    assert model.index(0, 2).data(Qt.ItemDataRole.ForegroundRole) is not None
    assert model.index(20, 2).data(Qt.ItemDataRole.ForegroundRole) is None
