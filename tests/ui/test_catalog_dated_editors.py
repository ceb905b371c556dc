"""Short lists, edited as people do: group discounts, tax regimes, VAT rates, currencies, numbers of documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.server import TestDatabase
from tests.support.stock import Stock, furnish
from tests.ui.stock_desk import CTRL, Desk, press
from ui.catalog.dated_editors import currency_editor, group_discount_editor, tax_regime_editor
from ui.catalog.directory_editor import DirectoryEditor
from ui.catalog.vat_editor import vat_rate_editor
from ui.warehouse.number_series import number_series_editor

MakeDesk = Callable[[str], Desk]


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'keeper2' and p.code = 'buyer'"
    )
    return furnish(database)


@pytest.fixture
def make_desk(
    database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]
) -> MakeDesk:
    return lambda login: Desk(database, qtbot, login, tmp_path / login, make_runner)


def put(editor: DirectoryEditor, **values: Any) -> None:
    """Fill fields as the person would, by the server's names."""
    editor.binding.set_values(values)


def save(desk: Desk, editor: DirectoryEditor) -> None:
    editor.table.setFocus()
    press(Qt.Key.Key_S, CTRL)
    desk.settle()


def choose(desk: Desk, editor: DirectoryEditor, found: Callable[[Any], bool]) -> None:
    editor.table.choose_row(next(place for place, row in enumerate(editor.rows) if found(row)))
    desk.settle()


def test_a_discount_on_a_group_is_added_ended_and_counted_in_prices(
    make_desk: MakeDesk, stock: Stock, database: TestDatabase
) -> None:
    group = database.scalar("insert into kontor.item_groups (name) values ('Крепёж') returning id")
    database.execute(f"update kontor.items set group_id = {group} where id = {stock.items[0]}")
    desk = make_desk("keeper2")
    editor = desk.show(group_discount_editor(desk.runner, desk.me))
    editor.start_new()
    put(editor, group_id=group, percent=7, from_quantity=None)
    save(desk, editor)
    assert [(row.group_name, row.percent, row.to_date) for row in editor.rows] == [("Крепёж", 7, None)]
    discount = (
        "select discount_percent from private.line_prices(null, %s, current_date, 'RUB', 'included', %s::bigint[],"
        " '{1}', '{22}')"
    )
    assert database.scalar(discount, stock.price_kind, [stock.items[0]]) == 7
    put(editor, to_date=editor.rows[0].from_date, from_quantity=10)
    save(desk, editor)
    assert [(row.from_quantity, row.to_date) for row in editor.rows] == [(10, editor.rows[0].from_date)]
    assert not editor.isWindowModified()


def test_the_same_day_twice_is_refused_at_its_field(make_desk: MakeDesk, database: TestDatabase) -> None:
    group = database.scalar("insert into kontor.item_groups (name) values ('Крепёж') returning id")
    desk = make_desk("keeper2")
    editor = desk.show(group_discount_editor(desk.runner, desk.me))
    for percent in (5, 6):
        editor.start_new()
        put(editor, group_id=group, percent=percent)
        save(desk, editor)
    assert editor.page.from_date.error() and len(editor.rows) == 1
    editor.binding.set_record(editor.binding.values())


def test_who_may_not_change_prices_reads_discounts(make_desk: MakeDesk) -> None:
    desk = make_desk("seller")
    editor = desk.show(group_discount_editor(desk.runner, desk.me))
    assert not editor.save_button.isVisible() and not editor.add_button.isVisible()


def test_a_vat_rate_ends_and_the_next_begins_and_papers_keep_theirs(
    make_desk: MakeDesk, database: TestDatabase
) -> None:
    desk = make_desk("sysadmin")
    editor = desk.show(vat_rate_editor(desk.runner, desk.me))
    choose(desk, editor, lambda row: (row.country, row.vat_class, row.valid_to) == ("RU", "standard", None))
    old = editor.record_id
    put(editor, valid_to=editor.rows[0].valid_from.replace(year=2027, month=12, day=31))
    save(desk, editor)
    editor.start_new()
    put(editor, country="RU", rate=25, text_ru="25%", valid_from=editor.rows[0].valid_from.replace(2028, 1, 1))
    save(desk, editor)
    assert database.rows(
        "select rate, printed_text ->> 'ru' from kontor.vat_rates where country = 'RU' and vat_class = 'standard'"
        " and valid_from = '2028-01-01'"
    ) == [(25, "25%")]  # fmt: skip
    editor.start_new()
    put(editor, country="RU", rate=30, text_ru="30%", valid_from=editor.rows[0].valid_from.replace(2029, 1, 1))
    save(desk, editor)
    assert "end it first" in editor.page.valid_from.error()
    editor.binding.set_record(editor.binding.values())
    assert database.scalar("select valid_to from kontor.vat_rates where id = %s", old).year == 2027


def test_an_own_firm_goes_over_to_selling_without_vat(make_desk: MakeDesk, database: TestDatabase) -> None:
    desk = make_desk("sysadmin")
    editor = desk.show(tax_regime_editor(desk.runner, desk.me))
    editor.start_new()
    put(editor, own_firm_id=1, vat_class="exempt")
    save(desk, editor)
    assert database.rows("select own_firm_id, vat_class from kontor.tax_regimes") == [(1, "exempt")]


def test_a_currency_is_added_and_archived(make_desk: MakeDesk, database: TestDatabase) -> None:
    desk = make_desk("keeper2")
    editor = desk.show(currency_editor(desk.runner, desk.me))
    editor.start_new()
    put(editor, code="KGS", number="417", name="Сом")
    save(desk, editor)
    assert database.scalar("select archived from kontor.currencies where code = 'KGS'") is False
    choose(desk, editor, lambda row: row.code == "KGS")
    assert editor.page.code.is_read_only()
    editor.page.archived.box.click()
    save(desk, editor)
    assert database.scalar("select archived from kontor.currencies where code = 'KGS'") is True


def test_the_next_number_of_a_kind_is_as_the_prefix_says(make_desk: MakeDesk, database: TestDatabase) -> None:
    desk = make_desk("sysadmin")
    editor = desk.show(number_series_editor(desk.runner, desk.me))
    choose(desk, editor, lambda row: row.series.kind == "shipment" and row.series.own_firm_id == 1)
    put(editor, prefix="ОТГ-", padding=4)
    save(desk, editor)
    row = next(one for one in editor.rows if one.series.kind == "shipment" and one.series.own_firm_id == 1)
    assert editor.model.columns[2].text_of(row, "SeriesPage") == "ОТГ-0001"
    put(editor, prefix="Я9")
    save(desk, editor)
    assert editor.page.prefix.error(), "a prefix that ends with a digit cannot be told from the number"
    editor.binding.set_record(editor.binding.values())
    assert desk.database.scalar("select prefix from kontor.number_series where kind = 'shipment'") == "ОТГ-"
