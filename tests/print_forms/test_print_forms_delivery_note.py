"""The delivery note in English, made of the same macros as ТОРГ-12."""

from dataclasses import replace

import pytest

from app.print_forms.document_snapshot import Signatory
from app.print_forms.forms import DELIVERY_NOTE
from app.print_forms.templates import render_form
from tests.print_forms.pdf_reading import ReadPdf
from tests.print_forms.snapshots import shipment, snapshot_line


def printed(line_count: int, **changed: object) -> ReadPdf:
    return ReadPdf(render_form(DELIVERY_NOTE, shipment(line_count, **changed)).pdf)


@pytest.mark.parametrize(("line_count", "page_count"), [(1, 1), (20, 1), (63, 3)])
def test_heads_are_repeated_and_pages_numbered(line_count: int, page_count: int) -> None:
    pdf = printed(line_count)
    assert pdf.page_count == page_count
    for page in range(page_count):
        assert pdf.size(page) == (210, 297)
        assert "No. Article Description Unit Quantity" in pdf.text(page)
        assert f"Page {page + 1} of {page_count}" in pdf.text(page)
        assert pdf.everything(page).right <= 199


def test_the_total_is_written_in_words_and_figures() -> None:
    text = printed(20).text(0)
    assert "Total 212.5 38,276.65" in text
    assert "Thirty-eight thousand, two hundred and seventy-six roubles 65 kopecks" in text
    assert "Received by" in text


def test_who_may_not_see_prices_prints_a_note_without_them() -> None:
    text = printed(20, shows_prices=False).text(0)
    assert "Net price" not in text and "roubles" not in text and "38,276.65" not in text
    assert "Total 212.5" in text


def test_the_gross_mass_is_left_out_where_no_line_has_one() -> None:
    assert "Gross mass: 1.250 kg" in printed(1).text(0)
    weightless = replace(snapshot_line(1), gross_mass=None)
    assert "Gross mass" not in printed(1, lines=(weightless,)).text(0)


def test_places_and_who_accepts_the_goods_are_printed_where_the_document_says_so() -> None:
    accepted = replace(shipment(1).signatories, accepted_by=Signatory("", "водитель Жуков А. А."))
    text = printed(3, signatories=accepted).text(0)
    assert "Places: 2" in text and "водитель Жуков А. А." in text
    bare = printed(1, lines=(replace(snapshot_line(1), places=None),)).text(0)
    assert "Places" not in bare
