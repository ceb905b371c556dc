"""`kontor-server profile`: list, export, import and give, past the second person, as whoever owns the machine may."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import psycopg2
import typer

from server_setup.command_line.connection import Database, Host, Port, User, administrator, refuse
from server_setup.texts import marked, tr, tr_many

profile_commands = typer.Typer(help="Profiles: named sets of rights.", no_args_is_help=True)

_DONE = {"set": marked("set"), "added": marked("added")}
_PEOPLE = """
select p.code, p.name_en, p.name_ru, coalesce(string_agg(e.login, ' ' order by e.login), '')
from kontor.profiles p
left join kontor.employee_profiles ep on ep.profile_id = p.id
left join kontor.employees e on e.id = ep.employee_id and e.active
group by p.id order by p.code
"""

_TAKE = """
delete from kontor.employee_profiles ep using kontor.employees e, kontor.profiles p
where e.id = ep.employee_id and p.id = ep.profile_id and e.login = %s and p.code = %s returning 1
"""


@profile_commands.command("list")
def list_profiles(
    host: Host = "127.0.0.1", port: Port = 5432, user: User = "postgres", database: Database = "kontor"
) -> None:
    """List the profiles and who has them."""
    for code, name_en, name_ru, people in _run(host, port, user, database, _PEOPLE):
        typer.echo(f"{code:<20} {name_en} / {name_ru}: {people or '-'}")


@profile_commands.command("export")
def export_profiles(
    file: Annotated[Path, typer.Argument(help="JSON file to write.")],
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Write all profiles with rights and limits to a file; no people are in it."""
    content = _run(host, port, user, database, "select private.profile_file()")[0][0]
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    count = len(content["profiles"])
    sentence = tr_many("{count} profile written to {file}", "{count} profiles written to {file}", count)
    typer.echo(sentence.format(count=count, file=file))


@profile_commands.command("import")
def import_profiles(
    file: Annotated[Path, typer.Argument(help="JSON file that export wrote.")],
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Add the profiles of a file, and give existing ones exactly its rights: at once, all or nothing.

    A file that names what this server does not know is refused, and the names are printed.
    """
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        refuse(tr("{file} is not a file of profiles: {reason}").format(file=file, reason=error))
    statement = "select private.put_profiles(private.profiles_of_file(%s))"
    done = _run(host, port, user, database, statement, json.dumps(content))[0][0]
    for code, what in sorted(done.items()):
        typer.echo(f"{code}: {tr(_DONE.get(what, what))}")


@profile_commands.command()
def take(
    login: Annotated[str, typer.Argument(help="The employee's login.")],
    profile: Annotated[str, typer.Argument(help="Code of the profile.")],
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Take a profile away from an employee, at once."""
    gone = _run(host, port, user, database, _TAKE, login, profile)
    if not gone:
        refuse(tr("{login} does not have the profile {profile}.").format(login=login, profile=profile))
    typer.echo(tr("{login} no longer has the profile {profile}").format(login=login, profile=profile))


@profile_commands.command()
def give(
    login: Annotated[str, typer.Argument(help="The employee's login.")],
    profile: Annotated[str, typer.Argument(help="Code of the profile.")],
    until: Annotated[datetime | None, typer.Option(help="It ends by itself at this moment (UTC).")] = None,
    host: Host = "127.0.0.1",
    port: Port = 5432,
    user: User = "postgres",
    database: Database = "kontor",
) -> None:
    """Give a profile to an employee without a second person; the journal shows that it was done here."""
    until_text = None if until is None else f"{until.isoformat()}+00"
    _run(host, port, user, database, "select private.give_profile(%s, %s, %s)", login, profile, until_text)
    sentence = (
        tr("{login} has the profile {profile} until {moment}")
        if until_text
        else tr("{login} has the profile {profile}")
    )
    typer.echo(sentence.format(login=login, profile=profile, moment=until_text))


def _run(host: str, port: int, user: str, database: str, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    way = administrator(host, port, user)
    try:
        connection = psycopg2.connect(
            host=way.host, port=way.port, user=way.user, password=way.password, dbname=database
        )
        with connection, connection.cursor() as cursor:
            cursor.execute(statement, values or None)
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        connection.close()
    except psycopg2.Error as error:
        refuse(_refusal(error))
    return rows


def _refusal(error: psycopg2.Error) -> str:
    detail = json.loads(error.diag.message_detail or "{}") if (error.pgcode or "").startswith("KT") else {}
    if detail.get("field") == "file":
        later = tr("This is no file of profiles: it was written by a later program.")
        return later if detail["reason"] == "version" else tr("This is no file of profiles: its contents are others.")
    sentences = {
        "KT003": tr("There is no such employee or profile."),
        "KT005": tr("Wrong value for {field}: {value}"),
        "KT008": tr("A profile in the file has no name."),
    }
    sentence = sentences.get(error.pgcode or "")
    words = {"field": detail.get("field"), "value": detail.get("value", "")}
    return str(error).strip() if sentence is None else sentence.format(**words)
