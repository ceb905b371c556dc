"""SECURITY.md section 3, attacks 32 to 52: nobody becomes more than he is.

40, 41, 45, 46 and 47 need an object that the rules of the catalogue forbid; here the making of it is refused.
"""

from __future__ import annotations

from collections.abc import Iterator

import psycopg2
import pytest

from tests.support.besieged import Besieged, answer, besieged
from tests.support.server import TestServer

COUNT = "select id from kontor.clients"


@pytest.fixture(scope="module")
def siege(each_server: TestServer) -> Iterator[Besieged]:
    database = each_server.clone()
    yield besieged(database)
    database.close()


OWNERS = ("kontor_owner", "kontor_api", "kontor_search", "kontor_audit", "kontor_useradmin", "kontor_checker")
STATEMENTS = {
    "attack_32_set_role": [
        f"set role {name}" for name in (*OWNERS, "kontor_employee", "kontor_auditor", "kontor_root")
    ],
    "attack_33_session_authorization": ["set session authorization auditor", "set session authorization kontor_root"],
    "attack_34_replication_role": ["set session_replication_role = replica"],
    "attack_35_create": [
        "create table kontor.x (id int)",
        "create table x (id int)",
        "create schema x",
        "create extension hstore",
        "create type kontor.x as (a int)",
        "create server x foreign data wrapper y",
        "create publication x for all tables",
        "create event trigger x on ddl_command_start execute function private.refuse_foreign_ddl()",
        "create view api.x as select 1",
        "create domain x as int",
        "create sequence x",
        "create aggregate x (int) (sfunc = int4pl, stype = int)",
        "create operator === (function = int4eq, leftarg = int, rightarg = int)",
        "create cast (int as text) with inout",
        "create database x",
        "create tablespace x location '/tmp'",
    ],
    "attack_36_temporary_and_ad_hoc": [
        "create temp table x (id int)",
        "create temp view x as select 1",
        "create function pg_temp.x() returns int language sql as 'select 1'",
        "do $$ begin end $$",
        "create procedure pg_temp.x() language plpgsql as $$ begin end $$",
        "select 1 as a into temp x",
    ],
    "attack_37_alter": [
        "alter table kontor.clients disable row level security",
        "alter table kontor.clients disable trigger all",
        "drop policy clients_select_all on kontor.clients",
        "create policy x on kontor.clients using (true)",
        "create rule x as on select to kontor.clients do also select 1",
        "create trigger x before insert on kontor.clients for each row execute function private.bump_version()",
        "comment on table kontor.clients is 'x'",
        "alter function private.me() owner to seller",
        "alter view api.client_rows set (security_invoker = false)",
        "drop function private.me()",
        "drop owned by kontor_api",
        "reassign owned by kontor_api to seller",
        "alter default privileges grant all on tables to seller",
        "alter event trigger kontor_refuse_foreign_ddl disable",
        "alter database postgres set search_path = x",
        "security label on table kontor.clients is 'x'",
        "import foreign schema x from server y into kontor",
    ],
    "attack_38_grant": [
        "grant select on kontor.clients to seller",
        "revoke select on kontor.clients from kontor_api",
        "grant execute on function private.hire(jsonb, text) to seller",
        "grant usage on schema private to seller",
    ],
    "attack_39_roles": [
        *[f"grant {name} to seller" for name in (*OWNERS, "kontor_auditor", "pg_read_all_data", "pg_monitor")],
        *[
            f"alter role {{me}} {attribute}"
            for attribute in (
                "bypassrls",
                "createrole",
                "superuser",
                "replication",
                "connection limit 100",
                "valid until 'infinity'",
            )
        ],
        "alter role auditor password 'SCRAM-SHA-256$4096:x$x:x'",
        "alter role auditor rename to seller9",
        "create role x",
        "drop role seller2",
        "alter role auditor set search_path = x",
        "alter role all set search_path = x",
    ],
    "attack_40_shadow_in_pg_temp": ["create temp table employees (login text)", "create temp view clients as select 1"],
    "attack_41_overload_in_a_writable_schema": [
        f"create function {schema}.lower(varchar) returns text language sql as 'select $1'"
        for schema in ("kontor", "api", "admin", "ext", "audit", "private", "pg_temp")
    ],
    "attack_46_references": ["create table x (id bigint references kontor.clients (id))"],
    "attack_47_trigger": ["create trigger x after insert on kontor.tasks execute function private.bump_version()"],
    "attack_48_private_functions": [
        "select private.create_login('puppet', 'x')",
        "select private.hire('{}', 'x')",
        "select private.close_login('director')",
        "select private.rebuild_login_keys()",
        "select private.seal_journal()",
        "select * from private.login_keys",
        "select * from private.compute_login_keys('director')",
        "select private.run_due_jobs()",
        "call private.apply_database_settings()",
    ],
    "attack_49_sysadmin_by_hand": [
        "create role x login",
        "grant kontor_auditor to sysadmin",
        "set role seller2",
        "alter role seller2 login",
        "drop role seller2",
        "alter role seller2 password 'x'",
        "alter role seller2 valid until 'infinity'",
    ],
}


