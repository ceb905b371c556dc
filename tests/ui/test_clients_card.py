"""The card of a client: what it shows, what it saves, and how refusals come back to the form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.clients.commands import save_client
from app.clients.queries import get_client_card
from app.clients.records import ClientDetails
from tests.support.clients import add_client, child, phone, session
from tests.support.server import TestDatabase
from tests.ui.client_desk import ClientDesk
from ui.clients.client_card import ClientCard
from ui.clients.client_header import MAX_HEIGHT
from ui.clients.duplicates_dialog import DuplicatesDialog
from ui.common import messages
from ui.common.conflict_dialog import ConflictDialog
from ui.common.query_runner import QueryRunner
from ui.common.translations import set_language

LONG = "Общество с ограниченной ответственностью «Северо-Западная лесоторговая компания»"


@pytest.fixture
def desk_of(
    database: TestDatabase, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., QueryRunner]
) -> Callable[[str], ClientDesk]:
    """Desks of people on the test's base."""
    return lambda login: ClientDesk(database, qtbot, login, tmp_path, make_runner)


@pytest.fixture
def client(database: TestDatabase) -> int:
    """A client of the seller with a person, a phone, a payer and an account."""
    account = child(bank_account="40702810238000000002", bank_code="044525225", bank_name="ПАО Сбербанк")
    return add_client(
        database,
        "seller",
        LONG,
        contacts=[child(name="Мария", is_main=True, channels=[phone("+79261234567")])],
        payers=[child(name="Лес", tax_number="7707083893", accounts=[account])],
    ).id


def kept(database: TestDatabase, client_id: int) -> ClientDetails:
    with session(database, "seller") as connection:
        return get_client_card(connection, client_id)


def saved(desk: ClientDesk, card: ClientCard, press: Callable[[], None]) -> None:
    with desk.qtbot.waitSignal(card.saved, timeout=8000):
        press()


def test_the_head_holds_two_lines_within_76_px_in_both_languages(
    desk_of: Callable[[str], ClientDesk], client: int
) -> None:
    card = desk_of("seller").card(client)
    for language in ("ru", "en"):
        set_language(language)
        assert card.header.height() <= MAX_HEIGHT
        assert card.tabs.width() == 150
    assert card.header.phone_button.text() == "+79261234567"
    assert card.header.next_step.text() == "no next step"


