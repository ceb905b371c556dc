"""How numbers, amounts and moments look in English and Russian."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.clients.client_words import day_and_time
from ui.common.formats import (
    DASH,
    format_date,
    format_duration,
    format_moment,
    format_money,
    format_phone,
    format_price,
    format_quantity,
    format_recent,
    format_short_date,
    moment_here,
    set_display_zone,
    table_money,
    table_quantity,
    today_here,
)

EN, RU = QLocale("en_GB"), QLocale("ru_RU")
NBSP = "\u00a0"


def test_money_has_two_decimals_and_the_grouping_of_the_language() -> None:
    assert format_money(Decimal("1234567.5"), "", EN) == "1,234,567.50"
    assert format_money(Decimal("1234567.5"), "", RU) == f"1{NBSP}234{NBSP}567,50"


def test_a_negative_amount_has_its_sign() -> None:
    assert format_money(Decimal("-1234.5"), "", EN) == "-1,234.50"


def test_money_rounds_half_away_from_zero() -> None:
    assert format_money(Decimal("0.005"), "", EN) == "0.01"
    assert format_money(Decimal("-0.005"), "", EN) == "-0.01"


def test_a_currency_stands_behind_its_amount() -> None:
    assert format_money(Decimal(5), "RUB", RU) == f"5,00{NBSP}₽"
    assert format_money(Decimal(5), "CHF", EN) == f"5.00{NBSP}CHF"


def test_eighteen_digits_are_shown_exactly() -> None:
    assert format_money(Decimal("9999999999999999.99"), "", EN) == "9,999,999,999,999,999.99"


@pytest.mark.parametrize(("value", "shown"), [("12.500000", "12.5"), ("3.000000", "3"), ("100", "100"), ("0.5", "0.5")])
def test_a_quantity_has_no_trailing_zeros(value: str, shown: str) -> None:
    assert format_quantity(Decimal(value), "", EN) == shown


def test_zero_is_a_dash_in_a_table_and_empty_is_nothing() -> None:
    assert table_money(Decimal("0.00")) == DASH
    assert table_quantity(Decimal(0)) == DASH
    assert table_money(None) == ""
    assert format_money(Decimal(0), "", EN) == "0.00"


def test_a_price_shows_its_fourth_decimal_only_where_it_has_one() -> None:
    assert format_price(Decimal("12.500000"), EN) == "12.50"
    assert format_price(Decimal("12.345600"), EN) == "12.3456"


def test_a_day_is_clear_in_each_language() -> None:
    assert format_date(date(2026, 5, 6), EN) == "06 May 2026"
    assert format_date(date(2026, 5, 6), RU) == "06.05.2026"
    assert format_short_date(date(2026, 5, 6), date(2026, 11, 22), RU) == "06.05"
    assert format_short_date(date(2026, 5, 6), date(2026, 11, 22), EN) == "06 May"
    assert format_short_date(date(2025, 5, 6), date(2026, 11, 22), RU) == "06.05.2025"


def test_a_moment_is_told_in_the_zone_of_the_person() -> None:
    moment = datetime(2026, 12, 31, 22, 30, tzinfo=UTC)
    assert format_moment(moment, ZoneInfo("Europe/Moscow"), RU) == "01.01.2027 01:30"


def test_every_screen_keeps_the_clock_of_the_employee_who_signed_in(qapp: QApplication) -> None:
    moment = datetime(2026, 12, 31, 22, 30, tzinfo=UTC)
    try:
        set_display_zone("Asia/Vladivostok")
        assert format_moment(moment, None, RU) == "01.01.2027 08:30"
        assert format_recent(moment, moment) == day_and_time(moment)[-5:] == "08:30"
        assert moment_here(date(2027, 1, 1), time(8, 30)) == moment
        assert today_here() == datetime.now(ZoneInfo("Asia/Vladivostok")).date()
        # Summer and winter have their own distance from UTC, whatever the season of typing.
        set_display_zone("Europe/Bucharest")
        assert moment_here(date(2026, 7, 1), time(12)) == datetime(2026, 7, 1, 9, tzinfo=UTC)
        assert moment_here(date(2026, 12, 1), time(12)) == datetime(2026, 12, 1, 10, tzinfo=UTC)
    finally:
        set_display_zone("")
    assert moment_here(date(2026, 7, 1), time(12)) == datetime(2026, 7, 1, 12).astimezone()


def test_a_duration_is_told_in_hours_and_minutes() -> None:
    assert [format_duration(minutes) for minutes in (45, 60, 90, None)] == ["45 min", "1 h", "1 h 30 min", ""]


def test_a_phone_is_written_as_its_country_writes_it() -> None:
    assert format_phone("+74951234567", "12", "RU") == "8 (495) 123-45-67 ext. 12"
    assert format_phone("+40721123456", "", "RU") == "+40 721 123 456"
    assert format_phone("not a phone") == "not a phone"
