"""The working day of the tour: a seller, a storekeeper and a seller of another department."""

from installer.tour.gallery import Gallery
from installer.tour.hands import Hands
from installer.tour.notebook import Notebook
from tests.support import seen
from ui.application import Workstation
from ui.window.main_window import MainWindow


def walk(workstation: Workstation, hands: Hands, notebook: Notebook, gallery: Gallery) -> None:
    """Goes through the day step by step; TourError where something does not come."""
    with notebook.step("The window for signing in"):
        window = workstation.start()
    gallery.take_window("sign_in", window, workstation.appearance)
    main = sign_in(workstation, hands, notebook, "The seller", "Серова Анна")
    gallery.take_tabs(main, workstation.appearance)
    sign_out(workstation, hands)


def sign_in(workstation: Workstation, hands: Hands, notebook: Notebook, who: str, name: str) -> MainWindow:
    """Signs a person of the demo in by one click."""
    with notebook.step(f"{who} signs in"):
        hands.click_on(starts=name)
        window: MainWindow = hands.wait_for(lambda: workstation.main_window, "the main window")
        hands.wait_for(lambda: name in seen.texts(), "the person's name in the status line")
    window.resize(1366, 768)
    hands.settle()
    return window


def sign_out(workstation: Workstation, hands: Hands) -> None:
    """Back to the window for signing in."""
    if workstation.main_window is not None:
        workstation.main_window.sign_out_wanted.emit()
    hands.wait_for(lambda: workstation.sign_in_window, "the window for signing in")
    hands.settle()
