"""A day with an hour of it, side by side: when a document takes effect, until when goods are kept."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.common import tokens
from ui.common.fields import DateField, FieldFrame, TimeField
from ui.common.formats import format_time

#: Of a day whose time nobody typed; the server takes the moment of posting, or the end of an earlier day.
SOME_TIME = time(12, 0)
#: Of a last day whose time nobody typed: all of it.
END_OF_DAY = time(23, 59)
#: Room for a whole day with its calendar, and for an hour, px.
_DAY_WIDTH, _TIME_WIDTH = 128, 68
#: The server keeps no document of an earlier day.
EARLIEST_DAY = date(1990, 1, 1)


class MomentField(FieldFrame):
    """Day and time; `untyped` is the time of a day where none was typed."""

    def __init__(self, untyped: time = SOME_TIME, parent: QWidget | None = None) -> None:
        self._pair = QWidget()
        super().__init__(self._pair, parent)
        self._untyped = untyped
        self.day = DateField(EARLIEST_DAY)
        self.time = TimeField()
        row = QHBoxLayout(self._pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP_TIGHT)
        row.addWidget(self.day, 4)
        row.addWidget(self.time, 3)
        self.setFocusProxy(self.day)
        for field in (self.day, self.time):
            field.value_changed.connect(lambda _value: self.value_changed.emit(None))
        self.day.setMinimumWidth(_DAY_WIDTH)
        self.time.setMinimumWidth(_TIME_WIDTH)
        self.setMinimumWidth(_DAY_WIDTH + _TIME_WIDTH + tokens.GAP_TIGHT)
        self.retranslate()

    def commit(self) -> bool:
        """Check day and time."""
        good_day, good_time = self.day.commit(), self.time.commit()
        return good_day and good_time

    def moment(self, zone: ZoneInfo) -> tuple[datetime | None, bool]:
        """Return the moment in the own firm's zone, and whether its time was typed."""
        day, hour = self.day.value(), self.time.value()
        if day is None:
            return None, False
        return datetime.combine(day, hour or self._untyped, zone), hour is not None

    def show_moment(self, moment: datetime | None, typed: bool, zone: ZoneInfo) -> None:
        """Show a moment; the time only where a person typed it."""
        local = moment.astimezone(zone) if moment is not None else None
        self.day.set_value(local.date() if local else None)
        self.time.set_value(local.time().replace(second=0, microsecond=0) if local and typed else None)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow typing."""
        self.day.set_read_only(read_only)
        self.time.set_read_only(read_only)

    def set_error(self, sentence: str) -> None:
        """Show the sentence at the day."""
        self.day.set_error(sentence)

    def retranslate(self) -> None:
        """Say in the time's place what an empty time means."""
        if self._untyped == END_OF_DAY:
            self.time.set_placeholder(format_time(END_OF_DAY))
            self.time.setToolTip(self.tr("Left empty, the whole of the last day counts."))
        else:
            self.time.set_placeholder(self.tr("now"))
            self.time.setToolTip(self.tr("Left empty, the document takes effect when it is posted."))
