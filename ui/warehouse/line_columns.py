"""The columns of a document's grid: what a cell shows, what it is edited by, who sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt

from ui.catalog.unit_names import in_window_language
from ui.common.formats import format_money, format_number, format_price, format_quantity
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_words import RECEIPT
from ui.warehouse.draft_line import DraftLine


@dataclass(frozen=True, slots=True)
class LineColumn:
    """A column; `title` is a source of context "LineGrid", `shown` gives the text of a line's cell."""

    key: str
    title: str
    width: int
    shown: Callable[[DraftLine], str]
    right: bool = False
    editable: bool = False

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Numbers stand right."""
        side = Qt.AlignmentFlag.AlignRight if self.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def columns_for(kind: str, *, money: bool, editable: bool) -> tuple[LineColumn, ...]:
    """Return the columns of a kind of document; without the right to its money those columns do not exist."""
    cost = kind == RECEIPT
    columns = [
        LineColumn("item", QT_TRANSLATE_NOOP("LineGrid", "Article"), 132, _code, editable=editable),
        LineColumn("name", QT_TRANSLATE_NOOP("LineGrid", "Name"), 260, _name),
        LineColumn("unit", QT_TRANSLATE_NOOP("LineGrid", "Unit"), 52, _unit),
        LineColumn("quantity", QT_TRANSLATE_NOOP("LineGrid", "Quantity"), 100, _quantity, True, editable),
    ]
    if editable:
        columns.append(LineColumn("free", QT_TRANSLATE_NOOP("LineGrid", "Free"), 80, _free, True))
    if money:
        columns += [
            LineColumn("price", QT_TRANSLATE_NOOP("LineGrid", "Price"), 96, _price, True, editable),
            LineColumn("net", QT_TRANSLATE_NOOP("LineGrid", "Without VAT"), 108, _net, True, editable and cost),
            LineColumn("vat_rate", QT_TRANSLATE_NOOP("LineGrid", "VAT %"), 72, _vat_rate, True),
            LineColumn("vat", QT_TRANSLATE_NOOP("LineGrid", "VAT"), 104, _vat, True, editable and cost),
            LineColumn("total", QT_TRANSLATE_NOOP("LineGrid", "Total"), 116, _total, True, editable),
        ]
    return tuple(columns)


def _code(line: DraftLine) -> str:
    if line.item is None:
        return line.code_text
    return line.item.article or line.item.code


def _name(line: DraftLine) -> str:
    if line.item is None:
        return ""
    return f"{line.item.name} · {line.pack_name}" if line.pack_name else line.item.name


def _unit(line: DraftLine) -> str:
    return in_window_language(line.item.unit) if line.item else ""


def _quantity(line: DraftLine) -> str:
    wrong = line.wrong.get("quantity")
    return wrong.text if wrong else format_quantity(line.quantity)


def _free(line: DraftLine) -> str:
    free = line.short_of if line.short_of is not None else line.free
    return format_number(free)


def _price(line: DraftLine) -> str:
    wrong = line.wrong.get("price")
    return wrong.text if wrong else format_price(line.price)


def _net(line: DraftLine) -> str:
    return format_money(line.money.net) if line.money else ""


def _vat_rate(line: DraftLine) -> str:
    if line.item is None:
        return ""
    if line.vat_rate is None or line.vat_rate == Decimal(0):
        return in_window_language(line.vat_text)
    return format_number(line.vat_rate)


def _vat(line: DraftLine) -> str:
    return format_money(line.money.vat) if line.money else ""


def _total(line: DraftLine) -> str:
    return format_money(line.money.total) if line.money else ""
