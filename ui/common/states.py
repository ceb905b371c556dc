"""What a list or a tab shows when it has nothing to show yet: empty, busy, failed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import colour, current_scheme

_SIGN = 32
_TEXT_WIDTH = 420
_TURN_MS = 50


class StatePage(QWidget):
    """One sentence in the middle, a quiet sign above it, and below it the action that helps."""

    def __init__(self, sign: str, sign_colour: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign_name, self._sign_colour = sign, sign_colour
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._words.setFixedWidth(_TEXT_WIDTH)
        self.button = QPushButton()
        self.button.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(tokens.GAP_WIDE)
        layout.addStretch(2)
        for widget in (self._sign, self._words, self.button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._dress()

    def set_texts(self, sentence: str, action: str = "") -> None:
        """Set the sentence and the verb of the button; without a verb there is no button."""
        self._words.setText(sentence)
        self._fit_words()
        self.button.setText(action)
        self.button.setVisible(bool(action))

    def set_width(self, pixels: int) -> None:
        """Break the sentence at another width than the usual one, for a narrow place."""
        self._words.setFixedWidth(pixels)
        self._fit_words()

    def sentence(self) -> str:
        """Return what it says."""
        return self._words.text()

    def _fit_words(self) -> None:
        # An aligned label is not asked for the height of its lines by the layout.
        self._words.ensurePolished()
        self._words.setMinimumHeight(max(0, self._words.heightForWidth(self._words.width())))

    def _dress(self) -> None:
        self._sign.setPixmap(icon(self._sign_name, self._sign_colour).pixmap(_SIGN))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_words"):
            self._fit_words()
        super().changeEvent(event)


class EmptyState(StatePage):
    """Nothing is here yet: one sentence and the action that fills it."""

    def __init__(
        self,
        sentence: str = "",
        action: str = "",
        run: Callable[[], object] | None = None,
        sign: str = "list",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(sign, "muted", parent)
        self.set_texts(sentence, action)
        if run is not None:
            self.button.clicked.connect(lambda _checked: run())


class ErrorState(StatePage):
    """It could not be shown: what happened, what to do, and another try."""

    def __init__(
        self, sentence: str = "", retry: Callable[[], object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("error", "danger", parent)
        self.set_texts(sentence, self.tr("Try again") if retry is not None else "")
        if retry is not None:
            self.button.clicked.connect(lambda _checked: retry())


class BusyOverlay(QWidget):
    """Lies over a widget while its data is on the way; it appears after 300 ms, so that quick answers do not blink."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._angle = 0
        self._delay = QTimer(self, singleShot=True, interval=tokens.BUSY_AFTER_MS)
        self._delay.timeout.connect(self._appear)
        self._turn = QTimer(self, interval=_TURN_MS)
        self._turn.timeout.connect(self._step)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def start(self) -> None:
        """Begin to wait; what is under it stays usable."""
        if not self.isVisible():
            self._delay.start()

    def stop(self) -> None:
        """The data is there."""
        self._delay.stop()
        self._turn.stop()
        self.hide()

    def set_busy(self, busy: bool) -> None:
        """Start or stop; fits the query runner's `busy_changed`."""
        if busy:
            self.start()
        else:
            self.stop()

    def _appear(self) -> None:
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self._turn.start()

    def _step(self) -> None:
        self._angle = (self._angle + 24) % 360
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(current_scheme().surface)
        veil.setAlphaF(0.6)
        painter.fillRect(self.rect(), veil)
        ring = self.rect().center()
        painter.translate(ring)
        pen = QPen(colour("border_strong"), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawEllipse(-12, -12, 24, 24)
        pen.setColor(colour("accent"))
        painter.setPen(pen)
        painter.drawArc(-12, -12, 24, 24, -self._angle * 16, 90 * 16)
