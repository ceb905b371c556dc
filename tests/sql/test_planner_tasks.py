"""Tasks on a real server: saving, moving and undoing, completing with a next step, two people at once."""

from __future__ import annotations

from datetime import date, time
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.planner.commands import (
    add_call_with_next_step,
    complete_task,
    move_tasks,
    reopen_task,
    save_task,
    undo_move,
)
from app.planner.queries import get_task, list_client_tasks, list_sheet
from tests.support.planner_records import THURSDAY_NOON, add_client, add_task, employee_id
from tests.support.server import TestDatabase

THURSDAY, FRIDAY = date(2026, 11, 19), date(2026, 11, 20)


@pytest.fixture
def planned(database: TestDatabase) -> TestDatabase:
    database.freeze(THURSDAY_NOON)
    return database


def test_task_stands_on_the_sheet_at_its_day_and_time(planned: TestDatabase) -> None:
    client_id = add_client(planned, "Ромашка")
    task_id = add_task(
        planned,
        "seller",
        subject="Прайс",
        kind="call",
        day=FRIDAY,
        time="14:00",
        duration_minutes=30,
        client_id=client_id,
    )
    with planned.engine("seller").connect() as connection:
        sheet = list_sheet(connection)
    assert sheet.today == THURSDAY
    assert sheet.first_day == date(2026, 11, 16)
    assert len(sheet.weeks) == 3
    (item,) = sheet.items
    assert (item.task_id, item.day, item.at, item.minutes, item.client) == (task_id, FRIDAY, time(14), 30, "Ромашка")
    assert (sheet.weeks[0].done, sheet.weeks[0].total, sheet.weeks[0].minutes) == (0, 1, 30)


def test_saved_twice_with_one_save_id_is_saved_once(planned: TestDatabase) -> None:
    save_id = uuid4()
    with planned.engine("seller").connect() as connection:
        first = save_task(connection, save_id, None, {"subject": (None, "Раз")})
        second = save_task(connection, save_id, None, {"subject": (None, "Раз")})
    assert first == second
    assert planned.scalar("select count(*) from kontor.tasks") == 1


def test_move_keeps_the_time_and_counts_a_postponement(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=THURSDAY, time="10:30")
    with planned.engine("seller").connect() as connection:
        move_tasks(connection, uuid4(), [task_id], FRIDAY)
        moved = get_task(connection, task_id)
        assert (moved.day, moved.at, moved.postponements) == (FRIDAY, time(10, 30), 1)
        move_tasks(connection, uuid4(), [task_id], THURSDAY)
        assert get_task(connection, task_id).postponements == 1


def test_undo_takes_back_day_time_and_postponement(planned: TestDatabase) -> None:
    timed = add_task(planned, "seller", day=THURSDAY, time="10:30")
    all_day = add_task(planned, "seller", day=THURSDAY)
    undated = add_task(planned, "seller")
    move_id = uuid4()
    with planned.engine("seller").connect() as connection:
        move_tasks(connection, move_id, [timed, all_day, undated], FRIDAY)
        undo_move(connection, uuid4(), move_id)
        found = [get_task(connection, task_id) for task_id in (timed, all_day, undated)]
    assert [(task.day, task.at, task.postponements) for task in found] == [
        (THURSDAY, time(10, 30), 0),
        (THURSDAY, None, 0),
        (None, None, 0),
    ]


def test_undo_gives_back_the_time_lost_in_the_undated_basket(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=THURSDAY, time="10:30")
    move_id = uuid4()
    with planned.engine("seller").connect() as connection:
        move_tasks(connection, move_id, [task_id], None)
        assert get_task(connection, task_id).day is None
        undo_move(connection, uuid4(), move_id)
        assert get_task(connection, task_id).at == time(10, 30)


def test_undo_is_refused_when_the_head_moved_the_task_meanwhile(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=THURSDAY, time="10:30")
    move_id = uuid4()
    with planned.engine("seller").connect() as mine, planned.engine("head").connect() as heads:
        move_tasks(mine, move_id, [task_id], FRIDAY)
        move_tasks(heads, uuid4(), [task_id], date(2026, 11, 25))
        with pytest.raises(UserError) as refusal:
            undo_move(mine, uuid4(), move_id)
    assert refusal.value.code == "KT202"
    assert refusal.value.values["who"] == "Громов Глеб"


