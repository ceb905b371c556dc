"""`kontor-server init` and `upgrade`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse
from server_setup.deploy import Administrator, DeployError, initialise, unsafe_minor
from server_setup.deploy import upgrade as upgrade_database
from server_setup.texts import tr

Unsafe = Annotated[bool, typer.Option("--accept-unsafe-version", help="Go on although this version has known holes.")]

_HBA = """# Kontor: TLS and SCRAM only, each group from its own network; the last line closes the rest.
hostssl {database} +kontor_net_office 192.168.0.0/16 scram-sha-256
hostssl {database} +kontor_net_vpn    10.8.0.0/16    scram-sha-256
host    all        all                all            reject"""


def init(
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
    alias_file: Annotated[Path | None, typer.Option(help="Write the alias file for workstations here.")] = None,
    accept_unsafe_version: Unsafe = False,
) -> None:
    """Make the Kontor database on a PostgreSQL 17 or newer."""
    way = administrator(host, port, user)
    _guard(way, accept_unsafe_version)
    try:
        initialise(way, database, report=typer.echo)
    except (DeployError, SQLAlchemyError) as error:
        refuse(_sentence(error))
    if alias_file is not None:
        alias_file.write_text(
            f'[office]\ntitle = "Office"\nhost = "{host}"\nport = {port}\ndatabase = "{database}"\n'
            '# ca_file = "office-ca.crt"   # the certificate authority that signed the server\'s certificate\n',
            encoding="utf-8",
        )
        typer.echo(tr("alias file: {file}").format(file=alias_file))
    typer.echo(f"\n{tr('Add to pg_hba.conf, with your own networks:')}\n" + _HBA.format(database=database))


def upgrade(
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
    accept_unsafe_version: Unsafe = False,
) -> None:
    """Bring the database to this program's version: all of it or nothing."""
    way = administrator(host, port, user)
    _guard(way, accept_unsafe_version)
    try:
        upgrade_database(way, database, report=typer.echo)
    except (DeployError, SQLAlchemyError) as error:
        refuse(_sentence(error))


def _guard(way: Administrator, accepted: bool) -> None:
    engine = way.engine("postgres", autocommit=True)
    try:
        with engine.connect() as connection:
            better = unsafe_minor(connection)
            if better is None:
                return
            if not accepted:
                sentence = tr(
                    "This server has holes through which any employee's login can reach its operating system. "
                    "Upgrade PostgreSQL to {version} or newer, or repeat with --accept-unsafe-version (it is logged)."
                )
                refuse(sentence.format(version=better))
            # The server's own log is the record that survives whatever happens to the base.
            connection.execute(text("do $$ begin raise log 'kontor: unsafe server version accepted'; end $$"))
            sentence = tr("Going on below the safe version {version}, as you said.")
            typer.secho(sentence.format(version=better), fg=typer.colors.YELLOW)
    except SQLAlchemyError as error:
        refuse(_sentence(error))
    finally:
        engine.dispose()


def _sentence(error: Exception) -> str:
    original = getattr(error, "orig", None) or error
    notes = "".join(f"\n  {note}" for note in getattr(original, "__notes__", []))
    return f"{str(original).strip()}{notes}"
