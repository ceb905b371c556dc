"""The quick-add line is read the same way that it is shown before Enter."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.planner.quick_add import client_stem, parse_quick_add, subject_beside_client

THURSDAY = date(2026, 11, 19)


def test_time_kind_and_client_are_read_in_english() -> None:
    parsed = parse_quick_add("10:30 call Ivanov", THURSDAY)
    assert (parsed.at, parsed.kind, parsed.client_text, parsed.day) == (time(10, 30), "call", "Ivanov", None)


def test_day_time_kind_client_and_length_are_read_in_russian() -> None:
    parsed = parse_quick_add("завтра 14:00 звонок Иванов 30м", THURSDAY)
    assert parsed.day == date(2026, 11, 20)
    assert (parsed.at, parsed.kind, parsed.client_text, parsed.minutes) == (time(14), "call", "Иванов", 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.30 звонок", time(10, 30)),
        ("2pm call", time(14)),
        ("12am call", time(0)),
        ("14 звонок Петров", time(14)),
        ("в 9 встреча", time(9)),
        ("завтра в 9 встреча", time(9)),
        ("9-10:30 meeting", time(9)),
        ("31.12 отгрузка", None),
        ("3 коробки отвезти", None),
    ],
)
def test_times_are_read_in_the_forms_people_type(text: str, expected: time | None) -> None:
    assert parse_quick_add(text, THURSDAY).at == expected


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("call 30m", 30),
        ("call 30 min", 30),
        ("звонок 1ч", 60),
        ("встреча 1ч30м", 90),
        ("встреча 1,5 ч", 90),
        ("meeting 1.5h", 90),
        ("полчаса звонок", 30),
        ("9-10:30 meeting", 90),
        ("звонок", None),
    ],
)
def test_lengths_are_read_in_the_forms_people_type(text: str, minutes: int | None) -> None:
    assert parse_quick_add(text, THURSDAY).minutes == minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today call", THURSDAY),
        ("послезавтра звонок", date(2026, 11, 21)),
        ("в пятницу звонок", date(2026, 11, 20)),
        ("thu call", date(2026, 11, 26)),
        ("call on monday", date(2026, 11, 23)),
        ("+3 call", date(2026, 11, 22)),
        ("через неделю звонок", date(2026, 11, 26)),
        ("in 3 days call", date(2026, 11, 22)),
        ("31.12 оплата", date(2026, 12, 31)),
        ("5 декабря оплата", date(2026, 12, 5)),
        ("dec 5 payment", date(2026, 12, 5)),
        ("01.02 оплата", date(2027, 2, 1)),
        ("01.02.27 оплата", date(2027, 2, 1)),
    ],
)
def test_days_are_read_in_the_forms_people_type(text: str, expected: date) -> None:
    assert parse_quick_add(text, THURSDAY).day == expected


def test_day_of_the_cell_holds_unless_the_line_names_another() -> None:
    cell = THURSDAY + timedelta(days=6)
    assert parse_quick_add("call", THURSDAY, cell).day == cell
    assert parse_quick_add("завтра звонок", THURSDAY, cell).day == THURSDAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "client"),
    [
        ("10:30 call ivanov about prices", "ivanov"),
        ("встреча с Ромашкой 1ч30м", "Ромашкой"),
        ("подготовить КП для Ромашки", "Ромашки"),
        ("send the contract to Acme", "Acme"),
        ("звонок @Ромашка по договору", "Ромашка"),
        ("отгрузка ООО Ромашка", "ООО Ромашка"),
        ("вынести мусор", ""),
    ],
)
def test_client_is_the_name_and_not_what_it_is_about(text: str, client: str) -> None:
    assert parse_quick_add(text, THURSDAY).client_text == client


def test_what_looks_like_a_time_and_is_none_is_named_and_not_guessed() -> None:
    parsed = parse_quick_add("25:70 call Ivanov", THURSDAY)
    assert parsed.refused == ("25:70",)
    assert parsed.at is None
    assert parse_quick_add("31.02 call", THURSDAY).refused == ("31.02",)
    assert parse_quick_add("call 99h", THURSDAY).refused == ("99h",)


def test_subject_is_never_lost() -> None:
    assert parse_quick_add("10:30 звонок", THURSDAY).subject == "звонок"
    assert parse_quick_add("send the contract to Acme", THURSDAY).subject == "send the contract to Acme"
    assert subject_beside_client(parse_quick_add("call Ivanov about prices", THURSDAY)) == "about prices"
    assert subject_beside_client(parse_quick_add("call Ivanov", THURSDAY)) == ""


def test_case_endings_do_not_hide_a_client() -> None:
    assert client_stem("Иванову") == "Иванов"
    assert client_stem("Ромашкой") == client_stem("Ромашка") == "Ромашк"
    assert client_stem("Acme Ltd") == "Acme Ltd"


@given(st.text(alphabet=st.sampled_from("0123456789:.,-+!@ чмhm абвcall/завтр"), max_size=40))
def test_no_line_breaks_the_reader(text: str) -> None:
    parsed = parse_quick_add(text, THURSDAY)
    assert parsed.kind
    assert parsed.minutes is None or 0 < parsed.minutes <= 1440
