"""Garbage is collected in the GUI thread only.

Python collects cycles in whichever thread happens to allocate. A cycle with a widget in it, collected in a worker,
deletes the widget there: its destructor holds Qt's lock of connections and waits for the interpreter's, while the GUI
thread holds the interpreter's and waits for Qt's. The window then stands still for ever.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Collector(QObject):
    """Collects garbage by a timer of the thread it lives in, in place of the interpreter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations whose turn has come, as the interpreter would."""
        young, middle, old = gc.get_count()
        if old > self._thresholds[2]:
            gc.collect(2)
        elif middle > self._thresholds[1]:
            gc.collect(1)
        elif young > self._thresholds[0]:
            gc.collect(0)

    def stop(self) -> None:
        """Leave collecting as it was found."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
