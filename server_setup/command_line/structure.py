"""`kontor-server department`, `team` and `deputy`: who stands where, and who stands in for whom."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any

import typer

from server_setup.command_line.asking import Server, on_server
from server_setup.texts import tr

department_commands = typer.Typer(help="Departments, a tree.", no_args_is_help=True)
team_commands = typer.Typer(help="Teams across departments: the scope “team”.", no_args_is_help=True)
deputy_commands = typer.Typer(help="Business rights lent for dates.", no_args_is_help=True)

_Name = Annotated[str, typer.Argument(help="Its name.")]
_Below = Annotated[str | None, typer.Option(help="The department it stands below; without it, at the top.")]
_TREE = """
with recursive tree as (
  select d.id, d.name, d.archived, 0 as depth, array[d.name] as path from kontor.departments d where d.parent_id is null
  union all
  select d.id, d.name, d.archived, t.depth + 1, t.path || d.name
  from kontor.departments d join tree t on d.parent_id = t.id
)
select t.depth, t.name, t.archived,
       (select count(*) from kontor.employees e where e.department_id = t.id and e.active)
from tree t order by t.path
"""
_DEPUTIES = """
select d.id, e.login, h.login, d.valid_from::text, d.valid_until::text from kontor.deputies d
join kontor.employees e on e.id = d.employee_id join kontor.employees h on h.id = d.deputy_id
where d.valid_until > private.moment() order by d.valid_from, d.id
"""


@department_commands.command("list")
@on_server
def list_departments(server: Server) -> None:
    """Print the tree with the number of people in each."""
    for depth, name, archived, people in server.rows(_TREE):
        typer.echo(f"{'  ' * depth}{name}: {people}" + (" " + tr("(archive)") if archived else ""))


@department_commands.command("add")
@on_server
def add_department(server: Server, name: _Name, below: _Below = None) -> None:
    """Make a department."""
    _put_department(server, {"name": name, "parent_id": _parent(server, below)})
    typer.echo(tr("department {name} made").format(name=name))


@department_commands.command()
@on_server
def move(server: Server, name: _Name, below: _Below = None) -> None:
    """Put a department below another one; rights by the scope “department” follow at once."""
    _put_department(server, {**_department(server, name), "parent_id": _parent(server, below)})
    sentence = tr("{name} stands at the top") if below is None else tr("{name} stands below {above}")
    typer.echo(sentence.format(name=name, above=below))


@department_commands.command()
@on_server
def rename(server: Server, name: _Name, new_name: Annotated[str, typer.Argument(help="Its new name.")]) -> None:
    """Give a department another name."""
    _put_department(server, {**_department(server, name), "name": new_name})
    typer.echo(tr("{name} is called {new_name}").format(name=name, new_name=new_name))


@department_commands.command()
@on_server
def archive(
    server: Server, name: _Name, back: Annotated[bool, typer.Option("--back", help="Bring it back.")] = False
) -> None:
    """Put a department without people into the archive."""
    _put_department(server, {**_department(server, name), "archived": not back})
    sentence = tr("{name} is back") if back else tr("{name} is in the archive")
    typer.echo(sentence.format(name=name))


@team_commands.command("list")
@on_server
def list_teams(server: Server) -> None:
    """Print the teams and who is in them."""
    for name, members in server.rows(
        "select t.name, coalesce(string_agg(e.login, ' ' order by e.login), '-') from kontor.teams t"
        " left join kontor.team_members m on m.team_id = t.id left join kontor.employees e on e.id = m.employee_id"
        " group by t.id order by t.name"
    ):
        typer.echo(f"{name}: {members}")


@team_commands.command("set")
@on_server
def set_team(
    server: Server, name: _Name, login: Annotated[list[str], typer.Argument(help="Exactly these people are in it.")]
) -> None:
    """Make a team, or put exactly these people into it."""
    members = [server.id_of("employees", "login", person) for person in login]
    number = server.ask("select id from kontor.teams where name = %s", name)
    server.ask("select private.put_team(%s::jsonb)", json.dumps({"id": number, "name": name, "members": members}))
    typer.echo(f"{name}: {' '.join(login)}")


@team_commands.command()
@on_server
def dissolve(server: Server, name: _Name) -> None:
    """Dissolve a team; its members no longer see each other's records by it."""
    server.ask("select private.drop_team(%s)", server.id_of("teams", "name", name))
    typer.echo(tr("{name} is dissolved").format(name=name))


@deputy_commands.command("list")
@on_server
def list_deputies(server: Server) -> None:
    """Print who stands in for whom, now or later."""
    for number, login, deputy, since, until in server.rows(_DEPUTIES):
        dates = tr("from {since} until {until}").format(since=since, until=until)
        typer.echo(f"{number:<6} {login} -> {deputy} {dates}")


@deputy_commands.command()
@on_server
def lend(
    server: Server,
    login: Annotated[str, typer.Argument(help="Whose business rights are lent.")],
    deputy: Annotated[str, typer.Argument(help="To whom.")],
    since: Annotated[datetime, typer.Option("--from", help="From this moment (UTC).")],
    until: Annotated[datetime, typer.Option(help="Until this moment (UTC).")],
) -> None:
    """Lend somebody's business rights without a second person; the journal shows that it was done here."""
    people = [server.id_of("employees", "login", person) for person in (login, deputy)]
    number = server.ask(
        "insert into kontor.deputies (employee_id, deputy_id, valid_from, valid_until)"
        " values (%s, %s, %s, %s) returning id",
        *people, f"{since.isoformat()}+00", f"{until.isoformat()}+00",
    )  # fmt: skip
    typer.echo(f"{number}: {login} -> {deputy}")


@deputy_commands.command()
@on_server
def end(server: Server, number: Annotated[int, typer.Argument(help="Number from the list.")]) -> None:
    """End lent rights now, or before they begin."""
    server.ask("select private.end_deputy(%s)", number)
    typer.echo(tr("{number} has ended").format(number=number))


def _parent(server: Server, below: str | None) -> int | None:
    return None if below is None else server.id_of("departments", "name", below)


def _department(server: Server, name: str) -> dict[str, Any]:
    number = server.id_of("departments", "name", name)
    kept = server.ask(
        "select jsonb_build_object('id', id, 'name', name, 'parent_id', parent_id, 'archived', archived)"
        " from kontor.departments where id = %s",
        number,
    )
    return dict(kept)


def _put_department(server: Server, department: dict[str, Any]) -> None:
    server.ask("select private.put_department(%s::jsonb)", json.dumps(department))
