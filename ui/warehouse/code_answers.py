"""From codes to lines: what a typed, scanned or pasted code turns into, now or when the line to the server is back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.catalog.gs1 import ScannedCode, read_code
from app.warehouse.queries import FoundItem
from ui.warehouse.draft_line import DraftLine, item_from
from ui.warehouse.item_lookup import GoodsSource, only_meaning
from ui.warehouse.line_grid_model import LineGridModel
from ui.warehouse.pasted_block import PastedRow, read_block
from ui.warehouse.stock_picker import Picked


class CodeAnswers(QObject):
    """Looks codes up and puts what they mean into the model's lines; a code of nobody stays in sight."""

    #: A code that no item has: for the sound and the sentence.
    unknown = Signal(object, str)
    #: Several items fit a typed text: the line and the rows to choose from.
    several = Signal(object, str, object)
    #: A line got its item, or more of it.
    answered = Signal(object)

    def __init__(self, model: LineGridModel, goods: GoodsSource, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._lookup = goods.find
        self._match = goods.match

    def type_code(self, row: int, text: str) -> None:
        """Look up what was typed into a row."""
        self._ask(self._model.ask_for(row, text), text)

    def scan(self, code: str) -> None:
        """Add what was scanned: one more unit, or a whole pack of its barcode; again and again to the same line.

        A GS1 code brings its lot, expiry and count along.
        """
        said = read_code(code)
        search = said.search if said.elements else code
        self._lookup(search, partial(self._hear_scan, said), partial(self._keep_scan, code))

    def paste(self, text: str) -> int:
        """Add a block from a spreadsheet, each row matched by barcode, code or article; return the number of rows."""
        rows = read_block(text)
        with self._model.at_once():
            lines = [self._add_pasted(pasted) for pasted in rows]

        def hear(found: Mapping[str, list[FoundItem]]) -> None:
            with self._model.at_once():
                for line in lines:
                    self._hear(line, line.code_text, list(found.get(line.code_text, ())), offer=False)

        if rows:
            self._match(list(dict.fromkeys(pasted.code for pasted in rows)), hear, _wait)
        return len(rows)

    def add_picked(self, chosen: Sequence[Picked]) -> None:
        """Add what was picked from stock; goods that stand in the document already are counted there."""

        def hear(found: Mapping[str, list[FoundItem]]) -> None:
            with self._model.at_once():
                for one in chosen:
                    item = only_meaning(one.code, found.get(one.code, ()))
                    if item is not None:
                        self._add_item(item, one.quantity, one.lot, one.expires_on)

        self._match(list(dict.fromkeys(one.code for one in chosen)), hear, _wait)

    def _add_item(
        self, found: FoundItem, quantity: Decimal, lot: str = "", expires_on: date | None = None
    ) -> DraftLine:
        same = self._model.document.line_of_item(found.item_id, lot)
        if same is not None and not (lot and found.tracking == "serial"):
            self._add(same, quantity)
            return same
        line = self._model.add_found(found, quantity)
        if lot:
            line.lot_number, line.expires_on = lot, expires_on
            self._model.show_change(line)
        return line

    def _add_pasted(self, pasted: PastedRow) -> DraftLine:
        line = self._model.insert_line()
        line.quantity = pasted.quantity
        if pasted.price is not None:
            line.price, line.price_typed = pasted.price, True
        return self._model.ask_for(self._model.row_of(line), pasted.code)

    def ask_again(self) -> None:
        """Look up what got no answer while the line was away."""
        for line in list(self._model.document.lines):
            if line.asking:
                self._ask(line, line.code_text)

    def take(self, line: DraftLine, found: FoundItem) -> None:
        """Put a chosen item into a line; a barcode comes with its quantity, and adds to a line that has the item."""
        if found.matched == "barcode":
            same = self._model.document.line_of_item(found.item_id)
            if same is not None and same is not line and line.quantity is None:
                self._model.drop_rows([self._model.row_of(line)])
                self._add(same, found.pack_factor)
                self.answered.emit(same)
                return
            if line.quantity is None:
                line.quantity = found.pack_factor
        price, typed = line.price, line.price_typed
        self._model.take_item(line, found)
        if typed is True and price is not None:
            line.price, line.price_typed = price, True
            self._model.reckon(line)
        self.answered.emit(line)

    def take_target(self, line: DraftLine, meant: FoundItem | str) -> None:
        """Put what the goods of a line become into it; a code is looked up."""
        if isinstance(meant, str):
            line.to_item, line.to_code_text = None, meant
            self._lookup(meant, partial(self._hear_target, line, meant), _wait)
        else:
            line.to_item, line.to_code_text = item_from(meant), ""
        self._model.show_change(line)

    def _hear_target(self, line: DraftLine, text: str, rows: list[FoundItem]) -> None:
        found = only_meaning(text, rows)
        if line.to_code_text == text and found is not None:
            self.take_target(line, found)

    def _ask(self, line: DraftLine, text: str) -> None:
        # Without an answer the line keeps asking: typing goes on, the item comes when the line is back.
        self._lookup(text, partial(self._hear, line, text), _wait)

    def _hear(self, line: DraftLine, text: str, rows: list[FoundItem], *, offer: bool = True) -> None:
        if self._model.row_of(line) < 0 or not line.asking or line.code_text != text:
            return
        found = only_meaning(text, rows)
        if found is not None:
            self.take(line, found)
            return
        self._model.fail_to_find(line)
        if rows and offer:
            self.several.emit(line, text, rows)
        else:
            self.unknown.emit(line, text)

    def _hear_scan(self, said: ScannedCode, rows: list[FoundItem]) -> None:
        found = only_meaning(said.search if said.elements else said.text, rows)
        if found is None:
            line = self._model.insert_line()
            self._model.ask_for(self._model.row_of(line), said.text)
            self._model.fail_to_find(line)
            self.unknown.emit(line, said.text)
            return
        lot = "" if found.tracking == "none" else said.serial if found.tracking == "serial" else said.lot
        self.answered.emit(self._add_item(found, _scanned_quantity(said, found), lot or "", said.expires_on))

    def _keep_scan(self, code: str) -> None:
        line = self._model.insert_line()
        self._model.ask_for(self._model.row_of(line), code)

    def _add(self, line: DraftLine, quantity: Decimal) -> None:
        self._model.put_quantity(line, (line.quantity or Decimal(0)) + quantity)


def _scanned_quantity(said: ScannedCode, found: FoundItem) -> Decimal:
    """Return how much a scan brings: what the code counts or weighs, else one unit or the pack of its barcode."""
    if found.tracking == "serial" and said.serial:
        return Decimal(1)
    if said.quantity is None:
        return found.pack_factor
    return said.quantity if said.weight is not None else said.quantity * found.pack_factor


def _wait() -> None:
    """Do nothing: the code stands in its line."""
