"""Kinds as the program knows them and as the server knows them are the same."""

from __future__ import annotations

from app.documents.kinds import HARMLESS_FIELDS, KINDS, header_fields
from tests.support.server import TestDatabase


def test_program_and_server_know_the_same_kinds_with_the_same_fields(database: TestDatabase) -> None:
    rows = database.rows(
        "select k, private.document_object(k), private.kind_partner(k), private.kind_money(k),"
        " private.common_fields(k) || array(select jsonb_object_keys(private.kind_header(k)))"
        " from unnest(private.document_kinds()) k"
    )
    assert {kind: (object_, partner, money) for kind, object_, partner, money, _ in rows} == {
        rule.kind: (rule.object, rule.partner, rule.money) for rule in KINDS.values()
    }
    for kind, _, _, _, fields in rows:
        assert set(fields) == set(header_fields(kind)) - {"costs"}, kind


def test_stock_goes_the_way_that_the_kind_says(database: TestDatabase) -> None:
    for kind, rule in KINDS.items():
        ways = [database.scalar("select private.line_direction(%s, %s::smallint)", kind, way) for way in (1, -1)]
        if rule.direction == "both":
            assert ways == ([1, -1] if kind in ("production", "assembly", "disassembly") else [-1, -1])
        else:
            assert ways == [rule.direction, rule.direction]


def test_what_follows_a_kind_is_the_same_on_both_sides(database: TestDatabase) -> None:
    for rule in KINDS.values():
        assert set(rule.next) <= set(KINDS)
        # A stocktaking makes its documents itself when it is finished.
        made_elsewhere = {"stocktaking"}
        assert rule.kind in made_elsewhere or set(rule.next) == set(
            database.scalar("select private.next_kinds(%s)", rule.kind)
        )
    assert {"comment", "carrier"} <= HARMLESS_FIELDS


def test_same_fields_stay_open_after_posting_on_both_sides(database: TestDatabase) -> None:
    for kind in KINDS:
        common = set(database.scalar("select private.common_fields(%s)", kind))
        assert set(database.scalar("select private.harmless_fields(%s)", kind)) == HARMLESS_FIELDS & common
