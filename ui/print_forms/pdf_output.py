"""A PDF that goes out: shown as it is printed, sent to a printer, or saved as a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSaveFile, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.shortcuts import bind
from ui.common.style import set_role
from ui.common.view_settings import ViewSettings
from ui.print_forms.pdf_pane import PdfPane
from ui.print_forms.print_toolbar import PrintToolbar
from ui.print_forms.printing import PdfPrinter


class PdfOutput(QWidget):
    """Shows one PDF and lets it out; what stands here is what is printed.

    `title()` names the paper, for the queue of the printer and the file; `went_out(printer, saved)` hears of each
    printing and each saved file. Printer and copies are remembered by the name given to `show_pdf`.
    """

    def __init__(
        self,
        settings: ViewSettings,
        *,
        title: Callable[[], str],
        went_out: Callable[[str, bool], None],
        printer: PdfPrinter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._title = title
        self._went_out = went_out
        self._pdf = b""
        self._name = ""
        #: Copies asked of the printer the last time.
        self.copies_sent = 1
        self._printer = printer or PdfPrinter(self)
        self.toolbar = PrintToolbar()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.pane = PdfPane()
        self.waiting = QLabel()
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setWordWrap(True)
        set_role(self.waiting, "muted")
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.toolbar.allow_output(False)
        self._printer.find_printers()

    def show_waiting(self, text: str) -> None:
        """Say a sentence in the place of the paper."""
        self.waiting.setText(text)
        self.pages.setCurrentWidget(self.waiting)

    def forget(self, name: str) -> None:
        """Let no paper out until the next one is shown; bring back printer and copies of papers of that name."""
        self._pdf = b""
        self._name = name
        self.toolbar.allow_output(False)
        printer, copies = self._remembered()
        self.toolbar.copies.set_value(Decimal(copies))
        self.toolbar.choose_printer(printer)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a paper and let it out."""
        self._pdf = pdf
        self.pages.setCurrentWidget(self.pane)
        self.pane.show_pdf(pdf)
        self.toolbar.allow_output(True)
        self.pane.view.setFocus()

    def print_now(self) -> None:
        """Send the paper to the chosen printer."""
        printer, copies = self.toolbar.printer(), self.toolbar.wanted_copies()
        if not self._pdf or copies is None:
            return
        self._settings.put(f"print/output/{self._name}", [printer, copies])
        self.copies_sent = copies
        self.toolbar.allow_output(False)
        self._tell(self.tr("Sending to the printer\u2026"), "muted")
        self._printer.print_pdf(self._pdf, self._title(), printer, copies)

    def choose_file(self) -> None:
        """Ask where to save the PDF."""
        if not self._pdf:
            return
        dialog = QFileDialog(self, self.tr("Save as PDF"), str(Path.home() / self.file_name()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(self.file_name())
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write the PDF; a file of that name stays whole if the disk is full."""
        if not self._pdf:
            return
        file = QSaveFile(path)
        opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if opened and file.write(self._pdf) == len(self._pdf) and file.commit():
            self._tell(self.tr("Saved: {path}").format(path=path), "success")
            self._went_out("", True)
        else:
            reason = file.errorString()
            self._tell(self.tr("The file could not be written: {reason}").format(reason=reason), "warning")

    def file_name(self) -> str:
        """Return the name offered for the PDF, without what file systems refuse."""
        return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", self._title()) + ".pdf"

    def _lay_out(self) -> None:
        for page in (self.waiting, self.pane):
            self.pages.addWidget(page)
        self.message.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_TIGHT, tokens.GAP_WIDE, tokens.GAP_TIGHT)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        line = QFrame()
        set_role(line, "line")
        column.addWidget(self.toolbar)
        column.addWidget(line)
        column.addWidget(self.message)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        bar, pane = self.toolbar, self.pane
        bar.page_wanted.connect(pane.go_to_page)
        bar.zoom_stepped.connect(pane.zoom_by_steps)
        bar.zoom_wanted.connect(pane.zoom_to)
        bar.fit_page_wanted.connect(pane.fit_page)
        bar.fit_width_wanted.connect(pane.fit_width)
        bar.print_wanted.connect(self.print_now)
        bar.save_wanted.connect(self.choose_file)
        pane.page_changed.connect(bar.show_page)
        pane.zoom_changed.connect(bar.show_zoom)
        self._printer.printers_found.connect(lambda names: self.toolbar.show_printers(names, self._remembered()[0]))
        self._printer.printed.connect(self._take_printing)
        self._printer.failed.connect(self._take_failed_printing)
        keys = (
            ("print", self.print_now),
            ("save", self.choose_file),
            ("zoom_in", partial(pane.zoom_by_steps, 1)),
            ("zoom_out", partial(pane.zoom_by_steps, -1)),
            ("fit_page", pane.fit_page),
        )
        for command, action in keys:
            bind(self, command, action)

    def _remembered(self) -> tuple[str, int]:
        """Return printer and copies that a paper of this name was printed with last."""
        kept = self._settings.get(f"print/output/{self._name}") if self._name else None
        return (str(kept[0]), int(kept[1])) if isinstance(kept, list) and len(kept) == 2 else ("", 1)

    def _take_printing(self, printer: str) -> None:
        self.toolbar.allow_output(True)
        words = self.tr("Sent to the printer {printer}.") if printer else self.tr("Sent to the default printer.")
        self._tell(words.format(printer=printer), "success")
        self._went_out(printer, False)

    def _take_failed_printing(self, reason: str) -> None:
        self.toolbar.allow_output(True)
        text = self.tr("The printer did not take it. The document stays as it is; save it as PDF or choose another.")
        self._tell(f"{text} {reason}".strip(), "warning")

    def _tell(self, text: str, role: str) -> None:
        self.message.setText(text)
        set_role(self.message, role)
        self.message.show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            # What was said of the last printing is in the former language.
            self.message.hide()
        super().changeEvent(event)
