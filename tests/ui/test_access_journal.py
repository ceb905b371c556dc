"""The journal of everything and the alerts in the window, for an auditor and for a sysadmin."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.ui.access_desk import AccessDesk
from ui.access.event_words import event_action, event_noun, event_summary
from ui.access.journal_list import JournalList
from ui.common.query_runner import QueryRunner
from ui.common.translations import set_language

_RECORDS = """
insert into audit.refusals (at, login, code, message, object, action)
  values (now(), 'seller', 'KT002', 'KT002', 'clients', 'export');
insert into audit.exports (at, login, kind, object, list_name, filter, columns)
  values (now(), 'head', 'export', 'clients', 'clients', '{"search": "ромашка"}', '{name}');
insert into audit.export_ends (at, login, export_id, outcome, told_rows, counted_rows)
  select now(), 'head', id, 'finished', 1200, 1234 from audit.exports;
insert into audit.prints (at, login, document_id, document_kind, document_number, form, output, copies, printer, sha256)
  values (now(), 'keeper', 77, 'shipment', 'КТ-000482', 'torg12_ru', 'paper', 2, 'Sklad_Canon', '');
select private.raise_alert('reading', 'a', 'seller',
  '{"rows": 9000, "usual_rows": 400, "hour": "2026-11-22T08:00:00+00:00", "cards": 0, "usual_cards": 0}');
"""


@pytest.fixture
def desk_of(
    database: TestDatabase, qtbot: QtBot, make_runner: Callable[..., QueryRunner]
) -> Callable[[str], AccessDesk]:
    return lambda login: AccessDesk(database, qtbot, login, make_runner)


def read(screen: JournalList, place: str) -> list[tuple[str, str, str]]:
    model = screen.view.model
    rows = [model.row_at(number) for number in range(model.rowCount())]
    return [(event_noun(row), event_action(row), event_summary(row)) for row in rows if row.place == place]


@pytest.mark.parametrize("login", ["auditor", "sysadmin"])
def test_the_journal_tells_of_refusals_exports_prints_and_alerts(
    desk_of: Callable[[str], AccessDesk], database: TestDatabase, login: str
) -> None:
    database.execute(_RECORDS)
    screen = desk_of(login).journal()
    assert read(screen, "refusals") == [("Refusal", "KT002", "clients: export")]
    assert read(screen, "exports") == [
        (
            "Export",
            "to a file",
            "clients · 1,200 rows by the program's word, the server sent 1,234 meanwhile · finished",
        )
    ]
    assert read(screen, "prints") == [("Print", "on paper", "КТ-000482 · torg12_ru · Sklad_Canon")]
    ((_noun, words, figures),) = read(screen, "alerts")
    assert words == "Reads far more than usual" and figures.startswith("9,000 in the hour from")
    assert any(action == "signed in" for _noun, action, _figures in read(screen, "sign_ins"))


def test_it_is_filtered_by_kind_and_words_and_opens_the_record(
    desk_of: Callable[[str], AccessDesk], database: TestDatabase
) -> None:
    database.execute(_RECORDS)
    desk = desk_of("auditor")
    screen = desk.journal()
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.kind.combo.setCurrentIndex(screen.kind.combo.findData("prints"))
    assert screen.view.model.rowCount() == 1
    screen.view.table.row_chosen.emit(0)
    assert desk.records == [("document", 77)]
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.kind.combo.setCurrentIndex(0)
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.view.search_for("РОМАШКА")
    assert [row[0] for row in read(screen, "exports")] == ["Export"] and screen.view.model.rowCount() == 1


def test_a_sysadmins_kinds_hold_no_changes_of_business_data(desk_of: Callable[[str], AccessDesk]) -> None:
    kinds = desk_of("sysadmin").journal().kind.combo
    assert kinds.findData("changes") == -1 and kinds.findData("rights") > 0
    assert desk_of("auditor").journal().kind.combo.findData("changes") > 0


def test_an_alert_is_taken_in_hand_with_a_note(desk_of: Callable[[str], AccessDesk], database: TestDatabase) -> None:
    database.execute(_RECORDS)
    desk = desk_of("sysadmin")
    screen = desk.alerts()
    assert screen.answer_button.isEnabled()
    screen.ask_note()
    dialog = desk.dialog(screen, "alert_note")
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("Отчёт для директора")
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        dialog.accept()
    assert screen.view.model.rowCount() == 0
    with desk.qtbot.waitSignal(screen.view.rows_loaded, timeout=8000):
        screen.with_answered.set_value(True)
        screen.with_answered.value_changed.emit(True)
    row = screen.view.model.row_at(0)
    assert (row.answered_by, row.note) == ("Админов Павел", "Отчёт для директора")
    assert not screen.answer_button.isEnabled()


def test_entries_read_in_russian(desk_of: Callable[[str], AccessDesk], database: TestDatabase) -> None:
    database.execute(_RECORDS)
    set_language("ru")
    screen = desk_of("auditor").journal()
    assert read(screen, "refusals") == [("Отказ", "KT002", "клиенты: выгрузка")]
    ((_noun, words, _figures),) = read(screen, "alerts")
    assert words == "Читает намного больше обычного"
