"""The installer says what it needs in one command, does nothing twice, and never shows a traceback."""

import gettext
import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer import bootstrap, checks, display, environment, system_libraries, translations
from installer.checkout import ROOT, SetupError


def bare_variables() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}


def test_demo_without_a_display_says_so_and_offers_the_tour() -> None:
    finished = subprocess.run(
        [sys.executable, "installer/bootstrap.py", "demo"],
        cwd=ROOT,
        env=bare_variables(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert finished.returncode == 3
    assert "no display" in finished.stdout
    assert "--tour" in finished.stdout
    assert finished.stderr == ""


@pytest.mark.parametrize("name", ["", ":", "nonsense", ":4711", "localhost:47"])
def test_a_display_that_does_not_answer_is_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", name)
    assert not display.has_display()


def test_an_old_python_is_told_which_one_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST_PYTHON", (99, 1))
    assert bootstrap.start() == 2
    assert "Kontor needs Python 99.1 or newer" in capsys.readouterr().out


def test_who_may_not_install_gets_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "_prefix_of_root", lambda: None)
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SetupError, match=r"sudo apt-get update && sudo apt-get install -y openbox xvfb"):
        system_libraries.install_packages(["xvfb", "openbox", "xvfb"], "the virtual screen")


def test_a_system_without_apt_is_told_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: None)
    with pytest.raises(SetupError, match="called openbox, xvfb"):
        system_libraries.install_packages(["xvfb", "openbox"], "the virtual screen")


def test_an_environment_that_is_complete_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []
    monkeypatch.setattr(environment, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(environment, "_usable", lambda: True)
    monkeypatch.setattr(environment, "run", lambda command, what: asked.append(what))
    environment.make_environment(environment.RUNTIME)
    assert len(asked) == 2, "the libraries, then our own commands"
    environment.make_environment(environment.RUNTIME)
    assert len(asked) == 2


def test_changed_requirements_are_installed_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []
    requirements = tmp_path / "requirements"
    requirements.mkdir()
    for name in environment.TEST:
        (requirements / f"{name}.txt").write_text("", encoding="utf-8")
    monkeypatch.setattr(environment, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(environment, "REQUIREMENTS", requirements)
    monkeypatch.setattr(environment, "_usable", lambda: True)
    monkeypatch.setattr(environment, "run", lambda command, what: asked.append(what))
    environment.make_environment(environment.TEST)
    (requirements / "runtime.txt").write_text("something==1\n", encoding="utf-8")
    environment.make_environment(environment.TEST)
    assert len(asked) == 4


def test_only_a_translation_newer_than_its_result_is_built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    source = tmp_path / "window_ru.ts"
    source.write_text('<TS version="2.1" language="ru_RU"></TS>', encoding="utf-8")
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(translations, "CATALOGUES", tmp_path / "locale")
    assert translations.build_translations() == [source.with_suffix(".qm")]
    assert source.with_suffix(".qm").stat().st_size > 0
    assert translations.build_translations() == []
    later = source.stat().st_mtime + 10
    os.utime(source, (later, later))
    with source.with_suffix(".qm").open("rb") as running:
        assert translations.build_translations() == [source.with_suffix(".qm")]
        # A window that runs keeps the file it has in memory.
        assert os.fstat(running.fileno()).st_ino != source.with_suffix(".qm").stat().st_ino


@pytest.mark.parametrize(
    ("broken", "tests", "code", "said"),
    [
        ((), 0, 0, "All checks passed in 0 s."),
        (("mypy",), 0, 1, "FAILED after 0 s: mypy"),
        (("ruff check .",), 1, 1, "FAILED after 0 s: ruff check ., pytest"),
        ((), 5, 5, "FAILED after 0 s: pytest"),
    ],
)
def test_all_checks_run_to_their_end_and_what_failed_is_named_last(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    broken: tuple[str, ...],
    tests: int,
    code: int,
    said: str,
) -> None:
    asked: list[str] = []

    def run(_command: object, what: str) -> str:
        asked.append(what)
        if what in broken:
            raise SetupError(f"the complaint of {what}")
        return ""

    for preparing in (checks.environment.make_environment, checks.system_libraries.prepare_for_tests):
        monkeypatch.setattr(sys.modules[preparing.__module__], preparing.__name__, lambda *_: None)
    monkeypatch.setattr(checks, "build_translations", lambda: None)
    monkeypatch.setattr(checks, "run", run)
    monkeypatch.setattr(checks, "_run_pytest", lambda _arguments: (tests, "= 7 in 1 s ="))
    assert checks.run_checks(()) == code
    assert sorted(asked) == ["lint-imports", "mypy", "ruff check .", "ruff format --check ."]
    printed = capsys.readouterr().out.splitlines()
    assert printed[-2:] == [said, "= 7 in 1 s ="]
    assert all(f"the complaint of {name}" in printed[-6:] for name in broken)


def test_a_catalogue_of_the_server_is_compiled_to_what_gettext_reads(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = tmp_path / "ru" / "LC_MESSAGES" / "kontor-server.po"
    source.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    head += '"Plural-Forms: nplurals=2; plural=n!=1;\\n"\n'
    source.write_text(
        f'# who made it\n{head}\nmsgid "b"\nmsgstr "б"\n\nmsgid ""\n"two "\n"lines\\n"\nmsgstr "две «строки»\\n"\n\n'
        'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "один"\nmsgstr[1] "много"\n\nmsgid "not yet"\nmsgstr ""\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(translations, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(translations, "CATALOGUES", tmp_path)
    assert translations.build_translations() == [source.with_suffix(".mo")]
    assert translations.build_translations() == []
    with source.with_suffix(".mo").open("rb") as file:
        russian = gettext.GNUTranslations(file)
    assert [russian.gettext(words) for words in ("b", "two lines\n", "not yet")] == ["б", "две «строки»\n", "not yet"]
    assert [russian.ngettext("one", "many", count) for count in (1, 2)] == ["один", "много"]
