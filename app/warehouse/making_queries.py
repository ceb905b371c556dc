"""What a kit is made of; one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class KitLine:
    """A component with what so many kits need of it, in its unit."""

    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    decimals: int
    tracking: str
    quantity: Decimal


_KIT = """
select i.id as item_id, i.code, i.article, i.name, u.short_name as unit, u.decimals, i.tracking,
       c.quantity * cast(:quantity as numeric) as quantity
from kontor.kit_components c
join kontor.items i on i.id = c.component_id
join kontor.units u on u.id = i.unit_id
where c.kit_id = :kit_id
order by i.sort_key, i.id
"""


def list_kit_lines(connection: Connection, kit_id: int, quantity: Decimal) -> list[KitLine]:
    """Return the components of so many kits, by their specification; nothing for an item without one."""
    rows = connection.execute(text(_KIT), {"kit_id": kit_id, "quantity": quantity})
    return [KitLine(**row) for row in rows.mappings()]
