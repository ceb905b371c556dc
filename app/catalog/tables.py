"""Tables of the catalogue: where goods lie, what they are called, how they are packed, taxed and priced."""

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
    Identity,
    Index,
    Integer,
    Numeric,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint

from app.database.metadata import SCHEMA, Price, Quantity, metadata

warehouses = Table(
    "warehouses",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("name", Text, nullable=False, comment="Name as on papers"),
    Column("key", Integer, ForeignKey("kontor.access_keys.id"), nullable=False, comment="Access key of its rows"),
    Column("own_firm_id", BigInteger, ForeignKey("kontor.own_firms.id"), nullable=False, comment="Whose goods"),
    Column("address", Text, nullable=False, server_default=text("''"), comment="Address for papers"),
    Column("archived", Boolean, nullable=False, server_default=text("false"), comment="Not offered any more"),
    UniqueConstraint("name"),
    UniqueConstraint("key"),
    UniqueConstraint("id", "key"),
    CheckConstraint("name <> ''", name="name_filled"),
    Index("warehouses_own_firm_id_idx", "own_firm_id"),
    schema=SCHEMA,
    comment="Places with balances; each has its own access key",
)

units = Table(
    "units",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("code", Text, nullable=False, comment="Code of the classifier OKEI, column 5 of TORG-12"),
    Column("short_name", JSONB, nullable=False, comment="Short name by language: ru, en, ro"),
    Column("decimals", SmallInteger, nullable=False, comment="Decimals a quantity may have: no half a piece"),
    UniqueConstraint("code"),
    CheckConstraint("decimals between 0 and 6", name="decimals"),
    CheckConstraint("short_name ? 'ru' and short_name ? 'en'", name="short_name_languages"),
    schema=SCHEMA,
    comment="Units of measure",
)

item_groups = Table(
    "item_groups",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("name", Text, nullable=False, comment="Name"),
    Column("parent_id", BigInteger, ForeignKey("kontor.item_groups.id"), comment="Group above"),
    Column("cost_method", Text, nullable=False, server_default=text("'average'"), comment="How an issue is valued"),
    CheckConstraint("name <> ''", name="name_filled"),
    CheckConstraint("cost_method in ('average')", name="cost_method"),
    Index("item_groups_parent_id_idx", "parent_id"),
    schema=SCHEMA,
    comment="Tree of goods; a group decides the cost method of its items",
)

items = Table(
    "items",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("code", Text, nullable=False, comment="Our own code, unique"),
    Column("article", Text, nullable=False, server_default=text("''"), comment="Article of the maker"),
    Column("name", Text, nullable=False, comment="Name in lists"),
    Column("full_name", Text, nullable=False, server_default=text("''"), comment="Name on papers; empty: the name"),
    Column("group_id", BigInteger, ForeignKey("kontor.item_groups.id"), comment="Group"),
    Column("unit_id", BigInteger, ForeignKey("kontor.units.id"), nullable=False, comment="Unit that stock is kept in"),
    Column("vat_class", Text, nullable=False, server_default=text("'standard'"), comment="Which VAT rate of the day"),
    Column("weight_net", Quantity, comment="Kilograms of one unit, net"),
    Column("weight_gross", Quantity, comment="Kilograms of one unit, gross"),
    Column("country", Text, nullable=False, server_default=text("''"), comment="Country of origin, ISO 3166 alpha-2"),
    Column("archived", Boolean, nullable=False, server_default=text("false"), comment="Not offered any more"),
    Column("version", Integer, nullable=False, server_default=text("1"), comment="Raised by each change"),
    Column(
        "search_key",
        Text,
        Computed("private.search_key_v1(code || ' ' || article || ' ' || name)", persisted=True),
        comment="What the substring search reads",
    ),
    Column("sort_key", Text(collation="C"), Computed("private.sort_key_v1(name)", persisted=True), comment="Order"),
    Column(
        "article_key",
        Text(collation="C"),
        Computed("private.article_key_v1(article)", persisted=True),
        comment="Article without look-alike letters, spaces and dashes",
    ),
    Column(
        "code_key",
        Text(collation="C"),
        Computed("private.article_key_v1(code)", persisted=True),
        comment="Code folded as articles are",
    ),
    UniqueConstraint("code"),
    CheckConstraint("code <> ''", name="code_filled"),
    CheckConstraint("name <> ''", name="name_filled"),
    CheckConstraint("vat_class in ('standard', 'reduced', 'zero', 'exempt')", name="vat_class"),
    CheckConstraint("weight_net >= 0 and weight_gross >= 0", name="weights"),
    Index("items_sort_key_idx", "sort_key", "id"),
    Index("items_article_key_idx", "article_key"),
    Index("items_code_key_idx", "code_key"),
    Index("items_group_id_idx", "group_id"),
    Index(
        "items_search_key_idx", "search_key", postgresql_using="gin", postgresql_ops={"search_key": "ext.gin_trgm_ops"}
    ),
    schema=SCHEMA,
    comment="What is stored and sold",
)

