"""How entries of the journal and alerts read, whatever they tell of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.access.journal import Alert, Event
from ui.access.access_words import OPERATIONS, TABLES, word
from ui.access.changed_fields import FieldChange, Names, field_changes, readable
from ui.access.sign_in_list import EVENTS
from ui.common.field_names import action_name, field_name, object_name
from ui.common.formats import format_moment, format_number
from ui.common.translations import QT_TRANSLATE_NOOP

CONTEXT = "EventWords"

KINDS = {
    "changes": QT_TRANSLATE_NOOP("EventWords", "Changes of data"),
    "rights": QT_TRANSLATE_NOOP("EventWords", "Changes of people and rights"),
    "sign_ins": QT_TRANSLATE_NOOP("EventWords", "Sign-ins"),
    "refusals": QT_TRANSLATE_NOOP("EventWords", "Refusals"),
    "exports": QT_TRANSLATE_NOOP("EventWords", "Exports"),
    "prints": QT_TRANSLATE_NOOP("EventWords", "Prints"),
    "alerts": QT_TRANSLATE_NOOP("EventWords", "Alerts"),
}
#: What stands in the column "What" for entries that are no change.
_NOUNS = {
    "sign_ins": QT_TRANSLATE_NOOP("EventWords", "Sign-in"),
    "refusals": QT_TRANSLATE_NOOP("EventWords", "Refusal"),
    "exports": QT_TRANSLATE_NOOP("EventWords", "Export"),
    "prints": QT_TRANSLATE_NOOP("EventWords", "Print"),
    "alerts": QT_TRANSLATE_NOOP("EventWords", "Alert"),
}
_ACTIONS = {
    "export": QT_TRANSLATE_NOOP("EventWords", "to a file"),
    "copy": QT_TRANSLATE_NOOP("EventWords", "copied"),
    "paper": QT_TRANSLATE_NOOP("EventWords", "on paper"),
    "file": QT_TRANSLATE_NOOP("EventWords", "as a file"),
}
ALERTS = {
    "reading": QT_TRANSLATE_NOOP("EventWords", "Reads far more than usual"),
    "cards": QT_TRANSLATE_NOOP("EventWords", "Opens far more cards than usual"),
    "refusals": QT_TRANSLATE_NOOP("EventWords", "Many refusals"),
    "export": QT_TRANSLATE_NOOP("EventWords", "A long export"),
    "locked": QT_TRANSLATE_NOOP("EventWords", "Locked after wrong passwords"),
    "override": QT_TRANSLATE_NOOP("EventWords", "A limit was overridden"),
    "broken_seal": QT_TRANSLATE_NOOP("EventWords", "The journal was edited"),
    "disk": QT_TRANSLATE_NOOP("EventWords", "A query took too much disk"),
}
#: Code of the refusal that the right to override prices took the place of -> what was gone beyond.
OVERRIDES = {
    "KT330": QT_TRANSLATE_NOOP("EventWords", "below the list by more than %1 %, lines %2"),
    "KT331": QT_TRANSLATE_NOOP("EventWords", "sold without a current price, lines %2"),
    "KT332": QT_TRANSLATE_NOOP("EventWords", "the sum is above %1"),
}
_OUTCOMES = {
    "finished": QT_TRANSLATE_NOOP("EventWords", "finished"),
    "cancelled": QT_TRANSLATE_NOOP("EventWords", "cancelled"),
    "failed": QT_TRANSLATE_NOOP("EventWords", "failed"),
    None: QT_TRANSLATE_NOOP("EventWords", "broken off"),
}


def said(source: str) -> str:
    """Return one of this module's words in the language in force."""
    return QCoreApplication.translate(CONTEXT, source)


def event_noun(event: Event) -> str:
    """Return what kind of record or deed it is, with the record's number."""
    noun = word(TABLES, event.object or "") if event.place == "changes" else said(_NOUNS[event.place])
    return noun if event.record_id is None or event.place != "changes" else f"{noun} {event.record_id}"


def event_action(event: Event) -> str:
    """Return what was done."""
    if event.place == "changes":
        return word(OPERATIONS, event.action)
    if event.place == "sign_ins":
        return QCoreApplication.translate("SignInList", EVENTS.get(event.action, event.action))
    if event.place == "refusals":
        return event.action
    if event.place == "alerts":
        return said(ALERTS.get(event.action, event.action))
    return said(_ACTIONS.get(event.action, event.action))


def event_summary(event: Event) -> str:
    """Return the figures and names of an entry in one line."""
    detail = event.detail
    if event.place == "changes":
        changes = field_changes(detail.get("old"), detail.get("new"))
        return "; ".join(f"{change.field}: {change.new or '–'}" for change in changes)
    if event.place == "sign_ins":
        return " · ".join(part for part in (detail.get("workstation"), detail.get("mac")) if part)
    if event.place == "refusals":
        return _right(event.object, detail.get("right")) or str(detail.get("message") or "")
    if event.place == "exports":
        outcome = said(_OUTCOMES.get(detail.get("outcome"), ""))
        told = (_objects(event.object), rows_words(detail), outcome, detail.get("reason"))
        return " · ".join(part for part in told if part)
    if event.place == "prints":
        return " · ".join(part for part in (detail["number"], detail["form"], detail["printer"]) if part)
    return alert_words(event.action, detail)


def event_fields(event: Event, names: Names | None = None) -> list[FieldChange]:
    """Return an entry in full: what changed with before and after, or each field that it tells."""
    if event.place == "changes":
        return field_changes(event.detail.get("old"), event.detail.get("new"), names)
    told = [(name, value) for name, value in event.detail.items() if value not in (None, "", [], {})]
    return [FieldChange(_detail_word(name), "", readable(value)) for name, value in told]


