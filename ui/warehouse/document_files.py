"""The files of a document, in the place of its lines while they are looked at; they are dropped anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton

from ui.common import messages
from ui.common.icons import icon
from ui.common.shortcuts import bind, with_key
from ui.files.file_list import FileList, dropped_files

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class DocumentFiles(QObject):
    """The button in one form's title that shows the files, and the list of them, read when first seen."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        self.list: FileList | None = None
        self.button = QPushButton(form)
        self.button.setObjectName("files_button")
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        self.button.toggled.connect(self._show)
        form.title.add_record_menu(self.button)
        form.title.actions_by_id["files"].triggered.connect(lambda _checked: self.button.click())
        form.setAcceptDrops(True)
        form.installEventFilter(self)
        bind(form, "files", self.button.click)

    def show_document(self) -> None:
        """Tell how many files the document has; one that is not kept yet can have none."""
        document = self._form.document
        count = document.file_count
        self.button.setIcon(icon("attach", "text"))
        self.button.setText(self.tr("Files %1").replace("%1", str(count)) if count else self.tr("Files"))
        self.button.setEnabled(document.document_id is not None)
        unkept = self.tr("Files are added once the document is kept: begin with its lines.")
        words = with_key(self.tr("Files of the document"), "files")
        self.button.setToolTip(words if document.document_id is not None else unkept)
        if self.list is not None and self.list.count not in (None, count):
            self.list.reload()

    def show_lines(self) -> None:
        """Bring the lines back into sight."""
        self.button.setChecked(False)

    def _show(self, shown: bool) -> None:
        form = self._form
        if shown and self.list is None:
            self._make_list()
        for widget in (form.grid, form.info):
            widget.setVisible(not shown)
        if self.list is not None:
            self.list.setVisible(shown)
            (self.list if shown else form.grid).setFocus()

    def _make_list(self) -> None:
        form, document = self._form, self._form.document
        layout = form.layout()
        if document.document_id is None or not isinstance(layout, QBoxLayout):
            return
        may_edit = form.me.may(document.rule.right, "edit")
        self.list = FileList(
            form.runner, "documents", document.document_id, may_edit=may_edit, settings=form.links.settings, parent=form
        )
        self.list.counted.connect(self._hear_count)
        layout.insertWidget(layout.indexOf(form.grid), self.list, 1)

    def _hear_count(self, count: int) -> None:
        self._form.document.file_count = count
        self.show_document()

    def _drop(self, event: QDropEvent) -> None:
        form = self._form
        paths = dropped_files(event.mimeData().urls())
        if form.document.document_id is None:
            messages.warning(form, self.button.toolTip())
        elif paths and form.me.may(form.document.rule.right, "edit"):
            self.button.setChecked(True)
            if self.list is not None:
                self.list.add_files(paths)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and dropped_files(event.mimeData().urls()):
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._drop(event)
            return True
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.show_document()
        return super().eventFilter(watched, event)
