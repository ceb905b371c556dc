"""Changing a profile: what nobody gains by is done at once, what somebody gains by waits; and what surrounds it."""

from __future__ import annotations

import itertools
import json
from dataclasses import asdict
from typing import Any
from uuid import uuid4

import pytest

from app.access import commands, queries
from app.access.records import Profile, Right
from app.database.errors import UserError
from tests.support.clients import session
from tests.support.planner_records import employee_id
from tests.support.server import TestDatabase


def as_person(database: TestDatabase, login: str, work: Any) -> Any:
    with session(database, login) as connection:
        return work(connection)


def refused(database: TestDatabase, login: str, work: Any) -> UserError:
    with pytest.raises(UserError) as refusal:
        as_person(database, login, work)
    return refusal.value


def profile(database: TestDatabase, code: str) -> Profile:
    found: list[Profile] = as_person(database, "sysadmin", queries.list_profiles)
    return next(row for row in found if row.code == code)


def change(database: TestDatabase, code: str, rights: Any, limits: Any = None, version: int | None = None) -> str:
    row = profile(database, code)
    wished = row.limits if limits is None else limits
    texts = {name: str(value) for name, value in wished.items()}
    return str(
        as_person(
            database,
            "sysadmin",
            lambda c: commands.request_rights(c, uuid4(), row.id, rights, texts, version or row.version),
        )
    )


def grows(database: TestDatabase, old: list[Right], new: list[Right]) -> bool:
    sent = [json.dumps([asdict(right) for right in rights]) for rights in (old, new)]
    return bool(database.scalar("select private.rights_grow(%s::jsonb, %s::jsonb)", *sent))


def test_a_change_by_which_nobody_gains_is_done_at_once_and_one_by_which_somebody_does_waits(
    database: TestDatabase,
) -> None:
    rights = profile(database, "seller").rights
    fewer = [right for right in rights if right.object != "shipments"]
    assert change(database, "seller", rights) == "same"
    assert change(database, "seller", fewer) == "approved"
    assert profile(database, "seller").rights == tuple(fewer)
    assert not as_person(database, "seller", queries.get_session_info).may("shipments", "view")
    assert change(database, "seller", [*fewer, Right("cost", "view", "own")]) == "waiting"
    assert profile(database, "seller").rights == tuple(fewer)


def test_a_profile_that_nobody_has_is_changed_at_once_unless_it_is_about_to_be_given(database: TestDatabase) -> None:
    more = [*profile(database, "robot").rights, Right("clients", "view", "all", True)]
    assert change(database, "robot", more) == "approved"
    robot = profile(database, "robot").id
    newcomer = employee_id(database, "newcomer")
    as_person(database, "sysadmin", lambda c: commands.request_profile(c, uuid4(), newcomer, robot))
    assert change(database, "robot", [*more, Right("cost", "view", "all", True)]) == "waiting"


#: What one set of rights for clients, view reaches, worked out apart from the server: pairs (whose rows, private ones).
REACH = {
    "own": {("me", False), ("me", True)},
    "team": {("me", False), ("me", True), ("team", False)},
    "department": {("me", False), ("me", True), ("department", False)},
    "warehouses": {("warehouses", False)},
    "all": {("me", True), *((who, False) for who in ("me", "team", "department", "warehouses", "others"))},
}
PRIVATE = {
    "team": {("team", True)},
    "department": {("department", True)},
    "all": {(who, True) for who in ("team", "department", "warehouses", "others")},
}


def reach(rights: tuple[Right, ...]) -> set[tuple[str, bool]]:
    if any(right.denied for right in rights):
        return set()
    found: set[tuple[str, bool]] = set()
    for right in rights:
        found |= REACH[right.scope] | (PRIVATE.get(right.scope, set()) if right.with_private else set())
    return found


def test_what_counts_as_a_gain_agrees_with_a_model_of_every_pair_of_cells(database: TestDatabase) -> None:
    cells: list[tuple[Right, ...]] = [()]
    for scope, private, denied in itertools.product(REACH, (False, True), (False, True)):
        cells.append((Right("clients", "view", scope, private, denied),))
    cells.append((Right("clients", "view", "own"), Right("clients", "view", "warehouses")))
    for old, new in itertools.product(cells, cells):
        was_denied = any(right.denied for right in old)
        gains = not reach(new) <= reach(old) or (was_denied and not any(right.denied for right in new))
        said = grows(database, list(old), list(new))
        # The server may ask a second person once too often, never once too seldom.
        assert said or not gains, (old, new)
        if len(old) == len(new) == 1:
            assert said == gains, (old, new)


