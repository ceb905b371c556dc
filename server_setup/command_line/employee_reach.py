"""`kontor-server employee list`, `show`, `unblock`, and what ties a sign-in: password, computers, firms, warehouses."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from server_setup.command_line.asking import Server, on_server
from server_setup.command_line.connection import refuse
from server_setup.texts import marked, tr, tr_many

reach_commands = typer.Typer()

_Login = Annotated[str, typer.Argument(help="The employee's login.")]
_PEOPLE = """
select e.login, e.name, d.name, e.active, private.last_sign_in(e.login)::text,
       coalesce(string_agg(p.code, ' ' order by p.code), '-')
from kontor.employees e join kontor.departments d on d.id = e.department_id
left join kontor.employee_profiles ep on ep.employee_id = e.id left join kontor.profiles p on p.id = ep.profile_id
group by e.id, d.id order by e.login
"""
_ONE = """
select jsonb_build_object(
  'name', e.name, 'department', d.name, 'active', e.active, 'last sign-in', private.last_sign_in(e.login),
  'profiles', array(select p.code from kontor.employee_profiles ep join kontor.profiles p on p.id = ep.profile_id
                    where ep.employee_id = e.id order by 1),
  'warehouses', array(select w.name from kontor.employee_warehouses ew
                      join kontor.warehouses w on w.key = ew.warehouse_key where ew.employee_id = e.id order by 1),
  'own firms', array(select f.name from kontor.employee_own_firms ef join kontor.own_firms f on f.id = ef.own_firm_id
                     where ef.employee_id = e.id order by 1),
  'teams', array(select t.name from kontor.team_members m join kontor.teams t on t.id = m.team_id
                 where m.employee_id = e.id order by 1),
  'workstations', e.workstations, 'networks', e.networks, 'password until', e.password_until,
  'must change password', e.must_change_password, 'locked until', e.locked_until)
from kontor.employees e join kontor.departments d on d.id = e.department_id where e.login = %s
"""
#: What `show` prints, by the names of the query above.
_FACTS = {
    "name": marked("name"),
    "department": marked("department"),
    "active": marked("works here"),
    "last sign-in": marked("last sign-in"),
    "profiles": marked("profiles"),
    "warehouses": marked("warehouses"),
    "own firms": marked("own firms"),
    "teams": marked("teams"),
    "workstations": marked("workstations"),
    "networks": marked("networks"),
    "password until": marked("password until"),
    "must change password": marked("must change the password"),
    "locked until": marked("locked until"),
}


@reach_commands.command("list")
@on_server
def list_employees(server: Server) -> None:
    """Print everybody with department, profiles and the last sign-in."""
    for login, name, department, active, last, profiles in server.rows(_PEOPLE):
        state = "" if active else " " + tr("(blocked)")
        seen = tr("last sign-in {moment}").format(moment=last or tr("never"))
        typer.echo(f"{login:<20} {name}{state}, {department}: {profiles}; {seen}")


@reach_commands.command()
@on_server
def show(server: Server, login: _Login) -> None:
    """Print what an employee's sign-in is tied to and reaches."""
    found = server.ask(_ONE, login)
    if found is None:
        refuse(tr("There is no employee with the login {login}.").format(login=login))
    for name, value in found.items():
        typer.echo(f"{tr(_FACTS[name])}: {_read(value)}")


@reach_commands.command()
@on_server
def unblock(server: Server, login: _Login) -> None:
    """Open a blocked or locked login again."""
    number = server.id_of("employees", "login", login)
    if server.ask("select dismissed_at from kontor.employees where id = %s", number) is not None:
        refuse(tr("{login} left the firm: use `employee return`.").format(login=login))
    server.rows("update kontor.employees set active = true, locked_until = null where id = %s", number)
    server.ask("select private.open_login(%s)", login)
    typer.echo(tr("{login} may sign in").format(login=login))


@reach_commands.command()
@on_server
def expiry(
    server: Server,
    days: Annotated[int, typer.Argument(min=0, max=3650, help="Own passwords hold for so many days; 0: for good.")],
    login: Annotated[list[str] | None, typer.Option(help="Only of these; without it, of everybody.")] = None,
) -> None:
    """Say how long own passwords hold, counted from their last change; who has an older one changes it first."""
    logins = login or [row[0] for row in server.rows("select login from kontor.employees order by 1")]
    for person in logins:
        server.ask("select private.let_password_hold(%s, %s)", person, days or None)
    held = tr_many("{count} day", "{count} days", days).format(count=days) if days else tr("for good")
    typer.echo(f"{len(logins)}: {held}")


@reach_commands.command()
@on_server
def workstations(
    server: Server,
    login: _Login,
    name: Annotated[list[str] | None, typer.Argument(help="Names or MAC addresses; none: any computer.")] = None,
) -> None:
    """Tie a sign-in to computers by what they say of themselves: a hurdle, not a lock."""
    number = server.id_of("employees", "login", login)
    names = sorted({part.strip().lower() for part in name or ()})
    server.rows("update kontor.employees set workstations = %s where id = %s", names, number)
    typer.echo(f"{login}: {' '.join(names) or tr('any computer')}")


@reach_commands.command()
@on_server
def firms(
    server: Server,
    login: _Login,
    name: Annotated[list[str] | None, typer.Argument(help="Own firms by name; none: all of them.")] = None,
) -> None:
    """Limit an employee to documents of these own firms."""
    numbers = [server.id_of("own_firms", "name", part) for part in name or ()]
    number = server.id_of("employees", "login", login)
    server.ask("select private.put_employee_own_firms(%s, %s::jsonb)", number, json.dumps(numbers))
    typer.echo(f"{login}: {', '.join(name or ()) or tr('all own firms')}")


@reach_commands.command()
@on_server
def warehouses(
    server: Server,
    login: _Login,
    name: Annotated[list[str] | None, typer.Argument(help="Warehouses by name; none: no warehouse.")] = None,
) -> None:
    """Say in which warehouses an employee works: the scope “warehouses”."""
    numbers = [server.id_of("warehouses", "name", part) for part in name or ()]
    keys = [server.ask("select key from kontor.warehouses where id = %s", number) for number in numbers]
    number = server.id_of("employees", "login", login)
    server.ask("select private.put_employee_warehouses(%s, %s::jsonb)", number, json.dumps(keys))
    typer.echo(f"{login}: {', '.join(name or ()) or tr('no warehouse')}")


def _read(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "-"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return "-" if value is None else str(value)
