"""What the Administration section shows: people, profiles, rights, requests, sessions, the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class GivenProfile:
    """A profile that an employee has; dates are None where it holds always."""

    profile_id: int
    code: str
    name_en: str
    name_ru: str
    valid_from: datetime | None
    valid_until: datetime | None


@dataclass(frozen=True, slots=True)
class Deputy:
    """Business rights lent for dates, now or later."""

    id: int
    employee_id: int
    employee: str
    deputy_id: int
    deputy: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class EmployeeRow:
    """An employee as the sysadmin sees one; hours are `HH:MM:SS` in the employee's own zone."""

    id: int
    login: str
    name: str
    initials: str
    position: str | None
    department_id: int
    department: str
    active: bool
    zone: str
    language: str
    networks: tuple[str, ...]
    work_from: str | None
    work_to: str | None
    email: str | None
    phone: str | None
    max_sessions: int
    locked_until: datetime | None
    must_change_password: bool
    dismissed: bool
    version: int
    profiles: tuple[GivenProfile, ...]
    warehouse_keys: tuple[int, ...]
    team_ids: tuple[int, ...]
    own_firm_ids: tuple[int, ...]
    workstations: tuple[str, ...]
    password_set_at: datetime | None
    password_days: int | None
    password_until: datetime | None
    last_sign_in: datetime | None
    deputies: tuple[Deputy, ...]


@dataclass(frozen=True, slots=True)
class Right:
    """One line of a profile's matrix; scope is own, team, department, warehouses or all."""

    object: str
    action: str
    scope: str
    with_private: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile with its rights and limits, and how many active people have it."""

    id: int
    code: str
    name_en: str
    name_ru: str
    version: int
    archived: bool
    people: int
    rights: tuple[Right, ...]
    limits: dict[str, Decimal]


@dataclass(frozen=True, slots=True)
class RightRequest:
    """A change of rights that waits for a second person, or had one (state waiting, approved, refused)."""

    id: int
    kind: str
    state: str
    employee_id: int | None
    employee: str | None
    profile_id: int | None
    profile: str | None
    payload: dict[str, Any]
    requested_by: str
    requested_at: datetime
    decided_by: str | None
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody may do something: a right of a profile that reaches the record, or a denial of it."""

    employee_id: int
    employee: str
    object: str
    action: str
    profile: str
    scope: str
    with_private: bool
    denied: bool
    lent_by: str | None
    valid_until: datetime | None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A running connection of an employee; application, workstation and MAC are what the program says."""

    pid: int
    login: str
    name: str
    client_address: str | None
    application: str
    since: datetime
    state: str | None
    state_since: datetime | None
    workstation: str | None
    mac: str | None


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in with what the workstation said of itself, a wrong password, or a lock."""

    id: int
    at: datetime
    login: str
    event: str
    client_address: str | None
    application: str | None
    workstation: str | None
    mac: str | None


@dataclass(frozen=True, slots=True)
class UnusedRight:
    """A right that an employee holds and did not use; without an employee: a profile that nobody has."""

    employee_id: int | None
    employee: str | None
    login: str | None
    last_sign_in: datetime | None
    profile_id: int
    code: str
    name_en: str
    name_ru: str
    object: str | None
    action: str | None
    scopes: str | None
    rows_read: int | None
