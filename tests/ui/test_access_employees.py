"""Employees as the administrator works with them: the list, the card, one-time passwords, hours, the block."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from decimal import Decimal
from uuid import uuid4

import psycopg2
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.cast import hire
from tests.support.server import TestDatabase
from tests.ui.access_desk import AccessDesk
from ui.access.employee_card import EmployeeCard
from ui.access.employee_list import EmployeeList, state_of
from ui.access.one_time_password import PasswordDialog, make_password
from ui.common.query_runner import QueryRunner

DeskOf = Callable[[str], AccessDesk]


@pytest.fixture
def desk_of(database: TestDatabase, qtbot: QtBot, make_runner: Callable[..., QueryRunner]) -> DeskOf:
    """Desks of people at one base."""
    return lambda login: AccessDesk(database, qtbot, login, make_runner)


@pytest.fixture
def olga(database: TestDatabase) -> str:
    """A seller's login of this test alone: passwords and blocks are of the whole server, not of one base."""
    login = f"olga_{uuid4().hex[:8]}"
    with database.admin.cursor() as cursor:
        hire(cursor, database.admin, login, "Олина Ольга", "ОО", "Продажи Север", ("seller",), ())
    return login


def id_of(database: TestDatabase, login: str) -> int:
    return int(database.scalar("select id from kontor.employees where login = %s", login))


def logins(screen: EmployeeList) -> list[str]:
    model = screen.view.model
    return [model.row_at(number).login for number in range(model.rowCount())]


def search(desk: AccessDesk, screen: EmployeeList, text: str) -> list[str]:
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for(text)
    return logins(screen)


def type_new(card: EmployeeCard, login: str, department_id: int) -> None:
    for field, text in ((card.form.name, "Новая Ольга"), (card.form.initials, "НО"), (card.form.login, login)):
        field.set_text(text)
    card.form.department.set_value(department_id)


