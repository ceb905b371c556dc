"""Every function that people may call, with every kind of wrong argument: a refusal of ours, never a fault."""

from __future__ import annotations

from typing import Any

import psycopg2
import pytest

from tests.support.server import TestDatabase

_FUNCTIONS = """
select p.oid::regprocedure::text, n.nspname || '.' || p.proname,
       array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as x(t, place) order by place)
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname in ('api', 'admin') and has_function_privilege('kontor_employee', p.oid, 'execute')
order by 1
"""

#: What a careless or hostile client may send, by type.
_VALUES: dict[str, tuple[str, ...]] = {
    "text": ("''", "'zzz'' or true --'", "repeat('я', 5000)", r"'%_\'"),
    "bigint": ("-1", "0", "9223372036854775807"),
    "integer": ("-1", "0", "2147483647"),
    "smallint": ("-1", "0"),
    "numeric": ("-1", "1e20"),
    "boolean": ("true", "false"),
    "uuid": ("gen_random_uuid()",),
    "bytea": ("''", r"'\x00ff'"),
    "jsonb": (
        "'{}'",
        "'[]'",
        "'\"x\"'",
        "'1'",
        "'{\"name\": 1}'",
        "'[[]]'",
        "'{\"lines\": 5}'",
        '\'{"id": "x", "employee_id": "x", "profile_id": [], "valid_until": "x"}\'',
    ),
    "date": ("'1020-01-01'", "'infinity'"),
    "timestamp with time zone": ("'1020-01-01'", "'infinity'"),
    "time without time zone": ("'00:00'",),
    "bigint[]": ("'{}'", "'{-1,0}'"),
    "integer[]": ("'{}'",),
    "numeric[]": ("'{}'", "'{-1,NaN}'"),
    "text[]": ("'{}'", "'{zzz}'"),
    "interval": ("'-1 year'",),
}


def functions(database: TestDatabase) -> list[tuple[str, str, list[str]]]:
    return [(signature, name, types) for signature, name, types in database.rows(_FUNCTIONS)]


def argument_lists(types: list[str]) -> list[str]:
    """Return argument lists: all null, then each wrong value in turn for every parameter at once."""
    longest = max((len(_VALUES[kind]) for kind in types), default=0)
    nulls = ", ".join(f"null::{kind}" for kind in types)
    turns = [", ".join(f"{_VALUES[k][turn % len(_VALUES[k])]}::{k}" for k in types) for turn in range(longest)]
    return [nulls, *turns] if types else [""]


def outcome(connection: Any, statement: str) -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            cursor.fetchall()
    except psycopg2.Error as error:
        return f"{error.pgcode} {error}"
    return "done"


@pytest.mark.parametrize("login", ["seller", "keeper", "newcomer", "director", "sysadmin"])
def test_wrong_arguments_are_refused_in_our_words(database: TestDatabase, login: str) -> None:
    connection = database.connect(login)
    faults = []
    for signature, name, types in functions(database):
        for arguments in argument_lists(types):
            said = outcome(connection, f"select {name}({arguments})")
            if said != "done" and not said.startswith("KT"):
                faults.append(f"{signature} ({arguments[:80]}): {said.splitlines()[0]}")
    assert not faults, "\n".join(faults)


def test_blocked_employee_gets_nothing_from_any_function(database: TestDatabase) -> None:
    connection = database.connect("seller2")
    database.execute("update kontor.employees set active = false where login = 'seller2'")
    leaks = []
    for signature, name, types in functions(database):
        if name == "api.session_ok":
            continue
        values = ", ".join(f"{_VALUES[kind][0]}::{kind}" for kind in types)
        try:
            with connection.cursor() as cursor:
                cursor.execute(f"select {name}({values})")
                rows = [row[0] for row in cursor.fetchall() if row[0] not in (None, "", [], {}, False, 0)]
        except psycopg2.Error as error:
            if error.pgcode not in ("KT001", "KT002", "KT003"):
                leaks.append(f"{signature}: {error.pgcode}")
            continue
        if rows:
            leaks.append(f"{signature}: {str(rows[0])[:200]}")
    assert not leaks, "\n".join(leaks)
