"""What stands in a table, as paper: the columns that are shown, in their order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.reports.paper import ReportPaper
from ui.common import formats
from ui.common.columns import RIGHT_KINDS
from ui.common.list_view import ListView


def paper_of(view: ListView, context: str, *, right: str, title: str, about: str, total: str, who: str) -> ReportPaper:
    """Return the rows of a view as they stand there; `who` prints it, now."""
    columns, header = view.model.columns, view.table.horizontalHeader()
    shown = [
        number for number in sorted(range(len(columns)), key=header.visualIndex) if not header.isSectionHidden(number)
    ]
    rows = [row for row in map(view.model.row_at, range(view.model.rowCount())) if row is not None]
    return ReportPaper(
        right=right,
        title=title,
        about=about,
        heads=tuple(QCoreApplication.translate(context, columns[number].title) for number in shown),
        widths=tuple(header.sectionSize(number) for number in shown),
        numbers=tuple(columns[number].kind in RIGHT_KINDS for number in shown),
        rows=tuple(tuple(columns[number].text_of(row, context) for number in shown) for row in rows),
        total=total,
        made=f"{who} · {formats.format_moment(formats.now_here())}",
    )
