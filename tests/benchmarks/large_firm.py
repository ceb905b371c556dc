"""A firm of any size, filled by a few set-based statements, with a counted line to it."""

import tempfile
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine

from app.database.engine import make_engine
from server_setup.cluster import SUPERUSER
from tests.support.cast import password_of
from tests.support.server import TestServer
from tests.support.wire_proxy import WireProxy

_HERE = Path(__file__).parent


class LargeFirm:
    """The cast with many clients, goods and moves; people work over a proxy that counts their turns."""

    def __init__(self, *, clients: int, moves: int) -> None:
        self.clients = clients
        self.moves = moves
        # A million documents are too much for the memory that clusters of tests live in.
        self._server = TestServer(folder=Path(tempfile.mkdtemp(prefix="kontor-benchmark-")))
        self.database = self._server.clone()
        self._fill("large_firm_clients.sql")
        self._fill("large_firm_stock.sql")
        self._fill("large_firm_documents.sql")
        self.database.execute("select private.rebuild_login_keys()")
        self.database.execute("vacuum analyze")
        self.wire = WireProxy(self.database.address.port)
        self._engines: list[Engine] = []
        self._connections: dict[tuple[str, bool], Connection] = {}

    def __enter__(self) -> "LargeFirm":
        self.wire.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for connection in self._connections.values():
            connection.close()
        for engine in self._engines:
            engine.dispose()
        self.wire.__exit__(kind, error, trace)
        self.database.close()
        self._server.close()

    def connection(self, login: str, *, counted: bool = False) -> Connection:
        """A kept connection of one of the cast, as the workstation makes it: straight, or over the counting line."""
        return self._connect(login, password_of(login), counted)

    def superuser(self, *, counted: bool = False) -> Connection:
        """The rival: the same driver and engine as a superuser, whom no row security meets."""
        return self._connect(SUPERUSER, self._server.cluster.password, counted)

    def _connect(self, login: str, password: str, counted: bool) -> Connection:
        if (login, counted) not in self._connections:
            address = self.database.address
            if counted:
                address = replace(address, port=self.wire.port)
            engine = make_engine(address, login, password)
            self._engines.append(engine)
            self._connections[login, counted] = engine.connect()
        return self._connections[login, counted]

    def _fill(self, name: str) -> None:
        # Triggers and foreign keys would check row by row what is right by construction.
        sizes = {"clients": self.clients, "moves": self.moves, "documents": self.moves}
        with self.database.admin.cursor() as cursor:
            cursor.execute("set session_replication_role = replica; set timezone = 'UTC'")
            cursor.execute((_HERE / name).read_text(encoding="utf-8"), sizes)
            cursor.execute("reset session_replication_role; drop table if exists owners, history")
