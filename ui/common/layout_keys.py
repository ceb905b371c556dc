"""Letter shortcuts by the place of the key, where the keyboard has no Latin layout at all.

With `ru,us` Qt looks into the second layout by itself; with Russian alone Ctrl+S comes as Ctrl+ы and nothing answers,
not even Ctrl+C in a field.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from ui.common.key_positions import latin_key
from ui.common.window_events import WindowEvents

_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class LayoutKeys(QObject):
    """Gives a key press of a command that came with a non-Latin letter the Latin one; made once, by the application."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows = WindowEvents(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWindow)
            and event.modifiers() & _COMMAND_KEYS
        ):
            latin = latin_key(event)
            if latin != int(event.key()):
                return _act(event, Qt.Key(latin))
        return super().eventFilter(watched, event)


def _act(event: QKeyEvent, key: Qt.Key) -> bool:
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    if focus is None:
        return False
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sequence = QKeySequence(QKeyCombination(modifiers, key))
    if _shortcut_answers(focus, sequence) or _action_answers(focus, sequence):
        return True
    # Fields know their keys by name: copy, paste, undo.
    QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, ""))
    return True


def _shortcut_answers(focus: QWidget, sequence: QKeySequence) -> bool:
    enabled = [shortcut for shortcut in focus.window().findChildren(QShortcut) if shortcut.isEnabled()]
    asked = [shortcut for shortcut in enabled if shortcut.key() == sequence]
    fitting = [shortcut for shortcut in asked if _in_reach(shortcut.parent(), shortcut.context())]
    if not fitting:
        return False
    told = fitting[0].activated if len(fitting) == 1 else fitting[0].activatedAmbiguously
    told.emit()
    return True


def _action_answers(focus: QWidget, sequence: QKeySequence) -> bool:
    for action in focus.window().findChildren(QAction):
        asked = action.isEnabled() and sequence in action.shortcuts()
        if asked and any(_in_reach(owner, action.shortcutContext()) for owner in action.associatedObjects()):
            action.trigger()
            return True
    return False


def _in_reach(owner: QObject | None, context: Qt.ShortcutContext) -> bool:
    """Tell whether a shortcut of this widget answers now, by Qt's own rules."""
    focus = QApplication.focusWidget()
    if not isinstance(owner, QWidget) or not owner.isVisible() or not owner.isEnabled():
        return False
    if context == Qt.ShortcutContext.WidgetShortcut:
        return owner is focus
    if context == Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return focus is not None and (owner is focus or owner.isAncestorOf(focus))
    return True
