"""Places of which several may hold, each a tick: warehouses, own firms, teams."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.directories import Place
from ui.common.fields import CheckField


class PlaceTicks(QWidget):
    """The value is the sorted tuple of the ticked places' ids."""

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[int, CheckField] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def offer(self, places: Sequence[Place]) -> None:
        """Show a tick for each place; what is ticked stays."""
        if list(self._ticks) == [place.id for place in places]:
            return
        ticked = self.value()
        for tick in self._ticks.values():
            self._layout.removeWidget(tick)
            tick.deleteLater()
        self._ticks = {place.id: CheckField(place.name) for place in places}
        for place in places:
            tick = self._ticks[place.id]
            tick.setAccessibleName(place.name)
            tick.value_changed.connect(lambda _ticked: self.value_changed.emit(self.value()))
            self._layout.addWidget(tick)
        self.set_value(ticked)

    def value(self) -> tuple[int, ...]:
        """Return the ids of the ticked places."""
        return tuple(sorted(key for key, tick in self._ticks.items() if tick.value()))

    def set_value(self, value: Sequence[int] | None) -> None:
        """Tick these; no signal."""
        for key, tick in self._ticks.items():
            tick.set_value(key in (value or ()))

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow ticking."""
        for tick in self._ticks.values():
            tick.set_read_only(read_only)
