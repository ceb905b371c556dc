"""Tables of reservations: what posted reservations hold, and what used it. No person writes any of them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP

from app.database.metadata import SCHEMA, Quantity, metadata

_MOMENT = TIMESTAMP(timezone=True)

reserved_lines = Table(
    "reserved_lines",
    metadata,
    Column("line_id", BigInteger, primary_key=True, autoincrement=False, comment="Line of a posted reservation"),
    Column("document_id", BigInteger, nullable=False, comment="The reservation"),
    Column("warehouse_id", BigInteger, ForeignKey("kontor.warehouses.id"), nullable=False, comment="Where it lies"),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("lot_id", BigInteger, comment="The lot that is held; empty holds any of the item"),
    Column("quantity", Quantity, nullable=False, comment="Reserved at posting, in the item's unit"),
    Column("left_quantity", Quantity, nullable=False, comment="Still held; 0 is used up, freed or expired"),
    Column("until", _MOMENT, comment="The term; empty holds until it is freed"),
    ForeignKeyConstraint(
        ["line_id", "document_id"],
        ["kontor.document_lines.id", "kontor.document_lines.document_id"],
        name="reserved_lines_line_id_document_id_fkey",
    ),
    ForeignKeyConstraint(["lot_id", "item_id"], ["kontor.lots.id", "kontor.lots.item_id"]),
    CheckConstraint("quantity > 0 and left_quantity between 0 and quantity", name="quantity"),
    Index("reserved_lines_document_id_idx", "document_id"),
    Index("reserved_lines_item_id_idx", "item_id", "warehouse_id"),
    Index("reserved_lines_lot_id_idx", "lot_id", "item_id", postgresql_where=text("lot_id is not null")),
    Index("reserved_lines_open_idx", "warehouse_id", "item_id", "line_id", postgresql_where=text("left_quantity > 0")),
    Index("reserved_lines_until_idx", "until", postgresql_where=text("left_quantity > 0")),
    schema=SCHEMA,
    comment="What posted reservations hold, by line; comes and goes with its document",
)

reservation_uses = Table(
    "reservation_uses",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("line_id", BigInteger, ForeignKey("kontor.reserved_lines.line_id"), nullable=False, comment="What it used"),
    Column("document_id", BigInteger, ForeignKey("kontor.documents.id"), comment="What used it; empty: the term ended"),
    Column("reason", Text, nullable=False, comment="issue, release or expiry"),
    Column("quantity", Quantity, nullable=False, comment="In the item's unit"),
    Column("at", _MOMENT, nullable=False, comment="When, by the server's clock"),
    CheckConstraint("quantity > 0", name="quantity"),
    CheckConstraint("reason in ('issue', 'release', 'expiry')", name="reason"),
    CheckConstraint("(reason = 'expiry') = (document_id is null)", name="document_id"),
    Index("reservation_uses_line_id_idx", "line_id"),
    Index("reservation_uses_document_id_idx", "document_id"),
    schema=SCHEMA,
    comment="What reservations were used for: shipped, freed by a person, freed by the end of the term",
)
