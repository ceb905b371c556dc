"""The wheel scrolls the form; it never changes a field that is not focused."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollBar,
    QTabBar,
    QWidget,
)

from ui.common.window_events import WindowEvents

#: What a wheel would change. A scroll bar is moved by it, which is its purpose.
_INPUTS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)


class WheelGuard(QObject):
    """Hands the wheel over an input that is not focused to what lies behind it; made once, by the application."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows = WindowEvents(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent) and isinstance(watched, QWindow):
            guarded = input_under(event.globalPosition())
            if guarded is not None and not guarded.hasFocus():
                return _scroll_behind(guarded, event)
        return super().eventFilter(watched, event)


def input_under(place: QPointF) -> QWidget | None:
    """Return the input that a wheel at this place of the screen would change."""
    widget = QApplication.widgetAt(place.toPoint())
    while widget is not None:
        if isinstance(widget, _INPUTS) and not isinstance(widget, QScrollBar):
            return widget
        if widget.isWindow():
            return None
        widget = widget.parentWidget()
    return None


def _scroll_behind(guarded: QWidget, event: QWheelEvent) -> bool:
    """Scroll the nearest form or list around the input; the event is spent in any case."""
    behind = guarded.parentWidget()
    while behind is not None and not isinstance(behind, QAbstractScrollArea):
        behind = behind.parentWidget()
    if behind is not None:
        viewport = behind.viewport()
        copy = QWheelEvent(
            viewport.mapFromGlobal(event.globalPosition()),
            event.globalPosition(),
            event.pixelDelta(),
            event.angleDelta(),
            event.buttons(),
            event.modifiers(),
            event.phase(),
            event.inverted(),
        )
        QApplication.sendEvent(viewport, copy)
    return True
