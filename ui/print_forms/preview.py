"""The preview of a document's print form: what stands here is the PDF that is printed, saved and hashed."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QEvent, QSaveFile, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.database.errors import UserError
from app.print_forms.commands import log_printing
from app.print_forms.document_snapshot import DocumentSnapshot
from app.print_forms.forms import PrintForm, forms_for
from app.print_forms.queries import get_document_snapshot
from app.print_forms.requisites import MissingRequisite, missing_requisites
from ui.common import tokens
from ui.common.error_reports import show_fault
from ui.common.error_texts import sentence_for
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.style import set_role
from ui.common.view_settings import ViewSettings
from ui.print_forms.form_rendering import FormRenderer
from ui.print_forms.form_words import form_name
from ui.print_forms.missing_panel import MissingPanel
from ui.print_forms.pdf_pane import PdfPane
from ui.print_forms.print_toolbar import PrintToolbar
from ui.print_forms.printing import PdfPrinter

if TYPE_CHECKING:
    from app.print_forms.templates import PrintedForm  # Jinja2 is loaded by the first rendering, in its own thread


class PrintPreview(QWidget):
    """One document as it will be on paper; a form with missing requisites names them first."""

    def __init__(
        self,
        runner: QueryRunner,
        document_id: int,
        *,
        settings: ViewSettings,
        jump: Callable[[MissingRequisite], None],
        printer: PdfPrinter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._document_id = document_id
        self._settings = settings
        self._snapshot: DocumentSnapshot | None = None
        self._form: PrintForm | None = None
        self._printed: PrintedForm | None = None
        self._accepts_missing = False
        self._printer = printer or PdfPrinter(self)
        self._renderer = FormRenderer(self)
        self.toolbar = PrintToolbar()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.pane = PdfPane()
        self.missing = MissingPanel(jump)
        self.waiting = QLabel()
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setWordWrap(True)
        set_role(self.waiting, "muted")
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.toolbar.allow_output(False)
        self._printer.find_printers()
        self.reload()

    def reload(self) -> None:
        """Ask for the document anew and render it."""
        self._show_waiting(self.tr("Preparing the form\u2026"))
        self._runner.run(
            self,
            partial(get_document_snapshot, document_id=self._document_id),
            self._take_snapshot,
            replaces="snapshot",
            failed=self._take_refusal,
        )

    def print_now(self) -> None:
        """Send the form to the chosen printer."""
        printer, copies = self.toolbar.printer(), self.toolbar.wanted_copies()
        if self._printed is None or self._form is None or copies is None:
            return
        self._settings.put(f"print/output/{self._form.name}", [printer, copies])
        self.toolbar.allow_output(False)
        self._tell(self.tr("Sending to the printer\u2026"), "muted")
        self._printer.print_pdf(self._printed.pdf, self._title(), printer, copies)

    def choose_file(self) -> None:
        """Ask where to save the PDF."""
        if self._printed is None:
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
        if self._printed is None:
            return
        file = QSaveFile(path)
        opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if opened and file.write(self._printed.pdf) == len(self._printed.pdf) and file.commit():
            self._tell(self.tr("Saved: {path}").format(path=path), "success")
            self._log()
        else:
            reason = file.errorString()
            self._tell(self.tr("The file could not be written: {reason}").format(reason=reason), "warning")

    def file_name(self) -> str:
        """Return the name offered for the PDF, without what file systems refuse."""
        return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", self._title()) + ".pdf"

    def _lay_out(self) -> None:
        for page in (self.waiting, self.missing, self.pane):
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
        bar.form_chosen.connect(self._choose_form)
        bar.page_wanted.connect(pane.go_to_page)
        bar.zoom_stepped.connect(pane.zoom_by_steps)
        bar.zoom_wanted.connect(pane.zoom_to)
        bar.fit_page_wanted.connect(pane.fit_page)
        bar.fit_width_wanted.connect(pane.fit_width)
        bar.print_wanted.connect(self.print_now)
        bar.save_wanted.connect(self.choose_file)
        pane.page_changed.connect(bar.show_page)
        pane.zoom_changed.connect(bar.show_zoom)
        self.missing.check_again.connect(self.reload)
        self.missing.print_anyway.connect(self._print_anyway)
        self._renderer.rendered.connect(self._show_printed)
        self._renderer.refused.connect(self._take_refusal)
        self._renderer.broke.connect(lambda error: show_fault(self, error))
        self._printer.printers_found.connect(self._take_printers)
        self._printer.printed.connect(self._take_printing)
        self._printer.failed.connect(self._take_failed_printing)
        keys = (
            ("print", self.print_now),
            ("save", self.choose_file),
            ("refresh", self.reload),
            ("zoom_in", partial(pane.zoom_by_steps, 1)),
            ("zoom_out", partial(pane.zoom_by_steps, -1)),
            ("fit_page", pane.fit_page),
        )
        for command, action in keys:
            bind(self, command, action)

    def _take_snapshot(self, snapshot: DocumentSnapshot) -> None:
        self._snapshot = snapshot
        self._retranslate()
        forms = forms_for(snapshot)
        if not forms:
            self._show_waiting(self.tr("There is no print form for this kind of document yet."))
            return
        remembered = self._settings.get(f"print/form/{snapshot.kind}/{snapshot.own_firm_country}")
        named = [form for form in forms if form.name == remembered]
        self._form = self._form if self._form in forms else (named or list(forms))[0]
        self.toolbar.show_forms(forms, self._form)
        self._prepare()

    def _choose_form(self, form: PrintForm) -> None:
        if self._snapshot is None:
            return
        self._form = form
        self._accepts_missing = False
        self._settings.put(f"print/form/{self._snapshot.kind}/{self._snapshot.own_firm_country}", form.name)
        self._prepare()

    def _prepare(self) -> None:
        """Name what is missing, or render."""
        if self._snapshot is None or self._form is None:
            return
        self._printed = None
        self.toolbar.allow_output(False)
        self._remember_output()
        missing = missing_requisites(self._snapshot, self._form)
        if missing and not self._accepts_missing:
            self.missing.show_missing(missing, self._snapshot)
            self.pages.setCurrentWidget(self.missing)
            return
        self._show_waiting(self.tr("Preparing the form\u2026"))
        self._renderer.render(self._form, self._snapshot)

    def _print_anyway(self) -> None:
        self._accepts_missing = True
        self._prepare()

    def _show_printed(self, printed: PrintedForm) -> None:
        self._printed = printed
        self.pages.setCurrentWidget(self.pane)
        self.pane.show_pdf(printed.pdf)
        self.toolbar.allow_output(True)
        self.pane.view.setFocus()

    def _remember_output(self) -> None:
        printer, copies = self._remembered_output()
        self.toolbar.copies.set_value(Decimal(copies))
        self.toolbar.choose_printer(printer)

    def _remembered_output(self) -> tuple[str, int]:
        """Return printer and copies that this form was printed with last."""
        kept = self._settings.get(f"print/output/{self._form.name}") if self._form else None
        return (str(kept[0]), int(kept[1])) if isinstance(kept, list) and len(kept) == 2 else ("", 1)

    def _take_printers(self, names: list[str]) -> None:
        self.toolbar.show_printers(names, self._remembered_output()[0])

    def _take_printing(self, printer: str) -> None:
        self.toolbar.allow_output(True)
        words = self.tr("Sent to the printer {printer}.") if printer else self.tr("Sent to the default printer.")
        self._tell(words.format(printer=printer), "success")
        self._log()

    def _take_failed_printing(self, reason: str) -> None:
        self.toolbar.allow_output(True)
        text = self.tr("The printer did not take it. The document stays as it is; save it as PDF or choose another.")
        self._tell(f"{text} {reason}".strip(), "warning")

    def _take_refusal(self, error: UserError) -> bool:
        self._show_waiting(sentence_for(error))
        return True

    def _log(self) -> None:
        if self._printed is not None and self._form is not None:
            work = partial(
                log_printing,
                save_id=uuid4(),
                document_id=self._document_id,
                form=self._form.name,
                sha256=self._printed.sha256,
            )
            self._runner.run(self, work, lambda _number: None, writes=True)

    def _title(self) -> str:
        if self._snapshot is None or self._form is None:
            return ""
        day = self._snapshot.date.strftime("%d.%m.%Y")
        return f"{form_name(self._form)} {self._snapshot.number} {day}"

    def _show_waiting(self, text: str) -> None:
        self.waiting.setText(text)
        self.pages.setCurrentWidget(self.waiting)

    def _tell(self, text: str, role: str) -> None:
        self.message.setText(text)
        set_role(self.message, role)
        self.message.show()

    def _retranslate(self) -> None:
        number = self._snapshot.number if self._snapshot else ""
        self.setWindowTitle(self.tr("Print {number}").format(number=number).strip())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._renderer.close()
        super().closeEvent(event)
