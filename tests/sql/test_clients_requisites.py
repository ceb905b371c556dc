"""Check digits: the workstation's rules, the server's and an independent library say the same."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stdnum.exceptions import ValidationError
from stdnum.ru import inn, ogrn

from app.clients import requisites
from tests.support.server import TestDatabase

GOOD = [
    ("tax_number", ("RU",), "7707083893"),
    ("tax_number", ("RU",), "500100732259"),
    ("tax_number", ("RO",), "RO14399840"),
    ("tax_number", ("ES",), "B58378431"),
    ("tax_reason_code", ("RU",), "770701001"),
    ("registration_number", ("RU",), "1027700132195"),
    ("registration_number", ("RU",), "304500116000157"),
    ("bank_code", ("RU",), "044525225"),
    ("bank_code", ("RO",), "BTRLRO22"),
    ("bank_account", ("RU", "044525225"), "40702810238000000002"),
    ("bank_account", ("RO", ""), "RO49AAAA1B31007593840000"),
    ("correspondent_account", ("RU", "044525225"), "30101810400000000225"),
]
WRONG = [
    ("tax_number", ("RU",), "7707083894", "check_digit"),
    ("tax_number", ("RU",), "500100732258", "check_digit"),
    ("tax_number", ("RU",), "77070838", "length"),
    ("tax_number", ("RU",), "77О7083893", "digits"),
    ("tax_number", ("RU",), "٧٧٠٧٠٨٣٨٩٣", "digits"),
    ("tax_number", ("RO",), "RO14399841", "check_digit"),
    ("tax_number", ("ES",), "?", "format"),
    ("tax_reason_code", ("RU",), "7707", "length"),
    ("tax_reason_code", ("RU",), "77070100X", "format"),
    ("registration_number", ("RU",), "1027700132196", "check_digit"),
    ("registration_number", ("RU",), "10277", "length"),
    ("bank_code", ("RU",), "04452522", "length"),
    ("bank_code", ("RU",), "04452522О", "digits"),
    ("bank_account", ("RU", "044525225"), "40702810338000000002", "bank"),
    ("bank_account", ("RU", ""), "4070281", "length"),
    ("bank_account", ("RO", ""), "RO49AAAA1B31007593840001", "check_digit"),
    ("correspondent_account", ("RU", "044525225"), "30101810400000000226", "bank"),
]


def fault_here(rule: str, scope: tuple[str, ...], value: str) -> str | None:
    fault: str | None = getattr(requisites, f"{rule}_fault")(*scope, value)
    return fault


def fault_there(database: TestDatabase, rule: str, scope: tuple[str, ...], value: str) -> str | None:
    marks = ", ".join(["%s"] * (len(scope) + 1))
    fault: str | None = database.scalar(f"select private.{rule}_fault_v1({marks})", *scope, value)
    return fault


def test_good_requisites_are_accepted_here_and_there(database: TestDatabase) -> None:
    for rule, scope, value in GOOD:
        assert fault_here(rule, scope, value) is None, value
        assert fault_there(database, rule, scope, value) is None, value


def test_wrong_requisites_are_refused_with_the_same_word_here_and_there(database: TestDatabase) -> None:
    for rule, scope, value, word in WRONG:
        assert fault_here(rule, scope, value) == word, value
        assert fault_there(database, rule, scope, value) == word, value


def test_empty_requisites_have_no_fault(database: TestDatabase) -> None:
    for rule, scope, _ in GOOD:
        assert fault_here(rule, scope, "") is None
        assert fault_there(database, rule, scope, "") is None


@given(st.one_of(st.text("0123456789", min_size=8, max_size=16), st.text(max_size=14)))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_judged_alike_here_and_there(database: TestDatabase, value: str) -> None:
    if "\x00" in value or any("\ud800" <= sign <= "\udfff" for sign in value):
        return
    for rule, scope in (
        ("tax_number", ("RU",)), ("tax_number", ("RO",)), ("registration_number", ("RU",)), ("bank_code", ("RU",)),
        ("tax_reason_code", ("RU",)), ("bank_account", ("RU", "044525225")), ("bank_account", ("RO", "")),
    ):  # fmt: skip
        assert fault_here(rule, scope, value) == fault_there(database, rule, scope, value)


@given(st.from_regex(r"[0-9]{10}|[0-9]{12}", fullmatch=True))
@settings(max_examples=500)
def test_inn_agrees_with_an_independent_library(value: str) -> None:
    assert (requisites.tax_number_fault("RU", value) is None) == accepts(inn, value)


@given(st.from_regex(r"[1-9][0-9]{12}", fullmatch=True))
@settings(max_examples=500)
def test_ogrn_agrees_with_an_independent_library(value: str) -> None:
    if accepts(ogrn, value):
        assert requisites.registration_number_fault("RU", value) is None


def accepts(rule: Any, value: str) -> bool:
    try:
        rule.validate(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("value", ["7707 083 893", "7707-083-893", " 7707083893 ", "7707\u2013083\u2013893"])
def test_numbers_are_cleaned_of_spaces_and_dashes(value: str) -> None:
    assert requisites.clean_number(value) == "7707083893"
