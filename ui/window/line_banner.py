"""The banner of a lost line: typing goes on, and the window connects again by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role


class LineBanner(QFrame):
    """Shown from `line_lost` to `line_restored`."""

    def __init__(self, runner: QueryRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("line_banner")
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._retry = QPushButton(self)
        set_role(self, "band_warning")
        set_role(self._retry, "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, 2, tokens.GAP, 2)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)
        layout.addStretch(1)
        layout.addWidget(self._retry)
        runner.line_lost.connect(self.show)
        runner.line_restored.connect(self.hide)
        self._retry.clicked.connect(runner.try_line)
        self._retranslate()
        self.setVisible(not runner.line_up)

    def _retranslate(self) -> None:
        self._icon.setPixmap(icon("offline", "warning").pixmap(tokens.ICON, tokens.ICON))
        self._text.setText(
            self.tr("The line to the server is lost; connecting again. Go on typing: nothing typed is lost.")
        )
        self._retry.setText(self.tr("Try now"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()
