"""`kontor-server watch`: due jobs, guessed passwords, and the sessions that hold others up."""

from __future__ import annotations

import time
from typing import Annotated

import psycopg2
import typer

from server_setup.command_line.connection import Database, Host, Port, User, administrator
from server_setup.deploy import Administrator
from server_setup.sign_in_watch import lock_guessed_logins

_STUCK = """
select pg_terminate_backend(a.pid), a.usename, a.state
from pg_stat_activity a
where a.datname = current_database() and a.pid <> pg_backend_pid()
  and pg_has_role(a.usename, 'kontor_employee', 'usage')
  and not (select r.rolsuper from pg_roles r where r.rolname = a.usename)
  and ((a.state = 'active' and a.query_start < now() - interval '5 minutes')
       or (a.state like 'idle in transaction%' and a.state_change < now() - interval '2 minutes'))
"""
_BLOCKED = """
select pg_terminate_backend(a.pid), a.usename, 'blocked'
from pg_stat_activity a join kontor.employees e on e.login = a.usename and not e.active
where a.datname = current_database()
"""


def watch(
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
    seconds: Annotated[float, typer.Option(help="Pause between rounds.")] = 10.0,
) -> None:
    """Run due jobs, lock guessed logins, and end stuck or blocked sessions, until stopped."""
    way = administrator(host, port, user)
    while True:
        try:
            with_connection(way, database, seconds)
        except psycopg2.OperationalError as error:
            typer.echo(f"server not reachable, trying again: {str(error).strip().splitlines()[0]}", err=True)
            time.sleep(max(seconds, 5.0))


def with_connection(way: Administrator, database: str, seconds: float) -> None:
    """Go round on one connection until it breaks."""
    connection = psycopg2.connect(
        host=way.host, port=way.port, user=way.user, password=way.password, dbname=database, application_name="watch"
    )
    connection.autocommit = True
    try:
        while True:
            for line in one_round(connection):
                typer.echo(line)
            time.sleep(seconds)
    finally:
        connection.close()


def one_round(connection: psycopg2.extensions.connection) -> list[str]:
    """Do what is due once; returns what was done, a line each."""
    done: list[str] = []
    with connection.cursor() as cursor:
        cursor.execute("select unnest(private.run_due_jobs())")
        done += [f"job {name}" for (name,) in cursor.fetchall()]
        done += lock_guessed_logins(cursor)
        for query in (_STUCK, _BLOCKED):
            cursor.execute(query)
            done += [f"ended a session of {login}: {state}" for _, login, state in cursor.fetchall()]
    return done
