"""The rights matrix, worked out here from the rows of the model and compared with what PostgreSQL shows each login."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.support.besieged import Besieged, besieged
from tests.support.cast import PEOPLE
from tests.support.server import TestServer

LOGINS = [person[0] for person in PEOPLE]
#: Every way on which a client's id reaches a person; {name} is what is searched for.
PATHS = (
    "select id from kontor.clients",
    "select id from api.client_rows",
    "select client_id from kontor.payers",
    "select client_id from kontor.client_summaries",
    "select client_id from api.feed_rows",
    "select id from api.find_clients('{name}', 50)",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Who somebody is to the model."""

    login: str
    key: int
    department: int
    teams: frozenset[int]


@pytest.fixture(scope="module")
def siege(each_server: TestServer) -> Iterator[Besieged]:
    database = each_server.clone()
    made = besieged(database)
    database.execute(
        "insert into kontor.teams (name) values ('Сети');"
        "insert into kontor.team_members (team_id, employee_id)"
        " select t.id, e.id from kontor.teams t, kontor.employees e where e.login in ('newcomer', 'seller')"
    )
    yield made
    database.close()


def people(siege: Besieged) -> dict[str, Person]:
    rows = siege.database.rows(
        "select e.login, e.key, e.department_id, array(select m.team_id from kontor.team_members m"
        " where m.employee_id = e.id) from kontor.employees e"
    )
    return {login: Person(login, key, department, frozenset(teams)) for login, key, department, teams in rows}


def expected(siege: Besieged, login: str, rights: list[tuple[str, bool, bool]]) -> set[int]:
    """Return the clients that rights (scope, with private ones, denied) let a person see."""
    everyone = people(siege)
    me = everyone[login]
    by_key = {person.key: person for person in everyone.values()}
    if any(denied for _, _, denied in rights):
        return set()
    seen = set()
    for client, key, private in siege.database.rows("select id, responsible_key, is_private from kontor.clients"):
        owner = by_key[key]
        for scope, with_private, _ in rights:
            reached = {
                "own": owner == me,
                "team": owner == me or bool(owner.teams & me.teams),
                "department": owner.department == me.department,
                "warehouses": False,
                "all": True,
            }[scope]
            if reached and (not private or with_private or owner == me):
                seen.add(client)
    return seen


def shown(siege: Besieged, login: str, query: str) -> set[int]:
    connection = siege.database.connect(login)
    with connection.cursor() as cursor:
        cursor.execute(query)
        found = {row[0] for row in cursor.fetchall()}
    connection.close()
    return found


@pytest.mark.parametrize("login", LOGINS)
def test_each_ready_profile_shows_the_clients_of_the_model(siege: Besieged, login: str) -> None:
    rights = siege.database.rows(
        "select r.scope, r.with_private, r.denied from kontor.profile_rights r"
        " join kontor.employee_profiles ep using (profile_id) join kontor.employees e on e.id = ep.employee_id"
        " where e.login = %s and r.object = 'clients' and r.action = 'view'",
        login,
    )
    right_ones = expected(siege, login, rights)
    assert shown(siege, login, PATHS[0]) == right_ones
    for path in PATHS[1:]:
        for name in ("берег", "ромашка", "тайный", "соседский"):
            assert shown(siege, login, path.replace("{name}", name)) <= right_ones, path


SCOPES = ("own", "team", "department", "warehouses", "all")


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("with_private", [False, True], ids=["without_private", "with_private"])
@pytest.mark.parametrize("denied", [False, True], ids=["granted", "denied"])
def test_each_scope_alone_shows_what_the_model_says(
    siege: Besieged, scope: str, with_private: bool, denied: bool
) -> None:
    database = siege.database
    database.execute(
        "delete from kontor.profile_rights where profile_id = (select id from kontor.profiles where code = 'newcomer')"
    )
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope, with_private, denied)"
        " select id, 'clients', 'view', %s, %s, %s from kontor.profiles where code = 'newcomer'",
        scope,
        with_private,
        denied,
    )
    for query in PATHS[:2]:
        assert shown(siege, "newcomer", query) == expected(siege, "newcomer", [(scope, with_private, denied)])


@pytest.mark.parametrize("action", ["create", "edit", "merge", "export", "reassign"])
def test_one_action_opens_no_other(siege: Besieged, action: str) -> None:
    database = siege.database
    database.execute(
        "delete from kontor.profile_rights where profile_id = (select id from kontor.profiles where code = 'newcomer')"
    )
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope, with_private)"
        " select id, 'clients', %s, 'all', true from kontor.profiles where code = 'newcomer'",
        action,
    )
    assert shown(siege, "newcomer", "select id from kontor.clients") == set()
    assert database.rows(
        "select object, action from private.login_keys where login = 'newcomer' and (sees_all or keys <> '{}')"
    ) == [("clients", action)]
