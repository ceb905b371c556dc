"""The history of a record tells its reader what happened to it, and nothing of what happened to another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg2
import pytest

from app.access.history import HistoryEntry, list_history
from app.database.errors import UserError
from tests.support.besieged import Besieged, answer, besieged
from tests.support.clients import session
from tests.support.planner_records import add_task
from tests.support.server import TestServer


@pytest.fixture(scope="module")
def siege(server: TestServer) -> Iterator[Besieged]:
    database = server.clone()
    yield besieged(database)
    database.close()


def history(siege: Besieged, login: str, object_: str, record: int, **wishes: Any) -> list[HistoryEntry]:
    with session(siege.database, login) as connection:
        return list_history(connection, object_, record, language="en", **wishes)


def values(entries: list[HistoryEntry]) -> str:
    return str([(entry.label, entry.changes) for entry in entries])


def change(siege: Besieged, statement: str, *ids: Any) -> int:
    """Run a change as superuser and return the id of its last entry."""
    siege.database.execute(statement, *ids)
    return int(siege.database.scalar("select max(id) from audit.entries"))


def test_head_of_sales_reads_what_changed_in_a_client_of_the_department(siege: Besieged) -> None:
    change(siege, "update kontor.clients set comment = 'звонить утром' where id = %s", siege.own)
    latest = history(siege, "head", "clients", siege.own)[0]
    assert (latest.table_name, latest.operation) == ("clients", "UPDATE")
    assert [(c.field, c.old, c.new) for c in latest.changes] == [("comment", "", "звонить утром")]
    assert latest.client_address is None and latest.login is None


def test_auditor_also_reads_where_from(siege: Besieged) -> None:
    entry = history(siege, "auditor", "documents", siege.receipt)[0]
    assert (entry.login, entry.client_address, entry.application) == ("keeper", "127.0.0.1", "kontor")
    assert entry.who == "Кладов Егор"


def test_names_stand_in_for_ids(siege: Besieged) -> None:
    made = history(siege, "head", "clients", siege.own)[-1]
    shown = {c.field: c.new for c in made.changes}
    assert shown["responsible_key"] == {"text": "Серова Анна"}
    assert shown["status"] == {"text": "Lead"} or "text" in shown["status"]
    assert not {"id", "acl_key", "version", "search_key"} & set(shown)


@pytest.mark.parametrize(
    "login, object_, record, expected",
    [
        ("seller", "clients", "own", "KT002"),
        ("keeper", "documents", "receipt", "KT002"),
        ("head", "clients", "foreign", "KT003"),
        ("head", "tasks", "foreign_task", "KT003"),
        ("seller2", "clients", "foreign", "KT003"),
        ("sysadmin", "clients", "own", "KT003"),
        ("sysadmin", "documents", "receipt", "KT003"),
        ("keeper2", "clients", "own", "KT003"),
        ("seller", "employees", "own", "KT003"),
        ("director", "nothing", "own", "KT003"),
    ],
)
def test_history_is_refused(siege: Besieged, login: str, object_: str, record: str, expected: str) -> None:
    with pytest.raises(UserError) as refusal:
        history(siege, login, object_, getattr(siege, record))
    assert refusal.value.code == expected


def test_foreign_and_missing_records_are_answered_alike(siege: Besieged) -> None:
    said = []
    for record in (siege.foreign, 999_999_999):
        with pytest.raises(psycopg2.Error) as refusal:
            siege.database.connect("head").cursor().execute(
                "select api.history_of('clients', %s, 'en', null, 50)", (record,)
            )
        said.append(str(refusal.value))
    assert said[0] == said[1]


def test_phones_and_accounts_show_by_their_own_rights_only(siege: Besieged) -> None:
    database = siege.database
    change(
        siege,
        "insert into kontor.channels (client_id, acl_key, kind, value, e164)"
        " select id, acl_key, 'mobile', '+79161234567', '+79161234567' from kontor.clients where id = %s",
        siege.own,
    )
    assert "+79161234567" in values(history(siege, "head", "clients", siege.own))
    right = "profile_id = (select id from kontor.profiles where code = 'head_of_sales') and object = 'channels'"
    database.execute(f"update kontor.profile_rights set denied = true where {right}")
    try:
        assert "+79161234567" not in values(history(siege, "head", "clients", siege.own))
    finally:
        database.execute(f"update kontor.profile_rights set denied = false where {right}")


def test_what_a_receipt_cost_is_not_in_the_history_of_who_may_not_know(siege: Besieged) -> None:
    database = siege.database
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope, with_private)"
        " select id, 'receipts', a, 'all', true from kontor.profiles, unnest(array['view', 'history']) a"
        " where code = 'cashier'"
    )
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id"
        " from kontor.employees e, kontor.profiles p where e.login = 'newcomer' and p.code = 'cashier'"
    )
    seen = history(siege, "newcomer", "documents", siege.receipt)
    assert {"documents", "document_lines"} <= {entry.table_name for entry in seen}
    assert not {"document_money", "line_money"} & {entry.table_name for entry in seen}
    assert "document_money" in {entry.table_name for entry in history(siege, "auditor", "documents", siege.receipt)}


def test_a_contact_that_moved_in_leaves_its_past_behind(siege: Besieged) -> None:
    database = siege.database
    change(
        siege,
        "insert into kontor.contacts (client_id, acl_key, name, comment)"
        " select id, acl_key, 'Иван Южный', 'долг 100000' from kontor.clients where id = %s",
        siege.foreign,
    )
    contact = database.scalar("select max(id) from kontor.contacts")
    change(
        siege,
        "update kontor.contacts k set client_id = c.id, acl_key = c.acl_key, comment = 'новое' from kontor.clients c"
        " where k.id = %s and c.id = %s",
        contact,
        siege.own,
    )
    arrived = history(siege, "head", "clients", siege.own)[0]
    assert (arrived.table_name, arrived.label) == ("contacts", "Иван Южный")
    assert "client_id" not in {c.field for c in arrived.changes}
    assert len([e for e in history(siege, "head", "clients", siege.own) if e.table_name == "contacts"]) == 1
    database.execute("update kontor.contacts set name = 'Переименован' where id = %s", contact)
    south = [e for e in history(siege, "auditor", "clients", siege.foreign) if e.table_name == "contacts"]
    assert south and all(entry.label is None for entry in south)


def test_a_document_keeps_the_secret_of_the_client_it_had_before(siege: Besieged) -> None:
    database = siege.database
    database.execute(
        "update kontor.documents d set client_id = c.id, client_key = c.acl_key, partner_name = c.name,"
        " comment = 'тайна юга', payer_id = null from kontor.clients c where d.id = %s and c.id = %s",
        siege.own_draft,
        siege.foreign,
    )
    turned = change(
        siege,
        "update kontor.documents d set client_id = c.id, client_key = c.acl_key, partner_name = c.name, comment = ''"
        " from kontor.clients c where d.id = %s and c.id = %s",
        siege.own_draft,
        siege.own,
    )
    seen = history(siege, "head", "documents", siege.own_draft)
    assert all(entry.hidden and not entry.changes for entry in seen if entry.id <= turned)
    assert "Южный" not in values(seen) and "тайна" not in values(seen)
    assert "тайна юга" in values(history(siege, "auditor", "documents", siege.own_draft))


def test_what_was_private_stays_veiled_when_the_task_is_open_again(siege: Besieged) -> None:
    task = add_task(siege.database, "seller", subject="Разговор о зарплате", is_private=True)
    opened = change(siege, "update kontor.tasks set is_private = false, subject = 'Позвонить' where id = %s", task)
    siege.database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'tasks', 'history',"
        " 'department' from kontor.profiles where code = 'senior_seller'"
    )
    siege.database.execute("update kontor.task_people set acl_key = abs(acl_key) where task_id = %s", task)
    seen = history(siege, "senior", "tasks", task)
    assert seen and all(entry.hidden for entry in seen if entry.id <= opened)
    assert "зарплате" not in values(seen)
    assert "зарплате" in values(history(siege, "head", "tasks", task))


def test_reminders_are_nobodys_history(siege: Besieged) -> None:
    task = add_task(siege.database, "seller", day="2030-01-01", time="10:00", remind_minutes=15)
    assert siege.database.scalar("select count(*) from audit.entries where table_name = 'reminders'") > 0
    assert {entry.table_name for entry in history(siege, "director", "tasks", task)} <= {"tasks", "task_people"}


def test_purchase_prices_need_the_right_to_cost(siege: Besieged) -> None:
    change(
        siege,
        "insert into kontor.prices (item_id, price_kind_id, from_date, price, currency)"
        " select %s, id, '2026-01-01', 77.7, 'RUB' from kontor.price_kinds where purpose = 'purchase'",
        siege.item,
    )
    right = (
        "profile_id = (select id from kontor.profiles where code = 'director') and object = 'cost' and action = 'view'"
    )
    assert "77.7" in values(history(siege, "director", "items", siege.item))
    siege.database.execute(f"update kontor.profile_rights set denied = true where {right}")
    try:
        seen = history(siege, "director", "items", siege.item)
        assert "77.7" not in values(seen) and any(entry.hidden for entry in seen)
    finally:
        siege.database.execute(f"update kontor.profile_rights set denied = false where {right}")


def test_pages_follow_each_other_by_the_last_key(siege: Besieged) -> None:
    whole = history(siege, "director", "documents", siege.receipt)
    first = history(siege, "director", "documents", siege.receipt, limit=2)
    rest = history(siege, "director", "documents", siege.receipt, before_id=first[-1].id)
    assert [e.id for e in first + rest] == [e.id for e in whole] and len(first) == 2


def test_attack_history_is_no_way_round_the_gate_or_the_journal(siege: Besieged) -> None:
    page = "select private.history_entries('clients', {own}, array['clients'], null, 10)"
    assert answer(siege, "director", page) == "42501"
    assert answer(siege, "director", "select private.history_value('x', 'client_id', '{foreign}', 'en')") == "42501"
    open_before = siege.database.connect("seller2")
    siege.database.execute("update kontor.employees set active = false where login = 'seller2'")
    try:
        with pytest.raises(psycopg2.Error) as refusal:
            open_before.cursor().execute("select api.history_of('clients', %s, 'en', null, 10)", (siege.colleagues,))
        assert refusal.value.pgcode == "KT001"
    finally:
        siege.database.execute("update kontor.employees set active = true where login = 'seller2'")


def test_every_table_of_a_card_is_in_its_history_or_left_out_on_purpose(siege: Besieged) -> None:
    """A new table below a client, document, task, item, employee or profile must decide whether it shows there."""
    rows = siege.database.rows(
        "select distinct c.relname, r.card from pg_trigger t join pg_class c on c.oid = t.tgrelid"
        " cross join unnest(split_part(encode(t.tgargs, 'escape'), '\\000', 3)::text[]) r(card)"
        " where t.tgfoid = 'audit.write_entries'::regproc and r.card = any (%s)",
        ["clients", "documents", "tasks", "items", "employees", "profiles"],
    )
    source = siege.database.scalar("select prosrc from pg_proc where proname = 'history_tables'")
    left_out = {"reminders"}
    assert {table for table, _ in rows if f"'{table}'" not in source} == left_out


def test_a_request_in_the_history_of_a_person_names_the_profile_asked_for(siege: Besieged) -> None:
    newcomer = siege.database.scalar("select id from kontor.employees where login = 'newcomer'")
    change(
        siege,
        "insert into kontor.right_requests (kind, employee_id, profile_id, requested_by, requested_at)"
        " select 'give_profile', %s, p.id, e.id, now() from kontor.profiles p, kontor.employees e"
        " where p.code = 'buyer' and e.login = 'sysadmin'",
        newcomer,
    )
    latest = history(siege, "sysadmin", "employees", newcomer)[0]
    assert latest.table_name == "right_requests"
    assert {c.field: c.new for c in latest.changes}["profile_id"] == {"text": "Buyer"}
