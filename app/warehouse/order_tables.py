"""Tables of supplier orders: what is expected when, and what came of it. No person writes any of them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Table,
    text,
)

from app.database.metadata import SCHEMA, Quantity, metadata

expected_lines = Table(
    "expected_lines",
    metadata,
    Column("line_id", BigInteger, primary_key=True, autoincrement=False, comment="Line of a posted supplier order"),
    Column("document_id", BigInteger, nullable=False, comment="The order"),
    Column("warehouse_id", BigInteger, ForeignKey("kontor.warehouses.id"), nullable=False, comment="Where it will lie"),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("quantity", Quantity, nullable=False, comment="Ordered, in the item's unit"),
    Column("received", Quantity, nullable=False, server_default=text("0"), comment="By posted receipts; may exceed"),
    Column("expected_on", Date, comment="Promised day"),
    Column("closed", Boolean, nullable=False, server_default=text("false"), comment="Nobody waits for the rest"),
    Column(
        "left_quantity",
        Quantity,
        Computed("case when closed then 0 else greatest(quantity - received, 0) end", persisted=True),
        nullable=False,
        comment="Still expected",
    ),
    ForeignKeyConstraint(
        ["line_id", "document_id"],
        ["kontor.document_lines.id", "kontor.document_lines.document_id"],
        name="expected_lines_line_id_document_id_fkey",
    ),
    CheckConstraint("quantity > 0 and received >= 0", name="quantity"),
    Index("expected_lines_document_id_idx", "document_id"),
    Index("expected_lines_item_id_idx", "item_id", "warehouse_id"),
    Index(
        "expected_lines_open_idx", "warehouse_id", "item_id", "expected_on", postgresql_where=text("left_quantity > 0")
    ),
    schema=SCHEMA,
    comment="What posted supplier orders promise, by line; comes and goes with its document",
)

order_receipts = Table(
    "order_receipts",
    metadata,
    Column("receipt_line_id", BigInteger, primary_key=True, autoincrement=False, comment="Line of a posted receipt"),
    Column("document_id", BigInteger, nullable=False, comment="The receipt"),
    Column(
        "line_id", BigInteger, ForeignKey("kontor.expected_lines.line_id"), nullable=False, comment="What it fulfils"
    ),
    Column("quantity", Quantity, nullable=False, comment="In the item's unit"),
    ForeignKeyConstraint(
        ["receipt_line_id", "document_id"],
        ["kontor.document_lines.id", "kontor.document_lines.document_id"],
        name="order_receipts_receipt_line_id_document_id_fkey",
    ),
    CheckConstraint("quantity > 0", name="quantity"),
    Index("order_receipts_document_id_idx", "document_id"),
    Index("order_receipts_line_id_idx", "line_id"),
    schema=SCHEMA,
    comment="Which line of a receipt came for which line of a supplier order",
)
