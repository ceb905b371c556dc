"""What `kontor-server` says, in the language of who types: gettext, with English sentences as the keys.

The catalogues stand in `locale/` as .po and are compiled when Kontor is installed; without them it speaks English.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

DOMAIN = "kontor-server"
CATALOGUES = Path(__file__).parent / "locale"
LANGUAGES = ("en", "ru")
#: Where a language is wished, the strongest first; the last four are gettext's own.
_WISHES = ("KONTOR_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language asked by `--language`, else by the environment; English where it is not one of ours."""
    asked = _asked(arguments) or next((environment[name] for name in _WISHES if environment.get(name)), "")
    # LANGUAGE may name several, and a locale has a country and an encoding: ru_RU.UTF-8.
    language = asked.split(":")[0].replace("-", "_").split("_")[0].split(".")[0].lower()
    return language if language in LANGUAGES else "en"


def speak(language: str, catalogues: Path = CATALOGUES) -> None:
    """Say everything in this language from now on, in programs started from here, too.

    The domain is set for the whole process, because Typer takes its own words from it.
    """
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(catalogues))
    gettext.textdomain(DOMAIN)


def language_in_force() -> str:
    """Return what was chosen by `speak`; empty before."""
    return os.environ.get("LANGUAGE", "") if gettext.textdomain() == DOMAIN else ""


def tr(sentence: str) -> str:
    """Return a sentence in the language in force; values are put in afterwards, by name."""
    return gettext.dgettext(DOMAIN, sentence) if sentence else ""


def tr_many(one: str, many: str, count: int) -> str:
    """Return the form of a sentence that fits a number, with `{count}` still in it."""
    return gettext.dngettext(DOMAIN, one, many, count)


def marked(sentence: str) -> str:
    """Mark a sentence that is said later: `tr` is called where it is shown."""
    return sentence


def _asked(arguments: Sequence[str]) -> str:
    for place, word in enumerate(arguments):
        if word == "--language":
            return "".join(arguments[place + 1 : place + 2])
        if word.startswith("--language="):
            return word.partition("=")[2]
    return ""
