"""Which forms there are, and which of them a document may be printed by."""

from dataclasses import dataclass, replace
from typing import Literal

from app.print_forms.document_snapshot import DocumentSnapshot

#: A document's side whose requisite a form needs.
Side = Literal["own_firm", "client", "payer", "consignee", "document"]


@dataclass(frozen=True, slots=True)
class PrintForm:
    """A form: its template, for which documents and countries (none: any), and the requisites it cannot do without."""

    name: str
    template: str
    language: str
    document_kinds: tuple[str, ...]
    countries: tuple[str, ...]
    required: tuple[tuple[Side, str], ...]
    shows_prices_always: bool = False
    only_differences: bool = False  # its lines are those of which another quantity came than on paper

    def taken_from(self, snapshot: DocumentSnapshot) -> DocumentSnapshot:
        """Return what the form prints of a document."""
        return replace(snapshot, lines=snapshot.differing_lines) if self.only_differences else snapshot


# Requisites of ТОРГ-12: Federal law 402-FZ of 06.12.2011, article 9 part 2 (name, date, parties, content, sums),
# and the lines of the form itself (Goskomstat resolution of 25.12.1998 N 132).
TORG12 = PrintForm(
    name="torg12_ru",
    template="torg12_ru.rml.j2",
    language="ru",
    document_kinds=("shipment",),
    countries=("RU",),
    required=(
        ("document", "number"),
        ("document", "lines"),
        ("own_firm", "full_name"),
        ("own_firm", "tax_number"),
        ("own_firm", "address"),
        ("own_firm", "account"),
        ("own_firm", "bank"),
        ("own_firm", "bank_code"),
        ("payer", "printed_name"),
        ("payer", "tax_number"),
        ("payer", "address"),
        ("consignee", "printed_name"),
        ("consignee", "address"),
        ("document", "unit_code"),
    ),
    shows_prices_always=True,
)

DELIVERY_NOTE = PrintForm(
    name="delivery_note_en",
    template="delivery_note_en.rml.j2",
    language="en",
    document_kinds=("shipment",),
    countries=(),
    required=(
        ("document", "number"),
        ("document", "lines"),
        ("own_firm", "printed_name"),
        ("own_firm", "address"),
        ("consignee", "printed_name"),
        ("consignee", "address"),
    ),
)

_ACT_REQUIRED: tuple[tuple[Side, str], ...] = (
    ("document", "number"),
    ("document", "lines"),
    ("own_firm", "printed_name"),
    ("payer", "printed_name"),
)

# What ТОРГ-2 records (Goskomstat resolution of 25.12.1998 N 132), in a plain layout: the form itself is not obligatory
# since law 402-FZ of 06.12.2011, article 9.
DISCREPANCY_ACT_RU = PrintForm(
    name="discrepancy_act_ru",
    template="discrepancy_act_ru.rml.j2",
    language="ru",
    document_kinds=("receipt",),
    countries=("RU",),
    required=_ACT_REQUIRED,
    only_differences=True,
)

DISCREPANCY_ACT_EN = PrintForm(
    name="discrepancy_act_en",
    template="discrepancy_act_en.rml.j2",
    language="en",
    document_kinds=("receipt",),
    countries=(),
    required=_ACT_REQUIRED,
    only_differences=True,
)

FORMS = (TORG12, DELIVERY_NOTE, DISCREPANCY_ACT_RU, DISCREPANCY_ACT_EN)


def is_printed(kind: str) -> bool:
    """Tell whether any document of a kind can be printed; the act of discrepancies is made of some receipts only."""
    return any(kind in form.document_kinds and not form.only_differences for form in FORMS)


def forms_for(snapshot: DocumentSnapshot) -> tuple[PrintForm, ...]:
    """Return the forms of a document, the one to offer first in front: own firm's country, then the print language."""
    country = snapshot.own_firm_country
    fitting = [
        form
        for form in FORMS
        if snapshot.kind in form.document_kinds
        and (not form.countries or country in form.countries)
        and (snapshot.shows_prices or not form.shows_prices_always)
        and (snapshot.differing_lines or not form.only_differences)
    ]
    return tuple(sorted(fitting, key=lambda form: (country not in form.countries, form.language != snapshot.language)))


def get_form(name: str) -> PrintForm:
    """Return the form of that name; KeyError when there is none."""
    return {form.name: form for form in FORMS}[name]
