"""One stocktaking from its beginning to its papers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.database.errors import UserError
from app.warehouse.commands import annul_document, unpost_document
from app.warehouse.stocktaking_commands import FinishedStocktaking, finish_stocktaking
from app.warehouse.stocktaking_queries import (
    Stocktaking,
    StocktakingDifference,
    get_stocktaking,
    list_stocktaking_differences,
)
from ui.common import messages
from ui.common.error_texts import sentence_for
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.scanner import Scanner
from ui.common.shortcuts import bind
from ui.common.states import BusyOverlay, ErrorState
from ui.common.view_settings import ViewSettings
from ui.warehouse.document_words import kind_word
from ui.warehouse.stock_directories import StockDirectories
from ui.warehouse.stocktaking_board import StocktakingBoard
from ui.warehouse.stocktaking_finish import StocktakingFinish
from ui.warehouse.stocktaking_head import DIFFERENCES, WITH_BOOK, StocktakingHead
from ui.warehouse.stocktaking_sheets import counting_sheet, difference_sheet
from ui.warehouse.stocktaking_start import StocktakingStart
from ui.warehouse.stocktaking_words import SheetWords, title_of

#: Many people count at once: the head follows them at this pace.
_NOTICE_PAUSE_MS = 1000


class StocktakingCard(QWidget):
    """Without an id it asks what to count; `started(id)` tells under which number it stands from then on."""

    started = Signal(int)

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        directories: StockDirectories,
        document_id: int | None = None,
        *,
        open_document: Callable[[int], None],
        print_sheet: Callable[[SheetWords], None] | None = None,
        scanner: Scanner | None = None,
        notices: NoticeListener | None = None,
        settings: ViewSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._directories = directories
        self._document_id = document_id
        self._open_document = open_document
        self._print_sheet = print_sheet
        self._scanner = scanner
        self._settings = settings
        self._taken: Stocktaking | None = None
        self.form: StocktakingStart | None = None
        self.board: StocktakingBoard | None = None
        self._error: ErrorState | None = None
        self._busy = BusyOverlay(self)
        self.head = StocktakingHead(me, prints=print_sheet is not None, parent=self)
        self._pause = QTimer(self, singleShot=True, interval=_NOTICE_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self._build()
        bind(self, "primary", self._ask_to_finish)
        bind(self, "refresh", self.reload)
        if notices is not None:
            notices.changed.connect(self._hear_notice)
            notices.caught_up.connect(self.reload)
        if document_id is None:
            self._show_form()
        else:
            self.reload()
        self._retranslate()

    def reload(self) -> None:
        """Read the stocktaking anew; what is being typed stays."""
        if self._document_id is None:
            return
        if self._taken is None:
            self._busy.start()
        work = partial(get_stocktaking, document_id=self._document_id)
        self._runner.run(self, work, self._show, replaces="stocktaking", failed=self._fail)

    def _show(self, taken: Stocktaking) -> None:
        self._busy.stop()
        before, self._taken = self._taken, taken
        if self._error is not None:
            self._error.hide()
        self.head.show_stocktaking(taken)
        if taken.state is None:
            self._show_form()
        elif before is None or (before.state, before.document_state) != (taken.state, taken.document_state):
            self._show_board(taken)
        elif self.board is not None and before != taken:
            self.board.refresh()
        self._retranslate()

    def _show_form(self) -> None:
        if self.form is None:
            self.form = StocktakingStart(
                self._runner, self._me, self._directories, settings=self._settings, document_id=self._document_id
            )
            self.form.started.connect(self._hear_started)
            self.form.other_wanted.connect(self._join)
            self._layout.addWidget(self.form, 1)
            self.setFocusProxy(self.form)

    def _join(self, document_id: int) -> None:
        """Open the stocktaking that counts the same goods; this one has not begun."""
        self._open_document(document_id)
        self.close()

    def _hear_started(self, document_id: int) -> None:
        self._document_id = document_id
        self.started.emit(document_id)
        self.reload()

    def _show_board(self, taken: Stocktaking) -> None:
        focus = QApplication.focusWidget()
        was_here = focus is self or (focus is not None and self.isAncestorOf(focus))
        for gone in (self.form, self.board):
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.form = None
        self.board = StocktakingBoard(self._runner, self._me, taken, scanner=self._scanner, settings=self._settings)
        self.board.changed.connect(self._pause.start)
        self._layout.addWidget(self.board, 1)
        self.setFocusProxy(self.board)
        if was_here and self.isVisible():
            # The layout would show it a turn of the event loop later, and what is not shown takes no focus.
            self.board.show()
            self.board.setFocus()

    def _fail(self, error: UserError) -> bool:
        self._busy.stop()
        if self._taken is not None:
            return False
        if self._error is None:
            self._error = ErrorState(sentence_for(error), self.reload, parent=self)
            self._layout.addWidget(self._error, 1)
        self._error.show()
        return True

    def _hear_notice(self, kind: str, record_id: int) -> None:
        if kind == "document" and record_id == self._document_id and not self._pause.isActive():
            self._pause.start()

    def _ask_to_finish(self) -> None:
        if self.head.is_counting and self._me.may("stocktaking", "post"):
            self._read_differences(lambda rows: StocktakingFinish(self, rows, self._finish).open())

    def _finish(self, uncounted_is_zero: bool, post: bool, *, accept_moved: bool = False) -> None:
        if self._document_id is None:
            return
        work = partial(
            finish_stocktaking,
            save_id=uuid4(),
            document_id=self._document_id,
            uncounted_is_zero=uncounted_is_zero,
            accept_moved=accept_moved,
            post=post,
        )
        again = partial(self._finish, uncounted_is_zero, post, accept_moved=True)
        self._runner.run(self, work, self._hear_finished, failed=partial(self._refuse, again), writes=True)

    def _hear_finished(self, done: FinishedStocktaking) -> None:
        made = ", ".join(f"{kind_word(paper.kind)} {paper.number or ''}".strip() for paper in done.papers)
        text = self.tr("Finished. Made of the differences: %1.") if made else self.tr("Finished. Nothing differs.")
        messages.status(self, text.replace("%1", made))
        self.reload()

    def _refuse(self, again: Callable[[], None], error: UserError) -> bool:
        if self.board is None:
            return False
        remedies: list[tuple[str, Callable[[], None]]] = []
        if error.code == "KT429":
            remedies = [(self.tr("Show them"), self.board.show_moved), (self.tr("Take the last count"), again)]
        self.board.notice.say(sentence_for(error), remedies)
        return True

    def _take_back(self) -> None:
        finished = self.head.is_finished
        command: Callable[..., Any] = unpost_document if finished else annul_document
        work = partial(command, save_id=uuid4(), document_id=self._document_id)

        def run() -> None:
            self._runner.run(self, work, lambda _done: self.reload(), failed=partial(self._refuse, run), writes=True)

        if finished:
            question = self.tr("Drafts of surplus and write-off are annulled, and counting goes on. Count again?")
            messages.confirm(self, question, self.tr("Count again"), run)
        else:
            question = self.tr("What was counted is given up, and nothing becomes of it. Annul the stocktaking?")
            messages.confirm(self, question, self.tr("Annul"), run, danger=True)

    def _read_differences(self, done: Callable[[list[StocktakingDifference]], None]) -> None:
        if self._document_id is not None:
            work = partial(list_stocktaking_differences, document_id=self._document_id)
            self._runner.run(self, work, done, replaces="sheet")

    def _print(self, sheet: str) -> None:
        taken, print_sheet = self._taken, self._print_sheet
        if taken is None or print_sheet is None:
            return
        with_value = self._me.may("cost", "view")

        def send(rows: list[StocktakingDifference]) -> None:
            if sheet == DIFFERENCES:
                print_sheet(difference_sheet(taken, rows, with_value=with_value))
            else:
                print_sheet(counting_sheet(taken, rows, with_book=sheet == WITH_BOOK))

        self._read_differences(send)

    def _build(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.head)
        self.head.finish_button.clicked.connect(self._ask_to_finish)
        self.head.back_button.clicked.connect(self._take_back)
        self.head.print_asked.connect(self._print)
        self.head.paper_opened.connect(self._open_document)

    def _retranslate(self) -> None:
        self.setWindowTitle(title_of(self._taken))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        waiting = self.board.counting.waiting if self.board is not None else 0
        if waiting and self._runner.line_up is False:
            event.ignore()
            messages.warning(self, self.tr("Counts still wait for the line. Close this when it is back."))
        else:
            event.accept()
