"""What a print form reads of a document: one statement, by the right to print it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy.engine import Connection

from app.database.calls import call
from app.print_forms.document_barcode import barcode_of_document
from app.print_forms.document_snapshot import DocumentSnapshot, Party, Signatories, Signatory, SnapshotLine

_ZERO = Decimal(0)


def get_document_snapshot(connection: Connection, document_id: int) -> DocumentSnapshot:
    """Return all that the forms of a document print.

    Raises UserError KT003 for a document that is missing or not the person's to see, KT002 without the right to print.
    """
    values: dict[str, Any] = call(connection, "get_print_snapshot", document_id)
    values |= {name: _party(values[name]) for name in ("own_firm", "client", "payer", "consignee")}
    lines = tuple(_line(number, line) for number, line in enumerate(values.pop("lines"), 1))
    signatories = Signatories(**{role: _signatory(who) for role, who in values.pop("signatories").items()})
    told = values.pop("supplier_date")
    supplier_date = datetime.date.fromisoformat(told) if told else None
    day = datetime.date.fromisoformat(values.pop("date"))
    barcode = barcode_of_document(document_id)
    return DocumentSnapshot(
        **values, date=day, supplier_date=supplier_date, lines=lines, signatories=signatories, barcode=barcode
    )


def _party(values: Mapping[str, Any] | None) -> Party:
    if values is None:
        return Party(id=0, name="")
    known: dict[str, Any] = {name: value for name, value in values.items() if value is not None}
    return Party(**known)


def _signatory(values: Mapping[str, str | None]) -> Signatory:
    return Signatory(post=values["post"] or "", name=values["name"] or "")


def _line(number: int, values: Mapping[str, Any]) -> SnapshotLine:
    """Return one line; without the right to prices its money comes as null and stands as zeros that no form shows."""
    return SnapshotLine(
        number=number,
        code=values["code"],
        article=values["article"],
        name=values["name"],
        unit_name=values["unit_name"],
        unit_code=values["unit_code"],
        quantity=Decimal(values["quantity"]),
        price=_number(values["price"]) or _ZERO,
        sum_without_vat=_number(values["sum_without_vat"]) or _ZERO,
        vat_rate_text=values["vat_rate_text"] or {},
        vat_sum=_number(values["vat_sum"]),
        total=_number(values["total"]) or _ZERO,
        pack_kind=values["pack_kind"] or "",
        per_place=_number(values["per_place"]),
        places=_number(values["places"]),
        gross_mass=_number(values["gross_mass"]),
        net_mass=_number(values["net_mass"]),
        paper_quantity=_number(values["paper_quantity"]),
        note=values["note"],
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
