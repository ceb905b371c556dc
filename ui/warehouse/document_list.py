"""The list of documents: period, kind and state to choose by, search, and the two kinds that can be begun."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.documents.queries import DocumentRow, list_documents
from ui.common.columns import Column, Sort
from ui.common.fields import ChoiceField
from ui.common.list_menu import ListMenu
from ui.common.list_pages import LOCAL_SORT_ROWS, Source
from ui.common.list_view import ListTexts, ListView
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.warehouse.document_kinds import KINDS, RECEIPT, SHIPMENT
from ui.warehouse.document_words import DRAFT, RIGHTS, STATES, TONES, kind_word, state_word
from ui.warehouse.period_filter import PeriodFilter

#: A colleague's change is shown after so many ms of quiet.
NOTICE_PAUSE_MS = 800


def _number(row: DocumentRow) -> str:
    return row.number or f"({state_word(DRAFT).lower()})"


COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("DocumentList", "Number"), width=104, value=_number,
           tone=lambda row: None if row.number else "muted"),
    Column("moment", QT_TRANSLATE_NOOP("DocumentList", "Date"), "moment", width=132, sortable=True),
    Column("kind", QT_TRANSLATE_NOOP("DocumentList", "Kind"), width=100, value=lambda row: kind_word(row.kind)),
    Column("partner_name", QT_TRANSLATE_NOOP("DocumentList", "Partner"), width=330, tip=lambda row: row.partner_name),
    Column("warehouse_name", QT_TRANSLATE_NOOP("DocumentList", "Warehouse"), width=140),
    Column("total", QT_TRANSLATE_NOOP("DocumentList", "Sum"), "money", width=120),
    Column("currency", QT_TRANSLATE_NOOP("DocumentList", "Currency"), width=72, hidden=True),
    Column("state", QT_TRANSLATE_NOOP("DocumentList", "State"), width=104, value=lambda row: state_word(row.state),
           tone=lambda row: TONES.get(row.state)),
    Column("author_name", QT_TRANSLATE_NOOP("DocumentList", "Author"), width=150),
)  # fmt: skip


class DocumentList(QWidget):
    """Receipts and shipments that one may see, newest first; Ins begins a shipment."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        open_document: Callable[[int], None],
        new_document: Callable[[str], None],
        notices: NoticeListener | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._may_ship = me.may("shipments", "create")
        self._may_receive = me.may("receipts", "create")
        kept = settings.get("documents/filter", {}) if settings is not None else {}
        self.period = PeriodFilter(ZoneInfo(me.zone), kept.get("period", "month"))
        self.kind = ChoiceField()
        self.state = ChoiceField()
        self.receipt_button = QPushButton(self)
        first = SHIPMENT if self._may_ship else RECEIPT
        self.view = ListView(
            runner,
            "documents",
            COLUMNS,
            "DocumentList",
            Source(self._load_page, lambda row, _sort: (row.moment, row.id), lambda row: row.id),
            self._texts,
            sort=Sort("moment", descending=True),
            on_open=lambda row: open_document(row.id),
            on_add=partial(new_document, first) if self._may_ship or self._may_receive else None,
            settings=settings,
        )
        ListMenu(self.view, runner, me, partial(self._exported, me), filters=self._filters)
        self._notice_pause = QTimer(self, singleShot=True, interval=NOTICE_PAUSE_MS)
        self._notice_pause.timeout.connect(self.view.refresh)
        self.receipt_button.clicked.connect(lambda: new_document(RECEIPT))
        self._build()
        self._retranslate()
        self.kind.set_value(kept.get("kind"))
        self.state.set_value(kept.get("state"))
        for field in (self.kind, self.state):
            field.value_changed.connect(lambda _value: self._filter())
        self.period.changed.connect(self._filter)
        if notices is not None:
            notices.changed.connect(self._hear_notice)
            notices.caught_up.connect(self.view.refresh)
        self.view.start()

    def _build(self) -> None:
        for field in (self.period, self.kind, self.state):
            self.view.tools.addWidget(field)
        self.view.tools.addWidget(self.receipt_button)
        self.receipt_button.setVisible(self._may_receive and self._may_ship)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def _load_page(self, search: str, sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[DocumentRow]]:
        moment_from, moment_until = self.period.bounds(datetime.now(self.period.zone))
        asked = partial(
            list_documents,
            kinds=[self.kind.value()] if self.kind.value() else [],
            states=[self.state.value()] if self.state.value() else [],
            moment_from=moment_from,
            moment_until=moment_until,
            search=search,
        )
        if sort.key == "moment" and not sort.descending:
            # The server reads newest first; the other way round is for a list that fits the window's sort.
            return partial(_oldest_first, asked)
        return partial(asked, after=after, limit=limit)

    def _filter(self) -> None:
        if self._settings is not None:
            kept = {"period": self.period.period, "kind": self.kind.value(), "state": self.state.value()}
            self._settings.put("documents/filter", kept)
        self.view.reset()

    def _exported(self, me: SessionInfo) -> list[str]:
        """Return the objects of the kinds of document in the list."""
        kind = self.kind.value()
        return [RIGHTS[kind]] if kind else sorted({name for name in RIGHTS.values() if me.may(name, "view")})

    def _filters(self) -> dict[str, Any]:
        return {"period": self.period.period, "kind": self.kind.value(), "state": self.state.value()}

    def _hear_notice(self, kind: str, _record_id: int) -> None:
        if kind == "document":
            self._notice_pause.start()

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Number, partner or supplier's number"),
            empty=self.tr("There are no documents of this period, kind and state."),
            add=self.tr("New shipment") if self._may_ship else self.tr("New receipt"),
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Documents"))
        self.receipt_button.setText(self.tr("New receipt"))
        self.kind.set_choices([(None, self.tr("All kinds")), *((kind, kind_word(kind)) for kind in KINDS)])
        self.state.set_choices([(None, self.tr("All states")), *((state, state_word(state)) for state in STATES)])
        self.kind.setAccessibleName(self.tr("Kind"))
        self.state.setAccessibleName(self.tr("State"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _oldest_first(asked: Callable[..., list[DocumentRow]], connection: Any) -> list[DocumentRow]:
    return list(reversed(asked(connection, limit=LOCAL_SORT_ROWS - 1)))
