"""How the history of a record reads: codes as words, names for ids, moments by this computer's clock."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from app.access.history import HistoryEntry
from ui.access.access_words import OPERATIONS, SCOPES, TABLES, word
from ui.access.changed_fields import FieldChange, readable
from ui.access.history_fields import history_field
from ui.common.field_names import action_name, object_name
from ui.common.translations import QT_TRANSLATE_NOOP

CONTEXT = "HistoryWords"

_NOT_YOURS = QT_TRANSLATE_NOOP("HistoryWords", "(not shown)")
_THE_SERVER = QT_TRANSLATE_NOOP("HistoryWords", "the server")
#: What a card calls its parts, beyond the journal's own words for tables.
_PARTS = {
    "line_money": QT_TRANSLATE_NOOP("HistoryWords", "Price of a line"),
    "document_money": QT_TRANSLATE_NOOP("HistoryWords", "Totals"),
    "receipts": QT_TRANSLATE_NOOP("HistoryWords", "Supplier's paper"),
    "shipments": QT_TRANSLATE_NOOP("HistoryWords", "Delivery"),
    "receipt_costs": QT_TRANSLATE_NOOP("HistoryWords", "Extra cost"),
    "printings": QT_TRANSLATE_NOOP("HistoryWords", "Printed"),
    "interactions": QT_TRANSLATE_NOOP("HistoryWords", "Call or note"),
    "client_prices": QT_TRANSLATE_NOOP("HistoryWords", "Price for the client"),
    "client_discounts": QT_TRANSLATE_NOOP("HistoryWords", "Discount for the client"),
    "task_people": QT_TRANSLATE_NOOP("HistoryWords", "Person of the task"),
    "item_packs": QT_TRANSLATE_NOOP("HistoryWords", "Pack"),
    "barcodes": QT_TRANSLATE_NOOP("HistoryWords", "Barcode"),
    "item_costs": QT_TRANSLATE_NOOP("HistoryWords", "Last cost"),
    "team_members": QT_TRANSLATE_NOOP("HistoryWords", "Team"),
    "employee_own_firms": QT_TRANSLATE_NOOP("HistoryWords", "Own firm of an employee"),
    "working_hours": QT_TRANSLATE_NOOP("HistoryWords", "Working hours"),
    "deputies": QT_TRANSLATE_NOOP("HistoryWords", "Deputy"),
    "hand_overs": QT_TRANSLATE_NOOP("HistoryWords", "Handed over"),
    "profile_limits": QT_TRANSLATE_NOOP("HistoryWords", "Limit of a profile"),
}
_CODES: dict[str, dict[str, str]] = {
    "state": {
        "draft": QT_TRANSLATE_NOOP("HistoryWords", "draft"),
        "sent": QT_TRANSLATE_NOOP("HistoryWords", "on the way"),
        "posted": QT_TRANSLATE_NOOP("HistoryWords", "posted"),
        "reversed": QT_TRANSLATE_NOOP("HistoryWords", "reversed"),
        "annulled": QT_TRANSLATE_NOOP("HistoryWords", "annulled"),
        "planned": QT_TRANSLATE_NOOP("HistoryWords", "planned"),
        "in_work": QT_TRANSLATE_NOOP("HistoryWords", "in work"),
        "postponed": QT_TRANSLATE_NOOP("HistoryWords", "postponed"),
        "done": QT_TRANSLATE_NOOP("HistoryWords", "done"),
        "cancelled": QT_TRANSLATE_NOOP("HistoryWords", "cancelled"),
        "waiting": QT_TRANSLATE_NOOP("HistoryWords", "waiting"),
        "approved": QT_TRANSLATE_NOOP("HistoryWords", "approved"),
        "refused": QT_TRANSLATE_NOOP("HistoryWords", "refused"),
    },
    "role": {
        "author": QT_TRANSLATE_NOOP("HistoryWords", "author"),
        "performer": QT_TRANSLATE_NOOP("HistoryWords", "performer"),
        "observer": QT_TRANSLATE_NOOP("HistoryWords", "observer"),
    },
    "kind": {
        "firm": QT_TRANSLATE_NOOP("HistoryWords", "firm"),
        "person": QT_TRANSLATE_NOOP("HistoryWords", "person"),
        "mobile": QT_TRANSLATE_NOOP("HistoryWords", "mobile phone"),
        "work": QT_TRANSLATE_NOOP("HistoryWords", "work phone"),
        "email": QT_TRANSLATE_NOOP("HistoryWords", "e-mail"),
        "site": QT_TRANSLATE_NOOP("HistoryWords", "site"),
        "call": QT_TRANSLATE_NOOP("HistoryWords", "call"),
        "meeting": QT_TRANSLATE_NOOP("HistoryWords", "meeting"),
        "note": QT_TRANSLATE_NOOP("HistoryWords", "note"),
        "receipt": QT_TRANSLATE_NOOP("HistoryWords", "receipt"),
        "shipment": QT_TRANSLATE_NOOP("HistoryWords", "shipment"),
        "give_profile": QT_TRANSLATE_NOOP("HistoryWords", "a profile to be given"),
        "take_profile": QT_TRANSLATE_NOOP("HistoryWords", "a profile to be taken away"),
        "set_rights": QT_TRANSLATE_NOOP("HistoryWords", "rights of a profile to be changed"),
        "deputy": QT_TRANSLATE_NOOP("HistoryWords", "rights to be lent to a deputy"),
        "hand_over": QT_TRANSLATE_NOOP("HistoryWords", "work of who left to be handed over"),
    },
    "roles": {
        "client": QT_TRANSLATE_NOOP("HistoryWords", "client"),
        "supplier": QT_TRANSLATE_NOOP("HistoryWords", "supplier"),
        "partner": QT_TRANSLATE_NOOP("HistoryWords", "partner"),
    },
    "direction": {
        "in": QT_TRANSLATE_NOOP("HistoryWords", "incoming"),
        "out": QT_TRANSLATE_NOOP("HistoryWords", "outgoing"),
    },
    "vat_mode": {
        "included": QT_TRANSLATE_NOOP("HistoryWords", "VAT included"),
        "excluded": QT_TRANSLATE_NOOP("HistoryWords", "VAT on top"),
        "on_top": QT_TRANSLATE_NOOP("HistoryWords", "VAT on top"),
        "none": QT_TRANSLATE_NOOP("HistoryWords", "without VAT"),
    },
}


def who(entry: HistoryEntry) -> str:
    """Return who did it; what no employee did was the server's owner."""
    return entry.who or entry.login or QCoreApplication.translate(CONTEXT, _THE_SERVER)


