"""A short list beside the form of its chosen record: groups of goods, price kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.database.errors import UserError
from ui.common import messages, tokens
from ui.common.columns import Column
from ui.common.conflict_dialog import ConflictDialog, settle_conflict
from ui.common.error_texts import sentence_for
from ui.common.form_binding import FormBinding
from ui.common.form_page import FormPage
from ui.common.icons import icon
from ui.common.list_table import ListTable
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.states import BusyOverlay
from ui.common.style import set_role
from ui.common.table_model import RowTableModel


@dataclass(frozen=True, slots=True)
class Directory:
    """What a list of records is: how it is read and saved, what its columns and its form show.

    `read(connection)` returns the rows; `values(row)` what the form's fields show of one; `save(connection, save_id,
    id, changes)` writes one; `blank` is what a new record begins with; `offer(rows, row)` fills choices of the form.
    """

    read: Callable[[Any], Sequence[Any]]
    values: Callable[[Any], Mapping[str, Any]]
    save: Callable[..., Any]
    blank: Mapping[str, Any]
    columns: Sequence[Column]
    context: str
    title: Callable[[], str]
    add_word: Callable[[], str]
    icon: str
    offer: Callable[[Sequence[Any], Any | None], None]


class DirectoryEditor(QWidget):
    """The list on the left, the form on the right; what is not saved is asked about before another row is shown."""

    saved = Signal(int)

    def __init__(
        self,
        runner: QueryRunner,
        directory: Directory,
        page: FormPage,
        fields: Mapping[str, QWidget],
        *,
        may_edit: bool,
        may_create: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._directory = directory
        self.page = page
        self.record_id: int | None = None
        self._wanted: int | None = None
        self._sent: dict[str, tuple[Any, Any]] = {}
        self.rows: list[Any] = []
        self.model = RowTableModel(list(directory.columns), directory.context, self)
        self.table = ListTable(self.model, self)
        self.binding = FormBinding(fields, self)
        self.add_button = QPushButton()
        self.save_button = QPushButton()
        self._may_edit, self._may_create = may_edit, may_create
        self._busy = BusyOverlay(self)
        self._build()
        for field in fields.values():
            if not may_edit and hasattr(field, "set_read_only"):
                field.set_read_only(True)
        self._retranslate()
        self.reload()

    def reload(self) -> None:
        """Ask for the rows anew; the chosen one stays chosen."""
        self._busy.start()
        self._runner.run(self, self._directory.read, self._show_rows, replaces="rows")

    def start_new(self) -> None:
        """Show an empty form for a new record."""
        if self._may_create:
            self._leave(lambda: self._show_record(None))

    def save(self) -> None:
        """Save what changed in the form."""
        if not (self._may_edit if self.record_id is not None else self._may_create) or not self.binding.commit():
            return
        self._sent = self.binding.changes()
        if self.record_id is None:
            blank = {name: value for name, value in self._directory.blank.items() if name not in self._sent}
            self._sent |= {name: (None, value) for name, value in blank.items() if value is not None}
        if not self._sent:
            return
        self._busy.start()
        changes = {name: list(pair) for name, pair in self._sent.items()}
        work = partial(_saved, self._directory.save, uuid4(), self.record_id, changes)
        self._runner.run(self, work, self._take_saved, failed=self._refuse, writes=True)

    def _take_saved(self, result: Any) -> None:
        self.binding.mark_saved(self._sent)
        self._wanted = result.id
        messages.status(self, self.tr("Saved."))
        self.saved.emit(result.id)
        self.reload()

    def _refuse(self, error: UserError) -> bool:
        self._busy.stop()
        if error.code == "KT004":
            dialog = ConflictDialog(error, self)
            dialog.decided.connect(lambda choices: self._settle(error, choices))
            dialog.open()
            return True
        return error.field is not None and self.binding.set_errors({error.field: sentence_for(error)}) == {}

    def _settle(self, error: UserError, choices: Mapping[str, bool]) -> None:
        settle_conflict(self.binding, error, choices)
        self.save()

    def _show_rows(self, rows: Sequence[Any]) -> None:
        self._busy.stop()
        self.rows = list(rows)
        wanted = self._wanted if self._wanted is not None else self.record_id
        self.model.reset(self.rows)
        self.table.fit_columns_once()
        place = next((place for place, row in enumerate(self.rows) if row.id == wanted), 0 if self.rows else -1)
        if not self.binding.dirty:
            self._show_record(self.rows[place] if place >= 0 else None)
        self._wanted = None

    def _show_record(self, row: Any | None) -> None:
        self.record_id = None if row is None else row.id
        self._directory.offer(self.rows, row)
        self.binding.set_record(self._directory.blank if row is None else self._directory.values(row))
        blocked = self.table.selectionModel().blockSignals(True)
        if row is None:
            self.table.clearSelection()
        else:
            self.table.choose_row(self.rows.index(row))
        self.table.selectionModel().blockSignals(blocked)
        self.table.viewport().update()
        if row is None:
            next(iter(self.page.findChildren(QWidget, "first")), self.page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _hear_row(self, current: QModelIndex, _former: QModelIndex) -> None:
        row = self.model.row_at(current.row())
        if row is not None and row.id != self.record_id:
            self._leave(lambda: self._show_record(row))

    def _leave(self, go_on: Callable[[], object]) -> None:
        if not self.binding.dirty:
            go_on()
            return

        def discard() -> None:
            self.binding.set_record(self.binding.values())
            go_on()

        messages.ask_about_changes(self, self.tr("The form has changes that are not saved."), self.save, discard)

    def _build(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self.save_button, "primary")
        head = QHBoxLayout()
        head.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP)
        head.addWidget(self.add_button)
        head.addStretch(1)
        head.addWidget(self.save_button)
        self.add_button.setVisible(self._may_create)
        self.save_button.setVisible(self._may_edit or self._may_create)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(self.page, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(row, 1)
        self.table.selectionModel().currentRowChanged.connect(self._hear_row)
        self.add_button.clicked.connect(lambda _checked: self.start_new())
        self.save_button.clicked.connect(lambda _checked: self.save())
        self.binding.dirty_changed.connect(self.setWindowModified)
        bind(self, "add", self.start_new)
        bind(self, "save", self.save)
        bind(self, "primary", self.save)
        bind(self, "refresh", self.reload)
        self.setFocusProxy(self.table)

    def _retranslate(self) -> None:
        self.setWindowTitle(f"{self._directory.title()}[*]")
        self.setWindowIcon(icon(self._directory.icon))
        self.add_button.setText(with_key(self._directory.add_word(), "add"))
        self.save_button.setText(with_key(self.tr("Save"), "primary"))
        self.table.setAccessibleName(self._directory.title())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_busy"):
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.binding.dirty:
            event.ignore()
            self._leave(self.close)
            return
        event.accept()


def _saved(save: Callable[..., Any], save_id: Any, record_id: int | None, changes: Any, connection: Any) -> Any:
    return save(connection, save_id, record_id, changes)
