"""What Ctrl+K asks: one statement over everything that can be found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.engine import Connection

#: The groups, in the order in which they are shown.
KINDS = ("client", "contact", "phone", "document", "item")

_FIND = """
select h.kind, case when h.kind in ('contact', 'phone') then h.client_id else h.id end,
  case h.kind when 'client' then c.name when 'contact' then p.name when 'phone' then h.matched
    when 'document' then coalesce(d.number, '—') when 'item' then i.name end,
  case h.kind when 'client' then c.number || ' · ' || c.responsible
    when 'contact' then concat_ws(' · ', nullif(p.position, ''), p.client_name)
    when 'phone' then concat_ws(' · ', q.name, c.name)
    when 'document' then d.partner_name when 'item' then concat_ws(' · ', i.code, nullif(i.article, '')) end,
  case h.kind when 'document' then d.kind || ' ' || d.state else h.matched end,
  d.moment, h.other_layout
from api.find_anything(:text, :limit) h
left join api.client_rows c on c.id = h.client_id
left join api.contact_rows p on h.kind = 'contact' and p.id = h.id
left join api.contact_rows q on h.kind = 'phone' and q.id = h.id and q.client_id = h.client_id
left join api.document_list d on h.kind = 'document' and d.id = h.id
left join api.item_list i on h.kind = 'item' and i.id = h.id
where coalesce(c.id, d.id, i.id) is not null
order by h.place"""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found; `id` is the record to open: of a contact and of a phone it is their client.

    `matched`: of a document its kind and state, of an item what fitted (barcode, code, article, name), of a phone its
    digits. `other_layout`: found only by reading the query in the other keyboard layout.
    """

    kind: str
    id: int
    title: str
    subtitle: str
    matched: str
    moment: datetime | None
    other_layout: bool


def find_anything(connection: Connection, query: str, *, limit_per_group: int = 7) -> list[Hit]:
    """Return what fits one line of text, group by group in the order of KINDS, best first within each."""
    rows = connection.execute(text(_FIND), {"text": query, "limit": limit_per_group})
    hits = [Hit(*row) for row in rows]
    return sorted(hits, key=lambda hit: KINDS.index(hit.kind))
