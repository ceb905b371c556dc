"""What to order: goods below their minimum, by supplier; one button makes drafts of the orders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.warehouse.order_commands import make_supplier_orders
from app.warehouse.order_queries import ProposedLine, list_proposed_orders
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column, Sort
from ui.common.fields import ChoiceField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.messages import status
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.reports.report_directories import ReportDirectories
from ui.reports.report_kinds import ReportAsk
from ui.reports.report_paper import paper_of
from ui.reports.report_screen import ReportLinks
from ui.warehouse.document_kinds import SUPPLIER_ORDER
from ui.warehouse.item_lookup import folded

_COLUMNS = (
    Column("supplier_name", QT_TRANSLATE_NOOP("OrderProposals", "Supplier"), width=220),
    Column("code", QT_TRANSLATE_NOOP("OrderProposals", "Code"), width=88),
    Column("article", QT_TRANSLATE_NOOP("OrderProposals", "Article"), width=110, hidden=True),
    Column("name", QT_TRANSLATE_NOOP("OrderProposals", "Item"), width=330, tip=lambda row: row.name),
    Column("unit", QT_TRANSLATE_NOOP("OrderProposals", "Unit"), width=56, value=lambda r: in_window_language(r.unit)),
    Column("min_stock", QT_TRANSLATE_NOOP("OrderProposals", "Minimum"), "quantity", width=90),
    Column("max_stock", QT_TRANSLATE_NOOP("OrderProposals", "Maximum"), "quantity", width=90),
    Column("on_hand", QT_TRANSLATE_NOOP("OrderProposals", "In stock"), "quantity", width=90),
    Column("reserved", QT_TRANSLATE_NOOP("OrderProposals", "Reserved"), "quantity", width=90),
    Column("expected", QT_TRANSLATE_NOOP("OrderProposals", "Expected"), "quantity", width=90),
    Column("proposed", QT_TRANSLATE_NOOP("OrderProposals", "To order"), "quantity", width=96, bold=True),
)


class OrderProposals(QWidget):
    """Proposals of one warehouse; what is selected is ordered, or all of it where one row or none is."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        directories: ReportDirectories,
        links: ReportLinks,
        *,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._directories = directories
        self._links = links
        self._me = me
        self._save_id = uuid4()
        self.warehouse = ChoiceField()
        self.make_button, self.print_button = QPushButton(), QPushButton()
        self.view = ListView(
            runner,
            "order_proposals",
            _COLUMNS,
            "OrderProposals",
            Source(self._load_page, lambda row, _sort: row.item_id, lambda row: row.item_id),
            self._texts,
            sort=Sort(""),
            on_open=self._open_ledger,
            settings=settings,
        )
        self.menu = ListMenu(self.view, runner, me, "supplier_orders", filters=self._said)
        set_role(self.make_button, "primary")
        self.view.tools.addWidget(self.warehouse)
        self.view.tools.addWidget(self.make_button)
        self.view.tools.addWidget(self.print_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.warehouse.value_changed.connect(lambda _value: self.view.reset())
        self.view.rows_loaded.connect(self._word_button)
        self.view.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._word_button())
        self.make_button.clicked.connect(self.make_orders)
        self.print_button.clicked.connect(self.print_now)
        bind(self, "print", self.print_now)
        self._retranslate()
        directories.ask(self._begin)

    def print_now(self) -> None:
        """Show the proposals as paper."""
        if self.print_button.isEnabled():
            self._links.print_report(
                paper_of(
                    self.view,
                    "OrderProposals",
                    right="supplier_orders",
                    title=QCoreApplication.translate("Reports", "Order proposals"),
                    about=self.warehouse.combo.currentText(),
                    total="",
                    who=self._me.name,
                )
            )

    def make_orders(self) -> None:
        """Make drafts of orders, one a supplier; asked again after a lost answer, the server makes no second."""
        rows = [row for row in self._wanted() if row.supplier_id is not None]
        if not rows:
            status(self, self.tr("Give these goods a main supplier first: on the card of each."))
            return
        self.make_button.setEnabled(False)
        lines = [(row.item_id, row.proposed, row.supplier_id) for row in rows]
        work = partial(make_supplier_orders, save_id=self._save_id, warehouse_id=self.warehouse.value(), lines=lines)
        self._runner.run(self, work, self._take_orders, writes=True, failed=self._give_back)

    def _open_ledger(self, row: ProposedLine) -> None:
        ask = ReportAsk(warehouse_id=self.warehouse.value(), warehouse_name=self.warehouse.combo.currentText())
        self._links.open_ledger(row.item_id, row.name, ask)

    def _take_orders(self, ids: list[int]) -> None:
        self._save_id = uuid4()
        status(self, self.tr("%n draft(s) of orders made.", "", len(ids)))
        self._word_button()
        for document_id in ids:
            self._links.open_document(document_id)

    def _give_back(self, _error: Any) -> bool:
        self._save_id = uuid4()
        self._word_button()
        return False

    def _wanted(self) -> list[ProposedLine]:
        chosen = self.view.selected_rows
        if len(chosen) > 1:
            return chosen
        model = self.view.model
        return [row for row in map(model.row_at, range(model.rowCount())) if row is not None]

    def _load_page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[ProposedLine]]:
        if after is not None or self.warehouse.value() is None:
            return lambda _connection: []
        return partial(_fitting, warehouse_id=self.warehouse.value(), search=search)

    def _said(self) -> dict[str, Any]:
        return {"warehouse_id": self.warehouse.value()}

    def _begin(self) -> None:
        self.warehouse.set_choices([(found.id, found.name) for found in self._directories.warehouses])
        first = self._directories.first.get(SUPPLIER_ORDER)
        if first is not None:
            self.warehouse.set_value(first)
        self.view.start()

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Name, code or supplier"),
            empty=self.tr("Nothing is below its minimum here. Minimum and maximum stand on the card of an item."),
        )

    def _word_button(self) -> None:
        count = len([row for row in self._wanted() if row.supplier_id is not None])
        self.make_button.setText(self.tr("Order %n item(s)", "", count))
        self.make_button.setEnabled(bool(self.view.model.rowCount()))
        self.print_button.setEnabled(bool(self.view.model.rowCount()) and self._me.may("supplier_orders", "print"))

    def _retranslate(self) -> None:
        self.warehouse.setAccessibleName(self.tr("Warehouse"))
        self.print_button.setText(self.tr("Print…"))
        self.print_button.setToolTip("Ctrl+P")
        self._word_button()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _fitting(connection: Any, *, warehouse_id: int, search: str) -> list[ProposedLine]:
    words = [folded(word) for word in search.split()]
    rows = list_proposed_orders(connection, warehouse_id)
    return [r for r in rows if all(w in folded(f"{r.code}{r.article}{r.name}{r.supplier_name}") for w in words)]
