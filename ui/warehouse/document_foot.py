"""The foot of a document: what is known of the current line's goods, and the sums of all lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.warehouse.draft_line import DraftLine
from ui.warehouse.line_load import load_words

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class DocumentFoot(QObject):
    """Keeps the two lines under one form's grid true."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        form.grid.current_line_changed.connect(self.show_line)
        form.grid.refused.connect(self._show_cell_refusal)
        form.grid.column_choice.changed.connect(self.show_sums)

    def show_sums(self) -> None:
        """Show how many lines there are, and their sums as far as the person may see money."""
        form, document = self._form, self._form.document
        form.totals.show_totals(len(document.filled_lines), document.totals(), document.currency, self._sums())
        form.totals.show_details(*load_words(document, form.grid.column_choice.shown))
        self.show_line(form.grid.current_line)

    def show_line(self, line: DraftLine | None) -> None:
        """Show what is known of a line, or what is wrong with it."""
        form = self._form
        problem = form.grid.lines.problem_of(line) if line is not None and line.is_ready is False else None
        wrong = problem is not None and line is not None and (line.is_unknown or bool(line.wrong))
        words = problem[1] if problem is not None and wrong else ""
        beside, lot = form.reader.beside_of(line, lambda: self.show_line(form.grid.current_line))
        form.info.show_line(form.document, line, beside, lot, words)

    def _sums(self) -> tuple[str, ...]:
        """Return the sums under the grid: those of its columns, a total for who sees any money."""
        keys = self._form.document.rule.columns if self._form.money else ()
        if "total" in keys:
            return "net", "vat", "total"
        return ("total",) if "net" in keys else ()

    def _show_cell_refusal(self, sentence: str) -> None:
        if sentence:
            self._form.info.show_refusal(sentence)
        else:
            self.show_line(self._form.grid.current_line)
