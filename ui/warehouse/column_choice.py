"""Which columns of the lines are in sight: those of lots while goods have any, the rare ones as the person chose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from ui.common.view_settings import ViewSettings
from ui.warehouse.line_columns import LOT_COLUMNS
from ui.warehouse.line_grid_model import LineGridModel

#: The name takes the room that is left; with less than this the columns scroll instead.
_LEAST_NAME = 180


class ColumnChoice(QObject):
    """Hides and shows columns of one grid; the choice is the person's, one for each kind of document."""

    #: Other rare columns are in sight.
    changed = Signal()

    def __init__(self, grid: QTableView, lines: LineGridModel) -> None:
        super().__init__(grid)
        self._grid = grid
        self._lines = lines
        self._settings: ViewSettings | None = None
        self._chosen: set[str] = set()
        header = grid.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.open_menu)
        grid.viewport().installEventFilter(self)

    @property
    def shown(self) -> set[str]:
        """The rare columns in sight."""
        return self._chosen & {column.key for column in self._lines.columns}

    def remember_in(self, settings: ViewSettings | None) -> None:
        """Take the choice of an earlier time, and keep each new one."""
        self._settings = settings
        kept = settings.get(self._name(), []) if settings is not None else []
        self._chosen = {str(key) for key in kept} if isinstance(kept, list) else set()
        self.apply()

    def apply(self) -> None:
        """Bring the columns into sight that belong there now."""
        without_lots = () if self._lines.document.has_lots else LOT_COLUMNS
        for number, column in enumerate(self._lines.columns):
            hidden = column.key in without_lots or (column.rare and column.key not in self._chosen)
            if self._grid.isColumnHidden(number) != hidden:
                self._grid.setColumnHidden(number, hidden)
        self._fit_name()

    def show_column(self, key: str, shown: bool) -> None:
        """Show or hide a rare column, and remember it."""
        self._chosen = self._chosen | {key} if shown else self._chosen - {key}
        if self._settings is not None:
            self._settings.put(self._name(), sorted(self._chosen))
        self.apply()
        self.changed.emit()

    def open_menu(self, place: QPoint | None = None) -> QMenu:
        """Offer the rare columns, at the header or under the mouse."""
        header = self._grid.horizontalHeader()
        menu = QMenu(self._grid)
        for number, column in enumerate(self._lines.columns):
            if column.rare:
                action = QAction(str(self._lines.headerData(number, Qt.Orientation.Horizontal)), menu)
                action.setCheckable(True)
                action.setChecked(column.key in self._chosen)
                action.toggled.connect(lambda shown, key=column.key: self.show_column(key, shown))
                menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(header.mapToGlobal(place if place is not None else QPoint(0, header.height())))
        return menu

    def _name(self) -> str:
        return f"documents/line_columns/{self._lines.document.kind}"

    def _fit_name(self) -> None:
        name = self._lines.column_number("name")
        if name < 0:
            return
        header = self._grid.horizontalHeader()
        others = sum(header.sectionSize(number) for number in range(header.count()) if number != name)
        narrow = self._grid.viewport().width() - others < _LEAST_NAME
        mode = QHeaderView.ResizeMode.Interactive if narrow else QHeaderView.ResizeMode.Stretch
        if header.sectionResizeMode(name) != mode:
            header.setSectionResizeMode(name, mode)
            if narrow:
                header.resizeSection(name, _LEAST_NAME)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit_name()
        return super().eventFilter(watched, event)
