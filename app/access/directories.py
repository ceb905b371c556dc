"""What administration chooses from: departments, warehouses, own firms, teams, people; everybody here may read them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.engine import Connection


@dataclass(frozen=True, slots=True)
class Place:
    """A department, own firm or team by its id, a warehouse by its access key."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Department:
    """A department of the tree with the number of active people who stand in it, not below it."""

    id: int
    name: str
    parent_id: int | None
    archived: bool
    people: int


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works here."""

    id: int
    name: str
    position: str | None
    department_id: int
    department: str


@dataclass(frozen=True, slots=True)
class Team:
    """A team and who is in it."""

    id: int
    name: str
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Directories:
    """Where people can work, and in which teams."""

    departments: tuple[Place, ...]
    warehouses: tuple[Place, ...]
    own_firms: tuple[Place, ...]
    teams: tuple[Place, ...]
    people: tuple[Place, ...]


_DIRECTORIES = """
select 'department' as kind, id, name from kontor.departments where not archived
union all select 'warehouse', key, name from kontor.warehouses
union all select 'own_firm', id, name from kontor.own_firms where active
union all select 'team', id, name from kontor.teams
union all select 'person', id, name from kontor.employees where active
order by kind, name
"""
_DEPARTMENTS = """
select d.id, d.name, d.parent_id, d.archived,
       (select count(*) from kontor.employees e where e.department_id = d.id and e.active) as people
from kontor.departments d order by d.name
"""
_COLLEAGUES = """
select e.id, e.name, e.position, e.department_id, d.name as department
from kontor.employees e join kontor.departments d on d.id = e.department_id where e.active order by e.name, e.id
"""
_TEAMS = """
select t.id, t.name, array(select m.employee_id from kontor.team_members m where m.team_id = t.id order by 1) as members
from kontor.teams t order by t.name
"""


def get_directories(connection: Connection) -> Directories:
    """Return departments in use, own firms, teams, people, and the warehouses that the asker may know of, by name."""
    rows = connection.execute(text(_DIRECTORIES)).all()

    def places(kind: str) -> tuple[Place, ...]:
        return tuple(Place(row.id, row.name) for row in rows if row.kind == kind)

    return Directories(places("department"), places("warehouse"), places("own_firm"), places("team"), places("person"))


def list_departments(connection: Connection) -> list[Department]:
    """Return all departments, archived ones too, by name."""
    return [Department(*row) for row in connection.execute(text(_DEPARTMENTS))]


def list_colleagues(connection: Connection) -> list[Colleague]:
    """Return everybody who works here, by name."""
    return [Colleague(*row) for row in connection.execute(text(_COLLEAGUES))]


def list_teams(connection: Connection) -> list[Team]:
    """Return the teams with their members, by name; of people who left, too."""
    return [Team(row.id, row.name, tuple(row.members)) for row in connection.execute(text(_TEAMS))]
