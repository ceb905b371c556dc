"""Paints the sheet: heads, cells, load bars, chips, the cursor, and where a drag would land."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from ui.common import tokens
from ui.common.formats import format_duration, format_weekday
from ui.common.style import colour
from ui.planner.chips import ChipPainter, ChipState, chip_font
from ui.planner.sheet_contents import MORE, SheetContents, SheetCursor
from ui.planner.sheet_geometry import CELL_HEAD, PADDING, Box, SheetGeometry
from ui.planner.task_words import holiday_name

_BAR_WIDTH = 36
_BAR_HEIGHT = 4
_LOAD_WORDS_FROM = 170


@dataclass(slots=True)
class SheetMoment:
    """What the painting needs to know beside the contents: the cursor, the mouse, a drag, who looks."""

    cursor: SheetCursor
    focused: bool = False
    hovered: tuple[date, int] | None = None
    dragged: frozenset[int] = frozenset()
    drop_day: date | None = None
    drop_words: str = ""
    own_id: int | None = None


class SheetPainting:
    """One painting of the sheet; makes nothing and decides nothing."""

    def __init__(self, chips: ChipPainter) -> None:
        self._chips = chips

    def paint(
        self,
        painter: QPainter,
        geometry: SheetGeometry,
        contents: SheetContents,
        moment: SheetMoment,
        part: QRect,
    ) -> None:
        """Paint the days that touch `part` of the sheet's widget."""
        days = [day for day in geometry.days() if _rect(geometry.cell(day)).intersects(part)]
        self._paint_heads(painter, geometry, contents)
        for day in days:
            self._paint_cell(painter, geometry, contents, day)
        self._paint_lines(painter, geometry)
        for day in days:
            self._paint_items(painter, geometry, contents, moment, day)
        self._paint_marks(painter, geometry, contents, moment)

    def _paint_heads(self, painter: QPainter, geometry: SheetGeometry, contents: SheetContents) -> None:
        small = chip_font(tokens.FONT_SMALL)
        painter.setFont(small)
        for number in range(7):
            day = geometry.first_day + timedelta(days=number)
            painter.setPen(colour("muted"))
            box = _rect(geometry.column(number)).adjusted(PADDING + 2, 0, -PADDING, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, format_weekday(day))
        for number, week in enumerate(contents.sheet.weeks[: geometry.weeks]):
            box = _rect(geometry.row_head(number)).adjusted(PADDING, PADDING, -PADDING, 0)
            lines = [(_week_words(week.first_day), chip_font(strong=True), "text")]
            if week.total:
                lines.append((f"{week.done}/{week.total}", chip_font(), "muted"))
            if week.minutes:
                lines.append((_hours_words(round(week.minutes / 60) * 60), small, "muted"))
            for text, font, ink in lines:
                painter.setFont(font)
                painter.setPen(colour(ink))
                painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)
                box.adjust(0, QFontMetrics(font).height() + 2, 0, 0)

    def _paint_cell(self, painter: QPainter, geometry: SheetGeometry, contents: SheetContents, day: date) -> None:
        sheet = contents.sheet
        cell = _rect(geometry.cell(day))
        working = contents.working_minutes(day) > 0
        painter.fillRect(cell, colour("surface" if working else "canvas"))
        head = QRect(cell.x() + PADDING + 2, cell.y(), cell.width() - 2 * PADDING - 2, CELL_HEAD)
        used = self._paint_date(painter, head, day, sheet.today, working, day == geometry.first_day)
        left = head.adjusted(used + 8, 0, 0, 0)
        load = self._paint_load(painter, left, contents, day)
        holiday = sheet.holidays.get(day)
        if holiday is not None:
            room = left.adjusted(0, 0, -load, 0)
            font = chip_font(tokens.FONT_SMALL)
            painter.setFont(font)
            painter.setPen(colour("muted" if holiday.is_working else "danger"))
            name = QFontMetrics(font).elidedText(holiday_name(holiday), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    @staticmethod
    def _paint_date(painter: QPainter, head: QRect, day: date, today: date, working: bool, first: bool) -> int:
        """Paint the number of the day, with its month where a month begins; return the width used."""
        month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
        text = f"{day.day} {month}" if first or day.day == 1 else str(day.day)
        font = chip_font(strong=True)
        width = QFontMetrics(font).horizontalAdvance(text)
        box = QRect(head.x(), head.y(), width, head.height())
        painter.setFont(font)
        if day == today:
            pill = QRectF(box.x() - 5, box.y() + 3, width + 10, head.height() - 5)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(pill, 8, 8)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(colour("on_accent"))
        else:
            painter.setPen(colour("text" if working and day >= today else "muted"))
        painter.drawText(box.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        return width

    @staticmethod
    def _paint_load(painter: QPainter, room: QRect, contents: SheetContents, day: date) -> int:
        """Paint the load of a day against its working hours; return the width used."""
        planned, available = contents.planned_minutes(day), contents.working_minutes(day)
        if not planned or room.width() < _BAR_WIDTH:
            return 0
        bar = QRect(room.right() - _BAR_WIDTH + 1, room.center().y() - 1, _BAR_WIDTH, _BAR_HEIGHT)
        painter.fillRect(bar, colour("border"))
        part = min(planned / available, 1.0) if available else 1.0
        over = planned > available
        painter.fillRect(
            QRect(bar.x(), bar.y(), round(bar.width() * part), bar.height()), colour("warning" if over else "accent")
        )
        if room.width() < _LOAD_WORDS_FROM - 60:
            return _BAR_WIDTH + 8
        font = chip_font(tokens.FONT_SMALL)
        words = _hours_words(planned)
        width = QFontMetrics(font).horizontalAdvance(words)
        painter.setFont(font)
        painter.setPen(colour("warning" if over else "muted"))
        box = QRect(bar.x() - width - 6, room.y(), width + 2, room.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        return _BAR_WIDTH + width + 14

    @staticmethod
    def _paint_lines(painter: QPainter, geometry: SheetGeometry) -> None:
        painter.setPen(QPen(colour("border"), 1))
        for number in range(7):
            box = geometry.column(number)
            edge = box.x + box.width - 1 if geometry.mirrored else box.x
            painter.drawLine(edge, 0, edge, geometry.full_height)
        for number in range(geometry.weeks):
            top = geometry.row_head(number).y
            painter.drawLine(0, top, geometry.full_width, top)

    def _paint_items(
        self, painter: QPainter, geometry: SheetGeometry, contents: SheetContents, moment: SheetMoment, day: date
    ) -> None:
        items = contents.items_on(day)
        shown = geometry.shown(len(items))
        for slot, item in enumerate(items[:shown]):
            state = ChipState(
                today=contents.sheet.today,
                selected=(day, item.task_id) == (moment.cursor.day, moment.cursor.task_id),
                focused=moment.focused,
                hovered=moment.hovered == (day, slot),
                faded=item.task_id in moment.dragged,
                own_id=moment.own_id,
            )
            self._chips.paint(painter, _rect(geometry.chip(day, slot)), item, state)
        if shown < len(items):
            self._paint_more(painter, geometry, moment, day, shown, len(items) - shown)

    @staticmethod
    def _paint_more(
        painter: QPainter, geometry: SheetGeometry, moment: SheetMoment, day: date, slot: int, hidden: int
    ) -> None:
        box = _rect(geometry.chip(day, slot))
        selected = (moment.cursor.day, moment.cursor.task_id) == (day, MORE)
        font = chip_font(tokens.FONT_SMALL, strong=selected or moment.hovered == (day, slot))
        painter.setFont(font)
        painter.setPen(colour("accent"))
        words = QCoreApplication.translate("SheetPainting", "+%1 more").replace("%1", str(hidden))
        painter.drawText(
            box.adjusted(PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
        )
        if selected:
            painter.setPen(QPen(colour("accent"), 1))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS, tokens.RADIUS)

    def _paint_marks(
        self, painter: QPainter, geometry: SheetGeometry, contents: SheetContents, moment: SheetMoment
    ) -> None:
        today = contents.sheet.today
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if geometry.holds(today):
            painter.setPen(QPen(colour("accent"), 1))
            painter.drawRect(_rect(geometry.cell(today)).adjusted(0, 0, -1, -1))
        if (
            geometry.holds(moment.cursor.day)
            and moment.focused
            and moment.drop_day is None
            and moment.cursor.task_id is None
        ):
            painter.setPen(QPen(colour("accent"), tokens.FRAME))
            painter.drawRect(_rect(geometry.cell(moment.cursor.day)).adjusted(1, 1, -1, -1))
        if moment.drop_day is not None and geometry.holds(moment.drop_day):
            self._paint_drop(painter, geometry, contents, moment, moment.drop_day)

    @staticmethod
    def _paint_drop(
        painter: QPainter, geometry: SheetGeometry, contents: SheetContents, moment: SheetMoment, day: date
    ) -> None:
        """Show where a drag lands and what it changes: the day lit, and the words in its next free slot."""
        cell = _rect(geometry.cell(day))
        tint = colour("selection")
        tint.setAlpha(150)
        painter.fillRect(cell, tint)
        painter.setPen(QPen(colour("accent"), tokens.FRAME))
        painter.drawRect(cell.adjusted(1, 1, -1, -1))
        slot = min(len(contents.items_on(day)), geometry.slots - 1)
        box = _rect(geometry.chip(day, slot))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        font: QFont = chip_font(strong=True)
        painter.setFont(font)
        painter.setPen(colour("on_accent"))
        words = QFontMetrics(font).elidedText(moment.drop_words, Qt.TextElideMode.ElideRight, box.width() - 12)
        painter.drawText(box.adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _rect(box: Box) -> QRect:
    return QRect(box.x, box.y, box.width, box.height)


def _week_words(first_day: date) -> str:
    number = (first_day + timedelta(days=3)).isocalendar().week
    return QCoreApplication.translate("SheetPainting", "W%1").replace("%1", str(number))


def _hours_words(minutes: int) -> str:
    return format_duration(minutes)
