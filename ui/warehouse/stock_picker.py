"""F8: the stock of the document's warehouse, to pick goods for its lines from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.documents.rules import check_quantity
from app.warehouse.line_queries import StockToPick, list_stock_to_pick
from ui.catalog.unit_names import in_window_language
from ui.common.formats import format_date, format_quantity, table_quantity
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.picking_dialog import Picking, PickingDialog
from ui.warehouse.picking_model import PickColumn, PickRules


@dataclass(frozen=True, slots=True)
class Picked:
    """What was picked from one row."""

    code: str
    lot: str
    expires_on: date | None
    quantity: Decimal


def _lot(row: StockToPick) -> str:
    return "   ".join(part for part in (row.lot, format_date(row.expires_on)) if part)


def _expected(row: StockToPick) -> str:
    if not row.expected:
        return ""
    return "   ".join(part for part in (format_quantity(row.expected), format_date(row.expected_on)) if part)


def _free_tone(row: StockToPick, quantity: Decimal | None) -> str:
    return "danger" if row.free <= 0 or (quantity is not None and quantity > row.free) else "text"


_RULES: PickRules[StockToPick] = PickRules(
    context="StockPickerModel",
    columns=(
        PickColumn(QT_TRANSLATE_NOOP("StockPickerModel", "Article"), 130, lambda row: row.article or row.code),
        PickColumn(
            QT_TRANSLATE_NOOP("StockPickerModel", "Name"),
            300,
            lambda row: row.name,
            stretch=True,
            tone=lambda _row, _quantity: "text",
        ),
        PickColumn(QT_TRANSLATE_NOOP("StockPickerModel", "Lot"), 150, _lot, optional=True),
        PickColumn(QT_TRANSLATE_NOOP("StockPickerModel", "Unit"), 56, lambda row: in_window_language(row.unit)),
        PickColumn(
            QT_TRANSLATE_NOOP("StockPickerModel", "In stock"), 96, lambda row: table_quantity(row.on_hand), True
        ),
        PickColumn(
            QT_TRANSLATE_NOOP("StockPickerModel", "Reserved"),
            96,
            lambda row: format_quantity(row.reserved) if row.reserved else "",
            True,
        ),
        PickColumn(
            QT_TRANSLATE_NOOP("StockPickerModel", "Free"),
            96,
            lambda row: table_quantity(row.free),
            True,
            tone=_free_tone,
        ),
        PickColumn(QT_TRANSLATE_NOOP("StockPickerModel", "Expected"), 150, _expected, True),
    ),
    quantity_title=QT_TRANSLATE_NOOP("StockPickerModel", "Quantity"),
    key=lambda row: (row.item_id, row.lot),
    decimals=lambda row: row.decimals,
    check=lambda row, quantity: check_quantity(quantity, row.decimals),
)


def open_picker(
    runner: QueryRunner,
    warehouse: tuple[int, str],
    document_id: int | None,
    owner: QWidget,
    picked: Callable[[Sequence[Picked]], None],
) -> PickingDialog:
    """Open the window over a document; it waits for nothing, and `picked` hears of each row with a quantity."""

    picking = Picking(
        name="stock_picker",
        title=QCoreApplication.translate("StockPicker", "Pick from stock: %1").replace("%1", warehouse[1]),
        placeholder=QCoreApplication.translate("StockPicker", "Name, code, article or barcode"),
        hint=QCoreApplication.translate("StockPicker", "type a quantity in a row"),
        rules=_RULES,
        asking=lambda search: partial(
            list_stock_to_pick, warehouse_id=warehouse[0], document_id=document_id, search=search
        ),
    )
    dialog = PickingDialog(runner, picking, owner)
    dialog.picked.connect(
        lambda chosen: picked([Picked(row.code, row.lot, row.expires_on, quantity) for row, quantity in chosen])
    )
    dialog.open()
    return dialog
