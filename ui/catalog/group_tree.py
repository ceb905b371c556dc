"""The tree of groups beside the list of goods: choosing one shows its goods and those below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from app.catalog.records import ItemGroup

WIDTH = 200
_ID = Qt.ItemDataRole.UserRole


class GroupTree(QTreeWidget):
    """`chosen` carries the ids of the chosen group and of all below it; None: all goods."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[ItemGroup, ...] = ()
        self.setHeaderHidden(True)
        self.setFixedWidth(WIDTH)
        self.setIndentation(14)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda _new, _old: self.chosen.emit(self.chosen_ids()))
        self._retranslate()

    def show_groups(self, groups: Sequence[ItemGroup]) -> None:
        """Show the groups in use as a tree; the chosen one stays chosen."""
        kept = self.chosen_id()
        self.groups = tuple(group for group in groups if not group.archived)
        blocked = self.blockSignals(True)
        self.clear()
        everything = QTreeWidgetItem([self.tr("All goods")])
        self.addTopLevelItem(everything)
        items: dict[int, QTreeWidgetItem] = {}
        for group in self.groups:
            items[group.id] = item = QTreeWidgetItem([group.name])
            item.setData(0, _ID, group.id)
            item.setToolTip(0, group.name)
        for group in self.groups:
            above = items.get(group.parent_id) if group.parent_id is not None else None
            if above is None:
                self.addTopLevelItem(items[group.id])
            else:
                above.addChild(items[group.id])
        self.expandToDepth(0)
        self.setCurrentItem(items.get(kept, everything) if kept is not None else everything)
        self.blockSignals(blocked)

    def chosen_id(self) -> int | None:
        """Return the chosen group; None: all goods."""
        item = self.currentItem()
        found: int | None = item.data(0, _ID) if item is not None else None
        return found

    def chosen_ids(self) -> list[int] | None:
        """Return the chosen group with all below it; None: all goods."""
        first = self.chosen_id()
        if first is None:
            return None
        found = [first]
        for place in found:
            found += [group.id for group in self.groups if group.parent_id == place]
        return found

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Groups of goods"))
        if self.topLevelItemCount():
            first = self.topLevelItem(0)
            if first is not None:
                first.setText(0, self.tr("All goods"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
