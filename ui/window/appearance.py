"""Colours, density and language of the window: switched without a restart, kept for the computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.common import tokens
from ui.common.style import apply_style, density_for_height, row_height, set_density
from ui.common.translations import LANGUAGES, set_language, system_language
from ui.common.view_settings import ViewSettings

#: The density follows the height of the window, the colours those of the system.
AUTOMATIC = "automatic"


class Appearance(QObject):
    """The person's choices; the first start follows the system."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: ViewSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def scheme(self) -> str:
        """The chosen colours: a name of tokens.SCHEMES or AUTOMATIC."""
        kept = self._settings.get("scheme", AUTOMATIC)
        return kept if kept in tokens.SCHEMES else AUTOMATIC

    @property
    def density(self) -> str:
        """The chosen density: a name of tokens.ROW_HEIGHTS or AUTOMATIC."""
        kept = self._settings.get("density", AUTOMATIC)
        return kept if kept in tokens.ROW_HEIGHTS else AUTOMATIC

    @property
    def language(self) -> str:
        """The chosen language, or that of the system."""
        kept = self._settings.get("language")
        return kept if kept in LANGUAGES else system_language()

    @property
    def dark(self) -> bool:
        """Whether the colours in force are dark."""
        return tokens.SCHEMES[self._scheme_in_force()].dark

    def apply(self) -> None:
        """Dress the application as chosen (at the start)."""
        set_language(self.language)
        apply_style(self._application, self._scheme_in_force(), None if self.density == AUTOMATIC else self.density)

    def choose_scheme(self, scheme: str) -> None:
        """Switch the colours."""
        self._settings.put("scheme", scheme)
        density = None if self.density == AUTOMATIC else self.density
        apply_style(self._application, self._scheme_in_force(), density)
        self.changed.emit()

    def toggle_dark(self) -> None:
        """Switch between light and dark."""
        self.choose_scheme(tokens.LIGHT.name if self.dark else tokens.DARK.name)

    def choose_language(self, language: str) -> None:
        """Switch the language; every open widget hears LanguageChange."""
        self._settings.put("language", language)
        set_language(language)
        self.changed.emit()

    def choose_density(self, density: str, window: QWidget) -> None:
        """Switch the height of rows in a window."""
        self._settings.put("density", density)
        self.fit(window)
        self.changed.emit()

    def fit(self, window: QWidget) -> None:
        """Set the density for a window of its present height and tell its views."""
        before = row_height()
        set_density(density_for_height(window.height()) if self.density == AUTOMATIC else self.density)
        if row_height() == before:
            return
        for view in window.findChildren(QAbstractItemView):
            QCoreApplication.sendEvent(view, QEvent(QEvent.Type.StyleChange))

    def _scheme_in_force(self) -> str:
        if self.scheme != AUTOMATIC:
            return self.scheme
        system_is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return tokens.DARK.name if system_is_dark else tokens.LIGHT.name

    def _follow_system(self) -> None:
        if self.scheme == AUTOMATIC:
            self.choose_scheme(AUTOMATIC)
