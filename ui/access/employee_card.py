"""The card of an employee: the person, the sign-in, the profiles; a new one gets a one-time password."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.access.directories import Place
from app.access.queries import SessionInfo
from app.access.records import EmployeeRow
from app.database.errors import UserError
from ui.access.deputies import Deputies
from ui.access.employee_form import EmployeeForm
from ui.access.employee_list import state_of, state_word
from ui.access.employee_reading import EmployeeDetails, form_values, get_employee
from ui.access.employee_saving import EmployeeSaving
from ui.access.employee_sign_in import SignInActions
from ui.access.given_profiles import GivenProfiles
from ui.access.leaving_dialog import LeavingDialog
from ui.access.one_time_password import PasswordDialog
from ui.access.record_menu import RecordMenu
from ui.access.right_words import why_not
from ui.common import messages, tokens
from ui.common.error_texts import sentence_for
from ui.common.form_binding import FormBinding
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.states import BusyOverlay, ErrorState
from ui.common.style import set_role

_TAGS = {
    "working": "tag_success",
    "locked": "tag_danger",
    "password": "tag_warning",
    "blocked": "tag",
    "dismissed": "tag",
}


class EmployeeCard(QWidget):
    """An employee, or a new one where `employee_id` is None; `saved` carries the id after each save."""

    saved = Signal(int)

    def __init__(
        self, runner: QueryRunner, me: SessionInfo, employee_id: int | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self.employee_id = employee_id
        self.details: EmployeeDetails | None = None
        self.name = QLabel()
        self.state = QLabel()
        self.save_button = QPushButton()
        self.form = EmployeeForm()
        self.profiles = GivenProfiles(runner, me)
        self.deputies = Deputies(runner, me)
        self.sign_in = SignInActions(runner, me, self)
        self.record = RecordMenu(runner, me, "employees")
        self.leaving_action = QAction(self)
        self.record.menu().addAction(self.leaving_action)
        self.leaving_action.triggered.connect(self._show_leaving)
        self.binding = FormBinding(self.form.fields(), self)
        self.saving = EmployeeSaving(runner, self.binding, self)
        self._error = ErrorState(retry=self.reload)
        self._stack = QStackedWidget()
        self._busy = BusyOverlay(self)
        self._build()
        self._retranslate()
        self.reload()

    def reload(self) -> None:
        """Ask for the card anew; what was typed and not saved stays."""
        self._busy.start()
        work = partial(get_employee, employee_id=self.employee_id, with_profiles=self._me.may("profiles", "view"))
        self._runner.run(self, work, self._show, replaces="card", failed=self._fail)

    def save(self) -> None:
        """Save and stay (Ctrl+S)."""
        self._save(closes=False)

    def save_and_close(self) -> None:
        """Save and close the card (Ctrl+Enter); a new employee's card stays open for the profiles."""
        self._save(closes=True)

    @property
    def may_save(self) -> bool:
        """Whether the person may save what this card shows."""
        return self._me.may("employees", "create" if self.employee_id is None else "edit")

    def _save(self, *, closes: bool) -> None:
        if self.details is None or not self.may_save:
            return
        if self.binding.commit() and self.form.check_together():
            self._busy.start()
            self.saving.start(self.details, closes=closes)

    def _show(self, details: EmployeeDetails) -> None:
        self._busy.stop()
        first, self.details = self.details is None, details
        row = details.employee
        self.form.offer(details.directories)
        if first or not self.binding.dirty:
            self.binding.set_record(form_values(row) if row is not None else self._blank())
        self.form.set_rights(is_new=row is None, may_edit=self.may_save, why_not=why_not(self._me, "employees", "edit"))
        self.profiles.setVisible(row is not None)
        self.deputies.setVisible(row is not None)
        if row is not None:
            self.profiles.show_employee(row, details.profiles)
            self.deputies.show_lendings(Place(row.id, row.name), row.deputies, details.directories.people)
            self.sign_in.show_employee(row)
            self.record.show_record(row.id, row.name)
            self.leaving_action.setVisible(self._me.may("employees", "edit") and row.id != self._me.employee_id)
        self._stack.setCurrentIndex(0)
        self._retranslate()
        if first:
            self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _blank(self) -> dict[str, object]:
        return {"zone": self._me.zone, "language": self._me.language, "department_id": None}

    def _take_hired(self, employee_id: int, password: str) -> None:
        self._busy.stop()
        name, login = self.form.name.value() or "", self.form.login.value() or ""
        self.employee_id = employee_id
        self.binding.set_record(self.binding.values())
        PasswordDialog(name, login, password, self).open()
        self.saved.emit(employee_id)
        self.reload()

    def _take_saved(self, closes: bool) -> None:
        self._busy.stop()
        messages.status(self, self.tr("%1 is saved.").replace("%1", self.form.name.value() or ""))
        if self.employee_id is not None:
            self.saved.emit(self.employee_id)
        if closes:
            self.close()
        else:
            self.reload()

    def _fail(self, error: UserError) -> bool:
        self._busy.stop()
        if self.details is not None:
            return False
        self._error.set_texts(sentence_for(error), self.tr("Try again"))
        self._stack.setCurrentWidget(self._error)
        return True

    def _build(self) -> None:
        set_role(self.name, "heading")
        set_role(self.save_button, "primary")
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QWidget()
        set_role(head, "surface")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(head)
        line.setContentsMargins(tokens.GAP_WIDE, 6, tokens.GAP, 6)
        line.setSpacing(tokens.GAP)
        line.addWidget(self.name)
        line.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        for button in self.sign_in.buttons:
            line.addWidget(button)
        line.addWidget(self.record)
        line.addWidget(self.save_button)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.form, 1)
        self.form.add_below(self.profiles)
        self.form.add_below(self.deputies)
        self._stack.addWidget(page)
        self._stack.addWidget(self._error)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.save_button.clicked.connect(self.save_and_close)
        self.saving.hired.connect(self._take_hired)
        self.saving.saved.connect(self._take_saved)
        self.saving.stopped.connect(self._busy.stop)
        self.profiles.changed.connect(self.reload)
        self.deputies.changed.connect(self.reload)
        self.sign_in.changed.connect(self.reload)
        self.binding.dirty_changed.connect(lambda _dirty: self._retitle())
        bind(self, "primary", self.save_and_close)
        bind(self, "save", self.save)
        bind(self, "refresh", self.reload)

    def _show_leaving(self) -> None:
        if self.employee_id is not None:
            dialog = LeavingDialog(self._runner, self.employee_id, self)
            dialog.changed.connect(self.reload)
            dialog.open()

    def _employee(self) -> EmployeeRow | None:
        return self.details.employee if self.details is not None else None

    def _retitle(self) -> None:
        row = self._employee()
        unknown = self.tr("New employee") if self.employee_id is None else self.tr("Employee")
        self.name.setText(row.name if row is not None else unknown)
        self.setWindowTitle(f"{self.name.text()}[*]")
        self.setWindowModified(self.binding.dirty)
        self.setWindowIcon(icon("person"))

    def _retranslate(self) -> None:
        row = self._employee()
        self._retitle()
        self.leaving_action.setText(self.tr("Dismissal…"))
        self.state.setVisible(row is not None)
        if row is not None:
            set_role(self.state, _TAGS[state_of(row)])
            self.state.setText(state_word(row))
            self.state.setMinimumWidth(self.state.fontMetrics().horizontalAdvance(self.state.text()) + 2 * tokens.GAP)
        words = self.tr("Save and close") if self.employee_id is not None else self.tr("Add and show the password")
        self.save_button.setText(with_key(words, "primary"))
        self.save_button.setEnabled(self.may_save)
        self.save_button.setToolTip("" if self.may_save else why_not(self._me, "employees", "edit"))
        for button in self.sign_in.buttons:
            # Who left comes back by the dismissal's own way, with a one-time password and without profiles.
            button.setVisible(row is not None and not row.dismissed)

    def _discard_and_close(self) -> None:
        self.binding.set_record(self.binding.values())
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "saving"):
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.saving.busy and not self.binding.dirty:
            event.accept()
            return
        event.ignore()
        if not self.saving.busy:
            question = self.tr("%1 has changes that are not saved.").replace("%1", self.name.text())
            messages.ask_about_changes(self, question, self.save_and_close, self._discard_and_close)
