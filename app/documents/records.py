"""What is read of documents: rows of lists, cards, lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of the list of documents; the sum is None where the person may not see it."""

    id: int
    kind: str
    state: str
    number: str | None
    moment: datetime
    own_firm_id: int
    own_firm_name: str
    client_id: int | None
    partner_name: str
    warehouse_id: int | None
    warehouse_name: str | None
    to_warehouse_id: int | None
    to_warehouse_name: str | None
    total: Decimal | None
    currency: str
    author_name: str
    version: int


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One line: quantity in the item's unit; money is None where the person may not see it."""

    line_id: UUID
    line_no: int
    version: int
    item_id: int
    code: str
    article: str
    name: str
    full_name: str
    unit: Mapping[str, str]
    unit_code: str
    decimals: int
    pack_id: int | None
    pack_name: str | None
    pack_factor: Decimal
    quantity: Decimal
    paper_quantity: Decimal | None
    places: Decimal | None
    net_mass: Decimal | None
    gross_mass: Decimal | None
    weight_net: Decimal | None
    weight_gross: Decimal | None
    note: str
    tracking: str
    lot: str | None
    expires_on: date | None
    made_on: date | None
    to_item_id: int | None
    to_item_code: str | None
    to_item_name: str | None
    direction: int
    source_line_id: int | None
    cost_share: Decimal | None
    country: str
    customs_declaration: str
    price: Decimal | None
    discount_percent: Decimal | None
    vat_rate_id: int | None
    vat_kind: str | None
    vat_rate: Decimal | None
    vat_text: Mapping[str, str] | None
    net: Decimal | None
    vat: Decimal | None
    total: Decimal | None
    typed: str | None
    vat_typed: bool | None
    #: What one unit of a return without a source costs; None without the right to cost.
    unit_cost: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ReceiptCost:
    """One landed cost of a receipt, without VAT in the own firm's currency; spread by value, quantity or weight."""

    name: str
    amount: Decimal
    spread_by: str


@dataclass(frozen=True, slots=True)
class DocumentDetails:
    """A document with its lines, in the order of paper.

    `header` holds the fields that only its kind has (app.documents.kinds), dates and moments as text, with the names of
    what they point to; the fields of receipts and shipments stand here as well, None for another kind.
    """

    id: int
    version: int
    kind: str
    state: str
    number: str | None
    moment: datetime
    moment_typed: bool
    own_firm_id: int
    own_firm_name: str
    country: str
    zone: str
    client_id: int | None
    partner_name: str
    payer_id: int | None
    warehouse_id: int | None
    warehouse_name: str | None
    to_warehouse_id: int | None
    to_warehouse_name: str | None
    vat_mode: str
    currency: str
    currency_rate: Decimal
    own_currency: str
    price_kind_id: int | None
    contract: str
    basis: str
    comment: str
    author_id: int
    author_name: str
    responsible_id: int
    responsible_name: str
    created_at: datetime
    posted_at: datetime | None
    posted_by_name: str | None
    reversal_of_id: int | None
    reversed_by_id: int | None
    net: Decimal | None
    vat: Decimal | None
    total: Decimal | None
    supplier_number: str | None
    supplier_date: date | None
    consignee_payer_id: int | None
    delivery_address: str | None
    carrier: str | None
    payer_name: str | None
    consignee_name: str | None
    header: Mapping[str, Any]
    costs: tuple[ReceiptCost, ...]
    lines: tuple[DocumentLine, ...]


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document found by its number."""

    id: int
    kind: str
    state: str
    number: str | None
    moment: datetime
    partner_name: str


@dataclass(frozen=True, slots=True)
class FoundPartner:
    """A client that one may put on a document: its name, and what tells it from its namesakes."""

    client_id: int
    name: str
    number: str
    tax_number: str
