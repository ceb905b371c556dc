"""Pages of the list of documents: put together they are all that a person sees, newest first, however it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection

from app.documents.queries import DocumentRow, list_documents
from tests.support.cast import PEOPLE
from tests.support.server import TestDatabase, TestServer
from tests.support.stock import furnish

#: 90 shipments and receipts of one warehouse, a few of the other, and twenty moments shared by many.
_DOCUMENTS = """
insert into kontor.documents (own_firm_id, kind, state, moment, client_id, client_key, partner_name, warehouse_id,
  warehouse_key, currency, author_id, responsible_id, created_at)
select 1, case when n %% 3 = 0 then 'receipt' else 'shipment' end, 'draft',
       timestamptz '2026-03-01' + n / 5 * interval '1 day', c.id, c.acl_key, c.name, w.id, w.key, 'RUB', 1, 1, now()
from generate_series(1, 100) n
join kontor.clients c on c.id = %s
join kontor.warehouses w on w.name = case when n %% 10 = 0 then 'Второй склад' else 'Главный склад' end
"""


@pytest.fixture(scope="module")
def base(server: TestServer) -> Iterator[TestDatabase]:
    """A base in which nearly all documents of a storekeeper stand under two of his many keys."""
    database = server.clone()
    stock = furnish(database)
    database.execute(_DOCUMENTS, stock.client)
    yield database
    database.close()


def pages(connection: Connection, limit: int, **conditions: Any) -> list[DocumentRow]:
    """Return the rows of all pages, asked one after another."""
    rows: list[DocumentRow] = []
    while True:
        after = (rows[-1].moment, rows[-1].id) if rows else None
        page = list_documents(connection, after=after, limit=limit, **conditions)
        rows += page
        if len(page) < limit:
            return rows


@pytest.mark.parametrize("login", [person[0] for person in PEOPLE])
@pytest.mark.parametrize("limit", [7, 40, 1000])
def test_pages_together_are_what_a_person_sees_newest_first(base: TestDatabase, login: str, limit: int) -> None:
    with base.connect(login).cursor() as cursor:
        cursor.execute("select id from kontor.documents")
        seen = {row[0] for row in cursor.fetchall()}
    with base.engine(login).connect() as reader:
        listed = pages(reader, limit)
        receipts = pages(reader, limit, kinds=["receipt"])
        of_second = pages(reader, limit, states=["draft"], warehouse_id=2)
    order = base.rows("select id, kind, warehouse_id from kontor.documents order by moment desc, id desc")
    assert [row.id for row in listed] == [number for number, _, _ in order if number in seen]
    assert [row.id for row in receipts] == [number for number, kind, _ in order if number in seen and kind == "receipt"]
    assert [row.id for row in of_second] == [number for number, _, place in order if number in seen and place == 2]
