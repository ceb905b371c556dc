"""What stands in place of rows: loading, nothing there yet, nothing found, or what went wrong, with the way on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.style import set_role


class ListState(QWidget):
    """One sentence and at most one button."""

    retry_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._retry = QPushButton(self)
        self._add = QPushButton(self)
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setWordWrap(True)
        set_role(self._text, "muted")
        layout = QVBoxLayout(self)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addStretch(2)
        layout.addWidget(self._text)
        layout.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._retry.clicked.connect(self.retry_wanted)
        self._add.clicked.connect(self.add_wanted)
        self._retranslate()

    def show_state(self, text: str, *, retry: bool = False, add: bool = False) -> None:
        """Say it, and offer to try again or to add the first."""
        self._text.setText(text)
        self._retry.setVisible(retry)
        self._add.setVisible(add and bool(self._add.text()))

    def set_add_text(self, text: str) -> None:
        """Name the button that adds the first row."""
        self._add.setText(text)

    def _retranslate(self) -> None:
        self._retry.setText(self.tr("Try again"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
