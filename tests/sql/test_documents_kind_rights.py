"""Who makes, sees and posts documents of which kind: worked out here from the rows of rights, asked of PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import psycopg2
import pytest

from app.documents.kinds import KINDS
from app.documents.queries import find_documents, list_documents
from tests.support.cast import PEOPLE
from tests.support.server import TestDatabase, TestServer
from tests.support.stock import Stock, furnish, line

LOGINS = [person[0] for person in PEOPLE]
WAREHOUSES = {person[0]: person[5] for person in PEOPLE}
DEPARTMENTS = {person[0]: person[3] for person in PEOPLE}
MAIN, SECOND = "Главный склад", "Второй склад"


@pytest.fixture(scope="module")
def base(server: TestServer) -> Iterator[tuple[TestDatabase, Stock]]:
    """A base with one draft of every kind in each warehouse, made with all rights by the director."""
    database = server.clone()
    stock = furnish(database)
    rights = database.rows("select profile_id, object, action, scope, with_private, denied from kontor.profile_rights")
    director = database.scalar("select id from kontor.profiles where code = 'director'")
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope, with_private)"
        " select %s, o, 'create', 'all', true from unnest(%s) o",
        director,
        sorted({rule.object for rule in KINDS.values()}),
    )
    connection = database.connect("director")
    with connection.cursor() as cursor:
        for kind in KINDS:
            for warehouse in (stock.main, stock.second):
                cursor.execute(*new_document(stock, kind, warehouse))
    database.execute("delete from kontor.profile_rights where profile_id = %s and action = 'create'", director)
    for row in rights:
        if row[0] == director and row[2] == "create":
            database.execute(
                "insert into kontor.profile_rights (profile_id, object, action, scope, with_private, denied)"
                " values (%s, %s, %s, %s, %s, %s)",
                *row,
            )
    yield database, stock
    database.close()


def new_document(stock: Stock, kind: str, warehouse: int) -> tuple[str, tuple[str, str]]:
    rule = KINDS[kind]
    changes: dict[str, Any] = {"kind": [None, kind]}
    if rule.has_partner:
        changes["client_id"] = [None, stock.client]
    if kind == "price_change":
        changes["price_kind_id"] = [None, stock.price_kind]
    else:
        changes["warehouse_id"] = [None, warehouse]
    changes["lines"] = {"put": [line(stock.items[0], 1) | {"line_id": str(uuid4()), "line_no": 1}]}
    return "select api.save_document(%s, null, %s)", (str(uuid4()), json.dumps(changes))


def reaches(database: TestDatabase, login: str, kind: str, action: str, warehouse: str) -> bool:
    """Return what the model says of a document of seller Серова's client in a warehouse."""
    rows = database.rows(
        "select r.scope, r.with_private, r.denied from kontor.profile_rights r"
        " join kontor.employee_profiles ep using (profile_id) join kontor.employees e on e.id = ep.employee_id"
        " where e.login = %s and r.object = %s and r.action = %s",
        login,
        KINDS[kind].object,
        action,
    )
    if any(denied for _, _, denied in rows):
        return False
    has_client, has_warehouse = KINDS[kind].has_partner, kind != "price_change"
    return any(
        {
            "own": has_client and login == "seller",
            "team": has_client and login == "seller",
            "department": has_client and DEPARTMENTS[login] == "Продажи Север",
            "warehouses": has_warehouse and warehouse in WAREHOUSES[login],
            "all": has_client or has_warehouse or with_private,
        }[scope]
        for scope, with_private, _ in rows
    )


@pytest.mark.parametrize("login", LOGINS)
def test_each_person_sees_the_kinds_and_warehouses_of_the_model(base: tuple[TestDatabase, Stock], login: str) -> None:
    database, _ = base
    seen = [
        (kind, warehouse if kind != "price_change" else None)
        for kind in KINDS
        for warehouse in (MAIN, SECOND)
        if reaches(database, login, kind, "view", warehouse)
    ]
    expected = sorted(seen, key=str)
    connection = database.connect(login)
    with connection.cursor() as cursor:
        cursor.execute(
            "select d.kind, w.name from kontor.documents d left join kontor.warehouses w on w.id = d.warehouse_id"
        )
        assert sorted(cursor.fetchall(), key=str) == expected
    with database.engine(login).connect() as reader:
        listed = list_documents(reader, limit=1000)
        assert sorted(((row.kind, row.warehouse_name) for row in listed), key=str) == expected
        found = [row.kind for row in find_documents(reader, "Ромашка", limit=200)]
        assert sorted(found) == sorted(kind for kind, _ in seen if KINDS[kind].has_partner)
        for kind in ("transfer", "receipt"):
            only = [row.kind for row in list_documents(reader, kinds=[kind], warehouse_id=1)]
            assert only == [kind] * reaches(database, login, kind, "view", MAIN)


