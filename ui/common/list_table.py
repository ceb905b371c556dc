"""The table of every list: whole rows, hover, an accent frame, pixel scrolling, columns that are remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from ui.common.column_fitting import MIN_COLUMN, Wish, fitted_widths
from ui.common.columns import Column, Sort
from ui.common.row_painting import CellDelegate
from ui.common.style import row_height
from ui.common.table_model import RowTableModel
from ui.common.view_settings import ViewSettings

#: Rows from the end of what is loaded at which the next page is asked for.
NEAR_END_ROWS = 40
#: Rows that the first widths are fitted to.
FITTED_ROWS = 40

_AnyIndex = QModelIndex | QPersistentModelIndex


class ListTable(QTableView):
    """A QTableView with the habits of entry.md and look.md; it knows nothing of where rows come from."""

    near_end = Signal()
    row_chosen = Signal(int)
    typed = Signal(str)
    sort_asked = Signal(object)
    hovered = Signal(int)

    def __init__(self, model: RowTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._settings: ViewSettings | None = None
        self._name = ""
        self._fitted = False
        #: The widths are the person's own: no window is fitted to its content any more.
        self._own_widths = False
        #: Asked with the number of rows and what copies them, before anything goes to the clipboard.
        self.ask_to_copy: Callable[[int, Callable[[], None]], object] = lambda _count, copy: copy()
        self.setModel(model)
        self._delegate = CellDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header()
        self.take_density()
        copy = QShortcut(QKeySequence.StandardKey.Copy, self)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(self.copy_cells)
        self.doubleClicked.connect(lambda index: self.row_chosen.emit(index.row()))
        self.verticalScrollBar().valueChanged.connect(self._look_for_end)

    def take_density(self) -> None:
        """Take the row height in force."""
        self.verticalHeader().setMinimumSectionSize(row_height())
        self.verticalHeader().setDefaultSectionSize(row_height())

    def show_sort(self, sort: Sort) -> None:
        """Show the order in force by the arrow in the header."""
        order = Qt.SortOrder.DescendingOrder if sort.descending else Qt.SortOrder.AscendingOrder
        keys = [column.key for column in self._rows.columns]
        self.horizontalHeader().setSortIndicator(keys.index(sort.key) if sort.key in keys else -1, order)

    def restore_columns(self, settings: ViewSettings, name: str) -> None:
        """Put widths, places and hidden columns back, and remember each change from now on."""
        header = self.horizontalHeader()
        kept = settings.get(f"lists/{name}/columns", {})
        order = sorted(
            range(len(self._rows.columns)),
            key=lambda number: kept.get(self._rows.columns[number].key, {}).get("place", number),
        )
        for number, column in enumerate(self._rows.columns):
            saved = kept.get(column.key, {})
            header.resizeSection(number, int(saved.get("width", column.width)))
            header.setSectionHidden(number, bool(saved.get("hidden", column.hidden)))
        for place, number in enumerate(order):
            header.moveSection(header.visualIndex(number), place)
        self._fitted = self._own_widths = bool(kept)
        self._settings, self._name = settings, name
        header.sectionMoved.connect(self._keep_columns)
        header.sectionResized.connect(self._hear_width)

    def fit_columns_once(self) -> None:
        """Fit widths to the first page's content and to the window; those that the person set are remembered.

        Rows that came before the list was in sight are fitted when it is: only then it knows how wide it is.
        """
        if self._fitted or not self._rows.rowCount() or not self.isVisible():
            return
        bar = self.verticalScrollBar()
        room = self.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())
        wishes = {number: self._wish(number) for number in self._shown_numbers()}
        for number, width in fitted_widths(wishes, room).items():
            self.horizontalHeader().resizeSection(number, width)
        self._fitted = True

    def choose_row(self, number: int) -> None:
        """Make a row current and selected, and bring it into sight."""
        if 0 <= number < self._rows.rowCount():
            index = self._rows.index(number, max(self.currentIndex().column(), 0))
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def selected_row_numbers(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def shown_columns(self) -> list[Column]:
        """Return the columns in sight, in the order they stand in."""
        return [self._rows.columns[number] for number in self._shown_numbers()]

    def copy_cells(self) -> None:
        """Copy the selected rows as seen, with tabs between cells, for a spreadsheet."""
        rows = self.selected_row_numbers()
        if rows:
            self.ask_to_copy(len(rows), partial(self._copy_rows, rows))

    def _copy_rows(self, rows: Sequence[int]) -> None:
        shown = self._shown_numbers()
        lines = [
            "\t".join(str(self._rows.index(row, number).data() or "").replace("\t", " ") for number in shown)
            for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _shown_numbers(self) -> list[int]:
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [number for number in order if not header.isSectionHidden(number)]

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(MIN_COLUMN)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)
        header.sectionClicked.connect(self._ask_sort)

    def _ask_sort(self, section: int) -> None:
        header = self.horizontalHeader()
        key = self._rows.columns[section].key
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        self.sort_asked.emit(Sort(key, descending))

    def _show_column_menu(self, place: QPoint) -> None:
        header = self.horizontalHeader()
        menu = QMenu(self)
        for number in range(len(self._rows.columns)):
            action = QAction(str(self._rows.headerData(number, Qt.Orientation.Horizontal)), menu)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(number))
            action.setEnabled(header.isSectionHidden(number) or header.hiddenSectionCount() < header.count() - 1)
            action.toggled.connect(lambda shown, number=number: self._show_column(number, shown))
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(header.mapToGlobal(place))

    def _show_column(self, number: int, shown: bool) -> None:
        self.horizontalHeader().setSectionHidden(number, not shown)
        self._keep_columns()

    def _keep_columns(self) -> None:
        if self._settings is None or not self._fitted:
            return
        self._own_widths = True
        header = self.horizontalHeader()
        # The last one fills what is left: kept as wide as it happens to be, it would bring a scroll bar next time.
        last = next(reversed(self._shown_numbers()), None)
        state = {
            column.key: {
                "width": (self._wish(number).width() if number == last else header.sectionSize(number)) or column.width,
                "place": header.visualIndex(number),
                "hidden": header.isSectionHidden(number),
            }
            for number, column in enumerate(self._rows.columns)
        }
        self._settings.put(f"lists/{self._name}/columns", state)

    def _hear_width(self, number: int, _old: int, _new: int) -> None:
        # The last column takes what the window leaves, so its width is nobody's wish.
        if number != self._shown_numbers()[-1]:
            self._keep_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted and not self._own_widths and event.size().width() != event.oldSize().width():
            self._fitted = False
            self.fit_columns_once()

    def _wish(self, number: int) -> Wish:
        rows = range(min(self._rows.rowCount(), FITTED_ROWS))
        texts = max((self._delegate.width_of(row, number) for row in rows), default=0)
        return Wish(self._rows.columns[number], texts, self.horizontalHeader().sectionSizeHint(number))

    def _look_for_end(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum() - NEAR_END_ROWS * row_height():
            self.near_end.emit()

    def _hover(self, number: int) -> None:
        if number != self._delegate.hovered_row:
            self._delegate.hovered_row = number
            self.hovered.emit(number)
            self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit_columns_once()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            if current.isValid():
                self.row_chosen.emit(current.row())
        elif event.text().strip() and event.text().isprintable() and not event.modifiers() & _COMMAND_KEYS:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
                self._look_for_end(self.verticalScrollBar().value())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.take_density()


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
