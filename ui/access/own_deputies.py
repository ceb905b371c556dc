"""Lending the own rights before a leave: whoever lends what is his own asks nobody."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from app.access.directories import Place, list_colleagues
from app.access.queries import SessionInfo, list_my_deputies
from app.access.records import Deputy
from ui.access.deputies import Deputies
from ui.common import tokens
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

_WIDTH = 720


class OwnDeputiesDialog(QDialog):
    """To whom I lend my rights, and whose I am lent."""

    def __init__(self, runner: QueryRunner, me: SessionInfo, owner: QWidget) -> None:
        super().__init__(owner.window())
        self.setObjectName("own_deputies")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("My deputies"))
        self.setMinimumWidth(_WIDTH)
        self._runner = runner
        self._me = me
        self.deputies = Deputies(runner, me)
        words = QLabel(
            self.tr("For these days your deputy sees and does what you may in business; administration is never lent.")
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addWidget(words)
        layout.addWidget(self.deputies)
        self.deputies.changed.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Ask for the lendings anew."""
        self._runner.run(self, _read, self._take, replaces="deputies")

    def _take(self, read: tuple[list[Deputy], list[Place]]) -> None:
        self.deputies.show_lendings(Place(self._me.employee_id, self._me.name), *read)


def _read(connection: Any) -> tuple[list[Deputy], list[Place]]:
    people = [Place(person.id, person.name) for person in list_colleagues(connection)]
    return list_my_deputies(connection), people
