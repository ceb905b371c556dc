"""kontor-server as a sysadmin types it, against a real cluster."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest
from typer.testing import CliRunner, Result

from app.database.addresses import read_alias_file
from app.database.engine import make_engine
from server_setup.cluster import SUPERUSER, Cluster
from server_setup.command_line import application
from server_setup.command_line.watch import one_round
from tests.support.folders import quick_folder
from tests.support.server import TestDatabase, TestServer


def typed(server: TestServer, *words: str) -> Result:
    return CliRunner().invoke(
        application,
        list(words),
        env={
            "PGHOST": "127.0.0.1",
            "PGPORT": str(server.cluster.port),
            "PGUSER": SUPERUSER,
            "PGPASSWORD": server.cluster.password,
        },
    )


@pytest.fixture
def new_base(server: TestServer) -> Iterator[str]:
    name = "made_by_command"
    yield name
    connection = server.cluster.connect("postgres")
    with connection.cursor() as cursor:
        cursor.execute(f"drop database if exists {name} with (force)")
    connection.close()


def test_init_refuses_an_unsafe_version_and_goes_on_when_told(server: TestServer, new_base: str) -> None:
    refused = typed(server, "init", "--database", new_base)
    assert refused.exit_code == 2
    assert "--accept-unsafe-version" in refused.output
    made = typed(server, "init", "--database", new_base, "--accept-unsafe-version")
    assert made.exit_code == 0, made.output
    assert "+kontor_net_office" in made.output
    again = typed(server, "init", "--database", new_base, "--accept-unsafe-version")
    assert again.exit_code == 2
    assert "exists already" in again.output
    assert typed(server, "upgrade", "--database", new_base, "--accept-unsafe-version").exit_code == 0


def test_check_is_silent_on_a_good_base_but_for_the_version(database: TestDatabase) -> None:
    checked = typed(database.server, "check", "--database", database.name, "--json")
    findings = json.loads(checked.output)
    assert [finding["title"] for finding in findings] == ["PostgreSQL version"]
    assert checked.exit_code == 1


def test_employee_is_added_signs_in_and_is_blocked(database: TestDatabase) -> None:
    added = typed(
        database.server, "employee", "add", "petrova", "--name", "Петрова Ольга", "--department", "Новый отдел",
        "--profile", "seller", "--database", database.name,
    )  # fmt: skip
    assert added.exit_code == 0, added.output
    password = added.output.strip().split(": ")[1]
    connection = database.connect("petrova", password)
    again = typed(
        database.server, "employee", "add", "petrova", "--name", "П", "--department", "Склад", "--profile", "seller",
        "--database", database.name,
    )  # fmt: skip
    assert again.exit_code == 2
    assert "never used again" in again.output
    assert typed(database.server, "employee", "block", "petrova", "--database", database.name).exit_code == 0
    with pytest.raises(psycopg2.OperationalError):
        connection.cursor().execute("select 1")
    with pytest.raises(psycopg2.OperationalError):
        database.connect("petrova", password)
    database.execute("drop owned by petrova")
    database.execute("drop role petrova")


def test_watch_runs_due_jobs_and_ends_sessions_of_blocked_employees(database: TestDatabase) -> None:
    connection = database.connect("seller2")
    assert "job seal_journal" in one_round(database.admin)
    assert one_round(database.admin) == []
    database.execute("update kontor.employees set active = false where login = 'seller2'")
    assert one_round(database.admin) == ["ended a session of seller2: the login is blocked"]
    with pytest.raises(psycopg2.OperationalError):
        connection.cursor().execute("select 1")


def test_demo_starts_twice_keeps_its_data_and_lists_its_people() -> None:
    folder = quick_folder("kontor-demo-test-")
    try:
        first = CliRunner().invoke(application, ["demo", "--folder", str(folder)])
        assert first.exit_code == 0, first.output
        place = json.loads(first.stdout.strip().splitlines()[-1])
        address = read_alias_file(Path(place["alias_file"]))["demo"]
        assert len(address.people) == 12
        person = address.people[0]
        with make_engine(address, person.login, person.password).connect() as connection:
            assert connection.exec_driver_sql("select count(*) from kontor.clients").scalar() > 100
        admin = Cluster(folder).connect("kontor")
        with admin.cursor() as cursor:
            cursor.execute("update kontor.own_firms set phone = '+7' where id = 1")
        admin.close()
        assert CliRunner().invoke(application, ["demo", "--folder", str(folder), "--stop"]).exit_code == 0
        assert not Cluster(folder).is_running()
        assert CliRunner().invoke(application, ["demo", "--folder", str(folder)]).exit_code == 0
        admin = Cluster(folder).connect("kontor")
        with admin.cursor() as cursor:
            cursor.execute("select phone from kontor.own_firms where id = 1")
            assert cursor.fetchone() == ("+7",)
        admin.close()
    finally:
        CliRunner().invoke(application, ["demo", "--folder", str(folder), "--stop"])
        Cluster(folder).remove()
