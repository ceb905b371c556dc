"""One report: its filters, its lines, their total, and what a line opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.queries import list_item_groups
from app.reports.grouping import GroupLine, under_groups
from app.reports.paper import ReportPaper
from ui.common import tokens
from ui.common.columns import Sort, worded
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.style import set_role
from ui.common.view_settings import ViewSettings
from ui.reports.report_directories import ReportDirectories
from ui.reports.report_filters import ReportFilters
from ui.reports.report_kinds import FAR_AWAY, LONG_AGO, ReportAsk, ReportKind
from ui.reports.report_paper import paper_of
from ui.warehouse.item_lookup import folded

_CONTEXT = "Reports"


@dataclass(frozen=True, slots=True)
class ReportLinks:
    """Where a report leads: `open_ledger(item_id, name, ask)`, `open_document(id)`, `print_report(paper)`."""

    open_ledger: Callable[[int, str, ReportAsk], None]
    open_document: Callable[[int], None]
    print_report: Callable[[ReportPaper], None]


class ReportScreen(QWidget):
    """A report of one kind; `ask` is what it starts with, `item_name` whose ledger it is."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        kind: ReportKind,
        directories: ReportDirectories,
        links: ReportLinks,
        *,
        ask: ReportAsk | None = None,
        item_name: str = "",
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._me = me
        self._links = links
        self._item_name = item_name
        self.filters = ReportFilters(kind, directories, ZoneInfo(me.zone), ask)
        self.columns = kind.columns_for(me)
        self.view = ListView(
            runner,
            f"report_{kind.id}",
            self.columns,
            _CONTEXT,
            Source(self._load_page, lambda row, _sort: id(row), lambda row: row),
            self._texts,
            sort=Sort(""),
            on_open=self._open_line,
            settings=settings,
        )
        self.menu = ListMenu(self.view, runner, me, kind.right, filters=self._said)
        #: Groups whose goods are not shown.
        self._folded: set[int] = set()
        self.total = QLabel()
        self.print_button = QPushButton()
        self._lay_out()
        self._retranslate()
        self.filters.changed.connect(self._ask_again)
        self.view.rows_loaded.connect(self._show_total)
        self.print_button.clicked.connect(self.print_now)
        bind(self, "print", self.print_now)
        self.view.start()

    def print_now(self) -> None:
        """Show the report as paper; what is printed is what stands in the table, in its order."""
        if not self.print_button.isEnabled():
            return
        self._links.print_report(
            paper_of(
                self.view,
                _CONTEXT,
                right=self.kind.right,
                title=self.windowTitle(),
                about=self.filters.words(),
                total=self.total.text(),
                who=self._me.name,
            )
        )

    def _said(self) -> dict[str, Any]:
        """Return what the filters say, for the record of an export."""
        return {name: str(value) for name, value in asdict(self.filters.ask()).items() if value not in (None, 0, False)}

    def _load_page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[Any]]:
        if after is not None or (self.kind.id == "ledger" and not self.filters.ask().item_id):
            return lambda _connection: []
        ask = self.filters.ask()
        fitting = partial(_fitting, load=self.kind.load(ask), search=search)
        if not ask.grouped:
            return fitting
        quantities = [column.key for column in self.columns if column.kind == "quantity"]
        return partial(_grouped, load=fitting, quantities=quantities, sums=self.kind.totals, folded=set(self._folded))

    def _open_line(self, row: Any) -> None:
        if isinstance(row, GroupLine):
            self._folded ^= {row.group_id}
            self.view.refresh()
            return
        if self.kind.opens == "document":
            if row.document_id is not None:
                self._links.open_document(row.document_id)
            return
        ask = self.filters.ask()
        period = ask if "period" in self.kind.filters else replace(ask, first=LONG_AGO, until=FAR_AWAY)
        self._links.open_ledger(
            row.item_id, row.name, replace(period, warehouse_id=row.warehouse_id, warehouse_name=row.warehouse_name)
        )

    def _ask_again(self) -> None:
        if "by_lot" in self.kind.filters:
            self._show_lot_columns()
        # A tree has its own order.
        grouped = bool(self.filters.grouped.value())
        self.view.table.horizontalHeader().setSectionsClickable(not grouped)
        if grouped:
            self.view.pages.sort = Sort("")
        self.view.reset()

    def _show_lot_columns(self) -> None:
        by_lot = bool(self.filters.by_lot.value())
        for number, column in enumerate(self.columns):
            if column.key in ("lot_number", "expires_on"):
                self.view.table.setColumnHidden(number, not by_lot)

    def _rows(self) -> list[Any]:
        model = self.view.model
        return [row for row in map(model.row_at, range(model.rowCount())) if row is not None]

    def _show_total(self) -> None:
        rows = self._rows()
        columns = [column for column in self.columns if column.key in self.kind.totals]
        sums = _sums(rows, [column.key for column in columns])
        self.total.setText(
            "\n".join(
                f"{currency}:  "
                + "   ·   ".join(
                    f"{self._word(column.title)} {worded(amounts[column.key], column, _CONTEXT)}" for column in columns
                )
                for currency, amounts in sums.items()
            )
        )
        self.total.setVisible(bool(columns and sums))
        self.print_button.setEnabled(bool(rows) and self._me.may(self.kind.right, "print"))

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Name, code, number or partner"), empty=self._word(self.kind.empty))

    def _word(self, source: str) -> str:
        return QCoreApplication.translate(_CONTEXT, source)

    def _lay_out(self) -> None:
        self.view.tools.addWidget(self.filters)
        self.view.tools.addWidget(self.print_button)
        set_role(self.total, "strong")
        self.total.setWordWrap(True)
        self.total.setContentsMargins(tokens.GAP, tokens.GAP_TIGHT, tokens.GAP, tokens.GAP_TIGHT)
        self.total.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.total)
        self.setFocusProxy(self.view)

    def _retranslate(self) -> None:
        title = self._word(self.kind.title)
        self.setWindowTitle(f"{title}: {self._item_name}" if self._item_name else title)
        self.print_button.setText(self.tr("Print…"))
        allowed = self._me.may(self.kind.right, "print")
        self.print_button.setEnabled(allowed)
        self.print_button.setToolTip("Ctrl+P" if allowed else self.tr("You have no right to print stock reports."))
        self.view.model.retranslate()
        self._show_total()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _sums(rows: Sequence[Any], keys: Sequence[str]) -> dict[str, dict[str, Decimal]]:
    """Return the sums of columns by currency; a line without a value counts as none."""
    sums: dict[str, dict[str, Decimal]] = {}
    for row in (one for one in rows if not isinstance(one, GroupLine)):
        amounts = sums.setdefault(row.currency, dict.fromkeys(keys, Decimal(0))) if keys else {}
        for key in keys:
            amounts[key] += getattr(row, key) or 0
    return dict(sorted(sums.items()))


def _fitting(connection: Any, *, load: Callable[[Any], Sequence[Any]], search: str) -> list[Any]:
    """Return the lines that have every searched word in their code, article, name, number or partner."""
    words = [folded(word) for word in search.split()]
    return [row for row in load(connection) if all(word in _searched(row) for word in words)]


def _grouped(
    connection: Any,
    *,
    load: Callable[[Any], list[Any]],
    quantities: Sequence[str],
    sums: Sequence[str],
    folded: set[int],
) -> list[Any]:
    """Return the lines under their groups, with subtotals."""
    lines = load(connection)
    return under_groups(lines, list_item_groups(connection), quantities=quantities, sums=sums, folded=folded)


def _searched(row: Any) -> str:
    names = ("code", "article", "name", "number", "partner_name", "lot_number")
    return folded(" ".join(str(getattr(row, name, "") or "") for name in names))
