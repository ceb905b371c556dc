"""What a workstation asks of orders to suppliers; each function is one call of the server."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Connection, text

from app.database import json_text


def close_supplier_order(connection: Connection, save_id: UUID, document_id: int, reason: str) -> None:
    """Give up what a posted order still expects. Raises KT008 (no reason), KT425 (nothing expected), KT002, KT003."""
    connection.execute(
        text("select api.close_supplier_order(:save_id, :id, :reason)"),
        {"save_id": save_id, "id": document_id, "reason": reason},
    ).scalar_one()


def reopen_supplier_order(connection: Connection, save_id: UUID, document_id: int) -> None:
    """Expect again what was given up by mistake. Raises KT002, KT003, KT305."""
    connection.execute(
        text("select api.reopen_supplier_order(:save_id, :id)"), {"save_id": save_id, "id": document_id}
    ).scalar_one()


def make_supplier_orders(
    connection: Connection, save_id: UUID, warehouse_id: int, lines: Sequence[tuple[int, Decimal, int | None]]
) -> list[int]:
    """Make drafts of orders, one a supplier, from (item_id, quantity, supplier_id); returns their ids.

    Raises KT008 (a line without supplier), KT408 (no lines), and all of save_document.
    """
    sent = [{"item_id": item, "quantity": str(quantity), "supplier_id": who} for item, quantity, who in lines]
    result = connection.execute(
        text("select api.make_supplier_orders(:save_id, :warehouse_id, cast(:lines as jsonb))"),
        {"save_id": save_id, "warehouse_id": warehouse_id, "lines": json_text.dumps(sent)},
    ).scalar_one()
    return [int(one) for one in result["ids"]]
