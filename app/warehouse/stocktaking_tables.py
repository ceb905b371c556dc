"""Tables of stocktaking: its range and state, what people counted, and what came out."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP

from app.database.metadata import SCHEMA, Money, Price, Quantity, metadata

_MOMENT = TIMESTAMP(timezone=True)

stocktakings = Table(
    "stocktakings",
    metadata,
    Column("document_id", BigInteger, ForeignKey("kontor.documents.id"), primary_key=True, autoincrement=False),
    Column("warehouse_id", BigInteger, ForeignKey("kontor.warehouses.id"), nullable=False, comment="What is counted"),
    Column("group_id", BigInteger, ForeignKey("kontor.item_groups.id"), comment="With all below it; empty: everything"),
    Column("frozen", Boolean, nullable=False, comment="Nothing of the range moves while it counts"),
    Column("state", Text, nullable=False, comment="counting, or finished"),
    Column("started_at", _MOMENT, nullable=False, comment="Counting began"),
    Column("started_by", BigInteger, ForeignKey("kontor.employees.id"), nullable=False, comment="Who began it"),
    Column("finished_at", _MOMENT, comment="Differences were written"),
    Column("uncounted_is_zero", Boolean, nullable=False, server_default=text("false"), comment="As the finisher said"),
    Column("version", Integer, nullable=False, server_default=text("1"), comment="Raised by each change"),
    CheckConstraint("state in ('counting', 'finished')", name="state"),
    CheckConstraint("(state = 'finished') = (finished_at is not null)", name="finished_at"),
    Index("stocktakings_counting_idx", "warehouse_id", postgresql_where=text("state = 'counting'")),
    Index("stocktakings_group_id_idx", "group_id"),
    schema=SCHEMA,
    comment="Stocktakings that were begun: range, freeze and state",
)

stocktaking_counts = Table(
    "stocktaking_counts",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("document_id", BigInteger, ForeignKey("kontor.stocktakings.document_id"), nullable=False),
    Column("counter_id", BigInteger, ForeignKey("kontor.employees.id"), nullable=False, comment="Who counted"),
    Column("place", Text, nullable=False, server_default=text("''"), comment="Where, in the counter's words"),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("lot_id", BigInteger, comment="Lot or serial number"),
    Column("quantity", Quantity, nullable=False, comment="What lies there, in the item's unit; 0 is counted too"),
    Column("counted_at", _MOMENT, nullable=False, comment="Compared with the book of this moment"),
    Column("version", Integer, nullable=False, server_default=text("1"), comment="Raised by each change"),
    UniqueConstraint(
        "document_id",
        "item_id",
        "lot_id",
        "counter_id",
        "place",
        name="stocktaking_counts_one_a_place_key",
        postgresql_nulls_not_distinct=True,
    ),
    ForeignKeyConstraint(["lot_id", "item_id"], ["kontor.lots.id", "kontor.lots.item_id"]),
    CheckConstraint("quantity >= 0", name="quantity"),
    CheckConstraint("length(place) <= 60", name="place"),
    Index("stocktaking_counts_item_id_idx", "item_id"),
    Index("stocktaking_counts_lot_id_idx", "lot_id"),
    schema=SCHEMA,
    comment="What people counted: places add up, a recount of the same place by the same person replaces",
)

stocktaking_results = Table(
    "stocktaking_results",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("document_id", BigInteger, ForeignKey("kontor.stocktakings.document_id"), nullable=False),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("lot_id", BigInteger, comment="Lot or serial number"),
    Column("book_quantity", Quantity, nullable=False, comment="By the moves, at the moment of counting"),
    Column("counted_quantity", Quantity, nullable=False, comment="Sum of the counts"),
    Column(
        "difference",
        Quantity,
        Computed("counted_quantity - book_quantity", persisted=True),
        nullable=False,
        comment="Plus is surplus, minus is missing",
    ),
    Column("counted", Boolean, nullable=False, comment="False: taken as zero on command"),
    Column("unit_cost", Price, nullable=False, comment="Cost of one unit then; never granted to a person"),
    Column("value", Money, nullable=False, comment="Cost of the difference; never granted to a person"),
    UniqueConstraint(
        "document_id",
        "item_id",
        "lot_id",
        name="stocktaking_results_one_an_item_key",
        postgresql_nulls_not_distinct=True,
    ),
    ForeignKeyConstraint(["lot_id", "item_id"], ["kontor.lots.id", "kontor.lots.item_id"]),
    Index("stocktaking_results_item_id_idx", "item_id"),
    Index("stocktaking_results_lot_id_idx", "lot_id"),
    schema=SCHEMA,
    comment="What a finished stocktaking found, item by item",
)
