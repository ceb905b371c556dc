"""Identity, the gate and access keys, as real logins see them."""

from __future__ import annotations

import psycopg2
import pytest

from app.access.queries import get_session_info
from app.database.errors import UserError
from tests.support.server import TestDatabase


def one(connection, statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        return cursor.fetchone()[0]


def test_seller_learns_who_she_is_and_what_she_may_in_one_call(database: TestDatabase) -> None:
    with database.engine("seller").connect() as connection:
        info = get_session_info(connection)
    assert info.name == "Серова Анна"
    assert info.may("clients", "create")
    assert not info.may("employees", "view")
    assert [firm.country for firm in info.own_firms] == ["RU", "RO"]


def test_wrong_password_is_told_apart_from_an_unreachable_server(database: TestDatabase) -> None:
    with pytest.raises(UserError) as refusal:
        database.engine("seller", "wrong").connect()
    assert refusal.value.code == "KT902"


def test_keys_of_own_department_and_all(database: TestDatabase) -> None:
    key = database.scalar("select key from kontor.employees where login = 'seller'")
    keys = dict(
        database.rows("select login, keys from private.login_keys where object = 'clients' and action = 'view'")
    )
    assert sorted(keys["seller"]) == [-key, key]
    assert key in keys["senior"] and -key not in keys["senior"]
    assert -key in keys["head"]
    south = database.scalar("select key from kontor.employees where login = 'seller_south'")
    assert south not in keys["head"]
    assert database.scalar(
        "select sees_all from private.login_keys where login = 'director' and object = 'clients' and action = 'view'"
    )


def test_blocked_employee_loses_the_running_session_at_once(database: TestDatabase) -> None:
    connection = database.connect("seller2")
    assert one(connection, "select api.session_ok()")
    database.execute("update kontor.employees set active = false where login = 'seller2'")
    assert not one(connection, "select api.session_ok()")
    assert one(connection, "select count(*) from kontor.own_firms") == 0


def test_working_hours_close_and_open_the_gate_in_the_employees_zone(database: TestDatabase) -> None:
    connection = database.connect("seller")
    database.execute("update kontor.employees set work_from = '09:00', work_to = '18:00' where login = 'seller'")
    database.freeze("2026-11-23 08:59:00+03")
    assert not one(connection, "select api.session_ok()")
    database.freeze("2026-11-23 09:00:00+03")
    assert one(connection, "select api.session_ok()")


def test_network_outside_the_list_closes_the_gate(database: TestDatabase) -> None:
    connection = database.connect("seller")
    database.execute("update kontor.employees set networks = '{10.1.0.0/16}' where login = 'seller'")
    assert not one(connection, "select api.session_ok()")


def test_profile_ends_by_itself_when_its_time_has_passed(database: TestDatabase) -> None:
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id, valid_until)"
        " select e.id, p.id, now() + interval '1 hour' from kontor.employees e, kontor.profiles p"
        " where e.login = 'newcomer' and p.code = 'storekeeper'"
    )
    connection = database.connect("newcomer")
    assert (
        one(
            connection,
            "select count(*) from jsonb_array_elements(api.get_session_info() -> 'rights') r"
            " where r ->> 0 = 'balances'",
        )
        == 0
    )
    database.execute(
        "insert into kontor.employee_warehouses (employee_id, warehouse_key)"
        " select e.id, k.id from kontor.employees e, kontor.access_keys k"
        " where e.login = 'newcomer' and k.kind = 'warehouse' limit 1"
    )
    rights = "select api.get_session_info() -> 'rights' @> '[[\"balances\", \"view\"]]'"
    assert one(connection, rights)
    database.freeze("2100-01-01 00:00:00+00")
    assert not one(connection, rights)


@pytest.mark.parametrize(
    "statement",
    [
        "update kontor.employees set active = true",
        "insert into kontor.profile_rights (profile_id, object, action, scope) values (1, 'clients', 'view', 'all')",
        "delete from kontor.employees",
        "select networks from kontor.employees",
        "select * from private.login_keys",
        "select private.rebuild_login_keys()",
        "select admin.create_employee(gen_random_uuid(), '{}', '')",
        "create table kontor.mine (id int)",
        "create temp table mine (id int)",
        "do $$ begin end $$",
        "set role kontor_api",
        "set session authorization director",
        "set session_replication_role = replica",
        "grant kontor_api to seller",
        "alter role seller bypassrls",
        "select lo_create(0)",
        "select pg_notify('kontor_changes', 'client:1')",
        "select pg_advisory_lock(1)",
        "select * from pg_stat_activity",
        "select * from audit.entries",
        "create function pg_temp.f() returns int language sql as 'select 1'",
        "copy kontor.own_firms to '/tmp/x'",
    ],
)
def test_seller_is_refused(database: TestDatabase, statement: str) -> None:
    connection = database.connect("seller")
    with pytest.raises(psycopg2.Error) as refusal:
        with connection.cursor() as cursor:
            cursor.execute(statement)
    assert refusal.value.pgcode in ("42501", "KT002", "0A000")


def test_sysadmin_makes_and_blocks_an_employee_but_gives_no_profile(database: TestDatabase) -> None:
    connection = database.connect("sysadmin")
    with pytest.raises(psycopg2.Error) as refusal:
        one(
            connection,
            "select admin.create_employee(gen_random_uuid(), %s, %s)",
            '{"login": "puppet_x", "name": "П", "initials": "П", "department_id": 1, "profiles": ["director"]}',
            "x",
        )
    assert refusal.value.pgcode == "KT002"


def test_journal_keeps_who_changed_what_and_cannot_be_changed(database: TestDatabase) -> None:
    database.execute("update kontor.own_firms set phone = '+70000000000' where id = 1")
    old, new = database.rows(
        "select old ->> 'phone', new ->> 'phone' from audit.entries"
        " where table_name = 'own_firms' and operation = 'UPDATE'"
    )[0]
    assert (old, new) == ("+74951234567", "+70000000000")
    with pytest.raises(psycopg2.Error):
        database.execute("update audit.entries set login = 'x'")
    database.execute("select private.seal_journal()")
    assert database.rows("select private.broken_seals()") == []
    database.execute("set session_replication_role = replica")
    database.execute("update audit.entries set login = 'x'")
    database.execute("set session_replication_role = origin")
    assert len(database.rows("select private.broken_seals()")) == 1
