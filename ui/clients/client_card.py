"""The card of a client: two lines in sight, tabs on the left, one form over all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.clients.card_changes import blank_card, form_values
from app.clients.queries import get_client_card, get_client_choices
from app.clients.records import ClientChoices, ClientDetails, FeedEntry, SavedClient
from app.database.errors import UserError
from ui.access.record_menu import RecordMenu
from ui.clients.about_tab import AboutTab
from ui.clients.call_form import STEP_KINDS, StepKind
from ui.clients.card_saving import CardSaving
from ui.clients.card_tabs import DATA, RELATIONSHIP, CardTab, TabEntry, TabList, card_body, title_of
from ui.clients.client_header import ClientHeader
from ui.clients.contacts_tab import ContactsTab
from ui.clients.feed_tab import AddCall, FeedTab
from ui.clients.requisites_tab import RequisitesTab
from ui.common import messages
from ui.common.drafts import DraftKeeper, Drafts
from ui.common.error_texts import sentence_for
from ui.common.form_binding import FormBinding
from ui.common.icons import icon
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, bind_card_tabs
from ui.common.states import BusyOverlay, ErrorState


class ClientCard(QWidget):
    """A client, or a new one where `client_id` is None; `saved` carries the id after each save.

    `open_source(kind, id)` opens what stands behind an entry of the feed; `more_tabs` are of higher capabilities;
    `draft_key` is the lasting name of a new card, so that its draft is found again.
    """

    saved = Signal(int)

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        client_id: int | None = None,
        *,
        open_client: Callable[[int], None],
        open_source: Callable[[str, int], None] | None = None,
        add_call: AddCall | None = None,
        step_kinds: Sequence[StepKind] = STEP_KINDS,
        more_tabs: Sequence[CardTab] = (),
        drafts: Drafts | None = None,
        draft_key: str = "",
        listener: NoticeListener | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self.client_id = client_id
        self._open_source = open_source
        self._more_tabs = {tab.id: tab for tab in more_tabs}
        self._drafts = drafts
        self._draft_key = draft_key or f"new-{uuid4().hex[:8]}"
        self._keeper: DraftKeeper | None = None
        self.card: ClientDetails | None = None
        record = RecordMenu(runner, me, "clients", with_history=False)
        self.header = ClientHeader(self.save_and_close, self.start_call, record)
        self.about = AboutTab()
        self.requisites = RequisitesTab()
        self.contacts = ContactsTab(self.requisites.country_code)
        self.feed = FeedTab(runner, me, add_call=add_call, step_kinds=step_kinds)
        self.tabs = TabList(self._tab_entries())
        self.pages = QStackedWidget()
        self._error = ErrorState(retry=self.reload)
        self._outer = QStackedWidget()
        self._screens: dict[str, QWidget] = {}
        self.binding = FormBinding(
            {
                **self.about.fields(),
                **self.requisites.fields(),
                "channels": self.contacts.channels,
                "contacts": self.contacts.people,
            },
            self,
        )
        parts = {"channels": self.contacts.channels, "contacts": self.contacts.people}
        self.saving = CardSaving(runner, self.binding, parts, open_client, self)
        self._busy = BusyOverlay(self)
        self._build()
        if listener is not None:
            listener.changed.connect(self._hear_change)
            listener.caught_up.connect(self.reload)
        self._retitle()
        self.reload()

    def reload(self) -> None:
        """Ask for the card anew; what was typed and not saved stays."""
        self._busy.start()
        if self.client_id is None:
            self._runner.run(self, get_client_choices, self._show_new, replaces="card", failed=self._fail)
        else:
            work = partial(get_client_card, client_id=self.client_id)
            self._runner.run(self, work, self._show_card, replaces="card", failed=self._fail)

    def save(self, *, closes: bool = False) -> None:
        """Save and stay (Ctrl+S), or save and close the card."""
        if self.card is not None and self.card.may_edit:
            self._busy.start()
            self.saving.start(self.card, closes=closes)

    def save_and_close(self) -> None:
        """Save and close the card (Ctrl+Enter)."""
        self.save(closes=True)

    def start_call(self) -> None:
        """Open the form of a call above the feed."""
        if self.client_id is not None:
            self.choose_tab("feed")
            self.feed.start_interaction()

    def choose_tab(self, tab_id: str) -> None:
        """Bring a tab to the front."""
        self.tabs.choose(self.tabs.place_of(tab_id))

    def _take_saved(self, saved: SavedClient | None, closes: bool) -> None:
        self._busy.stop()
        if saved is not None:
            if self._keeper is not None:
                self._keeper.drop()
            if self.client_id is None:
                # The feed and the tabs of other capabilities have something to stand on now.
                self.client_id = saved.id
                self.tabs.set_entries(self._tab_entries())
            messages.status(self, self.tr("%1 is saved.").replace("%1", self.about.name.value() or ""))
            self.saved.emit(saved.id)
        if closes:
            self.close()
        elif saved is not None:
            # New people and channels have ids now, and the feed has the change.
            self.reload()

    def _show_new(self, choices: ClientChoices) -> None:
        if self.card is None:
            self._show_card(blank_card(self._me, choices))
            self.choose_tab("about")
            self.about.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_card(self, card: ClientDetails) -> None:
        self._busy.stop()
        first = self.card is None or self.card.id != card.id
        self._outer.setCurrentIndex(0)
        kept = self.binding.dirty
        self.card = card
        self.header.show_card(card)
        self.feed.show_card(card)
        if not kept or self.card.id != card.id:
            self._show_form(card)
        self._show_counts(card)
        self._retitle()
        if first and card.id is not None and self.pages.currentWidget() is not self.about:
            self.choose_tab("feed")
        if self._keeper is None:
            self._keep_drafts(card)

    def _show_form(self, card: ClientDetails) -> None:
        self.about.offer(card)
        self.requisites.offer(card)
        self.binding.set_record(form_values(card))
        may_enter_channels = card.edits_channels or card.id is None
        self.contacts.set_rights(card.sees_channels or card.id is None, may_enter_channels, not card.may_edit)

    def _show_counts(self, card: ClientDetails) -> None:
        self.tabs.set_count("contacts", len([person for person in card.contacts if person.left_at is None]))
        self.tabs.set_count("requisites", None if card.payers else 0)
        self.tabs.set_count("feed", None if card.feed else 0)

    def _keep_drafts(self, card: ClientDetails) -> None:
        if self._drafts is None or not card.may_edit:
            return
        key = str(card.id) if card.id is not None else self._draft_key
        self._keeper = DraftKeeper(self.binding, self._drafts, "client", key, card.id, self)
        self._keeper.title = card.name
        if self._keeper.restore() is not None:
            messages.status(self, self.tr("What you had typed and not saved is back."))

    def _fail(self, error: UserError) -> bool:
        self._busy.stop()
        if self.card is not None:
            return False
        self._error.set_texts(sentence_for(error), self.tr("Try again"))
        self._outer.setCurrentWidget(self._error)
        return True

    def _hear_change(self, kind: str, record_id: int) -> None:
        if kind == "client" and record_id == self.client_id and not self.saving.busy:
            self.reload()

    def _open_entry(self, entry: FeedEntry) -> None:
        if self._open_source is not None and entry.source_id is not None:
            self._open_source(entry.kind, entry.source_id)

    def _tab_entries(self) -> list[TabEntry]:
        entries = [
            TabEntry("feed", RELATIONSHIP, lambda: self.tr("Feed")),
            TabEntry("contacts", RELATIONSHIP, lambda: self.tr("Contacts")),
            TabEntry("about", DATA, lambda: self.tr("About")),
            TabEntry("requisites", DATA, lambda: self.tr("Requisites")),
        ]
        if self.client_id is None:
            return entries[1:]
        return entries + [TabEntry(tab.id, tab.group, partial(title_of, tab)) for tab in self._more_tabs.values()]

    def _show_tab(self, place: int) -> None:
        tab_id = self.tabs.entries[place].id
        if tab_id not in self._screens and self.client_id is not None:
            self._screens[tab_id] = self._more_tabs[tab_id].make(self.client_id)
            self.pages.addWidget(self._screens[tab_id])
        self.pages.setCurrentWidget(self._screens[tab_id])

    def _build(self) -> None:
        self._screens = {
            "feed": self.feed,
            "contacts": self.contacts,
            "about": self.about,
            "requisites": self.requisites,
        }
        for screen in self._screens.values():
            self.pages.addWidget(screen)
        self._outer.addWidget(card_body(self.header, self.tabs, self.pages))
        self._outer.addWidget(self._error)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._outer)
        self.tabs.chosen.connect(self._show_tab)
        self.tabs.choose(0)
        self.pages.currentChanged.connect(self._follow_page)
        self.feed.changed.connect(self.reload)
        self.feed.form.shown.connect(lambda shown: self.header.set_primary(not shown))
        self.feed.opened.connect(self._open_entry)
        self.saving.saved.connect(self._take_saved)
        self.saving.stopped.connect(self._busy.stop)
        self.binding.dirty_changed.connect(lambda _dirty: self._retitle())
        bind(self, "primary", self.save_and_close)
        bind(self, "save", self.save)
        bind(self, "refresh", self.reload)
        bind_card_tabs(self, self.tabs.choose)

    def _follow_page(self, _number: int) -> None:
        """A wrong field may lie on another tab: the list on the left goes along."""
        shown = self.pages.currentWidget()
        for tab_id, screen in self._screens.items():
            if screen is shown and tab_id in [entry.id for entry in self.tabs.entries]:
                self.choose_tab(tab_id)

    def _retitle(self) -> None:
        unnamed = self.tr("New client") if self.client_id is None else self.tr("Client")
        name = self.card.name if self.card is not None and self.card.name else unnamed
        self.setWindowTitle(f"{name}[*]")
        self.setWindowModified(self.binding.dirty)
        self.setWindowIcon(icon("client"))

    def _discard_and_close(self) -> None:
        if self._keeper is not None:
            self._keeper.drop()
        if self.card is not None:
            self.binding.set_record(form_values(self.card))
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "saving"):
            self.tabs.retranslate()
            self._retitle()

    def _close_without_call(self) -> None:
        self.feed.form.hide()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.feed.form.isVisibleTo(self) and self.feed.form.is_dirty():
            event.ignore()
            self.choose_tab("feed")
            question = self.tr("What you wrote in the form of the call is not added yet.")
            messages.confirm(self, question, self.tr("Close without it"), self._close_without_call, danger=True)
            return
        if self.saving.busy or self.binding.dirty:
            event.ignore()
            if not self.saving.busy:
                name = self.about.name.value() or self.tr("New client")
                question = self.tr("%1 has changes that are not saved.").replace("%1", name)
                messages.ask_about_changes(self, question, self.save_and_close, self._discard_and_close)
            return
        event.accept()
