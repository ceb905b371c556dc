"""A call, meeting, letter or note with its next step, in one form and one save."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.clients.records import Contact
from ui.clients.client_words import INTERACTIONS, choices_of, in_language
from ui.common import messages, tokens
from ui.common.fields import CheckField, ChoiceField, DateField, FieldFrame, NoteField, TextField, TimeField
from ui.common.formats import moment_here, now_here
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP

DIRECTIONS = {
    "out": QT_TRANSLATE_NOOP("ClientWords", "we to them"),
    "in": QT_TRANSLATE_NOOP("ClientWords", "they to us"),
}


@dataclass(frozen=True, slots=True)
class StepKind:
    """A kind of a next step that the planner knows, with its word per language."""

    code: str
    name_en: str
    name_ru: str


#: Used where the composition root hands in no kinds of the planner's own.
STEP_KINDS = (
    StepKind("call", "Call", "Звонок"),
    StepKind("meeting", "Meeting", "Встреча"),
    StepKind("letter", "Letter", "Письмо"),
    StepKind("task", "Task", "Задача"),
)


class InteractionForm(QFrame):
    """`submitted` carries the interaction and the next step (None: there is none), as the server takes them."""

    submitted = Signal(dict, object)
    closed = Signal()
    #: It came into sight or went: while it is there, its button is the primary one.
    shown = Signal(bool)

    def __init__(self, step_kinds: Sequence[StepKind] = STEP_KINDS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step_kinds = step_kinds
        self._people: Sequence[Contact] = ()
        self._started: tuple[date, time] | None = None
        self.kind = ChoiceField(choices_of(INTERACTIONS))
        self.direction = ChoiceField(choices_of(DIRECTIONS))
        self.contact = ChoiceField()
        self.day = DateField(date(1990, 1, 1), date(2199, 12, 31))
        self.at = TimeField()
        self.subject = TextField(300)
        self.body = NoteField(3, 20000)
        self.result = TextField(2000)
        self.step_wanted = CheckField()
        self.step_kind = ChoiceField()
        self.step_subject = TextField(300)
        self.step_day = DateField(date(2000, 1, 1), date(2199, 12, 31))
        self.step_time = TimeField()
        self.save_button = QPushButton()
        self.cancel_button = QPushButton()
        self._labels = {
            name: QLabel() for name in ("kind", "contact", "when", "subject", "body", "result", "step_when")
        }
        set_role(self, "panel")
        self._lay_out()
        self.step_wanted.value_changed.connect(lambda _wanted: self._show_step())
        self.kind.value_changed.connect(lambda _kind: self._show_kind())
        self.save_button.clicked.connect(self.submit)
        self.cancel_button.clicked.connect(self.give_up)
        bind(self, "primary", self.submit)
        self._retranslate()

    def start(self, kind: str, people: Sequence[Contact], *, offers_step: bool = True) -> None:
        """Begin a new one of a kind, now, with the main person."""
        self._people = [person for person in people if person.left_at is None]
        self._word_choices()
        now = now_here()
        self.kind.set_value(kind)
        self.direction.set_value("out")
        self.contact.set_value(next((person.id for person in self._people if person.is_main), None))
        self._started = (now.date(), now.time().replace(second=0, microsecond=0))
        self.day.set_value(self._started[0])
        self.at.set_value(self._started[1])
        for field in (self.subject, self.body, self.result, self.step_subject, self.step_day, self.step_time):
            field.set_value(None)
        self.step_kind.set_value("call" if kind == "note" else kind)
        self.step_wanted.setVisible(offers_step)
        self.step_wanted.set_value(offers_step and kind != "note")
        self._show_kind()
        self._show_step()
        self.subject.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Check everything, all errors at once, and send it."""
        fields: list[FieldFrame] = [self.day, self.at, self.subject, self.body, self.result]
        if self.step_wanted.value():
            fields += [self.step_subject, self.step_day, self.step_time]
        refused = [field for field in fields if not field.commit()]
        if not refused:
            refused = self._missing()
        if refused:
            refused[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.submitted.emit(self._interaction(), self._next_step())

    def show_errors(self, errors: Mapping[str, str]) -> bool:
        """Show sentences of the server at their fields; False where no field has such a name."""
        fields: dict[str, FieldFrame] = {
            "kind": self.kind, "at": self.day, "contact_id": self.contact, "subject": self.subject, "body": self.body,
            "result": self.result, "day": self.step_day, "time": self.step_time, "starts_at": self.step_day,
        }  # fmt: skip
        known = [name for name in errors if name in fields]
        for name in known:
            fields[name].set_error(errors[name])
        if known:
            fields[known[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(known)

    def give_up(self) -> None:
        """Close without adding (Esc); words that were typed are asked about first."""
        if not self.is_dirty():
            self.closed.emit()
            return
        question = self.tr("What you typed here will be lost.")
        messages.confirm(self, question, self.tr("Discard it"), self.closed.emit, danger=True)

    def is_dirty(self) -> bool:
        """Tell whether words were typed that closing would lose."""
        return any(field.text().strip() for field in (self.subject, self.result, self.step_subject)) or bool(
            self.body.editor.toPlainText().strip()
        )

    def _missing(self) -> list[FieldFrame]:
        if not any(field.value() for field in (self.subject, self.body, self.result)):
            self.subject.set_error(self.tr("Say in a word or two what it was about."))
            return [self.subject]
        if self.step_wanted.value() and self.step_day.value() is None:
            self.step_day.set_error(self.tr("On which day? For example: 26, +3, t."))
            return [self.step_day]
        return []

    def _interaction(self) -> dict[str, Any]:
        now = now_here()
        day, at = self.day.value() or now.date(), self.at.value() or time(12)
        # Left as it stood, it happened now, to the second: so it comes after what the minute has brought already.
        moment = now if (day, at) == self._started else moment_here(day, at)
        return {
            "kind": self.kind.value(),
            "at": moment.isoformat(),
            "direction": "none" if self.kind.value() == "note" else self.direction.value(),
            "contact_id": self.contact.value(),
            "subject": self.subject.value() or "",
            "body": self.body.value() or "",
            "result": self.result.value() or "",
        }

    def _next_step(self) -> dict[str, Any] | None:
        day = self.step_day.value()
        if not self.step_wanted.value() or day is None:
            return None
        kind = self.step_kind.value()
        at = self.step_time.value()
        step: dict[str, Any] = {
            "kind": kind,
            "subject": self.step_subject.value() or self.subject.value() or self._step_word(kind),
            "day": day.isoformat(),
        }
        if at is not None:
            step["time"] = at.strftime("%H:%M")
        if self.contact.value() is not None:
            step["contact_id"] = self.contact.value()
        return step

    def _step_word(self, code: str) -> str:
        return next((in_language(kind.name_en, kind.name_ru) for kind in self._step_kinds if kind.code == code), code)

    def _show_kind(self) -> None:
        self.direction.setVisible(self.kind.value() != "note")

    def _show_step(self) -> None:
        wanted = self.step_wanted.value()
        for widget in (self.step_kind, self.step_subject, self.step_day, self.step_time, self._labels["step_when"]):
            widget.setVisible(wanted)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP)
        grid.setVerticalSpacing(tokens.GAP_TIGHT + 2)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, tuple[tuple[QWidget, int], ...]], ...] = (
            ("kind", ((self.kind, 130), (self.direction, 130), (self._labels["contact"], 0), (self.contact, 320))),
            ("when", ((self.day, 140), (self.at, 84))),
            ("subject", ((self.subject, 0),)),
            ("body", ((self.body, 0),)),
            ("result", ((self.result, 0),)),
        )
        for number, (name, widgets) in enumerate(rows):
            self._add_line(grid, number, self._labels[name], widgets)
        grid.addWidget(self.step_wanted, len(rows), 1)
        step = ((self.step_kind, 130), (self.step_subject, 0), (self.step_day, 140), (self.step_time, 84))
        self._add_line(grid, len(rows) + 1, self._labels["step_when"], step)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP)
        set_role(self.save_button, "primary")
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(grid)
        layout.addLayout(buttons)

    def _add_line(self, grid: QGridLayout, row: int, label: QLabel, widgets: Sequence[tuple[QWidget, int]]) -> None:
        set_role(label, "muted")
        label.setMinimumHeight(tokens.FIELD_HEIGHT)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(tokens.GAP)
        for widget, width in widgets:
            if isinstance(widget, QLabel):
                set_role(widget, "muted")
                widget.setMinimumHeight(tokens.FIELD_HEIGHT)
            if width:
                widget.setFixedWidth(width)
            line.addWidget(widget, 0 if width or isinstance(widget, QLabel) else 1, Qt.AlignmentFlag.AlignTop)
        if all(width or isinstance(widget, QLabel) for widget, width in widgets):
            line.addStretch(1)
        grid.addLayout(line, row, 1)

    def _word_choices(self) -> None:
        self.kind.set_choices(choices_of(INTERACTIONS))
        self.direction.set_choices(choices_of(DIRECTIONS))
        people = [(person.id, person.name) for person in self._people]
        self.contact.set_choices([(None, self.tr("nobody in particular")), *people])
        self.step_kind.set_choices([(kind.code, in_language(kind.name_en, kind.name_ru)) for kind in self._step_kinds])

    def _retranslate(self) -> None:
        self._word_choices()
        words = {
            "kind": self.tr("What"), "contact": self.tr("with"), "when": self.tr("When"),
            "subject": self.tr("Subject"), "body": self.tr("What was said"), "result": self.tr("Result"),
            "step_when": self.tr("Step and day"),
        }  # fmt: skip
        for name, text in words.items():
            self._labels[name].setText(text)
        names: tuple[tuple[QWidget, str], ...] = (
            (self.kind, words["kind"]), (self.direction, self.tr("Direction")), (self.contact, self.tr("Person")),
            (self.day, self.tr("Day")), (self.at, self.tr("Time")), (self.subject, words["subject"]),
            (self.body, words["body"]), (self.result, words["result"]), (self.step_kind, self.tr("Next step: kind")),
            (self.step_subject, self.tr("Next step: subject")), (self.step_day, self.tr("Next step: day")),
            (self.step_time, self.tr("Next step: time")),
        )  # fmt: skip
        for widget, text in names:
            widget.setAccessibleName(text)
        self.step_wanted.set_text(self.tr("Next step"))
        self.step_subject.set_placeholder(self.tr("Next step: subject"))
        self.step_day.set_placeholder(self.tr("day"))
        self.step_time.set_placeholder(self.tr("time"))
        self.save_button.setText(with_key(self.tr("Add"), "primary"))
        self.cancel_button.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "cancel_button"):
            self._retranslate()
