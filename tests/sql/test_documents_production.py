"""Production, assembly, disassembly: components go out at cost, and what is made carries exactly that."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.warehouse.commands import reverse_document, unpost_document
from app.warehouse.making_queries import list_kit_lines
from tests.support.kinds import broken, moves_of, read
from tests.support.server import TestDatabase
from tests.support.stock import MAIN, Stock, furnish, line, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = furnish(database, items=5)
    with database.engine("keeper2").connect() as keeper:
        lines = [line(made.items[0], 9, 10), line(made.items[1], 3, 7), line(made.items[2], 3, "3.33")]
        posted(keeper, "receipt", made.main, made.supplier, lines, vat_mode="none")
    return made


def part(item: int, quantity: Any, **fields: Any) -> dict[str, Any]:
    return line(item, quantity, direction=-1, **fields)


def output(item: int, quantity: Any, **fields: Any) -> dict[str, Any]:
    return line(item, quantity, direction=1, **fields)


def test_a_kit_costs_what_its_components_cost(database: TestDatabase, stock: Stock) -> None:
    one, two, three, kit, _ = stock.items
    with database.engine("keeper").connect() as keeper:
        done = posted(
            keeper, "assembly", stock.main, None, [part(one, 6), part(two, "1.5"), part(three, 1), output(kit, 3)]
        )
        assert read(keeper, done.id).lines[3].direction == 1
    assert moves_of(database, done.id)[-1] == (MAIN, "00004", Decimal(3), Decimal("73.83"))
    assert stock_of(database, stock.main, kit) == (3, Decimal("73.83"))
    with database.engine("keeper2").connect() as keeper:
        unpost_document(keeper, uuid4(), done.id)
    assert stock_of(database, stock.main, kit) == (0, 0)
    assert stock_of(database, stock.main, one) == (9, 90)
    assert broken(database) == {}


def test_outputs_share_the_cost_by_their_shares_or_else_by_quantity(database: TestDatabase, stock: Stock) -> None:
    one, _, _, four, five = stock.items
    with database.engine("keeper2").connect() as keeper:
        made = posted(
            keeper,
            "production",
            stock.main,
            None,
            [part(one, 1), output(four, 2, cost_share="2"), output(five, 1, cost_share="1")],
            department_id=database.scalar("select min(id) from kontor.departments"),
            purpose="order 7",
        )
        assert [value for *_, value in moves_of(database, made.id)] == [-10, Decimal("6.67"), Decimal("3.33")]
        apart = posted(keeper, "disassembly", stock.main, None, [part(one, 1), output(four, 1), output(five, 6)])
        assert [value for *_, value in moves_of(database, apart.id)] == [-10, Decimal("1.43"), Decimal("8.57")]
        assert read(keeper, made.id).header["department_name"] == "Продажи Север"
        reverse_document(keeper, uuid4(), made.id)
    assert stock_of(database, stock.main, one) == (8, 80)
    assert broken(database) == {}


@pytest.mark.parametrize(
    ("kind", "reason"),
    [("production", "components"), ("assembly", "outputs"), ("assembly", "one_output"), ("disassembly", "one_kit"),
     ("production", "shares")],
)  # fmt: skip
def test_making_needs_both_sides(database: TestDatabase, stock: Stock, kind: str, reason: str) -> None:
    one, two, _, four, five = stock.items
    lines = {
        "components": [output(four, 1)],
        "outputs": [part(one, 1)],
        "one_output": [part(one, 1), output(four, 1), output(five, 1)],
        "one_kit": [part(one, 1), part(two, 1), output(five, 1)],
        "shares": [part(one, 1), output(four, 1, cost_share="0"), output(five, 1, cost_share="0")],
    }[reason]
    with database.engine("keeper").connect() as keeper, pytest.raises(UserError) as refusal:
        posted(keeper, kind, stock.main, None, lines)
    assert (refusal.value.code, refusal.value.values["reason"]) == ("KT319", reason)


def test_components_that_are_not_there_are_named(database: TestDatabase, stock: Stock) -> None:
    one, _, _, kit, _ = stock.items
    with database.engine("keeper").connect() as keeper, pytest.raises(UserError) as refusal:
        posted(keeper, "assembly", stock.main, None, [part(one, 10), output(kit, 1)])
    assert refusal.value.code == "KT401"
    assert [(short["line_no"], short["free"]) for short in refusal.value.values["lines"]] == [(1, "9")]


def test_a_specification_gives_the_components_for_any_number_of_kits(database: TestDatabase, stock: Stock) -> None:
    one, two, _, kit, _ = stock.items
    database.execute("update kontor.items set kind = 'kit' where id = %s", kit)
    database.execute(
        "insert into kontor.kit_components (kit_id, component_id, quantity) values (%s, %s, 2), (%s, %s, 0.25)",
        kit, one, kit, two,
    )  # fmt: skip
    with database.engine("keeper").connect() as keeper:
        found = list_kit_lines(keeper, kit, Decimal(3))
    assert [(component.item_id, component.quantity) for component in found] == [(one, 6), (two, Decimal("0.75"))]
