"""A plain model of stock: every figure recounted from the first document on, each time, one move after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

ZERO = Decimal(0)
CENT = Decimal("0.01")

#: A move of the model: document, line, warehouse, +1 in or -1 out, 0 value only.
Key = tuple[int, int, int, int]
Place = tuple[str, int, int]


def cents(amount: Decimal) -> Decimal:
    """Round half a cent away from zero."""
    return amount.quantize(CENT, ROUND_HALF_UP)


@dataclass
class Entry:
    """A line: `value` is its cost by the document, `source` what it returns, `way` its direction in an assembly."""

    item: int
    quantity: Decimal
    value: Decimal = ZERO
    lot: str | None = None
    source: tuple[Paper, int] | None = None
    way: int = 0


@dataclass
class Paper:
    """A document: when it takes effect and in which order, and where its goods arrive if it is a transfer."""

    id: int
    kind: str
    warehouse: int
    entries: list[Entry]
    moment: str
    target: int | None = None
    two_step: bool = False
    state: str = "draft"
    number: int = 0
    arrival: tuple[str, int] | None = None


class Missing(Exception):
    """A document takes what is not there."""


class Worthless(Exception):
    """A correction leaves a value below zero."""


@dataclass
class Layer:
    """Goods of one move, and what is left of them."""

    key: Key
    lot: str | None
    quantity: Decimal
    value: Decimal


@dataclass
class Slot:
    """What is valued together."""

    quantity: Decimal = ZERO
    value: Decimal = ZERO
    layers: list[Layer] = field(default_factory=list)
    standard: Decimal | None = None
    #: Where the document that issues from it now began: quantity, value, issued since.
    begun: tuple[Decimal, Decimal, Decimal] | None = None


class Recount:
    """Stock after some documents. Raises Missing at the first piece that is not there, else Worthless at the end."""

    def __init__(self, papers: list[Paper], methods: dict[int, str], transit: int) -> None:
        self.methods = methods
        self.transit = transit
        self.cells: dict[tuple[int, int], Decimal] = {}
        self.lots: dict[tuple[int, int, str], Decimal] = {}
        self.slots: dict[Place, Slot] = {}
        self.moves: dict[Key, tuple[Decimal, Decimal]] = {}
        self._items: dict[tuple[int, int], int] = {}
        self._returned: dict[Key, Decimal] = {}
        self._worthless = False
        events = [(paper.moment, paper.number, paper, False) for paper in papers]
        events += [(*paper.arrival, paper, True) for paper in papers if paper.arrival is not None]
        for _, _, paper, arrives in sorted(events, key=lambda event: event[:2]):
            for slot in self.slots.values():
                slot.begun = None
            self._take_in(paper, arrives)
        if self._worthless:
            raise Worthless

    def stock(self) -> dict[tuple[int, int], Decimal]:
        """Return quantities by warehouse and item, where there are any."""
        return {cell: quantity for cell, quantity in self.cells.items() if quantity}

    def values(self) -> dict[tuple[int, int], Decimal]:
        """Return what the moves of each warehouse and item add up to."""
        values = dict.fromkeys(self.cells, ZERO)
        for (paper, line, warehouse, _), (_, value) in self.moves.items():
            values[warehouse, self._items[paper, line]] += value
        return values

    def slot(self, warehouse: int, item: int) -> Slot:
        """Return the slot of a cell: the item's pool of all warehouses, or the cell alone."""
        pooled = self.methods[item] == "average_firm"
        return self.slots.setdefault(("pool" if pooled else "cell", 0 if pooled else warehouse, item), Slot())

    def _take_in(self, paper: Paper, arrives: bool) -> None:
        if arrives:
            assert paper.target is not None
            for line, entry in enumerate(paper.entries):
                self._back(paper, line, entry, self.transit, (paper.id, line, self.transit, 1))
            self._follow(paper, self.transit, paper.target)
            return
        for line, entry in enumerate(paper.entries):
            self._move(paper, line, entry)
        if paper.kind == "transfer":
            self._follow(paper, paper.warehouse, self.transit if paper.two_step else paper.target)
        issued = sum((-self.moves[key][1] for key in list(self.moves) if key[0] == paper.id and key[3] < 0), ZERO)
        made = [(line, entry) for line, entry in enumerate(paper.entries) if entry.way > 0]
        whole, upto = sum((entry.quantity for _, entry in made), ZERO), ZERO
        for line, entry in made:
            before, upto = upto, upto + entry.quantity
            value = cents(issued * upto / whole) - cents(issued * before / whole)
            self._come(paper, line, entry, paper.warehouse, value)

    def _move(self, paper: Paper, line: int, entry: Entry) -> None:
        here = paper.warehouse
        if paper.kind in ("receipt", "surplus"):
            self._come(paper, line, entry, here, entry.value)
        elif paper.kind in ("shipment", "write_off", "transfer") or entry.way < 0:
            self._go(paper, line, entry, here)
        elif paper.kind == "client_return":
            self._come(paper, line, entry, here, self._part(self._source(entry, -1), entry.quantity))
        elif paper.kind == "supplier_return":
            self._back(paper, line, entry, here, self._source(entry, 1))
        elif paper.kind == "cost_correction":
            self._correct(paper, line, entry, here)

    def _follow(self, paper: Paper, away: int, target: int | None) -> None:
        """Bring what left one warehouse to another, at the same value."""
        assert target is not None
        for line, entry in enumerate(paper.entries):
            self._come(paper, line, entry, target, -self.moves[paper.id, line, away, -1][1])

    def _source(self, entry: Entry, sign: int) -> Key:
        assert entry.source is not None
        paper, line = entry.source
        return (paper.id, line, paper.warehouse, sign)

    def _part(self, source: Key, quantity: Decimal) -> Decimal:
        """Return what a part of a move is worth; parts add up to the whole."""
        whole, value = self.moves[source]
        before = self._returned.get(source, ZERO)
        self._returned[source] = before + quantity
        whole, value = abs(whole), abs(value)
        return cents(value * (before + quantity) / whole) - cents(value * before / whole)

    def _note(self, paper: Paper, line: int, entry: Entry, warehouse: int, quantity: Decimal, value: Decimal) -> Key:
        slot = self.slot(warehouse, entry.item)
        if slot.standard is not None and self.methods[entry.item] == "standard":
            value = cents(slot.standard * (slot.quantity + quantity)) - slot.value
        slot.quantity += quantity
        slot.value += value
        cell = (warehouse, entry.item)
        self.cells[cell] = self.cells.get(cell, ZERO) + quantity
        if entry.lot is not None:
            lot = (warehouse, entry.item, entry.lot)
            self.lots[lot] = self.lots.get(lot, ZERO) + quantity
            if self.lots[lot] < 0:
                raise Missing
        if self.cells[cell] < 0:
            raise Missing
        if slot.value < 0 or (slot.quantity == 0 and slot.value != 0):
            self._worthless = True
        key = (paper.id, line, warehouse, int(quantity > 0) - int(quantity < 0))
        self.moves[key] = (quantity, value)
        self._items[paper.id, line] = entry.item
        return key

    def _come(self, paper: Paper, line: int, entry: Entry, warehouse: int, value: Decimal) -> None:
        slot = self.slot(warehouse, entry.item)
        slot.begun = None
        key = self._note(paper, line, entry, warehouse, entry.quantity, value)
        if self.methods[entry.item] in ("fifo", "lot"):
            slot.layers.append(Layer(key, entry.lot, entry.quantity, value))

    def _go(self, paper: Paper, line: int, entry: Entry, warehouse: int) -> None:
        """Issue by the cost method."""
        slot, quantity = self.slot(warehouse, entry.item), entry.quantity
        if self.cells.get((warehouse, entry.item), ZERO) < quantity:
            raise Missing
        if self.methods[entry.item] in ("fifo", "lot"):
            value = self._from_layers(slot, quantity, entry, None)
        else:
            begun, worth, issued = slot.begun or (slot.quantity, slot.value, ZERO)
            value = cents(worth * (issued + quantity) / begun) - cents(worth * issued / begun)
            slot.begun = (begun, worth, issued + quantity)
        self._note(paper, line, entry, warehouse, -quantity, -value)

    def _back(self, paper: Paper, line: int, entry: Entry, warehouse: int, source: Key) -> None:
        """Give back at the price of the source, never more than lies there; layers give their own first."""
        slot, quantity = self.slot(warehouse, entry.item), entry.quantity
        if self.cells.get((warehouse, entry.item), ZERO) < quantity:
            raise Missing
        value = self._part(source, quantity)
        slot.begun = None
        if self.methods[entry.item] in ("fifo", "lot"):
            value = self._from_layers(slot, quantity, entry, source)
        elif slot.quantity == quantity:
            value = slot.value
        self._note(paper, line, entry, warehouse, -quantity, -min(value, slot.value))

    def _from_layers(self, slot: Slot, quantity: Decimal, entry: Entry, source: Key | None) -> Decimal:
        own_lot = self.methods[entry.item] == "lot"
        queue = sorted(slot.layers, key=lambda x: 0 if x.key == source else 1 if own_lot and x.lot == entry.lot else 2)
        value = ZERO
        for layer in queue:
            taken = min(quantity, layer.quantity)
            if taken > 0:
                worth = layer.value if taken == layer.quantity else cents(layer.value * taken / layer.quantity)
                layer.quantity, layer.value = layer.quantity - taken, layer.value - worth
                quantity, value = quantity - taken, value + worth
        if quantity:
            raise Missing
        return value

    def _correct(self, paper: Paper, line: int, entry: Entry, warehouse: int) -> None:
        slot = self.slot(warehouse, entry.item)
        slot.begun = None
        if self.methods[entry.item] == "standard":
            slot.standard = entry.value
            self._note(paper, line, Entry(entry.item, ZERO), warehouse, ZERO, ZERO)
            return
        layers = [layer for layer in slot.layers if layer.quantity and entry.lot in (None, layer.lot)]
        if entry.source is not None:
            layers = [layer for layer in layers if layer.key == self._source(entry, 1)]
        by_value = any(layer.value for layer in layers)
        weights = [layer.value if by_value else layer.quantity for layer in layers]
        rest, whole = entry.value, sum(weights, ZERO)
        if layers and sum((layer.value for layer in layers), ZERO) + rest < 0:
            self._worthless = True
        self._note(paper, line, Entry(entry.item, ZERO), warehouse, ZERO, entry.value)
        if self.methods[entry.item] in ("fifo", "lot") and rest and not layers:
            self._worthless = True
        for layer, weight in zip(layers, weights, strict=True):
            part = cents(rest * weight / whole) if whole else ZERO
            whole, rest, layer.value = whole - weight, rest - part, layer.value + part
