"""How the grid of a document looks: no lines, no row numbers, whole rows, the name takes the room that is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.common.style import row_height
from ui.warehouse.line_columns import LineColumn

_LEAST_COLUMN = 44


def set_up_look(grid: QTableView) -> None:
    """Dress a grid once."""
    grid.setObjectName("line_grid")
    grid.setShowGrid(False)
    grid.setWordWrap(False)
    grid.setTabKeyNavigation(False)
    grid.setCornerButtonEnabled(False)
    grid.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    grid.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    grid.setEditTriggers(
        QAbstractItemView.EditTrigger.AnyKeyPressed
        | QAbstractItemView.EditTrigger.EditKeyPressed
        | QAbstractItemView.EditTrigger.DoubleClicked
    )
    grid.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    grid.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    grid.verticalHeader().hide()
    grid.horizontalHeader().setHighlightSections(False)
    grid.horizontalHeader().setSectionsClickable(False)
    grid.horizontalHeader().setMinimumSectionSize(_LEAST_COLUMN)
    take_density(grid)


def take_density(grid: QTableView) -> None:
    """Take the row height in force."""
    grid.verticalHeader().setMinimumSectionSize(row_height())
    grid.verticalHeader().setDefaultSectionSize(row_height())


def size_columns(grid: QTableView, columns: Sequence[LineColumn]) -> None:
    """Give the columns their widths; the name stretches."""
    header = grid.horizontalHeader()
    for number, column in enumerate(columns):
        stretch = column.key == "name"
        header.setSectionResizeMode(
            number, QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
        )
        if not stretch:
            grid.setColumnWidth(number, column.width)
