"""The reports on stock as data: columns, filters, where lines come from, and what a line opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication

from app.access.queries import SessionInfo
from app.reports.grouping import GroupLine
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column
from ui.common.translations import QT_TRANSLATE_NOOP

Filter = Literal["warehouse", "group", "moment", "period", "days", "by_lot", "grouped"]
#: What a line opens: the ledger of its item, or the document behind it.
Opens = Literal["ledger", "document"]

#: The last branch of a tree of groups.
_WITHOUT_GROUP = QT_TRANSLATE_NOOP("Reports", "Without a group")

#: Documents lie between these moments.
LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)
FAR_AWAY = datetime(2200, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ReportAsk:
    """What the filters of a report say; a report reads the fields of its own filters only.

    A period without an end on one side goes as far as documents can; `item_id` is whose ledger it is, 0 of none.
    `warehouse_name` is shown until the names of all warehouses are known.
    """

    warehouse_id: int | None = None
    warehouse_name: str = ""
    group_id: int | None = None
    moment: datetime | None = None
    first: datetime = LONG_AGO
    until: datetime = FAR_AWAY
    days: int = 90
    by_lot: bool = False
    grouped: bool = False
    item_id: int = 0


@dataclass(frozen=True, slots=True)
class ReportKind:
    """One report; texts are QT_TRANSLATE_NOOP sources in the context "Reports".

    `totals` are keys of columns whose sums stand below the table. Columns of value are shown by the right to cost.
    """

    id: str
    title: str
    about: str
    empty: str
    filters: frozenset[Filter]
    columns: tuple[Column, ...]
    load: Callable[[ReportAsk], Callable[[Any], Sequence[Any]]]
    opens: Opens
    totals: tuple[str, ...] = ()
    #: Object of the rights to see, print and export it.
    right: str = "balances"
    needs_cost: bool = False

    def columns_for(self, me: SessionInfo) -> tuple[Column, ...]:
        """Return the columns a person may see."""
        of_cost = ("value", "cost", "currency")
        return tuple(c for c in self.columns if not c.key.endswith(of_cost) or me.may("cost", "view"))


def _name(row: Any) -> str:
    if not isinstance(row, GroupLine):
        return str(row.name)
    name = row.name or QCoreApplication.translate("Reports", _WITHOUT_GROUP)
    return "\u2003" * row.depth + (f"{name}, {row.currency}" if row.of_several else name)


def _unit(row: Any) -> str:
    return in_window_language(row.unit)


CODE = Column("code", QT_TRANSLATE_NOOP("Reports", "Code"), width=88)
ARTICLE = Column("article", QT_TRANSLATE_NOOP("Reports", "Article"), width=110, hidden=True)
NAME = Column("name", QT_TRANSLATE_NOOP("Reports", "Item"), width=330, value=_name, tip=lambda row: row.name)
GROUP = Column("group_name", QT_TRANSLATE_NOOP("Reports", "Group"), width=130, hidden=True)
PLACE = Column("warehouse_name", QT_TRANSLATE_NOOP("Reports", "Warehouse"), width=140)
UNIT = Column("unit", QT_TRANSLATE_NOOP("Reports", "Unit"), width=56, value=_unit)
VALUE = Column("value", QT_TRANSLATE_NOOP("Reports", "Value"), "money", width=120)
#: Beside the values: lei and roubles of several own firms stand in one column.
CURRENCY = Column("currency", QT_TRANSLATE_NOOP("Reports", "Currency"), width=64)
ITEM = (CODE, ARTICLE, NAME, GROUP, PLACE, UNIT)


def quantity_column(key: str, title: str) -> Column:
    """Return a column of quantities."""
    return Column(key, title, "quantity", width=96)


def money_column(key: str, title: str) -> Column:
    """Return a column of sums."""
    return Column(key, title, "money", width=112)
