"""Import of goods, prices and banks' rates: files as people have them, faults by row, nothing twice."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from openpyxl import Workbook

from app.catalog.bank_rates import read_bank_rates
from app.catalog.commands import import_items, save_currency_rates
from app.catalog.import_columns import field_of_heading
from app.catalog.import_goods import GoodsPlan, faults_from_server, faulty_rows, guess_columns, plan_goods
from app.catalog.queries import get_item, list_currency_rates, list_items, list_price_kinds
from app.catalog.table_file import read_table
from app.database.errors import UserError
from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish

DAY = date(2026, 11, 22)
CBR = """<?xml version="1.0" encoding="windows-1251"?>
<ValCurs Date="21.11.2026" name="Foreign Currency Market">
<Valute ID="R01235"><NumCode>840</NumCode><CharCode>USD</CharCode><Nominal>1</Nominal><Name>Доллар США</Name>
<Value>79,1234</Value><VunitRate>79,1234</VunitRate></Valute>
<Valute ID="R01820"><NumCode>392</NumCode><CharCode>JPY</CharCode><Nominal>100</Nominal><Name>Иен</Name>
<Value>52,5</Value></Valute>
<Valute ID="R00000"><NumCode>036</NumCode><CharCode>AUD</CharCode><Nominal>1</Nominal><Name>х</Name>
<Value>50</Value></Valute>
</ValCurs>""".encode("cp1251")
ECB = b"""<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject><Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.0823'/>
<Cube currency='RON' rate='5.0912'/></Cube></Cube></gesmes:Envelope>"""


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'senior' and p.code = 'buyer'"
    )
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'items', 'import', 'all'"
        " from kontor.profiles where code = 'buyer' on conflict do nothing"
    )
    return furnish(database)


def plan(database: TestDatabase, content: bytes) -> GoodsPlan:
    with database.engine("senior").connect() as buyer:
        kinds = list_price_kinds(buyer)
    table = read_table(content, lambda heading: field_of_heading(heading) is not None)
    return plan_goods(table, guess_columns(table, kinds))


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_a_trial_tells_what_the_import_then_does_and_changes_nothing(database: TestDatabase, stock: Stock) -> None:
    made = plan(
        database,
        "Код;Наименование;Ед.изм.;Группа;Штрихкод;НДС;Розничная\n"
        "00001;Товар один;шт;Крепёж;;20%;105,50\n"
        "A-1;Новый;кг;крепёж;4600000000015;без НДС;1 234,5\n"
        "A-2;Чужой код;шт;;4600000000017;;1\n"
        "A-3;Попугаи;попугай;;;;2\n"
        "A-4;;шт;;;;3\n"
        "A-5;Дорогой;шт;;;;дорого\n".encode("cp1251"),
    )
    assert [(fault.place, fault.heading, fault.error.code) for fault in made.faults] == [(7, "Розничная", "KT910")]
    with database.engine("senior").connect() as buyer:
        tried = import_items(buyer, uuid4(), made.rows, from_date=DAY, trial=True)
        assert [item.code for item in list_items(buyer, search="A-1")] == []
        save_id = uuid4()
        done = import_items(buyer, save_id, made.rows, from_date=DAY, trial=False)
        assert (done.added, done.changed, done.faults) == (tried.added, tried.changed, tried.faults) == (
            1, 1, done.faults,
        )  # fmt: skip
        assert import_items(buyer, save_id, made.rows, from_date=DAY, trial=False) == done, (
            "a repeat does nothing twice"
        )
        faults = faults_from_server(made, done.faults)
        assert [(fault.place, fault.field, fault.error.code) for fault in faults] == [
            (4, "barcodes", "KT006"), (5, "unit", "KT005"), (6, "name", "KT008"),
        ]  # fmt: skip
        assert [row[-1] for row in faulty_rows(made.table, faults)] == [
            "?", "KT006", "Ед.изм.: KT005", "Наименование: KT008",
        ]  # fmt: skip
        first = get_item(buyer, stock.items[0], DAY)
        assert (first.name, first.group_name, first.current[0].price) == ("Товар один", "Крепёж", Decimal("105.5"))
        (new,) = list_items(buyer, search="A-1")
        item = get_item(buyer, new.id, DAY)
        assert (item.vat_class, item.group_name, item.barcodes[0].code) == ("exempt", "Крепёж", "4600000000015")
        assert item.current[0].price == Decimal("1234.5")


def test_a_workbook_is_read_with_its_numbers_as_they_were_typed(database: TestDatabase, stock: Stock) -> None:
    made = plan(
        database,
        workbook(
            ("Артикул", "Название", "Вес", "Розничная"), ("X-0.1", "Из книги", 0.1, 12.3), (None, None, None, None)
        ),
    )
    assert [dict(row) for row in made.rows] == [
        {"place": 2, "article": "X-0.1", "name": "Из книги", "weight_net": "0.1",
         "prices": {str(stock.price_kind): "12.3"}}
    ]  # fmt: skip
    with pytest.raises(UserError) as refusal:
        read_table(b"PK\x03\x04 no book", lambda _heading: False)
    assert refusal.value.code == "KT613"
    with pytest.raises(UserError) as refusal:
        plan(database, workbook(("Страна",), ("RU",)))
    assert refusal.value.code == "KT612"


def test_who_may_not_import_or_price_is_refused(database: TestDatabase, stock: Stock) -> None:
    rows = [{"place": 2, "code": "00001", "prices": {str(stock.price_kind): "1"}}]
    with database.engine("keeper2").connect() as keeper, pytest.raises(UserError) as refusal:
        import_items(keeper, uuid4(), rows, from_date=DAY, trial=True)
    assert refusal.value.code == "KT002"
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'items', 'import', 'all'"
        " from kontor.profiles where code = 'senior_storekeeper'"
    )
    with database.engine("keeper2").connect() as keeper:
        answer = import_items(keeper, uuid4(), rows, from_date=DAY, trial=False)
        assert [fault["code"] for fault in answer.faults] == ["KT002"], "goods yes, prices no"


def test_rates_of_two_banks_are_kept_once(database: TestDatabase, stock: Stock) -> None:
    known = {"RUB", "EUR", "USD", "JPY", "RON"}
    cbr, ecb = read_bank_rates(CBR, known), read_bank_rates(ECB, known)
    assert [(r["currency"], r["nominal"], r["rate"]) for r in cbr] == [
        ("USD", 1, Decimal("79.1234")), ("JPY", 100, Decimal("52.5")),
    ]  # fmt: skip
    with database.engine("senior").connect() as buyer:
        assert save_currency_rates(buyer, uuid4(), [*cbr, *ecb]) == 4
        assert save_currency_rates(buyer, uuid4(), [*cbr, *ecb]) == 0, "the same file twice changes nothing"
        assert sorted([(r.base, r.source) for r in list_currency_rates(buyer, "EUR")], reverse=True) == [
            ("USD", "ecb"),
            ("RON", "ecb"),
        ]
    assert database.scalar("select private.currency_rate('JPY', 'RUB', '2026-11-22')") == Decimal("0.525")
    assert database.scalar("select private.currency_rate('RON', 'USD', '2026-11-22')") == Decimal("0.21258250")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no xml", "xml"),
        (b"<a/>", "format"),
        (b"<ValCurs Date='21.11.2026'/>", "empty"),
        (b"<ValCurs Date='tomorrow'/>", "date"),
        (
            b"<ValCurs Date='21.11.2026'><Valute><CharCode>USD</CharCode><Nominal>0</Nominal></Valute></ValCurs>",
            "number",
        ),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><ValCurs Date="21.11.2026">&b;</ValCurs>', "doctype"),
    ],
)
def test_a_file_that_is_none_of_a_bank_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_bank_rates(content, {"USD"})
    assert (refusal.value.code, refusal.value.values["reason"]) == ("KT611", reason)
