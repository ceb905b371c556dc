"""What the capabilities put into the window: sections, cards by kind, commands, and how one opens another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.search.queries import Hit, find_anything
from ui.catalog.item_list import ItemList
from ui.clients.client_list import ClientList
from ui.common import formats
from ui.common.drafts import Drafts
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.scanner import Scanner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.planner.planner_sheet import PlannerSheet
from ui.print_forms.print_action import PrintDocument
from ui.warehouse.balance_list import BalanceList
from ui.warehouse.document_card import DocumentCard
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.document_list import DocumentList
from ui.warehouse.document_words import POSTED, RECEIPT, SHIPMENT, kind_word, state_word
from ui.warehouse.local_draft import DRAFT_KIND
from ui.warehouse.move_list import MoveList
from ui.warehouse.receipt_card import ReceiptCard
from ui.warehouse.shipment_card import ShipmentCard
from ui.warehouse.stock_directories import StockDirectories
from ui.window.commands import Command
from ui.window.search_palette import FindAnything
from ui.window.sections import Section

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow, MakeCard

#: The documents of today, the cards of new ones and the rights that open them.
_NEW_DOCUMENTS = {RECEIPT: ReceiptCard, SHIPMENT: ShipmentCard}
_RIGHTS = {RECEIPT: "receipts", SHIPMENT: "shipments"}


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
        self._print = PrintDocument(
            runner,
            me,
            settings=settings,
            open_preview=partial(self._open, "print"),
            open_client=lambda client_id, _field: self._open("client", client_id),
            open_own_firm=lambda _firm_id, _field: None,
            open_document=self.open_document,
        )
        self._links = DocumentLinks(
            directories=StockDirectories(runner, self),
            open_document=self.open_document,
            print_document=self._print,
            open_client=partial(self._open, "client"),
            new_document=self.new_document,
            drafts=drafts,
            settings=settings,
            notices=listener,
            scanner=scanner,
        )

    def attach(self, window: MainWindow) -> None:
        """Know the window whose tabs the screens open, and bring back what a crash left typed."""
        self._window = window
        for draft in self._drafts.list_drafts():
            if draft.kind == DRAFT_KIND and draft.record_id is None and draft.values.get("kind") in _NEW_DOCUMENTS:
                self.new_document(draft.values["kind"], draft.key)

    def sections(self) -> list[Section]:
        """Return the sections with working content, in their order."""
        planner = QT_TRANSLATE_NOOP("Sections", "Planner")
        clients = QT_TRANSLATE_NOOP("Sections", "Clients")
        documents = QT_TRANSLATE_NOOP("Sections", "Documents")
        stock = QT_TRANSLATE_NOOP("Sections", "Stock")
        goods = QT_TRANSLATE_NOOP("Sections", "Goods")
        may = self._me.may
        return [
            Section("planner", planner, "planner", self._planner, may("tasks", "view")),
            Section("clients", clients, "client", self._clients, may("clients", "view")),
            Section("documents", documents, "document", self._documents, self._sees_documents),
            Section("stock", stock, "warehouse", self._stock, may("balances", "view")),
            Section("goods", goods, "goods", self._goods, may("items", "view")),
        ]

    def cards(self) -> dict[str, MakeCard]:
        """Return what makes the card of a record, by kind."""
        cards: dict[str, MakeCard] = {"print": self._print.make_preview}
        if self._sees_documents:
            cards["document"] = self._document_card
        return cards

    def hit_openers(self) -> dict[str, Callable[[Hit], None]]:
        """Return what opens a hit of Ctrl+K, by its kind; contacts and phones open their client."""
        openers: dict[str, Callable[[Hit], None]] = {
            kind: lambda hit: self._open("client", hit.id) for kind in ("client", "contact", "phone")
        }
        openers["document"] = lambda hit: self.open_document(hit.id)
        openers["item"] = lambda hit: self._open_item(hit.id, hit.title)
        return openers

    def commands(self) -> list[Command]:
        """Return the capabilities' commands that the person may use."""
        commands = []
        shipment, receipt = QT_TRANSLATE_NOOP("Commands", "New shipment"), QT_TRANSLATE_NOOP("Commands", "New receipt")
        for kind, title in ((SHIPMENT, shipment), (RECEIPT, receipt)):
            if self._me.may(_RIGHTS[kind], "create"):
                commands.append(Command(f"new_{kind}", title, partial(self.new_document, kind), kind))
        return commands

    def find_anything(self) -> FindAnything:
        """Return the search of Ctrl+K."""
        return find_anything

    def open_document(self, document_id: int) -> None:
        """Open the card of a document of any kind."""
        self._open("document", document_id)

    def new_document(self, kind: str, draft_key: str = "", client: tuple[int, str] | None = None) -> None:
        """Open the card of a new document, or of one that a crash left unsaved."""
        if self._window is None:
            return
        key = draft_key or f"new-{uuid4()}"
        self._window.open_new(kind, lambda: self._new_document_card(kind, key, client))

    def _open(self, kind: str, record_id: int) -> None:
        if self._window is not None:
            self._window.open_record(kind, record_id)

    def _planner(self) -> QWidget:
        return PlannerSheet(self._runner, self._me, open_client=partial(self._open, "client"), notices=self._listener)

    def _clients(self) -> QWidget:
        return ClientList(
            self._runner,
            self._me,
            open_client=partial(self._open, "client"),
            add_client=lambda: None,
            listener=self._listener,
            settings=self._settings,
        )

    @property
    def _sees_documents(self) -> bool:
        return any(self._me.may(right, "view") for right in _RIGHTS.values())

    def _documents(self) -> QWidget:
        return DocumentList(
            self._runner,
            self._me,
            open_document=self.open_document,
            new_document=self.new_document,
            notices=self._listener,
            settings=self._settings,
        )

    def _stock(self, item: tuple[int, str] | None = None) -> QWidget:
        return BalanceList(
            self._runner,
            self._me,
            self._links.directories,
            open_moves=self._open_moves,
            item=item,
            settings=self._settings,
        )

    def _goods(self) -> QWidget:
        return ItemList(self._runner, self._me, open_item=self._open_item, settings=self._settings)

    def _open_item(self, item_id: int, name: str) -> None:
        if self._window is not None:
            self._window.tabs.open(f"item:{item_id}", lambda: self._stock((item_id, name)))

    def _open_moves(self, item_id: int, warehouse_id: int) -> None:
        if self._window is not None:
            self._window.tabs.open(f"moves:{item_id}-{warehouse_id}", lambda: self._moves(item_id, warehouse_id))

    def _moves(self, item_id: int, warehouse_id: int) -> QWidget:
        return MoveList(
            self._runner,
            self._me,
            self._links.directories,
            item_id,
            warehouse_id,
            open_document=self.open_document,
            settings=self._settings,
        )

    def _document_card(self, document_id: int) -> QWidget:
        return DocumentCard(self._runner, self._me, self._links, document_id)

    def _new_document_card(self, kind: str, draft_key: str, client: tuple[int, str] | None) -> QWidget:
        card: DocumentForm = _NEW_DOCUMENTS[kind](
            self._runner, self._me, self._links, client=client, draft_key=draft_key
        )
        card.saved.connect(lambda record_id: self._name_tab(card, record_id))
        card.finished.connect(card.close)
        return card

    def _name_tab(self, card: QWidget, record_id: int) -> None:
        if self._window is not None:
            self._window.tabs.rename(card, f"document:{record_id}")


def describe_hit(hit: Hit) -> str:
    """Return the remark beside a hit: of a document its kind, its state unless posted, its day and partner."""
    if hit.kind != "document":
        return hit.subtitle
    kind, _, state = hit.matched.partition(" ")
    day = formats.format_date(hit.moment.date()) if hit.moment is not None else ""
    shown_state = "" if state == POSTED else state_word(state)
    return " · ".join(part for part in (kind_word(kind), shown_state, day, hit.subtitle) if part)
