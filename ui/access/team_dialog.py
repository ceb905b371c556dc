"""A team: its name and who is in it; people are ticked, and found by typing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.access.commands import drop_team, save_team
from app.access.directories import Colleague, Team
from app.database.errors import UserError
from ui.common import messages, tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import TextField
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_WIDTH = 420
_HEIGHT = 320
_ID = Qt.ItemDataRole.UserRole


class TeamDialog(QDialog):
    """A new team, or one to change or dissolve; `saved` after each."""

    saved = Signal()

    def __init__(self, runner: QueryRunner, owner: QWidget, people: Sequence[Colleague], team: Team | None) -> None:
        super().__init__(owner.window())
        self.setObjectName("team")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New team") if team is None else team.name)
        self._runner = runner
        self._team = team
        self._save_id = uuid4()
        self.name = TextField(120, required=True)
        self.search = QLineEdit()
        self.people = QListWidget()
        self.message = QLabel()
        self.button = QPushButton(self.tr("Save"))
        self.dissolve_button = QPushButton(self.tr("Dissolve…"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._build()
        members = team.members if team is not None else ()
        for person in people:
            item = QListWidgetItem(f"{person.name} · {person.department}")
            item.setData(_ID, person.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if person.id in members else Qt.CheckState.Unchecked)
            self.people.addItem(item)
        self._gone = [number for number in members if number not in {person.id for person in people}]
        if team is not None:
            self.name.set_value(team.name)
        self.dissolve_button.setVisible(team is not None)
        self.name.setFocus()

    def tick(self, employee_id: int, ticked: bool) -> None:
        """Put somebody in or take out."""
        for item in self._items():
            if item.data(_ID) == employee_id:
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def members(self) -> list[int]:
        """Return who is ticked, and members who left the firm."""
        ticked = [int(item.data(_ID)) for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        return [*ticked, *self._gone]

    def _items(self) -> list[QListWidgetItem]:
        return [self.people.item(row) for row in range(self.people.count())]

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in words))

    def _save(self) -> None:
        if not self.name.commit():
            return
        self._send(
            partial(
                save_team,
                save_id=self._save_id,
                team_id=self._team.id if self._team is not None else None,
                name=self.name.value() or "",
                members=self.members(),
            )
        )

    def _ask_dissolve(self) -> None:
        if self._team is None:
            return
        team_id = self._team.id
        sentence = self.tr("“%1” is dissolved: its members no longer see each other's records by the scope “team”.")
        work = partial(drop_team, save_id=self._save_id, team_id=team_id)
        messages.confirm(
            self,
            sentence.replace("%1", self._team.name),
            self.tr("Dissolve"),
            lambda: self._send(work),
            danger=True,
        )

    def _send(self, work: Any) -> None:
        self.button.setEnabled(False)
        self._runner.run(self, work, lambda _done: self._take(), failed=self._refuse, writes=True)

    def _take(self) -> None:
        self.saved.emit()
        self.accept()

    def _refuse(self, error: UserError) -> bool:
        self._save_id = uuid4()
        self.button.setEnabled(True)
        self.message.setText(sentence_for(error))
        return True

    def _build(self) -> None:
        self.name.setAccessibleName(self.tr("Name"))
        self.name.set_placeholder(self.tr("Name of the team"))
        self.search.setPlaceholderText(self.tr("Find a person"))
        self.search.setAccessibleName(self.tr("Find a person"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.people.setAccessibleName(self.tr("Members"))
        self.people.setMinimumSize(_WIDTH, _HEIGHT)
        self.people.setSpacing(2)
        set_role(self.message, "error")
        self.message.setWordWrap(True)
        set_role(self.button, "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self._save)
        self.dissolve_button.clicked.connect(self._ask_dissolve)
        self._cancel.clicked.connect(self.reject)
        line = QHBoxLayout()
        for button in (self.dissolve_button, self._cancel):
            button.setAutoDefault(False)
        line.addWidget(self.dissolve_button)
        line.addStretch(1)
        line.addWidget(self.button)
        line.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP)
        for widget in (self.name, self.search, self.people, self.message):
            layout.addWidget(widget)
        layout.addLayout(line)
