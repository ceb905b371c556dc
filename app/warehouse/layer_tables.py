"""Tables of lots and cost layers: what lies where by lot, and at which cost. No person writes any of them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP

from app.database.metadata import SCHEMA, Money, Quantity, metadata

lot_balances = Table(
    "lot_balances",
    metadata,
    Column("warehouse_id", BigInteger, primary_key=True, autoincrement=False, comment="Warehouse"),
    Column("item_id", BigInteger, primary_key=True, autoincrement=False, comment="Item"),
    Column("lot_id", BigInteger, primary_key=True, autoincrement=False, comment="Lot or serial"),
    Column("acl_key", Integer, nullable=False, comment="The warehouse's access key, kept by the foreign key"),
    Column("quantity", Quantity, nullable=False, comment="On hand, in the item's unit"),
    Column("reserved", Quantity, nullable=False, server_default=text("0"), comment="Of it, held by lines of this lot"),
    ForeignKeyConstraint(
        ["acl_key", "item_id", "warehouse_id"],
        ["kontor.balances.acl_key", "kontor.balances.item_id", "kontor.balances.warehouse_id"],
        name="lot_balances_acl_key_item_id_warehouse_id_fkey",
        onupdate="CASCADE",
    ),
    ForeignKeyConstraint(["lot_id", "item_id"], ["kontor.lots.id", "kontor.lots.item_id"]),
    CheckConstraint("quantity >= 0", name="quantity"),
    CheckConstraint("reserved between 0 and quantity", name="reserved"),
    Index("lot_balances_acl_key_idx", "acl_key", "item_id"),
    Index("lot_balances_lot_id_idx", "lot_id", "item_id"),
    schema=SCHEMA,
    comment="What lies where of each lot: the sum of its moves",
)

layers = Table(
    "layers",
    metadata,
    Column("id", BigInteger, ForeignKey("kontor.moves.id"), primary_key=True, autoincrement=False, comment="Its move"),
    Column("warehouse_id", BigInteger, nullable=False, comment="Warehouse"),
    Column("item_id", BigInteger, nullable=False, comment="Item"),
    Column("lot_id", BigInteger, comment="Lot or serial"),
    Column("moment", TIMESTAMP(timezone=True), nullable=False, comment="Of the move: the oldest layer goes out first"),
    Column("posting_no", BigInteger, nullable=False, comment="Of the move: order inside the moment"),
    Column("quantity", Quantity, nullable=False, comment="Came in, in the item's unit"),
    Column("value", Money, nullable=False, comment="What that cost"),
    Column("left_quantity", Quantity, nullable=False, comment="Still there"),
    Column("left_value", Money, nullable=False, comment="Cost of what is still there"),
    CheckConstraint("quantity > 0 and left_quantity between 0 and quantity", name="quantity"),
    CheckConstraint("left_value >= 0 and (left_quantity > 0 or left_value = 0)", name="left_value"),
    Index(
        "layers_open_idx",
        "warehouse_id",
        "item_id",
        "moment",
        "posting_no",
        "id",
        postgresql_where=text("left_quantity > 0"),
    ),
    schema=SCHEMA,
    comment="Cost layers of goods valued first in, first out or by lot: one for each move that came in",
)

layer_uses = Table(
    "layer_uses",
    metadata,
    Column("move_id", BigInteger, ForeignKey("kontor.moves.id"), primary_key=True, autoincrement=False),
    Column("layer_id", BigInteger, ForeignKey("kontor.layers.id"), primary_key=True, autoincrement=False),
    Column("quantity", Quantity, nullable=False, comment="Taken from the layer; 0: its value was corrected"),
    Column("value", Money, nullable=False, comment="Cost taken with it; minus: a correction added to it"),
    CheckConstraint("quantity >= 0", name="quantity"),
    Index("layer_uses_layer_id_idx", "layer_id"),
    schema=SCHEMA,
    comment="Which moves took what from which cost layer",
)
