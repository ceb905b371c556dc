"""Where the window stood, put back on a screen that still exists."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.common.view_settings import ViewSettings

FIRST_SIZE = (1280, 760)
#: So much of the window must be on a screen, or it counts as lost, px.
SEEN = 120


def restore_place(window: QWidget, settings: ViewSettings) -> None:
    """Put a window where it was, moved and shrunk to fit if its screen is gone; the first time in the middle."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    kept = settings.get("window_place")
    if isinstance(kept, list) and len(kept) == 4 and all(isinstance(part, int) for part in kept):
        wanted = QRect(*kept)
    else:
        first = screens[0] if screens else QRect(0, 0, *FIRST_SIZE)
        wanted = QRect(0, 0, min(FIRST_SIZE[0], first.width()), min(FIRST_SIZE[1], first.height()))
        wanted.moveCenter(first.center())
    window.setGeometry(place_on_screens(wanted, screens))
    if settings.get("window_maximized", False):
        window.setWindowState(window.windowState().WindowMaximized)


def keep_place(window: QWidget, settings: ViewSettings) -> None:
    """Remember where a window stands."""
    place = window.normalGeometry()
    settings.put("window_place", [place.x(), place.y(), place.width(), place.height()])
    settings.put("window_maximized", window.isMaximized())


def place_on_screens(wanted: QRect, screens: list[QRect]) -> QRect:
    """Return the place itself if enough of it is on a screen, else the same size on the first screen."""
    for screen in screens:
        seen = screen.intersected(wanted)
        if seen.width() >= SEEN and seen.height() >= SEEN and wanted.top() >= screen.top():
            return wanted
    if not screens:
        return wanted
    moved = QRect(0, 0, min(wanted.width(), screens[0].width()), min(wanted.height(), screens[0].height()))
    moved.moveCenter(screens[0].center())
    return moved
