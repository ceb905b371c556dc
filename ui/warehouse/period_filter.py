"""The period of a list: a few usual ones, or two days of one's own."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.common import tokens
from ui.common.fields import ChoiceField, DateField

ANY = "any"
TODAY = "today"
WEEK = "week"
MONTH = "month"
LAST_MONTH = "last_month"
YEAR = "year"
OWN = "own"
PERIODS = (TODAY, WEEK, MONTH, LAST_MONTH, YEAR, ANY, OWN)


class PeriodFilter(QWidget):
    """A choice of period; days are those of the zone."""

    changed = Signal()

    def __init__(self, zone: ZoneInfo, period: str = MONTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone = zone
        self.choice = ChoiceField()
        self.first = DateField()
        self.last = DateField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP_TIGHT)
        for field in (self.choice, self.first, self.last):
            row.addWidget(field)
        self._retranslate()
        # Two days of one's own are of the day they were chosen on; a start later means the month again.
        self.choice.set_value(period if period in PERIODS and period != OWN else MONTH)
        self._show_days()
        self.choice.value_changed.connect(lambda _value: self._hear_choice())
        for day in (self.first, self.last):
            day.value_changed.connect(lambda _value: self.changed.emit())

    @property
    def period(self) -> str:
        """The chosen period."""
        return str(self.choice.value())

    def bounds(self, now: datetime) -> tuple[datetime | None, datetime | None]:
        """Return the first moment of the period, and the first after it; None where it is open."""
        first, last = self._days(now.astimezone(self.zone).date())
        return (
            datetime.combine(first, time(), self.zone) if first is not None else None,
            datetime.combine(last + timedelta(days=1), time(), self.zone) if last is not None else None,
        )

    def _days(self, today: date) -> tuple[date | None, date | None]:
        month = today.replace(day=1)
        if self.period == OWN:
            return self.first.value(), self.last.value()
        if self.period == LAST_MONTH:
            last = month - timedelta(days=1)
            return last.replace(day=1), last
        first = {
            TODAY: today,
            WEEK: today - timedelta(days=6),
            MONTH: month,
            YEAR: today.replace(month=1, day=1),
        }.get(self.period)
        return first, None

    def _hear_choice(self) -> None:
        self._show_days()
        if self.period == OWN:
            self.first.setFocus()
        self.changed.emit()

    def _show_days(self) -> None:
        self.first.setVisible(self.period == OWN)
        self.last.setVisible(self.period == OWN)

    def _retranslate(self) -> None:
        words = {
            TODAY: self.tr("Today"),
            WEEK: self.tr("Last 7 days"),
            MONTH: self.tr("This month"),
            LAST_MONTH: self.tr("Last month"),
            YEAR: self.tr("This year"),
            ANY: self.tr("Any time"),
            OWN: self.tr("Own days…"),
        }
        self.choice.set_choices([(period, words[period]) for period in PERIODS])
        self.choice.setAccessibleName(self.tr("Period"))
        self.first.setAccessibleName(self.tr("From day"))
        self.last.setAccessibleName(self.tr("To day"))
        self.first.set_placeholder(self.tr("from"))
        self.last.set_placeholder(self.tr("to"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
