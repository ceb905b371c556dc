"""Cells of the matrix of rights, and profiles as a file."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.profile_file import read_profiles, write_profiles
from app.access.records import Right
from app.access.right_cells import NOTHING, SCOPES, Cell, cell_gains, cells_of, changes, marked, rights_of
from app.access.right_objects import GROUPS, rows_of
from app.database.errors import UserError

WORDS = {
    "objects": [name for objects in GROUPS.values() for name in objects],
    "actions": sorted({action for objects in GROUPS.values() for actions in objects.values() for action in actions}),
    "scopes": list(SCOPES),
    "limits": ["discount_percent"],
}
RIGHTS = st.lists(
    st.builds(
        Right,
        st.sampled_from(["clients", "tasks"]),
        st.sampled_from(["view", "edit"]),
        st.sampled_from(SCOPES),
        st.booleans(),
        st.booleans(),
    ),
    unique_by=lambda right: (right.object, right.action, right.scope),
    max_size=12,
)


@given(RIGHTS)
def test_rights_that_nobody_touched_come_back_exactly_as_they_were(rights: list[Right]) -> None:
    ordered = sorted(rights, key=lambda right: (right.object, right.action, right.scope))
    assert rights_of(cells_of(rights), rights) == ordered


@given(RIGHTS, st.sampled_from([*SCOPES, "private", "denied"]))
def test_only_the_cell_that_was_marked_changes(rights: list[Right], mark: str) -> None:
    before = cells_of(rights)
    after = {**before, ("clients", "view"): marked(before.get(("clients", "view"), NOTHING), mark, whole=False)}
    again = cells_of(rights_of(after, rights))
    assert {(c.object, c.action) for c in changes(before, again)} <= {("clients", "view")}


def test_a_wider_scope_takes_the_place_of_the_narrower_and_warehouses_stand_beside() -> None:
    own = marked(NOTHING, "own", whole=False)
    department = marked(own, "department", whole=False)
    assert department.scopes == {"department"}
    both = marked(department, "warehouses", whole=False)
    assert both.scopes == {"department", "warehouses"}
    assert marked(both, "all", whole=False).scopes == {"all"}
    assert marked(both, "own", whole=False).scopes == {"own", "warehouses"}


def test_private_rows_need_a_scope_that_reaches_others_and_a_denial_leaves_nothing_else() -> None:
    own = Cell(frozenset({"own"}))
    assert marked(own, "private", whole=False) == own
    private = marked(Cell(frozenset({"team"})), "private", whole=False)
    assert private.with_private
    assert not marked(private, "own", whole=False).with_private
    assert marked(private, "denied", whole=False) == Cell(denied=True)
    assert marked(Cell(denied=True), "denied", whole=False) == NOTHING
    assert marked(NOTHING, "all", whole=True) == Cell(frozenset({"all"}), with_private=True)


@pytest.mark.parametrize(
    ("old", "new", "gains"),
    [
        (NOTHING, Cell(frozenset({"own"})), True),
        (Cell(frozenset({"department"})), Cell(frozenset({"own"})), False),
        (Cell(frozenset({"all"})), Cell(frozenset({"department"}), with_private=True), True),
        (Cell(denied=True), NOTHING, True),
        (Cell(frozenset({"all"})), Cell(denied=True), False),
    ],
)
def test_a_gain_is_told_from_a_loss(old: Cell, new: Cell, gains: bool) -> None:
    assert cell_gains(old, new) is gains


def test_objects_that_the_list_does_not_know_are_shown_at_its_end() -> None:
    rows = rows_of([("moon", "view"), ("clients", "view"), ("clients", "moon")])
    assert rows[-1] == ("moon", "view")
    assert rows.count(("clients", "view")) == 1
    assert ("clients", "moon") in rows[:12]


def test_a_file_comes_back_and_names_what_this_server_does_not_know() -> None:
    right = {"object": "clients", "action": "view", "scope": "own", "with_private": False, "denied": False}
    strange = [{**right, "object": "moon"}, {**right, "scope": "orbit"}]
    profile = {"code": "x", "name_en": "X", "name_ru": "Икс", "rights": [right], "limits": {"discount_percent": "5"}}
    wild = {**profile, "rights": [right, *strange], "limits": {"discount_percent": 5, "gravity": "1"}}
    read = read_profiles(write_profiles([wild]), WORDS)
    assert read.profiles == (profile,)
    assert read.unknown == ("moon", "orbit", "gravity")
    assert read_profiles(json.dumps([profile]), WORDS).profiles == (profile,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no json", "file"),
        ("{}", "file"),
        ('{"format": "kontor-profiles", "version": 2, "profiles": []}', "version"),
        ('[{"code": 1}]', "file"),
        ('[{"code": "x", "name_en": "X", "name_ru": "X", "rights": [5]}]', "file"),
    ],
)
def test_another_file_is_refused_in_words(text: str, reason: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_profiles(text, WORDS)
    assert (refusal.value.code, refusal.value.values["reason"]) == ("KT005", reason)
