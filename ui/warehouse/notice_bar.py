"""One sentence in the document with what can be done about it: never a window in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import set_role

#: A button's word and what it does.
Remedy = tuple[str, Callable[[], None]]


class NoticeBar(QFrame):
    """Hidden until there is something to say; Esc or the cross puts it away."""

    #: A sentence came into sight and took room.
    said = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        #: What the person is asked for beside the sentence; hidden where nothing is.
        self.entry = QLineEdit(self)
        self.entry.setMinimumWidth(280)
        self.entry.hide()
        self._buttons: list[QPushButton] = []
        self._close = QToolButton(self)
        self._close.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens.GAP, tokens.GAP_TIGHT, tokens.GAP_TIGHT, tokens.GAP_TIGHT)
        self._row.setSpacing(tokens.GAP)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self.entry, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence in sight; empty while the bar is away."""
        return "" if self.isHidden() else self._label.text()

    @property
    def buttons(self) -> list[QPushButton]:
        """The remedies in sight."""
        return list(self._buttons)

    def say(
        self,
        sentence: str,
        remedies: Sequence[Remedy] = (),
        *,
        tone: str = "error",
        focus: bool = False,
        asking: str = "",
    ) -> None:
        """Show a sentence with its remedies; `tone` is error, warning, success or info; `asking` opens an entry."""
        self._drop_buttons()
        self.entry.clear()
        self.entry.setPlaceholderText(asking)
        self.entry.setAccessibleName(asking)
        self.entry.setVisible(bool(asking))
        set_role(self, f"band_{tone}")
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        for word, run in remedies:
            button = QPushButton(word, self)
            button.clicked.connect(lambda _checked=False, run=run: self._do(run))
            self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignTop)
            self._buttons.append(button)
        self._close.setIcon(icon("close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close (Esc)"))
        self.show()
        self.said.emit()
        if asking:
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        elif focus and self._buttons:
            # The layout would show it a turn of the event loop later, and what is not shown takes no focus.
            self._buttons[0].show()
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Put the bar away."""
        self.hide()
        self._drop_buttons()
        self._label.clear()

    def _do(self, run: Callable[[], None]) -> None:
        # What was entered is read by what runs.
        self.hide()
        run()
        if self.isHidden():
            self.clear()

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            meant = self._buttons[:1] if self.entry.hasFocus() else [one for one in self._buttons if one.hasFocus()]
            for button in meant:
                button.click()
        else:
            super().keyPressEvent(event)
