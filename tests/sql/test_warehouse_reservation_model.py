"""Random reservations, shipments and releases of two lots, one after the other, against a plain model of who holds."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.database.errors import UserError
from app.warehouse.commands import post_document, unpost_document
from app.warehouse.reservation_queries import list_reservation_lines
from tests.support.kinds import broken
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted

STEPS = 90
LOTS = ("A", "B")
#: A line: pieces, and the lot or none.
Wanted = tuple[int, str | None]


@dataclass
class Held:
    """A line of a reservation."""

    lot: str | None
    left: int


@dataclass
class Paper:
    """A posted document: its kind, the lines of a reservation, or what it took of lots and of lines."""

    id: int
    kind: str
    lines: list[Held] = field(default_factory=list)
    gone: tuple[str, int] | None = None
    uses: list[tuple[Held, int]] = field(default_factory=list)


class Shelf:
    """What lies of each lot, and the documents that stand."""

    def __init__(self) -> None:
        self.lots = {"A": 12, "B": 8}
        self.papers: list[Paper] = []

    def held(self, lot: str | None = None) -> int:
        """Return what is held of a lot, or of all."""
        lines = [one for paper in self.papers for one in paper.lines]
        return sum(one.left for one in lines if lot is None or one.lot == lot)

    def is_free(self, wanted: list[Wanted]) -> bool:
        """Return whether these pieces may be taken: of their lots, and altogether."""
        of_lot = {lot: sum(pieces for pieces, named in wanted if named == lot) for lot in LOTS}
        whole = sum(pieces for pieces, _ in wanted)
        return whole <= sum(self.lots.values()) - self.held() and all(
            of_lot[lot] <= self.lots[lot] - self.held(lot) for lot in LOTS
        )

    def use(self, source: Paper | None, pieces: int, turns: list[Callable[[Held], bool]]) -> list[tuple[Held, int]]:
        """Take pieces off the lines of a reservation, turn by turn; return what was taken off which."""
        uses = []
        for fits in turns if source is not None else []:
            for one in source.lines if source is not None else []:
                taken = min(pieces, one.left) if fits(one) else 0
                if taken:
                    one.left, pieces = one.left - taken, pieces - taken
                    uses.append((one, taken))
        return uses

    def give_back(self, uses: list[tuple[Held, int]], sign: int = 1) -> None:
        """Let lines hold again what was taken off them."""
        for one, taken in uses:
            one.left += sign * taken


class Desk:
    """A storekeeper who works, and the model beside."""

    def __init__(self, keeper: Connection, stock: Stock, database: TestDatabase, chance: random.Random) -> None:
        self.keeper, self.stock, self.database, self.chance = keeper, stock, database, chance
        self.shelf = Shelf()

    def reserve(self) -> tuple[str | None, str | None]:
        wanted: list[Wanted] = [
            (self.chance.randint(1, 5), self.chance.choice([None, *LOTS])) for _ in range(self.chance.randint(1, 2))
        ]
        expected = None if self.shelf.is_free(wanted) else "KT420"
        paper, refusal = self._post("reservation", wanted, None)
        if paper is not None:
            paper.lines = [Held(lot, pieces) for pieces, lot in wanted]
        return refusal, expected

    def ship(self) -> tuple[str | None, str | None]:
        lot, pieces, source = self.chance.choice(LOTS), self.chance.randint(1, 6), self._reservation()
        uses = self.shelf.use(source, pieces, [lambda one: one.lot == lot, lambda one: one.lot is None])
        expected = None if self.shelf.is_free([(pieces, lot)]) else "KT401"
        paper, refusal = self._post("shipment", [(pieces, lot)], source)
        if paper is None:
            self.shelf.give_back(uses)
        else:
            paper.gone, paper.uses = (lot, pieces), uses
            self.shelf.lots[lot] -= pieces
        return refusal, expected

    def release(self) -> tuple[str | None, str | None]:
        lot, pieces, source = self.chance.choice([None, *LOTS]), self.chance.randint(1, 4), self._reservation()
        uses = self.shelf.use(source, pieces, [lambda one: one.lot == lot, lambda one: lot is None])
        expected = None if sum(taken for _, taken in uses) == pieces else "KT423"
        paper, refusal = self._post("release", [(pieces, lot)], source)
        if paper is None:
            self.shelf.give_back(uses)
        else:
            paper.uses = uses
        return refusal, expected

    def undo(self) -> tuple[str | None, str | None]:
        if not self.shelf.papers:
            return None, None
        paper, expected = self.chance.choice(self.shelf.papers), None
        used = {id(one) for other in self.shelf.papers for one, _ in other.uses}
        if paper.kind == "reservation":
            expected = "KT422" if any(id(one) in used for one in paper.lines) else None
        else:
            back = {} if paper.gone is None else {paper.gone[0]: paper.gone[1]}
            self._change_lots(back, 1)
            expected = None if self.shelf.is_free([(taken, one.lot) for one, taken in paper.uses]) else "KT420"
            self._change_lots(back, -1 if expected else 0)
        refusal = self._refusal(lambda: unpost_document(self.keeper, uuid4(), paper.id))
        if refusal is None:
            self.shelf.papers.remove(paper)
            self.shelf.give_back(paper.uses)
        return refusal, expected

    def agrees(self) -> bool:
        """Return whether the base holds what the model holds, line by line and lot by lot."""
        reservations = [paper for paper in self.shelf.papers if paper.kind == "reservation"]
        lines = {p.id: [(one.lot, one.left) for one in list_reservation_lines(self.keeper, p.id)] for p in reservations}
        told = self.database.rows(
            "select t.number, b.quantity, b.reserved from kontor.lot_balances b join kontor.lots t on t.id = b.lot_id"
        )
        whole = self.database.scalar("select reserved from kontor.balances")
        return (
            lines == {p.id: [(one.lot or "", one.left) for one in p.lines] for p in reservations}
            and {number: (lies, held) for number, lies, held in told}
            == {lot: (self.shelf.lots[lot], self.shelf.held(lot)) for lot in LOTS}
            and whole == self.shelf.held()
        )

    def _change_lots(self, pieces: dict[str, int], sign: int) -> None:
        for lot, more in pieces.items():
            self.shelf.lots[lot] += sign * more

    def _reservation(self) -> Paper | None:
        found = [paper for paper in self.shelf.papers if paper.kind == "reservation"]
        return self.chance.choice([None, *found])

    def _post(self, kind: str, wanted: list[Wanted], source: Paper | None) -> tuple[Paper | None, str | None]:
        lines: list[Any] = [
            line(self.stock.items[0], n, None if kind == "release" else 5, **({"lot": lot} if lot else {}))
            for n, lot in wanted
        ]
        made = draft(self.keeper, kind, self.stock.main, self.stock.client, lines).id
        if source is not None:
            self.database.execute(
                "insert into kontor.document_links (from_document_id, to_document_id) values (%s, %s)", source.id, made
            )
        refusal = self._refusal(lambda: post_document(self.keeper, uuid4(), made))
        if refusal is not None:
            return None, refusal
        self.shelf.papers.append(Paper(made, kind))
        return self.shelf.papers[-1], None

    def _refusal(self, call: Callable[[], object]) -> str | None:
        try:
            call()
        except UserError as refusal:
            return refusal.code
        return None


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_base_holds_what_a_plain_model_holds_after_each_step(database: TestDatabase, seed: int) -> None:
    stock, chance = furnish(database, items=1), random.Random(seed)
    database.execute("update kontor.items set tracking = 'lot'")
    with database.engine("keeper2").connect() as keeper:
        lines = [line(stock.items[0], pieces, 1, lot=lot) for lot, pieces in (("A", 12), ("B", 8))]
        posted(keeper, "receipt", stock.main, stock.supplier, lines)
        desk = Desk(keeper, stock, database, chance)
        done = 0
        for number in range(STEPS):
            step = chance.choice([desk.reserve, desk.ship, desk.release, desk.undo])
            refusal, expected = step()
            assert refusal == expected, (number, step.__name__)
            assert desk.agrees(), (number, step.__name__)
            done += refusal is None
        assert done > STEPS // 4
    assert broken(database) == {}
