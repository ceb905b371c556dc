"""What may be typed or pasted as a number, a day, a time, a duration or a phone."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from app.database.errors import UserError
from ui.common.fields.entry_parsing import NumberRule, looks_like_barcode, parse_number
from ui.common.fields.moment_parsing import PhoneNumber, parse_date, parse_duration, parse_phone, parse_time
from ui.common.formats import format_date, format_entry

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12.50", "12.5"),
        ("12,50", "12.5"),
        ("1 250,5", "1250.5"),
        ("1\u00a0250.00", "1250"),
        ("1\u202f250", "1250"),
        ("1'250", "1250"),
        ("1’250,5", "1250.5"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1.234", "1.234"),
        (".5", "0.5"),
        ("5.", "5"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("\t 42 \r\n", "42"),
        ("3*12+5", "41"),
        ("3х12", "36"),
        ("(1+2)*3", "9"),
        ("10/4", "2.5"),
        ("1 250,5*2", "2501"),
        ("٣٫٥", "3.5"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert parse_number(typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["", "   ", "\u00a0"])
def test_an_empty_number_is_not_zero(typed: str) -> None:
    assert parse_number(typed) is None


@pytest.mark.parametrize(
    "typed", ["abc", "1e20", "1..2", "1,2,3", "12 5", "1/0", "3*", "(1", "+", "5 шт", "0b10", "1" * 500, "(" * 70]
)
def test_what_is_no_number_is_refused_and_not_guessed(typed: str) -> None:
    with pytest.raises(UserError) as refusal:
        parse_number(typed)
    assert refusal.value.code == "KT910"


def test_half_a_piece_is_refused() -> None:
    with pytest.raises(UserError) as refusal:
        parse_number("0.5", NumberRule(decimals=0))
    assert (refusal.value.code, refusal.value.values) == ("KT912", {"limit": 0})


def test_trailing_zeros_are_not_decimals() -> None:
    assert parse_number("12,500", NumberRule(decimals=1)) == Decimal("12.5")


@pytest.mark.parametrize("typed", ["10/3", "1.0000000000000000000000000000000000001"])
def test_nothing_is_rounded_away(typed: str) -> None:
    with pytest.raises(UserError) as refusal:
        parse_number(typed, NumberRule(decimals=2))
    assert refusal.value.code == "KT912"


@pytest.mark.parametrize("typed", ["-1", "0", "1" * 20])
def test_a_number_outside_its_bounds_is_refused_with_the_bounds(typed: str) -> None:
    with pytest.raises(UserError) as refusal:
        parse_number(typed, NumberRule(minimum=Decimal(1), maximum=Decimal(100)))
    assert refusal.value.code == "KT913"
    assert refusal.value.values == {"minimum": Decimal(1), "maximum": Decimal(100)}


@pytest.mark.parametrize("language", ["en_GB", "ru_RU", "ro_RO", "es_ES"])
@given(value=st.decimals(min_value=-(10**11), max_value=10**11, places=4), decimals=st.sampled_from([None, 4]))
@example(value=Decimal(1234), decimals=None)
def test_what_a_field_shows_is_read_back_the_same(language: str, value: Decimal, decimals: int | None) -> None:
    assert parse_number(format_entry(value, decimals, QLocale(language))) == value


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [("4600000000016", False), ("4006381333931", True), ("96385074", True), ("120", False), ("12345678", False)],
)
def test_a_barcode_typed_as_a_quantity_is_noticed(digits: str, is_one: bool) -> None:
    assert looks_like_barcode(digits) is is_one


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("30", date(2026, 11, 30)),
        ("5", date(2026, 11, 5)),
        ("3112", date(2026, 12, 31)),
        ("311226", date(2026, 12, 31)),
        ("31122026", date(2026, 12, 31)),
        ("31.12.26", date(2026, 12, 31)),
        ("31,12,26", date(2026, 12, 31)),
        ("31/12/2026", date(2026, 12, 31)),
        ("31-12-26", date(2026, 12, 31)),
        ("31 12 26", date(2026, 12, 31)),
        ("31.12", date(2026, 12, 31)),
        ("2026-12-31", date(2026, 12, 31)),
        ("2026-12-31T10:00:00", date(2026, 12, 31)),
        ("05 Dec 2026", date(2026, 12, 5)),
        ("5 декабря 2026 г.", date(2026, 12, 5)),
        ("5 mai", date(2026, 5, 5)),
        ("01.01.99", date(1999, 1, 1)),
        ("29.02.28", date(2028, 2, 29)),
        ("+3", date(2026, 11, 25)),
        ("-1", date(2026, 11, 21)),
        ("t", TODAY),
        ("T", TODAY),
        ("т", TODAY),
        ("е", TODAY),
        ("с", TODAY),
    ],
)
def test_a_day_is_read_as_it_was_meant(typed: str, meant: date) -> None:
    assert parse_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed", ["31", "32", "0", "311", "31.2.26", "29.02.27", "12/31/2026", "завтра", "+", "1.2.3.4"]
)
def test_a_day_that_does_not_exist_is_refused_and_not_moved(typed: str) -> None:
    with pytest.raises(UserError) as refusal:
        parse_date(typed, TODAY)
    assert refusal.value.code == "KT911"


def test_a_day_in_the_year_1020_is_out_of_range() -> None:
    with pytest.raises(UserError) as refusal:
        parse_date("01.01.1020", TODAY)
    assert refusal.value.code == "KT913"


@pytest.mark.parametrize("language", ["en_GB", "ru_RU", "ro_RO"])
@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_that_is_shown_can_be_pasted_back(language: str, day: date) -> None:
    assert parse_date(format_date(day, QLocale(language)), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("9,30", time(9, 30)),
        ("23:59", time(23, 59)),
        ("9 pm", time(21)),
        ("12am", time(0)),
        ("", None),
    ],
)
def test_a_time_is_read_as_it_was_meant(typed: str, meant: time | None) -> None:
    assert parse_time(typed) == meant


@pytest.mark.parametrize("typed", ["24", "9:60", "25:00", "noon", "13 pm"])
def test_a_time_that_does_not_exist_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as refusal:
        parse_time(typed)
    assert refusal.value.values["reason"] == "time"


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("30", 30),
        ("1:30", 90),
        ("1h", 60),
        ("1.5 h", 90),
        ("1,5 ч", 90),
        ("1ч 30м", 90),
        ("90 мин", 90),
        ("1 h 30", 90),
        ("1 h 30 min", 90),
        ("", None),
    ],
)
def test_a_duration_is_read_as_it_was_meant(typed: str, minutes: int | None) -> None:
    assert parse_duration(typed) == minutes


@pytest.mark.parametrize("typed", ["0", "soon", "-5"])
def test_what_is_no_duration_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as refusal:
        parse_duration(typed)
    assert refusal.value.code == "KT005"


@pytest.mark.parametrize(
    ("typed", "region", "meant"),
    [
        ("8 (495) 123-45-67", "RU", PhoneNumber("+74951234567")),
        ("+7 495 123-45-67 доб. 12", "RU", PhoneNumber("+74951234567", "12")),
        ("0721 123 456", "RO", PhoneNumber("+40721123456")),
        ("+40 721 123 456", "RU", PhoneNumber("+40721123456")),
    ],
)
def test_a_phone_is_kept_with_its_country_and_extension(typed: str, region: str, meant: PhoneNumber) -> None:
    assert parse_phone(typed, region) == meant


@pytest.mark.parametrize("typed", ["123", "call me", "1" * 60])
def test_what_is_no_phone_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as refusal:
        parse_phone(typed)
    assert refusal.value.values["reason"] == "phone"
