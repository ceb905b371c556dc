"""The card of an item as people use it: one turn to open, one to save, conflicts settled field by field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.catalog.commands import save_item
from app.catalog.queries import get_item
from tests.support.server import TestDatabase
from tests.support.stock import Stock
from tests.ui.stock_desk import CTRL, Desk, fill_stock, press, type_text
from ui.catalog.goods_import import GoodsImport
from ui.catalog.group_editor import group_editor
from ui.catalog.item_card import ItemCard
from ui.catalog.item_list import ItemList
from ui.common.conflict_dialog import ConflictDialog
from ui.common.table_model import RowTableModel

OpenCard = Callable[[int | None], ItemCard]


def rows_of(model: RowTableModel) -> list[Any]:
    return [model.row_at(number) for number in range(model.rowCount())]


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = fill_stock(database)
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'keeper2' and p.code = 'buyer'"
    )
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'items', a, 'all'"
        " from kontor.profiles, unnest(array['import', 'mass_change']) a where code = 'buyer' on conflict do nothing"
    )
    return made


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


@pytest.fixture
def open_card(desk: Desk) -> OpenCard:
    def open_item(item_id: int | None) -> ItemCard:
        card: ItemCard = desk.show(ItemCard(desk.runner, desk.me, item_id, open_item=lambda _id: None))
        return card

    return open_item


def test_a_new_item_is_typed_and_saved_with_its_packs_and_barcodes(
    desk: Desk, stock: Stock, open_card: OpenCard
) -> None:
    card = open_card(None)
    assert card.main.code.value() == "00004", "the next free code is there"
    card.main.name.setFocus(Qt.FocusReason.OtherFocusReason)
    type_text("Wrench 17\t")
    card.packs.packs.add_row({"name": "box", "factor": 24})
    card.packs.barcodes.add_row({"code": "4600000000015"})
    saved: list[int] = []
    card.saved.connect(saved.append)
    press(Qt.Key.Key_S, CTRL)
    desk.wait_for(lambda: bool(saved))
    desk.settle()
    with desk.database.engine("keeper2").connect() as keeper:
        item = get_item(keeper, saved[0])
    assert (item.name, item.code, item.kind, item.packs[0].factor) == ("Wrench 17", "00004", "goods", 24)
    assert [code.code for code in item.barcodes] == ["4600000000015"]
    assert not card.isWindowModified() and card.item_id == saved[0]


def test_two_people_change_one_field_and_the_second_decides(desk: Desk, stock: Stock, open_card: OpenCard) -> None:
    card = open_card(stock.items[0])
    with desk.database.engine("senior").connect() as other:
        desk.database.execute(
            "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
            " kontor.profiles p where e.login = 'senior' and p.code = 'buyer'"
        )
        save_item(other, uuid4(), stock.items[0], {"article": ["АРТ-1", "ТЕМ-1"], "country": ["", "CN"]})
    card.main.article.set_text("НАШ-1")
    card.main.article.commit()
    card.save()
    desk.wait_for(lambda: bool(card.findChildren(ConflictDialog)))
    (dialog,) = card.findChildren(ConflictDialog)
    dialog.decided.emit({"article": True})
    dialog.close()
    desk.wait_for(lambda: not card.isWindowModified())
    desk.settle()
    with desk.database.engine("keeper2").connect() as keeper:
        item = get_item(keeper, stock.items[0])
    assert (item.article, item.country) == ("НАШ-1", "CN"), "mine where we clashed, theirs elsewhere"


def test_a_refused_field_says_so_where_it_is(desk: Desk, stock: Stock, open_card: OpenCard) -> None:
    card = open_card(stock.items[0])
    card.main.code.set_text("00002")
    card.main.code.commit()
    card.save()
    desk.settle()
    assert card.isWindowModified()
    assert card.main.code.error(), "the code of another item"
    card.main.code.set_text("00001")
    card.main.code.commit()


def test_a_kit_shows_its_components(desk: Desk, stock: Stock, open_card: OpenCard) -> None:
    card = open_card(stock.items[2])
    assert not card.tabs.isTabVisible(3)
    with desk.database.engine("keeper2").connect() as keeper:
        kit = save_item(
            keeper, uuid4(), None,
            {"code": [None, "K1"], "name": [None, "Набор"], "kind": [None, "kit"],
             "unit_id": [None, desk.database.scalar("select id from kontor.units where code = '796'")],
             "components": {"put": [{"component_id": stock.items[0], "quantity": "2"}]}},
        )  # fmt: skip
    card = open_card(kit.id)
    assert card.tabs.isTabVisible(3)
    assert [row["component_id"] for row in card.components.components.value()] == [stock.items[0]]


def test_goods_are_moved_to_a_group_and_archived_by_right(desk: Desk, stock: Stock) -> None:
    groups = desk.show(group_editor(desk.runner, desk.me))
    groups.start_new()
    groups.page.name.set_text("Крепёж")
    groups.page.name.commit()
    groups.save()
    desk.settle()
    goods = desk.show(ItemList(desk.runner, desk.me, open_item=lambda _id, _name: None))
    assert [group.name for group in goods.tree.groups] == ["Крепёж"]
    goods.view.table.choose_row(1)
    goods.move_to_group(goods.tree.groups[0].id)
    desk.settle()
    goods.tree.setCurrentItem(goods.tree.topLevelItem(1))
    desk.settle()
    assert [row.name for row in rows_of(goods.view.model)] == ["Товар 2"]
    goods.view.table.choose_row(0)
    goods.archive_selected()
    desk.settle()
    assert goods.view.model.rowCount() == 0
    goods.archive.setChecked(True)
    desk.settle()
    assert [row.archived for row in rows_of(goods.view.model)] == [True]


def test_a_file_of_goods_is_tried_then_imported(desk: Desk, stock: Stock, tmp_path: Path) -> None:
    file = tmp_path / "goods.csv"
    file.write_text("Код;Название;Ед;Розничная\n00001;Болт;шт;77\nN-1;Гайка;шт;12\nN-2;;шт;1\n", encoding="utf-8")
    screen = desk.show(GoodsImport(desk.runner, desk.me))
    screen.read_file(file)
    desk.settle()
    assert [fault.place for fault in rows_of(screen.model)] == [4]
    assert "2" in screen.import_button.text()
    screen.save_faults(tmp_path / "faults.csv")
    assert "KT008" in (tmp_path / "faults.csv").read_text(encoding="utf-8-sig")
    done: list[tuple[int, int]] = []
    screen.imported.connect(lambda added, changed: done.append((added, changed)))
    screen.start_import()
    desk.settle()
    assert done == [(1, 1)]
