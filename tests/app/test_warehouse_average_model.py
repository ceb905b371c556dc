"""Random receipts and shipments, posted, taken back and annulled, against a model that recounts everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule
from sqlalchemy import Connection

from app.database.errors import UserError
from app.warehouse.commands import annul_document, post_document, unpost_document
from tests.support.server import TestDatabase, TestServer
from tests.support.stock import Stock, draft, furnish, line

CENT = Decimal("0.01")


@dataclass
class Paper:
    """A document of the model: lines as (item, quantity, value or None for an issue)."""

    id: int
    kind: str
    warehouse: int
    lines: list[tuple[int, Decimal, Decimal]]
    state: str = "draft"


@dataclass
class Ledger:
    """Posted documents in their order; stock is recounted from nothing each time."""

    posted: list[Paper] = field(default_factory=list)

    def stock(self) -> dict[tuple[int, int], tuple[Decimal, Decimal]]:
        """Return quantity and value by warehouse and item; an issue takes its share of the value as it stands."""
        stock: dict[tuple[int, int], tuple[Decimal, Decimal]] = {}
        for paper in self.posted:
            for item in {item for item, _, _ in paper.lines}:
                quantity, value = stock.get((paper.warehouse, item), (Decimal(0), Decimal(0)))
                moved = [one for one in paper.lines if one[0] == item]
                amount = sum((one[1] for one in moved), Decimal(0))
                if paper.kind == "receipt":
                    quantity, value = quantity + amount, value + sum((one[2] for one in moved), Decimal(0))
                else:
                    taken = (value * amount / quantity).quantize(CENT, ROUND_HALF_UP)
                    quantity, value = quantity - amount, value - taken
                stock[paper.warehouse, item] = (quantity, value)
        return stock

    def short(self, paper: Paper) -> bool:
        """Tell whether a shipment wants more than lies there."""
        stock = self.stock()
        return any(
            sum(one[1] for one in paper.lines if one[0] == item) > stock.get((paper.warehouse, item), (0, 0))[0]
            for item, _, _ in paper.lines
        )

    def issued_later(self, paper: Paper) -> bool:
        """Tell whether a later document issued one of this document's items."""
        items = {one[0] for one in paper.lines}
        return any(
            later.kind == "shipment" and later.warehouse == paper.warehouse and items & {one[0] for one in later.lines}
            for later in self.posted[self.posted.index(paper) + 1 :]
        )


lines_drawn = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(1, 9),
        st.decimals("0.01", "99.99", places=2) | st.sampled_from([Decimal("0.333333"), Decimal("0.005")]),
    ),
    min_size=1,
    max_size=4,
)


class Storekeeping(RuleBasedStateMachine):
    """What a senior storekeeper does all day, two warehouses and three goods."""

    papers: Bundle[Paper] = Bundle("papers")
    database: TestDatabase
    stock: Stock
    keeper: Connection

    def __init__(self) -> None:
        super().__init__()
        self.ledger = Ledger()

    @initialize()
    def empty_the_warehouse(self) -> None:
        """Start each run from nothing, on the same database: cloning for each would take a second."""
        for table in ("moves", "settlements", "settlement_balances", "balances", "line_money", "document_money"):
            self.database.execute(f"delete from kontor.{table}")
        for table in ("receipts", "shipments", "document_lines", "documents", "number_series", "feed_entries"):
            self.database.execute(f"delete from kontor.{table}")

    @rule(target=papers, kind=st.sampled_from(["receipt", "shipment"]), second=st.booleans(), drawn=lines_drawn)
    def write(self, kind: str, second: bool, drawn: list[tuple[int, int, Decimal]]) -> Any:
        warehouse = self.stock.second if second else self.stock.main
        partner = self.stock.supplier if kind == "receipt" else self.stock.client
        lines = [line(self.stock.items[item], quantity, price) for item, quantity, price in drawn]
        saved = draft(self.keeper, kind, warehouse, partner, lines, vat_mode="none")
        valued = [
            (self.stock.items[item], Decimal(quantity), (quantity * price).quantize(CENT, ROUND_HALF_UP))
            for item, quantity, price in drawn
        ]
        paper = Paper(saved.id, kind, warehouse, valued)
        self.post(paper)
        return multiple(paper)

    @rule(paper=papers)
    def post(self, paper: Paper) -> None:
        expected = None
        if paper.state != "draft":
            expected = "KT305"
        elif paper.kind == "shipment" and self.ledger.short(paper):
            expected = "KT401"
        assert self.refusal_of(lambda: post_document(self.keeper, uuid4(), paper.id)) == expected
        if expected is None:
            paper.state = "posted"
            self.ledger.posted.append(paper)

    @rule(paper=papers)
    def unpost(self, paper: Paper) -> None:
        expected = None
        if paper.state != "posted":
            expected = "KT305"
        elif self.ledger.issued_later(paper):
            expected = "KT402" if paper.kind == "receipt" else "KT406"
        assert self.refusal_of(lambda: unpost_document(self.keeper, uuid4(), paper.id)) == expected
        if expected is None:
            paper.state = "draft"
            self.ledger.posted.remove(paper)

    @rule(paper=papers)
    def annul(self, paper: Paper) -> None:
        expected = None
        if paper.state == "annulled":
            expected = "KT305"
        elif paper.state == "posted" and self.ledger.issued_later(paper):
            expected = "KT402" if paper.kind == "receipt" else "KT406"
        assert self.refusal_of(lambda: annul_document(self.keeper, uuid4(), paper.id)) == expected
        if expected is None:
            if paper in self.ledger.posted:
                self.ledger.posted.remove(paper)
            paper.state = "annulled"

    @invariant()
    def the_base_agrees_with_the_model(self) -> None:
        rows = self.database.rows(
            "select warehouse_id, item_id, quantity, value from kontor.balances where quantity > 0"
        )
        counted = {key: stock for key, stock in self.ledger.stock().items() if stock[0] > 0}
        assert {(row[0], row[1]): (row[2], row[3]) for row in rows} == counted
        assert self.database.scalar("select count(*) from kontor.balances where quantity = 0 and value <> 0") == 0
        numbers = self.database.rows(
            "select series_number from kontor.documents where number is not null and kind = 'receipt'"
        )
        assert sorted(row[0] for row in numbers) == list(range(1, len(numbers) + 1))

    def refusal_of(self, call: Any) -> str | None:
        try:
            call()
        except UserError as refusal:
            return refusal.code
        return None


@pytest.fixture
def keeping(server: TestServer) -> Iterator[type[Storekeeping]]:
    """Return the machine on a database of its own."""
    database = server.clone()
    Storekeeping.database = database
    Storekeeping.stock = furnish(database)
    database.execute("update kontor.items set unit_id = (select id from kontor.units where code = '796')")
    with database.engine("keeper2").connect() as keeper:
        Storekeeping.keeper = keeper
        yield Storekeeping
    database.close()


def test_stock_agrees_with_a_plain_model_after_each_step(keeping: type[Storekeeping]) -> None:
    machine = keeping.TestCase
    machine.settings = settings(
        max_examples=30, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
    )
    machine().runTest()
