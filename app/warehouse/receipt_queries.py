"""What came against what was ordered and what the supplier's paper says; one statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line of a receipt, or of its order where nothing came; `ordered` is None where nobody ordered it.

    `before` is what other receipts brought of the ordered quantity. Quantities are in the item's unit.
    """

    item_id: int
    code: str
    article: str
    name: str
    unit: Mapping[str, str]
    ordered: Decimal | None
    before: Decimal
    on_paper: Decimal
    in_fact: Decimal

    @property
    def against_order(self) -> Decimal | None:
        """How much more (or less) came than was still awaited."""
        return None if self.ordered is None else self.in_fact - max(self.ordered - self.before, Decimal(0))

    @property
    def against_paper(self) -> Decimal:
        """How much more (or less) came than the paper says."""
        return self.in_fact - self.on_paper


_COMPARED = """
with receipt as (
  select l.id, l.item_id, l.line_no, l.quantity, coalesce(l.paper_quantity, l.quantity) as on_paper, l.source_line_id
  from kontor.document_lines l where l.document_id = :document_id
), compared as (
  select r.item_id, r.line_no, r.id, s.id as order_line_id, s.quantity as ordered, r.on_paper, r.quantity as in_fact
  from receipt r left join kontor.document_lines s on s.id = r.source_line_id
  union all
  select s.item_id, null, s.id, s.id, s.quantity, 0, 0
  from kontor.document_lines s
  where s.document_id in (
      select o.document_id from kontor.document_lines o where o.id in (select r.source_line_id from receipt r))
    and s.id not in (select r.source_line_id from receipt r where r.source_line_id is not null)
)
select i.id as item_id, i.code, i.article, i.name, u.short_name as unit, c.ordered,
       coalesce((select sum(o.quantity) from kontor.order_receipts o
                 where o.line_id = c.order_line_id and o.document_id <> :document_id), 0) as before,
       c.on_paper, c.in_fact
from compared c
join kontor.items i on i.id = c.item_id
join kontor.units u on u.id = i.unit_id
order by c.line_no nulls last, c.id
"""


def list_compared_lines(connection: Connection, document_id: int) -> list[ComparedLine]:
    """Return the lines of a receipt beside its order and its paper, then what was ordered and did not come at all."""
    rows = connection.execute(text(_COMPARED), {"document_id": document_id})
    return [ComparedLine(**row) for row in rows.mappings()]
