"""The fonts that the program ships, loaded once, and the four sizes made from them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from ui.common import tokens

#: What is shipped beside the code: fonts, styles, translations, icons.
RESOURCES = Path(__file__).resolve().parents[2] / "resources"

#: The window's family first, then what it has no letters for.
FAMILIES = ("Inter", "Noto Sans", "Noto Sans Arabic")
#: Bold and italic Noto Sans belong to the print forms and are not loaded by the window.
_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf")


def load_fonts() -> None:
    """Make the shipped families known to Qt; a second call changes nothing."""
    known = set(QFontDatabase.families())
    if set(FAMILIES) <= known:
        return
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))


def window_font(pixels: int = tokens.FONT_BASE, *, strong: bool = False) -> QFont:
    """Return the window's font: size in px, weight 400 or 600, digits of one width."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(tokens.WEIGHT_STRONG if strong else tokens.WEIGHT_NORMAL))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
