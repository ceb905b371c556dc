"""The list of every screen: a search box, a table fed by key, a total line, and its empty, busy and error states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.database.errors import UserError
from ui.common import tokens
from ui.common.columns import Column, Sort
from ui.common.error_texts import sentence_for
from ui.common.icons import icon
from ui.common.list_pages import ListPages, Source
from ui.common.list_table import ListTable
from ui.common.list_total import ListTotal
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.states import BusyOverlay, EmptyState, ErrorState
from ui.common.style import set_role
from ui.common.table_model import RowTableModel
from ui.common.view_settings import ViewSettings

SEARCH_PAUSE_MS = 150


@dataclass(frozen=True, slots=True)
class ListTexts:
    """The list's own words, already translated; a callable gives them, so that a change of language asks anew."""

    #: In the empty search box: what may be typed.
    search: str
    #: One sentence when there is no row at all.
    empty: str
    #: The button that fills an empty list and stands beside the search box; empty without such an action.
    add: str = ""


class ListView(QWidget):
    """A whole list screen but for its declaration.

    `columns` with titles in translation context `context`; `source` says where rows come from; `on_open(row)` is what
    Enter and a double click do; `on_add()` what Ins and the add button do (None: not allowed, no button).
    """

    current_changed = Signal(object)
    rows_loaded = Signal()

    def __init__(
        self,
        runner: QueryRunner,
        name: str,
        columns: Sequence[Column],
        context: str,
        source: Source,
        texts: Callable[[], ListTexts],
        *,
        sort: Sort,
        on_open: Callable[[Any], None],
        on_add: Callable[[], None] | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.source = source
        self._texts = texts
        self._on_open = on_open
        self._on_add = on_add
        self._settings = settings
        self.model = RowTableModel(columns, context, self)
        self.table = ListTable(self.model, self)
        self.pages = ListPages(runner, self.model, source, self._kept_sort(sort), self)
        self.search_box = QLineEdit(self)
        self.head = QHBoxLayout()
        self.tools = QHBoxLayout()
        self.add_button = QPushButton(self)
        self._stack = QStackedWidget(self)
        self._empty = EmptyState(run=on_add, parent=self)
        self._failed = ErrorState(retry=self.refresh, parent=self)
        self._busy = BusyOverlay(self._stack)
        self._total = ListTotal(self)
        self._keep_id: Any = None
        self._error: UserError | None = None
        self._search_pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._build()
        self._connect(runner)
        self._retranslate()

    @property
    def current_row(self) -> Any | None:
        """The row under the cursor, or None."""
        return self.model.row_at(self.table.currentIndex().row())

    @property
    def selected_rows(self) -> list[Any]:
        """The selected rows that are in memory, from top to bottom."""
        rows = (self.model.row_at(number) for number in self.table.selected_row_numbers())
        return [row for row in rows if row is not None]

    def start(self) -> None:
        """Load the first page; a screen calls it once it stands."""
        self.pages.reload()

    def refresh(self) -> None:
        """Ask for the same rows anew and keep the place (F5, a notice, a line that is back)."""
        row = self.current_row
        self._keep_id = None if row is None else self.source.id_of(row)
        self.pages.reload(keep_rows=True)

    def reset(self) -> None:
        """Show the first page of what a changed filter gives; call it after the filter's own values changed."""
        self._keep_id = None
        self.pages.reload()

    def search_for(self, text: str) -> None:
        """Put a text into the search box and search at once."""
        self.search_box.setText(text)
        self._search_now()

    def _build(self) -> None:
        self.setObjectName(f"{self.name}_list")
        self.search_box.setObjectName("search")
        self.search_box.setClearButtonEnabled(True)
        set_role(self.search_box, "search")
        self._search_icon = self.search_box.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search_box.setMinimumWidth(240)
        self.search_box.setMaximumWidth(420)
        set_role(self.add_button, "primary")
        self.add_button.setVisible(self._on_add is not None)
        self.head.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP)
        self.head.setSpacing(tokens.GAP)
        self.head.addWidget(self.search_box, 3)
        self.tools.setSpacing(tokens.GAP)
        self.head.addLayout(self.tools)
        self.head.addStretch(1)
        self.head.addWidget(self.add_button)
        self._stack.addWidget(self.table)
        for page in (self._empty, self._failed):
            set_role(page, "surface")
            page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._total)
        if self._settings is not None:
            self.table.restore_columns(self._settings, self.name)
        self.table.show_sort(self.pages.sort)
        self.setFocusProxy(self.table)

    def _connect(self, runner: QueryRunner) -> None:
        self.table.row_chosen.connect(self._open)
        self.table.typed.connect(self._type_into_search)
        self.table.sort_asked.connect(self._sort_by)
        self.table.near_end.connect(self.pages.load_more)
        self.table.selectionModel().selectionChanged.connect(self._show_total)
        self.table.selectionModel().currentRowChanged.connect(
            lambda index, _old: self.current_changed.emit(self.model.row_at(index.row()))
        )
        self.pages.loading.connect(self._busy.start)
        self.pages.loaded.connect(self._show_loaded)
        self.pages.refused.connect(self._show_refused)
        self._search_pause.timeout.connect(self._search_now)
        self.search_box.textChanged.connect(lambda _text: self._search_pause.start())
        self.search_box.installEventFilter(self)
        runner.line_restored.connect(self.refresh)
        if self._on_add is not None:
            self.add_button.clicked.connect(self._on_add)
        bind(self, "find", self._go_to_search)
        bind(self, "refresh", self.refresh)
        if self._on_add is not None:
            bind(self, "add", self._on_add)

    def _kept_sort(self, default: Sort) -> Sort:
        kept = self._settings.get(f"lists/{self.name}/sort") if self._settings else None
        known = {column.key for column in self.model.columns}
        if isinstance(kept, list) and len(kept) == 2 and kept[0] in known:
            return Sort(str(kept[0]), bool(kept[1]))
        return default

    def _sort_by(self, sort: Sort) -> None:
        self.pages.sort = sort
        if self._settings is not None:
            self._settings.put(f"lists/{self.name}/sort", [sort.key, sort.descending])
        self.reset()

    def _open(self, number: int) -> None:
        row = self.model.row_at(number)
        if row is not None:
            self._on_open(row)

    def _go_to_search(self) -> None:
        if self.search_box.isHidden():
            return
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def _type_into_search(self, text: str) -> None:
        if self.search_box.isHidden():
            return
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.setText(text)

    def _search_now(self) -> None:
        self._search_pause.stop()
        text = self.search_box.text().strip()
        if text != self.pages.search:
            self.pages.search = text
            self.reset()

    def _show_loaded(self) -> None:
        self._busy.stop()
        self._error = None
        self.table.fit_columns_once()
        self._restore_current()
        self._show_state()
        self.rows_loaded.emit()

    def _restore_current(self) -> None:
        if self.table.currentIndex().isValid() or not self.model.rowCount():
            return
        wanted, self._keep_id = self._keep_id, None
        rows = range(self.model.rowCount()) if wanted is not None else range(0)
        found = next((n for n in rows if self._is(n, wanted)), 0)
        self.table.choose_row(found)

    def _is(self, number: int, wanted: Any) -> bool:
        row = self.model.row_at(number)
        return row is not None and self.source.id_of(row) == wanted

    def _show_refused(self, error: UserError) -> None:
        self._busy.stop()
        self._error = error
        self._show_state()

    def _show_state(self) -> None:
        if self._error is not None:
            self._failed.set_texts(sentence_for(self._error), self.tr("Try again"))
            self._stack.setCurrentWidget(self._failed)
        elif self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
        else:
            texts = self._texts()
            nothing = self.tr("Nothing found for “%1”.").replace("%1", self.pages.search)
            addable = self._on_add is not None and not self.pages.search
            self._empty.set_texts(nothing if self.pages.search else texts.empty, texts.add if addable else "")
            self._stack.setCurrentWidget(self._empty)
        self._show_total()

    def _show_total(self) -> None:
        self._total.show_total(self.model, self.pages, self.selected_rows)

    def _retranslate(self) -> None:
        texts = self._texts()
        self.search_box.setPlaceholderText(texts.search)
        self.search_box.setAccessibleName(texts.search)
        self.table.setAccessibleName(self.windowTitle() or texts.search)
        self.add_button.setText(texts.add)
        self.add_button.setVisible(self._on_add is not None and bool(texts.add))
        self._search_icon.setIcon(icon("search"))
        self.model.retranslate()
        if self.pages.complete or self.model.rowCount() or self._error:
            self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search_box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._search_now()
                self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search_box.text():
                self.search_box.clear()
                return True
        return super().eventFilter(watched, event)
