"""What only the server's own log knows: wrong passwords (no login trigger runs for them) and refusals (they roll back).

Needs `log_destination = jsonlog`; without it nothing is read. Each line is taken once: what is made of a piece and the
position after it are committed together, and files that rotation has left behind are read to their end.
"""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Iterator
from typing import Any

from server_setup.texts import tr

#: SQLSTATE of a wrong password; a name that does not exist gives the same.
_WRONG_PASSWORD = "28P01"
#: Refusals of ours about rights, limits and the gate.
_OURS = ("KT001", "KT002", "KT003", "KT009", "KT011", "KT013", "KT014", "KT020")
#: Refusals of the server itself: privilege, pg_hba, connection limit, disk limit.
_SERVERS = ("42501", "28000", "53300", "53400")
_REFUSED = frozenset((*_OURS, *_SERVERS))
_PIECE = 4_000_000
_LEVELS = ("ERROR", "FATAL")


def look_through_log(cursor: Any) -> list[str]:
    """Read what the log has got since the last time; returns a line for each login locked.

    The cursor is a superuser's, in autocommit.
    """
    done: list[str] = []
    cursor.execute("select current_database()")
    database = str(cursor.fetchone()[0])
    for file, position, piece in _new_pieces(cursor):
        entries = [entry for entry in entries_of(piece) if entry.get("dbname") == database and entry.get("user")]
        cursor.execute("begin")
        try:
            done += _note_wrong_passwords(cursor, entries)
            refused = [refusal_of(entry) for entry in entries if is_refusal(entry)]
            if refused:
                cursor.execute("select private.note_refusals(%s)", (json.dumps(refused),))
            _remember(cursor, file, position)
            cursor.execute("commit")
        except BaseException:
            cursor.execute("rollback")
            raise
    return done


def entries_of(piece: bytes) -> Iterator[dict[str, Any]]:
    """Yield the whole lines of a jsonlog; what is none is left out."""
    for line in piece.splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict):
            yield entry


def is_refusal(entry: dict[str, Any]) -> bool:
    """Tell whether a line of the log is a refusal that the journal keeps."""
    return entry.get("state_code") in _REFUSED and entry.get("error_severity") in _LEVELS


def refusal_of(entry: dict[str, Any]) -> dict[str, str | None]:
    """Return what is kept of a refusal: object and action of the detail, never a value, never the statement."""
    try:
        detail = json.loads(entry.get("detail") or "{}")
    except ValueError:
        detail = {}
    named = detail if isinstance(detail, dict) else {}
    return {
        "at": entry["timestamp"],
        "login": entry["user"],
        "client_address": _address(entry.get("remote_host")),
        "application": entry.get("application_name"),
        "code": entry["state_code"],
        "message": entry.get("message") or "",
        "object": _word(named.get("object")),
        "action": _word(named.get("action") or named.get("limit")),
    }


def _note_wrong_passwords(cursor: Any, entries: list[dict[str, Any]]) -> list[str]:
    locked = []
    for entry in entries:
        if entry.get("state_code") == _WRONG_PASSWORD:
            failure = (entry["user"], entry["timestamp"], _address(entry.get("remote_host")))
            cursor.execute("select private.note_wrong_password(%s, %s, %s)", failure)
            if cursor.fetchone()[0]:
                locked.append(tr("locked {login} for 15 minutes").format(login=entry["user"]))
    return locked


def _new_pieces(cursor: Any) -> Iterator[tuple[str, int, bytes]]:
    """Yield file, position after the piece, and the piece: whole lines that were not read before."""
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
    for file in _files_since(cursor, min(known), current):
        position = known.get(file, 0)
        size = _size(cursor, file)
        if size < position:
            # A server set up to begin the same file anew.
            position = 0
        while size > position:
            cursor.execute("select pg_read_binary_file(%s, %s, %s, true)", (file, position, _PIECE))
            read = bytes(cursor.fetchone()[0] or b"")
            piece = read[: read.rfind(b"\n") + 1]
            if not piece:
                break
            position += len(piece)
            yield file, position, piece
        if file != current:
            cursor.execute("delete from private.log_positions where file = %s", (file,))
    if current not in known:
        cursor.execute("insert into private.log_positions values (%s, 0) on conflict do nothing", (current,))


def _files_since(cursor: Any, oldest: str, current: str) -> list[str]:
    """Return the log's files from the oldest not read to its end up to the current one: names carry their time."""
    folder = current.rpartition("/")[0]
    cursor.execute("select name from pg_ls_logdir() where name like '%%.json' order by name", ())
    names = [f"{folder}/{name}" if folder else name for (name,) in cursor.fetchall()]
    between = [name for name in names if oldest <= name < current]
    return [*between, current]


def _size(cursor: Any, file: str) -> int:
    cursor.execute("select size from pg_stat_file(%s, true)", (file,))
    return int(cursor.fetchone()[0] or 0)


def _remember(cursor: Any, file: str, position: int) -> None:
    cursor.execute(
        "insert into private.log_positions (file, position) values (%s, %s)"
        " on conflict (file) do update set position = excluded.position",
        (file, position),
    )


def _address(text: str | None) -> str | None:
    try:
        return str(ipaddress.ip_address(text or ""))
    except ValueError:
        return None


def _word(value: Any) -> str | None:
    return value if isinstance(value, str) and value.replace("_", "").isalnum() else None
