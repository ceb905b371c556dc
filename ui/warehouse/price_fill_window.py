"""New prices worked out by a rule and looked at before they go into a change of prices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.queries import PriceKind, list_item_groups
from app.catalog.records import ItemGroup
from app.database.errors import UserError
from app.warehouse.price_changes import NewPrice, list_new_prices
from ui.common import tokens
from ui.common.columns import Column
from ui.common.error_texts import sentence_for
from ui.common.formats import format_date
from ui.common.list_table import ListTable
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.price_fill_rule import PriceFillRule
from ui.warehouse.price_margins import change_of, margin_of

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm

ASK_AFTER_MS = 300
#: More than this are not copied out of a preview: lists have their own way for that, by a right.
_MOST_COPIED = 100
_MOST_ROWS = 5000
_SIZE = (1080, 620)


def _change(row: NewPrice) -> Decimal | None:
    return _tenths(change_of(row.new_price, row.old_price))


def _margin(row: NewPrice) -> Decimal | None:
    return _tenths(margin_of(row.new_price, row.cost))


def _tenths(percent: Decimal | None) -> Decimal | None:
    return None if percent is None else round(percent, 1)


def _columns(*, cost: bool) -> list[Column]:
    columns = [
        Column("code", QT_TRANSLATE_NOOP("PriceFillWindow", "Article"), width=110, value=lambda r: r.article or r.code),
        Column("name", QT_TRANSLATE_NOOP("PriceFillWindow", "Name"), width=320),
        Column("base_price", QT_TRANSLATE_NOOP("PriceFillWindow", "Worked out from"), "price", width=120,
               value=lambda row: round(row.base_price, 2)),
        Column("old_price", QT_TRANSLATE_NOOP("PriceFillWindow", "Old price"), "price", width=110),
        Column("new_price", QT_TRANSLATE_NOOP("PriceFillWindow", "New price"), "price", width=110, bold=True),
        Column("change", QT_TRANSLATE_NOOP("PriceFillWindow", "Change, %"), "number", width=100,
               value=_change),
    ]  # fmt: skip
    if cost:
        columns.append(
            Column("margin", QT_TRANSLATE_NOOP("PriceFillWindow", "Margin, %"), "number", width=100,
                   value=_margin,
                   tone=lambda row: "danger" if (_margin(row) or Decimal(0)) < 0 else None)
        )  # fmt: skip
    return columns


class PriceFillWindow(QDialog):
    """A rule above, the prices it gives below; `chosen` carries those that change."""

    chosen = Signal(object)

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        kind: PriceKind,
        day: date,
        kinds: Sequence[PriceKind],
        items: tuple[int, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("price_filling")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._runner = runner
        self._kind = kind
        self._day = day
        self._cost = me.may("cost", "view")
        self.rule = PriceFillRule(kind, kinds, items, cost=self._cost, parent=self)
        self.model = RowTableModel(_columns(cost=self._cost), "PriceFillWindow", self)
        self.table = ListTable(self.model, self)
        self.foot = QLabel(self)
        self.bring = QPushButton(self)
        self._rows: list[NewPrice] = []
        self._pause = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._pause.timeout.connect(self.ask)
        self._build()
        self.rule.changed.connect(self._pause.start)
        bind(self, "primary", self.take)
        bind(self, "refresh", self.ask)
        runner.run(self, list_item_groups, self._take_groups, replaces="groups")
        self.ask()
        self.rule.percent.setFocus()

    def ask(self) -> None:
        """Work the prices out anew."""
        self._pause.stop()
        filling = self.rule.filling()
        if filling is None:
            self._show([], self.tr("Say what the prices are a multiple of."))
            return
        work = partial(list_new_prices, price_kind_id=self._kind.id, filling=filling, day=self._day)
        self._runner.run(self, work, self._show, replaces="new prices", failed=self._refuse)

    def take(self) -> None:
        """Hand over the prices in sight; what was changed in the rule a moment ago is worked out first."""
        if not self.rule.commit():
            return
        if self._pause.isActive():
            filling = self.rule.filling()
            assert filling is not None, "a rule that was committed is whole"
            self._pause.stop()
            work = partial(list_new_prices, price_kind_id=self._kind.id, filling=filling, day=self._day)
            self._runner.run(self, work, self._hand_over, replaces="new prices", failed=self._refuse)
        else:
            self._hand_over(self._rows)

    def _hand_over(self, rows: Sequence[NewPrice]) -> None:
        self._show(rows)
        changed = [row for row in rows if row.new_price != row.old_price]
        if changed:
            self.chosen.emit(changed)
            self.accept()

    def _show(self, rows: Sequence[NewPrice], words: str = "") -> None:
        self._rows = list(rows)
        self.model.reset(self._rows)
        self.table.fit_columns_once()
        changed = sum(row.new_price != row.old_price for row in rows)
        self.bring.setEnabled(bool(changed))
        text = words or self.tr("%n price(s) change", "", changed)
        if len(rows) == _MOST_ROWS:
            text += "   ·   " + self.tr("only the first %1 goods: choose a group").replace("%1", str(_MOST_ROWS))
        self.foot.setText(text)

    def _refuse(self, error: UserError) -> bool:
        self._show([], sentence_for(error))
        return True

    def _take_groups(self, groups: list[ItemGroup]) -> None:
        self.rule.offer_groups(groups)

    def _build(self) -> None:
        title = self.tr("Fill prices: %1 from %2").replace("%1", self._kind.name)
        self.setWindowTitle(title.replace("%2", format_date(self._day)))
        self.resize(*_SIZE)
        self.table.setAccessibleName(self.tr("New prices"))
        self.table.ask_to_copy = lambda count, copy: copy() if count <= _MOST_COPIED else None
        set_role(self.foot, "muted")
        set_role(self.bring, "primary")
        self.bring.setText(with_key(self.tr("Put into the document"), "primary"))
        cancel = QPushButton(self.tr("Cancel"), self)
        for button in (self.bring, cancel):
            button.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.bring.clicked.connect(self.take)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP)
        row.addWidget(self.foot, 1)
        row.addWidget(cancel)
        row.addWidget(self.bring)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.rule)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)


def open_price_filling(form: DocumentForm, kind: PriceKind, day: date, items: tuple[int, ...]) -> PriceFillWindow:
    """Open the window over a change of prices; it waits for nothing."""
    kinds = form.links.directories.price_kinds
    window = PriceFillWindow(form.runner, form.me, kind, day, kinds, items, form)
    window.open()
    return window
