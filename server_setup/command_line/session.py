"""`kontor-server session list` and `end`: who is connected now."""

from __future__ import annotations

from typing import Annotated, Any

import psycopg2
import typer

from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse
from server_setup.texts import tr

session_commands = typer.Typer(help="Running sessions of employees.", no_args_is_help=True)


@session_commands.command("list")
def list_sessions(
    host: Host = "127.0.0.1", port: Port = 5432, user: User = "postgres", database: Database = "kontor"
) -> None:
    """List the connections of employees, oldest first."""
    for session in _ask(host, port, user, database, "select private.running_sessions()"):
        typer.echo(
            f"{session['pid']:<8} {session['login']:<20} {session['client_address'] or 'socket':<16} "
            + tr("since {moment}").format(moment=session["since"])
            + f" {session['state']} {session['application']}"
        )

    waiting = _ask(host, port, user, database, "select private.count_open_alerts()")
    if waiting:
        typer.echo(tr("alerts that wait: {count}; see `kontor-server journal alerts`").format(count=waiting))


@session_commands.command()
def end(
    pid: Annotated[int, typer.Argument(help="Number from the list.")],
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """End one connection of an employee; what was not saved in it is rolled back."""
    if not _ask(host, port, user, database, "select private.terminate_session(%s)", pid):
        refuse(tr("No employee has the session {pid}.").format(pid=pid))
    typer.echo(tr("session {pid} ended").format(pid=pid))


def _ask(host: str, port: int, user: str, database: str, statement: str, *values: Any) -> Any:
    way = administrator(host, port, user)
    try:
        connection = psycopg2.connect(
            host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
        )
        with connection, connection.cursor() as cursor:
            cursor.execute(statement, values or None)
            row = cursor.fetchone()
        connection.close()
    except psycopg2.Error as error:
        refuse(str(error).strip())
    return row[0] if row else None
