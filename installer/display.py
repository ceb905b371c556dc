"""Tells whether a window can be shown here."""

import os
import socket
import sys
from pathlib import Path

NO_DISPLAY = """\
This machine has no display, so the window cannot be opened here.

  * On a machine with a screen, run the same command in a terminal of the desktop.
  * Here, let the program show itself: the real window is driven through a working day without a screen,
    and a picture of each step is saved:

        python3 installer/bootstrap.py demo --tour tour
"""


def has_display() -> bool:
    """True where a window can open: always on Windows and macOS, on others when a display answers."""
    if sys.platform in ("win32", "darwin") or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return _x_server_answers(os.environ.get("DISPLAY", ""))


def _x_server_answers(name: str) -> bool:
    host, colon, rest = name.rpartition(":")
    if not colon or not rest.split(".")[0].isdigit():
        return False
    number = int(rest.split(".")[0])
    if host in ("", "unix"):
        local = Path("/tmp/.X11-unix") / f"X{number}"
        with socket.socket(socket.AF_UNIX) as connection:
            return connection.connect_ex(str(local)) == 0
    try:
        with socket.create_connection((host, 6000 + number), timeout=3):
            return True
    except OSError:
        return False
