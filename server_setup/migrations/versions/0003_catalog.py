"""Warehouses, units, goods, VAT rates and prices; the units and VAT rates any firm needs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"

_PRICE = postgresql.DOMAIN("price", sa.Numeric(18, 6), schema="kontor", create_type=False)
_RATE = postgresql.DOMAIN("rate", sa.Numeric(18, 8), schema="kontor", create_type=False)
_QUANTITY = postgresql.DOMAIN("quantity", sa.Numeric(18, 6), schema="kontor", create_type=False)

# Codes and names of the all-Russian classifier of units, OK 015-94 (MK 002-97).
_UNITS = """
insert into kontor.units (code, short_name, decimals) values
  ('796', '{"ru": "шт", "en": "pcs", "ro": "buc"}', 0),
  ('778', '{"ru": "упак", "en": "pack", "ro": "pachet"}', 0),
  ('839', '{"ru": "компл", "en": "set", "ro": "set"}', 0),
  ('715', '{"ru": "пар", "en": "pair", "ro": "pereche"}', 0),
  ('166', '{"ru": "кг", "en": "kg", "ro": "kg"}', 3),
  ('163', '{"ru": "г", "en": "g", "ro": "g"}', 3),
  ('168', '{"ru": "т", "en": "t", "ro": "t"}', 6),
  ('112', '{"ru": "л", "en": "l", "ro": "l"}', 3),
  ('006', '{"ru": "м", "en": "m", "ro": "m"}', 3),
  ('055', '{"ru": "м2", "en": "m2", "ro": "m2"}', 3),
  ('113', '{"ru": "м3", "en": "m3", "ro": "m3"}', 3)
"""

# Russia: Tax Code art. 164 (20 % by law 303-FZ of 2018, 22 % by law 425-FZ of 2025). Romania: Fiscal Code art. 291
# (19 % and 9 % until law 141/2025 made them 21 % and 11 %).
_VAT_RATES = """
insert into kontor.vat_rates (country, vat_class, kind, rate, printed_text, valid_from, valid_to) values
  ('RU', 'standard', 'percent', 20, '{"ru": "20%", "en": "20%", "ro": "20%"}', '2019-01-01', '2025-12-31'),
  ('RU', 'standard', 'percent', 22, '{"ru": "22%", "en": "22%", "ro": "22%"}', '2026-01-01', null),
  ('RU', 'reduced', 'percent', 10, '{"ru": "10%", "en": "10%", "ro": "10%"}', '2004-01-01', null),
  ('RU', 'zero', 'zero', 0, '{"ru": "0%", "en": "0%", "ro": "0%"}', '2001-01-01', null),
  ('RU', 'exempt', 'exempt', 0, '{"ru": "без НДС", "en": "no VAT", "ro": "fără TVA"}', '2001-01-01', null),
  ('RO', 'standard', 'percent', 19, '{"ru": "19%", "en": "19%", "ro": "19%"}', '2017-01-01', '2025-07-31'),
  ('RO', 'standard', 'percent', 21, '{"ru": "21%", "en": "21%", "ro": "21%"}', '2025-08-01', null),
  ('RO', 'reduced', 'percent', 9, '{"ru": "9%", "en": "9%", "ro": "9%"}', '2017-01-01', '2025-07-31'),
  ('RO', 'reduced', 'percent', 11, '{"ru": "11%", "en": "11%", "ro": "11%"}', '2025-08-01', null),
  ('RO', 'zero', 'zero', 0, '{"ru": "0%", "en": "0%", "ro": "0%"}', '2017-01-01', null),
  ('RO', 'exempt', 'exempt', 0, '{"ru": "без НДС", "en": "no VAT", "ro": "scutit"}', '2017-01-01', null)
