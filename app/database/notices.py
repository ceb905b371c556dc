"""Change notices of the server: ids only, never data; whoever hears one asks again under the own rights."""

from __future__ import annotations

import re
import select
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg2

from app.database.addresses import ServerAddress
from app.database.engine import SESSION_SETTINGS
from app.database.errors import connection_refusal
from app.database.workstation import workstation_claim

CHANNEL = "kontor_changes"
_PAYLOAD = re.compile(r"([a-z_]{1,40}):([0-9]{1,18})")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something changed: its kind ("client", "task", "document") and id."""

    kind: str
    record_id: int


def parse_notice(payload: str) -> Notice | None:
    """Return the notice in a payload, or None: any login may send any text on the channel."""
    match = _PAYLOAD.fullmatch(payload)
    return Notice(match.group(1), int(match.group(2))) if match else None


class NoticeConnection:
    """One connection that listens; blocking, so it lives in a thread of its own."""

    def __init__(self, address: ServerAddress, login: str, password: str) -> None:
        """Connect and listen. Raises UserError KT901..KT903."""
        try:
            self._connection: Any = psycopg2.connect(
                **address.libpq_parameters(
                    login, password, "kontor notices", {**SESSION_SETTINGS, **workstation_claim()}
                )
            )
        except psycopg2.OperationalError as error:
            raise connection_refusal(str(error)) from error
        self._connection.autocommit = True
        with self._connection.cursor() as cursor:
            cursor.execute(f"listen {CHANNEL}")

    def fileno(self) -> int:
        """Return the socket, for select and socket notifiers."""
        return int(self._connection.fileno())

    def wait(self, seconds: float) -> Iterator[Notice]:
        """Yield what arrives within the given seconds; raises psycopg2.OperationalError when the line is gone."""
        if select.select([self._connection], [], [], seconds)[0]:
            yield from self.read()

    def read(self) -> Iterator[Notice]:
        """Yield what has arrived, each notice once."""
        self._connection.poll()
        seen: set[Notice] = set()
        while self._connection.notifies:
            notice = parse_notice(self._connection.notifies.pop(0).payload)
            if notice is not None and notice not in seen:
                seen.add(notice)
                yield notice

    def close(self) -> None:
        """Close the line; safe on a dead one."""
        self._connection.close()
