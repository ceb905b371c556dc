"""Documents and stock in the window, and how each opens another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.print_forms.forms import is_printed
from app.reports.paper import ReportPaper
from ui.common.drafts import Drafts
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.scanner import Scanner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.print_forms.print_action import PrintDocument
from ui.warehouse.balance_list import BalanceList
from ui.warehouse.document_card import DocumentCard
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_kinds import KINDS, STOCKTAKING
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.document_list import DocumentList
from ui.warehouse.document_words import RIGHTS, icon_of
from ui.warehouse.local_draft import DRAFT_KIND
from ui.warehouse.move_list import MoveList
from ui.warehouse.new_document_menu import kinds_to_begin
from ui.warehouse.reservation_list import ReservationList
from ui.warehouse.stock_directories import StockDirectories
from ui.window.commands import Command
from ui.window.stocktaking_screens import StocktakingScreens
from ui.window.tab_area import MakeScreen

#: What the window gives to the screens: a tab by its lasting name, a record's card, and another name for a tab.
OpenTab = Callable[[str, MakeScreen], object]
OpenRecord = Callable[[str, int], None]
RenameTab = Callable[[QWidget, str], None]


class StockScreens(QObject):
    """Makes the screens of documents and stock."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        settings: ViewSettings,
        listener: NoticeListener,
        drafts: Drafts,
        scanner: Scanner,
        *,
        open_tab: OpenTab,
        open_record: OpenRecord,
        rename_tab: RenameTab,
        print_paper: Callable[[ReportPaper], None],
        new_item: Callable[[str, Callable[[], None]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._settings = settings
        self._listener = listener
        self._drafts = drafts
        self._open_tab = open_tab
        self._open_record = open_record
        self._rename_tab = rename_tab
        self.print_document = PrintDocument(
            runner,
            me,
            settings=settings,
            open_preview=partial(open_record, "print"),
            open_client=lambda client_id, _field: open_record("client", client_id),
            open_own_firm=lambda _firm_id, _field: None,
            open_document=self.open_document,
        )
        self.stocktaking = StocktakingScreens(
            runner,
            me,
            links=lambda: self._links,
            open_tab=open_tab,
            rename_tab=rename_tab,
            print_paper=print_paper,
            parent=self,
        )
        self._links = DocumentLinks(
            directories=StockDirectories(runner, self),
            open_document=self.open_document,
            print_document=self.print_document,
            open_client=partial(open_record, "client"),
            new_document=self.new_document,
            drafts=drafts,
            settings=settings,
            notices=listener,
            scanner=scanner,
            own_card=lambda _kind, document_id: self.stocktaking.card(document_id),
            prints=is_printed,
            new_item=new_item if me.may("items", "create") else None,
        )

    @property
    def sees_documents(self) -> bool:
        """Whether the person may see documents of any kind."""
        return any(self._me.may(right, "view") for right in RIGHTS.values())

    def open_document(self, document_id: int) -> None:
        """Open the card of a document of any kind."""
        self._open_record("document", document_id)

    def new_document(self, kind: str, draft_key: str = "", client: tuple[int, str] | None = None) -> None:
        """Open the card of a new document, or of one that a crash left unsaved."""
        if kind == STOCKTAKING:
            self.stocktaking.new()
            return
        key = draft_key or f"new-{uuid4().hex[:12]}"
        self._open_tab(f"{kind}:{key}", lambda: self._new_card(kind, key, client))

    def restore_drafts(self) -> None:
        """Bring back the new documents that a crash left typed and unsaved."""
        for draft in self._drafts.list_drafts():
            kind = draft.values.get("kind")
            if draft.kind == DRAFT_KIND and draft.record_id is None and kind in KINDS:
                self.new_document(kind, draft.key)

    def documents(self) -> QWidget:
        """Make the list of documents."""
        return DocumentList(
            self._runner,
            self._me,
            open_document=self.open_document,
            new_document=self.new_document,
            notices=self._listener,
            settings=self._settings,
        )

    def document(self, document_id: int) -> QWidget:
        """Make the card of a kept document."""
        return DocumentCard(self._runner, self._me, self._links, document_id)

    def stock(self, item: tuple[int, str] | None = None) -> QWidget:
        """Make the list of balances, of all goods or of one."""
        return BalanceList(
            self._runner,
            self._me,
            self._links.directories,
            open_moves=self._open_moves,
            open_reservations=self._open_held if self._me.may("reservations", "view") else None,
            item=item,
            settings=self._settings,
        )

    def commands(self) -> list[Command]:
        """Return what the person may begin, and the screens that no section shows."""
        begun = [
            Command(
                f"new_{kind}",
                KINDS[kind].new_word,
                partial(self.new_document, kind),
                icon_of(kind),
                context="DocumentWords",
            )
            for kind in kinds_to_begin(self._me)
        ]
        if self._me.may("reservations", "view"):
            held = QT_TRANSLATE_NOOP("Commands", "Reservations: who holds what")
            begun.append(Command("reservations", held, self.open_reservations, "lock"))
        return begun

    def open_reservations(self) -> None:
        """Open what is held of all goods."""
        self._open_tab("reservations:all", lambda: self._reservations(None))

    def _open_held(self, item_id: int, name: str, warehouse_id: int) -> None:
        held = (item_id, name, warehouse_id)
        self._open_tab(f"reservations:{item_id}-{warehouse_id}", lambda: self._reservations(held))

    def _reservations(self, held: tuple[int, str, int] | None) -> QWidget:
        return ReservationList(
            self._runner,
            self._me,
            self._links.directories,
            open_document=self.open_document,
            held=held,
            notices=self._listener,
            settings=self._settings,
        )

    def _open_moves(self, item_id: int, warehouse_id: int) -> None:
        self._open_tab(f"moves:{item_id}-{warehouse_id}", lambda: self._moves(item_id, warehouse_id))

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

    def _new_card(self, kind: str, draft_key: str, client: tuple[int, str] | None) -> QWidget:
        card = DocumentForm(self._runner, self._me, kind, self._links, client=client, draft_key=draft_key)
        card.saved.connect(lambda record_id: self._rename_tab(card, f"document:{record_id}"))
        card.finished.connect(card.close)
        return card
