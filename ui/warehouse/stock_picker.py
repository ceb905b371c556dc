"""F8: the stock of the document's warehouse; quantities are typed in several rows, Enter brings them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget

from app.warehouse.line_queries import StockToPick, list_stock_to_pick
from ui.common import tokens
from ui.common.fields.delegates import CellEditor
from ui.common.list_view import SEARCH_PAUSE_MS
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.warehouse.stock_picker_model import QUANTITY, PickDelegate, StockPickerModel, dress_picker

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIZE = (1040, 560)


class StockPicker(QDialog):
    """A window over one document; `picked` carries [(code, quantity)] of all rows that have one."""

    picked = Signal(object)

    def __init__(
        self,
        runner: QueryRunner,
        warehouse_id: int,
        warehouse_name: str,
        document_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stock_picker")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner = runner
        self._load = partial(list_stock_to_pick, warehouse_id=warehouse_id, document_id=document_id)
        self.setWindowTitle(self.tr("Pick from stock: %1").replace("%1", warehouse_name))
        self.resize(*_SIZE)
        self.search = QLineEdit(self)
        self.table = QTableView(self)
        self.model = StockPickerModel(self)
        self.foot = QLabel(self)
        self.bring = QPushButton(self)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self._build()
        bind(self, "primary", self.take)
        bind(self, "find", self.search.setFocus)
        self.ask()

    def ask(self) -> None:
        """Show the goods that fit the search; what was typed for others stays."""
        self._pause.stop()
        work = partial(self._load, search=self.search.text())
        self._runner.run(self, work, self._show, replaces="stock to pick")

    def take(self) -> None:
        """Bring all rows with a quantity; without any the row under the cursor counts as one."""
        chosen = self.model.chosen()
        row = self.model.row_at(self.table.currentIndex().row())
        if not chosen and row is not None and self.table.hasFocus():
            chosen = [(row.code, Decimal(1))]
        if chosen:
            self.picked.emit(chosen)
            self.accept()

    def _show(self, rows: Sequence[StockToPick]) -> None:
        self.model.show_rows(rows)
        self.table.selectRow(0)
        self._sum_up()

    def _sum_up(self) -> None:
        count = len(self.model.chosen())
        found = self.tr("%n item(s) in stock", "", self.model.rowCount())
        chosen = self.tr("%n line(s) chosen", "", count) if count else self.tr("type a quantity in a row")
        self.foot.setText(f"{found}   ·   {chosen}")

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Name, code, article or barcode"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        set_role(self.search, "search")
        self.table.setModel(self.model)
        delegate = PickDelegate(self.model, self)
        self.table.setItemDelegate(delegate)
        dress_picker(self.table)
        self.table.setAccessibleName(self.windowTitle())
        set_role(self.foot, "muted")
        set_role(self.bring, "primary")
        self.bring.setText(with_key(self.tr("Bring into the document"), "primary"))
        self.bring.setAutoDefault(False)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP)
        row.addWidget(self.foot, 1)
        row.addWidget(cancel)
        row.addWidget(self.bring)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self.bring.clicked.connect(self.take)
        self.model.dataChanged.connect(lambda *_: self._sum_up())
        for widget in (self.search, self.table):
            widget.installEventFilter(self)
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() in (Qt.Key.Key_Down, *_ENTERS) and not event.modifiers():
                self.ask()
                self.table.setFocus()
                return True
            if watched is self.table and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                return self._hear_table_key(event)
        return super().eventFilter(watched, event)

    def _hear_table_key(self, event: QKeyEvent) -> bool:
        """Digits go into the quantity, letters into the search, Enter brings all."""
        if event.key() in _ENTERS:
            self.take()
            return True
        text = event.text()
        index = self.model.index(self.table.currentIndex().row(), QUANTITY)
        if text and text in "0123456789" and index.isValid():
            self.table.setCurrentIndex(index)
            self.table.edit(index)
            editor = self.table.indexWidget(index) or self.table.viewport().findChild(CellEditor)
            if isinstance(editor, CellEditor):
                editor.setText(text)
                editor.setModified(True)
                editor.deselect()
            return True
        if text.isprintable() and text.strip():
            self.search.setFocus()
            self.search.setText(text)
            self._pause.start()
            return True
        return False


def open_picker(
    runner: QueryRunner,
    warehouse: tuple[int, str],
    document_id: int | None,
    owner: QWidget,
    picked: Callable[[Any], None],
) -> StockPicker:
    """Open the window over a document; it waits for nothing."""
    picker = StockPicker(runner, warehouse[0], warehouse[1], document_id, owner)
    picker.picked.connect(picked)
    picker.open()
    return picker
