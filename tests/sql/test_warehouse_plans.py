"""A posting among many: no big table is read through, and statements do not grow with lines."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.support.server import TestDatabase, TestServer
from tests.support.stock import Stock, draft, furnish, line

ITEMS, MOVES = 10_000, 200_000
# Two warehouses, and the three goods of `furnish`.
BALANCES = 2 * (ITEMS + 3)
STATEMENTS = 40

_HISTORY = f"""
set session_replication_role = replica;
insert into kontor.items (code, name, unit_id)
select 'Б' || n, 'Болт ' || left(md5(n::text), 6), (select id from kontor.units where code = '796')
from generate_series(1, {ITEMS}) n;
insert into kontor.balances (warehouse_id, item_id, acl_key, quantity, value, last_moment)
select w.id, i.id, w.key, 1000, 5000, '2026-10-31' from kontor.items i cross join kontor.warehouses w;
insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, quantity,
  value)
select -n / 100, -n, b.warehouse_id, b.item_id, b.acl_key, timestamptz '2025-01-01' + n * interval '4 minutes', n, 1, 5
from generate_series(1, {MOVES}) n
join (select b.*, row_number() over () - 1 as place from kontor.balances b) b on b.place = n % {BALANCES};
insert into kontor.balance_snapshots (warehouse_id, at, item_id, acl_key, quantity, value)
select b.warehouse_id, m.at, b.item_id, b.acl_key, 500, 2500
from kontor.balances b cross join generate_series(timestamptz '2025-02-01', '2026-10-01', interval '1 month') m(at)
where b.item_id % 10 = 0;
set session_replication_role = origin;
analyze;
"""


@pytest.fixture(scope="module")
def large(server: TestServer) -> Iterator[tuple[TestDatabase, Stock]]:
    """Return a firm with a long history, made past the triggers."""
    database = server.clone()
    stock = furnish(database)
    database.execute(_HISTORY)
    # A trigram index with a long list of pending entries looks dear to the planner.
    database.execute("vacuum analyze kontor.items")
    yield database, stock
    database.close()


def plans_of(database: TestDatabase, statement: str, *values: object) -> list[str]:
    """Return the plans of every statement that a call runs, as keeper2, those inside functions too."""
    database.execute(
        "load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;"
        " set auto_explain.log_level = notice; set client_min_messages = notice; set search_path = api, pg_catalog"
    )
    database.admin.notices = deque(maxlen=100_000)
    database.execute("set session authorization keeper2")
    try:
        database.execute(statement, *values)
    finally:
        database.execute("reset session authorization")
        database.execute("set auto_explain.log_min_duration = -1")
    return [notice for notice in database.admin.notices if "Query Text:" in notice]


def own_statements(plans: list[str]) -> list[str]:
    """Leave out checks of foreign keys, the journal, and expressions that touch no table."""
    return [
        plan
        for plan in plans
        if not re.search(r"Query Text: SELECT 1 FROM ONLY|audit\.entries|exists \(select from (old|new)_rows\)", plan)
        and re.search(r"( Scan | on )", plan.split("Query Text:")[1].split("\n(", 1)[-1])
        and re.search(r"^.*(Scan (using|on)|Insert on|Update on|Delete on)", plan, re.MULTILINE)
    ]


def whole_reads(plans: list[str]) -> list[str]:
    """Return reads of a whole big table, indexes read from end to end too."""
    return [
        found
        for plan in plans
        for found in re.findall(r"Seq Scan on (?:moves|balances|balance_snapshots|items).*", plan)
    ]


@pytest.mark.parametrize("kind", ["receipt", "shipment"])
def test_posting_reads_no_big_table_through_and_its_statements_do_not_grow(
    large: tuple[TestDatabase, Stock], kind: str
) -> None:
    database, stock = large
    items = [row[0] for row in database.rows("select id from kontor.items where code like 'Б%%' order by id limit 200")]
    partner = stock.supplier if kind == "receipt" else stock.client
    counts = {}
    # The first posting of a session also makes what is made once.
    for lines in (1, 10, 100):
        with database.engine("keeper2").connect() as keeper:
            document = draft(keeper, kind, stock.main, partner, [line(item, 1, 5) for item in items[:lines]])
        plans = plans_of(database, "select api.post_document(gen_random_uuid(), %s)", document.id)
        assert len(plans) > lines, "the checks of foreign keys were not seen: nothing was measured"
        assert whole_reads(plans) == []
        counts[lines] = len(own_statements(plans))
    assert counts[10] == counts[100] <= STATEMENTS


def test_a_back_dated_posting_reads_only_its_own_items(large: tuple[TestDatabase, Stock]) -> None:
    database, stock = large
    items = [row[0] for row in database.rows("select id from kontor.items where code like 'Б%%' order by id limit 50")]
    with database.engine("keeper2").connect() as keeper:
        document = draft(
            keeper,
            "receipt",
            stock.second,
            stock.supplier,
            [line(item, 1, 5) for item in items],
            moment="2026-03-05T12:00:00Z",
        )
    plans = plans_of(database, "select api.post_document(gen_random_uuid(), %s)", document.id)
    assert whole_reads(plans) == []


@pytest.mark.parametrize(
    "statement",
    [
        "select count(*) from api.find_items('болт c4ca', %(warehouse)s, %(price_kind)s, null, 20)",
        "select count(*) from api.find_items('Б77', %(warehouse)s, %(price_kind)s, null, 20)",
        "select count(*) from (select * from api.move_list where item_id = %(item)s and warehouse_id = %(warehouse)s"
        " order by moment desc, posting_no desc, id desc limit 100) m",
        "select count(*) from (select * from api.document_list order by moment desc, id desc limit 100) d",
        "select count(*) from api.balance_list where warehouse_id = %(warehouse)s and item_id = %(item)s",
    ],
)
def test_screens_read_no_big_table_through(large: tuple[TestDatabase, Stock], statement: str) -> None:
    database, stock = large
    item = database.scalar("select max(id) from kontor.items")
    values = {"warehouse": str(stock.main), "price_kind": str(stock.price_kind), "item": str(item)}
    plans = plans_of(database, statement.replace("'%", "'%%") % values)
    assert plans and whole_reads(plans) == []


def test_stock_as_of_a_moment_starts_from_the_last_snapshot(large: tuple[TestDatabase, Stock]) -> None:
    database, stock = large
    moment = datetime(2026, 8, 15, 12, tzinfo=UTC)
    plans = plans_of(database, "select count(*) from api.stock_as_of(%s, %s)", moment, stock.main)
    assert whole_reads(plans) == []
