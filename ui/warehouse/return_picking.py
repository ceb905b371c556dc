"""What a return takes back, picked from what was shipped or received: of one document, or of all of a partner's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.database.errors import UserError
from app.documents.rules import check_quantity
from app.warehouse.return_queries import ReturnableLine, list_returnable_lines
from ui.catalog.unit_names import in_window_language
from ui.common.formats import format_date, format_price, format_quantity, now_here, table_quantity
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_kinds import KINDS, RECEIPT, SHIPMENT
from ui.warehouse.draft_line import DraftLine, LineItem
from ui.warehouse.period_filter import ANY, PeriodFilter
from ui.warehouse.picking_dialog import Picking, PickingDialog
from ui.warehouse.picking_model import PickColumn, PickRules

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm

#: Fields of the head that all lines of one return share with the documents they stood in.
_SHARED = ("vat_mode", "currency", "currency_rate")
_MOVED = {
    SHIPMENT: QT_TRANSLATE_NOOP("ReturnPicker", "Shipped"),
    RECEIPT: QT_TRANSLATE_NOOP("ReturnPicker", "Received"),
}


class ReturnPicking(QObject):
    """Brings lines into one form's return, at the prices and VAT they had."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form

    def pick(self) -> PickingDialog | None:
        """Open what can be returned: of the source that the head names, else of all of the partner's documents."""
        form, header = self._form, self._form.document.header
        if not form.document.is_editable or not form.commit() or header.get("warehouse_id") is None:
            return None
        source_id = header.get("source_document_id")
        if source_id is None and header.get("client_id") is None:
            form.header.show_error("client_id", self.tr("Choose whose goods come back, then pick them."))
            return None
        period = PeriodFilter(ZoneInfo(form.document.zone), ANY)
        dialog = PickingDialog(form.runner, self._picking(period), form, filter_=None if source_id else period)
        period.changed.connect(dialog.ask)
        dialog.picked.connect(self.bring)
        dialog.open()
        return dialog

    def bring(self, chosen: Sequence[tuple[ReturnableLine, Decimal]]) -> None:
        """Put lines into the return; more of a line that stands there already is counted in it."""
        form = self._form
        self._take_head(chosen[0][0])
        with form.grid.lines.at_once():
            for row, quantity in chosen:
                self._bring_line(row, quantity)
        form.show_header()
        form.grid.setFocus()

    def _bring_line(self, row: ReturnableLine, quantity: Decimal) -> None:
        lines = self._form.grid.lines
        same = next((one for one in lines.document.lines if one.source_line_id == row.document_line_id), None)
        if same is not None:
            lines.put_quantity(same, (same.quantity or Decimal(0)) + quantity)
            return
        line = lines.insert_line()
        line.item = LineItem(row.item_id, row.code, row.article, row.name, row.unit, row.decimals, row.tracking)
        line.quantity, line.source_line_id, line.source_left = quantity, row.document_line_id, row.remaining
        line.price, line.discount_percent = row.price, row.discount_percent or Decimal(0)
        line.vat_rate_id, line.vat_rate, line.vat_text = row.vat_rate_id, row.vat_rate, row.vat_text or {}
        line.lot_number, line.expires_on = row.lot or "", row.expires_on
        lines.reckon(line)

    def _take_head(self, row: ReturnableLine) -> None:
        """Let the first lines say how prices stand to VAT, and whose they are where nobody said it."""
        document = self._form.document
        header = document.header
        if header.get("client_id") is None:
            header["client_id"], document.names["client_id"] = row.client_id, row.partner_name
        if not _returned_here(document.lines):
            header |= {name: getattr(row, name) for name in _SHARED if name in document.rule.fields}
            header["contract"] = header.get("contract") or row.contract
            document.currency = row.currency
            document.reckon()

    def _picking(self, period: PeriodFilter) -> Picking:
        form, header = self._form, self._form.document.header
        kind = form.kind
        shipped = form.document.rule.source_kind == SHIPMENT
        whose = form.document.names.get("source_document_id") or form.document.partner_name
        title = self.tr("Pick from what was shipped: %1") if shipped else self.tr("Pick from what was received: %1")
        warehouse_id, client_id = header["warehouse_id"], header.get("client_id")
        source_id = header.get("source_document_id")
        taken = _returned_here(form.document.lines)
        shared = {name: header.get(name) for name in _SHARED if taken and name in form.document.rule.fields}

        def asking(search: str) -> Callable[[Any], list[ReturnableLine]]:
            since, until = (None, None) if source_id else period.bounds(now_here())

            def read(connection: Any) -> list[ReturnableLine]:
                rows = list_returnable_lines(
                    connection,
                    kind,
                    warehouse_id,
                    client_id=client_id,
                    source_id=source_id,
                    since=since,
                    until=until,
                    search=search,
                )
                left = [replace(row, remaining=row.remaining - taken.get(row.document_line_id, 0)) for row in rows]
                return [row for row in left if row.remaining > 0 and _shares(row, shared)]

            return read

        return Picking(
            name="return_picker",
            title=title.replace("%1", whose),
            placeholder=self.tr("Goods or number of the document"),
            hint=self.tr("Space takes all that is left of a row, digits a part of it"),
            nothing=self.tr("Nothing here is left to be returned."),
            rules=_rules(kind, form.money, ZoneInfo(form.document.zone)),
            asking=asking,
            refuse=self._refuse,
        )

    def _refuse(self, chosen: Sequence[tuple[ReturnableLine, Decimal]]) -> str:
        """Say why lines cannot stand in one return."""
        if len({tuple(getattr(row, name) for name in _SHARED[:2]) for row, _quantity in chosen}) > 1:
            return self.tr("These documents have prices with VAT and without, or two currencies: one return each.")
        return ""


