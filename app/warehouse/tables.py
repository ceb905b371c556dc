"""Tables that posting writes: moves, balances, month snapshots, settlements. No person writes any of them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Identity,
    Index,
    Integer,
    Numeric,
    Sequence,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP

from app.database.metadata import SCHEMA, Money, Quantity, metadata

_MOMENT = TIMESTAMP(timezone=True)

posting_numbers = Sequence("posting_numbers", metadata=metadata, schema=SCHEMA)

balances = Table(
    "balances",
    metadata,
    Column("warehouse_id", BigInteger, primary_key=True, autoincrement=False, comment="Warehouse"),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), primary_key=True, autoincrement=False, comment="Item"),
    Column("acl_key", Integer, nullable=False, comment="The warehouse's access key, kept by the foreign key"),
    Column("quantity", Quantity, nullable=False, comment="On hand, in the item's unit"),
    Column(
        "reserved", Quantity, nullable=False, server_default=text("0"), comment="Of it, held by posted reservations"
    ),
    Column("value", Money, nullable=False, comment="Cost of it in the own firm's currency; never granted to a person"),
    Column(
        "pooled",
        Boolean,
        nullable=False,
        server_default=text("false"),
        comment="Valued with all warehouses of the own firm: only the sum of their values means something",
    ),
    Column("last_moment", _MOMENT, comment="Moment of the latest move; a document before it is back-dated"),
    ForeignKeyConstraint(
        ["warehouse_id", "acl_key"],
        ["kontor.warehouses.id", "kontor.warehouses.key"],
        name="balances_warehouse_id_acl_key_fkey",
        onupdate="CASCADE",
    ),
    UniqueConstraint("acl_key", "item_id", "warehouse_id"),
    CheckConstraint("quantity >= 0", name="quantity"),
    CheckConstraint("reserved between 0 and quantity", name="reserved"),
    CheckConstraint("pooled or (value >= 0 and (quantity > 0 or value = 0))", name="value"),
    Index("balances_item_id_idx", "item_id"),
    schema=SCHEMA,
    comment="What lies where now, and what it cost: the sum of the moves",
)

moves = Table(
    "moves",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("document_id", BigInteger, nullable=False, comment="The document that made it"),
    Column("document_line_id", BigInteger, nullable=False, comment="Its line"),
    Column("warehouse_id", BigInteger, nullable=False, comment="Warehouse"),
    Column("item_id", BigInteger, nullable=False, comment="Item"),
    Column("acl_key", Integer, nullable=False, comment="The warehouse's access key, kept by the foreign key"),
    Column("moment", _MOMENT, nullable=False, comment="Of the document"),
    Column("posting_no", BigInteger, nullable=False, comment="Of the document: order inside the moment"),
    Column("lot_id", BigInteger, comment="Lot or serial"),
    Column("quantity", Quantity, nullable=False, comment="Plus in, minus out, in the item's unit; 0: value only"),
    Column("value", Money, nullable=False, comment="Cost, signed as the quantity; never granted to a person"),
    Column(
        "value_from",
        Text,
        nullable=False,
        server_default=text("'document'"),
        comment="document, cost (by its method), move (as source_move_id), share (of the cost) or standard (anew)",
    ),
    Column("source_move_id", BigInteger, comment="The move that this one returns, receives, reverses or revalues"),
    Column("share", Numeric, comment="share: part of the document's issued cost; standard: new cost of one unit"),
    ForeignKeyConstraint(
        ["document_line_id", "document_id"],
        ["kontor.document_lines.id", "kontor.document_lines.document_id"],
        name="moves_document_line_id_document_id_fkey",
    ),
    ForeignKeyConstraint(
        ["acl_key", "item_id", "warehouse_id"],
        ["kontor.balances.acl_key", "kontor.balances.item_id", "kontor.balances.warehouse_id"],
        name="moves_acl_key_item_id_warehouse_id_fkey",
        onupdate="CASCADE",
    ),
    ForeignKeyConstraint(["lot_id", "item_id"], ["kontor.lots.id", "kontor.lots.item_id"]),
    ForeignKeyConstraint(["source_move_id"], ["kontor.moves.id"]),
    CheckConstraint("quantity <> 0 or value_from in ('document', 'move', 'standard')", name="quantity"),
    CheckConstraint("value_from in ('document', 'cost', 'move', 'share', 'standard')", name="value_from"),
    CheckConstraint("(value_from in ('share', 'standard')) = (share is not null)", name="share"),
    CheckConstraint("value_from <> 'move' or source_move_id is not null", name="source_move_id"),
    CheckConstraint("value_from <> 'cost' or quantity < 0", name="cost"),
    Index("moves_document_line_id_idx", "document_line_id", "document_id"),
    Index("moves_document_id_idx", "document_id"),
    Index("moves_warehouse_id_item_id_idx", "warehouse_id", "item_id", "moment", "posting_no"),
    Index("moves_acl_key_idx", "acl_key", "item_id"),
    Index("moves_lot_id_idx", "lot_id", "warehouse_id", postgresql_where=text("lot_id is not null")),
    Index("moves_share_idx", "document_id", postgresql_where=text("value_from = 'share'")),
    Index(
        "moves_standard_idx",
        "warehouse_id",
        "item_id",
        "moment",
        "posting_no",
        postgresql_where=text("value_from = 'standard'"),
    ),
    Index("moves_source_move_id_idx", "source_move_id", postgresql_where=text("source_move_id is not null")),
    Index(
        "moves_warehouse_id_moment_idx", "warehouse_id", "moment", postgresql_include=["item_id", "quantity", "value"]
    ),
    schema=SCHEMA,
    comment="What posted documents did to stock, in quantity and cost; comes and goes with its document",
)

balance_snapshots = Table(
    "balance_snapshots",
    metadata,
    Column("warehouse_id", BigInteger, primary_key=True, autoincrement=False, comment="Warehouse"),
    Column("at", _MOMENT, primary_key=True, comment="Start of a month in the own firm's zone; moves before it count"),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), primary_key=True, autoincrement=False, comment="Item"),
    Column("acl_key", Integer, nullable=False, comment="The warehouse's access key, kept by the foreign key"),
    Column("quantity", Quantity, nullable=False, comment="On hand"),
    Column("value", Money, nullable=False, comment="Cost of it; never granted to a person"),
    ForeignKeyConstraint(
        ["warehouse_id", "acl_key"],
        ["kontor.warehouses.id", "kontor.warehouses.key"],
        name="balance_snapshots_warehouse_id_acl_key_fkey",
        onupdate="CASCADE",
    ),
    Index("balance_snapshots_acl_key_idx", "acl_key"),
    Index("balance_snapshots_item_id_idx", "item_id"),
    schema=SCHEMA,
    comment="Balances at month starts: stock as of a moment is the last snapshot before it plus the moves since",
)

settlements = Table(
    "settlements",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("document_id", BigInteger, ForeignKey("kontor.documents.id"), nullable=False, comment="What made it"),
    Column("own_firm_id", BigInteger, ForeignKey("kontor.own_firms.id"), nullable=False, comment="Our side"),
    Column("client_id", BigInteger, nullable=False, comment="Their side"),
    Column("acl_key", Integer, nullable=False, comment="The client's access key, kept by the foreign key"),
    Column("moment", _MOMENT, nullable=False, comment="Of the document"),
    Column("amount", Money, nullable=False, comment="Plus: the client owes us more"),
    Column("currency", Text, nullable=False, comment="ISO 4217"),
    ForeignKeyConstraint(
        ["client_id", "acl_key"],
        ["kontor.clients.id", "kontor.clients.acl_key"],
        name="settlements_client_id_acl_key_fkey",
        onupdate="CASCADE",
    ),
    UniqueConstraint("document_id"),
    Index("settlements_client_id_idx", "client_id", "moment"),
    Index("settlements_acl_key_idx", "acl_key"),
    Index("settlements_own_firm_id_idx", "own_firm_id"),
    schema=SCHEMA,
    comment="Who owes whom, from posted documents",
)

settlement_balances = Table(
    "settlement_balances",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("client_id", BigInteger, nullable=False, comment="Client"),
    Column("own_firm_id", BigInteger, ForeignKey("kontor.own_firms.id"), nullable=False, comment="Own firm"),
    Column("currency", Text, nullable=False, comment="ISO 4217"),
    Column("acl_key", Integer, nullable=False, comment="The client's access key, kept by the foreign key"),
    Column("amount", Money, nullable=False, comment="What the client owes this own firm; minus: what we owe"),
    ForeignKeyConstraint(
        ["client_id", "acl_key"],
        ["kontor.clients.id", "kontor.clients.acl_key"],
        name="settlement_balances_client_id_acl_key_fkey",
        onupdate="CASCADE",
    ),
    UniqueConstraint("client_id", "own_firm_id", "currency"),
    Index("settlement_balances_acl_key_idx", "acl_key"),
    Index("settlement_balances_own_firm_id_idx", "own_firm_id"),
    schema=SCHEMA,
    comment="Sums of the settlements; the row's lock keeps two postings of one client in turn",
)
