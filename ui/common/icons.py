"""Line icons (Phosphor) coloured from the tokens."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import qtawesome
from PySide6.QtGui import QIcon
from qtawesome.iconic_font import IconicFont

from ui.common.style import current_scheme

#: Phosphor's names by what the icon stands for; a screen asks for the meaning.
_NAMES = {
    "accept": "check",
    "add": "plus",
    "attach": "paperclip",
    "back": "arrow-left",
    "barcode": "barcode",
    "calendar": "calendar-blank",
    "call": "phone",
    "cancel": "x",
    "chart": "chart-bar",
    "client": "buildings",
    "clock": "clock",
    "close": "x",
    "columns": "columns",
    "count": "clipboard-text",
    "copy": "copy",
    "delete": "trash",
    "document": "file-text",
    "done": "check-circle",
    "down": "caret-down",
    "edit": "pencil-simple",
    "error": "warning-circle",
    "export": "export",
    "fields": "sliders-horizontal",
    "filter": "funnel",
    "forward": "arrow-right",
    "goods": "package",
    "help": "question",
    "history": "clock-counter-clockwise",
    "import": "download-simple",
    "info": "info",
    "keyboard": "keyboard",
    "left": "caret-left",
    "letter": "envelope-simple",
    "link": "link-simple",
    "list": "list",
    "lock": "lock-simple",
    "meeting": "users",
    "menu": "dots-three",
    "money": "currency-circle-dollar",
    "moon": "moon",
    "note": "note",
    "offline": "wifi-slash",
    "open": "arrow-square-out",
    "overdue": "warning",
    "person": "user",
    "phone": "phone",
    "pin": "push-pin",
    "planner": "calendar-check",
    "post": "check-square",
    "print": "printer",
    "receipt": "tray",
    "refresh": "arrows-clockwise",
    "reminder": "bell",
    "right": "caret-right",
    "sales": "receipt",
    "save": "floppy-disk",
    "search": "magnifying-glass",
    "settings": "gear-six",
    "shipment": "truck",
    "sign_out": "sign-out",
    "sun": "sun",
    "task": "check-square",
    "today": "sun-horizon",
    "undo": "arrow-u-up-left",
    "up": "caret-up",
    "warehouse": "archive-box",
    "warning": "warning",
}


def icon(meaning: str, colour: str = "muted") -> QIcon:
    """Return the icon of a meaning in the colour of a token ("muted", "accent", "danger", ...) of the scheme in force.

    Icons keep their colour: ask again when the scheme changes. Raises KeyError for an unknown meaning.
    """
    scheme = current_scheme()
    made: QIcon = _phosphor().icon(
        f"ph.{_NAMES[meaning]}", color=getattr(scheme, colour), color_disabled=scheme.disabled
    )
    return made


def icon_meanings() -> list[str]:
    """Return every meaning that has an icon."""
    return sorted(_NAMES)


@cache
def _phosphor() -> Any:
    # qtawesome's own instance would load a dozen families that we never show.
    folder = str(Path(qtawesome.__file__).parent / "fonts")
    return IconicFont(("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json", folder))
