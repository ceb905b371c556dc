"""A profile in the window: its rights marked by keys, the change said in words, compared, copied, taken from a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.access.profile_file import read_profiles
from app.access.queries import get_right_words
from app.access.right_cells import Cell
from tests.support.clients import session
from tests.support.server import TestDatabase
from tests.ui.access_desk import AccessDesk
from ui.access.profile_card import ProfileCard
from ui.access.profile_comparison import ProfileComparison
from ui.access.profile_import import ProfileImport
from ui.access.profile_naming import NamesDialog
from ui.access.right_grid import COLUMNS, MARKS
from ui.common.query_runner import QueryRunner

DeskOf = Callable[[str], AccessDesk]


@pytest.fixture
def desk_of(database: TestDatabase, qtbot: QtBot, make_runner: Callable[..., QueryRunner]) -> DeskOf:
    return lambda login: AccessDesk(database, qtbot, login, make_runner)


def number_of(database: TestDatabase, code: str) -> int:
    return int(database.scalar("select id from kontor.profiles where code = %s", code))


def go_to(card: ProfileCard, name: str, action: str, mark: str) -> None:
    model = card.grid.model_of_rights
    rows = [model.row_at(number) for number in range(model.rowCount())]
    place = next(n for n, row in enumerate(rows) if row is not None and (row.object, row.action) == (name, action))
    column = len(COLUMNS) - len(MARKS) + MARKS.index(mark)
    card.grid.setCurrentIndex(model.index(place, column))
    card.grid.setFocus()


def press(desk: AccessDesk, card: ProfileCard, name: str, action: str, mark: str) -> None:
    go_to(card, name, action, mark)
    desk.qtbot.keyClick(card.grid, Qt.Key.Key_Space)


def scopes(database: TestDatabase, code: str, name: str, action: str) -> list[Any]:
    return [
        row[0]
        for row in database.rows(
            "select r.scope from kontor.profile_rights r join kontor.profiles p on p.id = r.profile_id"
            " where p.code = %s and r.object = %s and r.action = %s order by 1",
            code, name, action,
        )
    ]  # fmt: skip


def test_a_right_taken_by_the_keyboard_holds_at_once(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    card = desk.profile(number_of(database, "seller"))
    assert not card.head.save_button.isEnabled()
    press(desk, card, "clients", "edit", "own")
    assert card.isWindowModified() and card.head.save_button.isEnabled()
    with desk.qtbot.waitSignal(card.saved, timeout=8000):
        card.ask_to_save()
        said = desk.answer(card.window(), "Save")
    assert "clients, edit: nothing instead of own" in said and "holds at once" in said
    assert scopes(database, "seller", "clients", "edit") == []
    desk.wait(lambda: not card.isWindowModified())


def test_a_wider_scope_is_asked_for_and_the_words_say_that_it_waits(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    card = desk.profile(number_of(database, "seller"))
    press(desk, card, "clients", "view", "department")
    press(desk, card, "clients", "view", "private")
    assert card.grid.cells()["clients", "view"] == Cell(frozenset({"department"}), with_private=True)
    with desk.qtbot.waitSignal(card.saved, timeout=8000):
        card.ask_to_save()
        said = desk.answer(card.window(), "Ask the second person")
    assert "clients, view: department with private ones instead of own" in said and "waits" in said
    assert scopes(database, "seller", "clients", "view") == ["own"]
    assert database.scalar("select count(*) from kontor.right_requests where state = 'waiting'") == 1


def test_a_limit_is_typed_and_asked_for(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    card = desk.profile(number_of(database, "seller"))
    field = card.limits.fields["discount_percent"]
    field.set_text("150")
    card.ask_to_save()
    assert not card.isWindowModified()
    field.set_text("7.5")
    field.commit()
    assert "discount, %" in card.head.wish.text()
    with desk.qtbot.waitSignal(card.saved, timeout=8000):
        card.ask_to_save()
        desk.answer(card.window(), "Ask the second person")
    payload = database.scalar("select payload from kontor.right_requests order by id desc limit 1")
    assert payload["limits"] == {"discount_percent": "7.5"}


def test_rows_are_searched_and_narrowed_to_what_was_changed(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    card = desk.profile(number_of(database, "seller"))
    everything = card.grid.model_of_rights.rowCount()
    card.head.search.setText("phones edit")
    assert card.grid.model_of_rights.rowCount() == 1
    card.head.search.setText("")
    card.head.which.combo.setCurrentIndex(card.head.which.combo.findData("changed"))
    assert card.grid.model_of_rights.rowCount() == 0
    card.head.which.combo.setCurrentIndex(card.head.which.combo.findData("allowed"))
    assert 0 < card.grid.model_of_rights.rowCount() < everything
    press(desk, card, "clients", "view", "all")
    card.grid.take_back_row()
    assert card.wish().empty


def test_an_auditor_reads_and_is_told_why_nothing_can_be_marked(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("auditor")
    card = desk.profile(number_of(database, "seller"))
    press(desk, card, "clients", "view", "all")
    assert card.wish().empty
    for button in (card.head.save_button, card.head.copy_button, card.head.rename_button):
        assert not button.isEnabled()
        assert "profiles, edit" in button.toolTip() and "Админов Павел" in button.toolTip()


def test_somebody_elses_change_meanwhile_is_told_and_nothing_is_overwritten(
    desk_of: DeskOf, database: TestDatabase, told: list[str]
) -> None:
    desk = desk_of("sysadmin")
    card = desk.profile(number_of(database, "seller"))
    press(desk, card, "clients", "edit", "own")
    database.execute("update kontor.profiles set name_en = 'Salesman' where code = 'seller'")
    card.ask_to_save()
    desk.answer(card.window(), "Save")
    desk.wait(lambda: told)
    assert told == ["KT016"]
    assert scopes(database, "seller", "clients", "edit") == ["own"]
    card.reload()
    desk.wait(lambda: not card.isWindowModified())


def fill_names(desk: AccessDesk, owner: Any, code: str) -> NamesDialog:
    dialog = desk.dialog(owner.window(), "profile_names")
    assert isinstance(dialog, NamesDialog)
    for field, text in ((dialog.code, code), (dialog.english, "Trainee"), (dialog.russian, "Стажёр")):
        if not field.is_read_only():
            field.set_text(text)
    dialog.button.click()
    return dialog


def test_a_profile_is_copied_renamed_and_archived(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    card = desk.profile(number_of(database, "seller"))
    assert not card.head.archive_button.isEnabled()
    card.head.copy_button.click()
    dialog = fill_names(desk, card, "seller")
    desk.wait(dialog.message.text)
    assert "taken already" in dialog.message.text()
    dialog.code.set_text("trainee")
    dialog.button.click()
    desk.wait(lambda: desk.opened)
    assert scopes(database, "trainee", "clients", "view") == ["own"]
    copy = desk.profile(desk.opened[0])
    copy.head.rename_button.click()
    with desk.qtbot.waitSignal(copy.saved, timeout=8000):
        dialog = desk.dialog(copy.window(), "profile_names")
        assert isinstance(dialog, NamesDialog)
        dialog.russian.set_text("Ученик")
        dialog.button.click()
    desk.wait(lambda: copy.profile is not None and copy.profile.name_ru == "Ученик")
    copy.head.archive_button.click()
    with desk.qtbot.waitSignal(copy.saved, timeout=8000):
        desk.answer(copy.window(), "To the archive")
    desk.wait(lambda: copy.profile is not None and copy.profile.archived)
    assert not copy.grid.editable


def test_two_profiles_are_compared_by_what_differs_or_whole(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("auditor")
    screen = ProfileComparison(desk.runner, number_of(database, "seller"))
    desk.show(screen)
    desk.wait(screen.table.rows)
    screen.right.combo.setCurrentIndex(screen.right.combo.findData(number_of(database, "senior_seller")))
    found = {(row.object, row.action): (row.left, row.right) for row in screen.table.rows()}
    assert found["clients", "view"] == ("own", "department")
    assert found["clients", "merge"] == ("nothing", "department")
    assert ("goods", "view") not in found
    screen.everything.set_value(True)
    screen.everything.value_changed.emit(True)
    assert ("goods", "view") in {(row.object, row.action) for row in screen.table.rows()}
    screen.right.combo.setCurrentIndex(screen.right.combo.findData(number_of(database, "seller")))
    screen.everything.set_value(False)
    screen.everything.value_changed.emit(False)
    assert screen.table.rows() == [] and screen.count.text().startswith("0")


def test_profiles_go_to_a_file_and_a_changed_file_is_shown_before_it_is_asked_for(
    desk_of: DeskOf, database: TestDatabase, tmp_path: Path
) -> None:
    desk = desk_of("sysadmin")
    screen = desk.profiles()
    path = tmp_path / "profiles.json"
    screen.files.export_to(str(path))
    desk.wait(path.exists)
    with session(database, "sysadmin") as connection:
        words = get_right_words(connection)
    kept = read_profiles(path.read_text(encoding="utf-8"), words)
    assert kept.unknown == ()
    content = json.loads(path.read_text(encoding="utf-8"))
    seller = next(profile for profile in content["profiles"] if profile["code"] == "seller")
    seller["rights"] += [
        {"object": "cost", "action": "view", "scope": "own"},
        {"object": "moon", "action": "view", "scope": "own"},
    ]
    path.write_text(json.dumps(content), encoding="utf-8")
    importing = ProfileImport(desk.runner, desk.me, path)
    desk.show(importing)
    desk.wait(importing.table.rows)
    assert [(row.profile, row.object, row.left, row.right) for row in importing.table.rows()] == [
        ("Seller", "cost", "nothing", "own")
    ]
    assert importing.unknown.isVisible() and "moon" in importing.unknown.text()
    assert database.scalar("select count(*) from kontor.right_requests") == 0
    importing.import_button.click()
    desk.wait(lambda: "Seller: waits for a second person" in importing.note.text())
    assert not importing.import_button.isEnabled()
    path.write_text("no profiles", encoding="utf-8")
    importing.reload()
    desk.wait(lambda: "no file of profiles" in importing._empty.sentence())
