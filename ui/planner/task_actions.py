"""What the person does to tasks: each a write of its own, said in a sentence, and taken back by Ctrl+Z."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.database.errors import UserError
from app.planner.commands import SavedTask, complete_task, move_tasks, reopen_task, save_task, undo_move
from ui.common import messages
from ui.common.query_runner import QueryRunner
from ui.planner.task_words import day_words, state_word
from ui.planner.undo_stack import UndoStack, UndoStep


class TaskActions(QObject):
    """Runs the writes of one screen and says what was done; `changed` asks the screen to read anew."""

    changed = Signal()
    added = Signal(int)

    def __init__(self, runner: QueryRunner, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._runner = runner
        self._undo = UndoStack()

    def move(self, task_ids: list[int], day: date | None, today: date) -> None:
        """Move items to a day, each keeping its time; None takes the date away."""
        move_id = uuid4()
        if day is None:
            words = self.tr("Moved to “Without a date”")
        else:
            words = self.tr("Moved to %1").replace("%1", day_words(day, today))
        if len(task_ids) > 1:
            words += " (" + self.tr("%n task(s)", "", len(task_ids)) + ")"
        self._write(
            lambda connection: move_tasks(connection, move_id, task_ids, day),
            words,
            lambda connection, save_id: undo_move(connection, save_id, move_id),
        )

    def complete(self, task_id: int, result: str, next_step: dict[str, object] | None) -> None:
        """Close a task with its result, and make its next step in the same call."""
        save_id = uuid4()
        words = self.tr("Done, next step planned") if next_step else self.tr("Done")
        self._write(
            lambda connection: complete_task(connection, save_id, task_id, result, next_step),
            words,
            lambda connection, undo_id: reopen_task(connection, undo_id, task_id, True),
        )

    def reopen(self, task_id: int) -> None:
        """Open a closed task again."""
        save_id = uuid4()
        self._write(lambda connection: reopen_task(connection, save_id, task_id, False), self.tr("Opened again"), None)

    def set_state(self, task_id: int, old: str, new: str) -> None:
        """Change the state of a task."""
        save_id = uuid4()
        self._write(
            lambda connection: save_task(connection, save_id, task_id, {"state": (old, new)}),
            self.tr("State: %1").replace("%1", state_word(new)),
            lambda connection, undo_id: save_task(connection, undo_id, task_id, {"state": (new, old)}),
        )

    def add(self, fields: dict[str, object], failed: Callable[[UserError], bool] | None = None) -> None:
        """Add a task from fields of save_task."""
        save_id = uuid4()
        changes = {name: (None, value) for name, value in fields.items()}

        def done(saved: SavedTask) -> None:
            self._undo.push(UndoStep(self.tr("Added"), partial(_cancel, saved.task_id)))
            self._say(self.tr("Added: %1").replace("%1", str(fields.get("subject", ""))), True)
            self.added.emit(saved.task_id)
            self.changed.emit()

        self._runner.run(
            self,
            lambda connection: save_task(connection, save_id, None, changes),
            done,
            failed=failed,
            writes=True,
        )

    def undo(self) -> None:
        """Take the last action back."""
        step = self._undo.pop()
        if step is None:
            self._say(self.tr("Nothing to undo"), False)
            return
        save_id = uuid4()
        self._write(
            lambda connection: step.take_back(connection, save_id),
            self.tr("Undone: %1").replace("%1", step.words),
            None,
        )

    def _say(self, words: str, can_undo: bool) -> None:
        messages.status(self._screen, words, self.undo if can_undo else None)

    def _write(
        self, work: Callable[[Any], object], words: str, take_back: Callable[[Any, UUID], object] | None
    ) -> None:
        def done(_result: object) -> None:
            if take_back is not None:
                self._undo.push(UndoStep(words, take_back))
            self._say(words, take_back is not None)
            self.changed.emit()

        def failed(_error: UserError) -> bool:
            # The sheet has shown the change already: it must show the truth again; the sentence comes as usual.
            self.changed.emit()
            return False

        self._runner.run(self, work, done, failed=failed, writes=True)


def _cancel(task_id: int, connection: Any, save_id: UUID) -> None:
    save_task(connection, save_id, task_id, {"state": ("planned", "cancelled")})
