"""What is made is put together by its specification: the components come by one key, and again for another quantity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.warehouse.making_queries import KitLine, list_kit_lines
from ui.common.shortcuts import bind
from ui.warehouse.document_kinds import DISASSEMBLY, MADE_KINDS
from ui.warehouse.draft_line import DraftLine, LineItem

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm

#: Item -> how much of it is made, or taken apart.
_Made = dict[int, Decimal]


class KitFilling(QObject):
    """Fills one form's document from the specifications of what it makes or takes apart."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        #: What the components were filled for, and which they were.
        self._filled_for: _Made = {}
        self._components: set[int] = set()
        #: A quantity that was pointed out already is not pointed out again.
        self._told: _Made = {}
        form.title.actions_by_id["fill"].triggered.connect(lambda _checked: self.fill())
        bind(form, "fill_from_kit", self.fill)
        form.grid.lines.edited.connect(self._compare)

    def fill(self) -> None:
        """Make the components those of the specification, for the quantities that stand in the document now."""
        form = self._form
        if not form.document.is_editable or form.kind not in MADE_KINDS or not form.grid.commit_editor():
            return
        made = self._made()
        if not made:
            form.notice.say(self.tr("Type what is made and how much of it first, then fill in its components."))
            form.grid.go_to_blank()
            return
        form.runner.run(form, partial(_read, made=made), partial(self._take, made), replaces="specification")

    def _made(self) -> _Made:
        made: _Made = {}
        for line in self._form.document.lines:
            if line.direction == _side_of_kit(self._form.document.kind) and line.item is not None and line.quantity:
                made[line.item.item_id] = made.get(line.item.item_id, Decimal(0)) + line.quantity
        return made

    def _take(self, made: _Made, parts: Mapping[int, KitLine]) -> None:
        form = self._form
        if not parts:
            names = ", ".join(
                line.item.name for line in form.document.lines if line.item is not None and line.item.item_id in made
            )
            form.notice.say(
                self.tr("%1: there is no specification. Set one in the card of the goods.").replace("%1", names)
            )
            return
        form.notice.clear()
        with form.grid.lines.at_once():
            for item_id in self._components - parts.keys():
                self._set(item_id, None)
            for part in parts.values():
                self._set(part.item_id, part)
        self._filled_for, self._components = dict(made), set(parts)
        form.reader.look_beside(form.show_state)
        form.grid.setFocus()

    def _set(self, item_id: int, part: KitLine | None) -> None:
        """Let the lines of a component add up to what is needed: the last ones give way; None deletes them."""
        lines = self._form.grid.lines
        side = -_side_of_kit(self._form.document.kind)
        here = [
            line for line in lines.document.lines
            if line.direction == side and line.item is not None and line.item.item_id == item_id
        ]  # fmt: skip
        left = part.quantity if part is not None else Decimal(0)
        for place, line in enumerate(here):
            last = place == len(here) - 1
            quantity = left if last else min(left, line.quantity or Decimal(0))
            left -= quantity
            if quantity <= 0:
                lines.drop_rows([lines.row_of(line)])
            elif quantity != line.quantity:
                lines.put_quantity(line, quantity)
        if not here and part is not None:
            self._add(part, side)

    def _add(self, part: KitLine, side: int) -> DraftLine:
        lines = self._form.grid.lines
        line = lines.insert_line()
        line.item = LineItem(part.item_id, part.code, part.article, part.name, part.unit, part.decimals, part.tracking)
        line.direction = side
        # By the unit of the component: a part of a piece stays in sight as wrong, and is not posted.
        lines.put_quantity(line, part.quantity)
        return line

    def _compare(self) -> None:
        """Offer to fill anew when another quantity is made than the components were filled for."""
        made = self._made()
        form = self._form
        if not self._filled_for or made in (self._filled_for, self._told) or not made or not form.document.is_editable:
            return
        self._told = made
        form.notice.say(
            self.tr("The components stand there for another quantity."),
            [(self.tr("Fill in anew by the specification"), self.fill)],
            tone="info",
        )


def _side_of_kit(kind: str) -> int:
    return -1 if kind == DISASSEMBLY else 1


def _read(connection: Any, *, made: _Made) -> dict[int, KitLine]:
    """Return the components of all that is made, each once, with how much of it all of them need."""
    needed: dict[int, KitLine] = {}
    for kit_id, quantity in made.items():
        for part in list_kit_lines(connection, kit_id, quantity):
            before = needed.get(part.item_id)
            more = before.quantity if before is not None else Decimal(0)
            needed[part.item_id] = replace(part, quantity=part.quantity + more)
    return needed
