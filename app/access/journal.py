"""The whole journal and the alerts drawn from it, for those who watch; and the thresholds of alerts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.engine import Connection

from app.database.json_text import dumps

#: Kinds that the journal keeps apart; `rights` are changes of people and rights, which hold no business data.
KINDS = ("changes", "rights", "sign_ins", "refusals", "exports", "prints", "alerts")


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the journal; `place` says which kind of record it is, `detail` what it tells beyond the rest."""

    at: datetime
    place: str
    id: int
    login: str
    name: str | None
    client_address: str | None
    application: str | None
    object: str | None
    action: str
    record_id: int | None
    detail: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, str, int]:
        """What the next page is asked with."""
        return (self.at.isoformat(), self.place, self.id)


@dataclass(frozen=True, slots=True)
class Alert:
    """What a sysadmin should look at; `answered_at` is None until somebody took it in hand."""

    id: int
    at: datetime
    kind: str
    login: str
    name: str | None
    detail: Mapping[str, Any]
    answered_at: datetime | None
    answered_by: str | None
    note: str | None


def list_events(
    connection: Connection,
    *,
    kinds: Sequence[str] = (),
    login: str | None = None,
    object_: str | None = None,
    action: str | None = None,
    record_id: int | None = None,
    search: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    after: tuple[str, str, int] | None = None,
    limit: int = 100,
) -> list[Event]:
    """Return a page of the journal, newest first, after the key of the last entry seen.

    Changes of business data come only with journal.view. Raises KT002 for who neither has that nor employees.view.
    """
    asked = {
        "kinds": list(kinds),
        "login": login,
        "object": object_,
        "action": action,
        "record_id": record_id,
        "text": search.strip() or None,
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
    }
    if after is not None:
        asked |= {"before_at": after[0], "before_place": after[1], "before_id": after[2]}
    statement = text("select admin.list_events(cast(:asked as jsonb), :limit)")
    rows = connection.execute(statement, {"asked": dumps(asked), "limit": limit}).scalar_one()
    return [Event(**{**row, "at": datetime.fromisoformat(row["at"])}) for row in rows]


def list_alerts(
    connection: Connection, *, waiting: bool = True, before_id: int | None = None, limit: int = 100
) -> list[Alert]:
    """Return alerts, newest first: those that wait for somebody, or all. Raises KT002 for who does not watch."""
    statement = text("select admin.list_alerts(:waiting, :before, :limit)")
    rows = connection.execute(statement, {"waiting": waiting, "before": before_id, "limit": limit}).scalar_one()
    return [
        Alert(
            **{
                **row,
                "at": datetime.fromisoformat(row["at"]),
                "answered_at": datetime.fromisoformat(row["answered_at"]) if row["answered_at"] else None,
            }
        )
        for row in rows
    ]


def count_alerts(connection: Connection) -> int:
    """Return how many alerts wait for somebody. Raises KT002 for who does not watch."""
    return int(connection.execute(text("select admin.count_alerts()")).scalar_one())


def answer_alert(connection: Connection, save_id: UUID, alert_id: int, note: str) -> None:
    """Take an alert in hand, with a note of what came of it; another's earlier answer stays."""
    statement = text("select admin.answer_alert(:save_id, :id, :note)")
    connection.execute(statement, {"save_id": save_id, "id": alert_id, "note": note}).scalar_one()


def get_watch_settings(connection: Connection) -> dict[str, int]:
    """Return the thresholds of alerts in force, by name. Raises KT002 without the right settings.view."""
    found = connection.execute(text("select admin.get_watch_settings()")).scalar_one()
    return {name: int(value) for name, value in found.items()}


def save_watch_settings(connection: Connection, save_id: UUID, changes: Mapping[str, int]) -> None:
    """Set thresholds of alerts. Raises KT002 without settings.edit, KT005 for what is no name or figure."""
    statement = text("select admin.save_watch_settings(:save_id, cast(:changes as jsonb))")
    connection.execute(statement, {"save_id": save_id, "changes": dumps(dict(changes))}).scalar_one()
