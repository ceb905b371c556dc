"""The window's menu: colours, rows, language, and the window's own commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.common import tokens
from ui.common.icons import icon
from ui.common.translations import LANGUAGES
from ui.window.appearance import AUTOMATIC, Appearance
from ui.window.commands import Command

#: Commands that have their place elsewhere in the window.
_ELSEWHERE = ("section_", "next_tab", "previous_tab", "close_tab", "toggle_dark")


class WindowMenu(QMenu):
    """Made anew each time it opens, in the language and with the choices in force."""

    def __init__(self, appearance: Appearance, commands: Callable[[], Sequence[Command]], window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._commands = commands
        self._window = window
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        schemes = {AUTOMATIC: self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._add_choice(self.tr("Colours"), schemes, self._appearance.scheme, self._appearance.choose_scheme)
        densities = {
            AUTOMATIC: self.tr("By the window's height"),
            tokens.COMPACT: self.tr("Compact"),
            tokens.NORMAL: self.tr("Normal"),
            tokens.COMFORTABLE: self.tr("Comfortable"),
        }
        self._add_choice(self.tr("Rows"), densities, self._appearance.density, self._choose_density)
        self._add_choice(self.tr("Language"), LANGUAGES, self._appearance.language, self._appearance.choose_language)
        self.addSeparator()
        for command in self._commands():
            if not command.id.startswith(_ELSEWHERE):
                action = QAction(icon(command.icon) if command.icon else icon("menu"), command.word, self)
                if command.key:
                    action.setText(f"{command.word}\t{command.key}")
                action.triggered.connect(command.run)
                self.addAction(action)

    def _choose_density(self, density: str) -> None:
        self._appearance.choose_density(density, self._window)

    def _add_choice(self, title: str, choices: dict[str, str], chosen: str, choose: Callable[[str], None]) -> None:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        for name, word in choices.items():
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(name == chosen)
            action.triggered.connect(lambda _=False, name=name: choose(name))
            group.addAction(action)
