"""A chip of the sheet: time, icon, client, subject; cut in the order initials, subject, client, never the time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from PySide6.QtCore import QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from app.planner.records import SheetItem
from app.planner.rules import is_open, is_overdue
from ui.common import tokens
from ui.common.fonts import window_font
from ui.common.formats import format_short_date, format_time
from ui.common.icons import icon
from ui.common.style import colour, current_scheme
from ui.planner.sheet_geometry import PADDING, SUBJECT_FROM
from ui.planner.task_words import item_headline, kind_colour, kind_icon, short_client_name

EDGE = 3
_ICON = 14
_GAP = 5
_LEAST_CLIENT = 40
_PICTURES_KEPT = 800


@cache
def chip_font(pixels: int = tokens.FONT_BASE, strong: bool = False, struck: bool = False) -> QFont:
    """Return a font of the window, made once: a sheet asks for hundreds at each painting."""
    font = window_font(pixels, strong=strong)
    font.setStrikeOut(struck)
    return font


@dataclass(frozen=True, slots=True)
class ChipState:
    """How a chip is shown just now; `with_day` puts the day before the time, for lists out of a day's cell."""

    today: date
    selected: bool = False
    focused: bool = False
    hovered: bool = False
    faded: bool = False
    with_day: bool = False
    own_id: int | None = None


def clear_colour() -> QColor:
    """Return no colour at all, to begin a picture with."""
    clear = colour("surface")
    clear.setAlpha(0)
    return clear


