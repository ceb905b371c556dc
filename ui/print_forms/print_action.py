"""Printing a document from any screen: one call opens its preview, which names what is missing first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.access.queries import SessionInfo
from app.print_forms.requisites import MissingRequisite
from ui.common.query_runner import QueryRunner
from ui.common.view_settings import ViewSettings

if TYPE_CHECKING:
    from ui.print_forms.preview import PrintPreview  # QtPdf is loaded by the first preview

#: Kind of document -> object of the right to print it.
_OBJECTS = {"shipment": "shipments", "receipt": "receipts"}


class PrintDocument:
    """Called with a document's id: opens the preview in a tab of the window.

    `open_preview(document_id)` shows what `make_preview` makes (the composition root puts it into a tab);
    `open_client(client_id, field)`, `open_own_firm(own_firm_id, field)` and `open_document(document_id)` lead from a
    missing requisite to the place where it is entered.
    """

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        *,
        settings: ViewSettings,
        open_preview: Callable[[int], None],
        open_client: Callable[[int, str], None],
        open_own_firm: Callable[[int, str], None],
        open_document: Callable[[int], None],
    ) -> None:
        self._runner = runner
        self._me = me
        self._settings = settings
        self._open_preview = open_preview
        self._open_client = open_client
        self._open_own_firm = open_own_firm
        self._open_document = open_document

    def __call__(self, document_id: int) -> None:
        """Open the preview of a document's print form."""
        self._open_preview(document_id)

    def allowed(self, kind: str) -> bool:
        """Tell whether printing documents of a kind can be offered."""
        return self._me.may(_OBJECTS.get(kind, kind), "print")

    def make_preview(self, document_id: int) -> PrintPreview:
        """Return the preview of a document as a screen of its own."""
        from ui.print_forms.preview import PrintPreview  # imported on first use: QtPdf and its widgets are heavy

        return PrintPreview(self._runner, document_id, settings=self._settings, jump=self._jump)

    def _jump(self, missing: MissingRequisite) -> None:
        if missing.side == "own_firm":
            self._open_own_firm(missing.record_id, missing.field)
        elif missing.side == "document":
            self._open_document(missing.record_id)
        else:
            self._open_client(missing.record_id, missing.field)
