"""What stocktaking is called in lists and cards, and the sheet it goes to paper with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.catalog.records import ItemGroup
from app.warehouse.stocktaking_queries import Stocktaking
from ui.common.translations import QT_TRANSLATE_NOOP

#: The context of these words.
CONTEXT = "StocktakingWords"

STATES = {
    "": QT_TRANSLATE_NOOP("StocktakingWords", "Not begun"),
    "counting": QT_TRANSLATE_NOOP("StocktakingWords", "Counting"),
    "finished": QT_TRANSLATE_NOOP("StocktakingWords", "Finished"),
}
FROZEN = QT_TRANSLATE_NOOP("StocktakingWords", "goods do not move")
MOVING = QT_TRANSLATE_NOOP("StocktakingWords", "work goes on")
EVERYTHING = QT_TRANSLATE_NOOP("StocktakingWords", "All goods")
_DRAFT = QT_TRANSLATE_NOOP("StocktakingWords", "draft")
_TITLE = QT_TRANSLATE_NOOP("StocktakingWords", "Stocktaking")


@dataclass(frozen=True, slots=True)
class SheetWords:
    """A counting sheet or a list of differences in words: heads, relative widths, right-hand columns, rows."""

    title: str
    about: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    right: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    total: str = ""


def word(source: str) -> str:
    """Return one of the words of this file in the language in force."""
    return QCoreApplication.translate(CONTEXT, source)


def state_of(row: Stocktaking) -> str:
    """Return the state as a key of STATES."""
    return row.state or ""


def number_of(row: Stocktaking) -> str:
    """Return the number, or that there is none yet."""
    return row.number or word(_DRAFT)


def range_of(row: Stocktaking) -> str:
    """Return what is counted."""
    return row.group_name or word(EVERYTHING)


def title_of(row: Stocktaking | None) -> str:
    """Return the title of a card."""
    return word(_TITLE) if row is None or row.number is None else f"{word(_TITLE)} {row.number}"


def group_choices(groups: Sequence[ItemGroup]) -> list[tuple[int | None, str]]:
    """Return the groups as a tree by indentation, everything first."""
    choices: list[tuple[int | None, str]] = [(None, word(EVERYTHING))]

    def add(parent: int | None, depth: int) -> None:
        for group in groups:
            if group.parent_id == parent:
                choices.append((group.id, "\u2003" * depth + group.name))
                add(group.id, depth + 1)

    add(None, 0)
    return choices
