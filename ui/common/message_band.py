"""The band at the bottom of a window: one sentence, a way back, and a cross."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import set_role

#: How long news of success stays, ms; a refusal stays until it is closed.
_SUCCESS_MS = 8000
_WIDEST = 760
#: Above the window's status line.
_FROM_BOTTOM = 40
#: What the style sheet's borders take from the layout.
_EDGES = 4


class MessageBand(QFrame):
    """Lies over the window without taking the focus; the newest sentence replaces the last."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("message_band")
        self._undo: Callable[[], object] | None = None
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.undo_button = QPushButton()
        set_role(self.undo_button, "link")
        self.undo_button.clicked.connect(self._take_back)
        self._cross = QToolButton()
        self._cross.clicked.connect(self.hide)
        for button in (self.undo_button, self._cross):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP, tokens.GAP)
        row.setSpacing(tokens.GAP)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self._cross)
        self._gone = QTimer(self, singleShot=True, interval=_SUCCESS_MS)
        self._gone.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def show_message(
        self, sentence: str, kind: str, sign: QIcon, undo: Callable[[], object] | None = None
    ) -> MessageBand:
        """Show a sentence as "error", "warning" or "success"; with `undo` a link takes it back."""
        set_role(self, f"band_{kind}")
        self._sign.setPixmap(sign.pixmap(tokens.ICON))
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._undo = undo
        self.undo_button.setText(self.tr("Undo"))
        self.undo_button.setVisible(undo is not None)
        self._cross.setIcon(icon("close"))
        self._cross.setToolTip(self.tr("Close"))
        if kind == "success":
            self._gone.start()
        else:
            self._gone.stop()
        self.show()
        self.raise_()
        self._place()
        return self

    def sentence(self) -> str:
        """Return what is shown now, or an empty text."""
        return self._words.text() if self.isVisible() else ""

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        window = self._window
        width = min(_WIDEST, window.width() - 2 * tokens.GAP_WIDE)
        height = max(self._row.heightForWidth(width - _EDGES), self._row.minimumSize().height()) + _EDGES
        self.setGeometry((window.width() - width) // 2, window.height() - height - _FROM_BOTTOM, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


def band_of(window: QWidget) -> MessageBand:
    """Return the window's band, made at its first message."""
    band = window.findChild(MessageBand, "message_band", Qt.FindChildOption.FindDirectChildrenOnly)
    return band if isinstance(band, MessageBand) else MessageBand(window)
