"""What follows when a field of the head changes: the client gives prices, the warehouse what is free."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.warehouse.queries import StockDocument, get_stock_document
from ui.warehouse.document_fields import REFERENCES

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class HeadChanges(QObject):
    """Follows the head of one form."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        form.header.changed.connect(self._hear)

    def hear_client(self) -> None:
        """Tell the server of another client at once: it gives payer and prices by the client."""
        self._form.saver.save_now(self._read_head)

    def _hear(self, name: str) -> None:
        form = self._form
        values = form.header.values_of(name)
        known = form.document.header
        if not form.document.is_editable or all(known.get(key) == value for key, value in values.items()):
            return
        form.document.header |= values
        if name in REFERENCES:
            form.document.names[name] = form.header.words_of(name)
        if name == "client_id":
            self.hear_client()
        elif name == "warehouse_id":
            self._hear_warehouse()
        elif name == "price_kind_id":
            self._price_anew()
        elif name == "vat_mode":
            form.document.reckon()
        form.hear_edit()

    def _hear_warehouse(self) -> None:
        form = self._form
        warehouse = form.links.directories.warehouse(form.document.header["warehouse_id"])
        if warehouse is None:
            return
        form.document.zone, form.document.currency = warehouse.zone, warehouse.currency
        form.document.header["own_firm_id"] = warehouse.own_firm_id
        form.reader.beside.clear()
        if form.links.settings is not None:
            form.links.settings.put("documents/warehouse", warehouse.id)
        form.saver.save_now(self._read_head)

    def _read_head(self) -> None:
        """Read what the server made of the head, and what is free now."""
        document_id = self._form.document.document_id
        if document_id is not None:
            work = partial(get_stock_document, document_id=document_id)
            self._form.runner.run(self, work, self._take_head, replaces="head")

    def _take_head(self, stock: StockDocument) -> None:
        form = self._form
        before = form.document.header.get("price_kind_id")
        form.document.take_header(stock.document, stock.free)
        if form.document.header.get("price_kind_id") != before:
            self._price_anew()
        form.show_state()

    def _price_anew(self) -> None:
        form = self._form
        kind = form.links.directories.price_kind(form.document.header.get("price_kind_id"))
        if kind is not None:
            form.document.header["vat_mode"] = "included" if kind.vat_included else "on_top"
            form.reader.price_lines(form.hear_edit)
        form.document.reckon()
        form.show_header()
