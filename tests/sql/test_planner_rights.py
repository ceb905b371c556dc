"""Who sees and changes whose tasks: by the window's calls and by SQL with the same login."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import psycopg2
import pytest

from app.database.errors import UserError
from app.planner.commands import complete_task, move_tasks, save_task
from app.planner.queries import get_task, list_client_tasks, list_sheet
from tests.support.planner_records import THURSDAY_NOON, add_client, add_task, employee_id
from tests.support.server import TestDatabase

FRIDAY = date(2026, 11, 20)


@pytest.fixture
def planned(database: TestDatabase) -> TestDatabase:
    database.freeze(THURSDAY_NOON)
    return database


def _seen_by(database: TestDatabase, login: str) -> set[int]:
    with database.connect(login).cursor() as cursor:
        cursor.execute("select id from api.tasks")
        return {row[0] for row in cursor.fetchall()}


def test_task_is_seen_by_its_people_and_those_above_them_only(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=FRIDAY)
    assert {login for login in ("seller", "head", "director", "auditor") if task_id in _seen_by(planned, login)} == {
        "seller",
        "head",
        "director",
        "auditor",
    }
    for login in ("seller2", "seller_south", "keeper", "newcomer", "sysadmin"):
        assert task_id not in _seen_by(planned, login)


def test_performer_sees_a_task_given_by_another_department(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=FRIDAY, performer_id=employee_id(planned, "keeper"))
    assert task_id in _seen_by(planned, "keeper")
    with planned.engine("keeper").connect() as connection:
        (item,) = list_sheet(connection).items
        assert item.task_id == task_id
        complete_task(connection, uuid4(), task_id, "готово", None)
    with planned.engine("seller").connect() as connection:
        assert list_sheet(connection).items == []
        assert get_task(connection, task_id).state == "done"


def test_private_task_is_seen_by_its_owner_and_by_who_may_see_private_ones(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", subject="Врач", day=FRIDAY, is_private=True)
    assert task_id in _seen_by(planned, "seller")
    assert task_id in _seen_by(planned, "head")
    assert task_id not in _seen_by(planned, "senior")


def test_private_task_of_a_colleague_is_busy_time_without_a_word(planned: TestDatabase) -> None:
    client_id = add_client(planned, "Ромашка")
    add_task(planned, "seller", subject="Врач", day=FRIDAY, time="10:00", is_private=True, client_id=client_id)
    with planned.engine("senior").connect() as connection:
        sheet = list_sheet(connection, employee_ids=[employee_id(planned, "seller")])
    (item,) = sheet.items
    assert item.busy
    assert (item.subject, item.client, item.client_id) == ("", "", None)
    assert item.at is not None


def test_sheet_of_a_stranger_is_empty(planned: TestDatabase) -> None:
    add_task(planned, "seller", day=FRIDAY)
    with planned.engine("seller_south").connect() as connection:
        assert list_sheet(connection, employee_ids=[employee_id(planned, "seller")]).items == []


def test_stranger_gets_the_same_answer_for_a_foreign_and_a_missing_task(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=FRIDAY)
    with planned.engine("seller_south").connect() as connection:
        for number in (task_id, 10**9):
            for attempt in (
                lambda n=number: get_task(connection, n),
                lambda n=number: move_tasks(connection, uuid4(), [n], FRIDAY),
                lambda n=number: complete_task(connection, uuid4(), n, "", None),
                lambda n=number: save_task(connection, uuid4(), n, {"subject": ("Позвонить", "Моё")}),
            ):
                with pytest.raises(UserError) as refusal:
                    attempt()
                assert (refusal.value.code, refusal.value.values) == ("KT003", {"object": "tasks"})


def test_seller_cannot_hang_a_task_on_a_client_out_of_sight(planned: TestDatabase) -> None:
    client_id = add_client(planned, "Чужой", "seller_south")
    with pytest.raises(UserError) as refusal:
        add_task(planned, "seller", client_id=client_id)
    assert (refusal.value.code, refusal.value.field) == ("KT003", "client_id")
    with planned.engine("seller").connect() as connection, pytest.raises(UserError, match="KT003"):
        list_client_tasks(connection, client_id)


def test_name_of_a_client_out_of_sight_is_not_told_to_the_performer(planned: TestDatabase) -> None:
    client_id = add_client(planned, "Секретный завод")
    task_id = add_task(planned, "seller", client_id=client_id, day=FRIDAY, performer_id=employee_id(planned, "keeper"))
    with planned.engine("keeper").connect() as connection:
        (item,) = list_sheet(connection).items
        assert (item.client, item.client_id) == ("", None)
        assert get_task(connection, task_id).client is None


def test_private_task_is_not_told_in_the_clients_feed_and_next_step(planned: TestDatabase) -> None:
    client_id = add_client(planned, "Ромашка")
    add_task(planned, "seller", subject="Врач", day=FRIDAY, is_private=True, client_id=client_id)
    assert planned.rows("select title from kontor.feed_entries where client_id = %s", client_id) == []
    assert planned.scalar("select next_step_text from kontor.client_summaries where client_id = %s", client_id) is None


@pytest.mark.parametrize(
    "statement",
    [
        "update kontor.tasks set subject = 'Моё'",
        "insert into kontor.task_people (task_id, employee_id, role, acl_key) values (1, 1, 'observer', 1)",
        "delete from kontor.tasks",
        "select * from kontor.reminders",
        "select private.lock_task(1)",
        "select private.insert_task('{}')",
        "select private.phone_of(1, null)",
    ],
)
def test_employee_cannot_reach_past_the_functions(planned: TestDatabase, statement: str) -> None:
    with planned.connect("seller").cursor() as cursor, pytest.raises(psycopg2.errors.InsufficientPrivilege):
        cursor.execute(statement)


def test_auditor_sees_and_changes_nothing(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=FRIDAY)
    with planned.engine("auditor").connect() as connection:
        assert get_task(connection, task_id).task_id == task_id
        with pytest.raises(UserError, match="KT002"):
            move_tasks(connection, uuid4(), [task_id], FRIDAY)
