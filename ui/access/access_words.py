"""Words of rights and of the journal that stand in no table: scopes, operations, kinds of records."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.common.field_names import field_name
from ui.common.translations import QT_TRANSLATE_NOOP, current_language

CONTEXT = "AccessWords"

SCOPES = {
    "own": QT_TRANSLATE_NOOP("AccessWords", "own"),
    "team": QT_TRANSLATE_NOOP("AccessWords", "team"),
    "department": QT_TRANSLATE_NOOP("AccessWords", "department"),
    "warehouses": QT_TRANSLATE_NOOP("AccessWords", "warehouses"),
    "all": QT_TRANSLATE_NOOP("AccessWords", "all"),
}
OPERATIONS = {
    "INSERT": QT_TRANSLATE_NOOP("AccessWords", "added"),
    "UPDATE": QT_TRANSLATE_NOOP("AccessWords", "changed"),
    "DELETE": QT_TRANSLATE_NOOP("AccessWords", "deleted"),
}
LANGUAGES = {
    "ru": QT_TRANSLATE_NOOP("AccessWords", "Russian"),
    "en": QT_TRANSLATE_NOOP("AccessWords", "English"),
}
#: What a person calls the rows of a table; a table that is not here shows under its own name.
TABLES = {
    "clients": QT_TRANSLATE_NOOP("AccessWords", "Client"),
    "contacts": QT_TRANSLATE_NOOP("AccessWords", "Contact"),
    "channels": QT_TRANSLATE_NOOP("AccessWords", "Phone or address"),
    "payers": QT_TRANSLATE_NOOP("AccessWords", "Payer"),
    "payer_accounts": QT_TRANSLATE_NOOP("AccessWords", "Bank account"),
    "documents": QT_TRANSLATE_NOOP("AccessWords", "Document"),
    "document_lines": QT_TRANSLATE_NOOP("AccessWords", "Line of a document"),
    "tasks": QT_TRANSLATE_NOOP("AccessWords", "Task"),
    "items": QT_TRANSLATE_NOOP("AccessWords", "Item"),
    "prices": QT_TRANSLATE_NOOP("AccessWords", "Price"),
    "files": QT_TRANSLATE_NOOP("AccessWords", "File"),
    "warehouses": QT_TRANSLATE_NOOP("AccessWords", "Warehouse"),
    "own_firms": QT_TRANSLATE_NOOP("AccessWords", "Own firm"),
    "departments": QT_TRANSLATE_NOOP("AccessWords", "Department"),
    "employees": QT_TRANSLATE_NOOP("AccessWords", "Employee"),
    "profiles": QT_TRANSLATE_NOOP("AccessWords", "Profile"),
    "profile_rights": QT_TRANSLATE_NOOP("AccessWords", "Right of a profile"),
    "employee_warehouses": QT_TRANSLATE_NOOP("AccessWords", "Warehouse of an employee"),
    "right_requests": QT_TRANSLATE_NOOP("AccessWords", "Request for rights"),
    "employee_profiles": QT_TRANSLATE_NOOP("AccessWords", "Profile of an employee"),
}
#: Fields of employees and rights, as the journal shows them; all others have their words in ui/common/field_names.py.
FIELDS = {
    "initials": QT_TRANSLATE_NOOP("AccessWords", "Initials"),
    "active": QT_TRANSLATE_NOOP("AccessWords", "Works here"),
    "zone": QT_TRANSLATE_NOOP("AccessWords", "Time zone"),
    "language": QT_TRANSLATE_NOOP("AccessWords", "Language"),
    "networks": QT_TRANSLATE_NOOP("AccessWords", "Networks"),
    "work_from": QT_TRANSLATE_NOOP("AccessWords", "Works from"),
    "work_to": QT_TRANSLATE_NOOP("AccessWords", "Works until"),
    "max_sessions": QT_TRANSLATE_NOOP("AccessWords", "Sessions at most"),
    "locked_until": QT_TRANSLATE_NOOP("AccessWords", "Locked until"),
    "must_change_password": QT_TRANSLATE_NOOP("AccessWords", "Must change the password"),
    "employee_id": QT_TRANSLATE_NOOP("AccessWords", "Employee"),
    "profile_id": QT_TRANSLATE_NOOP("AccessWords", "Profile"),
    "warehouse_key": QT_TRANSLATE_NOOP("AccessWords", "Warehouse"),
    "key": QT_TRANSLATE_NOOP("AccessWords", "Access key"),
    "object": QT_TRANSLATE_NOOP("AccessWords", "Object"),
    "action": QT_TRANSLATE_NOOP("AccessWords", "Action"),
    "scope": QT_TRANSLATE_NOOP("AccessWords", "Scope"),
    "with_private": QT_TRANSLATE_NOOP("AccessWords", "Private rows too"),
    "denied": QT_TRANSLATE_NOOP("AccessWords", "Denied"),
    "valid_from": QT_TRANSLATE_NOOP("AccessWords", "Valid from"),
    "valid_until": QT_TRANSLATE_NOOP("AccessWords", "Valid until"),
    "requested_by": QT_TRANSLATE_NOOP("AccessWords", "Asked by"),
    "requested_at": QT_TRANSLATE_NOOP("AccessWords", "Asked at"),
    "decided_by": QT_TRANSLATE_NOOP("AccessWords", "Decided by"),
    "decided_at": QT_TRANSLATE_NOOP("AccessWords", "Decided at"),
    "payload": QT_TRANSLATE_NOOP("AccessWords", "Contents"),
}


def field_word(field: str) -> str:
    """Return the word for a field of the journal."""
    return word(FIELDS, field) if field in FIELDS else field_name(field)


def word(words: dict[str, str], code: str) -> str:
    """Return the word for a code in the language in force; the code itself where none is kept."""
    source = words.get(code)
    return QCoreApplication.translate(CONTEXT, source) if source else code


def choices_of(words: dict[str, str]) -> list[tuple[str, str]]:
    """Return (code, word) pairs for a choice field."""
    return [(code, word(words, code)) for code in words]


def in_language(english: str, russian: str) -> str:
    """Return the text of a row that has one per language."""
    return russian if current_language() == "ru" else english
