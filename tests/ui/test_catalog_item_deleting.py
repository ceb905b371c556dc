"""An item that nothing uses is deleted, one that is used is archived; what was typed into a card survives a crash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.catalog.commands import save_item
from app.files.commands import add_file
from tests.support.server import TestDatabase
from tests.support.stock import Stock
from tests.ui.stock_desk import CTRL, Desk, fill_stock, press, type_text
from ui.catalog.item_card import ItemCard
from ui.common.fields import Reference
from ui.common.messages import Question


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    made = fill_stock(database)
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'keeper2' and p.code = 'buyer'"
    )
    database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'items', 'delete', 'all'"
        " from kontor.profiles where code = 'buyer' on conflict do nothing"
    )
    return made


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


def opened(desk: Desk, item_id: int | None, **options: Any) -> ItemCard:
    card: ItemCard = desk.show(
        ItemCard(desk.runner, desk.me, item_id, open_item=lambda _id: None, drafts=desk.drafts, **options)
    )
    return card


def question(desk: Desk) -> Question:
    """Return the question that is open."""
    found: list[Question] = []

    def look() -> bool:
        found[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, Question) and one.isVisible()]
        return bool(found)

    desk.wait_for(look)
    return found[0]


def answer(desk: Desk, words: str) -> str:
    """Press a button of the open question and return its sentence."""
    asked = question(desk)
    sentence = asked.sentence
    next(button for button in asked.buttons if button.text() == words).click()
    desk.settle()
    return sentence


def make_unused(desk: Desk, *, parts: tuple[int, ...] = ()) -> int:
    with desk.database.engine("keeper2").connect() as keeper:
        item = save_item(
            keeper, uuid4(), None,
            {"code": [None, "N1"], "name": [None, "Лишний"], "kind": [None, "kit" if parts else "goods"],
             "unit_id": [None, desk.database.scalar("select id from kontor.units where code = '796'")],
             "barcodes": {"put": [{"code": "4600000000099"}]}, "packs": {"put": [{"name": "box", "factor": "5"}]},
             "components": {"put": [{"component_id": part, "quantity": "1"} for part in parts]}},
        )  # fmt: skip
        add_file(keeper, uuid4(), "items", item.id, name="a.png", mime_type="image/png", content=b"photo")
    return item.id


def test_an_item_that_nothing_uses_is_deleted_with_all_that_is_its_own(desk: Desk, stock: Stock) -> None:
    item = make_unused(desk)
    card = opened(desk, item)
    card.main.article.set_text("half typed")
    card.deleting.button.click()
    assert "Лишний" in answer(desk, "Delete")
    desk.wait_for(card.isHidden)
    for table in ("items", "barcodes", "item_packs", "files"):
        column = "id" if table == "items" else "item_id"
        assert desk.database.scalar(f"select count(*) from kontor.{table} where {column} = {item}") == 0, table


def test_one_that_is_used_names_where_and_is_archived_instead(desk: Desk, stock: Stock) -> None:
    make_unused(desk, parts=(stock.items[0],))
    number = desk.database.scalar("select number from kontor.documents where kind = 'receipt'")
    card = opened(desk, stock.items[0])
    card.deleting.button.click()
    answer(desk, "Delete")
    told = answer(desk, "Archive")
    assert number in told and "kits (Лишний)" in told, told
    desk.wait_for(lambda: bool(desk.database.scalar(f"select archived from kontor.items where id = {stock.items[0]}")))


def test_a_document_that_one_may_not_see_is_told_of_without_its_number(desk: Desk, stock: Stock) -> None:
    number = desk.database.scalar("select number from kontor.documents where kind = 'receipt'")
    desk.database.execute(
        "insert into kontor.profile_rights (profile_id, object, action, scope) select id, 'items', 'delete', 'all'"
        " from kontor.profiles where code = 'seller'"
    )
    connection = desk.database.connect("seller")
    with connection.cursor() as cursor, pytest.raises(Exception, match="KT621") as refusal:
        cursor.execute("select api.delete_item(gen_random_uuid(), %s)", (stock.items[0],))
    assert '"documents"' in str(refusal.value) and number not in str(refusal.value)


def test_the_button_is_absent_without_the_right_and_for_a_new_item(
    desk: Desk, stock: Stock, tmp_path: Path, qtbot: QtBot, make_runner: Callable[..., Any]
) -> None:
    assert not opened(desk, None).deleting.button.isVisible()
    other = Desk(desk.database, qtbot, "keeper", tmp_path, make_runner)
    assert not opened(other, stock.items[0]).deleting.button.isVisible()


def test_what_was_typed_into_a_new_item_is_back_after_a_crash_with_the_names_it_refers_to(
    desk: Desk, stock: Stock
) -> None:
    desk.database.execute(
        "update kontor.clients set responsible_key = (select key from kontor.employees where login = 'keeper2')"
        " where id = %s",
        stock.supplier,
    )
    card = opened(desk, None, draft_key="new-1")
    card.main.name.setFocus(Qt.FocusReason.OtherFocusReason)
    type_text("Wrench 19\t")
    card.main.kind.combo.setCurrentIndex([card.main.kind.combo.itemData(row) for row in range(3)].index("kit"))
    card.main.supplier_id.take(Reference(stock.supplier, "Оптовик"))
    card.components.components.add_row({"component_id": Reference(stock.items[0], "Товар 1"), "quantity": 2})
    card.components.components.value_changed.emit(None)
    desk.wait_for(lambda: desk.drafts.find("item", "new-1") is not None)
    desk.wait_for(lambda: "components" in desk.drafts.find("item", "new-1").values)
    again = opened(desk, None, draft_key="new-1")
    assert again.main.name.value() == "Wrench 19" and again.isWindowModified()
    assert again.main.supplier_id.reference() == Reference(stock.supplier, "Оптовик")
    (part,) = again.components.components.rows
    assert part.fields["component_id"].text() == "Товар 1"
    again.main.name.setFocus(Qt.FocusReason.OtherFocusReason)
    press(Qt.Key.Key_S, CTRL)
    desk.settle()
    assert again.item_id is not None, again.main.supplier_id.error()
    desk.wait_for(lambda: desk.drafts.find("item", "new-1") is None)
    card.forget_typing()
