"""A base in which every secret sings: rows with names that tell whose they are, and every function called with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg2

from tests.support.besieged import Besieged, besieged
from tests.support.server import TestDatabase

#: Ids begin so far apart that an id tells its table, and a missing one is nobody's.
FIRST_IDS = {
    "clients": 1_000_001,
    "contacts": 2_000_001,
    "payers": 3_000_001,
    "tasks": 4_000_001,
    "documents": 5_000_001,
    "items": 6_000_001,
    "files": 7_000_001,
}
MISSING = 9_000_001
#: What a purchase cost, found in no other field.
COST = "77777.77"
SONG = re.compile(r"Канарейка-(client|account|channel|document|task)-(\d+)-", re.IGNORECASE)

_SING = """
update kontor.clients set name = 'Канарейка-client-' || id || '-', comment = 'Канарейка-client-' || id || '-';
update kontor.payers set name = 'Канарейка-client-' || client_id || '-',
  legal_address = 'Канарейка-client-' || client_id || '-';
insert into kontor.contacts (client_id, acl_key, name)
  select id, acl_key, 'Канарейка-client-' || id || '-' from kontor.clients;
insert into kontor.channels (client_id, acl_key, kind, value)
  select id, acl_key, 'email', 'Канарейка-channel-' || id || '-' from kontor.clients;
insert into kontor.payer_accounts (client_id, payer_id, acl_key, bank_account, bank_name)
  select client_id, id, acl_key, '40702810938000000002', 'Канарейка-account-' || client_id || '-' from kontor.payers;
update kontor.documents set comment = 'Канарейка-document-' || id || '-', partner_name = 'П';
update kontor.tasks set subject = 'Канарейка-task-' || id || '-', note = 'Канарейка-task-' || id || '-';
delete from kontor.feed_entries;
update kontor.item_costs set last_price = 77777.77;
with f as (
  insert into kontor.files (document_id, client_id, name, mime_type, size, sha256, author_id, added_at)
  select o.document_id, o.client_id, o.name, 'text/plain', octet_length(o.name), repeat('0', 64), o.author_id, now()
  from (
    select d.id, null::bigint, 'Канарейка-document-' || d.id || '-', d.author_id from kontor.documents d union all
    select null, c.id, 'Канарейка-client-' || c.id || '-', c.created_by from kontor.clients c
  ) o(document_id, client_id, name, author_id)
  returning id, name)
insert into kontor.file_contents (file_id, content) select id, convert_to(name, 'UTF8') from f;
"""

_FUNCTIONS = """
select n.nspname || '.' || p.proname, array(
  select format_type(t, null) from unnest(p.proargtypes) with ordinality as x(t, place) order by place),
  'p_object' = any (p.proargnames)
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname in ('api', 'admin') and has_function_privilege('kontor_employee', p.oid, 'execute')
order by 1
"""
#: Fields of JSON arguments that hold an id somewhere.
_IDS_IN_JSON = (
    '{{"id": {0}, "client_id": [null, {0}], "payer_id": [null, {0}], "contact_id": [null, {0}], "document_id": {0},'
    ' "employee_id": {0}, "profile_id": {0}, "name": [null, "x"], "subject": [null, "x"]}}'
)
_OBJECTS = ("clients", "documents", "tasks")
_WORDS = ("канарейка",)
_PLAIN = {
    "integer": "50",
    "smallint": "1",
    "numeric": "1",
    "boolean": "false",
    "uuid": "gen_random_uuid()",
    "bytea": "'x'",
    "date": "'2026-11-20'",
    "timestamp with time zone": "null",
    "time without time zone": "'09:00'",
    "integer[]": "'{}'",
    "text[]": "'{}'",
    "numeric[]": "'{1}'",
    "interval": "'1 day'",
}


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a function with an id in it; `statement` has the place of the id as {0}."""

    function: str
    statement: str


def sing(database: TestDatabase) -> Besieged:
    """Fill a base whose ids tell their tables and whose texts tell their rows."""
    for table, first in FIRST_IDS.items():
        database.execute(f"alter table kontor.{table} alter column id restart with {first}")
    siege = besieged(database)
    database.execute(_SING)
    return siege


def calls(database: TestDatabase) -> Iterator[Call]:
    """Yield calls of every function that people may execute: an id where one is taken, words in other places."""
    for name, types, of_object in database.rows(_FUNCTIONS):
        words = _OBJECTS if of_object else _WORDS
        takes_id = any(kind in ("bigint", "bigint[]", "jsonb") for kind in types)
        for word in words:
            # The first place of an id gets it; later ones are keys of a page, which are no records.
            given = [_argument(kind, word) for kind in types]
            yield Call(name, f"select {name}({', '.join(given)})" if takes_id or types else f"select {name}()")


def _argument(kind: str, word: str) -> str:
    if kind == "bigint":
        return "{0}::bigint"
    if kind == "bigint[]":
        return "array[{0}]::bigint[]"
    if kind == "jsonb":
        return "$json$" + _IDS_IN_JSON.replace("{0}", "\0").replace("{{", "{").replace("}}", "}") + "$json$::jsonb"
    if kind == "text":
        return f"'{word}'"
    return f"{_PLAIN[kind]}::{kind}"


def ask(connection: Any, call: Call, record: int) -> str:
    """Return the whole answer as text: rows, or SQLSTATE, sentence and detail; what it changed is taken back."""
    statement = call.statement.replace("{0}", str(record)).replace("\0", str(record))
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            answer = str(cursor.fetchall())
    except psycopg2.Error as error:
        answer = f"{error.pgcode} {error.diag.message_primary} {error.diag.message_detail}"
    connection.rollback()
    return answer
