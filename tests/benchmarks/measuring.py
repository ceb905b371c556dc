"""How a benchmark measures: rounds of rivals taken in turn, so that the machine's moods meet all of them alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.support.wire_proxy import WireProxy


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report. `value` passes when it is at most `budget`; without a budget it only informs."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    note: str = ""

    @property
    def passed(self) -> bool:
        """Whether the value keeps the budget."""
        return self.budget is None or self.value <= self.budget

    def as_json(self) -> dict[str, object]:
        """The row as `--json` writes it."""
        return {
            "name": self.name,
            "value": round(self.value, 3),
            "unit": self.unit,
            "budget": None if self.budget is None else round(self.budget, 3),
            "pass": self.passed,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Times:
    """The times of one rival in ms."""

    ms: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle time."""
        return statistics.median(self.ms)

    @property
    def p95(self) -> float:
        """The time that nineteen in twenty keep."""
        return statistics.quantiles(self.ms, n=20)[-1] if len(self.ms) > 1 else self.ms[0]


def interleaved(rivals: Mapping[str, Callable[[], object]], *, rounds: int = 30, warm_up: int = 3) -> dict[str, Times]:
    """Times every rival once a round, the first one changing from round to round."""
    names = list(rivals)
    times: dict[str, list[float]] = {name: [] for name in names}
    collecting = gc.isenabled()
    gc.disable()
    try:
        for number in range(-warm_up, rounds):
            shift = number % len(names)
            for name in names[shift:] + names[:shift]:
                started = time.perf_counter()
                rivals[name]()
                spent = (time.perf_counter() - started) * 1000
                if number >= 0:
                    times[name].append(spent)
    finally:
        if collecting:
            gc.enable()
    return {name: Times(tuple(spent)) for name, spent in times.items()}


def against(name: str, ours: Times, rival: Times, *, factor: float, allowance: float, note: str = "") -> Row:
    """A row that passes when we need at most factor x the rival's time + allowance (ms).

    Rounds are compared one by one and the middle difference counts: what slows a round down slows both rivals.
    """
    over = statistics.median(mine - factor * theirs for mine, theirs in zip(ours.ms, rival.ms, strict=True))
    ratio = statistics.median(mine / theirs for mine, theirs in zip(ours.ms, rival.ms, strict=True))
    said = f"{ours.median:.2f} ms against {rival.median:.2f} ms, middle ratio {ratio:.2f}"
    value = factor * rival.median + over
    return Row(name, value, "ms", factor * rival.median + allowance, f"{said}; {note}" if note else said)


def turns(name: str, wire: WireProxy, action: Callable[[], object], budget: int = 1) -> Row:
    """A row with the number of round trips that an action makes on the wire."""
    with wire.counted() as counted:
        action()
    asked = "; ".join(" ".join(turn.asked.split())[:60] for turn in counted)
    return Row(name, len(counted), "turns", budget, asked)
