"""Numbers, dates and barcodes as papers carry them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.print_forms.document_barcode import barcode_of_document, document_of_barcode
from app.print_forms.number_texts import (
    date_text,
    mass_text,
    money_text,
    price_text,
    quantity_text,
    russian_signing_date,
)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "1\u00a0234\u00a0567,50"), ("en", "1,234,567.50"), ("ro", "1.234.567,50"), ("es", "1.234.567,50")],
)
def test_sums_are_grouped_as_the_language_groups_them(language: str, text: str) -> None:
    assert money_text(Decimal("1234567.5"), language) == text


def test_halves_of_a_kopeck_go_away_from_zero() -> None:
    assert money_text(Decimal("0.005"), "ru") == "0,01"
    assert money_text(Decimal("-0.005"), "ru") == "-0,01"


def test_prices_keep_their_decimals_and_quantities_lose_needless_zeros() -> None:
    assert price_text(Decimal("12.500000"), "ru") == "12,50"
    assert price_text(Decimal("0.123456"), "ru") == "0,123456"
    assert quantity_text(Decimal("100.000000"), "ru") == "100"
    assert quantity_text(Decimal("1E+3"), "en") == "1,000"
    assert mass_text(Decimal("2.5"), "ru") == "2,500"


def test_dates_follow_the_document_and_not_the_workstation() -> None:
    day = date(2026, 11, 5)
    assert [date_text(day, language) for language in ("ru", "en", "es")] == ["05.11.2026", "5 Nov 2026", "05/11/2026"]
    assert russian_signing_date(day) == "«5» ноября 2026 года"


@given(st.integers(min_value=1, max_value=9_999_999_999))
def test_a_documents_barcode_leads_back_to_it(document_id: int) -> None:
    barcode = barcode_of_document(document_id)
    assert len(barcode) == 16
    assert document_of_barcode(barcode) == document_id


def test_codes_of_goods_and_misread_codes_are_not_documents() -> None:
    barcode = barcode_of_document(4711)
    swapped = barcode[:13] + barcode[14] + barcode[13] + barcode[15]
    for code in ("4607000000006", "9907", "", swapped, barcode[:-1] + "x", "²" * 16):
        assert document_of_barcode(code) is None
