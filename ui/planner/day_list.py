"""All items of one day, opened by "+n more"."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.style import set_role
from ui.planner.chip_list import ChipList
from ui.planner.sheet_contents import SheetContents
from ui.planner.sheet_geometry import CHIP_GAP, CHIP_HEIGHT
from ui.planner.task_words import day_words

_WIDTH = 340
_SHOWN_ROWS = 15


class DayList(QFrame):
    """Floats over the sheet beside its day; its items do all that those of the sheet do."""

    closed = Signal()

    def __init__(self, own_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._day: date | None = None
        self.heading = QLabel(self)
        self.chips = ChipList(lambda: self.tr("Tasks of the day"), own_id=own_id)
        set_role(self, "panel")
        set_role(self.heading, "strong")
        self._area = QScrollArea(self)
        self._area.setWidget(self.chips)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.heading)
        layout.addWidget(self._area, 1)
        self.hide()

    @property
    def day(self) -> date | None:
        """The day shown; None while closed."""
        return self._day if not self.isHidden() else None

    def open_on(self, day: date, cell: QRect, contents: SheetContents) -> None:
        """Open beside a day's cell and take the keyboard."""
        self._day = day
        self.show_contents(contents)
        room = self._over.rect()
        width = min(_WIDTH, room.width())
        rows = min(len(contents.items_on(day)), _SHOWN_ROWS)
        height = min(rows * (CHIP_HEIGHT + CHIP_GAP) + self.heading.sizeHint().height() + 4 * tokens.GAP, room.height())
        top = min(max(cell.y(), room.y()), room.bottom() - height + 1)
        left = min(max(cell.x(), room.x()), room.right() - width + 1)
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))
        self.show()
        self.raise_()
        self.chips.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_contents(self, contents: SheetContents) -> None:
        """Show the day's items as they are now."""
        if self._day is None:
            return
        items = contents.items_on(self._day)
        today = contents.sheet.today
        words = day_words(self._day, today)
        self.heading.setText(words[:1].upper() + words[1:] + ": " + self.tr("%n task(s)", "", len(items)))
        self.chips.show_items(items, today, contents.sheet.kinds)

    def shut(self) -> None:
        """Close."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)
