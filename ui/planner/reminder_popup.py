"""The pop-up of reminders: one, or all that fell due in one's absence, each with its client and phone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.planner.commands import snooze_reminders
from app.planner.records import Reminder
from ui.common import tokens
from ui.common.fonts import window_font
from ui.common.formats import format_time
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.planner.task_words import day_words, kind_icon, short_client_name

WIDTH = 420
_ROWS_SHOWN = 6
_ROW_HEIGHT = 62
#: Room for the words of a line; the whole is in its tip.
_LINE_WIDTH = WIDTH - 120
#: Minutes to snooze; None is tomorrow morning.
SNOOZES = (5, 15, 60, None)


class ReminderPopup(QFrame):
    """Stands in the corner of the screen without taking the keyboard."""

    def __init__(
        self,
        runner: QueryRunner,
        *,
        open_task: Callable[[int], None],
        open_client: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._runner = runner
        self._open_task = open_task
        self._open_client = open_client
        self._reminders: list[Reminder] = []
        self._today = date(2026, 1, 1)
        set_role(self, "panel")
        self.heading = QLabel(self)
        set_role(self.heading, "heading")
        self.close_button = QToolButton(self)
        self.close_button.clicked.connect(self.dismiss)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._snooze_label = QLabel(self)
        set_role(self._snooze_label, "muted")
        self.snoozes = {minutes: QPushButton(self) for minutes in SNOOZES}
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.GAP_TIGHT)
        foot.addWidget(self._snooze_label)
        for minutes, button in self.snoozes.items():
            set_role(button, "quiet")
            button.clicked.connect(partial(self.snooze, minutes))
            foot.addWidget(button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(head)
        layout.addWidget(self.area, 1)
        layout.addLayout(foot)
        self.setFixedWidth(WIDTH)
        self.retranslate()

    def show_reminders(self, reminders: list[Reminder], today: date) -> None:
        """Add reminders to those still open and come into sight."""
        known = {reminder.reminder_id for reminder in reminders}
        self._reminders = [one for one in self._reminders if one.reminder_id not in known] + reminders
        self._today = today
        self._fill()
        self._place()
        self.show()

    def snooze(self, minutes: int | None) -> None:
        """Have all reminders shown come back later."""
        ids = [reminder.reminder_id for reminder in self._reminders]
        work = partial(snooze_reminders, save_id=uuid4(), reminder_ids=ids, minutes=minutes)
        self._runner.run(self, work, _nothing, writes=True)
        self.dismiss()

    def dismiss(self) -> None:
        """Close; what was shown does not come again."""
        self._reminders = []
        self.hide()

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.close_button.setIcon(icon("close"))
        self.close_button.setToolTip(self.tr("Close; these reminders do not come again"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self._snooze_label.setText(self.tr("Remind again in"))
        words = {
            5: self.tr("5 min"),
            15: self.tr("15 min"),
            60: self.tr("1 hour"),
            None: self.tr("tomorrow"),
        }
        for minutes, button in self.snoozes.items():
            button.setText(words[minutes])
        self._fill()

    def _fill(self) -> None:
        count = len(self._reminders)
        self.heading.setText(self.tr("Reminder") if count <= 1 else self.tr("%n reminder(s)", "", count))
        rows = QWidget()
        layout = QVBoxLayout(rows)
        layout.setContentsMargins(0, 0, tokens.GAP, 0)
        layout.setSpacing(tokens.GAP)
        for reminder in self._reminders:
            layout.addWidget(self._row(reminder))
        layout.addStretch(1)
        self.area.setWidget(rows)
        rows.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setFixedHeight(min(max(count, 1), _ROWS_SHOWN) * (_ROW_HEIGHT + tokens.GAP))

    def _row(self, reminder: Reminder) -> QWidget:
        row = QWidget()
        mark = QLabel(row)
        mark.setPixmap(icon(kind_icon(reminder.kind), "accent").pixmap(tokens.ICON_LARGE, tokens.ICON_LARGE))
        day = day_words(reminder.day, self._today) if reminder.day else ""
        when = QLabel(f"{day} {format_time(reminder.at)}".strip(), row)
        set_role(when, "warning" if reminder.day is not None and reminder.day < self._today else "muted")
        subject = QPushButton(_elided(reminder.subject), row)
        subject.setToolTip(reminder.subject)
        subject.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(subject, "link")
        subject.clicked.connect(partial(self._open, reminder.task_id))
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(when)
        text.addWidget(subject)
        if reminder.client:
            # The phone first: it is what the hand needs now, and the name may be long.
            words = " · ".join(part for part in (reminder.phone, short_client_name(reminder.client)) if part)
            client = QLabel(_elided(words), row)
            client.setTextFormat(Qt.TextFormat.PlainText)
            client.setToolTip(reminder.client)
            client.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.addWidget(client)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(text, 1)
        if reminder.client_id is not None:
            card = QToolButton(row)
            card.setIcon(icon("client"))
            card.setToolTip(self.tr("Open the client"))
            card.setAccessibleName(card.toolTip())
            card.clicked.connect(partial(self._open_client, reminder.client_id))
            layout.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _open(self, task_id: int) -> None:
        self.dismiss()
        self._open_task(task_id)

    def _place(self) -> None:
        self.adjustSize()
        parent = self.parentWidget()
        screen = (parent.screen() if parent else None) or QGuiApplication.primaryScreen()
        room = parent.window().geometry() if parent else screen.availableGeometry()
        self.move(room.right() - self.width() - tokens.GAP_WIDE, room.bottom() - self.height() - 2 * tokens.GAP_WIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "snoozes"):
            self.retranslate()
        super().changeEvent(event)


def _elided(text: str) -> str:
    return QFontMetrics(window_font()).elidedText(text, Qt.TextElideMode.ElideRight, _LINE_WIDTH)


def _nothing(_result: None) -> None:
    """The pop-up is closed already; a refusal is told in the usual place."""
