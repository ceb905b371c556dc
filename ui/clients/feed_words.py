"""How an entry of the feed reads: its headline, its text, and a change field by field."""

from __future__ import annotations

import re
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.clients.records import FeedEntry, FieldChange, StatusChoice
from ui.clients.client_words import (
    COUNTRIES,
    FEED_KINDS,
    KINDS,
    LANGUAGES,
    PARTS,
    ROLES,
    STATES,
    status_name,
    word,
)
from ui.common.field_names import field_name
from ui.common.formats import format_money
from ui.common.translations import QT_TRANSLATE_NOOP

#: Kinds of entries that documents put there; the server writes their sum as plain digits and a currency.
DOCUMENTS = (
    "shipment", "receipt", "client_return", "supplier_return", "supplier_order", "reservation", "release",
)  # fmt: skip
_AMOUNT = re.compile(r"(-?\d+(?:\.\d+)?) ([A-Z]{3})")

_ADDED = QT_TRANSLATE_NOOP("FeedWords", "%1 added: %2")
_REMOVED = QT_TRANSLATE_NOOP("FeedWords", "%1 removed: %2")
_CHANGED = QT_TRANSLATE_NOOP("FeedWords", "%1 changed")
_FROM_TO = QT_TRANSLATE_NOOP("FeedWords", "%1: %2 → %3")
_EMPTY = QT_TRANSLATE_NOOP("FeedWords", "empty")
_YES = QT_TRANSLATE_NOOP("FeedWords", "yes")
_NO = QT_TRANSLATE_NOOP("FeedWords", "no")

_VALUES = {"kind": KINDS, "roles": ROLES, "print_language": LANGUAGES, "country": COUNTRIES}


def headline(entry: FeedEntry) -> str:
    """Return the first line: the kind, the state of its source, and the subject."""
    kind = word(FEED_KINDS, entry.kind)
    state = word(STATES, entry.state) if entry.state else ""
    if entry.kind == "change":
        return state[:1].upper() + state[1:] if state else kind
    parts = [kind, entry.title] if entry.title else [kind]
    return ": ".join(parts) + (f" ({state})" if state else "")


def body(entry: FeedEntry, statuses: tuple[StatusChoice, ...]) -> str:
    """Return what stands under the headline."""
    if entry.kind == "change":
        return "\n".join(change_line(change, statuses) for change in entry.changes)
    amount = _AMOUNT.fullmatch(entry.body) if entry.kind in DOCUMENTS else None
    return format_money(Decimal(amount[1]), amount[2]) if amount else entry.body


def change_line(change: FieldChange, statuses: tuple[StatusChoice, ...]) -> str:
    """Return one changed field as a line."""
    if change.field in PARTS:
        name = word(PARTS, change.field)
        if change.old is None and change.new is None:
            return _tr(_CHANGED).replace("%1", name)
        pattern = _ADDED if change.old is None else _REMOVED
        return _tr(pattern).replace("%1", name).replace("%2", str(change.new or change.old))
    name = field_name(change.field)
    if change.of:
        name = f"{change.of}, {name}"
    old, new = (_value(change.field, value, statuses) for value in (change.old, change.new))
    return _tr(_FROM_TO).replace("%1", name).replace("%2", old).replace("%3", new)


def _value(field: str, value: str | None, statuses: tuple[StatusChoice, ...]) -> str:
    if value in (None, ""):
        return _tr(_EMPTY)
    text = str(value)
    if text in ("true", "false"):
        return _tr(_YES if text == "true" else _NO)
    name = field.rsplit(".", 1)[-1]
    if name == "status":
        return status_name(statuses, text)
    if name in _VALUES:
        return ", ".join(word(_VALUES[name], code) for code in text.split(", "))
    return text


def _tr(source: str) -> str:
    return QCoreApplication.translate("FeedWords", source)
