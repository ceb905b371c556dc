"""The working day of the tour: a seller, a storekeeper and a seller of another department."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from installer.tour.gallery import Gallery
from installer.tour.hands import Hands
from installer.tour.notebook import Notebook
from tests.support import seen
from ui.application import Workstation
from ui.planner.sheet_grid import SheetGrid
from ui.window.main_window import MainWindow

SELLER, KEEPER, SOUTHERN_SELLER = "Серова Анна", "Кладов Егор", "Popa Elena"
DIRECTOR, ADMINISTRATOR = "Соколов Илья", "Админов Павел"
LETTERS = "аль"
STEP = "Выслать предложение"
WAREHOUSE = "Основной склад"
#: Numbers of goods of the demo; their barcodes are made from them.
GOODS = (4, 5, 7)


class Day:
    """The people of the tour, one after another at the same workstation."""

    def __init__(self, workstation: Workstation, hands: Hands, notebook: Notebook, gallery: Gallery) -> None:
        self._workstation = workstation
        self._hands = hands
        self._notebook = notebook
        self._gallery = gallery

    def walk(self) -> None:
        """Goes through the day step by step; TourError where something does not come."""
        appearance = self._workstation.appearance
        appearance.choose_language("en")
        appearance.choose_scheme("light")
        with self._notebook.step("The window for signing in"):
            window = self._workstation.start()
        self._gallery.take_window("sign_in", window, appearance)
        self._sell()
        self._ship()
        self._look_from_the_south()
        self._look_from_above()
        self._administer()

    def _sell(self) -> None:
        window = self._sign_in("The seller", SELLER)
        hands, step = self._hands, self._notebook.step
        with step("The list of clients"):
            hands.click_on(text="Clients")
            hands.wait_for(lambda: len(seen.rows()) > 1, "clients in the list")
        before = len(seen.rows())
        with step("Three letters find a client"):
            hands.type(LETTERS)
            hands.wait_for(lambda: 0 < len(seen.rows()) < before, "the hits")
        client = seen.rows()[0][0]
        with step("The card of the client"):
            hands.press("Return", "Return")
            hands.wait_for(lambda: client in seen.tabs(), "the card")
        thursday = _thursday()
        with step("A call with its next step on Thursday"):
            hands.click_on(text="Call")
            hands.wait_for(lambda: seen.has_focus(called="Subject"), "the form")
            hands.type("Просили цены на новый сезон")
            hands.click_on(called="Next step: subject", kind="QLineEdit")
            hands.type(STEP)
            hands.press("Tab")
            hands.type(f"{thursday:%d%m%y}")
            hands.press("Tab")
            hands.type("1030")
            hands.press("Tab")
        with step("The call is in the feed"):
            hands.press("Ctrl+Return")
            hands.wait_for(lambda: not seen.find(called="Subject"), "the form to close")
        with step("The three-week sheet"):
            hands.click_on(text="Planner")
            hands.wait_for(lambda: _task_on(thursday), "the task on the sheet")
        with step("The task is dragged to Friday"):
            self._drag_to(thursday, thursday + timedelta(days=1))
        with step("Everything is found from one line"):
            hands.press("Ctrl+K")
            hands.type("мебел")
            hands.wait_for(lambda: len(seen.rows("Found")) > 2, "hits")
        hands.press("Escape")
        self._leave(window)

    def _ship(self) -> None:
        window = self._sign_in("The storekeeper", KEEPER)
        hands, step = self._hands, self._notebook.step
        with step("A new shipment"):
            hands.press("Ctrl+K")
            hands.type("New ship")
            hands.wait_for(lambda: any("New shipment" in row for row in seen.rows("Found")), "the command")
            hands.press("Return")
            hands.click_on(called="Client", kind="QLineEdit")
            hands.wait_for(lambda: seen.has_focus(called="Client"), "the field of the client")
            hands.type(LETTERS)
            hands.wait_for(lambda: seen.rows("suggestions"), "clients to choose from")
            hands.press("Return")
            warehouse = hands.wait_for(lambda: seen.find(called="Warehouse", kind="QComboBox"), "the warehouses")[0]
            _choose(warehouse, WAREHOUSE)
        with step("Three pieces by barcode"):
            for number, goods in enumerate(GOODS, 1):
                hands.scan(_barcode(goods))
                hands.wait_for(partial(_has_lines, number), f"line {number}")
            hands.wait_for(lambda: any(text.startswith("saved") for text in seen.texts()), "the draft saved")
        with step("Posted and shown as ТОРГ-12"):
            hands.press("Ctrl+P")
            hands.wait_for(lambda: "1 / 1" in seen.texts(), "the form")
        with step("Stock after the shipment"):
            hands.click_on(text="Stock")
            hands.wait_for(lambda: len(seen.rows()) > 3, "balances")
        with step("The list of documents"):
            hands.click_on(text="Documents")
            hands.wait_for(lambda: len(seen.rows()) > 3, "documents")
        with step("The list of goods"):
            hands.click_on(text="Goods")
            hands.wait_for(lambda: len(seen.rows()) > 3, "goods")
        self._leave(window)

    def _look_from_above(self) -> None:
        window = self._sign_in("The director", DIRECTOR)
        hands, step = self._hands, self._notebook.step
        with step("The reports"):
            hands.click_on(text="Reports")
            hands.wait_for(lambda: len(seen.rows()) > 3, "stock")
        with step("The turnover of the month"):
            hands.press("Ctrl+2")
            hands.wait_for(lambda: any("Opening value" in text for text in seen.texts()), "turnover")
        self._gallery.take_pages(window, self._workstation.appearance)
        self._leave(window)

    def _administer(self) -> None:
        window = self._sign_in("The administrator", ADMINISTRATOR)
        hands, step = self._hands, self._notebook.step
        with step("The employees"):
            hands.click_on(text="Administration")
            hands.wait_for(lambda: len(seen.rows()) > 3, "employees")
        self._gallery.take_pages(window, self._workstation.appearance)
        window.close()
        hands.settle()

    def _look_from_the_south(self) -> None:
        window = self._sign_in("The seller of another department", SOUTHERN_SELLER)
        hands, step = self._hands, self._notebook.step
        hands.click_on(text="Clients")
        hands.wait_for(lambda: len(seen.rows()) > 1, "clients in the list")
        with step("The same letters find nothing there"):
            hands.type(LETTERS)
            hands.wait_for(lambda: any(text.startswith("Nothing found") for text in seen.texts()), "the empty list")
        self._leave(window)

    def _sign_in(self, who: str, name: str) -> MainWindow:
        with self._notebook.step(f"{who} signs in"):
            self._hands.click_on(starts=name)
            window: MainWindow = self._hands.wait_for(lambda: self._workstation.main_window, "the main window")
            self._hands.wait_for(lambda: name in seen.texts(), "the person's name in the status line")
            window.resize(1366, 768)
        return window

    def _leave(self, window: MainWindow) -> None:
        self._gallery.take_tabs(window, self._workstation.appearance)
        window.sign_out_wanted.emit()
        self._hands.wait_for(lambda: self._workstation.main_window is None, "the window closed")
        self._hands.wait_for(lambda: self._workstation.sign_in_window, "the window for signing in")
        self._hands.settle()

    def _drag_to(self, start: date, end: date) -> None:
        grid, task = _task_on(start) or (None, 0)
        if grid is None:
            return
        source, target = grid.chip_rect(task).center(), grid.free_rect(end).center()
        self._hands.drag(grid, source, target)
        self._hands.wait_for(lambda: _task_on(end), "the task on the other day")


def _thursday() -> date:
    """Thursday of next week: on the sheet whatever day it is today."""
    today = datetime.now(UTC).astimezone().date()
    return today - timedelta(days=today.weekday()) + timedelta(days=10)


def _task_on(day: date) -> tuple[SheetGrid, int] | None:
    for grid in seen.find(kind="SheetGrid"):
        if isinstance(grid, SheetGrid) and grid.contents is not None:
            for item in grid.contents.items_on(day):
                if item.subject == STEP and grid.chip_rect(item.task_id).isValid():
                    return grid, item.task_id
    return None


def _has_lines(number: int) -> bool:
    return len([row for row in seen.rows("line_grid") if row[0]]) >= number


def _choose(field: QWidget, text: str) -> None:
    if isinstance(field, QComboBox):
        field.setCurrentText(text)
        field.activated.emit(field.currentIndex())


def _barcode(goods: int) -> str:
    """EAN-13 of one piece of a goods of the demo."""
    digits = f"20{goods:010}"
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return f"{digits}{-weighted % 10}"
