"""A kept document comes from the server: at first, anew by F5, and when a colleague changed it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.database.errors import UserError
from app.warehouse.queries import StockDocument, get_stock_document
from ui.warehouse.draft_document import DraftDocument, document_from
from ui.warehouse.local_draft import DRAFT_KIND, put_over, unpack_document

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class DocumentLoading(QObject):
    """Reads one form's document, and lays what was typed here over it."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form

    def reload(self, *, keep_mine: bool = False) -> None:
        """Show the document as the server has it now; with `keep_mine` what was typed here stays on top of it."""
        form = self._form
        if form.document.document_id is None:
            return
        mine = form.document if keep_mine else None
        work = partial(_read, document_id=form.document.document_id)
        form.runner.run(form, work, partial(self._show, mine), replaces="document", failed=self._fail)

    def show_loaded(self, mine: DraftDocument | None, stock: StockDocument) -> None:
        """Show a document that was read already."""
        self._show(mine, document_from(stock.document, stock.free))

    def hear_notice(self, kind: str, record_id: int) -> None:
        """Show what a colleague changed, unless something is typed here."""
        form = self._form
        mine = kind == "document" and record_id == form.document.document_id
        idle = not form.document.has_changes and not form.saver.is_recent and form.grid.open_editor() is None
        if mine and idle:
            self.reload()

    def _show(self, mine: DraftDocument | None, document: DraftDocument) -> None:
        form, drafts = self._form, self._form.links.drafts
        kept = None
        if mine is None and drafts is not None and document.is_editable:
            kept = drafts.find(DRAFT_KIND, form.saver.draft_key)
            mine = unpack_document(kept.values, document.document_id) if kept is not None else None
        if mine is not None and document.is_editable:
            put_over(document, mine)
        form.take_document(document)
        if kept is not None and document.has_changes:
            form.notice.say(self.tr("What was typed here and not saved is back."), tone="info")
            form.grid.answers.ask_again()
        if document.has_changes:
            form.saver.touch()

    def _fail(self, error: UserError) -> bool:
        self._form.posting.say(error, [(self.tr("Try again"), self.reload)])
        return True


def _read(connection: Any, *, document_id: int) -> DraftDocument:
    """Read and unpack off the GUI thread: two thousand lines take their time."""
    stock = get_stock_document(connection, document_id)
    return document_from(stock.document, stock.free)
