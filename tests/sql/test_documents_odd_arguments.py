"""Functions of goods, documents and stock called by hand with what no window would send: refused, never broken."""

from __future__ import annotations

from typing import Any

import psycopg2
import pytest

from tests.support.server import TestDatabase
from tests.support.stock import furnish, line, posted

CALLS = {
    "find_items": "select count(*) from api.find_items(%s, null, null, null, 10)",
    "find_item_ids": "select count(*) from api.find_item_ids(%s, -5)",
    "find_documents": "select count(*) from api.find_documents(%s, 2000000)",
    "find_partners": "select count(*) from api.find_partners(%s, 0, 'receipt')",
    "save_document": "select api.save_document(gen_random_uuid(), null, jsonb_build_object('kind', %s::text))",
    "save_kind": "select api.save_document(gen_random_uuid(), null, jsonb_build_object('kind', array[null, %s::text]))",
    "save_item": "select api.save_item(gen_random_uuid(), null, jsonb_build_object('name', array[null, %s::text]))",
    "save_line": "select api.post_document(gen_random_uuid(), 1, jsonb_build_object('lines', %s::text))",
}
TEXTS = (
    None,
    "",
    "-1",
    "9" * 40,
    "'; drop table kontor.moves; --",
    "\\",
    "%",
    "_",
    "%%%",
    "{}",
    "a" * 5000,
    "\N{PILE OF POO}",
)
# KT is ours; 22 is data that fits no type, 23 a constraint. Anything else would be a fault of the function.
ALLOWED = ("KT", "22", "23")


@pytest.mark.parametrize("call", CALLS)
def test_odd_texts_are_answered_or_refused(database: TestDatabase, call: str) -> None:
    stock = furnish(database)
    with database.engine("keeper2").connect() as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 1, 5)])
    cursor = database.connect("keeper2").cursor()
    for odd in TEXTS:
        assert code_of(cursor, CALLS[call], odd).startswith(("00", *ALLOWED)), (call, odd)
    assert database.scalar("select count(*) from kontor.moves") == 1


@pytest.mark.parametrize(
    "statement",
    [
        "select api.post_document(null, 1)",
        "select api.post_document(gen_random_uuid(), null)",
        "select api.post_document(gen_random_uuid(), -9223372036854775808)",
        "select api.unpost_document(gen_random_uuid(), null)",
        "select api.annul_document(gen_random_uuid(), 0)",
        "select api.save_document(gen_random_uuid(), 1, 'null')",
        "select api.save_document(gen_random_uuid(), 1, '[]')",
        "select api.save_document(gen_random_uuid(), null, null)",
        'select api.save_document(gen_random_uuid(), 1, \'{"lines": {"put": {}}}\')',
        'select api.save_document(gen_random_uuid(), 1, \'{"lines": {"drop": ["x"]}}\')',
        "select api.save_price(gen_random_uuid(), 1, '{}')",
        "select api.stock_as_of('infinity', null)",
    ],
)
def test_odd_calls_are_refused(database: TestDatabase, statement: str) -> None:
    assert code_of(database.connect("keeper2").cursor(), statement).startswith(ALLOWED)


def code_of(cursor: Any, statement: str, *values: Any) -> str:
    try:
        cursor.execute(statement, values or None)
    except psycopg2.Error as error:
        return str(error.pgcode)
    return "00000"
