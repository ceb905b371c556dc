"""The form that begins a stocktaking: where, what, and whether goods stand still meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.queries import list_item_groups
from app.catalog.records import ItemGroup
from app.database.errors import UserError
from app.warehouse.stocktaking_commands import start_stocktaking
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import CheckField, ChoiceField, TextField
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.common.view_settings import ViewSettings
from ui.warehouse.document_kinds import STOCKTAKING
from ui.warehouse.notice_bar import NoticeBar
from ui.warehouse.stock_directories import StockDirectories, keep_warehouse
from ui.warehouse.stocktaking_words import group_choices

_WIDTH = 560
_LETTERS = 500


class StocktakingStart(QWidget):
    """`started(id)` once the server has begun it; `other_wanted(id)` for one that counts the same goods already."""

    started = Signal(int)
    other_wanted = Signal(int)

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        directories: StockDirectories,
        *,
        settings: ViewSettings | None = None,
        document_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._directories = directories
        self._settings = settings
        self._document_id = document_id
        self._groups: list[ItemGroup] = []
        #: Asked again after a lost answer it begins nothing twice.
        self._save_id = uuid4()
        self.notice = NoticeBar(self)
        self.warehouse = ChoiceField()
        self.group = ChoiceField()
        self.frozen = CheckField()
        self.reason = TextField(_LETTERS)
        self.commission = TextField(2000)
        self.button = QPushButton(self)
        self._freezing = QLabel(self)
        self._labels = {name: QLabel(self) for name in ("warehouse", "group", "reason", "commission")}
        self.frozen.setVisible(me.may("stocktaking", "post"))
        self._build()
        self._retranslate()
        self.button.clicked.connect(self.start)
        bind(self, "primary", self.start)
        directories.ask(self._name_warehouses)
        runner.run(self, list_item_groups, self._name_groups, replaces="groups")

    def start(self) -> None:
        """Begin to count what the form says."""
        if not (self.reason.commit() and self.commission.commit()):
            return
        self.notice.clear()
        self.button.setEnabled(False)
        values = {
            "warehouse_id": self.warehouse.value() if self._document_id is None else None,
            "reason": self.reason.value(),
            "commission": self.commission.value(),
        }
        work = partial(
            start_stocktaking,
            save_id=self._save_id,
            document_id=self._document_id,
            changes={name: [None, value] for name, value in values.items() if value is not None},
            frozen=self.frozen.value(),
            group_id=self.group.value(),
        )
        self._runner.run(self, work, self._hear, failed=self._fail, writes=True)

    def _hear(self, document_id: int) -> None:
        if self._document_id is None:
            keep_warehouse(self._settings, STOCKTAKING, self.warehouse.value())
        self.started.emit(document_id)

    def _fail(self, error: UserError) -> bool:
        self.button.setEnabled(True)
        self._save_id = uuid4()
        running = error.values.get("document_id") if error.code == "KT431" else None
        join = [(self.tr("Join that stocktaking"), partial(self.other_wanted.emit, int(running)))] if running else []
        self.notice.say(sentence_for(error), join, focus=True)
        return True

    def _build(self) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(tokens.GAP_WIDE)
        form.setVerticalSpacing(tokens.GAP)
        form.addRow(self._labels["warehouse"], self.warehouse)
        form.addRow(self._labels["group"], self.group)
        form.addRow("", self.frozen)
        form.addRow("", self._freezing)
        form.addRow(self._labels["reason"], self.reason)
        form.addRow(self._labels["commission"], self.commission)
        for name, field in (("warehouse", self.warehouse), ("group", self.group), ("reason", self.reason),
                            ("commission", self.commission)):  # fmt: skip
            self._labels[name].setBuddy(field)
        set_role(self._freezing, "muted")
        self._freezing.setWordWrap(True)
        set_role(self.button, "primary")
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.button)
        box = QWidget(self)
        box.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, tokens.GAP_SECTION, 0, 0)
        column.setSpacing(tokens.GAP_WIDE)
        column.addLayout(form)
        column.addLayout(last)
        column.addStretch(1)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addWidget(box, 4)
        centre.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notice)
        layout.addLayout(centre, 1)
        self.warehouse.setEnabled(self._document_id is None)
        self.setFocusProxy(self.warehouse)

    def _name_warehouses(self) -> None:
        self.warehouse.set_choices([(found.id, found.name) for found in self._directories.warehouses])
        first = self._directories.first_warehouse(STOCKTAKING, self._settings)
        if first is not None:
            self.warehouse.set_value(first.id)

    def _name_groups(self, groups: list[ItemGroup]) -> None:
        self._groups = [group for group in groups if not group.archived]
        self.group.set_choices(group_choices(self._groups))

    def _retranslate(self) -> None:
        words: dict[str, str] = {
            "warehouse": self.tr("Warehouse"),
            "group": self.tr("Goods"),
            "reason": self.tr("Reason"),
            "commission": self.tr("Commission"),
        }
        fields: dict[str, Callable[[str], None]] = {
            "warehouse": self.warehouse.setAccessibleName,
            "group": self.group.setAccessibleName,
            "reason": self.reason.setAccessibleName,
            "commission": self.commission.setAccessibleName,
        }
        for name, said in words.items():
            self._labels[name].setText(said)
            fields[name](said)
        self.frozen.set_text(self.tr("Nothing moves until the counting ends"))
        self._freezing.setText(
            self.tr("Without it work goes on, and each count is compared with the book of its own moment.")
        )
        self.reason.set_placeholder(self.tr("order, end of the year"))
        self.commission.set_placeholder(self.tr("who counts"))
        self.button.setText(with_key(self.tr("Begin to count"), "primary"))
        self.group.set_choices(group_choices(self._groups))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
