"""Who may see a record, and why: the list names exactly those to whom PostgreSQL shows the record."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.access.history import Viewer, list_who_sees
from app.database.errors import UserError
from tests.support.besieged import Besieged, besieged
from tests.support.cast import PEOPLE
from tests.support.clients import session
from tests.support.server import TestServer

LOGINS = [person[0] for person in PEOPLE]
#: Record of the siege, object of its card, and what a person would read it by.
RECORDS = (
    ("own", "clients", "select 1 from kontor.clients where id = {id}"),
    ("private", "clients", "select 1 from kontor.clients where id = {id}"),
    ("foreign", "clients", "select 1 from kontor.clients where id = {id}"),
    ("receipt", "documents", "select 1 from kontor.documents where id = {id}"),
    ("shipment", "documents", "select 1 from kontor.documents where id = {id}"),
    ("own_draft", "documents", "select 1 from kontor.documents where id = {id}"),
    ("foreign_task", "tasks", "select 1 from kontor.tasks where id = {id}"),
    ("item", "items", "select 1 from kontor.items where id = {id}"),
)


@pytest.fixture(scope="module")
def siege(server: TestServer) -> Iterator[Besieged]:
    database = server.clone()
    made = besieged(database)
    database.execute(
        "insert into kontor.employee_own_firms (employee_id, own_firm_id)"
        " select e.id, f.id from kontor.employees e, kontor.own_firms f"
        " where e.login = 'accountant' and f.name = 'Kontor SRL'"
    )
    database.execute(
        "insert into kontor.deputies (employee_id, deputy_id, valid_from, valid_until)"
        " select a.id, b.id, now() - interval '1 day', now() + interval '1 day' from kontor.employees a,"
        " kontor.employees b where a.login = 'head' and b.login = 'seller_south'"
    )
    yield made
    database.close()


def viewers(siege: Besieged, login: str, object_: str, record: int) -> list[Viewer]:
    with session(siege.database, login) as connection:
        return list_who_sees(connection, object_, record)


@pytest.mark.parametrize("record, object_, query", RECORDS, ids=[record[0] for record in RECORDS])
def test_the_list_names_exactly_those_who_see(siege: Besieged, record: str, object_: str, query: str) -> None:
    record_id = getattr(siege, record)
    names = dict(siege.database.rows("select login, name from kontor.employees"))
    shown = set()
    for login in LOGINS:
        connection = siege.database.connect(login)
        with connection.cursor() as cursor:
            cursor.execute(query.replace("{id}", str(record_id)))
            if cursor.fetchall():
                shown.add(names[login])
        connection.close()
    listed = viewers(siege, "sysadmin", object_, record_id)
    assert {viewer.employee for viewer in listed if viewer.sees} == shown


def test_a_lent_right_names_its_lender_and_its_end(siege: Besieged) -> None:
    reason = next(v for v in viewers(siege, "auditor", "clients", siege.own) if v.lent_by)
    assert (reason.employee, reason.lent_by, reason.profile) == ("Дёмина Дарья", "Громов Глеб", "head_of_sales")
    assert reason.valid_until is not None and reason.sees


def test_an_own_firm_that_does_not_fit_takes_the_sight_away(siege: Besieged) -> None:
    reason = next(v for v in viewers(siege, "director", "documents", siege.receipt) if v.profile == "accountant")
    assert not reason.sees


@pytest.mark.parametrize(
    "login, object_, record, expected",
    [
        ("seller", "clients", "own", "KT002"),
        ("keeper", "documents", "receipt", "KT002"),
        ("seller", "clients", "foreign", "KT003"),
        ("newcomer", "documents", "receipt", "KT003"),
        ("seller", "employees", "own", "KT003"),
    ],
)
def test_who_may_not_ask_is_refused(siege: Besieged, login: str, object_: str, record: str, expected: str) -> None:
    with pytest.raises(UserError) as refusal:
        viewers(siege, login, object_, getattr(siege, record))
    assert refusal.value.code == expected
