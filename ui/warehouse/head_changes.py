"""What follows when a field of the head changes: the client gives prices, the warehouse what is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.warehouse.document_fields import REFERENCES
from ui.warehouse.stock_directories import keep_warehouse

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm

#: Fields that the server answers at once: it gives payer, prices and sums by them.
_PRICING = ("client_id", "price_kind_id", "currency")


class HeadChanges(QObject):
    """Follows the head of one form."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        form.header.changed.connect(self._hear)

    def tell_at_once(self) -> None:
        """Let the server say what the head gives: payer, price kind, prices of all lines, in one turn."""
        self._form.saver.save_now(self._form.show_state)

    def _hear(self, name: str) -> None:
        form = self._form
        values = form.header.values_of(name)
        known = form.document.header
        if not form.may_change(name) or all(known.get(key) == value for key, value in values.items()):
            return
        form.document.header |= values
        if name in REFERENCES:
            form.document.names[name] = form.header.words_of(name)
        if name == "source_document_id" and values[name] is not None:
            form.tools.pick()
        if name == "warehouse_id":
            self._hear_warehouse()
        elif name == "vat_mode":
            form.document.reckon()
        elif name == "price_kind_id":
            self._take_vat_of_kind()
        form.hear_edit()
        if name in _PRICING:
            self.tell_at_once()

    def _hear_warehouse(self) -> None:
        form = self._form
        warehouse = form.links.directories.warehouse(form.document.header["warehouse_id"])
        if warehouse is None:
            return
        form.document.zone, form.document.currency = warehouse.zone, warehouse.currency
        form.document.header["own_firm_id"] = warehouse.own_firm_id
        keep_warehouse(form.links.settings, form.kind, warehouse.id)
        form.reader.forget_beside()
        form.reader.look_beside(form.show_state)

    def _take_vat_of_kind(self) -> None:
        form = self._form
        kind = form.links.directories.price_kind(form.document.header.get("price_kind_id"))
        if kind is not None and "vat_mode" in form.document.rule.fields:
            form.document.header["vat_mode"] = "included" if kind.vat_included else "on_top"
            form.document.reckon()
            form.show_header()
