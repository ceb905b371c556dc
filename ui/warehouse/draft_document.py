"""A document while it is typed: its header and lines, what of them the server does not have yet, and how it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.documents.commands import SavedDocument, SavedLine
from app.documents.kinds import KINDS as KIND_RULES
from app.documents.queries import DocumentDetails
from app.documents.rules import LineMoney, Totals, VatMode, document_totals
from app.warehouse.commands import PostedDocument
from ui.warehouse.document_fields import FIRST_FIELDS, TEXT_FIELDS, fields_of, header_value, names_of
from ui.warehouse.document_kinds import COST_CORRECTION, DISASSEMBLY, KINDS, REGRADING, DocumentKind
from ui.warehouse.document_words import DRAFT, POSTED, SENT
from ui.warehouse.draft_line import DraftLine, line_from

#: Fields of a line that are money: a kind without money has none of them.
_MONEY_OF_LINE = frozenset({"price", "discount_percent", "vat_rate_id", "typed", "net", "total", "vat"})
#: Fields that the lines of a few kinds have.
_RARE_OF_LINE = frozenset(
    {
        *(
            "direction",
            "cost_share",
            "unit_cost",
            "paper_quantity",
            "lot",
            "expires_on",
            "to_item_id",
            "source_line_id",
        ),
        *("places", "net_mass", "gross_mass", "country", "customs_declaration"),
    }
)


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
    #: The words of the references of the head, by field.
    names: dict[str, str] = field(default_factory=dict)
    author_name: str = ""
    #: Files that the server keeps with it.
    file_count: int = 0
    #: Lines that changed since the server had them all: only these are looked at by a save.
    touched: dict[UUID, DraftLine] = field(default_factory=dict)
    #: A posting is under way: nothing is changed until it is answered.
    locked: bool = False

    @property
    def rule(self) -> DocumentKind:
        """What the kind of document is like."""
        return KINDS[self.kind]

    @property
    def asks_target(self) -> bool:
        """Each line says what its goods become."""
        return self.kind == REGRADING

    @property
    def partner_name(self) -> str:
        """Whom it is for."""
        return self.names.get("client_id", "")

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
    def may_save(self) -> bool:
        """A draft is saved as it is typed, and so are the few fields that stay open after posting."""
        return self.state in (DRAFT, SENT, POSTED) and not self.locked

    @property
    def has_lots(self) -> bool:
        """Some of the goods are kept by lots or serial numbers."""
        return any(line.lot_number or (line.item is not None and line.item.tracking != "none") for line in self.lines)

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
        unfinished = any(not line.is_blank and not line.is_ready for line in self.touched.values())
        return unfinished or self.sending() is not None

    def touch(self, line: DraftLine) -> None:
        """Look at a line in the next save: something of it changed."""
        self.touched[line.line_id] = line

    def payload_of(self, line: DraftLine) -> dict[str, Any]:
        """Return a line as a save sends it, without its version: only what its kind has."""
        absent = _RARE_OF_LINE - KIND_RULES[self.kind].lines.keys()
        if not self.rule.money:
            absent = absent | _MONEY_OF_LINE
        return {name: value for name, value in line.payload().items() if name not in absent}

    def totals(self) -> Totals:
        """Return the sums over all lines; a line without money counts by its quantity."""
        nothing = LineMoney(Decimal(0), Decimal(0), Decimal(0), Decimal(0))
        return document_totals(
            (line.quantity, line.money or nothing) for line in self.lines if line.quantity is not None
        )

    def add_line(self) -> DraftLine:
        """Add an empty line at the end."""
        line_no = max((line.line_no for line in self.lines), default=0) + 1
        line = DraftLine(line_no=line_no, direction=self._side_of_next())
        self.lines.append(line)
        return line

    def _side_of_next(self) -> int:
        """What is made comes first, what it is made of after it; taking apart is the other way round."""
        if not self.rule.sides:
            return 0
        first = -1 if self.kind == DISASSEMBLY else 1
        return first if not self.lines or self.kind == COST_CORRECTION else -first

    def drop_line(self, line: DraftLine) -> None:
        """Take a line out; the server is told if it knows it."""
        self.lines.remove(line)
        self.touched.pop(line.line_id, None)
        if line.version is not None or line.sent is not None:
            self.dropped.add(line.line_id)

    def line_of_item(self, item_id: int, lot: str = "") -> DraftLine | None:
        """Return the last line of an item (of a lot, where one is named): a repeated scan adds to it."""
        for line in reversed(self.lines):
            if line.item is not None and line.item.item_id == item_id and lot in ("", line.lot_number):
                return line
        return None

    def reckon(self) -> None:
        """Work out all sums anew, after a change of how prices stand to VAT."""
        for line in self.lines:
            line.reckon(self.vat_mode)
            if line.typed != "price":
                # Its price follows from the sum.
                self.touch(line)

    def take_posting(self, posted: PostedDocument) -> None:
        """Take over what posting made of it: all that was typed went with it."""
        self.document_id, self.state, self.number = posted.id, posted.state, posted.number
        self.header["moment"] = posted.moment
        self.base = dict(self.header)
        self.touched.clear()
        self.dropped.clear()

    def sending(self) -> Sending | None:
        """Return what the server does not have yet and can take, or None."""
        header = {
            name: self.header.get(name)
            for name in fields_of(self.kind)
            if _differ(name, self.base.get(name), self.header.get(name))
        }
        ready = [line for line in self.touched.values() if line.is_ready]
        payloads = {line.line_id: self.payload_of(line) for line in ready}
        lines = {line.line_id: payloads[line.line_id] for line in ready if payloads[line.line_id] != line.sent}
        dropped = tuple(self.dropped)
        if not header and not lines and not dropped:
            return None
        nowhere = "warehouse_id" in self.rule.fields and not header.get("warehouse_id")
        if self.document_id is None and (self.is_empty or nowhere):
            return None
        changes: dict[str, Any] = {name: [_told(name, self.base.get(name)), value] for name, value in header.items()}
        if self.document_id is None:
            changes |= {"kind": [None, self.kind], "own_firm_id": [None, self.header.get("own_firm_id")]}
        if lines or dropped:
            put = [{**payload, "version": self.touched[line_id].version} for line_id, payload in lines.items()]
            changes["lines"] = {"put": put, "drop": [str(line_id) for line_id in dropped]}
        return Sending(changes, header, lines, dropped)

    def mark_saved(self, sending: Sending, saved: SavedDocument) -> None:
        """Take over what the server made of a save; what was typed meanwhile stays to be sent."""
        self.document_id, self.currency = saved.id, saved.currency
        self.names["client_id"] = saved.partner_name
        self.base |= sending.header
        self.dropped -= set(sending.dropped)
        # A line that was deleted while its save was under way stands in the server now.
        self.dropped |= set(sending.lines) - {line.line_id for line in self.lines}
        self._take_head(saved.head)
        by_id = {line.line_id: line for line in self.lines} if saved.lines else {}
        for line_id, answer in saved.lines.items():
            line = by_id.get(line_id)
            if line is not None:
                self._take_answer(line, answer, sending.lines.get(line_id, line.sent))

    def _take_head(self, head: Mapping[str, Any]) -> None:
        """Take what the client gave (payer, price kind) where nobody typed it meanwhile."""
        for name, there in head.items():
            if name in self.rule.fields:
                if not _differ(name, self.base.get(name), self.header.get(name)):
                    self.header[name] = there
                self.base[name] = there
        if head.get("payer_name"):
            self.names["payer_id"] = head["payer_name"]

    def _take_answer(self, line: DraftLine, answer: SavedLine, sent: dict[str, Any] | None) -> None:
        line.version = answer.version
        unchanged = line.is_ready and self.payload_of(line) == sent
        line.sent = sent
        unpriced = sent is not None and sent.get("price") is None and not answer.price
        if unchanged and not unpriced and None not in (answer.price, answer.net, answer.vat, answer.total):
            line.price = answer.price
            if answer.discount_percent is not None:
                line.discount_percent = answer.discount_percent
            line.money = LineMoney(*_numbers((answer.price, answer.net, answer.vat, answer.total)))
            line.sent = self.payload_of(line)
        if unchanged:
            line.country, line.customs_declaration = answer.country, answer.customs_declaration
            self.touched.pop(line.line_id, None)


def document_from(details: DocumentDetails, free: Mapping[int, Decimal]) -> DraftDocument:
    """Return a document as the server keeps it."""
    header = {name: header_value(details, name) for name in (*fields_of(details.kind), *FIRST_FIELDS)}
    document = DraftDocument(
        kind=details.kind,
        document_id=details.id,
        state=details.state,
        number=details.number,
        header=dict(header),
        base=dict(header),
        lines=[line_from(line, free.get(line.item_id)) for line in details.lines],
        currency=details.currency,
        zone=details.zone,
        names=names_of(details),
        author_name=details.author_name,
        file_count=details.header.get("file_count", 0),
    )
    for line in document.lines:
        line.sent = document.payload_of(line)
    return document


def empty_document(kind: str) -> DraftDocument:
    """Return a document without anything in it."""
    header: dict[str, Any] = {"moment_typed": False}
    if "vat_mode" in KINDS[kind].fields:
        header["vat_mode"] = "included"
    return DraftDocument(kind=kind, header=header)


def _differ(name: str, first: Any, second: Any) -> bool:
    if name in TEXT_FIELDS or name in ("two_step", "costs"):
        return (first or None) != (second or None)
    return bool(first != second)


def _told(name: str, value: Any) -> Any:
    return "" if name in TEXT_FIELDS and value is None else value


def _numbers(values: Iterable[Decimal | None]) -> tuple[Decimal, ...]:
    return tuple(value if value is not None else Decimal(0) for value in values)
