"""The editor of a cell that names a lot or serial number: what lies in the warehouse is offered, any may be typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.common.fields.delegates import CellEditor
from ui.common.fields.suggestions import Reference, SuggestionList
from ui.common.formats import format_date, format_quantity

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 9, Qt.Key.Key_PageUp: -9}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


@dataclass(frozen=True, slots=True)
class LotOffer:
    """A lot of the item that lies in the warehouse, the first to expire first."""

    number: str
    expires_on: date | None
    free: Decimal


#: `lots(item_id, done)`: the lots of an item in the document's warehouse, off the GUI thread.
LotLookup = Callable[[int, Callable[[Sequence[LotOffer]], None]], None]


class LotEditor(CellEditor):
    """A line with the lots under it; it never waits for them."""

    #: The number was taken: Enter on the list or on what was typed.
    taken = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers: list[LotOffer] = []
        self.choices = SuggestionList(self)
        self.choices.chosen.connect(lambda row: self._take(row.id))
        self.textEdited.connect(self._filter)

    def ask(self, item_id: int, lots: LotLookup) -> None:
        """Show what lies in the warehouse."""

        def show(offers: Sequence[LotOffer]) -> None:
            # The editor may be gone by now.
            if isValid(self):
                self._offers = list(offers)
                self._filter(self.text() if self.isModified() else "")

        lots(item_id, show)

    def _filter(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        rows = [
            Reference(place, offer.number, _words(offer))
            for place, offer in enumerate(self._offers)
            if wanted in offer.number.casefold()
        ]
        self.choices.show_rows(rows, self)

    def _take(self, place: int) -> None:
        offer = self._offers[place]
        self.choices.hide()
        self.taken.emit(offer.number, offer.expires_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.choices.current()
        if current is not None and key in _STEPS:
            self.choices.step(_STEPS[Qt.Key(key)])
        elif current is not None and key == Qt.Key.Key_Escape:
            self.choices.hide()
        elif current is not None and key in _ENTERS and not event.modifiers():
            self._take(current.id)
        else:
            super().keyPressEvent(event)
            return
        event.accept()


def _words(offer: LotOffer) -> str:
    return "   ".join(part for part in (format_date(offer.expires_on), format_quantity(offer.free)) if part)
