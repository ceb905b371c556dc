"""Colours by meaning: readable in every scheme, standing in one place only."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from ui.common import tokens
from ui.common.fonts import FAMILIES, window_font
from ui.common.gallery import make_gallery
from ui.common.icons import icon, icon_meanings
from ui.common.style import apply_style, density_for_height, make_style_sheet, row_height, set_density
from ui.common.tokens import SCHEMES, Scheme, contrast

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ("text", "muted", "accent", "danger", "warning", "success")
GROUNDS = ("canvas", "surface", "raised", "hover", "selection", "overdue_tint")
schemes = pytest.mark.parametrize("scheme", SCHEMES.values(), ids=list(SCHEMES))


@schemes
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_is_readable_on_every_ground(scheme: Scheme, ground: str, text: str) -> None:
    assert contrast(getattr(scheme, text), getattr(scheme, ground)) >= 4.5


@schemes
def test_words_on_buttons_and_bands_are_readable(scheme: Scheme) -> None:
    for ground in (scheme.accent, scheme.accent_hover, scheme.accent_pressed):
        assert contrast(scheme.on_accent, ground) >= 4.5
    assert contrast(scheme.text, scheme.warning_tint) >= 4.5
    assert contrast(scheme.text, scheme.success_tint) >= 4.5
    assert contrast(scheme.accent, scheme.success_tint) >= 4.5


@schemes
def test_the_edge_of_a_chip_is_seen(scheme: Scheme) -> None:
    for kind in ("call", "meeting", "letter", "task", "document", "whatever"):
        assert contrast(scheme.kind(kind), scheme.surface) >= 3


def test_black_on_white_has_the_contrast_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@schemes
def test_the_style_sheet_knows_every_name_it_uses(scheme: Scheme) -> None:
    assert "@" not in make_style_sheet(scheme).split("*/", 1)[1]


def test_no_colour_literal_stands_outside_the_tokens() -> None:
    literal = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|QColor\(\s*\d|Qt\.GlobalColor\.(?!transparent)|rgba?\(")
    sources = [*ROOT.glob("ui/**/*.py"), *ROOT.glob("resources/styles/*.qss")]
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources
        if path.name != "tokens.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if literal.search(line)
    ]
    assert found == []


def test_every_icon_exists(qapp: QApplication) -> None:
    for meaning in icon_meanings():
        assert not icon(meaning).pixmap(tokens.ICON).isNull()


@pytest.mark.parametrize("strong", [False, True])
def test_digits_have_one_width(qapp: QApplication, strong: bool) -> None:
    metrics = QFontMetricsF(window_font(strong=strong))
    assert metrics.horizontalAdvance("1111111111") == metrics.horizontalAdvance("0888888888")


def test_the_shipped_family_is_the_one_in_use(qapp: QApplication) -> None:
    assert qapp.font().families()[0] == FAMILIES[0]
    assert QFont(FAMILIES[0]).exactMatch()


def test_a_low_window_shows_compact_rows(qapp: QApplication) -> None:
    assert density_for_height(768) == tokens.COMPACT
    assert density_for_height(1080) == tokens.NORMAL
    set_density(tokens.COMFORTABLE)
    assert row_height() == 32
    set_density(tokens.COMPACT)
    assert row_height() == 22


@schemes
def test_the_gallery_shows_every_field_in_its_full_width(
    qapp: QApplication, scheme: Scheme, show: Callable[[QWidget], QWidget]
) -> None:
    apply_style(qapp, scheme.name, tokens.NORMAL)
    gallery = make_gallery()
    show(gallery)
    clipped = [
        widget.text()
        for kind in ("QLabel", "QPushButton", "QCheckBox")
        for widget in gallery.findChildren(QWidget)
        if widget.metaObject().className() == kind and widget.isVisible() and _is_clipped(widget)
    ]
    apply_style(qapp, "light", tokens.COMPACT)
    assert clipped == []


def _is_clipped(widget: QWidget) -> bool:
    wraps = getattr(widget, "wordWrap", lambda: False)()
    needed = widget.sizeHint().width()
    return not wraps and widget.width() < needed and widget.focusPolicy() != Qt.FocusPolicy.WheelFocus
