"""The superuser's way in, shared by the commands: options first, then libpq's own environment."""

from __future__ import annotations

import os
from typing import Annotated, NoReturn

import typer

from server_setup.deploy import Administrator
from server_setup.texts import tr

Host = Annotated[str, typer.Option(envvar="PGHOST", help="Host of the PostgreSQL server.")]
Port = Annotated[int, typer.Option(envvar="PGPORT", help="Its port.")]
User = Annotated[str, typer.Option(envvar="PGUSER", help="A superuser of it.")]
Database = Annotated[str, typer.Option(envvar="PGDATABASE", help="The Kontor database.")]


def administrator(host: str, port: int, user: str) -> Administrator:
    """Return the way in; the password comes from PGPASSWORD or is asked for, never from the command line."""
    password = os.environ.get("PGPASSWORD")
    if password is None:
        password = typer.prompt(tr("Password of {user} on {host}").format(user=user, host=host), hide_input=True)
    return Administrator(host, port, user, password)


def refuse(sentence: str) -> NoReturn:
    """Say why a command could not be done, and end with exit code 2."""
    typer.secho(sentence, fg=typer.colors.RED, err=True)
    raise typer.Exit(2)
