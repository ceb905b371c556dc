"""What a typed or scanned code means: the one item it names, or none, or several."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.warehouse.queries import FoundItem
from ui.warehouse.lot_editor import LotLookup, LotOffer

#: `lookup(text, done, failed)`: finds goods off the GUI thread; `failed()` when the line or the server gave no answer.
ItemLookup = Callable[[str, Callable[[list[FoundItem]], None], Callable[[], None]], None]

#: `match(codes, done, failed)`: the same for a whole block of codes, in one turn.
ItemMatch = Callable[[Sequence[str], Callable[[Mapping[str, list[FoundItem]]], None], Callable[[], None]], None]


def no_lots(_item_id: int, done: Callable[[Sequence[LotOffer]], None]) -> None:
    """Offer nothing: goods come in with lots of their own."""
    done(())


@dataclass(frozen=True, slots=True)
class GoodsSource:
    """Where the grid finds goods."""

    find: ItemLookup
    match: ItemMatch
    lots: LotLookup = no_lots


#: Letters that look alike in both alphabets, as the server folds them in articles.
_LOOK_ALIKES = str.maketrans("АВЕКМНОРСТУХЁ", "ABEKMHOPCTYXE")


def folded(code: str) -> str:
    """Return an article or code without case, look-alikes, spaces and punctuation."""
    return "".join(letter for letter in code.upper().translate(_LOOK_ALIKES) if letter.isalnum())


def only_meaning(text: str, rows: Sequence[FoundItem]) -> FoundItem | None:
    """Return the item that a whole typed text names: a barcode, its exact code or article, else the only hit."""
    barcodes = [row for row in rows if row.matched == "barcode"]
    if barcodes:
        return barcodes[0] if len(barcodes) == 1 else None
    wanted = folded(text)
    exact = [row for row in rows if folded(row.code) == wanted] or [
        row for row in rows if row.article and folded(row.article) == wanted
    ]
    if len(exact) == 1:
        return exact[0]
    return rows[0] if len(rows) == 1 else None
