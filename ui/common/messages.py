"""The one place that speaks to the person: questions, refusals, and what was done with a way back.

Nothing here waits: a question is opened and its answer comes to a callable; success never needs a click.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.message_band import MessageBand, band_of
from ui.common.style import set_role

_QUESTION_WIDTH = 420


@dataclass(frozen=True, slots=True)
class Answer:
    """A button under a question: a verb, what it does, and how it looks ("primary", "danger", or plain)."""

    words: str
    run: Callable[[], object] | None = None
    role: str = ""


class Question(QDialog):
    """A question with its answers as buttons; the first is pressed by Enter, Esc changes nothing."""

    def __init__(self, owner: QWidget | None, sentence: str, answers: Sequence[Answer], title: str = "") -> None:
        super().__init__(owner.window() if owner is not None else None)
        self.setObjectName("question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title or QGuiApplication.applicationDisplayName())
        self.sentence = sentence
        self.buttons: list[QPushButton] = []
        words = QLabel(sentence)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setMinimumWidth(_QUESTION_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_SECTION, tokens.GAP_WIDE)
        layout.setSpacing(tokens.GAP_SECTION)
        layout.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP)
        row.addStretch()
        layout.addLayout(row)
        self._add_answers(row, answers)

    def _add_answers(self, row: QHBoxLayout, answers: Sequence[Answer]) -> None:
        stay = Answer(QCoreApplication.translate("Messages", "Cancel"))
        for number, answer in enumerate([*answers, stay] if answers else [_understood()]):
            button = QPushButton(answer.words)
            if answer.role:
                set_role(button, answer.role)
            button.setAutoDefault(number == 0)
            button.setDefault(number == 0)
            button.clicked.connect(lambda _checked=False, answer=answer: self._choose(answer))
            self.buttons.append(button)
            row.addWidget(button)

    def _choose(self, answer: Answer) -> None:
        # The answer may open the next question, which must not lie under this one.
        if answer.run is None:
            self.reject()
            return
        self.accept()
        answer.run()


def ask(owner: QWidget | None, sentence: str, answers: Sequence[Answer], title: str = "") -> Question:
    """Ask; the sentence names the consequence, each answer is a verb. "Cancel" is added and changes nothing."""
    question = Question(owner, sentence, answers, title)
    question.open()
    return question


def confirm(
    owner: QWidget | None,
    sentence: str,
    yes: str,
    run: Callable[[], object],
    *,
    danger: bool = False,
    title: str = "",
) -> Question:
    """Ask before one thing is done; `yes` is its verb."""
    return ask(owner, sentence, [Answer(yes, run, "danger" if danger else "primary")], title)


def ask_about_changes(
    owner: QWidget | None,
    sentence: str,
    save: Callable[[], object],
    discard: Callable[[], object],
) -> Question:
    """Ask what becomes of unsaved changes before a card is closed."""
    translate = QCoreApplication.translate
    answers = [
        Answer(translate("Messages", "Save"), save, "primary"),
        Answer(translate("Messages", "Discard changes"), discard),
    ]
    return ask(owner, sentence, answers)


def warning(owner: QWidget | None, sentence: str) -> MessageBand | Question:
    """Tell a refusal: a band at the bottom of the window, which stays until it is closed or replaced."""
    window = _window_of(owner)
    if window is None:
        return ask(None, sentence, [])
    return band_of(window).show_message(sentence, "error", icon("error", "danger"))


def status(
    owner: QWidget | None,
    sentence: str,
    undo: Callable[[], object] | None = None,
) -> MessageBand | None:
    """Tell what was done, with Undo where it can be taken back; it goes by itself."""
    window = _window_of(owner)
    if window is None:
        return None
    return band_of(window).show_message(sentence, "success", icon("done", "success"), undo)


def told(window: QWidget) -> str:
    """Return the sentence that the window's band shows now, or an empty one."""
    band = window.window().findChild(MessageBand)
    return band.sentence() if band is not None else ""


def _window_of(owner: QWidget | None) -> QWidget | None:
    window = owner.window() if owner is not None else QApplication.activeWindow()
    return window if window is not None and window.isVisible() else None


def _understood() -> Answer:
    return Answer(QCoreApplication.translate("Messages", "Close"), None, "primary")
