"""Tables of what goods cost: VAT by date, price kinds, prices, currencies and their rates."""

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
    Integer,
    Numeric,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint

from app.database.metadata import SCHEMA, Price, Quantity, Rate, metadata

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
    Column("base_kind_id", BigInteger, ForeignKey("kontor.price_kinds.id"), comment="Derived from this kind"),
    Column("markup_percent", Numeric(7, 2), comment="Percent on top of the base kind; negative takes off"),
    Column("rounding_step", Price, comment="A derived price is a multiple of this: 0.01, 1, 50"),
    Column("rounding", Text, nullable=False, server_default=text("'nearest'"), comment="nearest, up or down"),
    Column(
        "rounding_less", Price, nullable=False, server_default=text("0"), comment="Taken off after: 0.01 makes 99.99"
    ),
    Column("archived", Boolean, nullable=False, server_default=text("false"), comment="Not offered any more"),
    Column("version", Integer, nullable=False, server_default=text("1"), comment="Raised by each change"),
    UniqueConstraint("name"),
    CheckConstraint("name <> ''", name="name_filled"),
    CheckConstraint("base_kind_id <> id", name="base_kind"),
    CheckConstraint("(base_kind_id is null) = (markup_percent is null)", name="derived"),
    CheckConstraint("markup_percent >= -100", name="markup_percent"),
    CheckConstraint("rounding in ('nearest', 'up', 'down')", name="rounding"),
    CheckConstraint("rounding_step > 0 and rounding_less >= 0 and rounding_less < rounding_step", name="rounding_step"),
    Index("price_kinds_base_kind_id_idx", "base_kind_id"),
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
    Column(
        "to_date", Date, comment="Last day of this price; empty: until the next one. Then the one before holds again"
    ),
    Column("from_quantity", Quantity, nullable=False, server_default=text("0"), comment="From this many; 0: any"),
    Column("price", Price, nullable=False, comment="Price of one unit"),
    Column("currency", Text, nullable=False, comment="ISO 4217"),
    Column("document_id", BigInteger, ForeignKey("kontor.documents.id"), comment="The change of prices that set it"),
    UniqueConstraint(
        "item_id",
        "price_kind_id",
        "from_date",
        "from_quantity",
        "document_id",
        name="prices_one_a_day_key",
        postgresql_nulls_not_distinct=True,
    ),
    CheckConstraint("to_date >= from_date", name="period"),
    CheckConstraint("from_quantity >= 0", name="from_quantity"),
    Index("prices_document_id_idx", "document_id"),
    CheckConstraint("price >= 0", name="price"),
    CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"),
    Index("prices_price_kind_id_idx", "price_kind_id"),
    schema=SCHEMA,
    comment="Prices by item, kind, first day and quantity; of two of one day the later one holds",
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

group_discounts = Table(
    "group_discounts",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("group_id", BigInteger, ForeignKey("kontor.item_groups.id"), nullable=False, comment="And groups below it"),
    Column("from_date", Date, nullable=False, comment="First day"),
    Column("to_date", Date, comment="Last day; empty: until the next one"),
    Column("from_quantity", Quantity, nullable=False, server_default=text("0"), comment="From this many; 0: any"),
    Column("percent", Numeric(5, 2), nullable=False, comment="Percent off the price list, for every client"),
    UniqueConstraint("group_id", "from_date", "from_quantity", name="group_discounts_one_a_day_key"),
    CheckConstraint("percent between 0 and 100", name="percent"),
    CheckConstraint("to_date >= from_date", name="period"),
    CheckConstraint("from_quantity >= 0", name="from_quantity"),
    schema=SCHEMA,
    comment="Discounts on groups of goods, for everybody",
)

currencies = Table(
    "currencies",
    metadata,
    Column("code", Text, primary_key=True, comment="ISO 4217: RUB, EUR"),
    Column("number", Text, nullable=False, comment="ISO 4217 numeric code, three digits"),
    Column("name", JSONB, nullable=False, comment="Name by language: ru, en, ro"),
    Column("decimals", SmallInteger, nullable=False, server_default=text("2"), comment="Decimals of a sum"),
    Column("archived", Boolean, nullable=False, server_default=text("false"), comment="Not offered any more"),
    UniqueConstraint("number"),
    CheckConstraint("code ~ '^[A-Z]{3}$'", name="code"),
    CheckConstraint("number ~ '^[0-9]{3}$'", name="number"),
    CheckConstraint("decimals between 0 and 2", name="decimals"),
    CheckConstraint("name ? 'ru' and name ? 'en'", name="name_languages"),
    schema=SCHEMA,
    comment="Currencies that rates are kept for",
)

currency_rates = Table(
    "currency_rates",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("currency", Text, ForeignKey("kontor.currencies.code"), nullable=False, comment="What is valued"),
    Column("base", Text, ForeignKey("kontor.currencies.code"), nullable=False, comment="In what it is valued"),
    Column("day", Date, nullable=False, comment="First day of this rate; it holds until the next one"),
    Column("nominal", Integer, nullable=False, server_default=text("1"), comment="Units of the currency valued"),
    Column("rate", Rate, nullable=False, comment="Units of the base for the nominal"),
    Column("source", Text, nullable=False, server_default=text("'typed'"), comment="typed, cbr or ecb"),
    UniqueConstraint("currency", "base", "day"),
    CheckConstraint("currency <> base", name="two_currencies"),
    CheckConstraint("rate > 0", name="rate"),
    CheckConstraint("nominal > 0", name="nominal"),
    CheckConstraint("source in ('typed', 'cbr', 'ecb')", name="source"),
    Index("currency_rates_base_idx", "base", "currency", "day"),
    schema=SCHEMA,
    comment="Rates of currencies by date",
)

tax_regimes = Table(
    "tax_regimes",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("own_firm_id", BigInteger, ForeignKey("kontor.own_firms.id"), nullable=False, comment="Whose regime"),
    Column("valid_from", Date, nullable=False, comment="First day of the regime"),
    Column("vat_class", Text, comment="Class of all its sales; empty: the class of each item"),
    UniqueConstraint("own_firm_id", "valid_from"),
    CheckConstraint("vat_class in ('standard', 'reduced', 'zero', 'exempt')", name="vat_class"),
    schema=SCHEMA,
    comment="Tax regimes of own firms by date; none yet: the class of each item",
)
