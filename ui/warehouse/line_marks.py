"""What is wrong with a line of a document, said in a sentence and in colours."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.common.error_texts import sentence_for
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.line_load import differs
from ui.warehouse.price_margins import margin_of

_QUIET = ("free", "unit", "vat_rate", "old_price")
#: Cells that show what is reckoned until somebody types it.
_RECKONED = ("paper_quantity", "places", "net_mass", "gross_mass")

#: Cells that are drawn as wrong where the line has a refusal under this name.
_CELL_OF_REFUSAL = {
    "net": "net",
    "vat": "vat",
    "total": "total",
    "price": "price",
    "quantity": "quantity",
    "lot": "lot",
}


def problem_of(document: DraftDocument, line: DraftLine) -> tuple[str, str] | None:
    """Return (cell, sentence) of what is wrong with a line, or None."""
    if line.is_unknown:
        return "item", QCoreApplication.translate(
            "LineGridModel", "No goods with this code. Correct it or choose from the list (F4)."
        )
    for name, wrong in line.wrong.items():
        return _CELL_OF_REFUSAL.get(name, "quantity"), sentence_for(wrong.error)
    if not line.is_blank and line.item is None and not line.asking:
        return "item", QCoreApplication.translate(
            "LineGridModel", "Which goods? Type an article, a code or two letters of the name."
        )
    if line.item is not None and line.quantity is None:
        return "quantity", QCoreApplication.translate("LineGridModel", "How much? The quantity is empty.")
    if line.item is not None and line.to_item is None and document.asks_target:
        return "to_item", QCoreApplication.translate(
            "LineGridModel", "What do these goods become? Type an article or two letters of the name."
        )
    return None


def marks_of(document: DraftDocument, line: DraftLine, key: str) -> tuple[str, bool]:
    """Return the tone of a cell's text, and whether the cell is tinted as refused or short."""
    short = line.short_of is not None and key in ("quantity", "free")
    if key == "margin_percent" and (margin_of(line.price, line.cost) or 0) < 0:
        return "danger", False
    if not short and _is_good(document, line):
        if key in ("quantity", "paper_quantity") and differs(line):
            return "warning", False
        quiet = key in _QUIET or (key in _RECKONED and getattr(line, key) is None)
        return ("muted" if quiet else "text"), False
    problem = problem_of(document, line)
    wrong = problem is not None and problem[0] == key
    tinted = (wrong and (line.is_unknown or key in line.wrong)) or short
    if short or wrong:
        return "danger", tinted
    return ("muted" if key in _QUIET or line.asking else "text"), tinted


def _is_good(document: DraftDocument, line: DraftLine) -> bool:
    """Nothing is wrong with a line, told without words: asked for each cell of a repaint."""
    named = line.to_item is not None or not document.asks_target
    return line.item is not None and line.quantity is not None and named and not line.wrong
