"""What each login reaches among documents, kept ready: a policy asks it once a statement."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Table, Text
from sqlalchemy.dialects.postgresql import ARRAY, TIMESTAMP

from app.database.metadata import metadata

document_rights = Table(
    "document_rights",
    metadata,
    Column("login", Text, primary_key=True),
    Column("own_firm_ids", ARRAY(BigInteger), nullable=False, comment="Own firms whose documents it may touch"),
    Column("kinds", ARRAY(Text), nullable=False, comment="Kinds whose every document it sees"),
    Column("client_reach", ARRAY(BigInteger), nullable=False, comment="Keys of people, each with an object"),
    Column("warehouse_reach", ARRAY(BigInteger), nullable=False, comment="Keys of warehouses, each with an object"),
    Column("money_kinds", ARRAY(Text), nullable=False, comment="Kinds whose money it sees wherever it sees them"),
    Column("money_reach", ARRAY(BigInteger), nullable=False, comment="Warehouses whose cost it sees, with an object"),
    Column(
        "valid_until", TIMESTAMP(timezone=True), nullable=False, comment="Computed anew on the fly once this has passed"
    ),
    Column("always_open", Boolean, nullable=False, comment="No hours, networks or the like: no gate to ask"),
    schema="private",
    comment="What each login reaches among documents; rebuilt with login_keys.",
)
