"""Reports as people use them: filters, totals, the way down to the document, and paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.reports.paper import ReportPaper
from tests.support.server import TestDatabase
from tests.support.stock import Stock, line, posted
from tests.ui.print_desk import FakePrinter
from tests.ui.stock_desk import Desk, column, fill_stock
from ui.print_forms.report_preview import ReportPreview
from ui.reports.order_proposals import OrderProposals
from ui.reports.report_directories import ReportDirectories
from ui.reports.report_kinds import ReportAsk
from ui.reports.report_screen import ReportLinks, ReportScreen
from ui.reports.stock_report_kinds import LEDGER
from ui.reports.stock_reports import StockReports


class Reports:
    """The section on one person's desk, and what it asked to open."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ledgers: list[tuple[int, str, ReportAsk]] = []
        self.papers: list[ReportPaper] = []
        self.links = ReportLinks(
            lambda item, name, ask: self.ledgers.append((item, name, ask)), desk.opened.append, self.papers.append
        )
        self.directories = ReportDirectories(desk.runner)
        self.section = desk.show(
            StockReports(desk.runner, desk.me, self.directories, self.links, settings=desk.settings)
        )

    def report(self, report_id: str) -> ReportScreen:
        """Bring a report to the front and wait for its lines."""
        screen = self.section.page(report_id)
        assert isinstance(screen, ReportScreen)
        self.desk.settle()
        return screen


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = fill_stock(database)
    with database.engine("keeper").connect() as keeper:
        posted(keeper, "shipment", made.main, made.client, [line(made.items[0], 30, 100)])
    return made


@pytest.fixture
def reports(
    database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]
) -> Callable[[str], Reports]:
    return lambda login: Reports(Desk(database, qtbot, login, tmp_path, make_runner))


def test_turnover_shows_in_and_out_and_the_sum_of_values(reports: Callable[[str], Reports]) -> None:
    screen = reports("director").report("turnover")
    rows = dict(zip(column(screen.view, "code"), column(screen.view, "out_quantity"), strict=True))
    assert rows["00001"] == "30"
    assert screen.total.isVisible()
    assert "Closing value" in screen.total.text()
    assert screen.total.text().startswith("RUB:")


def test_a_keeper_sees_no_column_of_value_and_no_check_of_values(reports: Callable[[str], Reports]) -> None:
    section = reports("keeper")
    screen = section.report("turnover")
    assert not [one.key for one in screen.columns if one.key.endswith("value")]
    assert not screen.total.isVisible()
    with pytest.raises(KeyError):
        section.report("value_check")


def test_a_line_of_turnover_opens_the_ledger_of_its_item_in_the_same_period(reports: Callable[[str], Reports]) -> None:
    section = reports("director")
    screen = section.report("turnover")
    screen.view.table.row_chosen.emit(0)
    ((item, name, ask),) = section.ledgers
    first: Any = screen.view.model.row_at(0)
    assert (item, name) == (first.item_id, first.name)
    assert (ask.first, ask.until) == (screen.filters.ask().first, screen.filters.ask().until)


def test_the_ledger_opens_the_document_behind_a_move(reports: Callable[[str], Reports], stock: Stock) -> None:
    section = reports("director")
    ask = ReportAsk(item_id=stock.items[0], warehouse_id=stock.main)
    ledger = section.desk.show(
        ReportScreen(
            section.desk.runner,
            section.desk.me,
            LEDGER,
            section.directories,
            section.links,
            ask=ask,
            item_name="Товар 1",
        )
    )
    section.desk.settle()
    documents = column(ledger.view, "document")
    assert documents[0] == "Opening balance"
    ledger.view.table.row_chosen.emit(0)
    assert section.desk.opened == []
    ledger.view.table.row_chosen.emit(len(documents) - 1)
    assert section.desk.opened == [ledger.view.model.row_at(len(documents) - 1).document_id]


def test_a_search_narrows_the_lines_and_their_total(reports: Callable[[str], Reports]) -> None:
    section = reports("director")
    screen = section.report("stock")
    before = screen.total.text()
    screen.view.search_for("00001")
    section.desk.settle()
    assert column(screen.view, "code") == ["00001"]
    assert screen.total.text() != before


def test_what_is_printed_is_what_stands_in_the_table(reports: Callable[[str], Reports], qtbot: QtBot) -> None:
    section = reports("director")
    screen = section.report("stock")
    screen.print_now()
    (paper,) = section.papers
    assert paper.heads[0] == "Code"
    assert [row[0] for row in paper.rows] == column(screen.view, "code")
    went: list[tuple[Any, ...]] = []
    printer: Any = FakePrinter()
    preview = ReportPreview(
        paper,
        settings=section.desk.settings,
        went_out=lambda *how: went.append(how),
        printer=printer,
    )
    qtbot.addWidget(preview)
    qtbot.waitUntil(preview.output.toolbar.print_button.isEnabled, timeout=20_000)
    preview.output.print_now()
    ((sha256, name, saved),) = went
    assert (len(sha256), name, saved) == (64, "", False)


