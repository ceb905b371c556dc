"""What posting writes: moves, balances, lots, cost layers, month snapshots, settlements."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"

_MONEY = postgresql.DOMAIN("money", sa.Numeric(18, 2), schema="kontor", create_type=False)
_QUANTITY = postgresql.DOMAIN("quantity", sa.Numeric(18, 6), schema="kontor", create_type=False)


def upgrade() -> None:
    """Create the tables."""
    _create_balance_snapshots()
    _create_balances()
    _create_settlement_balances()
    _create_settlements()
    _create_moves()
    _create_layers()


def _create_balance_snapshots() -> None:
    op.execute("create sequence kontor.posting_numbers")
    op.create_table(
        "balance_snapshots",
        sa.Column("warehouse_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Warehouse"),
        sa.Column(
            "at",
            postgresql.TIMESTAMP(timezone=True),
            nullable=False,
            comment="Start of a month in the own firm's zone; moves before it count",
        ),
        sa.Column("item_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Item"),
        sa.Column(
            "acl_key", sa.Integer(), nullable=False, comment="The warehouse's access key, kept by the foreign key"
        ),
        sa.Column("quantity", _QUANTITY, nullable=False, comment="On hand"),
        sa.Column("value", _MONEY, nullable=False, comment="Cost of it; never granted to a person"),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("balance_snapshots_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["warehouse_id", "acl_key"],
            ["kontor.warehouses.id", "kontor.warehouses.key"],
            name="balance_snapshots_warehouse_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("warehouse_id", "at", "item_id", name=op.f("balance_snapshots_pkey")),
        schema="kontor",
        comment="Balances at month starts: stock as of a moment is the last snapshot before it plus the moves since",
    )
    op.create_index("balance_snapshots_acl_key_idx", "balance_snapshots", ["acl_key"], unique=False, schema="kontor")
    op.create_index("balance_snapshots_item_id_idx", "balance_snapshots", ["item_id"], unique=False, schema="kontor")


def _create_balances() -> None:
    op.create_table(
        "balances",
        sa.Column("warehouse_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Warehouse"),
        sa.Column("item_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Item"),
        sa.Column(
            "acl_key", sa.Integer(), nullable=False, comment="The warehouse's access key, kept by the foreign key"
        ),
        sa.Column(
            "quantity",
            _QUANTITY,
            nullable=False,
            comment="On hand, in the item's unit",
        ),
        sa.Column(
            "reserved",
            _QUANTITY,
            server_default=sa.text("0"),
            nullable=False,
            comment="Of it, held by posted reservations",
        ),
        sa.Column(
            "value",
            _MONEY,
            nullable=False,
            comment="Cost of it in the own firm's currency; never granted to a person",
        ),
        sa.Column(
            "pooled",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="Valued with all warehouses of the own firm: only the sum of their values means something",
        ),
        sa.Column(
            "last_moment",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="Moment of the latest move; a document before it is back-dated",
        ),
        sa.CheckConstraint("pooled or (value >= 0 and (quantity > 0 or value = 0))", name=op.f("balances_value_check")),
        sa.CheckConstraint("quantity >= 0", name=op.f("balances_quantity_check")),
        sa.CheckConstraint("reserved between 0 and quantity", name=op.f("balances_reserved_check")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("balances_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["warehouse_id", "acl_key"],
            ["kontor.warehouses.id", "kontor.warehouses.key"],
            name="balances_warehouse_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("warehouse_id", "item_id", name=op.f("balances_pkey")),
        sa.UniqueConstraint(
            "acl_key", "item_id", "warehouse_id", name=op.f("balances_acl_key_item_id_warehouse_id_key")
        ),
        schema="kontor",
        comment="What lies where now, and what it cost: the sum of the moves",
    )
    op.create_index("balances_item_id_idx", "balances", ["item_id"], unique=False, schema="kontor")


def _create_settlement_balances() -> None:
    op.create_table(
        "settlement_balances",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="Client"),
        sa.Column("own_firm_id", sa.BigInteger(), nullable=False, comment="Own firm"),
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217"),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key"),
        sa.Column("amount", _MONEY, nullable=False, comment="What the client owes this own firm; minus: what we owe"),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="settlement_balances_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["own_firm_id"], ["kontor.own_firms.id"], name=op.f("settlement_balances_own_firm_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("settlement_balances_pkey")),
        sa.UniqueConstraint(
            "client_id", "own_firm_id", "currency", name=op.f("settlement_balances_client_id_own_firm_id_currency_key")
        ),
        schema="kontor",
        comment="Sums of the settlements; the row's lock keeps two postings of one client in turn",
    )
    op.create_index(
        "settlement_balances_acl_key_idx", "settlement_balances", ["acl_key"], unique=False, schema="kontor"
    )
    op.create_index(
        "settlement_balances_own_firm_id_idx", "settlement_balances", ["own_firm_id"], unique=False, schema="kontor"
    )


def _create_settlements() -> None:
    op.create_table(
        "settlements",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False, comment="What made it"),
        sa.Column("own_firm_id", sa.BigInteger(), nullable=False, comment="Our side"),
        sa.Column("client_id", sa.BigInteger(), nullable=False, comment="Their side"),
        sa.Column("acl_key", sa.Integer(), nullable=False, comment="The client's access key, kept by the foreign key"),
        sa.Column("moment", postgresql.TIMESTAMP(timezone=True), nullable=False, comment="Of the document"),
        sa.Column("amount", _MONEY, nullable=False, comment="Plus: the client owes us more"),
        sa.Column("currency", sa.Text(), nullable=False, comment="ISO 4217"),
        sa.ForeignKeyConstraint(
            ["client_id", "acl_key"],
            ["kontor.clients.id", "kontor.clients.acl_key"],
            name="settlements_client_id_acl_key_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=op.f("settlements_document_id_fkey")),
        sa.ForeignKeyConstraint(["own_firm_id"], ["kontor.own_firms.id"], name=op.f("settlements_own_firm_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("settlements_pkey")),
        sa.UniqueConstraint("document_id", name=op.f("settlements_document_id_key")),
        schema="kontor",
        comment="Who owes whom, from posted documents",
    )
    op.create_index("settlements_acl_key_idx", "settlements", ["acl_key"], unique=False, schema="kontor")
    op.create_index("settlements_client_id_idx", "settlements", ["client_id", "moment"], unique=False, schema="kontor")
    op.create_index("settlements_own_firm_id_idx", "settlements", ["own_firm_id"], unique=False, schema="kontor")


def _create_moves() -> None:
    op.create_table(
        "moves",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False, comment="The document that made it"),
        sa.Column("document_line_id", sa.BigInteger(), nullable=False, comment="Its line"),
        sa.Column("warehouse_id", sa.BigInteger(), nullable=False, comment="Warehouse"),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column(
            "acl_key", sa.Integer(), nullable=False, comment="The warehouse's access key, kept by the foreign key"
        ),
        sa.Column("moment", postgresql.TIMESTAMP(timezone=True), nullable=False, comment="Of the document"),
        sa.Column("posting_no", sa.BigInteger(), nullable=False, comment="Of the document: order inside the moment"),
        sa.Column("lot_id", sa.BigInteger(), nullable=True, comment="Lot or serial"),
        sa.Column(
            "quantity",
            _QUANTITY,
            nullable=False,
            comment="Plus in, minus out, in the item's unit; 0: value only",
        ),
        sa.Column(
            "value",
            _MONEY,
            nullable=False,
            comment="Cost, signed as the quantity; never granted to a person",
        ),
        sa.Column(
            "value_from",
            sa.Text(),
            server_default=sa.text("'document'"),
            nullable=False,
            comment="document, cost (by its method), move (as source_move_id), share (of the cost) or standard (anew)",
        ),
        sa.Column(
            "source_move_id",
            sa.BigInteger(),
            nullable=True,
            comment="The move that this one returns, receives, reverses or revalues",
        ),
        sa.Column(
            "share",
            sa.Numeric(),
            nullable=True,
            comment="share: part of the document's issued cost; standard: new cost of one unit",
        ),
        sa.CheckConstraint(
            "(value_from in ('share', 'standard')) = (share is not null)", name=op.f("moves_share_check")
        ),
        sa.CheckConstraint(
            "quantity <> 0 or value_from in ('document', 'move', 'standard')", name=op.f("moves_quantity_check")
        ),
        sa.CheckConstraint("value_from <> 'cost' or quantity < 0", name=op.f("moves_cost_check")),
        sa.CheckConstraint(
            "value_from <> 'move' or source_move_id is not null", name=op.f("moves_source_move_id_check")
        ),
        sa.CheckConstraint(
            "value_from in ('document', 'cost', 'move', 'share', 'standard')", name=op.f("moves_value_from_check")
        ),
        sa.ForeignKeyConstraint(
            ["acl_key", "item_id", "warehouse_id"],
            ["kontor.balances.acl_key", "kontor.balances.item_id", "kontor.balances.warehouse_id"],
            name="moves_acl_key_item_id_warehouse_id_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_line_id", "document_id"],
            ["kontor.document_lines.id", "kontor.document_lines.document_id"],
            name="moves_document_line_id_document_id_fkey",
        ),
        sa.ForeignKeyConstraint(
            ["lot_id", "item_id"], ["kontor.lots.id", "kontor.lots.item_id"], name=op.f("moves_lot_id_item_id_fkey")
        ),
        sa.ForeignKeyConstraint(["source_move_id"], ["kontor.moves.id"], name=op.f("moves_source_move_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("moves_pkey")),
        schema="kontor",
        comment="What posted documents did to stock, in quantity and cost; comes and goes with its document",
    )
    op.create_index("moves_acl_key_idx", "moves", ["acl_key", "item_id"], unique=False, schema="kontor")
    op.create_index("moves_document_id_idx", "moves", ["document_id"], unique=False, schema="kontor")
    op.create_index(
        "moves_document_line_id_idx", "moves", ["document_line_id", "document_id"], unique=False, schema="kontor"
    )
    op.create_index(
        "moves_lot_id_idx",
        "moves",
        ["lot_id", "warehouse_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("lot_id is not null"),
    )
    op.create_index(
        "moves_share_idx",
        "moves",
        ["document_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("value_from = 'share'"),
    )
    op.create_index(
        "moves_source_move_id_idx",
        "moves",
        ["source_move_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("source_move_id is not null"),
    )
    op.create_index(
        "moves_standard_idx",
        "moves",
        ["warehouse_id", "item_id", "moment", "posting_no"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("value_from = 'standard'"),
    )
    op.create_index(
        "moves_warehouse_id_item_id_idx",
        "moves",
        ["warehouse_id", "item_id", "moment", "posting_no"],
        unique=False,
        schema="kontor",
    )
    op.create_index(
        "moves_warehouse_id_moment_idx",
        "moves",
        ["warehouse_id", "moment"],
        unique=False,
        schema="kontor",
        postgresql_include=["item_id", "quantity", "value"],
    )


def _create_layers() -> None:
    # How a posting hands the cells that it locked to what values them.
    op.execute(
        "create type private.stock_cell as"
        " (warehouse_id bigint, item_id bigint, own_firm_id bigint, method text, slot integer)"
    )
    op.create_table(
        "lot_balances",
        sa.Column("warehouse_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Warehouse"),
        sa.Column("item_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Item"),
        sa.Column("lot_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Lot or serial"),
        sa.Column(
            "acl_key", sa.Integer(), nullable=False, comment="The warehouse's access key, kept by the foreign key"
        ),
        sa.Column(
            "quantity",
            _QUANTITY,
            nullable=False,
            comment="On hand, in the item's unit",
        ),
        sa.Column(
            "reserved",
            _QUANTITY,
            server_default=sa.text("0"),
            nullable=False,
            comment="Of it, held by lines of this lot",
        ),
        sa.CheckConstraint("quantity >= 0", name=op.f("lot_balances_quantity_check")),
        sa.CheckConstraint("reserved between 0 and quantity", name=op.f("lot_balances_reserved_check")),
        sa.ForeignKeyConstraint(
            ["acl_key", "item_id", "warehouse_id"],
            ["kontor.balances.acl_key", "kontor.balances.item_id", "kontor.balances.warehouse_id"],
            name="lot_balances_acl_key_item_id_warehouse_id_fkey",
            onupdate="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["lot_id", "item_id"],
            ["kontor.lots.id", "kontor.lots.item_id"],
            name=op.f("lot_balances_lot_id_item_id_fkey"),
        ),
        sa.PrimaryKeyConstraint("warehouse_id", "item_id", "lot_id", name=op.f("lot_balances_pkey")),
        schema="kontor",
        comment="What lies where of each lot: the sum of its moves",
    )
    op.create_index("lot_balances_acl_key_idx", "lot_balances", ["acl_key", "item_id"], unique=False, schema="kontor")
    op.create_index("lot_balances_lot_id_idx", "lot_balances", ["lot_id", "item_id"], unique=False, schema="kontor")
    op.create_table(
        "layers",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Its move"),
        sa.Column("warehouse_id", sa.BigInteger(), nullable=False, comment="Warehouse"),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("lot_id", sa.BigInteger(), nullable=True, comment="Lot or serial"),
        sa.Column(
            "moment",
            postgresql.TIMESTAMP(timezone=True),
            nullable=False,
            comment="Of the move: the oldest layer goes out first",
        ),
        sa.Column("posting_no", sa.BigInteger(), nullable=False, comment="Of the move: order inside the moment"),
        sa.Column(
            "quantity",
            _QUANTITY,
            nullable=False,
            comment="Came in, in the item's unit",
        ),
        sa.Column(
            "value",
            _MONEY,
            nullable=False,
            comment="What that cost",
        ),
        sa.Column(
            "left_quantity",
            _QUANTITY,
            nullable=False,
            comment="Still there",
        ),
        sa.Column(
            "left_value",
            _MONEY,
            nullable=False,
            comment="Cost of what is still there",
        ),
        sa.CheckConstraint(
            "left_value >= 0 and (left_quantity > 0 or left_value = 0)", name=op.f("layers_left_value_check")
        ),
        sa.CheckConstraint("quantity > 0 and left_quantity between 0 and quantity", name=op.f("layers_quantity_check")),
        sa.ForeignKeyConstraint(["id"], ["kontor.moves.id"], name=op.f("layers_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("layers_pkey")),
        schema="kontor",
        comment="Cost layers of goods valued first in, first out or by lot: one for each move that came in",
    )
    op.create_index(
        "layers_open_idx",
        "layers",
        ["warehouse_id", "item_id", "moment", "posting_no", "id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("left_quantity > 0"),
    )
    op.create_table(
        "layer_uses",
        sa.Column("move_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("layer_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column(
            "quantity",
            _QUANTITY,
            nullable=False,
            comment="Taken from the layer; 0: its value was corrected",
        ),
        sa.Column(
            "value",
            _MONEY,
            nullable=False,
            comment="Cost taken with it; minus: a correction added to it",
        ),
        sa.CheckConstraint("quantity >= 0", name=op.f("layer_uses_quantity_check")),
        sa.ForeignKeyConstraint(["layer_id"], ["kontor.layers.id"], name=op.f("layer_uses_layer_id_fkey")),
        sa.ForeignKeyConstraint(["move_id"], ["kontor.moves.id"], name=op.f("layer_uses_move_id_fkey")),
        sa.PrimaryKeyConstraint("move_id", "layer_id", name=op.f("layer_uses_pkey")),
        schema="kontor",
        comment="Which moves took what from which cost layer",
    )
    op.create_index("layer_uses_layer_id_idx", "layer_uses", ["layer_id"], unique=False, schema="kontor")
