"""A change of prices in its form: what stands beside its lines, filling them from a rule, and taking that back."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from app.warehouse.price_changes import NewPrice, PriceFacts, list_price_facts
from ui.common.formats import today_here
from ui.common.query_worker import LINE_CODES
from ui.common.shortcuts import bind
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine, LineItem
from ui.warehouse.line_values import put_value
from ui.warehouse.price_fill_window import PriceFillWindow, open_price_filling

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm

LOOK_AFTER_MS = 150
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Filled:
    """What one filling did: lines that it added, and the prices that it changed: before, typed or not, and after."""

    added: frozenset[UUID]
    before: dict[UUID, tuple[Decimal | None, bool | None, Decimal]]


class PriceFilling(QObject):
    """Follows one form of a change of prices."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        self._facts: dict[tuple[int, Decimal], PriceFacts] = {}
        self._fillings: list[_Filled] = []
        self._pause = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._pause.timeout.connect(self._look)
        actions = form.title.actions_by_id
        actions["fill_prices"].triggered.connect(lambda _checked: self.fill())
        actions["undo_prices"].triggered.connect(lambda _checked: self.undo())
        form.grid.lines.edited.connect(self._pause.start)
        form.grid.lines.modelReset.connect(self._pause.start)
        form.header.changed.connect(self._hear_head)
        bind(form, "undo", self.undo)

    def fill(self) -> PriceFillWindow | None:
        """Open the window that works new prices out."""
        form = self._form
        kind = form.links.directories.price_kind(form.document.header.get("price_kind_id"))
        if not form.document.is_editable or not form.commit():
            return None
        if kind is None:
            form.header.show_error("price_kind_id", self.tr("Choose first whose prices change."))
            form.header.go_to("price_kind_id")
            return None
        items = tuple(dict.fromkeys(line.item.item_id for line in form.document.lines if line.item is not None))
        window = open_price_filling(form, kind, form.document.header.get("valid_from") or today_here(), items)
        window.chosen.connect(self.take)
        return window

    def take(self, rows: Sequence[NewPrice]) -> None:
        """Put new prices into the lines of their goods, and the rest below; one step that can be taken back."""
        form = self._form
        here = {
            line.item.item_id: line for line in form.document.lines if line.item is not None and line.quantity == _ONE
        }
        added, before = set(), {}
        if form.document.lines and form.document.lines[-1].is_blank:
            form.document.lines.pop()
        for row in rows:
            line = here.get(row.item_id)
            if line is None:
                line = self._line_for(row)
                added.add(line.line_id)
            else:
                before[line.line_id] = (line.price, line.price_typed, row.new_price)
            put_value(line, "price", row.new_price)
            self._reckon(line)
        self._fillings.append(_Filled(frozenset(added), before))
        self._show()
        sentence = self.tr("%n price(s) are filled.", "", len(rows))
        form.notice.say(sentence, [(self.tr("Take back"), self.undo)], tone="success")

    def undo(self) -> None:
        """Take the last filling back; what was typed over it since stays."""
        form = self._form
        if not self._fillings or not form.document.is_editable or form.grid.open_editor() is not None:
            return
        filled = self._fillings.pop()
        for line in form.document.lines:
            price, typed, after = filled.before.get(line.line_id, (None, None, None))
            if after is not None and line.price == after:
                line.price, line.price_typed = price, typed
                self._reckon(line)
        _drop(form.document, filled.added)
        self._show()
        form.notice.clear()

    def _line_for(self, row: NewPrice) -> DraftLine:
        lines = self._form.document.lines
        line = DraftLine(line_no=lines[-1].line_no + 1 if lines else 1, quantity=_ONE)
        line.item = LineItem(row.item_id, row.code, row.article, row.name, row.unit, row.decimals, row.tracking)
        lines.append(line)
        return line

    def _reckon(self, line: DraftLine) -> None:
        line.reckon(self._form.document.vat_mode)
        self._form.document.touch(line)

    def _show(self) -> None:
        """Show all lines at once: there may be thousands."""
        grid = self._form.grid
        grid.show_document(self._form.document, grid.lines.columns)
        self._form.hear_edit()

    def _hear_head(self, name: str) -> None:
        if name in ("price_kind_id", "valid_from"):
            self._facts.clear()
            self._pause.start()

    def _look(self) -> None:
        """Ask what stands beside the lines that nothing is known of yet."""
        form = self._form
        header = form.document.header
        kind_id = header.get("price_kind_id")
        keys = [(line.item.item_id, line.quantity) for line in form.document.lines if line.item and line.quantity]
        wanted = [key for key in dict.fromkeys(keys) if key not in self._facts]
        if not wanted or kind_id is None or not form.money:
            self._show_facts()
            return

        def hear(found: dict[tuple[int, Decimal], PriceFacts]) -> None:
            nothing = dict.fromkeys(wanted, PriceFacts(None, None))
            self._facts |= nothing | found
            self._show_facts()

        day = header.get("valid_from") or today_here()
        work = partial(
            list_price_facts, price_kind_id=kind_id, day=day, document_id=form.document.document_id, lines=wanted
        )
        form.runner.run(self, work, hear, replaces="price facts", failed=lambda error: error.code in LINE_CODES)

    def _show_facts(self) -> None:
        nothing = PriceFacts(None, None)
        for line in self._form.document.lines:
            if line.item is not None:
                facts = self._facts.get((line.item.item_id, line.quantity or _ONE), nothing)
                line.old_price, line.cost = facts.old_price, facts.cost
        self._form.grid.lines.refresh()


def _drop(document: DraftDocument, ids: Set[UUID]) -> None:
    """Take many lines out at once; the server is told of those it knows."""
    gone = [line for line in document.lines if line.line_id in ids]
    document.lines[:] = [line for line in document.lines if line.line_id not in ids]
    for line in gone:
        document.touched.pop(line.line_id, None)
    document.dropped |= {line.line_id for line in gone if line.version is not None or line.sent is not None}
