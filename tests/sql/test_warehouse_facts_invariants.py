"""What is reserved and expected always equals the facts behind it, and each invariant finds its break."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import create_engine

from app.warehouse.commands import post_document, unpost_document
from server_setup.checks import broken_rule, rule_files
from tests.support.server import TestDatabase
from tests.support.stock import draft, furnish, line, posted

#: What breaks each invariant; run as superuser with the triggers off.
BREAKS = {
    "reserved_is_open_reservations": "update kontor.balances set reserved = reserved + 1",
    "reservations_are_used_once": "update kontor.reserved_lines set left_quantity = left_quantity + 1"
    " where left_quantity < quantity",
    "expected_is_ordered_less_received": "update kontor.expected_lines set received = received + 1",
}
INVARIANTS = {path.stem: path for path in rule_files() if path.parent.name == "invariants"}


def findings(database: TestDatabase) -> set[str]:
    """Return the names of the invariants of facts that find something now."""
    engine = create_engine("postgresql+psycopg2://", creator=lambda: database.server.cluster.connect(database.name))
    with engine.connect() as connection:
        broken = {name for name in BREAKS if broken_rule(connection, INVARIANTS[name]) is not None}
    engine.dispose()
    return broken


@pytest.fixture
def worked(database: TestDatabase) -> TestDatabase:
    """Return a base with reservations used, freed, expired and taken back, and an order received in part."""
    stock = furnish(database)
    item = stock.items[0]
    database.freeze("2026-11-02T09:00:00Z")
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id)"
        " select e.id, p.id from kontor.employees e, kontor.profiles p"
        " where e.login = 'accountant' and p.code = 'buyer'"
    )
    with database.engine("accountant").connect() as buyer:
        order = posted(buyer, "supplier_order", stock.main, stock.supplier, [line(item, 30, 5)]).id
    with database.engine("keeper2").connect() as keeper:
        receipts = [draft(keeper, "receipt", stock.main, stock.supplier, [line(item, 10, 5)]).id for _ in range(2)]
        for receipt in receipts:
            link(database, order, receipt)
            post_document(keeper, uuid4(), receipt)
        unpost_document(keeper, uuid4(), receipts[1])
        used, ended, freed, gone = (
            posted(keeper, "reservation", stock.main, stock.client, [line(item, 2)], until=until).id
            for until in (None, "2026-11-02T10:00:00Z", None, None)
        )
        for kind, source in (("shipment", used), ("release", freed)):
            made = draft(keeper, kind, stock.main, stock.client, [line(item, 1)]).id
            link(database, source, made)
            post_document(keeper, uuid4(), made)
        unpost_document(keeper, uuid4(), gone)
        database.freeze("2026-11-02T11:00:00Z")
        database.execute("select private.run_due_jobs()")
    assert database.scalar("select left_quantity from kontor.reserved_lines where document_id = %s", ended) == 0
    return database


def link(database: TestDatabase, source: int, made: int) -> None:
    database.execute(
        "insert into kontor.document_links (from_document_id, to_document_id) values (%s, %s)", source, made
    )


def test_facts_hold_after_real_work(worked: TestDatabase) -> None:
    assert worked.scalar("select sum(reserved) from kontor.balances") == 2
    assert worked.scalar("select sum(left_quantity) from kontor.expected_lines") == 20
    assert findings(worked) == set()


@pytest.mark.parametrize("name", BREAKS)
def test_each_invariant_of_facts_finds_its_break(worked: TestDatabase, name: str) -> None:
    worked.execute("set session_replication_role = replica")
    worked.execute(BREAKS[name])
    assert name in findings(worked)


def test_table_itself_keeps_reserved_within_the_stock(worked: TestDatabase) -> None:
    with pytest.raises(Exception, match="balances_reserved_check"):
        worked.execute("update kontor.balances set reserved = quantity + 1")
