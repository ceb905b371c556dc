"""The language of the window: our catalogues and Qt's own, switched without a restart."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from ui.common.fonts import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
#: The languages that are complete, each in its own name.
LANGUAGES = {"en": "English", "ru": "Русский"}
#: Where an English-speaking office counts and dates as Europe does; Russian follows Russia.
_LOCALES = {"en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom), "ru": QLocale("ru_RU")}
_OWNER = "kontor_translators"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation and return it; typed, where PySide6's own returns an object.

    The name is the one that lupdate looks for; the context is read by it alone.
    """
    del context
    return text


def system_language() -> str:
    """Return the language of the computer where we speak it, else English."""
    name = QLocale.system().name()[:2]
    return name if name in LANGUAGES else "en"


def set_language(language: str) -> None:
    """Speak a language of LANGUAGES from now on; every open widget hears LanguageChange."""
    application = QCoreApplication.instance()
    if application is None:
        return
    for old in application.findChildren(QTranslator, _OWNER):
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(_LOCALES.get(language, QLocale(language)))
    for translator in _translators(language):
        translator.setParent(application)
        translator.setObjectName(_OWNER)
        QCoreApplication.installTranslator(translator)
    if isinstance(application, QGuiApplication):
        direction = QLocale(language).textDirection()
        application.setLayoutDirection(direction if direction else Qt.LayoutDirection.LeftToRight)


def current_language() -> str:
    """Return the language in force."""
    return QLocale().name()[:2]


def _translators(language: str) -> list[QTranslator]:
    """Load Qt's catalogue, then one of ours a folder of ui/; English needs ours too, for its plural forms."""
    loaded = []
    qt = QTranslator()
    if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        loaded.append(qt)
    for path in sorted(TRANSLATIONS.glob(f"*_{language}.qm")):
        translator = QTranslator()
        if translator.load(str(path)):
            loaded.append(translator)
    return loaded
