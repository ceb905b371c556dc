"""The thresholds of alerts in the window, and what stands in the journal of an override and of a reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.ui.access_desk import AccessDesk
from ui.access.event_words import alert_words, event_summary
from ui.access.threshold_dialog import ThresholdDialog
from ui.common.query_runner import QueryRunner
from ui.common.translations import set_language


@pytest.fixture
def desk_of(
    database: TestDatabase, qtbot: QtBot, make_runner: Callable[..., QueryRunner]
) -> Callable[[str], AccessDesk]:
    return lambda login: AccessDesk(database, qtbot, login, make_runner)


def thresholds(desk: AccessDesk) -> ThresholdDialog:
    screen = desk.alerts()
    screen.threshold_button.click()
    dialog = desk.dialog(screen, "thresholds")
    assert isinstance(dialog, ThresholdDialog)
    desk.wait(lambda: dialog.fields["export_rows"].value() is not None)
    return dialog


def test_a_sysadmin_sets_a_threshold_and_the_tick_for_reasons_by_keyboard(
    desk_of: Callable[[str], AccessDesk], database: TestDatabase
) -> None:
    desk = desk_of("sysadmin")
    dialog = thresholds(desk)
    assert dialog.fields["reading_floor"].value() == 5000 and dialog.fields["export_reason"].value() is False
    field = dialog.fields["export_rows"].line
    field.setFocus()
    field.selectAll()
    desk.qtbot.keyClicks(field, "250")
    dialog.fields["export_reason"].box.click()
    desk.qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    desk.wait(lambda: database.scalar("select count(*) from kontor.watch_settings") == 2)
    assert database.rows("select name, value::integer from kontor.watch_settings order by 1") == [
        ("export_reason", 1),
        ("export_rows", 250),
    ]
    assert database.scalar("select count(*) from audit.entries where table_name = 'watch_settings'") == 2


def test_who_watches_without_the_right_to_settings_is_not_offered_the_thresholds(
    desk_of: Callable[[str], AccessDesk],
) -> None:
    assert not desk_of("auditor").alerts().threshold_button.isVisible()


def test_who_may_only_read_settings_cannot_change_a_threshold_and_reads_whom_to_ask(
    desk_of: Callable[[str], AccessDesk], database: TestDatabase
) -> None:
    database.execute(
        "delete from kontor.profile_rights r using kontor.profiles p"
        " where p.id = r.profile_id and r.object = 'settings' and r.action = 'edit'"
    )
    dialog = thresholds(desk_of("sysadmin"))
    assert not dialog.button.isEnabled() and dialog.button.toolTip()
    assert dialog.fields["export_rows"].line.isReadOnly() and not dialog.fields["export_reason"].box.isEnabled()
    dialog.reject()


def test_an_override_reads_as_what_was_gone_beyond_and_opens_the_document(
    desk_of: Callable[[str], AccessDesk], database: TestDatabase
) -> None:
    database.execute(
        "select private.raise_alert('override', 'x', 'keeper2',"
        """ '{"object": "shipments", "record_id": 12, "code": "KT330", "limit": "5.00", "lines": [2, 3]}')"""
    )
    desk = desk_of("auditor")
    screen = desk.journal()
    rows = [screen.view.model.row_at(number) for number in range(screen.view.model.rowCount())]
    place = next(number for number, row in enumerate(rows) if row.place == "alerts")
    assert event_summary(rows[place]) == "shipments 12 · below the list by more than 5 %, lines 2, 3"
    screen.view.table.row_chosen.emit(place)
    assert desk.records == [("document", 12)]
    set_language("ru")
    words = [
        alert_words("override", {"object": "shipments", "record_id": 12, **more})
        for more in (
            {"code": "KT331", "lines": [1]},
            {"code": "KT332", "limit": "900.50"},
            {"expired": [{}]},
            {"without_source": [{}]},
            {},
        )
    ]
    assert len(set(words)) == 5 and all(part.isascii() is False for part in words)


def test_the_reason_of_an_export_stands_in_the_journal(
    desk_of: Callable[[str], AccessDesk], database: TestDatabase
) -> None:
    database.execute(
        "insert into audit.exports (at, login, kind, object, list_name, filter, columns, reason)"
        " values (now(), 'head', 'export', 'clients', 'clients', '{}', '{name}', 'для выставки')"
    )
    screen = desk_of("sysadmin").journal()
    rows = [screen.view.model.row_at(number) for number in range(screen.view.model.rowCount())]
    assert [event_summary(row) for row in rows if row.place == "exports"] == [
        "clients · rows unknown · broken off · для выставки"
    ]
