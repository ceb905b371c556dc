"""What a line weighs and how many places it takes: typed, or reckoned from pack and item; and paper against fact."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import ROUND_CEILING, Decimal

from PySide6.QtCore import QCoreApplication

from ui.common.formats import format_number, format_quantity
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine

_PAPER = QT_TRANSLATE_NOOP("TotalsBar", "by paper %1, difference %2")
_PLACES = QT_TRANSLATE_NOOP("TotalsBar", "places %1")
_NET = QT_TRANSLATE_NOOP("TotalsBar", "net %1 kg")
_GROSS = QT_TRANSLATE_NOOP("TotalsBar", "gross %1 kg")


def places_of(line: DraftLine) -> Decimal | None:
    """Return the places of a line: a begun pack is a place, too; None for goods without packs."""
    if line.places is not None or line.quantity is None or line.pack_id is None:
        return line.places
    return (line.quantity / line.pack_factor).to_integral_value(ROUND_CEILING)


def net_mass_of(line: DraftLine) -> Decimal | None:
    """Return the kilograms of the goods, None where neither line nor item says it."""
    return _mass(line, line.net_mass, line.item.weight_net if line.item else None)


def gross_mass_of(line: DraftLine) -> Decimal | None:
    """Return the kilograms with packing, None where neither line nor item says it."""
    return _mass(line, line.gross_mass, line.item.weight_gross if line.item else None)


def differs(line: DraftLine) -> bool:
    """Tell whether the paper says another quantity than came."""
    return line.paper_quantity is not None and line.quantity is not None and line.paper_quantity != line.quantity


def signed(value: Decimal) -> str:
    """Return a difference with its sign."""
    return f"+{format_quantity(value)}" if value > 0 else format_quantity(value)


def load_words(document: DraftDocument, shown: Collection[str]) -> tuple[str, bool]:
    """Return what stands beside the totals, and whether it warns: paper against fact, and the load of columns shown."""
    words, warns = [], any(differs(line) for line in document.lines)
    if warns:
        counted = [line for line in document.lines if line.quantity is not None]
        fact = sum((line.quantity or Decimal(0) for line in counted), Decimal(0))
        paper = sum((_on_paper(line) for line in counted), Decimal(0))
        told = QCoreApplication.translate("TotalsBar", _PAPER).replace("%1", format_quantity(paper) or "0")
        words.append(told.replace("%2", signed(fact - paper) or "0"))
    for key, word, value_of in _SUMS:
        known = [value for line in document.lines if (value := value_of(line)) is not None] if key in shown else []
        if known:
            words.append(
                QCoreApplication.translate("TotalsBar", word).replace(
                    "%1", format_number(sum(known, Decimal(0))) or "0"
                )
            )
    return "   ·   ".join(words), warns


def _on_paper(line: DraftLine) -> Decimal:
    value = line.paper_quantity if line.paper_quantity is not None else line.quantity
    return value or Decimal(0)


def _mass(line: DraftLine, typed: Decimal | None, of_one: Decimal | None) -> Decimal | None:
    if typed is not None or of_one is None or line.quantity is None:
        return typed
    return line.quantity * of_one


_SUMS: tuple[tuple[str, str, Callable[[DraftLine], Decimal | None]], ...] = (
    ("places", _PLACES, places_of),
    ("net_mass", _NET, net_mass_of),
    ("gross_mass", _GROSS, gross_mass_of),
)
