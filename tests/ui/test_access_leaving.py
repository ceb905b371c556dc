"""The dismissal as the sysadmin goes through it in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from psycopg2.extensions import encrypt_password
from pytestqt.qtbot import QtBot

from app.access.commands import decide_request
from app.access.queries import list_requests
from tests.support.cast import password_of
from tests.support.clients import add_client, session
from tests.support.planner_records import add_task, employee_id
from tests.support.server import TestDatabase, TestServer
from tests.ui.access_desk import AccessDesk
from ui.access.leaving_dialog import LeavingDialog
from ui.access.leaving_row import LeavingRow
from ui.common.query_runner import QueryRunner

MakeRunner = Callable[..., QueryRunner]


@pytest.fixture(autouse=True)
def login_put_back(server: TestServer) -> Iterator[None]:
    """Logins are the cluster's: what a dismissal closes is open again for the next test."""
    yield
    admin = server.cluster.connect("postgres")
    verifier = encrypt_password(password_of("seller"), "seller", scope=admin, algorithm="scram-sha-256")
    admin.cursor().execute(f"alter role seller valid until 'infinity' password '{verifier}'")
    admin.close()


@pytest.fixture
def desk(database: TestDatabase, qtbot: QtBot, make_runner: MakeRunner) -> AccessDesk:
    return AccessDesk(database, qtbot, "sysadmin", make_runner)


def opened(desk: AccessDesk, database: TestDatabase) -> LeavingDialog:
    card = desk.card(employee_id(database, "seller"))
    assert card.record.isVisible() and card.leaving_action.isVisible()
    card.leaving_action.trigger()
    dialog = desk.dialog(card.window(), "leaving")
    assert isinstance(dialog, LeavingDialog)
    desk.wait(lambda: dialog.state is not None)
    return dialog


def row(dialog: LeavingDialog, what: str) -> LeavingRow:
    return next(row for row in dialog.rows if row.what == what)


def dismissed(desk: AccessDesk, dialog: LeavingDialog) -> None:
    dialog.dismiss_button.click()
    desk.answer(dialog, "Dismiss")
    desk.wait(lambda: dialog.state is not None and dialog.state.dismissed_at is not None)


def test_counts_stand_before_and_nothing_moves_while_the_person_works_here(
    database: TestDatabase, desk: AccessDesk
) -> None:
    add_client(database, "seller", "Ромашка")
    dialog = opened(desk, database)
    assert row(dialog, "clients").count.text() == "1"
    assert not row(dialog, "clients").button.isEnabled() and not dialog.all_button.isEnabled()
    dialog.close()


def test_dismissal_hands_over_with_a_second_person_and_keeps_a_report(
    database: TestDatabase, desk: AccessDesk, tmp_path: Path
) -> None:
    add_client(database, "seller", "Ромашка")
    add_task(database, "seller")
    window = database.connect("seller")
    dialog = opened(desk, database)
    dismissed(desk, dialog)
    desk.wait(lambda: dialog.state is not None and dialog.state.sessions == 0)
    assert (
        window.cursor() is not None
        and database.scalar(
            "select count(*) from pg_stat_activity where usename = 'seller' and datname = current_database()"
        )
        == 0
    )
    clients = row(dialog, "clients")
    clients.successor.combo.setCurrentIndex(clients.successor.combo.findText("Семёнов Борис"))
    assert clients.button.isEnabled()
    clients.button.click()
    desk.wait(lambda: "second person" in clients.outcome.text() and not clients.busy)
    with session(database, "director") as director:
        request = list_requests(director)[0]
        assert request.payload["successor"] == "Семёнов Борис"
        decide_request(director, uuid4(), request.id, approve=True)
    clients.button.click()
    desk.wait(lambda: clients.outcome.text() == "Done: 1")
    tasks = row(dialog, "tasks")
    tasks.successor.set_value(clients.successor.value())
    dialog.all_button.click()
    desk.wait(lambda: dialog.state is not None and not any(dialog.state.open.values()))
    desk.wait(lambda: "Семёнов Борис" in dialog.page.toPlainText() and "Handed over" in dialog.page.toPlainText())
    report = tmp_path / "report.pdf"
    assert dialog.state is not None
    dialog.report.write_pdf(report, dialog.state)
    assert report.read_bytes().startswith(b"%PDF")
    dialog.close()


def test_a_lost_line_says_that_pressing_again_goes_on(database: TestDatabase, desk: AccessDesk) -> None:
    add_client(database, "seller", "Ромашка")
    dialog = opened(desk, database)
    dismissed(desk, dialog)
    database.execute("update kontor.employees set active = false where login = 'seller2'")
    clients = row(dialog, "clients")
    clients.successor.set_value(employee_id(database, "seller2"))
    clients.start()
    desk.wait(lambda: "press again" in clients.outcome.text())
    assert not clients.busy
    dialog.close()


def test_who_comes_back_gets_a_password_shown_once(database: TestDatabase, desk: AccessDesk) -> None:
    dialog = opened(desk, database)
    dismissed(desk, dialog)
    desk.wait(dialog.return_button.isVisible)
    dialog.return_button.click()
    desk.answer(dialog, "Take back")
    shown = desk.dialog(dialog, "one_time_password")
    shown.accept()
    desk.wait(lambda: dialog.state is not None and dialog.state.dismissed_at is None)
    assert dialog.state is not None and dialog.state.open["profiles"] == 0
    dialog.close()


def test_the_card_of_who_left_says_so_and_offers_neither_unblocking_nor_a_password(
    database: TestDatabase, desk: AccessDesk
) -> None:
    dialog = opened(desk, database)
    dismissed(desk, dialog)
    dialog.close()
    card = desk.card(employee_id(database, "seller"))
    assert card.state.text() == "left the firm"
    assert not any(button.isVisible() for button in card.sign_in.buttons)


def test_what_the_report_quotes_is_text(database: TestDatabase, desk: AccessDesk) -> None:
    database.execute("update kontor.employees set name = '<b>Имя</b>' where login = 'seller'")
    dialog = opened(desk, database)
    assert dialog.state is not None and "&lt;b&gt;" in dialog.report.html(dialog.state)
    dialog.close()
