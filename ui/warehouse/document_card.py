"""Any kept document by its id: what it is shows when it is read, in the one turn that opening costs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.database.errors import UserError
from app.warehouse.queries import StockDocument, get_stock_document
from ui.common.error_texts import sentence_for
from ui.common.query_runner import QueryRunner
from ui.common.states import BusyOverlay, ErrorState
from ui.warehouse.document_form import DocumentForm
from ui.warehouse.document_kinds import KINDS
from ui.warehouse.document_links import DocumentLinks


class DocumentCard(QWidget):
    """Holds the form of one document, or its kind's own card; title, mark and closing are those of what is inside."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        links: DocumentLinks,
        document_id: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._links = links
        self._document_id = document_id
        self.form: DocumentForm | None = None
        self._inside: QWidget | None = None
        self._error: ErrorState | None = None
        self._busy = BusyOverlay(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle(self.tr("Document"))
        self._load()

    def _load(self) -> None:
        if self._error is not None:
            self._error.hide()
        self._busy.start()
        work = partial(get_stock_document, document_id=self._document_id)
        self._runner.run(self, work, self._show, replaces="document", failed=self._fail)

    def _show(self, stock: StockDocument) -> None:
        self._busy.stop()
        kind = stock.document.kind
        if KINDS[kind].own_card and self._links.own_card is not None:
            self._hold(self._links.own_card(kind, self._document_id))
            return
        self.form = DocumentForm(self._runner, self._me, kind, self._links, self._document_id, loaded=stock)
        self.form.finished.connect(self.close)
        self._hold(self.form)

    def _hold(self, inside: QWidget) -> None:
        self._inside = inside
        self._layout.addWidget(inside)
        self.setFocusProxy(inside)
        inside.installEventFilter(self)
        self._take_title()

    def _fail(self, error: UserError) -> bool:
        self._busy.stop()
        if self._error is None:
            self._error = ErrorState(sentence_for(error), self._load, parent=self)
            self._layout.addWidget(self._error)
        self._error.show()
        return True

    def _take_title(self) -> None:
        if self._inside is not None:
            self.setWindowTitle(self._inside.windowTitle())
            self.setWindowModified(self._inside.isWindowModified())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() in (QEvent.Type.WindowTitleChange, QEvent.Type.ModifiedChange):
            self._take_title()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._inside is None or self._inside.isHidden() or self._inside.close():
            event.accept()
        else:
            event.ignore()
