"""Photos of an item: added, pasted, dropped, put in order, removed; pictures only, scaled and made plain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.files.queries import get_file, list_files
from tests.support.server import TestDatabase
from tests.support.stock import Stock
from tests.ui.stock_desk import CTRL, Desk, fill_stock, press
from ui.catalog.item_card import ItemCard
from ui.catalog.photo_images import LONGEST, THUMBNAIL, read_image
from ui.catalog.photo_window import PhotoWindow
from ui.catalog.photos_page import PhotosPage
from ui.common.messages import Question, told

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stock(database: TestDatabase) -> Stock:
    database.execute(
        "insert into kontor.employee_profiles (employee_id, profile_id) select e.id, p.id from kontor.employees e,"
        " kontor.profiles p where e.login = 'keeper2' and p.code = 'buyer'"
    )
    return fill_stock(database)


@pytest.fixture
def desk(database: TestDatabase, stock: Stock, qtbot: QtBot, tmp_path: Path, make_runner: Callable[..., Any]) -> Desk:
    return Desk(database, qtbot, "keeper2", tmp_path, make_runner)


def opened(desk: Desk, item_id: int) -> PhotosPage:
    """Open the card of an item on its photos."""
    card: ItemCard = desk.show(ItemCard(desk.runner, desk.me, item_id, open_item=lambda _id: None))
    card.tabs.setCurrentWidget(card.photos)
    desk.settle()
    card.photos.list.setFocus()
    return card.photos


def picture(folder: Path, name: str, colour: Qt.GlobalColor, width: int = 60, height: int = 40) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    path = folder / name
    assert image.save(str(path))
    return path


def names(desk: Desk, item_id: int) -> list[str]:
    with desk.database.engine("keeper2").connect() as connection:
        return [row.name for row in list_files(connection, "items", item_id)]


def shown(page: PhotosPage) -> list[str]:
    return [page.list.item(number).text() for number in range(page.list.count())]


def test_photos_are_added_put_in_order_and_removed_by_key(desk: Desk, stock: Stock, tmp_path: Path) -> None:
    item = stock.items[0]
    page = opened(desk, item)
    assert page.hint.isVisible() and "Ctrl+V" in page.hint.text()
    colours = {"front.png": Qt.GlobalColor.red, "side.png": Qt.GlobalColor.green, "box.png": Qt.GlobalColor.blue}
    page.add_files([picture(tmp_path, name, colour) for name, colour in colours.items()])
    desk.settle()
    assert shown(page) == ["main: front.jpg", "side.jpg", "box.jpg"]
    page.list.setFocus()
    page.list.setCurrentRow(2)
    press(Qt.Key.Key_Up, CTRL | SHIFT)
    desk.settle()
    assert names(desk, item) == ["front.jpg", "box.jpg", "side.jpg"]
    page.main_button.click()
    desk.settle()
    assert names(desk, item) == ["box.jpg", "front.jpg", "side.jpg"]
    assert shown(page)[0] == "main: box.jpg"
    page.list.setFocus()
    press(Qt.Key.Key_Delete, CTRL)
    (question,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, Question) and one.isVisible()]
    next(button for button in question.buttons if button.text() == "Remove").click()
    desk.settle()
    assert names(desk, item) == ["front.jpg", "side.jpg"]
    again = opened(desk, item)
    assert shown(again) == ["main: front.jpg", "side.jpg"]
    assert not again.list.item(0).icon().isNull(), "thumbnails are made from what is kept"


def test_a_picture_is_pasted_and_files_are_dropped(desk: Desk, stock: Stock, tmp_path: Path) -> None:
    item = stock.items[1]
    page = opened(desk, item)
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.yellow)
    QGuiApplication.clipboard().setImage(image)
    press(Qt.Key.Key_V, CTRL)
    desk.settle()
    assert names(desk, item) == ["photo.jpg"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture(tmp_path, "dropped.png", Qt.GlobalColor.cyan)))])
    drop = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(drop)
    desk.settle()
    assert names(desk, item) == ["photo.jpg", "dropped.jpg"]


def test_what_is_no_picture_is_named_and_large_ones_are_scaled(desk: Desk, stock: Stock, tmp_path: Path) -> None:
    item = stock.items[2]
    page = opened(desk, item)
    fake = tmp_path / "virus.png"
    fake.write_bytes(b"MZ not a picture")
    page.add_files([fake, picture(tmp_path, "large.png", Qt.GlobalColor.gray, 4000, 1000)])
    desk.settle()
    assert "virus.png" in told(page)
    assert names(desk, item) == ["large.jpg"]
    with desk.database.engine("keeper2").connect() as connection:
        (row,) = list_files(connection, "items", item)
        content = get_file(connection, row.id).content
    assert (read_image(content).width(), read_image(content, THUMBNAIL).width()) == (LONGEST, THUMBNAIL)
    assert read_image(b"").isNull()
    page.list.setFocus()
    page.open_photo()
    desk.settle()
    window = page.findChild(PhotoWindow)
    assert window is not None and not window.picture.pixmap().isNull()
    window.close()


def test_who_may_not_edit_goods_only_looks(
    desk: Desk, stock: Stock, tmp_path: Path, qtbot: QtBot, make_runner: Callable[..., Any]
) -> None:
    page = opened(desk, stock.items[0])
    page.add_files([picture(tmp_path, "front.png", Qt.GlobalColor.red)])
    desk.settle()
    other = opened(Desk(desk.database, qtbot, "keeper", tmp_path, make_runner), stock.items[0])
    assert shown(other) == ["main: front.jpg"]
    assert not other.add_button.isVisible() and not other.remove_button.isVisible()
