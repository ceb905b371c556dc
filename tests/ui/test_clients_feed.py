"""The feed of a card: a call with its next step in one form, filters, pages, what stands behind an entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clients.queries import get_client_card
from app.clients.records import FeedEntry
from tests.support.clients import add_client, child, session
from tests.support.server import TestDatabase
from tests.ui.client_desk import ClientDesk
from ui.clients.feed_words import body
from ui.common.messages import Question
from ui.common.query_runner import QueryRunner


@pytest.fixture
def client(database: TestDatabase) -> int:
    """A client of the seller with one person."""
    return add_client(database, "seller", "Ромашка", contacts=[child(name="Мария", is_main=True)]).id


@pytest.fixture
def desk(database: TestDatabase, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., QueryRunner]) -> ClientDesk:
    """The seller's screens."""
    return ClientDesk(database, qtbot, "seller", tmp_path, make_runner)


def test_a_call_with_its_next_step_is_one_form_and_stands_in_feed_and_head(
    desk: ClientDesk, database: TestDatabase, client: int
) -> None:
    card = desk.card(client)
    desk.qtbot.keyClick(card.feed.list, Qt.Key.Key_Insert)
    form = card.feed.form
    assert form.isVisible()
    desk.wait(form.subject.line.hasFocus)
    form.submit()
    assert form.subject.error()
    form.subject.set_text("Обсудили цены")
    form.submit()
    assert form.step_day.error()
    form.step_subject.set_text("Прислать счёт")
    form.step_day.set_text("+2")
    desk.qtbot.keyClick(form.step_day.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: not form.isVisible())
    desk.wait(lambda: "Прислать счёт" in (card.card.summary.next_step_text or ""))
    kinds = [entry.kind for entry in card.feed.list.entries.entries]
    assert kinds == ["task", "call", "change"]
    with session(database, "seller") as connection:
        assert get_client_card(connection, client).summary.last_contact_at is not None
    assert database.scalar("select on_date - current_date from kontor.tasks") in (1, 2, 3)


def test_the_feed_filters_and_opens_what_stands_behind(desk: ClientDesk, database: TestDatabase, client: int) -> None:
    database.execute(
        "insert into kontor.feed_entries (client_id, acl_key, source_kind, source_id, at, title)"
        " select c.id, c.acl_key, 'task', n, now() - n * interval '1 day', 'Дело ' || n"
        " from kontor.clients c, generate_series(1, 120) n"
    )
    card = desk.card(client)
    entries = card.feed.list.entries
    assert entries.rowCount() == 50
    card.feed.load_more()
    desk.wait(lambda: entries.rowCount() == 100)
    card.feed.kind.combo.setCurrentIndex(card.feed.kind.combo.findData("change"))
    desk.wait(lambda: {entry.kind for entry in entries.entries} == {"change"})
    card.feed.kind.combo.setCurrentIndex(card.feed.kind.combo.findData("task"))
    card.feed.period.combo.setCurrentIndex(card.feed.period.combo.findData("week"))
    desk.wait(lambda: entries.rowCount() in (6, 7))
    card.feed.list.activated.emit(entries.index(0))
    assert desk.sources == [("task", 1)]


def test_a_note_needs_no_next_step_and_words_typed_survive_a_refusal(
    desk: ClientDesk, database: TestDatabase, client: int
) -> None:
    card = desk.card(client)
    card.feed.add_buttons["note"].click()
    form = card.feed.form
    assert not form.step_wanted.value()
    assert not form.direction.isVisible()
    form.body.editor.setPlainText("Любят чай")
    form.day.set_text("1.1.2099")
    form.submit()
    desk.wait(form.day.error)
    assert form.isVisible()
    assert form.body.value() == "Любят чай"
    form.day.set_text("t")
    form.submit()
    desk.wait(lambda: not form.isVisible())
    assert database.scalar("select body from kontor.interactions") == "Любят чай"
    assert database.scalar("select count(*) from kontor.tasks") == 0


def test_a_colleague_who_only_reads_adds_nothing(
    database: TestDatabase, client: int, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., QueryRunner]
) -> None:
    card = ClientDesk(database, qtbot, "director", tmp_path, make_runner).card(client)
    qtbot.keyClick(card.feed.list, Qt.Key.Key_Insert)
    assert not card.feed.form.isVisible()


def test_words_in_the_form_of_a_call_are_not_lost_without_a_question(desk: ClientDesk, client: int) -> None:
    card = desk.card(client)
    card.start_call()
    form = card.feed.form
    desk.wait(form.isVisible)
    form.subject.set_text("Важное")
    form.subject.commit()
    desk.qtbot.keyClick(form.subject.line, Qt.Key.Key_Escape)
    question = desk.dialog(card.window(), "question")
    question.reject()
    assert form.isVisible()
    assert not card.close()
    question = desk.dialog(card.window(), "question")
    assert isinstance(question, Question)
    next(button for button in question.buttons if button.text() == "Close without it").click()
    desk.wait(card.isHidden)


@pytest.mark.parametrize(("kind", "text", "shown"), [
    ("shipment", "134575.00 RUB", "134,575.00\u00a0₽"),
    ("receipt", "-12.5 EUR", "-12.50\u00a0€"),
    ("shipment", "returned by hand", "returned by hand"),
    ("note", "100.00 RUB", "100.00 RUB"),
])  # fmt: skip
def test_the_sum_of_a_document_reads_as_sums_do(kind: str, text: str, shown: str) -> None:
    entry = FeedEntry(1, kind, 5, datetime(2026, 11, 22, tzinfo=UTC), "", text, "Серова Анна", 1, "posted")
    assert body(entry, ()) == shown
