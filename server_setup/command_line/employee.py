"""`kontor-server employee add`, `password` and `block`: the same functions that the Administration section calls."""

from __future__ import annotations

import json
import secrets
from typing import Annotated

import psycopg2
import typer
from psycopg2.extensions import encrypt_password

from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse
from server_setup.texts import tr

employee_commands = typer.Typer(help="Employees and their logins.", no_args_is_help=True)


@employee_commands.command()
def add(
    login: Annotated[str, typer.Argument(help="Lower case Latin letters, digits, underscore; never used again.")],
    name: Annotated[str, typer.Option(help="As shown to colleagues.")],
    department: Annotated[str, typer.Option(help="An existing department, or a new one.")],
    profile: Annotated[list[str], typer.Option(help="Code of a profile; may be repeated.")],
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Make an employee with a one-time password, printed once; its owner must change it before anything opens."""
    way = administrator(host, port, user)
    password = secrets.token_urlsafe(12)
    try:
        connection = psycopg2.connect(
            host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
        )
        with connection, connection.cursor() as cursor:
            verifier = encrypt_password(password, login, scope=connection, algorithm="scram-sha-256")
            employee = {
                "login": login,
                "name": name,
                "initials": _initials(name),
                "profiles": profile,
                "must_change_password": True,
            }
            cursor.execute(
                "select private.hire(%s::jsonb || jsonb_build_object('department_id', private.department(%s)), %s)",
                (json.dumps(employee), department, verifier),
            )
        connection.close()
    except psycopg2.Error as error:
        refuse(_refusal(error, login))
    typer.echo(f"{login}: {password}")


@employee_commands.command()
def block(
    login: Annotated[str, typer.Argument(help="The employee's login.")],
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Close an employee's login and end the running sessions; the records stay."""
    way = administrator(host, port, user)
    try:
        connection = psycopg2.connect(
            host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
        )
        with connection, connection.cursor() as cursor:
            cursor.execute("select private.block(%s)", (login,))
            cursor.execute("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = %s", (login,))
            ended = cursor.fetchone()
        connection.close()
    except psycopg2.Error as error:
        refuse(_refusal(error, login))
    sentence = tr("{login} is blocked; sessions ended: {count}")
    typer.echo(sentence.format(login=login, count=ended[0] if ended else 0))


@employee_commands.command()
def password(
    login: Annotated[str, typer.Argument(help="The employee's login.")],
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Set a one-time password, printed once; its owner must change it before anything opens."""
    way = administrator(host, port, user)
    one_time = secrets.token_urlsafe(12)
    try:
        connection = psycopg2.connect(
            host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
        )
        with connection, connection.cursor() as cursor:
            verifier = encrypt_password(one_time, login, scope=connection, algorithm="scram-sha-256")
            cursor.execute("select private.set_one_time_password(%s, %s)", (login, verifier))
        connection.close()
    except psycopg2.Error as error:
        refuse(_refusal(error, login))
    typer.echo(f"{login}: {one_time}")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()[:2]).upper()


def _refusal(error: psycopg2.Error, login: str) -> str:
    detail = json.loads(error.diag.message_detail or "{}") if (error.pgcode or "").startswith("KT") else {}
    sentences = {
        "KT003": tr("There is no employee with the login {login}."),
        "KT005": tr("Wrong value for {field}: {value}"),
        "KT006": tr("The login {login} was used before; logins are never used again. Choose another."),
    }
    sentence = sentences.get(error.pgcode or "")
    words = {"login": login, "field": detail.get("field"), "value": detail.get("value", "")}
    return str(error).strip() if sentence is None else sentence.format(**words)
