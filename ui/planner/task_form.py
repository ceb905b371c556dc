"""The form of a task: all its fields, saved with Ctrl+Enter; only what changed is sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.database.errors import UserError
from app.planner.commands import SavedTask, save_task
from app.planner.queries import get_task
from app.planner.records import Sheet, TaskDetails
from app.planner.rules import STATES
from ui.common import tokens
from ui.common.conflict_dialog import ConflictDialog, settle_conflict
from ui.common.error_texts import sentence_for
from ui.common.fields.choice_field import CheckField, ChoiceField
from ui.common.fields.date_field import DateField
from ui.common.fields.reference_field import ReferenceField
from ui.common.fields.suggestions import Reference
from ui.common.fields.text_field import NoteField, TextField
from ui.common.fields.time_field import DurationField, TimeField
from ui.common.form_binding import FormBinding
from ui.common.formats import format_duration, format_time
from ui.common.messages import ask_about_changes
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.planner.client_digest_view import ClientDigestView
from ui.planner.client_lookup import client_lookup
from ui.planner.task_words import kind_word, priority_word, state_word

REMIND_MINUTES = (None, 0, 5, 15, 60, 24 * 60)


class TaskForm(QWidget):
    """A new task or one from the server; `saved` carries its id and a sentence, `closed` ends the form."""

    saved = Signal(int, str)
    closed = Signal()

    def __init__(
        self, runner: QueryRunner, open_client: Callable[[int], None], own_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._own_id = own_id
        self._task_id: int | None = None
        self._today = date(2026, 1, 1)
        self._sheet: Sheet | None = None
        self._saving = False
        self._loaded: dict[str, Any] = {}
        self.title = QLabel(self)
        set_role(self.title, "heading")
        self.fields: dict[str, Any] = self._make_fields(runner, open_client)
        self._labels = {name: QLabel(self) for name in self.fields if name not in ("is_private", "time")}
        self.binding = FormBinding(self.fields, self)
        self.save = QPushButton(self)
        self.cancel = QPushButton(self)
        set_role(self.save, "primary")
        self.digest = ClientDigestView(open_client, self)
        self._lay_out()
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.leave)
        bind(self, "primary", self.submit)
        bind(self, "save", self.submit)
        self.retranslate()
        # The choice lists have chosen their first rows by now: that is no change of the person's.
        self.binding.set_record(self.binding.values())

    def start_new(self, sheet: Sheet, day: date | None) -> None:
        """Show an empty form for a day."""
        self._task_id = None
        self._take_sheet(sheet)
        self._loaded = {"kind": "task", "state": "planned", "priority": 0, "performer_id": self._own_id}
        self.binding.set_record(self._loaded)
        if day is not None:
            self.binding.set_values({"day": day})
        self.digest.show_digest(None)
        self._show_title()
        self.binding.go_to("subject")

    def load(self, task_id: int, sheet: Sheet) -> None:
        """Fetch a task and show it."""
        self._task_id = task_id
        self._take_sheet(sheet)
        self.binding.set_record(self.binding.values())
        self._runner.run(self, partial(get_task, task_id=task_id), self.show_task, replaces="load")

    def show_task(self, task: TaskDetails) -> None:
        """Show a task that has come from the server."""
        self._task_id = task.task_id
        values = dict(task.fields)
        for name in ("day", "deadline"):
            values[name] = date.fromisoformat(str(values[name])) if values[name] else None
        values["time"] = time.fromisoformat(str(values["time"])) if values["time"] else None
        values["client_id"] = Reference(task.client.client_id, task.client.name) if task.client else None
        self._loaded = values
        self.binding.set_record(values)
        for field in self.fields.values():
            field.set_read_only(not task.may_edit)
        self.save.setEnabled(task.may_edit)
        self.digest.show_digest(task.client)
        self._show_title()
        self.binding.go_to("subject")

    def submit(self) -> None:
        """Check everything, then send what changed."""
        if self._saving or not self.save.isEnabled() or not self.binding.commit():
            return
        changes = self.binding.changes()
        if self._task_id is not None and not changes:
            self.closed.emit()
            return
        sent = {name: (_plain(name, old), _plain(name, new)) for name, (old, new) in changes.items()}
        if self._task_id is None:
            sent |= {name: (None, _plain(name, value)) for name, value in self.binding.values().items() if value}
        self._saving = True
        self.save.setEnabled(False)
        work = partial(save_task, save_id=uuid4(), task_id=self._task_id, changes=sent)
        self._runner.run(self, work, self._finish, failed=self._refuse, writes=True)

    def leave(self) -> None:
        """Close; what was typed is given up only when the person says so."""
        self.when_settled(self.closed.emit)

    def when_settled(self, then: Callable[[], object]) -> bool:
        """Do what would throw away what was typed, once the person has said so; True where it was done at once."""
        if not self.binding.dirty:
            then()
            return True

        def discard() -> None:
            self.binding.set_record(self._loaded)
            then()

        ask_about_changes(self, self.tr("The task was changed and is not saved."), self.submit, discard)
        return False

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        words = {
            "subject": self.tr("Subject"),
            "kind": self.tr("Kind"),
            "client_id": self.tr("Client"),
            "day": self.tr("When"),
            "duration_minutes": self.tr("Length"),
            "performer_id": self.tr("Performer"),
            "state": self.tr("State"),
            "priority": self.tr("Priority"),
            "deadline": self.tr("Deadline"),
            "remind_minutes": self.tr("Reminder"),
            "note": self.tr("Note"),
            "result": self.tr("Result"),
        }
        for name, word in words.items():
            self._labels[name].setText(word)
            self.fields[name].setAccessibleName(word)
        self.fields["time"].setAccessibleName(self.tr("Time"))
        self.fields["time"].set_placeholder(self.tr("time"))
        self.fields["is_private"].set_text(self.tr("Private: colleagues see only that I am busy"))
        self.fields["state"].set_choices([(state, state_word(state)) for state in STATES])
        self.fields["priority"].set_choices([(value, priority_word(value)) for value in (1, 0, -1)])
        self.fields["remind_minutes"].set_choices([(value, self._remind_words(value)) for value in REMIND_MINUTES])
        self.save.setText(with_key(self.tr("Save"), "primary"))
        self.cancel.setText(self.tr("Close"))
        self._show_title()
        if self._sheet is not None:
            self._take_sheet(self._sheet)

    def _make_fields(self, runner: QueryRunner, open_client: Callable[[int], None]) -> dict[str, Any]:
        return {
            "subject": TextField(300, required=True),
            "kind": ChoiceField(),
            "client_id": ReferenceField(client_lookup(runner, self), open_card=open_client),
            "day": DateField(date(2000, 1, 1), date(2100, 12, 31), today=lambda: self._today),
            "time": TimeField(),
            "duration_minutes": DurationField(),
            "performer_id": ChoiceField(),
            "state": ChoiceField(),
            "priority": ChoiceField(),
            "deadline": DateField(date(2000, 1, 1), date(2100, 12, 31), today=lambda: self._today),
            "remind_minutes": ChoiceField(),
            "is_private": CheckField(),
            "note": NoteField(3, 4000),
            "result": NoteField(2, 4000),
        }

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(tokens.GAP)
        form.setVerticalSpacing(tokens.GAP_TIGHT + 2)
        for name, field in self.fields.items():
            if name == "time":
                continue
            if name == "day":
                form.addRow(self._labels["day"], _beside(field, self.fields["time"]))
            elif name == "is_private":
                form.addRow(field)
            else:
                form.addRow(self._labels[name], field)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.title)
        layout.addLayout(form)
        layout.addLayout(buttons)
        layout.addWidget(self.digest)
        layout.addStretch(1)
        for label in self._labels.values():
            set_role(label, "muted")
            # As high as a field: a sentence under the field must not move the word beside it.
            label.setFixedHeight(tokens.FIELD_HEIGHT)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _take_sheet(self, sheet: Sheet) -> None:
        """Offer the kinds and people that came with the sheet."""
        self._sheet = sheet
        self._today = sheet.today
        self.fields["kind"].set_choices([(kind.code, kind_word(sheet.kinds, kind.code)) for kind in sheet.kinds])
        self.fields["performer_id"].set_choices([(person.employee_id, person.name) for person in sheet.people])

    def _show_title(self) -> None:
        self.title.setText(self.tr("New task") if self._task_id is None else self.tr("Task"))

    def _remind_words(self, minutes: int | None) -> str:
        if minutes is None:
            return self.tr("None")
        if minutes == 0:
            return self.tr("At the start")
        if minutes == 24 * 60:
            return self.tr("A day before")
        return self.tr("%1 before").replace("%1", format_duration(minutes))

    def _finish(self, result: SavedTask) -> None:
        self._saving = False
        self.save.setEnabled(True)
        self._task_id = result.task_id
        subject = str(self.fields["subject"].value() or "")
        self.binding.set_record(self.binding.values() | {"client_id": self.fields["client_id"].reference()})
        self.saved.emit(result.task_id, self.tr("Saved: %1").replace("%1", subject))

    def _refuse(self, error: UserError) -> bool:
        self._saving = False
        self.save.setEnabled(True)
        if error.code == "KT004":
            dialog = ConflictDialog(error, self)
            dialog.decided.connect(lambda choices: self._settle(error, choices))
            dialog.open()
            return True
        if error.field in self.fields:
            self.binding.set_errors({error.field: sentence_for(error)})
            return True
        return False

    def _settle(self, error: UserError, choices: dict[str, bool]) -> None:
        settle_conflict(self.binding, error, choices)
        self.submit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "digest"):
            self.retranslate()
        super().changeEvent(event)


def _plain(name: str, value: Any) -> object:
    """Return a field's value as the server keeps it: a time of day is "HH:MM"."""
    return (format_time(value) or None) if name == "time" else value


def _beside(*widgets: QObject) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens.GAP)
    for widget in widgets:
        if isinstance(widget, QWidget):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    return row
