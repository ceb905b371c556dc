"""A department: its name, the one it stands below, and whether it is in the archive."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.commands import save_department
from app.access.directories import Department
from app.database.errors import UserError
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import CheckField, ChoiceField, TextField
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_FIELD_WIDTH = 300


class DepartmentDialog(QDialog):
    """A new department, or one to rename, move or archive; `saved` carries its id."""

    saved = Signal(int)

    def __init__(
        self, runner: QueryRunner, owner: QWidget, departments: Sequence[Department], department: Department | None
    ) -> None:
        super().__init__(owner.window())
        self.setObjectName("department")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New department") if department is None else department.name)
        self._runner = runner
        self._department = department
        self._save_id = uuid4()
        self.name = TextField(120, required=True)
        self.parent_choice = ChoiceField()
        self.archived = CheckField(self.tr("in the archive"))
        self.message = QLabel()
        self.button = QPushButton(self.tr("Save"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._build()
        self._fill(departments)

    def _fill(self, departments: Sequence[Department]) -> None:
        own = self._department
        below = _below(departments, own.id) if own is not None else set()
        # What stands below it cannot stand above it; an archived one takes nobody in.
        fitting = [
            place
            for place in departments
            if place.id not in below and (not place.archived or (own is not None and place.id == own.parent_id))
        ]
        self.parent_choice.set_choices([(None, self.tr("nothing: at the top")), *((p.id, p.name) for p in fitting)])
        self.archived.setVisible(own is not None)
        if own is not None:
            self.name.set_value(own.name)
            self.parent_choice.set_value(own.parent_id)
            self.archived.set_value(own.archived)
        self.name.setFocus()

    def _save(self) -> None:
        if not self.name.commit():
            return
        self.button.setEnabled(False)
        work = partial(
            save_department,
            save_id=self._save_id,
            department_id=self._department.id if self._department is not None else None,
            name=self.name.value() or "",
            parent_id=self.parent_choice.value(),
            archived=bool(self.archived.value()),
        )
        self._runner.run(self, work, self._take, failed=self._refuse, writes=True)

    def _take(self, department_id: int) -> None:
        self.saved.emit(department_id)
        self.accept()

    def _refuse(self, error: UserError) -> bool:
        self._save_id = uuid4()
        self.button.setEnabled(True)
        self.message.setText(sentence_for(error))
        return True

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(tokens.GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        for title, field in ((self.tr("Name"), self.name), (self.tr("Stands below"), self.parent_choice)):
            field.setFixedWidth(_FIELD_WIDTH)
            field.setAccessibleName(title)
            form.addRow(title, field)
        form.addRow("", self.archived)
        words = QLabel(self.tr("Whoever may see a department sees what stands below it: rights follow a move at once."))
        words.setWordWrap(True)
        set_role(words, "muted")
        set_role(self.message, "error")
        self.message.setWordWrap(True)
        set_role(self.button, "primary")
        self.button.setDefault(True)
        self._cancel.setAutoDefault(False)
        self.button.clicked.connect(self._save)
        self._cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.button)
        line.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addLayout(form)
        layout.addWidget(words)
        layout.addWidget(self.message)
        layout.addLayout(line)


def _below(departments: Sequence[Department], department_id: int) -> set[int]:
    """Return a department and all that stand below it."""
    found = {department_id}
    while more := {place.id for place in departments if place.parent_id in found} - found:
        found |= more
    return found