@pytest.mark.parametrize("login", LOGINS)
def test_each_person_makes_the_kinds_of_the_model_and_no_other(base: tuple[TestDatabase, Stock], login: str) -> None:
    database, stock = base
    connection = database.connect(login)
    connection.autocommit = False
    for kind in KINDS:
        for warehouse, name in ((stock.main, MAIN), (stock.second, SECOND)):
            with connection.cursor() as cursor:
                try:
                    cursor.execute(*new_document(stock, kind, warehouse))
                    answer = "made"
                except psycopg2.Error as refusal:
                    answer = str(refusal.pgcode)
            connection.rollback()
            if reaches(database, login, kind, "create", name):
                assert answer == "made", (kind, name)
            else:
                assert answer in ("KT002", "KT003"), (kind, name)


@pytest.mark.parametrize("login", LOGINS)
def test_nobody_posts_a_kind_past_the_model(base: tuple[TestDatabase, Stock], login: str) -> None:
    database, _ = base
    documents = database.rows(
        "select d.id, d.kind, w.name from kontor.documents d left join kontor.warehouses w on w.id = d.warehouse_id"
    )
    connection = database.connect(login)
    connection.autocommit = False
    for document, kind, warehouse in documents:
        for call in ("post_document", "unpost_document", "reverse_document", "annul_document"):
            action = {"post_document": "post", "annul_document": "edit"}.get(call, "unpost")
            if reaches(database, login, kind, action, warehouse):
                continue
            with connection.cursor() as cursor, pytest.raises(psycopg2.Error) as refusal:
                cursor.execute(f"select api.{call}(gen_random_uuid(), %s)", (document,))
            connection.rollback()
            assert refusal.value.pgcode in ("KT002", "KT003"), (call, kind, warehouse)
    connection.close()


def test_money_of_what_goods_cost_is_seen_by_its_right_or_by_who_enters_it(base: tuple[TestDatabase, Stock]) -> None:
    database, _ = base
    for login in LOGINS:
        connection = database.connect(login)
        with connection.cursor() as cursor:
            cursor.execute(
                "select distinct d.kind, w.name"
                " from kontor.line_money m join kontor.documents d on d.id = m.document_id"
                " join kontor.warehouses w on w.id = d.warehouse_id"
            )
            seen = set(cursor.fetchall())
        connection.close()
        cost = database.rows(
            "select r.scope from kontor.profile_rights r join kontor.employee_profiles ep using (profile_id)"
            " join kontor.employees e on e.id = ep.employee_id"
            " where e.login = %s and r.object = 'cost' and r.action = 'view'",
            login,
        )
        for kind, rule in KINDS.items():
            for warehouse in (MAIN, SECOND):
                visible = reaches(database, login, kind, "view", warehouse)
                priced = rule.money in ("sale", "cost") and visible
                if rule.money == "cost":
                    by_cost = ("all",) in cost or (("warehouses",) in cost and warehouse in WAREHOUSES[login])
                    # Nobody types what found goods are worth: entering them shows nothing.
                    enters = kind != "surplus" and reaches(database, login, kind, "edit", warehouse)
                    priced = visible and (by_cost or enters)
                assert ((kind, warehouse) in seen) == priced, (login, kind, warehouse)


def test_paper_shows_what_goods_cost_to_who_may_see_it_only(base: tuple[TestDatabase, Stock]) -> None:
    database, _ = base
    order = database.scalar(
        "select d.id from kontor.documents d join kontor.warehouses w on w.id = d.warehouse_id"
        " where d.kind = 'supplier_order' and w.name = %s",
        MAIN,
    )
    shown = {}
    for login in ("keeper", "keeper2", "accountant"):
        connection = database.connect(login)
        with connection.cursor() as cursor:
            cursor.execute("select api.get_print_snapshot(%s)", (order,))
            shown[login] = cursor.fetchone()[0]["shows_prices"]
        connection.close()
    assert shown == {"keeper": False, "keeper2": True, "accountant": True}
