"""Each invariant of stock holds after real work, and each finds its break."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy import create_engine

from app.warehouse.commands import annul_document, unpost_document
from server_setup.checks import broken_rule, rule_files
from tests.support.server import TestDatabase
from tests.support.stock import draft, furnish, line, posted

#: What breaks each invariant; run as superuser with the triggers off.
BREAKS = {
    "balances_are_sums_of_moves": "update kontor.balances set quantity = quantity + 1 where quantity > 0",
    "nothing_has_no_value": "alter table kontor.balances drop constraint balances_value_check;"
    " update kontor.balances set value = 1, quantity = 0",
    "stock_was_never_negative": "update kontor.moves set moment = moment - interval '1 hour' where quantity < 0",
    "posted_documents_have_moves": "update kontor.documents set state = 'draft' where state = 'posted'",
    "numbers_have_no_gaps": "update kontor.documents set series_number = series_number + 7 where series_number = 1",
    "document_sums_are_line_sums": "update kontor.line_money set net = net + 1, total = total + 1",
    "settlements_follow_documents": "update kontor.settlement_balances set amount = amount + 1",
    "snapshots_are_sums_of_moves": "update kontor.balance_snapshots set value = value + 1",
}
INVARIANTS = {path.stem: path for path in rule_files() if path.parent.name == "invariants"}


def findings(database: TestDatabase) -> dict[str, str]:
    """Return what the invariants find now, by name."""
    engine = create_engine("postgresql+psycopg2://", creator=lambda: database.server.cluster.connect(database.name))
    with engine.connect() as connection:
        found = {name: broken_rule(connection, path) for name, path in INVARIANTS.items() if name in BREAKS}
    engine.dispose()
    return {name: finding.text for name, finding in found.items() if finding is not None}


@pytest.fixture
def worked(database: TestDatabase) -> TestDatabase:
    """Return a base in which three months of documents were posted, taken back and annulled."""
    stock = furnish(database)
    one, two, _ = stock.items
    database.freeze("2026-08-10T09:00:00Z")
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(one, 10, "33.33"), line(two, "4.125", "7.77")])
        posted(keeper, "shipment", stock.main, stock.client, [line(one, 3), line(one, 2)])
        database.freeze("2026-10-05T09:00:00Z")
        database.execute("select private.make_due_month_snapshots()")
        gone = posted(keeper, "receipt", stock.second, stock.supplier, [line(one, 1, "5")])
        unpost_document(keeper, uuid4(), gone.id)
        annul_document(keeper, uuid4(), posted(keeper, "receipt", stock.main, stock.supplier, [line(two, 1, 3)]).id)
        posted(keeper, "shipment", stock.main, stock.client, [line(two, "4.125")])
        draft(keeper, "shipment", stock.main, stock.client, [line(one, 5)])
    return database


def test_invariants_hold_after_real_work(worked: TestDatabase) -> None:
    assert worked.scalar("select count(*) from kontor.moves") == 5
    assert worked.scalar("select count(*) from kontor.balance_snapshots") > 0
    assert findings(worked) == {}


@pytest.mark.parametrize("name", BREAKS)
def test_each_invariant_finds_its_break(worked: TestDatabase, name: str) -> None:
    worked.execute("set session_replication_role = replica")
    worked.execute(BREAKS[name])
    assert name in findings(worked)


def test_every_invariant_of_stock_has_a_break() -> None:
    assert set(BREAKS) <= set(INVARIANTS)
