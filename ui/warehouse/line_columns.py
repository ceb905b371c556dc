"""The columns of a document's grid: what a cell shows, what it is edited by, who sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt

from app.documents.kinds import KINDS as LINE_RULES
from ui.catalog.unit_names import in_window_language
from ui.common.formats import format_date, format_money, format_number, format_price, format_quantity, table_quantity
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_kinds import COST, COST_CORRECTION, KINDS, OPENING, PRICE_CHANGE, RESERVATION, SURPLUS
from ui.warehouse.draft_line import DraftLine, LineItem
from ui.warehouse.line_load import gross_mass_of, net_mass_of, places_of
from ui.warehouse.price_margins import change_of, margin_of

#: Columns that only goods with lots or serial numbers ask for.
LOT_COLUMNS = ("lot", "expires_on")
_MONEY = ("price", "discount_percent", "net", "vat_rate", "vat", "total", "old_price", "change_percent")
#: Columns by the right to cost.
_COST = ("margin_percent", "unit_cost")
#: Lines are counted in these only while somebody types them.
_DRAFT_ONLY = ("free",)
#: What became of a line is known of posted documents only.
_POSTED_ONLY = ("done", "remaining")


@dataclass(frozen=True, slots=True)
class LineColumn:
    """A column; `title` is a source of context "LineGrid", `shown` gives the text of a line's cell."""

    key: str
    title: str
    width: int
    shown: Callable[[DraftLine], str]
    right: bool = False
    editable: bool = False
    #: Out of sight until the person asks for it.
    rare: bool = False

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Numbers stand right."""
        side = Qt.AlignmentFlag.AlignRight if self.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def columns_for(kind: str, *, money: bool, editable: bool, costs: bool = False) -> tuple[LineColumn, ...]:
    """Return the columns of a kind of document; without the right to its money or to cost those do not exist."""
    rule = KINDS[kind]
    typed = {"net", "vat"} if rule.money == COST else set()
    shown = [
        _COLUMNS[key]
        for key in _with_rare(kind, rule.columns)
        if (money or key not in _MONEY) and (costs or key not in _COST)
        if key not in (_POSTED_ONLY if editable else _DRAFT_ONLY)
    ]
    columns = [replace(column, editable=editable and (column.key in typed or column.key in _TYPED)) for column in shown]
    return tuple(_renamed(kind, column) for column in columns)


def _with_rare(kind: str, keys: tuple[str, ...]) -> list[str]:
    """Return the columns with those that the kind's lines have beside them; every line may have a note."""
    has = {*LINE_RULES[kind].lines, "note"}
    every = [*keys, *(column.key for column in _LIST if column.rare and column.key in has)]
    if "paper_quantity" in every:
        # Paper and fact stand side by side.
        every.remove("paper_quantity")
        every.insert(every.index("quantity"), "paper_quantity")
    return every


def _renamed(kind: str, column: LineColumn) -> LineColumn:
    """Give a column the name that it has in this kind alone."""
    if kind == COST_CORRECTION and column.key == "net":
        return replace(column, title=QT_TRANSLATE_NOOP("LineGrid", "Change of value"), width=176)
    if kind in (SURPLUS, OPENING) and column.key == "net":
        return replace(column, title=QT_TRANSLATE_NOOP("LineGrid", "Sum"))
    if kind == RESERVATION and column.key == "done":
        return replace(column, title=QT_TRANSLATE_NOOP("LineGrid", "Shipped"))
    if kind == RESERVATION and column.key == "remaining":
        return replace(column, title=QT_TRANSLATE_NOOP("LineGrid", "Held"))
    if kind == PRICE_CHANGE and column.key == "quantity":
        return replace(column, title=QT_TRANSLATE_NOOP("LineGrid", "From quantity"), width=124)
    if kind == PRICE_CHANGE and column.key == "price":
        return replace(column, title=QT_TRANSLATE_NOOP("LineGrid", "New price"))
    return column


def side_word(direction: int) -> str:
    """Return what happens to the goods of a line, in the language in force."""
    words = {
        1: QT_TRANSLATE_NOOP("LineGrid", "+ in"),
        -1: QT_TRANSLATE_NOOP("LineGrid", "− out"),
    }
    return QCoreApplication.translate("LineGrid", words[direction]) if direction in words else ""


def code_of(item: LineItem | None) -> str:
    """Return what goods are known by at the shelf."""
    return "" if item is None else item.article or item.code


def _side(line: DraftLine) -> str:
    return "" if line.is_blank else side_word(line.direction)


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
    return format_number(line.short_of if line.short_of is not None else line.free)


def _lot(line: DraftLine) -> str:
    wrong = line.wrong.get("lot")
    return wrong.text if wrong and wrong.text else line.lot_number


def _price(line: DraftLine) -> str:
    wrong = line.wrong.get("price")
    return wrong.text if wrong else format_price(line.price)


def _percent(value: Decimal | None) -> str:
    return format_number(value, 1) if value is not None else ""


def _change(line: DraftLine) -> str:
    change = change_of(line.price, line.old_price)
    return f"+{_percent(change)}" if change is not None and change > 0 else _percent(change)


def _discount(line: DraftLine) -> str:
    return format_number(line.discount_percent) if line.discount_percent else ""


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


