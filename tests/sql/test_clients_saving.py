"""Saving a card: one aggregate, merged field by field, refused with a code at the field."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from app.clients.commands import add_interaction, save_client
from app.clients.queries import get_client_card
from app.clients.records import ClientDetails
from app.database.errors import UserError
from tests.support.clients import add_client, child, fields, phone, session
from tests.support.server import TestDatabase


def card_of(database: TestDatabase, login: str, client_id: int) -> ClientDetails:
    with session(database, login) as connection:
        return get_client_card(connection, client_id)


def save(database: TestDatabase, login: str, client_id: int | None, **changes: Any) -> None:
    with session(database, login) as connection:
        save_client(connection, uuid4(), client_id, changes)


def refusal_of(database: TestDatabase, login: str, client_id: int | None, **changes: Any) -> UserError:
    with pytest.raises(UserError) as refusal:
        save(database, login, client_id, **changes)
    return refusal.value


def test_a_whole_card_is_saved_and_read_back(database: TestDatabase) -> None:
    saved = add_client(
        database,
        "seller",
        "  Ромашка ",
        full_name="ООО «Ромашка»",
        status="active",
        roles=["client", "supplier"],
        payment_days=14,
        channels=[child(kind="email", value="office@romashka.example")],
        contacts=[
            child(
                name="Иванова Мария",
                position="Директор",
                birthday="1980-05-17",
                is_main=True,
                channels=[phone("+79261234567"), child(kind="telegram", value="@maria")],
            )
        ],
        payers=[
            child(
                name="ООО Ромашка",
                tax_number="7707 083 893",
                tax_reason_code="770701001",
                registration_number="1027700132195",
                legal_address="Москва, Тверская, 1",
                accounts=[
                    child(
                        bank_account="40702810238000000002",
                        bank_code="044525225",
                        correspondent_account="30101810400000000225",
                    )
                ],
            )
        ],
    )
    card = card_of(database, "seller", saved.id)
    assert (card.name, card.full_name, card.status, card.roles) == (
        "Ромашка", "ООО «Ромашка»", "active", ("client", "supplier"),
    )  # fmt: skip
    assert card.number == saved.number == f"{saved.id:06}"
    assert card.responsible == "Серова Анна"
    assert [channel.value for channel in card.channels] == ["office@romashka.example"]
    (contact,) = card.contacts
    assert (contact.name, str(contact.birthday)) == ("Иванова Мария", "1980-05-17")
    assert [channel.value for channel in contact.channels] == ["+79261234567", "@maria"]
    (payer,) = card.payers
    assert (payer.tax_number, payer.accounts[0].bank_code) == ("7707083893", "044525225")
    assert [(entry.kind, entry.state) for entry in card.feed] == [("change", "created")]


def test_the_same_save_id_writes_once(database: TestDatabase) -> None:
    save_id = uuid4()
    with session(database, "seller") as connection:
        first = save_client(connection, save_id, None, fields(name="Раз"))
        assert save_client(connection, save_id, None, fields(name="Раз")) == first
    assert database.scalar("select count(*) from kontor.clients") == 1


def test_changes_of_different_fields_merge_silently(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка")
    save(database, "seller", saved.id, name=["Ромашка", "Ромашка плюс"])
    save(database, "head", saved.id, comment=["", "Платят вовремя"])
    card = card_of(database, "seller", saved.id)
    assert (card.name, card.comment, card.version) == ("Ромашка плюс", "Платят вовремя", 3)


def test_changes_of_the_same_field_are_a_conflict_that_names_who_and_when(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка")
    save(database, "head", saved.id, name=["Ромашка", "Ромашка-2"])
    refusal = refusal_of(database, "seller", saved.id, name=["Ромашка", "Ромашка-3"], comment=["", "моё"])
    assert refusal.code == "KT004"
    assert refusal.values["fields"] == {"name": {"theirs": "Ромашка-2", "mine": "Ромашка-3", "original": "Ромашка"}}
    assert refusal.values["who"] == "Громов Глеб"
    assert refusal.values["at"]
    assert card_of(database, "seller", saved.id).comment == ""


def test_a_conflict_in_a_contact_names_its_path(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка", contacts=[child(name="Мария", position="секретарь")])
    contact_id = card_of(database, "seller", saved.id).contacts[0].id
    save(database, "head", saved.id, contacts=[{"id": contact_id, "changes": {"position": ["секретарь", "директор"]}}])
    refusal = refusal_of(
        database, "seller", saved.id, contacts=[{"id": contact_id, "changes": {"position": ["секретарь", "завхоз"]}}]
    )
    assert refusal.code == "KT004"
    assert list(refusal.values["fields"]) == ["contacts.0.position"]


BAD_VALUES: list[tuple[dict[str, Any], str, str]] = [
    (fields(name="  "), "KT008", "name"),
    (fields(name="я" * 201), "KT007", "name"),
    (fields(name="x", kind="союз"), "KT005", "kind"),
    (fields(name="x", status="хороший"), "KT005", "status"),
    (fields(name="x", roles=["друг"]), "KT005", "roles"),
    (fields(name="x", payment_days=-1), "KT913", "payment_days"),
    (fields(name="x", payment_days="скоро"), "KT005", "changes"),
    (fields(name="x", acl_key=1), "KT005", "acl_key"),
    (fields(name="x", price_kind_id=999), "KT005", "price_kind_id"),
    (fields(name="x") | {"contacts": [child(name="")]}, "KT008", "contacts.0.name"),
    (fields(name="x") | {"contacts": [child(name="А"), child(name="Б", birthday="1020-01-01")]}, "KT913",
     "contacts.1.birthday"),
    (fields(name="x") | {"channels": [child(kind="mobile", value="+7" + "9" * 58)]}, "KT108", "channels.0.value"),
    (fields(name="x") | {"channels": [child(kind="email", value="не почта")]}, "KT109", "channels.0.value"),
    (fields(name="x") | {"contacts": [child(name="А", channels=[child(kind="голубь", value="1")])]}, "KT005",
     "contacts.0.channels.0.kind"),
    (fields(name="x") | {"payers": [child(name="x", tax_number="7707083894")]}, "KT102", "payers.0.tax_number"),
    (fields(name="x") | {"payers": [child(name="x", tax_reason_code="77")]}, "KT103", "payers.0.tax_reason_code"),
    (fields(name="x") | {"payers": [child(name="x", registration_number="1027700132196")]}, "KT104",
     "payers.0.registration_number"),
    (fields(name="x") | {"payers": [child(name="x", accounts=[child(bank_account="4" * 20, bank_code="04")])]},
     "KT105", "payers.0.accounts.0.bank_code"),
    (fields(name="x") | {"payers": [child(name="x", accounts=[
        child(bank_account="40702810938000000003", bank_code="044525225")])]},
     "KT106", "payers.0.accounts.0.bank_account"),
]  # fmt: skip


def test_bad_values_are_refused_at_their_field_and_leave_nothing(database: TestDatabase) -> None:
    with session(database, "seller") as connection:
        for changes, code, field in BAD_VALUES:
            with pytest.raises(UserError) as refusal:
                save_client(connection, uuid4(), None, changes)
            assert (refusal.value.code, refusal.value.field) == (code, field), changes
    assert database.scalar("select count(*) from kontor.clients") == 0


def test_wrong_tax_number_says_why(database: TestDatabase) -> None:
    payers = [child(name="x", tax_number="123456789")]
    refusal = refusal_of(database, "seller", None, name=[None, "x"], payers=payers)
    assert (refusal.code, refusal.values["reason"]) == ("KT102", "length")


def test_two_clients_cannot_have_one_number(database: TestDatabase) -> None:
    add_client(database, "seller", "Первый", number="А-1")
    refusal = refusal_of(database, "seller", None, **fields(name="Второй", number="А-1"))
    assert (refusal.code, refusal.field) == ("KT006", "number")


def test_a_duplicate_tax_number_shows_the_visible_client(database: TestDatabase) -> None:
    first = add_client(database, "seller", "Первый", payers=[child(name="П", tax_number="7707083893")])
    payers = [child(name="В", tax_number="7707-083-893")]
    refusal = refusal_of(database, "seller", None, **fields(name="Второй"), payers=payers)
    assert refusal.code == "KT101"
    assert [(c["id"], c["reason"]) for c in refusal.values["candidates"]] == [(first.id, "tax_number")]
    save(database, "seller", None, **fields(name="Второй"), payers=payers, accept_duplicates=True)
    assert database.scalar("select count(*) from kontor.clients") == 2


def test_of_a_hidden_duplicate_only_its_responsible_is_told(database: TestDatabase) -> None:
    add_client(database, "seller_south", "Скрытый", channels=[phone("+79261234567")])
    refusal = refusal_of(
        database, "seller", None, **fields(name="Мой"), channels=[child(kind="work_phone", value="8 (926) 123-45-67")]
    )
    assert refusal.values == {"candidates": [], "hidden": [{"responsible": "Дёмина Дарья", "reason": "phone"}]}
    assert "Скрытый" not in str(refusal)


def test_saving_something_else_does_not_ask_about_an_accepted_duplicate_again(database: TestDatabase) -> None:
    add_client(database, "seller", "Первый", channels=[phone("+79261234567")])
    second = add_client(database, "seller", "Второй", channels=[phone("+79261234567")], accept_duplicates=True)
    save(database, "seller", second.id, comment=["", "тот же телефон"])


def test_seller_cannot_save_a_client_of_another_or_a_missing_one(database: TestDatabase) -> None:
    theirs = add_client(database, "seller_south", "Чужой")
    refusals = [refusal_of(database, "seller", cid, name=["Чужой", "Мой"]) for cid in (theirs.id, 999_999)]
    assert [refusal.code for refusal in refusals] == ["KT003", "KT003"]
    assert str(refusals[0]) == str(refusals[1])


def test_newcomer_creates_but_does_not_edit_and_director_only_looks(database: TestDatabase) -> None:
    saved = add_client(database, "newcomer", "Первый")
    refusal = refusal_of(database, "newcomer", saved.id, name=["Первый", "Второй"])
    assert refusal.code == "KT002"
    assert refusal.values == {"object": "clients", "action": "edit", "ask": ["Админов Павел"]}
    assert refusal_of(database, "director", None, **fields(name="x")).code == "KT002"
    assert refusal_of(database, "keeper", None, **fields(name="x")).code == "KT002"


def test_only_the_head_reassigns(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка")
    keys = dict(database.rows("select login, key from kontor.employees"))
    change = [keys["seller"], keys["seller2"]]
    refusal = refusal_of(database, "seller", saved.id, responsible_key=change)
    assert (refusal.code, refusal.field) == ("KT002", "responsible_key")
    save(database, "head", saved.id, responsible_key=change)
    assert card_of(database, "seller2", saved.id).responsible == "Семёнов Борис"
    (line,) = card_of(database, "seller2", saved.id).feed[0].changes
    assert (line.field, line.old, line.new) == ("responsible_key", "Серова Анна", "Семёнов Борис")


def test_accountant_edits_bank_data_but_not_phones(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка", payers=[child(name="Ромашка")])
    payer_id = card_of(database, "accountant", saved.id).payers[0].id
    account = child(bank_account="40702810238000000002", bank_code="044525225")
    save(database, "accountant", saved.id, payers=[{"id": payer_id, "changes": {}, "accounts": [account]}])
    refusal = refusal_of(database, "accountant", saved.id, channels=[phone("+79261234567")])
    assert (refusal.code, refusal.values["object"]) == ("KT002", "channels")


def test_a_person_with_a_history_leaves_the_firm_instead_of_vanishing(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка", contacts=[child(name="Мария"), child(name="Пётр")])
    maria, peter = card_of(database, "seller", saved.id).contacts
    with session(database, "seller") as connection:
        add_interaction(
            connection, uuid4(), saved.id, {"kind": "call", "contact_id": maria.id, "subject": "Звонок о поставке"}
        )
    save(database, "seller", saved.id, contacts=[{"id": maria.id, "remove": True}, {"id": peter.id, "remove": True}])
    (left,) = card_of(database, "seller", saved.id).contacts
    assert left.name == "Мария"
    assert left.left_at is not None


def test_a_part_of_another_client_cannot_be_changed_through_ones_own(database: TestDatabase) -> None:
    theirs = add_client(database, "seller_south", "Чужой", contacts=[child(name="Их человек")])
    contact_id = database.scalar("select id from kontor.contacts where client_id = %s", theirs.id)
    mine = add_client(database, "seller", "Мой")
    refusal = refusal_of(
        database, "seller", mine.id, contacts=[{"id": contact_id, "changes": {"name": ["Их человек", "Мой"]}}]
    )
    assert refusal.code == "KT003"
