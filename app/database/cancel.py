"""Ending a running read from a second connection.

psycopg2's own `connection.cancel()` holds the interpreter lock while it connects: on a stalled line it froze the window
for seconds, so the server is asked instead, from a worker.
"""

from __future__ import annotations

from sqlalchemy import Engine, text
from sqlalchemy.engine import Connection


def backend_pid(connection: Connection) -> int:
    """Return the server process of a connection, without asking the server."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    return int(raw.info.backend_pid)


def cancel_backend(engine: Engine, pid: int) -> bool:
    """Ask the server to end the running statement of one of the person's own sessions; False if it was over."""
    with engine.connect() as connection:
        return bool(connection.execute(text("select pg_cancel_backend(:pid)"), {"pid": pid}).scalar())
