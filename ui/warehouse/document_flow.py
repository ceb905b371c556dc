"""From one document to others: the next of its kind, what is made of it, a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.common.shortcuts import bind

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class DocumentFlow(QObject):
    """What one form's document leads to."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        bind(form, "next_document", self.next_document)
        bind(form, "copy_line", self.copy)

    def next_document(self) -> None:
        """Begin the next document of the kind."""
        new_document = self._form.links.new_document
        if new_document is not None and self._form.commit():
            new_document(self._form.kind)

    def copy(self) -> None:
        """Copy the line under the cursor."""
        self._form.commands.copy_line()
