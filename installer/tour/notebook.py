"""What the tour leaves behind: a picture of each step and `steps.json` with names, times and round trips."""

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from installer.checkout import say
from installer.tour.hands import Hands
from tests.support.wire_proxy import WireProxy

#: What the window asks by itself from time to time: reminders, and how many tasks are due. No step waits for it.
BACKGROUND = ("select api.list_due_reminders(", "select api.list_sheet(NULL, 1,")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what was done, how long until the window was at rest, how many turns on the line it took.

    `asked` holds the beginnings of all statements meanwhile, those of the background too.
    """

    name: str
    ms: float
    round_trips: int
    picture: str
    asked: tuple[str, ...]


class Notebook:
    """Writes down the steps; the window asked for is the one that a person looks at."""

    def __init__(self, folder: Path, wire: WireProxy, hands: Hands) -> None:
        self.folder = folder
        self._wire = wire
        self._hands = hands
        self._steps: list[Step] = []
        self._folder_ready()

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Times what is done inside until the window is at rest, then takes its picture."""
        started = time.perf_counter()
        with self._wire.counted() as turns:
            yield
            ended = self._hands.settle()
        picture = f"{len(self._steps) + 1:02}_{re.sub(r'[^a-z0-9]+', '_', name.lower()).strip('_')}.png"
        self.picture(self.folder / picture)
        asked = tuple(" ".join(turn.asked.split())[:80] for turn in turns)
        counted = [turn for turn in turns if not turn.asked.startswith(BACKGROUND)]
        self._steps.append(Step(name, round((ended - started) * 1000, 1), len(counted), picture, asked))
        say(f"{self._steps[-1].ms:>8.0f} ms {len(counted):>3} turns  {name}")
        self._write()

    def picture(self, path: Path, window: QWidget | None = None) -> None:
        """Saves the window as a person sees it, with what floats above it."""
        shown = window or QApplication.activeWindow() or front_window()
        if shown is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        picture = QPixmap(shown.grab())
        picture.save(str(path))

    def _folder_ready(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in [*self.folder.glob("[0-9][0-9]_*.png"), self.folder / "steps.json"]:
            old.unlink(missing_ok=True)

    def _write(self) -> None:
        steps = [asdict(step) for step in self._steps]
        (self.folder / "steps.json").write_text(json.dumps(steps, indent=2, ensure_ascii=False) + "\n", "utf-8")


def front_window() -> QWidget | None:
    """The visible top-level window that was opened last."""
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window.isWindow()]
    return windows[-1] if windows else None
