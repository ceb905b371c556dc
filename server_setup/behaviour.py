"""Functions, views, triggers, policies, grants and jobs: dropped and created anew from `sql/` by each upgrade.

The file's name decides the role it runs as, and so who owns what it makes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg2
from sqlalchemy import Connection, text

_SQL = Path(__file__).parent / "sql"

#: Low to high; a folder that is not listed here is an error.
CAPABILITIES = (
    "access",
    "files",
    "catalog",
    "clients",
    "documents",
    "planner",
    "warehouse",
    "reports",
    "print_forms",
    "search",
)

#: File name prefix -> role, in the order in which the kinds are run.
_KINDS: tuple[tuple[str, str], ...] = (
    ("functions", "kontor_api"),
    ("administration", "kontor_useradmin"),
    ("audit", "kontor_audit"),
    ("search", "kontor_search"),
    ("views", "kontor_owner"),
    # They return rows of views, under the policies of whoever asks.
    ("reads", "kontor_api"),
    ("triggers", "kontor_owner"),
    ("policies", "kontor_owner"),
    # Grants are given on objects of every owner, so by the superuser.
    ("grants", "none"),
    ("jobs", "kontor_api"),
)


def drop_behaviour(connection: Connection) -> None:
    """Drop all that `create_behaviour` makes; versioned functions, on which tables depend, stay."""
    run_file(connection, _SQL / "server/drop_behaviour.sql")


def create_behaviour(connection: Connection) -> None:
    """Run every file below `sql/`, kind by kind and capability by capability, then the standing rules."""
    connection.execute(text("set local check_function_bodies = off"))
    connection.execute(text("set local search_path = pg_catalog"))
    for role, path in behaviour_files():
        connection.execute(text(f"set local role {role}"))
        run_file(connection, path)
        connection.execute(text("reset role"))
    run_file(connection, _SQL / "server/standing_rules.sql")


def behaviour_files() -> Iterator[tuple[str, Path]]:
    """Yield (role, file) in the order of creation. Raises ValueError for a file or folder without a place."""
    folders = {path.name for path in _SQL.iterdir() if path.is_dir()} - {"server"}
    if unknown := folders - set(CAPABILITIES):
        raise ValueError(f"no place in the order of capabilities: {sorted(unknown)}")
    files = {path: _kind_of(path) for name in folders for path in (_SQL / name).glob("*.sql")}
    for kind, role in _KINDS:
        for capability in CAPABILITIES:
            for path in sorted((_SQL / capability).glob(f"{kind}*.sql")):
                if files[path] == kind:
                    yield role, path


def run_file(connection: Connection, path: Path) -> None:
    """Run one file as it stands; a percent sign in it is only a percent sign."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    cursor = raw.cursor()
    try:
        cursor.execute(path.read_text(encoding="utf-8"))
    except psycopg2.Error as error:
        error.add_note(f"in {path.relative_to(_SQL.parent)}")
        raise
    finally:
        cursor.close()


def _kind_of(path: Path) -> str:
    for kind, _ in _KINDS:
        if path.name.startswith(kind):
            return kind
    raise ValueError(f"no role for {path.relative_to(_SQL.parent)}: its name says none")
