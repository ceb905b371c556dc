"""Real keys of a real keyboard in three layouts: commands, entries and scans mean the same in each."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import IO

import pytest

from tests.end_to_end.desktop import ROOT, Desktop

CODE = "4006381333931"
GS1 = "(01)04600000000015Ab"
PATIENCE = 20.0  # seconds that a loaded machine may take


class KeysWindow:
    """The small window, and what it wrote."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.end_to_end.keys_under_test"],
            cwd=ROOT,
            env=desktop.variables(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        assert self.process.stdout is not None
        threading.Thread(target=self._read, args=(self.process.stdout,), daemon=True).start()
        assert self.said() == ["ready"]

    def _read(self, output: IO[str]) -> None:
        for line in output:
            self._lines.put(line.rstrip("\n"))

    def said(self) -> list[str]:
        """The next line: what happened, quantity, name, cell, clipboard."""
        return self._lines.get(timeout=PATIENCE).split("|")

    def close(self) -> None:
        """End the window."""
        self.process.terminate()
        self.process.wait(10)


@pytest.fixture(scope="module", params=["us", "ru,us", "ru"])
def keyboard(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """A desktop with this keyboard."""
    with Desktop(layouts=request.param) as desktop:
        yield desktop


@pytest.fixture
def window(keyboard: Desktop) -> Iterator[KeysWindow]:
    """The window, new for each test."""
    opened = KeysWindow(keyboard)
    yield opened
    opened.close()


def test_commands_answer_to_the_place_of_their_key(window: KeysWindow) -> None:
    for keys, command in (("Ctrl+S", "save"), ("Ctrl+K", "find"), ("Ctrl+Enter", "primary")):
        window.desktop.press(keys)
        assert window.said()[0] == command


def test_a_quantity_typed_and_not_left_is_committed_by_the_command(window: KeysWindow) -> None:
    window.desktop.type_by_position("12")
    window.desktop.press("Ctrl+Enter")
    assert window.said()[:2] == ["primary", "12"]


def test_a_cell_typed_and_not_left_is_committed_by_the_command(window: KeysWindow) -> None:
    window.desktop.press("F2")
    window.desktop.type_by_position("40")
    window.desktop.press("Ctrl+S")
    assert window.said()[3] == "40"


def test_copying_in_a_field_works_by_the_place_of_the_key(window: KeysWindow) -> None:
    window.desktop.press("F6")
    window.desktop.type_by_position("abc")
    window.desktop.press("Ctrl+A", "Ctrl+C", "Ctrl+S")
    _command, _quantity, name, _cell, copied = window.said()
    assert name != ""
    assert copied == name


@pytest.mark.parametrize("code", [CODE, GS1], ids=["digits", "letters and signs"])
def test_a_scan_is_read_from_the_keys_and_the_field_keeps_its_text(window: KeysWindow, code: str) -> None:
    window.desktop.type_by_position("7", pause=120)
    window.desktop.scan(code)
    assert window.said()[0] == f"scan {code}"
    window.desktop.press("Ctrl+S")
    assert window.said()[:2] == ["save", "7"]


def test_a_scan_over_an_open_cell_leaves_the_cell_as_it_was(window: KeysWindow) -> None:
    window.desktop.press("F2")
    window.desktop.scan(CODE)
    assert window.said()[0] == f"scan {CODE}"
    window.desktop.press("Ctrl+S")
    assert window.said()[3] == "1"
