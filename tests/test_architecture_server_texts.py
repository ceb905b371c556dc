"""What `kontor-server` says: every sentence and every text of help has its Russian, and says what is still said."""

from __future__ import annotations

import ast
import gettext
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from installer.catalogues import compile_catalogue, entries_of
from server_setup.alert_sentences import alert_sentence
from server_setup.checks import rule_files, title_of
from server_setup.command_line import application
from server_setup.command_line.wording import texts_of
from server_setup.texts import CATALOGUES, DOMAIN, chosen_language, speak, tr, tr_many

SOURCE = CATALOGUES / "ru" / "LC_MESSAGES" / f"{DOMAIN}.po"
#: Typer's own words, which it takes from the same catalogue.
_TYPERS = {
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


@pytest.fixture
def russian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Russian until the end of the test, from a catalogue compiled as the installer does it."""
    compile_catalogue(SOURCE, tmp_path / "ru" / "LC_MESSAGES" / f"{DOMAIN}.mo")
    monkeypatch.setenv("LANGUAGE", "en")
    before = gettext.textdomain()
    speak("ru", tmp_path)
    yield
    gettext.textdomain(before)
    gettext.bindtextdomain(DOMAIN, str(CATALOGUES))


def test_every_sentence_of_the_command_line_has_its_russian() -> None:
    entries = entries_of(SOURCE.read_text(encoding="utf-8"))
    assert sorted(message for message in all_messages() if not all(entries.get(message, [""]))) == []


def test_no_sentence_is_translated_that_nobody_says() -> None:
    known = {*all_messages(), *_TYPERS, ""}
    assert sorted(set(entries_of(SOURCE.read_text(encoding="utf-8"))) - known) == []


def test_the_russian_keeps_the_places_for_values_and_is_in_russian_letters() -> None:
    place = re.compile(r"\{\w*(?:!r)?\}")
    broken = []
    for message, forms in entries_of(SOURCE.read_text(encoding="utf-8")).items():
        for form in forms if message else []:
            if set(place.findall(form)) != set(place.findall(message)) or not re.search("[а-яё]", form.lower()):
                broken.append(message)
    assert broken == []


def test_sentences_are_put_together_by_name_and_never_translated_half_made() -> None:
    half_made = []
    for path in sorted(CATALOGUES.parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "marked"):
                half_made += [path.name for text in node.args if isinstance(text, ast.JoinedStr)]
    assert half_made == []


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "ru_RU.UTF-8"}, "ru"),
        ([], {"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANGUAGE": "ru:en", "LANG": "en_US.UTF-8"}, "ru"),
        ([], {"KONTOR_LANG": "ru", "LANG": "en_US.UTF-8"}, "ru"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        (["--language", "ru", "check"], {"KONTOR_LANG": "en"}, "ru"),
        (["--language=en", "check"], {"KONTOR_LANG": "ru"}, "en"),
    ],
)
def test_the_language_is_the_one_asked_for_or_that_of_the_terminal(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert chosen_language(arguments, environment) == language


def test_help_reads_in_russian_with_typers_own_words(tmp_path: Path) -> None:
    compile_catalogue(SOURCE, tmp_path / "ru" / "LC_MESSAGES" / f"{DOMAIN}.mo")
    # Typer words its panels when it is first asked for help: a program of its own, whatever other tests asked before.
    program = (
        "import pathlib, sys, typer; from server_setup.texts import speak; speak('ru', pathlib.Path(sys.argv[1]));"
        "from server_setup.command_line import application, worded;"
        "worded(typer.main.get_command(application))(sys.argv[2:], prog_name='kontor-server')"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path), "employee", "dismiss", "--help"],
        env={**os.environ, "COLUMNS": "200", "PYTHONUTF8": "1"},
        cwd=CATALOGUES.parents[1],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    text = re.sub(r"[\s│]+", " ", shown.stdout)
    assert "Закрыть вход" in text and "Показать эту справку и выйти." in text and "по умолчанию" in text
    left = set(re.findall(r"[A-Za-z]{4,}", re.sub(r"-[-\w]+|PG\w+|<\w+>", "", text)))
    assert left <= {"Usage", "OPTIONS", "login", "kontor", "employee", "dismiss", "postgres", "PostgreSQL"}, left


@pytest.mark.usefixtures("russian")
def test_numbers_take_their_russian_forms() -> None:
    words = [tr_many("{count} day", "{count} days", count).format(count=count) for count in (1, 3, 5, 21, 112)]
    assert words == ["1 день", "3 дня", "5 дней", "21 день", "112 дней"]


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("kind", "detail"),
    [
        ("reading", {"rows": 9000, "usual_rows": 40, "hour": "2026-11-22T08:00:00+00:00"}),
        ("cards", {"cards": 900, "usual_cards": 4, "hour": "2026-11-22T08:00:00+00:00"}),
        ("refusals", {"count": 30, "codes": ["KT002"], "hour": "2026-11-22T08:00:00+00:00"}),
        ("export", {"kind": "export", "rows": 9000, "list_name": "clients"}),
        ("export", {"kind": "copy", "rows": 9000, "list_name": "clients"}),
        ("locked", {}),
        ("override", {"object": "shipments", "record_id": 12, "code": "KT330", "limit": "5.00", "lines": [2]}),
        ("override", {"object": "shipments", "record_id": 12, "expired": [{"lot": "A"}]}),
        ("broken_seal", {"seal": 4}),
        ("disk", {}),
    ],
)
def test_each_alert_reads_in_russian(kind: str, detail: dict[str, object]) -> None:
    alert = {"id": 3, "at": "2026-11-22T09:00:00", "login": "seller", "kind": kind, "detail": detail}
    sentence = alert_sentence(alert)
    assert sentence.startswith("предупреждение 3") and "{" not in sentence
    assert not re.search(r"\b(in|the|of|rows|from)\b", sentence), sentence


@pytest.mark.usefixtures("russian")
def test_a_sentence_without_russian_stays_in_english() -> None:
    assert tr("no such sentence") == "no such sentence" and tr("") == ""
