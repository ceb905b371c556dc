"""Storekeepers at work for property tests: random documents through the program, against the plain model."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Connection

from app.database.errors import UserError
from app.documents.commands import save_document
from app.warehouse.commands import post_document, receive_transfer, unpost_document
from tests.support.kinds import broken
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, line
from tests.support.stock_methods import NOW, STOCK_TABLES
from tests.support.stock_model import Entry, Missing, Paper, Recount, Worthless, cents

#: A line as drawn: place of the item, pieces, price, lot.
Drawn = tuple[int, int, Decimal, str]
#: Methods that keep layers.
LAYERED = ("fifo", "lot")
moments = st.sampled_from([None, *(f"2026-11-{day:02d}T09:00:00Z" for day in range(2, 18, 3))])
quantities = st.integers(1, 9)
prices = st.sampled_from([Decimal(price) for price in ("0.01", "0.333333", "3.33", "7", "10.005", "99.99")])
places = st.integers(0, 2)
lots = st.sampled_from(["А", "Б"])
lines_drawn = st.lists(st.tuples(places, quantities, prices, lots), min_size=1, max_size=3)


class Storekeeping(RuleBasedStateMachine):
    """What is written, posted, taken back, edited and posted again, in two warehouses and in the past."""

    database: TestDatabase
    stock: Stock
    keeper: Connection
    methods: tuple[str, str, str]
    by_lot = False

    def __init__(self) -> None:
        super().__init__()
        self.papers: list[Paper] = []

    @initialize(costs=st.lists(prices, min_size=6, max_size=6))
    def fill_the_shelves(self, costs: list[Decimal]) -> None:
        """Start anew on the same database (a clone for each example would take a second), with some of everything."""
        for table in STOCK_TABLES:
            self.database.execute(f"delete from kontor.{table}")
        for second in (False, True):
            drawn = [(place, 12, costs[place + 3 * second], lot) for place in range(3) for lot in ("А", "Б")]
            entries = [self._entry(*one) for one in drawn]
            self._draft("receipt", second, self.stock.supplier, entries, "2026-11-01T09:00:00Z")

    @rule(kind=st.sampled_from(["receipt", "receipt", "shipment", "shipment", "write_off", "surplus"]),
          second=st.booleans(), drawn=lines_drawn, moment=moments)  # fmt: skip
    def write(self, kind: str, second: bool, drawn: list[Drawn], moment: str | None) -> None:
        entries = [self._entry(*one) for one in drawn]
        partner = {"receipt": self.stock.supplier, "shipment": self.stock.client}.get(kind)
        self._draft(kind, second, partner, entries, moment)

    @rule(second=st.booleans(), drawn=lines_drawn, moment=moments, two_step=st.booleans())
    def transfer(self, second: bool, drawn: list[Drawn], moment: str | None, two_step: bool) -> None:
        entries = [self._entry(*one) for one in drawn]
        target = self.stock.main if second else self.stock.second
        self._draft("transfer", second, None, entries, moment, target=target, two_step=two_step)

    @rule(second=st.booleans(), drawn=lines_drawn, made=quantities, output=places, moment=moments)
    def assemble(self, second: bool, drawn: list[Drawn], made: int, output: int, moment: str | None) -> None:
        entries = [self._entry(*one, -1) for one in drawn if one[0] != output]
        if entries:
            entries.append(self._entry(output, made, Decimal(0), drawn[0][3], way=1))
            self._draft("assembly", second, None, entries, moment)

    @rule(second=st.booleans(), item=places, amount=prices, lot=lots, less=st.sampled_from([0, 0, 1]), moment=moments)
    def correct(self, second: bool, item: int, amount: Decimal, lot: str, less: int, moment: str | None) -> None:
        entry = self._entry(item, 0, amount, lot)
        entry.value = amount if self.methods[item] == "standard" else cents(amount)
        if less and self.methods[item] != "standard":
            entry.value = -entry.value
        self._draft("cost_correction", second, None, [entry], moment)

    @rule(data=st.data(), amount=prices, less=st.booleans(), moment=moments)
    def correct_one_receipt(self, data: st.DataObject, amount: Decimal, less: bool, moment: str | None) -> None:
        """Change what is left of one layer only."""
        layered = [item for item, method in zip(self.stock.items, self.methods, strict=True) if method in LAYERED]
        sources = [
            (paper, place)
            for paper in self.papers
            if paper.state == "posted" and paper.kind in ("receipt", "surplus")
            for place, entry in enumerate(paper.entries)
            if entry.item in layered
        ]
        if sources:
            paper, place = data.draw(st.sampled_from(sources))
            brought = paper.entries[place]
            value = cents(-amount if less else amount)
            entry = Entry(brought.item, Decimal(0), value, lot=brought.lot, source=(paper, place))
            self._draft("cost_correction", paper.warehouse == self.stock.second, None, [entry], moment)

    @rule(data=st.data(), quantity=quantities, moment=moments)
    def give_back(self, data: st.DataObject, quantity: int, moment: str | None) -> None:
        sources = [p for p in self.papers if p.state == "posted" and p.kind in ("receipt", "shipment")]
        if sources:
            paper = data.draw(st.sampled_from(sources))
            place = data.draw(st.integers(0, len(paper.entries) - 1))
            sold = paper.entries[place]
            entry = Entry(sold.item, min(Decimal(quantity), sold.quantity), lot=sold.lot, source=(paper, place))
            kind, partner = ("supplier_return", self.stock.supplier)
            if paper.kind == "shipment":
                kind, partner = ("client_return", self.stock.client)
            self._draft(kind, paper.warehouse == self.stock.second, partner, [entry], moment)

    @rule(data=st.data())
    def post(self, data: st.DataObject) -> None:
        if drafts := [paper for paper in self.papers if paper.state == "draft"]:
            self._post(data.draw(st.sampled_from(drafts)))

    @rule(data=st.data())
    def receive(self, data: st.DataObject) -> None:
        if sent := [paper for paper in self.papers if paper.state == "sent"]:
            paper = data.draw(st.sampled_from(sent))
            assert self._refusal(lambda: receive_transfer(self.keeper, uuid4(), paper.id)) is None
            paper.state, paper.arrival = "posted", self._event(paper.id, "arrived_at, arrival_posting_no", "transfers")

    @rule(data=st.data())
    def unpost(self, data: st.DataObject) -> None:
        if posted := [paper for paper in self.papers if paper.state in ("posted", "sent")]:
            self._unpost(data.draw(st.sampled_from(posted)))

    @rule(data=st.data(), quantity=quantities, moment=moments)
    def put_right(self, data: st.DataObject, quantity: int, moment: str | None) -> None:
        """Unpost, change the first line, post again: what everyone does with a wrong paper."""
        kinds = ("receipt", "shipment", "transfer", "surplus")
        if papers := [p for p in self.papers if p.state in ("posted", "sent") and p.kind in kinds]:
            paper = data.draw(st.sampled_from(papers))
            self._unpost(paper)
            if paper.state == "draft":
                self._change(paper, Decimal(quantity))
                self._post(paper)

    @rule()
    def month_ends(self) -> None:
        self.database.execute("select private.make_month_snapshot(id, '2026-11-10T00:00:00Z') from kontor.warehouses")

    @invariant()
    def the_base_agrees_with_the_model(self) -> None:
        told = self._recount(self._effective())
        rows = self.database.rows("select warehouse_id, item_id, quantity, value from kontor.balances")
        assert {(row[0], row[1]): row[2] for row in rows if row[2]} == told.stock()
        values = told.values()
        assert {(row[0], row[1]): row[3] for row in rows if row[3]} == {k: v for k, v in values.items() if v}
        moves = self.database.rows(
            "select m.document_id, l.line_no - 1, m.warehouse_id, sign(m.quantity)::int, m.quantity, m.value"
            " from kontor.moves m join kontor.document_lines l on l.id = m.document_line_id"
        )
        assert {row[:4]: (row[4], row[5]) for row in moves} == told.moves
        found = broken(self.database)
        assert found == {}, found

    def _entry(self, place: int, quantity: int, price: Decimal, lot: str, way: int = 0) -> Entry:
        item, amount = self.stock.items[place], Decimal(quantity)
        return Entry(item, amount, cents(amount * price), lot if self.by_lot else None, None, way)

    def _draft(self, kind: str, second: bool, partner: int | None, entries: list[Entry], moment: str | None,
               target: int | None = None, two_step: bool = False) -> None:  # fmt: skip
        warehouse = self.stock.second if second else self.stock.main
        fields: dict[str, Any] = {} if moment is None else {"moment": moment, "moment_typed": True}
        if target is not None:
            fields |= {"to_warehouse_id": target, "two_step": two_step}
        if entries[0].source is not None and kind != "cost_correction":
            fields["source_document_id"] = entries[0].source[0].id
        if partner is not None:
            fields["vat_mode"] = "none"
        lines = [self._line(kind, entry) for entry in entries]
        saved = draft(self.keeper, kind, warehouse, partner, lines, **fields)
        paper = Paper(saved.id, kind, warehouse, entries, moment or NOW, target, two_step)
        self.papers.append(paper)
        self._post(paper)

    def _line(self, kind: str, entry: Entry) -> dict[str, Any]:
        fields: dict[str, Any] = {} if entry.lot is None else {"lot": entry.lot}
        if entry.way:
            fields["direction"] = entry.way
        if kind == "cost_correction":
            if entry.source is not None:
                fields["source_line_id"] = self._source_line(entry.source)
            if self.methods[self.stock.items.index(entry.item)] == "standard":
                return line(entry.item, 0, entry.value, **fields)
            fields |= {"typed": "net", "net": str(abs(entry.value)), "direction": 1 if entry.value > 0 else -1}
            return line(entry.item, 0, **fields)
        if entry.source is not None:
            fields["source_line_id"] = self._source_line(entry.source)
        elif kind in ("receipt", "surplus"):
            fields |= {"typed": "net", "net": str(entry.value)}
        return line(entry.item, entry.quantity, **fields)

    def _source_line(self, source: tuple[Paper, int]) -> int:
        number = self.database.scalar(
            "select id from kontor.document_lines where document_id = %s and line_no = %s", source[0].id, source[1] + 1
        )
        return int(number)

    def _change(self, paper: Paper, quantity: Decimal) -> None:
        entry = paper.entries[0]
        entry.quantity = quantity
        ((line_id, version),) = self.database.rows(
            "select line_id, version from kontor.document_lines where document_id = %s and line_no = 1", paper.id
        )
        put = self._line(paper.kind, entry) | {"line_id": line_id, "version": version, "line_no": 1}
        save_document(self.keeper, uuid4(), paper.id, {"lines": {"put": [put]}})

    def _post(self, paper: Paper) -> None:
        expected = self._expected(paper)
        refusal = self._refusal(lambda: post_document(self.keeper, uuid4(), paper.id))
        assert refusal == expected or (expected == "KT3" and refusal in ("KT316", "KT318")), (refusal, expected)
        if refusal is None:
            paper.state = "sent" if paper.two_step else "posted"
            paper.moment, paper.number = self._event(paper.id, "moment, posting_no", "documents")

    def _unpost(self, paper: Paper) -> None:
        arrived = paper.arrival is not None
        rest = [one for one in self._effective() if one is not paper]
        if arrived:
            was, paper.arrival = paper.arrival, None
            rest.append(paper)
        expected = None
        standing = {one.kind for one in rest for e in one.entries if e.source is not None and e.source[0] is paper}
        if standing:
            expected = "KT406" if standing == {"cost_correction"} else "KT324"
        else:
            try:
                self._recount(rest)
            except Missing:
                expected = "KT402"
            except Worthless:
                expected = "KT411"
        refusal = self._refusal(lambda: unpost_document(self.keeper, uuid4(), paper.id))
        assert refusal == expected, (paper, refusal, expected)
        if expected is None:
            paper.state = "sent" if arrived else "draft"
        elif arrived:
            paper.arrival = was

    def _expected(self, paper: Paper) -> str | None:
        """Return the refusal that posting must meet."""
        others = self._effective()
        for entry in paper.entries:
            if entry.source is not None:
                source, place = entry.source
                gone = sum(e.quantity for p in others for e in p.entries if e.source == (source, place))
                if source not in others or gone + entry.quantity > source.entries[place].quantity:
                    return "KT3"
                if source.moment > paper.moment:
                    return "KT405"
        before, paper.number = paper.number, 1 << 60
        try:
            self._recount([*others, paper])
        except Missing:
            return "KT401"
        except Worthless:
            return "KT411"
        finally:
            paper.number = before
        return None

    def _effective(self) -> list[Paper]:
        return [paper for paper in self.papers if paper.state != "draft"]

    def _recount(self, papers: list[Paper]) -> Recount:
        transit = self.database.scalar("select id from kontor.warehouses where kind = 'transit'") or 0
        return Recount(papers, dict(zip(self.stock.items, self.methods, strict=True)), transit)

    def _event(self, paper: int, columns: str, table: str) -> tuple[str, int]:
        key = "id" if table == "documents" else "document_id"
        ((moment, number),) = self.database.rows(f"select {columns} from kontor.{table} where {key} = %s", paper)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ"), number

    def _refusal(self, call: Callable[[], object]) -> str | None:
        try:
            call()
        except UserError as refusal:
            return refusal.code
        return None
