"""Lines of a report under the groups of their goods, with subtotals; currencies are never added to each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from app.catalog.records import ItemGroup
from app.reports.records import ReportLine

#: Goods that are in no group.
NO_GROUP = 0


@dataclass(frozen=True, slots=True)
class GroupLine:
    """What all goods of a group, and of the groups in it, come to in one currency.

    `unit` is empty and quantities are None where the goods have several units. Columns that a group has nothing for
    are None.
    """

    group_id: int
    name: str
    depth: int
    currency: str
    unit: Mapping[str, str]
    figures: Mapping[str, Decimal | None]
    #: The group has goods in other currencies too, each with a line of its own.
    of_several: bool = False
    is_subtotal: bool = True

    def __getattr__(self, key: str) -> Any:
        if key.startswith("_"):
            raise AttributeError(key)
        return self.figures.get(key)


def under_groups(
    lines: Sequence[ReportLine],
    groups: Sequence[ItemGroup],
    *,
    quantities: Sequence[str],
    sums: Sequence[str],
    folded: Set[int] = frozenset(),
) -> list[ReportLine | GroupLine]:
    """Return the lines in the order of the tree of groups, each group after its subtotals; what is folded stays away.

    `quantities` are added where all have one unit, `sums` by currency.
    """
    parents = {group.id: group.parent_id for group in groups}
    own: dict[int, list[ReportLine]] = defaultdict(list)
    within: dict[int, list[ReportLine]] = defaultdict(list)
    for line in lines:
        group = line.group_id if line.group_id in parents else None
        own[group or NO_GROUP].append(line)
        within[NO_GROUP].extend([line] if group is None else [])
        while group is not None:
            within[group].append(line)
            group = parents.get(group)
    children: dict[int | None, list[ItemGroup]] = defaultdict(list)
    for found in sorted(groups, key=lambda one: one.name.casefold()):
        children[found.parent_id].append(found)

    def branch(group_id: int, name: str, depth: int) -> list[ReportLine | GroupLine]:
        currencies = _by_currency(within[group_id])
        shown: list[ReportLine | GroupLine] = [
            replace(_subtotal(group_id, name, depth, found, quantities, sums), of_several=len(currencies) > 1)
            for found in currencies
        ]
        if group_id not in folded:
            for child in children[group_id] if group_id != NO_GROUP else ():
                if child.id in within:
                    shown += branch(child.id, child.name, depth + 1)
            shown += own[group_id]
        return shown

    tree = [line for top in children[None] if top.id in within for line in branch(top.id, top.name, 0)]
    return tree + (branch(NO_GROUP, "", 0) if own[NO_GROUP] else [])


def _by_currency(lines: Sequence[ReportLine]) -> list[list[ReportLine]]:
    found: dict[str, list[ReportLine]] = defaultdict(list)
    for line in lines:
        found[line.currency].append(line)
    return [found[currency] for currency in sorted(found)]


def _subtotal(
    group_id: int,
    name: str,
    depth: int,
    lines: Sequence[ReportLine],
    quantities: Sequence[str],
    sums: Sequence[str],
) -> GroupLine:
    units = {tuple(sorted(line.unit.items())) for line in lines}
    figures = {key: _added(lines, key) for key in sums}
    figures |= {key: _added(lines, key) if len(units) == 1 else None for key in quantities}
    return GroupLine(group_id, name, depth, lines[0].currency, dict(units.pop()) if len(units) == 1 else {}, figures)


def _added(lines: Sequence[ReportLine], key: str) -> Decimal | None:
    values = [value for value in (getattr(line, key) for line in lines) if value is not None]
    return sum(values, Decimal(0)) if values else None
