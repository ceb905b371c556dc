"""A storekeeper's desk in tests: real documents on a real server, typed by key."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.access.queries import get_session_info
from tests.support.server import TestDatabase
from tests.support.stock import MAIN, Stock, furnish, line, posted
from ui.common.drafts import Drafts
from ui.common.list_view import ListView
from ui.common.query_runner import QueryRunner
from ui.common.view_settings import ViewSettings
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.stock_directories import StockDirectories

_NAMED_KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\x1b": Qt.Key.Key_Escape}


def type_text(text: str) -> None:
    """Type into whatever has the focus, key by key; a line feed is Enter."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        if letter in _NAMED_KEYS:
            QTest.keyClick(target, _NAMED_KEYS[letter])
        elif letter.isascii():
            QTest.keyClicks(target, letter)
        else:
            # QTest knows only ASCII.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key or a shortcut where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    QTest.keyClick(target, key, modifiers)


CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """One person's cards and lists on a test database, with what they asked to open or print."""

    def __init__(self, database: TestDatabase, qtbot: QtBot, login: str, folder: Path, make_runner: Any) -> None:
        self.database = database
        self.qtbot = qtbot
        self.runner: QueryRunner = make_runner(database.engine(login), write_pauses=(0.0, 0.05))
        with database.engine(login).connect() as connection:
            self.me = get_session_info(connection)
        self.drafts = Drafts(folder / f"drafts-{login}")
        self.opened: list[int] = []
        self.printed: list[int] = []
        self.directories = StockDirectories(self.runner)
        self.settings = ViewSettings.for_person("test", login, folder)
        main = database.scalar("select id from kontor.warehouses where name = %s", MAIN)
        self.settings.put("documents/warehouse", main)
        self.links = DocumentLinks(
            directories=self.directories,
            open_document=self.opened.append,
            print_document=self.printed.append,
            drafts=self.drafts,
            settings=self.settings,
        )

    def shipment(self, document_id: int | None = None, **options: Any) -> DocumentForm:
        """Open a shipment, new or kept."""
        return self.show(DocumentForm(self.runner, self.me, "shipment", self.links, document_id, **options))

    def receipt(self, document_id: int | None = None, **options: Any) -> DocumentForm:
        """Open a receipt, new or kept."""
        return self.show(DocumentForm(self.runner, self.me, "receipt", self.links, document_id, **options))

    def show(self, widget: Any) -> Any:
        """Bring a screen up and let its first questions be answered."""
        self.qtbot.addWidget(widget)
        widget.resize(1214, 640)
        widget.show()
        self.qtbot.waitExposed(widget)
        widget.activateWindow()
        self.settle()
        return widget

    def settle(self) -> None:
        """Wait until nothing runs and nothing waits."""
        self.qtbot.waitUntil(lambda: self.runner.idle, timeout=10_000)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.runner.idle, timeout=10_000)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        self.qtbot.waitUntil(condition, timeout=10_000)


def fill_stock(database: TestDatabase, *, items: int = 3, quantity: int = 100, price: int = 60) -> Stock:
    """Make goods and put some of each into the main warehouse."""
    put = partial(_put, items=items, quantity=quantity, price=price)
    return database.filled(f"{quantity} of {items} at {price}", put)


def _put(database: TestDatabase, *, items: int, quantity: int, price: int) -> Stock:
    stock = furnish(database, items=items)
    with database.engine("keeper").connect() as keeper:
        lines = [line(item, quantity, price) for item in stock.items]
        posted(keeper, "receipt", stock.main, stock.supplier, lines)
    return stock


def begin_lines(card: DocumentForm) -> None:
    """Go into the grid's first cell, as F6 does."""
    card.grid.start_entry()


def quantities(card: DocumentForm) -> list[tuple[str, Decimal | None]]:
    """Return article and quantity of each line in sight."""
    lines = card.document.filled_lines
    return [(found.item.article if found.item else found.code_text, found.quantity) for found in lines]


def column(view: ListView, key: str) -> list[str]:
    """Return what stands in a column, from top to bottom."""
    number = [one.key for one in view.model.columns].index(key)
    return [view.model.index(row, number).data() for row in range(view.model.rowCount())]
