"""Fields for a time of day and for a duration."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.common.fields.entry_field import EntryField
from ui.common.fields.moment_parsing import MINUTES_A_DAY, parse_duration, parse_time
from ui.common.formats import format_duration, format_time


class TimeField(EntryField[time]):
    """A time of day, typed as 9, 930, 9:30 or 9.30."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parse_time, format_time, parent)

    def sizeHint(self) -> QSize:
        return QSize(72, super().sizeHint().height())


class DurationField(EntryField[int]):
    """A duration in minutes, typed as 30, 1:30, 1.5 h or 1 h 30 m."""

    def __init__(self, maximum: int = MINUTES_A_DAY, parent: QWidget | None = None) -> None:
        super().__init__(lambda text: parse_duration(text, maximum), format_duration, parent)

    def sizeHint(self) -> QSize:
        return QSize(96, super().sizeHint().height())
