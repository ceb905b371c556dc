"""Files of clients as people have them: encodings, delimiters, headings, and every fault by row and column."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalog.table_file import SourceTable
from app.catalog.table_file import read_table as read_any_table
from app.clients.import_columns import field_of_heading
from app.clients.import_mapping import plan_import
from app.clients.phones import read_phone
from app.database.errors import UserError


def read_table(content: bytes) -> SourceTable:
    return read_any_table(content, lambda heading: field_of_heading(heading) is not None)


TEXT = "Наименование;ИНН;Телефон\r\nООО «Ёлка»;7707083893;8 (926) 123-45-67\r\n"


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-8-sig", "utf-16", "cp866", "koi8-r"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encoding_and_delimiter_are_told_from_the_file(encoding: str, delimiter: str) -> None:
    table = read_table(TEXT.replace("«", "").replace("»", "").replace(";", delimiter).encode(encoding))
    assert table.delimiter == delimiter
    assert table.headings == ("Наименование", "ИНН", "Телефон")
    assert table.rows[0].cells == ("ООО Ёлка", "7707083893", "8 (926) 123-45-67")


def test_cp1251_without_a_known_heading_is_guessed_from_the_letters() -> None:
    lines = ["Столбец один;Столбец два"] + [
        f"Предприятие общественного питания {n};Город Екатеринбург" for n in range(20)
    ]
    assert read_table("\n".join(lines).encode("cp1251")).headings[0] == "Столбец один"


def test_quoted_cells_keep_delimiters_and_line_breaks_and_places_stay_true() -> None:
    table = read_table('Название;Комментарий\n"Рога; копыта";"две\nстроки"\n\nВторой;да\n'.encode())
    assert [(row.place, row.cells) for row in table.rows] == [
        (2, ("Рога; копыта", "две\nстроки")),
        (5, ("Второй", "да")),
    ]


def test_a_good_row_is_normalised() -> None:
    header = "Name,Tax number,KPP,Phone,E-mail,Kind,Status,Country,Contact person,Position,Comment"
    line = (
        "  Rose   Ltd ,7707 083 893,770701001,8 926 1234567 доб. 12,office@rose.example,юр. лицо,Активный,"
        "Россия,Anna,CEO,x"
    )
    plan = plan_import(f"{header}\n{line}\n".encode(), "RU")
    assert plan.faults == ()
    (row,) = plan.rows
    assert row == {
        "place": 2, "country": "RU", "name": "Rose Ltd", "tax_number": "7707083893", "tax_reason_code": "770701001",
        "phone": "+7 926 123-45-67", "e164": "+79261234567", "extension": "12", "email": "office@rose.example",
        "kind": "firm", "status": "active", "contact_name": "Anna", "contact_position": "CEO", "comment": "x",
    }  # fmt: skip


def test_every_fault_is_told_by_row_and_column_at_once() -> None:
    lines = [
        "Наименование;ИНН;КПП;ОГРН;БИК;Расчётный счёт;Телефон;E-mail;Статус",
        "Хороший;7707083893;770701001;1027700132195;044525225;40702810238000000002;+7 926 123-45-67;a@b.ru;Активный",
        ";7707083894;77;1;04;1;" + "9" * 60 + ";почта;Весёлый",
        "Короткая;7707083893",
        "Длинная;7707083893;;;;;;;;лишнее",
        "Буквы;77О7083893;;;;;позвоните;;",
        "Двойник;7707083893;;;;;8 926 123 45 67;;",
        "Чужой банк;;;;044525225;40702810338000000002;;;",
    ]
    plan = plan_import("\n".join(lines).encode("cp1251"), "RU")
    told = [(fault.place, fault.heading, fault.error.code, fault.error.values.get("reason")) for fault in plan.faults]
    assert told == [
        (3, "Наименование", "KT008", None),
        (3, "ИНН", "KT102", "check_digit"),
        (3, "КПП", "KT103", "length"),
        (3, "ОГРН", "KT104", "length"),
        (3, "БИК", "KT105", "length"),
        (3, "Расчётный счёт", "KT106", "length"),
        (3, "Телефон", "KT108", "too_long"),
        (3, "E-mail", "KT109", "format"),
        (3, "Статус", "KT005", "unknown"),
        (4, "", "KT110", None),
        (5, "", "KT110", None),
        (6, "ИНН", "KT102", "digits"),
        (6, "Телефон", "KT108", "no_digits"),
        (7, "ИНН", "KT101", None),
        (7, "Телефон", "KT101", None),
        (8, "Расчётный счёт", "KT106", "bank"),
    ]
    assert plan.faults[9].error.values == {"found": 2, "expected": 9}
    assert [row["name"] for row in plan.good_rows] == ["Хороший"]


def test_empty_cells_behind_the_last_heading_are_no_fault() -> None:
    assert plan_import(b"Name;INN\nRose;7707083893;;;\n", "RU").faults == ()


def test_unknown_headings_are_named_and_the_rest_is_read() -> None:
    plan = plan_import("Название;Цвет;ИНН\nРоза;красный;\n".encode(), "RU")
    assert plan.unknown_headings == ("Цвет",)
    assert plan.rows == ({"place": 2, "country": "RU", "name": "Роза"},)


def test_several_phones_in_a_cell_lose_none() -> None:
    (row,) = plan_import(
        "Название;Телефон;Комментарий\nРоза;8 926 123-45-67, 8 903 765-43-21;звонить\n".encode(), "RU"
    ).rows
    assert row["e164"] == "+79261234567"
    assert row["comment"] == "звонить; 8 903 765-43-21"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "KT113"), ("Название\n".encode(), "KT113"), (b"a;b\n1;2\n", "KT112"), (b"\xff\xfe\x00", "KT111")],
)
def test_files_that_cannot_be_read_are_refused_with_a_reason(content: bytes, code: str) -> None:
    with pytest.raises(UserError) as refusal:
        plan_import(content, "RU")
    assert refusal.value.code == code


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_file_brings_anything_but_a_refusal(content: bytes) -> None:
    try:
        plan_import(content, "RU")
        plan_import(b"Name;Phone;INN\n" + content, "RO")
    except UserError:
        pass


@pytest.mark.parametrize(
    ("typed", "country", "e164", "extension"),
    [
        ("8 (926) 123-45-67", "RU", "+79261234567", ""),
        ("+7 926 1234567", "RO", "+79261234567", ""),
        ("926 123 45 67", "RU", "+79261234567", ""),
        ("021 345 67 89", "RO", "+40213456789", ""),
        ("8 495 123-45-67 доб. 204", "RU", "+74951234567", "204"),
        ("+40 21 345 6789 ext 5", "RU", "+40213456789", "5"),
        ("204", "RU", None, ""),
    ],
)
def test_phones_are_read_as_people_type_them(typed: str, country: str, e164: str | None, extension: str) -> None:
    phone = read_phone(typed, country)
    assert (phone.e164, phone.extension, phone.fault) == (e164, extension, None)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [("9" * 60, "too_long"), ("позвоните", "no_digits"), ("8 926 123", "format"), ("12345678901234567", "format")],
)
def test_what_is_no_phone_says_why(typed: str, fault: str) -> None:
    assert read_phone(typed, "RU").fault == fault
