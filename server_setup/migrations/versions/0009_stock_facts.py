"""What posted reservations, orders and stocktakings hold beside the moves."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
_MONEY = postgresql.DOMAIN("money", sa.Numeric(18, 2), schema="kontor", create_type=False)
_PRICE = postgresql.DOMAIN("price", sa.Numeric(18, 6), schema="kontor", create_type=False)
_QUANTITY = postgresql.DOMAIN("quantity", sa.Numeric(18, 6), schema="kontor", create_type=False)


def upgrade() -> None:
    """Create the tables."""
    _create_stocktakings()
    _create_expected_lines()
    _create_reserved_lines()
    _create_stocktaking_counts()
    _create_stocktaking_results()
    _create_order_receipts()
    _create_reservation_uses()


def _create_stocktakings() -> None:
    op.create_table(
        "stocktakings",
        sa.Column("document_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("warehouse_id", sa.BigInteger(), nullable=False, comment="What is counted"),
        sa.Column("group_id", sa.BigInteger(), nullable=True, comment="With all below it; empty: everything"),
        sa.Column("frozen", sa.Boolean(), nullable=False, comment="Nothing of the range moves while it counts"),
        sa.Column("state", sa.Text(), nullable=False, comment="counting, or finished"),
        sa.Column("started_at", postgresql.TIMESTAMP(timezone=True), nullable=False, comment="Counting began"),
        sa.Column("started_by", sa.BigInteger(), nullable=False, comment="Who began it"),
        sa.Column(
            "finished_at", postgresql.TIMESTAMP(timezone=True), nullable=True, comment="Differences were written"
        ),
        sa.Column(
            "uncounted_is_zero",
            sa.Boolean(),
            server_default=sa.text("false"),
            nullable=False,
            comment="As the finisher said",
        ),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        sa.CheckConstraint(
            "(state = 'finished') = (finished_at is not null)", name=op.f("stocktakings_finished_at_check")
        ),
        sa.CheckConstraint("state in ('counting', 'finished')", name=op.f("stocktakings_state_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=op.f("stocktakings_document_id_fkey")),
        sa.ForeignKeyConstraint(["group_id"], ["kontor.item_groups.id"], name=op.f("stocktakings_group_id_fkey")),
        sa.ForeignKeyConstraint(["started_by"], ["kontor.employees.id"], name=op.f("stocktakings_started_by_fkey")),
        sa.ForeignKeyConstraint(
            ["warehouse_id"], ["kontor.warehouses.id"], name=op.f("stocktakings_warehouse_id_fkey")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("stocktakings_pkey")),
        schema="kontor",
        comment="Stocktakings that were begun: range, freeze and state",
    )
    op.create_index(
        "stocktakings_counting_idx",
        "stocktakings",
        ["warehouse_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("state = 'counting'"),
    )
    op.create_index("stocktakings_group_id_idx", "stocktakings", ["group_id"], unique=False, schema="kontor")


def _create_expected_lines() -> None:
    op.create_table(
        "expected_lines",
        sa.Column(
            "line_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Line of a posted supplier order"
        ),
        sa.Column("document_id", sa.BigInteger(), nullable=False, comment="The order"),
        sa.Column("warehouse_id", sa.BigInteger(), nullable=False, comment="Where it will lie"),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("quantity", _QUANTITY, nullable=False, comment="Ordered, in the item's unit"),
        sa.Column(
            "received", _QUANTITY, server_default=sa.text("0"), nullable=False, comment="By posted receipts; may exceed"
        ),
        sa.Column("expected_on", sa.Date(), nullable=True, comment="Promised day"),
        sa.Column(
            "closed", sa.Boolean(), server_default=sa.text("false"), nullable=False, comment="Nobody waits for the rest"
        ),
        sa.Column(
            "left_quantity",
            _QUANTITY,
            sa.Computed("case when closed then 0 else greatest(quantity - received, 0) end", persisted=True),
            nullable=False,
            comment="Still expected",
        ),
        sa.CheckConstraint("quantity > 0 and received >= 0", name=op.f("expected_lines_quantity_check")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("expected_lines_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["line_id", "document_id"],
            ["kontor.document_lines.id", "kontor.document_lines.document_id"],
            name="expected_lines_line_id_document_id_fkey",
        ),
        sa.ForeignKeyConstraint(
            ["warehouse_id"], ["kontor.warehouses.id"], name=op.f("expected_lines_warehouse_id_fkey")
        ),
        sa.PrimaryKeyConstraint("line_id", name=op.f("expected_lines_pkey")),
        schema="kontor",
        comment="What posted supplier orders promise, by line; comes and goes with its document",
    )
    op.create_index("expected_lines_document_id_idx", "expected_lines", ["document_id"], unique=False, schema="kontor")
    op.create_index(
        "expected_lines_item_id_idx", "expected_lines", ["item_id", "warehouse_id"], unique=False, schema="kontor"
    )
    op.create_index(
        "expected_lines_open_idx",
        "expected_lines",
        ["warehouse_id", "item_id", "expected_on"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("left_quantity > 0"),
    )


def _create_reserved_lines() -> None:
    op.create_table(
        "reserved_lines",
        sa.Column(
            "line_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Line of a posted reservation"
        ),
        sa.Column("document_id", sa.BigInteger(), nullable=False, comment="The reservation"),
        sa.Column("warehouse_id", sa.BigInteger(), nullable=False, comment="Where it lies"),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column(
            "lot_id", sa.BigInteger(), nullable=True, comment="The lot that is held; empty holds any of the item"
        ),
        sa.Column("quantity", _QUANTITY, nullable=False, comment="Reserved at posting, in the item's unit"),
        sa.Column("left_quantity", _QUANTITY, nullable=False, comment="Still held; 0 is used up, freed or expired"),
        sa.Column(
            "until",
            postgresql.TIMESTAMP(timezone=True),
            nullable=True,
            comment="The term; empty holds until it is freed",
        ),
        sa.CheckConstraint(
            "quantity > 0 and left_quantity between 0 and quantity", name=op.f("reserved_lines_quantity_check")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("reserved_lines_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["line_id", "document_id"],
            ["kontor.document_lines.id", "kontor.document_lines.document_id"],
            name="reserved_lines_line_id_document_id_fkey",
        ),
        sa.ForeignKeyConstraint(
            ["lot_id", "item_id"],
            ["kontor.lots.id", "kontor.lots.item_id"],
            name=op.f("reserved_lines_lot_id_item_id_fkey"),
        ),
        sa.ForeignKeyConstraint(
            ["warehouse_id"], ["kontor.warehouses.id"], name=op.f("reserved_lines_warehouse_id_fkey")
        ),
        sa.PrimaryKeyConstraint("line_id", name=op.f("reserved_lines_pkey")),
        schema="kontor",
        comment="What posted reservations hold, by line; comes and goes with its document",
    )
    op.create_index("reserved_lines_document_id_idx", "reserved_lines", ["document_id"], unique=False, schema="kontor")
    op.create_index(
        "reserved_lines_item_id_idx", "reserved_lines", ["item_id", "warehouse_id"], unique=False, schema="kontor"
    )
    op.create_index(
        "reserved_lines_lot_id_idx",
        "reserved_lines",
        ["lot_id", "item_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("lot_id is not null"),
    )
    op.create_index(
        "reserved_lines_open_idx",
        "reserved_lines",
        ["warehouse_id", "item_id", "line_id"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("left_quantity > 0"),
    )
    op.create_index(
        "reserved_lines_until_idx",
        "reserved_lines",
        ["until"],
        unique=False,
        schema="kontor",
        postgresql_where=sa.text("left_quantity > 0"),
    )


def _create_stocktaking_counts() -> None:
    op.create_table(
        "stocktaking_counts",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("counter_id", sa.BigInteger(), nullable=False, comment="Who counted"),
        sa.Column(
            "place", sa.Text(), server_default=sa.text("''"), nullable=False, comment="Where, in the counter's words"
        ),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("lot_id", sa.BigInteger(), nullable=True, comment="Lot or serial number"),
        sa.Column(
            "quantity", _QUANTITY, nullable=False, comment="What lies there, in the item's unit; 0 is counted too"
        ),
        sa.Column(
            "counted_at",
            postgresql.TIMESTAMP(timezone=True),
            nullable=False,
            comment="Compared with the book of this moment",
        ),
        sa.Column(
            "version", sa.Integer(), server_default=sa.text("1"), nullable=False, comment="Raised by each change"
        ),
        sa.CheckConstraint("length(place) <= 60", name=op.f("stocktaking_counts_place_check")),
        sa.CheckConstraint("quantity >= 0", name=op.f("stocktaking_counts_quantity_check")),
        sa.ForeignKeyConstraint(
            ["counter_id"], ["kontor.employees.id"], name=op.f("stocktaking_counts_counter_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["kontor.stocktakings.document_id"], name=op.f("stocktaking_counts_document_id_fkey")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("stocktaking_counts_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["lot_id", "item_id"],
            ["kontor.lots.id", "kontor.lots.item_id"],
            name=op.f("stocktaking_counts_lot_id_item_id_fkey"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("stocktaking_counts_pkey")),
        sa.UniqueConstraint(
            "document_id",
            "item_id",
            "lot_id",
            "counter_id",
            "place",
            name="stocktaking_counts_one_a_place_key",
            postgresql_nulls_not_distinct=True,
        ),
        schema="kontor",
        comment="What people counted: places add up, a recount of the same place by the same person replaces",
    )
    op.create_index("stocktaking_counts_item_id_idx", "stocktaking_counts", ["item_id"], unique=False, schema="kontor")
    op.create_index("stocktaking_counts_lot_id_idx", "stocktaking_counts", ["lot_id"], unique=False, schema="kontor")


def _create_stocktaking_results() -> None:
    op.create_table(
        "stocktaking_results",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("item_id", sa.BigInteger(), nullable=False, comment="Item"),
        sa.Column("lot_id", sa.BigInteger(), nullable=True, comment="Lot or serial number"),
        sa.Column("book_quantity", _QUANTITY, nullable=False, comment="By the moves, at the moment of counting"),
        sa.Column("counted_quantity", _QUANTITY, nullable=False, comment="Sum of the counts"),
        sa.Column(
            "difference",
            _QUANTITY,
            sa.Computed("counted_quantity - book_quantity", persisted=True),
            nullable=False,
            comment="Plus is surplus, minus is missing",
        ),
        sa.Column("counted", sa.Boolean(), nullable=False, comment="False: taken as zero on command"),
        sa.Column("unit_cost", _PRICE, nullable=False, comment="Cost of one unit then; never granted to a person"),
        sa.Column("value", _MONEY, nullable=False, comment="Cost of the difference; never granted to a person"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["kontor.stocktakings.document_id"], name=op.f("stocktaking_results_document_id_fkey")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("stocktaking_results_item_id_fkey")),
        sa.ForeignKeyConstraint(
            ["lot_id", "item_id"],
            ["kontor.lots.id", "kontor.lots.item_id"],
            name=op.f("stocktaking_results_lot_id_item_id_fkey"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("stocktaking_results_pkey")),
        sa.UniqueConstraint(
            "document_id",
            "item_id",
            "lot_id",
            name="stocktaking_results_one_an_item_key",
            postgresql_nulls_not_distinct=True,
        ),
        schema="kontor",
        comment="What a finished stocktaking found, item by item",
    )
    op.create_index(
        "stocktaking_results_item_id_idx", "stocktaking_results", ["item_id"], unique=False, schema="kontor"
    )
    op.create_index("stocktaking_results_lot_id_idx", "stocktaking_results", ["lot_id"], unique=False, schema="kontor")


def _create_order_receipts() -> None:
    op.create_table(
        "order_receipts",
        sa.Column(
            "receipt_line_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Line of a posted receipt"
        ),
        sa.Column("document_id", sa.BigInteger(), nullable=False, comment="The receipt"),
        sa.Column("line_id", sa.BigInteger(), nullable=False, comment="What it fulfils"),
        sa.Column("quantity", _QUANTITY, nullable=False, comment="In the item's unit"),
        sa.CheckConstraint("quantity > 0", name=op.f("order_receipts_quantity_check")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["kontor.expected_lines.line_id"], name=op.f("order_receipts_line_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["receipt_line_id", "document_id"],
            ["kontor.document_lines.id", "kontor.document_lines.document_id"],
            name="order_receipts_receipt_line_id_document_id_fkey",
        ),
        sa.PrimaryKeyConstraint("receipt_line_id", name=op.f("order_receipts_pkey")),
        schema="kontor",
        comment="Which line of a receipt came for which line of a supplier order",
    )
    op.create_index("order_receipts_document_id_idx", "order_receipts", ["document_id"], unique=False, schema="kontor")
    op.create_index("order_receipts_line_id_idx", "order_receipts", ["line_id"], unique=False, schema="kontor")


def _create_reservation_uses() -> None:
    op.create_table(
        "reservation_uses",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("line_id", sa.BigInteger(), nullable=False, comment="What it used"),
        sa.Column("document_id", sa.BigInteger(), nullable=True, comment="What used it; empty: the term ended"),
        sa.Column("reason", sa.Text(), nullable=False, comment="issue, release or expiry"),
        sa.Column("quantity", _QUANTITY, nullable=False, comment="In the item's unit"),
        sa.Column("at", postgresql.TIMESTAMP(timezone=True), nullable=False, comment="When, by the server's clock"),
        sa.CheckConstraint(
            "(reason = 'expiry') = (document_id is null)", name=op.f("reservation_uses_document_id_check")
        ),
        sa.CheckConstraint("reason in ('issue', 'release', 'expiry')", name=op.f("reservation_uses_reason_check")),
        sa.CheckConstraint("quantity > 0", name=op.f("reservation_uses_quantity_check")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["kontor.documents.id"], name=op.f("reservation_uses_document_id_fkey")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["kontor.reserved_lines.line_id"], name=op.f("reservation_uses_line_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("reservation_uses_pkey")),
        schema="kontor",
        comment="What reservations were used for: shipped, freed by a person, freed by the end of the term",
    )
    op.create_index(
        "reservation_uses_document_id_idx", "reservation_uses", ["document_id"], unique=False, schema="kontor"
    )
    op.create_index("reservation_uses_line_id_idx", "reservation_uses", ["line_id"], unique=False, schema="kontor")