def test_the_administrator_sees_everyone_and_opens_a_card(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    screen = desk.employees()
    assert len(logins(screen)) == database.scalar("select count(*) from kontor.employees")
    screen.view.table.row_chosen.emit(0)
    assert desk.opened == [screen.view.model.row_at(0).id]
    assert screen.view.add_button.isVisible()


def test_people_are_found_by_their_profile_in_either_language(desk_of: DeskOf) -> None:
    desk = desk_of("sysadmin")
    screen = desk.employees()
    assert search(desk, screen, "ревизор") == ["auditor"]
    assert search(desk, screen, "director") == ["director"]
    assert search(desk, screen, "склад keeper_s") == ["keeper_second"]


def test_a_new_employee_gets_a_password_that_opens_the_login_and_is_kept_nowhere(
    desk_of: DeskOf, database: TestDatabase
) -> None:
    desk, login = desk_of("sysadmin"), f"nova_{uuid4().hex[:8]}"
    card = desk.card()
    type_new(card, login, database.scalar("select min(id) from kontor.departments"))
    with desk.qtbot.waitSignal(card.saved, timeout=8000):
        card.save_and_close()
    dialog = desk.dialog(card.window(), "one_time_password")
    assert isinstance(dialog, PasswordDialog)
    password = dialog.password.text()
    dialog.close_button.click()
    database.connect(login, password).close()
    stored = database.scalar("select rolpassword from pg_authid where rolname = %s", login)
    assert stored.startswith("SCRAM-SHA-256$")
    journal = database.scalar("select coalesce(string_agg(e::text, ''), '') from audit.entries e")
    assert login in journal
    assert password not in journal
    desk.wait(lambda: card.details is not None and card.details.employee is not None)
    assert card.profiles.isVisible(), "the profiles are given next, on the same card"


def test_an_employee_without_department_is_not_sent(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    card = desk.card()
    type_new(card, "olga", 0)
    card.form.department.combo.setCurrentIndex(-1)
    card.save()
    assert card.form.department.error() == "Choose the department."
    assert database.scalar("select count(*) from kontor.employees where login = 'olga'") == 0
    card.binding.set_record(card.binding.values())


def test_a_login_used_before_is_refused_at_its_field(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("sysadmin")
    card = desk.card()
    type_new(card, "seller", database.scalar("select min(id) from kontor.departments"))
    card.save()
    desk.wait(card.form.login.error)
    assert "taken already" in card.form.login.error()
    card.binding.set_record(card.binding.values())


def test_hours_networks_and_warehouses_are_saved_and_nothing_else(
    desk_of: DeskOf, database: TestDatabase, olga: str
) -> None:
    desk = desk_of("sysadmin")
    card = desk.card(id_of(database, olga))
    card.form.work_from.set_text("830")
    card.form.work_to.set_text("18")
    card.form.networks.set_text("192.168.1.0/24; 10.0.0.7")
    card.form.max_sessions.set_text("3")
    first = card.details.directories.warehouses[0] if card.details else None
    assert first is not None
    card.form.warehouses.set_value((first.id,))
    assert card.binding.commit()
    assert card.binding.changes().keys() == {"work_from", "work_to", "networks", "max_sessions", "warehouse_keys"}
    with desk.qtbot.waitSignal(card.saved, timeout=8000):
        card.save()
    kept = database.rows(
        "select work_from, work_to, networks::text, max_sessions from kontor.employees where login = %s", olga
    )
    assert kept == [(time(8, 30), time(18), "{192.168.1.0/24,10.0.0.7/32}", 3)]
    desk.wait(lambda: card.details and card.details.employee and card.details.employee.work_from == "08:30:00")
    assert card.form.max_sessions.value() == Decimal(3)
    assert not card.binding.dirty


def test_half_hours_and_a_wrong_network_are_refused_before_the_server_is_asked(
    desk_of: DeskOf, database: TestDatabase
) -> None:
    card = desk_of("sysadmin").card(id_of(database, "seller"))
    card.form.work_from.set_text("9")
    card.save()
    assert "a beginning and an end" in card.form.work_to.error()
    card.form.networks.set_text("192.168.1.0/99")
    card.save()
    assert "192.168.1.0/24" in card.form.networks.error()
    card.form.networks.revert()
    card.binding.set_record(card.binding.values())


def test_a_block_names_its_consequence_and_closes_the_running_session(
    desk_of: DeskOf, database: TestDatabase, olga: str
) -> None:
    desk = desk_of("sysadmin")
    running = database.connect(olga, f"{olga}-pass")
    running.autocommit = True
    card = desk.card(id_of(database, olga))
    card.sign_in.block_button.click()
    with desk.qtbot.waitSignal(card.sign_in.changed, timeout=8000):
        assert "signed out everywhere at once" in desk.answer(card.window(), "Block")
    with pytest.raises(psycopg2.Error):
        running.cursor().execute("select api.get_session_info()")
    with pytest.raises(psycopg2.OperationalError):
        database.connect(olga, f"{olga}-pass")
    desk.wait(lambda: card.details and card.details.employee and not card.details.employee.active)
    assert card.state.text() == "blocked"
    assert card.sign_in.block_button.text() == "Unblock…"
    screen = desk.employees()
    assert olga not in logins(screen)
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.with_blocked.box.click()
    rows = (screen.view.model.row_at(number) for number in range(screen.view.model.rowCount()))
    row = next(row for row in rows if row.login == olga)
    assert state_of(row) == "blocked"


def test_a_new_password_ends_the_former_one(desk_of: DeskOf, database: TestDatabase, olga: str) -> None:
    desk = desk_of("sysadmin")
    card = desk.card(id_of(database, olga))
    card.sign_in.password_button.click()
    with desk.qtbot.waitSignal(card.sign_in.changed, timeout=8000):
        assert "stops working at once" in desk.answer(card.window(), "Make a new password")
    dialog = desk.dialog(card.window(), "one_time_password")
    assert isinstance(dialog, PasswordDialog)
    with pytest.raises(psycopg2.OperationalError):
        database.connect(olga, f"{olga}-pass")
    database.connect(olga, dialog.password.text()).close()
    dialog.accept()


def test_an_auditor_reads_a_card_and_the_tips_say_why_no_more(desk_of: DeskOf, database: TestDatabase) -> None:
    desk = desk_of("auditor")
    assert not desk.employees().view.add_button.isVisible()
    card = desk.card(id_of(database, "seller"))
    assert card.form.name.is_read_only()
    buttons: list[QPushButton] = [card.save_button, card.sign_in.password_button, card.sign_in.block_button]
    assert not any(button.isEnabled() for button in buttons)
    assert all("employees, edit. Whom to ask for it: Админов Павел" in button.toolTip() for button in buttons)


def test_nobody_blocks_the_own_sign_in(desk_of: DeskOf, database: TestDatabase) -> None:
    card = desk_of("sysadmin").card(id_of(database, "sysadmin"))
    assert not card.sign_in.block_button.isEnabled()
    assert card.sign_in.block_button.toolTip() == "Nobody blocks the own sign-in."


@pytest.mark.parametrize("function", ["list_employees()", "list_profiles()", "list_sessions()"])
def test_a_seller_in_psql_is_refused_what_the_window_does_not_show(database: TestDatabase, function: str) -> None:
    connection = database.connect("seller")
    with pytest.raises(psycopg2.Error) as refused, connection.cursor() as cursor:
        cursor.execute(f"select admin.{function}")
    assert refused.value.pgcode == "KT002"
    connection.close()


def test_passwords_are_long_and_never_the_same() -> None:
    made = {make_password() for _ in range(500)}
    assert len(made) == 500
    assert all(len(password) == 19 and not set("01ilo") & set(password) for password in made)
