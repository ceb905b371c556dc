"""Who sees which client: in the list, in the card, in search, and by SQL with the same login."""

from __future__ import annotations

import psycopg2
import pytest

from app.clients.queries import get_client_card, list_clients
from app.database.errors import UserError
from tests.support.clients import add_client, child, phone, session
from tests.support.server import TestDatabase


@pytest.fixture
def two_clients(database: TestDatabase) -> tuple[int, int]:
    """One client of the seller of the north, one of the seller of the south."""
    north = add_client(database, "seller", "ООО Северный ветер", channels=[phone("+79261234567")])
    south = add_client(database, "seller_south", "ООО Южный берег", channels=[phone("+79037654321")])
    return north.id, south.id


def names_in_list(database: TestDatabase, login: str, search: str = "") -> list[str]:
    with session(database, login) as connection:
        return [row.name for row in list_clients(connection, search=search)]


def test_seller_sees_own_clients_and_not_those_of_another_department(
    database: TestDatabase, two_clients: tuple[int, int]
) -> None:
    assert names_in_list(database, "seller") == ["ООО Северный ветер"]
    assert names_in_list(database, "seller_south") == ["ООО Южный берег"]


def test_a_colleague_of_the_department_does_not_see_them_but_the_head_does(
    database: TestDatabase, two_clients: tuple[int, int]
) -> None:
    assert names_in_list(database, "seller2") == []
    assert names_in_list(database, "head") == ["ООО Северный ветер"]


def test_director_sees_all(database: TestDatabase, two_clients: tuple[int, int]) -> None:
    assert names_in_list(database, "director") == ["ООО Северный ветер", "ООО Южный берег"]


def test_storekeeper_sees_none(database: TestDatabase, two_clients: tuple[int, int]) -> None:
    assert names_in_list(database, "keeper") == []


def test_private_client_is_seen_by_its_seller_and_the_head_but_not_by_the_senior_seller(
    database: TestDatabase,
) -> None:
    add_client(database, "seller", "Тайный", is_private=True)
    assert names_in_list(database, "seller") == ["Тайный"]
    assert names_in_list(database, "head") == ["Тайный"]
    assert names_in_list(database, "senior") == []


def test_search_does_not_find_clients_of_others(database: TestDatabase, two_clients: tuple[int, int]) -> None:
    for query in ("южный", "ЮЖН", ".;ysq", "берег юж", "9037654321", "+7 (903) 765-43-21"):
        assert names_in_list(database, "seller", query) == [], query
        assert names_in_list(database, "seller_south", query) == ["ООО Южный берег"], query


def test_card_of_a_hidden_client_and_of_a_missing_one_are_refused_alike(
    database: TestDatabase, two_clients: tuple[int, int]
) -> None:
    refusals = []
    for client_id in (two_clients[1], 999_999):
        with session(database, "seller") as connection, pytest.raises(UserError) as refusal:
            get_client_card(connection, client_id)
        refusals.append(str(refusal.value))
    assert refusals[0] == refusals[1]
    assert "KT003" in refusals[0]


def test_plain_sql_gives_only_own_rows(database: TestDatabase, two_clients: tuple[int, int]) -> None:
    children = ("contacts", "payers", "interactions", "feed_entries", "client_summaries")
    queries = [f"select distinct client_id from kontor.{table}" for table in children]
    queries += [f"select client_id from api.{view}" for view in ("contact_rows", "payer_rows", "feed_rows")]
    queries += ["select id from kontor.clients", "select id from api.client_rows"]
    for login, client_id in (("seller", two_clients[0]), ("seller_south", two_clients[1])):
        with database.connect(login).cursor() as cursor:
            for query in queries:
                cursor.execute(query)
                assert {row[0] for row in cursor.fetchall()} <= {client_id}, query