"""

# ISO 4217: codes, numbers and minor units of the currencies an office here meets.
_CURRENCIES = """
insert into kontor.currencies (code, number, name, decimals) values
  ('RUB', '643', '{"ru": "Российский рубль", "en": "Russian rouble", "ro": "Rublă rusească"}', 2),
  ('RON', '946', '{"ru": "Румынский лей", "en": "Romanian leu", "ro": "Leu românesc"}', 2),
  ('EUR', '978', '{"ru": "Евро", "en": "Euro", "ro": "Euro"}', 2),
  ('USD', '840', '{"ru": "Доллар США", "en": "US dollar", "ro": "Dolar american"}', 2),
  ('CNY', '156', '{"ru": "Китайский юань", "en": "Chinese yuan", "ro": "Yuan chinezesc"}', 2),
  ('GBP', '826', '{"ru": "Фунт стерлингов", "en": "Pound sterling", "ro": "Liră sterlină"}', 2),
  ('CHF', '756', '{"ru": "Швейцарский франк", "en": "Swiss franc", "ro": "Franc elvețian"}', 2),
  ('JPY', '392', '{"ru": "Японская иена", "en": "Japanese yen", "ro": "Yen japonez"}', 0),
  ('TRY', '949', '{"ru": "Турецкая лира", "en": "Turkish lira", "ro": "Liră turcească"}', 2),
  ('KZT', '398', '{"ru": "Казахстанский тенге", "en": "Kazakhstani tenge", "ro": "Tenge kazah"}', 2),
  ('BYN', '933', '{"ru": "Белорусский рубль", "en": "Belarusian rouble", "ro": "Rublă belarusă"}', 2),
  ('AMD', '051', '{"ru": "Армянский драм", "en": "Armenian dram", "ro": "Dram armenesc"}', 2),
  ('GEL', '981', '{"ru": "Грузинский лари", "en": "Georgian lari", "ro": "Lari georgian"}', 2),
  ('UZS', '860', '{"ru": "Узбекский сум", "en": "Uzbekistani sum", "ro": "Som uzbec"}', 2),
  ('MDL', '498', '{"ru": "Молдавский лей", "en": "Moldovan leu", "ro": "Leu moldovenesc"}', 2),
  ('PLN', '985', '{"ru": "Польский злотый", "en": "Polish zloty", "ro": "Zlot polonez"}', 2),
  ('CZK', '203', '{"ru": "Чешская крона", "en": "Czech koruna", "ro": "Coroană cehă"}', 2),
  ('HUF', '348', '{"ru": "Венгерский форинт", "en": "Hungarian forint", "ro": "Forint maghiar"}', 2),
  ('BGN', '975', '{"ru": "Болгарский лев", "en": "Bulgarian lev", "ro": "Leva bulgărească"}', 2),
  ('RSD', '941', '{"ru": "Сербский динар", "en": "Serbian dinar", "ro": "Dinar sârbesc"}', 2),
  ('SEK', '752', '{"ru": "Шведская крона", "en": "Swedish krona", "ro": "Coroană suedeză"}', 2),
  ('NOK', '578', '{"ru": "Норвежская крона", "en": "Norwegian krone", "ro": "Coroană norvegiană"}', 2),
  ('DKK', '208', '{"ru": "Датская крона", "en": "Danish krone", "ro": "Coroană daneză"}', 2),
  ('INR', '356', '{"ru": "Индийская рупия", "en": "Indian rupee", "ro": "Rupie indiană"}', 2),
  ('AED', '784', '{"ru": "Дирхам ОАЭ", "en": "UAE dirham", "ro": "Dirham EAU"}', 2)
