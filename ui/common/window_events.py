"""One watch over the input of every window of the program.

A filter on the application would hand every paint and timer event of every widget to Python; input events all pass
through the window itself, so the filter sits there.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow


class WindowEvents(QObject):
    """Installs a filter on each window as it first gets the focus, and on those that are open already."""

    def __init__(self, watcher: QObject) -> None:
        super().__init__(watcher)
        self._watcher = watcher
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise RuntimeError("windows can be watched only while the application exists")
        app.focusWindowChanged.connect(self._watch)
        for window in app.topLevelWindows():
            self._watch(window)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # A filter that is installed again is only moved to the front, never doubled.
            window.installEventFilter(self._watcher)