def test_who_may_not_print_sees_why(reports: Callable[[str], Reports], database: TestDatabase) -> None:
    database.execute("delete from kontor.profile_rights where object = 'balances' and action = 'print'")
    screen = reports("director").report("stock")
    assert not screen.print_button.isEnabled()
    assert "no right" in screen.print_button.toolTip()


def make_buyer(database: TestDatabase) -> None:
    """Let the accountant buy as well."""
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id)"
        " select e.id, p.id from kontor.employees e, kontor.profiles p"
        " where e.login = 'accountant' and p.code = 'buyer'"
    )


def test_goods_below_their_minimum_become_one_draft_a_supplier(
    reports: Callable[[str], Reports], database: TestDatabase, stock: Stock
) -> None:
    database.execute(
        "update kontor.items set min_stock = 1000, max_stock = 1200, supplier_id = %s where id = any (%s)",
        stock.supplier,
        list(stock.items[:2]),
    )
    make_buyer(database)
    section = reports("accountant")
    screen = section.section.page("proposals")
    assert isinstance(screen, OrderProposals)
    section.desk.settle()
    assert column(screen.view, "code") == ["00001", "00002"]
    assert screen.make_button.text() == "Order 2 items"
    screen.make_orders()
    section.desk.settle()
    (order,) = section.desk.opened
    kind, lines = database.rows(
        "select d.kind, count(*) from kontor.documents d join kontor.document_lines l on l.document_id = d.id"
        " where d.id = %s group by d.kind",
        order,
    )[0]
    assert (kind, lines) == ("supplier_order", 2)


def test_a_proposal_opens_the_ledger_and_all_of_them_go_to_paper(
    reports: Callable[[str], Reports], database: TestDatabase, stock: Stock
) -> None:
    database.execute("update kontor.items set min_stock = 1000 where id = %s", stock.items[0])
    make_buyer(database)
    section = reports("accountant")
    screen = section.section.page("proposals")
    assert isinstance(screen, OrderProposals)
    section.desk.settle()
    screen.view.table.row_chosen.emit(0)
    ((item, _name, ask),) = section.ledgers
    assert (item, ask.warehouse_id) == (stock.items[0], screen.warehouse.value())
    screen.print_now()
    (paper,) = section.papers
    assert (paper.right, len(paper.rows)) == ("supplier_orders", 1)


def test_stock_by_group_has_subtotals_that_fold_and_leaves_them_out_of_the_total(
    reports: Callable[[str], Reports], database: TestDatabase, stock: Stock
) -> None:
    database.execute("insert into kontor.item_groups (name) values ('Tools')")
    database.execute("update kontor.items set group_id = 1 where id = any (%s)", list(stock.items[:2]))
    section = reports("director")
    screen = section.report("stock")
    total = screen.total.text()
    screen.filters.grouped.box.click()
    section.desk.settle()
    assert column(screen.view, "name") == ["Tools", "Товар 1", "Товар 2", "Without a group", "Товар 3"]
    assert screen.view.model.cell(0, 2).bold and not screen.view.model.cell(1, 2).bold
    values = [row.value for row in (screen.view.model.row_at(place) for place in range(3)) if row is not None]
    assert values[0] == values[1] + values[2]
    assert screen.total.text() == total
    screen.view.table.row_chosen.emit(0)
    section.desk.settle()
    assert column(screen.view, "name") == ["Tools", "Without a group", "Товар 3"]
    screen.print_now()
    (paper,) = section.papers
    assert [cells[1] for cells in paper.rows] == ["Tools", "Without a group", "Товар 3"]
    screen.view.table.row_chosen.emit(2)
    assert [item for item, _name, _ask in section.ledgers] == [stock.items[2]]


def test_goods_without_a_supplier_are_named_instead_of_ordered(
    reports: Callable[[str], Reports], database: TestDatabase, stock: Stock
) -> None:
    database.execute("update kontor.items set min_stock = 1000 where id = %s", stock.items[0])
    make_buyer(database)
    section = reports("accountant")
    screen = section.section.page("proposals")
    assert isinstance(screen, OrderProposals)
    section.desk.settle()
    screen.make_orders()
    section.desk.settle()
    assert section.desk.opened == []
    assert database.scalar("select count(*) from kontor.documents where kind = 'supplier_order'") == 0
