"""The whole window on a real server: sections by right, every screen opens, Ctrl+K, and what a crash left typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.clients.commands import save_client
from tests.support.cast import hire, password_of
from tests.support.stock import furnish, line, make_a_buyer_of, posted
from ui.access.own_password import OwnPasswordDialog
from ui.application import Workstation
from ui.clients.client_card import ClientCard
from ui.common.messages import told as sentence_of
from ui.common.translations import LANGUAGES, set_language
from ui.reports.stock_reports import StockReports
from ui.window.help_page import GENERAL, HELP_TOPICS, PAGES, HelpPage, topics
from ui.window.main_window import MainWindow

OpenAs = Callable[[str], MainWindow]


@pytest.fixture
def place(tmp_path: Path, database: Any) -> Path:
    """A computer that knows the test's server; its settings and drafts live here."""
    address = database.address
    lines = (
        "[test]",
        'title = "Test"',
        'host = "127.0.0.1"',
        f"port = {address.port}",
        f'database = "{address.database}"',
        "embedded = true",
    )
    (tmp_path / "aliases.toml").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


@pytest.fixture
def open_as(qapp: QApplication, qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAs]:
    """Sign people in at that computer, each with a program of their own."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    running: list[Workstation] = []
    qapp.setQuitOnLastWindowClosed(False)

    def sign_in(login: str) -> MainWindow:
        workstation = Workstation(qapp, place / "aliases.toml", place / "settings")
        workstation.appearance.choose_language("en")
        running.append(workstation)
        workstation.start().sign_in(login, password_of(login))
        qtbot.waitUntil(lambda: workstation.main_window is not None, timeout=10_000)
        window = workstation.main_window
        assert window is not None
        window.setProperty("workstation", workstation)
        return window

    yield sign_in
    for workstation in running:
        if workstation.main_window is not None:
            workstation.end_session()
        workstation.deleteLater()
    set_language("en")


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until every answer is there."""
    workstation: Workstation = window.property("workstation")
    qtbot.waitUntil(lambda: workstation.idle, timeout=10_000)


@pytest.mark.parametrize(
    ("login", "sections"),
    [
        ("seller", ["planner", "clients", "documents", "stock", "goods", "reports"]),
        ("sysadmin", ["administration"]),
        ("director", ["planner", "clients", "documents", "stock", "stocktaking", "goods", "reports", "administration"]),
        ("auditor", ["planner", "clients", "documents", "stock", "stocktaking", "goods", "reports", "administration"]),
    ],
)
def test_each_person_has_the_sections_of_their_rights(open_as: OpenAs, login: str, sections: list[str]) -> None:
    assert [section.id for section in open_as(login).sections.sections] == sections


