"""A receipt beside its order and the supplier's paper, and what of it the act of discrepancies prints."""

from __future__ import annotations

from decimal import Decimal
from uuid import uuid4

from app.documents.commands import save_document
from app.print_forms.forms import forms_for
from app.print_forms.queries import get_document_snapshot
from app.warehouse.commands import make_next, post_document
from app.warehouse.receipt_queries import list_compared_lines
from tests.support.kinds import read
from tests.support.server import TestDatabase
from tests.support.stock import Stock, draft, furnish, line, posted


def ordered(database: TestDatabase, stock: Stock) -> int:
    """Return an order of 10, 5 and 3, posted by the buyer's right."""
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope)"
        " select distinct ep.profile_id, 'supplier_orders', a, 'warehouses' from kontor.employee_profiles ep"
        " join kontor.employees e on e.id = ep.employee_id, unnest(array['create', 'edit', 'post']) a"
        " where e.login = 'keeper2' on conflict do nothing"
    )
    with database.engine("keeper2").connect() as keeper:
        lines = [line(stock.items[0], 10, 5), line(stock.items[1], 5, 5), line(stock.items[2], 3, 5)]
        return posted(keeper, "supplier_order", stock.main, stock.supplier, lines).id


def test_ordered_on_paper_and_in_fact_stand_side_by_side(database: TestDatabase) -> None:
    stock = furnish(database)
    order = ordered(database, stock)
    with database.engine("keeper2").connect() as keeper:
        first = make_next(keeper, uuid4(), order, "receipt").id
        lines = read(keeper, first).lines
        put = [
            line(lines[0].item_id, 6, line_id=lines[0].line_id, version=lines[0].version, line_no=1,
                 source_line_id=lines[0].source_line_id),
        ]  # fmt: skip
        drop = [str(one.line_id) for one in lines[1:]]
        save_document(keeper, uuid4(), first, {"lines": {"put": put, "drop": drop}})
        post_document(keeper, uuid4(), first)
        second = make_next(keeper, uuid4(), order, "receipt").id
        lines = read(keeper, second).lines
        assert [one.quantity for one in lines] == [4, 5, 3]
        put = [
            line(one.item_id, quantity, line_id=one.line_id, version=one.version, line_no=place,
                 source_line_id=one.source_line_id, paper_quantity=paper)
            for place, (one, quantity, paper) in enumerate(zip(lines, (4, 6), ("4", "5"), strict=False), 1)
        ]  # fmt: skip
        save_document(keeper, uuid4(), second, {"lines": {"put": put, "drop": [str(lines[2].line_id)]}})
        found = list_compared_lines(keeper, second)
    assert [
        (one.item_id, one.ordered, one.before, one.on_paper, one.in_fact, one.against_order, one.against_paper)
        for one in found
    ] == [
        (stock.items[0], 10, 6, 4, 4, 0, 0),
        (stock.items[1], 5, 0, 5, 6, 1, 1),
        (stock.items[2], 3, 0, 0, 0, -3, 0),
    ]


def test_the_act_is_printed_of_what_differs_from_the_paper(database: TestDatabase) -> None:
    stock = furnish(database)
    with database.engine("keeper2").connect() as keeper:
        receipt = draft(
            keeper,
            "receipt",
            stock.main,
            stock.supplier,
            [line(stock.items[0], 8, 10, paper_quantity="10"), line(stock.items[1], 5, 10)],
            vat_mode="none",
            supplier_number="УТ-7",
            supplier_date="2026-11-01",
        )
        post_document(keeper, uuid4(), receipt.id)
        snapshot = get_document_snapshot(keeper, receipt.id)
    assert [form.name for form in forms_for(snapshot)] == ["discrepancy_act_ru", "discrepancy_act_en"]
    (differing,) = snapshot.differing_lines
    assert (differing.on_paper, differing.shortage, differing.shortage_total) == (10, 2, Decimal("20.00"))
    assert (snapshot.supplier_number, str(snapshot.supplier_date)) == ("УТ-7", "2026-11-01")
