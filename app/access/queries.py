"""Who is signed in, and what may be done."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class OwnFirm:
    """A legal entity of ours, as screens need it for defaults."""

    id: int
    name: str
    country: str
    zone: str
    currency: str
    language: str


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """The person behind the session, with the rights that hold now."""

    employee_id: int
    key: int
    login: str
    name: str
    initials: str
    language: str
    zone: str
    department_id: int
    server_version: int
    database_version: str
    rights: frozenset[tuple[str, str]]
    sees_all: frozenset[str]
    own_firms: tuple[OwnFirm, ...]

    def may(self, object_: str, action: str) -> bool:
        """Tell whether an action can be offered; whether it is allowed on a row is the server's word."""
        return (object_, action) in self.rights


def get_session_info(connection: Connection) -> SessionInfo:
    """Return who I am and what I may, in one round trip. Raises UserError KT001 when the gate is closed."""
    row = connection.execute(text("select api.get_session_info()")).scalar_one()
    return SessionInfo(
        employee_id=row["employee_id"],
        key=row["key"],
        login=row["login"],
        name=row["name"],
        initials=row["initials"],
        language=row["language"],
        zone=row["zone"],
        department_id=row["department_id"],
        server_version=row["server_version"],
        database_version=row["database_version"],
        rights=frozenset((object_, action) for object_, action in row["rights"]),
        sees_all=frozenset(row["sees_all"]),
        own_firms=tuple(OwnFirm(**firm) for firm in row["own_firms"]),
    )
