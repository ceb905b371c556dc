"""Lines of reports under their groups: subtotals of each branch, and currencies apart."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.catalog.records import ItemGroup
from app.reports.grouping import GroupLine, under_groups
from app.reports.records import StockLine

PIECES, KILOGRAMS = {"ru": "шт"}, {"ru": "кг"}
GROUPS = [
    ItemGroup(1, "Tools", None, "average", False, 1),
    ItemGroup(2, "Saws", 1, "average", False, 1),
    ItemGroup(3, "Empty", 1, "average", False, 1),
    ItemGroup(4, "Food", None, "average", False, 1),
]


def stock(code: str, group: int | None, quantity: int, value: str | None, **other: Any) -> StockLine:
    worth = None if value is None else Decimal(value)
    fields: dict[str, Any] = {"currency": "RUB", "unit": PIECES} | other
    return StockLine(
        1, "Main", int(code), code, "", f"Item {code}", group, "", fields["unit"], fields["currency"], None, "", None,
        Decimal(quantity), None, worth,
    )  # fmt: skip


def told(lines: list[StockLine], **folded: Any) -> list[tuple[Any, ...]]:
    """Return a subtotal as (group, depth, currency, quantity, value) and a line as its code."""
    found = under_groups(lines, GROUPS, quantities=["quantity"], sums=["value"], **folded)
    return [
        (one.name, one.depth, one.currency, one.quantity, one.value) if isinstance(one, GroupLine) else (one.code,)
        for one in found
    ]


def test_a_group_comes_before_its_goods_with_what_it_and_the_groups_in_it_come_to() -> None:
    lines = [stock("1", 2, 3, "30"), stock("2", 1, 1, "5.50"), stock("3", 4, 2, "7")]
    assert told(lines) == [
        ("Food", 0, "RUB", 2, 7), ("3",),
        ("Tools", 0, "RUB", 4, Decimal("35.50")), ("Saws", 1, "RUB", 3, 30), ("1",), ("2",),
    ]  # fmt: skip


def test_currencies_are_never_added_and_each_has_a_line_of_its_own() -> None:
    lines = [stock("1", 2, 3, "30"), stock("2", 2, 5, "9", currency="MDL")]
    assert told(lines)[:2] == [("Tools", 0, "MDL", 5, 9), ("Tools", 0, "RUB", 3, 30)]


def test_quantities_of_several_units_are_not_added_and_values_are() -> None:
    lines = [stock("1", 1, 3, "30"), stock("2", 1, 5, "9", unit=KILOGRAMS)]
    assert told(lines)[0] == ("Tools", 0, "RUB", None, 39)


def test_who_sees_no_value_sees_no_sum_of_it() -> None:
    assert told([stock("1", 1, 3, None)])[0] == ("Tools", 0, "RUB", 3, None)


def test_a_folded_group_shows_its_subtotal_alone_and_goods_without_a_group_stand_last() -> None:
    lines = [stock("1", 2, 3, "30"), stock("2", None, 1, "1"), stock("3", 99, 1, "1")]
    assert told(lines, folded={1}) == [("Tools", 0, "RUB", 3, 30), ("", 0, "RUB", 2, 2), ("2",), ("3",)]
