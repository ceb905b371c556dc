"""What `kontor-server` can say: sentences of its code, texts of help, titles of rules, and Typer's own words."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import typer

from server_setup.checks import rule_files, title_of
from server_setup.command_line import application
from server_setup.command_line.wording import texts_of
from server_setup.texts import CATALOGUES, DOMAIN

SOURCE = CATALOGUES / "ru" / "LC_MESSAGES" / f"{DOMAIN}.po"
#: Typer's own words, which it takes from the same catalogue.
TYPERS = {
    "(deprecated) ", "(dynamic)", "Aborted!", "Aborted.", "Arguments", "Commands", "Error", "Missing command.",
    "No such command {name!r}.", "Options", "Try [blue]'{command_path} {help_option}'[/] for help.", "[default: {}]",
    "[env var: {}]", "[required]", "default: {default}", "env var: {var}", "required",
}  # fmt: skip


def said_in_code() -> Iterator[str]:
    """Sentences given to `tr`, `tr_many` and `marked`; they must be literals."""
    for path in sorted(CATALOGUES.parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                texts = node.args[:1] if node.func.id in ("tr", "tr_many", "marked") else []
                yield from (text.value for text in texts if isinstance(text, ast.Constant))


def all_messages() -> set[str]:
    help_texts = {getattr(part, name) for part, name in texts_of(typer.main.get_command(application))}
    titles = {title_of(path.read_text(encoding="utf-8")) for path in rule_files()}
    return {*said_in_code(), *help_texts, *titles} - {""}
