"""The menu of a list: export to XLSX and CSV, by right, with progress; and the watch over copying many rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, QSize, QStandardPaths, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton

from app.access.exports import log_copy
from app.access.queries import SessionInfo
from app.database.errors import UserError
from ui.common import messages, tokens
from ui.common.error_texts import sentence_for
from ui.common.export_reason import ask_reason, wants_reason
from ui.common.export_rows import RowExport, RowsToExport
from ui.common.formats import format_number, today_here
from ui.common.icons import icon
from ui.common.list_view import ListView
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

#: More rows than these go to the clipboard by the right to export only, and the server is told.
COPY_ROWS = 100


class ListMenu(QObject):
    """Adds the menu to a list; without the right its entries are grey and say why.

    `objects` are those whose right `export` is asked, a callable where they depend on what the list shows; `filters()`
    returns what restricts the rows besides the search, for the journal: plain words and ids.
    """

    def __init__(
        self,
        view: ListView,
        runner: QueryRunner,
        me: SessionInfo,
        objects: str | Callable[[], Sequence[str]],
        *,
        filters: Callable[[], Mapping[str, Any]] = dict,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._runner = runner
        self._me = me
        self._objects = (lambda: [objects]) if isinstance(objects, str) else objects
        self._filters = filters
        self._export = RowExport(runner, self)
        self.button = QToolButton(view)
        self.menu = QMenu(self.button)
        self.xlsx = QAction(self.menu)
        self.csv = QAction(self.menu)
        self.strip = QFrame(view)
        self.words = QLabel()
        self.cancel_button = QPushButton()
        self._build()
        self._connect()
        self._retranslate()

    def choose_file(self, suffix: str) -> None:
        """Ask where to, and export what the list shows."""
        name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", f"{self._title()} {today_here().isoformat()}.{suffix}")
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._view, self.tr("Export to a file"), str(Path(folder or Path.home()) / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Export what the list shows to a file; its suffix says which kind."""
        if not self._export.running:
            self.cancel_button.setEnabled(True)
            self._export.start(self._rows(), Path(path))

    def _build(self) -> None:
        self.button.setObjectName("list_menu")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setIconSize(QSize(tokens.ICON, tokens.ICON))
        self.button.setMenu(self.menu)
        self.menu.setToolTipsVisible(True)
        for action in (self.xlsx, self.csv):
            self.menu.addAction(action)
        self._view.head.addWidget(self.button)
        self.strip.setObjectName("export_strip")
        set_role(self.strip, "surface")
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_TIGHT, tokens.GAP_WIDE, tokens.GAP_TIGHT)
        row.setSpacing(tokens.GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel_button)
        self.strip.hide()
        layout = self._view.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)

    def _connect(self) -> None:
        self.menu.aboutToShow.connect(self._offer)
        self.xlsx.triggered.connect(partial(self.choose_file, "xlsx"))
        self.csv.triggered.connect(partial(self.choose_file, "csv"))
        self.cancel_button.clicked.connect(self._cancel)
        self._export.progressed.connect(self._show_progress)
        self._export.finished.connect(self._show_finished)
        self._export.cancelled.connect(self._show_cancelled)
        self._export.refused.connect(self._show_refused)
        self._export.reason_wanted.connect(self._ask_why_exported)
        self._view.table.ask_to_copy = self._ask_to_copy
        self._view.installEventFilter(self)

    def _rows(self) -> RowsToExport:
        view = self._view
        return RowsToExport(
            objects=self._objects(),
            list_name=view.name,
            title=self._title(),
            source=view.source,
            search=view.pages.search,
            sort=view.pages.server_sort,
            columns=view.table.shown_columns(),
            context=view.model.context,
            filter=self._filter(),
        )

    def _missing(self) -> str:
        """Return what is said where a right to export is missing; empty: none is."""
        lacking = [name for name in self._objects() if not self._me.may(name, "export")]
        return sentence_for(UserError("KT002", object=lacking[0], action="export", ask=self._me.ask)) if lacking else ""

    def _offer(self) -> None:
        missing = self._missing()
        for action in (self.xlsx, self.csv):
            action.setEnabled(not missing)
            action.setToolTip(missing or self.tr("All rows of the list as it is filtered now"))

    def _filter(self) -> dict[str, Any]:
        """Return what restricts the rows, without what restricts nothing."""
        pages = self._view.pages
        order = f"{pages.server_sort.key} desc" if pages.server_sort.descending else pages.server_sort.key
        given = {"search": pages.search, "sort": order, **self._filters()}
        return {name: value for name, value in given.items() if value not in (None, "", False)}

    def _ask_to_copy(self, count: int, copy: Callable[[], None]) -> None:
        """Let few rows go at once, many by the right only, when the server has written it down."""
        missing = self._missing()
        if count <= COPY_ROWS:
            copy()
        elif missing:
            words = self.tr("More than %1 rows are copied by the right to export. %2")
            messages.warning(self._view, words.replace("%1", str(COPY_ROWS)).replace("%2", missing))
        else:
            told = partial(
                log_copy,
                save_id=uuid4(),
                objects=self._objects(),
                list_name=self._view.name,
                filter_=self._filter(),
                columns=[column.key for column in self._view.table.shown_columns()],
                rows=count,
            )
            self._copy_when_told(told, copy)

    def _copy_when_told(self, told: Callable[..., None], copy: Callable[[], None], reason: str = "") -> None:
        def ask_why(error: UserError) -> bool:
            if wants_reason(error):
                again = partial(told, save_id=uuid4())
                ask_reason(self._view, self.tr("Copy"), partial(self._copy_when_told, again, copy))
            return wants_reason(error)

        self._runner.run(self, partial(told, reason=reason), lambda _none: copy(), writes=True, failed=ask_why)

    def _ask_why_exported(self, rows: RowsToExport, path: str) -> None:
        self.strip.hide()
        ask_reason(self._view, self.tr("Export"), partial(self._export.start, rows, Path(path)))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self._export.cancel()

    def _show_progress(self, count: int) -> None:
        self.words.setText(self.tr("Exporting: %1 rows").replace("%1", format_number(count)))
        self.strip.show()

    def _show_finished(self, path: str, count: int) -> None:
        self.strip.hide()
        words = self.tr("%n row(s) exported: %1", "", count).replace("%1", path)
        messages.status(self._view, words)

    def _show_cancelled(self) -> None:
        self.strip.hide()
        messages.status(self._view, self.tr("The export was cancelled; there is no file."))

    def _show_refused(self, words: str) -> None:
        self.strip.hide()
        messages.warning(self._view, words)

    def _title(self) -> str:
        owner = self._view.parentWidget()
        return (owner.windowTitle() if owner is not None else "") or self._view.name

    def _retranslate(self) -> None:
        self.button.setIcon(icon("export", "text"))
        self.button.setToolTip(self.tr("Export this list"))
        self.button.setAccessibleName(self.tr("Export this list"))
        self.xlsx.setText(self.tr("Export to XLSX…"))
        self.csv.setText(self.tr("Export to CSV…"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._offer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
        return super().eventFilter(watched, event)
