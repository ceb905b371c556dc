"""SECURITY.md section 3, attacks 1 to 18, by real logins; 9, 14 and 15 are rules of the catalogue (no such object)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.besieged import Besieged, answer, besieged
from tests.support.server import TestDatabase, TestServer

SEEN = "select id from kontor.clients where id in ({own}, {private}, {colleagues}, {foreign})"
CHILDREN = (
    "select client_id from kontor.payers where client_id = {foreign}"
    " union all select client_id from kontor.client_summaries where client_id = {foreign}"
    " union all select client_id from kontor.feed_entries where client_id = {foreign}"
)


@pytest.fixture(scope="module")
def siege(each_server: TestServer) -> Iterator[Besieged]:
    database: TestDatabase = each_server.clone()
    yield besieged(database)
    database.close()


ANSWERS = [
    ("attack_01_rows_of_others", "seller", [SEEN + " and id in ({colleagues}, {foreign})"], "rows 0"),
    ("attack_01_children_of_others", "seller", [CHILDREN], "rows 0"),
    ("attack_01_own_rows_are_seen", "seller", [SEEN], "rows 2"),
    ("attack_02_private_of_a_colleague", "senior", [SEEN + " and id = {private}"], "rows 0"),
    ("attack_02_department_is_seen", "senior", [SEEN], "rows 2"),
    ("attack_03_head_sees_the_department_with_private", "head", [SEEN], "rows 3"),
    ("attack_03_head_and_the_south", "head", [SEEN + " and id = {foreign}"], "rows 0"),
    ("attack_04_by_ctid", "seller", ["select id from kontor.clients where ctid = '(0,1)'"], "42501"),
    ("attack_04_for_update", "seller", [SEEN + " for update"], "42501"),
    ("attack_04_tablesample", "seller", ["select id from kontor.clients tablesample system (100)"], "rows 2"),
    (
        "attack_04_cursor_with_hold",
        "seller",
        ["declare c cursor with hold for select id from kontor.clients", "fetch all from c"],
        "rows 2",
    ),
    ("attack_05_row_security_off", "seller", ["set row_security = off", SEEN], "42501"),
    ("attack_06_explain", "seller", ["explain " + SEEN, SEEN], "rows 2"),
    ("attack_06_analyze_is_skipped", "seller", ["analyze kontor.clients", SEEN], "rows 2"),
    (
        "attack_07_division_by_an_invisible_row",
        "seller",
        ["select id from kontor.clients where 1 / (case when name = 'Южный берег' then 0 else 1 end) = 1"],
        "rows 2",
    ),
    (
        "attack_07_cast_of_an_invisible_name",
        "seller",
        ["select id from kontor.clients where case when name like 'Ю%' then name::int = 1 else true end"],
        "rows 2",
    ),
    ("attack_08_channels_of_a_foreign_client", "seller", ["select * from api.client_channels({foreign})"], "KT003"),
    ("attack_08_accounts_of_a_foreign_client", "seller", ["select * from api.payer_accounts({foreign})"], "KT003"),
    ("attack_10_cost_column", "seller", ["select value from kontor.balances"], "42501"),
    ("attack_10_cost_of_items", "seller", ["select item_id from kontor.item_costs"], "rows 0"),
    ("attack_10_hidden_column_of_a_view", "seller", ["select value from api.balance_list"], "42703"),
    ("attack_11_whole_row_of_a_costly_table", "head", ["select b from kontor.balances b"], "42501"),
    ("attack_11_row_to_json", "head", ["select to_jsonb(m) from kontor.moves m"], "42501"),
    (
        "attack_12_money_of_receipts",
        "seller",
        ["select id from kontor.line_money where document_id = {receipt}"],
        "rows 0",
    ),
    ("attack_12_owed_amounts", "keeper", ["select amount from kontor.settlements"], "42501"),
    (
        "attack_13_warehouse_function",
        "seller",
        ["select api.post_document(gen_random_uuid(), {own_draft}, null)"],
        "KT002",
    ),
    (
        "attack_16_statistics",
        "seller",
        ["select * from pg_stats where schemaname = 'kontor' and tablename in ('clients', 'documents', 'employees')"],
        "rows 0",
    ),
    ("attack_16_raw_statistics", "seller", ["select * from pg_statistic"], "42501"),
    ("attack_16_extended_statistics", "seller", ["select * from pg_stats_ext"], "rows 0"),
    ("attack_17_sysadmin_and_clients", "sysadmin", [SEEN], "rows 0"),
    ("attack_17_sysadmin_and_documents", "sysadmin", ["select id from kontor.documents"], "rows 0"),
    ("attack_17_sysadmin_and_tasks", "sysadmin", ["select id from kontor.tasks"], "rows 0"),
    ("attack_17_sysadmin_and_the_search", "sysadmin", ["select * from api.find_clients('юж', 10)"], "rows 0"),
    ("attack_17_sysadmin_and_the_journal", "sysadmin", ["select id from audit.entries"], "42501"),
    ("attack_17_auditor_and_writing", "auditor", ["select api.save_client(gen_random_uuid(), {own}, '{}')"], "KT002"),
    ("attack_01_private_task_of_another", "head", ["select id from kontor.tasks where id = {foreign_task}"], "rows 0"),
]


@pytest.mark.parametrize("login, statements, expected", [c[1:] for c in ANSWERS], ids=[c[0] for c in ANSWERS])
def test_reading(siege: Besieged, login: str, statements: list[str], expected: str) -> None:
    assert answer(siege, login, *statements) == expected


def readable(database: TestDatabase) -> list[str]:
    """Return a query for each table and view that people may read at all."""
    return [
        f"select {column} from {schema}.{table}"
        for schema, table, column in database.rows(
            "select table_schema, table_name, min(column_name) from information_schema.column_privileges"
            " where grantee = 'kontor_employee' and privilege_type = 'SELECT' group by 1, 2"
        )
    ]


@pytest.mark.parametrize(
    "who, closing, opening",
    [
        ("attack_18_gone", "active = false", "active = true"),
        ("attack_18_night", "work_from = '00:00', work_to = '00:00'", "work_from = null, work_to = null"),
        ("attack_18_foreign_network", "networks = '{192.0.2.0/24}'", "networks = '{}'"),
    ],
    ids=lambda value: value if value.startswith("attack") else "",
)
def test_a_closed_gate_gives_nothing_from_any_table(siege: Besieged, who: str, closing: str, opening: str) -> None:
    queries = readable(siege.database)
    assert len(queries) > 30
    connection = siege.database.connect("director")
    siege.database.execute(f"update kontor.employees set {closing} where login = 'director'")
    try:
        open_tables = []
        with connection.cursor() as cursor:
            for query in queries:
                cursor.execute(query)
                if cursor.fetchall():
                    open_tables.append(query)
        assert open_tables == []
    finally:
        siege.database.execute(f"update kontor.employees set {opening} where login = 'director'")


def test_attack_05_row_security_off_for_the_whole_role(siege: Besieged) -> None:
    assert answer(siege, "seller2", "alter role seller2 set row_security = off") == "rows 0"
    try:
        assert answer(siege, "seller2", SEEN) == "42501"
    finally:
        siege.database.execute("alter role seller2 reset row_security")
