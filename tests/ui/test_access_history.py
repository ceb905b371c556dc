"""The history of a record and the list of who sees it, from the cards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.clients import add_client, session
from tests.support.seen import rows
from tests.support.server import TestDatabase
from tests.ui.access_desk import AccessDesk
from ui.access.access_words import FIELDS as WORDS
from ui.access.history_fields import FIELDS
from ui.access.history_tab import HistoryTab, HistoryWindow
from ui.access.record_menu import RecordMenu
from ui.access.who_sees_dialog import WhoSees
from ui.common.field_names import FIELD_NAMES
from ui.common.query_runner import QueryRunner
from ui.common.translations import set_language

MakeRunner = Callable[..., QueryRunner]


def changed_client(database: TestDatabase) -> int:
    """Make a client of the seller and change it as superuser."""
    client = add_client(database, "seller", "Ромашка").id
    database.execute("update kontor.clients set status = 'active', payment_days = 14 where id = %s", client)
    return client


@pytest.fixture
def desk(database: TestDatabase, qtbot: QtBot, make_runner: MakeRunner) -> AccessDesk:
    return AccessDesk(database, qtbot, "head", make_runner)


def shown(desk: AccessDesk, client: int) -> HistoryTab:
    tab = HistoryTab(desk.runner, desk.me, "clients", client)
    with desk.qtbot.waitSignal(tab.view.rows_loaded, timeout=8000):
        desk.show(tab)
    return tab


def cells(tab: QWidget) -> list[list[str]]:
    return rows(called=type(tab).__name__) if isinstance(tab, WhoSees) else rows("ListTable")


def test_history_reads_in_words(database: TestDatabase, desk: AccessDesk) -> None:
    tab = shown(desk, changed_client(database))
    table = tab.view.table.model()
    first = [table.index(0, column).data() for column in range(table.columnCount())]
    assert first[1:3] == ["the server", "changed"]
    assert "Days to pay: 14" in first[3] and "Status: " in first[3]
    assert "_" not in first[3] and "{" not in first[3]
    made = [table.index(table.rowCount() - 1, column).data() for column in range(table.columnCount())]
    assert made[1] == "Серова Анна" and made[2] == "added" and "Responsible: Серова Анна" in made[3]


def test_the_entry_under_the_cursor_shows_before_and_after(database: TestDatabase, desk: AccessDesk) -> None:
    tab = shown(desk, changed_client(database))
    entry = tab.entry.model
    fields = {entry.index(r, 0).data(): (entry.index(r, 1).data(), entry.index(r, 2).data()) for r in range(2)}
    assert fields["Days to pay"] == ("0", "14")


def test_history_asks_anew_in_the_other_language(database: TestDatabase, desk: AccessDesk) -> None:
    tab = shown(desk, changed_client(database))
    with desk.qtbot.waitSignal(tab.view.rows_loaded, timeout=8000):
        set_language("ru")
    try:
        table = tab.view.table.model()
        assert table.index(0, 2).data() == "изменено"
        assert tab.windowTitle() == "История"
    finally:
        set_language("en")


@pytest.mark.parametrize(
    "login, history, viewers", [("head", True, True), ("seller", False, False), ("sysadmin", False, True)]
)
def test_the_menu_offers_what_the_person_may_ask(
    database: TestDatabase, qtbot: QtBot, make_runner: MakeRunner, login: str, history: bool, viewers: bool
) -> None:
    desk = AccessDesk(database, qtbot, login, make_runner)
    menu = RecordMenu(desk.runner, desk.me, "clients")
    qtbot.addWidget(menu)
    menu.show_record(1, "Ромашка")
    assert (menu.history_action.isVisible(), menu.who_sees_action.isVisible()) == (history, viewers)
    assert menu.isHidden() is not (history or viewers)
    menu.show_record(None, "")
    assert menu.isHidden()


def test_a_card_without_tabs_opens_the_history_beside_it(database: TestDatabase, desk: AccessDesk) -> None:
    menu = RecordMenu(desk.runner, desk.me, "clients")
    desk.show(menu)
    menu.show_record(changed_client(database), "Ромашка")
    menu.history_action.trigger()
    window = desk.dialog(menu.window(), "history")
    assert isinstance(window, HistoryWindow) and window.windowTitle() == "History: Ромашка"
    desk.wait(lambda: window.tab.view.table.model().rowCount() == 2)
    window.close()


def test_who_sees_names_people_with_the_reason_and_narrows(database: TestDatabase, desk: AccessDesk) -> None:
    menu = RecordMenu(desk.runner, desk.me, "clients")
    desk.show(menu)
    menu.show_record(changed_client(database), "Ромашка")
    menu.who_sees_action.trigger()
    dialog = desk.dialog(menu.window(), "who_sees")
    assert isinstance(dialog, WhoSees)
    desk.wait(lambda: dialog.model.rowCount() > 0)
    listed = {dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())}
    assert {"Серова Анна", "Громов Глеб", "Соколов Илья"} <= listed and "Дёмина Дарья" not in listed
    assert dialog.total.text() == f"People who see it: {len(listed)}"
    dialog.filter.setText("head of")
    assert [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())] == ["Громов Глеб"]
    dialog.close()


def test_every_field_of_a_history_has_a_word(database: TestDatabase) -> None:
    shown = database.rows(
        "select distinct a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
        " where c.relnamespace = 'kontor'::regnamespace and a.attnum > 0 and not a.attisdropped"
        " and (select prosrc from pg_proc where proname = 'history_tables') like '%%'''|| c.relname || '''%%'"
        " and not private.is_technical(c.relname, a.attname)"
        " and a.attname not in ('acl_key', 'search_key', 'sort_key')"
    )
    assert len(shown) > 60
    assert [name for (name,) in shown if name not in FIELDS | WORDS | FIELD_NAMES] == []


def test_a_refusal_stands_in_the_dialog(database: TestDatabase, desk: AccessDesk) -> None:
    with session(database, "seller_south") as _:
        foreign = add_client(database, "seller_south", "Южный").id
    owner = QWidget()
    desk.show(owner)
    dialog = WhoSees(desk.runner, desk.me, "clients", foreign, "Южный", owner)
    dialog.open()
    desk.wait(lambda: "Asking" not in dialog.total.text())
    assert dialog.model.rowCount() == 0
    dialog.close()
