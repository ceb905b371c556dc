"""The fields that heads of documents are made of, by the server's names: their words and their widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy

from ui.common.fields import (
    CheckField,
    ChoiceField,
    DateField,
    FieldFrame,
    Lookup,
    NumberField,
    Offer,
    ReferenceField,
    RememberedField,
    TextField,
)
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_fields import DAY_FIELDS, REFERENCES, TEXT_FIELDS
from ui.warehouse.document_kinds import DocumentKind
from ui.warehouse.moment_field import END_OF_DAY, MomentField

VAT_MODES = {
    "included": QT_TRANSLATE_NOOP("DocumentHeader", "included in prices"),
    "on_top": QT_TRANSLATE_NOOP("DocumentHeader", "on top of prices"),
    "none": QT_TRANSLATE_NOOP("DocumentHeader", "without VAT"),
}
_LABELS = {
    "client": QT_TRANSLATE_NOOP("DocumentHeader", "Client"),
    "supplier": QT_TRANSLATE_NOOP("DocumentHeader", "Supplier"),
    "payer_id": QT_TRANSLATE_NOOP("DocumentHeader", "Payer"),
    "consignee_payer_id": QT_TRANSLATE_NOOP("DocumentHeader", "Consignee"),
    "warehouse_id": QT_TRANSLATE_NOOP("DocumentHeader", "Warehouse"),
    "from_warehouse": QT_TRANSLATE_NOOP("DocumentHeader", "From"),
    "to_warehouse_id": QT_TRANSLATE_NOOP("DocumentHeader", "To"),
    "two_step": QT_TRANSLATE_NOOP("DocumentHeader", "Arrival"),
    "to_responsible_id": QT_TRANSLATE_NOOP("DocumentHeader", "Received by"),
    "released_by_id": QT_TRANSLATE_NOOP("DocumentHeader", "Released by"),
    "accountant_id": QT_TRANSLATE_NOOP("DocumentHeader", "Accountant"),
    "handed_over_by_id": QT_TRANSLATE_NOOP("DocumentHeader", "Handed over by"),
    "accepted_by": QT_TRANSLATE_NOOP("DocumentHeader", "Accepted by"),
    "responsible_id": QT_TRANSLATE_NOOP("DocumentHeader", "Responsible"),
    "moment": QT_TRANSLATE_NOOP("DocumentHeader", "Date, time"),
    "until": QT_TRANSLATE_NOOP("DocumentHeader", "Kept until"),
    "expected_on": QT_TRANSLATE_NOOP("DocumentHeader", "Expected"),
    "price_kind_id": QT_TRANSLATE_NOOP("DocumentHeader", "Prices"),
    "currency": QT_TRANSLATE_NOOP("DocumentHeader", "Currency"),
    "currency_rate": QT_TRANSLATE_NOOP("DocumentHeader", "Rate"),
    "basis": QT_TRANSLATE_NOOP("DocumentHeader", "Basis"),
    "contract": QT_TRANSLATE_NOOP("DocumentHeader", "Contract"),
    "order_text": QT_TRANSLATE_NOOP("DocumentHeader", "Order"),
    "terms": QT_TRANSLATE_NOOP("DocumentHeader", "Terms"),
    "delivery_address": QT_TRANSLATE_NOOP("DocumentHeader", "Deliver to"),
    "carrier": QT_TRANSLATE_NOOP("DocumentHeader", "Carrier"),
    "comment": QT_TRANSLATE_NOOP("DocumentHeader", "Comment"),
    "vat_mode": QT_TRANSLATE_NOOP("DocumentHeader", "VAT"),
    "supplier_number": QT_TRANSLATE_NOOP("DocumentHeader", "Their number"),
    "supplier_date": QT_TRANSLATE_NOOP("DocumentHeader", "Their date"),
    "shipment_source": QT_TRANSLATE_NOOP("DocumentHeader", "Shipment"),
    "receipt_source": QT_TRANSLATE_NOOP("DocumentHeader", "Receipt"),
    "reason": QT_TRANSLATE_NOOP("DocumentHeader", "Reason"),
    "article": QT_TRANSLATE_NOOP("DocumentHeader", "Article"),
    "commission": QT_TRANSLATE_NOOP("DocumentHeader", "Commission"),
    "purpose": QT_TRANSLATE_NOOP("DocumentHeader", "Purpose"),
    "department_id": QT_TRANSLATE_NOOP("DocumentHeader", "Department"),
    "valid_from": QT_TRANSLATE_NOOP("DocumentHeader", "Valid from"),
    "valid_to": QT_TRANSLATE_NOOP("DocumentHeader", "Valid to"),
}
#: What an empty field means, where it means somebody.
PLACEHOLDERS = {
    "client_id": QT_TRANSLATE_NOOP("DocumentHeader", "two letters of the name"),
    "released_by_id": QT_TRANSLATE_NOOP("DocumentHeader", "the director"),
    "accountant_id": QT_TRANSLATE_NOOP("DocumentHeader", "the chief accountant"),
    "handed_over_by_id": QT_TRANSLATE_NOOP("DocumentHeader", "who posts it"),
}
_CHOICES = ("warehouse_id", "to_warehouse_id", "price_kind_id", "vat_mode", "currency")


@dataclass(frozen=True, slots=True)
class HeaderSources:
    """Where the reference fields of a head look things up, and what opens behind them."""

    lookups: dict[str, Lookup]
    open_behind: dict[str, Callable[[int], None]]
    #: Texts that were written before, by field.
    offers: dict[str, Offer] = field(default_factory=dict)


def make_fields(names: tuple[str, ...], sources: HeaderSources) -> dict[str, FieldFrame]:
    """Return a widget for each field."""
    return {name: _make(name, sources) for name in names}


def _make(name: str, sources: HeaderSources) -> FieldFrame:
    if name in REFERENCES:
        return ReferenceField(sources.lookups[name], open_card=sources.open_behind.get(name))
    if name in _CHOICES:
        choice = ChoiceField()
        choice.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return choice
    if name in DAY_FIELDS:
        return DateField()
    if name == "moment":
        return MomentField()
    if name == "until":
        return MomentField(END_OF_DAY)
    if name == "two_step":
        return CheckField()
    if name == "currency_rate":
        return NumberField(6, 0)
    if name in sources.offers:
        return RememberedField(sources.offers[name], TEXT_FIELDS[name])
    return TextField(TEXT_FIELDS[name])


def label_of(name: str, kind: DocumentKind) -> str:
    """Return the word before a field, in the language in force."""
    told: dict[str, Any] = {"client_id": kind.partner or "client"}
    if name == "source_document_id":
        told[name] = f"{kind.source_kind}_source"
    if name == "warehouse_id" and "to_warehouse_id" in kind.fields:
        told[name] = "from_warehouse"
    return QCoreApplication.translate("DocumentHeader", _LABELS[told.get(name, name)])
