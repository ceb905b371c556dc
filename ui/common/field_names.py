"""The words for fields, objects and actions in refusals and conflicts: one word for one thing (DESIGN section 10)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.common.translations import QT_TRANSLATE_NOOP

FIELD_NAMES: dict[str, str] = {
    # shared
    "name": QT_TRANSLATE_NOOP("FieldNames", "Name"),
    "full_name": QT_TRANSLATE_NOOP("FieldNames", "Full name"),
    "number": QT_TRANSLATE_NOOP("FieldNames", "Number"),
    "note": QT_TRANSLATE_NOOP("FieldNames", "Note"),
    "state": QT_TRANSLATE_NOOP("FieldNames", "State"),
    "date": QT_TRANSLATE_NOOP("FieldNames", "Date"),
    "moment": QT_TRANSLATE_NOOP("FieldNames", "Date and time"),
    "country": QT_TRANSLATE_NOOP("FieldNames", "Country"),
    "password": QT_TRANSLATE_NOOP("FieldNames", "Password"),
    "login": QT_TRANSLATE_NOOP("FieldNames", "Login"),
    "archived": QT_TRANSLATE_NOOP("FieldNames", "In the archive"),
    "code": QT_TRANSLATE_NOOP("FieldNames", "Code"),
    "file": QT_TRANSLATE_NOOP("FieldNames", "File"),
    "parent_id": QT_TRANSLATE_NOOP("FieldNames", "Above it"),
    "members": QT_TRANSLATE_NOOP("FieldNames", "Members"),
    "workstations": QT_TRANSLATE_NOOP("FieldNames", "Workstations"),
    "password_days": QT_TRANSLATE_NOOP("FieldNames", "Password holds, days"),
    "rights": QT_TRANSLATE_NOOP("FieldNames", "Rights"),
    "limits": QT_TRANSLATE_NOOP("FieldNames", "Limits"),
    # goods and prices
    "unit": QT_TRANSLATE_NOOP("FieldNames", "Unit"),
    "unit_id": QT_TRANSLATE_NOOP("FieldNames", "Unit"),
    "vat_class": QT_TRANSLATE_NOOP("FieldNames", "VAT"),
    "group_id": QT_TRANSLATE_NOOP("FieldNames", "Group"),
    "tracking": QT_TRANSLATE_NOOP("FieldNames", "Lots or serial numbers"),
    "barcodes": QT_TRANSLATE_NOOP("FieldNames", "Barcodes"),
    "packs": QT_TRANSLATE_NOOP("FieldNames", "Packs"),
    "components": QT_TRANSLATE_NOOP("FieldNames", "Components"),
    "min_stock": QT_TRANSLATE_NOOP("FieldNames", "Least stock"),
    "max_stock": QT_TRANSLATE_NOOP("FieldNames", "Most stock"),
    "weight_net": QT_TRANSLATE_NOOP("FieldNames", "Net weight"),
    "weight_gross": QT_TRANSLATE_NOOP("FieldNames", "Gross weight"),
    "volume": QT_TRANSLATE_NOOP("FieldNames", "Volume"),
    "supplier_id": QT_TRANSLATE_NOOP("FieldNames", "Main supplier"),
    "characteristics": QT_TRANSLATE_NOOP("FieldNames", "Characteristics"),
    "cost_method": QT_TRANSLATE_NOOP("FieldNames", "Cost of an issue"),
    "base_kind_id": QT_TRANSLATE_NOOP("FieldNames", "Worked out from"),
    "markup_percent": QT_TRANSLATE_NOOP("FieldNames", "Percent on top"),
    "rounding_step": QT_TRANSLATE_NOOP("FieldNames", "A multiple of"),
    "rounding": QT_TRANSLATE_NOOP("FieldNames", "Rounded"),
    "rounding_less": QT_TRANSLATE_NOOP("FieldNames", "Then less"),
    "purpose": QT_TRANSLATE_NOOP("FieldNames", "Used for"),
    "vat_included": QT_TRANSLATE_NOOP("FieldNames", "Prices contain VAT"),
    "article": QT_TRANSLATE_NOOP("FieldNames", "Article"),
    "vat": QT_TRANSLATE_NOOP("FieldNames", "VAT"),
    "from_date": QT_TRANSLATE_NOOP("FieldNames", "From"),
    "to_date": QT_TRANSLATE_NOOP("FieldNames", "To"),
    "rate": QT_TRANSLATE_NOOP("FieldNames", "Rate"),
    # clients
    "status": QT_TRANSLATE_NOOP("FieldNames", "Status"),
    "kind": QT_TRANSLATE_NOOP("FieldNames", "Kind"),
    "responsible_id": QT_TRANSLATE_NOOP("FieldNames", "Responsible"),
    "responsible_key": QT_TRANSLATE_NOOP("FieldNames", "Responsible"),
    "status_reason": QT_TRANSLATE_NOOP("FieldNames", "Reason of the status"),
    "roles": QT_TRANSLATE_NOOP("FieldNames", "Roles"),
    "is_private": QT_TRANSLATE_NOOP("FieldNames", "Private"),
    "department_id": QT_TRANSLATE_NOOP("FieldNames", "Department"),
    "price_kind_id": QT_TRANSLATE_NOOP("FieldNames", "Price kind"),
    "payment_days": QT_TRANSLATE_NOOP("FieldNames", "Days to pay"),
    "print_language": QT_TRANSLATE_NOOP("FieldNames", "Language of papers"),
    "position": QT_TRANSLATE_NOOP("FieldNames", "Position"),
    "birthday": QT_TRANSLATE_NOOP("FieldNames", "Birthday"),
    "value": QT_TRANSLATE_NOOP("FieldNames", "Phone or address"),
    "extension": QT_TRANSLATE_NOOP("FieldNames", "Extension"),
    "tax_reason_code": QT_TRANSLATE_NOOP("FieldNames", "KPP"),
    "registration_number": QT_TRANSLATE_NOOP("FieldNames", "OGRN"),
    "statistics_code": QT_TRANSLATE_NOOP("FieldNames", "OKPO"),
    "legal_address": QT_TRANSLATE_NOOP("FieldNames", "Legal address"),
    "postal_address": QT_TRANSLATE_NOOP("FieldNames", "Postal address"),
    "vat_exempt": QT_TRANSLATE_NOOP("FieldNames", "Pays no VAT"),
    "valid_from": QT_TRANSLATE_NOOP("FieldNames", "Valid from"),
    "bank_account": QT_TRANSLATE_NOOP("FieldNames", "Account"),
    "bank_name": QT_TRANSLATE_NOOP("FieldNames", "Bank"),
    "bank_code": QT_TRANSLATE_NOOP("FieldNames", "BIK"),
    "correspondent_account": QT_TRANSLATE_NOOP("FieldNames", "Correspondent account"),
    "subject": QT_TRANSLATE_NOOP("FieldNames", "Subject"),
    "at": QT_TRANSLATE_NOOP("FieldNames", "Date and time"),
    "contact_name": QT_TRANSLATE_NOOP("FieldNames", "Contact"),
    "contact_position": QT_TRANSLATE_NOOP("FieldNames", "Contact's position"),
    "comment": QT_TRANSLATE_NOOP("FieldNames", "Comment"),
    "phone": QT_TRANSLATE_NOOP("FieldNames", "Phone"),
    "email": QT_TRANSLATE_NOOP("FieldNames", "E-mail"),
    "tax_number": QT_TRANSLATE_NOOP("FieldNames", "Tax number"),
    "inn": QT_TRANSLATE_NOOP("FieldNames", "INN"),
    "kpp": QT_TRANSLATE_NOOP("FieldNames", "KPP"),
    "ogrn": QT_TRANSLATE_NOOP("FieldNames", "OGRN"),
    "bic": QT_TRANSLATE_NOOP("FieldNames", "BIC"),
    "account": QT_TRANSLATE_NOOP("FieldNames", "Account"),
    "address": QT_TRANSLATE_NOOP("FieldNames", "Address"),
    # planner
    "priority": QT_TRANSLATE_NOOP("FieldNames", "Priority"),
    "remind_minutes": QT_TRANSLATE_NOOP("FieldNames", "Reminder"),
    "contact_id": QT_TRANSLATE_NOOP("FieldNames", "Contact"),
    "performer_id": QT_TRANSLATE_NOOP("FieldNames", "Performer"),
    "deadline": QT_TRANSLATE_NOOP("FieldNames", "Deadline"),
    "duration_minutes": QT_TRANSLATE_NOOP("FieldNames", "Length"),
    "time": QT_TRANSLATE_NOOP("FieldNames", "Time"),
    "day": QT_TRANSLATE_NOOP("FieldNames", "Day"),
    "title": QT_TRANSLATE_NOOP("FieldNames", "Title"),
    "starts_at": QT_TRANSLATE_NOOP("FieldNames", "Start"),
    "ends_at": QT_TRANSLATE_NOOP("FieldNames", "End"),
    "result": QT_TRANSLATE_NOOP("FieldNames", "Result"),
    # warehouse
    "item_id": QT_TRANSLATE_NOOP("FieldNames", "Item"),
    "client_id": QT_TRANSLATE_NOOP("FieldNames", "Client"),
    "warehouse_id": QT_TRANSLATE_NOOP("FieldNames", "Warehouse"),
    "quantity": QT_TRANSLATE_NOOP("FieldNames", "Quantity"),
    "price": QT_TRANSLATE_NOOP("FieldNames", "Price"),
    "barcode": QT_TRANSLATE_NOOP("FieldNames", "Barcode"),
    "to_warehouse_id": QT_TRANSLATE_NOOP("FieldNames", "To the warehouse"),
    "source_document_id": QT_TRANSLATE_NOOP("FieldNames", "Returned document"),
    "currency": QT_TRANSLATE_NOOP("FieldNames", "Currency"),
    "currency_rate": QT_TRANSLATE_NOOP("FieldNames", "Rate"),
    "costs": QT_TRANSLATE_NOOP("FieldNames", "Extra costs"),
    "lot": QT_TRANSLATE_NOOP("FieldNames", "Lot or serial number"),
    "to_item_id": QT_TRANSLATE_NOOP("FieldNames", "What it becomes"),
    "prefix": QT_TRANSLATE_NOOP("FieldNames", "Prefix"),
    "padding": QT_TRANSLATE_NOOP("FieldNames", "Digits"),
    "valid_to": QT_TRANSLATE_NOOP("FieldNames", "Valid to"),
    "paper_quantity": QT_TRANSLATE_NOOP("FieldNames", "Quantity by the paper"),
    "places": QT_TRANSLATE_NOOP("FieldNames", "Places"),
    "net_mass": QT_TRANSLATE_NOOP("FieldNames", "Net mass"),
    "gross_mass": QT_TRANSLATE_NOOP("FieldNames", "Gross mass"),
    "released_by_id": QT_TRANSLATE_NOOP("FieldNames", "Released by"),
    "accountant_id": QT_TRANSLATE_NOOP("FieldNames", "Chief accountant"),
    "handed_over_by_id": QT_TRANSLATE_NOOP("FieldNames", "Handed over by"),
    "accepted_by": QT_TRANSLATE_NOOP("FieldNames", "Accepted by"),
    "cost_share": QT_TRANSLATE_NOOP("FieldNames", "Share of the cost"),
    "customs_declaration": QT_TRANSLATE_NOOP("FieldNames", "Customs declaration"),
    "supplier_number": QT_TRANSLATE_NOOP("FieldNames", "Supplier's number"),
    "carrier": QT_TRANSLATE_NOOP("FieldNames", "Carrier"),
    "until": QT_TRANSLATE_NOOP("FieldNames", "Term"),
    "close_reason": QT_TRANSLATE_NOOP("FieldNames", "Reason"),
    "lot_id": QT_TRANSLATE_NOOP("FieldNames", "Lot or serial number"),
    "place": QT_TRANSLATE_NOOP("FieldNames", "Place"),
    "counted_at": QT_TRANSLATE_NOOP("FieldNames", "Counted at"),
}

OBJECT_NAMES: dict[str, str] = {
    "clients": QT_TRANSLATE_NOOP("ObjectNames", "clients"),
    "channels": QT_TRANSLATE_NOOP("ObjectNames", "phones and addresses"),
    "bank_data": QT_TRANSLATE_NOOP("ObjectNames", "bank accounts"),
    "tasks": QT_TRANSLATE_NOOP("ObjectNames", "tasks"),
    "receipts": QT_TRANSLATE_NOOP("ObjectNames", "receipts"),
    "shipments": QT_TRANSLATE_NOOP("ObjectNames", "shipments"),
    "supplier_orders": QT_TRANSLATE_NOOP("ObjectNames", "orders to suppliers"),
    "supplier_returns": QT_TRANSLATE_NOOP("ObjectNames", "returns to suppliers"),
    "client_returns": QT_TRANSLATE_NOOP("ObjectNames", "returns from clients"),
    "transfers": QT_TRANSLATE_NOOP("ObjectNames", "transfers"),
    "issues": QT_TRANSLATE_NOOP("ObjectNames", "issues and production"),
    "stocktaking": QT_TRANSLATE_NOOP("ObjectNames", "stocktaking and write-offs"),
    "reservations": QT_TRANSLATE_NOOP("ObjectNames", "reservations"),
    "cost_documents": QT_TRANSLATE_NOOP("ObjectNames", "opening balances and cost corrections"),
    "documents": QT_TRANSLATE_NOOP("ObjectNames", "documents"),
    "items": QT_TRANSLATE_NOOP("ObjectNames", "goods"),
    "prices": QT_TRANSLATE_NOOP("ObjectNames", "prices"),
    "cost": QT_TRANSLATE_NOOP("ObjectNames", "cost"),
    "balances": QT_TRANSLATE_NOOP("ObjectNames", "balances"),
    "warehouses": QT_TRANSLATE_NOOP("ObjectNames", "warehouses"),
    "departments": QT_TRANSLATE_NOOP("ObjectNames", "departments"),
    "teams": QT_TRANSLATE_NOOP("ObjectNames", "teams"),
    "deputies": QT_TRANSLATE_NOOP("ObjectNames", "deputies"),
    "right_requests": QT_TRANSLATE_NOOP("ObjectNames", "requests for rights"),
    "sessions": QT_TRANSLATE_NOOP("ObjectNames", "sessions"),
    "records": QT_TRANSLATE_NOOP("ObjectNames", "records"),
    "employees": QT_TRANSLATE_NOOP("ObjectNames", "employees"),
    "profiles": QT_TRANSLATE_NOOP("ObjectNames", "profiles"),
    "journal": QT_TRANSLATE_NOOP("ObjectNames", "journal"),
    "settings": QT_TRANSLATE_NOOP("ObjectNames", "settings"),
    "print_forms": QT_TRANSLATE_NOOP("ObjectNames", "print forms"),
    "files": QT_TRANSLATE_NOOP("ObjectNames", "files"),
}

ACTION_NAMES: dict[str, str] = {
    "view": QT_TRANSLATE_NOOP("ActionNames", "view"),
    "create": QT_TRANSLATE_NOOP("ActionNames", "create"),
    "edit": QT_TRANSLATE_NOOP("ActionNames", "edit"),
    "delete": QT_TRANSLATE_NOOP("ActionNames", "delete"),
    "post": QT_TRANSLATE_NOOP("ActionNames", "post"),
    "unpost": QT_TRANSLATE_NOOP("ActionNames", "unpost"),
    "back_date": QT_TRANSLATE_NOOP("ActionNames", "date back"),
    "print": QT_TRANSLATE_NOOP("ActionNames", "print"),
    "export": QT_TRANSLATE_NOOP("ActionNames", "export"),
    "import": QT_TRANSLATE_NOOP("ActionNames", "import"),
    "merge": QT_TRANSLATE_NOOP("ActionNames", "merge"),
    "mass_change": QT_TRANSLATE_NOOP("ActionNames", "change many at once"),
    "reassign": QT_TRANSLATE_NOOP("ActionNames", "reassign"),
    "override": QT_TRANSLATE_NOOP("ActionNames", "override a limit"),
    "approve": QT_TRANSLATE_NOOP("ActionNames", "approve as the second person"),
    "history": QT_TRANSLATE_NOOP("ActionNames", "see the history"),
}


LIMIT_NAMES: dict[str, str] = {
    "discount_percent": QT_TRANSLATE_NOOP("LimitNames", "discount, %"),
    "document_sum": QT_TRANSLATE_NOOP("LimitNames", "sum of a document"),
    "debt_override": QT_TRANSLATE_NOOP("LimitNames", "debt allowed beyond the client's limit"),
    "back_date_days": QT_TRANSLATE_NOOP("LimitNames", "days back in time"),
}


def field_name(field: str) -> str:
    """Return the word for a field, also by its path in an aggregate (`payers.0.tax_number`); else its own name."""
    return _word("FieldNames", FIELD_NAMES, field.rsplit(".", 1)[-1])


def object_name(name: str) -> str:
    """Return the word for an object of rights, plural."""
    return _word("ObjectNames", OBJECT_NAMES, name)


def action_name(name: str) -> str:
    """Return the word for an action of rights."""
    return _word("ActionNames", ACTION_NAMES, name)


def limit_name(name: str) -> str:
    """Return the word for a limit of a profile, with its unit."""
    return _word("LimitNames", LIMIT_NAMES, name)


def _word(context: str, words: dict[str, str], key: str) -> str:
    source = words.get(key)
    return QCoreApplication.translate(context, source) if source else key
