"""The line above the sheet: where it stands, how many weeks it shows, and a new task."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import set_role
from ui.planner.task_words import month_words

ZOOMS = (1, 2, 3, 6)


class SheetHead(QWidget):
    """Buttons and words; tells what is wanted by signals."""

    weeks_wanted = Signal(int)
    today_wanted = Signal()
    zoom_chosen = Signal(int)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.earlier = QToolButton(self)
        self.later = QToolButton(self)
        self.today = QPushButton(self)
        self.span = QLabel(self)
        self.new = QPushButton(self)
        self._zoom_label = QLabel(self)
        set_role(self.span, "heading")
        set_role(self.new, "primary")
        set_role(self._zoom_label, "muted")
        self.zoom = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GAP, tokens.GAP_TIGHT, tokens.GAP, tokens.GAP_TIGHT)
        row.setSpacing(tokens.GAP_TIGHT)
        row.addWidget(self.earlier)
        row.addWidget(self.today)
        row.addWidget(self.later)
        row.addSpacing(tokens.GAP)
        row.addWidget(self.span)
        row.addStretch(1)
        row.addWidget(self._zoom_label)
        for weeks in ZOOMS:
            button = QToolButton(self)
            button.setText(str(weeks))
            button.setCheckable(True)
            self.zoom.addButton(button, weeks)
            row.addWidget(button)
        row.addSpacing(tokens.GAP_WIDE)
        row.addWidget(self.new)
        self.earlier.clicked.connect(lambda: self.weeks_wanted.emit(-1))
        self.later.clicked.connect(lambda: self.weeks_wanted.emit(1))
        self.today.clicked.connect(self.today_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.zoom.idClicked.connect(self.zoom_chosen)
        self._first: date | None = None
        self._weeks = 3
        self.retranslate()

    def show_span(self, first_day: date, weeks: int) -> None:
        """Say which days the sheet shows."""
        self._first, self._weeks = first_day, weeks
        self.span.setText(month_words(first_day, first_day + timedelta(days=weeks * 7 - 1)))
        button = self.zoom.button(weeks)
        if button is not None:
            button.setChecked(True)

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.earlier.setIcon(icon("left"))
        self.later.setIcon(icon("right"))
        self.earlier.setToolTip(self.tr("A week earlier (PgUp)"))
        self.later.setToolTip(self.tr("A week later (PgDn)"))
        self.today.setText(self.tr("Today"))
        self.today.setToolTip(self.tr("Back to this week (Home)"))
        self.new.setText(self.tr("New task"))
        self.new.setToolTip(self.tr("Opens the whole form; Enter on a day adds in one line"))
        self._zoom_label.setText(self.tr("Weeks"))
        for button in (self.earlier, self.later):
            button.setAccessibleName(button.toolTip())
        for zoom in self.zoom.buttons():
            zoom.setAccessibleName(self.tr("%n week(s)", "", self.zoom.id(zoom)))
            zoom.setToolTip(zoom.accessibleName())
        if self._first is not None:
            self.show_span(self._first, self._weeks)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange) and hasattr(self, "_weeks"):
            self.retranslate()
        super().changeEvent(event)
