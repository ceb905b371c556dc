"""Unsaved edits survive a crash, for the person's eyes alone."""

from __future__ import annotations

import stat
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.common.drafts import DraftKeeper, Drafts
from ui.common.fields import NoteField, TextField
from ui.common.form_binding import FormBinding


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts.for_person("office", "seller", tmp_path)


def test_a_draft_comes_back_with_the_types_it_had(drafts: Drafts) -> None:
    values = {
        "sum": Decimal("12.50"),
        "day": date(2026, 11, 22),
        "at": datetime(2026, 11, 22, 10, 4, tzinfo=UTC),
        "lines": [{"item_id": 5, "quantity": Decimal("0.5")}],
        "note": None,
    }
    drafts.write("shipment", "new-1", None, "Shipment", values)
    found = drafts.find("shipment", "new-1")
    assert found is not None
    assert (found.values, found.title, found.record_id) == (values, "Shipment", None)


def test_only_the_person_can_read_a_draft(drafts: Drafts, tmp_path: Path) -> None:
    drafts.write("client", "7", 7, "Север", {"name": "Юг"})
    files = list(tmp_path.rglob("*.json"))
    assert [stat.S_IMODE(path.stat().st_mode) for path in files] == [0o600]
    assert stat.S_IMODE(files[0].parent.stat().st_mode) == 0o700


def test_a_dropped_draft_is_gone_and_the_others_stay(drafts: Drafts) -> None:
    drafts.write("client", "7", 7, "Север", {"name": "Юг"})
    drafts.write("client", "8", 8, "Восток", {"name": "Запад"})
    drafts.drop("client", "7")
    assert [draft.key for draft in drafts.list_drafts()] == ["8"]


def test_a_damaged_file_is_left_alone(drafts: Drafts, tmp_path: Path) -> None:
    drafts.write("client", "7", 7, "Север", {"name": "Юг"})
    path = next(tmp_path.rglob("*.json"))
    path.write_text("{ half a fi", encoding="utf-8")
    assert drafts.list_drafts() == []
    assert path.exists()


def test_two_people_at_one_computer_do_not_share_drafts(tmp_path: Path) -> None:
    Drafts.for_person("office", "seller", tmp_path).write("client", "7", 7, "Север", {"name": "Юг"})
    assert Drafts.for_person("office", "head", tmp_path).list_drafts() == []


def test_typing_is_written_down_and_put_back_at_the_next_start(qtbot: QtBot, drafts: Drafts) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    name = QLineEdit(window)
    binding = FormBinding({"name": name}, window)
    binding.set_record({"name": "Север"})
    keeper = DraftKeeper(binding, drafts, "client", "7", 7, window)
    name.setText("Северный ветер")
    qtbot.waitUntil(lambda: drafts.find("client", "7") is not None)

    binding.set_record({"name": "Север"})
    assert keeper.restore() is not None
    assert binding.changes() == {"name": ("Север", "Северный ветер")}
    keeper.drop()
    qtbot.waitUntil(lambda: drafts.find("client", "7") is None)


def test_a_form_typed_back_to_what_it_was_leaves_no_draft(qtbot: QtBot, drafts: Drafts) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    name = QLineEdit(window)
    binding = FormBinding({"name": name}, window)
    keeper = DraftKeeper(binding, drafts, "client", "7", 7, window)
    name.setText("x")
    qtbot.waitUntil(lambda: drafts.find("client", "7") is not None)
    name.setText("")
    qtbot.waitUntil(lambda: drafts.find("client", "7") is None)
    assert keeper.restore() is None


def test_words_in_a_field_that_was_never_left_are_written_down_too(qtbot: QtBot, drafts: Drafts) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    name, note = TextField(parent=window), NoteField(parent=window)
    binding = FormBinding({"name": name, "note": note}, window)
    binding.set_record({"name": "Север", "note": None})
    DraftKeeper(binding, drafts, "client", "7", 7, window)
    qtbot.keyClicks(name.line, "!")
    qtbot.keyClicks(note.editor, "asks to call after lunch")
    qtbot.waitUntil(lambda: drafts.find("client", "7") is not None, timeout=5_000)
    found = drafts.find("client", "7")
    assert found is not None
    assert found.values == {"name": "!Север", "note": "asks to call after lunch"}
    assert binding.changes() == {}
