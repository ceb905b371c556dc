"""Reports on stock: their figures, and who sees them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

import psycopg2
import pytest

from app.database.errors import UserError
from app.reports.commands import log_report_printing
from app.reports.queries import (
    list_balances_report,
    list_goods_in_transit,
    list_ledger,
    list_reservations_report,
    list_slow_stock,
    list_turnover,
    list_value_check,
)
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish, line, posted

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
NEVER = datetime(2100, 1, 1, tzinfo=UTC)
FIRST_OF_MAY = datetime(2026, 5, 1, tzinfo=UTC)
MIDDLE_OF_MAY = datetime(2026, 5, 15, 9, tzinfo=UTC)
FIRST_OF_JUNE = datetime(2026, 6, 1, tzinfo=UTC)
MIDDLE_OF_JUNE = datetime(2026, 6, 15, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """A firm with two months of moves: ten bought at 50 in May, three of them and one of four shipped in June."""

    database: TestDatabase
    stock: Stock
    shipment: int


@pytest.fixture
def desk(database: TestDatabase) -> Desk:
    """Post the moves, each at its own moment."""
    stock = furnish(database)
    first, second, _third = stock.items
    with database.engine("keeper").connect() as connection:
        database.freeze(MIDDLE_OF_MAY)
        lines = [line(first, 10, 50), line(second, "4.5", "7.77")]
        posted(connection, "receipt", stock.main, stock.supplier, lines, vat_mode="none")
        database.freeze(MIDDLE_OF_JUNE)
        shipped = posted(connection, "shipment", stock.main, stock.client, [line(first, 3), line(second, "0.5")])
    return Desk(database, stock, shipped.id)


def test_turnover_is_opening_plus_in_less_out(desk: Desk) -> None:
    with desk.database.engine("director").connect() as connection:
        may = list_turnover(connection, first=FIRST_OF_MAY, until=FIRST_OF_JUNE, warehouse_id=desk.stock.main)
        june = list_turnover(connection, first=FIRST_OF_JUNE, until=NEVER, warehouse_id=desk.stock.main)
    assert [(r.opening_quantity, r.in_quantity, r.out_quantity, r.closing_quantity) for r in may] == [
        (0, 10, 0, 10),
        (0, Decimal("4.5"), 0, Decimal("4.5")),
    ]
    assert [(r.opening_value, r.in_value, r.out_value, r.closing_value) for r in june] == [
        (Decimal(500), Decimal(0), Decimal(150), Decimal(350)),
        (Decimal("34.97"), Decimal(0), Decimal("3.89"), Decimal("31.08")),
    ]


def test_a_period_that_ends_before_it_begins_is_refused(desk: Desk) -> None:
    with desk.database.engine("director").connect() as connection:
        with pytest.raises(UserError) as refusal:
            list_turnover(connection, first=FIRST_OF_JUNE, until=FIRST_OF_MAY)
        assert (refusal.value.code, refusal.value.field) == ("KT440", "last")
        with pytest.raises(UserError, match="KT440"):
            list_ledger(connection, item_id=desk.stock.items[0], first=FIRST_OF_JUNE, until=FIRST_OF_MAY)


def test_the_ledger_opens_with_what_lay_there_and_names_each_document(desk: Desk) -> None:
    with desk.database.engine("director").connect() as connection:
        lines = list_ledger(connection, item_id=desk.stock.items[0], first=FIRST_OF_JUNE, until=NEVER)
    opening = [one for one in lines if one.move_id is None and one.warehouse_id == desk.stock.main]
    moves = [one for one in lines if one.move_id is not None]
    assert [(one.quantity, one.closing_quantity, one.closing_value) for one in opening] == [(10, 10, Decimal(500))]
    assert [(one.document_id, one.kind, one.quantity, one.closing_quantity, one.value) for one in moves] == [
        (desk.shipment, "shipment", -3, 7, Decimal(-150))
    ]


def test_stock_as_of_a_moment_is_what_lay_there_then(desk: Desk) -> None:
    with desk.database.engine("director").connect() as connection:
        then = list_balances_report(connection, moment=FIRST_OF_JUNE, warehouse_id=desk.stock.main)
        now = list_balances_report(connection, warehouse_id=desk.stock.main)
    assert [(one.code, one.quantity, one.value) for one in then] == [
        ("00001", 10, Decimal(500)),
        ("00002", Decimal("4.5"), Decimal("34.97")),
    ]
    assert [one.quantity for one in now] == [7, 4]


def test_a_group_takes_the_groups_below_it(desk: Desk) -> None:
    database = desk.database
    database.execute("insert into kontor.item_groups (name) values ('Инструмент'), ('Прочее')")
    database.execute(
        "insert into kontor.item_groups (name, parent_id) select 'Ручной', id from kontor.item_groups where name = %s",
        "Инструмент",
    )
    database.execute(
        "update kontor.items set group_id = g.id from kontor.item_groups g where g.name = 'Ручной' and code = '00001'"
    )
    tools, other = (
        database.scalar("select id from kontor.item_groups where name = %s", name) for name in ("Инструмент", "Прочее")
    )
    with database.engine("director").connect() as connection:
        assert [one.code for one in list_balances_report(connection, group_id=tools)] == ["00001"]
        assert list_balances_report(connection, group_id=other) == []


def test_goods_that_nobody_used_are_slow_and_a_used_item_is_not(desk: Desk) -> None:
    desk.database.freeze(datetime(2026, 7, 20, tzinfo=UTC))
    with desk.database.engine("director").connect() as connection:
        assert [one.code for one in list_slow_stock(connection, days=30)] == ["00001", "00002"]
        assert list_slow_stock(connection, days=40) == []
        with pytest.raises(UserError, match="KT913"):
            list_slow_stock(connection, days=0)


def test_who_has_no_right_to_cost_sees_quantities_alone(desk: Desk) -> None:
    with desk.database.engine("keeper").connect() as connection:
        stock = list_balances_report(connection)
        turnover = list_turnover(connection, first=LONG_AGO, until=NEVER)
        ledger = list_ledger(connection, item_id=desk.stock.items[0], first=LONG_AGO, until=NEVER)
        with pytest.raises(UserError, match="KT002"):
            list_value_check(connection)
    assert {one.value for one in stock} == {None}
    assert {one.closing_value for one in turnover} == {None}
    assert {one.value for one in ledger} == {None}
    assert [one.quantity for one in stock] == [7, 4]


def test_a_keeper_of_another_warehouse_sees_nothing_of_this_one(desk: Desk) -> None:
    with desk.database.engine("keeper_second").connect() as connection:
        assert list_balances_report(connection) == []
        assert list_turnover(connection, first=LONG_AGO, until=NEVER) == []
        with pytest.raises(UserError, match="KT003"):
            list_balances_report(connection, warehouse_id=desk.stock.main)
        with pytest.raises(UserError, match="KT003"):
            list_turnover(connection, first=LONG_AGO, until=NEVER, warehouse_id=10**9)


def test_a_seller_reads_quantities_of_the_ledger_but_not_whose_documents_moved_them(desk: Desk) -> None:
    with desk.database.engine("seller_south").connect() as connection:
        lines = list_ledger(connection, item_id=desk.stock.items[0], first=LONG_AGO, until=NEVER)
    moves = [one for one in lines if one.move_id is not None]
    assert [one.quantity for one in moves] == [10, -3]
    assert {(one.document_id, one.kind, one.number, one.partner_name) for one in moves} == {(None, None, None, "")}


@pytest.mark.parametrize("login", ["sysadmin", "newcomer"])
def test_who_has_no_right_to_stock_gets_no_report(desk: Desk, login: str) -> None:
    calls = (
        "api.report_balances(null, null, null, false)",
        "api.report_turnover('2000-01-01', '2100-01-01', null, null)",
        "api.report_slow_stock(30, null, null)",
        "api.report_value_check(null)",
        "api.report_transit(null)",
        "api.report_reservations(null)",
    )
    connection = desk.database.connect(login)
    for call in calls:
        with connection.cursor() as cursor, pytest.raises(psycopg2.Error) as refusal:
            cursor.execute(f"select * from {call}")
        assert refusal.value.pgcode == "KT002", call


def test_a_sound_base_has_nothing_to_check_and_a_broken_one_says_what(desk: Desk) -> None:
    with desk.database.engine("director").connect() as connection:
        assert [one.fault for one in list_value_check(connection)] == []
        desk.database.execute(
            "update kontor.balances set value = value * 9 where item_id = %s and warehouse_id = %s",
            desk.stock.items[0],
            desk.stock.main,
        )
        assert [(one.code, one.fault) for one in list_value_check(connection)] == [("00001", "moves")]


def test_nothing_is_under_way_in_a_firm_without_transfers_and_reservations(desk: Desk) -> None:
    with desk.database.engine("director").connect() as connection:
        assert list_goods_in_transit(connection) == []
        assert list_reservations_report(connection) == []


@pytest.mark.parametrize(
    ("login", "right", "refusal"),
    [
        ("keeper", "supplier_orders", None),
        ("director", "balances", None),
        ("keeper", "stocktaking", None),
        ("newcomer", "supplier_orders", "KT002"),
        ("director", "clients", "KT005"),
    ],
)
def test_what_goes_to_paper_is_written_down_by_the_right_to_print_it(
    desk: Desk, login: str, right: str, refusal: str | None
) -> None:
    with desk.database.engine(login).connect() as connection:
        try:
            log_report_printing(connection, uuid4(), right, "Expected goods", "0" * 64, output="paper")
        except UserError as error:
            assert error.code == refusal
        else:
            assert refusal is None
            assert desk.database.scalar("select count(*) from audit.prints where form = 'report'") == 1
