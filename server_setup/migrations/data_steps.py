"""Steps of a migration that read or write rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from alembic import op


@contextmanager
def as_superuser() -> Iterator[None]:
    """Run the block as the connection's superuser: forced row security would hide every row from the owner."""
    op.execute("reset role")
    try:
        yield
    finally:
        op.execute("set role kontor_owner")