class ChipPainter:
    """Paints chips; keeps their pictures, for a sheet is painted anew at every move of the cursor."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, item: SheetItem, state: ChipState) -> None:
        """Paint one item into a rectangle, 22 px high."""
        ratio = painter.device().devicePixelRatioF()
        direction = painter.layoutDirection()
        key = (item, state, rect.width(), rect.height(), current_scheme().name, QLocale().name(), ratio, direction)
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= _PICTURES_KEPT:
                self._pictures.clear()
            picture = self._pictures[key] = self._draw(rect.size(), item, state, ratio, direction)
        painter.drawPixmap(rect.topLeft(), picture)

    def _draw(
        self, size: QSize, item: SheetItem, state: ChipState, ratio: float, direction: Qt.LayoutDirection
    ) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(clear_colour())
        painter = QPainter(picture)
        painter.setLayoutDirection(direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state.faded:
            painter.setOpacity(0.35)
        rect = QRect(QPoint(0, 0), size)
        overdue = is_overdue(item, state.today)
        self._paint_ground(painter, rect, item, state, overdue)
        self._paint_words(painter, rect, item, state, overdue, closed=not is_open(item.state))
        painter.end()
        return picture

    def _paint_ground(self, painter: QPainter, rect: QRect, item: SheetItem, state: ChipState, overdue: bool) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(rect), tokens.RADIUS, tokens.RADIUS)
        painter.fillPath(shape, self._ground(state, overdue))
        painter.setClipPath(shape)
        edge = QRect(rect.x(), rect.y(), EDGE, rect.height())
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            edge.moveRight(rect.right())
        faint = not is_open(item.state) or item.busy
        painter.fillRect(edge, colour("border_strong") if faint else self._edge_colour(item, overdue))
        painter.setClipping(False)
        if state.selected:
            frame = (
                QRectF(rect).adjusted(1, 1, -1, -1) if state.focused else QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
            )
            painter.setPen(QPen(colour("accent"), tokens.FRAME if state.focused else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, tokens.RADIUS, tokens.RADIUS)

    @staticmethod
    def _ground(state: ChipState, overdue: bool) -> QColor:
        if state.selected:
            return colour("selection")
        if overdue:
            return colour("overdue_tint")
        return colour("border" if state.hovered else "hover")

    @staticmethod
    def _edge_colour(item: SheetItem, overdue: bool) -> QColor:
        return colour("overdue") if overdue else QColor(current_scheme().kind(kind_colour(item.kind)))

    def _paint_words(
        self, painter: QPainter, rect: QRect, item: SheetItem, state: ChipState, overdue: bool, closed: bool
    ) -> None:
        usual, strong, small = chip_font(struck=closed), chip_font(strong=True), chip_font(tokens.FONT_SMALL)
        ink = colour("done") if closed or item.busy else colour("text")
        line = _Line(painter, rect.adjusted(EDGE + _GAP, 0, -_GAP, 0))
        if state.with_day and item.day is not None:
            line.put(format_short_date(item.day, state.today), small, colour("overdue" if overdue else "muted"))
        if item.at is not None:
            line.put(format_time(item.at), usual if closed else strong, colour("overdue") if overdue else ink)
        if line.room >= _ICON + _LEAST_CLIENT:
            meaning, tint = _mark_of(item, closed)
            line.put_pixmap(icon(meaning, tint).pixmap(QSize(_ICON, _ICON), painter.device().devicePixelRatioF()))
        if item.priority > 0 and is_open(item.state):
            line.put("!", strong, colour("warning"))
        reserved = self._reserve_initials(line, item, state, small)
        self._put_headline(line, item, usual, ink, closed, rect.width())
        if reserved:
            line.put_at_end(item.performer, small, colour("muted"))

    @staticmethod
    def _reserve_initials(line: _Line, item: SheetItem, state: ChipState, font: QFont) -> bool:
        """Initials go first when room is short: they are shown only where the whole headline fits beside them."""
        if not item.performer or item.performer_id == state.own_id or item.busy:
            return False
        wanted = QFontMetrics(chip_font()).horizontalAdvance(item_headline(item))
        width = QFontMetrics(font).horizontalAdvance(item.performer) + _GAP
        if line.room < wanted + width:
            return False
        line.reserve(width)
        return True

    @staticmethod
    def _put_headline(line: _Line, item: SheetItem, font: QFont, ink: QColor, closed: bool, width: int) -> None:
        if item.busy or not item.client:
            line.put_elided(item_headline(item), font, ink)
            return
        metrics = QFontMetrics(font)
        client = short_client_name(item.client)
        whole = metrics.horizontalAdvance(client)
        line.put_elided(client, font, ink)
        if width >= SUBJECT_FROM - 2 * PADDING and whole < line.last_room:
            line.put_elided(item.subject, font, colour("done" if closed else "muted"))


class _Line:
    """Puts texts one after another from the reading side until the room ends."""

    def __init__(self, painter: QPainter, rect: QRect) -> None:
        self._painter = painter
        self._rect = rect
        self._used = 0
        self._kept = 0
        self._mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.last_room = self.room

    @property
    def room(self) -> int:
        return self._rect.width() - self._used - self._kept

    def reserve(self, width: int) -> None:
        self._kept = width

    def put(self, text: str, font: QFont, ink: QColor) -> None:
        """Put a text whole: what is never cut."""
        width = QFontMetrics(font).horizontalAdvance(text)
        self._draw(text, font, ink, self._place(width))
        self._used += width + _GAP

    def put_elided(self, text: str, font: QFont, ink: QColor) -> None:
        self.last_room = self.room
        if self.room < 10 or not text:
            return
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, self.room)
        self.put(shown, font, ink)

    def put_pixmap(self, pixmap: QPixmap) -> None:
        box = self._place(_ICON)
        top = self._rect.y() + (self._rect.height() - _ICON) // 2
        self._painter.drawPixmap(QRect(box.x(), top, _ICON, _ICON), pixmap)
        self._used += _ICON + _GAP

    def put_at_end(self, text: str, font: QFont, ink: QColor) -> None:
        width = QFontMetrics(font).horizontalAdvance(text)
        left = self._rect.x() if self._mirrored else self._rect.right() - width + 1
        self._draw(text, font, ink, QRect(left, self._rect.y(), width, self._rect.height()))

    def _place(self, width: int) -> QRect:
        left = self._rect.right() + 1 - self._used - width if self._mirrored else self._rect.x() + self._used
        return QRect(left, self._rect.y(), width, self._rect.height())

    def _draw(self, text: str, font: QFont, ink: QColor, box: QRect) -> None:
        self._painter.setFont(font)
        self._painter.setPen(ink)
        self._painter.drawText(
            box.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
        )


def _mark_of(item: SheetItem, closed: bool) -> tuple[str, str]:
    if item.busy:
        return "lock", "muted"
    if item.state == "done":
        return "accept", "success"
    if closed:
        return "cancel", "muted"
    return kind_icon(item.kind), "muted"
