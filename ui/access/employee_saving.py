"""Saving an employee's card: what changed is sent once; a conflict or a wrong field comes back to the form."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.access.commands import save_employee
from app.access.directories import Place
from app.database.errors import UserError
from ui.access.employee_reading import EmployeeDetails, hire, server_changes, shown_value
from ui.access.one_time_password import make_password
from ui.common.conflict_dialog import ConflictDialog, settle_conflict
from ui.common.error_texts import sentence_for
from ui.common.form_binding import FormBinding
from ui.common.query_runner import QueryRunner


class EmployeeSaving(QObject):
    """`hired` carries id and one-time password; `saved` whether the card closes; `stopped`: nothing was saved."""

    hired = Signal(int, str)
    saved = Signal(bool)
    stopped = Signal()

    def __init__(self, runner: QueryRunner, binding: FormBinding, parent: QWidget) -> None:
        super().__init__(parent)
        self._runner = runner
        self._binding = binding
        self._window = parent
        self._sent: dict[str, tuple[Any, Any]] = {}
        self._employee_id: int | None = None
        self._closes = False
        self._departments: tuple[Place, ...] = ()
        self.busy = False

    def start(self, details: EmployeeDetails, *, closes: bool) -> None:
        """Check every field, all errors at once, and send what changed; without a change nothing is sent."""
        if self.busy:
            return
        if not self._binding.commit():
            self.stopped.emit()
            return
        self._employee_id = details.employee.id if details.employee is not None else None
        self._departments = details.directories.departments
        self._closes = closes
        if self._employee_id is None:
            self._hire()
        else:
            self._save(self._employee_id)

    def _hire(self) -> None:
        password = make_password()
        self.busy = True
        work = partial(hire, save_id=uuid4(), values=self._binding.values(), password=password)
        self._runner.run(
            self._window, work, lambda made: self._take_hired(made, password), failed=self._refuse, writes=True
        )

    def _save(self, employee_id: int) -> None:
        self._sent = self._binding.changes()
        if not self._sent:
            self.saved.emit(self._closes)
            return
        self.busy = True
        work = partial(save_employee, save_id=uuid4(), employee_id=employee_id, changes=server_changes(self._sent))
        self._runner.run(self._window, work, self._take_saved, failed=self._refuse, writes=True)

    def _take_hired(self, employee_id: int, password: str) -> None:
        self.busy = False
        self.hired.emit(employee_id, password)

    def _take_saved(self, _version: int) -> None:
        self.busy = False
        self._binding.mark_saved(self._sent)
        self.saved.emit(self._closes)

    def _refuse(self, error: UserError) -> bool:
        self.busy = False
        self.stopped.emit()
        if error.code == "KT004":
            names = {str(place.id): place.name for place in self._departments}
            dialog = ConflictDialog(error, self._window, {"department_id": lambda key: names.get(str(key), str(key))})
            dialog.decided.connect(lambda choices: self._settle(error, choices))
            dialog.open()
            return True
        return error.field is not None and self._binding.set_errors({error.field: sentence_for(error)}) == {}

    def _settle(self, error: UserError, choices: Mapping[str, bool]) -> None:
        for name, values in error.values.get("fields", {}).items():
            values["theirs"] = shown_value(name, values.get("theirs"))
        settle_conflict(self._binding, error, choices)
        if self._employee_id is not None:
            self._save(self._employee_id)
