"""The Administration section's functions, as the sysadmin, the director, the auditor and others call them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import psycopg2
import pytest
from psycopg2.extensions import encrypt_password

from app.access import commands, history, queries
from app.access.records import Right
from app.database.errors import UserError
from tests.support.clients import session
from tests.support.planner_records import employee_id
from tests.support.server import TestDatabase
from tests.support.stock import furnish


def verifier(database: TestDatabase, login: str, password: str) -> str:
    return str(encrypt_password(password, login, scope=database.admin, algorithm="scram-sha-256"))


def profile_id(database: TestDatabase, code: str) -> int:
    return int(database.scalar("select id from kontor.profiles where code = %s", code))


def as_person(database: TestDatabase, login: str, work: Any) -> Any:
    with session(database, login) as connection:
        return work(connection)


def refused(database: TestDatabase, login: str, work: Any) -> str:
    with pytest.raises(UserError) as refusal:
        as_person(database, login, work)
    return refusal.value.code


def test_the_sysadmin_lists_people_with_their_profiles_and_a_seller_does_not(database: TestDatabase) -> None:
    rows = as_person(database, "sysadmin", queries.list_employees)
    keeper = next(row for row in rows if row.login == "keeper")
    assert [given.code for given in keeper.profiles] == ["storekeeper"]
    assert len(keeper.warehouse_keys) == 2
    assert refused(database, "seller", queries.list_employees) == "KT002"


def test_the_sysadmin_changes_an_employee_and_a_conflict_names_the_field(database: TestDatabase) -> None:
    seller = employee_id(database, "seller")
    changes: dict[str, list[Any]] = {
        "position": [None, "Старший"],
        "networks": [[], ["10.0.0.0/8", "127.0.0.0/8"]],
        "work_from": [None, "00:00:00"],
        "work_to": [None, "23:59:00"],
        "max_sessions": [8, 3],
    }
    version = as_person(database, "sysadmin", lambda c: commands.save_employee(c, uuid4(), seller, changes))
    row = next(r for r in as_person(database, "sysadmin", queries.list_employees) if r.login == "seller")
    assert (row.position, row.networks, row.work_from, row.version) == (
        "Старший", ("10.0.0.0/8", "127.0.0.0/8"), "00:00:00", version,
    )  # fmt: skip
    assert database.scalar("select rolconnlimit from pg_roles where rolname = 'seller'") == 3
    stale = changes | {"position": ["", "x"]}
    assert refused(database, "sysadmin", lambda c: commands.save_employee(c, uuid4(), seller, stale)) == "KT004"
    for wrong in ({"networks": [row.networks, ["nowhere"]]}, {"zone": ["Europe/Moscow", "Mars"]}):
        assert (
            refused(database, "sysadmin", lambda c, w=wrong: commands.save_employee(c, uuid4(), seller, w)) == "KT005"
        )
    database.execute("alter role seller connection limit 8")


def test_a_profile_is_given_by_two_people_only(database: TestDatabase) -> None:
    newcomer, seller = employee_id(database, "newcomer"), profile_id(database, "storekeeper")

    def ask(c: Any) -> Any:
        return commands.request_profile(c, uuid4(), newcomer, seller)

    assert refused(database, "seller", ask) == "KT002"
    assert as_person(database, "sysadmin", ask) == "waiting"
    assert refused(database, "sysadmin", ask) == "KT010"
    request = as_person(database, "director", queries.list_requests)[0]
    assert (request.employee, request.profile, request.state) == ("Новикова Нина", "storekeeper", "waiting")

    def approve(c: Any) -> Any:
        return commands.decide_request(c, uuid4(), request.id, approve=True)

    assert refused(database, "sysadmin", approve) == "KT002"
    as_person(database, "director", approve)
    info = as_person(database, "newcomer", queries.get_session_info)
    assert info.may("balances", "view") is False  # a storekeeper without a warehouse
    assert info.may("prices", "view")
    assert refused(database, "director", approve) == "KT012"
    assert as_person(
        database, "sysadmin", lambda c: commands.request_profile(c, uuid4(), newcomer, seller, give=False)
    ) == ("approved")
    assert not as_person(database, "newcomer", queries.get_session_info).may("prices", "view")


def test_nobody_approves_an_own_request_or_what_he_gains_by(database: TestDatabase) -> None:
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope, with_private)"
        " select id, 'profiles', 'approve', 'all', true from kontor.profiles where code = 'sysadmin'"
    )
    director, sysadmin = employee_id(database, "director"), employee_id(database, "sysadmin")
    seller = profile_id(database, "seller")
    for person in (sysadmin, director):
        as_person(database, "sysadmin", lambda c, p=person: commands.request_profile(c, uuid4(), p, seller))
    for_director, for_sysadmin = [row.id for row in as_person(database, "director", queries.list_requests)]
    for login, request in (("sysadmin", for_sysadmin), ("sysadmin", for_director), ("director", for_director)):
        assert (
            refused(database, login, lambda c, r=request: commands.decide_request(c, uuid4(), r, approve=True))
            == "KT011"
        )
    as_person(database, "director", lambda c: commands.decide_request(c, uuid4(), for_director, approve=False))
    assert database.scalar("select count(*) from kontor.employee_profiles where profile_id = %s", seller) == 3


def test_rights_of_a_profile_change_after_the_second_person(database: TestDatabase) -> None:
    seller = profile_id(database, "seller")
    # It gains and loses at once: all of it waits, so that one look shows the whole.
    rights = [Right("clients", "view", "department"), Right("tasks", "view", "own")]

    def ask(c: Any) -> Any:
        return commands.request_rights(c, uuid4(), seller, rights, {"discount_percent": "7.50"})

    assert as_person(database, "sysadmin", ask) == "waiting"
    assert as_person(database, "seller", queries.get_session_info).may("clients", "edit")
    request = as_person(database, "director", queries.list_requests)[0]
    as_person(database, "director", lambda c: commands.decide_request(c, uuid4(), request.id, approve=True))
    assert not as_person(database, "seller", queries.get_session_info).may("clients", "edit")
    profile = next(p for p in as_person(database, "sysadmin", queries.list_profiles) if p.code == "seller")
    assert profile.rights == tuple(rights) and str(profile.limits["discount_percent"]) == "7.50"
    assert refused(
        database, "sysadmin", lambda c: commands.request_rights(c, uuid4(), seller, [Right("x", "view", "own")])
    ) == ("KT005")


def test_profiles_go_out_and_come_back_the_same(database: TestDatabase) -> None:
    exported = as_person(database, "sysadmin", queries.export_profiles)

    def copy(c: Any) -> Any:
        return commands.copy_profile(c, uuid4(), profile_id(database, "seller"), "seller_2", "S", "П")

    as_person(database, "sysadmin", copy)
    assert refused(database, "sysadmin", copy) == "KT006"
    again = as_person(database, "sysadmin", lambda c: commands.import_profiles(c, uuid4(), exported))
    assert set(again.values()) == {"same"}
    seller = next(profile for profile in exported if profile["code"] == "seller")
    more = [{"object": "cost", "action": "view", "scope": "own"}]
    changed = [{**exported[0], "rights": []}, {**exported[0], "code": "brand_new"}, {**seller, "rights": more}]
    imported = as_person(database, "sysadmin", lambda c: commands.import_profiles(c, uuid4(), changed))
    assert imported == {exported[0]["code"]: "approved", "brand_new": "added", "seller": "waiting"}


def test_a_person_lends_the_own_rights_alone_and_a_sysadmin_only_asks(database: TestDatabase) -> None:
    seller, south = employee_id(database, "seller"), employee_id(database, "seller_south")
    since, until = datetime.now(UTC) - timedelta(hours=1), datetime.now(UTC) + timedelta(days=3)

    def ask(c: Any) -> Any:
        return commands.request_deputy(c, uuid4(), seller, south, since, until)

    assert refused(database, "seller_south", ask) == "KT002"
    assert as_person(database, "sysadmin", ask) == "waiting"
    assert database.scalar("select count(*) from kontor.deputies") == 0
    assert as_person(database, "seller", ask) == "approved"
    assert database.scalar("select count(*) from kontor.deputies") == 1


def test_why_and_who_sees_a_record(database: TestDatabase) -> None:
    stock = furnish(database)
    head, south = employee_id(database, "head"), employee_id(database, "seller_south")

    def explain(person: int, record: int) -> Any:
        return as_person(database, "sysadmin", lambda c: queries.explain_access(c, person, "clients", record))

    views = [reason for reason in explain(head, stock.private_client) if reason.action == "view"]
    assert [(reason.profile, reason.scope, reason.with_private) for reason in views] == [
        ("head_of_sales", "department", True)
    ]
    assert explain(south, stock.client) == []
    every = as_person(database, "sysadmin", lambda c: queries.explain_access(c, head, None))
    alone = as_person(database, "sysadmin", lambda c: queries.explain_access(c, head, "clients"))
    assert [reason for reason in every if reason.object == "clients"] == alone != []
    assert {reason.object for reason in every} == {
        name
        for (name,) in database.rows(
            "select distinct r.object from kontor.profile_rights r join kontor.profiles p on p.id = r.profile_id"
            " where p.code = 'head_of_sales'"
        )
    }
    sees = as_person(database, "head", lambda c: history.list_who_sees(c, "clients", stock.private_client))
    seeing = {reason.employee for reason in sees if reason.sees}
    actual = {
        name
        for login, name in database.rows("select login, name from kontor.employees")
        if as_person(database, login, lambda c: c.exec_driver_sql(
            f"select count(*) from kontor.clients where id = {stock.private_client}").scalar())
    }  # fmt: skip
    assert seeing == actual
    assert refused(database, "seller_south", lambda c: history.list_who_sees(c, "clients", stock.client)) == "KT003"
    assert refused(database, "seller_south", lambda c: history.list_who_sees(c, "clients", 999_999)) == "KT003"
    assert refused(database, "seller", lambda c: queries.explain_access(c, head, "clients", None)) == "KT002"


def test_sessions_are_seen_and_ended_but_not_the_superusers(database: TestDatabase) -> None:
    victim = database.connect("seller2")
    rows = as_person(database, "sysadmin", queries.list_sessions)
    assert victim.info.backend_pid in [row.pid for row in rows]
    assert {row.login for row in rows} == {"seller2", "sysadmin"}
    own = database.admin.info.backend_pid
    assert refused(database, "sysadmin", lambda c: commands.end_session(c, uuid4(), own)) == "KT003"
    as_person(database, "sysadmin", lambda c: commands.end_session(c, uuid4(), victim.info.backend_pid))
    with pytest.raises(psycopg2.OperationalError):
        victim.cursor().execute("select 1")
    assert refused(database, "head", queries.list_sessions) == "KT002"


def test_unused_profiles_are_those_whose_people_never_came(database: TestDatabase) -> None:
    as_person(database, "seller", queries.get_session_info)
    nobody_has = {row.code for row in as_person(database, "sysadmin", queries.list_unused_rights) if not row.employee}
    assert nobody_has == {"robot", "buyer", "cashier"}


def test_departments_and_teams_are_made_and_a_tree_has_no_loop(database: TestDatabase) -> None:
    top = as_person(database, "sysadmin", lambda c: commands.save_department(c, uuid4(), None, "Продажи", None))
    north = database.scalar("select id from kontor.departments where name = 'Продажи Север'")
    as_person(database, "sysadmin", lambda c: commands.save_department(c, uuid4(), north, "Продажи Север", top))
    assert (
        refused(database, "sysadmin", lambda c: commands.save_department(c, uuid4(), top, "Продажи", north)) == "KT005"
    )
    assert refused(database, "sysadmin", lambda c: commands.save_department(c, uuid4(), None, "Склад", None)) == "KT006"
    people = [employee_id(database, "seller"), employee_id(database, "seller_south")]
    team = as_person(database, "sysadmin", lambda c: commands.save_team(c, uuid4(), None, "Сети", people))
    as_person(database, "sysadmin", lambda c: commands.save_team(c, uuid4(), team, "Сети и опт", people[:1]))
    assert database.rows(
        "select t.name, m.employee_id from kontor.teams t join kontor.team_members m on m.team_id = t.id"
    ) == [("Сети и опт", people[0])]
