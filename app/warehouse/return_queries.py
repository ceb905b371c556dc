"""What a return may be picked from; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class ReturnableLine:
    """A line of a shipment or receipt that something is left of; money None without the right to it."""

    document_id: int
    document_line_id: int
    number: str
    moment: datetime
    client_id: int
    partner_name: str
    payer_id: int | None
    contract: str
    vat_mode: str
    currency: str
    currency_rate: Decimal
    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    tracking: str
    lot: str | None
    expires_on: date | None
    quantity: Decimal
    returned: Decimal
    remaining: Decimal
    price: Decimal | None
    discount_percent: Decimal | None
    vat_rate_id: int | None
    vat_rate: Decimal | None
    vat_text: Mapping[str, str] | None


_RETURNABLE = """
select d.id as document_id, l.id as document_line_id, d.number, d.moment, d.client_id, d.partner_name, d.payer_id,
       d.contract, d.vat_mode, d.currency, d.currency_rate, l.item_id, l.code, l.article, l.name, l.unit, l.decimals,
       l.tracking, l.lot, l.expires_on, l.quantity, r.returned, r.remaining, l.price, l.discount_percent,
       l.vat_rate_id, l.vat_rate, l.vat_text
from api.returnable_lines(:kind, :warehouse_id, :client_id, :source_id, :since, :until, :search, :limit) r
join kontor.documents d on d.id = r.document_id
join api.document_lines l on l.id = r.document_line_id and l.document_id = d.id
order by d.moment desc, d.id desc, l.line_no, l.id
"""


def list_returnable_lines(
    connection: Connection,
    kind: str,
    warehouse_id: int,
    *,
    client_id: int | None = None,
    source_id: int | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    search: str = "",
    limit: int = 1000,
) -> list[ReturnableLine]:
    """Return lines that a return of a kind may take, the latest documents first; `until` is not among the moments.

    Of one document (`source_id`), or of all posted documents of a client in the own firm of the warehouse. A search
    is by goods or by part of a document's number.
    """
    values = {
        "kind": kind,
        "warehouse_id": warehouse_id,
        "client_id": client_id,
        "source_id": source_id,
        "since": since,
        "until": until,
        "search": search,
        "limit": limit,
    }
    return [ReturnableLine(**row) for row in connection.execute(text(_RETURNABLE), values).mappings()]
