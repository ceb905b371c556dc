"""`kontor-server trial`: a window with one profile on sample rows, which ends with the window."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import psycopg2
import typer
from sqlalchemy.exc import SQLAlchemyError

from server_setup.cluster import ClusterError
from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse
from server_setup.texts import language_in_force, tr
from server_setup.trial import Trial, close_trial, default_folder, open_trial, prepare, sweep


def trial(
    profile: Annotated[str, typer.Argument(help="Code of a profile of the server, or of the one in the file.")],
    file: Annotated[Path | None, typer.Option(help="File of `profile export`, instead of asking a server.")] = None,
    folder: Annotated[Path | None, typer.Option(help="Where the sample lives.", envvar="KONTOR_TRIAL_FOLDER")] = None,
    outcome: Annotated[Path | None, typer.Option(help="File that is told `open`, or why not.")] = None,
    window: Annotated[bool, typer.Option(help="Open a window; without one, wait for the end of the input.")] = True,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Open Kontor with just one profile on generated sample rows, on a server of its own; never on real ones."""
    chosen = _profile(profile, _from_file(file) if file else _from_server(host, port, user, database))
    try:
        cluster = prepare(folder or default_folder(), _progress)
        sweep(cluster)
        opened = open_trial(cluster, chosen)
    except (ClusterError, psycopg2.Error, SQLAlchemyError) as error:
        reason = str(error).strip().splitlines()[0]
        _tell(outcome, reason)
        refuse(tr("The sample could not be made: {reason}").format(reason=reason))
    _tell(outcome, "open")
    # Whoever ends this program ends the trial: what is below must still run.
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(1))
    try:
        if window:
            _open_window(opened, chosen)
        else:
            typer.echo(json.dumps(asdict(opened)))
            sys.stdin.read()
    finally:
        close_trial(cluster, opened)
        if sweep(cluster) == 0:
            cluster.stop()


def _from_file(file: Path) -> list[dict[str, Any]]:
    try:
        found: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        refuse(tr("{file} is not a file of profiles: {reason}").format(file=file, reason=error))
    return found


def _from_server(host: str, port: int, user: str, database: str) -> list[dict[str, Any]]:
    way = administrator(host, port, user)
    try:
        connection = psycopg2.connect(
            host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
        )
        with connection, connection.cursor() as cursor:
            cursor.execute("select private.exported_profiles()")
            found: list[dict[str, Any]] = cursor.fetchone()[0]
        connection.close()
    except psycopg2.Error as error:
        refuse(str(error).strip())
    return found


def _profile(code: str, profiles: list[dict[str, Any]]) -> dict[str, Any]:
    found = next((profile for profile in profiles if profile.get("code") == code), None)
    if found is None:
        refuse(tr("There is no profile {code}.").format(code=code))
    return found


def _open_window(opened: Trial, profile: dict[str, Any]) -> None:
    """Run the window until it closes; it gets no way to any other server."""
    with tempfile.TemporaryDirectory(prefix="kontor-trial-") as folder:
        told = Path(folder) / "trial.json"
        told.touch(mode=0o600)
        names = {name: profile[name] for name in ("name_en", "name_ru")}
        words = {**asdict(opened), **names, "language": language_in_force()}
        told.write_text(json.dumps(words), encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "KONTOR_"))}
        subprocess.run([sys.executable, "-m", "ui", "--trial", str(told), "--settings", folder], env=kept, check=False)


def _tell(outcome: Path | None, sentence: str) -> None:
    """Leave word for the window that started this and does not wait."""
    if outcome is not None and outcome.parent.exists():
        draft = outcome.with_suffix(".new")
        draft.write_text(sentence, encoding="utf-8")
        draft.rename(outcome)


def _progress(line: str) -> None:
    typer.echo(line, err=True)
