"""Tools for the lines of a document: picking from stock, and why a line costs what it costs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from ui.catalog.price_reasons import PriceReasonsDialog, show_price_reasons
from ui.common.shortcuts import bind
from ui.warehouse.kit_filling import KitFilling
from ui.warehouse.picking_dialog import PickingDialog
from ui.warehouse.receipt_comparison import Comparing
from ui.warehouse.return_picking import ReturnPicking
from ui.warehouse.stock_picker import open_picker
from ui.warehouse.unknown_codes import UnknownCodes

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class LineTools(QObject):
    """Windows that help with the lines of one form."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        self.returns = ReturnPicking(form)
        self.kits = KitFilling(form)
        self.comparing = Comparing(form)
        self.unknown = UnknownCodes(form)
        actions = form.title.actions_by_id
        for action_id in ("pick", "pick_back"):
            actions[action_id].triggered.connect(lambda _checked: self.pick())
        actions["why_price"].triggered.connect(lambda _checked: self.explain_price())
        bind(form, "pick_from_stock", self.pick)
        bind(form, "why_price", self.explain_price)

    def pick(self) -> PickingDialog | None:
        """Open what the document's lines are picked from: the stock of its warehouse, of a return what came or went."""
        form = self._form
        if form.document.rule.source_kind:
            return self.returns.pick()
        warehouse = form.links.directories.warehouse(form.document.header.get("warehouse_id"))
        if not form.document.is_editable or warehouse is None or not form.grid.commit_editor():
            return None
        return open_picker(
            form.runner, (warehouse.id, warehouse.name), form.document.document_id, form, form.grid.answers.add_picked
        )

    def explain_price(self) -> PriceReasonsDialog | None:
        """Open the reasons of the current line's price."""
        form, line = self._form, self._form.grid.current_line
        if line is None or line.item is None or not form.money:
            return None
        header = form.document.header
        moment = header.get("moment")
        day = moment.astimezone(ZoneInfo(form.document.zone)).date() if moment is not None else None
        return show_price_reasons(
            form,
            form.runner,
            item_id=line.item.item_id,
            item_name=line.item.name,
            quantity=line.quantity or Decimal(1),
            client_id=header.get("client_id"),
            price_kind_id=header.get("price_kind_id"),
            warehouse_id=header.get("warehouse_id"),
            day=day,
            vat_mode=form.document.vat_mode,
            currency=form.document.currency or None,
        )
