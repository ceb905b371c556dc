"""`kontor-server journal verify` and `list`: the record of changes, and whether somebody edited it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Annotated, Any

import psycopg2
import typer

from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse

journal_commands = typer.Typer(help="The journal of changes.", no_args_is_help=True)

_HEAD = "select s.id, s.at::text, s.entries_count, encode(s.hash, 'hex') from audit.seals s order by s.id desc limit 1"


@journal_commands.command()
def verify(
    head: Annotated[str | None, typer.Option(help="Hash given out earlier, which must still be in the chain.")] = None,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Recompute the chain of seals; prints its head, to be kept outside this machine. Exit code 2 when it is broken."""
    with _connected(host, port, user, database) as cursor:
        cursor.execute("select private.seal_journal()")
        cursor.execute("select private.broken_seals()")
        broken = [row[0] for row in cursor.fetchall()]
        if broken:
            refuse(f"The journal was edited: seals {', '.join(map(str, broken))} do not fit.")
        if head is not None:
            cursor.execute("select id from audit.seals where hash = decode(%s, 'hex')", (head,))
            if cursor.fetchone() is None:
                refuse("The hash given out earlier is not in the chain: seals were removed or made anew.")
        cursor.execute(_HEAD)
        last = cursor.fetchone()
    if last is None:
        typer.echo("the journal is empty")
    else:
        typer.echo(f"in order; seal {last[0]} of {last[1]}, {last[2]} entries\n{last[3]}")


@journal_commands.command("list")
def list_entries(
    login: Annotated[str | None, typer.Option(help="Only of this login.")] = None,
    table: Annotated[str | None, typer.Option(help="Only of this table.")] = None,
    record: Annotated[int | None, typer.Option(help="Only of this record.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 50,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Print changes, newest first."""
    with _connected(host, port, user, database) as cursor:
        cursor.execute("select private.journal_page(%s, %s, %s, null, null, null, %s)", (login, table, record, limit))
        row = cursor.fetchone()
    for entry in row[0] if row else []:
        changes = json.dumps({"old": entry["old"], "new": entry["new"]}, ensure_ascii=False)
        typer.echo(
            f"{entry['at']} {entry['login']} {entry['client_address'] or '-'}"
            f" {entry['operation']} {entry['table_name']} {entry['record_id']} {changes}"
        )


@contextmanager
def _connected(host: str, port: int, user: str, database: str) -> Iterator[Any]:
    """Give a cursor in autocommit; faults of the server end the command with its sentence."""
    way = administrator(host, port, user)
    try:
        connection = psycopg2.connect(
            host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
        )
        connection.autocommit = True
        with closing(connection), connection.cursor() as cursor:
            yield cursor
    except psycopg2.Error as error:
        refuse(str(error).strip())