def test_a_one_time_password_is_changed_before_the_window_opens(
    qapp: QApplication, qtbot: QtBot, place: Path, database: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    login = f"fresh_{uuid4().hex[:8]}"
    with database.admin.cursor() as cursor:
        hire(cursor, database.admin, login, "Свежова Яна", "СЯ", "Продажи Север", ("seller",), ())
    database.execute("update kontor.employees set must_change_password = true where login = %s", login)
    workstation = Workstation(qapp, place / "aliases.toml", place / "settings")
    workstation.appearance.choose_language("en")
    sign_in = workstation.start()
    sign_in.sign_in(login, password_of(login))
    qtbot.waitUntil(lambda: bool(sign_in.findChildren(OwnPasswordDialog)), timeout=10_000)
    (dialog,) = sign_in.findChildren(OwnPasswordDialog)
    for typed, again, field, sentence in (
        ("short", "short", dialog.password, "At least 10 characters."),
        (password_of(login), password_of(login), dialog.password, "This is the password you were given."),
        ("long enough", "long enouhg", dialog.again, "The two differ."),
    ):
        dialog.password.set_text(typed)
        dialog.again.set_text(again)
        dialog.button.click()
        assert field.error().startswith(sentence)
        field.set_error("")
    dialog.again.set_text("long enough")
    dialog.button.click()
    qtbot.waitUntil(lambda: workstation.main_window is not None, timeout=10_000)
    database.connect(login, "long enough").close()
    workstation.end_session()
    workstation.deleteLater()


def test_a_storekeeper_has_no_section_of_clients(open_as: OpenAs) -> None:
    sections = [section.id for section in open_as("keeper").sections.sections]
    assert "clients" not in sections
    assert {"documents", "stock", "goods"} <= set(sections)


@pytest.mark.parametrize("login", ["seller", "keeper", "director", "sysadmin", "auditor"])
def test_every_section_opens_without_a_refusal(qtbot: QtBot, open_as: OpenAs, login: str) -> None:
    window = open_as(login)
    for section in window.sections.sections:
        window.open_section(section.id)
        settle(qtbot, window)
        assert sentence_of(window) == "", section.id
    assert window.tabs.count == len(window.sections.sections)


def test_every_new_card_opens_without_a_refusal(qtbot: QtBot, open_as: OpenAs) -> None:
    window = open_as("keeper2")
    for command in window.commands():
        if command.id.startswith("new_"):
            command.run()
            settle(qtbot, window)
            assert sentence_of(window) == "", command.id


def test_a_client_is_found_by_ctrl_k_and_opened_by_enter(qtbot: QtBot, open_as: OpenAs, database: Any) -> None:
    with database.engine("seller").connect() as connection:
        saved = save_client(connection, uuid4(), None, {"name": (None, "Severnyi Veter"), "kind": (None, "firm")})
    window = open_as("seller")
    settle(qtbot, window)
    window.palette_box.start()
    qtbot.keyClicks(window.palette_box.line, "seve")
    qtbot.keyClick(window.palette_box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tabs.current_key == f"client:{saved.id}")
    settle(qtbot, window)
    assert isinstance(window.tabs.current_screen, ClientCard)
    qtbot.waitUntil(lambda: "Severnyi Veter" in window.windowTitle())


def test_a_client_of_another_department_is_not_found_by_ctrl_k(qtbot: QtBot, open_as: OpenAs, database: Any) -> None:
    with database.engine("seller").connect() as connection:
        save_client(connection, uuid4(), None, {"name": (None, "Severnyi Veter"), "kind": (None, "firm")})
    window = open_as("seller_south")
    settle(qtbot, window)
    window.palette_box.start()
    qtbot.keyClicks(window.palette_box.line, "severnyi")
    qtbot.waitUntil(lambda: window.palette_box._remark.text() == "Nothing found.")


def test_the_tabs_of_yesterday_are_there_today(qtbot: QtBot, open_as: OpenAs) -> None:
    window = open_as("seller")
    window.open_section("stock")
    window.open_section("clients")
    settle(qtbot, window)
    window.close()
    assert open_as("seller").tabs.open_keys == ["section:planner", "section:stock", "section:clients"]


def test_a_new_client_typed_before_a_crash_comes_back(qtbot: QtBot, open_as: OpenAs, place: Path) -> None:
    window = open_as("seller")
    next(command for command in window.commands() if command.id == "new_client").run()
    settle(qtbot, window)
    card = window.tabs.current_screen
    assert isinstance(card, ClientCard)
    card.about.name.set_text("Typed before the crash")
    card.about.name.commit()
    drafts = place / "settings" / "drafts"
    qtbot.waitUntil(lambda: bool(list(drafts.rglob("*.json"))))

    again = open_as("seller")
    settle(qtbot, again)
    restored = again.tabs.current_screen
    assert isinstance(restored, ClientCard)
    qtbot.waitUntil(lambda: restored.about.name.value() == "Typed before the crash")


def test_signing_out_leads_back_to_the_sign_in_window(qtbot: QtBot, open_as: OpenAs) -> None:
    window = open_as("seller")
    settle(qtbot, window)
    workstation: Workstation = window.property("workstation")
    window.sign_out_wanted.emit()
    qtbot.waitUntil(lambda: workstation.sign_in_window is not None and workstation.main_window is None)
    workstation.sign_in_window.close()


@pytest.mark.parametrize(("language", "heading"), [("en", "The planner"), ("ru", "Планировщик")])
def test_f1_opens_the_help_for_the_screen_in_front(open_as: OpenAs, qtbot: QtBot, language: str, heading: str) -> None:
    window = open_as("seller")
    settle(qtbot, window)
    set_language(language)
    window.open_section("planner")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.tabs.current_screen
    assert isinstance(page, HelpPage)
    assert page.text.toPlainText().startswith(heading)
    assert heading in page.windowTitle()
    set_language("ru" if language == "en" else "en")
    qtbot.waitUntil(lambda: not page.text.toPlainText().startswith(heading))


def test_every_page_of_help_stands_in_each_language_and_every_topic_has_one() -> None:
    pages = {folder.name: {path.name for path in folder.glob("*.md")} for folder in PAGES.iterdir()}
    assert set(pages) == set(LANGUAGES)
    assert pages["en"] == pages["ru"] == {f"{topic}.md" for topic in topics()}
    assert {*HELP_TOPICS.values(), GENERAL} <= set(topics())


def test_ctrl_k_knows_every_report_page_and_place_by_its_name(open_as: OpenAs, qtbot: QtBot) -> None:
    director = open_as("director")
    commands = {command.word: command for command in director.commands()}
    for words, section in (
        ("Turnover", "Reports"),
        ("Slow and dead stock", "Reports"),
        ("Profiles", "Administration"),
    ):
        assert commands[words].remark == section
    assert {"Reservations: who holds what", "Groups of goods", "VAT rates"} <= set(commands)
    commands["Turnover"].run()
    settle(qtbot, director)
    reports = director.tabs.current_screen
    assert isinstance(reports, StockReports)
    assert reports.tabs.tabText(reports.tabs.currentIndex()) == "Turnover"
    commands["Reservations: who holds what"].run()
    settle(qtbot, director)
    assert director.tabs.current_screen.windowTitle() == "Reservations"
    seller = open_as("seller")
    assert not {"Value check", "Profiles", "Order proposals"} & {command.word for command in seller.commands()}


def test_late_orders_are_told_to_those_who_buy_and_open_what_is_expected(
    open_as: OpenAs, qtbot: QtBot, database: Any
) -> None:
    stock = furnish(database)
    make_a_buyer_of(database, "accountant")
    with database.engine("accountant").connect() as buyer:
        lines = [line(stock.items[0], 3, 5)]
        posted(buyer, "supplier_order", stock.main, stock.supplier, lines, expected_on="2020-01-01")
    window = open_as("accountant")
    late = window.status._orders
    qtbot.waitUntil(lambda: late.isVisibleTo(window), timeout=10_000)
    assert late.text() == "1 late order"
    late.click()
    settle(qtbot, window)
    reports = window.tabs.current_screen
    assert isinstance(reports, StockReports)
    assert reports.tabs.tabText(reports.tabs.currentIndex()) == "Expected goods"
