"""What a workstation asks of the server about documents that are not posted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, text

from app.database import json_text

#: {field: [old, new]}, and "lines": {"put": [line, ...], "drop": [line_id, ...]}; money and quantities as Decimal.
Changes = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SavedLine:
    """What the server made of a line that was put: send `version` back with its next change."""

    version: int
    price: Decimal | None
    net: Decimal | None
    vat: Decimal | None
    total: Decimal | None
    discount_percent: Decimal | None = None
    #: Where the goods are from: the lot says it where the line did not.
    country: str = ""
    customs_declaration: str = ""


@dataclass(frozen=True, slots=True)
class SamePaper:
    """A receipt with the same supplier's number, of the last year or next."""

    document_id: int
    number: str | None
    state: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class SavedDocument:
    """A saved draft: totals of all lines, and the lines of this save."""

    id: int
    version: int
    state: str
    partner_name: str
    currency: str
    net: Decimal
    vat: Decimal
    total: Decimal
    lines: Mapping[UUID, SavedLine]
    #: What the server gave where the person typed nothing: payer_id, payer_name, price_kind_id, vat_mode, currency and
    #: currency_rate.
    head: Mapping[str, Any] = field(default_factory=dict)
    #: Receipts of the same supplier with the same number on their paper: this one may have been entered twice.
    same_paper: tuple[SamePaper, ...] = ()


def save_document(connection: Connection, save_id: UUID, document_id: int | None, changes: Changes) -> SavedDocument:
    """Save a draft as it is typed: changed header fields, changed lines, dropped lines; None makes a new document.

    Header fields: kind, own_firm_id, warehouse_id (these three for a new one), client_id, payer_id, moment,
    moment_typed, basis, comment, responsible_id, signatories (released_by_id, accountant_id, handed_over_by_id,
    accepted_by), and what app.documents.kinds says of the kind; costs of a receipt as
    lists of {name, amount, spread_by}. A put line has line_id (made here), version (None for a
    new one), line_no, item_id, pack_id, quantity, note, price, discount_percent, vat_rate_id (None: the item's rate of
    the day), typed, net or total where typed says so, vat where it was typed. A line without price is priced by the
    document's price kind. Further fields by kind: paper_quantity, lot (its number; what comes in makes it) with
    expires_on and made_on, to_item_id, direction, source_line_id, cost_share, unit_cost (by right to cost), places,
    net_mass and gross_mass (None: reckoned from pack and item), country, customs_declaration (not sent: the lot's);
    what is not sent stays.

    Raises KT002, KT003, KT004 (also of a line that changed meanwhile), KT008, KT301 (posted), KT302, KT303 (decimals of
    the unit), KT304, KT306, KT307, KT308, KT309, KT310 to KT316.
    """
    result = connection.execute(
        text("select api.save_document(:save_id, :id, cast(:changes as jsonb))"),
        {"save_id": save_id, "id": document_id, "changes": json_text.dumps(changes)},
    ).scalar_one()
    return saved_document_from(result)


def saved_document_from(result: Mapping[str, Any]) -> SavedDocument:
    """Return what a save answered, numbers as Decimal."""
    return SavedDocument(
        id=result["id"],
        version=result["version"],
        state=result["state"],
        partner_name=result["partner_name"],
        currency=result["currency"],
        net=Decimal(result["net"]),
        vat=Decimal(result["vat"]),
        total=Decimal(result["total"]),
        lines={UUID(line["line_id"]): _saved_line(line) for line in result["lines"]},
        head={**result["head"], "currency": result["currency"], "currency_rate": Decimal(result["currency_rate"])},
        same_paper=tuple(
            SamePaper(row["document_id"], row["number"], row["state"], datetime.fromisoformat(row["moment"]))
            for row in result["same_paper"]
        ),
    )


def _saved_line(line: Mapping[str, Any]) -> SavedLine:
    names = ("price", "net", "vat", "total", "discount_percent")
    numbers = {name: None if line[name] is None else Decimal(line[name]) for name in names}
    return SavedLine(
        version=line["version"], country=line["country"], customs_declaration=line["customs_declaration"], **numbers
    )


def save_number_series(
    connection: Connection, save_id: UUID, own_firm_id: int, kind: str, changes: Changes
) -> Mapping[str, Any]:
    """Set prefix, padding (digits) and yearly (begins anew each year) of the numbers to come of a kind in an own firm.

    Raises KT002 without settings.edit, KT004, KT005 (a prefix that ends with a digit), KT913 (padding not 1 to 12).
    """
    result: Mapping[str, Any] = connection.execute(
        text("select api.save_number_series(:save_id, :own_firm_id, :kind, cast(:changes as jsonb))"),
        {"save_id": save_id, "own_firm_id": own_firm_id, "kind": kind, "changes": json_text.dumps(changes)},
    ).scalar_one()
    return result
