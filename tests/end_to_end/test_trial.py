"""A trial of a profile: a server of its own, sample rows only, and nothing of the real base within reach."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg2
import pytest

from server_setup.cluster import Cluster
from server_setup.trial import TEMPLATE
from tests.support.clients import add_client
from tests.support.folders import quick_folder
from tests.support.server import TestDatabase

ROOT = Path(__file__).parents[2]
SELLER = {
    "code": "seller",
    "name_en": "Seller",
    "name_ru": "Продавец",
    "rights": [{"object": "clients", "action": "view", "scope": "own"}],
    "limits": {},
}


@pytest.fixture(scope="module")
def sample() -> Iterator[Path]:
    """The folder of the sample server, which the first trial fills."""
    folder = quick_folder("kontor-trial-test-")
    yield folder / "server"
    Cluster(folder / "server").remove()
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(sample: Path, profile: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A trial without a window; it ends with its input, as it ends with its window otherwise."""
    file = sample.parent / "profiles.json"
    file.write_text(json.dumps([profile]), encoding="utf-8")
    process = subprocess.Popen(
        [
            sys.executable, "-m", "server_setup.command_line", "trial", profile["code"],
            "--file", str(file), "--folder", str(sample), "--no-window",
        ],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.stdout is not None and process.stdin is not None
    trial: dict[str, Any] = json.loads(process.stdout.readline())
    try:
        yield trial
    finally:
        process.stdin.close()
        assert process.wait(60) == 0
        process.stdout.close()


def connect(trial: dict[str, Any], **other: Any) -> Any:
    connection = psycopg2.connect(
        host=trial["host"], port=trial["port"], dbname=other.get("dbname", trial["database"]),
        user=trial["login"], password=trial["password"], gssencmode="disable",
    )  # fmt: skip
    connection.autocommit = True
    return connection


def one(connection: Any, statement: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


@pytest.mark.slow
def test_a_trial_has_just_its_profile_and_ends_with_its_window(sample: Path) -> None:
    with running(sample, SELLER) as trial:
        connection = connect(trial)
        assert one(connection, "select api.get_session_info() -> 'rights'") == [["clients", "view"]]
        assert 0 < one(connection, "select count(*) from kontor.clients") < 1500
        assert one(connection, "select count(*) from kontor.documents") == 0
        with pytest.raises(psycopg2.Error) as refusal:
            one(connection, 'select api.save_client(gen_random_uuid(), null, \'{"name": [null, "x"]}\')')
        assert refusal.value.pgcode == "KT002"
        connection.close()
    server = Cluster(sample)
    assert not server.is_running()
    server.start()
    admin = server.connect("postgres")
    assert one(admin, "select count(*) from pg_database where datname like 'trial%'") == 0
    assert one(admin, "select count(*) from pg_roles where rolname like 'trial%'") == 0
    admin.close()
    server.stop()


@pytest.mark.slow
def test_nothing_of_the_real_base_is_within_reach(sample: Path, database: TestDatabase) -> None:
    add_client(database, "seller", "Совершенно секретный заказчик")
    with running(sample, SELLER) as trial:
        real = {**trial, "port": database.address.port}
        with pytest.raises(psycopg2.OperationalError, match="password authentication failed"):
            connect(real, dbname=database.name)
        for name in ("postgres", TEMPLATE):
            with pytest.raises(psycopg2.OperationalError):
                connect(trial, dbname=name)
        sample_server = Cluster(sample)
        assert sample_server.port != database.address.port
        admin = sample_server.connect(trial["database"])
        assert one(admin, "select count(*) from kontor.clients where name ~ 'секретный'") == 0
        extensions = "select count(*) from pg_extension where extname in ('dblink', 'postgres_fdw', 'file_fdw')"
        assert one(admin, extensions) == 0
        assert one(admin, "select count(*) from pg_foreign_server") == 0
        admin.close()
        assert one(connect(trial), "select bool_and(name !~ 'секретный') from kontor.clients") is True
    with database.admin.cursor() as cursor:
        cursor.execute("select count(*) from pg_roles where rolname like 'trial%'")
        assert cursor.fetchone() == (0,)
