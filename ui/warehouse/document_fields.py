"""The fields of heads as the server names them: which are texts, which name a record, what a new document takes."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from app.documents.kinds import header_fields
from app.documents.queries import DocumentDetails
from ui.warehouse.document_words import document_title

#: Text fields and the longest text that the server keeps.
TEXT_FIELDS = {
    "basis": 500,
    "comment": 4000,
    "contract": 200,
    "order_text": 500,
    "terms": 500,
    "delivery_address": 500,
    "carrier": 200,
    "supplier_number": 60,
    "reason": 500,
    "article": 200,
    "commission": 2000,
    "purpose": 500,
    "accepted_by": 200,
}
#: Fields that are days.
DAY_FIELDS = ("supplier_date", "expected_on", "valid_from", "valid_to")
#: Fields that name a record, and whose words come with the document.
REFERENCES = (
    "client_id",
    "payer_id",
    "consignee_payer_id",
    "source_document_id",
    "responsible_id",
    "to_responsible_id",
    "released_by_id",
    "accountant_id",
    "handed_over_by_id",
    "department_id",
)
#: Fields that only a new document takes.
FIRST_FIELDS = ("kind", "own_firm_id")


def fields_of(kind: str) -> tuple[str, ...]:
    """Return the fields of the head that a save may send."""
    return header_fields(kind)


def header_value(details: DocumentDetails, name: str) -> Any:
    """Return a field of the head as the server keeps it: those of one kind alone come as text."""
    if name == "costs":
        return [asdict(cost) for cost in details.costs]
    if hasattr(details, name):
        return getattr(details, name)
    value = details.header.get(name)
    if isinstance(value, str) and name in DAY_FIELDS:
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if isinstance(value, str) and name == "until" else value


def names_of(details: DocumentDetails) -> dict[str, str]:
    """Return the words of the references that the server gives beside their ids."""
    names = {}
    for field in REFERENCES:
        key = field.removesuffix("_id") + "_name"
        names[field] = getattr(details, key, None) or details.header.get(key) or ""
    names["consignee_payer_id"] = details.consignee_name or ""
    source = details.header.get("source_kind")
    if source:
        names["source_document_id"] = document_title(source, details.header.get("source_number"))
    return names | {"client_id": details.partner_name}
