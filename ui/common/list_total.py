"""The line below a list: how many rows, and the sums of those selected."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.common import tokens
from ui.common.columns import SUM_KINDS, Column, worded
from ui.common.list_pages import ListPages
from ui.common.style import set_role
from ui.common.table_model import RowTableModel


class ListTotal(QLabel):
    """Counts what is loaded; an exact count of a long list would cost the server a scan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "muted")
        self.setContentsMargins(tokens.GAP, tokens.GAP_TIGHT, tokens.GAP, tokens.GAP_TIGHT)

    def show_total(self, model: RowTableModel, pages: ListPages, chosen: Sequence[Any]) -> None:
        """Count the rows, and sum up the chosen ones where there are several."""
        count = model.rowCount()
        if pages.sorted_partly:
            text = self.tr("The first %n row(s), sorted; search to narrow the list", "", count)
        elif pages.complete:
            text = self.tr("%n row(s)", "", count)
        else:
            text = self.tr("%n row(s) loaded, more below", "", count)
        if len(chosen) > 1:
            text = "   ·   ".join([text, self.tr("%n selected", "", len(chosen)), *_sums(model, chosen)])
        self.setText(text if count else "")


def _sums(model: RowTableModel, rows: Sequence[Any]) -> list[str]:
    """Return "title sum" of each money or quantity column over the rows; each currency has its own."""
    sums = []
    for number, column in enumerate(model.columns):
        if column.kind in SUM_KINDS:
            totals: dict[str, Decimal] = {}
            for row in rows:
                value = column.value_of(row)
                if value is not None:
                    measure = _measure(row, column)
                    totals[measure] = totals.get(measure, Decimal(0)) + Decimal(value)
            title = model.headerData(number, Qt.Orientation.Horizontal)
            told = [f"{worded(total, column, model.context)} {measure}".strip() for measure, total in totals.items()]
            sums.append(f"{title} {' + '.join(told) or worded(Decimal(0), column, model.context)}")
    return sums


def _measure(row: Any, column: Column) -> str:
    """Return what an amount of the row is counted in, where the row says it: sums never mix two of them."""
    return str(getattr(row, "currency", None) or "") if column.kind == "money" else ""
