"""`kontor-server`: what a sysadmin does to a server, each command with plain sentences."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from server_setup.command_line.check import check
from server_setup.command_line.demo import demo
from server_setup.command_line.employee import employee_commands
from server_setup.command_line.employee_reach import reach_commands
from server_setup.command_line.journal import journal_commands
from server_setup.command_line.leaving import dismiss, take_back
from server_setup.command_line.profile import profile_commands
from server_setup.command_line.profile_rights import right_commands
from server_setup.command_line.server import init, upgrade
from server_setup.command_line.session import session_commands
from server_setup.command_line.structure import department_commands, deputy_commands, team_commands
from server_setup.command_line.trial import trial
from server_setup.command_line.watch import watch
from server_setup.command_line.wording import worded
from server_setup.texts import chosen_language, speak

application = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)


@application.callback()
def _every_command(
    language: Annotated[
        str, typer.Option(metavar="en|ru", help="Language of what is said; without it KONTOR_LANG, then LANG.")
    ] = "",
) -> None:
    """Makes, upgrades and checks a Kontor server."""


for _command in (init, upgrade, check, demo, trial, watch):
    application.command()(_command)
employee_commands.command()(dismiss)
employee_commands.command("return")(take_back)
employee_commands.registered_commands += reach_commands.registered_commands
profile_commands.registered_commands += right_commands.registered_commands
application.add_typer(employee_commands, name="employee")
application.add_typer(department_commands, name="department")
application.add_typer(team_commands, name="team")
application.add_typer(deputy_commands, name="deputy")
application.add_typer(profile_commands, name="profile")
application.add_typer(session_commands, name="session")
application.add_typer(journal_commands, name="journal")


def main() -> None:
    """Run the command line in the language of who types."""
    speak(chosen_language(sys.argv[1:], os.environ))
    worded(typer.main.get_command(application))()
