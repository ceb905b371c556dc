"""A missing requisite is named, with the place where it is entered, before anything is printed."""

from dataclasses import replace

from app.print_forms.forms import DELIVERY_NOTE, TORG12, forms_for
from app.print_forms.requisites import MissingRequisite, missing_requisites
from tests.print_forms.snapshots import OWN_FIRM, PAYER, shipment, snapshot_line


def test_a_complete_document_lacks_nothing() -> None:
    assert missing_requisites(shipment(3), TORG12) == []
    assert missing_requisites(shipment(3), DELIVERY_NOTE) == []


def test_the_payers_missing_tax_number_leads_to_the_payer() -> None:
    snapshot = shipment(1, payer=replace(PAYER, tax_number=" "))
    assert missing_requisites(snapshot, TORG12) == [MissingRequisite("payer", "tax_number", PAYER.id)]


def test_the_own_firms_missing_bank_leads_to_the_own_firm() -> None:
    snapshot = shipment(1, own_firm=replace(OWN_FIRM, bank="", bank_code=""))
    assert missing_requisites(snapshot, TORG12) == [
        MissingRequisite("own_firm", "bank", OWN_FIRM.id),
        MissingRequisite("own_firm", "bank_code", OWN_FIRM.id),
    ]


def test_an_address_missing_for_payer_and_consignee_in_one_is_asked_for_once() -> None:
    party = replace(PAYER, address="")
    snapshot = shipment(1, payer=party, consignee=party)
    assert missing_requisites(snapshot, TORG12) == [MissingRequisite("payer", "address", PAYER.id)]


def test_a_line_without_the_code_of_its_unit_is_named_by_its_number() -> None:
    lines = (snapshot_line(1), replace(snapshot_line(2), unit_code=""))
    assert missing_requisites(shipment(2, lines=lines), TORG12) == [
        MissingRequisite("document", "unit_code", 4711, line=2)
    ]


def test_a_draft_without_number_and_lines_is_not_ready() -> None:
    missing = missing_requisites(shipment(0, number=""), TORG12)
    assert [requisite.field for requisite in missing] == ["number", "lines"]


def test_a_russian_firm_is_offered_torg12_first_and_others_the_delivery_note() -> None:
    assert forms_for(shipment(1)) == (TORG12, DELIVERY_NOTE)
    assert forms_for(shipment(1, own_firm_country="RO", language="ro")) == (DELIVERY_NOTE,)
    assert forms_for(shipment(1, kind="receipt")) == ()


def test_torg12_is_not_offered_without_the_right_to_prices() -> None:
    assert forms_for(shipment(1, shows_prices=False)) == (DELIVERY_NOTE,)
