"""The gallery: each screen in light and dark, English and Russian, on a small and a large screen."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from shutil import copyfile

from PySide6.QtWidgets import QTabWidget, QWidget

from installer.tour.hands import Hands
from installer.tour.notebook import Notebook
from ui.window.appearance import Appearance
from ui.window.main_window import MainWindow

SIZES = ((1280, 720), (1920, 1080))
SCHEMES = ("light", "dark")
LANGUAGES = ("en", "ru")
#: Screen -> its name in README.
README_PICTURES = {
    "client_card": "client-card",
    "planner_sheet": "planner",
    "document_form": "shipment",
    "stock_reports_2": "turnover",
    "print_preview": "preview",
}


class Gallery:
    """Takes pictures of what is open, in every dress; the dress worn before is put on again.

    Without a folder it takes none.
    """

    def __init__(self, folder: Path | None, notebook: Notebook, hands: Hands) -> None:
        self._folder = folder
        self._notebook = notebook
        self._hands = hands
        for old in folder.glob("*.png") if folder is not None else ():
            old.unlink()

    def illustrate(self, pictures: Path) -> None:
        """Copies the light pictures that README shows, by language, into a folder such as docs/pictures."""
        for language, (screen, name) in product(LANGUAGES, README_PICTURES.items()):
            if self._folder is None:
                return
            target = pictures / language / f"{name}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            copyfile(self._folder / f"{screen}_{language}_light_1280x720.png", target)

    def take_tabs(self, window: MainWindow, appearance: Appearance) -> None:
        """Takes every open tab of a main window."""
        for dress in self._dresses(window, appearance):
            for _ in range(window.tabs.count):
                window.tabs.step(1)
                self._hands.settle()
                screen = window.tabs.current_screen
                if screen is not None:
                    self._take(window, f"{_plain_name(screen)}_{dress}")

    def take_pages(self, window: MainWindow, appearance: Appearance) -> None:
        """Takes every page of the section in front: those under its row of tabs."""
        screen = window.tabs.current_screen
        pages = screen.findChild(QTabWidget) if screen is not None else None
        if screen is None or pages is None:
            return
        for dress in self._dresses(window, appearance):
            for place in range(pages.count()):
                pages.setCurrentIndex(place)
                self._hands.settle()
                self._take(window, f"{_plain_name(screen)}_{place + 1}_{dress}")
        pages.setCurrentIndex(0)

    def take_window(self, name: str, window: QWidget, appearance: Appearance) -> None:
        """Takes a window without tabs, such as the one for signing in."""
        for dress in self._dresses(window, appearance):
            self._hands.settle()
            self._take(window, f"{name}_{dress}")

    def _dresses(self, window: QWidget, appearance: Appearance) -> Iterator[str]:
        if self._folder is None:
            return
        worn = (appearance.scheme, appearance.language, window.size())
        for language, scheme, (width, height) in product(LANGUAGES, SCHEMES, SIZES):
            appearance.choose_language(language)
            appearance.choose_scheme(scheme)
            ratio = window.devicePixelRatioF()
            window.resize(round(width / ratio), round(height / ratio))
            yield f"{language}_{scheme}_{width}x{height}"
        appearance.choose_scheme(worn[0])
        appearance.choose_language(worn[1])
        window.resize(worn[2])
        self._hands.settle()

    def _take(self, window: QWidget, name: str) -> None:
        # The first to open a screen is the one whose screen it is: later people's planners stand empty.
        if self._folder is not None and not (self._folder / f"{name}.png").exists():
            self._notebook.picture(self._folder / f"{name}.png", window)


def _plain_name(screen: QWidget) -> str:
    """`ShipmentCard` becomes `shipment_card`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(screen).__name__).lower()
