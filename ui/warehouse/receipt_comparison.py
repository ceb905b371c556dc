"""A receipt beside its order and the supplier's paper; the act of discrepancies is printed from here."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from app.warehouse.receipt_queries import ComparedLine, list_compared_lines
from ui.catalog.unit_names import in_window_language
from ui.common import tokens
from ui.common.columns import Column
from ui.common.formats import format_quantity, table_quantity
from ui.common.list_table import ListTable
from ui.common.shortcuts import bind
from ui.common.style import set_role
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm

_SIZE = (1040, 480)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _order_tone(row: ComparedLine) -> str | None:
    return _tone(row.against_order)


def _signed(difference: Decimal | None) -> str:
    if difference is None:
        return ""
    return f"+{format_quantity(difference)}" if difference > 0 else table_quantity(difference)


def _tone(difference: Decimal | None) -> str | None:
    return None if not difference else "danger" if difference < 0 else "warning"


_COLUMNS = (
    Column("article", QT_TRANSLATE_NOOP("ReceiptComparison", "Article"), width=120,
           value=lambda row: row.article or row.code),
    Column("name", QT_TRANSLATE_NOOP("ReceiptComparison", "Name"), width=280, tip=lambda row: row.name),
    Column("unit", QT_TRANSLATE_NOOP("ReceiptComparison", "Unit"), width=56,
           value=lambda row: in_window_language(row.unit)),
    Column("ordered", QT_TRANSLATE_NOOP("ReceiptComparison", "Ordered"), "quantity", 90),
    Column("before", QT_TRANSLATE_NOOP("ReceiptComparison", "Came before"), "quantity", 120),
    Column("on_paper", QT_TRANSLATE_NOOP("ReceiptComparison", "On paper"), "quantity", 116),
    Column("in_fact", QT_TRANSLATE_NOOP("ReceiptComparison", "In fact"), "quantity", 112, bold=True),
    Column("against_order", QT_TRANSLATE_NOOP("ReceiptComparison", "Against the order"), width=124,
           align=_RIGHT, value=lambda row: _signed(row.against_order),
           tone=_order_tone),
    Column("against_paper", QT_TRANSLATE_NOOP("ReceiptComparison", "Against the paper"), width=124,
           align=_RIGHT, value=lambda row: _signed(row.against_paper),
           tone=lambda row: _tone(row.against_paper)),
)  # fmt: skip


class ReceiptComparison(QDialog):
    """Only looks; a shortage is red, a surplus yellow, both with their sign."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("receipt_comparison")
        self.setWindowTitle(title)
        self.resize(*_SIZE)
        self.model = RowTableModel(_COLUMNS, "ReceiptComparison", self)
        self.table = ListTable(self.model, self)
        self.table.setAccessibleName(title)
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setStretchLastSection(False)
        for place, column in enumerate(_COLUMNS):
            stretch = column.key == "name"
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
            self.table.setColumnWidth(place, column.width)
        self.foot = QLabel(self)
        set_role(self.foot, "muted")
        #: Prints the act; only where the paper says another quantity.
        self.act = QPushButton(self.tr("Print the act of discrepancies"), self)
        self.act.setEnabled(False)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.setSpacing(tokens.GAP)
        below.addWidget(self.foot, 1)
        below.addWidget(self.act)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)

    def show_lines(self, lines: Sequence[ComparedLine]) -> None:
        """Show what was read."""
        self.model.reset(lines)
        differs = sum(1 for line in lines if line.against_paper)
        self.act.setEnabled(differs > 0)
        awaited = sum(1 for line in lines if line.against_order)
        paper = self.tr("%n line(s) differ from the paper", "", differs) if differs else self.tr("All as on paper")
        order = self.tr("%n from the order", "", awaited)
        self.foot.setText(f"{paper}, {order}" if awaited else paper)


class Comparing(QObject):
    """Opens the comparison of one form's receipt."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        form.title.actions_by_id["compare"].triggered.connect(lambda _checked: self.open())
        form.title.actions_by_id["act"].triggered.connect(lambda _checked: self.print_act())

    def open(self) -> None:
        """Show the comparison; what is typed is saved first, as the server compares."""
        if self._form.commit():
            self._form.saver.save_now(self._show)

    def _show(self) -> None:
        form = self._form
        document_id = form.document.document_id
        if document_id is None:
            return
        dialog = ReceiptComparison(self.tr("Ordered, on paper, in fact"), form)
        may_print = form.me.may(form.document.rule.right, "print")
        dialog.act.setVisible(may_print)
        dialog.act.clicked.connect(dialog.accept)
        dialog.act.clicked.connect(self.print_act)
        bind(dialog, "print", dialog.act.click)
        form.runner.run(dialog, partial(list_compared_lines, document_id=document_id), dialog.show_lines)
        dialog.open()

    def print_act(self) -> None:
        """Print the act of discrepancies of the receipt."""
        if self._form.document.document_id is not None:
            self._form.links.print_document(self._form.document.document_id)
