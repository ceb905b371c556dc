"""Colours, sizes and gaps by meaning: the only place with a colour literal; palette and style sheet come from here."""

from __future__ import annotations

from dataclasses import dataclass

#: Gaps between widgets, px, on a 4/8 grid.
GAP_TIGHT = 4
GAP = 8
GAP_WIDE = 16
GAP_SECTION = 24

#: Corner radius, height of a field or a button, width of the accent frame around the current cell, px.
RADIUS = 4
FIELD_HEIGHT = 28
FRAME = 2

#: Icon sizes, px: beside text, and alone.
ICON = 16
ICON_LARGE = 20

#: The four font sizes, px, and the two weights.
FONT_SMALL = 11
FONT_BASE = 13
FONT_HEADING = 15
FONT_TITLE = 20
WEIGHT_NORMAL = 400
WEIGHT_STRONG = 600

#: Row heights of tables and lists, px.
COMPACT = "compact"
NORMAL = "normal"
COMFORTABLE = "comfortable"
ROW_HEIGHTS = {COMPACT: 22, NORMAL: 26, COMFORTABLE: 32}
#: A window lower than this shows compact rows unless the person chose otherwise, px.
COMPACT_BELOW = 900

#: The longest motion, ms, and the wait before a busy sign appears, ms.
MOTION_MS = 150
BUSY_AFTER_MS = 300


@dataclass(frozen=True, slots=True)
class Scheme:
    """One set of colours, each "#RRGGBB" and named by its meaning."""

    name: str
    dark: bool
    canvas: str
    surface: str
    raised: str
    hover: str
    selection: str
    border: str
    border_strong: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    danger: str
    warning: str
    success: str
    overdue_tint: str
    warning_tint: str
    success_tint: str
    #: Edges of chips and marks by the kind of a planned item or document; always beside a word or an icon.
    kind_call: str
    kind_meeting: str
    kind_letter: str
    kind_task: str
    kind_document: str
    kind_other: str

    @property
    def overdue(self) -> str:
        """Text and edge of what is late."""
        return self.danger

    @property
    def done(self) -> str:
        """Text of what is done; it is struck as well."""
        return self.muted

    def kind(self, name: str) -> str:
        """Return the edge colour of a kind ("call", "meeting", ...); an unknown kind has that of "other"."""
        kinds = {
            "call": self.kind_call,
            "meeting": self.kind_meeting,
            "letter": self.kind_letter,
            "task": self.kind_task,
            "document": self.kind_document,
        }
        return kinds.get(name, self.kind_other)


LIGHT = Scheme(
    name="light",
    dark=False,
    canvas="#F5F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    hover="#F0F2F5",
    selection="#DFE9FC",
    border="#E1E5EA",
    border_strong="#C3CAD3",
    text="#1B1F24",
    muted="#5A636E",
    disabled="#8F98A3",
    accent="#1F56C9",
    accent_hover="#1A4AB0",
    accent_pressed="#153D94",
    on_accent="#FFFFFF",
    danger="#B3261E",
    warning="#865300",
    success="#17693B",
    overdue_tint="#FDECEA",
    warning_tint="#FDF3DF",
    success_tint="#E4F4EA",
    kind_call="#1F56C9",
    kind_meeting="#8A3FB8",
    kind_letter="#0F7285",
    kind_task="#5A636E",
    kind_document="#9A5B00",
    kind_other="#6E7783",
)

DARK = Scheme(
    name="dark",
    dark=True,
    canvas="#15171A",
    surface="#1C1F24",
    raised="#23272D",
    hover="#252930",
    selection="#223A66",
    border="#2E333B",
    border_strong="#4A515C",
    text="#E7E9EC",
    muted="#A3ACB8",
    disabled="#6F7884",
    accent="#8FB3FF",
    accent_hover="#A8C4FF",
    accent_pressed="#7A9FEB",
    on_accent="#101A2E",
    danger="#FF9C93",
    warning="#F0BE5A",
    success="#6FD196",
    overdue_tint="#43211F",
    warning_tint="#3A2F17",
    success_tint="#1B3526",
    kind_call="#8FB3FF",
    kind_meeting="#D3A6F2",
    kind_letter="#6CCBDD",
    kind_task="#A3ACB8",
    kind_document="#F0BE5A",
    kind_other="#8C95A1",
)

HIGH_CONTRAST = Scheme(
    name="high_contrast",
    dark=True,
    canvas="#000000",
    surface="#000000",
    raised="#101010",
    hover="#262626",
    selection="#003C8F",
    border="#9A9A9A",
    border_strong="#FFFFFF",
    text="#FFFFFF",
    muted="#E3E3E3",
    disabled="#B0B0B0",
    accent="#7FD0FF",
    accent_hover="#A9E0FF",
    accent_pressed="#5CBBF2",
    on_accent="#000000",
    danger="#FFB3AB",
    warning="#FFD75E",
    success="#86EFAC",
    overdue_tint="#4A0D08",
    warning_tint="#3D2F00",
    success_tint="#00361A",
    kind_call="#7FD0FF",
    kind_meeting="#E6B8FF",
    kind_letter="#7FE9F5",
    kind_task="#FFFFFF",
    kind_document="#FFD75E",
    kind_other="#CFCFCF",
)

SCHEMES = {scheme.name: scheme for scheme in (LIGHT, DARK, HIGH_CONTRAST)}


def contrast(first: str, second: str) -> float:
    """Return the contrast of two "#RRGGBB" colours, 1.0 to 21.0 (WCAG 2.1, 1.4.3)."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
