"""The photos of an item: thumbnails in order, the first is the main one; added, pasted, dropped, moved, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QKeySequence,
    QPainter,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.files.commands import add_file, order_files, remove_file
from app.files.queries import FileRow, get_file, list_files
from ui.catalog.photo_images import LONGEST, SUFFIXES, THUMBNAIL, image_of_file, packed, read_image
from ui.catalog.photo_window import PhotoWindow
from ui.common import messages, tokens
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role

_FILE = Qt.ItemDataRole.UserRole


class PhotosPage(QWidget):
    """Photos are kept at once, without the card's own save; without the right to edit goods they are to look at."""

    def __init__(self, runner: QueryRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._item_id: int | None = None
        self._may_edit = False
        self._shown: dict[int, QImage] = {}
        self.list = QListWidget()
        self.hint = QLabel()
        self.add_button, self.main_button, self.remove_button = QPushButton(), QPushButton(), QPushButton()
        self._build()
        self._retranslate()

    def show_item(self, item_id: int | None, *, may_edit: bool) -> None:
        """Show the photos of an item; asked anew each time the card is read."""
        self._item_id, self._may_edit = item_id, may_edit
        for button in (self.add_button, self.main_button, self.remove_button):
            button.setVisible(may_edit)
        self._retranslate()
        self.reload()

    def reload(self) -> None:
        """Ask for the photos anew."""
        if self._item_id is not None:
            work = partial(list_files, owner="items", owner_id=self._item_id)
            self._runner.run(self, work, self._show, replaces="photos")

    def choose_files(self) -> None:
        """Let the person choose pictures."""
        if not self._may_edit:
            return
        pictures = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        dialog = QFileDialog(self, self.tr("Photos"), "", self.tr("Pictures") + f" ({pictures})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.open()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep pictures of files; what is none is named."""
        for path in paths:
            self._add(partial(image_of_file, path), path.stem, path.name)

    def add_image(self, image: QImage, stem: str) -> None:
        """Keep a picture as a photo of the item."""
        self._add(lambda: image, stem, stem)

    def _add(self, make: Callable[[], QImage], stem: str, name: str) -> None:
        if self._item_id is None or not self._may_edit:
            return

        def hear(added: bool) -> None:
            if added:
                self.reload()
            else:
                sentence = self.tr("This is no picture that can be shown: %1").replace("%1", name)
                messages.warning(self, sentence)

        work = partial(_add, uuid4(), self._item_id, stem[:190] or "photo", make)
        self._runner.run(self, work, hear, writes=True)

    def paste(self) -> None:
        """Keep what the clipboard has: a picture, or copied files of pictures."""
        self._take(QGuiApplication.clipboard().mimeData())

    def remove(self) -> None:
        """Remove the chosen photo for good, after a question."""
        row = self._chosen()
        if row is not None and self._may_edit:
            sentence = self.tr("The photo %1 is removed for good.").replace("%1", row.name)
            messages.confirm(self, sentence, self.tr("Remove"), partial(self._remove, row.id), danger=True)

    def make_main(self) -> None:
        """Put the chosen photo first."""
        self.move_to(0)

    def move_to(self, place: int) -> None:
        """Put the chosen photo to a place."""
        row, count = self.list.currentRow(), self.list.count()
        if self._item_id is None or not self._may_edit or row < 0 or not 0 <= place < count or place == row:
            return
        ids = [self.list.item(number).data(_FILE).id for number in range(count)]
        ids.insert(place, ids.pop(row))
        self.list.insertItem(place, self.list.takeItem(row))
        self.list.setCurrentRow(place)
        self._mark_main()
        work = partial(_order, uuid4(), self._item_id, ids)
        self._runner.run(self, work, lambda _nothing: None, writes=True)

    def open_photo(self) -> None:
        """Show the chosen photo large."""
        row = self._chosen()
        if row is not None:
            window = PhotoWindow(row.name, self)
            self._runner.run(window, partial(_load, row.id, LONGEST), window.show_image)
            window.open()

    def _remove(self, file_id: int) -> None:
        self._runner.run(self, partial(_drop, uuid4(), file_id), lambda _nothing: self.reload(), writes=True)

    def _chosen(self) -> FileRow | None:
        item = self.list.currentItem()
        found: FileRow | None = item.data(_FILE) if item is not None else None
        return found

    def _show(self, rows: Sequence[FileRow]) -> None:
        chosen = self._chosen()
        photos = [row for row in rows if row.mime_type.startswith("image/")]
        self.list.clear()
        for row in photos:
            item = QListWidgetItem(row.name)
            item.setData(_FILE, row)
            item.setToolTip(f"{row.name}\n{row.author_name}")
            item.setSizeHint(QSize(THUMBNAIL + 24, THUMBNAIL + 36))
            self.list.addItem(item)
            if row.id in self._shown:
                self._dress(row.id, self._shown[row.id])
            else:
                self._runner.run(self, partial(_load, row.id, THUMBNAIL), partial(self._dress, row.id))
        place = next((n for n, row in enumerate(photos) if chosen is not None and row.id == chosen.id), 0)
        self.list.setCurrentRow(place if photos else -1)
        self.hint.setVisible(not photos)
        self.list.setVisible(bool(photos))
        for button in (self.main_button, self.remove_button):
            button.setEnabled(bool(photos))
        self._mark_main()

    def _dress(self, file_id: int, image: QImage) -> None:
        self._shown[file_id] = image
        for number in range(self.list.count()):
            item = self.list.item(number)
            if item.data(_FILE).id == file_id:
                item.setIcon(QIcon(_squared(image)) if not image.isNull() else icon("error"))

    def _mark_main(self) -> None:
        for number in range(self.list.count()):
            item = self.list.item(number)
            name = item.data(_FILE).name
            item.setText(self.tr("main: %1").replace("%1", name) if number == 0 else name)

    def _take(self, data: QMimeData) -> bool:
        """Keep what is pasted or dropped; False where it holds no picture."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if not self._may_edit or self._item_id is None or not (paths or data.hasImage()):
            return False
        if paths:
            self.add_files(paths)
        else:
            self.add_image(QImage(data.imageData()), self.tr("photo"))
        return True

    def _build(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setIconSize(QSize(THUMBNAIL, THUMBNAIL))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setSpacing(tokens.GAP_TIGHT)
        self.list.setWordWrap(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setUniformItemSizes(True)
        self.hint.setWordWrap(True)
        set_role(self.hint, "muted")
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP)
        for button in (self.add_button, self.main_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP_WIDE, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(row)
        layout.addWidget(self.hint)
        layout.addWidget(self.list, 1)
        self.add_button.clicked.connect(lambda _checked: self.choose_files())
        self.main_button.clicked.connect(lambda _checked: self.make_main())
        self.remove_button.clicked.connect(lambda _checked: self.remove())
        self.list.itemActivated.connect(lambda _item: self.open_photo())
        bind(self, "add", self.choose_files)
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        # Whoever has just opened the tab has the focus in its head; a field that has it pastes by itself.
        pasting.setContext(Qt.ShortcutContext.WindowShortcut)
        pasting.activated.connect(self.paste)
        bind(self, "delete_line", self.remove)
        bind(self, "move_back", lambda: self.move_to(self.list.currentRow() - 1))
        bind(self, "move_on", lambda: self.move_to(self.list.currentRow() + 1))
        self.setFocusProxy(self.list)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Photos"))
        self.add_button.setText(with_key(self.tr("Add photos"), "add"))
        self.main_button.setText(self.tr("Make it the main one"))
        self.remove_button.setText(with_key(self.tr("Remove"), "delete_line"))
        invited = self.tr("No photos yet. Add files, drop them here, or paste a picture (%1).")
        invited = invited.replace("%1", "Ctrl+V") if self._may_edit else self.tr("No photos.")
        self.hint.setText(invited)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._may_edit and (event.mimeData().hasUrls() or event.mimeData().hasImage()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._mark_main()


def _squared(image: QImage) -> QPixmap:
    """Return a thumbnail in the middle of a square, so that all names stand on one line."""
    square = QImage(THUMBNAIL, THUMBNAIL, QImage.Format.Format_ARGB32_Premultiplied)
    square.fill(0)
    painter = QPainter(square)
    painter.drawImage((THUMBNAIL - image.width()) // 2, (THUMBNAIL - image.height()) // 2, image)
    painter.end()
    return QPixmap.fromImage(square)


def _add(save_id: Any, item_id: int, stem: str, make: Callable[[], QImage], connection: Any) -> bool:
    """Read, scale and pack off the GUI thread, and add; False where there is no picture."""
    image = make()
    if image.isNull():
        return False
    suffix, content = packed(image)
    kind = "image/png" if suffix == "png" else "image/jpeg"
    add_file(connection, save_id, "items", item_id, name=f"{stem}.{suffix}", mime_type=kind, content=content)
    return True


def _order(save_id: Any, item_id: int, ids: Sequence[int], connection: Any) -> None:
    order_files(connection, save_id, "items", item_id, ids)


def _drop(save_id: Any, file_id: int, connection: Any) -> None:
    remove_file(connection, save_id, file_id)


def _load(file_id: int, longest: int, connection: Any) -> QImage:
    """Read and scale off the GUI thread; a thumbnail is made here, so that the server keeps one picture."""
    return read_image(get_file(connection, file_id).content, longest)
