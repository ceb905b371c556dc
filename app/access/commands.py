"""Writes of the Administration section; each is one call of the server, safe to repeat with its save id.

Passwords never come here: a verifier is made in the client (libpq's SCRAM) and only that is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.engine import Connection

from app.access.records import Right
from app.database import json_text


def create_employee(connection: Connection, save_id: UUID, employee: Mapping[str, Any], verifier: str) -> int:
    """Make an employee without profiles: login, name, initials, department_id, position, zone, language, email, phone.

    The password is a one-time one: it must be changed before anything opens. Raises KT005, KT006 (login used before).
    """
    return int(_call(connection, "create_employee", save_id, employee=employee, verifier=verifier)["id"])


def save_employee(connection: Connection, save_id: UUID, employee_id: int, changes: Mapping[str, Any]) -> int:
    """Change name, initials, position, department_id, zone, language, networks, work_from, work_to, email, phone,
    max_sessions, warehouse_keys, team_ids, own_firm_ids, workstations, password_days (`{field: [old, new]}`); returns
    the new version. Raises KT003..KT008.
    """
    return int(_call(connection, "save_employee", save_id, id=employee_id, changes=changes)["version"])


def block_employee(connection: Connection, save_id: UUID, employee_id: int) -> None:
    """Close the gate for running sessions and the login for new ones; the records stay."""
    _call(connection, "block_employee", save_id, id=employee_id)


def unblock_employee(connection: Connection, save_id: UUID, employee_id: int) -> None:
    """Open a blocked or locked login again."""
    _call(connection, "unblock_employee", save_id, id=employee_id)


def reset_password(connection: Connection, save_id: UUID, employee_id: int, verifier: str) -> None:
    """Set a one-time password, which its owner must change first. KT013: not of those who approve or audit."""
    _call(connection, "reset_password", save_id, id=employee_id, verifier=verifier)


def change_own_password(connection: Connection, verifier: str) -> None:
    """Set the own password; after a reset this is the only thing that works."""
    connection.execute(text("select api.change_own_password(:verifier)"), {"verifier": verifier}).scalar_one()


def request_profile(
    connection: Connection,
    save_id: UUID,
    employee_id: int,
    profile_id: int,
    *,
    give: bool = True,
    valid_from: datetime | None = None,
    valid_until: datetime | None = None,
) -> str:
    """Ask for a profile to be given or taken; returns the state: waiting, or approved where no second one is needed.

    Taking a profile without denials is done at once. Raises KT002, KT003, KT010 (asked already).
    """
    dates = {
        "valid_from": valid_from and valid_from.isoformat(),
        "valid_until": valid_until and valid_until.isoformat(),
    }
    request = {"employee_id": employee_id, "profile_id": profile_id, "give": give, **dates}
    return str(_call(connection, "request_profile", save_id, request=request)["state"])


def request_deputy(
    connection: Connection, save_id: UUID, employee_id: int, deputy_id: int, valid_from: datetime, valid_until: datetime
) -> str:
    """Lend an employee's business rights for dates; whoever lends the own ones needs no second person."""
    request = {
        "employee_id": employee_id,
        "deputy_id": deputy_id,
        "valid_from": valid_from.isoformat(),
        "valid_until": valid_until.isoformat(),
    }
    return str(_call(connection, "request_deputy", save_id, request=request)["state"])


def end_deputy(connection: Connection, save_id: UUID, deputy_id: int) -> None:
    """End lent rights now: the own ones, or with profiles.edit anybody's. KT003 when they have ended already."""
    _call(connection, "end_deputy", save_id, id=deputy_id)


def request_rights(
    connection: Connection,
    save_id: UUID,
    profile_id: int,
    rights: Sequence[Right],
    limits: Mapping[str, str] | None = None,
    version: int | None = None,
) -> str:
    """Give a profile exactly these rights and limits; returns approved, waiting (somebody gains by it) or same.

    Raises KT016 where the profile is no longer of the version that was read, KT010 where this was asked for already.
    """
    request = {
        "profile_id": profile_id,
        "rights": [asdict(right) for right in rights],
        "limits": dict(limits or {}),
        "version": version,
    }
    return str(_call(connection, "request_rights", save_id, request=request)["state"])


def save_profile(
    connection: Connection,
    save_id: UUID,
    profile_id: int | None,
    *,
    name_en: str,
    name_ru: str,
    code: str | None = None,
    archived: bool = False,
) -> int:
    """Make a profile without rights (code needed), rename or archive one. KT005 people: somebody has it; KT006."""
    profile = {"id": profile_id, "code": code, "name_en": name_en, "name_ru": name_ru, "archived": archived}
    return int(_call(connection, "save_profile", save_id, profile=profile)["id"])


def decide_request(connection: Connection, save_id: UUID, request_id: int, *, approve: bool) -> None:
    """Approve or refuse as the second person. KT011: not one's own request, nor for oneself; KT012: decided already;
    KT016: the profile has other rights by now than when it was asked for.
    """
    _call(connection, "decide_request", save_id, id=request_id, approve=approve)


def copy_profile(connection: Connection, save_id: UUID, profile_id: int, code: str, name_en: str, name_ru: str) -> int:
    """Make a new profile with the rights and limits of another; nobody has it yet. Raises KT006."""
    copy = {"profile_id": profile_id, "code": code, "name_en": name_en, "name_ru": name_ru}
    return int(_call(connection, "copy_profile", save_id, copy=copy)["id"])


def import_profiles(connection: Connection, save_id: UUID, profiles: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Import what export_profiles gave; returns {code: added | waiting | approved | same}."""
    result: dict[str, str] = _call(connection, "import_profiles", save_id, profiles=profiles)
    return result


def save_department(
    connection: Connection,
    save_id: UUID,
    department_id: int | None,
    name: str,
    parent_id: int | None,
    *,
    archived: bool = False,
) -> int:
    """Make, rename, move or archive a department. KT005: below itself, or people are in it; KT006: name taken."""
    fields = {"id": department_id, "name": name, "parent_id": parent_id, "archived": archived}
    return int(_call(connection, "save_department", save_id, department=fields)["id"])


def save_team(connection: Connection, save_id: UUID, team_id: int | None, name: str, members: Sequence[int]) -> int:
    """Make or change a team of employees. KT006: the name is taken."""
    team = {"id": team_id, "name": name, "members": list(members)}
    return int(_call(connection, "save_team", save_id, team=team)["id"])


def drop_team(connection: Connection, save_id: UUID, team_id: int) -> None:
    """Dissolve a team. KT003 when it is gone already."""
    _call(connection, "drop_team", save_id, id=team_id)


def end_session(connection: Connection, save_id: UUID, pid: int) -> None:
    """End a running connection of an employee. KT003 when it is gone already or is no employee's."""
    _call(connection, "end_session", save_id, pid=pid)


def _call(connection: Connection, function: str, save_id: UUID, **values: Any) -> Any:
    """Call admin.<function>(save_id, ...) with named arguments; mappings and sequences travel as JSON."""
    places = ", ".join(
        f"p_{name} => cast(:{name} as jsonb)" if _is_json(value) else f"p_{name} => :{name}"
        for name, value in values.items()
    )
    sent = {name: json_text.dumps(value) if _is_json(value) else value for name, value in values.items()}
    statement = text(f"select admin.{function}(p_save_id => :save_id, {places})")
    return connection.execute(statement, {"save_id": save_id, **sent}).scalar_one()


def _is_json(value: Any) -> bool:
    return isinstance(value, Mapping | Sequence) and not isinstance(value, str)
