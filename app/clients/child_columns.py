"""The columns and the key by which everything under a client carries the client's visibility."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer


def client_columns() -> tuple[Column[int], Column[int]]:
    """Return the client's id and access key, as columns of a child table."""
    return (
        Column("client_id", BigInteger, nullable=False, comment="The client it belongs to."),
        Column("acl_key", Integer, nullable=False, comment="The client's access key, kept by the foreign key."),
    )


def client_key(table: str) -> ForeignKeyConstraint:
    """Return the foreign key that carries a new access key of the client down to its children."""
    return ForeignKeyConstraint(
        ["client_id", "acl_key"],
        ["kontor.clients.id", "kontor.clients.acl_key"],
        name=f"{table}_client_id_acl_key_fkey",
        onupdate="CASCADE",
    )
