"""What is made from what: components of kits, and the tree of documents around one; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class LinkedDocument:
    """A document of the tree: `made_from` are ids of documents in the same tree, sources first by moment."""

    id: int
    kind: str
    state: str
    number: str | None
    moment: datetime
    partner_name: str
    reversal_of_id: int | None
    made_from: tuple[int, ...]


_KIT = """
select i.id as item_id, i.code, i.article, i.name, u.short_name as unit, u.decimals, i.tracking,
       c.quantity * cast(:quantity as numeric) as quantity
from kontor.kit_components c
join kontor.items i on i.id = c.component_id
join kontor.units u on u.id = i.unit_id
where c.kit_id = :kit_id
order by i.sort_key, i.id
"""
_TREE = """
with recursive tree as (
  select cast(:id as bigint) as id
  union
  select case when k.from_document_id = t.id then k.to_document_id else k.from_document_id end
  from tree t join kontor.document_links k on t.id in (k.from_document_id, k.to_document_id)
)
select d.id, d.kind, d.state, d.number, d.moment, d.partner_name, d.reversal_of_id,
       array(select k.from_document_id from kontor.document_links k where k.to_document_id = d.id
             order by k.from_document_id) as made_from
from tree t join kontor.documents d on d.id = t.id
order by d.moment, d.id
limit 500
"""


def list_kit_lines(connection: Connection, kit_id: int, quantity: Decimal) -> list[KitLine]:
    """Return the components of so many kits, by their specification; nothing for an item without one."""
    rows = connection.execute(text(_KIT), {"kit_id": kit_id, "quantity": quantity})
    return [KitLine(**row) for row in rows.mappings()]


def list_linked_documents(connection: Connection, document_id: int) -> list[LinkedDocument]:
    """Return the document and all that it was made from and that was made from it, of what one may see."""
    rows = connection.execute(text(_TREE), {"id": document_id})
    return [LinkedDocument(**{**row, "made_from": tuple(row["made_from"])}) for row in rows.mappings()]
