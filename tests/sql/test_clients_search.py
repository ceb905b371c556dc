"""Finding clients: any words of the names, beginnings, digits, either keyboard layout; and by index at volume."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Connection

from app.clients.queries import list_clients
from app.clients.records import ClientRow
from tests.support.clients import add_client, child, phone, session
from tests.support.server import TestDatabase, TestServer


def found(database: TestDatabase, login: str, query: str) -> list[str]:
    with session(database, login) as connection:
        return [row.name for row in list_clients(connection, search=query)]


@pytest.fixture
def clients(database: TestDatabase) -> TestDatabase:
    """Four clients of the seller."""
    add_client(database, "seller", "ООО «Ёлочные игрушки»", full_name="Общество Ёлочные игрушки Урала", number="А-77")
    add_client(
        database,
        "seller",
        "Иванов и сыновья",
        contacts=[
            child(name="Пётр", channels=[phone("+79261234567"), child(kind="email", value="Petr@Ivanov.example")])
        ],
        payers=[child(name="ИП Иванов", tax_number="500100732259")],
    )
    add_client(database, "seller", "Трест Ивановский")
    add_client(database, "seller", "100% хлопок")
    return database


def test_words_are_found_in_any_order_case_and_spelling(clients: TestDatabase) -> None:
    for query in ("елочные", "ЁЛОЧНЫЕ", "урала ёлоч", "игруш елочн", "«ёлочные", "ооо елочные", "А-77"):
        assert found(clients, "seller", query) == ["ООО «Ёлочные игрушки»"], query
    assert found(clients, "seller", "елочные берёзы") == []


def test_the_beginning_of_the_name_comes_before_the_middle(clients: TestDatabase) -> None:
    assert found(clients, "seller", "иванов") == ["Иванов и сыновья", "Трест Ивановский"]


def test_one_and_two_letters_are_a_beginning(clients: TestDatabase) -> None:
    assert found(clients, "seller", "и") == ["Иванов и сыновья"]
    assert found(clients, "seller", "ив") == ["Иванов и сыновья"]
    assert found(clients, "seller", "ва") == []


def test_the_other_keyboard_layout_is_tried_and_said(clients: TestDatabase) -> None:
    with session(clients, "seller") as connection:
        rows = list_clients(connection, search="bdfyjd")
        assert [(row.name, row.other_layout) for row in rows] == [
            ("Иванов и сыновья", True),
            ("Трест Ивановский", True),
        ]
        assert [row.other_layout for row in list_clients(connection, search="иванов")] == [False, False]
    add_client(clients, "seller", "Globex")
    assert found(clients, "seller", "пдщиуч") == ["Globex"]


def test_digits_look_in_phones_and_tax_numbers(clients: TestDatabase) -> None:
    for query in ("+7 (926) 123-45-67", "89261234567", "9261234", "45-67", "123 45 67", "5001 0073 2259", "5001"):
        assert found(clients, "seller", query) == ["Иванов и сыновья"], query
    assert found(clients, "seller", "926 000") == []


def test_a_number_is_found_by_letters_that_look_alike(clients: TestDatabase) -> None:
    assert found(clients, "seller", "a77") == ["ООО «Ёлочные игрушки»"], "А of the number is Cyrillic, A typed Latin"


def test_an_email_is_found_by_its_beginning(clients: TestDatabase) -> None:
    assert found(clients, "seller", "petr@iva") == ["Иванов и сыновья"]


def test_phones_are_not_searched_without_the_right_to_channels(clients: TestDatabase) -> None:
    clients.execute("delete from kontor.profile_rights where object = 'channels'")
    assert found(clients, "seller", "9261234567") == []
    assert found(clients, "seller", "petr@iva") == []
    assert found(clients, "seller", "500100732259") == ["Иванов и сыновья"]


def test_signs_of_a_pattern_are_plain_signs(clients: TestDatabase) -> None:
    assert found(clients, "seller", "100%") == ["100% хлопок"]
    for query in ("%%%", "___", "\\\\\\", "'; drop", "%", "_", "x" * 5000, "  "):
        found(clients, "seller", query)
    assert found(clients, "seller", "%%%%") == []


def fill(database: TestDatabase, count: int) -> None:
    """Add many clients with Cyrillic names, spread over the people, by one statement."""
    database.execute(
        "insert into kontor.clients (number, name, responsible_key, created_at, created_by)"
        " select 'N' || n, w.words[1 + n %% 7] || ' ' || w.words[1 + n / 7 %% 7] || ' №' || md5(n::text),"
        " e.keys[1 + n %% cardinality(e.keys)], now(), 1"
        " from generate_series(1, %s) n,"
        " (select array['Альфа', 'Берег', 'Восход', 'Гранит', 'Долина', 'Енисей', 'Жемчуг'] as words) w,"
        " (select array_agg(key) as keys from kontor.employees) e",
        count,
    )
    # The vacuum empties the pending list of the trigram index, as autovacuum does within a minute.
    database.execute("vacuum analyze kontor.clients")


@pytest.fixture(scope="module")
def crowded(server: TestServer) -> Iterator[TestDatabase]:
    """A base of 20,000 clients, which the planner takes seriously."""
    database = server.clone()
    fill(database, 20_000)
    yield database
    database.close()


def scans_of_clients(database: TestDatabase, login: str, statement: str, values: Any) -> list[dict[str, Any]]:
    """Return the scans of clients that really ran in the plan of a statement."""
    with database.connect(login).cursor() as cursor:
        cursor.execute("explain (analyze, format json, timing off) " + statement, values)
        nodes = [cursor.fetchone()[0][0]["Plan"]]
    for node in nodes:
        nodes += node.get("Plans", [])
    return [node for node in nodes if node.get("Relation Name") == "clients" and node["Actual Loops"] > 0]


def test_the_list_is_one_statement_by_index_for_those_with_few_keys_and_for_those_who_see_all(
    crowded: TestDatabase,
) -> None:
    for login, index in (("seller", "clients_acl_key_sort_key_id_idx"), ("director", "clients_sort_key_id_idx")):
        with session(crowded, login) as connection:
            page, statements = recorded(connection, partial(list_clients, after=("берег", 0), limit=50))
        assert len(page) == 50
        ((statement, values),) = statements
        scans = scans_of_clients(crowded, login, statement, values)
        assert {scan.get("Index Name") for scan in scans} == {index}, scans
        assert sum(scan["Actual Rows"] * scan["Actual Loops"] for scan in scans) <= 500


def recorded(
    connection: Connection, work: Callable[[Connection], list[ClientRow]]
) -> tuple[list[ClientRow], list[tuple[str, Any]]]:
    """Run the work and return its result with the statements it sent."""
    sent: list[tuple[str, Any]] = []

    def note(connection: Any, cursor: Any, statement: str, values: Any, *rest: Any) -> None:
        sent.append((statement, values))

    event.listen(connection, "before_cursor_execute", note)
    result = work(connection)
    event.remove(connection, "before_cursor_execute", note)
    return result, sent


def test_words_are_searched_by_the_trigram_index_with_cyrillic_text(crowded: TestDatabase) -> None:
    add_client(crowded, "seller", "Щукинский завод")
    crowded.execute("set role kontor_search")
    (lines,) = zip(
        *crowded.rows(
            "explain select c.id, 3, c.sort_key from kontor.clients c"
            " where c.search_key like '%щукинск%' and c.search_key like '%завод%'"
            " and (true or c.acl_key = any ('{}')) limit 1000"
        ),
        strict=True,
    )
    crowded.execute("reset role")
    assert any("clients_search_key_idx" in line for line in lines), "\n".join(lines)


def test_pages_cover_every_client_once_in_order(database: TestDatabase) -> None:
    fill(database, 1_000)
    for login in ("seller", "head", "director"):
        with session(database, login) as connection:
            seen: list[tuple[str, int]] = []
            after = None
            while page := list_clients(connection, after=after, limit=70):
                seen += [(row.sort_key, row.id) for row in page]
                after = seen[-1]
            backwards = list_clients(connection, descending=True, limit=70)
        assert seen == sorted(seen)
        assert len(seen) == len(set(seen)) == expected_count(database, login)
        assert [(row.sort_key, row.id) for row in backwards] == seen[:-71:-1]


def expected_count(database: TestDatabase, login: str) -> Any:
    return {
        "seller": database.scalar("select count(*) from kontor.clients where acl_key ="
                                  " (select key from kontor.employees where login = 'seller')"),
        "head": database.scalar("select count(*) from kontor.clients c join kontor.employees e on e.key = c.acl_key"
                                " where e.department_id = (select department_id from kontor.employees"
                                " where login = 'head')"),
        "director": 1_000,
    }[login]  # fmt: skip


def test_a_search_comes_in_pages_without_gaps_and_carries_the_ids_to_come(database: TestDatabase) -> None:
    for number in range(25):
        add_client(database, "seller", f"Лесной двор {number:02d}")
    with session(database, "seller") as connection:
        pages = [list_clients(connection, search="лесной", limit=10)]
        while len(pages[-1]) == 10:
            pages.append(list_clients(connection, search="лесной", after=pages[-1][-1].key, limit=10))
        assert [len(page) for page in pages] == [10, 10, 5]
        names = [row.name for page in pages for row in page]
        assert names == sorted(names) and len(set(names)) == 25
        assert [row.to_come is None for row in pages[0][:-1]] == [True] * 9
        exactly = list_clients(connection, search="лесной", limit=25)
        assert list_clients(connection, search="лесной", after=exactly[-1].key, limit=25) == []
        assert list_clients(connection, search="лесной", limit=10, status="dormant") == []


def test_ids_to_come_give_nothing_that_is_not_ones_own(database: TestDatabase) -> None:
    mine = add_client(database, "seller", "Лесной двор").id
    with session(database, "seller_south") as connection:
        assert list_clients(connection, search="лесной", after=(mine,), limit=10) == []