def _returned_here(lines: Sequence[DraftLine]) -> dict[int, Decimal]:
    """Return how much of which lines the return holds already."""
    taken: dict[int, Decimal] = {}
    for line in lines:
        if line.source_line_id is not None:
            taken[line.source_line_id] = taken.get(line.source_line_id, Decimal(0)) + (line.quantity or Decimal(0))
    return taken


def _shares(row: ReturnableLine, shared: dict[str, Any]) -> bool:
    return all(name == "currency_rate" or getattr(row, name) == value for name, value in shared.items())


def _check(row: ReturnableLine, quantity: Decimal) -> Decimal:
    if quantity > row.remaining:
        raise UserError("KT346", "quantity", left=format_quantity(row.remaining))
    return check_quantity(quantity, row.decimals)


def _rules(kind: str, money: bool, zone: ZoneInfo) -> PickRules[ReturnableLine]:
    def plain(_row: ReturnableLine, _quantity: Decimal | None) -> str:
        return "text"

    def day(row: ReturnableLine) -> str:
        return format_date(row.moment.astimezone(zone).date())

    source = KINDS[kind].source_kind
    columns: list[PickColumn[ReturnableLine]] = [
        PickColumn(QT_TRANSLATE_NOOP("ReturnPicker", "Document"), 110, lambda row: row.number),
        PickColumn(QT_TRANSLATE_NOOP("ReturnPicker", "Day"), 104, day),
        PickColumn(QT_TRANSLATE_NOOP("ReturnPicker", "Article"), 108, lambda row: row.article or row.code),
        PickColumn(QT_TRANSLATE_NOOP("ReturnPicker", "Name"), 220, _name, stretch=True, tone=plain),
        PickColumn(QT_TRANSLATE_NOOP("ReturnPicker", "Unit"), 64, lambda row: in_window_language(row.unit)),
        PickColumn(_MOVED[source], 96, lambda row: table_quantity(row.quantity), True),
        PickColumn(
            QT_TRANSLATE_NOOP("ReturnPicker", "Returned"),
            108,
            lambda row: format_quantity(row.returned) if row.returned else "",
            True,
        ),
        PickColumn(
            QT_TRANSLATE_NOOP("ReturnPicker", "Left"), 92, lambda row: table_quantity(row.remaining), True, tone=plain
        ),
    ]
    if money:
        price = QT_TRANSLATE_NOOP("ReturnPicker", "Price")
        columns.append(PickColumn(price, 96, lambda row: format_price(row.price), True))
    return PickRules(
        context="ReturnPicker",
        columns=columns,
        quantity_title=QT_TRANSLATE_NOOP("ReturnPicker", "Return"),
        key=lambda row: row.document_line_id,
        decimals=lambda row: row.decimals,
        check=_check,
        whole=lambda row: row.remaining,
    )


def _name(row: ReturnableLine) -> str:
    return f"{row.name} · {row.lot}" if row.lot else row.name
