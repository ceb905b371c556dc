"""Barcodes: check digits, element strings with and without brackets, with and without separators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.gs1 import ScannedCode, check_digit, gtin_of, has_wrong_check_digit, kind_of, read_code
from app.catalog.gs1_identifiers import IDENTIFIERS
from app.catalog.upc_e import upc_a_from

TODAY = date(2026, 11, 22)
GS = "\x1d"


def read(text: str) -> ScannedCode:
    return read_code(text, TODAY)


# The number of the example in the General Specifications, 7.9.1, and codes off the shelf.
@pytest.mark.parametrize("code", ["6291041500213", "4600000000015", "96385074", "036000291452", "14600000000012"])
def test_a_right_check_digit_makes_a_number_of_fourteen_digits(code: str) -> None:
    said = read(code)
    assert said.gtin == code.zfill(14) == said.search
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert gtin_of(wrong) is None and has_wrong_check_digit(wrong)
    assert read(wrong).search == wrong, "a code of our own may be as long as theirs"


def test_kinds_of_symbols_are_told_by_their_length() -> None:
    assert [kind_of(code) for code in ("96385074", "036000291452", "4600000000015", "14600000000012", "A-17")] == [
        "EAN-8", "UPC-A", "EAN-13", "ITF-14", "Code 128",
    ]  # fmt: skip


# Published: the three of the General Specifications, 5.2.2.4.2, and the table of zero expansion in a printer's manual
# (Printronix, "Six-digit zero expansion"), one or more for each way of leaving zeros out.
@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("01234558", "012345000058"),
        ("04567840", "045670000080"),
        ("03456703", "034000005673"),
        ("06543217", "065100004327"),
        *(
            (f"0{six}{check_digit('0' + ten)}", f"0{ten}{check_digit('0' + ten)}")
            for six, ten in (
                ("124560", "1200000456"), ("275831", "2710000583"), ("412022", "4120000202"), ("876543", "8760000054"),
                ("753774", "7537000007"), ("213756", "2137500006"), ("517019", "5170100009"),
            )
        ),
    ],
)  # fmt: skip
def test_a_upc_e_is_the_same_number_as_the_upc_a_it_shortens(short: str, whole: str) -> None:
    assert gtin_of(whole) == gtin_of(short) == whole.zfill(14) == read(short).search
    assert gtin_of("0" + whole) == whole.zfill(14), "the same as an EAN-13"
    assert (kind_of(short), kind_of(whole)) == ("UPC-E", "UPC-A")
    assert not has_wrong_check_digit(short)
    wrong = short[:-1] + str((int(short[-1]) + 1) % 10)
    assert upc_a_from(wrong) is not None and gtin_of(wrong) != whole.zfill(14)


def test_eight_digits_that_may_be_both_are_told_by_their_first_digit_or_by_the_scanner() -> None:
    both = "01234565"
    assert check_digit(both[:-1]) == both[-1], "it would be a right EAN-8 too"
    assert read(both).gtin == "00012345000065"
    assert read("]E4" + both).gtin == both.zfill(14), "the scanner says EAN-8"
    assert read("]E00012345000065").gtin == "00012345000065", "most scanners send a UPC-E as its 13 digits"
    assert kind_of("96385074") == "EAN-8" and upc_a_from("96385074") is None, "no UPC-E begins with 9"
    assert upc_a_from("0123456") is None and upc_a_from("0123456X") is None


def test_an_element_string_tells_item_lot_expiry_and_serial() -> None:
    said = read("]d2010460000000001517270331" + f"10ABC-7{GS}21S/N_00042{GS}3712")
    assert (said.gtin, said.lot, said.serial) == ("04600000000015", "ABC-7", "S/N_00042")
    assert (said.expires_on, said.quantity, said.fault) == (date(2027, 3, 31), 12, None)
    assert said.says_more


def test_brackets_are_read_as_people_print_them() -> None:
    said = read("(01)04600000000015(10)L(1)7(17)270300(30)5")
    assert said.lot == "L(1)7", "brackets may stand inside a lot"
    assert said.expires_on == date(2027, 3, 31), "day 00 is the last of its month"
    assert said.quantity == 5


def test_a_scanner_without_separators_is_understood_as_far_as_lengths_tell() -> None:
    said = read("0104600000000015112601151727011510LOT-9")
    assert (said.made_on, said.expires_on, said.lot) == (date(2026, 1, 15), date(2027, 1, 15), "LOT-9")


def test_a_carton_names_what_is_inside_and_how_many() -> None:
    said = read("00346000000000000016024600000000001737" + "24")
    assert said.sscc is None, "an element string must be announced or begin with a GTIN"
    said = read("]C100346000000000000016020460000000001537" + "24")
    assert (said.sscc, said.gtin, said.quantity) == ("346000000000000016", "04600000000015", 24)


def test_weight_and_price_have_their_decimals_in_the_identifier() -> None:
    said = read("(01)04600000000015(3103)001250(3922)19990(8020)INV-77(400)PO-1")
    assert (said.weight, said.quantity, said.price) == (Decimal("1.250"), Decimal("1.250"), Decimal("199.90"))
    assert dict(said.elements)["8020"] == "INV-77"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("]d20104600000000016", "check_digit"),
        ("]d2010460000000001517271301", "date"),
        ("]d2010460000000001517270230", "date"),
        ("]d201046000000000", "length"),
        ("]d20104600000000015" + "10" + "X" * 21, "length"),
        ("]d2010460000000001509ABC", "unknown_ai"),
        ("(77)1", "unknown_ai"),
        ("(", "unknown_ai"),
    ],
)
def test_a_string_that_breaks_the_rules_is_looked_up_whole(text: str, fault: str) -> None:
    said = read(text)
    assert (said.fault, said.search, said.gtin, said.says_more) == (fault, text, None, False)


def test_years_of_two_digits_are_near_today() -> None:
    assert read("(01)04600000000015(17)760101").expires_on == date(2076, 1, 1)
    assert read("(01)04600000000015(17)770101").expires_on == date(1977, 1, 1)
    assert read_code("(01)04600000000015(17)100101", date(2095, 6, 1)).expires_on == date(2110, 1, 1)


def test_no_identifier_begins_with_another() -> None:
    for ai in IDENTIFIERS:
        assert not any(other != ai and other.startswith(ai) for other in IDENTIFIERS), ai


@given(
    st.text(alphabet="0123456789", min_size=13, max_size=13),
    st.text(alphabet="ABCxyz0189-/.", min_size=1, max_size=20),
    st.text(alphabet="ABCxyz0189-/.", min_size=1, max_size=20),
    st.dates(date(2000, 1, 1), date(2060, 12, 31)),
    st.integers(1, 99_999_999),
    st.permutations(["10", "21", "17", "30"]),
)
def test_what_was_written_is_read_in_any_order(
    digits: str, lot: str, serial: str, expires: date, count: int, order: list[str]
) -> None:
    gtin = digits + check_digit(digits)
    data = {"10": lot, "21": serial, "17": expires.strftime("%y%m%d"), "30": str(count)}
    body = "01" + gtin + "".join(ai + data[ai] + (GS if ai != "17" else "") for ai in order)
    for text in (f"]d2{body}", f"{GS}{body}", f"(01){gtin}" + "".join(f"({ai}){data[ai]}" for ai in order)):
        said = read(text)
        assert (said.gtin, said.lot, said.serial) == (gtin, lot, serial)
        assert (said.expires_on, said.quantity) == (expires, count)


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text: str) -> None:
    said = read(text)
    assert said.text == text