def test_a_changed_name_is_saved_by_ctrl_enter_and_the_card_closes(
    desk_of: Callable[[str], ClientDesk], database: TestDatabase, client: int
) -> None:
    desk = desk_of("seller")
    card = desk.card(client)
    card.choose_tab("about")
    card.about.name.setFocus()
    card.about.name.select_all()
    # Ctrl+Enter without leaving the field: what is being typed counts.
    desk.qtbot.keyClicks(card.about.name.line, "Forest")
    assert card.isWindowModified()
    saved(
        desk,
        card,
        lambda: desk.qtbot.keyClick(card.about.name.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    )
    desk.wait(card.isHidden)
    assert kept(database, client).name == "Forest"


def test_only_what_changed_is_sent(desk_of: Callable[[str], ClientDesk], database: TestDatabase, client: int) -> None:
    desk = desk_of("seller")
    card = desk.card(client)
    with session(database, "head") as connection:
        save_client(connection, uuid4(), client, {"comment": ["", "от руководителя"]})
    card.about.status.combo.setCurrentIndex(2)
    card.contacts.people.forms[0].position.set_text("Директор")
    card.requisites.legal_address.editor.setPlainText("Москва")
    saved(desk, card, card.save)
    now = kept(database, client)
    assert (now.comment, now.status, now.contacts[0].position) == ("от руководителя", "active", "Директор")
    assert now.payers[0].legal_address == "Москва"
    desk.wait(lambda: not card.binding.dirty)


def test_a_new_client_with_people_phones_and_requisites_is_saved_at_once(
    desk_of: Callable[[str], ClientDesk], database: TestDatabase
) -> None:
    desk = desk_of("seller")
    card = desk.card()
    card.about.name.set_text("Новая Ромашка")
    card.contacts.people.add_person()
    person = card.contacts.people.forms[0]
    person.name.set_text("Пётр")
    person.channels.add_row()
    person.channels.rows[0].content.set_text("8 926 123-45-67 доб. 12")
    card.contacts.people.add_person()  # left blank: it does not count
    card.requisites.tax_number.set_text("7707 083 893")
    saved(desk, card, card.save)
    assert card.client_id is not None
    now = kept(database, card.client_id)
    (peter,) = now.contacts
    (channel,) = peter.channels
    assert (now.name, peter.name, channel.e164, channel.extension) == ("Новая Ромашка", "Пётр", "+79261234567", "12")
    assert now.payers[0].tax_number == "7707083893"


def test_every_wrong_field_is_told_at_once_and_nothing_is_sent(
    desk_of: Callable[[str], ClientDesk], database: TestDatabase, client: int
) -> None:
    card = desk_of("seller").card(client)
    card.about.name.set_text("")
    card.requisites.tax_number.set_text("7707083894")
    card.requisites.bank_account.set_text("40702810338000000002")
    card.contacts.people.forms[0].channels.rows[0].content.set_text("9" * 60)
    card.contacts.people.forms[0].birthday.set_text("1.1.1020")
    card.save()
    errors = {
        "name": card.about.name.error(),
        "tax number": card.requisites.tax_number.error(),
        "account": card.requisites.bank_account.error(),
        "phone": card.contacts.people.forms[0].channels.rows[0].content.error(),
        "birthday": card.contacts.people.forms[0].birthday.error(),
    }
    assert all(errors.values()), errors
    assert "check digits" in errors["tax number"]
    assert "bank" in errors["account"]
    assert "too long" in errors["phone"]
    assert card.pages.currentWidget() is card.about
    assert database.scalar("select version from kontor.clients where id = %s", client) == 1
    card._discard_and_close()


def test_two_people_on_one_field_choose_and_mine_stays(
    desk_of: Callable[[str], ClientDesk], database: TestDatabase, client: int
) -> None:
    desk = desk_of("seller")
    card = desk.card(client)
    with session(database, "head") as connection:
        save_client(connection, uuid4(), client, {"status_reason": ["", "их причина"], "payment_days": ["0", "7"]})
    card.about.status_reason.set_text("моя причина")
    card.about.payment_days.set_text("14")
    card.save()
    dialog = desk.dialog(card)
    assert isinstance(dialog, ConflictDialog)
    dialog._groups["payment_days"].button(0).setChecked(True)
    saved(desk, card, lambda: press(dialog, "Save what is chosen"))
    now = kept(database, client)
    assert (now.status_reason, now.payment_days) == ("моя причина", 7)


def test_two_people_on_one_persons_field_choose_theirs(
    desk_of: Callable[[str], ClientDesk], database: TestDatabase, client: int
) -> None:
    desk = desk_of("seller")
    card = desk.card(client)
    contact = kept(database, client).contacts[0].id
    with session(database, "head") as connection:
        change = {"contacts": [{"id": contact, "changes": {"position": ["", "завхоз"]}}]}
        save_client(connection, uuid4(), client, change)
    card.contacts.people.forms[0].position.set_text("директор")
    card.about.comment.editor.setPlainText("и комментарий")
    card.save()
    dialog = desk.dialog(card)
    assert isinstance(dialog, ConflictDialog)
    dialog._groups["contacts.0.position"].button(0).setChecked(True)
    saved(desk, card, lambda: press(dialog, "Save what is chosen"))
    now = kept(database, client)
    assert (now.contacts[0].position, now.comment) == ("завхоз", "и комментарий")


def test_a_duplicate_is_shown_and_can_be_opened_or_saved_anyway(
    desk_of: Callable[[str], ClientDesk], database: TestDatabase, client: int
) -> None:
    desk = desk_of("seller")
    card = desk.card()
    card.about.name.set_text("Двойник")
    card.requisites.tax_number.set_text("7707083893")
    card.save()
    dialog = desk.dialog(card, "duplicates")
    assert isinstance(dialog, DuplicatesDialog)
    dialog.open_buttons[0].click()
    assert desk.opened == [client]
    assert card.about.name.value() == "Двойник"
    card.save()
    again = desk.dialog(card, "duplicates")
    assert isinstance(again, DuplicatesDialog)
    saved(desk, card, again.save_button.click)
    assert database.scalar("select count(*) from kontor.clients") == 2


def test_closing_an_edited_card_asks_and_keeps_it_open(desk_of: Callable[[str], ClientDesk], client: int) -> None:
    desk = desk_of("seller")
    card = desk.card(client)
    card.about.name.set_text("Иначе")
    assert not card.close()
    question = desk.dialog(card.window())
    assert isinstance(question, messages.Question)
    press(question, "Discard changes")
    desk.wait(card.isHidden)
    assert not card.binding.dirty


def test_unsaved_edits_come_back_after_a_crash(desk_of: Callable[[str], ClientDesk], client: int, qtbot: QtBot) -> None:
    desk = desk_of("seller")
    first = desk.card(client)
    first.about.comment.editor.setPlainText("не успели сохранить")
    first.about.comment.commit()
    first.contacts.people.forms[0].position.set_text("Директор")
    first.contacts.people.forms[0].position.commit()
    desk.wait(lambda: desk.drafts.find("client", str(client)))
    desk.wait(lambda: "contacts" in desk.drafts.find("client", str(client)).values)
    first.setParent(None)
    second = desk.card(client)
    assert second.about.comment.value() == "не успели сохранить"
    assert second.contacts.people.forms[0].position.value() == "Директор"
    assert second.binding.dirty
    for card in (first, second):
        card._discard_and_close()


def test_director_reads_the_card_and_cannot_change_it(desk_of: Callable[[str], ClientDesk], client: int) -> None:
    card = desk_of("director").card(client)
    assert not card.header.save_button.isVisible()
    assert card.about.name.is_read_only()
    assert card.requisites.bank_account.is_read_only()
    assert not any(button.isVisible() for button in card.feed.add_buttons.values())


def test_phones_and_accounts_are_absent_without_their_rights(
    desk_of: Callable[[str], ClientDesk], database: TestDatabase, client: int
) -> None:
    database.execute("delete from kontor.profile_rights where object in ('channels', 'bank_data')")
    card = desk_of("seller").card(client)
    card.choose_tab("contacts")
    assert card.contacts.people.forms[0].channels.rows == []
    assert not card.contacts.channels.add_button.isVisible()
    card.choose_tab("requisites")
    assert not card.requisites.bank_account.isVisible()
    assert card.requisites.no_bank.isVisible()
    assert not card.header.phone_button.isVisible()


def test_a_hidden_client_says_so_instead_of_a_card(
    database: TestDatabase, desk_of: Callable[[str], ClientDesk], qtbot: QtBot
) -> None:
    theirs = add_client(database, "seller_south", "Чужой").id
    desk = desk_of("seller")
    card = ClientCard(desk.runner, desk.me, theirs, open_client=desk.opened.append)
    qtbot.addWidget(card)
    card.show()
    desk.wait(lambda: card._outer.currentWidget() is card._error)
    assert "not yours to see" in card._error.sentence()


def press(dialog: QWidget, words: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == words)
    button.click()
