"""What was made from what; one statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class LinkedDocument:
    """A document of the tree; `source_id` is the one it was made from, None for a root or a source one may not see."""

    id: int
    source_id: int | None
    kind: str
    state: str
    number: str | None
    moment: datetime
    partner_name: str


_TREE = """
with recursive up(id) as (
  select cast(:id as bigint)
  union
  select k.from_document_id from kontor.document_links k join up u on k.to_document_id = u.id
), whole(id) as (
  select u.id from up u
  union
  select k.to_document_id from kontor.document_links k join whole w on k.from_document_id = w.id
)
select d.id, (select min(k.from_document_id) from kontor.document_links k
              where k.to_document_id = d.id and k.from_document_id in (select w.id from whole w)) as source_id,
       d.kind, d.state, d.number, d.moment, d.partner_name
from api.document_list d
where d.id in (select w.id from whole w)
order by d.moment, d.id
limit 200
"""


def list_document_tree(connection: Connection, document_id: int) -> list[LinkedDocument]:
    """Return all documents that this one came from or led to, those that one may see, by moment."""
    return [LinkedDocument(**row) for row in connection.execute(text(_TREE), {"id": document_id}).mappings()]
