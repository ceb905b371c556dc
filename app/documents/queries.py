"""What screens and print forms read of documents; each function is one statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from app.database.errors import UserError
from app.documents.records import DocumentDetails, DocumentLine, DocumentRow, FoundDocument, FoundPartner, ReceiptCost

__all__ = [
    "DocumentDetails",
    "DocumentLine",
    "DocumentRow",
    "FoundDocument",
    "FoundPartner",
    "ReceiptCost",
    "document_from",
    "find_documents",
    "find_partners",
    "get_document",
    "list_documents",
]

_LIST = """
select d.id, d.kind, d.state, d.number, d.moment, d.own_firm_id, d.own_firm_name, d.client_id, d.partner_name,
       d.warehouse_id, d.warehouse_name, d.to_warehouse_id, d.to_warehouse_name, d.total, d.currency, d.author_name,
       d.version
from api.list_documents(
  :search, cast(:kinds as text[]), cast(:states as text[]), :moment_from, :moment_until, :client_id, :warehouse_id,
  :after_moment, :after_id, :limit) d
"""


def list_documents(
    connection: Connection,
    *,
    kinds: Sequence[str] = (),
    states: Sequence[str] = (),
    moment_from: datetime | None = None,
    moment_until: datetime | None = None,
    client_id: int | None = None,
    warehouse_id: int | None = None,
    search: str = "",
    after: tuple[datetime, int] | None = None,
    limit: int = 100,
) -> list[DocumentRow]:
    """Return one page, newest first; `after` is (moment, id) of the last row of the page before.

    `moment_until` is not included; `warehouse_id` finds transfers to it too. `search`
    looks in numbers, partners and suppliers' numbers.
    """
    after_moment, after_id = after if after is not None else (None, None)
    values: dict[str, Any] = {
        "kinds": list(kinds) or None,
        "states": list(states) or None,
        "moment_from": moment_from,
        "moment_until": moment_until,
        "client_id": client_id,
        "warehouse_id": warehouse_id,
        "after_moment": after_moment,
        "after_id": after_id,
        "limit": limit,
        "search": search.strip() or None,
    }
    return [DocumentRow(**row) for row in connection.execute(text(_LIST), values).mappings()]


def get_document(connection: Connection, document_id: int) -> DocumentDetails:
    """Return a document with its lines. Raises KT003 when it is missing or not visible."""
    row = connection.execute(text("select * from api.document_card(:id)"), {"id": document_id}).mappings().one_or_none()
    if row is None:
        raise UserError("KT003", None, object="documents")
    return document_from(dict(row))


def find_documents(connection: Connection, search: str, *, limit: int = 20) -> list[FoundDocument]:
    """Return documents whose number, partner or supplier's number fits, exact numbers first."""
    statement = (
        "select f.id, f.kind, f.state, f.number, f.moment, f.partner_name"
        " from api.find_documents(:search, :limit) f order by f.place"
    )
    rows = connection.execute(text(statement), {"search": search, "limit": limit})
    return [FoundDocument(**row) for row in rows.mappings()]


def find_partners(connection: Connection, search: str, kind: str, *, limit: int = 20) -> list[FoundPartner]:
    """Return clients by name, number or tax number: one's own, and for storekeepers any that is not private.

    Suppliers come first where a kind buys, clients elsewhere; without a text those of the latest documents do.
    """
    statement = (
        "select f.client_id, f.name, f.number, f.tax_number from api.find_partners(:search, :limit, :kind) f"
        " order by f.place"
    )
    rows = connection.execute(text(statement), {"search": search, "limit": limit, "kind": kind})
    return [FoundPartner(**row) for row in rows.mappings()]


def document_from(values: dict[str, Any]) -> DocumentDetails:
    """Return the details from a row of api.document_cards."""
    lines = values.pop("lines") or []
    costs = values.pop("costs") or []
    return DocumentDetails(
        **values,
        costs=tuple(ReceiptCost(cost["name"], Decimal(cost["amount"]), cost["spread_by"]) for cost in costs),
        lines=tuple(_line_from(line) for line in lines),
    )


_NUMBERS = (
    "pack_factor",
    "quantity",
    "paper_quantity",
    "places",
    "net_mass",
    "gross_mass",
    "cost_share",
    "unit_cost",
    "weight_net",
    "weight_gross",
    "price",
    "discount_percent",
    "vat_rate",
    "net",
    "vat",
    "total",
)


def _line_from(values: dict[str, Any]) -> DocumentLine:
    for name in _NUMBERS:
        if values[name] is not None:
            values[name] = Decimal(values[name])
    for name in ("expires_on", "made_on"):
        if values[name] is not None:
            values[name] = date.fromisoformat(values[name])
    values["line_id"] = UUID(values["line_id"])
    return DocumentLine(**values)