ATTACKS = [
    "update kontor.clients set name = 'взлом'",
    "update kontor.clients set responsible_key = 1",
    "update kontor.clients set acl_key = 1",
    "delete from kontor.clients",
    "truncate kontor.clients",
    "insert into kontor.clients (name, number, responsible_key, created_at, created_by) values ('x', 'x', 1, now(), 1)",
    "insert into kontor.feed_entries (client_id, acl_key, source_kind, at) values (1, 1, 'change', now())",
    "select * from kontor.clients where ctid = '(0,1)'",
    "select xmin from kontor.clients",
    "select * from kontor.channels",
    "select digits from kontor.channels",
    "select bank_account from kontor.payer_accounts",
    "select id from kontor.clients for update",
    "begin; lock table kontor.clients in access exclusive mode",
    "select private.put_feed_entry(1, 'note', 1, now(), 'x', 'x', 1)",
    "select private.write_client(null, '{}')",
    "select private.duplicates_of(null, array['7707083893'], '{}')",
    "select private.channels_json(1, null)",
    "select * from private.find_clients_by_words(array['а'], 'а', '{}', true, 1000)",
    "select nextval('kontor.clients_id_seq')",
    "copy kontor.clients (name) from stdin",
    "set row_security = off; select id from kontor.clients",
]


def test_direct_sql_is_refused(database: TestDatabase, two_clients: tuple[int, int]) -> None:
    allowed = []
    with database.connect("seller").cursor() as cursor:
        for statement in ATTACKS:
            try:
                cursor.execute(statement)
                allowed.append(statement)
            except psycopg2.Error as refusal:
                # 428C9: a generated column, written by nobody at all.
                assert refusal.pgcode in ("42501", "0A000", "428C9"), (statement, str(refusal))
            cursor.execute("rollback; set row_security = on")
    assert allowed == []
    assert database.scalar("select count(*) from kontor.clients") == 2


def test_channels_of_a_hidden_client_are_refused(database: TestDatabase, two_clients: tuple[int, int]) -> None:
    with database.connect("seller").cursor() as cursor, pytest.raises(psycopg2.Error) as refusal:
        cursor.execute("select * from api.client_channels(%s)", (two_clients[1],))
    assert refusal.value.pgcode == "KT003"


def test_newcomer_without_bank_data_does_not_get_accounts_in_the_card(database: TestDatabase) -> None:
    account = child(bank_account="40702810238000000002", bank_code="044525225", bank_name="ПАО Сбербанк")
    saved = add_client(database, "newcomer", "Первый клиент", payers=[child(name="Первый", accounts=[account])])
    with session(database, "newcomer") as connection:
        card = get_client_card(connection, saved.id)
    assert card.payers[0].accounts == ()
    assert not card.sees_accounts
    assert database.scalar("select count(*) from kontor.payer_accounts") == 1


def test_blocked_employee_sees_nothing_in_an_open_session(database: TestDatabase, two_clients: tuple[int, int]) -> None:
    connection = database.connect("seller")
    database.execute("update kontor.employees set active = false where login = 'seller'")
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from kontor.clients")
        assert cursor.fetchone() == (0,)
        cursor.execute("select count(*) from api.find_clients('северный')")
        assert cursor.fetchone() == (0,)


def test_a_reassigned_client_takes_everything_along(database: TestDatabase, two_clients: tuple[int, int]) -> None:
    database.execute(
        "update kontor.clients set responsible_key = (select key from kontor.employees where login = 'seller_south')"
        " where id = %s",
        two_clients[0],
    )
    assert names_in_list(database, "seller") == []
    assert len(names_in_list(database, "seller_south")) == 2
    stray = database.rows(
        "select t.acl_key from kontor.clients c join lateral ("
        " select acl_key from kontor.feed_entries where client_id = c.id"
        " union all select acl_key from kontor.channels where client_id = c.id"
        " union all select acl_key from kontor.client_summaries where client_id = c.id) t on t.acl_key <> c.acl_key"
    )
    assert stray == []
