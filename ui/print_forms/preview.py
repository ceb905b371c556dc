"""The preview of a document's print form: what stands here is the PDF that is printed, saved and hashed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.database.errors import UserError
from app.print_forms.commands import log_printing
from app.print_forms.document_snapshot import DocumentSnapshot
from app.print_forms.forms import PrintForm, forms_for
from app.print_forms.queries import get_document_snapshot
from app.print_forms.requisites import MissingRequisite, missing_requisites
from ui.common.error_reports import show_fault
from ui.common.error_texts import sentence_for
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.view_settings import ViewSettings
from ui.print_forms.form_rendering import FormRenderer
from ui.print_forms.form_words import form_name
from ui.print_forms.missing_panel import MissingPanel
from ui.print_forms.pdf_output import PdfOutput
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
        self._renderer = FormRenderer(self)
        self.missing = MissingPanel(jump)
        self.output = PdfOutput(settings, title=self._title, went_out=self._log, printer=printer)
        self.toolbar = self.output.toolbar
        self.output.pages.addWidget(self.missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.output)
        self._connect()
        self._retranslate()
        self.reload()

    def reload(self) -> None:
        """Ask for the document anew and render it."""
        self.output.show_waiting(self.tr("Preparing the form\u2026"))
        self._runner.run(
            self,
            partial(get_document_snapshot, document_id=self._document_id),
            self._take_snapshot,
            replaces="snapshot",
            failed=self._take_refusal,
        )

    def _connect(self) -> None:
        self.toolbar.form_chosen.connect(self._choose_form)
        self.missing.check_again.connect(self.reload)
        self.missing.print_anyway.connect(self._print_anyway)
        self._renderer.rendered.connect(self._show_printed)
        self._renderer.refused.connect(self._take_refusal)
        self._renderer.broke.connect(lambda error: show_fault(self, error))
        bind(self, "refresh", self.reload)

    def _take_snapshot(self, snapshot: DocumentSnapshot) -> None:
        self._snapshot = snapshot
        self._retranslate()
        forms = forms_for(snapshot)
        if not forms:
            self.output.show_waiting(self.tr("There is no print form for this kind of document yet."))
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
        self.output.forget(self._form.name)
        missing = missing_requisites(self._snapshot, self._form)
        if missing and not self._accepts_missing:
            self.missing.show_missing(missing, self._snapshot)
            self.output.pages.setCurrentWidget(self.missing)
            return
        self.output.show_waiting(self.tr("Preparing the form\u2026"))
        self._renderer.render(self._form, self._snapshot)

    def _print_anyway(self) -> None:
        self._accepts_missing = True
        self._prepare()

    def _show_printed(self, printed: PrintedForm) -> None:
        self._printed = printed
        self.output.show_pdf(printed.pdf)

    def _take_refusal(self, error: UserError) -> bool:
        self.output.show_waiting(sentence_for(error))
        return True

    def _log(self, printer: str, saved: bool) -> None:
        if self._printed is not None and self._form is not None:
            work = partial(
                log_printing,
                save_id=uuid4(),
                document_id=self._document_id,
                form=self._form.name,
                sha256=self._printed.sha256,
                output="file" if saved else "paper",
                copies=1 if saved else self.output.copies_sent,
                printer=printer,
            )
            self._runner.run(self, work, lambda _number: None, writes=True)

    def _title(self) -> str:
        if self._snapshot is None or self._form is None:
            return ""
        day = self._snapshot.date.strftime("%d.%m.%Y")
        return f"{form_name(self._form)} {self._snapshot.number} {day}"

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
