"""`kontor-server watch`: due jobs, the server's log, sessions that hold others up, and what is given out."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Annotated

import psycopg2
import typer

from server_setup.command_line.connection import Database, Host, Port, User, administrator
from server_setup.deploy import Administrator
from server_setup.outlets import Mailbox, Outlets
from server_setup.server_log import look_through_log
from server_setup.session_watch import Patience, end_sessions
from server_setup.texts import tr

_MAIL = "Mail"
_HEADS = "Seals of the journal"


def watch(
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
    seconds: Annotated[float, typer.Option(help="Pause between rounds.")] = 3.0,
    heads: Annotated[
        Path | None,
        typer.Option(help="File to which the head of each seal is added.", rich_help_panel=_HEADS),
    ] = None,
    heads_printer: Annotated[str, typer.Option(help="Printer (lp) that prints them.", rich_help_panel=_HEADS)] = "",
    mail_to: Annotated[
        list[str] | None, typer.Option(help="Who gets alerts and heads; may be repeated.", rich_help_panel=_MAIL)
    ] = None,
    mail_from: Annotated[str, typer.Option(help="Sender.", rich_help_panel=_MAIL)] = "kontor@localhost",
    smtp: Annotated[str, typer.Option(help="Mail server, host:port.", rich_help_panel=_MAIL)] = "localhost:25",
    smtp_user: Annotated[
        str, typer.Option(help="Login at the mail server; its password in KONTOR_SMTP_PASSWORD.", rich_help_panel=_MAIL)
    ] = "",
    smtp_plain: Annotated[bool, typer.Option(help="Do without STARTTLS.", rich_help_panel=_MAIL)] = False,
) -> None:
    """Run due jobs, lock guessed logins, end stuck or blocked sessions, raise alerts, until stopped."""
    way = administrator(host, port, user)
    name, _, smtp_port = smtp.partition(":")
    password = os.environ.get("KONTOR_SMTP_PASSWORD", "")
    mailbox = Mailbox(name, int(smtp_port or 25), mail_from, tuple(mail_to or ()), smtp_user, password, not smtp_plain)
    outlets = Outlets(heads, heads_printer, mailbox if mail_to else None)
    while True:
        try:
            with_connection(way, database, seconds, outlets)
        except psycopg2.OperationalError as error:
            reason = str(error).strip().splitlines()[0]
            typer.echo(tr("server not reachable, trying again: {reason}").format(reason=reason), err=True)
            time.sleep(max(seconds, 5.0))


def with_connection(way: Administrator, database: str, seconds: float, outlets: Outlets) -> None:
    """Go round on one connection until it breaks."""
    connection = psycopg2.connect(
        host=way.host, port=way.port, user=way.user, password=way.password, dbname=database, application_name="watch"
    )
    connection.autocommit = True
    try:
        while True:
            for line in one_round(connection, outlets):
                typer.echo(line)
            time.sleep(seconds)
    finally:
        connection.close()


def one_round(
    connection: psycopg2.extensions.connection, outlets: Outlets | None = None, patience: Patience | None = None
) -> list[str]:
    """Do what is due once; returns what was done, a line each."""
    done: list[str] = []
    with connection.cursor() as cursor:
        # People who are blocked first: they are to be out within seconds, whatever the jobs take.
        done += end_sessions(cursor, patience or Patience())
        done += look_through_log(cursor)
        cursor.execute("select unnest(private.run_due_jobs())")
        done += [tr("job {name}").format(name=name) for (name,) in cursor.fetchall()]
        done += (outlets or Outlets()).give_out(cursor)
    return done
