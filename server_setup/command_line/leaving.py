"""`kontor-server employee dismiss` and `return`: as the wizard does it, for whoever owns the machine."""

from __future__ import annotations

import json
import secrets
from typing import Annotated, Any

import psycopg2
import typer
from psycopg2.extensions import encrypt_password

from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse
from server_setup.texts import marked, tr

_STEPS = ("clients", "tasks", "documents", "teams", "deputies")
_WORDS = {
    "clients": marked("clients"),
    "tasks": marked("tasks"),
    "documents": marked("drafts"),
    "teams": marked("teams"),
    "deputies": marked("lent rights"),
    "profiles": marked("profiles"),
}
_BATCH = 200

_Login = Annotated[str, typer.Argument(help="The employee's login.")]


def dismiss(
    login: _Login,
    clients_to: Annotated[str | None, typer.Option(help="Login of who takes the clients.")] = None,
    tasks_to: Annotated[str | None, typer.Option(help="Login of who takes the open tasks.")] = None,
    documents_to: Annotated[str | None, typer.Option(help="Login of who takes the drafts of documents.")] = None,
    teams_to: Annotated[str | None, typer.Option(help="Login of who takes the places in teams.")] = None,
    deputies_to: Annotated[str | None, typer.Option(help="Login of who takes what was lent to this one.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask after showing the counts.")] = False,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Close a login for good, end its sessions, end its profiles and hand the work over; repeat it to go on.

    What has no successor stays, and teams, lent rights and profiles end. No second person is asked here: the journal
    shows who did it.
    """
    successors = dict(zip(_STEPS, (clients_to, tasks_to, documents_to, teams_to, deputies_to), strict=True))
    connection = _connect(host, port, user, database)
    try:
        person = _employee(connection, login)
        heirs = {what: _employee(connection, heir) if heir else None for what, heir in successors.items()}
        _show(_ask(connection, "select private.dismissal(%s)", person))
        if not yes:
            typer.confirm(tr("Dismiss {login}?").format(login=login), abort=True)
        _ask(connection, "select private.dismiss(%s)", login)
        ended = _ask(connection, "select private.terminate_sessions_of(%s)", login)
        typer.echo(tr("sessions ended: {count}").format(count=ended))
        for what in (*_STEPS, "profiles"):
            _hand_over(connection, person, what, heirs.get(what))
        _show(_ask(connection, "select private.dismissal(%s)", person))
    except psycopg2.Error as error:
        refuse(_refusal(error))
    connection.close()


def take_back(
    login: _Login,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Open the login of somebody who came back: a one-time password, printed once, and no profile."""
    connection = _connect(host, port, user, database)
    password = secrets.token_urlsafe(12)
    try:
        verifier = encrypt_password(password, login, scope=connection, algorithm="scram-sha-256")
        _ask(connection, "select private.reinstate(%s, %s)", login, verifier)
    except psycopg2.Error as error:
        refuse(_refusal(error))
    connection.close()
    typer.echo(f"{login}: {password}")


def _connect(host: str, port: int, user: str, database: str) -> Any:
    way = administrator(host, port, user)
    try:
        connection = psycopg2.connect(
            host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
        )
    except psycopg2.Error as error:
        refuse(str(error).strip())
    # Each step is kept by itself: one that breaks off is gone on with by the same command.
    connection.autocommit = True
    return connection


def _ask(connection: Any, statement: str, *values: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row = cursor.fetchone()
    return row[0] if row else None


def _employee(connection: Any, login: str) -> int:
    found = _ask(connection, "select id from kontor.employees where login = %s", login)
    if found is None:
        refuse(tr("There is no employee with the login {login}.").format(login=login))
    return int(found)


def _hand_over(connection: Any, person: int, what: str, heir: int | None) -> None:
    if heir is None and what in ("clients", "tasks", "documents"):
        return
    moved = 0
    while True:
        done = _ask(connection, "select private.hand_over(%s, %s, %s, %s)", what, person, heir, _BATCH)
        moved += done["moved"]
        if done["moved"] == 0 or done["left"] == 0:
            break
    sentence = tr("{what}: handed over {count}") if heir else tr("{what}: ended {count}")
    typer.echo(sentence.format(what=tr(_WORDS.get(what, what)), count=moved))


def _show(state: dict[str, Any]) -> None:
    left = ", ".join(f"{tr(_WORDS.get(what, what))} {count}" for what, count in sorted(state["open"].items()))
    sentence = tr("{login} ({name}): {left}; sessions {count}")
    typer.echo(sentence.format(login=state["login"], name=state["name"], left=left, count=state["sessions"]))
    sentence = tr("in 90 days: exports {exports}, prints {prints}")
    typer.echo(sentence.format(exports=len(state["exports"]), prints=len(state["prints"])))


def _refusal(error: psycopg2.Error) -> str:
    detail = json.loads(error.diag.message_detail or "{}") if (error.pgcode or "").startswith("KT") else {}
    sentences = {
        "KT003": tr("There is no such employee, or not in the state for this: {field}."),
        "KT018": tr("The person still works here."),
    }
    sentence = sentences.get(error.pgcode or "")
    return str(error).strip() if sentence is None else sentence.format(field=detail.get("field", "login"))
