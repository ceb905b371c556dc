"""The headings and words of client lists as programs here and abroad write them."""

from __future__ import annotations

from app.catalog.table_file import fold

#: Field of the import -> headings, folded as `fold` does.
HEADINGS: dict[str, tuple[str, ...]] = {
    "name": (
        "наименование", "название", "клиент", "контрагент", "компания", "организация", "краткое наименование",
        "рабочее наименование", "имя", "name", "client", "customer", "company", "company name", "short name",
    ),
    "full_name": (
        "полное наименование", "полное название", "юридическое название", "юридическое наименование",
        "full name", "legal name",
    ),
    "number": ("номер", "код", "код клиента", "номер клиента", "number", "code", "client number", "id"),
    "kind": ("вид", "тип", "вид контрагента", "тип контрагента", "юр физ лицо", "kind", "type"),
    "status": ("статус", "состояние", "status", "state"),
    "country": ("страна", "country"),
    "tax_number": ("инн", "инн контрагента", "tax number", "tax id", "inn", "vat number", "cui", "cif", "nif"),
    "tax_reason_code": ("кпп", "kpp"),
    "registration_number": ("огрн", "огрнип", "огрн огрнип", "ogrn", "registration number"),
    "legal_address": (
        "адрес", "юридический адрес", "юр адрес", "адрес юридический", "address", "legal address",
    ),
    "bank_account": (
        "расчетный счет", "р с", "р счет", "счет", "номер счета", "банковский счет", "account", "bank account", "iban",
    ),
    "bank_name": ("банк", "наименование банка", "название банка", "bank", "bank name"),
    "bank_code": ("бик", "бик банка", "bic", "bik", "swift", "bank code"),
    "correspondent_account": (
        "корр счет", "корреспондентский счет", "к с", "к счет", "correspondent account",
    ),
    "phone": ("телефон", "тел", "телефоны", "рабочий телефон", "мобильный телефон", "phone", "phones", "tel", "mobile"),
    "email": ("email", "e mail", "почта", "эл почта", "электронная почта", "адрес электронной почты", "mail"),
    "contact_name": (
        "контактное лицо", "контакт", "фио", "контактное лицо фио", "contact", "contact person", "contact name",
    ),
    "contact_position": ("должность", "должность контактного лица", "position", "job title"),
    "comment": ("комментарий", "примечание", "заметка", "описание", "comment", "note", "notes"),
    "responsible": ("ответственный", "менеджер", "основной менеджер", "responsible", "manager", "owner"),
}  # fmt: skip

_FIELD_OF = {heading: field for field, headings in HEADINGS.items() for heading in headings}

KINDS = {
    "firm": "firm", "company": "firm", "legal entity": "firm", "фирма": "firm", "организация": "firm", "ооо": "firm",
    "юр лицо": "firm", "юрлицо": "firm", "юридическое лицо": "firm",
    "sole trader": "sole_trader", "sole_trader": "sole_trader", "ип": "sole_trader",
    "индивидуальный предприниматель": "sole_trader",
    "person": "person", "individual": "person", "физ лицо": "person", "физлицо": "person",
    "физическое лицо": "person", "частное лицо": "person",
}  # fmt: skip

STATUSES = {
    "lead": "lead", "новый": "lead", "лид": "lead",
    "potential": "potential", "потенциальный": "potential",
    "active": "active", "активный": "active", "действующий": "active", "работаем": "active",
    "dormant": "dormant", "спящий": "dormant",
    "former": "former", "бывший": "former",
    "refused": "refused", "отказ": "refused",
    "blocked": "blocked", "заблокирован": "blocked",
}  # fmt: skip

COUNTRIES = {
    "россия": "RU", "рф": "RU", "российская федерация": "RU", "russia": "RU",
    "румыния": "RO", "romania": "RO", "românia": "RO", "испания": "ES", "spain": "ES", "españa": "ES",
    "беларусь": "BY", "белоруссия": "BY", "казахстан": "KZ", "германия": "DE", "germany": "DE",
    "молдова": "MD", "moldova": "MD",
}  # fmt: skip


def field_of_heading(heading: str) -> str | None:
    """Return the field that a heading names, or None."""
    return _FIELD_OF.get(fold(heading))
