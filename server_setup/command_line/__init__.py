"""`kontor-server`: what a sysadmin does to a server, each command with plain sentences."""

from __future__ import annotations

import typer

from server_setup.command_line.check import check
from server_setup.command_line.demo import demo
from server_setup.command_line.employee import employee_commands
from server_setup.command_line.server import init, upgrade
from server_setup.command_line.watch import watch

application = typer.Typer(
    help="Makes, upgrades and checks a Kontor server.", no_args_is_help=True, pretty_exceptions_enable=False
)
for _command in (init, upgrade, check, demo, watch):
    application.command()(_command)
application.add_typer(employee_commands, name="employee")


def main() -> None:
    """Run the command line."""
    application()
