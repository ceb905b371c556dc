"""Words and icons of tasks: states, priorities, days; kinds come from the server with a name per language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.planner.records import Holiday, SheetItem, TaskKind
from ui.common.formats import format_duration, format_short_date, format_time, format_weekday
from ui.common.translations import QT_TRANSLATE_NOOP, current_language

STATE_WORDS: dict[str, str] = {
    "planned": QT_TRANSLATE_NOOP("TaskWords", "Planned"),
    "in_work": QT_TRANSLATE_NOOP("TaskWords", "In work"),
    "done": QT_TRANSLATE_NOOP("TaskWords", "Done"),
    "postponed": QT_TRANSLATE_NOOP("TaskWords", "Postponed"),
    "refused": QT_TRANSLATE_NOOP("TaskWords", "Refused"),
    "cancelled": QT_TRANSLATE_NOOP("TaskWords", "Cancelled"),
}

PRIORITY_WORDS: dict[int, str] = {
    1: QT_TRANSLATE_NOOP("TaskWords", "High"),
    0: QT_TRANSLATE_NOOP("TaskWords", "Usual"),
    -1: QT_TRANSLATE_NOOP("TaskWords", "Low"),
}

_QUOTES = re.compile('[«»„“”"]')
_LEGAL_FORM = re.compile(
    r"^(?:(?:ООО|ОАО|ПАО|ЗАО|НАО|АО|ИП|S\.?C\.?)\s+|Общество с ограниченной ответственностью\s+"
    r"|(?:Публичное |Закрытое |Открытое )?[Аа]кционерное общество\s+)|,?\s+(?:ООО|АО|Ltd\.?|LLC|SRL|S\.?R\.?L\.?|SA)$"
)
#: Kind -> meaning of ui/common/icons.
_ICONS = {
    "call": "call",
    "meeting": "meeting",
    "task": "task",
    "letter": "letter",
    "visit": "pin",
    "shipment": "shipment",
    "payment_due": "money",
    "document": "document",
    "birthday": "person",
}
#: Kinds whose edge has the colour of a near relation.
_COLOURS = {"shipment": "document", "payment_due": "document", "visit": "meeting"}


def state_word(state: str) -> str:
    """Return the word of a state."""
    return QCoreApplication.translate("TaskWords", STATE_WORDS[state])


def priority_word(priority: int) -> str:
    """Return the word of a priority, -1 to 1."""
    return QCoreApplication.translate("TaskWords", PRIORITY_WORDS[priority])


def kind_word(kinds: Iterable[TaskKind], code: str) -> str:
    """Return the name of a kind in the person's language."""
    for kind in kinds:
        if kind.code == code:
            return kind.name_ru if current_language() == "ru" else kind.name_en
    return code


def kind_icon(code: str) -> str:
    """Return the icon's meaning for a kind of task or feed entry."""
    return _ICONS.get(code, "note")


def kind_colour(code: str) -> str:
    """Return the kind under which the tokens keep the colour of a chip's edge."""
    return _COLOURS.get(code, code)


def holiday_name(holiday: Holiday) -> str:
    """Return the name of a holiday in the person's language."""
    return holiday.name_ru if current_language() == "ru" else holiday.name_en


def day_words(day: date, today: date) -> str:
    """Return a day as short as it stays clear: "today", "tomorrow", else weekday and date."""
    near = {
        0: QCoreApplication.translate("TaskWords", "today"),
        1: QCoreApplication.translate("TaskWords", "tomorrow"),
        -1: QCoreApplication.translate("TaskWords", "yesterday"),
    }
    return near.get((day - today).days) or f"{format_weekday(day)} {format_short_date(day, today)}"


def month_words(first: date, last: date) -> str:
    """Return the span of a sheet, such as "16 November – 6 December 2026"."""
    locale = QLocale()

    def named(day: date, pattern: str) -> str:
        return locale.toString(QDate(day.year, day.month, day.day), pattern)

    if first.year != last.year:
        return f"{named(first, 'd MMMM yyyy')} – {named(last, 'd MMMM yyyy')}"
    start = named(first, "d") if first.month == last.month else named(first, "d MMMM")
    return f"{start} – {named(last, 'd MMMM yyyy')}"


def short_client_name(name: str) -> str:
    """Return a client's name without its legal form and quotes: on a chip each letter counts."""
    return _QUOTES.sub("", _LEGAL_FORM.sub("", name)).strip() or name


def item_headline(item: SheetItem) -> str:
    """Return who and what of an item in one line: client and subject."""
    if item.busy:
        return QCoreApplication.translate("TaskWords", "busy")
    return " · ".join(part for part in (short_client_name(item.client), item.subject) if part)


def item_tip(item: SheetItem, today: date, kinds: Iterable[TaskKind]) -> str:
    """Return everything a chip may have cut, a line for each thing, as plain text."""
    if item.busy:
        return QCoreApplication.translate("TaskWords", "Busy")
    when = day_words(item.day, today) if item.day else QCoreApplication.translate("TaskWords", "without a date")
    lines = [
        " ".join(part for part in (kind_word(kinds, item.kind), when, format_time(item.at)) if part)
        + (f", {format_duration(item.minutes)}" if item.minutes else ""),
        item.client,
        item.subject,
        state_word(item.state),
    ]
    if item.deadline:
        lines.append(
            QCoreApplication.translate("TaskWords", "Deadline: %1").replace("%1", day_words(item.deadline, today))
        )
    if item.postponements:
        lines.append(QCoreApplication.translate("TaskWords", "Postponed: %1").replace("%1", str(item.postponements)))
    return "\n".join(line for line in lines if line)
