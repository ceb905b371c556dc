"""From which figure an alert is raised, and what the firm asks of exports; changed by the right to settings."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.journal import get_watch_settings, save_watch_settings
from app.access.queries import SessionInfo
from app.database.errors import UserError
from ui.access.right_words import why_not
from ui.common import messages, tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import CheckField, NumberField
from ui.common.form_binding import FormBinding
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_WIDTH = 560
_FIELD_WIDTH = 110
_HIGHEST = 999_999_999
_TICK = "export_reason"


class ThresholdDialog(QDialog):
    """The thresholds in force; without the right to change settings they can be read only, and the tip says why."""

    def __init__(self, runner: QueryRunner, me: SessionInfo, owner: QWidget) -> None:
        super().__init__(owner.window())
        self.setObjectName("thresholds")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("When an alert is raised"))
        self._runner = runner
        self._owner = owner
        self._save_id = uuid4()
        self._refusal = why_not(me, "settings", "edit")
        self._words = self._described()
        self.fields: dict[str, NumberField | CheckField] = {
            name: CheckField() if name == _TICK else NumberField(0, minimum=0, maximum=_HIGHEST) for name in self._words
        }
        self.binding = FormBinding(self.fields, self)
        self.message = QLabel()
        self.button = QPushButton(self.tr("Save"))
        self._cancel = QPushButton(self.tr("Cancel") if not self._refusal else self.tr("Close"))
        self._build()
        self.button.setEnabled(False)
        runner.run(self, get_watch_settings, self._show)

    def _described(self) -> dict[str, tuple[str, str]]:
        """Return what stands at each field: its name, and what it does."""
        return {
            "reading_floor": (
                self.tr("Rows read in an hour, at least"),
                self.tr("Below this nobody is noticed, however much more than usual it is."),
            ),
            "reading_factor": (
                self.tr("Times the person's own habit"),
                self.tr("The habit is the middle hour of the last 30 days; it counts for rows and for cards."),
            ),
            "cards_floor": (
                self.tr("Guarded cards opened in an hour, at least"),
                self.tr("Cards with phones or bank data; below this nobody is noticed."),
            ),
            "cards_an_hour": (
                self.tr("Guarded cards in an hour at most"),
                self.tr("More are opened only by the right to export clients. 0: any number."),
            ),
            "refusals_an_hour": (
                self.tr("Refusals in an hour, more than"),
                self.tr("What the server refused to one person for want of a right or by its rules."),
            ),
            "export_rows": (self.tr("Rows of an export, more than"), self.tr("A longer export or copy is told.")),
            _TICK: (
                self.tr("Reason"),
                self.tr(
                    "Without one nothing is exported, and no more than 100 rows are copied. It stays in the journal."
                ),
            ),
        }

    def _show(self, values: dict[str, int]) -> None:
        shown = {name: bool(values[name]) if name == _TICK else Decimal(values[name]) for name in self.fields}
        self.binding.set_record(shown)
        self.button.setEnabled(not self._refusal)

    def _save(self) -> None:
        if not self.binding.commit():
            return
        changes = {name: int(new or 0) for name, (_old, new) in self.binding.changes().items()}
        if not changes:
            self.accept()
            return
        self.button.setEnabled(False)
        work = partial(save_watch_settings, save_id=self._save_id, changes=changes)
        self._runner.run(self, work, self._take, failed=self._refuse, writes=True)

    def _take(self, _nothing: Any) -> None:
        self.accept()
        messages.status(self._owner, self.tr("The thresholds hold from now on."))

    def _refuse(self, error: UserError) -> bool:
        self._save_id = uuid4()
        self.button.setEnabled(True)
        self.message.setText(sentence_for(error))
        return True

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(tokens.GAP_WIDE)
        form.setVerticalSpacing(tokens.GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, field in self.fields.items():
            title, told = self._words[name]
            field.setAccessibleName(title)
            field.set_read_only(bool(self._refusal))
            field.setToolTip(self._refusal)
            hint = QLabel(told)
            hint.setWordWrap(True)
            set_role(hint, "muted")
            if isinstance(field, CheckField):
                field.set_text(self.tr("asked for each export and each copy of many rows"))
            else:
                field.setFixedWidth(_FIELD_WIDTH)
            label = QLabel(title)
            label.setBuddy(field)
            form.addRow(label, field)
            form.addRow("", hint)
        set_role(self.message, "error")
        self.message.setWordWrap(True)
        set_role(self.button, "primary")
        self.button.setDefault(not self._refusal)
        self.button.setToolTip(self._refusal)
        self.button.clicked.connect(self._save)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.button)
        line.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(form)
        layout.addWidget(self.message)
        layout.addLayout(line)
        self.setMinimumWidth(_WIDTH)