def _paper(line: DraftLine) -> str:
    return format_quantity(line.paper_quantity if line.paper_quantity is not None else line.quantity)


#: Cells that a person types into in every kind that has them.
_TYPED = (
    *(
        "item",
        "to_item",
        "lot",
        "expires_on",
        "quantity",
        "price",
        "discount_percent",
        "total",
        "cost_share",
        "unit_cost",
    ),
    *("paper_quantity", "places", "net_mass", "gross_mass", "country", "customs_declaration", "note"),
)
_LIST = (
    LineColumn("side", QT_TRANSLATE_NOOP("LineGrid", "Side"), 92, _side),
    LineColumn(
        "item", QT_TRANSLATE_NOOP("LineGrid", "Article"), 132, lambda line: code_of(line.item) or line.code_text
    ),
    LineColumn("name", QT_TRANSLATE_NOOP("LineGrid", "Name"), 260, _name),
    LineColumn("lot", QT_TRANSLATE_NOOP("LineGrid", "Lot, serial"), 116, _lot),
    LineColumn("layer", QT_TRANSLATE_NOOP("LineGrid", "For receipt"), 150, lambda line: line.layer_title),
    LineColumn("expires_on", QT_TRANSLATE_NOOP("LineGrid", "Expires"), 96, lambda line: format_date(line.expires_on)),
    LineColumn(
        "to_item",
        QT_TRANSLATE_NOOP("LineGrid", "Becomes"),
        132,
        lambda line: code_of(line.to_item) or line.to_code_text,
    ),
    LineColumn(
        "to_name", QT_TRANSLATE_NOOP("LineGrid", "Name"), 220, lambda line: line.to_item.name if line.to_item else ""
    ),
    LineColumn("unit", QT_TRANSLATE_NOOP("LineGrid", "Unit"), 52, _unit),
    LineColumn("quantity", QT_TRANSLATE_NOOP("LineGrid", "Quantity"), 100, _quantity, True),
    LineColumn("free", QT_TRANSLATE_NOOP("LineGrid", "Free"), 80, _free, True),
    LineColumn(
        "old_price", QT_TRANSLATE_NOOP("LineGrid", "Old price"), 104, lambda line: format_price(line.old_price), True
    ),
    LineColumn(
        "done",
        QT_TRANSLATE_NOOP("LineGrid", "Received"),
        88,
        lambda line: table_quantity(line.done),
        True,
    ),
    LineColumn(
        "remaining",
        QT_TRANSLATE_NOOP("LineGrid", "Remains"),
        88,
        lambda line: table_quantity(line.remaining),
        True,
    ),
    LineColumn("price", QT_TRANSLATE_NOOP("LineGrid", "Price"), 96, _price, True),
    LineColumn("change_percent", QT_TRANSLATE_NOOP("LineGrid", "Change, %"), 112, _change, True),
    LineColumn(
        "margin_percent",
        QT_TRANSLATE_NOOP("LineGrid", "Margin, %"),
        88,
        lambda line: _percent(margin_of(line.price, line.cost)),
        True,
    ),
    LineColumn("discount_percent", QT_TRANSLATE_NOOP("LineGrid", "Disc. %"), 68, _discount, True),
    LineColumn("net", QT_TRANSLATE_NOOP("LineGrid", "Without VAT"), 104, _net, True),
    LineColumn("vat_rate", QT_TRANSLATE_NOOP("LineGrid", "VAT %"), 68, _vat_rate, True),
    LineColumn("vat", QT_TRANSLATE_NOOP("LineGrid", "VAT"), 92, _vat, True),
    LineColumn("total", QT_TRANSLATE_NOOP("LineGrid", "Total"), 112, _total, True),
    LineColumn(
        "cost_share",
        QT_TRANSLATE_NOOP("LineGrid", "Share of cost"),
        110,
        lambda line: format_number(line.cost_share),
        True,
    ),
    LineColumn("unit_cost", QT_TRANSLATE_NOOP("LineGrid", "Cost"), 92, lambda line: format_price(line.unit_cost), True),
    LineColumn("paper_quantity", QT_TRANSLATE_NOOP("LineGrid", "By paper"), 124, _paper, True, rare=True),
    LineColumn(
        "places",
        QT_TRANSLATE_NOOP("LineGrid", "Places"),
        72,
        lambda line: format_number(places_of(line)),
        True,
        rare=True,
    ),
    LineColumn(
        "net_mass",
        QT_TRANSLATE_NOOP("LineGrid", "Net, kg"),
        88,
        lambda line: format_number(net_mass_of(line)),
        True,
        rare=True,
    ),
    LineColumn(
        "gross_mass",
        QT_TRANSLATE_NOOP("LineGrid", "Gross, kg"),
        96,
        lambda line: format_number(gross_mass_of(line)),
        True,
        rare=True,
    ),
    LineColumn("country", QT_TRANSLATE_NOOP("LineGrid", "Country"), 76, lambda line: line.country, rare=True),
    LineColumn(
        "customs_declaration",
        QT_TRANSLATE_NOOP("LineGrid", "Customs declaration"),
        220,
        lambda line: line.customs_declaration,
        rare=True,
    ),
    LineColumn("note", QT_TRANSLATE_NOOP("LineGrid", "Note"), 180, lambda line: line.note, rare=True),
)
_COLUMNS = {column.key: column for column in _LIST}
