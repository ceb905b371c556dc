"""Rights in the window: the matrix, requests and their second person, sessions, the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import uuid4

import psycopg2
import pytest
from pytestqt.qtbot import QtBot

from tests.support.cast import hire
from tests.support.server import TestDatabase
from tests.ui.access_desk import AccessDesk
from ui.access.changed_fields import FieldChange, field_changes
from ui.access.journal_list import JournalList
from ui.access.profile_matrix import ProfileMatrix
from ui.common.list_menu import ListMenu
from ui.common.query_runner import QueryRunner
from ui.common.translations import set_language

DeskOf = Callable[[str], AccessDesk]


@pytest.fixture
def desk_of(database: TestDatabase, qtbot: QtBot, make_runner: Callable[..., QueryRunner]) -> DeskOf:
    """Desks of people at one base."""
    return lambda login: AccessDesk(database, qtbot, login, make_runner)


def cells(screen: ProfileMatrix) -> dict[tuple[str, str], dict[str, str]]:
    model = screen.view.model
    found = {}
    for number in range(model.rowCount()):
        row = model.row_at(number)
        texts = {column.key: column.text_of(row, "ProfileMatrix") for column in model.columns}
        found[row.profile.code, row.object] = texts
    return found


def journal_rows(screen: JournalList) -> list[tuple[str, str]]:
    model = screen.view.model
    rows = [model.row_at(number) for number in range(model.rowCount())]
    return [(row.login, row.object) for row in rows]


def choose(screen: JournalList, field: str, value: str, desk: AccessDesk) -> None:
    combo = getattr(screen, field).combo
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        combo.setCurrentIndex(combo.findData(value))


def test_the_matrix_shows_whose_rows_a_profile_reaches(desk_of: DeskOf) -> None:
    shown = cells(desk_of("auditor").profiles())
    assert shown["seller", "clients"]["view"] == "own"
    assert shown["seller", "clients"]["people"] == "3"
    assert shown["head_of_sales", "clients"]["edit"] == "department"
    assert "reassign: department" in shown["head_of_sales", "clients"]["others"]
    assert shown["seller", "clients"]["post"] == ""


def test_the_matrix_is_searched_by_profile_object_and_action(desk_of: DeskOf) -> None:
    desk = desk_of("sysadmin")
    screen = desk.profiles()
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for("кладовщик")
    assert {code for code, _object in cells(screen)} == {"storekeeper", "senior_storekeeper"}
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for("")
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.action.combo.setCurrentIndex(screen.action.combo.findData("post"))
    assert {name for _code, name in cells(screen)} >= {"shipments", "receipts"}
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.object.combo.setCurrentIndex(screen.object.combo.findData("shipments"))
    assert set(cells(screen)) == {("storekeeper", "shipments"), ("senior_storekeeper", "shipments")}


def test_a_profile_takes_effect_once_a_second_person_has_approved_it(desk_of: DeskOf, database: TestDatabase) -> None:
    newcomer = database.scalar("select id from kontor.employees where login = 'newcomer'")
    seller = database.scalar("select id from kontor.profiles where code = 'seller'")
    held = "select count(*) from kontor.employee_profiles where employee_id = %s and profile_id = %s"
    asking = desk_of("sysadmin")
    card = asking.card(newcomer)
    card.profiles.profile.set_value(seller)
    card.profiles.until.set_value(date(2027, 1, 31))
    with asking.qtbot.waitSignal(card.profiles.changed, timeout=8000):
        card.profiles.give_button.click()
    assert database.scalar(held, newcomer, seller) == 0
    own = asking.requests()
    assert not own.approve_button.isEnabled()
    assert "Another person approves" in own.approve_button.toolTip()
    second = desk_of("director")
    screen = second.requests()
    row = screen.view.current_row
    assert row is not None
    assert [column.text_of(row, "RequestList") for column in screen.view.model.columns][2:6] == [
        "give a profile",
        "Новикова Нина",
        "Seller",
        "until 31 Jan 2027",
    ]
    screen.approve_button.click()
    with second.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        asked = second.answer(screen.window(), "Approve")
    assert "names you as the second person" in asked and asked.endswith("until 31 Jan 2027"), "what is approved is read"
    assert database.scalar(held, newcomer, seller) == 1
    assert screen.view.model.rowCount() == 0


def test_a_profile_is_taken_after_a_question_and_at_once(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    keeper = database.scalar("select id from kontor.employees where login = 'keeper'")
    card = desk.card(keeper)
    (button,) = card.profiles.take_buttons.values()
    button.click()
    with desk.qtbot.waitSignal(card.profiles.changed, timeout=8000):
        assert "loses the rights" in desk.answer(card.window(), "Take away")
    assert database.scalar("select count(*) from kontor.employee_profiles where employee_id = %s", keeper) == 0
    desk.wait(lambda: not card.profiles.take_buttons)


def test_what_a_person_may_is_explained_by_profile_and_scope(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("auditor")
    screen = desk.reasons()
    seller = database.scalar("select id from kontor.employees where login = 'seller'")
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.person.combo.setCurrentIndex(screen.person.combo.findData(seller))
    model = screen.view.model

    def shown() -> list[list[str]]:
        rows = [model.row_at(number) for number in range(model.rowCount())]
        return [[column.text_of(row, "AccessReasons") for column in model.columns][:5] for row in rows]

    everything = shown()
    objects = [row[0] for row in everything]
    assert objects == sorted(objects) and {"clients", "tasks", "shipments"} <= set(objects)
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for("shipments own")
    assert shown() == [row for row in everything if row[0] == "shipments" and row[2] == "own"] != []
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for("")
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.object.combo.setCurrentIndex(screen.object.combo.findData("channels"))
    assert shown() == [
        ["phones and addresses", "edit", "own", "allowed", "Seller"],
        ["phones and addresses", "view", "own", "allowed", "Seller"],
    ]
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.object.combo.setCurrentIndex(screen.object.combo.findData("journal"))
    assert model.rowCount() == 0


def test_what_a_person_may_goes_to_a_file_whole_and_the_journal_knows(
    desk_of: DeskOf, database: TestDatabase, tmp_path: Path
) -> None:
    desk = desk_of("sysadmin")
    screen = desk.reasons()
    seller = database.scalar("select id from kontor.employees where login = 'seller'")
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.person.combo.setCurrentIndex(screen.person.combo.findData(seller))
    menu = next(child for child in screen.view.children() if isinstance(child, ListMenu))
    menu.export_to(str(tmp_path / "rights.csv"))
    desk.wait(lambda: database.scalar("select count(*) from audit.export_ends") == 1)
    lines = (tmp_path / "rights.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == screen.view.model.rowCount() + 1 > 20
    assert database.rows("select login, list_name, filter ->> 'employee_id' from audit.exports") == [
        ("sysadmin", "access_reasons", str(seller))
    ]


def test_a_session_is_ended_and_its_connection_is_gone(desk_of: DeskOf, database: TestDatabase) -> None:
    login = f"guest_{uuid4().hex[:8]}"
    with database.admin.cursor() as cursor:
        hire(cursor, database.admin, login, "Гость Ян", "ГЯ", "Склад", ("newcomer",), ())
    running = database.connect(login)
    desk = desk_of("sysadmin")
    screen = desk.sessions()
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for(login)
    assert screen.view.current_row is not None and screen.view.current_row.login == login
    screen.end_button.click()
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        assert "loses this connection at once" in desk.answer(screen.window(), "End the session")
    with pytest.raises(psycopg2.OperationalError):
        running.cursor().execute("select 1")


def test_the_own_session_is_not_ended_from_the_list(desk_of: DeskOf) -> None:
    screen = desk_of("sysadmin").sessions()
    assert screen.view.current_row is not None and screen.view.current_row.login == "sysadmin"
    assert not screen.end_button.isEnabled()


def test_an_auditor_ends_no_session_and_is_told_why(desk_of: DeskOf) -> None:
    screen = desk_of("auditor").sessions()
    assert not screen.end_button.isEnabled()
    assert "Whom to ask for it: Админов Павел" in screen.end_button.toolTip()


def test_the_journal_pages_by_key_without_losing_an_entry(desk_of: DeskOf, database: TestDatabase) -> None:
    for number in range(120):
        database.execute("update kontor.employees set position = %s where login = 'seller'", f"Место {number}")
    desk = desk_of("auditor")
    screen = desk.journal()
    choose(screen, "kind", "changes", desk)
    assert len(journal_rows(screen)) == 100
    while not screen.view.pages.complete:
        with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
            screen.view.pages.load_more()
    model = screen.view.model
    ids = [model.row_at(number).id for number in range(model.rowCount())]
    kept = database.rows("select id from audit.entries order by id desc")
    assert ids == [row[0] for row in kept]


def test_the_journal_is_filtered_by_record_and_days_and_reads_before_and_after(
    desk_of: DeskOf, database: TestDatabase
) -> None:
    database.execute("update kontor.employees set position = 'Ведущий', active = false where login = 'seller2'")
    desk = desk_of("auditor")
    screen = desk.journal()
    choose(screen, "table", "employees", desk)
    assert {table for _login, table in journal_rows(screen)} == {"employees"}
    shown = [(row.field, row.old, row.new) for row in _changes(screen)]
    assert shown == [("Position", "", "Ведущий"), ("Works here", "yes", "no")]
    assert "changed" in screen.entry.heading.text()
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.last.set_text("01.01.2020")
        screen.last.commit()
    assert journal_rows(screen) == []


def test_the_sysadmin_sees_who_signed_in_and_filters_by_person(desk_of: DeskOf, database: TestDatabase) -> None:
    database.connect("keeper").close()
    database.connect("seller").close()
    desk = desk_of("sysadmin")
    screen = desk.sign_ins()
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.who.combo.setCurrentIndex(screen.who.combo.findData("keeper"))
    model = screen.view.model
    texts = [
        [column.text_of(model.row_at(n), "SignInList") for column in model.columns] for n in range(model.rowCount())
    ]
    assert [cells[1:4] for cells in texts] == [["Кладов Егор", "keeper", "signed in"]]


def test_ids_of_people_profiles_and_departments_read_as_names(desk_of: DeskOf, database: TestDatabase) -> None:
    database.execute(
        "update kontor.employees set department_id = (select id from kontor.departments where name = 'Склад')"
        " where login = 'seller2'"
    )
    desk = desk_of("auditor")
    screen = desk.journal()
    choose(screen, "table", "employees", desk)
    desk.wait(lambda: screen.entry.model.rowCount() and _changes(screen)[0].new == "Склад")
    assert [(row.field, row.old, row.new) for row in _changes(screen)] == [("Department", "Продажи Север", "Склад")]


def test_values_of_the_journal_read_in_the_language_in_force() -> None:
    old, new = {"active": True, "networks": []}, {"active": False, "networks": ["10.0.0.0/8"]}
    set_language("ru")
    assert [(row.field, row.old, row.new) for row in field_changes(old, new)] == [
        ("Работает", "да", "нет"),
        ("Сети", "", "10.0.0.0/8"),
    ]


def _changes(screen: JournalList) -> list[FieldChange]:
    model = screen.entry.model
    return [model.row_at(number) for number in range(model.rowCount())]
