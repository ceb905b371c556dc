"""pgspot reads every function that an upgrade creates: unpinned paths, replaced functions and the like are findings."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
from pglast import parse_sql
from pglast.ast import CreateFunctionStmt
from pglast.parser import ParseError
from pgspot.codes import codes
from pgspot.state import Counter, State
from pgspot.visitors import visit_sql

SQL = Path(__file__).parents[2] / "server_setup"
FILES = sorted((SQL / "sql").rglob("*.sql")) + sorted((SQL / "migrations/functions").glob("*.sql"))
#: An upgrade sets the path before these files run, so operators in their statements need no schema.
NOISE = ("PS001", "PS016", "PS017")
#: Bodies that select into a field of a record: pgspot 0.9.4 cannot parse them, and reads their head alone. Add none.
HEAD_ONLY = 17
#: Kept from one upgrade to the next, as event triggers hang on them; only the owner roles create in their schemas.
REPLACED = {
    "PS002: audit.on_login()",
    "PS002: private.apply_database_settings()",
    "PS002: private.refuse_foreign_ddl()",
}


class Findings(Counter):
    """Keeps what pgspot would print."""

    def __init__(self, args: Namespace) -> None:
        super().__init__(args)
        self.found: set[str] = set()

    def print_issue(self, code: str, context: str) -> None:
        """Take a finding."""
        assert code in codes, code
        self.found.add(f"{code}: {context}")


def functions(standard_body: bool) -> Iterator[str]:
    """Yield the statements that create functions.

    A standard body is parsed when the function is made: no path can change what it means, and pgspot cannot read it.
    """
    for path in FILES:
        source = path.read_text(encoding="utf-8")
        for statement in parse_sql(source):
            made = statement.stmt
            if isinstance(made, CreateFunctionStmt) and (made.sql_body is not None) is standard_body:
                start = statement.stmt_location
                yield source[start : start + (statement.stmt_len or len(source))]


def findings(statement: str, *, with_body: bool = True) -> set[str]:
    """Return what pgspot says of one statement; ParseError for a body that it cannot parse."""
    counter = Findings(Namespace(
        ignore=NOISE, ignore_lang=[], summary_only=False, plpgsql=with_body, proc_without_search_path=[], sql_fn=[],
    ))  # fmt: skip
    visit_sql(State(counter), statement, toplevel=True)
    return counter.found


def test_no_function_is_unsafe_by_pgspot() -> None:
    found: set[str] = set()
    head_only = []
    for statement in functions(standard_body=False):
        try:
            found |= findings(statement)
        except ParseError:
            head_only.append(statement.strip().splitlines()[0])
            found |= findings(statement, with_body=False)
    assert found == REPLACED
    assert len(head_only) <= HEAD_ONLY, head_only


def test_functions_with_a_standard_body_pin_their_path_too() -> None:
    unpinned = [
        statement.strip().splitlines()[0]
        for statement in functions(standard_body=True)
        if re.search(r"security\s+definer", statement)
        and not re.search(r"set\s+search_path\s*=\s*pg_catalog", statement)
    ]
    assert unpinned == []


@pytest.mark.parametrize(
    "code, statement",
    [
        ("PS002", "create or replace function x.f() returns int language sql as 'select 1'"),
        ("PS003", "create function x.f() returns int language sql security definer as 'select 1'"),
        (
            "PS004",
            "create function x.f() returns int language sql security definer set search_path = public as 'select 1'",
        ),
        ("PS005", "create function x.f() returns int language plpgsql as $$ begin return 1; end $$"),
        (
            "PS002: y.inside",
            "create function x.f() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp"
            " as $$ begin create or replace function y.inside() returns int language sql as 'select 1'; end $$",
        ),
    ],
)
def test_pgspot_finds_what_it_is_for(code: str, statement: str) -> None:
    assert any(found.startswith(code) for found in findings(statement))
