"""Dismissal: close the login, hand the work over step by step, look at what was taken along, keep a report."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.access.leaving import (
    HANDED_OVER,
    Dismissal,
    dismiss_employee,
    end_sessions_of,
    get_dismissal,
    return_employee,
)
from app.access.passwords import make_verifier
from app.access.queries import list_employees
from app.database.errors import UserError
from ui.access.leaving_report import LeavingReport
from ui.access.leaving_row import LeavingRow
from ui.access.one_time_password import PasswordDialog, make_password
from ui.common import messages, tokens
from ui.common.error_texts import sentence_for
from ui.common.formats import format_moment
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_SIZE = (940, 600)
_Loaded = tuple[Dismissal, list[tuple[int, str]]]


class LeavingDialog(QDialog):
    """One person's dismissal; it may be closed at any step and opened again to go on. `changed` after each step."""

    changed = Signal()

    def __init__(self, runner: QueryRunner, employee_id: int, owner: QWidget) -> None:
        super().__init__(owner.window())
        self.setObjectName("leaving")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Dismissal"))
        self.resize(*_SIZE)
        self._runner = runner
        self._employee_id = employee_id
        self.state: Dismissal | None = None
        self.name = QLabel()
        self.told = QLabel(self.tr("Asking the server…"))
        self.dismiss_button = QPushButton(self.tr("Dismiss and end the sessions…"))
        self.rows = [LeavingRow(runner, what, employee_id, self) for what in (*HANDED_OVER, "profiles")]
        self.report = LeavingReport(self)
        self.page = QTextBrowser()
        self.all_button = QPushButton(self.tr("Hand over everything chosen"))
        self.save_button = QPushButton(self.tr("Save the report…"))
        self.print_button = QPushButton(self.tr("Print…"))
        self.return_button = QPushButton(self.tr("Return…"))
        self.return_button.hide()
        self.close_button = QPushButton(self.tr("Close"))
        self._build()
        self.reload()

    def reload(self) -> None:
        """Ask for the state anew."""
        work = partial(_load, employee_id=self._employee_id)
        self._runner.run(self, work, self._show, replaces="state", failed=self._refuse)

    def _show(self, loaded: _Loaded) -> None:
        self.state, people = loaded
        state = self.state
        self.name.setText(state.name)
        gone = state.dismissed_at is not None
        if state.dismissed_at is not None:
            words = self.tr("Left on %1; open sessions: %2").replace("%1", format_moment(state.dismissed_at))
        else:
            words = self.tr("Works here; open sessions: %2. Nothing can be handed over before the dismissal.")
        self.told.setText(words.replace("%2", str(state.sessions)))
        set_role(self.told, "muted")
        self.dismiss_button.setVisible(not gone or state.sessions > 0)
        self.dismiss_button.setText(self.tr("End the sessions") if gone else self.tr("Dismiss and end the sessions…"))
        for row in self.rows:
            row.show_state(state, people)
        self.all_button.setEnabled(gone)
        self.return_button.setVisible(gone)
        for button in (self.save_button, self.print_button):
            button.setEnabled(True)
        self.page.setHtml(self.report.html(state))

    def _refuse(self, error: UserError) -> bool:
        self.told.setText(sentence_for(error))
        set_role(self.told, "error")
        return True

    def _ask_dismissal(self) -> None:
        if self.state is None:
            return
        if self.state.dismissed_at is not None:
            self._end_sessions()
            return
        sentence = self.tr(
            "%1 is signed out everywhere within seconds and cannot sign in any more. "
            "What others lent on this person's behalf ends. Clients, tasks and drafts stay until they are handed over."
        )
        messages.confirm(self, sentence.replace("%1", self.state.name), self.tr("Dismiss"), self._dismiss, danger=True)

    def _dismiss(self) -> None:
        work = partial(dismiss_employee, save_id=uuid4(), employee_id=self._employee_id)
        # The sessions end by a call of their own: the block must be in force first.
        self._runner.run(self, work, lambda _nothing: self._end_sessions(), failed=self._refuse, writes=True)

    def _end_sessions(self) -> None:
        work = partial(end_sessions_of, save_id=uuid4(), employee_id=self._employee_id)
        self._runner.run(self, work, lambda _count: self._after_step(), failed=self._refuse, writes=True)

    def _after_step(self) -> None:
        self.changed.emit()
        self.reload()

    def _ask_return(self) -> None:
        if self.state is not None:
            sentence = self.tr(
                "%1 can sign in again with a one-time password, and may nothing: ask for the profiles anew. "
                "What was handed over stays with the successors."
            )
            messages.confirm(self, sentence.replace("%1", self.state.name), self.tr("Take back"), self._return)

    def _return(self) -> None:
        state = self.state
        if state is None:
            return
        password = make_password()
        work = partial(_take_back, save_id=uuid4(), employee_id=state.employee_id, login=state.login, password=password)

        def done(_nothing: None) -> None:
            PasswordDialog(state.name, state.login, password, self).open()
            self._after_step()

        self._runner.run(self, work, done, failed=self._refuse, writes=True)

    def _save_report(self) -> None:
        if self.state is not None:
            self.report.save(self.state)

    def _print_report(self) -> None:
        if self.state is not None:
            self.report.print_out(self.state)

    def _hand_over_all(self) -> None:
        for row in self.rows:
            row.start()

    def _build(self) -> None:
        set_role(self.name, "heading")
        set_role(self.told, "muted")
        set_role(self.dismiss_button, "danger")
        set_role(self.all_button, "primary")
        self.told.setWordWrap(True)
        self.page.setAccessibleName(self.tr("Report"))
        self.page.setOpenLinks(False)
        plain = (self.dismiss_button, self.return_button, self.save_button, self.print_button, self.close_button)
        for button in (*plain, self.all_button):
            button.setAutoDefault(False)
        for button in (self.all_button, self.save_button, self.print_button):
            button.setEnabled(False)
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addWidget(self.told, 1)
        head.addWidget(self.dismiss_button)
        below = QHBoxLayout()
        for button in (self.save_button, self.print_button, self.return_button):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.close_button)
        below.addWidget(self.all_button)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self._steps(), self.tr("Hand over"))
        tabs.addTab(self.page, self.tr("Report"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(head)
        layout.addWidget(tabs, 1)
        layout.addLayout(below)
        self.dismiss_button.clicked.connect(self._ask_dismissal)
        self.all_button.clicked.connect(self._hand_over_all)
        self.return_button.clicked.connect(self._ask_return)
        self.save_button.clicked.connect(self._save_report)
        self.print_button.clicked.connect(self._print_report)
        self.close_button.clicked.connect(self.accept)
        for row in self.rows:
            row.finished.connect(self._after_step)

    def _steps(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_WIDE)
        grid.setVerticalSpacing(tokens.GAP)
        grid.setColumnMinimumWidth(1, 40)
        grid.setColumnMinimumWidth(2, 220)
        grid.setColumnStretch(4, 1)
        for line, row in enumerate(self.rows):
            row.place(grid, line)
        words = QLabel(
            self.tr(
                "Whoever takes clients, tasks, a place in a team or lent rights sees more than before: "
                "a second person approves it, unless you may reassign them yourself."
            )
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, tokens.GAP_WIDE, 0, 0)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addLayout(grid)
        layout.addWidget(words)
        layout.addStretch(1)
        return page


def _load(connection: Any, *, employee_id: int) -> _Loaded:
    """Return the state and who may take over: everybody else who works here."""
    people = [(row.id, row.name) for row in list_employees(connection) if row.active and row.id != employee_id]
    return get_dismissal(connection, employee_id), people


def _take_back(connection: Any, *, save_id: UUID, employee_id: int, login: str, password: str) -> None:
    """Open the login again with a one-time password, of which only the verifier is sent."""
    return_employee(connection, save_id, employee_id, make_verifier(connection, login, password))
