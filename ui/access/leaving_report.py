"""The report of a dismissal: one page to be printed or saved, of counts, steps, sign-ins, exports and prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.access.leaving import Dismissal
from ui.access.leaving_words import WHAT, done_words, sign_in_words, taken_words, what_word
from ui.common import messages
from ui.common.formats import format_moment, now_here

_DOTS = 300


class LeavingReport(QObject):
    """Words, saves and prints the state of one dismissal."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner

    def html(self, state: Dismissal) -> str:
        """Return the report as a page; every value in it is text, never markup."""
        left = [(what_word(what), str(state.open[what])) for what in WHAT]
        dismissed = self.tr("Still works here.")
        if state.dismissed_at is not None:
            dismissed = self.tr("Dismissed: %1").replace("%1", format_moment(state.dismissed_at))
        what, when, how = self.tr("What"), self.tr("When"), self.tr("How")
        parts = [
            f"<h2>{escape(self.tr('Dismissal of %1').replace('%1', state.name))}</h2>",
            _paragraph(self.tr("Login: %1").replace("%1", state.login)),
            _paragraph(dismissed),
            _paragraph(self.tr("Open sessions: %1").replace("%1", str(state.sessions))),
            self._table(
                self.tr("Handed over"),
                (what, self.tr("How many"), self.tr("To"), self.tr("By"), when),
                done_words(state),
            ),
            self._table(self.tr("Still in these hands"), (what, self.tr("How many")), left),
            self._table(
                self.tr("Exports and copies, 90 days"),
                (when, how, what, self.tr("Rows")),
                map(taken_words, state.exports),
            ),
            self._table(
                self.tr("Prints, 90 days"), (when, how, what, self.tr("Copies")), map(taken_words, state.prints)
            ),
            self._table(
                self.tr("Last sign-ins"),
                (when, what, self.tr("From address"), self.tr("Said of itself")),
                map(sign_in_words, state.sign_ins),
            ),
            _paragraph(self.tr("Written %1").replace("%1", format_moment(now_here()))),
        ]
        return "".join(parts)

    def save(self, state: Dismissal) -> None:
        """Ask where to, and save the report as a PDF."""
        dialog = QFileDialog(self._owner.window(), self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{state.login}.pdf")

        def write(file: str) -> None:
            self.write_pdf(Path(file), state)
            messages.status(self._owner, self.tr("The report is saved."))

        dialog.fileSelected.connect(write)
        dialog.open()

    def write_pdf(self, file: Path, state: Dismissal) -> None:
        """Write the report to a file, A4."""
        writer = QPdfWriter(str(file))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setResolution(_DOTS)
        self._document(state).print_(writer)

    def print_out(self, state: Dismissal) -> None:
        """Ask which printer, and print the report."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._owner.window())
        dialog.accepted.connect(lambda: self._document(state).print_(printer))
        QDialog.open(dialog)

    def _document(self, state: Dismissal) -> QTextDocument:
        document = QTextDocument(self)
        document.setHtml(self.html(state))
        return document

    def _table(self, title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        shown = list(rows)
        if not shown:
            return f"<h3>{escape(title)}</h3>{_paragraph(self.tr('None.'))}"
        head = "".join(f"<th align='left'>{escape(heading)}</th>" for heading in headings)
        body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in shown)
        return f"<h3>{escape(title)}</h3><table cellpadding='3'><tr>{head}</tr>{body}</table>"


def _paragraph(sentence: str) -> str:
    return f"<p>{escape(sentence)}</p>"
