"""The two lists of a stocktaking: what was counted where, and counted against the book; and both as paper."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.warehouse.stocktaking_queries import Stocktaking, StocktakingCount, StocktakingDifference
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column
from ui.common.formats import format_date, format_money, format_quantity
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.stocktaking_words import SheetWords, range_of, title_of

CONTEXT = "StocktakingSheets"

#: Which differences are in sight.
ALL = "all"
DIFFERING = "differing"
UNCOUNTED = "uncounted"
MOVED = "moved"

MOVED_WORD = QT_TRANSLATE_NOOP("StocktakingSheets", "moved meanwhile: count again")
_LOT = QT_TRANSLATE_NOOP("StocktakingSheets", "Lot")
_COMMISSION = QT_TRANSLATE_NOOP("StocktakingSheets", "Commission: %1")
UNCOUNTED_WORD = QT_TRANSLATE_NOOP("StocktakingSheets", "not counted")


def _name(row: StocktakingCount | StocktakingDifference) -> str:
    return f"{row.name} \u00b7 {row.lot}" if row.lot else row.name


COUNT_COLUMNS = (
    Column("place", QT_TRANSLATE_NOOP("StocktakingSheets", "Place"), width=110),
    Column("code", QT_TRANSLATE_NOOP("StocktakingSheets", "Code"), width=90),
    Column("article", QT_TRANSLATE_NOOP("StocktakingSheets", "Article"), width=110),
    Column("name", QT_TRANSLATE_NOOP("StocktakingSheets", "Name"), width=320, value=_name, tip=_name),
    Column("quantity", QT_TRANSLATE_NOOP("StocktakingSheets", "Counted"), "quantity", width=100, bold=True,
           value=lambda row: row.quantity),
    Column("unit", QT_TRANSLATE_NOOP("StocktakingSheets", "Unit"), width=60,
           value=lambda row: in_window_language(row.unit)),
    Column("counted_at", QT_TRANSLATE_NOOP("StocktakingSheets", "When"), "moment", width=140),
    Column("counter_name", QT_TRANSLATE_NOOP("StocktakingSheets", "Who"), width=140),
)  # fmt: skip


def _note(row: StocktakingDifference) -> str:
    source = MOVED_WORD if row.moved else "" if row.counted else UNCOUNTED_WORD
    return QCoreApplication.translate(CONTEXT, source) if source else ""


def _difference(row: StocktakingDifference) -> Decimal | None:
    return row.difference if row.counted else None


def _tone(row: StocktakingDifference) -> str | None:
    difference = _difference(row) or Decimal(0)
    return "danger" if difference < 0 else "success" if difference > 0 else None


_ITEM = (
    Column("code", QT_TRANSLATE_NOOP("StocktakingSheets", "Code"), width=90),
    Column("article", QT_TRANSLATE_NOOP("StocktakingSheets", "Article"), width=110),
    Column("name", QT_TRANSLATE_NOOP("StocktakingSheets", "Name"), width=320, value=_name, tip=_name),
    Column("unit", QT_TRANSLATE_NOOP("StocktakingSheets", "Unit"), width=60,
           value=lambda row: in_window_language(row.unit)),
    Column("book_quantity", QT_TRANSLATE_NOOP("StocktakingSheets", "In the book"), "quantity", width=100),
    Column("counted_quantity", QT_TRANSLATE_NOOP("StocktakingSheets", "Counted"), "quantity", width=100,
           value=lambda row: row.counted_quantity if row.counted else None),
    Column("difference", QT_TRANSLATE_NOOP("StocktakingSheets", "Difference"), "quantity", width=100,
           value=_difference, tone=_tone, bold=True),
)  # fmt: skip
_VALUE = Column("value", QT_TRANSLATE_NOOP("StocktakingSheets", "Value"), "money", width=110,
                value=lambda row: row.value if row.counted else None, tone=_tone)  # fmt: skip
_NOTE = Column("note", QT_TRANSLATE_NOOP("StocktakingSheets", "Note"), width=190, value=_note,
               tone=lambda row: "warning" if row.moved else "muted")  # fmt: skip


def difference_columns(*, with_value: bool) -> tuple[Column, ...]:
    """Return the columns of the differences; value by the right to cost."""
    return (*_ITEM, *((_VALUE,) if with_value else ()), _NOTE)


def fits(row: StocktakingDifference, which: str) -> bool:
    """Tell whether a line belongs to what is to be seen."""
    if which == DIFFERING:
        return row.counted and bool(row.difference)
    if which == UNCOUNTED:
        return not row.counted
    return row.moved if which == MOVED else True


def holds(row: StocktakingCount | StocktakingDifference, search: str) -> bool:
    """Tell whether code, article, name, lot or place hold each word that is searched for."""
    place = row.place if isinstance(row, StocktakingCount) else ""
    said = f"{row.code} {row.article} {row.name} {row.lot or ''} {place}".casefold()
    return all(part in said for part in search.casefold().split())


def counting_sheet(taken: Stocktaking, rows: Sequence[StocktakingDifference], *, with_book: bool) -> SheetWords:
    """Return the sheet that people walk the shelves with; without the book its column is left for the pen."""

    def say(source: str) -> str:
        return QCoreApplication.translate(CONTEXT, source)

    heads = (say("Code"), say("Article"), say("Name"), say(_LOT), say("Unit"), say("In the book"), say("Counted"))
    lines = tuple(
        (
            row.code,
            row.article,
            row.name,
            row.lot or "",
            in_window_language(row.unit),
            format_quantity(row.book_quantity) if with_book else "",
            "",
        )
        for row in rows
    )
    return SheetWords(
        title_of(taken),
        _about(taken),
        heads,
        (9, 12, 36, 11, 7, 12, 13),
        (False,) * 5 + (True,) * 2,
        lines,
        _signed(taken),
    )


def difference_sheet(taken: Stocktaking, rows: Sequence[StocktakingDifference], *, with_value: bool) -> SheetWords:
    """Return the differences as paper, with their sum where cost may be seen."""

    def say(source: str) -> str:
        return QCoreApplication.translate(CONTEXT, source)

    heads = (say("Code"), say("Name"), say(_LOT), say("Unit"), say("In the book"), say("Counted"), say("Difference"))
    lines = tuple(
        (
            row.code,
            row.name,
            row.lot or "",
            in_window_language(row.unit),
            format_quantity(row.book_quantity),
            format_quantity(row.counted_quantity),
            format_quantity(row.difference),
            *((format_money(row.value),) if with_value else ()),
        )
        for row in rows
        if fits(row, DIFFERING)
    )
    total = format_money(sum((row.value or Decimal(0) for row in rows if fits(row, DIFFERING)), Decimal(0)))
    return SheetWords(
        title_of(taken),
        _about(taken),
        (*heads, *((say("Value"),) if with_value else ())),
        (9, 33, 11, 7, 13, 13, 14, *((14,) if with_value else ())),
        (False,) * 4 + (True,) * (4 if with_value else 3),
        lines,
        f"{say('Value')}: {total}. {_signed(taken)}" if with_value else _signed(taken),
    )


def _signed(taken: Stocktaking) -> str:
    # Those who counted put their names there; where nobody was named, with the pen.
    words = QCoreApplication.translate(CONTEXT, _COMMISSION)
    return words.replace("%1", taken.commission or "\u2009".join("_" * 40))


def _about(taken: Stocktaking) -> str:
    day = format_date(taken.started_at.date() if taken.started_at is not None else taken.moment.date())
    reason = f", {taken.reason}" if taken.reason else ""
    return f"{taken.warehouse_name}, {range_of(taken)}, {day}{reason}"
