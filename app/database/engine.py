"""The engine of a workstation: as few turns on the line as PostgreSQL allows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import psycopg2
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.engine import Connection
from sqlalchemy.pool import QueuePool

from app.database import json_text
from app.database.addresses import ServerAddress
from app.database.errors import connection_refusal, raise_as_user_error
from app.database.workstation import workstation_claim

#: Sent with the start-up packet, so that they cost no turn of their own.
SESSION_SETTINGS: Mapping[str, str] = {
    "search_path": "api,ext,pg_catalog",
    "TimeZone": "UTC",
    "DateStyle": "ISO",
    "statement_timeout": "60s",
    "lock_timeout": "20s",
    "jit": "off",
}


class QuietDialect(PGDialect_psycopg2):
    """psycopg2's dialect, told what it would ask: a new connection sends nothing before the first statement of ours."""

    name = "postgresql"
    driver = "psycopg2"
    supports_statement_cache = True

    def initialize(self, connection: Connection) -> None:
        """Set what the stock dialect learns by four statements."""
        self.server_version_info = (17, 0)
        self.default_schema_name = "api"
        self.default_isolation_level = "AUTOCOMMIT"
        self._backslash_escapes = False


registry.register("kontor", __name__, QuietDialect.__name__)


def make_engine(address: ServerAddress, login: str, password: str, *, application: str = "kontor") -> Engine:
    """Return an engine for one employee: autocommit, no pre-ping, at most three connections.

    Raises UserError from any statement that the server refuses (KTnnn), and KT901..KT904 for the line.
    """

    def connect() -> Any:
        try:
            settings = {**SESSION_SETTINGS, **workstation_claim()}
            return psycopg2.connect(**address.libpq_parameters(login, password, application, settings))
        except psycopg2.OperationalError as error:
            raise connection_refusal(str(error)) from error

    engine = create_engine(
        "kontor://",
        creator=connect,
        isolation_level="AUTOCOMMIT",
        use_native_hstore=False,
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=0,
        pool_reset_on_return=None,
        json_deserializer=json_text.loads,
        json_serializer=json_text.dumps,
    )
    event.listen(engine, "handle_error", raise_as_user_error)
    return engine
