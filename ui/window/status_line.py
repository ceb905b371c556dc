"""The bottom line: server, person, the line's state and delay, tasks due and running work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

HEIGHT = 24
#: A line slower than this is named slow, ms.
SLOW_MS = 150.0


class StatusLine(QFrame):
    """One line of small facts; it asks the server nothing."""

    tasks_wanted = Signal()
    alerts_wanted = Signal()
    orders_wanted = Signal()

    def __init__(self, runner: QueryRunner, alias: str, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._delay: float | None = None
        self._due = 0
        self._waiting = 0
        self._late = 0
        self._alias = QLabel(alias, self)
        self._person = QLabel(person, self)
        self._line_icon = QLabel(self)
        self._line = QLabel(self)
        self._tasks = QPushButton(self)
        self._alerts = QPushButton(self)
        self._orders = QPushButton(self)
        self._work = QLabel(self)
        self._cancel = QToolButton(self)
        self._build()
        self._connect()
        self._retranslate()

    def show_tasks_due(self, count: int) -> None:
        """Show how many tasks are due; none shows nothing."""
        self._due = count
        self._retranslate()

    def show_alerts(self, count: int) -> None:
        """Show how many alerts wait for somebody; none shows nothing."""
        self._waiting = count
        self._retranslate()

    def show_late_orders(self, count: int) -> None:
        """Show how many orders to suppliers are late; none shows nothing."""
        self._late = count
        self._retranslate()

    def _build(self) -> None:
        self.setObjectName("status_line")
        self.setFixedHeight(HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        layout.setSpacing(tokens.GAP_WIDE)
        for label in (self._alias, self._person, self._line, self._work):
            set_role(label, "small")
        for button in (self._tasks, self._alerts, self._orders):
            set_role(button, "link")
            button.hide()
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP_TIGHT)
        line.addWidget(self._line_icon)
        line.addWidget(self._line)
        layout.addWidget(self._alias)
        layout.addWidget(self._person)
        layout.addLayout(line)
        layout.addWidget(self._tasks)
        layout.addWidget(self._alerts)
        layout.addWidget(self._orders)
        layout.addStretch(1)
        layout.addWidget(self._work)
        layout.addWidget(self._cancel)
        self._cancel.setIconSize(QSize(12, 12))
        self._cancel.hide()
        self._work.hide()

    def _connect(self) -> None:
        self._runner.delay_measured.connect(self._take_delay)
        self._runner.line_lost.connect(self._retranslate)
        self._runner.line_restored.connect(self._retranslate)
        self._runner.busy_changed.connect(self._show_work)
        self._cancel.clicked.connect(self._runner.cancel_running)
        self._tasks.clicked.connect(self.tasks_wanted)
        self._alerts.clicked.connect(self.alerts_wanted)
        self._orders.clicked.connect(self.orders_wanted)

    def _take_delay(self, milliseconds: float) -> None:
        self._delay = milliseconds
        self._retranslate()

    def _show_work(self, busy: bool) -> None:
        self._work.setText(self._runner.running_label or self.tr("Working…"))
        self._work.setVisible(busy)
        self._cancel.setVisible(busy and self._runner.can_cancel)

    def _retranslate(self) -> None:
        up = self._runner.line_up
        slow = self._delay is not None and self._delay > SLOW_MS
        if not up:
            text = self.tr("no line")
        elif self._delay is None:
            text = self.tr("connected")
        else:
            text = self.tr("%1 ms").replace("%1", f"{max(1, round(self._delay))}")
        self._line.setText(text)
        self._line.setToolTip(self.tr("Delay of the line: the quickest of the last answers"))
        tone = "danger" if not up else "warning" if slow else "success"
        self._line_icon.setPixmap(icon("offline" if not up else "link", tone).pixmap(14, 14))
        self._tasks.setText(self.tr("%n task(s) due", "", self._due))
        self._tasks.setVisible(self._due > 0)
        self._alerts.setIcon(icon("warning", "warning"))
        self._alerts.setText(self.tr("%n alert(s)", "", self._waiting))
        self._alerts.setToolTip(self.tr("What the watch noticed and nobody has taken in hand"))
        self._alerts.setVisible(self._waiting > 0)
        self._orders.setText(self.tr("%n late order(s)", "", self._late))
        self._orders.setToolTip(self.tr("Orders to suppliers whose goods should have come by now"))
        self._orders.setVisible(self._late > 0)
        self._cancel.setIcon(icon("cancel"))
        self._cancel.setToolTip(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the running work"))
        self._alias.setToolTip(self.tr("Server"))
        self._person.setToolTip(self.tr("Signed in as"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
