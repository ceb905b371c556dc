"""Departments, teams, deputies, own firms, workstations and the life of a password, as the sysadmin sets them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.ui.access_desk import AccessDesk
from ui.access.department_dialog import DepartmentDialog
from ui.access.own_deputies import OwnDeputiesDialog
from ui.access.own_password import OwnPasswordDialog, ask_new_password
from ui.access.structure import Structure
from ui.access.team_dialog import TeamDialog
from ui.common.query_runner import QueryRunner

DeskOf = Callable[[str], AccessDesk]


@pytest.fixture
def desk_of(database: TestDatabase, qtbot: QtBot, make_runner: Callable[..., QueryRunner]) -> DeskOf:
    return lambda login: AccessDesk(database, qtbot, login, make_runner)


def person(database: TestDatabase, login: str) -> int:
    return int(database.scalar("select id from kontor.employees where login = %s", login))


def department_dialog(desk: AccessDesk, screen: Structure) -> DepartmentDialog:
    dialog = desk.dialog(screen.window(), "department")
    assert isinstance(dialog, DepartmentDialog)
    return dialog


def open_department(desk: AccessDesk, screen: Structure, name: str) -> DepartmentDialog:
    model = screen.departments.model
    rows = [model.row_at(number) for number in range(model.rowCount())]
    screen.departments.table.row_chosen.emit(
        next(n for n, row in enumerate(rows) if row is not None and row.department.name == name)
    )
    return department_dialog(desk, screen)


def test_a_department_moves_and_what_its_head_sees_follows(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    screen = desk.structure()
    reach = "select keys from private.login_keys where login = 'head' and object = 'clients' and action = 'view'"
    south = database.scalar("select key from kontor.employees where login = 'seller_south'")
    assert south not in database.scalar(reach)
    dialog = open_department(desk, screen, "Продажи Юг")
    offered = [dialog.parent_choice.combo.itemText(n) for n in range(dialog.parent_choice.combo.count())]
    assert "Продажи Юг" not in offered
    north = database.scalar("select id from kontor.departments where name = 'Продажи Север'")
    dialog.parent_choice.set_value(north)
    with desk.qtbot.waitSignal(screen.departments.rows_loaded, timeout=8000):
        dialog.button.click()
    assert south in database.scalar(reach)
    model = screen.departments.model
    shown = [model.cell(number, 0).text for number in range(model.rowCount())]
    assert shown == ["Продажи Север", "      Продажи Юг", "Склад"]


def test_a_department_with_people_stays_and_an_empty_one_goes_to_the_archive(
    desk_of: DeskOf, database: TestDatabase
) -> None:
    desk = desk_of("sysadmin")
    screen = desk.structure()
    dialog = open_department(desk, screen, "Склад")
    dialog.archived.set_value(True)
    dialog.button.click()
    desk.wait(dialog.message.text)
    assert "move them first" in dialog.message.text()
    dialog.reject()
    screen.departments.add_button.click()
    new = department_dialog(desk, screen)
    new.name.set_text("Опт")
    with desk.qtbot.waitSignal(screen.departments.rows_loaded, timeout=8000):
        new.button.click()
    empty = open_department(desk, screen, "Опт")
    empty.archived.set_value(True)
    with desk.qtbot.waitSignal(screen.departments.rows_loaded, timeout=8000):
        empty.button.click()
    assert database.scalar("select archived from kontor.departments where name = 'Опт'")
    assert screen.departments.model.rowCount() == 3


def test_a_team_is_made_changed_and_dissolved(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    screen = desk.structure()
    members = (
        "select string_agg(e.login, ' ' order by e.login) from kontor.team_members m"
        " join kontor.employees e on e.id = m.employee_id"
    )
    screen.teams.add_button.click()
    dialog = desk.dialog(screen.window(), "team")
    assert isinstance(dialog, TeamDialog)
    dialog.name.set_text("Сети")
    dialog.search.setText("дёмина")
    for login in ("seller", "seller_south"):
        dialog.tick(person(database, login), True)
    with desk.qtbot.waitSignal(screen.teams.rows_loaded, timeout=8000):
        dialog.button.click()
    assert database.scalar(members) == "seller seller_south"
    screen.teams.table.row_chosen.emit(0)
    again = desk.dialog(screen.window(), "team")
    assert isinstance(again, TeamDialog)
    assert sorted(again.members()) == sorted([person(database, "seller"), person(database, "seller_south")])
    again.dissolve_button.click()
    with desk.qtbot.waitSignal(screen.teams.rows_loaded, timeout=8000):
        desk.answer(again.window(), "Dissolve")
    assert database.scalar("select count(*) from kontor.teams") == 0


def test_own_firms_workstations_teams_and_the_life_of_a_password_are_kept(
    desk_of: DeskOf, database: TestDatabase
) -> None:
    database.execute("insert into kontor.teams (name) values ('Сети')")
    desk = desk_of("sysadmin")
    card = desk.card(person(database, "seller"))
    firm = database.scalar("select id from kontor.own_firms order by id limit 1")
    team = database.scalar("select id from kontor.teams")
    for field, value in ((card.form.own_firms, firm), (card.form.teams, team)):
        tick = field._ticks[value]
        tick.set_value(True)
        tick.value_changed.emit(True)
    card.form.workstations.set_text("BUH-7; 00:11:22:33:44:55")
    card.form.password_days.set_text("90")
    with desk.qtbot.waitSignal(card.saved, timeout=8000):
        card.save()
    kept = database.rows(
        "select workstations, password_days, password_until is not null from kontor.employees where login = 'seller'"
    )
    assert kept == [(["00:11:22:33:44:55", "buh-7"], 90, True)]
    assert database.scalar("select array_agg(own_firm_id) from kontor.employee_own_firms") == [firm]
    assert database.scalar("select array_agg(team_id) from kontor.team_members") == [team]
    desk.wait(lambda: card.details is not None and card.details.employee is not None
              and card.form.password_days.value() == Decimal(90))  # fmt: skip
    assert not card.binding.dirty


def lend(widget: Any, deputy: int, first: date, last: date) -> None:
    widget.deputy.combo.setCurrentIndex(widget.deputy.combo.findData(deputy))
    widget.since.set_value(first)
    widget.until.set_value(last)
    widget.lend_button.click()


def test_a_deputy_is_asked_for_in_the_card_and_a_person_lends_the_own_rights_at_once(
    desk_of: DeskOf, database: TestDatabase
) -> None:
    today = datetime.now().astimezone().date()
    desk = desk_of("sysadmin")
    card = desk.card(person(database, "seller"))
    with desk.qtbot.waitSignal(card.deputies.changed, timeout=8000):
        lend(card.deputies, person(database, "seller_south"), today, today + timedelta(days=3))
    assert database.scalar("select count(*) from kontor.right_requests where kind = 'deputy'") == 1
    own = desk_of("seller")
    owner = own.structure()
    dialog = OwnDeputiesDialog(own.runner, own.me, owner)
    dialog.open()
    own.wait(lambda: dialog.deputies.deputy.combo.count() > 0)
    lend(dialog.deputies, person(database, "seller_south"), today, today - timedelta(days=1))
    assert database.scalar("select count(*) from kontor.deputies") == 0
    with own.qtbot.waitSignal(dialog.deputies.changed, timeout=8000):
        lend(dialog.deputies, person(database, "seller_south"), today, today + timedelta(days=3))
    own.wait(lambda: dialog.deputies.end_buttons)
    (end,) = dialog.deputies.end_buttons.values()
    end.click()
    with own.qtbot.waitSignal(dialog.deputies.changed, timeout=8000):
        own.answer(dialog, "End it")
    assert database.scalar("select count(*) from kontor.deputies where valid_until > private.moment()") == 0
    own.wait(lambda: not dialog.deputies.end_buttons)
    dialog.reject()


def test_the_own_password_is_changed_at_work_and_its_verifier_is_another_one(
    desk_of: DeskOf, database: TestDatabase
) -> None:
    login = "newcomer"
    before = database.scalar("select rolpassword from pg_authid where rolname = %s", login)
    desk = desk_of(login)
    owner = desk.structure()
    done: list[bool] = []
    dialog = ask_new_password(owner, desk.runner, login, lambda: done.append(True))
    assert isinstance(dialog, OwnPasswordDialog)
    try:
        for field in (dialog.password, dialog.again):
            field.set_text("newcomer-pass-two")
        dialog.button.click()
        desk.wait(lambda: done)
        assert database.scalar("select rolpassword from pg_authid where rolname = %s", login) != before
        database.connect(login, "newcomer-pass-two").close()
    finally:
        database.execute(f"alter role {login} password '{before}'")


def test_rights_that_nobody_used_are_listed_and_lead_to_their_profile(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    screen = desk.unused()
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for("серова")
    model = screen.view.model
    rows = [model.row_at(number) for number in range(model.rowCount())]
    unused = {(row.object, row.action) for row in rows if row is not None}
    assert {("clients", "create"), ("tasks", "edit"), ("shipments", "create")} <= unused
    assert ("shipments", "print") in unused and "view" not in {action for _object, action in unused}
    screen.view.table.row_chosen.emit(0)
    assert desk.opened == [database.scalar("select id from kontor.profiles where code = 'seller'")]
