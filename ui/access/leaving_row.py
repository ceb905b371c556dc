"""One step of a dismissal: how much is in these hands, who takes it, and what has become of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from app.access.leaving import Dismissal, StepResult, hand_over
from app.database.errors import UserError
from ui.access.leaving_words import what_word
from ui.common.error_texts import sentence_for
from ui.common.fields import ChoiceField
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

#: What must have a successor; the others may simply end.
_MUST_GO_OVER = ("clients", "tasks", "documents")


class LeavingRow(QObject):
    """Widgets in one line of a grid; `finished` after the last call of the step, whatever came of it."""

    finished = Signal()

    def __init__(self, runner: QueryRunner, what: str, employee_id: int, owner: QWidget) -> None:
        super().__init__(owner)
        self._runner = runner
        self._owner = owner
        self._employee_id = employee_id
        self._state: Dismissal | None = None
        self._people: Sequence[tuple[int, str]] = ()
        self._moved = 0
        self.what = what
        self.busy = False
        self.name = QLabel()
        self.count = QLabel()
        self.successor = ChoiceField()
        self.button = QPushButton()
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.button.clicked.connect(self.start)
        self.successor.value_changed.connect(lambda _value: self._offer())
        if what == "profiles":
            self.successor.hide()
        set_role(self.outcome, "muted")
        owner.installEventFilter(self)
        self._retranslate()

    def place(self, grid: QGridLayout, line: int) -> None:
        """Put the widgets into a line of the grid."""
        for column, widget in enumerate((self.name, self.count, self.successor, self.button, self.outcome)):
            grid.addWidget(widget, line, column)

    def show_state(self, state: Dismissal, people: Sequence[tuple[int, str]]) -> None:
        """Show what is left, and offer the people who may take it."""
        self._state, self._people = state, people
        self._retranslate()

    @property
    def ready(self) -> bool:
        """Whether the step can be taken now: something is left, and somebody takes it or it may end."""
        state = self._state
        return (
            state is not None
            and state.dismissed_at is not None
            and state.open[self.what] > 0
            and not self.busy
            and (self.what not in _MUST_GO_OVER or self.successor.value() is not None)
        )

    def start(self) -> None:
        """Hand over what is left, call by call."""
        if self.ready:
            self.busy, self._moved = True, 0
            self._offer()
            self._call()

    def _call(self) -> None:
        work = partial(
            hand_over,
            save_id=uuid4(),
            employee_id=self._employee_id,
            what=self.what,
            successor_id=self.successor.value() if self.what != "profiles" else None,
        )
        self._runner.run(self._owner, work, self._take, failed=self._refuse, writes=True)

    def _take(self, result: StepResult) -> None:
        self._moved += result.moved
        if result.state == "waiting":
            self._end(self.tr("Asked for. A second person must approve it; press again after that."), "warning")
            return
        self.count.setText(str(result.left))
        if result.left and result.moved:
            self._say(self.tr("%1 done, %2 left").replace("%1", str(self._moved)).replace("%2", str(result.left)))
            self._call()
        else:
            self._end(self.tr("Done: %1").replace("%1", str(self._moved)), "success")

    def _refuse(self, error: UserError) -> bool:
        self._end(f"{sentence_for(error)} {self.tr('What is done stays done; press again to go on.')}", "error")
        return True

    def _end(self, sentence: str, role: str) -> None:
        self.busy = False
        self._say(sentence, role)
        self._offer()
        self.finished.emit()

    def _say(self, sentence: str, role: str = "muted") -> None:
        self.outcome.setText(sentence)
        set_role(self.outcome, role)

    def _offer(self) -> None:
        self.button.setEnabled(self.ready)

    def _retranslate(self) -> None:
        self.name.setText(what_word(self.what))
        nobody = self.tr("Choose a person…") if self.what in _MUST_GO_OVER else self.tr("Nobody: it ends")
        self.successor.set_choices([(None, nobody), *self._people])
        self.successor.setAccessibleName(self.tr("Successor for %1").replace("%1", what_word(self.what)))
        self.button.setText(self.tr("End") if self.what == "profiles" else self.tr("Hand over"))
        state = self._state
        if state is not None:
            self.count.setText(str(state.open[self.what]))
            approved = {request.successor_id: request.state for request in state.requests}
            if approved.get(self.successor.value() or 0) == "approved" and state.open[self.what] and not self._moved:
                self._say(self.tr("Approved by a second person."), "success")
        self._offer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)
