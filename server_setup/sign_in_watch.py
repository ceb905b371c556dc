"""Wrong passwords from the server's own log: a login trigger never runs for them, so nothing else can count them."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

#: SQLSTATE of a wrong password; a name that does not exist gives the same.
_WRONG_PASSWORD = "28P01"
_PIECE = 4_000_000


@dataclass(frozen=True, slots=True)
class WrongPassword:
    """One failed sign-in as the log tells it; the address is None where the log has a host name."""

    login: str
    at: str
    address: str | None


def lock_guessed_logins(cursor: Any) -> list[str]:
    """Read what the log has got since the last time, record failures, and lock logins; returns a line each lock.

    Needs `log_destination = jsonlog`; without it nothing is read. The cursor is a superuser's, in autocommit.
    """
    done: list[str] = []
    for piece in _new_pieces(cursor):
        for failure in wrong_passwords(piece, _database(cursor)):
            cursor.execute(
                "select private.note_wrong_password(%s, %s, %s)", (failure.login, failure.at, failure.address)
            )
            if cursor.fetchone()[0]:
                done.append(f"locked {failure.login} for 15 minutes")
    return done


def wrong_passwords(piece: bytes, database: str) -> Iterator[WrongPassword]:
    """Yield the failed sign-ins to one database among whole lines of a jsonlog."""
    for line in piece.splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if entry.get("state_code") == _WRONG_PASSWORD and entry.get("dbname") == database and entry.get("user"):
            yield WrongPassword(entry["user"], entry["timestamp"], _address(entry.get("remote_host")))


def _new_pieces(cursor: Any) -> Iterator[bytes]:
    cursor.execute("select pg_current_logfile('jsonlog')")
    current = cursor.fetchone()[0]
    if current is None:
        return
    cursor.execute("select file, position from private.log_positions")
    known = dict(cursor.fetchall())
    if not known:
        # The first time ever: old failures lock nobody.
        _remember(cursor, current, _size(cursor, current))
        return
    # What came to the old file after the last look, then the new one from its beginning.
    for file in sorted({*known, current}, key=lambda name: name == current):
        position = known.get(file, 0)
        while _size(cursor, file) > position:
            cursor.execute("select pg_read_binary_file(%s, %s, %s, true)", (file, position, _PIECE))
            read = bytes(cursor.fetchone()[0] or b"")
            piece = read[: read.rfind(b"\n") + 1]
            if not piece:
                break
            position += len(piece)
            yield piece
            _remember(cursor, file, position)
        if file != current:
            cursor.execute("delete from private.log_positions where file = %s", (file,))
    if current not in known:
        cursor.execute("insert into private.log_positions values (%s, 0) on conflict do nothing", (current,))


def _size(cursor: Any, file: str) -> int:
    cursor.execute("select size from pg_stat_file(%s, true)", (file,))
    return int(cursor.fetchone()[0] or 0)


def _remember(cursor: Any, file: str, position: int) -> None:
    cursor.execute(
        "insert into private.log_positions (file, position) values (%s, %s)"
        " on conflict (file) do update set position = excluded.position",
        (file, position),
    )


def _database(cursor: Any) -> str:
    cursor.execute("select current_database()")
    return str(cursor.fetchone()[0])


def _address(text: str | None) -> str | None:
    try:
        return str(ipaddress.ip_address(text or ""))
    except ValueError:
        return None
