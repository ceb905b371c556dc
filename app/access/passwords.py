"""SCRAM verifiers: the server gets what it can check a password by, never the password."""

from __future__ import annotations

from psycopg2.extensions import encrypt_password
from sqlalchemy.engine import Connection


def make_verifier(connection: Connection, login: str, password: str) -> str:
    """Return the SCRAM-SHA-256 verifier of a password; computed by libpq here, nothing is sent."""
    scope = connection.connection.driver_connection
    return str(encrypt_password(password, login, scope=scope, algorithm="scram-sha-256"))
