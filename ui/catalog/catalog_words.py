"""Words of the catalogue: kinds of goods, tracking, VAT classes, cost methods, rounding."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.common.translations import QT_TRANSLATE_NOOP

CONTEXT = "CatalogWords"

KINDS = {
    "goods": QT_TRANSLATE_NOOP("CatalogWords", "goods"),
    "service": QT_TRANSLATE_NOOP("CatalogWords", "service"),
    "kit": QT_TRANSLATE_NOOP("CatalogWords", "kit"),
}
TRACKING = {
    "none": QT_TRANSLATE_NOOP("CatalogWords", "by quantity only"),
    "lot": QT_TRANSLATE_NOOP("CatalogWords", "by lot and expiry"),
    "serial": QT_TRANSLATE_NOOP("CatalogWords", "by serial number"),
}
VAT_CLASSES = {
    "standard": QT_TRANSLATE_NOOP("CatalogWords", "standard rate"),
    "reduced": QT_TRANSLATE_NOOP("CatalogWords", "reduced rate"),
    "zero": QT_TRANSLATE_NOOP("CatalogWords", "0 %"),
    "exempt": QT_TRANSLATE_NOOP("CatalogWords", "without VAT"),
}
COST_METHODS = {
    "average": QT_TRANSLATE_NOOP("CatalogWords", "average by warehouse"),
    "average_firm": QT_TRANSLATE_NOOP("CatalogWords", "average of the own firm"),
    "fifo": QT_TRANSLATE_NOOP("CatalogWords", "first in, first out"),
    "lot": QT_TRANSLATE_NOOP("CatalogWords", "cost of the lot"),
    "standard": QT_TRANSLATE_NOOP("CatalogWords", "standard cost"),
}
PURPOSES = {
    "sale": QT_TRANSLATE_NOOP("CatalogWords", "sale"),
    "purchase": QT_TRANSLATE_NOOP("CatalogWords", "purchase"),
}
ROUNDING = {
    "nearest": QT_TRANSLATE_NOOP("CatalogWords", "to the nearest"),
    "up": QT_TRANSLATE_NOOP("CatalogWords", "up"),
    "down": QT_TRANSLATE_NOOP("CatalogWords", "down"),
}
SOURCES = {
    "typed": QT_TRANSLATE_NOOP("CatalogWords", "typed"),
    "cbr": QT_TRANSLATE_NOOP("CatalogWords", "Bank of Russia"),
    "ecb": QT_TRANSLATE_NOOP("CatalogWords", "European Central Bank"),
}


def word(words: Mapping[str, str], code: str) -> str:
    """Return the word for a code in the language in force; the code itself where none is kept."""
    source = words.get(code)
    return QCoreApplication.translate(CONTEXT, source) if source else code


def choices_of(words: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return (code, word) pairs for a choice field."""
    return [(code, word(words, code)) for code in words]
