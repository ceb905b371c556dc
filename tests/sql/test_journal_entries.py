"""The journal has one entry for each changed row, however many rows one statement changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg2
import pytest

from tests.support.server import TestDatabase
from tests.support.stock import add_partner, draft, furnish, line

RULE = Path(__file__).parents[2] / "server_setup/catalogue_rules/business_data_is_journaled.sql"


def entries(database: TestDatabase, table: str, operation: str) -> list[tuple[Any, ...]]:
    """Return record, old, new and root of a table's entries, the oldest first."""
    return database.rows(
        "select record_id, old, new, root_table, root_id from audit.entries"
        " where table_name = %s and operation = %s order by id",
        table,
        operation,
    )


@pytest.fixture
def clients(database: TestDatabase) -> list[int]:
    furnish(database)
    return [add_partner(database, "seller", f"Клиент {n}") for n in range(5)]


@pytest.fixture
def twins(database: TestDatabase) -> None:
    """A parent that its child names twice, so that one change of it changes the child twice."""
    database.execute(
        "create table kontor.parents (id integer primary key, code text unique);"
        "create table kontor.twins (id integer primary key,"
        " first text references kontor.parents (code) on update cascade on delete cascade,"
        " second text references kontor.parents (code) on update cascade on delete cascade, note text);"
        "insert into kontor.parents values (1, 'a'), (2, 'b');"
        "insert into kontor.twins values (1, 'a', 'a', 'x'), (2, 'b', 'a', 'y')"
    )
    for event, rows in (
        ("insert", "new table as new_rows"),
        ("update", "old table as old_rows new table as new_rows"),
        ("delete", "old table as old_rows"),
    ):
        database.execute(
            f"create trigger write_journal_{event} after {event} on kontor.twins referencing {rows}"
            " for each statement execute function audit.write_entries('id', '{id}', '{twins}', '{id}', '{note}')"
        )


def test_each_row_of_a_statement_has_its_own_old_and_new(database: TestDatabase, clients: list[int]) -> None:
    database.execute(
        "update kontor.clients set comment = 'о ' || name, is_private = id = %s where id = any (%s)",
        clients[2],
        clients,
    )
    found = entries(database, "clients", "UPDATE")
    assert [(row[0], row[3], row[4]) for row in found] == [(one, "clients", one) for one in clients]
    assert [row[2]["comment"] for row in found] == [f"о Клиент {n}" for n in range(5)]
    assert {row[1]["comment"] for row in found} == {""}
    assert [set(row[1]) for row in found] == [{"comment", "is_private"} if n == 2 else {"comment"} for n in range(5)]


def test_rows_that_a_statement_leaves_as_they_were_have_no_entry(database: TestDatabase, clients: list[int]) -> None:
    versions = "select array_agg(version order by id) from kontor.clients where id = any (%s)"
    before = database.scalar(versions, clients)
    database.execute("update kontor.clients set name = case id when %s then 'Иной' else name end", clients[3])
    assert database.scalar(versions, clients) == [version + 1 for version in before]
    assert [(row[0], row[1], row[2]) for row in entries(database, "clients", "UPDATE")] == [
        (clients[3], {"name": "Клиент 3"}, {"name": "Иной"})
    ]


def test_a_new_row_is_written_without_what_is_empty_or_follows_from_it(
    database: TestDatabase, clients: list[int]
) -> None:
    new = next(row[2] for row in entries(database, "clients", "INSERT") if row[0] == clients[0])
    assert (new["id"], new["name"], new["version"]) == (clients[0], "Клиент 0", 1)
    assert not {"acl_key", "search_key", "sort_key", "merged_into_id"} & set(new)


