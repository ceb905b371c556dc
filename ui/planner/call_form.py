"""What happened with a client just now, and its next step, added by one press of one button."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.database.errors import UserError
from app.planner.commands import add_call_with_next_step
from app.planner.queries import list_sheet
from app.planner.records import Sheet
from app.planner.rules import next_working_day
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.fields.choice_field import ChoiceField
from ui.common.fields.text_field import NoteField, TextField
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.planner.next_step_fields import NextStepFields

_KINDS = (
    ("call", QT_TRANSLATE_NOOP("CallForm", "Call")),
    ("meeting", QT_TRANSLATE_NOOP("CallForm", "Meeting")),
    ("letter", QT_TRANSLATE_NOOP("CallForm", "Letter")),
    ("note", QT_TRANSLATE_NOOP("CallForm", "Note")),
)
_DIRECTIONS = (
    ("out", QT_TRANSLATE_NOOP("CallForm", "Outgoing")),
    ("in", QT_TRANSLATE_NOOP("CallForm", "Incoming")),
)


class CallForm(QWidget):
    """For one client; `saved` after the server has taken both, `closed` when given up."""

    saved = Signal()
    closed = Signal()

    def __init__(
        self, runner: QueryRunner, client_id: int, *, kind: str = "call", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._client_id = client_id
        self._saving = False
        self.title = QLabel(self)
        set_role(self.title, "heading")
        self.kind = ChoiceField()
        self.direction = ChoiceField()
        self.subject = TextField(300)
        self.result = NoteField(3, 2000)
        self._labels = {name: QLabel(self) for name in ("kind", "subject", "result")}
        self.next_step = NextStepFields(self)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        set_role(self.note, "error")
        self.note.hide()
        self.save = QPushButton(self)
        self.cancel = QPushButton(self)
        set_role(self.save, "primary")
        self._lay_out()
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.closed)
        bind(self, "primary", self.submit)
        bind(self, "save", self.submit)
        self.retranslate()
        self.kind.set_value(kind)
        self.next_step.setEnabled(False)
        runner.run(self, partial(list_sheet, weeks=1), self._take_sheet, replaces="sheet")

    def submit(self) -> None:
        """Check, then send what happened and the next step in one call."""
        if self._saving or not all(field.commit() for field in (self.subject, self.result)):
            return
        if not self.next_step.commit():
            return
        call = {
            "kind": self.kind.value(),
            "direction": "none" if self.kind.value() == "note" else self.direction.value(),
            "subject": self.subject.value() or "",
            "result": self.result.value() or "",
        }
        next_step = self.next_step.fields() if self.next_step.isEnabled() else None
        self._saving = True
        self.save.setEnabled(False)
        work = partial(
            add_call_with_next_step, save_id=uuid4(), client_id=self._client_id, call=call, next_step=next_step
        )
        self._runner.run(self, work, self._finish, failed=self._refuse, writes=True)

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.title.setText(self.tr("What happened"))
        words = {"kind": self.tr("Kind"), "subject": self.tr("Subject"), "result": self.tr("Result")}
        for name, word in words.items():
            self._labels[name].setText(word)
        self.kind.setAccessibleName(words["kind"])
        self.subject.setAccessibleName(words["subject"])
        self.result.setAccessibleName(words["result"])
        self.direction.setAccessibleName(self.tr("Direction"))
        self.kind.set_choices([(code, QCoreApplication.translate("CallForm", word)) for code, word in _KINDS])
        self.direction.set_choices([(code, QCoreApplication.translate("CallForm", word)) for code, word in _DIRECTIONS])
        self.save.setText(with_key(self.tr("Save"), "primary"))
        self.cancel.setText(self.tr("Cancel"))

    def _lay_out(self) -> None:
        kind = QHBoxLayout()
        kind.setSpacing(tokens.GAP)
        kind.addWidget(self.kind)
        kind.addWidget(self.direction)
        kind.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(tokens.GAP)
        form.setVerticalSpacing(tokens.GAP_TIGHT + 2)
        form.addRow(self._labels["kind"], kind)
        form.addRow(self._labels["subject"], self.subject)
        form.addRow(self._labels["result"], self.result)
        for label in self._labels.values():
            set_role(label, "muted")
            label.setFixedHeight(tokens.FIELD_HEIGHT)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.title)
        layout.addLayout(form)
        layout.addWidget(self.next_step)
        layout.addWidget(self.note)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.setFocusProxy(self.subject)

    def _take_sheet(self, sheet: Sheet) -> None:
        day = next_working_day(sheet.today, sheet.working_minutes, sheet.holidays)
        self.next_step.start(sheet.kinds, sheet.today, day, "call", wanted=self.next_step.wanted.value())
        self.next_step.setEnabled(True)

    def _finish(self, _result: None) -> None:
        self._saving = False
        self.save.setEnabled(True)
        self.saved.emit()

    def _refuse(self, error: UserError) -> bool:
        self._saving = False
        self.save.setEnabled(True)
        if error.code not in ("KT008", "KT007", "KT005", "KT911", "KT913"):
            return False
        self.note.setText(sentence_for(error))
        self.note.show()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "cancel"):
            self.retranslate()
        super().changeEvent(event)
