"""Fusion, one palette and one style sheet, all made from the tokens."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from string import Template

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui.common import tokens
from ui.common.fonts import RESOURCES, load_fonts, window_font
from ui.common.tokens import Scheme

#: Where the choice in force is kept: on the application itself, so that tests and windows share no module state.
_SCHEME = "kontor_scheme"
_DENSITY = "kontor_density"

#: Small drawings of the style sheet (arrows, ticks); each is drawn in the colour named here.
_DRAWINGS = {
    "chevron_down": ("muted", '<path d="M3 4.5 6 7.5 9 4.5"/>'),
    "chevron_up": ("muted", '<path d="M3 7.5 6 4.5 9 7.5"/>'),
    "chevron_right": ("muted", '<path d="M4.5 3 7.5 6 4.5 9"/>'),
    "chevron_left": ("muted", '<path d="M7.5 3 4.5 6 7.5 9"/>'),
    "tick": ("on_accent", '<path d="M2.5 6.2 5 8.7 9.5 3.7"/>'),
    "dash": ("on_accent", '<path d="M3 6 9 6"/>'),
    "dot": ("on_accent", '<circle cx="6" cy="6" r="1.6"/>'),
    "cross": ("muted", '<path d="M3.5 3.5 8.5 8.5M8.5 3.5 3.5 8.5"/>'),
    "cross_strong": ("text", '<path d="M3.5 3.5 8.5 8.5M8.5 3.5 3.5 8.5"/>'),
}


class _AtTemplate(Template):
    delimiter = "@"


def apply_style(app: QApplication, scheme: str = "light", density: str | None = None) -> None:
    """Dress the whole application: `scheme` is a name of tokens.SCHEMES, `density` of tokens.ROW_HEIGHTS.

    Without a density the height of the screen decides; a window that knows its own height calls `set_density`.
    """
    load_fonts()
    chosen = tokens.SCHEMES[scheme]
    screen = app.primaryScreen()
    height = screen.availableGeometry().height() if screen else tokens.COMPACT_BELOW
    app.setProperty(_SCHEME, chosen.name)
    app.setProperty(_DENSITY, density or density_for_height(height))
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("fusion"))
    app.setFont(window_font())
    app.setPalette(make_palette(chosen))
    app.setStyleSheet(make_style_sheet(chosen))


def current_scheme() -> Scheme:
    """Return the colours in force; before `apply_style` these are the light ones."""
    app = QGuiApplication.instance()
    name = app.property(_SCHEME) if app else None
    return tokens.SCHEMES.get(str(name), tokens.LIGHT)


def colour(meaning: str) -> QColor:
    """Return the colour in force for a meaning ("accent", "overdue", "kind_call", ...), for painting."""
    return QColor(getattr(current_scheme(), meaning))


def density_for_height(height: int) -> str:
    """Return the density that suits a window of so many px."""
    return tokens.COMPACT if height < tokens.COMPACT_BELOW else tokens.NORMAL


def set_density(density: str) -> None:
    """Remember the density in force; views ask `row_height()` when they are told of a style change."""
    app = QGuiApplication.instance()
    if app is not None:
        app.setProperty(_DENSITY, density)


def row_height() -> int:
    """Return the height of a table row in force, px."""
    app = QGuiApplication.instance()
    density = app.property(_DENSITY) if app else None
    return tokens.ROW_HEIGHTS.get(str(density), tokens.ROW_HEIGHTS[tokens.NORMAL])


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its look by meaning, as the style sheet knows it.

    Labels: title, heading, strong, muted, small, error, warning, success. Buttons: primary, quiet, danger, link.
    Frames and widgets: line, surface, panel, band_error, band_warning, band_success.
    """
    widget.setProperty("role", role)
    refresh_look(widget)


def refresh_look(widget: QWidget) -> None:
    """Let the style sheet see a changed property of the widget."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def make_palette(scheme: Scheme) -> QPalette:
    """Return the palette for what the style sheet does not paint: item views, own painting, links, tips."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: scheme.canvas,
        role.WindowText: scheme.text,
        role.Base: scheme.surface,
        role.AlternateBase: scheme.surface,
        role.Text: scheme.text,
        role.Button: scheme.surface,
        role.ButtonText: scheme.text,
        role.BrightText: scheme.danger,
        role.ToolTipBase: scheme.raised,
        role.ToolTipText: scheme.text,
        role.PlaceholderText: scheme.muted,
        role.Highlight: scheme.selection,
        role.HighlightedText: scheme.text,
        role.Accent: scheme.accent,
        role.Link: scheme.accent,
        role.LinkVisited: scheme.accent,
        role.Light: scheme.surface,
        role.Midlight: scheme.hover,
        role.Mid: scheme.border_strong,
        role.Dark: scheme.border_strong,
        role.Shadow: scheme.border_strong,
    }
    for name, value in colours.items():
        palette.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(scheme.disabled))
    return palette


def make_style_sheet(scheme: Scheme) -> str:
    """Return resources/styles/kontor.qss with each @name replaced by its token or drawing."""
    values = {name: str(value) for name, value in dataclasses.asdict(scheme).items()}
    values |= {
        name.lower(): str(value)
        for name, value in vars(tokens).items()
        if name.isupper() and isinstance(value, int) and not isinstance(value, bool)
    }
    values |= {f"drawing_{name}": path.as_posix() for name, path in _draw_all(scheme).items()}
    source = (RESOURCES / "styles" / "kontor.qss").read_text(encoding="utf-8")
    return _AtTemplate(source).substitute(values)


def _draw_all(scheme: Scheme) -> dict[str, Path]:
    """Write the small drawings where the style sheet can name them: Qt takes pictures there from files only."""
    cache = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation))
    folder = cache / "kontor" / "drawings"
    folder.mkdir(parents=True, exist_ok=True)
    drawn = {}
    for name, (meaning, shape) in _DRAWINGS.items():
        stroke = getattr(scheme, meaning)
        path = folder / f"{name}_{stroke[1:]}.svg"
        text = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12"><g fill="none" '
            f'stroke="{stroke}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">{shape}</g></svg>'
        )
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
        drawn[name] = path
    return drawn
