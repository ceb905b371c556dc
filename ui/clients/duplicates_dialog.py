"""Other clients with the same tax number, phone or e-mail: open one of them, or save in spite of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.clients.records import DuplicateCandidate, Duplicates
from ui.clients.client_words import REASONS, word
from ui.common import tokens
from ui.common.style import set_role

WIDTH = 640


class DuplicatesDialog(QDialog):
    """`accepted_anyway`: the person wants it saved; opening a candidate leaves the card as it is."""

    accepted_anyway = Signal()

    def __init__(self, found: Duplicates, open_client: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_client = open_client
        self.setObjectName("duplicates")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("This client may be here already"))
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP_WIDE)
        heading = QLabel(self.tr("This client may be here already"))
        set_role(heading, "heading")
        layout.addWidget(heading)
        layout.addLayout(self._candidates(found))
        for hidden in found.hidden:
            text = self.tr("There is one more client with %1. You may not see it; %2 answers for it.")
            label = QLabel(text.replace("%1", word(REASONS, hidden.reason)).replace("%2", hidden.responsible))
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addLayout(self._buttons())
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))

    def _candidates(self, found: Duplicates) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_WIDE)
        grid.setVerticalSpacing(tokens.GAP)
        grid.setColumnStretch(0, 1)
        self.open_buttons: list[QPushButton] = []
        for row, candidate in enumerate(found.candidates):
            name = QLabel(candidate.name)
            name.setWordWrap(True)
            set_role(name, "strong")
            facts = QLabel(f"{word(REASONS, candidate.reason)}: {candidate.value}\n{candidate.responsible}")
            set_role(facts, "muted")
            button = QPushButton(self.tr("Open"))
            button.setAccessibleName(f"{self.tr('Open')} {candidate.name}")
            button.clicked.connect(lambda _checked, candidate=candidate: self._open(candidate))
            self.open_buttons.append(button)
            for column, widget in enumerate((name, facts, button)):
                grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        return grid

    def _buttons(self) -> QHBoxLayout:
        self.back_button = QPushButton(self.tr("Back to the card"))
        self.save_button = QPushButton(self.tr("Save as another client"))
        set_role(self.back_button, "primary")
        self.back_button.setDefault(True)
        self.back_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._accept_anyway)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save_button)
        row.addWidget(self.back_button)
        return row

    def _open(self, candidate: DuplicateCandidate) -> None:
        self.reject()
        self._open_client(candidate.id)

    def _accept_anyway(self) -> None:
        self.accept()
        self.accepted_anyway.emit()
