"""The list of goods: what there is, by group, at what price, and how much of it is free."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.access.queries import SessionInfo
from app.catalog.commands import move_items
from app.catalog.records import ItemChoices
from app.warehouse.goods_queries import GoodsPage, GoodsRow, get_goods_page
from ui.catalog.group_tree import GroupTree
from ui.catalog.item_pages import indented
from ui.catalog.unit_names import in_window_language
from ui.common import messages
from ui.common.columns import Column, Sort
from ui.common.fields import ChoiceField
from ui.common.icons import icon
from ui.common.list_menu import ListMenu
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

#: Notices of one import or mass change come in a burst: the list asks once.
NOTICE_PAUSE_MS = 400
_COLUMNS = (
    Column("code", QT_TRANSLATE_NOOP("ItemList", "Code"), width=80),
    Column("article", QT_TRANSLATE_NOOP("ItemList", "Article"), width=110),
    Column("name", QT_TRANSLATE_NOOP("ItemList", "Name"), width=320, sortable=True, tip=lambda row: row.name,
           tone=lambda row: "muted" if row.archived else None),
    Column("group_name", QT_TRANSLATE_NOOP("ItemList", "Group"), width=140, hidden=True),
    Column("unit", QT_TRANSLATE_NOOP("ItemList", "Unit"), width=56, value=lambda row: in_window_language(row.unit)),
)  # fmt: skip
_PRICE = Column("price", QT_TRANSLATE_NOOP("ItemList", "Price"), "price", width=110)
_FREE = Column("free", QT_TRANSLATE_NOOP("ItemList", "Free"), "quantity", width=110)
#: What else of the catalogue opens from here, by id.
PLACES = {
    "groups": QT_TRANSLATE_NOOP("ItemList", "Groups of goods"),
    "price_kinds": QT_TRANSLATE_NOOP("ItemList", "Price kinds"),
    "group_discounts": QT_TRANSLATE_NOOP("ItemList", "Discounts on groups"),
    "currencies": QT_TRANSLATE_NOOP("ItemList", "Rates of currencies"),
    "currency_list": QT_TRANSLATE_NOOP("ItemList", "Currencies"),
    "vat_rates": QT_TRANSLATE_NOOP("ItemList", "VAT rates"),
    "import": QT_TRANSLATE_NOOP("ItemList", "Import goods and prices"),
}


class ItemList(QWidget):
    """Goods by name; Enter opens the item (`open_item(id, name)`); `places` opens what else the catalogue has."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        open_item: Callable[[int, str], None],
        add_item: Callable[[], None] | None = None,
        places: Mapping[str, Callable[[], None]] | None = None,
        listener: NoticeListener | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._zone = ZoneInfo(me.zone)
        self._settings = settings
        self._sees_prices = me.may("prices", "view")
        self._kind_id: int | None = settings.get("items/price_kind") if settings is not None else None
        self._choices: ItemChoices | None = None
        self._answers: list[GoodsPage] = []
        self.tree = GroupTree()
        self.price_kind = ChoiceField()
        self.archive = QAction(self)
        self.archive.setCheckable(True)
        columns = [*_COLUMNS]
        columns += [_PRICE] if self._sees_prices else []
        columns += [_FREE] if me.may("balances", "view") else []
        self.view = ListView(
            runner,
            "items",
            columns,
            "ItemList",
            Source(self._load_page, lambda row, _sort: (row.sort_key, row.id), lambda row: row.id),
            self._texts,
            sort=Sort("name"),
            on_open=lambda row: open_item(row.id, row.name),
            on_add=add_item if me.may("items", "create") else None,
            settings=settings,
        )
        self.menu = ListMenu(self.view, runner, me, "items", filters=self._filters).menu
        self.places_button = QToolButton(self)
        self._build(me, places or {})
        self._notice_pause = QTimer(self, singleShot=True, interval=NOTICE_PAUSE_MS)
        self._notice_pause.timeout.connect(self._refresh_all)
        if listener is not None:
            listener.changed.connect(self._hear_change)
            listener.caught_up.connect(self.view.refresh)
        self._retranslate()
        self.view.start()

    def move_to_group(self, group_id: int | None) -> None:
        """Give the selected goods another group."""
        self._change_selected({"group_id": group_id})

    def archive_selected(self) -> None:
        """Take the selected goods into the archive, or back if all of them are there."""
        rows = self.view.selected_rows
        self._change_selected({"archived": not all(row.archived for row in rows)})

    def _change_selected(self, changes: Mapping[str, Any]) -> None:
        ids = [row.id for row in self.view.selected_rows]
        if ids:
            work = partial(move_items, save_id=uuid4(), item_ids=ids, changes=changes)
            self._runner.run(self, work, self._tell_changed, writes=True)

    def _tell_changed(self, count: int) -> None:
        messages.status(self, self.tr("%n item(s) changed.", "", count))
        self.view.refresh()

    def _build(self, me: SessionInfo, places: Mapping[str, Callable[[], None]]) -> None:
        self.view.tools.addWidget(self.price_kind)
        self.view.tools.addWidget(self.places_button)
        self.price_kind.setVisible(self._sees_prices)
        self.price_kind.value_changed.connect(self._hear_kind)
        self.tree.chosen.connect(lambda _ids: self.view.reset())
        self.archive.toggled.connect(lambda _shown: self.view.reset())
        self.menu.addSeparator()
        self.menu.addAction(self.archive)
        self._move_menu = QMenu(self.menu)
        self._to_archive = QAction(self)
        self._to_archive.triggered.connect(lambda _checked: self.archive_selected())
        if me.may("items", "mass_change"):
            self.menu.addMenu(self._move_menu)
            self.menu.addAction(self._to_archive)
            self.menu.aboutToShow.connect(self._offer_changes)
        self.places_menu = QMenu(self.places_button)
        self._places = {name: QAction(self) for name in PLACES if name in places}
        for name, action in self._places.items():
            action.triggered.connect(partial(_call, places[name]))
        self.places_menu.addActions(list(self._places.values()))
        self.places_button.setMenu(self.places_menu)
        self.places_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.places_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.places_button.setVisible(bool(self._places))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tree)
        layout.addWidget(self.view, 1)
        self.view.rows_loaded.connect(self._take_choices)
        self.setFocusProxy(self.view)

    def _offer_changes(self) -> None:
        chosen = bool(self.view.selected_rows)
        self._move_menu.setEnabled(chosen)
        self._to_archive.setEnabled(chosen)
        self._move_menu.clear()
        for group_id, name in [(None, self.tr("no group")), *indented(self.tree.groups)]:
            self._move_menu.addAction(name, partial(self.move_to_group, group_id))

    def _take_choices(self) -> None:
        """Groups and price kinds come with the first page, so that the list opens with one turn."""
        found = [page.choices for page in self._answers if page.choices is not None]
        self._answers.clear()
        if not found:
            return
        self._choices = found[-1]
        self.tree.show_groups(self._choices.groups)
        self.tree.setVisible(bool(self._choices.groups))
        kinds = [kind for kind in self._choices.price_kinds if kind.purpose == "sale"]
        self.price_kind.blockSignals(True)
        self.price_kind.set_choices([(kind.id, kind.name) for kind in kinds])
        if any(kind.id == self._kind_id for kind in kinds):
            self.price_kind.set_value(self._kind_id)
        self.price_kind.blockSignals(False)
        self._kind_id = self.price_kind.value()

    def _hear_kind(self, kind: int) -> None:
        self._kind_id = kind
        if self._settings is not None:
            self._settings.put("items/price_kind", kind)
        self.view.reset()

    def _hear_change(self, kind: str, _record_id: int) -> None:
        if kind in ("item", "item_group", "price_kind"):
            if kind != "item":
                self._choices = None
            self._notice_pause.start()

    def _refresh_all(self) -> None:
        self.view.refresh()

    def _load_page(self, search: str, _sort: Sort, after: Any, limit: int) -> Callable[[Any], Sequence[GoodsRow]]:
        work = partial(
            get_goods_page,
            search=search,
            price_kind_id=self._kind_id,
            day=datetime.now(self._zone).date(),
            group_ids=self.tree.chosen_ids(),
            with_archived=self.archive.isChecked(),
            with_choices=self._choices is None,
            after=after,
            limit=limit,
        )
        return partial(_rows_of, work, self._answers)

    def _filters(self) -> dict[str, Any]:
        return {
            "price_kind": self.price_kind.value(),
            "group": self.tree.chosen_id(),
            "archive": self.archive.isChecked(),
        }

    def _texts(self) -> ListTexts:
        return ListTexts(
            search=self.tr("Name, code, article or barcode"),
            empty=self.tr("There are no goods here yet."),
            add=self.tr("New item"),
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Goods"))
        self.price_kind.setAccessibleName(self.tr("Prices"))
        self.archive.setText(self.tr("Show the archive too"))
        self._move_menu.setTitle(self.tr("Move the selected to a group"))
        self._to_archive.setText(self.tr("Archive the selected, or take them back"))
        self.places_button.setText(self.tr("Catalogue"))
        self.places_button.setIcon(icon("goods"))
        for name, action in self._places.items():
            action.setText(QCoreApplication.translate("ItemList", PLACES[name]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_notice_pause"):
            self._retranslate()


def _call(run: Callable[[], None], _checked: bool = False) -> None:
    run()


def _rows_of(work: Callable[[Any], GoodsPage], answers: list[GoodsPage], connection: Any) -> Sequence[GoodsRow]:
    """Read a page in the worker and leave it for the screen, which takes its choices when the rows are shown."""
    page = work(connection)
    answers.append(page)
    return page.rows
