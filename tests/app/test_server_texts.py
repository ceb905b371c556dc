"""`kontor-server` speaks the language of who types: help, counts and alerts in Russian, English where there is none."""

from __future__ import annotations

import gettext
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.catalogues import compile_catalogue
from server_setup.alert_sentences import alert_sentence
from server_setup.texts import CATALOGUES, DOMAIN, chosen_language, speak, tr, tr_many
from tests.support.server_sentences import SOURCE


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
        ("override", {"object": "client_returns", "record_id": 12, "without_source": [{"line_no": 1}]}),
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
