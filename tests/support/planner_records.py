"""Short ways to put clients and tasks into a test database."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from app.planner.commands import save_task
from tests.support.server import TestDatabase

#: A Thursday, noon in Moscow.
THURSDAY_NOON = "2026-11-19T12:00:00+03:00"


def add_client(database: TestDatabase, name: str, login: str = "seller") -> int:
    """Insert a client of one of the cast, and return its id."""
    client_id: int = database.scalar(
        "insert into kontor.clients (name, responsible_key, created_at, created_by)"
        " select %s, e.key, private.moment(), e.id from kontor.employees e where e.login = %s returning id",
        name,
        login,
    )
    return client_id


def employee_id(database: TestDatabase, login: str) -> int:
    """Return the id of one of the cast."""
    found: int = database.scalar("select id from kontor.employees where login = %s", login)
    return found


def add_task(database: TestDatabase, login: str, **fields: Any) -> int:
    """Save a task as one of the cast, and return its id."""
    changes = {name: (None, value) for name, value in ({"subject": "Позвонить"} | fields).items()}
    engine = database.engine(login)
    with engine.connect() as connection:
        task_id = save_task(connection, uuid4(), None, changes).task_id
    # A login has few connections, and a test may add many tasks.
    engine.dispose()
    return task_id
