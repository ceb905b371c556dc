"""Names of forms and of the requisites they ask for, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.print_forms.document_snapshot import DocumentSnapshot
from app.print_forms.forms import PrintForm
from app.print_forms.requisites import MissingRequisite
from ui.common.translations import QT_TRANSLATE_NOOP

_FORMS = {
    "torg12_ru": QT_TRANSLATE_NOOP("PrintForms", "TORG-12"),
    "discrepancy_act_ru": QT_TRANSLATE_NOOP("PrintForms", "Act of discrepancies"),
    "discrepancy_act_en": QT_TRANSLATE_NOOP("PrintForms", "Act of discrepancies (English)"),
    "delivery_note_en": QT_TRANSLATE_NOOP("PrintForms", "Delivery note (English)"),
}

_REQUISITES = {
    "name": QT_TRANSLATE_NOOP("PrintForms", "name"),
    "full_name": QT_TRANSLATE_NOOP("PrintForms", "full name"),
    "tax_number": QT_TRANSLATE_NOOP("PrintForms", "tax number (INN)"),
    "address": QT_TRANSLATE_NOOP("PrintForms", "address"),
    "account": QT_TRANSLATE_NOOP("PrintForms", "bank account"),
    "bank": QT_TRANSLATE_NOOP("PrintForms", "bank name"),
    "bank_code": QT_TRANSLATE_NOOP("PrintForms", "bank code (BIK)"),
    "number": QT_TRANSLATE_NOOP("PrintForms", "number (it is given by posting)"),
    "lines": QT_TRANSLATE_NOOP("PrintForms", "lines with goods"),
    "unit_code": QT_TRANSLATE_NOOP("PrintForms", "unit code (OKEI)"),
}

_SIDES = {
    "own_firm": QT_TRANSLATE_NOOP("PrintForms", "Own firm"),
    "client": QT_TRANSLATE_NOOP("PrintForms", "Client"),
    "payer": QT_TRANSLATE_NOOP("PrintForms", "Payer"),
    "consignee": QT_TRANSLATE_NOOP("PrintForms", "Consignee"),
    "document": QT_TRANSLATE_NOOP("PrintForms", "Document"),
}

_LINE = QT_TRANSLATE_NOOP("PrintForms", "line {line}: {requisite}")


def form_name(form: PrintForm) -> str:
    """Return the form's name for a choice."""
    return _word(_FORMS[form.name])


def requisite_sentence(missing: MissingRequisite, snapshot: DocumentSnapshot) -> str:
    """Return whose requisite is missing and which: "Payer ООО Ромашка: address"."""
    requisite = _word(_REQUISITES[missing.field])
    if missing.line is not None:
        requisite = _word(_LINE).format(line=missing.line, requisite=requisite)
    names = {
        "own_firm": snapshot.own_firm.name,
        "client": snapshot.client.name,
        "payer": snapshot.payer.name,
        "consignee": snapshot.consignee.name,
        "document": snapshot.number,
    }
    whose = f"{_word(_SIDES[missing.side])} {names[missing.side]}".strip()
    return f"{whose}: {requisite}"


def _word(source: str) -> str:
    return QCoreApplication.translate("PrintForms", source)
