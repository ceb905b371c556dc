"""Changing the own password: the verifier is made on this computer, the password itself is never sent."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.commands import change_own_password
from app.access.passwords import make_verifier
from app.database.errors import UserError
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import TextField
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

SHORTEST = 10
_LONGEST = 200
_WIDTH = 460
_FIELD_WIDTH = 260


class OwnPasswordDialog(QDialog):
    """Asks for a new password twice; `chosen` carries it once it fits. `former`: the one-time password it replaces."""

    chosen = Signal(str)

    def __init__(self, former: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._former = former
        self.setObjectName("own_password")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New password"))
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.password = TextField(_LONGEST)
        self.again = TextField(_LONGEST)
        self.message = QLabel()
        self.button = QPushButton(self.tr("Change the password"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._build()

    def show_refusal(self, sentence: str) -> None:
        """Show why the server did not take it."""
        self.message.setText(sentence)
        self.button.setEnabled(True)

    def _build(self) -> None:
        heading = QLabel(self.tr("Choose a password of your own"))
        set_role(heading, "heading")
        if self._former is not None:
            consequence = self.tr("The password you were given stops working.")
        else:
            consequence = self.tr("Then sign in again with it, here and on other computers.")
        advice = self.tr("At least %1 characters; a sentence of several words is easy to keep in mind.")
        words = QLabel(f"{advice.replace('%1', str(SHORTEST))} {consequence}")
        words.setWordWrap(True)
        set_role(words, "muted")
        set_role(self.message, "error")
        self.message.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(tokens.GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        for title, field in ((self.tr("New password"), self.password), (self.tr("Once more"), self.again)):
            field.set_password()
            field.setFixedWidth(_FIELD_WIDTH)
            field.setAccessibleName(title)
            form.addRow(title, field)
        set_role(self.button, "primary")
        self.button.setDefault(True)
        self._cancel.setAutoDefault(False)
        self.button.clicked.connect(self._press)
        self._cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.button)
        line.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addLayout(form)
        layout.addWidget(self.message)
        layout.addLayout(line)

    def _press(self) -> None:
        if not self.password.commit() or not self.again.commit():
            return
        chosen = self.password.value() or ""
        if len(chosen) < SHORTEST:
            self.password.set_error(self.tr("At least %1 characters.").replace("%1", str(SHORTEST)))
        elif chosen == self._former:
            self.password.set_error(self.tr("This is the password you were given. Choose another."))
        elif chosen != (self.again.value() or ""):
            self.again.set_error(self.tr("The two differ. Type it once more."))
        else:
            self.button.setEnabled(False)
            self.message.setText("")
            self.chosen.emit(chosen)


def ask_own_password(
    owner: QWidget, runner: QueryRunner, login: str, former: str, done: Callable[[str], None]
) -> OwnPasswordDialog:
    """Ask for the own new password after a one-time one and set it; `done(password)` once it is in force.

    The runner's session can do nothing else, so it is closed at the end, whatever the person chose.
    """
    dialog = _ask(owner, runner, login, former, done)
    dialog.finished.connect(lambda _result: runner.close(0))
    return dialog


def ask_new_password(owner: QWidget, runner: QueryRunner, login: str, done: Callable[[], None]) -> OwnPasswordDialog:
    """Ask a person at work for another own password and set it; `done()` once it is in force."""
    return _ask(owner, runner, login, None, lambda _password: done())


def _ask(
    owner: QWidget, runner: QueryRunner, login: str, former: str | None, done: Callable[[str], None]
) -> OwnPasswordDialog:
    dialog = OwnPasswordDialog(former, owner)

    def change(password: str) -> None:
        def changed(_nothing: None) -> None:
            dialog.accept()
            done(password)

        def refused(error: UserError) -> bool:
            dialog.show_refusal(sentence_for(error))
            return True

        runner.run(dialog, partial(_change, login=login, password=password), changed, failed=refused, writes=True)

    dialog.chosen.connect(change)
    dialog.open()
    return dialog


def _change(connection: Any, *, login: str, password: str) -> None:
    change_own_password(connection, make_verifier(connection, login, password))
