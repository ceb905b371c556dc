"""The currency in the head of a document: its own at once, the others from the catalogue when somebody goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from ui.common.fields import ChoiceField

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class CurrencyChoice(QObject):
    """Fills the currency of one form; opening a document costs no turn for it."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        field = form.header.fields.get("currency")
        self._field = field if isinstance(field, ChoiceField) else None
        if self._field is not None:
            self._field.combo.installEventFilter(self)

    def show_choice(self) -> None:
        """Offer the currencies that are known by now and show the document's own."""
        if self._field is None:
            return
        # Until somebody chooses, a document is in the currency of its own firm.
        own = self._form.document.header.get("currency") or self._form.document.currency
        codes = sorted({*self._form.links.directories.currencies, own} - {""})
        self._form.header.set_choices("currency", [(code, code) for code in codes])
        self._field.set_value(own or None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and not self._form.links.directories.currencies:
            self._form.links.directories.ask_currencies(self._hear)
        return super().eventFilter(watched, event)

    def _hear(self) -> None:
        if self._field is None:
            return
        combo = self._field.combo
        opened = combo.view().isVisible()
        self.show_choice()
        if opened:
            # A list that is open already keeps the height that it had with one row.
            combo.hidePopup()
            combo.showPopup()