"""


def upgrade() -> None:
    """Create the tables and their first rows."""
    _create_currencies()
    _create_item_groups()
    _create_price_kinds()
    _create_units()
    _create_vat_rates()
    _create_currency_rates()
    _create_group_discounts()
    _create_tax_regimes()
    _create_warehouses()
    _create_items()
    _create_item_costs()
    _create_item_packs()
    _create_kit_components()
    _create_barcodes()
    _create_prices()
    op.execute(_UNITS)
    op.execute(_VAT_RATES)
    op.execute(_CURRENCIES)


def _create_currencies() -> None:
    op.create_table(
        "currencies",
        sa.Column("code", sa.Text(), nullable=False, comment="ISO 4217: RUB, EUR"),
        sa.Column("number", sa.Text(), nullable=False, comment="ISO 4217 numeric code, three digits"),
        sa.Column("name", postgresql.JSONB(), nullable=False, comment="Name by language: ru, en, ro"),
        sa.Column(
            "decimals", sa.SmallInteger(), server_default=sa.text("2"), nullable=False, comment="Decimals of a sum"
        ),
        sa.Column(
            "archived", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="Not offered any more"
        ),
        sa.CheckConstraint("code ~ '^[A-Z]{3}$'", name=op.f("currencies_code_check")),
        sa.CheckConstraint("name ? 'ru' and name ? 'en'", name=op.f("currencies_name_languages_check")),
        sa.CheckConstraint("number ~ '^[0-9]{3}$'", name=op.f("currencies_number_check")),
        sa.CheckConstraint("decimals between 0 and 2", name=op.f("currencies_decimals_check")),
        sa.PrimaryKeyConstraint("code", name=op.f("currencies_pkey")),
        sa.UniqueConstraint("number", name=op.f("currencies_number_key")),
        schema="kontor",
        comment="Currencies that rates are kept for",
    )


def _create_item_groups() -> None:
    op.create_table(
        "item_groups",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="Name"),
        sa.Column("parent_id", sa.BigInteger(), nullable=True, comment="Group above"),
        sa.Column(
            "cost_method",
            sa.Text(),
            server_default=sa.text("'average'"),
            nullable=False,
            comment="How an issue is valued",
        ),
        sa.Column(
            "archived", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="Not offered any more"
        ),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        sa.CheckConstraint(
            "cost_method in ('average', 'average_firm', 'fifo', 'lot', 'standard')",
            name=op.f("item_groups_cost_method_check"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("item_groups_name_filled_check")),
        sa.CheckConstraint("parent_id <> id", name=op.f("item_groups_parent_check")),
        sa.ForeignKeyConstraint(["parent_id"], ["kontor.item_groups.id"], name=op.f("item_groups_parent_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("item_groups_pkey")),
        schema="kontor",
        comment="Tree of goods; a group decides the cost method of its items",
    )
    op.create_index("item_groups_parent_id_idx", "item_groups", ["parent_id"], unique=False, schema="kontor")


def _create_price_kinds() -> None:
    op.create_table(
        "price_kinds",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="Name"),
        sa.Column(
            "purpose",
            sa.Text(),
            server_default=sa.text("'sale'"),
            nullable=False,
            comment="sale, or purchase (right to cost)",
        ),
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217"),
        sa.Column("vat_included", sa.Boolean(), nullable=False, comment="Prices of this kind contain VAT"),
        sa.Column("base_kind_id", sa.BigInteger(), nullable=True, comment="Derived from this kind"),
        sa.Column(
            "markup_percent",
            sa.Numeric(precision=7, scale=2),
            nullable=True,
            comment="Percent on top of the base kind; negative takes off",
        ),
        sa.Column("rounding_step", _PRICE, nullable=True, comment="A derived price is a multiple of this: 0.01, 1, 50"),
        sa.Column(
            "rounding", sa.Text(), server_default=sa.text("'nearest'"), nullable=False, comment="nearest, up or down"
        ),
        sa.Column(
            "rounding_less",
            _PRICE,
            server_default=sa.text("0"),
            nullable=False,
            comment="Taken off after: 0.01 makes 99.99",
        ),
        sa.Column(
            "archived", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="Not offered any more"
        ),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("price_kinds_currency_check")),
        sa.CheckConstraint("name <> ''", name=op.f("price_kinds_name_filled_check")),
        sa.CheckConstraint("purpose in ('sale', 'purchase')", name=op.f("price_kinds_purpose_check")),
        sa.CheckConstraint("rounding in ('nearest', 'up', 'down')", name=op.f("price_kinds_rounding_check")),
        sa.CheckConstraint("(base_kind_id is null) = (markup_percent is null)", name=op.f("price_kinds_derived_check")),
        sa.CheckConstraint("base_kind_id <> id", name=op.f("price_kinds_base_kind_check")),
        sa.CheckConstraint("markup_percent >= -100", name=op.f("price_kinds_markup_percent_check")),
        sa.CheckConstraint(
            "rounding_step > 0 and rounding_less >= 0 and rounding_less < rounding_step",
            name=op.f("price_kinds_rounding_step_check"),
        ),
        sa.ForeignKeyConstraint(
            ["base_kind_id"], ["kontor.price_kinds.id"], name=op.f("price_kinds_base_kind_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("price_kinds_pkey")),
        sa.UniqueConstraint("name", name=op.f("price_kinds_name_key")),
        schema="kontor",
        comment="Kinds of prices",
    )
    op.create_index("price_kinds_base_kind_id_idx", "price_kinds", ["base_kind_id"], unique=False, schema="kontor")


def _create_units() -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("code", sa.Text(), nullable=False, comment="Code of the classifier OKEI, column 5 of TORG-12"),
        sa.Column("short_name", postgresql.JSONB(), nullable=False, comment="Short name by language: ru, en, ro"),
        sa.Column(
            "decimals", sa.SmallInteger(), nullable=False, comment="Decimals a quantity may have: no half a piece"
        ),
        sa.CheckConstraint("short_name ? 'ru' and short_name ? 'en'", name=op.f("units_short_name_languages_check")),
        sa.CheckConstraint("decimals between 0 and 6", name=op.f("units_decimals_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("units_pkey")),
        sa.UniqueConstraint("code", name=op.f("units_code_key")),
        schema="kontor",
        comment="Units of measure",
    )


def _create_vat_rates() -> None:
    op.create_table(
        "vat_rates",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("country", sa.Text(), nullable=False, comment="ISO 3166 alpha-2"),
        sa.Column(
            "vat_class", sa.Text(), nullable=False, comment="Class an item names: standard, reduced, zero, exempt"
        ),
        sa.Column("kind", sa.Text(), nullable=False, comment="percent, zero (taxed at 0 %), exempt (not taxed)"),
        sa.Column("rate", sa.Numeric(precision=5, scale=2), nullable=False, comment="Percent"),
        sa.Column("printed_text", postgresql.JSONB(), nullable=False, comment="Text on papers by language"),
        sa.Column("valid_from", sa.Date(), nullable=False, comment="First day of supply"),
        sa.Column("valid_to", sa.Date(), nullable=True, comment="Last day of supply; empty is still in force"),
        postgresql.ExcludeConstraint(
            (sa.column("country"), "="),
            (sa.column("vat_class"), "="),
            (sa.text("daterange(valid_from, valid_to, '[]')"), "&&"),
            using="gist",
            name="vat_rates_one_a_day_excl",
        ),
        sa.CheckConstraint(
            "(kind = 'percent') = (rate > 0) and rate between 0 and 100", name=op.f("vat_rates_rate_check")
        ),
        sa.CheckConstraint("kind in ('percent', 'zero', 'exempt')", name=op.f("vat_rates_kind_check")),
        sa.CheckConstraint(
            "vat_class in ('standard', 'reduced', 'zero', 'exempt')", name=op.f("vat_rates_vat_class_check")
        ),
        sa.CheckConstraint("valid_to >= valid_from", name=op.f("vat_rates_period_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("vat_rates_pkey")),
        schema="kontor",
        comment="VAT rates by country and day of supply",
    )


def _create_currency_rates() -> None:
    op.create_table(
        "currency_rates",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False, comment="What is valued"),
        sa.Column("base", sa.Text(), nullable=False, comment="In what it is valued"),
        sa.Column("day", sa.Date(), nullable=False, comment="First day of this rate; it holds until the next one"),
        sa.Column(
            "nominal", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Units of the currency valued"
        ),
        sa.Column("rate", _RATE, nullable=False, comment="Units of the base for the nominal"),
        sa.Column("source", sa.Text(), server_default=sa.text("'typed'"), nullable=False, comment="typed, cbr or ecb"),
        sa.CheckConstraint("source in ('typed', 'cbr', 'ecb')", name=op.f("currency_rates_source_check")),
        sa.CheckConstraint("currency <> base", name=op.f("currency_rates_two_currencies_check")),
        sa.CheckConstraint("nominal > 0", name=op.f("currency_rates_nominal_check")),
        sa.CheckConstraint("rate > 0", name=op.f("currency_rates_rate_check")),
        sa.ForeignKeyConstraint(["base"], ["kontor.currencies.code"], name=op.f("currency_rates_base_fkey")),
        sa.ForeignKeyConstraint(["currency"], ["kontor.currencies.code"], name=op.f("currency_rates_currency_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("currency_rates_pkey")),
        sa.UniqueConstraint("currency", "base", "day", name=op.f("currency_rates_currency_base_day_key")),
        schema="kontor",
        comment="Rates of currencies by date",
    )
    op.create_index(
        "currency_rates_base_idx", "currency_rates", ["base", "currency", "day"], unique=False, schema="kontor"
    )


def _create_group_discounts() -> None:
    op.create_table(
        "group_discounts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("group_id", sa.BigInteger(), nullable=False, comment="And groups below it"),
        sa.Column("from_date", sa.Date(), nullable=False, comment="First day"),
        sa.Column("to_date", sa.Date(), nullable=True, comment="Last day; empty: until the next one"),
        sa.Column(
            "from_quantity", _QUANTITY, server_default=sa.text("0"), nullable=False, comment="From this many; 0: any"
        ),
        sa.Column(
            "percent",
            sa.Numeric(precision=5, scale=2),
            nullable=False,
            comment="Percent off the price list, for every client",
        ),
        sa.CheckConstraint("from_quantity >= 0", name=op.f("group_discounts_from_quantity_check")),
        sa.CheckConstraint("percent between 0 and 100", name=op.f("group_discounts_percent_check")),
        sa.CheckConstraint("to_date >= from_date", name=op.f("group_discounts_period_check")),
        sa.ForeignKeyConstraint(["group_id"], ["kontor.item_groups.id"], name=op.f("group_discounts_group_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("group_discounts_pkey")),
        sa.UniqueConstraint("group_id", "from_date", "from_quantity", name="group_discounts_one_a_day_key"),
        schema="kontor",
        comment="Discounts on groups of goods, for everybody",
    )


def _create_tax_regimes() -> None:
    op.create_table(
        "tax_regimes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("own_firm_id", sa.BigInteger(), nullable=False, comment="Whose regime"),
        sa.Column("valid_from", sa.Date(), nullable=False, comment="First day of the regime"),
        sa.Column(
            "vat_class", sa.Text(), nullable=True, comment="Class of all its sales; empty: the class of each item"
        ),
        sa.CheckConstraint(
            "vat_class in ('standard', 'reduced', 'zero', 'exempt')", name=op.f("tax_regimes_vat_class_check")
        ),
        sa.ForeignKeyConstraint(["own_firm_id"], ["kontor.own_firms.id"], name=op.f("tax_regimes_own_firm_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("tax_regimes_pkey")),
        sa.UniqueConstraint("own_firm_id", "valid_from", name=op.f("tax_regimes_own_firm_id_valid_from_key")),
        schema="kontor",
        comment="Tax regimes of own firms by date; none yet: the class of each item",
    )


def _create_warehouses() -> None:
    op.create_table(
        "warehouses",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="Name as on papers"),
        sa.Column("key", sa.Integer(), nullable=False, comment="Access key of its rows"),
        sa.Column("own_firm_id", sa.BigInteger(), nullable=False, comment="Whose goods"),
        sa.Column("address", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Address for papers"),
        sa.Column(
            "kind",
            sa.Text(),
            server_default=sa.text("'stock'"),
            nullable=False,
            comment="stock, or transit: goods on the way",
        ),
        sa.Column(
            "archived", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="Not offered any more"
        ),
        sa.CheckConstraint("kind in ('stock', 'transit')", name=op.f("warehouses_kind_check")),
        sa.CheckConstraint("name <> ''", name=op.f("warehouses_name_filled_check")),
        sa.ForeignKeyConstraint(["key"], ["kontor.access_keys.id"], name=op.f("warehouses_key_fkey")),
        sa.ForeignKeyConstraint(["own_firm_id"], ["kontor.own_firms.id"], name=op.f("warehouses_own_firm_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("warehouses_pkey")),
        sa.UniqueConstraint("id", "key", name=op.f("warehouses_id_key_key")),
        sa.UniqueConstraint("key", name=op.f("warehouses_key_key")),
        sa.UniqueConstraint("name", name=op.f("warehouses_name_key")),
        schema="kontor",
        comment="Places with balances; each has its own access key",
    )
    op.create_index(
        "warehouses_one_transit_idx",
        "warehouses",
        ["own_firm_id"],
        unique=True,
        schema="kontor",
        postgresql_where=sa.text("kind = 'transit'"),
    )
    op.create_index("warehouses_own_firm_id_idx", "warehouses", ["own_firm_id"], unique=False, schema="kontor")


def _create_items() -> None:
    op.create_table(
        "items",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("code", sa.Text(), nullable=False, comment="Our own code, unique"),
        sa.Column("article", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Article of the maker"),
        sa.Column("name", sa.Text(), nullable=False, comment="Name in lists"),
        sa.Column(
            "full_name",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="Name on papers; empty: the name",
        ),
        sa.Column("group_id", sa.BigInteger(), nullable=True, comment="Group"),
        sa.Column("unit_id", sa.BigInteger(), nullable=False, comment="Unit that stock is kept in"),
        sa.Column(
            "vat_class",
            sa.Text(),
            server_default=sa.text("'standard'"),
            nullable=False,
            comment="Which VAT rate of the day",
        ),
        sa.Column("weight_net", _QUANTITY, nullable=True, comment="Kilograms of one unit, net"),
        sa.Column("weight_gross", _QUANTITY, nullable=True, comment="Kilograms of one unit, gross"),
        sa.Column(
            "country",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="Country of origin, ISO 3166 alpha-2",
        ),
        sa.Column(
            "kind", sa.Text(), server_default=sa.text("'goods'"), nullable=False, comment="goods, service or kit"
        ),
        sa.Column(
            "tracking",
            sa.Text(),
            server_default=sa.text("'none'"),
            nullable=False,
            comment="none, by lot or by serial number",
        ),
        sa.Column("volume", _QUANTITY, nullable=True, comment="Cubic metres of one unit"),
        sa.Column("min_stock", _QUANTITY, nullable=True, comment="Less than this is too little; empty: nobody watches"),
        sa.Column("max_stock", _QUANTITY, nullable=True, comment="More than this is too much; empty: nobody watches"),
        sa.Column("supplier_id", sa.BigInteger(), nullable=True, comment="Whom it is bought from as a rule"),
        sa.Column(
            "characteristics",
            postgresql.JSONB(),
            server_default=sa.text("'{}'"),
            nullable=False,
            comment="Name: value, as typed",
        ),
        sa.Column(
            "archived", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="Not offered any more"
        ),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        sa.Column(
            "search_key",
            sa.Text(),
            sa.Computed("private.search_key_v1(code || ' ' || article || ' ' || name)", persisted=True),
            nullable=True,
            comment="What the substring search reads",
        ),
        sa.Column(
            "sort_key",
            sa.Text(collation="C"),
            sa.Computed("private.sort_key_v1(name)", persisted=True),
            nullable=True,
            comment="Order",
        ),
        sa.Column(
            "article_key",
            sa.Text(collation="C"),
            sa.Computed("private.article_key_v1(article)", persisted=True),
            nullable=True,
            comment="Article without look-alike letters, spaces and dashes",
        ),
        sa.Column(
            "code_key",
            sa.Text(collation="C"),
            sa.Computed("private.article_key_v1(code)", persisted=True),
            nullable=True,
            comment="Code folded as articles are",
        ),
        sa.CheckConstraint("code <> ''", name=op.f("items_code_filled_check")),
        sa.CheckConstraint("country = '' or country ~ '^[A-Z]{2}$'", name=op.f("items_country_check")),
        sa.CheckConstraint("jsonb_typeof(characteristics) = 'object'", name=op.f("items_characteristics_check")),
        sa.CheckConstraint("kind in ('goods', 'service', 'kit')", name=op.f("items_kind_check")),
        sa.CheckConstraint("name <> ''", name=op.f("items_name_filled_check")),
        sa.CheckConstraint("tracking = 'none' or kind = 'goods'", name=op.f("items_tracked_goods_check")),
        sa.CheckConstraint("tracking in ('none', 'lot', 'serial')", name=op.f("items_tracking_check")),
        sa.CheckConstraint(
            "vat_class in ('standard', 'reduced', 'zero', 'exempt')", name=op.f("items_vat_class_check")
        ),
        sa.CheckConstraint("min_stock >= 0 and max_stock >= min_stock", name=op.f("items_stock_limits_check")),
        sa.CheckConstraint("volume >= 0", name=op.f("items_volume_check")),
        sa.CheckConstraint("weight_net >= 0 and weight_gross >= 0", name=op.f("items_weights_check")),
        sa.ForeignKeyConstraint(["group_id"], ["kontor.item_groups.id"], name=op.f("items_group_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["kontor.units.id"], name=op.f("items_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("items_pkey")),
        sa.UniqueConstraint("code", name=op.f("items_code_key")),
        schema="kontor",
        comment="What is stored and sold",
    )
    op.create_index("items_article_key_idx", "items", ["article_key"], unique=False, schema="kontor")
    op.create_index("items_code_key_idx", "items", ["code_key"], unique=False, schema="kontor")
    op.create_index("items_group_id_idx", "items", ["group_id", "sort_key", "id"], unique=False, schema="kontor")
    op.create_index(
        "items_search_key_idx",
        "items",
        ["search_key"],
        unique=False,
        schema="kontor",
        postgresql_using="gin",
        postgresql_ops={"search_key": "ext.gin_trgm_ops"},
    )
    op.create_index("items_sort_key_idx", "items", ["sort_key", "id"], unique=False, schema="kontor")
    op.create_index("items_supplier_id_idx", "items", ["supplier_id"], unique=False, schema="kontor")


def _create_item_costs() -> None:
    op.create_table(
        "item_costs",
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("last_price", _PRICE, nullable=False, comment="Cost of one unit in the last receipt, without VAT"),
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217"),
        sa.Column("last_date", sa.Date(), nullable=False, comment="Day of the receipt that brought this cost"),
        sa.CheckConstraint("last_price >= 0", name=op.f("item_costs_last_price_check")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("item_costs_item_id_fkey")),
        sa.PrimaryKeyConstraint("item_id", name=op.f("item_costs_pkey")),
        schema="kontor",
        comment="What an item cost us last: only by the right to cost",
    )


def _create_item_packs() -> None:
    op.create_table(
        "item_packs",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("name", sa.Text(), nullable=False, comment="Name on papers: box, pallet"),
        sa.Column("factor", _QUANTITY, nullable=False, comment="Units of the item in one pack"),
        sa.CheckConstraint("name <> ''", name=op.f("item_packs_name_filled_check")),
        sa.CheckConstraint("factor > 0", name=op.f("item_packs_factor_check")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("item_packs_item_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("item_packs_pkey")),
        sa.UniqueConstraint("id", "item_id", name=op.f("item_packs_id_item_id_key")),
        sa.UniqueConstraint("item_id", "name", name=op.f("item_packs_item_id_name_key")),
        schema="kontor",
        comment="Packs of an item beside its unit",
    )


def _create_kit_components() -> None:
    op.create_table(
        "kit_components",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("kit_id", sa.BigInteger(), nullable=False, comment="The kit"),
        sa.Column("component_id", sa.BigInteger(), nullable=False, comment="What goes into it"),
        sa.Column("quantity", _QUANTITY, nullable=False, comment="Units of the component in one unit of the kit"),
        sa.CheckConstraint("component_id <> kit_id", name=op.f("kit_components_no_itself_check")),
        sa.CheckConstraint("quantity > 0", name=op.f("kit_components_quantity_check")),
        sa.ForeignKeyConstraint(["component_id"], ["kontor.items.id"], name=op.f("kit_components_component_id_fkey")),
        sa.ForeignKeyConstraint(["kit_id"], ["kontor.items.id"], name=op.f("kit_components_kit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("kit_components_pkey")),
        sa.UniqueConstraint("kit_id", "component_id", name=op.f("kit_components_kit_id_component_id_key")),
        schema="kontor",
        comment="What kits are assembled of; never in a circle",
    )
    op.create_index(
        "kit_components_component_id_idx", "kit_components", ["component_id"], unique=False, schema="kontor"
    )


def _create_barcodes() -> None:
    op.create_table(
        "barcodes",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("code", sa.Text(collation="C"), nullable=False, comment="What the scanner reads"),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("pack_id", sa.BigInteger(), nullable=True, comment="Pack that carries the code; empty is one unit"),
        sa.CheckConstraint("code ~ '^[!-~]{4,48}$'", name=op.f("barcodes_code_printable_check")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("barcodes_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["pack_id", "item_id"],
            ["kontor.item_packs.id", "kontor.item_packs.item_id"],
            name=op.f("barcodes_pack_id_item_id_fkey"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("barcodes_pkey")),
        sa.UniqueConstraint("code", name=op.f("barcodes_code_key")),
        schema="kontor",
        comment="A barcode names an item and a pack",
    )
    op.create_index("barcodes_item_id_idx", "barcodes", ["item_id"], unique=False, schema="kontor")
    op.create_index("barcodes_pack_id_idx", "barcodes", ["pack_id", "item_id"], unique=False, schema="kontor")


def _create_prices() -> None:
    op.create_table(
        "prices",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("price_kind_id", sa.BigInteger(), nullable=False, comment="Kind"),
        sa.Column("from_date", sa.Date(), nullable=False, comment="First day of this price"),
        sa.Column(
            "to_date",
            sa.Date(),
            nullable=True,
            comment="Last day of this price; empty: until the next one. Then the one before holds again",
        ),
        sa.Column(
            "from_quantity", _QUANTITY, server_default=sa.text("0"), nullable=False, comment="From this many; 0: any"
        ),
        sa.Column("price", _PRICE, nullable=False, comment="Price of one unit"),
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217"),
        sa.Column("document_id", sa.BigInteger(), nullable=True, comment="The change of prices that set it"),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("prices_currency_check")),
        sa.CheckConstraint("from_quantity >= 0", name=op.f("prices_from_quantity_check")),
        sa.CheckConstraint("price >= 0", name=op.f("prices_price_check")),
        sa.CheckConstraint("to_date >= from_date", name=op.f("prices_period_check")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("prices_item_id_fkey")),
        sa.ForeignKeyConstraint(["price_kind_id"], ["kontor.price_kinds.id"], name=op.f("prices_price_kind_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("prices_pkey")),
        sa.UniqueConstraint(
            "item_id",
            "price_kind_id",
            "from_date",
            "from_quantity",
            "document_id",
            name="prices_one_a_day_key",
            postgresql_nulls_not_distinct=True,
        ),
        schema="kontor",
        comment="Prices by item, kind, first day and quantity; of two of one day the later one holds",
    )
    op.create_index("prices_document_id_idx", "prices", ["document_id"], unique=False, schema="kontor")
    op.create_index("prices_price_kind_id_idx", "prices", ["price_kind_id"], unique=False, schema="kontor")