item_packs = Table(
    "item_packs",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("name", Text, nullable=False, comment="Name on papers: box, pallet"),
    Column("factor", Quantity, nullable=False, comment="Units of the item in one pack"),
    UniqueConstraint("item_id", "name"),
    UniqueConstraint("id", "item_id"),
    CheckConstraint("factor > 0", name="factor"),
    CheckConstraint("name <> ''", name="name_filled"),
    schema=SCHEMA,
    comment="Packs of an item beside its unit",
)

barcodes = Table(
    "barcodes",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("code", Text(collation="C"), nullable=False, comment="What the scanner reads"),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("pack_id", BigInteger, comment="Pack that carries the code; empty is one unit"),
    ForeignKeyConstraint(["pack_id", "item_id"], ["kontor.item_packs.id", "kontor.item_packs.item_id"]),
    UniqueConstraint("code"),
    CheckConstraint("code ~ '^[!-~]{4,48}$'", name="code_printable"),
    Index("barcodes_item_id_idx", "item_id"),
    Index("barcodes_pack_id_idx", "pack_id", "item_id"),
    schema=SCHEMA,
    comment="A barcode names an item and a pack",
)

vat_rates = Table(
    "vat_rates",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("country", Text, nullable=False, comment="ISO 3166 alpha-2"),
    Column("vat_class", Text, nullable=False, comment="Class an item names: standard, reduced, zero, exempt"),
    Column("kind", Text, nullable=False, comment="percent, zero (taxed at 0 %), exempt (not taxed)"),
    Column("rate", Numeric(5, 2), nullable=False, comment="Percent"),
    Column("printed_text", JSONB, nullable=False, comment="Text on papers by language"),
    Column("valid_from", Date, nullable=False, comment="First day of supply"),
    Column("valid_to", Date, comment="Last day of supply; empty is still in force"),
    CheckConstraint("kind in ('percent', 'zero', 'exempt')", name="kind"),
    CheckConstraint("(kind = 'percent') = (rate > 0) and rate between 0 and 100", name="rate"),
    CheckConstraint("vat_class in ('standard', 'reduced', 'zero', 'exempt')", name="vat_class"),
    CheckConstraint("valid_to >= valid_from", name="period"),
    ExcludeConstraint(
        ("country", "="),
        ("vat_class", "="),
        (text("daterange(valid_from, valid_to, '[]')"), "&&"),
        name="vat_rates_one_a_day_excl",
    ),
    schema=SCHEMA,
    comment="VAT rates by country and day of supply",
)

price_kinds = Table(
    "price_kinds",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("name", Text, nullable=False, comment="Name"),
    Column("purpose", Text, nullable=False, server_default=text("'sale'"), comment="sale, or purchase (right to cost)"),
    Column("currency", Text, nullable=False, comment="ISO 4217"),
    Column("vat_included", Boolean, nullable=False, comment="Prices of this kind contain VAT"),
    Column("archived", Boolean, nullable=False, server_default=text("false"), comment="Not offered any more"),
    UniqueConstraint("name"),
    CheckConstraint("purpose in ('sale', 'purchase')", name="purpose"),
    CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"),
    schema=SCHEMA,
    comment="Kinds of prices",
)

prices = Table(
    "prices",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), nullable=False, comment="Item"),
    Column("price_kind_id", BigInteger, ForeignKey("kontor.price_kinds.id"), nullable=False, comment="Kind"),
    Column("from_date", Date, nullable=False, comment="First day of this price"),
    Column("price", Price, nullable=False, comment="Price of one unit"),
    Column("currency", Text, nullable=False, comment="ISO 4217"),
    UniqueConstraint("item_id", "price_kind_id", "from_date"),
    CheckConstraint("price >= 0", name="price"),
    CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"),
    Index("prices_price_kind_id_idx", "price_kind_id"),
    schema=SCHEMA,
    comment="Prices by item, kind and first day",
)

item_costs = Table(
    "item_costs",
    metadata,
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), primary_key=True, comment="Item"),
    Column("last_price", Price, nullable=False, comment="Cost of one unit in the last receipt, without VAT"),
    Column("currency", Text, nullable=False, comment="ISO 4217"),
    Column("last_date", Date, nullable=False, comment="Day of the receipt that brought this cost"),
    CheckConstraint("last_price >= 0", name="last_price"),
    schema=SCHEMA,
    comment="What an item cost us last: only by the right to cost",
)
