"""Barcode scanners that type as a keyboard: a burst of keys goes to the screen that listens, not to the field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from ui.common.field_memory import FieldMemory
from ui.common.key_positions import scanned_character
from ui.common.window_events import WindowEvents

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SILENT_KEYS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_CapsLock, Qt.Key.Key_Alt, Qt.Key.Key_AltGr)


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """How a scanner is told from a person."""

    least_keys: int = 6
    #: Longest gap between two keys of a burst, and the silence that ends one, ms.
    gap_ms: int = 50
    silence_ms: int = 100
    #: Characters that the scanner is set to send first; they are not part of the code.
    prefix: str = ""


class Scanner(QObject):
    """Watches the keys of every window; made once, by the application.

    A burst is at least six keys with gaps under 50 ms, or anything behind the configured prefix, ended by Enter, Tab or
    100 ms of silence. While nobody in sight listens, keys are left alone. What is typed into a search box may be quick,
    too (a number pasted by a program, a practised hand), so there it stays: in one outside of the listening screen
    always, in one inside it unless Enter or Tab ends the burst.
    """

    scanned = Signal(str)

    def __init__(self, settings: ScannerSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings or ScannerSettings()
        self._listeners: list[tuple[QWidget, Callable[[str], object]]] = []
        self._code = ""
        self._is_burst = False
        self._last_ms = 0
        self._memory: FieldMemory | None = None
        self._in_search = False
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._hear_silence)
        self._windows = WindowEvents(self)

    def listen(self, screen: QWidget, heard: Callable[[str], object]) -> None:
        """Call `heard(code)` for each scan while the screen is the one in sight in the active window."""
        self._listeners.append((screen, heard))
        screen.destroyed.connect(self._forget_gone)

    def take(self, code: str) -> None:
        """Hand a code to the screen in sight, whichever way it was read (keyboard, serial port, a test)."""
        self.scanned.emit(code)
        heard = self._listener()
        if heard is not None:
            heard(code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWindow) and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                # The group separator is Ctrl+], and must not meet a shortcut in the middle of a code.
                return self._is_burst
            if event.type() == QEvent.Type.KeyPress:
                return self._hear_key(event)
            if event.type() == QEvent.Type.KeyRelease:
                return self._withholds()
        return super().eventFilter(watched, event)

    def _hear_key(self, event: QKeyEvent) -> bool:
        """Return True for a key that belongs to a code and must not reach the field."""
        if event.isAutoRepeat() or event.key() in _SILENT_KEYS:
            return self._withholds()
        gap, self._last_ms = event.timestamp() - self._last_ms, event.timestamp()
        if gap > self.settings.gap_ms and not self._is_burst:
            self._start_anew()
        if event.key() in _ENDS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._hear_end()
        character = scanned_character(event)
        if not character:
            self._start_anew()
            return False
        return self._hear_character(character)

    def _hear_character(self, character: str) -> bool:
        if not self._code:
            if self._listener() is None:
                return False
            focus = QApplication.focusWidget()
            self._memory = FieldMemory.of(focus)
            self._in_search = _is_search_box(focus)
        self._code += character
        self._silence.start(self.settings.silence_ms)
        if not self._is_burst and self._looks_scanned():
            self._is_burst = True
            # Nobody types the prefix.
            self._in_search = self._in_search and not self._has_prefix()
            if not self._in_search:
                self._give_back()
        return self._withholds()

    def _looks_scanned(self) -> bool:
        return len(self._code) >= self.settings.least_keys or self._has_prefix()

    def _has_prefix(self) -> bool:
        return bool(self.settings.prefix) and self._code.startswith(self.settings.prefix)

    def _withholds(self) -> bool:
        """Tell whether the keys of the burst are kept from the field."""
        return self._is_burst and not self._in_search

    def _hear_end(self) -> bool:
        code, was_burst = self._code, self._is_burst
        if was_burst:
            self._give_back()
        self._start_anew()
        if was_burst:
            self._deliver(code)
        return was_burst

    def _hear_silence(self) -> None:
        if self._in_search:
            self._start_anew()
        else:
            self._hear_end()

    def _deliver(self, code: str) -> None:
        code = code.removeprefix(self.settings.prefix)
        if code:
            self.take(code)

    def _give_back(self) -> None:
        """Put the field back as it was before the first key of the burst slipped into it."""
        memory, self._memory = self._memory, None
        if memory is not None:
            memory.restore()

    def _start_anew(self) -> None:
        self._silence.stop()
        self._code = ""
        self._is_burst = False
        self._memory = None
        self._in_search = False

    def _listener(self) -> Callable[[str], object] | None:
        """Return what hears scans now: of the screens in sight the one around the focus, else the newest."""
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return None
        active, focus = QApplication.activeWindow(), QApplication.focusWidget()
        in_sight = [
            (screen, heard)
            for screen, heard in self._listeners
            if isValid(screen) and screen.isVisible() and (active is None or screen.window() is active)
        ]
        around = [
            heard for screen, heard in in_sight if focus is not None and (screen is focus or screen.isAncestorOf(focus))
        ]
        if around:
            return around[-1]
        if _is_search_box(focus):
            return None
        return in_sight[-1][1] if in_sight else None

    def _forget_gone(self) -> None:
        self._listeners = [(screen, heard) for screen, heard in self._listeners if isValid(screen)]


def _is_search_box(widget: QWidget | None) -> bool:
    return isinstance(widget, QLineEdit) and widget.property("role") == "search"
