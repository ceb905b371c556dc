"""What rights cost among a million documents: page, card, search and count, as employees and without rights."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from sqlalchemy import text

from app.documents.queries import get_document, list_documents
from tests.benchmarks.access_speed import PEOPLE, keys_of
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row, against, interleaved

_COLUMNS = """
select d.id, d.kind, d.state, d.number, d.moment, d.own_firm_id, d.own_firm_name, d.client_id, d.partner_name,
       d.warehouse_id, d.warehouse_name, d.to_warehouse_id, d.to_warehouse_name, d.total, d.currency, d.author_name,
       d.version"""
# What a programmer would write who knows the keys: the newest of each key, merged; or the newest of all.
_PAGE_BY_KEYS = f"""
with page as (
  select p.* from unnest(cast(:keys as int[])) k(key) cross join lateral (
    select d.id, d.moment from kontor.documents d where d.client_key = k.key
    order by d.moment desc, d.id desc limit 100) p
  order by p.moment desc, p.id desc limit 100
)
{_COLUMNS} from page p join api.document_list d on d.id = p.id order by d.moment desc, d.id desc"""
_PAGE_OF_MANY = f"""
with page as (select d.id from kontor.documents d {{keys}} order by d.moment desc, d.id desc limit 100)
{_COLUMNS} from page p join api.document_list d on d.id = p.id order by d.moment desc, d.id desc"""
_SEARCH = f"""{_COLUMNS} from api.document_list d
where d.id = any (array(select x.id from kontor.documents x where x.number = :number {{keys}}))
order by d.moment desc, d.id desc limit 100"""


def rows(firm: LargeFirm) -> Iterator[Row]:
    """A narrow seller, a head of department and a director, each against the same rows by an explicit WHERE."""
    for login, scope in PEOPLE.items():
        yield from _against_no_rights(firm, login, scope)


def _against_no_rights(firm: LargeFirm, login: str, scope: str) -> Iterator[Row]:
    ours, plain = firm.connection(login), firm.superuser()
    keys = keys_of(firm, login)

    def raw(statement: str, **values: Any) -> Callable[[], list[Any]]:
        prepared = text(statement)
        return lambda: list(plain.execute(prepared, {"keys": keys, **values}).mappings())

    few = keys is not None and len(keys) <= 40
    condition = "" if keys is None else "d.client_key = any (cast(:keys as int[]))"
    page = raw(_PAGE_BY_KEYS if few else _PAGE_OF_MANY.format(keys=f"where {condition}" if condition else ""))
    seen = list_documents(ours)
    times = interleaved({"ours": lambda: list_documents(ours), "raw": page})
    yield against(f"rights: a page of documents, {scope}", times["ours"], times["raw"], factor=1.3, allowance=0.5)

    for newest in seen[:1]:
        cards = {
            "ours": partial(get_document, ours, newest.id),
            "raw": partial(get_document, plain, newest.id),
        }
        times = interleaved(cards)
        yield against(f"rights: a document's card, {scope}", times["ours"], times["raw"], factor=1.1, allowance=0.3)
        number = newest.number or ""
        found = raw(_SEARCH.format(keys=f"and {condition.replace('d.', 'x.')}" if condition else ""), number=number)
        times = interleaved({"ours": partial(list_documents, ours, search=number), "raw": found})
        yield against(f"rights: a document by number, {scope}", times["ours"], times["raw"], factor=1.1, allowance=0.3)
    for name, counted, alias in (
        ("documents", "select count(*) from kontor.documents d", "d.client_key"),
        ("clients", "select count(*) from kontor.clients d", "d.acl_key"),
    ):
        plainly = f"{counted} where {alias} = any (cast(:keys as int[]))" if keys is not None else counted
        asked = text(counted)
        times = interleaved({"ours": partial(ours.scalar, asked), "raw": raw(plainly)}, rounds=5)
        said = f"{times['raw'].median:.0f} ms without rights"
        yield Row(f"rights: counting {name}, {scope}", times["ours"].median, "ms", None, said)
