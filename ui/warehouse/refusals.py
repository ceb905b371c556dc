"""Refusals of the server put where they belong: at the line, at the cell, with the documents that they name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.database.errors import UserError
from ui.catalog.unit_names import in_window_language
from ui.common.formats import format_quantity
from ui.warehouse.document_words import document_title
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine, Wrong
from ui.warehouse.line_grid import LineGrid

#: Fields of a line that have a cell; what is wrong with any other is shown at the item.
_CELLS = ("quantity", "price", "net", "vat", "total", "lot", "to_item")


def take_shortages(document: DraftDocument, told: Sequence[Mapping[str, Any]]) -> list[DraftLine]:
    """Mark the lines that a posting found short, with what is free; return them from top to bottom."""
    by_id = {UUID(entry["line_id"]): entry for entry in told}
    short = []
    for line in document.lines:
        entry = by_id.get(line.line_id)
        if entry is None:
            continue
        line.short_of = line.free = Decimal(entry["free"])
        line.allowed = Decimal(entry["allowed"])
        line.taken_by = entry.get("taken_by")
        short.append(line)
    return short


def first_shortage(short: Sequence[DraftLine]) -> str:
    """Return what is free for the first short line, and who took the rest."""
    first = next((line for line in short if line.item is not None), None)
    if first is None or first.item is None:
        return ""
    free = format_quantity(first.short_of, in_window_language(first.item.unit)) or "0"
    text = QCoreApplication.translate("StockRefusals", "%1: free %2.")
    text = text.replace("%1", first.item.name).replace("%2", free)
    if first.taken_by:
        title = document_title(str(first.taken_by.get("kind", "")), first.taken_by.get("number"))
        taken = QCoreApplication.translate("StockRefusals", "Last taken by %1 (%2).").replace("%1", title)
        text += " " + taken.replace("%2", str(first.taken_by.get("author") or "–"))
    return text


def mark_line(grid: LineGrid, error: UserError) -> bool:
    """Show a refusal at the line that it names; False where it names none."""
    told = error.values.get("line_id")
    line = next((line for line in grid.lines.document.lines if told and str(line.line_id) == str(told)), None)
    if line is None:
        return False
    name = error.field if error.field in _CELLS else "quantity"
    value = getattr(line, name, None) if name in ("quantity", "price") else None
    line.wrong[name] = Wrong("" if value is None else str(value), error)
    grid.lines.refresh()
    grid.go_to(line, name, edit=False)
    return True


def mark_lines(grid: LineGrid, error: UserError, name: str) -> bool:
    """Mark a cell of all lines that a refusal names; False where it names none of these."""
    told = {str(entry.get("line_id")) for entry in error.values.get("lines", ())}
    named = [line for line in grid.lines.document.lines if str(line.line_id) in told]
    for line in named:
        text = line.lot_number if name == "lot" else str(line.quantity or "")
        line.wrong[name] = Wrong(text, error)
        grid.lines.document.touch(line)
    grid.lines.refresh()
    if named:
        grid.go_to(named[0], name, edit=False)
    return bool(named)


def documents_named(error: UserError) -> list[tuple[int, str, str | None]]:
    """Return (id, kind, number) of the documents that stand in the way."""
    return [
        (int(entry["document_id"]), str(entry["kind"]), entry.get("number"))
        for entry in error.values.get("documents", ())
    ]
