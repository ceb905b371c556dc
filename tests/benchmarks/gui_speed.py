"""A document of two thousand lines in the window: how long the GUI thread is held by scrolling, typing and saving."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.access.queries import get_session_info
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row
from tests.support.cast import password_of
from tests.support.stock import draft, line
from ui.common.drafts import Drafts
from ui.common.query_runner import QueryRunner
from ui.common.style import apply_style
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.stock_directories import StockDirectories

LINES = 2000
BUDGET_MS = 50.0
LOGIN = "keeper2"


class Heartbeat:
    """Ticks each millisecond; what a tick waits for is what held the thread, counted in its own processor time.

    Processor time, not the clock: the benchmarks share their machine, and another program's turn is not our blocking.
    """

    def __init__(self) -> None:
        self._last = time.thread_time()
        self._gaps: list[float] = []
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.thread_time()
        self._gaps.append((now - self._last) * 1000)
        self._last = now

    def start(self) -> None:
        """Forget what was before."""
        QApplication.processEvents()
        self._gaps.clear()
        self._last = time.thread_time()

    @property
    def p95(self) -> float:
        """The longest of the waits that a person meets, the worst twentieth left out; waits under 1 ms do not count."""
        felt = sorted(gap for gap in self._gaps if gap >= 1) or [0.0]
        return felt[int((len(felt) - 1) * 0.95)]


def rows(firm: LargeFirm) -> Iterator[Row]:
    """Scroll through, type into and save a draft of two thousand lines."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply_style(application, "light", "compact")
    engine = firm.database.engine(LOGIN)
    runner = QueryRunner(engine)
    with tempfile.TemporaryDirectory() as folder:
        try:
            yield from _measure(firm, runner, Path(folder))
        finally:
            runner.close()
            engine.dispose()


def _measure(firm: LargeFirm, runner: QueryRunner, folder: Path) -> Iterator[Row]:
    assert password_of(LOGIN)
    with firm.database.engine(LOGIN).connect() as connection:
        me = get_session_info(connection)
        made = draft(connection, "transfer", _warehouse(firm), None, _lines(firm), to_warehouse_id=_warehouse(firm, 1))
    links = DocumentLinks(
        directories=StockDirectories(runner),
        open_document=lambda _id: None,
        print_document=lambda _id: None,
        drafts=Drafts(folder),
    )
    beat = Heartbeat()
    beat.start()
    card = DocumentForm(runner, me, "transfer", links, made.id)
    card.resize(1214, 640)
    card.show()
    _wait_until(lambda: len(card.document.lines) > LINES and runner.idle)
    yield _row("open", beat)
    card.grid.setFocus()
    beat.start()
    for _ in range(60):
        QTest.keyClick(card.grid, Qt.Key.Key_PageDown)
        QTest.qWait(5)
    yield _row("scroll", beat)
    beat.start()
    for number in range(100, 140):
        card.grid.go_to(card.document.lines[number], "quantity")
        editor = card.grid.open_editor()
        assert editor is not None
        QTest.keyClicks(editor, "5")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QTest.qWait(20)
    card.grid.close_editor()
    yield _row("type", beat)
    beat.start()
    _wait_until(lambda: not card.isWindowModified())
    yield _row("save", beat)
    card.saver.paused = True
    card.hide()


def _row(name: str, beat: Heartbeat) -> Row:
    return Row(f"gui_2000_lines: {name}, GUI thread held, p95", beat.p95, "ms", None if name == "open" else BUDGET_MS)


def _warehouse(firm: LargeFirm, place: int = 0) -> int:
    found = firm.database.rows("select id from kontor.warehouses where own_firm_id = 1 and kind = 'stock' order by id")
    return int(found[place][0])


def _lines(firm: LargeFirm) -> list[dict[str, object]]:
    items = firm.database.rows("select id from kontor.items order by id limit 500")
    return [line(items[number % len(items)][0], Decimal(number % 9 + 1)) for number in range(LINES)]


def _wait_until(condition: object) -> None:
    assert callable(condition)
    end = time.monotonic() + 120
    while not condition():
        assert time.monotonic() < end, "the window did not come to rest"
        QTest.qWait(20)
