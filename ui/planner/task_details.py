"""What the panel shows of the selected item: the facts, what can be done with it, and its client."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.planner.records import TaskDetails, TaskKind
from app.planner.rules import is_open
from ui.access.record_menu import RecordMenu
from ui.common import tokens
from ui.common.formats import format_duration, format_moment, format_time
from ui.common.style import set_role
from ui.planner.client_digest_view import ClientDigestView
from ui.planner.task_words import day_words, kind_word, priority_word, state_word


class TaskDetailsView(QWidget):
    """Read only; the buttons ask for what the keys of the sheet do."""

    edit_wanted = Signal(int)
    complete_wanted = Signal(int)
    reopen_wanted = Signal(int)

    def __init__(self, open_client: Callable[[int], None], record: RecordMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: TaskDetails | None = None
        self._today = date(2026, 1, 1)
        self._kinds: Sequence[TaskKind] = ()
        self.subject = QLabel(self)
        self.subject.setWordWrap(True)
        self.subject.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.subject, "heading")
        # The panel's close button stands in this corner.
        self.subject.setContentsMargins(0, 0, 2 * tokens.GAP_WIDE, 0)
        self.facts = QFormLayout()
        self.facts.setHorizontalSpacing(tokens.GAP_WIDE)
        self.facts.setVerticalSpacing(tokens.GAP_TIGHT)
        self.edit = QPushButton(self)
        self.finish = QPushButton(self)
        self.record = record
        self.digest = ClientDigestView(open_client, self)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP)
        buttons.addWidget(self.finish)
        buttons.addWidget(self.edit)
        buttons.addWidget(self.record)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addWidget(self.subject)
        layout.addLayout(self.facts)
        layout.addLayout(buttons)
        layout.addWidget(self.digest)
        layout.addStretch(1)
        self.edit.clicked.connect(self._hear_edit)
        self.finish.clicked.connect(self._hear_finish)
        self.retranslate()

    def show_task(self, task: TaskDetails, today: date, kinds: Sequence[TaskKind]) -> None:
        """Show one task."""
        self._task, self._today, self._kinds = task, today, kinds
        self.record.show_record(task.task_id, str(task.fields["subject"]))
        self.retranslate()

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.edit.setText(self.tr("Edit (F2)"))
        task = self._task
        if task is None:
            return
        opened = is_open(task.state)
        self.finish.setText(self.tr("Done… (Space)") if opened else self.tr("Open again"))
        self.edit.setEnabled(task.may_edit)
        self.finish.setEnabled(task.may_edit)
        self.subject.setText(str(task.fields["subject"]))
        while self.facts.rowCount():
            self.facts.removeRow(0)
        for title, value in self._facts(task):
            if value:
                label = QLabel(title, self)
                set_role(label, "muted")
                shown = QLabel(value, self)
                shown.setTextFormat(Qt.TextFormat.PlainText)
                shown.setWordWrap(True)
                self.facts.addRow(label, shown)
        self.digest.show_digest(task.client)

    def _facts(self, task: TaskDetails) -> list[tuple[str, str]]:
        fields = task.fields
        when = day_words(task.day, self._today) if task.day else self.tr("without a date")
        minutes = fields["duration_minutes"]
        deadline = fields["deadline"]
        priority = fields["priority"]
        return [
            (self.tr("Kind"), kind_word(self._kinds, str(fields["kind"]))),
            (self.tr("When"), f"{when} {format_time(task.at)}".strip()),
            (self.tr("Length"), format_duration(minutes) if isinstance(minutes, int) else ""),
            (self.tr("State"), state_word(task.state)),
            (self.tr("Done at"), format_moment(task.done_at)),
            (self.tr("Performer"), task.performer),
            (self.tr("Author"), task.author if task.author != task.performer else ""),
            (self.tr("Deadline"), day_words(date.fromisoformat(str(deadline)), self._today) if deadline else ""),
            (self.tr("Priority"), priority_word(priority) if isinstance(priority, int) and priority else ""),
            (self.tr("Postponed"), str(task.postponements) if task.postponements else ""),
            (self.tr("Note"), str(fields["note"] or "")),
            (self.tr("Result"), str(fields["result"] or "")),
        ]

    def _hear_edit(self) -> None:
        if self._task is not None:
            self.edit_wanted.emit(self._task.task_id)

    def _hear_finish(self) -> None:
        if self._task is not None:
            wanted = self.complete_wanted if is_open(self._task.state) else self.reopen_wanted
            wanted.emit(self._task.task_id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "digest"):
            self.retranslate()
        super().changeEvent(event)