def rows_words(detail: Mapping[str, Any]) -> str:
    """Return the rows of an export by the program's word, and beside it what the server counted."""
    told, counted = detail.get("told_rows"), detail.get("counted_rows")
    if told is None:
        return said(QT_TRANSLATE_NOOP("EventWords", "rows unknown"))
    words = said(QT_TRANSLATE_NOOP("EventWords", "%1 rows by the program's word")).replace("%1", format_number(told))
    if counted is None:
        return words
    server = said(QT_TRANSLATE_NOOP("EventWords", "the server sent %1 meanwhile")).replace("%1", format_number(counted))
    return f"{words}, {server}"


def alert_words(kind: str, detail: Mapping[str, Any]) -> str:
    """Return the figures of an alert."""
    if kind in ("reading", "cards"):
        source = QT_TRANSLATE_NOOP("EventWords", "%1 in the hour from %2, usually %3")
        read, usual = (detail["rows"], detail["usual_rows"]) if kind == "reading" else (
            detail["cards"], detail["usual_cards"])  # fmt: skip
        return _filled(source, format_number(read), _hour(detail), format_number(usual))
    if kind == "refusals":
        source = QT_TRANSLATE_NOOP("EventWords", "%1 in the hour from %2: %3")
        return _filled(source, format_number(detail["count"]), _hour(detail), ", ".join(detail["codes"]))
    if kind == "export":
        return f"{_objects(detail.get('object'))} · {rows_words(detail)}"
    if kind == "locked":
        return str(detail.get("client_address") or "")
    if kind == "broken_seal":
        return said(QT_TRANSLATE_NOOP("EventWords", "seal %1 does not fit")).replace("%1", str(detail["seal"]))
    return _override_words(detail) if kind == "override" else ""


def _override_words(detail: Mapping[str, Any]) -> str:
    record = f"{object_name(str(detail.get('object') or ''))} {detail.get('record_id') or ''}".strip()
    code, lines = detail.get("code"), detail.get("lines") or []
    if detail.get("expired"):
        what = said(QT_TRANSLATE_NOOP("EventWords", "an expired lot went out"))
    elif detail.get("without_source"):
        what = said(QT_TRANSLATE_NOOP("EventWords", "goods came back that no document stands for"))
    elif code not in OVERRIDES:
        return record
    else:
        limit = format_number(Decimal(str(detail.get("limit") or 0)))
        what = _filled(OVERRIDES[code], limit, ", ".join(map(str, lines)))
    return f"{record} · {what}"


def alert_title(alert: Alert) -> str:
    """Return what an alert is about."""
    return said(ALERTS.get(alert.kind, alert.kind))


def _filled(source: str, *values: str) -> str:
    words = said(source)
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", value)
    return words


def _hour(detail: Mapping[str, Any]) -> str:
    return format_moment(datetime.fromisoformat(str(detail["hour"])))


def _objects(names: str | None) -> str:
    return ", ".join(object_name(name) for name in (names or "").split())


def _right(object_: str | None, action: str | None) -> str:
    if not object_:
        return ""
    return f"{object_name(object_)}: {action_name(action)}" if action else object_name(object_)


_DETAILS = {
    "list_name": QT_TRANSLATE_NOOP("EventWords", "List"),
    "columns": QT_TRANSLATE_NOOP("EventWords", "Columns"),
    "filter": QT_TRANSLATE_NOOP("EventWords", "Filter"),
    "outcome": QT_TRANSLATE_NOOP("EventWords", "Outcome"),
    "told_rows": QT_TRANSLATE_NOOP("EventWords", "Rows, by the program's word"),
    "counted_rows": QT_TRANSLATE_NOOP("EventWords", "Rows the server sent meanwhile"),
    "form": QT_TRANSLATE_NOOP("EventWords", "Form"),
    "copies": QT_TRANSLATE_NOOP("EventWords", "Copies"),
    "printer": QT_TRANSLATE_NOOP("EventWords", "Printer, by the program's word"),
    "workstation": QT_TRANSLATE_NOOP("EventWords", "Computer, by its word"),
    "mac": QT_TRANSLATE_NOOP("EventWords", "MAC, by its word"),
    "message": QT_TRANSLATE_NOOP("EventWords", "Message"),
    "right": QT_TRANSLATE_NOOP("EventWords", "Right"),
    "hour": QT_TRANSLATE_NOOP("EventWords", "Hour"),
    "rows": QT_TRANSLATE_NOOP("EventWords", "Rows"),
    "usual_rows": QT_TRANSLATE_NOOP("EventWords", "Rows usually"),
    "cards": QT_TRANSLATE_NOOP("EventWords", "Cards"),
    "usual_cards": QT_TRANSLATE_NOOP("EventWords", "Cards usually"),
    "client_address": QT_TRANSLATE_NOOP("EventWords", "Address"),
    "reason": QT_TRANSLATE_NOOP("EventWords", "Reason, by the person's word"),
    "limit": QT_TRANSLATE_NOOP("EventWords", "Limit"),
    "lines": QT_TRANSLATE_NOOP("EventWords", "Lines"),
    "expired": QT_TRANSLATE_NOOP("EventWords", "Expired lots"),
    "without_source": QT_TRANSLATE_NOOP("EventWords", "Without a document"),
}


def _detail_word(name: str) -> str:
    return said(_DETAILS[name]) if name in _DETAILS else field_name(name)
