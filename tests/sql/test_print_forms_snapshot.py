"""Paper gets its data by the right to print, in one turn, and each printing is written down."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from app.database.errors import UserError
from app.print_forms.commands import log_printing
from app.print_forms.forms import DELIVERY_NOTE, TORG12, forms_for
from app.print_forms.queries import get_document_snapshot
from app.print_forms.requisites import missing_requisites
from app.print_forms.templates import render_form
from app.warehouse.commands import PostedDocument
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted

HASH = "0" * 64


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    database.freeze("2026-11-20T09:00:00Z")
    return furnish(database)


def shipped(database: TestDatabase, stock: Stock) -> PostedDocument:
    """Post a shipment of 24 pieces in boxes and 2.5 kilograms of another item."""
    box = database.scalar("select id from kontor.item_packs where item_id = %s", stock.items[0])
    with database.engine("keeper").connect() as keeper:
        posted(
            keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 100, 10), line(stock.items[1], 9, 5)]
        )
        return posted(
            keeper,
            "shipment",
            stock.main,
            stock.client,
            [line(stock.items[0], 24, 122, pack_id=box), line(stock.items[1], "2.5", 244)],
            basis="Договор № 7",
        )


def complete_payer(database: TestDatabase, client: int) -> None:
    database.execute(
        "update kontor.payers set tax_number = '7830002293', tax_reason_code = '783501001', legal_address = 'Адрес, 1',"
        " statistics_code = '27400018' where client_id = %s",
        client,
    )
    database.execute(
        "insert into kontor.payer_accounts (client_id, acl_key, payer_id, bank_account, bank_name, bank_code)"
        " select client_id, acl_key, id, '40702810238000000002', 'ПАО Сбербанк', '044525225' from kontor.payers"
        " where client_id = %s",
        client,
    )


def test_a_storekeeper_gets_all_that_torg12_prints(database: TestDatabase, stock: Stock) -> None:
    complete_payer(database, stock.client)
    document = shipped(database, stock)
    with database.engine("keeper").connect() as keeper:
        snapshot = get_document_snapshot(keeper, document.id)
    assert (snapshot.number, snapshot.date, snapshot.currency) == (document.number, date(2026, 11, 20), "RUB")
    assert snapshot.own_firm.bank_code == "044525225"
    assert (snapshot.payer.id, snapshot.payer.tax_number) == (stock.client, "7830002293")
    assert snapshot.payer.account == "40702810238000000002"
    assert snapshot.consignee == snapshot.payer
    assert snapshot.basis == "Договор № 7"
    assert snapshot.signatories.handed_over_by.name == "Кладов Егор"
    assert missing_requisites(snapshot, TORG12) == []
    assert forms_for(snapshot)[0] == TORG12


def test_lines_carry_packs_masses_and_the_price_without_vat(database: TestDatabase, stock: Stock) -> None:
    document = shipped(database, stock)
    with database.engine("keeper").connect() as keeper:
        first, second = get_document_snapshot(keeper, document.id).lines
    assert (first.pack_kind, first.per_place, first.places) == ("короб", Decimal(12), Decimal(2))
    assert (first.net_mass, first.gross_mass) == (Decimal(36), Decimal("40.8"))
    assert (first.price, first.sum_without_vat) == (Decimal(100), Decimal(2400))
    assert (first.vat_sum, first.total) == (Decimal(528), Decimal(2928))
    assert first.vat_rate_text["ru"] == "22%"
    assert (second.unit_code, second.quantity, second.pack_kind) == ("166", Decimal("2.5"), "")


def test_a_posted_shipment_becomes_a_pdf_with_its_totals(database: TestDatabase, stock: Stock) -> None:
    document = shipped(database, stock)
    with database.engine("keeper").connect() as keeper:
        snapshot = get_document_snapshot(keeper, document.id)
    assert snapshot.totals.total == Decimal("3538.00")
    assert render_form(TORG12, snapshot).page_count == 1
    assert render_form(DELIVERY_NOTE, snapshot).page_count == 1


def test_the_delivery_address_is_where_the_consignee_is(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        document = draft(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
        database.execute("update kontor.shipments set delivery_address = 'Причал 5'")
        snapshot = get_document_snapshot(keeper, document.id)
    assert snapshot.consignee.address == "Причал 5"
    assert snapshot.payer.address == ""
    assert snapshot.number == ""


def test_a_draft_without_a_client_lacks_nearly_everything(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper").connect() as keeper:
        document = draft(keeper, "shipment", stock.main, None, [])
        snapshot = get_document_snapshot(keeper, document.id)
    assert (snapshot.number, snapshot.lines, snapshot.payer.name) == ("", (), "")
    assert {("document", "number"), ("document", "lines"), ("payer", "name")} <= {
        (missing.side, missing.field) for missing in missing_requisites(snapshot, TORG12)
    }


def test_who_may_not_see_prices_gets_a_paper_without_them(database: TestDatabase, stock: Stock) -> None:
    document = shipped(database, stock)
    database.execute(
        "update kontor.profile_rights set denied = true where object = 'prices' and profile_id ="
        " (select id from kontor.profiles where code = 'storekeeper')"
    )
    database.execute("update private.login_keys set valid_until = '-infinity'")
    with database.engine("keeper").connect() as keeper:
        snapshot = get_document_snapshot(keeper, document.id)
    assert not snapshot.shows_prices
    assert [one.total for one in snapshot.lines] == [0, 0]
    assert forms_for(snapshot) == (DELIVERY_NOTE,)


@pytest.mark.parametrize("login", ["seller_south", "keeper_second", "newcomer"])
def test_paper_of_others_documents_is_as_good_as_missing(database: TestDatabase, stock: Stock, login: str) -> None:
    document = shipped(database, stock)
    with database.engine(login).connect() as stranger:
        answers = []
        for asked in (document.id, 999_999):
            with pytest.raises(UserError) as refusal:
                get_document_snapshot(stranger, asked)
            answers.append((refusal.value.code, refusal.value.values))
    assert answers == [("KT003", {"object": "documents"})] * 2


def test_who_sees_a_document_without_the_right_to_print_is_told_so(database: TestDatabase, stock: Stock) -> None:
    document = shipped(database, stock)
    with database.engine("auditor").connect() as auditor:
        with pytest.raises(UserError) as refusal:
            get_document_snapshot(auditor, document.id)
    assert refusal.value.code == "KT002"
    assert refusal.value.values == {"object": "shipments", "action": "print", "ask": ["Админов Павел"]}


def test_printings_are_counted_once_each(database: TestDatabase, stock: Stock) -> None:
    document = shipped(database, stock)
    save_id = uuid4()
    with database.engine("keeper").connect() as keeper:
        assert (
            log_printing(keeper, save_id, document.id, "torg12_ru", HASH, output="paper", copies=2, printer="Office_HP")
            == 1
        )
        assert (
            log_printing(keeper, save_id, document.id, "torg12_ru", HASH, output="paper", copies=2, printer="Office_HP")
            == 1
        )
        assert log_printing(keeper, uuid4(), document.id, "delivery_note_en", HASH, output="file") == 2
        snapshot = get_document_snapshot(keeper, document.id)
        assert snapshot.printings == 2
    assert database.rows("select form, sha256 from kontor.printings order by id") == [
        ("torg12_ru", HASH),
        ("delivery_note_en", HASH),
    ]
    assert database.rows(
        "select login, document_kind, document_number, form, output, copies, printer, host(client_address)"
        " from audit.prints order by id"
    ) == [
        ("keeper", "shipment", snapshot.number, "torg12_ru", "paper", 2, "Office_HP", "127.0.0.1"),
        ("keeper", "shipment", snapshot.number, "delivery_note_en", "file", 1, "", "127.0.0.1"),
    ]


def test_a_printing_of_a_strangers_document_is_not_written(database: TestDatabase, stock: Stock) -> None:
    document = shipped(database, stock)
    with database.engine("keeper_second").connect() as stranger:
        with pytest.raises(UserError) as refusal:
            log_printing(stranger, uuid4(), document.id, "torg12_ru", HASH, output="file")
    assert refusal.value.code == "KT003"
    assert database.scalar("select count(*) from kontor.printings") == 0


@pytest.mark.parametrize(("form", "sha256"), [("Torg 12", HASH), ("", HASH), ("torg12_ru", "abc"), ("torg12_ru", "")])
def test_a_printing_with_a_faulty_form_or_hash_is_refused(
    database: TestDatabase, stock: Stock, form: str, sha256: str
) -> None:
    document = shipped(database, stock)
    with database.engine("keeper").connect() as keeper:
        with pytest.raises(UserError) as refusal:
            log_printing(keeper, uuid4(), document.id, form, sha256, output="file")
    assert refusal.value.code == "KT005"


def test_printings_are_seen_by_who_sees_the_document(database: TestDatabase, stock: Stock) -> None:
    document = shipped(database, stock)
    with database.engine("keeper").connect() as keeper:
        log_printing(keeper, uuid4(), document.id, "torg12_ru", HASH, output="file")
    seen = {}
    for login in ("seller", "seller_south", "keeper", "keeper_second"):
        cursor = database.connect(login).cursor()
        cursor.execute("select count(*) from kontor.printings")
        seen[login] = cursor.fetchone()[0]
    assert seen == {"seller": 1, "seller_south": 0, "keeper": 1, "keeper_second": 0}
