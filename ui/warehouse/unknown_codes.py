"""Codes that no goods have: said once, gone with their line, or turned into new goods on the way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from ui.warehouse.draft_line import DraftLine

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class UnknownCodes(QObject):
    """Follows the answers to the codes of one form."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        #: The line that the notice speaks of, and what it says.
        self._said: tuple[DraftLine, str] | None = None
        form.grid.answers.unknown.connect(self._hear)
        form.grid.lines.edited.connect(self._drop)

    def _hear(self, line: DraftLine, code: str) -> None:
        form = self._form
        if form.grid.open_editor() is None:
            form.grid.go_to(line, "item", edit=False)
        QApplication.beep()
        sentence = self.tr("No goods have the code %1. It stays in its line: correct it there or delete the line.")
        remedies = [(self.tr("New item…"), partial(self._begin_item, line, code))] if form.links.new_item else []
        self._said = (line, sentence.replace("%1", code))
        form.notice.say(self._said[1], remedies)

    def _begin_item(self, line: DraftLine, code: str) -> None:
        """Make the goods that the code is meant for; their line is gone on with once they are saved."""
        self._form.grid.close_editor()
        if self._form.links.new_item is not None:
            self._form.links.new_item(code, partial(self._ask_again, line))

    def _ask_again(self, line: DraftLine) -> None:
        """Look a code up once more: its goods were made meanwhile."""
        row = self._form.grid.lines.row_of(line) if isValid(self._form) else -1
        if row >= 0 and line.is_unknown:
            self._form.grid.answers.type_code(row, line.code_text)
            self._form.grid.go_to(line, "quantity")

    def _drop(self) -> None:
        """Put the notice away once its line is gone or has its goods."""
        if self._said is None:
            return
        line, sentence = self._said
        if self._form.grid.lines.row_of(line) >= 0 and line.is_unknown:
            return
        self._said = None
        if self._form.notice.text == sentence:
            self._form.notice.clear()
