"""The line that says what was done, with Undo; it goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.common import tokens
from ui.common.style import set_role

_SHOWN_MS = 8000


class ActionLine(QFrame):
    """Floats at the foot of its parent."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.words = QLabel(self)
        self.undo = QPushButton(self)
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self, "panel")
        set_role(self.undo, "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_TIGHT, tokens.GAP_WIDE, tokens.GAP_TIGHT)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addWidget(self.words)
        layout.addWidget(self.undo)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.undo.clicked.connect(self._hear_undo)
        self.retranslate()
        self.hide()

    def say(self, words: str, can_undo: bool) -> None:
        """Show a sentence for some seconds."""
        self.words.setText(words)
        self.undo.setVisible(can_undo)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def place(self) -> None:
        """Stand in the middle of the parent's foot."""
        room = self._over.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - tokens.GAP_WIDE)

    def retranslate(self) -> None:
        """Show the words in the language in force."""
        self.undo.setText(self.tr("Undo (Ctrl+Z)"))

    def _hear_undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "undo"):
            self.retranslate()
        super().changeEvent(event)
