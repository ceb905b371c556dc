"""Returns picked line by line, of one document or of several, and goods that no document stands for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any
from uuid import uuid4

import psycopg2
import pytest

from app.database.errors import UserError
from app.documents.commands import save_document
from app.documents.head_queries import list_reasons
from app.warehouse.commands import post_document, unpost_document
from app.warehouse.return_queries import ReturnableLine, list_returnable_lines
from tests.support.kinds import broken, moves_of, read
from tests.support.server import TestDatabase
from tests.support.stock import MAIN, Stock, draft, furnish, line, posted, stock_of


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = furnish(database)
    with database.engine("keeper2").connect() as keeper:
        lines = [line(made.items[0], 10, "33.33"), line(made.items[1], 5, 7)]
        posted(keeper, "receipt", made.main, made.supplier, lines, vat_mode="none")
    return made


def rank(database: TestDatabase, login: str, *profiles: str) -> None:
    """Give somebody these profiles and no others."""
    database.execute(
        "delete from kontor.employee_profiles ep using kontor.employees e where e.id = ep.employee_id and e.login = %s",
        login,
    )
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id)"
        " select e.id, p.id from kontor.employees e, kontor.profiles p where e.login = %s and p.code = any (%s)",
        login,
        list(profiles),
    )


def picked(found: ReturnableLine, quantity: Any, **fields: Any) -> dict[str, Any]:
    """Return the line that picking it puts into a return."""
    return line(found.item_id, quantity, source_line_id=found.document_line_id, **fields)


def test_one_return_takes_lines_of_several_shipments_each_at_its_own_price_and_cost(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        first = posted(keeper, "shipment", stock.main, stock.client, [line(item, 3, 50)])
        posted(keeper, "receipt", stock.main, stock.supplier, [line(item, 7, "99.99")], vat_mode="none")
        second = posted(keeper, "shipment", stock.main, stock.client, [line(item, 2, 80), line(stock.items[1], 1, 9)])
        offered = list_returnable_lines(keeper, "client_return", stock.main, client_id=stock.client)
        assert [(one.document_id, one.item_id, one.quantity, one.remaining, one.price) for one in offered] == [
            (second.id, item, 2, 2, 80),
            (second.id, stock.items[1], 1, 1, 9),
            (first.id, item, 3, 3, 50),
        ]
        saved = draft(keeper, "client_return", stock.main, stock.client, [picked(offered[0], 1), picked(offered[2], 2)])
        # The price of the shipment stands in the draft already, whatever the price list says.
        assert [one.price for one in read(keeper, saved.id).lines] == [80, 50]
        assert saved.total == 180
        done = post_document(keeper, uuid4(), saved.id)
        left = list_returnable_lines(keeper, "client_return", stock.main, client_id=stock.client)
    values = [value for _warehouse, _code, _quantity, value in moves_of(database, done.id)]
    assert values == [Decimal("66.66"), Decimal("66.66")]
    assert [(one.returned, one.remaining) for one in left] == [(1, 1), (0, 1), (2, 1)]
    links = database.rows("select from_document_id from kontor.document_links where to_document_id = %s", done.id)
    assert sorted(links) == [(first.id,), (second.id,)]
    assert broken(database) == {}


def test_lines_are_found_by_goods_by_number_and_by_period(database: TestDatabase, stock: Stock) -> None:
    one, two = stock.items[:2]
    with database.engine("keeper2").connect() as keeper:
        shipped = posted(keeper, "shipment", stock.main, stock.client, [line(one, 1, 50), line(two, 1, 9)])
        other = posted(keeper, "shipment", stock.main, stock.client, [line(two, 2, 9)])

        def found(**asked: Any) -> list[tuple[int, int]]:
            rows = list_returnable_lines(keeper, "client_return", stock.main, client_id=stock.client, **asked)
            return [(row.document_id, row.item_id) for row in rows]

        assert found(search="АРТ-1") == [(shipped.id, one)]
        assert found(search=other.number) == [(other.id, two)]
        assert found(until=shipped.moment) == []
        assert found(since=other.moment) == [(other.id, two)]
        assert found(source_id=shipped.id) == [(shipped.id, one), (shipped.id, two)]


def test_another_sellers_shipment_offers_nothing(database: TestDatabase, stock: Stock) -> None:
    with database.engine("keeper2").connect() as keeper:
        hidden = posted(keeper, "shipment", stock.main, stock.client, [line(stock.items[0], 2, 77)])
    with database.engine("seller2").connect() as seller:
        for asked in ({"client_id": stock.client}, {"source_id": hidden.id}):
            assert list_returnable_lines(seller, "client_return", stock.main, **asked) == []


def test_two_people_who_return_the_same_lines_at_once_do_not_both_have_them(
    database: TestDatabase, stock: Stock
) -> None:
    """Each takes the lines of two shipments, in the other order: one posts, the other hears what is left."""
    item = stock.items[0]
    with database.engine("keeper2").connect() as keeper:
        for _ in range(2):
            posted(keeper, "shipment", stock.main, stock.client, [line(item, 1, 50)])
        there = list_returnable_lines(keeper, "client_return", stock.main, client_id=stock.client)
        drafts = [
            draft(keeper, "client_return", stock.main, stock.client, [picked(one, 1) for one in order]).id
            for order in (there, there[::-1]) * 3
        ]

    def post(place: int) -> str:
        with database.connect(("keeper", "keeper2")[place % 2]).cursor() as cursor:
            try:
                cursor.execute("select api.post_document(gen_random_uuid(), %s)", (drafts[place],))
            except psycopg2.Error as refusal:
                return str(refusal.pgcode)
        return "posted"

    with ThreadPoolExecutor(len(drafts)) as people:
        answers = sorted(people.map(post, range(len(drafts))))
    assert answers == ["KT318"] * 5 + ["posted"]
    assert stock_of(database, stock.main, item) == (10, Decimal("333.30"))
    assert broken(database) == {}


def test_goods_without_a_shipment_come_back_by_their_own_right_at_a_cost_that_was_said_and_it_is_noted(
    database: TestDatabase, stock: Stock
) -> None:
    one, two = stock.items[:2]
    rank(database, "keeper", "storekeeper")
    rank(database, "keeper2", "senior_storekeeper")
    old = [line(one, 2, 60, unit_cost="12.50"), line(two, 1, 15)]
    with database.engine("keeper").connect() as keeper:
        with pytest.raises(UserError) as refusal:
            draft(keeper, "client_return", stock.main, stock.client, old)
        assert (refusal.value.code, refusal.value.values["object"]) == ("KT002", "cost")
        made = draft(keeper, "client_return", stock.main, stock.client, [line(one, 2, 60), line(two, 1, 15)])
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), made.id)
        assert (refusal.value.code, refusal.value.values["name"]) == ("KT345", "Товар 1")
    with database.engine("keeper2").connect() as senior:
        details = read(senior, made.id)
        said = line(one, 2, 60, line_id=details.lines[0].line_id, version=details.lines[0].version, unit_cost="12.50")
        save_document(senior, uuid4(), made.id, {"lines": {"put": [said]}})
        assert [row.unit_cost for row in read(senior, made.id).lines] == [Decimal("12.5"), None]
    with database.engine("keeper").connect() as keeper:
        assert [row.unit_cost for row in read(keeper, made.id).lines] == [None, None]
        # Somebody without the right to cost goes on typing, and what was said stays.
        details = read(keeper, made.id)
        more = line(one, 3, 60, line_id=details.lines[0].line_id, version=details.lines[0].version)
        save_document(keeper, uuid4(), made.id, {"lines": {"put": [more]}})
    with database.engine("keeper2").connect() as senior:
        done = post_document(senior, uuid4(), made.id)
    # The other line costs what such goods cost today.
    assert moves_of(database, done.id) == [
        (MAIN, "00001", Decimal(3), Decimal("37.50")),
        (MAIN, "00002", Decimal(1), Decimal(7)),
    ]
    ((noted,),) = database.rows("select detail from audit.alerts where kind = 'override'")
    assert (noted["object"], [row["name"] for row in noted["without_source"]]) == (
        "client_returns",
        ["Товар 1", "Товар 2"],
    )
    assert broken(database) == {}
    with database.engine("keeper2").connect() as senior:
        unpost_document(senior, uuid4(), done.id)
    assert stock_of(database, stock.main, one) == (10, Decimal("333.30"))


def test_goods_without_a_receipt_go_back_to_the_supplier_by_the_cost_method(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[0]
    rank(database, "keeper", "storekeeper")
    rank(database, "keeper2", "senior_storekeeper")
    with database.engine("keeper").connect() as keeper:
        made = draft(keeper, "supplier_return", stock.main, stock.supplier, [line(item, 4, 30)], vat_mode="none")
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), made.id)
        assert refusal.value.code == "KT345"
    with database.engine("keeper2").connect() as senior:
        done = post_document(senior, uuid4(), made.id)
    assert moves_of(database, done.id) == [(MAIN, "00001", Decimal(-4), Decimal("-133.32"))]
    assert broken(database) == {}


def test_a_new_lot_comes_back_only_without_a_source_and_by_the_right_to_it(
    database: TestDatabase, stock: Stock
) -> None:
    item = stock.items[2]
    database.execute("update kontor.items set tracking = 'lot' where id = %s", item)
    rank(database, "keeper", "storekeeper")
    rank(database, "keeper2", "senior_storekeeper")
    old = [line(item, 1, 20, lot="1998-А")]
    with database.engine("keeper").connect() as keeper:
        with pytest.raises(UserError) as refusal:
            draft(keeper, "client_return", stock.main, stock.client, old)
        assert refusal.value.code == "KT312"
    with database.engine("keeper2").connect() as senior:
        posted(senior, "client_return", stock.main, stock.client, old)
    assert stock_of(database, stock.main, item) == (1, 0)
    assert broken(database) == {}


@pytest.mark.parametrize("kind", ["write_off", "surplus", "regrading"])
def test_what_changes_stock_by_a_decision_is_not_posted_without_its_reason(
    database: TestDatabase, stock: Stock, kind: str
) -> None:
    fields = {"to_item_id": stock.items[2]} if kind == "regrading" else {}
    with database.engine("keeper2").connect() as keeper:
        made = draft(keeper, kind, stock.main, None, [line(stock.items[0], 1, **fields)], reason="  ")
        with pytest.raises(UserError) as refusal:
            post_document(keeper, uuid4(), made.id)
        assert (refusal.value.code, refusal.value.field) == ("KT008", "reason")
        save_document(keeper, uuid4(), made.id, {"reason": ["  ", "Бой"]})
        post_document(keeper, uuid4(), made.id)
        posted(keeper, kind, stock.main, None, [line(stock.items[0], 1, **fields)], reason="Бой")
        posted(keeper, kind, stock.main, None, [line(stock.items[0], 1, **fields)], reason="Усушка")
        assert list_reasons(keeper, kind) == ["Бой", "Усушка"]
