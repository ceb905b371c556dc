"""Random work with goods at cost layers, first in first out and by lot, alone and among others, against the model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.support.server import TestServer
from tests.support.stock_methods import prepare
from tests.support.storekeeping import Storekeeping

METHODS = {
    "fifo": ("fifo", "fifo", "fifo"),
    "lot": ("lot", "lot", "fifo"),
    "mixed": ("fifo", "average", "standard"),
    "pooled": ("average_firm", "fifo", "average"),
}


@pytest.fixture(params=METHODS)
def keeping(request: pytest.FixtureRequest, server: TestServer) -> Iterator[type[Storekeeping]]:
    """Return the machine on a database of its own."""
    database = server.clone()
    Storekeeping.database = database
    Storekeeping.methods = METHODS[request.param]
    Storekeeping.by_lot = request.param == "lot"
    Storekeeping.stock = prepare(database, Storekeeping.methods, by_lot=Storekeeping.by_lot)
    with database.engine("keeper2").connect() as keeper:
        Storekeeping.keeper = keeper
        yield Storekeeping
    Storekeeping.by_lot = False
    database.close()


def test_stock_agrees_with_a_plain_model_after_each_step(keeping: type[Storekeeping]) -> None:
    machine = keeping.TestCase
    machine.settings = settings(
        max_examples=8,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        # A failing run of 25 steps is read as it stands; looking for a shorter one takes many minutes.
        phases=(Phase.explicit, Phase.generate),
    )
    machine().runTest()
