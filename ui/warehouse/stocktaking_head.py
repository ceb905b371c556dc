"""The line above a stocktaking: what is counted, how far it is, what was made of it, and its commands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.warehouse.stocktaking_queries import Stocktaking
from ui.common import tokens
from ui.common.formats import format_moment
from ui.common.shortcuts import with_key
from ui.common.style import set_role
from ui.warehouse.document_words import ANNULLED, kind_word, state_word
from ui.warehouse.stocktaking_words import FROZEN, MOVING, STATES, range_of, state_of, word

#: The sheets that can be printed.
BLIND = "blind"
WITH_BOOK = "with_book"
DIFFERENCES = "differences"


class StocktakingHead(QWidget):
    """Shows what fits the state and the rights; before the counting began there is nothing to show."""

    print_asked = Signal(str)
    paper_opened = Signal(int)

    def __init__(self, me: SessionInfo, *, prints: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._me = me
        self._prints = prints
        self._taken: Stocktaking | None = None
        self.about = QLabel(self)
        self.progress = QLabel(self)
        self.papers: list[QPushButton] = []
        self.print_button = QPushButton(self)
        self.back_button = QPushButton(self)
        self.finish_button = QPushButton(self)
        self._menu = QMenu(self)
        self._row = QHBoxLayout(self)
        self._build()
        self._retranslate()

    def show_stocktaking(self, taken: Stocktaking) -> None:
        """Show one, or a newer state of it."""
        self._taken = taken
        self._retranslate()

    @property
    def is_counting(self) -> bool:
        """Whether people may still count."""
        taken = self._taken
        return taken is not None and taken.state == "counting" and taken.document_state == "draft"

    @property
    def is_finished(self) -> bool:
        """Whether the differences stand."""
        return self._taken is not None and self._taken.state == "finished"

    def _build(self) -> None:
        set_role(self.about, "heading")
        set_role(self.progress, "muted")
        set_role(self.finish_button, "primary")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.about)
        words.addWidget(self.progress)
        self._row.setContentsMargins(tokens.GAP, tokens.GAP, tokens.GAP, 0)
        self._row.setSpacing(tokens.GAP)
        self._row.addLayout(words)
        self._row.addStretch(1)
        for button in (self.print_button, self.back_button, self.finish_button):
            self._row.addWidget(button)
        self.print_button.setMenu(self._menu)

    def _retranslate(self) -> None:
        counting, finished = self.is_counting, self.is_finished
        may = partial(self._me.may, "stocktaking")
        self.finish_button.setVisible(counting and may("post"))
        self.back_button.setVisible((counting and may("edit")) or (finished and may("unpost")))
        self.print_button.setVisible((counting or finished) and self._prints and may("print"))
        self.finish_button.setText(with_key(self.tr("Finish"), "primary"))
        self.back_button.setText(self.tr("Count again…") if finished else self.tr("Annul…"))
        self.print_button.setText(self.tr("Print"))
        self._menu.clear()
        for sheet, words in (
            (BLIND, self.tr("Sheet without the book")),
            (WITH_BOOK, self.tr("Sheet with the book")),
            (DIFFERENCES, self.tr("Differences")),
        ):
            self._menu.addAction(words, partial(self.print_asked.emit, sheet))
        self._show_words()
        self._show_papers()

    def _show_words(self) -> None:
        taken = self._taken
        self.setVisible(taken is not None and taken.state is not None)
        if taken is None or taken.state is None:
            return
        self.about.setText(f"{taken.warehouse_name} · {range_of(taken)}")
        annulled = taken.document_state == ANNULLED
        state = state_word(ANNULLED) if annulled else word(STATES[state_of(taken)])
        said = [state, format_moment(taken.finished_at or taken.started_at)]
        if self.is_counting:
            said.append(word(FROZEN if taken.frozen else MOVING))
        counted = self.tr("goods counted: %1, people: %2")
        said.append(counted.replace("%1", str(taken.counted_cells)).replace("%2", str(taken.counters)))
        self.progress.setText(" · ".join(said))

    def _show_papers(self) -> None:
        for button in self.papers:
            self._row.removeWidget(button)
            button.deleteLater()
        self.papers = []
        for paper in self._taken.papers if self._taken is not None else ():
            name = f"{kind_word(paper.kind)} {paper.number or state_word(paper.state).lower()}"
            button = QPushButton(name, self)
            set_role(button, "link")
            button.clicked.connect(partial(self.paper_opened.emit, paper.id))
            self._row.insertWidget(self._row.indexOf(self.print_button), button)
            self.papers.append(button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
