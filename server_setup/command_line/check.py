"""`kontor-server check`: rules of the catalogue and invariants of the data on a live base."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from server_setup.checks import Finding, run_checks
from server_setup.command_line.connection import Database, Host, Port, User, administrator
from server_setup.texts import marked, tr, tr_many


def check(
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON list on standard output.")] = False,
) -> None:
    """Check a base; exit code 0: in order, 1: warnings, 2: something is wrong."""
    findings = run_checks(administrator(host, port, user), database)
    if as_json:
        typer.echo(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False))
    else:
        for finding in findings:
            level = tr(_LEVELS[finding.level])
            typer.secho(f"{level:<15}{finding.title}: {finding.text}", fg=_COLOURS[finding.level])
        count = len(findings)
        sentence = tr_many("{count} finding", "{count} findings", count).format(count=count)
        typer.echo(sentence if findings else tr("everything is in order"))
    raise typer.Exit(max((_CODES[finding.level] for finding in findings), default=0))


_LEVELS = {Finding.WARNING: marked("warning"), Finding.ERROR: marked("error")}
_CODES = {Finding.WARNING: 1, Finding.ERROR: 2}
_COLOURS = {Finding.WARNING: typer.colors.YELLOW, Finding.ERROR: typer.colors.RED}
