"""What an employee's card needs to know, and how its fields travel to the server and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.access.commands import create_employee, reset_password
from app.access.directories import Directories, get_directories
from app.access.passwords import make_verifier
from app.access.queries import list_employees, list_profiles
from app.access.records import EmployeeRow, Profile
from app.database.errors import UserError

#: What is sent when an employee is made; the rest is changed afterwards.
NEW_FIELDS = ("name", "initials", "login", "department_id", "position", "email", "phone", "language", "zone")

_TICKED = ("warehouse_keys", "own_firm_ids", "team_ids")


@dataclass(frozen=True, slots=True)
class EmployeeDetails:
    """An employee (None: a new one) with all that the card chooses from."""

    employee: EmployeeRow | None
    directories: Directories
    profiles: tuple[Profile, ...]


def get_employee(connection: Any, *, employee_id: int | None, with_profiles: bool) -> EmployeeDetails:
    """Return a card's contents. Raises KT002 without the right, KT003 for an employee who is not there."""
    rows = [] if employee_id is None else list_employees(connection)
    found = next((row for row in rows if row.id == employee_id), None)
    if employee_id is not None and found is None:
        raise UserError("KT003", object="employees")
    profiles = tuple(list_profiles(connection)) if with_profiles else ()
    return EmployeeDetails(found, get_directories(connection), profiles)


def hire(connection: Any, *, save_id: UUID, values: Mapping[str, Any], password: str) -> int:
    """Make an employee with a one-time password, of which only the verifier is sent; returns the id."""
    employee = {name: values[name] for name in NEW_FIELDS if values.get(name) is not None}
    return create_employee(connection, save_id, employee, make_verifier(connection, values["login"], password))


def renew_password(connection: Any, *, save_id: UUID, employee_id: int, login: str, password: str) -> None:
    """Give an employee another one-time password, of which only the verifier is sent."""
    reset_password(connection, save_id, employee_id, make_verifier(connection, login, password))


def form_values(row: EmployeeRow) -> dict[str, Any]:
    """Return an employee as the fields of the form hold one."""
    return {
        "name": row.name,
        "initials": row.initials,
        "login": row.login,
        "department_id": row.department_id,
        "position": row.position,
        "email": row.email,
        "phone": row.phone,
        "language": row.language,
        "zone": row.zone,
        "work_from": _time(row.work_from),
        "work_to": _time(row.work_to),
        "networks": row.networks or None,
        "max_sessions": Decimal(row.max_sessions),
        "workstations": row.workstations or None,
        "password_days": None if row.password_days is None else Decimal(row.password_days),
        **{name: tuple(sorted(getattr(row, name))) for name in _TICKED},
    }


def server_changes(changes: Mapping[str, tuple[Any, Any]]) -> dict[str, list[Any]]:
    """Return changes of the form as the server compares them with what it keeps."""
    return {name: [_sent(name, old), _sent(name, new)] for name, (old, new) in changes.items()}


def shown_value(name: str, value: Any) -> Any:
    """Return a colleague's value of a conflict as the form's field holds it."""
    if name in ("work_from", "work_to"):
        return _time(value)
    if name in ("max_sessions", "password_days"):
        return None if value is None else Decimal(value)
    if name in ("networks", "workstations"):
        return tuple(value or ()) or None
    return tuple(sorted(value or ())) if name in _TICKED else value


def _sent(name: str, value: Any) -> Any:
    if name in ("networks", "workstations", *_TICKED):
        return list(value or ())
    if isinstance(value, time):
        return value.isoformat()
    return int(value) if isinstance(value, Decimal) else value


def _time(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)
