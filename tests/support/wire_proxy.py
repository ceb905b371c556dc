"""A line between workstation and server that counts round trips, adds delay, and can be cut or stalled.

with WireProxy(port=database_port, delay=0.040) as wire:      # seconds for there and back
    ... connect to 127.0.0.1:wire.port ...
    with wire.counted() as turns:
        screen.reload()
    assert len(turns) == 1, turns
"""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType

from tests.support.wire_messages import Server, Workstation

_CHUNK = 65536


@dataclass(slots=True)
class Turn:
    """One round trip: what was asked first in it, and how long the answer took from the proxy's place, in ms."""

    connection: int
    asked: str
    at: float
    ms: float = 0.0

    def __repr__(self) -> str:
        return f"<{self.ms:.1f} ms, connection {self.connection}: {' '.join(self.asked.split())[:110]}>"


class WireProxy:
    """Listens on a free port of 127.0.0.1 and passes everything on to a server on this machine."""

    def __init__(self, port: int, *, delay: float = 0.0) -> None:
        self.delay = delay
        self.port = 0
        self.turns: list[Turn] = []
        self._server_port = port
        self._connections = 0
        self._writers: set[asyncio.StreamWriter] = set()
        self._flowing = asyncio.Event()
        self._accepting = True
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="wire proxy", daemon=True)

    def __enter__(self) -> "WireProxy":
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    @contextlib.contextmanager
    def counted(self) -> Iterator[list[Turn]]:
        """Yields a list that holds, after the block, the turns begun within it on all connections."""
        begun = len(self.turns)
        seen: list[Turn] = []
        yield seen
        seen += self.turns[begun:]

    def cut(self) -> None:
        """Breaks every connection at once, as a pulled cable that comes back does."""
        self._in_loop(self._abort)

    def refuse(self, refused: bool = True) -> None:
        """Lets no new connection through (or lets them again)."""
        self._accepting = not refused

    def stall(self, stalled: bool = True) -> None:
        """Lets nothing through while the connections stay open (or flow again)."""
        self._in_loop(self._flowing.clear if stalled else self._flowing.set)

    def _in_loop(self, action: Callable[[], None]) -> None:
        done = threading.Event()

        def act() -> None:
            action()
            done.set()

        self._loop.call_soon_threadsafe(act)
        done.wait(5)

    def _abort(self) -> None:
        for writer in list(self._writers):
            writer.transport.abort()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        listening = self._loop.run_until_complete(asyncio.start_server(self._accept, "127.0.0.1", 0))
        self.port = listening.sockets[0].getsockname()[1]
        self._flowing.set()
        self._ready.set()
        self._loop.run_forever()
        listening.close()
        self._flowing.set()
        self._abort()
        # Broken lines end their tasks by themselves; a cancelled one would be complained about by asyncio.
        if tasks := asyncio.all_tasks(self._loop):
            self._loop.run_until_complete(asyncio.wait(tasks, timeout=5))
        self._loop.close()

    async def _accept(self, client_in: asyncio.StreamReader, client_out: asyncio.StreamWriter) -> None:
        if not self._accepting:
            client_out.transport.abort()
            return
        try:
            server_in, server_out = await asyncio.open_connection("127.0.0.1", self._server_port)
        except OSError:
            client_out.transport.abort()
            return
        self._connections += 1
        book = _Book(self._connections, self.turns)
        self._writers |= {client_out, server_out}
        try:
            await asyncio.gather(
                self._pass_on(client_in, server_out, book.client_said),
                self._pass_on(server_in, client_out, book.server_said),
            )
        finally:
            self._writers -= {client_out, server_out}
            client_out.transport.abort()
            server_out.transport.abort()

    async def _pass_on(
        self, source: asyncio.StreamReader, target: asyncio.StreamWriter, said: Callable[[bytes], None]
    ) -> None:
        line: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        delivery = asyncio.create_task(self._deliver(line, target))
        try:
            while data := await source.read(_CHUNK):
                said(data)
                line.put_nowait((self._loop.time() + self.delay / 2, data))
            line.put_nowait((self._loop.time() + self.delay / 2, b""))
            await delivery
        except OSError:
            target.transport.abort()
        finally:
            delivery.cancel()

    async def _deliver(self, line: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter) -> None:
        while True:
            due, data = await line.get()
            if (wait := due - self._loop.time()) > 0:
                await asyncio.sleep(wait)
            await self._flowing.wait()
            if not data:
                target.close()
                return
            target.write(data)
            await target.drain()


class _Book:
    """Counts the turns of one connection: a question sent while another is unanswered shares its turn."""

    def __init__(self, number: int, turns: list[Turn]) -> None:
        self._number = number
        self._turns = turns
        self._open: Turn | None = None
        self._unanswered = 0
        self._client = Workstation(self._asked)
        self._server = Server(self._answered)

    def client_said(self, data: bytes) -> None:
        self._client.feed(data)

    def server_said(self, data: bytes) -> None:
        self._server.feed(data)

    def _asked(self, text: str) -> None:
        if text in ("SSLRequest", "GSSENCRequest"):
            self._server.expect_one_byte()
        if not self._unanswered:
            self._open = Turn(self._number, text, time.perf_counter())
            self._turns.append(self._open)
        self._unanswered += 1

    def _answered(self) -> None:
        self._unanswered = max(0, self._unanswered - 1)
        if self._open is not None and not self._unanswered:
            self._open.ms = (time.perf_counter() - self._open.at) * 1000
            self._open = None
