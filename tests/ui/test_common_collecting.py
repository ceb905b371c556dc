"""Garbage with widgets in it is collected in the GUI thread, whoever allocates."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.common.collecting import Collector


class Knot:
    """A cycle that tells in which thread it was untied."""

    def __init__(self, untied: list[int]) -> None:
        self.self = self
        weakref.finalize(self, lambda: untied.append(threading.get_ident()))


@pytest.fixture
def own_collector(qtbot: QtBot) -> Iterator[Collector]:
    collector = Collector()
    yield collector
    collector.stop()


def test_a_worker_that_allocates_does_not_collect(qtbot: QtBot, own_collector: Collector) -> None:
    untied: list[int] = []
    Knot(untied)
    worker = threading.Thread(target=lambda: [[number] for number in range(200_000)])
    worker.start()
    worker.join()
    assert untied == []
    for _ in range(200):
        keep = [[number] for number in range(2000)]
        own_collector.collect()
        del keep
    gc.collect()
    assert untied == [threading.get_ident()]


def test_stopping_leaves_collecting_as_it_was(qtbot: QtBot) -> None:
    gc.enable()
    collector = Collector()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    gc.disable()
    Collector().stop()
    assert not gc.isenabled(), "the collector of the whole run goes on"
