"""The import on the server: the dry run tells everything and writes nothing; good rows come in, others say why."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from app.clients.commands import import_clients
from app.clients.import_mapping import faults_from_server, plan_import
from app.clients.queries import check_import, get_client_card, list_clients
from app.database.errors import UserError
from tests.support.clients import add_client, child, phone, session
from tests.support.server import TestDatabase

FILE = """Наименование;ИНН;КПП;Адрес;БИК;Расчётный счёт;Телефон;E-mail;Контактное лицо;Должность
Ромашка;7707083893;770701001;Москва, Арбат 1;044525225;40702810238000000002;8 926 123-45-67;a@b.ru;Мария;Директор
Лютик;;;;;;;;;
"""


def rows_of(text: str = FILE) -> list[dict[str, Any]]:
    plan = plan_import(text.encode("cp1251"), "RU")
    assert plan.faults == ()
    return [dict(row) for row in plan.rows]


def test_a_file_comes_in_whole(database: TestDatabase) -> None:
    with session(database, "head") as connection:
        result = import_clients(connection, uuid4(), rows_of())
        assert result["refused"] == {}
        card = get_client_card(connection, result["added"][0]["id"])
    assert (card.name, card.responsible) == ("Ромашка", "Громов Глеб")
    (payer,) = card.payers
    assert (payer.tax_number, payer.legal_address) == ("7707083893", "Москва, Арбат 1")
    assert payer.accounts[0].bank_account == "40702810238000000002"
    (contact,) = card.contacts
    assert (contact.name, contact.position) == ("Мария", "Директор")
    assert {channel.value for channel in contact.channels} == {"+7 926 123-45-67", "a@b.ru"}
    assert [entry.state for entry in card.feed] == ["imported"]


def test_the_same_import_twice_adds_once(database: TestDatabase) -> None:
    save_id = uuid4()
    with session(database, "head") as connection:
        first = import_clients(connection, save_id, rows_of())
        assert import_clients(connection, save_id, rows_of()) == first
    assert database.scalar("select count(*) from kontor.clients") == 2


def test_the_dry_run_names_duplicates_and_writes_nothing(database: TestDatabase) -> None:
    add_client(database, "seller", "Первый", payers=[child(name="П", tax_number="7707083893")])
    add_client(database, "seller_south", "Скрытый", channels=[phone("+79261234567")])
    plan = plan_import(FILE.encode("cp1251"), "RU")
    with session(database, "head") as connection:
        faults = faults_from_server(plan, check_import(connection, plan.rows))
    told = [
        (f.place, f.heading, f.error.code, f.error.values.get("name"), f.error.values.get("responsible"))
        for f in faults
    ]
    assert told == [
        (2, "Телефон", "KT101", None, "Дёмина Дарья"),
        (2, "ИНН", "KT101", "Первый", None),
    ]
    assert database.scalar("select count(*) from kontor.clients") == 2


def test_rows_with_a_fault_stay_out_and_say_why_and_the_others_come_in(database: TestDatabase) -> None:
    rows = [*rows_of(), {"place": 9, "name": "Плохой", "tax_number": "7707083894", "phone": "9" * 60}]
    rows.append({"place": 10, "name": ""})
    with session(database, "head") as connection:
        result = import_clients(connection, uuid4(), rows)
    assert [row["place"] for row in result["added"]] == [2, 3]
    assert {
        (place, fault["field"], fault["code"]) for place, faults in result["refused"].items() for fault in faults
    } == {
        ("9", "tax_number", "KT102"),
        ("9", "phone", "KT108"),
        ("10", "name", "KT008"),
    }


def test_duplicates_are_refused_unless_accepted(database: TestDatabase) -> None:
    with session(database, "head") as connection:
        import_clients(connection, uuid4(), rows_of())
        again = import_clients(connection, uuid4(), rows_of())
        assert list(again["refused"]) == ["2"]
        accepted = import_clients(connection, uuid4(), rows_of(), accept_duplicates=True)
    assert len(accepted["added"]) == 2


def test_the_import_needs_its_right_and_stays_in_its_scope(database: TestDatabase) -> None:
    with session(database, "seller") as connection, pytest.raises(UserError) as refusal:
        import_clients(connection, uuid4(), rows_of())
    assert refusal.value.values == {"object": "clients", "action": "import", "ask": ["Админов Павел"]}
    rows = [{"place": 2, "name": "Чужому", "responsible": "seller_south"}]
    with session(database, "head") as connection:
        with pytest.raises(UserError) as refusal:
            import_clients(connection, uuid4(), rows)
        import_clients(connection, uuid4(), [{"place": 2, "name": "Своему", "responsible": "seller"}])
    assert (refusal.value.code, refusal.value.field) == ("KT002", "responsible")
    with session(database, "seller") as connection:
        assert [row.name for row in list_clients(connection)] == ["Своему"]


def test_rows_of_another_shape_are_refused(database: TestDatabase) -> None:
    shapes: list[Any] = [{"place": 1}, [{"place": "x"}], [[1]], [{"place": 1}] * 5001]
    with session(database, "head") as connection:
        for rows in shapes:
            with pytest.raises(UserError) as refusal:
                import_clients(connection, uuid4(), rows)
            assert refusal.value.code in ("KT005", "KT007")
