"""How wide the columns of a list are before anybody set them: as wide as their content, within the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui.common import tokens
from ui.common.columns import RIGHT_KINDS, Column

MIN_COLUMN = 56


@dataclass(frozen=True, slots=True)
class Wish:
    """What a column needs for its texts and for its title, px."""

    column: Column
    texts: int
    title: int

    def width(self, *, tight: bool = False) -> int:
        """Return the width with air around the content, or without."""
        # A day may come into a column that is empty now: it is as wide as any other.
        least = self.column.width if self.column.kind in ("date", "moment") else MIN_COLUMN
        texts = max(self.texts, least)
        if tight:
            return max(min(texts, 2 * self.column.width), self.title)
        return max(MIN_COLUMN, min(max(texts, self.title) + tokens.GAP_WIDE, max(2 * self.column.width, MIN_COLUMN)))


def fitted_widths(wishes: Mapping[int, Wish], room: int) -> dict[int, int]:
    """Return widths by column number, in the order the columns stand in, that fill a room of so many px."""
    widths = {number: wish.width() for number, wish in wishes.items()}
    if sum(widths.values()) > room:
        # Before a text is cut, the air between the columns goes.
        widths = {number: wish.width(tight=True) for number, wish in wishes.items()}
    spare = room - sum(widths.values())
    texts = [number for number, wish in wishes.items() if wish.column.kind == "text"]
    if texts:
        # The text declared widest takes what is left, or gives way, so that no list begins with a scroll bar. Its
        # double is enough, unless a number would stand alone at the far edge.
        main = max(texts, key=lambda number: wishes[number].column.width)
        last = list(wishes.values())[-1].column
        most = spare if last.kind in RIGHT_KINDS else min(spare, widths[main])
        widths[main] = max(widths[main] + most, MIN_COLUMN * 2)
    return widths
