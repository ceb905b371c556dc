"""What can be taken back by Ctrl+Z, the last one first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

DEPTH = 100


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One action with its words and the call that takes it back, given a save_id of its own."""

    words: str
    take_back: Callable[[Any, UUID], object]


@dataclass(slots=True)
class UndoStack:
    """The actions of this window, kept up to a depth."""

    _steps: list[UndoStep] = field(default_factory=list)

    def push(self, step: UndoStep) -> None:
        """Remember an action; the oldest one is forgotten past the depth."""
        self._steps.append(step)
        del self._steps[:-DEPTH]

    def pop(self) -> UndoStep | None:
        """Take the last action off; None when nothing is left."""
        return self._steps.pop() if self._steps else None

    def __len__(self) -> int:
        return len(self._steps)
