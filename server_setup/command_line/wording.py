"""Puts the help of every command into the language in force: texts stand in English where options are declared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer

from server_setup.texts import tr

_WORDS = ("help", "rich_help_panel", "prompt")


def worded(command: Any) -> Any:
    """Return a command of Typer, and all below it, with its help in the language in force."""
    for part, name in texts_of(command):
        setattr(part, name, tr(getattr(part, name)))
    return command


def texts_of(command: Any) -> Iterator[tuple[Any, str]]:
    """Yield what has a text of help (a command, an option, an argument), with the name of the attribute."""
    own_help = command.get_help_option(typer.Context(command))
    for part in (command, *command.params, *([own_help] if own_help is not None else [])):
        for name in _WORDS:
            if isinstance(getattr(part, name, None), str) and getattr(part, name):
                yield part, name
    for below in getattr(command, "commands", {}).values():
        yield from texts_of(below)
