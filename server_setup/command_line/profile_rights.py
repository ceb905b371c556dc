"""`kontor-server profile show`, `compare`, `allow`, `deny`, `limits` ...: what a profile may, one right at a time."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

import typer

from server_setup.command_line.asking import Server, on_server
from server_setup.command_line.connection import refuse
from server_setup.texts import tr

right_commands = typer.Typer()

Code = Annotated[str, typer.Argument(help="Code of the profile.")]
_NOTHING = "-"
_SCOPES = ("own", "team", "department", "warehouses", "all")


@right_commands.command()
@on_server
def show(server: Server, profile: Code) -> None:
    """Print what a profile may, its limits and who has it."""
    number = server.id_of("profiles", "code", profile)
    for (name, action), words in sorted(_cells(_rights(server, number)).items()):
        typer.echo(f"{name:<18} {action:<12} {words}")
    for limit, value in sorted(_limits(server, number).items()):
        typer.echo(tr("limit {name}: {value}").format(name=limit, value=value))
    people = server.rows(
        "select e.login from kontor.employee_profiles p join kontor.employees e on e.id = p.employee_id and e.active"
        " where p.profile_id = %s order by 1",
        number,
    )
    logins = " ".join(login for (login,) in people)
    typer.echo(tr("people: {logins}").format(logins=logins or _NOTHING))


@right_commands.command()
@on_server
def compare(
    server: Server,
    first: Code,
    second: Annotated[str, typer.Argument(help="Code of the other profile.")],
    everything: Annotated[bool, typer.Option("--all", help="Also what is the same.")] = False,
) -> None:
    """Print what two profiles differ in."""
    one, other = (server.id_of("profiles", "code", code) for code in (first, second))
    left, right = _cells(_rights(server, one)), _cells(_rights(server, other))
    for name, action in sorted({*left, *right}):
        words = [side.get((name, action), _NOTHING) for side in (left, right)]
        if everything or words[0] != words[1]:
            typer.echo(f"{name:<18} {action:<12} {words[0]} | {words[1]}")
    limits = (_limits(server, one), _limits(server, other))
    for name in sorted({*limits[0], *limits[1]}):
        values = [limits[side].get(name, _NOTHING) for side in (0, 1)]
        if everything or values[0] != values[1]:
            typer.echo(tr("limit {name}: {value}").format(name=name, value=f"{values[0]} | {values[1]}"))


@right_commands.command()
@on_server
def add(
    server: Server,
    profile: Code,
    name_en: Annotated[str, typer.Option(help="Name in English.")],
    name_ru: Annotated[str, typer.Option(help="Name in Russian.")],
    like: Annotated[str | None, typer.Option(help="Code of a profile whose rights and limits it gets.")] = None,
) -> None:
    """Make a profile, without rights or like another one."""
    number = server.ask("select private.new_profile(%s, %s, %s)", profile, name_en, name_ru)
    if like is not None:
        server.ask(
            "select private.put_profile_rights(%s, private.profile_rights_json(p.id),"
            " private.profile_limits_json(p.id)) from kontor.profiles p where p.id = %s",
            number,
            server.id_of("profiles", "code", like),
        )
    typer.echo(tr("profile {profile} made").format(profile=profile))


@right_commands.command()
@on_server
def rename(
    server: Server,
    profile: Code,
    name_en: Annotated[str, typer.Option(help="Name in English.")],
    name_ru: Annotated[str, typer.Option(help="Name in Russian.")],
) -> None:
    """Give a profile other names; its code stays."""
    _put(server, profile, name_en=name_en, name_ru=name_ru)
    typer.echo(f"{profile}: {name_en} / {name_ru}")


@right_commands.command()
@on_server
def archive(
    server: Server,
    profile: Code,
    back: Annotated[bool, typer.Option("--back", help="Bring it back from the archive.")] = False,
) -> None:
    """Put a profile that nobody has into the archive: it is given to nobody any more."""
    _put(server, profile, archived=not back)
    sentence = tr("{name} is back") if back else tr("{name} is in the archive")
    typer.echo(sentence.format(name=profile))


@right_commands.command()
@on_server
def allow(
    server: Server,
    profile: Code,
    name: Annotated[str, typer.Argument(metavar="OBJECT", help="clients, shipments ...")],
    action: Annotated[str, typer.Argument(help="view, create, edit ...")],
    scope: Annotated[list[str], typer.Argument(help="own, team, department, warehouses, all; several may hold.")],
    private: Annotated[bool, typer.Option("--private", help="Private rows of others too.")] = False,
) -> None:
    """Let a profile do something within these scopes, and no longer in others."""
    if unknown := sorted(set(scope) - set(_SCOPES)):
        refuse(tr("Unknown scope: {names}").format(names=", ".join(unknown)))
    made = [{"object": name, "action": action, "scope": part, "with_private": private} for part in scope]
    _set_cell(server, profile, (name, action), made)


@right_commands.command()
@on_server
def deny(
    server: Server,
    profile: Code,
    name: Annotated[str, typer.Argument(metavar="OBJECT", help="clients, shipments ...")],
    action: Annotated[str, typer.Argument(help="view, create, edit ...")],
) -> None:
    """Deny something expressly: that wins over every other profile of a person."""
    _set_cell(server, profile, (name, action), [{"object": name, "action": action, "scope": "all", "denied": True}])


@right_commands.command()
@on_server
def withdraw(
    server: Server,
    profile: Code,
    name: Annotated[str, typer.Argument(metavar="OBJECT", help="clients, shipments ...")],
    action: Annotated[str, typer.Argument(help="view, create, edit ...")],
) -> None:
    """Take a right, or a denial, out of a profile."""
    _set_cell(server, profile, (name, action), [])


@right_commands.command()
@on_server
def limits(
    server: Server,
    profile: Code,
    limit: Annotated[list[str], typer.Argument(help="NAME=VALUE, or NAME= for none; see `profile show`.")],
) -> None:
    """Set limits of a profile: discount_percent, document_sum, back_date_days."""
    number = server.id_of("profiles", "code", profile)
    wished = _limits(server, number)
    for part in limit:
        name, sign, value = part.partition("=")
        if not sign:
            refuse(tr("A limit is written NAME=VALUE: {text}").format(text=part))
        if value:
            try:
                wished[name] = str(Decimal(value))
            except InvalidOperation:
                refuse(tr("This is not a number: {text}").format(text=value))
        else:
            wished.pop(name, None)
    _write(server, number, _rights(server, number), wished)
    typer.echo(f"{profile}: " + (", ".join(f"{name} {value}" for name, value in sorted(wished.items())) or _NOTHING))


@right_commands.command()
@on_server
def unused(
    server: Server,
    days: Annotated[int, typer.Option(min=1, max=3650, help="Not used for so many days.")] = 90,
) -> None:
    """Print rights that people hold and did not use, and profiles that nobody has.

    Told from the journal: changes, exports and prints. A right to see is listed only for who read nothing at all; other
    rights that leave no trace never appear.
    """
    for row in server.ask("select private.unused_rights(%s)", days):
        if row["login"] is None:
            typer.echo(f"{_NOTHING:<20} {row['code']}: {tr('nobody has it')}")
        else:
            typer.echo(f"{row['login']:<20} {row['code']}: {row['object']} {row['action']} ({row['scopes']})")


def _rights(server: Server, number: int) -> list[dict[str, Any]]:
    return list(server.ask("select private.profile_rights_json(%s)", number))


def _limits(server: Server, number: int) -> dict[str, str]:
    return dict(server.ask("select private.profile_limits_json(%s)", number))


def _set_cell(server: Server, profile: str, key: tuple[str, str], made: list[dict[str, Any]]) -> None:
    number = server.id_of("profiles", "code", profile)
    others = [right for right in _rights(server, number) if (right["object"], right["action"]) != key]
    _write(server, number, [*others, *made], _limits(server, number))
    typer.echo(f"{profile}: {key[0]} {key[1]} {_cells(made).get(key, _NOTHING)}")


def _write(server: Server, number: int, rights: list[dict[str, Any]], wished: dict[str, str]) -> None:
    sent = json.dumps(rights), json.dumps(wished)
    server.ask("select private.check_rights(%s::jsonb, %s::jsonb)", *sent)
    server.ask("select private.put_profile_rights(%s, %s::jsonb, %s::jsonb)", number, *sent)


def _put(server: Server, profile: str, **fields: object) -> None:
    number = server.id_of("profiles", "code", profile)
    kept = server.ask(
        "select jsonb_build_object('id', id, 'name_en', name_en, 'name_ru', name_ru, 'archived', archived)"
        " from kontor.profiles where id = %s",
        number,
    )
    server.ask("select private.put_profile(%s::jsonb)", json.dumps({**kept, **fields}))


def _cells(rights: list[dict[str, Any]]) -> dict[tuple[str, str], str]:
    """Return in words whose rows each object and action reaches."""
    cells: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for right in rights:
        cells.setdefault((right["object"], right["action"]), []).append(right)
    return {key: _words(held) for key, held in cells.items()}


def _words(held: list[dict[str, Any]]) -> str:
    if any(right.get("denied") for right in held):
        return tr("denied")
    scopes = " ".join(scope for scope in _SCOPES if scope in {right["scope"] for right in held})
    with_private = any(right.get("with_private") for right in held)
    return tr("{scopes} with private").format(scopes=scopes) if with_private else scopes
