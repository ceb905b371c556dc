"""The card of an item: one form over its tabs, opened with one turn and saved with one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.item_changes import form_values
from app.catalog.queries import get_item, get_new_item, list_items
from app.catalog.records import ItemDetails, ItemRow
from app.database.errors import UserError
from ui.access.record_menu import RecordMenu
from ui.catalog.catalog_words import COST_METHODS, KINDS, word
from ui.catalog.item_deleting import ItemDeleting
from ui.catalog.item_pages import ComponentsPage, MainPage, PacksPage, take_known
from ui.catalog.item_saving import ItemBinding, ItemDrafts, ItemSaving
from ui.catalog.photos_page import PhotosPage
from ui.catalog.prices_page import PricesPage
from ui.common import messages, tokens
from ui.common.drafts import Drafts
from ui.common.error_texts import sentence_for
from ui.common.fields import Lookup, Reference
from ui.common.icons import icon
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, bind_card_tabs, with_key
from ui.common.states import BusyOverlay, ErrorState
from ui.common.style import set_role


@dataclass(frozen=True, slots=True)
class ItemTab:
    """A tab of a higher capability; `title` is translated in `context`, `make(item_id)` builds it when first seen."""

    title: str
    context: str
    make: Callable[[int], QWidget]


class ItemCard(QWidget):
    """An item, or a new one (`known_as` an article or barcode); `saved` carries the id after each save.

    `draft_key` is the lasting name of a new card, so that what was typed into it is found again.
    """

    saved = Signal(int)

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        item_id: int | None = None,
        *,
        open_item: Callable[[int], None],
        find_suppliers: Lookup | None = None,
        more_tabs: Sequence[ItemTab] = (),
        drafts: Drafts | None = None,
        draft_key: str = "",
        listener: NoticeListener | None = None,
        known_as: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._known_as = known_as
        self.item_id = item_id
        self.card: ItemDetails | None = None
        self._find_suppliers = find_suppliers
        self._more_tabs = list(more_tabs)
        self.main = MainPage(find_suppliers)
        self.packs = PacksPage()
        self.prices = PricesPage()
        self.photos = PhotosPage(runner)
        self.components = ComponentsPage(self._find_items, open_item)
        self.binding = ItemBinding(
            {
                **self.main.fields(),
                "packs": self.packs.packs,
                "barcodes": self.packs.barcodes,
                "components": self.components.components,
                "prices": self.prices.new_prices,
            },
            self,
        )
        self.saving = ItemSaving(self, runner)
        self.typing = ItemDrafts(self, drafts, draft_key)
        self.deleting = ItemDeleting(self, runner, me)
        self.title = QLabel()
        self.facts = QLabel()
        self.record = RecordMenu(runner, me, "items", with_history=False)
        self.save_button = QPushButton()
        self.tabs = QTabWidget()
        self._stack = QStackedWidget()
        self._error = ErrorState(retry=self.reload)
        self.overlay = BusyOverlay(self)
        self._sees_prices = me.may("prices", "view")
        self._build()
        if listener is not None:
            listener.changed.connect(self._hear_change)
            listener.caught_up.connect(self.reload)
        self._retranslate()
        self.reload()

    def reload(self) -> None:
        """Ask for the card anew; what was typed and not saved stays."""
        self.overlay.start()
        work = get_new_item if self.item_id is None else partial(get_item, item_id=self.item_id)
        self._runner.run(self, work, self._show, replaces="card", failed=self._fail)

    def save(self, *, closes: bool = False) -> None:
        """Save and stay (Ctrl+S), or save and close the card."""
        self.saving.save(closes=closes)

    def save_and_close(self) -> None:
        """Save and close the card (Ctrl+Enter)."""
        self.save(closes=True)

    def close_after(self) -> None:
        """Close without a question: what was typed is saved, or the item is gone."""
        self.forget_typing()
        self.close()

    def forget_typing(self) -> None:
        """Take what the server has as all there is."""
        if self.card is not None:
            self.binding.set_record(self._record(self.card))

    def _show(self, card: ItemDetails) -> None:
        self.overlay.stop()
        self._stack.setCurrentIndex(0)
        first = self.card is None
        self.card = card
        if first or not self.binding.dirty:
            self.main.offer(card, with_supplier=self._find_suppliers is not None)
            for page in (self.packs, self.components, self.prices):
                page.offer(card)
            self.binding.set_record(self._record(card))
        self.typing.begin(card)
        self._show_photos()
        self.save_button.setVisible(card.may_edit or card.may_price)
        self._show_tabs()
        self._retitle()
        self.record.show_record(card.id, self.title.text())
        self.deleting.offer(card)
        if first and card.id is None:
            take_known(self._known_as, self.main, self.packs)
            self.main.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _record(self, card: ItemDetails) -> dict[str, Any]:
        values = form_values(card)
        if card.supplier_id is not None and card.supplier_name:
            values["supplier_id"] = Reference(card.supplier_id, card.supplier_name)
        values["components"] = [
            {**part, "component_id": Reference(part["component_id"], part["name"])} for part in values["components"]
        ]
        return values

    def _show_tabs(self) -> None:
        self.tabs.setTabVisible(self.tabs.indexOf(self.components), self.main.kind.value() == "kit")
        self.tabs.setTabVisible(self.tabs.indexOf(self.prices), self._sees_prices and self.item_id is not None)
        self.tabs.setTabVisible(self.tabs.indexOf(self.photos), self.item_id is not None)
        if self.item_id is not None and self._more_tabs:
            for tab in self._more_tabs:
                self.tabs.addTab(tab.make(self.item_id), QCoreApplication.translate(tab.context, tab.title))
            self._more_tabs = []

    def _show_photos(self) -> None:
        """Ask for the photos once their tab is in front: opening the card stays one turn."""
        if self.card is not None and self.tabs.currentWidget() is self.photos:
            self.photos.show_item(self.item_id, may_edit=self.card.may_edit)

    def _fail(self, error: UserError) -> bool:
        self.overlay.stop()
        if self.card is not None:
            return False
        self._error.set_texts(sentence_for(error), self.tr("Try again"))
        self._stack.setCurrentWidget(self._error)
        return True

    def _hear_change(self, kind: str, record_id: int) -> None:
        if kind == "item" and record_id in (self.item_id, 0) and self.item_id is not None and not self.saving.busy:
            self.reload()

    def _find_items(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        def take(rows: list[ItemRow]) -> None:
            done(
                [Reference(row.id, row.name, row.group_name or "", row.code) for row in rows if row.id != self.item_id]
            )

        self._runner.run(self, partial(list_items, search=text, limit=20), take, replaces="lookup")

    def _build(self) -> None:
        set_role(self.title, "heading")
        set_role(self.facts, "muted")
        set_role(self.save_button, "primary")
        head = QHBoxLayout()
        head.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP)
        head.setSpacing(tokens.GAP_WIDE)
        head.addWidget(self.title)
        head.addWidget(self.facts, 1)
        head.addWidget(self.record)
        head.addWidget(self.deleting.button)
        head.addWidget(self.save_button)
        self.tabs.setDocumentMode(True)
        for page in (self.main, self.packs, self.prices, self.components, self.photos):
            self.tabs.addTab(page, "")
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        self._stack.addWidget(body)
        self._stack.addWidget(self._error)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.save_button.clicked.connect(lambda _checked: self.save_and_close())
        self.binding.dirty_changed.connect(lambda _dirty: self._retitle())
        self.tabs.currentChanged.connect(lambda _place: self._show_photos())
        self.main.kind.value_changed.connect(lambda _kind: self._show_tabs())
        bind(self, "primary", self.save_and_close)
        bind(self, "save", self.save)
        bind(self, "refresh", self.reload)
        bind_card_tabs(self, self.tabs.setCurrentIndex)

    def _retitle(self) -> None:
        name = self.card.name if self.card is not None and self.card.name else self.tr("New item")
        self.setWindowTitle(f"{name}[*]")
        self.setWindowModified(self.binding.dirty)
        self.setWindowIcon(icon("goods"))
        self.title.setText(name)
        if self.card is not None and self.card.id is not None:
            group = next((one for one in self.card.choices.groups if one.id == self.card.group_id), None)
            facts = [self.card.code, word(KINDS, self.card.kind)]
            facts += [group.name, word(COST_METHODS, group.cost_method)] if group is not None else []
            kits = ", ".join(name for _, name in self.card.part_of)
            facts += [self.tr("in kits: %1").replace("%1", kits)] if kits else []
            self.facts.setText(" · ".join(facts))

    def _retranslate(self) -> None:
        self.save_button.setText(with_key(self.tr("Save and close"), "primary"))
        for page, title in (
            (self.main, self.tr("Main")),
            (self.packs, self.tr("Packs and barcodes")),
            (self.prices, self.tr("Prices")),
            (self.components, self.tr("Components")),
            (self.photos, self.tr("Photos")),
        ):
            self.tabs.setTabText(self.tabs.indexOf(page), title)
        self._retitle()

    def _discard_and_close(self) -> None:
        self.typing.drop()
        self.close_after()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "overlay"):
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.saving.busy or self.binding.dirty:
            event.ignore()
            if not self.saving.busy:
                question = self.tr("%1 has changes that are not saved.").replace(
                    "%1", self.main.name.value() or self.tr("New item")
                )
                messages.ask_about_changes(self, question, self.save_and_close, self._discard_and_close)
            return
        event.accept()
