"""The migrations make exactly what the tables of the program say, and an upgrade is repeatable."""

from __future__ import annotations

import re
import subprocess

from sqlalchemy import text

from server_setup.deploy import migrate, upgrade
from server_setup.metadata import metadata
from tests.support.server import TestDatabase, TestServer

_COMPARED = re.compile(
    r"CREATE TABLE|ALTER TABLE ONLY|CREATE (UNIQUE )?INDEX|COMMENT ON (TABLE|COLUMN)|CREATE SEQUENCE"
)


def schema_of(server: TestServer, database: str) -> list[str]:
    """Return the schema-only dump, a statement a line, without what `sql/` makes."""
    dumped = subprocess.run(
        [
            str(server.cluster.program("pg_dump")), "--schema-only", "--no-owner", "--no-acl",
            "--schema=kontor", "--schema=audit", "--schema=private",
            "--host=127.0.0.1", f"--port={server.cluster.port}", "--username=kontor_root", database,
        ],
        env={"PGPASSWORD": server.cluster.password},
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    kept = [
        re.sub(r"\s+", " ", statement).strip()
        for statement in re.split(r";\n", re.sub(r"^--.*$|^\\.*$|^SET .*$", "", dumped, flags=re.M))
    ]
    return sorted(s for s in kept if _COMPARED.match(s) and "FORCE ROW LEVEL" not in s and "schema_version" not in s)


def test_migrations_make_what_the_metadata_says(server: TestServer) -> None:
    admin = server.administrator
    engine = admin.engine("postgres", autocommit=True)
    with engine.connect() as connection:
        for name in ("by_migrations", "by_metadata"):
            connection.exec_driver_sql(f"create database {name} template template0 encoding 'UTF8' locale 'C'")
    engine.dispose()
    for name in ("by_migrations", "by_metadata"):
        engine = admin.engine(name)
        with engine.begin() as connection:
            connection.exec_driver_sql("create schema ext; create extension pg_trgm schema ext;"
                                       "create extension btree_gist schema ext;"
                                       "create schema kontor authorization kontor_owner;"
                                       "create schema private authorization kontor_owner;"
                                       "create schema audit authorization kontor_owner;"
                                       "grant all on schema ext to kontor_owner")  # fmt: skip
            migrate(connection)
            if name == "by_metadata":
                # The versioned functions and domains stay; the tables are made anew from the program's own words.
                metadata.drop_all(connection)
                connection.execute(text("set local search_path = pg_catalog, ext"))
                metadata.create_all(connection)
        engine.dispose()
    try:
        assert schema_of(server, "by_migrations") == schema_of(server, "by_metadata")
    finally:
        engine = admin.engine("postgres", autocommit=True)
        with engine.connect() as connection:
            for name in ("by_migrations", "by_metadata"):
                connection.exec_driver_sql(f"drop database {name}")
        engine.dispose()


def test_upgrade_of_a_base_in_use_changes_nothing_and_keeps_the_rows(database: TestDatabase) -> None:
    before = schema_of(database.server, database.name)
    functions = (
        "select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
        " where n.nspname in ('api', 'private')"
    )
    counted = database.scalar(functions)
    database.admin.close()
    upgrade(database.server.administrator, database.name, report=lambda _: None)
    database.admin = database.server.cluster.connect(database.name)
    assert schema_of(database.server, database.name) == before
    assert database.scalar(functions) == counted
    assert database.scalar("select count(*) from kontor.employees") == 13
