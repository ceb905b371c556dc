"""Reads PostgreSQL's wire protocol as far as counting round trips needs it, without TLS."""

import struct
from collections.abc import Callable

_SPECIAL_CODES = {80877103: "SSLRequest", 80877104: "GSSENCRequest", 80877102: "CancelRequest"}


class Workstation:
    """The client's side of one connection: cuts the bytes into messages, knows which of them wait for an answer."""

    def __init__(self, asked: Callable[[str], None]) -> None:
        self._asked = asked
        self._buffer = bytearray()
        self._started = False
        self._prepared = ""

    def feed(self, data: bytes) -> None:
        """Takes bytes on their way to the server; calls `asked(text)` for each message that wants an answer."""
        self._buffer += data
        while (message := self._next()) is not None:
            kind, body = message
            if kind == "startup":
                self._asked("connect")
            elif kind in _SPECIAL_CODES.values():
                self._asked(kind)
            elif kind == "Q":
                self._asked(_text(body))
            elif kind == "P":  # Parse: name, then the statement; it goes out with the following Sync
                self._prepared = _text(body.split(b"\0", 1)[1])
            elif kind in ("S", "H"):
                self._asked(self._prepared or "sync")
            elif kind == "p":
                self._asked("password")
            elif kind in ("c", "f"):
                self._asked("end of copy")

    def _next(self) -> tuple[str, bytes] | None:
        head = 4 if not self._started else 5
        if len(self._buffer) < head:
            return None
        (length,) = struct.unpack_from("!I", self._buffer, head - 4)
        if len(self._buffer) < length + head - 4:
            return None
        kind = chr(self._buffer[0]) if self._started else "startup"
        body = bytes(self._buffer[head : length + head - 4])
        del self._buffer[: length + head - 4]
        if not self._started:
            (code,) = struct.unpack_from("!I", body)
            if code in _SPECIAL_CODES:
                return _SPECIAL_CODES[code], body
            self._started = True
        return kind, body


class Server:
    """The server's side of one connection: tells when an answer is complete."""

    def __init__(self, answered: Callable[[], None]) -> None:
        self._answered = answered
        self._buffer = bytearray()
        self._one_byte = False

    def expect_one_byte(self) -> None:
        """The next answer is the bare S or N to a request for encryption."""
        self._one_byte = True

    def feed(self, data: bytes) -> None:
        """Takes bytes on their way to the client; calls `answered()` at the end of each answer.

        An answer ends with ReadyForQuery, with a request for the password, with an error before sign-in, or with the
        server's readiness to take a COPY. Notices and notifications come unasked and end nothing.
        """
        self._buffer += data
        if self._one_byte and self._buffer:
            del self._buffer[:1]
            self._one_byte = False
            self._answered()
        while len(self._buffer) >= 5:
            (length,) = struct.unpack_from("!I", self._buffer, 1)
            if len(self._buffer) < length + 1:
                return
            kind = chr(self._buffer[0])
            body = bytes(self._buffer[5 : length + 1])
            del self._buffer[: length + 1]
            # Authentication 0 is "ok" and 12 the end of SCRAM: both are followed by more without a further question.
            waits_for_client = kind == "R" and struct.unpack_from("!I", body)[0] not in (0, 12)
            if kind in ("Z", "G") or waits_for_client:
                self._answered()


def _text(body: bytes) -> str:
    return body.split(b"\0", 1)[0].decode("utf-8", errors="replace")
