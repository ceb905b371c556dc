"""Reads of the clients capability; each function is one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from app.clients.card_json import choices_from, details_from, duplicates_from, feed_from
from app.clients.records import ClientChoices, ClientDetails, ClientRow, Duplicates, FeedEntry
from app.database import json_text

PAGE_ROWS = 100
#: A search finds at most so many: "more than 1,000, type more".
SEARCH_ROWS = 1000

_COLUMNS = """
  c.id, c.number, c.name, c.kind, c.status, coalesce(e.name, d.name, ''), c.is_private, coalesce(s.balance, 0),
  s.last_contact_at, s.next_step_at, coalesce(s.next_step_text, ''), c.sort_key, t.name_en, t.name_ru"""

_JOINS = """
  left join kontor.employees e on e.key = c.responsible_key
  left join kontor.departments d on d.key = c.responsible_key
  left join kontor.client_summaries s on s.client_id = c.id
  left join kontor.client_statuses t on t.code = c.status"""

# People with few access keys read key by key, each a short scan of (acl_key, sort_key, id); others one plain scan of
# (sort_key, id). The server decides; the branch not taken is not run.
_PAGE = """
with scope as materialized (select api.client_list_keys() as keys),
page as (
  (select p.* from unnest((select keys from scope)) as k(key)
   cross join lateral (
     select c.id, c.number, c.name, c.kind, c.status, c.responsible_key, c.is_private, c.sort_key
     from kontor.clients c where c.acl_key = k.key {conditions}
     order by c.sort_key {direction}, c.id {direction} limit :limit) p)
  union all
  (select c.id, c.number, c.name, c.kind, c.status, c.responsible_key, c.is_private, c.sort_key
   from kontor.clients c where (select keys is null from scope) {conditions}
   order by c.sort_key {direction}, c.id {direction} limit :limit)
), lines as (
  select p.* from page p order by p.sort_key {direction}, p.id {direction} limit :limit
)
select {columns} from lines c {joins} order by c.sort_key {direction}, c.id {direction}"""

_SEARCH = "select * from api.search_clients(:search, :status, :responsible_key, :role, :found, :limit)"

_FOUND = """
select {columns}, false
from unnest(cast(:ids as bigint[])) with ordinality as f(id, place) join kontor.clients c on c.id = f.id {joins}
order by f.place"""

#: After which row a page begins: (sort_key, id) in the list; of a search the ids still to come, best first.
PageKey = tuple[str, int] | tuple[int, ...]


def list_clients(
    connection: Connection,
    *,
    search: str = "",
    descending: bool = False,
    after: PageKey | None = None,
    limit: int = PAGE_ROWS,
    status: str | None = None,
    responsible_key: int | None = None,
    role: str | None = None,
) -> list[ClientRow]:
    """Return a page of clients: by name, or of a search the best first; the next begins after the last row's `key`."""
    values: dict[str, object] = {
        "status": status, "responsible_key": responsible_key, "role": role, "limit": limit
    }  # fmt: skip
    if search.strip():
        return _search_page(connection, search, after, values)
    conditions = ""
    if status is not None:
        conditions += " and c.status = :status"
    if responsible_key is not None:
        conditions += " and c.responsible_key = :responsible_key"
    if role is not None:
        conditions += " and c.roles @> array[:role]"
    if after is not None:
        conditions += f" and (c.sort_key, c.id) {'<' if descending else '>'} (:after_key, :after_id)"
        values |= {"after_key": after[0], "after_id": after[1]}
    statement = _PAGE.format(
        columns=_COLUMNS, joins=_JOINS, conditions=conditions, direction="desc" if descending else "asc"
    )
    return [ClientRow(*row) for row in connection.execute(text(statement), values)]


def _search_page(
    connection: Connection, search: str, after: PageKey | None, values: dict[str, object]
) -> list[ClientRow]:
    """Return the first page of a search, whose last row carries the ids of all further hits, or the next by them."""
    size = int(str(values["limit"]))
    if after is None:
        found = connection.execute(text(_SEARCH), {**values, "search": search, "found": SEARCH_ROWS}).all()
        rows = [ClientRow(*row[:-1]) for row in found]
        to_come = tuple(found[0][-1] or ()) if found else ()
    elif not after:
        return []
    else:
        statement = _FOUND.format(columns=_COLUMNS, joins=_JOINS)
        ids, to_come = list(after[:size]), tuple(int(number) for number in after[size:])
        rows = [ClientRow(*row) for row in connection.execute(text(statement), {"ids": ids})]
    return [*rows[:-1], replace(rows[-1], to_come=to_come)] if rows else []


def get_client_card(connection: Connection, client_id: int, *, feed_limit: int = 50) -> ClientDetails:
    """Return a client's card with the first page of its feed. Raises UserError KT003 for a missing or hidden one."""
    card = connection.execute(
        text("select api.get_client_card(:id, :feed_limit)"), {"id": client_id, "feed_limit": feed_limit}
    ).scalar_one()
    return details_from(card)


def get_client_choices(connection: Connection) -> ClientChoices:
    """Return what the fields of a new card and the filters of the list offer."""
    return choices_from(connection.execute(text("select api.get_client_choices()")).scalar_one())


def list_feed(
    connection: Connection,
    client_id: int,
    *,
    before: tuple[datetime, int] | None = None,
    kinds: Sequence[str] | None = None,
    author_id: int | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 50,
) -> tuple[FeedEntry, ...]:
    """Return a page of a client's feed, newest first, after the key (at, id) of the last entry shown."""
    page = connection.execute(
        text("select api.list_feed(:client, :before_at, :before_id, :kinds, :author, :since, :until, :limit)"),
        {
            "client": client_id,
            "before_at": before[0] if before else None,
            "before_id": before[1] if before else None,
            "kinds": list(kinds) if kinds is not None else None,
            "author": author_id,
            "since": since,
            "until": until,
            "limit": limit,
        },
    ).scalar_one()
    return feed_from(page)


def find_duplicates(
    connection: Connection, client_id: int | None, tax_numbers: Sequence[str], channels: Sequence[str]
) -> Duplicates:
    """Return clients with one of these tax numbers, phones or e-mails; of hidden ones only who answers for them."""
    found = connection.execute(
        text("select api.check_duplicates(:client, cast(:tax_numbers as text[]), cast(:channels as text[]))"),
        {"client": client_id, "tax_numbers": list(tax_numbers), "channels": list(channels)},
    ).scalar_one()
    return duplicates_from(found)


def check_import(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return what the server finds wrong in up to 5,000 rows: place, field, code and values; writes nothing."""
    found: list[dict[str, Any]] = connection.execute(
        text("select api.check_import(cast(:rows as jsonb))"), {"rows": json_text.dumps(rows)}
    ).scalar_one()
    return found
