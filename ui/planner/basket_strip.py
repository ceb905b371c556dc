"""The strip left of the sheet: what is overdue until it is dealt with, and what has no date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.planner.records import Sheet, SheetItem, TaskKind
from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import refresh_look, set_role
from ui.planner.chip_list import ChipList

STRIP_WIDTH = 208


class Basket(QFrame):
    """A heading with a count, the chips, and a sentence while there are none."""

    def __init__(self, title: Callable[[], str], empty: Callable[[], str], *, with_day: bool, own_id: int) -> None:
        super().__init__()
        self._title = title
        self._empty = empty
        self._count = 0
        self.heading = QLabel(self)
        self.count = QLabel(self)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.tools = QHBoxLayout()
        self.chips = ChipList(title, with_day=with_day, own_id=own_id)
        set_role(self.heading, "strong")
        set_role(self.count, "muted")
        set_role(self.hint, "muted")
        area = QScrollArea(self)
        area.setWidget(self.chips)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = area
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_TIGHT + 2)
        head.addWidget(self.heading)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addLayout(self.tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP_TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(area, 1)
        # Where the chips are hidden, this takes their room, so that the words stay at the top.
        layout.addStretch(0)
        self.retranslate()

    def show_items(self, items: Sequence[SheetItem], count: int, today: date, kinds: Sequence[TaskKind]) -> None:
        """Show the basket; `count` may be more than the items that came."""
        self._count = count
        self.chips.show_items(items, today, kinds)
        self._area.setVisible(bool(items))
        self.hint.setVisible(not items)
        self.retranslate()

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.heading.setText(self._title())
        self.count.setText(str(self._count) if self._count else "")
        self.hint.setText(self._empty())
        self.chips.retranslate()


class BasketStrip(QFrame):
    """The overdue basket and the one without a date; items are dragged out of them, and into the second."""

    #: "All to the next working day".
    move_all_wanted = Signal()

    def __init__(self, own_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overdue = Basket(
            lambda: self.tr("Overdue"), lambda: self.tr("Nothing is overdue."), with_day=True, own_id=own_id
        )
        self.undated = Basket(
            lambda: self.tr("Without a date"),
            lambda: self.tr("Drag here what has no date yet."),
            with_day=False,
            own_id=own_id,
        )
        self.move_all = QToolButton(self)
        self.move_all.setIcon(icon("forward"))
        self.move_all.clicked.connect(self.move_all_wanted)
        self.overdue.tools.addWidget(self.move_all)
        set_role(self, "surface")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, tokens.GAP_TIGHT, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addWidget(self.overdue, 3)
        layout.addWidget(self.undated, 2)
        self.retranslate()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the baskets that came with a sheet."""
        self.overdue.show_items(sheet.overdue, sheet.overdue_count, sheet.today, sheet.kinds)
        self.undated.show_items(sheet.undated, sheet.undated_count, sheet.today, sheet.kinds)
        self.move_all.setVisible(bool(sheet.overdue))

    def lists(self) -> tuple[ChipList, ChipList]:
        """The chips of both baskets."""
        return self.overdue.chips, self.undated.chips

    def takes_at_global(self, point: QPoint) -> bool:
        """Tell whether an item dropped at a point of the screen loses its date."""
        return self.undated.rect().contains(self.undated.mapFromGlobal(point)) and self.isVisible()

    def show_drop(self, lit: bool) -> None:
        """Light the basket without a date while a drag is over it."""
        set_role(self.undated, "panel" if lit else "")
        refresh_look(self.undated)

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.move_all.setToolTip(self.tr("Move all overdue to the next working day"))
        self.move_all.setAccessibleName(self.move_all.toolTip())
        self.overdue.retranslate()
        self.undated.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "move_all"):
            self.move_all.setIcon(icon("forward"))
        super().changeEvent(event)
