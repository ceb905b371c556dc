"""The shared libraries and programs that Qt and the tests need from the operating system."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from installer.checkout import SetupError, say

# Shared library -> package of Debian and Ubuntu. The library is asked for: names of packages changed over the years.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}
# Program -> package, for the tests in a real window and for looking at print forms.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "pdftoppm": "poppler-utils",
}


def prepare_for_offscreen() -> None:
    """What Qt needs to paint into pictures, without any screen."""
    _install_missing(_missing_libraries(QT_LIBRARIES), "Qt's system libraries")


def prepare_for_window() -> None:
    """What Qt needs for a window on the screen."""
    _install_missing(_missing_libraries(QT_LIBRARIES | WINDOW_LIBRARIES), "Qt's system libraries")


def prepare_for_tests() -> None:
    """What the tests need: Qt's libraries, a virtual screen with window manager, keyboard and mouse, a PDF reader."""
    missing = _missing_libraries(QT_LIBRARIES | WINDOW_LIBRARIES)
    if sys.platform.startswith("linux"):
        missing += [package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None]
    _install_missing(missing, "Qt's system libraries and the virtual screen of the tests")


def install_packages(packages: Iterable[str], what: str) -> None:
    """Installs packages by apt-get where this login may; otherwise SetupError with the one command to run."""
    names = sorted(set(packages))
    by_hand = f"sudo apt-get update && sudo apt-get install -y {' '.join(names)}"
    if shutil.which("apt-get") is None:
        raise SetupError(
            f"Not found: {what}. On Debian and Ubuntu the packages are called {', '.join(names)}; "
            "install what your system calls them and start this again."
        )
    prefix = _prefix_of_root()
    if prefix is None:
        raise SetupError(f"Missing: {what}. Run this one command and start again:\n\n    {by_hand}\n")
    say(f"Installing {what}: {', '.join(names)} ...")
    _apt([*prefix, "apt-get", "update", "-qq"])
    if not _apt([*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]):
        raise SetupError(f"apt-get could not install {what}. Try it by hand to see why:\n\n    {by_hand}\n")


def _install_missing(packages: list[str], what: str) -> None:
    if packages:
        install_packages(packages, what)


def _missing_libraries(table: dict[str, str]) -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in table.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _prefix_of_root() -> list[str] | None:
    """[] for root, the sudo call where it asks no password, None for everybody else."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def _apt(command: list[str]) -> bool:
    # `env` rather than our own variables: sudo drops them.
    place = command.index("apt-get")
    command = [*command[:place], "env", "DEBIAN_FRONTEND=noninteractive", *command[place:]]
    finished = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if finished.returncode:
        say("\n".join(finished.stderr.splitlines()[-8:]))
    return finished.returncode == 0
