"""A draft on this computer: what the server does not have yet, written down so that a power cut loses nothing typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.database.errors import UserError
from app.documents.rules import check_quantity
from ui.common.drafts import Drafts
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine, LineItem, Wrong

#: What the folder of drafts calls them.
DRAFT_KIND = "document"

_PLAIN = (
    "line_no",
    "code_text",
    "asking",
    "pack_id",
    "pack_name",
    "pack_factor",
    "quantity",
    "price",
    "price_typed",
    "discount_percent",
    "discount_typed",
    "vat_rate_id",
    "vat_rate",
    "typed",
    "typed_sum",
    "typed_vat",
    "note",
    "direction",
    "cost_share",
    "unit_cost",
    "unit_cost_typed",
    "paper_quantity",
    "places",
    "net_mass",
    "gross_mass",
    "country",
    "customs_declaration",
    "origin_typed",
    "lot_number",
    "expires_on",
    "to_code_text",
    "source_line_id",
    "source_left",
    "version",
    "free",
)


def pack_document(document: DraftDocument) -> dict[str, Any]:
    """Return what of the draft the server does not have, as plain values."""
    return {
        "kind": document.kind,
        "header": document.header,
        "base": document.base,
        "currency": document.currency,
        "zone": document.zone,
        "names": document.names,
        "lines": [_pack_line(line) for line in document.touched.values() if not line.is_blank],
        "dropped": [str(line_id) for line_id in document.dropped],
    }


def unpack_document(values: Mapping[str, Any], document_id: int | None) -> DraftDocument:
    """Return the draft that was written down; all of its lines count as not saved."""
    document = DraftDocument(
        kind=values["kind"],
        document_id=document_id,
        header=dict(values["header"]),
        base=dict(values["base"]),
        currency=values["currency"],
        zone=values["zone"],
        names=dict(values["names"]),
        lines=[_unpack_line(line) for line in values["lines"]],
        dropped={UUID(line_id) for line_id in values["dropped"]},
    )
    document.lines.sort(key=lambda line: line.line_no)
    document.touched = {line.line_id: line for line in document.lines}
    document.reckon()
    return document


def put_over(saved: DraftDocument, local: DraftDocument) -> None:
    """Put what was written down here over the document as the server has it now.

    Fields and lines that were not touched here are the server's; versions are the server's, so that this is a choice
    the person makes knowingly and not a conflict for ever.
    """
    for name, value in local.header.items():
        if local.base.get(name) != value:
            saved.header[name] = value
    known = {line.line_id: line for line in saved.lines}
    for line in local.lines:
        there = known.get(line.line_id)
        if there is None:
            # The server never had it, or a colleague deleted it: what was typed is not lost.
            line.version, line.sent = None, None
            saved.lines.append(line)
        else:
            line.version, line.sent, line.free = there.version, there.sent, there.free
            saved.lines[saved.lines.index(there)] = line
        saved.touch(line)
    for line_id in local.dropped & set(known):
        gone = next((line for line in saved.lines if line.line_id == line_id), None)
        if gone is not None:
            saved.drop_line(gone)
    saved.lines.sort(key=lambda line: line.line_no)
    saved.reckon()


def list_kept_documents(drafts: Drafts) -> list[tuple[str, str, int | None]]:
    """Return (kind, draft key, document id or None) of documents that an earlier run left unsaved, the latest first."""
    return [
        (str(draft.values["kind"]), draft.key, draft.record_id)
        for draft in drafts.list_drafts()
        if draft.kind == DRAFT_KIND
    ]


def _pack_line(line: DraftLine) -> dict[str, Any]:
    packed: dict[str, Any] = {name: getattr(line, name) for name in _PLAIN}
    packed["line_id"] = str(line.line_id)
    packed["vat_text"] = dict(line.vat_text)
    packed["wrong"] = {name: wrong.text for name, wrong in line.wrong.items()}
    packed["item"], packed["to_item"] = _pack_item(line.item), _pack_item(line.to_item)
    return packed


def _pack_item(item: LineItem | None) -> dict[str, Any] | None:
    return None if item is None else {**asdict(item), "unit": dict(item.unit)}


def _unpack_line(packed: Mapping[str, Any]) -> DraftLine:
    item, to_item = packed["item"], packed.get("to_item")
    line = DraftLine(
        line_id=UUID(packed["line_id"]),
        item=LineItem(**item) if item else None,
        to_item=LineItem(**to_item) if to_item else None,
    )
    # A draft of an earlier version of the program has fewer fields.
    for name in (name for name in _PLAIN if name in packed):
        setattr(line, name, packed[name])
    line.vat_text = dict(packed["vat_text"])
    for name, text in packed["wrong"].items():
        line.wrong[name] = Wrong(text, _refusal_of(name, text, line))
    return line


def _refusal_of(name: str, text: str, line: DraftLine) -> UserError:
    """Return why a text was refused: the reasons are worked out anew, not written down."""
    if name == "quantity" and line.item is not None:
        try:
            check_quantity(Decimal(text), line.item.decimals)
        except UserError as error:
            return error
        except ArithmeticError:
            return UserError("KT910", name, value=text)
    return UserError("KT309", name, value=text)
