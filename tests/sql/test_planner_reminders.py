"""Reminders wait in the base, pop up once, and can be put off."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.planner.commands import complete_task, mark_reminders_shown, move_tasks, snooze_reminders
from app.planner.queries import list_due_reminders
from tests.support.planner_records import add_client, add_task, employee_id
from tests.support.server import TestDatabase


def _subjects(database: TestDatabase, login: str = "seller") -> list[str]:
    with database.engine(login).connect() as connection:
        return [reminder.subject for reminder in list_due_reminders(connection).due]


@pytest.fixture
def reminded(database: TestDatabase) -> TestDatabase:
    """A call on Friday 10:00 with a reminder 15 minutes before, and the phone of its client."""
    database.freeze("2026-11-19T12:00:00+03:00")
    client_id = add_client(database, "Ромашка")
    database.execute(
        "insert into kontor.channels (client_id, acl_key, kind, value, e164)"
        " select id, acl_key, 'mobile', '+7 926 123-45-67', '+79261234567' from kontor.clients where id = %s",
        client_id,
    )
    add_task(
        database,
        "seller",
        subject="Прайс",
        kind="call",
        day="2026-11-20",
        time="10:00",
        remind_minutes=15,
        client_id=client_id,
    )
    return database


def test_reminder_is_due_at_its_time_and_names_the_clients_phone(reminded: TestDatabase) -> None:
    with reminded.engine("seller").connect() as connection:
        before = list_due_reminders(connection)
        assert (before.due, before.next_in) == ([], 21.75 * 3600)
        reminded.freeze("2026-11-20T09:45:00+03:00")
        (reminder,) = list_due_reminders(connection).due
    assert (reminder.subject, reminder.client, reminder.phone) == ("Прайс", "Ромашка", "+7 926 123-45-67")


def test_reminder_pops_up_once_in_two_windows_and_after_absence(reminded: TestDatabase) -> None:
    reminded.freeze("2026-11-25T09:00:00+03:00")
    with reminded.engine("seller").connect() as first, reminded.engine("seller").connect() as second:
        ids = [reminder.reminder_id for reminder in list_due_reminders(first).due]
        assert mark_reminders_shown(first, uuid4(), ids) == set(ids)
        assert mark_reminders_shown(second, uuid4(), ids) == set()
    assert _subjects(reminded) == []


def test_snoozed_reminder_comes_back(reminded: TestDatabase) -> None:
    reminded.freeze("2026-11-20T09:45:00+03:00")
    with reminded.engine("seller").connect() as connection:
        ids = [reminder.reminder_id for reminder in list_due_reminders(connection).due]
        mark_reminders_shown(connection, uuid4(), ids)
        snooze_reminders(connection, uuid4(), ids, 5)
        assert list_due_reminders(connection).due == []
        reminded.freeze("2026-11-20T09:50:00+03:00")
        assert len(list_due_reminders(connection).due) == 1
        snooze_reminders(connection, uuid4(), ids, None)
        reminded.freeze("2026-11-21T08:59:00+03:00")
        assert list_due_reminders(connection).due == []
        reminded.freeze("2026-11-21T09:00:00+03:00")
        assert len(list_due_reminders(connection).due) == 1
        with pytest.raises(UserError, match="KT913"):
            snooze_reminders(connection, uuid4(), ids, 0)


def test_reminder_follows_a_move_and_ends_with_completion(reminded: TestDatabase) -> None:
    task_id = reminded.scalar("select id from kontor.tasks")
    with reminded.engine("seller").connect() as connection:
        move_tasks(connection, uuid4(), [task_id], date(2026, 11, 23))
        reminded.freeze("2026-11-23T09:45:00+03:00")
        assert _subjects(reminded) == ["Прайс"]
        complete_task(connection, uuid4(), task_id, "", None)
    assert _subjects(reminded) == []


def test_reminder_of_a_given_task_is_the_performers_only(database: TestDatabase) -> None:
    database.freeze("2026-11-20T12:00:00+03:00")
    add_task(
        database,
        "head",
        subject="Отчёт",
        day="2026-11-20",
        remind_minutes=0,
        performer_id=employee_id(database, "seller"),
    )
    assert _subjects(database, "seller") == ["Отчёт"]
    assert _subjects(database, "head") == []


def test_reminder_of_another_is_neither_shown_nor_put_off(reminded: TestDatabase) -> None:
    reminded.freeze("2026-11-20T09:45:00+03:00")
    (reminder_id,) = reminded.rows("select id from kontor.reminders")[0]
    with reminded.engine("head").connect() as connection:
        assert mark_reminders_shown(connection, uuid4(), [reminder_id]) == set()
        snooze_reminders(connection, uuid4(), [reminder_id], 60)
    assert _subjects(reminded) == ["Прайс"]
