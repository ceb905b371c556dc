"""`kontor-server journal`: what was done, whether somebody edited the record of it, and the alerts drawn from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Annotated, Any

import psycopg2
import typer

from server_setup.alert_sentences import alert_sentence
from server_setup.command_line.asking import Server, on_server
from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse
from server_setup.outlets import differing_heads, heads_in
from server_setup.texts import tr, tr_many

journal_commands = typer.Typer(
    help="The journal: changes, sign-ins, refusals, exports, prints, alerts.", no_args_is_help=True
)

_KINDS = ("changes", "rights", "sign_ins", "refusals", "exports", "prints", "alerts")
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", help="changes, rights, sign_ins, refusals, exports, prints, alerts; may be repeated."),
]
Login = Annotated[str | None, typer.Option(help="Only of this login.")]
Since = Annotated[str | None, typer.Option(help="From this moment, such as 2026-11-01.")]
Until = Annotated[str | None, typer.Option(help="Before this moment.")]

_HEAD = "select s.id, s.at::text, s.entries_count, encode(s.hash, 'hex') from audit.seals s order by s.id desc limit 1"
_PAGE = 1000
_LONGEST_FIGURE = 9
_THRESHOLDS = """
select private.watch_defaults() || coalesce((select jsonb_object_agg(name, value) from kontor.watch_settings), '{}')
"""
_SET_THRESHOLD = """
insert into kontor.watch_settings (name, value) values (%s, %s) on conflict (name) do update set value = excluded.value
"""


@journal_commands.command()
def verify(
    head: Annotated[str | None, typer.Option(help="Hash given out earlier, which must still be in the chain.")] = None,
    heads: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="File that `watch --heads` wrote, kept elsewhere.")
    ] = None,
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
            numbers = ", ".join(map(str, broken))
            refuse(tr("The journal was edited: seals {numbers} do not fit.").format(numbers=numbers))
        if head is not None:
            cursor.execute("select id from audit.seals where hash = decode(%s, 'hex')", (head,))
            if cursor.fetchone() is None:
                refuse(tr("The hash given out earlier is not in the chain: seals were removed or made anew."))
        if heads is not None:
            _compare(cursor, heads)
        cursor.execute(_HEAD)
        last = cursor.fetchone()
    if last is None:
        typer.echo(tr("the journal is empty"))
    else:
        sentence = tr("in order; seal {number} of {moment}, entries: {count}")
        typer.echo(f"{sentence.format(number=last[0], moment=last[1], count=last[2])}\n{last[3]}")


def _compare(cursor: Any, file: Path) -> None:
    heads = heads_in(file.read_text(encoding="utf-8", errors="replace").splitlines())
    if not heads:
        refuse(tr("{file} holds no head of a seal.").format(file=file))
    if differing := differing_heads(cursor, heads):
        numbers = ", ".join(map(str, differing))
        sentence = tr("The journal was made anew: seals {numbers} are not those given out earlier.")
        refuse(sentence.format(numbers=numbers))
    typer.echo(tr("heads given out earlier that stand in the chain: {count}").format(count=len(heads)))


@journal_commands.command("list")
def list_entries(
    kind: Kinds = None,
    login: Login = None,
    table: Annotated[str | None, typer.Option(help="Only of this table or object.")] = None,
    record: Annotated[int | None, typer.Option(help="Only of this record.")] = None,
    text: Annotated[str | None, typer.Option(help="Only what has these words in it.")] = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 50,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Print what was done, newest first."""
    asked = _asked(kind, login, since, until) | {"object": table, "record_id": record, "text": text}
    with _connected(host, port, user, database) as cursor:
        for event in _page(cursor, asked, limit):
            typer.echo(
                f"{event['at']} {event['login'] or '-'} {event['client_address'] or '-'} {event['action']}"
                f" {event['object'] or event['place']} {event['record_id'] or ''}"
                f" {json.dumps(event['detail'], ensure_ascii=False)}"
            )


@journal_commands.command()
def export(
    file: Annotated[Path, typer.Argument(help="Where to; a line of JSON for each entry, newest first.")],
    kind: Kinds = None,
    login: Login = None,
    since: Since = None,
    until: Until = None,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Write the journal of a period to a file. It holds prices and private clients: keep it as such."""
    asked = _asked(kind, login, since, until)
    count = 0
    with _connected(host, port, user, database) as cursor, file.open("x", encoding="utf-8") as out:
        while page := _page(cursor, asked, _PAGE):
            out.writelines(json.dumps(event, ensure_ascii=False) + "\n" for event in page)
            count += len(page)
            last = page[-1]
            asked |= {"before_at": last["at"], "before_place": last["place"], "before_id": last["id"]}
            if len(page) < _PAGE:
                break
    sentence = tr_many("{count} entry written to {file}", "{count} entries written to {file}", count)
    typer.echo(sentence.format(count=count, file=file))


@journal_commands.command()
def alerts(
    all_of_them: Annotated[bool, typer.Option("--all", help="Those taken in hand, too.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 100,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """List alerts that wait for somebody, newest first."""
    with _connected(host, port, user, database) as cursor:
        cursor.execute("select private.alert_page(%s, null, null, %s)", (not all_of_them, limit))
        for alert in cursor.fetchone()[0]:
            answer = f"   [{alert['answered_by']}: {alert['note']}]" if alert["answered_at"] else ""
            typer.echo(alert_sentence(alert) + answer)


@journal_commands.command()
def answer(
    alert: Annotated[int, typer.Argument(help="Number from `alerts`.")],
    note: Annotated[str, typer.Option(help="What came of it.")] = "",
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Take an alert in hand."""
    with _connected(host, port, user, database) as cursor:
        cursor.execute("select private.write_alert_answer(%s, %s)", (alert, note[:1000]))
        if not cursor.fetchone()[0]:
            refuse(tr("There is no alert {number}.").format(number=alert))
    typer.echo(tr("alert {number} taken in hand").format(number=alert))


@journal_commands.command()
@on_server
def thresholds(
    server: Server,
    values: Annotated[
        list[str] | None, typer.Argument(help="NAME=VALUE to change one; nothing: print them all.")
    ] = None,
) -> None:
    """Print or set from which figures alerts are raised, and whether an export needs a reason (export_reason=1)."""
    kept = server.ask(_THRESHOLDS)
    for text in values or ():
        name, _sign, value = text.partition("=")
        if name not in kept or not (value.isascii() and value.isdigit() and len(value) <= _LONGEST_FIGURE):
            refuse(tr("There is no such threshold, or this is not its figure: {text}").format(text=text))
        server.rows(_SET_THRESHOLD, name, int(value))
        kept[name] = int(value)
    for name, value in sorted(kept.items()):
        typer.echo(f"{name:<20} {value}")


def _asked(kind: list[str] | None, login: str | None, since: str | None, until: str | None) -> dict[str, Any]:
    if unknown := set(kind or ()) - set(_KINDS):
        sentence = tr("Unknown kinds: {unknown}. There are: {known}.")
        refuse(sentence.format(unknown=", ".join(sorted(unknown)), known=", ".join(_KINDS)))
    return {"kinds": list(kind or []), "login": login, "since": since, "until": until}


def _page(cursor: Any, asked: dict[str, Any], limit: int) -> list[dict[str, Any]]:
    cursor.execute("select private.event_page(%s, true, %s)", (json.dumps(asked), limit))
    page: list[dict[str, Any]] = cursor.fetchone()[0]
    return page


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
