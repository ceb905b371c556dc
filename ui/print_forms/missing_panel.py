"""What a form still lacks, each with the way to the field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.print_forms.document_snapshot import DocumentSnapshot
from app.print_forms.requisites import MissingRequisite
from ui.common import tokens
from ui.common.style import set_role
from ui.print_forms.form_words import requisite_sentence

_WIDTH = 640
#: A list of every line of a long document would push the buttons out of sight.
_MOST_ROWS = 8


class MissingPanel(QWidget):
    """A short list of missing requisites; the person goes to a field, checks again, or prints without them."""

    check_again = Signal()
    print_anyway = Signal()

    def __init__(self, jump: Callable[[MissingRequisite], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jump = jump
        self._missing: list[MissingRequisite] = []
        self._snapshot: DocumentSnapshot | None = None
        self.title = QLabel()
        self.explanation = QLabel()
        self.explanation.setWordWrap(True)
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(tokens.GAP_WIDE)
        self.rows.setVerticalSpacing(tokens.GAP)
        self.rows.setColumnStretch(0, 1)
        self.jump_buttons: list[QPushButton] = []
        self.again_button = QPushButton()
        self.again_button.clicked.connect(self.check_again)
        self.anyway_button = QPushButton()
        self.anyway_button.clicked.connect(self.print_anyway)
        set_role(self.title, "heading")
        set_role(self.explanation, "muted")
        self._lay_out()

    def show_missing(self, missing: list[MissingRequisite], snapshot: DocumentSnapshot) -> None:
        """Fill the list."""
        self._missing, self._snapshot = missing, snapshot
        self._fill()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP)
        buttons.addWidget(self.again_button)
        buttons.addWidget(self.anyway_button)
        buttons.addStretch()
        card = QFrame()
        set_role(card, "panel")
        card.setFixedWidth(_WIDTH)
        inside = QVBoxLayout(card)
        inside.setSpacing(tokens.GAP_WIDE)
        inside.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION)
        inside.addWidget(self.title)
        inside.addWidget(self.explanation)
        inside.addLayout(self.rows)
        inside.addLayout(buttons)
        outside = QVBoxLayout(self)
        outside.addSpacing(tokens.GAP_SECTION)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        outside.addLayout(middle)
        outside.addStretch()

    def _fill(self) -> None:
        self._clear()
        self.title.setText(self.tr("Not everything the form needs is there yet"))
        self.explanation.setText(
            self.tr("Fill in what is missing, or print with empty places that are filled in by hand.")
        )
        self.again_button.setText(self.tr("Check again"))
        self.anyway_button.setText(self.tr("Print anyway"))
        if self._snapshot is None:
            return
        for row, requisite in enumerate(self._missing[:_MOST_ROWS]):
            label = QLabel(requisite_sentence(requisite, self._snapshot))
            label.setWordWrap(True)
            button = QPushButton(self.tr("Go to the field"))
            button.setAccessibleName(label.text())
            button.clicked.connect(partial(self._go_to, requisite))
            self.rows.addWidget(label, row, 0)
            self.rows.addWidget(button, row, 1)
            self.jump_buttons.append(button)
        if (rest := len(self._missing) - _MOST_ROWS) > 0:
            self.rows.addWidget(QLabel(self.tr("and %n more", "", rest)), _MOST_ROWS, 0)

    def _go_to(self, requisite: MissingRequisite, _checked: bool = False) -> None:
        self._jump(requisite)

    def _clear(self) -> None:
        self.jump_buttons.clear()
        while (item := self.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)