def test_two_people_change_different_fields_and_both_stay(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", subject="Прайс", day=THURSDAY)
    with planned.engine("seller").connect() as mine, planned.engine("head").connect() as heads:
        save_task(heads, uuid4(), task_id, {"priority": (0, 1)})
        save_task(mine, uuid4(), task_id, {"subject": ("Прайс", "Новый прайс")})
        fields = get_task(mine, task_id).fields
        assert (fields["subject"], fields["priority"]) == ("Новый прайс", 1)
        with pytest.raises(UserError) as refusal:
            save_task(heads, uuid4(), task_id, {"subject": ("Прайс", "Старый прайс")})
    assert refusal.value.code == "KT004"
    assert refusal.value.values["fields"]["subject"]["theirs"] == "Новый прайс"


def test_completion_makes_the_next_step_in_the_same_call(planned: TestDatabase) -> None:
    client_id = add_client(planned, "Ромашка")
    task_id = add_task(planned, "seller", subject="Звонок", kind="call", day=THURSDAY, client_id=client_id)
    with planned.engine("seller").connect() as connection:
        next_id = complete_task(
            connection,
            uuid4(),
            task_id,
            "Ждут прайс",
            {"subject": "Отправить прайс", "kind": "letter", "day": "2026-11-20"},
        )
        assert next_id is not None
        done, following = get_task(connection, task_id), get_task(connection, next_id)
        assert (done.state, done.fields["result"]) == ("done", "Ждут прайс")
        assert (following.day, following.fields["client_id"]) == (FRIDAY, client_id)
        plan = list_client_tasks(connection, client_id)
    assert [(item.task_id, item.state) for item in plan.items] == [(next_id, "planned"), (task_id, "done")]
    assert planned.rows("select next_step_text from kontor.client_summaries where client_id = %s", client_id) == [
        ("Отправить прайс",)
    ]
    assert sorted(
        planned.rows(
            "select title, state from kontor.feed_entries where client_id = %s and source_kind = 'task'", client_id
        )
    ) == [("Звонок", "done"), ("Отправить прайс", "planned")]


def test_completed_task_cannot_be_completed_or_moved_again(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=THURSDAY)
    with planned.engine("seller").connect() as connection:
        complete_task(connection, uuid4(), task_id, "", None)
        with pytest.raises(UserError, match="KT201"):
            complete_task(connection, uuid4(), task_id, "", None)
        with pytest.raises(UserError, match="KT201"):
            move_tasks(connection, uuid4(), [task_id], FRIDAY)


def test_reopening_takes_back_the_next_step(planned: TestDatabase) -> None:
    task_id = add_task(planned, "seller", day=THURSDAY)
    with planned.engine("seller").connect() as connection:
        next_id = complete_task(connection, uuid4(), task_id, "да", {"subject": "Дальше"})
        assert next_id is not None
        reopen_task(connection, uuid4(), task_id, cancel_next=True)
        assert get_task(connection, task_id).state == "planned"
        assert get_task(connection, next_id).state == "cancelled"
        with pytest.raises(UserError, match="KT203"):
            reopen_task(connection, uuid4(), task_id, cancel_next=True)


def test_call_and_its_next_step_are_added_in_one_call(planned: TestDatabase) -> None:
    client_id = add_client(planned, "Ромашка")
    with planned.engine("seller").connect() as connection:
        add_call_with_next_step(
            connection,
            uuid4(),
            client_id,
            {"kind": "call", "direction": "out", "subject": "Прайс", "body": "", "result": "Перезвонить"},
            {"subject": "Перезвонить", "kind": "call", "day": "2026-11-20", "time": "11:00"},
        )
        (item,) = list_client_tasks(connection, client_id).items
    assert (item.day, item.at, item.kind) == (FRIDAY, time(11), "call")
    titles = planned.rows("select source_kind from kontor.feed_entries where client_id = %s order by 1", client_id)
    assert titles == [("call",), ("task",)]


def test_call_is_not_left_without_its_refused_next_step(planned: TestDatabase) -> None:
    client_id = add_client(planned, "Ромашка")
    with planned.engine("seller").connect() as connection, pytest.raises(UserError, match="KT008"):
        add_call_with_next_step(
            connection, uuid4(), client_id, {"kind": "call", "subject": "Прайс"}, {"subject": " ", "day": "2026-11-20"}
        )
    assert planned.scalar("select count(*) from kontor.interactions") == 0


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"subject": "  "}, "KT008", "subject"),
        ({"subject": "x" * 301}, "KT007", "subject"),
        ({"day": "1020-11-20"}, "KT913", "day"),
        ({"day": "завтра"}, "KT911", "day"),
        ({"time": "10:30"}, "KT008", "day"),
        ({"day": "2026-11-20", "time": "25:00"}, "KT005", "time"),
        ({"duration_minutes": "0"}, "KT913", "duration_minutes"),
        ({"duration_minutes": "долго"}, "KT910", "duration_minutes"),
        ({"kind": "party"}, "KT005", "kind"),
        ({"performer_id": 999999}, "KT003", "performer_id"),
        ({"client_id": 999999}, "KT003", "client_id"),
        ({"state": "refused"}, "KT008", "result"),
        ({"author_id": 1}, "KT005", "author_id"),
    ],
)
def test_wrong_value_is_refused_at_its_field(
    planned: TestDatabase, fields: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(UserError) as refusal:
        add_task(planned, "seller", **fields)
    assert (refusal.value.code, refusal.value.field) == (code, field)


def test_overdue_and_undated_tasks_stand_in_their_baskets(planned: TestDatabase) -> None:
    late = add_task(planned, "seller", day=date(2026, 9, 1))
    undated = add_task(planned, "seller")
    done = add_task(planned, "seller", day=date(2026, 9, 2))
    add_task(planned, "seller", day=THURSDAY, time="09:00")
    with planned.engine("seller").connect() as connection:
        complete_task(connection, uuid4(), done, "", None)
        sheet = list_sheet(connection)
    assert [item.task_id for item in sheet.overdue] == [late]
    assert [item.task_id for item in sheet.undated] == [undated]
    assert (sheet.overdue_count, sheet.undated_count) == (1, 1)


def test_day_is_that_of_the_performers_zone(planned: TestDatabase) -> None:
    planned.execute("update kontor.employees set zone = 'Asia/Vladivostok' where login = 'seller2'")
    task_id = add_task(planned, "seller", day=THURSDAY, time="20:00", performer_id=employee_id(planned, "seller2"))
    assert planned.rows("select role, day from kontor.task_people where task_id = %s order by role", task_id) == [
        ("author", THURSDAY),
        ("performer", FRIDAY),
    ]
    with planned.engine("seller2").connect() as connection:
        (item,) = list_sheet(connection).items
    assert (item.day, item.at) == (FRIDAY, time(3))


def test_sheet_says_what_is_not_a_working_day(planned: TestDatabase) -> None:
    planned.execute(
        "insert into kontor.holidays (country, day, name_en, name_ru) values"
        " ('RU', '2026-11-20', 'Day of a Test', 'День проверки'), ('RO', '2026-11-21', 'Other', 'Иной')"
    )
    with planned.engine("seller").connect() as connection:
        sheet = list_sheet(connection)
    assert list(sheet.holidays) == [FRIDAY]
    assert sheet.working_minutes == {1: 480, 2: 480, 3: 480, 4: 480, 5: 480}


def test_contact_does_not_follow_to_another_client(planned: TestDatabase) -> None:
    first, second = add_client(planned, "Ромашка"), add_client(planned, "Вега")
    contact_id = planned.scalar(
        "insert into kontor.contacts (client_id, acl_key, name)"
        " select id, acl_key, 'Иванов' from kontor.clients where id = %s returning id",
        first,
    )
    task_id = add_task(planned, "seller", client_id=first, contact_id=contact_id)
    with planned.engine("seller").connect() as connection:
        save_task(connection, uuid4(), task_id, {"client_id": (first, second)})
        fields = get_task(connection, task_id).fields
    assert (fields["client_id"], fields["contact_id"]) == (second, None)
