"""The history of one record: who changed what and when, newest first; the entry under the cursor in full below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QSplitter, QVBoxLayout, QWidget

from app.access.history import HistoryEntry, list_history
from app.access.queries import SessionInfo
from ui.access.changed_fields import ChangedFields
from ui.access.history_words import changes, summary, what, who
from ui.common.columns import Column, Sort
from ui.common.formats import format_moment
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP, current_language
from ui.common.view_settings import ViewSettings

#: px at the start: a handful of fields below, the list above.
_LIST_HEIGHT, _ENTRY_HEIGHT = 380, 180
_WINDOW = (980, 560)


class HistoryTab(QWidget):
    """A list for any card; `object_` is clients, documents, tasks, items, employees or profiles."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        object_: str,
        record_id: int,
        *,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._object = object_
        self._record_id = record_id
        self.entry = ChangedFields()
        self.view = ListView(
            runner,
            "history",
            self._columns(from_where=me.may("journal", "view")),
            "HistoryTab",
            Source(self._load_page, lambda row, _sort: row.id, lambda row: row.id),
            self._texts,
            sort=Sort("at", descending=True),
            on_open=self._show_entry,
            settings=settings,
        )
        # One record has few entries, and the server keeps them by time only.
        self.view.search_box.hide()
        self.view.table.horizontalHeader().setSectionsClickable(False)
        self.view.current_changed.connect(self._show_entry)
        self.view.rows_loaded.connect(lambda: self._show_entry(self.view.current_row))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(self.entry)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([_LIST_HEIGHT, _ENTRY_HEIGHT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.setFocusProxy(self.view)
        self._retranslate()
        self.view.start()

    def reload(self) -> None:
        """Ask for the history anew."""
        self.view.reset()

    def _columns(self, *, from_where: bool) -> tuple[Column, ...]:
        columns = (
            Column("at", QT_TRANSLATE_NOOP("HistoryTab", "When"), "moment", width=132, sortable=True),
            Column("who", QT_TRANSLATE_NOOP("HistoryTab", "Who"), width=150, value=who),
            Column(
                "what",
                QT_TRANSLATE_NOOP("HistoryTab", "What"),
                width=230,
                value=self._what,
                tip=self._what,
            ),
            Column("fields", QT_TRANSLATE_NOOP("HistoryTab", "Fields"), width=420, value=summary, tip=summary),
        )
        if not from_where:
            return columns
        return (
            *columns,
            Column("client_address", QT_TRANSLATE_NOOP("HistoryTab", "From address"), width=120),
            Column("application", QT_TRANSLATE_NOOP("HistoryTab", "Program"), width=110),
        )

    def _what(self, row: HistoryEntry) -> str:
        return what(row, self._object)

    def _load_page(self, _search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[HistoryEntry]]:
        return partial(
            list_history,
            object_=self._object,
            record_id=self._record_id,
            language=current_language(),
            before_id=after,
            limit=limit,
        )

    def _show_entry(self, row: HistoryEntry | None) -> None:
        if row is None:
            self.entry.show_changes("", [])
            return
        heading = f"{self._what(row)}   ·   {who(row)}   ·   {format_moment(row.at)}"
        if row.hidden:
            heading += "   ·   " + self.tr("The values belong to a time that is not yours to see.")
        self.entry.show_changes(heading, changes(row))

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("History"), empty=self.tr("Nothing was changed since the journal began."))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("History"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "view"):
            self._retranslate()
            # Names of statuses and profiles come from the server in the language asked for.
            self.view.reset()


class HistoryWindow(QDialog):
    """The history of a record whose card has no tabs, in a window of its own beside it."""

    def __init__(
        self, runner: QueryRunner, me: SessionInfo, object_: str, record_id: int, title: str, owner: QWidget
    ) -> None:
        super().__init__(owner.window())
        self.setObjectName("history")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tab = HistoryTab(runner, me, object_, record_id)
        self.setWindowTitle(f"{self.tab.windowTitle()}: {title}")
        self.resize(*_WINDOW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tab)
