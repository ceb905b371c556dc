"""Which key was struck, by its place on the keyboard: the layout in force and CapsLock do not matter."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

#: Rows of a US keyboard: plain characters and those with Shift.
_ROWS = (
    ("1234567890-=", "!@#$%^&*()_+"),
    ("qwertyuiop[]", "QWERTYUIOP{}"),
    ("asdfghjkl;'", 'ASDFGHJKL:"'),
    ("\\", "|"),
    ("zxcvbnm,./", "ZXCVBNM<>?"),
    ("`", "~"),
    (" ", " "),
)
#: The scan code of the first key of each row: X11 and Wayland (Linux input codes plus 8), and Windows (set 1).
_FIRST_LINUX = (10, 24, 38, 51, 52, 49, 65)
_FIRST_WINDOWS = (0x02, 0x10, 0x1E, 0x2B, 0x2C, 0x29, 0x39)

#: ASCII 29, which GS1 codes put between fields of variable length; scanners send it as Ctrl+].
GROUP_SEPARATOR = "\x1d"


def _table(firsts: tuple[int, ...]) -> dict[int, tuple[str, str]]:
    return {
        first + place: (plain, shifted)
        for first, (plain_row, shifted_row) in zip(firsts, _ROWS, strict=True)
        for place, (plain, shifted) in enumerate(zip(plain_row, shifted_row, strict=True))
    }


_LINUX = _table(_FIRST_LINUX)
_WINDOWS = _table(_FIRST_WINDOWS)


def struck_characters(scan_code: int) -> tuple[str, str] | None:
    """Return what a US keyboard writes for a scan code, plain and with Shift; None for a key that writes nothing.

    Scan codes mean places only where Qt takes them from the keyboard: under X11 and Wayland, and on Windows.
    """
    if sys.platform == "win32":
        return _WINDOWS.get(scan_code)
    if QGuiApplication.platformName() in ("xcb", "wayland"):
        return _LINUX.get(scan_code)
    return None


def latin_key(event: QKeyEvent) -> int:
    """Return the key of a shortcut: as Qt names it where that is Latin, else by its place."""
    key = int(event.key())
    if key <= 0x7F or key >= Qt.Key.Key_Escape:
        return key
    struck = struck_characters(event.nativeScanCode())
    return ord(struck[0].upper()) if struck else key


def scanned_character(event: QKeyEvent) -> str:
    """Return the character that a keyboard scanner meant, or nothing for a key that is no part of a code."""
    struck = struck_characters(event.nativeScanCode())
    modifiers = event.modifiers()
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        at_bracket = struck is not None and struck[0] == "]"
        return GROUP_SEPARATOR if at_bracket or event.text() == GROUP_SEPARATOR else ""
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return ""
    if struck is not None:
        return struck[1] if modifiers & Qt.KeyboardModifier.ShiftModifier else struck[0]
    text = event.text()
    return text if len(text) == 1 and (text.isprintable() or text == GROUP_SEPARATOR) else ""
