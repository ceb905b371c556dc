"""Tools for the lines of a document: picking from stock, filling prices, and why a line costs what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.warehouse.line_queries import OpenLayer, name_source_lines
from ui.catalog.price_reasons import PriceReasonsDialog, show_price_reasons
from ui.common.shortcuts import bind
from ui.warehouse.document_kinds import COST_CORRECTION, PRICE_CHANGE
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.kit_filling import KitFilling
from ui.warehouse.layer_picker import LayerPicker, layer_title
from ui.warehouse.picking_dialog import PickingDialog
from ui.warehouse.price_filling import PriceFilling
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
        actions["columns"].triggered.connect(lambda _checked: form.grid.column_choice.open_menu())
        form.grid.column_choice.remember_in(form.links.settings)
        actions["why_price"].triggered.connect(lambda _checked: self.explain_price())
        self.prices = PriceFilling(form) if form.kind == PRICE_CHANGE else None
        bind(form, "pick_from_stock", self.pick if self.prices is None else self.prices.fill)
        bind(form, "why_price", self.explain_price)
        form.grid.lines.modelReset.connect(self._name_layers)

    def pick(self) -> PickingDialog | LayerPicker | None:
        """Open what lines are picked from: stock, of a return what came or went, of a correction what is left."""
        form = self._form
        if form.document.rule.source_kind:
            return self.returns.pick()
        warehouse = form.links.directories.warehouse(form.document.header.get("warehouse_id"))
        if not form.document.is_editable or warehouse is None or not form.grid.commit_editor():
            return None
        if form.document.rule.name == COST_CORRECTION:
            return self._pick_layer(warehouse.id)
        return open_picker(
            form.runner, (warehouse.id, warehouse.name), form.document.document_id, form, form.grid.answers.add_picked
        )

    def _pick_layer(self, warehouse_id: int) -> LayerPicker | None:
        form, line = self._form, self._form.grid.current_line
        if line is None or line.item is None:
            return None
        picker = LayerPicker(form.runner, warehouse_id, line.item.item_id, line.item.name, form)
        picker.chosen.connect(partial(self._take_layer, line))
        picker.open()
        return picker

    def _take_layer(self, line: DraftLine, layer: OpenLayer | None) -> None:
        line.source_line_id = layer.line_id if layer is not None else None
        line.layer_title = layer_title(layer.kind, layer.number) if layer is not None else ""
        line.lot_number = layer.lot if layer is not None else line.lot_number
        self._form.grid.lines.show_change(line)

    def _name_layers(self) -> None:
        """Name the receipts that the lines of a correction are for."""
        form = self._form
        if form.document.rule.name != COST_CORRECTION:
            return
        unnamed = [
            (line, line.source_line_id)
            for line in form.document.lines
            if line.source_line_id is not None and not line.layer_title
        ]

        def hear(found: Mapping[int, tuple[str, str | None]]) -> None:
            for line, source in unnamed:
                if source in found:
                    line.layer_title = layer_title(*found[source])
            form.grid.lines.refresh()

        if unnamed:
            ids = [source for _line, source in unnamed]
            form.runner.run(self, partial(name_source_lines, line_ids=ids), hear, replaces="layers")

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
