"""The sections on the left: what the person may use, each an icon and a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.style import refresh_look, set_role

WIDTH = 168


@dataclass(frozen=True, slots=True)
class Section:
    """A section as data; `title` is a QT_TRANSLATE_NOOP source in the context "Sections".

    One without working content is not made at all; one the person may not use has `allowed=False` and is absent.
    """

    id: str
    title: str
    icon: str
    make_screen: Callable[[], QWidget]
    allowed: bool = True

    @property
    def word(self) -> str:
        """The title in the language in force."""
        return QCoreApplication.translate("Sections", self.title)


class SectionBar(QWidget):
    """A column of sections; arrows move, Enter or Space opens."""

    chosen = Signal(str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = [section for section in sections if section.allowed]
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._name = QLabel("Kontor", self)
        set_role(self._name, "heading")
        self._name.setFixedHeight(36)
        self._name.setContentsMargins(tokens.GAP, 0, 0, 0)
        self.setFixedWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP, 0, tokens.GAP, tokens.GAP)
        layout.setSpacing(2)
        layout.addWidget(self._name)
        for section in self.sections:
            layout.addWidget(self._make_button(section))
        layout.addStretch(1)
        self._retranslate()

    def show_current(self, section_id: str | None) -> None:
        """Mark the section whose screen is in front; none for a card."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == section_id)
        self._group.setExclusive(section_id is not None)

    def _make_button(self, section: Section) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"section_{section.id}")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(tokens.ICON_LARGE, tokens.ICON_LARGE))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(32)
        button.clicked.connect(lambda: self.chosen.emit(section.id))
        self._group.addButton(button)
        self._buttons[section.id] = button
        return button

    def _retranslate(self) -> None:
        for section in self.sections:
            button = self._buttons[section.id]
            button.setText(f" {section.word}")
            button.setAccessibleName(section.word)
            button.setIcon(icon(section.icon))
            refresh_look(button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        focused = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
        else:
            buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
