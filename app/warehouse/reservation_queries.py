"""What screens read of reservations; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class ReservationLine:
    """One line of a posted reservation; `left` is what it still holds, in the item's unit.

    `until` None holds until it is freed. What it held at first is `quantity` = issued + released + expired + left.
    """

    line_id: int
    document_id: int
    number: str
    moment: datetime
    client_id: int | None
    partner_name: str
    responsible_name: str
    warehouse_id: int
    warehouse_name: str
    item_id: int
    code: str
    article: str
    name: str
    sort_key: str
    unit: Mapping[str, str]
    #: The lot that is held; empty holds any of the item.
    lot: str
    quantity: Decimal
    issued: Decimal
    released: Decimal
    expired: Decimal
    left: Decimal
    until: datetime | None
    #: The id that the workstation gave the line, which its document keeps.
    made_as: UUID


_LINES = (
    "select r.line_id, r.document_id, r.number, r.moment, r.client_id, r.partner_name, r.responsible_name,"
    " r.warehouse_id, r.warehouse_name, r.item_id, r.code, r.article, r.name, r.sort_key, r.unit, r.lot, r.quantity,"
    ' r.issued, r.released, r.expired, r.left_quantity as "left", r.until, r.made_as from api.reservation_list r'
)


def list_reservations(
    connection: Connection,
    *,
    warehouse_id: int | None = None,
    item_id: int | None = None,
    client_id: int | None = None,
    search: str = "",
    with_closed: bool = False,
    after: tuple[str, int] | None = None,
    limit: int = 200,
) -> list[ReservationLine]:
    """Return one page of what is held, by name of the item; `after` is (sort_key, line_id) of the last row.

    `with_closed` adds lines that hold nothing any more.
    """
    conditions = ["true" if with_closed else "r.left_quantity > 0"]
    values: dict[str, Any] = {"limit": limit}
    for name, value in (("warehouse_id", warehouse_id), ("item_id", item_id), ("client_id", client_id)):
        if value is not None:
            conditions.append(f"r.{name} = :{name}")
            values[name] = value
    if search.strip():
        conditions.append(
            "(r.item_id in (select f.item_id from api.find_item_ids(:search, 1000) f)"
            " or r.document_id in (select d.id from api.find_documents(:search, 1000) d))"
        )
        values["search"] = search.strip()
    if after is not None:
        conditions.append("(r.sort_key, r.line_id) > (:after_key, :after_line)")
        values["after_key"], values["after_line"] = after
    statement = f"{_LINES} where {' and '.join(conditions)} order by r.sort_key, r.line_id limit :limit"
    return [ReservationLine(**row) for row in connection.execute(text(statement), values).mappings()]


def list_reservation_lines(connection: Connection, document_id: int) -> list[ReservationLine]:
    """Return the lines of one posted reservation with what became of them; a draft has none."""
    statement = f"{_LINES} where r.document_id = :document_id order by r.line_id"
    rows = connection.execute(text(statement), {"document_id": document_id})
    return [ReservationLine(**row) for row in rows.mappings()]
