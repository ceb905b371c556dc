"""Columns of a list as data: what a cell's value is, how it is worded, and how it sorts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from operator import attrgetter
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, Qt

from ui.common import formats

Kind = Literal["text", "number", "quantity", "money", "price", "date", "moment", "choice"]

RIGHT_KINDS: frozenset[str] = frozenset({"number", "quantity", "money", "price"})
SUM_KINDS: frozenset[str] = frozenset({"quantity", "money"})


@dataclass(frozen=True, slots=True)
class Sort:
    """The order a list asks for: a column's key and its direction."""

    key: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `title` and the words of `choices` are QT_TRANSLATE_NOOP sources in the list's own context.

    `value` takes the row (default: its attribute `key`). `sortable` says that the server has an index `(key, id)`;
    other columns sort among the first 10,000 rows in the window. `tone` names a text colour by meaning ("danger",
    "warning", "success", "muted", "accent") for a row; `tip` a longer text for it.
    """

    key: str
    title: str
    kind: Kind = "text"
    width: int = 120
    sortable: bool = False
    align: Qt.AlignmentFlag | None = None
    value: Callable[[Any], Any] | None = None
    choices: Mapping[str, str] = field(default_factory=dict)
    tone: Callable[[Any], str | None] | None = None
    tip: Callable[[Any], str | None] | None = None
    bold: bool = False
    hidden: bool = False

    def value_of(self, row: Any) -> Any:
        """Return the typed value of the cell: what sorting and sums use."""
        return self.value(row) if self.value is not None else attrgetter(self.key)(row)

    def text_of(self, row: Any, context: str) -> str:
        """Return the cell as the person reads it, in the language and locale in force."""
        return worded(self.value_of(row), self, context)

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Numbers stand right, all else at the start of the line."""
        side = self.align or (Qt.AlignmentFlag.AlignRight if self.kind in RIGHT_KINDS else Qt.AlignmentFlag.AlignLeft)
        return side | Qt.AlignmentFlag.AlignVCenter


def worded(value: Any, column: Column, context: str) -> str:
    """Return a value in the words of its column's kind; None is an empty cell."""
    if value is None:
        return ""
    if column.kind == "choice":
        source = column.choices.get(str(value))
        return QCoreApplication.translate(context, source) if source else str(value)
    if column.kind == "money":
        return formats.table_money(Decimal(value))
    if column.kind == "price":
        return formats.format_price(Decimal(value))
    if column.kind == "quantity":
        return formats.table_quantity(Decimal(value))
    if column.kind == "number":
        return formats.format_number(value)
    if column.kind == "moment":
        return formats.format_moment(value)
    if column.kind == "date":
        return formats.format_date(value)
    return str(value)


def sort_value(value: Any) -> tuple[bool, Any]:
    """Return what a value sorts by in the window: empty ones last, text without regard to case."""
    return (value is None or value == "", value.casefold() if isinstance(value, str) else value)