def test_what_cascades_take_along_is_in_the_journal_of_the_same_card(database: TestDatabase) -> None:
    stock = furnish(database)
    with database.engine("keeper").connect() as keeper:
        paper = draft(keeper, "receipt", stock.main, stock.supplier, [line(item, 2, 10) for item in stock.items])
    database.execute("delete from kontor.document_lines where document_id = %s and item_id <> 1", paper.id)
    lines, money = entries(database, "document_lines", "DELETE"), entries(database, "line_money", "DELETE")
    assert sorted(row[1]["item_id"] for row in lines) == list(stock.items[1:])
    assert [row[0] for row in lines] == [row[0] for row in money]
    assert {row[3:] for row in lines + money} == {("documents", paper.id)}
    assert {(row[1]["price"], row[2]) for row in money} == {(10, None)}


def test_an_upsert_has_entries_of_both_kinds(database: TestDatabase, twins: None) -> None:
    database.execute(
        "insert into kontor.twins values (2, 'a', 'b', 'z'), (3, 'b', 'b', 'z')"
        " on conflict (id) do update set first = excluded.first, second = excluded.second"
    )
    assert [row[:3] for row in entries(database, "twins", "INSERT")] == [
        (3, None, {"id": 3, "first": "b", "second": "b"})
    ]
    assert [row[:3] for row in entries(database, "twins", "UPDATE")] == [
        (2, {"first": "b", "second": "a"}, {"first": "a", "second": "b"})
    ]


def test_a_row_that_two_cascades_change_has_both_changes(database: TestDatabase, twins: None) -> None:
    database.execute("update kontor.parents set code = 'A' where id = 1")
    found = [row[:3] for row in entries(database, "twins", "UPDATE")]
    assert sorted(found, key=str) == sorted(
        [
            (1, {"first": "a"}, {"first": "A"}),
            (1, {"second": "a"}, {"second": "A"}),
            (2, {"second": "a"}, {"second": "A"}),
        ],
        key=str,
    )
    database.execute("delete from kontor.parents")
    assert sorted(row[1]["id"] for row in entries(database, "twins", "DELETE")) == [1, 2]


def test_a_primary_key_is_never_changed_in_what_the_journal_follows(database: TestDatabase, twins: None) -> None:
    with pytest.raises(psycopg2.Error) as refusal:
        database.execute("update kontor.twins set id = id + 10")
    assert refusal.value.pgcode == "23514"
    assert entries(database, "twins", "UPDATE") == []


def test_a_column_that_was_dropped_leaves_the_journal_whole(database: TestDatabase, twins: None) -> None:
    database.execute("update kontor.twins set first = 'b' where id = 1")
    database.execute("alter table kontor.twins drop column first")
    database.execute("update kontor.twins set second = 'b' where id = 1")
    database.execute("delete from kontor.twins where id = 1")
    assert entries(database, "twins", "UPDATE")[-1][:3] == (1, {"second": "a"}, {"second": "b"})
    assert entries(database, "twins", "DELETE")[-1][1] == {"id": 1, "second": "b"}


@pytest.mark.parametrize("event", ["insert", "update", "delete"])
def test_no_way_of_changing_a_row_can_be_left_out(database: TestDatabase, event: str) -> None:
    rule = RULE.read_text(encoding="utf-8")
    assert database.rows(rule) == []
    database.execute(f"alter table kontor.clients disable trigger write_journal_{event}")
    assert database.rows(rule) == [("kontor.clients",)]


def test_the_journal_names_rows_by_the_key_their_table_has(database: TestDatabase, clients: list[int]) -> None:
    with database.engine("keeper").connect() as keeper:
        main = database.scalar("select min(id) from kontor.warehouses")
        paper = draft(keeper, "receipt", main, clients[0], [line(1, 2, 10)])
    money = entries(database, "document_money", "INSERT")[-1]
    assert (money[0], money[3], money[4]) == (paper.id, "documents", paper.id)
    database.execute("update kontor.client_statuses set name_ru = name_ru || '!' where code = 'lead'")
    (status,) = entries(database, "client_statuses", "UPDATE")
    assert (status[0], status[3], status[4]) == (None, "client_statuses", None)
