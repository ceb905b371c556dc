"""The tabs of a card: a list on the left in three groups, with counts; empty ones muted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.style import colour, row_height, set_role
from ui.common.translations import QT_TRANSLATE_NOOP

WIDTH = 150
RELATIONSHIP, TRADE, DATA = "relationship", "trade", "data"
GROUPS = {
    RELATIONSHIP: QT_TRANSLATE_NOOP("CardTabs", "Relationship"),
    TRADE: QT_TRANSLATE_NOOP("CardTabs", "Trade"),
    DATA: QT_TRANSLATE_NOOP("CardTabs", "Data"),
}
_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class CardTab:
    """A tab of a higher capability; `title` is translated in `context`, `make(client_id)` builds it when first seen."""

    id: str
    title: str
    context: str
    group: str
    make: Callable[[int], QWidget]


@dataclass(slots=True)
class TabEntry:
    """One tab in the list: `words` gives its title in the language in force; `count` None shows no number."""

    id: str
    group: str
    words: Callable[[], str]
    count: int | None = None


class TabList(QListWidget):
    """Chooses a tab by its place among all tabs; headings of groups cannot be chosen."""

    chosen = Signal(int)

    def __init__(self, entries: list[TabEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[TabEntry] = []
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_entries(entries)
        self.currentItemChanged.connect(self._hear_choice)

    def set_entries(self, entries: list[TabEntry]) -> None:
        """Show these tabs, group by group; the chosen one stays chosen."""
        current = self.currentItem()
        chosen = self.entries[current.data(_PLACE)].id if current is not None else ""
        blocked = self.blockSignals(True)
        self.clear()
        self.entries = [entry for group in GROUPS for entry in entries if entry.group == group]
        self._fill()
        if chosen in [entry.id for entry in self.entries]:
            self.choose(self.place_of(chosen))
        self.blockSignals(blocked)

    def choose(self, place: int) -> None:
        """Choose a tab by its place."""
        for row in range(self.count()):
            if self.item(row).data(_PLACE) == place:
                self.setCurrentRow(row)

    def place_of(self, tab_id: str) -> int:
        """Return a tab's place; raises ValueError for one that is not there."""
        return [entry.id for entry in self.entries].index(tab_id)

    def set_count(self, tab_id: str, count: int | None) -> None:
        """Show how many things a tab holds; an empty one is muted."""
        for entry in self.entries:
            if entry.id == tab_id:
                entry.count = count
        self._word()

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self._word()

    def _fill(self) -> None:
        for group, title in GROUPS.items():
            places = [place for place, entry in enumerate(self.entries) if entry.group == group]
            if not places:
                continue
            heading = QListWidgetItem()
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setData(Qt.ItemDataRole.ToolTipRole, title)
            heading.setData(_PLACE, None)
            heading.setSizeHint(QSize(WIDTH, row_height() + tokens.GAP))
            self.addItem(heading)
            for place in places:
                item = QListWidgetItem()
                item.setData(_PLACE, place)
                item.setSizeHint(QSize(WIDTH, row_height() + tokens.GAP_TIGHT))
                self.addItem(item)
        self._word()

    def _word(self) -> None:
        group = ""
        for row in range(self.count()):
            item = self.item(row)
            place = item.data(_PLACE)
            if place is None:
                following = self.item(row + 1).data(_PLACE)
                group = self.entries[following].group
                item.setText(" " + QCoreApplication.translate("CardTabs", GROUPS[group]))
                item.setToolTip("")
                item.setForeground(colour("muted"))
                font = item.font()
                font.setPixelSize(tokens.FONT_SMALL)
                item.setFont(font)
                continue
            entry = self.entries[place]
            item.setText(f"   {entry.words()}" + (f"  {entry.count}" if entry.count else ""))
            item.setForeground(colour("muted" if entry.count == 0 else "text"))

    def _hear_choice(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_PLACE) is not None:
            self.chosen.emit(item.data(_PLACE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange) and hasattr(self, "entries"):
            self._word()


def title_of(tab: CardTab) -> str:
    """Return a tab's title in the language in force."""
    return QCoreApplication.translate(tab.context, tab.title)


def card_body(header: QWidget, tabs: TabList, pages: QWidget) -> QWidget:
    """Lay out a card: the head above, the tabs on the left, the page beside them."""
    body = QWidget()
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(tabs)
    row.addWidget(_line("line_vertical"))
    row.addWidget(pages, 1)
    layout = QVBoxLayout(body)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(header)
    layout.addWidget(_line("line"))
    layout.addLayout(row, 1)
    return body


def _line(role: str) -> QFrame:
    line = QFrame()
    set_role(line, role)
    return line
