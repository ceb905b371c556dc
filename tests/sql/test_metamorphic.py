"""Metamorphic tests of SECURITY.md 5.7: no path shows a row that is not one's own, nor that such a row exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from server_setup.checks import Finding, run_checks
from server_setup.deploy import upgrade
from tests.support.besieged import Besieged
from tests.support.canaries import COST, MISSING, SONG, ask, calls, sing
from tests.support.cast import PEOPLE
from tests.support.rights_model import RightsModel
from tests.support.server import TestDatabase, TestServer

LOGINS = [person[0] for person in PEOPLE]
#: Who may print a document may know what stands on its paper: the payer's account is printed there.
ON_PAPER = {"api.get_print_snapshot": "account"}


@pytest.fixture(scope="module")
def siege(server: TestServer) -> Iterator[Besieged]:
    database = server.clone()
    yield sing(database)
    database.close()


def relations(database: TestDatabase) -> list[str]:
    """Return a query of all granted columns for every table and view that people may read."""
    return [
        f"select {columns} from {schema}.{name}"
        for schema, name, columns in database.rows(
            "select table_schema, table_name, string_agg(quote_ident(column_name), ', ')"
            " from information_schema.column_privileges"
            " where grantee in ('kontor_employee', 'kontor_auditor') and privilege_type = 'SELECT' group by 1, 2"
        )
    ]


def allowed(model: RightsModel, login: str) -> dict[str, set[int]]:
    """Return whose songs a person may hear."""
    return {
        "client": model.nameable(login),
        "channel": model.clients(login, "channels"),
        "account": model.clients(login, "bank_data"),
        "document": model.documents(login),
        "task": model.tasks(login),
    }


def overheard(text: str, permitted: dict[str, set[int]], sees_cost: bool) -> set[str]:
    """Return what a person must not hear in an answer."""
    songs = {(kind.lower(), int(number)) for kind, number in SONG.findall(text)}
    found = {f"{kind} {number}" for kind, number in songs if number not in permitted[kind]}
    return found | ({"cost"} if COST in text and not sees_cost else set())


@pytest.mark.parametrize("login", LOGINS)
def test_a_every_path_shows_a_subset_of_what_the_model_allows(siege: Besieged, login: str) -> None:
    database = siege.database
    model = RightsModel(database)
    permitted, sees_cost = allowed(model, login), model.sees_cost(login)
    connection = database.connect(login)
    connection.autocommit = False
    leaks: dict[str, set[str]] = {}
    heard = 0
    for query in relations(database):
        if "audit." in query and login != "auditor":
            continue
        with connection.cursor() as cursor:
            cursor.execute(query)
            text = str(cursor.fetchall())
        connection.rollback()
        heard += len(SONG.findall(text))
        if found := overheard(text, permitted, sees_cost):
            leaks[query] = found
    ids = [siege.private, siege.foreign, siege.receipt, siege.own_draft, siege.foreign_task, siege.item]
    ids += [row[0] for row in database.rows("select id from kontor.files order by id")]
    for call in calls(database):
        for record in ids if "{0}" in call.statement or "\0" in call.statement else ids[:1]:
            text = ask(connection, call, record)
            heard += len(SONG.findall(text))
            found = overheard(text, permitted, sees_cost)
            printed = ON_PAPER.get(call.function)
            if found := {song for song in found if song.partition(" ")[0] != printed}:
                leaks.setdefault(call.function, set()).update(found)
    assert leaks == {}
    if login in ("seller", "head", "director", "auditor"):
        assert heard > 20, "nothing was heard at all: the test listens in the wrong place"


@pytest.mark.parametrize("login", ["seller", "senior", "keeper_second", "newcomer"])
def test_b_a_foreign_id_is_answered_like_a_missing_one(siege: Besieged, login: str) -> None:
    database = siege.database
    model = RightsModel(database)
    foreign = {
        "client": siege.foreign,
        "contact": database.scalar("select id from kontor.contacts where client_id = %s", siege.foreign),
        "payer": database.scalar("select id from kontor.payers where client_id = %s", siege.foreign),
        "task": siege.foreign_task,
        "document": siege.receipt,
        "file": database.scalar("select id from kontor.files where client_id = %s", siege.foreign),
    }
    if siege.receipt in model.documents(login):
        del foreign["document"]
    if siege.foreign in model.nameable(login):
        for kind in ("client", "contact", "payer"):
            del foreign[kind]
    assert foreign
    connection = database.connect(login)
    connection.autocommit = False
    told: dict[str, str] = {}
    for call in calls(database):
        if "{0}" not in call.statement and "\0" not in call.statement:
            continue
        missing = ask(connection, call, MISSING).replace(str(MISSING), "ID")
        for kind, record in foreign.items():
            answer = ask(connection, call, record).replace(str(record), "ID")
            if _steady(answer) != _steady(missing):
                told[f"{call.function} with a {kind}"] = f"{answer[:150]} | {missing[:150]}"
    connection.close()
    assert told == {}


def _steady(answer: str) -> str:
    """Leave out what differs from call to call by itself: moments, and what a new row is numbered."""
    answer = re.sub(r"\d{4}-\d\d-\d\dT[\d:.]+(\+00:00)?", "MOMENT", answer)
    return re.sub(r"'id': \d+", "'id': N", answer)


def test_b_can_fail(siege: Besieged) -> None:
    """A function that tells the two apart is found."""
    siege.database.execute(
        "create function api.betrays(p_id bigint) returns boolean language sql security definer"
        " set search_path = pg_catalog, pg_temp as 'select exists (select from kontor.clients c where c.id = p_id)';"
        "alter function api.betrays(bigint) owner to kontor_api;"
        "grant execute on function api.betrays(bigint) to kontor_employee"
    )
    try:
        connection = siege.database.connect("seller")
        connection.autocommit = False
        call = next(call for call in calls(siege.database) if call.function == "api.betrays")
        assert ask(connection, call, siege.foreign) != ask(connection, call, MISSING)
        connection.close()
    finally:
        siege.database.execute("drop function api.betrays(bigint)")


def test_d_every_rule_of_the_catalogue_holds_after_an_upgrade_of_a_used_base(siege: Besieged) -> None:
    server = siege.database.server
    upgrade(server.administrator, siege.database.name, report=lambda _: None)
    found = run_checks(server.administrator, siege.database.name)
    assert [finding for finding in found if finding.level == Finding.ERROR] == []
