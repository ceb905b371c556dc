"""The act of discrepancies: what came against the supplier's paper, only the lines that differ."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.print_forms.document_snapshot import DocumentSnapshot
from app.print_forms.forms import DISCREPANCY_ACT_EN, DISCREPANCY_ACT_RU, PrintForm, forms_for, is_printed
from app.print_forms.templates import render_form
from tests.print_forms.pdf_reading import ReadPdf
from tests.print_forms.snapshots import shipment


def receipt(line_count: int, **changed: object) -> DocumentSnapshot:
    """Return a receipt: of each odd line 2 too few came, of each fourth 1 too many, the others are as on paper."""
    more = {1: 2, 3: 2, 0: -1}
    told = [
        replace(line, paper_quantity=line.quantity + more[line.number % 4]) if line.number % 4 in more else line
        for line in shipment(line_count).lines
    ]
    values: dict[str, object] = {
        "kind": "receipt",
        "supplier_number": "УТ-55",
        "supplier_date": date(2026, 11, 19),
        "lines": tuple(told),
    }
    return shipment(line_count, **(values | changed))


@pytest.mark.parametrize("form", [DISCREPANCY_ACT_RU, DISCREPANCY_ACT_EN], ids=lambda form: form.name)
@pytest.mark.parametrize(("line_count", "page_count"), [(2, 1), (60, 3)])
def test_the_act_stays_on_its_pages(form: PrintForm, line_count: int, page_count: int) -> None:
    pdf = ReadPdf(render_form(form, receipt(line_count)).pdf)
    assert pdf.page_count == page_count
    for page in range(page_count):
        assert pdf.size(page) == (297, 210)
        assert pdf.everything(page).right <= 286


def test_shortage_and_surplus_stand_in_quantity_and_in_money() -> None:
    text = ReadPdf(render_form(DISCREPANCY_ACT_RU, receipt(4)).pdf).text(0)
    assert "УТ-55 от 19.11.2026" in text
    assert "Строк с расхождением: 3 (Три)" in text
    assert "АРТ-0001 Товар номер 1 шт 3 552,30 1 184,10 2 368,20" in text
    assert "АРТ-0004 Товар номер 4 шт 3,5 538,65 4,5 692,55 1 153,90" in text
    assert "АРТ-0002" not in text


def test_without_the_right_to_prices_there_are_quantities_alone() -> None:
    text = ReadPdf(render_form(DISCREPANCY_ACT_EN, receipt(4, shows_prices=False)).pdf).text(0)
    assert "АРТ-0001 Товар номер 1 pcs 3 1 2" in text
    assert "sum with VAT" not in text and "552.30" not in text


def test_the_act_is_offered_only_where_something_differs() -> None:
    assert [form.name for form in forms_for(receipt(1))] == ["discrepancy_act_ru", "discrepancy_act_en"]
    assert forms_for(replace(shipment(3), kind="receipt")) == ()
    assert not is_printed("receipt")
    assert [form.name for form in forms_for(replace(receipt(1), own_firm_country="RO"))] == ["discrepancy_act_en"]
    assert Decimal(2) == receipt(1).totals.shortage
