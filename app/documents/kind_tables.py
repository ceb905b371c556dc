"""Headers that only some kinds of documents have, landed costs of receipts, and lots."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP

from app.database.metadata import SCHEMA, Money, Price, metadata

_MOMENT = TIMESTAMP(timezone=True)


def _document_id(table: str) -> tuple[Column[int], ForeignKeyConstraint]:
    return (
        Column("document_id", BigInteger, primary_key=True, autoincrement=False),
        ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=f"{table}_document_id_fkey"),
    )


def _words(name: str, comment: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"), comment=comment)


receipts = Table(
    "receipts",
    metadata,
    *_document_id("receipts"),
    _words("supplier_number", "Number on their paper"),
    Column("supplier_date", Date, comment="Date on their paper"),
    CheckConstraint("length(supplier_number) <= 60", name="supplier_number"),
    Index("receipts_supplier_number_idx", "supplier_number"),
    schema=SCHEMA,
    comment="What only a receipt from a supplier has",
)

receipt_costs = Table(
    "receipt_costs",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("document_id", BigInteger, ForeignKey("kontor.documents.id"), nullable=False),
    _words("name", "What was paid for: carriage, customs, insurance"),
    Column("amount", Money, nullable=False, comment="Without VAT, in the own firm's currency"),
    Column("spread_by", Text, nullable=False, comment="Over the lines by value, quantity or weight"),
    CheckConstraint("amount >= 0", name="amount"),
    CheckConstraint("spread_by in ('value', 'quantity', 'weight')", name="spread_by"),
    CheckConstraint("length(name) <= 200", name="name"),
    Index("receipt_costs_document_id_idx", "document_id"),
    schema=SCHEMA,
    comment="Extra costs of a receipt, which its lines carry beside their price",
)

shipments = Table(
    "shipments",
    metadata,
    *_document_id("shipments"),
    Column("consignee_payer_id", BigInteger, ForeignKey("kontor.payers.id"), comment="Consignee; empty is the payer"),
    _words("delivery_address", "Where to"),
    _words("carrier", "Who carries it"),
    CheckConstraint("length(delivery_address) <= 500 and length(carrier) <= 200", name="lengths"),
    Index("shipments_consignee_payer_id_idx", "consignee_payer_id"),
    schema=SCHEMA,
    comment="What only a shipment to a client has",
)

returns = Table(
    "returns",
    metadata,
    *_document_id("returns"),
    Column("source_document_id", BigInteger, ForeignKey("kontor.documents.id"), comment="Shipment or receipt returned"),
    _words("reason", "Why the goods go back"),
    CheckConstraint("length(reason) <= 500", name="reason"),
    Index("returns_source_document_id_idx", "source_document_id"),
    schema=SCHEMA,
    comment="What only a return from a client or to a supplier has",
)

return_costs = Table(
    "return_costs",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False, comment="The line: document_lines.id"),
    Column("document_id", BigInteger, nullable=False),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="The goods it was said of"),
    Column("unit_cost", Price, nullable=False, comment="What one unit costs, in the own firm's currency"),
    ForeignKeyConstraint(
        ["id", "document_id"], ["kontor.document_lines.id", "kontor.document_lines.document_id"], ondelete="CASCADE"
    ),
    CheckConstraint("unit_cost >= 0", name="unit_cost"),
    Index("return_costs_document_id_idx", "document_id"),
    Index("return_costs_item_id_idx", "item_id"),
    schema=SCHEMA,
    comment="What goods cost that come back without a shipment to take it from: seen by the right to cost alone",
)

transfers = Table(
    "transfers",
    metadata,
    *_document_id("transfers"),
    Column("two_step", Boolean, nullable=False, server_default=text("false"), comment="By way of goods in transit"),
    Column("to_responsible_id", BigInteger, ForeignKey("kontor.employees.id"), comment="Who answers for the arrival"),
    Column("arrived_at", _MOMENT, comment="When a two-step transfer was received: the moment of its arrival"),
    Column("arrival_posting_no", BigInteger, comment="Order of the arrival among documents of its moment"),
    Column("received_by", BigInteger, ForeignKey("kontor.employees.id"), comment="Who received it"),
    CheckConstraint("num_nulls(arrived_at, arrival_posting_no, received_by) in (0, 3)", name="arrival"),
    schema=SCHEMA,
    comment="What only a transfer between warehouses has",
)

issues = Table(
    "issues",
    metadata,
    *_document_id("issues"),
    Column("department_id", BigInteger, ForeignKey("kontor.departments.id"), comment="Who uses the goods"),
    _words("purpose", "What for"),
    _words("article", "Article of expense, or order of production"),
    CheckConstraint("length(purpose) <= 500 and length(article) <= 200", name="lengths"),
    schema=SCHEMA,
    comment="What only issues, production, assembly and disassembly have",
)

adjustments = Table(
    "adjustments",
    metadata,
    *_document_id("adjustments"),
    _words("reason", "Why: order, damage, mix-up"),
    _words("article", "Article of income or expense"),
    _words("commission", "Who counted or decided, a name a line"),
    CheckConstraint("length(reason) <= 500 and length(article) <= 200 and length(commission) <= 2000", name="lengths"),
    schema=SCHEMA,
    comment="What only stocktaking, surplus, write-off, regrading, opening and cost correction have",
)

supplier_orders = Table(
    "supplier_orders",
    metadata,
    *_document_id("supplier_orders"),
    Column("expected_on", Date, comment="Day the goods are expected"),
    _words("terms", "Terms of delivery and payment"),
    Column("closed_at", _MOMENT, comment="When what had not come was given up"),
    _words("close_reason", "Why it was given up"),
    CheckConstraint("length(terms) <= 500 and length(close_reason) <= 500", name="lengths"),
    schema=SCHEMA,
    comment="What only an order to a supplier has",
)

reservations = Table(
    "reservations",
    metadata,
    *_document_id("reservations"),
    Column("until", _MOMENT, comment="When it ends by itself; empty is never"),
    _words("order_text", "The client's order it is kept for"),
    CheckConstraint("length(order_text) <= 500", name="order_text"),
    Index("reservations_until_idx", "until", postgresql_where=text("until is not null")),
    schema=SCHEMA,
    comment="What only reservations and releases have",
)

price_changes = Table(
    "price_changes",
    metadata,
    *_document_id("price_changes"),
    Column("valid_from", Date, comment="First day of the prices; empty is the document's day"),
    Column("valid_to", Date, comment="Last day; empty is until the next"),
    _words("reason", "Why"),
    CheckConstraint("valid_to >= valid_from", name="period"),
    CheckConstraint("length(reason) <= 500", name="reason"),
    schema=SCHEMA,
    comment="What only a change of prices has",
)

lots = Table(
    "lots",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("number", Text(collation="C"), nullable=False, comment="Number of the lot, or the serial number"),
    Column("is_serial", Boolean, nullable=False, server_default=text("false"), comment="One piece with its number"),
    Column("expires_on", Date, comment="Last day it may be used"),
    Column("made_on", Date, comment="Day it was made"),
    _words("note", "Note"),
    UniqueConstraint("item_id", "number"),
    UniqueConstraint("id", "item_id"),
    CheckConstraint("number <> '' and length(number) <= 100", name="number"),
    CheckConstraint("length(note) <= 500", name="note"),
    CheckConstraint("expires_on >= made_on", name="dates"),
    schema=SCHEMA,
    comment="Lots and serial numbers of goods: the first document that names one makes it",
)
