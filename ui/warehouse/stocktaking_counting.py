"""What one person counted and the server does not hold yet: sent in order, kept while the line is away, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from app.database.errors import UserError
from app.warehouse.stocktaking_commands import Count, KeptCount, save_counts
from ui.common.query_runner import QueryRunner
from ui.common.query_worker import LINE_CODES

#: Item, lot and place: what one count of a person is about.
Cell = tuple[int, str, str]


class StocktakingCounting(QObject):
    """Counts of this person for one stocktaking; each is sent once, whatever happens to the line."""

    #: The server holds more, or other, than before.
    saved = Signal()
    #: A count was refused and is gone from the queue.
    refused = Signal(object)
    #: How many counts wait for the line.
    waiting_changed = Signal(int)

    def __init__(self, runner: QueryRunner, document_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._document_id = document_id
        self._kept: dict[Cell, Decimal] = {}
        self._queue: list[Count] = []
        #: What is under way, with its save id: asked again it changes nothing twice.
        self._sent: tuple[UUID, list[Count]] | None = None
        self._under_way = False
        self._undone: list[Count] = []
        runner.line_restored.connect(self._send)

    @property
    def waiting(self) -> int:
        """How many counts the server has not confirmed."""
        return len(self._queue) + (len(self._sent[1]) if self._sent else 0)

    @property
    def can_undo(self) -> bool:
        """Whether there is a count of this sitting to take back."""
        return bool(self._undone)

    def know(self, kept: Mapping[Cell, Decimal]) -> None:
        """Take over what the server holds of this person, unless something newer is under way."""
        if not self.waiting:
            self._kept = dict(kept)

    def quantity(self, item_id: int, lot: str, place: str) -> Decimal | None:
        """Return what this person counted of an item at a place, what is under way included; None: nothing yet."""
        return self._kept.get((item_id, lot, place))

    def put(self, count: Count) -> None:
        """Count: a quantity replaces, `add` raises, `drop` takes away."""
        self._undone.append(self._way_back(count))
        self._take(count)

    def undo(self) -> Count | None:
        """Take the last count of this sitting back; returns what was sent for that."""
        if not self._undone:
            return None
        back = self._undone.pop()
        self._take(back)
        return back

    def _way_back(self, count: Count) -> Count:
        before = self._kept.get(_cell_of(count))
        if before is None:
            return replace(count, quantity=None, add=None, drop=True)
        if count.add is not None:
            return replace(count, add=-count.add)
        return replace(count, quantity=before, drop=False)

    def _take(self, count: Count) -> None:
        self._apply(count)
        self._queue.append(count)
        self._send()

    def _apply(self, count: Count) -> None:
        cell = _cell_of(count)
        if count.drop:
            self._kept.pop(cell, None)
        elif count.quantity is not None:
            self._kept[cell] = count.quantity
        else:
            self._kept[cell] = self._kept.get(cell, Decimal(0)) + (count.add or Decimal(0))

    def _take_refused_back(self, refused: Count) -> None:
        way_back = next((one for one in reversed(self._undone) if _cell_of(one) == _cell_of(refused)), None)
        if way_back is not None:
            self._undone.remove(way_back)
            self._apply(way_back)

    def _send(self) -> None:
        if self._sent is None and self._queue:
            self._sent = (uuid4(), self._queue)
            self._queue = []
        if self._sent is not None and not self._under_way:
            self._ask()
        self.waiting_changed.emit(self.waiting)

    def _ask(self) -> None:
        if self._sent is not None:
            self._under_way = True
            save_id, counts = self._sent
            work = partial(save_counts, save_id=save_id, document_id=self._document_id, counts=counts)
            self._runner.run(self, work, self._hear, failed=self._fail, writes=True)

    def _hear(self, kept: list[KeptCount]) -> None:
        self._sent, self._under_way = None, False
        if not self._queue:
            self._kept |= {(one.item_id, one.lot, one.place): one.quantity for one in kept}
        self.saved.emit()
        self._send()

    def _fail(self, error: UserError) -> bool:
        self._under_way = False
        if error.code in LINE_CODES:
            # It is asked again, with the same id, when the line is back.
            self.waiting_changed.emit(self.waiting)
            return True
        refused = self._sent[1] if self._sent is not None else []
        self._sent = None
        if len(refused) > 1:
            # One bad count must not take the others of its bundle along.
            self._queue = [*refused[1:], *self._queue]
            self._sent = (uuid4(), refused[:1])
            self._ask()
        else:
            for count in refused:
                self._take_refused_back(count)
            self.refused.emit(error)
            self.saved.emit()
            self._send()
        return True


def _cell_of(count: Count) -> Cell:
    return count.item_id, count.lot, count.place
