"""What the capabilities put into the window: sections, cards by kind, commands, and how one opens another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.planner.commands import add_call_with_next_step
from app.reports.paper import ReportPaper
from app.search.queries import Hit, find_anything
from ui.clients.card_tabs import CardTab
from ui.clients.client_card import ClientCard
from ui.clients.client_list import ClientList
from ui.clients.import_wizard import ImportWizard
from ui.common import formats
from ui.common.drafts import Drafts
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.scanner import Scanner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.planner.planner_sheet import PlannerSheet
from ui.planner.reminder_popup import ReminderPopup
from ui.planner.reminder_watch import ReminderWatch
from ui.warehouse.document_words import POSTED, kind_word, state_word
from ui.window.access_screens import AccessScreens
from ui.window.catalog_screens import CatalogScreens
from ui.window.client_tabs import client_tabs
from ui.window.commands import Command
from ui.window.due_tasks import DueTasks
from ui.window.own_sign_in import OwnSignIn
from ui.window.report_screens import ReportScreens
from ui.window.search_palette import FindAnything
from ui.window.sections import Section
from ui.window.stock_screens import StockScreens
from ui.window.tab_area import MakeScreen

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow, MakeCard

#: What the drafts folder calls an unsaved client.
_CLIENT_DRAFT = "client"


class Screens(QObject):
    """Makes each screen with what it needs and with the callables that open the others."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        settings: ViewSettings,
        listener: NoticeListener,
        drafts: Drafts,
        scanner: Scanner,
    ) -> None:
        super().__init__()
        self._runner = runner
        self._me = me
        self._settings = settings
        self._listener = listener
        self._drafts = drafts
        self._window: MainWindow | None = None
        self.stock = StockScreens(
            runner,
            me,
            settings,
            listener,
            drafts,
            scanner,
            open_tab=self._open_tab,
            open_record=self._open,
            rename_tab=self._rename,
            print_paper=self._print_paper,
            new_item=self._new_item,
            parent=self,
        )

        self.catalog = CatalogScreens(
            runner,
            me,
            settings,
            listener,
            open_tab=self._open_tab,
            rename_tab=self._rename,
            stock_of=lambda item_id: self.stock.stock((item_id, "")),
            drafts=drafts,
            parent=self,
        )
        self.reports = ReportScreens(
            runner, me, settings, open_tab=self._open_tab, open_document=self.stock.open_document, parent=self
        )
        self.own_sign_in = OwnSignIn(runner, me)
        self.access = AccessScreens(
            runner, me, settings, open_tab=self._open_tab, open_record=self._open, rename_tab=self._rename
        )

    def _print_paper(self, paper: ReportPaper) -> None:
        self.reports.print_paper(paper)

    def _new_item(self, known_as: str, then: Callable[[], None]) -> None:
        self.catalog.new_item(known_as, then)

    def attach(self, window: MainWindow) -> None:
        """Know the window whose tabs the screens open; bring back what a crash left typed; begin to remind."""
        self._window = window
        self.own_sign_in.attach(window)
        self.access.attach(window, self._listener)
        self.reports.attach(window, self._listener)
        if self._me.may("clients", "create"):
            for draft in self._drafts.list_drafts():
                if draft.kind == _CLIENT_DRAFT and draft.record_id is None:
                    self.new_client(draft.key)
        self.stock.restore_drafts()
        self.catalog.restore_drafts()
        if self._me.may("tasks", "view"):
            self._start_reminders(window)

    def sections(self) -> list[Section]:
        """Return the sections with working content, in their order."""
        planner = QT_TRANSLATE_NOOP("Sections", "Planner")
        clients = QT_TRANSLATE_NOOP("Sections", "Clients")
        documents = QT_TRANSLATE_NOOP("Sections", "Documents")
        stock = QT_TRANSLATE_NOOP("Sections", "Stock")
        stocktaking = QT_TRANSLATE_NOOP("Sections", "Stocktaking")
        goods = QT_TRANSLATE_NOOP("Sections", "Goods")
        reports = QT_TRANSLATE_NOOP("Sections", "Reports")
        administration = QT_TRANSLATE_NOOP("Sections", "Administration")
        may = self._me.may
        return [
            Section("planner", planner, "planner", self._planner, may("tasks", "view")),
            Section("clients", clients, "client", self._clients, may("clients", "view")),
            Section("documents", documents, "document", self.stock.documents, self.stock.sees_documents),
            Section("stock", stock, "warehouse", self.stock.stock, may("balances", "view")),
            Section("stocktaking", stocktaking, "count", self.stock.stocktaking.list, may("stocktaking", "view")),
            Section("goods", goods, "goods", self.catalog.goods, may("items", "view")),
            Section("reports", reports, "chart", self.reports.reports, may("balances", "view")),
            Section(
                "administration", administration, "settings", self.access.administration, self.access.sees_anything
            ),
        ]

    def cards(self) -> dict[str, MakeCard]:
        """Return what makes the card of a record, by kind."""
        cards: dict[str, MakeCard] = {"print": self.stock.print_document.make_preview}
        if self._me.may("clients", "view"):
            cards["client"] = self._client_card
        if self.stock.sees_documents:
            cards["document"] = self.stock.document
        if self._me.may("items", "view"):
            cards["item"] = self.catalog.item
        if self._me.may("employees", "view"):
            cards["employee"] = self.access.employee
        if self._me.may("profiles", "view"):
            cards["profile"] = self.access.profiles.profile
        return cards

    def hit_openers(self) -> dict[str, Callable[[Hit], None]]:
        """Return what opens a hit of Ctrl+K, by its kind; contacts and phones open their client."""
        openers: dict[str, Callable[[Hit], None]] = {
            kind: lambda hit: self._open("client", hit.id) for kind in ("client", "contact", "phone")
        }
        openers["document"] = lambda hit: self.stock.open_document(hit.id)
        openers["item"] = lambda hit: self.catalog.open_item(hit.id)
        return openers

    def commands(self) -> list[Command]:
        """Return the capabilities' commands that the person may use."""
        commands = []
        if self._me.may("clients", "create"):
            commands.append(
                Command("new_client", QT_TRANSLATE_NOOP("Commands", "New client"), self.new_client, "client")
            )
        if self._me.may("clients", "import"):
            words = QT_TRANSLATE_NOOP("Commands", "Import clients")
            commands.append(Command("import_clients", words, self.import_clients, "import"))
        for capability in (self.stock, self.catalog, self.reports, self.access, self.own_sign_in):
            commands += capability.commands()
        return commands

    def find_anything(self) -> FindAnything:
        """Return the search of Ctrl+K."""
        return find_anything

    def new_client(self, draft_key: str = "") -> None:
        """Open the card of a new client, or of one that a crash left unsaved."""
        key = draft_key or f"new-{uuid4().hex[:12]}"
        self._open_tab(f"client:{key}", lambda: self._client_card(None, key))

    def import_clients(self) -> None:
        """Open the import of clients from a file."""
        self._open_tab("import:new-clients", lambda: ImportWizard(self._runner, self._me))

    def _open(self, kind: str, record_id: int) -> None:
        if self._window is not None:
            self._window.open_record(kind, record_id)

    def _open_tab(self, key: str, make: MakeScreen) -> None:
        if self._window is not None:
            self._window.tabs.open(key, make)

    def _rename(self, screen: QWidget, key: str) -> None:
        if self._window is not None:
            self._window.tabs.rename(screen, key)

    def _planner(self) -> QWidget:
        return PlannerSheet(self._runner, self._me, open_client=partial(self._open, "client"), notices=self._listener)

    def _clients(self) -> QWidget:
        return ClientList(
            self._runner,
            self._me,
            open_client=partial(self._open, "client"),
            add_client=self.new_client,
            import_clients=self.import_clients,
            listener=self._listener,
            settings=self._settings,
        )

    def _client_card(self, client_id: int | None, draft_key: str = "") -> QWidget:
        card = ClientCard(
            self._runner,
            self._me,
            client_id,
            open_client=partial(self._open, "client"),
            open_source=self._open_source,
            add_call=add_call_with_next_step if self._me.may("tasks", "create") else None,
            more_tabs=self._card_tabs(),
            drafts=self._drafts,
            draft_key=draft_key,
            listener=self._listener,
        )
        card.saved.connect(lambda record_id: self._rename(card, f"client:{record_id}"))
        return card

    def _card_tabs(self) -> list[CardTab]:
        """Return what higher capabilities show in a client's card."""
        return [*self.catalog.client_tabs(), *client_tabs(self._runner, self._me, self._listener, self._settings)]

    def _open_source(self, kind: str, record_id: int) -> None:
        """Open what stands behind an entry of a client's feed."""
        if kind == "document":
            self.stock.open_document(record_id)
        elif kind == "task":
            self._open_task(record_id)

    def _open_task(self, task_id: int) -> None:
        sheet = self._window.open_section("planner") if self._window is not None else None
        if isinstance(sheet, PlannerSheet):
            sheet.open_task(task_id)

    def _start_reminders(self, window: MainWindow) -> None:
        popup = ReminderPopup(
            self._runner, open_task=self._open_task, open_client=partial(self._open, "client"), parent=window
        )
        watch = ReminderWatch(self._runner, self._listener, self)
        watch.due.connect(popup.show_reminders)
        watch.ask()
        due = DueTasks(self._runner, self._listener, self)
        due.counted.connect(window.status.show_tasks_due)
        window.status.tasks_wanted.connect(lambda: window.open_section("planner"))


def describe_hit(hit: Hit) -> str:
    """Return the remark beside a hit: of a document its kind, its state unless posted, its day and partner."""
    if hit.kind != "document":
        return hit.subtitle
    kind, _, state = hit.matched.partition(" ")
    day = formats.format_date(hit.moment.date()) if hit.moment is not None else ""
    shown_state = "" if state == POSTED else state_word(state)
    return " · ".join(part for part in (kind_word(kind), shown_state, day, hit.subtitle) if part)
