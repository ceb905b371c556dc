"""Files of documents, goods and clients, their bytes apart."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "files",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("document_id", sa.BigInteger(), nullable=True, comment="The document it belongs to, or"),
        sa.Column("item_id", sa.BigInteger(), nullable=True, comment="the item (its photos), or"),
        sa.Column("client_id", sa.BigInteger(), nullable=True, comment="the client"),
        sa.Column("name", sa.Text(), nullable=False, comment="As the person's computer called it, without folders"),
        sa.Column("mime_type", sa.Text(), nullable=False, comment="What the workstation took it for; never trusted"),
        sa.Column("size", sa.Integer(), nullable=False, comment="Bytes"),
        sa.Column("sha256", sa.Text(), nullable=False, comment="Hash of the bytes, by the server"),
        sa.Column("author_id", sa.BigInteger(), nullable=False, comment="Who added it"),
        sa.Column("added_at", postgresql.TIMESTAMP(timezone=True), nullable=False, comment="By the server's clock"),
        sa.Column(
            "place",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="Order; the first photo is the main one",
        ),
        sa.CheckConstraint("length(name) between 1 and 200 and name !~ '[/\\\\]'", name=op.f("files_name_check")),
        sa.CheckConstraint("mime_type ~ '^[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}$'", name=op.f("files_mime_type_check")),
        sa.CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name=op.f("files_sha256_check")),
        sa.CheckConstraint("num_nonnulls(document_id, item_id, client_id) = 1", name=op.f("files_one_owner_check")),
        sa.CheckConstraint("size between 1 and 10485760", name=op.f("files_size_check")),
        sa.ForeignKeyConstraint(["author_id"], ["kontor.employees.id"], name=op.f("files_author_id_fkey")),
        sa.ForeignKeyConstraint(["client_id"], ["kontor.clients.id"], name=op.f("files_client_id_fkey")),
        sa.ForeignKeyConstraint(["document_id"], ["kontor.documents.id"], name=op.f("files_document_id_fkey")),
        sa.ForeignKeyConstraint(["item_id"], ["kontor.items.id"], name=op.f("files_item_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("files_pkey")),
        schema="kontor",
        comment="Files of documents, goods and clients; seen with their owner, kept by who may edit it",
    )
    op.create_index("files_author_id_idx", "files", ["author_id"], unique=False, schema="kontor")
    op.create_index(
        "files_client_id_key",
        "files",
        ["client_id", "sha256"],
        unique=True,
        schema="kontor",
        postgresql_where=sa.text("client_id is not null"),
    )
    op.create_index(
        "files_document_id_key",
        "files",
        ["document_id", "sha256"],
        unique=True,
        schema="kontor",
        postgresql_where=sa.text("document_id is not null"),
    )
    op.create_index(
        "files_item_id_key",
        "files",
        ["item_id", "sha256"],
        unique=True,
        schema="kontor",
        postgresql_where=sa.text("item_id is not null"),
    )
    op.create_table(
        "file_contents",
        sa.Column("file_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False, comment="The bytes"),
        sa.CheckConstraint("octet_length(content) between 1 and 10485760", name=op.f("file_contents_content_check")),
        sa.ForeignKeyConstraint(["file_id"], ["kontor.files.id"], name=op.f("file_contents_file_id_fkey")),
        sa.PrimaryKeyConstraint("file_id", name=op.f("file_contents_pkey")),
        schema="kontor",
        comment="Bytes of files, read one at a time by api.get_file; files carries their hash, so the journal does not",
    )
