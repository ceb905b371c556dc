"""Files kept with documents, goods and clients: what is known of each, and its bytes apart."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
)
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import TIMESTAMP

from app.database.metadata import SCHEMA, metadata

#: The largest file that is taken, in bytes: a scanned contract of some twenty pages.
LARGEST = 10 * 1024 * 1024


def _of(owner: str) -> Index:
    """An index of the files of one owner, in which the same bytes stand once."""
    return Index(f"files_{owner}_key", owner, "sha256", unique=True, postgresql_where=sql(f"{owner} is not null"))


files = Table(
    "files",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("document_id", BigInteger, ForeignKey("kontor.documents.id"), comment="The document it belongs to, or"),
    Column("item_id", BigInteger, ForeignKey("kontor.items.id"), comment="the item (its photos), or"),
    Column("client_id", BigInteger, ForeignKey("kontor.clients.id"), comment="the client"),
    Column("name", Text, nullable=False, comment="As the person's computer called it, without folders"),
    Column("mime_type", Text, nullable=False, comment="What the workstation took it for; never trusted"),
    Column("size", Integer, nullable=False, comment="Bytes"),
    Column("sha256", Text, nullable=False, comment="Hash of the bytes, by the server"),
    Column("author_id", BigInteger, ForeignKey("kontor.employees.id"), nullable=False, comment="Who added it"),
    Column("added_at", TIMESTAMP(timezone=True), nullable=False, comment="By the server's clock"),
    Column("place", Integer, nullable=False, server_default=sql("0"), comment="Order; the first photo is the main one"),
    CheckConstraint("num_nonnulls(document_id, item_id, client_id) = 1", name="one_owner"),
    CheckConstraint("length(name) between 1 and 200 and name !~ '[/\\\\]'", name="name"),
    CheckConstraint("mime_type ~ '^[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}$'", name="mime_type"),
    CheckConstraint(f"size between 1 and {LARGEST}", name="size"),
    CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256"),
    _of("document_id"),
    _of("item_id"),
    _of("client_id"),
    Index("files_author_id_idx", "author_id"),
    schema=SCHEMA,
    comment="Files of documents, goods and clients; seen with their owner, kept by who may edit it",
)

file_contents = Table(
    "file_contents",
    metadata,
    Column("file_id", BigInteger, ForeignKey("kontor.files.id"), primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False, comment="The bytes"),
    CheckConstraint(f"octet_length(content) between 1 and {LARGEST}", name="content"),
    schema=SCHEMA,
    comment="Bytes of files, read one at a time by api.get_file; files carries their hash, so the journal does not",
)
