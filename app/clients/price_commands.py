"""What a workstation asks of the server about prices of clients."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from app.database import json_text


def save_client_terms(connection: Connection, save_id: UUID, client_id: int, changes: Mapping[str, Any]) -> None:
    """Put and drop special prices and discounts: {"prices": {"put": [...], "drop": [ids]}, "discounts": {...}}.

    A price is {item_id, from_date, to_date, from_quantity, price, currency, vat_included}, a discount {group_id,
    from_date, to_date, percent}. Raises KT002, KT003, KT606.
    """
    connection.execute(
        text("select api.save_client_terms(:save_id, :id, cast(:changes as jsonb))"),
        {"save_id": save_id, "id": client_id, "changes": json_text.dumps(changes)},
    )