def test_a_limit_that_falls_is_at_once_and_any_other_change_of_limits_waits(database: TestDatabase) -> None:
    rights = profile(database, "seller").rights
    database.execute(
        "insert into kontor.profile_limits (profile_id, name, value)"
        " select id, 'discount_percent', 10 from kontor.profiles where code = 'seller'"
    )
    assert change(database, "seller", rights, {"discount_percent": "5"}) == "approved"
    for limits in ({"discount_percent": "6"}, {}, {"discount_percent": "5", "back_date_days": "3"}):
        assert change(database, "seller", rights, limits) == "waiting"
    assert profile(database, "seller").limits == {"discount_percent": 5}


def test_whoever_read_an_older_state_of_a_profile_neither_overwrites_nor_approves(database: TestDatabase) -> None:
    row = profile(database, "seller")
    more = [*row.rights, Right("cost", "view", "own")]
    assert change(database, "seller", more) == "waiting"
    fewer = [right for right in row.rights if right.object != "shipments"]
    assert change(database, "seller", fewer) == "approved"
    with pytest.raises(UserError) as refusal:
        change(database, "seller", row.rights, version=row.version)
    assert refusal.value.code == "KT016"
    request = as_person(database, "director", queries.list_requests)[0]
    stale = refused(database, "director", lambda c: commands.decide_request(c, uuid4(), request.id, approve=True))
    assert stale.code == "KT016"
    as_person(database, "director", lambda c: commands.decide_request(c, uuid4(), request.id, approve=False))


def test_a_profile_is_made_renamed_and_archived_once_nobody_has_it(database: TestDatabase) -> None:
    def save(row: int | None, **fields: Any) -> Any:
        names = {"name_en": "Helper", "name_ru": "Помощник"}
        return lambda c: commands.save_profile(c, uuid4(), row, **{**names, **fields})

    made = as_person(database, "sysadmin", save(None, code="helper"))
    assert refused(database, "sysadmin", save(None, code="helper")).code == "KT006"
    assert refused(database, "sysadmin", save(made, name_ru=" ")).code == "KT008"
    as_person(database, "sysadmin", save(made, name_en="Assistant"))
    assert profile(database, "helper").name_en == "Assistant"
    seller = profile(database, "seller").id
    held = refused(database, "sysadmin", save(seller, archived=True))
    assert (held.code, held.values["reason"]) == ("KT005", "people")
    as_person(database, "sysadmin", save(made, archived=True))
    assert profile(database, "helper").archived
    newcomer = employee_id(database, "newcomer")
    give = refused(database, "sysadmin", lambda c: commands.request_profile(c, uuid4(), newcomer, made))
    assert give.code == "KT003"
    assert "helper" not in {row["code"] for row in as_person(database, "sysadmin", queries.export_profiles)}
    for login in ("seller", "director", "auditor", "newcomer"):
        assert refused(database, login, save(made)).code == "KT002"


def test_a_refusal_names_the_right_and_whom_to_ask_for_it(database: TestDatabase) -> None:
    refusal = refused(database, "seller", queries.list_profiles)
    assert refusal.values == {"object": "profiles", "action": "view", "ask": ["Админов Павел"]}
    assert as_person(database, "seller", queries.get_session_info).ask == ("Админов Павел",)
    database.execute("update kontor.employees set active = false where login = 'sysadmin'")
    assert refused(database, "seller", queries.list_profiles).values["ask"] == []


def test_the_rights_of_a_file_are_the_same_in_any_order_and_without_what_goes_without_saying(
    database: TestDatabase,
) -> None:
    exported = as_person(database, "sysadmin", queries.export_profiles)
    shuffled = [
        {**row, "rights": [{k: v for k, v in right.items() if v is not False} for right in reversed(row["rights"])]}
        for row in exported
    ]
    imported = as_person(database, "sysadmin", lambda c: commands.import_profiles(c, uuid4(), shuffled))
    assert set(imported.values()) == {"same"}
