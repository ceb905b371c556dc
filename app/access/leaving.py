"""When somebody leaves: the steps of a dismissal, each one call that may be repeated, and the state of it in counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.engine import Connection

#: What can be handed over, in the order of the steps; profiles only end.
HANDED_OVER = ("clients", "tasks", "documents", "teams", "deputies")


@dataclass(frozen=True, slots=True)
class HandOver:
    """What went over to whom (None: ended with nobody), how much of it, and who did the last of it when."""

    what: str
    successor: str | None
    moved: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class HandOverRequest:
    """A successor for whom a second person was asked; state waiting, approved or refused."""

    successor_id: int
    successor: str
    state: str


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One sign-in or failed attempt; what the workstation says of itself is a claim."""

    id: int
    at: datetime
    event: str
    client_address: str | None
    application: str | None
    workstation: str | None
    mac: str | None


@dataclass(frozen=True, slots=True)
class TakenAlong:
    """One export or print: kind (export, copy, paper, file), the object or kind of document, the list or form."""

    at: datetime
    kind: str
    what: str
    name: str
    rows: int | None


@dataclass(frozen=True, slots=True)
class Dismissal:
    """How far a dismissal is; `open` counts what is still in these hands by what it is."""

    employee_id: int
    name: str
    login: str
    active: bool
    dismissed_at: datetime | None
    sessions: int
    open: dict[str, int]
    requests: tuple[HandOverRequest, ...]
    done: tuple[HandOver, ...]
    sign_ins: tuple[SignedIn, ...]
    exports: tuple[TakenAlong, ...]
    prints: tuple[TakenAlong, ...]


@dataclass(frozen=True, slots=True)
class StepResult:
    """What one call did: state done or waiting (for a second person), how many it moved and how many are left."""

    state: str
    moved: int
    left: int


def get_dismissal(connection: Connection, employee_id: int) -> Dismissal:
    """Return the state of a dismissal in counts. Raises KT002 without employees.edit, KT003."""
    row = connection.execute(text("select admin.get_dismissal(:id)"), {"id": employee_id}).scalar_one()
    return dismissal_from(row)


def dismissal_from(row: dict[str, Any]) -> Dismissal:
    """Return what the server's JSON says."""
    dismissed_at = row["dismissed_at"]
    return Dismissal(
        **{
            **row,
            "dismissed_at": dismissed_at and datetime.fromisoformat(dismissed_at),
            "requests": tuple(HandOverRequest(**request) for request in row["requests"]),
            "done": tuple(HandOver(**_dated(done)) for done in row["done"]),
            "sign_ins": tuple(SignedIn(**_dated(sign_in)) for sign_in in row["sign_ins"]),
            "exports": tuple(TakenAlong(**_dated(export)) for export in row["exports"]),
            "prints": tuple(TakenAlong(**_dated(print_)) for print_ in row["prints"]),
        }
    )


def dismiss_employee(connection: Connection, save_id: UUID, employee_id: int) -> None:
    """Close the login for good and end what was lent on this person's behalf. KT017: not the own person."""
    _call(connection, "dismiss_employee", save_id, employee_id)


def end_sessions_of(connection: Connection, save_id: UUID, employee_id: int) -> int:
    """End every connection of an employee; returns how many. Call it after the dismissal has been committed."""
    return int(_call(connection, "end_sessions_of", save_id, employee_id)["ended"])


def hand_over(
    connection: Connection, save_id: UUID, employee_id: int, what: str, successor_id: int | None
) -> StepResult:
    """Move up to 200 records of one kind to a successor, or end them with None; repeat while any are left.

    Where it gives the successor rights, a second person is asked first: state waiting. Raises KT018 while the
    person still works here.
    """
    result = connection.execute(
        text("select admin.hand_over(:save, :id, :what, :successor)"),
        {"save": save_id, "id": employee_id, "what": what, "successor": successor_id},
    ).scalar_one()
    return StepResult(**result)


def return_employee(connection: Connection, save_id: UUID, employee_id: int, verifier: str) -> None:
    """Open the login of somebody who came back, with a one-time password and no profile. KT013 for approvers."""
    connection.execute(
        text("select admin.return_employee(:save, :id, :verifier)"),
        {"save": save_id, "id": employee_id, "verifier": verifier},
    ).scalar_one()


def _call(connection: Connection, function: str, save_id: UUID, employee_id: int) -> Any:
    return connection.execute(
        text(f"select admin.{function}(:save, :id)"), {"save": save_id, "id": employee_id}
    ).scalar_one()


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "at": datetime.fromisoformat(row["at"])}
