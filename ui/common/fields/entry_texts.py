"""The sentence at a field: short, because the field itself says what it is about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.database.errors import UserError
from ui.common.error_texts import sentence_for
from ui.common.formats import format_date, format_number
from ui.common.translations import QT_TRANSLATE_NOOP

#: Why an entry was refused (the reason of a KT005).
_REASONS: dict[str, str] = {
    "time": QT_TRANSLATE_NOOP("EntryTexts", "There is no such time. Examples: 9, 930, 9:30."),
    "duration": QT_TRANSLATE_NOOP("EntryTexts", "This is not a duration. Examples: 30, 1:30, 1 h 30 min."),
    "phone": QT_TRANSLATE_NOOP("EntryTexts", "This is not a phone number. Check the number of digits and the country."),
    "not_found": QT_TRANSLATE_NOOP("EntryTexts", "Nothing is found for this. Type other letters or a code."),
    "several": QT_TRANSLATE_NOOP("EntryTexts", "Several fit this. Choose one from the list, or type more."),
    "looking_up": QT_TRANSLATE_NOOP("EntryTexts", "It is still being looked up. Try again in a moment."),
    "port": QT_TRANSLATE_NOOP("EntryTexts", "The port cannot be opened. Check the cable and the name of the port."),
}
_EMPTY = QT_TRANSLATE_NOOP("EntryTexts", "Fill this in.")
_TOO_LONG = QT_TRANSLATE_NOOP("EntryTexts", "Too long: at most %1 characters.")
_WHOLE = QT_TRANSLATE_NOOP("EntryTexts", "Whole numbers only.")
_DECIMALS = QT_TRANSLATE_NOOP("EntryTexts", "Too many digits after the point: at most %1.")
_RANGE = QT_TRANSLATE_NOOP("EntryTexts", "It must be from %1 to %2.")


def entry_sentence(error: UserError) -> str:
    """Return the words for a refused entry, in the language in force."""
    values = error.values
    if error.code == "KT005" and values.get("reason") in _REASONS:
        return _say(_REASONS[values["reason"]])
    if error.code == "KT007" and "limit" in values:
        return _say(_TOO_LONG, values["limit"])
    if error.code == "KT008":
        return _say(_EMPTY)
    if error.code == "KT912" and "limit" in values:
        return _say(_DECIMALS, values["limit"]) if values["limit"] else _say(_WHOLE)
    if error.code == "KT913" and "minimum" in values and "maximum" in values:
        return _say(_RANGE, values["minimum"], values["maximum"])
    return sentence_for(error)


def _say(source: str, *values: object) -> str:
    sentence = QCoreApplication.translate("EntryTexts", source)
    for number, value in enumerate(values, start=1):
        sentence = sentence.replace(f"%{number}", _worded(value))
    return sentence


def _worded(value: object) -> str:
    if isinstance(value, date):
        return format_date(value)
    return format_number(value) if isinstance(value, Decimal | int) else str(value)
