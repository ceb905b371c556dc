"""Garbage with widgets in it is collected in the GUI thread, whoever allocates."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.common.collecting import Collector


class Knot:
    """A cycle that tells in which thread it was untied."""

    def __init__(self, untied: list[int]) -> None:
        self.self = self
        weakref.finalize(self, lambda: untied.append(threading.get_ident()))


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    collector = Collector()
    yield collector
    collector.stop()


def test_a_worker_that_allocates_does_not_collect(qtbot: QtBot, collector: Collector) -> None:
    untied: list[int] = []
    Knot(untied)
    worker = threading.Thread(target=lambda: [[number] for number in range(200_000)])
    worker.start()
    worker.join()
    assert untied == []
    for _ in range(200):
        keep = [[number] for number in range(2000)]
        collector.collect()
        del keep
    gc.collect()
    assert untied == [threading.get_ident()]


def test_stopping_hands_collecting_back(qtbot: QtBot) -> None:
    collector = Collector()
    assert not gc.isenabled()
    qtbot.addWidget(QLabel())
    collector.stop()
    assert gc.isenabled()
