"""Rendering a form in the background: ReportLab takes up to a second, the window must not feel it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.database.errors import UserError
from app.print_forms.document_snapshot import DocumentSnapshot
from app.print_forms.forms import PrintForm


class FormRenderer(QObject):
    """Renders one form after another; a newer request makes the result of an older one unwanted."""

    rendered = Signal(object)
    refused = Signal(object)
    broke = Signal(object)
    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kontor-forms")
        self._request = 0
        self._ended.connect(self._hear)

    def render(self, form: PrintForm, snapshot: DocumentSnapshot) -> None:
        """Render; `rendered` brings a PrintedForm, `refused` a UserError, `broke` a fault of ours."""
        self._request += 1
        request = self._request
        self._thread.submit(_render, form, snapshot).add_done_callback(lambda future: self._pass_on(request, future))

    def close(self) -> None:
        """Drop what waits and whatever runs."""
        self._request += 1
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _pass_on(self, request: int, future: Future[object]) -> None:
        # Called in the thread that rendered; the signal carries the result over to the window's thread.
        if isValid(self) and not future.cancelled():
            self._ended.emit(request, future)

    def _hear(self, request: int, future: Future[object]) -> None:
        if request != self._request:
            return
        error = future.exception()
        if error is None:
            self.rendered.emit(future.result())
        elif isinstance(error, UserError):
            self.refused.emit(error)
        else:
            self.broke.emit(error)


def _render(form: PrintForm, snapshot: DocumentSnapshot) -> object:
    from app.print_forms.templates import render_form  # imported on first use: Jinja2 and ReportLab are heavy

    return render_form(form, snapshot)
