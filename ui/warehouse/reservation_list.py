"""Reservations: who holds what, of which goods, until when; from here they are freed or given another term."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.database.errors import UserError
from app.documents.commands import SavedDocument
from app.warehouse.commands import make_next
from app.warehouse.reservation_commands import prolong_reservation
from app.warehouse.reservation_queries import ReservationLine, list_reservations
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column, Sort
from ui.common.error_texts import sentence_for
from ui.common.fields import CheckField, ChoiceField
from ui.common.fields.moment_parsing import parse_date
from ui.common.formats import format_date, today_here
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.messages import status
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.warehouse.document_kinds import RELEASE
from ui.warehouse.notice_bar import NoticeBar
from ui.warehouse.stock_directories import StockDirectories

#: A colleague's change is shown after so many ms of quiet.
NOTICE_PAUSE_MS = 800

COLUMNS = (
    Column("code", QT_TRANSLATE_NOOP("ReservationList", "Code"), width=88),
    Column("article", QT_TRANSLATE_NOOP("ReservationList", "Article"), width=110, hidden=True),
    Column("name", QT_TRANSLATE_NOOP("ReservationList", "Item"), width=280, sortable=True, tip=lambda row: row.name),
    Column("partner_name", QT_TRANSLATE_NOOP("ReservationList", "For whom"), width=200,
           tip=lambda row: row.partner_name),
    Column("left", QT_TRANSLATE_NOOP("ReservationList", "Held"), "quantity", width=80),
    Column("unit", QT_TRANSLATE_NOOP("ReservationList", "Unit"), width=56,
           value=lambda row: in_window_language(row.unit)),
    Column("until", QT_TRANSLATE_NOOP("ReservationList", "Until"), "moment", width=132),
    Column("number", QT_TRANSLATE_NOOP("ReservationList", "Reservation"), width=104),
    Column("warehouse_name", QT_TRANSLATE_NOOP("ReservationList", "Warehouse"), width=130),
    Column("responsible_name", QT_TRANSLATE_NOOP("ReservationList", "Responsible"), width=140),
    Column("quantity", QT_TRANSLATE_NOOP("ReservationList", "At first"), "quantity", width=80, hidden=True),
    Column("issued", QT_TRANSLATE_NOOP("ReservationList", "Shipped"), "quantity", width=80, hidden=True),
    Column("released", QT_TRANSLATE_NOOP("ReservationList", "Freed"), "quantity", width=80, hidden=True),
    Column("expired", QT_TRANSLATE_NOOP("ReservationList", "Expired"), "quantity", width=80, hidden=True),
)  # fmt: skip


class ReservationList(QWidget):
    """What posted reservations hold; `held` is (item id, name, warehouse id) where only that balance is asked about."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        directories: StockDirectories,
        *,
        open_document: Callable[[int], None],
        held: tuple[int, str, int] | None = None,
        notices: NoticeListener | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._directories = directories
        self._open_document = open_document
        self._held = held
        self._zone = ZoneInfo(me.zone)
        self.notice = NoticeBar(self)
        self.warehouse = ChoiceField()
        self.with_closed = CheckField()
        self.release_button = QPushButton(self)
        self.term_button = QPushButton(self)
        self.view = ListView(
            runner,
            "reservations",
            COLUMNS,
            "ReservationList",
            Source(self._load_page, lambda row, _sort: (row.sort_key, row.line_id), lambda row: row.line_id),
            self._texts,
            sort=Sort("name"),
            on_open=lambda row: open_document(row.document_id),
            settings=settings,
        )
        ListMenu(self.view, runner, me, "reservations", filters=self._filters)
        self._build(may_release=me.may("reservations", "create"), may_prolong=me.may("reservations", "edit"))
        self._retranslate()
        for field in (self.warehouse, self.with_closed):
            field.value_changed.connect(lambda _value: self.view.reset())
        self.view.current_changed.connect(self._offer)
        self.release_button.clicked.connect(self.release)
        self.term_button.clicked.connect(self.ask_term)
        bind(self, "next_document", self.release)
        self._notice_pause = QTimer(self, singleShot=True, interval=NOTICE_PAUSE_MS)
        self._notice_pause.timeout.connect(self.view.refresh)
        if notices is not None:
            notices.changed.connect(self._hear_notice)
        directories.ask(self._begin)

    def release(self) -> None:
        """Make a release of all that the reservation of the row still holds, and open it."""
        row = self._row()
        if row is None or self.release_button.isHidden():
            return

        def show(saved: SavedDocument) -> None:
            self._open_document(saved.id)

        work = partial(_release, save_id=uuid4(), document_id=row.document_id)
        self._runner.run(self, work, show, failed=self._fail, writes=True)

    def ask_term(self) -> None:
        """Ask until when the reservation of the row holds from now on."""
        row = self._row()
        if row is None or self.term_button.isHidden():
            return
        sentence = self.tr("Until which day does %1 hold its goods? Empty: until they are freed.")
        self.notice.say(
            sentence.replace("%1", row.number),
            [(self.tr("Set the term"), partial(self._prolong, row.document_id))],
            tone="info",
            asking=self.tr("Day"),
        )
        self.notice.entry.setText(format_date(row.until.astimezone(self._zone).date()) if row.until else "")
        self.notice.entry.selectAll()

    def _prolong(self, document_id: int) -> None:
        typed = self.notice.entry.text().strip()
        try:
            day = parse_date(typed, today_here()) if typed else None
        except UserError as error:
            self.notice.say(sentence_for(error))
            return
        until = datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=self._zone) if day else None

        def hear(_until: datetime | None) -> None:
            status(self, self.tr("The reservation has a new term."))
            self.view.refresh()

        work = partial(_set_term, save_id=uuid4(), document_id=document_id, until=until)
        self._runner.run(self, work, hear, failed=self._fail, writes=True)

    def _row(self) -> ReservationLine | None:
        row: ReservationLine | None = self.view.current_row
        return row if row is not None and row.left else None

    def _offer(self, _row: object = None) -> None:
        for button in (self.release_button, self.term_button):
            button.setEnabled(self._row() is not None)

    def _fail(self, error: UserError) -> bool:
        self.notice.say(sentence_for(error))
        return True

    def _load_page(
        self, search: str, _sort: Sort, after: Any, limit: int
    ) -> Callable[[Any], Sequence[ReservationLine]]:
        item_id, _name, warehouse_id = self._held or (None, "", self.warehouse.value())
        return partial(
            list_reservations,
            warehouse_id=warehouse_id,
            item_id=item_id,
            search=search,
            with_closed=bool(self.with_closed.value()),
            after=after,
            limit=limit,
        )

    def _filters(self) -> dict[str, Any]:
        item_id, _name, warehouse_id = self._held or (None, "", self.warehouse.value())
        return {"item": item_id, "warehouse": warehouse_id, "with_closed": self.with_closed.value()}

    def _hear_notice(self, kind: str, _record_id: int) -> None:
        if kind == "document":
            self._notice_pause.start()

    def _begin(self) -> None:
        names = [(found.id, found.name) for found in self._directories.warehouses]
        self.warehouse.blockSignals(True)
        self.warehouse.set_choices([(None, self.tr("All warehouses")), *names])
        self.warehouse.blockSignals(False)
        self.view.start()

    def _build(self, *, may_release: bool, may_prolong: bool) -> None:
        for widget in (self.warehouse, self.with_closed, self.term_button, self.release_button):
            self.view.tools.addWidget(widget)
        self.warehouse.setVisible(self._held is None)
        self.view.search_box.setVisible(self._held is None)
        self.release_button.setVisible(may_release)
        self.term_button.setVisible(may_prolong)
        self._offer()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _texts(self) -> ListTexts:
        return ListTexts(search=self.tr("Item, code, client or number"), empty=self.tr("Nothing is reserved."))

    def _retranslate(self) -> None:
        title = self.tr("Reservations")
        self.setWindowTitle(title if self._held is None else f"{title}: {self._held[1]}")
        self.with_closed.set_text(self.tr("with past ones"))
        self.release_button.setText(self.tr("Release…"))
        self.release_button.setToolTip(with_key(self.tr("Free what the reservation still holds"), "next_document"))
        self.term_button.setText(self.tr("Other term…"))
        self.warehouse.setAccessibleName(self.tr("Warehouse"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _release(connection: Any, *, save_id: UUID, document_id: int) -> SavedDocument:
    return make_next(connection, save_id, document_id, RELEASE)


def _set_term(connection: Any, *, save_id: UUID, document_id: int, until: datetime | None) -> datetime | None:
    return prolong_reservation(connection, save_id, document_id, until)
