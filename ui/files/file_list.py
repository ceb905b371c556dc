"""The files of a document, an item or a client: added by a dialog or dropped, opened, saved elsewhere, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from app.files.commands import add_file, remove_file
from app.files.disk_files import may_open, plain_name, read_from_disk, write_to_disk
from app.files.queries import FileRow, Owner, get_file, list_files
from ui.common import messages
from ui.common.columns import Column, Sort
from ui.common.list_pages import Source
from ui.common.list_view import ListTexts, ListView
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

_KILOBYTE = 1024


def _kilobytes(row: FileRow) -> int:
    return -(-row.size // _KILOBYTE)


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("FileList", "File"), width=360, tip=lambda row: row.name),
    Column(
        "size", QT_TRANSLATE_NOOP("FileList", "KB"), "number", width=80, value=lambda row: -(-row.size // _KILOBYTE)
    ),
    Column("added_at", QT_TRANSLATE_NOOP("FileList", "Added"), "moment", width=140),
    Column("author_name", QT_TRANSLATE_NOOP("FileList", "By"), width=200),
)


def show_by_its_program(path: Path) -> bool:
    """Let the computer show a file; False where it knows no program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class FileList(QWidget):
    """One owner's files; `may_edit` says whether the person adds and removes, `show_file` is what opening does."""

    #: So many files there are now.
    counted = Signal(int)

    def __init__(
        self,
        runner: QueryRunner,
        owner: Owner,
        owner_id: int,
        *,
        may_edit: bool,
        settings: ViewSettings | None = None,
        show_file: Callable[[Path], bool] = show_by_its_program,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("files")
        self._runner = runner
        self._owner: Owner = owner
        self._owner_id = owner_id
        self._may_edit = may_edit
        self._show_file = show_file
        self._folder: QTemporaryDir | None = None
        #: How many files there are; None until they were read.
        self.count: int | None = None
        self.open_button, self.save_button, self.remove_button = QPushButton(), QPushButton(), QPushButton()
        self.view = ListView(
            runner,
            "files",
            COLUMNS,
            "FileList",
            Source(self._page, lambda row, _sort: row.id, lambda row: row.id),
            self._texts,
            sort=Sort("added_at"),
            on_open=self._open,
            on_add=self.choose_files if may_edit else None,
            settings=settings,
        )
        self._build()
        self.setAcceptDrops(may_edit)
        self._retranslate()
        self.view.start()

    def reload(self) -> None:
        """Show the files as the server has them now."""
        self.view.refresh()

    def choose_files(self) -> None:
        """Ask which files to add."""
        dialog = QFileDialog(self, self.tr("Add files"), _documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        _open_dialog(dialog)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files of this computer, one after another; what is refused is told by its name."""
        for path in paths:
            work = partial(_add, save_id=uuid4(), owner=self._owner, owner_id=self._owner_id, path=path)
            self._runner.run(self, work, partial(self._hear_added, path), writes=True)

    def _open(self, row: FileRow) -> None:
        if may_open(row.name):
            if self._folder is None:
                # Only its owner may look into it, and it goes with the list.
                self._folder = QTemporaryDir()
            path = Path(self._folder.filePath(plain_name(row.name)))
            self._runner.run(
                self, partial(_save, file_id=row.id, path=path), partial(self._hear_opened, path), replaces="open"
            )
        else:
            self._save_as(row)

    def _save_as(self, row: FileRow) -> None:
        dialog = QFileDialog(self, self.tr("Save the file"), str(Path(_documents()) / plain_name(row.name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(plain_name(row.name))
        dialog.fileSelected.connect(lambda name: self.save_to(row, Path(name)))
        _open_dialog(dialog)

    def save_to(self, row: FileRow, path: Path) -> None:
        """Write a file to a place on this computer."""

        def hear(_nothing: None) -> None:
            messages.status(self, self.tr("Saved: %1").replace("%1", str(path)))

        self._runner.run(self, partial(_save, file_id=row.id, path=path), hear)

    def ask_to_remove(self) -> None:
        """Ask before the current file is removed."""
        row = self.view.current_row
        if row is None or not self._may_edit:
            return
        sentence = self.tr("“%1” is removed for good; the history keeps its name, not what is in it.")
        messages.confirm(
            self, sentence.replace("%1", row.name), self.tr("Remove"), lambda: self._remove(row), danger=True
        )

    def _remove(self, row: FileRow) -> None:
        def hear(_nothing: None) -> None:
            messages.status(self, self.tr("“%1” is removed.").replace("%1", row.name))
            self.reload()

        self._runner.run(self, partial(remove_file, save_id=uuid4(), file_id=row.id), hear, writes=True)

    def _hear_added(self, path: Path, _file_id: int) -> None:
        messages.status(self, self.tr("Added: %1").replace("%1", path.name))
        self.reload()

    def _hear_opened(self, path: Path, _nothing: None) -> None:
        if not self._show_file(path):
            messages.warning(self, self.tr("No program on this computer shows “%1”. Save it.").replace("%1", path.name))

    def _page(self, search: str, _sort: Sort, after: Any, _limit: int) -> Callable[[Any], Sequence[FileRow]]:
        return partial(_find, owner=self._owner, owner_id=self._owner_id, search=search, again=after is not None)

    def _texts(self) -> ListTexts:
        if self._may_edit:
            empty = self.tr("No files yet. Drop them here, or add scans and photos by the button.")
        else:
            empty = self.tr("No files.")
        return ListTexts(search=self.tr("Name of a file"), empty=empty, add=self.tr("Add files…"))

    def _build(self) -> None:
        for button in (self.open_button, self.save_button, self.remove_button):
            button.setAutoDefault(False)
            self.view.tools.addWidget(button)
        self.open_button.clicked.connect(lambda _checked: self._with_current(self._open))
        self.save_button.clicked.connect(lambda _checked: self._with_current(self._save_as))
        self.remove_button.clicked.connect(lambda _checked: self.ask_to_remove())
        self.remove_button.setVisible(self._may_edit)
        self.view.current_changed.connect(lambda _row: self._allow())
        self.view.rows_loaded.connect(self._hear_rows)
        bind(self, "delete_line", self.ask_to_remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def _with_current(self, run: Callable[[FileRow], None]) -> None:
        row = self.view.current_row
        if row is not None:
            run(row)

    def _hear_rows(self) -> None:
        self._allow()
        if not self.view.search_box.text():
            self.count = self.view.model.rowCount()
            self.counted.emit(self.count)

    def _allow(self) -> None:
        row = self.view.current_row
        shown = row is not None and may_open(row.name)
        self.open_button.setEnabled(shown)
        unsafe = self.tr("This kind of file could run: save it and look where it comes from.")
        self.open_button.setToolTip(unsafe if row is not None and not shown else "")
        self.save_button.setEnabled(row is not None)
        self.remove_button.setEnabled(row is not None)

    def _retranslate(self) -> None:
        self.open_button.setText(self.tr("Open"))
        self.save_button.setText(self.tr("Save as…"))
        self.remove_button.setText(self.tr("Remove…"))
        self._allow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_files(dropped_files(event.mimeData().urls()))
        event.acceptProposedAction()


def dropped_files(urls: Sequence[QUrl]) -> list[Path]:
    """Return the files of this computer among what is dropped."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def _open_dialog(dialog: QFileDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


def _find(connection: Any, *, owner: Owner, owner_id: int, search: str, again: bool) -> list[FileRow]:
    """Return the files whose names have all words; they come whole, so there is no second page."""
    words = search.casefold().split()
    rows = [] if again else list_files(connection, owner, owner_id)
    return [row for row in rows if all(word in row.name.casefold() for word in words)]


def _add(connection: Any, *, save_id: UUID, owner: Owner, owner_id: int, path: Path) -> int:
    """Read and add off the GUI thread."""
    read = read_from_disk(path)
    return add_file(
        connection, save_id, owner, owner_id, name=read.name, mime_type=read.mime_type, content=read.content
    )


def _save(connection: Any, *, file_id: int, path: Path) -> None:
    write_to_disk(get_file(connection, file_id), path)
