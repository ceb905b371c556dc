"""Where the window stood, put back on a screen that still exists."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.common.view_settings import ViewSettings

FIRST_SIZE = (1600, 960)
#: So much of the window must be on a screen, or it counts as lost, px.
SEEN = 120
#: What the system draws above the window, px; known exactly only once it is shown.
TITLE_BAR = 40


def restore_place(window: QWidget, settings: ViewSettings) -> None:
    """Put a window where it was, moved and shrunk to fit if its screen is gone.

    The first time it takes the whole of a small screen, and the middle of a large one.
    """
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    kept = settings.get("window_place")
    first_time = not (isinstance(kept, list) and len(kept) == 4 and all(isinstance(part, int) for part in kept))
    wanted = QRect(0, 0, *FIRST_SIZE) if first_time else QRect(*kept)
    small = bool(screens) and (screens[0].width() <= FIRST_SIZE[0] or screens[0].height() <= FIRST_SIZE[1])
    window.setGeometry(_centred(wanted, screens) if first_time else place_on_screens(wanted, screens))
    if settings.get("window_maximized", first_time and small):
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
    return _centred(wanted, screens)


def _centred(wanted: QRect, screens: list[QRect]) -> QRect:
    """Return the size, shrunk to what the first screen has below a title bar, in its middle."""
    if not screens:
        return wanted
    room = screens[0].adjusted(0, TITLE_BAR, 0, 0)
    moved = QRect(0, 0, min(wanted.width(), room.width()), min(wanted.height(), room.height()))
    moved.moveCenter(room.center())
    return moved