def what(entry: HistoryEntry, own_table: str) -> str:
    """Return what happened to what: "changed" for the record itself, "Contact Ivanova: added" for its part."""
    operation = word(OPERATIONS, entry.operation)
    if entry.table_name == own_table:
        return operation
    source = _PARTS.get(entry.table_name)
    part = QCoreApplication.translate(CONTEXT, source) if source else word(TABLES, entry.table_name)
    named = f"{part} {entry.label}" if entry.label else part
    return f"{named}: {operation}"


def changes(entry: HistoryEntry) -> list[FieldChange]:
    """Return the fields of an entry as they read."""
    return [
        FieldChange(history_field(change.field), _value(change.field, change.old), _value(change.field, change.new))
        for change in entry.changes
    ]


def summary(entry: HistoryEntry) -> str:
    """Return the changes in one line."""
    if entry.hidden:
        return QCoreApplication.translate(CONTEXT, _NOT_YOURS)
    return "; ".join(f"{change.field}: {change.new or '–'}" for change in changes(entry))


def _value(field: str, value: Any) -> str:
    if isinstance(value, dict) and set(value) == {"text"}:
        return value["text"] or QCoreApplication.translate(CONTEXT, _NOT_YOURS)
    if isinstance(value, list):
        return ", ".join(_value(field, part) for part in value)
    if isinstance(value, str):
        if field == "scope":
            return word(SCOPES, value)
        if field in ("object", "action"):
            return object_name(value) if field == "object" else action_name(value)
        source = _CODES.get(field, {}).get(value)
        if source is not None:
            return QCoreApplication.translate(CONTEXT, source)
    return readable(value)
