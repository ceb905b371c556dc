"""A document while it is typed: its header and lines, what of them the server does not have yet, and how it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.documents.commands import SavedDocument
from app.documents.queries import DocumentDetails
from app.documents.rules import LineMoney, Totals, VatMode, document_totals
from app.warehouse.commands import PostedDocument
from ui.warehouse.document_words import DRAFT
from ui.warehouse.draft_line import DraftLine, line_from

#: Fields of the header that a person can change, by kind.
COMMON_FIELDS = (
    "warehouse_id",
    "client_id",
    "payer_id",
    "moment",
    "moment_typed",
    "vat_mode",
    "price_kind_id",
    "basis",
    "comment",
)
FIELDS_OF_KIND = {
    "receipt": (*COMMON_FIELDS, "supplier_number", "supplier_date"),
    "shipment": (*COMMON_FIELDS, "delivery_address", "carrier"),
}
#: Fields that only a new document takes.
FIRST_FIELDS = ("kind", "own_firm_id")
_TEXTS = ("basis", "comment", "supplier_number", "delivery_address", "carrier")


@dataclass(slots=True)
class Sending:
    """What one save took with it: to be told apart from what was typed since."""

    changes: dict[str, Any]
    header: dict[str, Any]
    lines: dict[UUID, dict[str, Any]]
    dropped: tuple[UUID, ...]


@dataclass(slots=True)
class DraftDocument:
    """Header as {field: value}, lines in the order of the grid, and what the server has of both."""

    kind: str
    document_id: int | None = None
    state: str = DRAFT
    number: str | None = None
    header: dict[str, Any] = field(default_factory=dict)
    base: dict[str, Any] = field(default_factory=dict)
    lines: list[DraftLine] = field(default_factory=list)
    dropped: set[UUID] = field(default_factory=set)
    currency: str = ""
    zone: str = "UTC"
    partner_name: str = ""
    author_name: str = ""
    #: A posting is under way: nothing is changed until it is answered.
    locked: bool = False

    @property
    def vat_mode(self) -> VatMode:
        """How prices stand to VAT."""
        mode: VatMode = self.header.get("vat_mode") or "included"
        return mode

    @property
    def is_editable(self) -> bool:
        """Only a draft is changed."""
        return self.state == DRAFT and not self.locked

    @property
    def filled_lines(self) -> list[DraftLine]:
        """The lines that hold anything."""
        return [line for line in self.lines if not line.is_blank]

    @property
    def is_empty(self) -> bool:
        """Nothing was entered that is worth keeping."""
        return self.document_id is None and not self.filled_lines and not self.header.get("client_id")

    @property
    def has_changes(self) -> bool:
        """The server does not have all of it."""
        return bool(self.sending()) or any(not line.is_blank and not line.is_ready for line in self.lines)

    def totals(self) -> Totals:
        """Return the sums over all lines; a line without money counts by its quantity."""
        nothing = LineMoney(Decimal(0), Decimal(0), Decimal(0), Decimal(0))
        return document_totals(
            (line.quantity, line.money or nothing) for line in self.lines if line.quantity is not None
        )

    def add_line(self) -> DraftLine:
        """Add an empty line at the end."""
        line = DraftLine(line_no=max((line.line_no for line in self.lines), default=0) + 1)
        self.lines.append(line)
        return line

    def drop_line(self, line: DraftLine) -> None:
        """Take a line out; the server is told if it knows it."""
        self.lines.remove(line)
        if line.version is not None or line.sent is not None:
            self.dropped.add(line.line_id)

    def line_of_item(self, item_id: int) -> DraftLine | None:
        """Return the last line of an item: a repeated scan adds to it."""
        found = [line for line in self.lines if line.item is not None and line.item.item_id == item_id]
        return found[-1] if found else None

    def reckon(self) -> None:
        """Work out all sums anew, after a change of how prices stand to VAT."""
        for line in self.lines:
            line.reckon(self.vat_mode)

    def lines_to_price(self) -> list[DraftLine]:
        """Return the lines whose price follows the price kind: not priced by hand in this sitting."""
        return [
            line
            for line in self.lines
            if line.item is not None and line.price_typed is not True and line.typed == "price"
        ]

    def take_posting(self, posted: PostedDocument) -> None:
        """Take over what posting made of it."""
        self.document_id, self.state, self.number = posted.id, posted.state, posted.number
        self.header["moment"] = self.base["moment"] = posted.moment

    def take_header(self, details: DocumentDetails, free: Mapping[int, Decimal]) -> None:
        """Take what the server made of the header (payer, price kind by the client); what is typed here stays."""
        for name in FIELDS_OF_KIND[self.kind]:
            there = getattr(details, name)
            if not _differ(name, self.base.get(name), self.header.get(name)):
                self.header[name] = there
            self.base[name] = there
        for line in self.lines:
            if line.item is not None:
                line.free = free.get(line.item.item_id, line.free)

    def sending(self) -> Sending | None:
        """Return what the server does not have yet and can take, or None."""
        header = {
            name: self.header.get(name)
            for name in FIELDS_OF_KIND[self.kind]
            if _differ(name, self.base.get(name), self.header.get(name))
        }
        lines = {line.line_id: line.payload() for line in self.lines if line.is_changed}
        dropped = tuple(self.dropped)
        if not header and not lines and not dropped:
            return None
        if self.document_id is None and (self.is_empty or not header.get("warehouse_id")):
            return None
        changes: dict[str, Any] = {name: [_told(name, self.base.get(name)), value] for name, value in header.items()}
        if self.document_id is None:
            changes |= {"kind": [None, self.kind], "own_firm_id": [None, self.header.get("own_firm_id")]}
        versions = {line.line_id: line.version for line in self.lines}
        if lines or dropped:
            put = [{**payload, "version": versions[line_id]} for line_id, payload in lines.items()]
            changes["lines"] = {"put": put, "drop": [str(line_id) for line_id in dropped]}
        return Sending(changes, header, lines, dropped)

    def mark_saved(self, sending: Sending, saved: SavedDocument) -> None:
        """Take over what the server made of a save; what was typed meanwhile stays to be sent."""
        self.document_id, self.currency, self.partner_name = saved.id, saved.currency, saved.partner_name
        self.base |= sending.header
        self.dropped -= set(sending.dropped)
        # A line that was deleted while its save was under way stands in the server now.
        self.dropped |= set(sending.lines) - {line.line_id for line in self.lines}
        for line in self.lines:
            answer = saved.lines.get(line.line_id)
            if answer is None:
                continue
            line.version = answer.version
            sent = sending.lines.get(line.line_id)
            unchanged = line.is_ready and line.payload() == sent
            line.sent = sent
            unpriced = sent is not None and sent["price"] is None and not answer.price
            if unchanged and not unpriced and None not in (answer.price, answer.net, answer.vat, answer.total):
                line.price = answer.price
                line.money = LineMoney(*_numbers((answer.price, answer.net, answer.vat, answer.total)))
                line.sent = line.payload()


def document_from(details: DocumentDetails, free: Mapping[int, Decimal]) -> DraftDocument:
    """Return a document as the server keeps it."""
    names = (*FIELDS_OF_KIND.get(details.kind, COMMON_FIELDS), *FIRST_FIELDS)
    header = {name: getattr(details, name) for name in names}
    return DraftDocument(
        kind=details.kind,
        document_id=details.id,
        state=details.state,
        number=details.number,
        header=dict(header),
        base=dict(header),
        lines=[line_from(line, free.get(line.item_id)) for line in details.lines],
        currency=details.currency,
        zone=details.zone,
        partner_name=details.partner_name,
        author_name=details.author_name,
    )


def empty_document(kind: str) -> DraftDocument:
    """Return a document without anything in it."""
    return DraftDocument(kind=kind, header={"vat_mode": "included", "moment_typed": False})


def _differ(name: str, first: Any, second: Any) -> bool:
    if name in _TEXTS:
        return (first or "") != (second or "")
    return bool(first != second)


def _told(name: str, value: Any) -> Any:
    return "" if name in _TEXTS and value is None else value


def _numbers(values: Iterable[Decimal | None]) -> tuple[Decimal, ...]:
    return tuple(value if value is not None else Decimal(0) for value in values)
