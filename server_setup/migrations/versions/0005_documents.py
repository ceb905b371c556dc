"""Documents of every kind: headers, lines, money, numbers, links."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"

_MONEY = postgresql.DOMAIN("money", sa.Numeric(18, 2), schema="kontor", create_type=False)
_PRICE = postgresql.DOMAIN("price", sa.Numeric(18, 6), schema="kontor", create_type=False)
_QUANTITY = postgresql.DOMAIN("quantity", sa.Numeric(18, 6), schema="kontor", create_type=False)


def upgrade() -> None:
    """Create the tables."""
    _create_number_series()
    _create_employee_own_firms()
    _create_documents()
    _create_document_lines()
    _create_document_links()
    _create_document_money()
    _create_receipts()
    _create_shipments()
    _create_line_money()


def _create_number_series() -> None:
    op.create_table(
        "number_series",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("own_firm_id", sa.BigInteger(), nullable=False, comment="Whose numbers"),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of document"),
        sa.Column("year", sa.SmallInteger(), nullable=False, comment="Year of the document's day in the firm's zone"),
        sa.Column("prefix", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Before the digits"),
        sa.Column(
            "padding",
            sa.SmallInteger(),
            server_default=sa.text("6"),
            nullable=False,
            comment="Digits, filled with zeros",
        ),
        sa.Column(
            "last_number",
            sa.BigInteger(),
            server_default=sa.text("0"),
            nullable=False,
            comment="Given last; no gaps below",
        ),
        sa.CheckConstraint("prefix !~ '[0-9]$'", name=op.f("number_series_prefix_check")),
        sa.CheckConstraint("last_number >= 0", name=op.f("number_series_last_number_check")),
        sa.CheckConstraint("padding between 1 and 12", name=op.f("number_series_padding_check")),
        sa.ForeignKeyConstraint(["own_firm_id"], ["kontor.own_firms.id"], name=op.f("number_series_own_firm_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("number_series_pkey")),
        sa.UniqueConstraint("own_firm_id", "kind", "year", name=op.f("number_series_own_firm_id_kind_year_key")),
        schema="kontor",
        comment="Counters of document numbers; the row is locked last in a posting, so numbers have no gaps",
    )


def _create_employee_own_firms() -> None:
    op.create_table(
        "employee_own_firms",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False, comment="Who is limited"),
        sa.Column("own_firm_id", sa.BigInteger(), nullable=False, comment="To which own firm"),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["kontor.employees.id"], name=op.f("employee_own_firms_employee_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["own_firm_id"], ["kontor.own_firms.id"], name=op.f("employee_own_firms_own_firm_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("employee_own_firms_pkey")),
        sa.UniqueConstraint("employee_id", "own_firm_id", name=op.f("employee_own_firms_employee_id_own_firm_id_key")),
        schema="kontor",
        comment="Own firms whose documents an employee is limited to; no row means all of them",
    )
    op.create_index(
        "employee_own_firms_own_firm_id_idx", "employee_own_firms", ["own_firm_id"], unique=False, schema="kontor"
    )


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("own_firm_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="receipt or shipment"),
        sa.Column(
            "state", sa.Text(), server_default=sa.text("'draft'"), nullable=False, comment="draft, posted or annulled"
        ),
        sa.Column(
            "number", sa.Text(collation="C"), nullable=True, comment="Given by the first posting and kept for ever"
        ),
        sa.Column("series_id", sa.BigInteger(), nullable=True, comment="Series the number is from"),
        sa.Column("series_number", sa.BigInteger(), nullable=True, comment="The number as a number"),
        sa.Column(
            "moment",
            postgresql.TIMESTAMP(timezone=True),
            nullable=False,
            comment="When it takes effect; order inside it is posting_no",
        ),
        sa.Column(
            "moment_typed",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="A person typed the time",
        ),
        sa.Column(
            "posting_no",
            sa.BigInteger(),
            nullable=True,
            comment="Order of documents of one moment; anew at each posting",
        ),
        sa.Column("client_id", sa.BigInteger(), nullable=True, comment="Partner: client or supplier"),
        sa.Column(
            "client_key", sa.Integer(), nullable=True, comment="The client's access key, kept by the foreign key"
        ),
        sa.Column(
            "partner_name",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="The client's name when saved",
        ),
        sa.Column("payer_id", sa.BigInteger(), nullable=True, comment="Legal entity of the client on papers"),
        sa.Column("warehouse_id", sa.BigInteger(), nullable=False, comment="Warehouse whose stock it moves"),
        sa.Column(
            "warehouse_key", sa.Integer(), nullable=False, comment="The warehouse's access key, kept by the foreign key"
        ),
        sa.Column("to_warehouse_id", sa.BigInteger(), nullable=True, comment="Receiving warehouse of a transfer"),
        sa.Column("to_warehouse_key", sa.Integer(), nullable=True, comment="The receiving warehouse's access key"),
        sa.Column(
            "vat_mode",
            sa.Text(),
            server_default=sa.text("'included'"),
            nullable=False,
            comment="included, on_top or none",
        ),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("price_kind_id", sa.BigInteger(), nullable=True, comment="Where prices came from"),
        sa.Column(
            "basis", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Basis document, as printed"
        ),
        sa.Column("comment", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Not printed"),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("responsible_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "posted_at",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="When it was posted last, by the server's clock",
        ),
        sa.Column("posted_by", sa.BigInteger(), nullable=True, comment="Who posted it last"),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        sa.Column(
            "search_key",
            sa.Text(),
            sa.Computed("private.search_key_v1(coalesce(number, '') || ' ' || partner_name)", persisted=True),
            nullable=True,
            comment="Number and partner, for the list's search",
        ),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("documents_currency_check")),
        sa.CheckConstraint("kind in ('receipt', 'shipment')", name=op.f("documents_kind_check")),
        sa.CheckConstraint(
            "moment between timestamptz '1990-01-01' and timestamptz '2200-01-01'", name=op.f("documents_moment_check")
        ),
        sa.CheckConstraint(
            "state <> 'posted' or num_nulls(number, client_id) = 0", name=op.f("documents_posted_is_named_check")
        ),
        sa.CheckConstraint(
            "state <> 'posted' or num_nulls(posting_no, posted_at, posted_by) = 0",
            name=op.f("documents_posted_is_placed_check"),
        ),
        sa.CheckConstraint("state in ('draft', 'posted', 'annulled')", name=op.f("documents_state_check")),
        sa.CheckConstraint("vat_mode in ('included', 'on_top', 'none')", name=op.f("documents_vat_mode_check")),
        sa.CheckConstraint(
            "(number is null) = (series_id is null) and (number is null) = (series_number is null)",
            name=op.f("documents_number_check"),
        ),
        sa.CheckConstraint("length(basis) <= 500 and length(comment) <= 4000", name=op.f("documents_lengths_check")),
        sa.CheckConstraint("num_nulls(client_id, client_key) in (0, 2)", name=op.f("documents_client_key_check")),
        sa.CheckConstraint(
            "num_nulls(to_warehouse_id, to_warehouse_key) in (0, 2)", name=op.f("documents_to_warehouse_key_check")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["kontor.employees.id"], name=op.f("documents_author_id_fkey")),
        sa.ForeignKeyConstraint(
            ["client_id", "client_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="documents_client_id_client_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["client_id", "payer_id"],
            ["kontor.payers.client_id", "kontor.payers.id"],
            name="documents_client_id_payer_id_fkey",
        ),
        sa.ForeignKeyConstraint(["own_firm_id"], ["kontor.own_firms.id"], name=op.f("documents_own_firm_id_fkey")),
        sa.ForeignKeyConstraint(["posted_by"], ["kontor.employees.id"], name=op.f("documents_posted_by_fkey")),
        sa.ForeignKeyConstraint(
            ["price_kind_id"], ["kontor.price_kinds.id"], name=op.f("documents_price_kind_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["responsible_id"], ["kontor.employees.id"], name=op.f("documents_responsible_id_fkey")
        ),
        sa.ForeignKeyConstraint(["series_id"], ["kontor.number_series.id"], name=op.f("documents_series_id_fkey")),
        sa.ForeignKeyConstraint(
            ["to_warehouse_id", "to_warehouse_key"],
            ["kontor.warehouses.id", "kontor.warehouses.key"],
            name="documents_to_warehouse_id_to_warehouse_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["warehouse_id", "warehouse_key"],
            ["kontor.warehouses.id", "kontor.warehouses.key"],
            name="documents_warehouse_id_warehouse_key_fkey",
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("documents_pkey")),
        sa.UniqueConstraint("series_id", "series_number", name=op.f("documents_series_id_series_number_key")),
        schema="kontor",
        comment="Headers of documents of every kind; stock and debts change only by posted ones",
    )
    op.create_index(
        "documents_client_id_idx", "documents", ["client_id", "moment", "id"], unique=False, schema="kontor"
    )
    op.create_index(
        "documents_client_key_idx", "documents", ["client_key", "moment", "id"], unique=False, schema="kontor"
    )
    op.create_index("documents_moment_id_idx", "documents", ["moment", "id"], unique=False, schema="kontor")
    op.create_index("documents_number_idx", "documents", ["number"], unique=False, schema="kontor")
    op.create_index(
        "documents_search_key_idx",
        "documents",
        ["search_key"],
        unique=False,
        schema="kontor",
        postgresql_using="gin",
        postgresql_ops={"search_key": "ext.gin_trgm_ops"},
    )
    op.create_index("documents_series_number_idx", "documents", ["series_number"], unique=False, schema="kontor")
    op.create_index(
        "documents_to_warehouse_key_idx",
        "documents",
        ["to_warehouse_key"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("to_warehouse_key is not null"),
    )
    op.create_index(
        "documents_warehouse_key_idx", "documents", ["warehouse_key", "moment", "id"], unique=False, schema="kontor"
    )


def _create_document_lines() -> None:
    op.create_table(
        "document_lines",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("line_id", sa.UUID(), nullable=False, comment="Made by the workstation: a line keeps it for ever"),
        sa.Column("line_no", sa.Integer(), nullable=False, comment="Order on paper; equal numbers go by id"),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("pack_id", sa.BigInteger(), nullable=True, comment="Pack it was counted in; empty is the unit"),
        sa.Column(
            "pack_factor", _QUANTITY, server_default=sa.text("1"), nullable=False, comment="Units in that pack, then"
        ),
        sa.Column("quantity", _QUANTITY, nullable=False, comment="In the item's unit, whatever the pack"),
        sa.Column("unit_id", sa.BigInteger(), nullable=False, comment="The item's unit, then"),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        sa.CheckConstraint("length(note) <= 500", name=op.f("document_lines_note_check")),
        sa.CheckConstraint("pack_factor > 0", name=op.f("document_lines_pack_factor_check")),
        sa.CheckConstraint("quantity > 0", name=op.f("document_lines_quantity_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=op.f("document_lines_document_id_fkey")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("document_lines_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["pack_id", "item_id"],
            ["kontor.item_packs.id", "kontor.item_packs.item_id"],
            name=op.f("document_lines_pack_id_item_id_fkey"),
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["kontor.units.id"], name=op.f("document_lines_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("document_lines_pkey")),
        sa.UniqueConstraint("document_id", "line_id", name=op.f("document_lines_document_id_line_id_key")),
        sa.UniqueConstraint("id", "document_id", name=op.f("document_lines_id_document_id_key")),
        schema="kontor",
        comment="Lines of documents: what and how much; money is in line_money",
    )
    op.create_index("document_lines_item_id_idx", "document_lines", ["item_id"], unique=False, schema="kontor")


def _create_document_links() -> None:
    op.create_table(
        "document_links",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("from_document_id", sa.BigInteger(), nullable=False, comment="The source"),
        sa.Column("to_document_id", sa.BigInteger(), nullable=False, comment="What was made"),
        sa.CheckConstraint("from_document_id <> to_document_id", name=op.f("document_links_not_itself_check")),
        sa.ForeignKeyConstraint(
            ["from_document_id"], ["kontor.documents.id"], name=op.f("document_links_from_document_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["to_document_id"], ["kontor.documents.id"], name=op.f("document_links_to_document_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("document_links_pkey")),
        sa.UniqueConstraint(
            "from_document_id", "to_document_id", name=op.f("document_links_from_document_id_to_document_id_key")
        ),
        schema="kontor",
        comment="Which document was made from which",
    )
    op.create_index(
        "document_links_to_document_id_idx", "document_links", ["to_document_id"], unique=False, schema="kontor"
    )


def _create_document_money() -> None:
    op.create_table(
        "document_money",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("net", _MONEY, nullable=False, comment="Sum of the lines without VAT"),
        sa.Column("vat", _MONEY, nullable=False, comment="VAT of the lines"),
        sa.Column("total", _MONEY, nullable=False, comment="Sum of the lines with VAT"),
        sa.CheckConstraint("total = net + vat", name=op.f("document_money_sums_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="document_money_document_id_fkey"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("document_money_pkey")),
        schema="kontor",
        comment="Totals of a document, seen as its lines' money is",
    )


def _create_receipts() -> None:
    op.create_table(
        "receipts",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "supplier_number", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Number on their paper"
        ),
        sa.Column("supplier_date", sa.Date(), nullable=True, comment="Date on their paper"),
        sa.CheckConstraint("length(supplier_number) <= 60", name=op.f("receipts_supplier_number_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="receipts_document_id_fkey"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("receipts_pkey")),
        schema="kontor",
        comment="What only a receipt from a supplier has",
    )
    op.create_index("receipts_supplier_number_idx", "receipts", ["supplier_number"], unique=False, schema="kontor")


def _create_shipments() -> None:
    op.create_table(
        "shipments",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("consignee_payer_id", sa.BigInteger(), nullable=True, comment="Consignee; empty is the payer"),
        sa.Column("delivery_address", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Where to"),
        sa.Column("carrier", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Who carries it"),
        sa.CheckConstraint(
            "length(delivery_address) <= 500 and length(carrier) <= 200", name=op.f("shipments_lengths_check")
        ),
        sa.ForeignKeyConstraint(
            ["consignee_payer_id"], ["kontor.payers.id"], name=op.f("shipments_consignee_payer_id_fkey")
        ),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="shipments_document_id_fkey"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("shipments_pkey")),
        schema="kontor",
        comment="What only a shipment to a client has",
    )
    op.create_index(
        "shipments_consignee_payer_id_idx", "shipments", ["consignee_payer_id"], unique=False, schema="kontor"
    )


def _create_line_money() -> None:
    op.create_table(
        "line_money",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False, comment="The line: document_lines.id"),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("price", _PRICE, nullable=False, comment="Of one unit, before discount, in the document's VAT mode"),
        sa.Column(
            "discount_percent",
            sa.Numeric(precision=5, scale=2),
            server_default=sa.text("0"),
            nullable=False,
            comment="Percent off",
        ),
        sa.Column("vat_rate_id", sa.BigInteger(), nullable=False, comment="VAT rate of the day"),
        sa.Column("net", _MONEY, nullable=False, comment="Sum without VAT"),
        sa.Column("vat", _MONEY, nullable=False),
        sa.Column("total", _MONEY, nullable=False, comment="Sum with VAT"),
        sa.Column(
            "typed",
            sa.Text(),
            server_default=sa.text("'price'"),
            nullable=False,
            comment="price, net or total: kept exactly",
        ),
        sa.Column(
            "vat_typed", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="VAT corrected by hand"
        ),
        sa.CheckConstraint("typed in ('price', 'net', 'total')", name=op.f("line_money_typed_check")),
        sa.CheckConstraint("discount_percent between 0 and 100", name=op.f("line_money_discount_percent_check")),
        sa.CheckConstraint("net >= 0 and vat >= 0 and total = net + vat", name=op.f("line_money_sums_check")),
        sa.CheckConstraint("price >= 0", name=op.f("line_money_price_check")),
        sa.ForeignKeyConstraint(
            ["id", "document_id"],
            ["kontor.document_lines.id", "kontor.document_lines.document_id"],
            name=op.f("line_money_id_document_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["vat_rate_id"], ["kontor.vat_rates.id"], name=op.f("line_money_vat_rate_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("line_money_pkey")),
        schema="kontor",
        comment="Money of a line: of a receipt only by the right to cost or to enter receipts",
    )
    op.create_index("line_money_document_id_idx", "line_money", ["document_id"], unique=False, schema="kontor")
