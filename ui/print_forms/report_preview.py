"""A report on paper: rendered in the background, shown, printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.reports.paper import ReportPaper
from ui.common.error_reports import show_fault
from ui.common.view_settings import ViewSettings
from ui.print_forms.pdf_output import PdfOutput
from ui.print_forms.printing import PdfPrinter

if TYPE_CHECKING:
    from app.print_forms.templates import PrintedForm  # Jinja2 is loaded by the first rendering, in its own thread


class ReportPreview(QWidget):
    """One report as it was on the screen; `went_out(sha256, printer, saved)` hears of each printing and saved file."""

    _ended = Signal(object)

    def __init__(
        self,
        paper: ReportPaper,
        *,
        settings: ViewSettings,
        went_out: Callable[[str, str, bool], None],
        printer: PdfPrinter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paper = paper
        self._sha256 = ""
        self.output = PdfOutput(
            settings,
            title=f"{paper.title} {paper.about}".strip,
            went_out=lambda name, saved: went_out(self._sha256, name, saved),
            printer=printer,
        )
        self.output.toolbar.form_choice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.output)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kontor-reports")
        self._ended.connect(self._show)
        self._retranslate()
        self.output.forget("report")
        self.output.show_waiting(self.tr("Preparing the report\u2026"))
        self._thread.submit(_render, paper).add_done_callback(self._pass_on)

    def _pass_on(self, future: Future[PrintedForm]) -> None:
        # Called in the thread that rendered; the signal carries the result over to the window's thread.
        if isValid(self) and not future.cancelled():
            self._ended.emit(future)

    def _show(self, future: Future[PrintedForm]) -> None:
        error = future.exception()
        if error is not None:
            show_fault(self, error)
        else:
            printed = future.result()
            self._sha256 = printed.sha256
            self.output.show_pdf(printed.pdf)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Print {title}").format(title=self._paper.title))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
        super().closeEvent(event)


def _render(paper: ReportPaper) -> PrintedForm:
    from app.print_forms.report_rendering import render_report  # imported on first use: ReportLab is heavy

    return render_report(paper)
