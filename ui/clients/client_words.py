"""Words of the clients capability that stand in no table: kinds, roles, channels, what happened."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.clients.records import StatusChoice
from ui.common.formats import display_zone, format_date, format_time, now_here
from ui.common.translations import QT_TRANSLATE_NOOP, current_language

CONTEXT = "ClientWords"

KINDS = {
    "firm": QT_TRANSLATE_NOOP("ClientWords", "Firm"),
    "sole_trader": QT_TRANSLATE_NOOP("ClientWords", "Sole trader"),
    "person": QT_TRANSLATE_NOOP("ClientWords", "Person"),
}
ROLES = {
    "client": QT_TRANSLATE_NOOP("ClientWords", "Client"),
    "supplier": QT_TRANSLATE_NOOP("ClientWords", "Supplier"),
    "partner": QT_TRANSLATE_NOOP("ClientWords", "Partner"),
    "competitor": QT_TRANSLATE_NOOP("ClientWords", "Competitor"),
    "own_firm": QT_TRANSLATE_NOOP("ClientWords", "Own firm"),
}
CHANNELS = {
    "work_phone": QT_TRANSLATE_NOOP("ClientWords", "Work phone"),
    "mobile": QT_TRANSLATE_NOOP("ClientWords", "Mobile"),
    "email": QT_TRANSLATE_NOOP("ClientWords", "E-mail"),
    "telegram": QT_TRANSLATE_NOOP("ClientWords", "Telegram"),
    "whatsapp": QT_TRANSLATE_NOOP("ClientWords", "WhatsApp"),
    "other": QT_TRANSLATE_NOOP("ClientWords", "Other"),
}
PHONE_KINDS = ("work_phone", "mobile", "whatsapp")
INTERACTIONS = {
    "call": QT_TRANSLATE_NOOP("ClientWords", "Call"),
    "meeting": QT_TRANSLATE_NOOP("ClientWords", "Meeting"),
    "letter": QT_TRANSLATE_NOOP("ClientWords", "Letter"),
    "note": QT_TRANSLATE_NOOP("ClientWords", "Note"),
}
FEED_KINDS = {
    **INTERACTIONS,
    "task": QT_TRANSLATE_NOOP("ClientWords", "Task"),
    "receipt": QT_TRANSLATE_NOOP("ClientWords", "Receipt"),
    "shipment": QT_TRANSLATE_NOOP("ClientWords", "Shipment"),
    "client_return": QT_TRANSLATE_NOOP("ClientWords", "Return from client"),
    "supplier_return": QT_TRANSLATE_NOOP("ClientWords", "Return to supplier"),
    "supplier_order": QT_TRANSLATE_NOOP("ClientWords", "Supplier order"),
    "reservation": QT_TRANSLATE_NOOP("ClientWords", "Reservation"),
    "release": QT_TRANSLATE_NOOP("ClientWords", "Release of a reservation"),
    "document": QT_TRANSLATE_NOOP("ClientWords", "Document"),
    "change": QT_TRANSLATE_NOOP("ClientWords", "Change"),
}
STATES = {
    "created": QT_TRANSLATE_NOOP("ClientWords", "client added"),
    "imported": QT_TRANSLATE_NOOP("ClientWords", "client imported"),
    "changed": QT_TRANSLATE_NOOP("ClientWords", "card changed"),
    "draft": QT_TRANSLATE_NOOP("ClientWords", "draft"),
    "posted": QT_TRANSLATE_NOOP("ClientWords", "posted"),
    "annulled": QT_TRANSLATE_NOOP("ClientWords", "annulled"),
    "reversed": QT_TRANSLATE_NOOP("ClientWords", "reversed"),
    "planned": QT_TRANSLATE_NOOP("ClientWords", "planned"),
    "in_work": QT_TRANSLATE_NOOP("ClientWords", "in work"),
    "done": QT_TRANSLATE_NOOP("ClientWords", "done"),
    "partly": QT_TRANSLATE_NOOP("ClientWords", "done in part"),
    "cancelled": QT_TRANSLATE_NOOP("ClientWords", "cancelled"),
    "not_done": QT_TRANSLATE_NOOP("ClientWords", "not done"),
}
REASONS = {
    "tax_number": QT_TRANSLATE_NOOP("ClientWords", "the same tax number"),
    "phone": QT_TRANSLATE_NOOP("ClientWords", "the same phone"),
    "email": QT_TRANSLATE_NOOP("ClientWords", "the same e-mail"),
}
#: Parts of a card as the feed names them; fields have their words in ui/common/field_names.py.
PARTS = {
    "contact": QT_TRANSLATE_NOOP("ClientWords", "Contact"),
    "payer": QT_TRANSLATE_NOOP("ClientWords", "Payer"),
    "channels": QT_TRANSLATE_NOOP("ClientWords", "Phones and addresses"),
    "accounts": QT_TRANSLATE_NOOP("ClientWords", "Bank accounts"),
}
LANGUAGES = {
    "ru": QT_TRANSLATE_NOOP("ClientWords", "Russian"),
    "en": QT_TRANSLATE_NOOP("ClientWords", "English"),
    "ro": QT_TRANSLATE_NOOP("ClientWords", "Romanian"),
    "es": QT_TRANSLATE_NOOP("ClientWords", "Spanish"),
    "ar": QT_TRANSLATE_NOOP("ClientWords", "Arabic"),
}
COUNTRIES = {
    "RU": QT_TRANSLATE_NOOP("ClientWords", "Russia"),
    "RO": QT_TRANSLATE_NOOP("ClientWords", "Romania"),
    "BY": QT_TRANSLATE_NOOP("ClientWords", "Belarus"),
    "KZ": QT_TRANSLATE_NOOP("ClientWords", "Kazakhstan"),
    "MD": QT_TRANSLATE_NOOP("ClientWords", "Moldova"),
    "ES": QT_TRANSLATE_NOOP("ClientWords", "Spain"),
    "DE": QT_TRANSLATE_NOOP("ClientWords", "Germany"),
    "GB": QT_TRANSLATE_NOOP("ClientWords", "United Kingdom"),
    "AE": QT_TRANSLATE_NOOP("ClientWords", "United Arab Emirates"),
    "EG": QT_TRANSLATE_NOOP("ClientWords", "Egypt"),
}


def word(words: dict[str, str], code: str) -> str:
    """Return the word for a code in the language in force; the code itself where none is kept."""
    source = words.get(code)
    return QCoreApplication.translate(CONTEXT, source) if source else code


def choices_of(words: dict[str, str], *, also: str | None = None) -> list[tuple[str, str]]:
    """Return (code, word) pairs for a choice field; `also` is a code of a record that must be offered too."""
    codes = list(words)
    if also and also not in words:
        codes.append(also)
    return [(code, word(words, code)) for code in codes]


def in_language(english: str, russian: str) -> str:
    """Return the text of a row that has one per language."""
    return russian if current_language() == "ru" else english


def status_name(statuses: tuple[StatusChoice, ...], code: str) -> str:
    """Return the word for a status."""
    return next((in_language(s.name_en, s.name_ru) for s in statuses if s.code == code), code)


def day_and_time(moment: datetime) -> str:
    """Return a moment on the employee's clock: the time alone today, else the day before it."""
    local = moment.astimezone(display_zone())
    if local.date() == now_here().date():
        return format_time(local)
    return f"{format_date(local.date())} {format_time(local)}"
