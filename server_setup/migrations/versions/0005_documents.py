"""Documents of every kind: headers, lines, money, numbers, lots, links."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"

_MONEY = postgresql.DOMAIN("money", sa.Numeric(18, 2), schema="kontor", create_type=False)
_PRICE = postgresql.DOMAIN("price", sa.Numeric(18, 6), schema="kontor", create_type=False)
_QUANTITY = postgresql.DOMAIN("quantity", sa.Numeric(18, 6), schema="kontor", create_type=False)
_RATE = postgresql.DOMAIN("rate", sa.Numeric(18, 8), schema="kontor", create_type=False)

_KINDS = (
    "'receipt', 'supplier_order', 'supplier_return', 'shipment', 'client_return', 'transfer', 'issue', 'production',"
    " 'assembly', 'disassembly', 'stocktaking', 'surplus', 'write_off',"
    " 'regrading', 'reservation', 'release', 'opening', 'cost_correction', 'price_change'"
)
_WITH_PARTNER = "'receipt', 'supplier_order', 'supplier_return', 'shipment', 'client_return'"
_OBJECT_NO = (
    "case when kind = 'shipment' then 1 when kind = 'receipt' then 2 when kind = 'supplier_order' then 3"
    " when kind = 'supplier_return' then 4 when kind = 'client_return' then 5 when kind = 'transfer' then 6"
    " when kind in ('issue', 'production', 'assembly', 'disassembly') then 7"
    " when kind in ('stocktaking', 'surplus', 'write_off', 'regrading') then 8"
    " when kind in ('reservation', 'release') then 9 when kind in ('opening', 'cost_correction') then 10 end"
)


def _reach(key: str, whose: str) -> sa.Column[int]:
    return sa.Column(
        f"{key}_reach",
        sa.BigInteger(),
        sa.Computed(f"4294967296 * {_OBJECT_NO} + {key}_key", persisted=True),
        nullable=True,
        comment=f"Object of rights times 2^32 plus the {whose} key, for policies",
    )


def upgrade() -> None:
    """Create the tables."""
    _create_document_rights()
    _create_number_series()
    _create_employee_own_firms()
    _create_documents()
    _create_lots()
    _create_adjustments()
    _create_document_lines()
    _create_document_links()
    _create_document_money()
    _create_issues()
    _create_price_changes()
    _create_receipt_costs()
    _create_receipts()
    _create_reservations()
    _create_returns()
    _create_shipments()
    _create_supplier_orders()
    _create_transfers()
    _create_line_money()
    _create_return_costs()
    # Prices are older than documents, and name the one that set them.
    op.create_foreign_key(
        "prices_document_id_fkey",
        "prices",
        "documents",
        ["document_id"],
        ["id"],
        source_schema="kontor",
        referent_schema="kontor",
    )


def _create_number_series() -> None:
    op.create_table(
        "number_series",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("own_firm_id", sa.BigInteger(), nullable=False, comment="Whose numbers"),
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind of document"),
        sa.Column(
            "year", sa.SmallInteger(), nullable=False, comment="Year of the document's day in the firm's zone, at first"
        ),
        sa.Column(
            "yearly", sa.Boolean(), server_default=sa.text("true"), nullable=False, comment="Begins at 1 with each year"
        ),
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
        sa.Column("kind", sa.Text(), nullable=False, comment="Kind: decides effect, fields and whose right it needs"),
        sa.Column(
            "state", sa.Text(), server_default=sa.text("'draft'"), nullable=False, comment="draft, sent, posted ..."
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
        sa.Column(
            "warehouse_id",
            sa.BigInteger(),
            nullable=True,
            comment="Warehouse whose stock it moves; empty for a change of prices",
        ),
        sa.Column(
            "warehouse_key", sa.Integer(), nullable=True, comment="The warehouse's access key, kept by the foreign key"
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
        sa.Column(
            "currency_rate", _RATE, server_default=sa.text("1"), nullable=False, comment="Own firm's money for one unit"
        ),
        sa.Column("price_kind_id", sa.BigInteger(), nullable=True, comment="Where prices came from"),
        sa.Column(
            "contract",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="Contract with the partner, as printed",
        ),
        sa.Column(
            "basis", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Basis document, as printed"
        ),
        sa.Column("comment", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Not printed"),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("responsible_id", sa.BigInteger(), nullable=False),
        sa.Column("released_by_id", sa.BigInteger(), nullable=True, comment="Allowed it; empty: the director"),
        sa.Column("accountant_id", sa.BigInteger(), nullable=True, comment="Empty: the firm's accountant"),
        sa.Column("handed_over_by_id", sa.BigInteger(), nullable=True, comment="Empty: who posted it"),
        sa.Column(
            "accepted_by",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="Who takes the goods, as printed",
        ),
        sa.Column("created_at", postgresql.TIMESTAMP(timezone=True), nullable=False),
        sa.Column(
            "posted_at",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="When it was posted last, by the server's clock",
        ),
        sa.Column("posted_by", sa.BigInteger(), nullable=True, comment="Who posted it last"),
        sa.Column("reversal_of_id", sa.BigInteger(), nullable=True, comment="The document this one reverses"),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        _reach("client", "client's"),
        _reach("warehouse", "warehouse's"),
        _reach("to_warehouse", "receiving warehouse's"),
        sa.Column(
            "search_key",
            sa.Text(),
            sa.Computed("private.search_key_v1(coalesce(number, '') || ' ' || partner_name)", persisted=True),
            nullable=True,
            comment="Number and partner, for the list's search",
        ),
        sa.CheckConstraint(
            "(warehouse_id is null) = (kind = 'price_change')", name=op.f("documents_has_warehouse_check")
        ),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("documents_currency_check")),
        sa.CheckConstraint(f"kind in ({_KINDS})", name=op.f("documents_kind_check")),
        sa.CheckConstraint(
            "moment between timestamptz '1990-01-01' and timestamptz '2200-01-01'", name=op.f("documents_moment_check")
        ),
        sa.CheckConstraint(
            "state <> 'sent' or kind = 'transfer'", name=op.f("documents_only_transfers_are_sent_check")
        ),
        sa.CheckConstraint(
            f"state in ('draft', 'annulled') or client_id is not null or kind not in ({_WITH_PARTNER})",
            name=op.f("documents_posted_is_named_check"),
        ),
        sa.CheckConstraint(
            "state in ('draft', 'annulled') or num_nulls(posting_no, posted_at, posted_by) = 0",
            name=op.f("documents_posted_is_placed_check"),
        ),
        sa.CheckConstraint(
            "state in ('draft', 'annulled') or number is not null", name=op.f("documents_posted_is_numbered_check")
        ),
        sa.CheckConstraint(
            "state in ('draft', 'sent', 'posted', 'reversed', 'annulled')", name=op.f("documents_state_check")
        ),
        sa.CheckConstraint("to_warehouse_id is null or kind = 'transfer'", name=op.f("documents_to_warehouse_check")),
        sa.CheckConstraint("vat_mode in ('included', 'on_top', 'none')", name=op.f("documents_vat_mode_check")),
        sa.CheckConstraint(
            "(number is null) = (series_id is null) and (number is null) = (series_number is null)",
            name=op.f("documents_number_check"),
        ),
        sa.CheckConstraint("currency_rate > 0", name=op.f("documents_currency_rate_check")),
        sa.CheckConstraint(
            "length(basis) <= 500 and length(contract) <= 200 and length(comment) <= 4000",
            name=op.f("documents_lengths_check"),
        ),
        sa.CheckConstraint("num_nulls(client_id, client_key) in (0, 2)", name=op.f("documents_client_key_check")),
        sa.CheckConstraint(
            "num_nulls(to_warehouse_id, to_warehouse_key) in (0, 2)", name=op.f("documents_to_warehouse_key_check")
        ),
        sa.CheckConstraint(
            "num_nulls(warehouse_id, warehouse_key) in (0, 2)", name=op.f("documents_warehouse_key_check")
        ),
        sa.CheckConstraint("length(accepted_by) <= 200", name=op.f("documents_accepted_by_check")),
        sa.ForeignKeyConstraint(["accountant_id"], ["kontor.employees.id"], name=op.f("documents_accountant_id_fkey")),
        sa.ForeignKeyConstraint(["author_id"], ["kontor.employees.id"], name=op.f("documents_author_id_fkey")),
        sa.ForeignKeyConstraint(
            ["handed_over_by_id"], ["kontor.employees.id"], name=op.f("documents_handed_over_by_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["released_by_id"], ["kontor.employees.id"], name=op.f("documents_released_by_id_fkey")
        ),
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
        sa.ForeignKeyConstraint(
            ["reversal_of_id"], ["kontor.documents.id"], name=op.f("documents_reversal_of_id_fkey")
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
        "documents_client_reach_idx", "documents", ["client_reach", "moment", "id"], unique=False, schema="kontor"
    )
    op.create_index("documents_kind_idx", "documents", ["kind", "moment", "id"], unique=False, schema="kontor")
    op.create_index("documents_moment_id_idx", "documents", ["moment", "id"], unique=False, schema="kontor")
    op.create_index("documents_number_idx", "documents", ["number"], unique=False, schema="kontor")
    op.create_index(
        "documents_reversal_of_id_key",
        "documents",
        ["reversal_of_id"],
        unique=True,
        schema="kontor",
        postgresql_where=sa.text("reversal_of_id is not null and state <> 'annulled'"),
    )
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
        "documents_to_warehouse_reach_idx",
        "documents",
        ["to_warehouse_reach", "moment", "id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("to_warehouse_reach is not null"),
    )
    op.create_index(
        "documents_warehouse_reach_idx", "documents", ["warehouse_reach", "moment", "id"], unique=False, schema="kontor"
    )


def _create_document_rights() -> None:
    op.create_table(
        "document_rights",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column(
            "own_firm_ids",
            postgresql.ARRAY(sa.BigInteger()),
            nullable=False,
            comment="Own firms whose documents it may touch",
        ),
        sa.Column("kinds", postgresql.ARRAY(sa.Text()), nullable=False, comment="Kinds whose every document it sees"),
        sa.Column(
            "client_reach",
            postgresql.ARRAY(sa.BigInteger()),
            nullable=False,
            comment="Keys of people, each with an object",
        ),
        sa.Column(
            "warehouse_reach",
            postgresql.ARRAY(sa.BigInteger()),
            nullable=False,
            comment="Keys of warehouses, each with an object",
        ),
        sa.Column(
            "money_kinds",
            postgresql.ARRAY(sa.Text()),
            nullable=False,
            comment="Kinds whose money it sees wherever it sees them",
        ),
        sa.Column(
            "money_reach",
            postgresql.ARRAY(sa.BigInteger()),
            nullable=False,
            comment="Warehouses whose cost it sees, with an object",
        ),
        sa.Column(
            "valid_until",
            postgresql.TIMESTAMP(timezone=True),
            nullable=False,
            comment="Computed anew on the fly once this has passed",
        ),
        sa.Column(
            "always_open",
            sa.Boolean(),
            nullable=False,
            comment="No hours, networks or the like: no gate to ask",
        ),
        sa.PrimaryKeyConstraint("login", name=op.f("document_rights_pkey")),
        schema="private",
        comment="What each login reaches among documents; rebuilt with login_keys.",
    )


def _create_lots() -> None:
    op.create_table(
        "lots",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("number", sa.Text(collation="C"), nullable=False, comment="Number of the lot, or the serial number"),
        sa.Column(
            "is_serial",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="One piece with its number",
        ),
        sa.Column("expires_on", sa.Date(), nullable=True, comment="Last day it may be used"),
        sa.Column("made_on", sa.Date(), nullable=True, comment="Day it was made"),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Note"),
        sa.CheckConstraint("number <> '' and length(number) <= 100", name=op.f("lots_number_check")),
        sa.CheckConstraint("expires_on >= made_on", name=op.f("lots_dates_check")),
        sa.CheckConstraint("length(note) <= 500", name=op.f("lots_note_check")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("lots_item_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("lots_pkey")),
        sa.UniqueConstraint("id", "item_id", name=op.f("lots_id_item_id_key")),
        sa.UniqueConstraint("item_id", "number", name=op.f("lots_item_id_number_key")),
        schema="kontor",
        comment="Lots and serial numbers of goods: the first document that names one makes it",
    )


def _create_adjustments() -> None:
    op.create_table(
        "adjustments",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "reason", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Why: order, damage, mix-up"
        ),
        sa.Column(
            "article", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Article of income or expense"
        ),
        sa.Column(
            "commission",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="Who counted or decided, a name a line",
        ),
        sa.CheckConstraint(
            "length(reason) <= 500 and length(article) <= 200 and length(commission) <= 2000",
            name=op.f("adjustments_lengths_check"),
        ),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="adjustments_document_id_fkey"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("adjustments_pkey")),
        schema="kontor",
        comment="What only stocktaking, surplus, write-off, regrading, opening and cost correction have",
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
        sa.Column(
            "paper_quantity",
            _QUANTITY,
            nullable=True,
            comment="By the supplier's paper, where it differs from what came",
        ),
        sa.Column("places", _QUANTITY, nullable=True, comment="Places on paper; empty: packs, begun ones too"),
        sa.Column("net_mass", _QUANTITY, nullable=True, comment="Kilograms of the goods; empty: by the item's weight"),
        sa.Column(
            "gross_mass", _QUANTITY, nullable=True, comment="Kilograms with packing; empty: by the item's weight"
        ),
        sa.Column("lot_id", sa.BigInteger(), nullable=True, comment="Lot or serial number"),
        sa.Column("to_item_id", sa.BigInteger(), nullable=True, comment="Regrading: what it becomes"),
        sa.Column(
            "direction",
            sa.SmallInteger(),
            server_default=sa.text("0"),
            nullable=False,
            comment="1 in, -1 out; 0: by the kind",
        ),
        sa.Column("source_line_id", sa.BigInteger(), nullable=True, comment="Line returned or fulfilled"),
        sa.Column(
            "cost_share",
            sa.Numeric(precision=18, scale=6),
            nullable=True,
            comment="Its part of the cost of what was made; empty: by quantity",
        ),
        sa.Column(
            "country",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="Country of origin, ISO 3166 alpha-2",
        ),
        sa.Column("customs_declaration", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Its number"),
        sa.Column("note", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        sa.CheckConstraint(
            "country ~ '^([A-Z]{2})?$' and length(customs_declaration) <= 60", name=op.f("document_lines_origin_check")
        ),
        sa.CheckConstraint("cost_share >= 0", name=op.f("document_lines_cost_share_check")),
        sa.CheckConstraint("direction in (-1, 0, 1)", name=op.f("document_lines_direction_check")),
        sa.CheckConstraint("length(note) <= 500", name=op.f("document_lines_note_check")),
        sa.CheckConstraint("pack_factor > 0", name=op.f("document_lines_pack_factor_check")),
        sa.CheckConstraint(
            "places >= 0 and net_mass >= 0 and gross_mass >= 0", name=op.f("document_lines_places_check")
        ),
        sa.CheckConstraint("quantity >= 0 and paper_quantity >= 0", name=op.f("document_lines_quantity_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=op.f("document_lines_document_id_fkey")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("document_lines_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["lot_id", "item_id"],
            ["kontor.lots.id", "kontor.lots.item_id"],
            name=op.f("document_lines_lot_id_item_id_fkey"),
        ),
        sa.ForeignKeyConstraint(
            ["pack_id", "item_id"],
            ["kontor.item_packs.id", "kontor.item_packs.item_id"],
            name=op.f("document_lines_pack_id_item_id_fkey"),
        ),
        sa.ForeignKeyConstraint(
            ["source_line_id"], ["kontor.document_lines.id"], name=op.f("document_lines_source_line_id_fkey")
        ),
        sa.ForeignKeyConstraint(["to_item_id"], ["kontor.items.id"], name=op.f("document_lines_to_item_id_fkey")),
        sa.ForeignKeyConstraint(["unit_id"], ["kontor.units.id"], name=op.f("document_lines_unit_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("document_lines_pkey")),
        sa.UniqueConstraint("document_id", "line_id", name=op.f("document_lines_document_id_line_id_key")),
        sa.UniqueConstraint("id", "document_id", name=op.f("document_lines_id_document_id_key")),
        schema="kontor",
        comment="Lines of documents: what and how much; money is in line_money",
    )
    op.create_index("document_lines_item_id_idx", "document_lines", ["item_id"], unique=False, schema="kontor")
    op.create_index(
        "document_lines_lot_id_idx",
        "document_lines",
        ["lot_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("lot_id is not null"),
    )
    op.create_index(
        "document_lines_source_line_id_idx",
        "document_lines",
        ["source_line_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("source_line_id is not null"),
    )
    op.create_index(
        "document_lines_to_item_id_idx",
        "document_lines",
        ["to_item_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("to_item_id is not null"),
    )


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


def _create_issues() -> None:
    op.create_table(
        "issues",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("department_id", sa.BigInteger(), nullable=True, comment="Who uses the goods"),
        sa.Column("purpose", sa.Text(), server_default=sa.text("''"), nullable=False, comment="What for"),
        sa.Column(
            "article",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="Article of expense, or order of production",
        ),
        sa.CheckConstraint("length(purpose) <= 500 and length(article) <= 200", name=op.f("issues_lengths_check")),
        sa.ForeignKeyConstraint(["department_id"], ["kontor.departments.id"], name=op.f("issues_department_id_fkey")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="issues_document_id_fkey"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("issues_pkey")),
        schema="kontor",
        comment="What only issues, production, assembly and disassembly have",
    )


def _create_price_changes() -> None:
    op.create_table(
        "price_changes",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "valid_from", sa.Date(), nullable=True, comment="First day of the prices; empty is the document's day"
        ),
        sa.Column("valid_to", sa.Date(), nullable=True, comment="Last day; empty is until the next"),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Why"),
        sa.CheckConstraint("length(reason) <= 500", name=op.f("price_changes_reason_check")),
        sa.CheckConstraint("valid_to >= valid_from", name=op.f("price_changes_period_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="price_changes_document_id_fkey"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("price_changes_pkey")),
        schema="kontor",
        comment="What only a change of prices has",
    )


def _create_receipt_costs() -> None:
    op.create_table(
        "receipt_costs",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "name",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="What was paid for: carriage, customs, insurance",
        ),
        sa.Column("amount", _MONEY, nullable=False, comment="Without VAT, in the own firm's currency"),
        sa.Column("spread_by", sa.Text(), nullable=False, comment="Over the lines by value, quantity or weight"),
        sa.CheckConstraint("spread_by in ('value', 'quantity', 'weight')", name=op.f("receipt_costs_spread_by_check")),
        sa.CheckConstraint("amount >= 0", name=op.f("receipt_costs_amount_check")),
        sa.CheckConstraint("length(name) <= 200", name=op.f("receipt_costs_name_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=op.f("receipt_costs_document_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("receipt_costs_pkey")),
        schema="kontor",
        comment="Extra costs of a receipt, which its lines carry beside their price",
    )
    op.create_index("receipt_costs_document_id_idx", "receipt_costs", ["document_id"], unique=False, schema="kontor")


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


def _create_reservations() -> None:
    op.create_table(
        "reservations",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "until",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="When it ends by itself; empty is never",
        ),
        sa.Column(
            "order_text",
            sa.Text(),
            server_default=sa.text("''"),
            nullable=False,
            comment="The client's order it is kept for",
        ),
        sa.CheckConstraint("length(order_text) <= 500", name=op.f("reservations_order_text_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="reservations_document_id_fkey"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("reservations_pkey")),
        schema="kontor",
        comment="What only reservations and releases have",
    )
    op.create_index(
        "reservations_until_idx",
        "reservations",
        ["until"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("until is not null"),
    )


def _create_returns() -> None:
    op.create_table(
        "returns",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source_document_id", sa.BigInteger(), nullable=True, comment="Shipment or receipt returned"),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Why the goods go back"),
        sa.CheckConstraint("length(reason) <= 500", name=op.f("returns_reason_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="returns_document_id_fkey"),
        sa.ForeignKeyConstraint(
            ["source_document_id"], ["kontor.documents.id"], name=op.f("returns_source_document_id_fkey")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("returns_pkey")),
        schema="kontor",
        comment="What only a return from a client or to a supplier has",
    )
    op.create_index("returns_source_document_id_idx", "returns", ["source_document_id"], unique=False, schema="kontor")


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


def _create_supplier_orders() -> None:
    op.create_table(
        "supplier_orders",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("expected_on", sa.Date(), nullable=True, comment="Day the goods are expected"),
        sa.Column(
            "terms", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Terms of delivery and payment"
        ),
        sa.Column(
            "closed_at",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="When what had not come was given up",
        ),
        sa.Column(
            "close_reason", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Why it was given up"
        ),
        sa.CheckConstraint(
            "length(terms) <= 500 and length(close_reason) <= 500", name=op.f("supplier_orders_lengths_check")
        ),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="supplier_orders_document_id_fkey"),
        sa.PrimaryKeyConstraint("document_id", name=op.f("supplier_orders_pkey")),
        schema="kontor",
        comment="What only an order to a supplier has",
    )


def _create_transfers() -> None:
    op.create_table(
        "transfers",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "two_step",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="By way of goods in transit",
        ),
        sa.Column("to_responsible_id", sa.BigInteger(), nullable=True, comment="Who answers for the arrival"),
        sa.Column(
            "arrived_at",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="When a two-step transfer was received: the moment of its arrival",
        ),
        sa.Column(
            "arrival_posting_no",
            sa.BigInteger(),
            nullable=True,
            comment="Order of the arrival among documents of its moment",
        ),
        sa.Column("received_by", sa.BigInteger(), nullable=True, comment="Who received it"),
        sa.CheckConstraint(
            "num_nulls(arrived_at, arrival_posting_no, received_by) in (0, 3)", name=op.f("transfers_arrival_check")
        ),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name="transfers_document_id_fkey"),
        sa.ForeignKeyConstraint(["received_by"], ["kontor.employees.id"], name=op.f("transfers_received_by_fkey")),
        sa.ForeignKeyConstraint(
            ["to_responsible_id"], ["kontor.employees.id"], name=op.f("transfers_to_responsible_id_fkey")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("transfers_pkey")),
        schema="kontor",
        comment="What only a transfer between warehouses has",
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
        sa.Column(
            "price_typed",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Price or discount by hand",
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


def _create_return_costs() -> None:
    op.create_table(
        "return_costs",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False, comment="The line: document_lines.id"),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="The goods it was said of"),
        sa.Column("unit_cost", _PRICE, nullable=False, comment="What one unit costs, in the own firm's currency"),
        sa.CheckConstraint("unit_cost >= 0", name=op.f("return_costs_unit_cost_check")),
        sa.ForeignKeyConstraint(
            ["id", "document_id"],
            ["kontor.document_lines.id", "kontor.document_lines.document_id"],
            name=op.f("return_costs_id_document_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("return_costs_item_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("return_costs_pkey")),
        schema="kontor",
        comment="What goods cost that come back without a shipment to take it from: seen by the right to cost alone",
    )
    op.create_index("return_costs_document_id_idx", "return_costs", ["document_id"], unique=False, schema="kontor")
    op.create_index("return_costs_item_id_idx", "return_costs", ["item_id"], unique=False, schema="kontor")
