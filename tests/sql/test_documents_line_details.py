"""What a line says beside goods and money: paper quantity, places, masses, origin, a note; and who signs a document."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from app.access.history import list_history
from app.database.errors import UserError
from app.documents.commands import save_document
from app.documents.queries import DocumentLine
from app.print_forms.queries import get_document_snapshot
from app.warehouse.commands import copy_document, make_next, reverse_document
from tests.support.clients import session
from tests.support.kinds import read
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted

ORIGIN = {"country": "cn", "customs_declaration": " 10702070/111126/0012345 "}


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    """Item 2 is kept by lots."""
    database.freeze("2026-11-20T09:00:00Z")
    made = furnish(database)
    database.execute("update kontor.items set tracking = 'lot' where code = '00002'")
    return made


def details(one: DocumentLine) -> tuple[Any, ...]:
    return one.places, one.net_mass, one.gross_mass, one.country, one.customs_declaration, one.note


def again(one: DocumentLine, **fields: Any) -> dict[str, Any]:
    """Return a stored line as a save sends it, with some fields and without the others."""
    kept = {"line_id": one.line_id, "version": one.version, "line_no": one.line_no}
    return line(one.item_id, one.quantity, one.price) | kept | fields


def test_what_was_typed_is_kept_and_what_is_not_sent_stays(database: TestDatabase, stock: Stock) -> None:
    with session(database, "keeper") as keeper:
        typed = {"paper_quantity": "12", "places": "2", "net_mass": "30.5", "gross_mass": "33.125", "note": "мятая"}
        made = draft(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 10, 5, **typed, **ORIGIN)])
        (one,) = read(keeper, made.id).lines
        assert details(one) == (
            Decimal(2), Decimal("30.5"), Decimal("33.125"), "CN", "10702070/111126/0012345", "мятая",
        )  # fmt: skip
        assert one.paper_quantity == Decimal(12)
        (answer,) = made.lines.values()
        assert (answer.country, answer.customs_declaration) == ("CN", "10702070/111126/0012345")
        save_document(keeper, uuid4(), made.id, {"lines": {"put": [again(one, note=one.note)]}})
        (kept,) = read(keeper, made.id).lines
        assert details(kept) == details(one)
        save_document(keeper, uuid4(), made.id, {"lines": {"put": [again(kept, places=None, net_mass=None)]}})
        (emptied,) = read(keeper, made.id).lines
        assert (emptied.places, emptied.net_mass, emptied.gross_mass) == (None, None, Decimal("33.125"))


def test_another_item_in_a_line_brings_none_of_the_old_ones_details(database: TestDatabase, stock: Stock) -> None:
    with session(database, "keeper") as keeper:
        made = draft(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 10, 5, places="2", **ORIGIN)])
        (one,) = read(keeper, made.id).lines
        save_document(keeper, uuid4(), made.id, {"lines": {"put": [again(one, item_id=stock.items[2])]}})
        (other,) = read(keeper, made.id).lines
        assert (other.places, other.country, other.customs_declaration) == (None, "", "")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("places", "-1"),
        ("places", "1.5"),
        ("places", "9999999999"),
        ("net_mass", "-0.1"),
        ("gross_mass", "9999999999999"),
        ("country", "Китай"),
        ("customs_declaration", "1" * 61),
        ("places", "два"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(database: TestDatabase, stock: Stock, field: str, value: str) -> None:
    with session(database, "keeper") as keeper, pytest.raises(UserError) as refusal:
        draft(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 1, 5, **{field: value})])
    assert (refusal.value.code, refusal.value.field) == ("KT005", field)


def test_goods_of_a_lot_go_out_with_the_origin_that_they_came_with(database: TestDatabase, stock: Stock) -> None:
    item = stock.items[1]
    with session(database, "keeper") as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 9, 5, lot="Л-1", **ORIGIN)])
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 9, 5, lot="Л-2")])
        made = draft(keeper, "shipment", stock.main, stock.client, [line(item, 2, lot="Л-1")])
        (answer,) = made.lines.values()
        assert (answer.country, answer.customs_declaration) == ("CN", "10702070/111126/0012345")
        (one,) = read(keeper, made.id).lines
        save_document(keeper, uuid4(), made.id, {"lines": {"put": [again(one, lot="Л-2")]}})
        (one,) = read(keeper, made.id).lines
        assert (one.country, one.customs_declaration) == ("", "")
        save_document(keeper, uuid4(), made.id, {"lines": {"put": [again(one, lot="Л-1", country="TR")]}})
        (one,) = read(keeper, made.id).lines
        assert (one.country, one.customs_declaration) == ("TR", "10702070/111126/0012345")


def test_copy_next_and_reversal_carry_the_details(database: TestDatabase, stock: Stock) -> None:
    with session(database, "keeper2") as keeper:
        typed = {"places": "3", "net_mass": "7", "gross_mass": "8", "note": "хрупкое"}
        bought = posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 10, 5, **typed, **ORIGIN)])
        expected = (Decimal(3), Decimal(7), Decimal(8), "CN", "10702070/111126/0012345", "хрупкое")
        copied = copy_document(keeper, uuid4(), bought.id)
        assert details(read(keeper, copied.id).lines[0]) == expected
        following = make_next(keeper, uuid4(), bought.id, "transfer")
        assert details(read(keeper, following.id).lines[0]) == expected
        reversed_ = reverse_document(keeper, uuid4(), bought.id)
        assert details(read(keeper, reversed_.id).lines[0]) == expected


def test_paper_prints_typed_places_and_masses_before_reckoned_ones(database: TestDatabase, stock: Stock) -> None:
    box = database.scalar("select id from kontor.item_packs where item_id = %s", stock.items[0])
    with session(database, "keeper") as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 100, 10)])
        typed = {"places": "5", "net_mass": "40", "gross_mass": "44.5"}
        lines = [line(stock.items[0], 24, pack_id=box), line(stock.items[0], 24, pack_id=box, **typed)]
        sold = posted(keeper, "shipment", stock.main, stock.client, lines)
        reckoned, said = get_document_snapshot(keeper, sold.id).lines
    assert (reckoned.places, reckoned.net_mass, reckoned.gross_mass) == (2, 36, Decimal("40.8"))
    assert (said.places, said.net_mass, said.gross_mass) == (5, 40, Decimal("44.5"))


def employee(database: TestDatabase, login: str) -> int:
    return int(database.scalar("select id from kontor.employees where login = %s", login))


def test_document_names_its_signatories_also_when_it_is_posted(database: TestDatabase, stock: Stock) -> None:
    head, accountant, seller = (employee(database, login) for login in ("head", "accountant", "seller"))
    database.execute("update kontor.employees set position = 'Начальник отдела' where id = %s", head)
    with session(database, "keeper") as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 9, 5)])
        sold = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
        usual = get_document_snapshot(keeper, sold.id).signatories
        assert (usual.released_by.post, usual.released_by.name) == ("Генеральный директор", "Соколов И. П.")
        assert (usual.accountant.name, usual.handed_over_by.name) == ("Белова Н. С.", "Кладов Егор")
        assert usual.accepted_by.name == ""
        save_document(
            keeper,
            uuid4(),
            sold.id,
            {
                "released_by_id": [None, head],
                "accountant_id": [None, accountant],
                "handed_over_by_id": [None, seller],
                "accepted_by": ["", "водитель Жуков"],
            },
        )
        named = get_document_snapshot(keeper, sold.id).signatories
        assert (named.released_by.post, named.released_by.name) == ("Начальник отдела", "Громов Глеб")
        assert (named.accountant.name, named.handed_over_by.name) == ("Белова Нина", "Серова Анна")
        assert named.accepted_by.name == "водитель Жуков"
        header = read(keeper, sold.id).header
        assert (header["released_by_id"], header["released_by_name"]) == (head, "Громов Глеб")
        with pytest.raises(UserError) as conflict:
            save_document(keeper, uuid4(), sold.id, {"released_by_id": [None, seller]})
        assert conflict.value.code == "KT004"
    with session(database, "head") as reader:
        entry = list_history(reader, "documents", sold.id, language="en")[0]
    changed = {change.field: change.new for change in entry.changes}
    assert changed["released_by_id"] == {"text": "Громов Глеб"}


def test_who_only_sees_a_posted_document_does_not_sign_it_anew(database: TestDatabase, stock: Stock) -> None:
    with session(database, "keeper") as keeper:
        posted(keeper, "receipt", stock.main, stock.supplier, [line(stock.items[0], 9, 5)])
        sold = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 1)])
    with session(database, "auditor") as auditor, pytest.raises(UserError) as refusal:
        save_document(auditor, uuid4(), sold.id, {"accepted_by": ["", "x"]})
    assert refusal.value.code == "KT002"
    with session(database, "keeper") as keeper, pytest.raises(UserError) as too_long:
        save_document(keeper, uuid4(), sold.id, {"accepted_by": ["", "x" * 201]})
    assert too_long.value.code.startswith("KT")
