"""Printings: which form of which document was put on paper."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "printings",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False, comment="Name of the form, as templates are named"),
        sa.Column(
            "sha256", sa.Text(), nullable=False, comment="Hash of the PDF: the same document prints the same bytes"
        ),
        sa.Column("employee_id", sa.BigInteger(), nullable=False, comment="Who printed it"),
        sa.Column("printed_at", postgresql.TIMESTAMP(timezone=True), nullable=False, comment="By the server's clock"),
        sa.CheckConstraint("form ~ '^[a-z0-9_]{1,60}$'", name=op.f("printings_form_check")),
        sa.CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name=op.f("printings_sha256_check")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=op.f("printings_document_id_fkey")),
        sa.ForeignKeyConstraint(["employee_id"], ["kontor.employees.id"], name=op.f("printings_employee_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("printings_pkey")),
        schema="kontor",
        comment="Each time a document was printed or saved as PDF",
    )
    op.create_index("printings_document_id_idx", "printings", ["document_id"], unique=False, schema="kontor")
    op.create_index("printings_employee_id_idx", "printings", ["employee_id"], unique=False, schema="kontor")
