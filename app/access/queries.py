"""Who is signed in, and what may be done; and what the Administration section shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from app.access.records import (
    Deputy,
    EmployeeRow,
    GivenProfile,
    Profile,
    Reason,
    Right,
    RightRequest,
    SessionRow,
    SignIn,
    UnusedRight,
)

_LISTS = ("networks", "warehouse_keys", "team_ids", "own_firm_ids", "workstations")


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
    password_until: datetime | None = None
    ask: tuple[str, ...] = ()

    def may(self, object_: str, action: str) -> bool:
        """Tell whether an action can be offered; whether it is allowed on a row is the server's word."""
        return (object_, action) in self.rights


def get_session_info(connection: Connection) -> SessionInfo:
    """Return who I am and what I may, in one round trip.

    Raises UserError KT001 when the gate is closed, KT009 and KT014 when the password must be changed first.
    """
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
        password_until=_moment(row["password_until"]),
        ask=tuple(row["ask"]),
    )


def list_employees(connection: Connection) -> list[EmployeeRow]:
    """Return all employees, blocked ones too, by name. Raises KT002 without employees.view."""
    return [
        EmployeeRow(
            **{
                **_with_moments(row, "locked_until", "password_set_at", "password_until", "last_sign_in"),
                **{name: tuple(row[name]) for name in _LISTS},
                "deputies": tuple(Deputy(**_with_moments(d, "valid_from", "valid_until")) for d in row["deputies"]),
                "profiles": tuple(
                    GivenProfile(**_with_moments(given, "valid_from", "valid_until")) for given in row["profiles"]
                ),
            }
        )
        for row in _asked(connection, "list_employees()")
    ]


def list_profiles(connection: Connection) -> list[Profile]:
    """Return the profiles with rights and limits, by code. Raises KT002 without profiles.view."""
    return [
        Profile(
            **{
                **row,
                "rights": tuple(Right(**right) for right in row["rights"]),
                "limits": {name: Decimal(value) for name, value in row["limits"].items()},
            }
        )
        for row in _asked(connection, "list_profiles()")
    ]


def get_right_words(connection: Connection) -> dict[str, list[str]]:
    """Return the objects, actions, scopes and limits that the server knows. Raises KT002 without profiles.view."""
    words: dict[str, list[str]] = _asked(connection, "get_right_words()")
    return words


def export_profiles(connection: Connection) -> list[dict[str, Any]]:
    """Return all profiles as plain data for a file: code, names, rights, limits; no ids and no people."""
    exported: list[dict[str, Any]] = _asked(connection, "export_profiles()")
    return exported


def list_requests(connection: Connection, *, waiting: bool = True) -> list[RightRequest]:
    """Return requests for rights, newest first: those that wait, or the last 500 of all."""
    rows = _asked(connection, "list_requests(:waiting)", waiting=waiting)
    return [RightRequest(**_with_moments(row, "requested_at", "decided_at")) for row in rows]


def explain_access(
    connection: Connection, employee_id: int, object_: str | None, record_id: int | None = None
) -> list[Reason]:
    """Return why an employee may act on a record, on any record of the object, or on anything at all (None).

    What is not among them may not be done.
    """
    rows = _asked(
        connection,
        "explain_access(:employee, :object, :record)",
        employee=employee_id,
        object=object_,
        record=record_id,
    )
    return [Reason(**_with_moments(row, "valid_until")) for row in rows]


def list_unused_rights(connection: Connection, days: int = 90) -> list[UnusedRight]:
    """Return rights that active people did not use for so many days, and profiles nobody has.

    Told from changes, exports and prints; rights to see only of who read nothing at all, phones and bank data of who
    opened no card with them.
    """
    rows = _asked(connection, "list_unused_rights(:days)", days=days)
    return [UnusedRight(**_with_moments(row, "last_sign_in")) for row in rows]


def list_my_deputies(connection: Connection) -> list[Deputy]:
    """Return to whom I lend my rights, and whose I am lent, now or later."""
    return [
        Deputy(**_with_moments(row, "valid_from", "valid_until")) for row in _asked(connection, "list_my_deputies()")
    ]


def list_sessions(connection: Connection) -> list[SessionRow]:
    """Return the running connections of employees to this database, oldest first."""
    return [SessionRow(**_with_moments(row, "since", "state_since")) for row in _asked(connection, "list_sessions()")]


def list_sign_ins(
    connection: Connection, *, login: str | None = None, before_id: int | None = None, limit: int = 200
) -> list[SignIn]:
    """Return sign-ins, wrong passwords, locks and claims, newest first, by page."""
    rows = _asked(connection, "list_sign_ins(:login, :before, :limit)", login=login, before=before_id, limit=limit)
    return [SignIn(**_with_moments(row, "at")) for row in rows]


def _asked(connection: Connection, call: str, **values: Any) -> Any:
    return connection.execute(text(f"select admin.{call}"), values).scalar_one()


def _with_moments(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {**row, **{name: _moment(row[name]) for name in names}}


def _moment(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)
