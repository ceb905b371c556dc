"""What can be done with a sign-in: a new one-time password, a block, an unblock; each asked first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.access.commands import block_employee, unblock_employee
from app.access.queries import SessionInfo
from app.access.records import EmployeeRow
from ui.access.employee_list import state_of
from ui.access.employee_reading import renew_password
from ui.access.one_time_password import PasswordDialog, make_password
from ui.access.right_words import why_not
from ui.common import messages
from ui.common.query_runner import QueryRunner


class SignInActions(QObject):
    """The buttons in the head of a card; `changed` after what was done."""

    changed = Signal()

    def __init__(self, runner: QueryRunner, me: SessionInfo, card: QWidget) -> None:
        super().__init__(card)
        self._runner = runner
        self._me = me
        self._card = card
        self._row: EmployeeRow | None = None
        self.password_button = QPushButton(card)
        self.block_button = QPushButton(card)
        self.buttons = (self.password_button, self.block_button)
        for button in self.buttons:
            button.setAutoDefault(False)
            button.hide()
        self.password_button.clicked.connect(self._ask_password)
        self.block_button.clicked.connect(self._ask_block)
        card.installEventFilter(self)

    def show_employee(self, row: EmployeeRow) -> None:
        """Offer what fits the employee's state."""
        self._row = row
        self._retranslate()

    def _ask_password(self) -> None:
        row = self._row
        if row is not None:
            sentence = self.tr(
                "The present password of %1 stops working at once. The new one must be changed at the next sign-in."
            )
            self._confirm(sentence, self.tr("Make a new password"), lambda: self._renew(row))

    def _renew(self, row: EmployeeRow) -> None:
        password = make_password()
        work = partial(renew_password, save_id=uuid4(), employee_id=row.id, login=row.login, password=password)

        def done(_nothing: None) -> None:
            PasswordDialog(row.name, row.login, password, self._card).open()
            self.changed.emit()

        self._runner.run(self._card, work, done, writes=True)

    def _ask_block(self) -> None:
        row = self._row
        if row is None:
            return
        if state_of(row) in ("blocked", "locked"):
            sentence = self.tr("%1 can sign in again with the former password and has the same profiles as before.")
            work = partial(unblock_employee, save_id=uuid4(), employee_id=row.id)
            told = self.tr("%1 can sign in again.")
            self._confirm(sentence, self.tr("Unblock"), lambda: self._do(work, told))
        else:
            sentence = self.tr(
                "%1 is signed out everywhere at once and cannot sign in until unblocked. "
                "Clients, tasks and documents stay as they are."
            )
            work = partial(block_employee, save_id=uuid4(), employee_id=row.id)
            told = self.tr("%1 is blocked.")
            self._confirm(sentence, self.tr("Block"), lambda: self._do(work, told), danger=True)

    def _confirm(self, sentence: str, yes: str, run: Callable[[], object], *, danger: bool = False) -> None:
        messages.confirm(self._card, sentence.replace("%1", self._name()), yes, run, danger=danger)

    def _do(self, work: Callable[[Any], None], told: str) -> None:
        def done(_nothing: None) -> None:
            messages.status(self._card, told.replace("%1", self._name()))
            self.changed.emit()

        self._runner.run(self._card, work, done, writes=True)

    def _name(self) -> str:
        return self._row.name if self._row is not None else ""

    def _retranslate(self) -> None:
        self.password_button.setText(self.tr("New password…"))
        closed = self._row is not None and state_of(self._row) in ("blocked", "locked")
        self.block_button.setText(self.tr("Unblock…") if closed else self.tr("Block…"))
        allowed = self._me.may("employees", "edit")
        mine = self._row is not None and self._row.id == self._me.employee_id
        why = why_not(self._me, "employees", "edit")
        self.password_button.setEnabled(allowed)
        self.password_button.setToolTip(why)
        self.block_button.setEnabled(allowed and not mine)
        self.block_button.setToolTip(why or (self.tr("Nobody blocks the own sign-in.") if mine else ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)
