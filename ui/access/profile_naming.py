"""A small dialog for the names of a profile: for a new one, a copy, or one that is renamed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.access.commands import copy_profile, save_profile
from app.access.records import Profile
from app.database.errors import UserError
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import TextField
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_FIELD_WIDTH = 300


class NamesDialog(QDialog):
    """`chosen(code, english, russian)` once all is filled; the code of an existing profile stays as it is."""

    chosen = Signal(str, str, str)

    def __init__(self, title: str, verb: str, owner: QWidget, *, profile: Profile | None = None) -> None:
        super().__init__(owner.window())
        self.setObjectName("profile_names")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.code = TextField(41, required=True)
        self.english = TextField(80, required=True)
        self.russian = TextField(80, required=True)
        self.message = QLabel()
        self.button = QPushButton(verb)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._build()
        if profile is not None:
            self.code.set_value(profile.code)
            self.code.set_read_only(True)
            self.english.set_value(profile.name_en)
            self.russian.set_value(profile.name_ru)
        (self.english if profile is not None else self.code).setFocus()

    def send(self, runner: QueryRunner, work: Callable[[Any], int], done: Callable[[int], None]) -> None:
        """Do the work; the dialog closes once the server took it, else says why not."""

        def took(profile_id: int) -> None:
            self.accept()
            done(profile_id)

        def refused(error: UserError) -> bool:
            self.button.setEnabled(True)
            self.message.setText(sentence_for(error))
            return True

        self.button.setEnabled(False)
        runner.run(self, work, took, failed=refused, writes=True)

    def make_new(self, runner: QueryRunner, done: Callable[[int], None]) -> None:
        """Make a profile without rights of what is chosen."""
        self.chosen.connect(
            lambda code, english, russian: self.send(
                runner,
                partial(save_profile, save_id=uuid4(), profile_id=None, code=code, name_en=english, name_ru=russian),
                done,
            )
        )

    def make_copy(self, runner: QueryRunner, profile_id: int, done: Callable[[int], None]) -> None:
        """Make a copy of a profile of what is chosen."""
        self.chosen.connect(
            lambda code, english, russian: self.send(
                runner,
                partial(
                    copy_profile, save_id=uuid4(), profile_id=profile_id, code=code, name_en=english, name_ru=russian
                ),
                done,
            )
        )

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(tokens.GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        rows = ((self.tr("Code"), self.code), (self.tr("Name, English"), self.english),
                (self.tr("Name, Russian"), self.russian))  # fmt: skip
        for title, field in rows:
            field.setFixedWidth(_FIELD_WIDTH)
            field.setAccessibleName(title)
            form.addRow(title, field)
        self.code.setToolTip(self.tr("Small Latin letters, digits and _; it stands in files and is never changed."))
        set_role(self.message, "error")
        self.message.setWordWrap(True)
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
        layout.addLayout(form)
        layout.addWidget(self.message)
        layout.addLayout(line)

    def _press(self) -> None:
        fields = (self.code, self.english, self.russian)
        refused = [field for field in fields if not field.commit()]
        if not refused:
            code, english, russian = (field.value() or "" for field in fields)
            self.chosen.emit(code, english, russian)
