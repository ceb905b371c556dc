"""The fields of a next step, as part of a form that closes a task or adds a call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.planner.records import TaskKind
from ui.common import tokens
from ui.common.fields.choice_field import CheckField, ChoiceField
from ui.common.fields.date_field import DateField
from ui.common.fields.text_field import TextField
from ui.common.fields.time_field import TimeField
from ui.common.formats import format_time
from ui.common.style import set_role
from ui.planner.task_words import kind_word


class NextStepFields(QWidget):
    """A tick "next step", and under it kind, subject, day and time; nothing typed as subject takes the kind's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: Sequence[TaskKind] = ()
        self._today = date(2026, 1, 1)
        self.wanted = CheckField()
        self.kind = ChoiceField()
        self.subject = TextField(300)
        self.day = DateField(date(2000, 1, 1), date(2100, 12, 31), today=lambda: self._today)
        self.time = TimeField()
        self._labels = {name: QLabel(self) for name in ("kind", "subject", "day")}
        for label in self._labels.values():
            set_role(label, "muted")
            label.setFixedHeight(tokens.FIELD_HEIGHT)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        when = QHBoxLayout()
        when.setSpacing(tokens.GAP)
        when.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        when.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)
        when.addStretch(1)
        self._body = QWidget(self)
        form = QFormLayout(self._body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(tokens.GAP)
        form.setVerticalSpacing(tokens.GAP_TIGHT + 2)
        form.addRow(self._labels["kind"], self.kind)
        form.addRow(self._labels["subject"], self.subject)
        form.addRow(self._labels["day"], when)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.wanted)
        layout.addWidget(self._body)
        self.wanted.value_changed.connect(self._hear_wanted)
        self.retranslate()

    def start(self, kinds: Sequence[TaskKind], today: date, day: date, kind: str, wanted: bool = True) -> None:
        """Offer a next step of a kind on a day."""
        self._kinds, self._today = kinds, today
        self.kind.set_choices([(found.code, kind_word(kinds, found.code)) for found in kinds])
        self.kind.set_value(kind)
        self.subject.set_value(None)
        self.day.set_value(day)
        self.time.set_value(None)
        self.wanted.set_value(wanted)
        self._body.setEnabled(wanted)

    def commit(self) -> bool:
        """Check what was typed; a refused field gets the focus."""
        if not self.wanted.value():
            return True
        for field in (self.subject, self.day, self.time):
            if not field.commit():
                field.setFocus()
                return False
        return True

    def fields(self) -> dict[str, object] | None:
        """Return the fields of save_task; None where no next step is wanted."""
        if not self.wanted.value():
            return None
        kind = self.kind.value()
        fields = {
            "kind": kind,
            "subject": self.subject.value() or kind_word(self._kinds, kind),
            "day": self.day.value(),
            "time": format_time(self.time.value()) or None,
        }
        return {name: value for name, value in fields.items() if value is not None}

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.wanted.set_text(self.tr("Next step"))
        words = {"kind": self.tr("Kind"), "subject": self.tr("Subject"), "day": self.tr("When")}
        for name, word in words.items():
            self._labels[name].setText(word)
        self.kind.setAccessibleName(words["kind"])
        self.subject.setAccessibleName(self.tr("Next step: subject"))
        self.day.setAccessibleName(self.tr("Next step: day"))
        self.time.setAccessibleName(self.tr("Next step: time"))
        self.time.set_placeholder(self.tr("time"))
        if self._kinds:
            self.kind.set_choices([(kind.code, kind_word(self._kinds, kind.code)) for kind in self._kinds])

    def _hear_wanted(self, wanted: bool) -> None:
        self._body.setEnabled(wanted)
        if wanted:
            self.subject.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_body"):
            self.retranslate()
        super().changeEvent(event)
