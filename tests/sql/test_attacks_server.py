"""SECURITY.md section 3, attacks 53 to 78: the server, its files, the journal, and holding others up.

56 is a rule of the catalogue; 62 and 63 stand in test_version_17; 77 and 78 need roles and servers that we do not make.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator

import psycopg2
import pytest

from tests.support.besieged import Besieged, answer, besieged
from tests.support.cast import password_of
from tests.support.server import TestServer


@pytest.fixture(scope="module")
def siege(each_server: TestServer) -> Iterator[Besieged]:
    database = each_server.clone()
    yield besieged(database)
    database.close()


STATEMENTS = {
    "attack_53_files": [
        "copy kontor.own_firms (name) to '/tmp/x'",
        "copy kontor.own_firms (name) from '/etc/passwd'",
        "copy (select 1) to program 'true'",
        "select pg_read_file('/etc/passwd')",
        "select pg_ls_dir('/')",
        "select pg_stat_file('/etc/passwd')",
        "select lo_import('/etc/passwd')",
    ],
    "attack_54_large_objects": ["select lo_create(0)", "select lo_from_bytea(0, 'x')", "select lo_put(1, 0, 'x')"],
    "attack_57_settings_of_the_server": [
        "alter system set log_statement = 'none'",
        "select pg_reload_conf()",
        "select pg_rotate_logfile()",
        "set log_min_messages = panic",
        "set log_statement = 'none'",
        "set temp_file_limit = -1",
        "load 'x'",
        "show hba_file",
        "show data_directory",
        "set event_triggers = off",
    ],
    "attack_58_replication": [
        "select pg_create_logical_replication_slot('x', 'test_decoding')",
        "select pg_create_physical_replication_slot('x')",
        "select pg_switch_wal()",
        "select pg_create_restore_point('x')",
    ],
    "attack_59_activity_of_others": [
        "select * from pg_stat_activity",
        "select * from pg_stat_user_tables",
        "select * from pg_stat_all_tables",
        "select * from ext.pg_stat_statements",
    ],
    "attack_61_secrets_of_the_server": [
        "select * from pg_authid",
        "select * from pg_shadow",
        "select * from pg_hba_file_rules",
        "select * from pg_ls_waldir()",
        "select * from pg_file_settings",
        "select * from pg_user_mapping",
        "select subconninfo from pg_subscription",
    ],
    "attack_65_journal": [
        "select * from audit.entries",
        "insert into audit.entries (login) values ('x')",
        "select audit.write_entries()",
        "delete from audit.entries",
        "truncate audit.entries",
        "select private.broken_seals()",
    ],
    "attack_68_advisory_locks": ["select pg_advisory_lock(710000)", "select pg_try_advisory_lock(710001)",
                                 "select pg_advisory_xact_lock(1, 2)"],
    "attack_69_flood_and_horizon": [
        "select pg_logical_emit_message(true, 'x', 'y')",
        "select pg_export_snapshot()",
        "select pg_notify('kontor_changes', 'client:1')",
    ],
    "attack_70_exclusive_maintenance": ["reindex table kontor.clients", "cluster kontor.clients using clients_pkey"],
}  # fmt: skip


@pytest.mark.parametrize("attack", STATEMENTS)
@pytest.mark.parametrize("login", ["seller", "sysadmin"])
def test_the_server_itself_is_closed(siege: Besieged, login: str, attack: str) -> None:
    done = []
    connection = siege.database.connect(login)
    with connection.cursor() as cursor:
        for statement in STATEMENTS[attack]:
            try:
                cursor.execute(statement)
                done.append((statement, "done"))
            except psycopg2.Error as refusal:
                if refusal.pgcode != "42501":
                    done.append((statement, f"{refusal.pgcode} {refusal}"))
    connection.close()
    assert done == []


@pytest.mark.parametrize("name", ["postgres", "template1"])
def test_attack_55_other_databases_are_closed(siege: Besieged, name: str) -> None:
    with pytest.raises(psycopg2.OperationalError, match="permission denied for database"):
        answer(siege, "seller", "select 1", dbname=name)


def test_attack_59_statistics_of_sessions_show_no_text_and_no_address(siege: Besieged) -> None:
    siege.database.connect("director").cursor().execute("select id from kontor.own_firms")
    seen = answer(
        siege,
        "seller",
        "select pid from pg_stat_get_activity(null) a join pg_roles r on r.oid = a.usesysid"
        " where r.rolname <> session_user and (a.client_addr is not null or a.query not like '<insufficient%')",
    )
    assert seen == "rows 0"


def test_attack_60_sessions_of_others_are_not_ended(siege: Besieged) -> None:
    victim = siege.database.connect("director")
    for function in ("pg_terminate_backend", "pg_cancel_backend"):
        for login in ("seller", "sysadmin"):
            assert answer(siege, login, f"select {function}({victim.info.backend_pid})") == "42501"


def test_attack_64_the_login_trigger_is_not_switched_off_at_connecting(siege: Besieged) -> None:
    with pytest.raises(psycopg2.OperationalError):
        answer(siege, "seller", "select 1", options="-c event_triggers=off")


def test_attack_65_the_auditor_reads_the_journal_and_changes_nothing(siege: Besieged) -> None:
    assert answer(siege, "auditor", "select id from audit.entries limit 3") == "rows 3"
    for statement in ("delete from audit.entries", "update audit.entries set login = 'x'", "truncate audit.entries",
                      "insert into audit.entries (login) values ('x')"):  # fmt: skip
        assert answer(siege, "auditor", statement) == "42501"
    with pytest.raises(psycopg2.Error, match="append-only"):
        siege.database.execute("update audit.entries set login = 'x'")


def test_attack_66_the_journal_names_the_login_behind_a_definer(siege: Besieged) -> None:
    changes = '{"comment": ["", "новое"]}'
    assert answer(siege, "seller", f"select api.save_client(gen_random_uuid(), {{own}}, '{changes}')") == "rows 1"
    assert siege.database.rows(
        "select login, old ->> 'comment', new ->> 'comment', host(client_address) from audit.entries"
        " where table_name = 'clients' and operation = 'UPDATE' and record_id = %s",
        siege.own,
    ) == [("seller", "", "новое", "127.0.0.1")]


def test_attack_67_an_entry_edited_past_the_triggers_breaks_its_seal(siege: Besieged) -> None:
    database = siege.database
    database.execute("select private.seal_journal()")
    assert database.rows("select private.broken_seals()") == []
    database.execute("set session_replication_role = replica")
    database.execute("delete from audit.entries where id = (select max(id) from audit.entries)")
    database.execute("set session_replication_role = origin")
    assert len(database.rows("select private.broken_seals()")) == 1


def test_attack_70_vacuum_full_is_skipped(siege: Besieged) -> None:
    before = siege.database.scalar("select relfilenode from pg_class where oid = 'kontor.clients'::regclass")
    assert answer(siege, "seller", "vacuum (full) kontor.clients") in ("rows 0", "42501")
    assert siege.database.scalar("select relfilenode from pg_class where oid = 'kontor.clients'::regclass") == before


def test_attack_71_the_ninth_session_of_a_login_is_refused(siege: Besieged) -> None:
    open_ones = [siege.database.connect("newcomer") for _ in range(8)]
    with pytest.raises(psycopg2.OperationalError, match="too many connections"):
        siege.database.connect("newcomer")
    assert len(open_ones) == 8


def test_attack_75_a_dump_with_an_employees_login_fails(siege: Besieged) -> None:
    cluster = siege.database.server.cluster
    for further in ([], ["--enable-row-security"]):
        dumped = subprocess.run(
            [cluster.program("pg_dump"), "--host=127.0.0.1", f"--port={cluster.port}", "--username=director",
             "--schema=kontor", "--data-only", *further, siege.database.name],
            env={**os.environ, "PGPASSWORD": password_of("director")}, capture_output=True, check=False,
        )  # fmt: skip
        assert dumped.returncode != 0
        assert b"permission denied" in dumped.stderr or b"row-level security" in dumped.stderr


def test_attack_76_no_password_stands_in_the_servers_log(siege: Besieged) -> None:
    logs = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in (siege.database.server.cluster.data / "log").iterdir()
    )
    assert logs
    assert not [login for login in ("seller", "director", "sysadmin") if password_of(login) in logs]
