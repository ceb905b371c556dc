"""SECURITY.md section 3, attacks 19 to 31: people write through functions only, and those ask first."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg2
import pytest

from tests.support.besieged import Besieged, answer, besieged
from tests.support.server import TestServer


@pytest.fixture(scope="module")
def siege(each_server: TestServer) -> Iterator[Besieged]:
    database = each_server.clone()
    yield besieged(database)
    database.close()


SAVE = "select api.save_client(gen_random_uuid(), {}, '{}')"
CHANGE = '{"name": ["", "взлом"]}'
ANSWERS = [
    (
        "attack_19_client_for_another",
        "seller",
        "insert into kontor.clients (name, responsible_key) select 'x', key from kontor.employees where login = 'head'",
        "42501",
    ),
    ("attack_20_owner_by_update", "seller", "update kontor.clients set responsible_key = 1 where id = {own}", "42501"),
    ("attack_21_forged_key_inserted", "seller", "insert into kontor.clients (name, acl_key) values ('x', 1)", "428C9"),
    ("attack_21_forged_key_updated", "seller", "update kontor.clients set acl_key = 1", "428C9"),
    ("attack_21_forged_key_of_a_child", "seller", "update kontor.payers set acl_key = 1", "42501"),
    ("attack_21_key_through_the_function", "seller", SAVE.format("{own}", '{"acl_key": [null, 1]}'), "KT005"),
    ("attack_22_delete_clients", "seller", "delete from kontor.clients where id = {own}", "42501"),
    ("attack_22_truncate_clients", "head", "truncate kontor.clients cascade", "42501"),
    ("attack_22_delete_documents", "director", "delete from kontor.documents", "42501"),
    ("attack_22_delete_tasks", "seller", "delete from kontor.tasks", "42501"),
    (
        "attack_22_merge",
        "seller",
        "merge into kontor.tasks t using (select 1) s on true when matched then delete",
        "42501",
    ),
    ("attack_23_posted_directly", "seller", "update kontor.documents set state = 'posted'", "42501"),
    ("attack_23_number_directly", "keeper", "update kontor.documents set number = '1'", "42501"),
    (
        "attack_23_state_through_the_function",
        "seller",
        'select api.save_document(gen_random_uuid(), {own_draft}, \'{"state": ["draft", "posted"]}\')',
        "KT005",
    ),
    (
        "attack_23_posted_through_the_function",
        "seller",
        "select api.post_document(gen_random_uuid(), {own_draft}, null)",
        "KT002",
    ),
    (
        "attack_24_line_of_a_foreign_document",
        "seller_south",
        "insert into kontor.document_lines (document_id, line_no, item_id) values ({own_draft}, 9, {item})",
        "42501",
    ),
    (
        "attack_24_foreign_document_through_the_function",
        "seller_south",
        'select api.save_document(gen_random_uuid(), {own_draft}, \'{"comment": ["", "x"]}\')',
        "KT003",
    ),
    (
        "attack_25_posted_document",
        "seller",
        "select api.save_document(gen_random_uuid(), {shipment}, '{\"client_id\": [{own}, {private}]}')",
        "KT301",
    ),
    ("attack_26_move_by_hand", "keeper", "insert into kontor.moves (item_id, quantity) values ({item}, 5)", "42501"),
    ("attack_26_move_edited", "keeper", "update kontor.moves set quantity = 5", "42501"),
    ("attack_26_balance_edited", "keeper2", "update kontor.balances set quantity = 500", "42501"),
    ("attack_28_manager_function", "seller", "select admin.block_employee(gen_random_uuid(), 1)", "KT002"),
    (
        "attack_28_foreign_import",
        "seller",
        'select api.import_clients(gen_random_uuid(), \'[{"name": "x"}]\', false)',
        "KT002",
    ),
    ("attack_29_copy_from", "seller", "copy kontor.clients (name) from stdin", "42501"),
    ("attack_30_nextval", "seller", "select nextval('kontor.clients_id_seq')", "42501"),
    ("attack_30_setval", "keeper", "select setval('kontor.posting_numbers', 1)", "42501"),
    ("attack_30_last_value", "seller", "select last_value from kontor.documents_id_seq", "42501"),
    ("attack_30_number_series", "keeper", "update kontor.number_series set last_number = 0", "42501"),
    ("attack_22_lock_table", "seller", "begin; lock table kontor.clients in access exclusive mode", "42501"),
    ("attack_22_lock_share", "seller", "begin; lock table kontor.documents in share mode", "42501"),
]


@pytest.mark.parametrize("login, statement, expected", [c[1:] for c in ANSWERS], ids=[c[0] for c in ANSWERS])
def test_writing(siege: Besieged, login: str, statement: str, expected: str) -> None:
    before = state_of(siege)
    assert answer(siege, login, statement) == expected
    assert state_of(siege) == before


def state_of(siege: Besieged) -> list[tuple[object, ...]]:
    """Return what an attack would have changed."""
    return siege.database.rows(
        "select (select md5(string_agg(c::text, '' order by id)) from kontor.clients c),"
        " (select md5(string_agg(d::text, '' order by id)) from kontor.documents d),"
        " (select count(*) from kontor.document_lines), (select sum(quantity) from kontor.moves),"
        " (select sum(quantity) from kontor.balances), (select count(*) from kontor.tasks),"
        " (select sum(last_number) from kontor.number_series), (select count(*) from kontor.employees where active)"
    )


def said(siege: Besieged, login: str, statement: str) -> tuple[str | None, str | None, str | None]:
    """Return all that a refusal tells: code, message and detail."""
    connection = siege.database.connect(login)
    with connection.cursor() as cursor, pytest.raises(psycopg2.Error) as refusal:
        cursor.execute(statement)
    connection.close()
    return refusal.value.pgcode, refusal.value.diag.message_primary, refusal.value.diag.message_detail


@pytest.mark.parametrize("login", ["seller", "head", "senior", "seller2"])
def test_attack_27_a_foreign_client_and_a_missing_one_are_refused_alike(siege: Besieged, login: str) -> None:
    changes = '{"responsible_key": [1, 2]}'
    foreign, missing = (
        said(siege, login, f"select api.save_client('00000000-0000-0000-0000-00000000000{no}', {client}, '{changes}')")
        for no, client in ((1, siege.foreign), (2, 999_999))
    )
    assert foreign == missing
    assert foreign[0] == "KT003"


def test_attack_27_a_seller_gives_no_client_away(siege: Besieged) -> None:
    key, other = siege.database.rows(
        "select c.responsible_key, e.key from kontor.clients c, kontor.employees e"
        " where c.id = %s and e.login = 'seller_south'",
        siege.own,
    )[0]
    changes = f'{{"responsible_key": [{key}, {other}]}}'
    code, _, _ = said(siege, "seller", f"select api.save_client(gen_random_uuid(), {siege.own}, '{changes}')")
    assert code in ("KT002", "KT005")


#: Parts of one document or task, seen and deleted with it; every other reference restricts.
AGGREGATES = {"kontor.line_money", "kontor.document_money", "kontor.shipments", "kontor.receipts", "kontor.task_people",
              "kontor.reminders", "kontor.return_costs"}  # fmt: skip


def test_attack_31_no_delete_cascades_into_rows_that_one_cannot_see(siege: Besieged) -> None:
    cascades = siege.database.rows(
        "select conrelid::regclass::text from pg_constraint"
        " where contype = 'f' and confdeltype not in ('a', 'r') and connamespace = 'kontor'::regnamespace"
    )
    assert {table for (table,) in cascades} <= AGGREGATES
