"""The list of clients: search over names, numbers and phones, a filter by status and by responsible, the import."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.clients.queries import get_client_choices, list_clients
from app.clients.records import ClientChoices, ClientRow
from ui.clients.client_words import in_language, status_name
from ui.common.columns import Column, Sort
from ui.common.formats import format_recent
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.notice_listener import NoticeListener
from ui.common.other_layout import in_other_layout
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

#: A colleague's change is shown after so many ms of quiet.
NOTICE_PAUSE_MS = 800


def _status(row: ClientRow) -> str:
    return in_language(row.status_en, row.status_ru)


def _next_step(row: ClientRow) -> str:
    if row.next_step_at is None:
        return ""
    return f"{format_recent(row.next_step_at, datetime.now(UTC))}  {row.next_step_text}"


def _lateness(row: ClientRow) -> str | None:
    return "danger" if row.next_step_at is not None and row.next_step_at < datetime.now(UTC) else None


def _debt(row: ClientRow) -> str | None:
    return "danger" if row.balance > 0 else None


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("ClientList", "Name"), width=330, sortable=True, tip=lambda row: row.name),
    Column("number", QT_TRANSLATE_NOOP("ClientList", "Number"), width=84),
    Column("status", QT_TRANSLATE_NOOP("ClientList", "Status"), width=112, value=_status),
    Column("responsible", QT_TRANSLATE_NOOP("ClientList", "Responsible"), width=150),
    Column(
        "next_step_at", QT_TRANSLATE_NOOP("ClientList", "Next step"), width=230, value=_next_step, tone=_lateness,
        tip=lambda row: row.next_step_text or None,
    ),
    Column("last_contact_at", QT_TRANSLATE_NOOP("ClientList", "Last contact"), "moment", width=132),
    Column("balance", QT_TRANSLATE_NOOP("ClientList", "Balance"), "money", width=112, tone=_debt),
)  # fmt: skip


class ClientList(QWidget):
    """The section of clients; who may not create or import has no button for it."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        open_client: Callable[[int], None],
        add_client: Callable[[], None],
        import_clients: Callable[[], None] | None = None,
        listener: NoticeListener | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._status: str | None = None
        self._mine = False
        self._choices: ClientChoices | None = None
        self.view = ListView(
            runner,
            "clients",
            COLUMNS,
            "ClientList",
            Source(self._load_page, lambda row, _sort: row.key, lambda row: row.id),
            self._texts,
            sort=Sort("name"),
            on_open=lambda row: open_client(row.id),
            on_add=add_client if me.may("clients", "create") else None,
            settings=settings,
        )
        ListMenu(self.view, runner, me, "clients", filters=lambda: {"status": self._status, "mine": self._mine})
        self.filter_button = QPushButton(self)
        self.filter_menu = QMenu(self.filter_button)
        self.import_button = QPushButton(self)
        self._layout_note = QLabel(self)
        self._notice_pause = QTimer(self, singleShot=True, interval=NOTICE_PAUSE_MS)
        self._build(import_clients)
        self._notice_pause.timeout.connect(self.view.refresh)
        if listener is not None:
            listener.changed.connect(self._hear_change)
            listener.caught_up.connect(self.view.refresh)
        self._retranslate()
        self.view.start()

    def _build(self, import_clients: Callable[[], None] | None) -> None:
        self.filter_button.setMenu(self.filter_menu)
        self.filter_button.setAutoDefault(False)
        self.filter_menu.aboutToShow.connect(self._ask_choices)
        set_role(self._layout_note, "muted")
        self._layout_note.hide()
        self.view.tools.addWidget(self.filter_button)
        self.view.tools.addWidget(self._layout_note)
        self.import_button.setVisible(import_clients is not None and self._me.may("clients", "import"))
        if import_clients is not None:
            self.import_button.clicked.connect(import_clients)
        self.view.tools.addWidget(self.import_button)
        self.view.rows_loaded.connect(self._note_layout)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def _load_page(self, search: str, sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[ClientRow]]:
        return partial(
            list_clients,
            search=search,
            descending=sort.descending and sort.key == "name",
            after=after,
            limit=limit,
            status=self._status,
            responsible_key=self._me.key if self._mine else None,
        )

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Name, number, tax number, phone or e-mail"),
            empty=self.tr("There are no clients here yet."),
            add=self.tr("New client"),
        )

    def _ask_choices(self) -> None:
        if self._choices is None:
            self._runner.run(self, get_client_choices, self._take_choices, replaces="choices")
        self._fill_menu()

    def _take_choices(self, choices: ClientChoices) -> None:
        self._choices = choices
        self._fill_menu()

    def _fill_menu(self) -> None:
        self.filter_menu.clear()
        group = QActionGroup(self.filter_menu)
        entries: list[tuple[str | None, str]] = [(None, self.tr("Any status"))]
        if self._choices is not None:
            entries += [(s.code, in_language(s.name_en, s.name_ru)) for s in self._choices.statuses]
        for code, words in entries:
            action = QAction(words, group, checkable=True, checked=code == self._status)
            action.triggered.connect(lambda _checked, code=code: self.filter_by(code, self._mine))
            self.filter_menu.addAction(action)
        self.filter_menu.addSeparator()
        mine = QAction(self.tr("Only mine"), self.filter_menu, checkable=True, checked=self._mine)
        mine.triggered.connect(lambda checked: self.filter_by(self._status, checked))
        self.filter_menu.addAction(mine)

    def filter_by(self, status: str | None, mine: bool) -> None:
        """Show only clients of a status (None: any), and only one's own."""
        self._status, self._mine = status, mine
        self._word_filter()
        self.view.reset()

    def _word_filter(self) -> None:
        statuses = self._choices.statuses if self._choices is not None else ()
        words = [status_name(statuses, self._status)] if self._status else []
        words += [self.tr("mine")] if self._mine else []
        text = ", ".join(words) if words else self.tr("all")
        # The room at the end is the arrow's.
        self.filter_button.setText(self.tr("Show: %1").replace("%1", text) + "   ")

    def _note_layout(self) -> None:
        first = self.view.model.row_at(0)
        read_otherwise = first is not None and first.other_layout
        self._layout_note.setVisible(read_otherwise)
        if read_otherwise:
            text = in_other_layout(self.view.pages.search)
            self._layout_note.setText(self.tr("Found as “%1”").replace("%1", text))

    def _hear_change(self, kind: str, record_id: int) -> None:
        if kind != "client":
            return
        rows = (self.view.model.row_at(number) for number in range(self.view.model.rowCount()))
        if any(row is not None and row.id == record_id for row in rows):
            self._notice_pause.start()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Clients"))
        self.import_button.setText(self.tr("Import…"))
        self.filter_button.setAccessibleName(self.tr("Filter"))
        self._word_filter()
        self._note_layout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
