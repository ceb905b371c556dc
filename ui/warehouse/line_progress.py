"""What became of the lines of a posted order or reservation: received, shipped, and what still remains."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from app.warehouse.order_queries import list_order_lines
from app.warehouse.reservation_queries import list_reservation_lines
from ui.catalog.unit_names import in_window_language
from ui.common.formats import format_quantity, today_here
from ui.common.query_worker import LINE_CODES
from ui.warehouse.document_kinds import RESERVATION, SUPPLIER_ORDER
from ui.warehouse.document_words import DRAFT

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


@dataclass(frozen=True, slots=True)
class Progress:
    """Of one line: what came or went, and what remains; without a line it came and was not ordered (`words`)."""

    line_id: UUID | None
    done: Decimal
    remaining: Decimal
    words: str = ""


class LineProgress(QObject):
    """Asks for the progress of one form's document whenever it is shown anew."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form

    def ask(self) -> None:
        """Show the progress of a posted order or reservation, as soon as it is known."""
        document = self._form.document
        read = _READS.get(document.kind)
        if read is not None and document.document_id is not None and document.state != DRAFT:
            self._form.runner.run(
                self,
                partial(read, document_id=document.document_id),
                self._show,
                replaces="progress",
                failed=lambda error: error.code in LINE_CODES,
            )

    def _show(self, found: Sequence[Progress]) -> None:
        form = self._form
        by_line = {progress.line_id: progress for progress in found if progress.line_id is not None}
        for line in form.document.lines:
            progress = by_line.get(line.line_id)
            line.done, line.remaining = (progress.done, progress.remaining) if progress else (None, None)
        form.grid.lines.refresh()
        unordered = "; ".join(progress.words for progress in found if progress.line_id is None)
        if unordered:
            sentence = self.tr("Came with receipts of this order and was not ordered: %1").replace("%1", unordered)
            form.notice.say(sentence, tone="info")


def _order(connection: Any, *, document_id: int) -> list[Progress]:
    return [
        Progress(line.made_as, line.received, line.remaining, _worded(line.name, line.received, line.unit))
        for line in list_order_lines(connection, document_id, day=today_here())
    ]


def _reservation(connection: Any, *, document_id: int) -> list[Progress]:
    return [Progress(line.made_as, line.issued, line.left) for line in list_reservation_lines(connection, document_id)]


def _worded(name: str, quantity: Decimal, unit: Any) -> str:
    return f"{name}, {format_quantity(quantity, in_window_language(unit))}"


_READS: dict[str, Callable[..., list[Progress]]] = {SUPPLIER_ORDER: _order, RESERVATION: _reservation}