@pytest.mark.parametrize("attack", STATEMENTS)
@pytest.mark.parametrize("login", ["seller", "director", "sysadmin"])
def test_nobody_escalates(siege: Besieged, login: str, attack: str) -> None:
    done = []
    connection = siege.database.connect(login)
    with connection.cursor() as cursor:
        for statement in STATEMENTS[attack]:
            try:
                cursor.execute(statement.replace("{me}", login))
                done.append((statement, "done"))
            except psycopg2.Error as refusal:
                if refusal.pgcode != "42501":
                    done.append((statement, f"{refusal.pgcode} {refusal}"))
    connection.close()
    assert done == []


def test_attack_34_replication_role_at_connecting_is_refused(siege: Besieged) -> None:
    with pytest.raises(psycopg2.OperationalError):
        answer(siege, "seller", "select 1", options="-c session_replication_role=replica")


INJECTIONS = ["zzz' or true --", "%%%", "___", "\\", "'; select 1; --", "а') or ('1'='1"]


@pytest.mark.parametrize("text", INJECTIONS)
def test_attack_42_injection_through_search_finds_nothing(siege: Besieged, text: str) -> None:
    connection = siege.database.connect("seller")
    with connection.cursor() as cursor:
        for function in ("api.find_clients", "api.find_anything", "api.find_documents", "api.find_partners"):
            cursor.execute(f"select * from {function}(%s, 50)", (text,))
            assert cursor.fetchall() == [], function
    connection.close()


def test_attack_43_a_search_path_of_ones_own_changes_nothing(siege: Besieged) -> None:
    try:
        assert answer(siege, "seller2", "alter role seller2 set search_path = pg_temp, kontor, pg_catalog") == "rows 0"
        assert answer(siege, "seller2", COUNT) == "rows 1"
        assert answer(
            siege, "seller2", "set search_path = pg_temp", "select api.session_ok() where api.session_ok()"
        ) == ("rows 1")
        assert answer(siege, "seller2", "select * from api.find_clients('берег', 10)") == "rows 0"
    finally:
        siege.database.execute("alter role seller2 reset search_path")


@pytest.mark.parametrize(
    "setting",
    ["app.user_id = 'director'", "kontor.login = 'director'", "role = 'none'", "application_name = 'director'"],
)
def test_attack_44_a_setting_changes_nothing(siege: Besieged, setting: str) -> None:
    assert answer(siege, "seller", f"set {setting}", COUNT) == "rows 2"


ADMINISTRATION = {
    "attack_50_plain_password": ("{'login': 'x_one'}", "secret"),
    "attack_50_name_with_a_statement": ("{'login': 'x superuser; --'}", None),
    "attack_50_reserved_name": ("{'login': 'kontor_root2'}", None),
    "attack_50_reserved_pg": ("{'login': 'pg_monitor2'}", None),
}
VERIFIER = "SCRAM-SHA-256$4096:AAAA$AAAA:AAAA"


@pytest.mark.parametrize("employee, verifier", ADMINISTRATION.values(), ids=ADMINISTRATION)
def test_attack_50_the_sysadmin_makes_no_odd_login(siege: Besieged, employee: str, verifier: str | None) -> None:
    fields = employee.replace("'", '"')[:-1] + ', "name": "x", "initials": "x", "department_id": 1}'
    call = f"select admin.create_employee(gen_random_uuid(), '{fields}', '{verifier or VERIFIER}')"
    assert answer(siege, "sysadmin", call) == "KT005"


@pytest.mark.parametrize("profile", ["director", "auditor", "seller", "sysadmin"])
def test_attack_50_the_sysadmin_makes_no_puppet(siege: Besieged, profile: str) -> None:
    fields = f'{{"login": "puppet", "name": "x", "initials": "x", "department_id": 1, "profiles": ["{profile}"]}}'
    call = f"select admin.create_employee(gen_random_uuid(), '{fields}', '{VERIFIER}')"
    assert answer(siege, "sysadmin", call) == "KT002"


@pytest.mark.parametrize("login", ["seller", "head", "director", "auditor", "keeper", "newcomer"])
def test_attack_52_administration_is_refused_to_everyone_else(siege: Besieged, login: str) -> None:
    call = f"select admin.create_employee(gen_random_uuid(), '{{\"login\": \"x_two\"}}', '{VERIFIER}')"
    assert answer(siege, login, call) == "KT002"
    assert answer(siege, login, "select admin.block_employee(gen_random_uuid(), 1)") == "KT002"


@pytest.mark.parametrize("login", ["seller", "head", "keeper", "newcomer"])
def test_attack_52_every_function_of_administration_is_refused_to_people_without_its_right(
    siege: Besieged, login: str
) -> None:
    functions = siege.database.rows(
        "select p.oid::regprocedure::text, p.proname, array(select format_type(t, null) from unnest(p.proargtypes) t)"
        " from pg_proc p where p.pronamespace = 'admin'::regnamespace"
    )
    assert len(functions) > 20
    answers = {
        signature: answer(siege, login, f"select admin.{name}({', '.join(f'null::{kind}' for kind in kinds)})")
        for signature, name, kinds in functions
    }
    assert {signature: said for signature, said in answers.items() if said != "KT002"} == {
        # Asked from a card by whoever sees the record; a record that is none is not there.
        "admin.list_who_sees(text,bigint)": "KT003",
        # One's own deputies are nobody else's business.
        "admin.list_my_deputies()": "rows 1",
    }
