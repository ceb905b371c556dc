"""What an employee's card chooses from: departments and warehouses, which everyone who works here may read."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class Place:
    """A department by its id, or a warehouse by its access key."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Directories:
    """Where people can work."""

    departments: tuple[Place, ...]
    warehouses: tuple[Place, ...]


def get_directories(connection: Connection) -> Directories:
    """Return all departments, and the warehouses that the asker may know of, each by name."""
    rows = connection.execute(
        text(
            "select 'department' as kind, id, name from kontor.departments"
            " union all select 'warehouse', key, name from kontor.warehouses order by kind, name"
        )
    )
    places = [(row.kind, Place(row.id, row.name)) for row in rows]
    return Directories(
        departments=tuple(place for kind, place in places if kind == "department"),
        warehouses=tuple(place for kind, place in places if kind == "warehouse"),
    )
