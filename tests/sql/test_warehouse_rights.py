"""Who sees and moves what: by the window's functions and by plain SQL with the same login."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import psycopg2
import pytest

from app.database.errors import UserError
from app.documents.commands import save_document
from app.documents.queries import find_documents, find_partners, get_document, list_documents
from app.warehouse.commands import annul_document, post_document, unpost_document
from app.warehouse.queries import find_items, list_balances, list_moves, list_stock_as_of
from tests.support.cast import PEOPLE
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """A firm with a receipt and a shipment posted in the main warehouse."""
    stock = furnish(database)
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 10, 50)])
        posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2)])
    return stock


def seen_by(database: TestDatabase, login: str) -> set[str]:
    with database.engine(login).connect() as connection:
        return {row.kind for row in list_documents(connection)}


def test_a_document_is_seen_by_who_sees_its_client_and_by_who_works_in_its_warehouse(
    database: TestDatabase, stock: Stock
) -> None:
    assert seen_by(database, "keeper") == {"receipt", "shipment"}
    assert seen_by(database, "seller") == {"shipment"}
    assert seen_by(database, "head") == {"shipment"}
    assert seen_by(database, "accountant") == seen_by(database, "director") == {"receipt", "shipment"}
    for login in ("seller_south", "seller2", "keeper_second", "newcomer", "sysadmin"):
        assert seen_by(database, login) == set(), login


def test_missing_and_not_mine_are_answered_alike(database: TestDatabase, stock: Stock) -> None:
    mine = database.scalar("select id from kontor.documents where kind = 'shipment'")
    for login in ("seller_south", "keeper_second"):
        with database.engine(login).connect() as stranger:
            answers = []
            for document in (mine, 999_999):
                for call in (
                    lambda number: get_document(stranger, number),
                    lambda number: save_document(stranger, uuid4(), number, {"comment": ["", "x"]}),
                    lambda number: post_document(stranger, uuid4(), number),
                    lambda number: unpost_document(stranger, uuid4(), number),
                    lambda number: annul_document(stranger, uuid4(), number),
                ):
                    with pytest.raises(UserError) as refusal:
                        call(document)
                    answers.append((refusal.value.code, refusal.value.field, refusal.value.values))
            assert answers[:5] == answers[5:]
            assert {code for code, _, _ in answers} == {"KT003"}
            assert find_documents(stranger, "000001") == []


def test_who_may_see_but_not_act_is_told_the_missing_right(database: TestDatabase, stock: Stock) -> None:
    shipment = database.scalar("select id from kontor.documents where kind = 'shipment'")
    with database.engine("seller").connect() as seller, pytest.raises(UserError) as refusal:
        unpost_document(seller, uuid4(), shipment)
    told = refusal.value.values
    assert (refusal.value.code, told["object"], told["action"]) == ("KT002", "shipments", "unpost")
    with database.engine("keeper").connect() as keeper, pytest.raises(UserError) as refusal:
        unpost_document(keeper, uuid4(), shipment)
    assert refusal.value.code == "KT002"
    with database.engine("seller").connect() as seller:
        own = draft(seller, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
        with pytest.raises(UserError) as refusal:
            post_document(seller, uuid4(), own.id)
        assert refusal.value.code == "KT002"
    with database.engine("accountant").connect() as accountant:
        assert unpost_document(accountant, uuid4(), shipment).state == "draft"


def test_a_keeper_writes_only_for_the_own_warehouse_and_a_seller_only_for_own_clients(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper_second").connect() as keeper, pytest.raises(UserError) as refusal:
        draft(keeper, "shipment", stock.main, stock.client, [])
    assert (refusal.value.code, refusal.value.field) == ("KT003", "warehouse_id")
    with database.engine("seller_south").connect() as south, pytest.raises(UserError) as refusal:
        draft(south, "shipment", stock.main, stock.client, [])
    assert (refusal.value.code, refusal.value.field) == ("KT003", "client_id")
    with database.engine("seller_south").connect() as south, pytest.raises(UserError) as refusal:
        draft(south, "shipment", stock.main, None, [])
    assert (refusal.value.code, refusal.value.field) == ("KT008", "client_id")
    with database.engine("keeper").connect() as keeper, pytest.raises(UserError) as refusal:
        draft(keeper, "shipment", stock.main, stock.private_client, [])
    assert (refusal.value.code, refusal.value.field) == ("KT003", "client_id")


def test_a_new_document_takes_what_was_typed_whatever_its_fields_begin_with(
    database: TestDatabase, stock: Stock
) -> None:
    with database.engine("keeper").connect() as keeper:
        made = draft(keeper, "shipment", stock.main, stock.client, [], delivery_address="Тула", carrier="ПЭК")
        received = draft(keeper, "receipt", stock.main, stock.supplier, [], supplier_number="17/2")
        assert get_document(keeper, made.id).delivery_address == "Тула"
        assert get_document(keeper, received.id).supplier_number == "17/2"


def test_partners_are_found_by_storekeepers_but_not_private_ones_nor_by_other_sellers(
    database: TestDatabase, stock: Stock
) -> None:
    def found(login: str, text: str) -> list[str]:
        with database.engine(login).connect() as connection:
            return [partner.name for partner in find_partners(connection, text, "shipment")]

    assert found("keeper", "ром") == found("keeper", "hjv") == ["Ромашка"], "in either keyboard layout"
    assert found("keeper", "тайный") == []
    assert found("seller", "тайный") == ["Тайный"]
    assert found("seller_south", "ром") == found("sysadmin", "ром") == []


def test_cost_is_seen_by_its_right_only(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[0]

    def costs(login: str) -> tuple[Any, Any]:
        with database.engine(login).connect() as connection:
            rows, moves = list_balances(connection), list_moves(connection, item)
            return ([row.value for row in rows], [move.value for move in moves])

    assert costs("keeper") == ([None] * len(costs("keeper")[0]), [None] * len(costs("keeper")[1]))
    assert set(costs("seller")[0]) == {None}
    for login in ("keeper2", "accountant", "director"):
        values, moves = costs(login)
        assert None not in values and None not in moves, login


def test_moves_are_seen_by_who_sees_the_documents_of_their_warehouse(database: TestDatabase, stock: Stock) -> None:
    seen = "select count(*) from kontor.moves where warehouse_id = %s"

    def count(login: str) -> int:
        with database.connect(login).cursor() as cursor:
            cursor.execute(seen, (stock.main,))
            return int(cursor.fetchone()[0])

    there = database.scalar(seen, stock.main)
    assert there > 0
    assert count("keeper") == count("director") == there
    # A seller sees what is free, but not what other departments ship, when and how much.
    assert count("seller") == count("seller_south") == count("keeper_second") == 0


def test_what_a_receipt_cost_is_hidden_from_sellers_of_its_supplier(database: TestDatabase, stock: Stock) -> None:
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope)"
        " select id, 'receipts', 'view', 'all' from kontor.profiles where code = 'seller'"
    )
    receipt = database.scalar("select id from kontor.documents where kind = 'receipt'")
    with database.engine("seller").connect() as seller:
        document = get_document(seller, receipt)
        assert (document.total, document.lines[0].price, document.lines[0].quantity) == (None, None, 10)
        assert [row.total for row in list_documents(seller, kinds=["receipt"])] == [None]
    with database.engine("keeper").connect() as keeper:
        assert get_document(keeper, receipt).total == 500


def test_free_stock_and_prices_follow_their_rights(database: TestDatabase, stock: Stock) -> None:
    def first(login: str) -> tuple[Any, Any]:
        with database.engine(login).connect() as connection:
            found = find_items(connection, "00001", warehouse_id=stock.main, price_kind_id=stock.price_kind)
            return (found[0].free, found[0].price) if found else ("nothing", "nothing")

    assert first("seller") == first("keeper") == (8, 100)
    assert first("keeper_second") == (None, 100)
    assert first("newcomer") == (None, None)
    assert first("sysadmin") == ("nothing", "nothing")


def test_stock_as_of_asks_for_the_warehouse(database: TestDatabase, stock: Stock) -> None:
    moment = database.scalar("select now()")
    with database.engine("keeper_second").connect() as keeper, pytest.raises(UserError) as refusal:
        list_stock_as_of(keeper, moment, stock.main)
    assert refusal.value.code == "KT003"
    with database.engine("keeper").connect() as keeper:
        assert [(row.quantity, row.value) for row in list_stock_as_of(keeper, moment, stock.main)] == [(8, None)]


def test_an_employee_limited_to_one_own_firm_meets_no_document_of_another(database: TestDatabase, stock: Stock) -> None:
    database.execute(
        "insert into kontor.employee_own_firms (employee_id, own_firm_id)"
        " select e.id, f.id from kontor.employees e, kontor.own_firms f"
        " where e.login = 'director' and f.name = 'Kontor SRL'"
    )
    assert seen_by(database, "director") == set()
    with database.engine("director").connect() as director:
        assert find_documents(director, "000001") == []


def test_the_list_shows_exactly_what_the_table_shows_to_each_person(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        for warehouse in (stock.main, stock.second):
            for partner in (stock.client, stock.supplier):
                posted(keeper, "receipt", warehouse, partner, [line(stock.items[0], 1, 5)])
                draft(keeper, "shipment", warehouse, partner, [line(stock.items[0], 1)])
    for login, *_ in PEOPLE:
        with database.connect(login).cursor() as cursor:
            cursor.execute(
                "select d.id, m.total from kontor.documents d left join kontor.document_money m on m.document_id = d.id"
            )
            table = set(cursor.fetchall())
        with database.engine(login).connect() as connection:
            whole = list_documents(connection)
            assert {(row.id, row.total) for row in whole} == table, login
            pages, after = [], None
            while page := list_documents(connection, limit=3, after=after):
                pages += page
                after = (page[-1].moment, page[-1].id)
            assert pages == whole, login
            some = list_documents(connection, kinds=["shipment"], states=["draft"], client_id=stock.client)
            assert some == [
                row for row in whole if (row.kind, row.state, row.client_id) == ("shipment", "draft", stock.client)
            ]


ATTACKS = (
    "insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no,"
    " quantity, value) select 1, 1, 1, 1, 1, now(), 1, 100, 100",
    "update kontor.moves set quantity = 100",
    "delete from kontor.moves",
    "update kontor.balances set quantity = 1000000",
    "update kontor.documents set state = 'draft'",
    "update kontor.documents set number = '000777'",
    "update kontor.document_lines set quantity = 1",
    "update kontor.line_money set price = 0",
    "update kontor.number_series set last_number = 0",
    "insert into kontor.settlements (document_id) values (1)",
    "truncate kontor.moves",
    "select value from kontor.balances",
    "select value from kontor.moves",
    "select value from kontor.balance_snapshots",
    "select amount from kontor.settlements",
    "select * from kontor.moves",
    "select nextval('kontor.posting_numbers')",
    "select private.post(d) from kontor.documents d",
    "select private.write_document(1, '{}')",
    "select private.make_due_month_snapshots()",
    "select private.stock_at(1, now(), true)",
)


@pytest.mark.parametrize("login", ["keeper", "keeper2", "director"])
def test_no_one_moves_stock_or_reads_cost_by_plain_sql(database: TestDatabase, stock: Stock, login: str) -> None:
    with database.connect(login).cursor() as cursor:
        for attack in ATTACKS:
            with pytest.raises(psycopg2.errors.InsufficientPrivilege):
                cursor.execute(attack)
                pytest.fail(f"{login} got away with: {attack}")


def test_plain_sql_shows_what_the_window_shows(database: TestDatabase, stock: Stock) -> None:
    papers = ("documents", "document_lines", "line_money", "document_money", "receipts", "shipments")
    counted = (*papers, "moves", "balances", "item_costs", "prices")

    def counts(login: str) -> list[int]:
        with database.connect(login).cursor() as cursor:
            cursor.execute("select " + ", ".join(f"(select count(*) from kontor.{table})" for table in counted))
            row = cursor.fetchone()
        assert row is not None
        return list(row)

    assert counts("keeper") == [2, 2, 2, 2, 1, 1, 2, 1, 0, 3]
    assert counts("director") == [2, 2, 2, 2, 1, 1, 2, 1, 1, 3]
    assert counts("keeper_second") == [0] * 9 + [3]
    # Sellers see balances and not one move: a move would tell what others ship.
    assert counts("seller") == [1, 1, 1, 1, 0, 1, 0, 1, 0, 3]
    assert counts("seller_south") == [0] * 7 + [1, 0, 3]
    assert counts("newcomer") == counts("sysadmin") == [0] * 10
