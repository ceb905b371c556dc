"""Counters of document numbers."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.database.metadata import SCHEMA, metadata

number_series = Table(
    "number_series",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("own_firm_id", BigInteger, ForeignKey("kontor.own_firms.id"), nullable=False, comment="Whose numbers"),
    Column("kind", Text, nullable=False, comment="Kind of document"),
    Column("year", SmallInteger, nullable=False, comment="Year of the document's day in the firm's zone, at first"),
    Column("yearly", Boolean, nullable=False, server_default=text("true"), comment="Begins at 1 with each year"),
    Column("prefix", Text, nullable=False, server_default=text("''"), comment="Before the digits"),
    Column("padding", SmallInteger, nullable=False, server_default=text("6"), comment="Digits, filled with zeros"),
    Column("last_number", BigInteger, nullable=False, server_default=text("0"), comment="Given last; no gaps below"),
    UniqueConstraint("own_firm_id", "kind", "year"),
    CheckConstraint("padding between 1 and 12", name="padding"),
    CheckConstraint("last_number >= 0", name="last_number"),
    CheckConstraint("prefix !~ '[0-9]$'", name="prefix"),
    schema=SCHEMA,
    comment="Counters of document numbers; the row is locked last in a posting, so numbers have no gaps",
)
