"""The field for a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.common.fields.entry_field import EntryField
from ui.common.fields.moment_parsing import EARLIEST, LATEST, parse_date
from ui.common.formats import format_date, format_weekday, today_here
from ui.common.icons import icon


class DateField(EntryField[date]):
    """A day, typed as 31, 3112, 31.12.26, +3 or t, or picked from the calendar (F4).

    `today` tells the day that short forms count from: the employee's, or the server's, where it matters.
    """

    def __init__(
        self,
        minimum: date = EARLIEST,
        maximum: date = LATEST,
        *,
        today: Callable[[], date] = today_here,
        parent: QWidget | None = None,
    ) -> None:
        self._minimum = minimum
        self._maximum = maximum
        self._today = today
        super().__init__(self._read, format_date, parent)
        self._open = QAction(self)
        self.line.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._open.triggered.connect(self.open_calendar)
        self._dress()

    def set_range(self, minimum: date = EARLIEST, maximum: date = LATEST) -> None:
        """Change the bounds, both included."""
        self._minimum, self._maximum = minimum, maximum

    def open_calendar(self) -> None:
        """Show the month to pick a day from."""
        if self.is_read_only():
            return
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(frame)
        calendar.setFirstDayOfWeek(calendar.locale().firstDayOfWeek())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setDateRange(_to_qt(self._minimum), _to_qt(self._maximum))
        calendar.setSelectedDate(_to_qt(self.value() or self._today()))
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(calendar)

        def pick(day: QDate) -> None:
            frame.close()
            self.set_text(format_date(date(day.year(), day.month(), day.day())))
            self.commit()
            self.line.setFocus()

        calendar.clicked.connect(pick)
        calendar.activated.connect(pick)
        frame.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 2)))
        frame.show()
        calendar.setFocus()

    def retranslate(self) -> None:
        """Show the day as the new language writes it."""
        super().retranslate()
        self._dress()

    def _read(self, text: str) -> date | None:
        return parse_date(text, self._today(), self._minimum, self._maximum)

    def _dress(self) -> None:
        self._open.setIcon(icon("calendar"))
        self._open.setToolTip(self.tr("Calendar (F4)"))

    def _show_value(self) -> None:
        super()._show_value()
        day = self.value()
        self.line.setToolTip(format_weekday(day) if day else "")

    def _hear_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self.open_calendar()
            return True
        return super()._hear_key(event)

    def sizeHint(self) -> QSize:
        return QSize(132, super().sizeHint().height())


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
