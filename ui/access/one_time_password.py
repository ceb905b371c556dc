"""A password made on this computer and shown once: to be told to the person, who changes it at the first sign-in."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.style import set_role

#: Without letters and digits that are mistaken for one another when read aloud or from paper.
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS = 4
_GROUP_SIGNS = 4
_WIDTH = 460


def make_password() -> str:
    """Return a new password such as `k7mp-x2ra-9hwt-bn4c`: 79 bits of chance, easy to dictate."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(_GROUP_SIGNS)) for _ in range(_GROUPS))


class PasswordDialog(QDialog):
    """Shows a password that nobody can see again once this is closed."""

    def __init__(self, name: str, login: str, password: str, parent: QWidget | None = None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setObjectName("one_time_password")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("One-time password"))
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.password = QLabel(password)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.close_button = QPushButton(self.tr("I have written it down"))
        self._build(name, login)

    def _build(self, name: str, login: str) -> None:
        heading = QLabel(self.tr("The password of %1").replace("%1", name))
        set_role(heading, "heading")
        told = QLabel(self.tr("Login: %1").replace("%1", login))
        set_role(self.password, "title")
        self.password.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.password.setAccessibleName(self.tr("One-time password"))
        words = QLabel(self.tr("It is shown only now: the server keeps no password, and nobody can look it up later."))
        for label in (heading, words):
            label.setWordWrap(True)
        set_role(words, "muted")
        set_role(self.close_button, "primary")
        self.copy_button.setAutoDefault(False)
        self.close_button.setDefault(True)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addWidget(self.password, 1)
        line.addWidget(self.copy_button)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(heading)
        layout.addWidget(told)
        layout.addLayout(line)
        layout.addWidget(words)
        layout.addSpacing(tokens.GAP)
        layout.addLayout(below)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.password.text())
