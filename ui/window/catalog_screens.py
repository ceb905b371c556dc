"""Goods, groups, prices and rates in the window, and how each opens another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.clients.queries import list_clients
from app.clients.records import ClientRow
from ui.access.history_tab import HistoryTab
from ui.access.record_menu import may_read_history
from ui.catalog.dated_editors import currency_editor, group_discount_editor
from ui.catalog.goods_import import GoodsImport
from ui.catalog.group_editor import group_editor
from ui.catalog.item_card import ItemCard, ItemTab
from ui.catalog.item_list import PLACES, ItemList
from ui.catalog.item_saving import ITEM_DRAFT
from ui.catalog.price_kind_editor import price_kind_editor
from ui.catalog.rate_tables import RateList
from ui.catalog.vat_editor import vat_rate_editor
from ui.clients.card_tabs import TRADE, CardTab
from ui.clients.terms_tab import TermsTab
from ui.common.drafts import Drafts
from ui.common.fields import Reference
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings
from ui.window.commands import Command
from ui.window.tab_area import MakeScreen

#: What the window gives to the screens: a tab by its lasting name, and another name for a tab.
OpenTab = Callable[[str, MakeScreen], object]
RenameTab = Callable[[QWidget, str], None]


class CatalogScreens(QObject):
    """Makes the screens of the catalogue; `stock_of(item_id, name)` makes the tab of what lies of an item."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        settings: ViewSettings,
        listener: NoticeListener,
        *,
        open_tab: OpenTab,
        rename_tab: RenameTab,
        stock_of: Callable[[int], QWidget],
        drafts: Drafts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._settings = settings
        self._listener = listener
        self._open_tab = open_tab
        self._rename_tab = rename_tab
        self._stock_of = stock_of
        self._drafts = drafts

    def commands(self) -> list[Command]:
        """Return what the person may do with the catalogue: a new item, and its other screens by their names."""
        new = Command("new_item", QT_TRANSLATE_NOOP("Commands", "New item"), self.new_item, "goods")
        places = [
            Command(
                f"catalog_{name}",
                PLACES[name],
                run,
                "goods",
                context="ItemList",
                section=QT_TRANSLATE_NOOP("Sections", "Goods"),
            )
            for name, run in self._places().items()
        ]
        return [*([new] if self._me.may("items", "create") else []), *places]

    def goods(self) -> QWidget:
        """Make the list of goods."""
        return ItemList(
            self._runner,
            self._me,
            open_item=lambda item_id, _name: self.open_item(item_id),
            add_item=self.new_item,
            places=self._places(),
            listener=self._listener,
            settings=self._settings,
        )

    def open_item(self, item_id: int) -> None:
        """Open the card of an item."""
        self._open_tab(f"item:{item_id}", lambda: self.item(item_id))

    def new_item(self, known_as: str = "", then: Callable[[], None] | None = None, draft_key: str = "") -> None:
        """Open the card of a new item, known by an article or barcode already; `then` is called once it is saved.

        `draft_key` names what a crash left typed and unsaved.
        """
        key = draft_key or f"new-{uuid4().hex[:12]}"

        def make() -> QWidget:
            card = self._card(None, known_as, key)
            if then is not None:
                card.saved.connect(lambda _id: then())
            return card

        self._open_tab(f"item:{key}", make)

    def restore_drafts(self) -> None:
        """Bring back the new items that a crash left typed and unsaved."""
        if self._me.may("items", "create"):
            for draft in self._drafts.list_drafts():
                if draft.kind == ITEM_DRAFT and draft.record_id is None:
                    self.new_item(draft_key=draft.key)

    def item(self, item_id: int | None) -> QWidget:
        """Make the card of an item."""
        return self._card(item_id)

    def _card(self, item_id: int | None, known_as: str = "", draft_key: str = "") -> ItemCard:
        card = ItemCard(
            self._runner,
            self._me,
            item_id,
            open_item=self.open_item,
            find_suppliers=self._find_suppliers if self._me.may("clients", "view") else None,
            more_tabs=self._item_tabs(),
            drafts=self._drafts,
            draft_key=draft_key,
            listener=self._listener,
            known_as=known_as,
        )
        card.saved.connect(lambda saved_id: self._rename_tab(card, f"item:{saved_id}"))
        return card

    def client_tabs(self) -> list[CardTab]:
        """Return what the catalogue shows in a client's card."""
        terms = QT_TRANSLATE_NOOP("Sections", "Terms")
        if not self._me.may("prices", "view"):
            return []
        return [
            CardTab("terms", terms, "Sections", TRADE, lambda client_id: TermsTab(self._runner, self._me, client_id))
        ]

    def _item_tabs(self) -> list[ItemTab]:
        stock, history = QT_TRANSLATE_NOOP("Sections", "Stock"), QT_TRANSLATE_NOOP("Sections", "History")
        tabs = [ItemTab(stock, "Sections", self._stock_of)] if self._me.may("balances", "view") else []
        if may_read_history(self._me, "items"):
            tabs.append(ItemTab(history, "Sections", self._history_of))
        return tabs

    def _history_of(self, item_id: int) -> QWidget:
        return HistoryTab(self._runner, self._me, "items", item_id, settings=self._settings)

    def _places(self) -> dict[str, Callable[[], None]]:
        may = self._me.may
        screens: dict[str, tuple[bool, MakeScreen]] = {
            "groups": (may("items", "view"), lambda: group_editor(self._runner, self._me)),
            "price_kinds": (may("prices", "edit"), lambda: price_kind_editor(self._runner, self._me)),
            "group_discounts": (may("prices", "view"), lambda: group_discount_editor(self._runner, self._me)),
            "currency_list": (may("prices", "view"), lambda: currency_editor(self._runner, self._me)),
            "currencies": (may("prices", "view"), lambda: RateList(self._runner, self._me)),
            "vat_rates": (may("items", "view"), lambda: vat_rate_editor(self._runner, self._me)),
            "import": (may("items", "import"), lambda: GoodsImport(self._runner, self._me, self._settings)),
        }
        return {name: partial(self._open_place, name, make) for name, (allowed, make) in screens.items() if allowed}

    def _open_place(self, name: str, make: MakeScreen) -> None:
        self._open_tab(f"catalog:{name}", make)

    def _find_suppliers(self, text: str, done: Callable[[list[Reference]], None]) -> None:
        def take(rows: list[ClientRow]) -> None:
            done([Reference(row.id, row.name, row.number) for row in rows])

        self._runner.run(
            self, partial(list_clients, search=text, role="supplier", limit=20), take, replaces="suppliers"
        )
