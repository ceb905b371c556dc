"""What rights cost: signing in, and the same rows as an employee and by an explicit WHERE without row security."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import text

from app.access.queries import get_session_info
from app.clients.queries import list_clients
from app.clients.records import ClientRow
from app.database.engine import make_engine
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row, against, interleaved
from tests.support.cast import password_of

PEOPLE = {"seller": "own clients", "head": "a department", "director": "all clients"}

_COLUMNS = """c.id, c.number, c.name, c.kind, c.status, coalesce(e.name, d.name, ''), c.is_private,
  coalesce(s.balance, 0), s.last_contact_at, s.next_step_at, coalesce(s.next_step_text, ''), c.sort_key,
  t.name_en, t.name_ru"""
_JOINS = """left join kontor.employees e on e.key = c.responsible_key
  left join kontor.departments d on d.key = c.responsible_key
  left join kontor.client_summaries s on s.client_id = c.id
  left join kontor.client_statuses t on t.code = c.status"""

# What a programmer would write who knows the keys and needs no rights: the same plan as ours, without any check.
_PAGE_BY_KEYS = f"""
with page as (
  select p.* from unnest(cast(:keys as int[])) k(key) cross join lateral (
    select c.* from kontor.clients c where c.acl_key = k.key order by c.sort_key, c.id limit 100) p
  order by p.sort_key, p.id limit 100
)
select {_COLUMNS} from page c {_JOINS} order by c.sort_key, c.id"""
_PAGE_OF_MANY = f"""
with page as (select c.* from kontor.clients c {{keys}} order by c.sort_key, c.id limit 100)
select {_COLUMNS} from page c {_JOINS} order by c.sort_key, c.id"""

# Number, beginning of the name, words within: what a search of ours answers, in one statement.
_SEARCH = f"""
with hits as (
  select c.id, 0 as rank, c.sort_key from kontor.clients c where c.number = :term {{keys}}
  union all
  (select c.id, 1, c.sort_key from kontor.clients c where c.sort_key ^@ :term {{keys}} order by c.sort_key limit 1000)
  union all
  (select c.id, 3, c.sort_key from kontor.clients c where c.search_key like '%' || :term || '%' {{keys}} limit 1000)
), best as (
  select id, row_number() over (order by min(rank), min(sort_key), id) as place from hits group by id
  order by 2 limit 1000
)
select {_COLUMNS}, false, null, case when b.place = 1 then (select array_agg(id order by place) from best) end
from best b join kontor.clients c on c.id = b.id {_JOINS} where b.place <= 100 order by b.place"""

_CARD = """
select to_jsonb(c) || jsonb_build_object(
  'responsible', (select e.name from kontor.employees e where e.key = c.responsible_key),
  'created_by_name', (select e.name from kontor.employees e where e.id = c.created_by),
  'channels', private.channels_json(c.id, null), 'contacts', private.contacts_json(c.id, true),
  'payers', private.payers_json(c.id, true),
  'summary', (select to_jsonb(s) from kontor.client_summaries s where s.client_id = c.id),
  'feed', private.feed_page(c.id, null, null, null, null, null, null, 50), 'choices', private.client_choices())
from kontor.clients c where c.id = :id and c.acl_key = any (:keys)"""


def rows(firm: LargeFirm) -> Iterator[Row]:
    """Sign-in in turns; page, card and search against the same without rights."""
    yield _signing_in(firm)
    for login, scope in PEOPLE.items():
        yield from _against_no_rights(firm, login, scope)


def _signing_in(firm: LargeFirm) -> Row:
    engine = make_engine(replace(firm.database.address, port=firm.wire.port), "seller", password_of("seller"))
    with firm.wire.counted() as turns, engine.connect() as connection:
        get_session_info(connection)
    engine.dispose()
    return Row("signing in, without TLS", len(turns), "turns", 4, "3 to connect, 1 to learn who I am")


def _against_no_rights(firm: LargeFirm, login: str, scope: str) -> Iterator[Row]:
    ours = firm.connection(login)
    plain = firm.superuser()
    keys = keys_of(firm, login)

    def raw(statement: str, **values: Any) -> Callable[[], list[ClientRow]]:
        prepared = text(statement)
        return lambda: [ClientRow(*row[:16]) for row in plain.execute(prepared, values)]

    condition = "" if keys is None else "c.acl_key = any (cast(:keys as int[]))"
    few = ours.execute(text("select api.client_list_keys() is not null")).scalar_one()
    many = _PAGE_OF_MANY.format(keys=f"where {condition}" if condition else "")
    page = raw(_PAGE_BY_KEYS if few else many, keys=keys)
    assert [row.id for row in list_clients(ours)] == [row.id for row in page()], "both must give the same page"
    times = interleaved({"ours": lambda: list_clients(ours), "raw": page})
    yield against(f"rights: a page of the list, {scope}", times["ours"], times["raw"], factor=1.3, allowance=0.5)

    search = raw(_SEARCH.format(keys=f"and {condition}" if condition else ""), term="кабельинвест", keys=keys)
    found = [row.id for row in list_clients(ours, search="кабельинвест")]
    assert found == [row.id for row in search()], "both must find the same"
    times = interleaved({"ours": lambda: list_clients(ours, search="кабельинвест"), "raw": search})
    note = f"{len(found)} hits shown"
    yield against(f"rights: search, {scope}", times["ours"], times["raw"], factor=1.1, allowance=0.3, note=note)

    client = list_clients(ours)[0].id
    visible = keys if keys is not None else firm.database.scalar("select array_agg(id) from kontor.access_keys")
    ours_card, raw_card = text("select api.get_client_card(:id, 50)"), text(_CARD)
    times = interleaved(
        {
            "ours": lambda: ours.execute(ours_card, {"id": client}).scalar_one(),
            "raw": lambda: plain.execute(raw_card, {"id": client, "keys": visible}).scalar_one(),
        }
    )
    yield against(f"rights: a client's card, {scope}", times["ours"], times["raw"], factor=1.1, allowance=0.3)


def keys_of(firm: LargeFirm, login: str) -> list[int] | None:
    """The access keys by which this person sees clients; None where all are seen."""
    by = "login = %s and object = 'clients' and action = 'view'"
    keys, sees_all = firm.database.rows(f"select keys, sees_all from private.login_keys where {by}", login)[0]
    return None if sees_all else keys
