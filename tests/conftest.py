"""Fixtures for every test: the server of this worker and a database of one's own."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.support.server import TestDatabase, TestServer
from tests.support.wire_proxy import WireProxy

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Programs started by a test speak English, whatever the machine speaks.
os.environ["LANGUAGE"] = "en"


@pytest.fixture(scope="session")
def server() -> Iterator[TestServer]:
    """The embedded cluster of this test worker."""
    running = TestServer()
    yield running
    running.close()


@pytest.fixture
def database(server: TestServer) -> Iterator[TestDatabase]:
    """A fresh database with the cast and nothing else."""
    clone = server.clone()
    yield clone
    clone.close()


@pytest.fixture
def wire(database: TestDatabase) -> Iterator[WireProxy]:
    """A line to the database that counts round trips, adds delay, and can be cut."""
    with WireProxy(database.address.port) as line:
        yield line
