"""A window over a document to pick from: quantities are typed in several rows, one key brings them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.fields.delegates import CellEditor
from ui.common.list_view import SEARCH_PAUSE_MS
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.warehouse.picking_model import PickDelegate, PickingModel, PickRules, dress_picker

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIZE = (1140, 560)


@dataclass(frozen=True, slots=True)
class Picking:
    """What a window offers: `asking(search)` gives the read of its rows, `refuse(chosen)` says what forbids a choice.

    `hint` says what to do while nothing is chosen, `nothing` why there is no row at all.
    """

    name: str
    title: str
    placeholder: str
    hint: str
    rules: PickRules[Any]
    asking: Callable[[str], Callable[[Any], Sequence[Any]]]
    nothing: str = ""
    refuse: Callable[[Sequence[tuple[Any, Decimal]]], str] = lambda _chosen: ""


class PickingDialog(QDialog):
    """`picked` carries [(row, quantity)] of all rows that have a quantity; a `filter_` widget narrows the rows."""

    picked = Signal(object)

    def __init__(
        self, runner: QueryRunner, picking: Picking, parent: QWidget | None = None, *, filter_: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(picking.name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner = runner
        self._picking = picking
        self.setWindowTitle(picking.title)
        self.resize(*_SIZE)
        self.search = QLineEdit(self)
        self.table = QTableView(self)
        self.model: PickingModel[Any] = PickingModel(picking.rules, self)
        self.foot = QLabel(self)
        self.everything = QPushButton(self)
        self.bring = QPushButton(self)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self._build(filter_)
        bind(self, "primary", self.take)
        bind(self, "find", self.search.setFocus)
        self.ask()

    def ask(self) -> None:
        """Show the rows that fit the search; what was typed for others stays."""
        self._pause.stop()
        self._runner.run(self, self._picking.asking(self.search.text()), self._show, replaces=self.objectName())

    def take(self) -> None:
        """Bring all rows with a quantity; without any the row under the cursor counts, whole or as one."""
        chosen = self.model.chosen()
        row = self.model.row_at(self.table.currentIndex().row())
        if not chosen and row is not None and self.table.hasFocus():
            whole = self._picking.rules.whole
            chosen = [(row, whole(row) if whole is not None else Decimal(1))]
        refusal = self._picking.refuse(chosen)
        if refusal:
            self._say(refusal, "error")
        elif chosen:
            self.picked.emit(chosen)
            self.accept()

    def _show(self, rows: Sequence[Any]) -> None:
        self.model.show_rows(rows)
        for number, column in enumerate(self.model.rules.columns):
            self.table.setColumnHidden(number, column.optional and not any(column.shown(row) for row in rows))
        self.table.selectRow(0)
        self._sum_up()

    def _sum_up(self) -> None:
        count, rows = len(self.model.chosen()), self.model.rowCount()
        if not rows and not count and self._picking.nothing and not self.search.text():
            self._say(self._picking.nothing, "muted")
            return
        chosen = self.tr("%n line(s) chosen", "", count) if count else self._picking.hint
        found = self.tr("%n row(s)", "", rows)
        self._say(f"{found}   ·   {chosen}", "muted")

    def _say(self, sentence: str, role: str) -> None:
        set_role(self.foot, role)
        self.foot.setText(sentence)

    def _build(self, filter_: QWidget | None) -> None:
        self.search.setPlaceholderText(self._picking.placeholder)
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        set_role(self.search, "search")
        self.table.setModel(self.model)
        self.table.setItemDelegate(PickDelegate(self.model, self))
        dress_picker(self.table, self._picking.rules)
        self.table.setAccessibleName(self.windowTitle())
        set_role(self.bring, "primary")
        self.bring.setText(with_key(self.tr("Bring into the document"), "primary"))
        self.everything.setText(self.tr("All that is left (Ctrl+A)"))
        self.everything.setVisible(self._picking.rules.whole is not None)
        cancel = QPushButton(self.tr("Cancel"), self)
        for button in (self.bring, self.everything, cancel):
            button.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.search, 1)
        if filter_ is not None:
            above.addWidget(filter_)
        below.addWidget(self.foot, 1)
        for button in (self.everything, cancel, self.bring):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        for row in (above, below):
            row.setSpacing(tokens.GAP)
        self.foot.setWordWrap(True)
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self.bring.clicked.connect(self.take)
        self.everything.clicked.connect(self.model.tick_all)
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
            if watched is self.table:
                return self._hear_table_key(event)
        return super().eventFilter(watched, event)

    def _hear_table_key(self, event: QKeyEvent) -> bool:
        """Digits go into the quantity, Space ticks, letters go into the search, Enter brings all."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_A:
            self.model.tick_all()
            return True
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if event.key() in _ENTERS:
            self.take()
            return True
        row = self.model.row_at(self.table.currentIndex().row())
        if event.key() == Qt.Key.Key_Space and row is not None and self._picking.rules.whole is not None:
            self.model.tick(row)
            return True
        text = event.text()
        if text and text in "0123456789" and row is not None:
            self._begin_quantity(text)
            return True
        if text.isprintable() and text.strip():
            self.search.setFocus()
            self.search.setText(text)
            self._pause.start()
            return True
        return False

    def _begin_quantity(self, text: str) -> None:
        index = self.model.index(self.table.currentIndex().row(), self.model.quantity_column)
        self.table.setCurrentIndex(index)
        self.table.edit(index)
        editor = self.table.indexWidget(index) or self.table.viewport().findChild(CellEditor)
        if isinstance(editor, CellEditor):
            editor.setText(text)
            editor.setModified(True)
            editor.deselect()
