"""Tables of what a client pays otherwise than the price list says."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Identity,
    Index,
    Numeric,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.clients.child_columns import client_columns, client_key
from app.database.metadata import SCHEMA, Price, Quantity, metadata

client_prices = Table(
    "client_prices",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *client_columns(),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("from_date", Date, nullable=False, comment="First day of this price"),
    Column("to_date", Date, comment="Last day; empty: until the next one"),
    Column("from_quantity", Quantity, nullable=False, server_default=text("0"), comment="From this many; 0: any"),
    Column("price", Price, nullable=False, comment="Price of one unit, before which no discount comes"),
    Column("currency", Text, nullable=False, comment="ISO 4217"),
    Column("vat_included", Boolean, nullable=False, comment="The price contains VAT"),
    client_key("client_prices"),
    UniqueConstraint("client_id", "item_id", "from_date", "from_quantity", name="client_prices_one_a_day_key"),
    CheckConstraint("price >= 0", name="price"),
    CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"),
    CheckConstraint("to_date >= from_date", name="period"),
    CheckConstraint("from_quantity >= 0", name="from_quantity"),
    Index("client_prices_acl_key_idx", "acl_key"),
    Index("client_prices_item_id_idx", "item_id"),
    schema=SCHEMA,
    comment="Special prices agreed with a client",
)

client_discounts = Table(
    "client_discounts",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *client_columns(),
    Column(
        "group_id", BigInteger, ForeignKey("kontor.item_groups.id"), comment="Goods of this group and below; empty: all"
    ),
    Column("from_date", Date, nullable=False, comment="First day"),
    Column("to_date", Date, comment="Last day; empty: until the next one"),
    Column("percent", Numeric(5, 2), nullable=False, comment="Percent off the price list"),
    client_key("client_discounts"),
    UniqueConstraint(
        "client_id", "group_id", "from_date", name="client_discounts_one_a_day_key", postgresql_nulls_not_distinct=True
    ),
    CheckConstraint("percent between 0 and 100", name="percent"),
    CheckConstraint("to_date >= from_date", name="period"),
    Index("client_discounts_acl_key_idx", "acl_key"),
    Index("client_discounts_group_id_idx", "group_id"),
    schema=SCHEMA,
    comment="Discounts agreed with a client, on all goods or on a group",
)
