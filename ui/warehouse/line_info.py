"""Under the grid: what the warehouse has of the current line's goods, and what remains after this document."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QLabel, QWidget

from app.warehouse.line_queries import LotInStock
from app.warehouse.order_queries import StockBeside
from ui.catalog.unit_names import in_window_language
from ui.common import tokens
from ui.common.formats import format_date, format_quantity
from ui.common.style import set_role
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.line_load import differs, signed


class LineInfo(QLabel):
    """One quiet line: free, reserved, expected, and after this document; or what is wrong with the cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line_info")
        self.setContentsMargins(tokens.GAP, 0, tokens.GAP, 0)
        self.setFixedHeight(tokens.ROW_HEIGHTS[tokens.NORMAL])
        set_role(self, "muted")

    def show_line(
        self,
        document: DraftDocument,
        line: DraftLine | None,
        beside: StockBeside | None,
        lot: LotInStock | None,
        problem: str,
    ) -> None:
        """Tell what matters of the current line; what a posted document took is no longer to come."""
        if line is None or line.item is None or line.free is None or problem:
            self._show("", problem)
            return
        after = _after(document, line, line.free) if document.is_editable else None
        short = after is not None and after < 0
        if lot is not None and document.is_editable:
            short = short or _after(document, line, lot.free, lot.number) < 0
        self._show(self._words(line, line.free, beside, lot, after), "", short=short)

    def show_refusal(self, sentence: str) -> None:
        """Tell why a cell was refused."""
        self._show("", sentence)

    def _show(self, text: str, problem: str, *, short: bool = False) -> None:
        role = "error" if problem else "warning" if short else "muted"
        if self.property("role") != role:
            set_role(self, role)
        self.setText(problem or text)
        self.setToolTip(problem or text)

    def _words(
        self,
        line: DraftLine,
        free: Decimal,
        beside: StockBeside | None,
        lot: LotInStock | None,
        after: Decimal | None,
    ) -> str:
        assert line.item is not None
        unit = in_window_language(line.item.unit)

        def quantity(value: Decimal) -> str:
            return format_quantity(value, unit) or f"0\u00a0{unit}"

        parts = [line.item.name]
        if line.pack_name:
            pack = self.tr("%1: %2").replace("%1", line.pack_name)
            parts.append(pack.replace("%2", quantity(line.pack_factor)))
        parts.append(self.tr("free %1").replace("%1", quantity(free)))
        if differs(line) and line.quantity is not None and line.paper_quantity is not None:
            told = self.tr("by paper %1, difference %2").replace("%1", quantity(line.paper_quantity))
            parts.append(told.replace("%2", signed(line.quantity - line.paper_quantity)))
        if beside is not None and beside.reserved:
            parts.append(self.tr("reserved %1").replace("%1", quantity(beside.reserved)))
        if lot is not None:
            of_lot = self.tr("lot %1: free %2").replace("%1", lot.number).replace("%2", quantity(lot.free))
            held = self.tr("reserved %1").replace("%1", quantity(lot.reserved)) if lot.reserved else ""
            parts.append(", ".join(part for part in (of_lot, held) if part))
        if beside is not None and beside.expected:
            expected = self.tr("expected %1").replace("%1", quantity(beside.expected))
            when = format_date(beside.expected_on)
            parts.append(self.tr("%1 on %2").replace("%1", expected).replace("%2", when) if when else expected)
        if after is not None:
            parts.append(self.tr("after this document %1").replace("%1", quantity(after)))
        return "   ·   ".join(parts)


def _after(document: DraftDocument, line: DraftLine, free: Decimal, lot: str = "") -> Decimal:
    """Return what will be free once the document is posted, all of its lines with these goods, or this lot, counted."""
    rule, item = document.rule, line.item
    moved = Decimal(0)
    for other in (one for one in document.lines if not lot or one.lot_number == lot):
        if other.item is not None and item is not None and other.item.item_id == item.item_id:
            moved += (other.direction if rule.sides else rule.effect) * (other.quantity or Decimal(0))
    return free + moved
