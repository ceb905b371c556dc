"""The screen of one document: head, grid, totals in sight at once; saved as one types, posted by one key."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.documents.kinds import HARMLESS_FIELDS
from app.warehouse.queries import StockDocument
from ui.access.record_menu import RecordMenu
from ui.common.messages import status
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.warehouse.currency_choice import CurrencyChoice
from ui.warehouse.document_commands import DocumentCommands
from ui.warehouse.document_files import DocumentFiles
from ui.warehouse.document_flow import DocumentFlow
from ui.warehouse.document_foot import DocumentFoot
from ui.warehouse.document_header import DocumentHeader
from ui.warehouse.document_kinds import COST, SURPLUS
from ui.warehouse.document_links import DocumentLinks
from ui.warehouse.document_loading import DocumentLoading
from ui.warehouse.document_posting import DocumentPosting
from ui.warehouse.document_reading import DocumentReader, header_sources
from ui.warehouse.document_start import take_directories
from ui.warehouse.document_title import DocumentTitle
from ui.warehouse.document_tree import DocumentTree
from ui.warehouse.document_words import DRAFT, POSTED, SENT, document_title, done_word
from ui.warehouse.draft_document import DraftDocument, empty_document
from ui.warehouse.draft_saving import DraftSaver
from ui.warehouse.head_changes import HeadChanges
from ui.warehouse.landed_costs import LandedCosts
from ui.warehouse.line_columns import LineColumn, columns_for
from ui.warehouse.line_grid import LineGrid
from ui.warehouse.line_info import LineInfo
from ui.warehouse.line_progress import LineProgress
from ui.warehouse.line_tools import LineTools
from ui.warehouse.notice_bar import NoticeBar
from ui.warehouse.totals_bar import TotalsBar


class DocumentForm(QWidget):
    """A document of a kind, new or kept; closing asks by `closeEvent`, and a posted form closes itself.

    `client` is (id, name) of whom a new one is for; `draft_key` names what a new one leaves on this computer; `loaded`
    is a kept one that was read already.
    """

    #: The server keeps the document under this id.
    saved = Signal(int)
    #: The form is done and wants to be closed, with whatever holds it.
    finished = Signal()

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        kind: str,
        links: DocumentLinks,
        document_id: int | None = None,
        *,
        client: tuple[int, str] | None = None,
        draft_key: str = "",
        loaded: StockDocument | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.runner = runner
        self.me = me
        self.kind = kind
        self.links = links
        self.client = client
        self.document = empty_document(kind)
        self.document.document_id = document_id
        rule = self.document.rule
        enters_costs = rule.money == COST and me.may(rule.right, "create")
        # What found goods cost is not entered but found out, so it is shown by the right to cost alone.
        shows_money = me.may("cost", "view") if kind == SURPLUS else me.may("prices", "view") or enters_costs
        self.money = bool(rule.money) and shows_money
        key = str(document_id) if document_id is not None else draft_key or f"new-{uuid4()}"
        self.saver = DraftSaver(runner, self.document, self._title, self, drafts=links.drafts, draft_key=key)
        self.reader = DocumentReader(runner, lambda: self.document, self)
        self.loading = DocumentLoading(self)
        self.title = DocumentTitle(self)
        self.record = RecordMenu(runner, me, "documents")
        self.title.add_record_menu(self.record)
        self.notice = NoticeBar(self)
        self.header = DocumentHeader(rule, header_sources(self.reader, links), self)
        self.costs = LandedCosts(self)
        self.grid = LineGrid(self.document, self._columns(), self.reader.goods_source(), self)
        self.info = LineInfo(self)
        self.totals = TotalsBar(self)
        self.foot = DocumentFoot(self)
        self.head_changes = HeadChanges(self)
        self.currencies = CurrencyChoice(self)
        self.posting = DocumentPosting(self)
        self.commands = DocumentCommands(self, self.posting)
        self.flow = DocumentFlow(self)
        self.tools = LineTools(self)
        self.tree = DocumentTree(self)
        self.progress = LineProgress(self)
        self.files = DocumentFiles(self)
        self._build()
        self._connect()
        self.setFocusProxy(self.grid if document_id is not None or client is not None else self.header.first)
        self._show_all()
        self._start(loaded)

    def take_scan(self, code: str) -> None:
        """Add what a scanner read, wherever the focus is."""
        if self.document.is_editable:
            self.grid.answers.scan(code)

    def commit(self) -> bool:
        """Take over the open cell editor and the focused field before a command; False where one is refused."""
        if not self.grid.commit_editor():
            return False
        return self.header.commit() and self.costs.commit()

    def reload(self, *, keep_mine: bool = False) -> None:
        """Show the document as the server has it now; with `keep_mine` what was typed here stays on top of it."""
        self.loading.reload(keep_mine=keep_mine)

    def may_change(self, name: str) -> bool:
        """Tell whether a field of the head may be typed into: all of a draft, a few of a posted document."""
        kept = self.document.state in (POSTED, SENT) and self.me.may(self.document.rule.right, "edit")
        return self.document.is_editable or (kept and name in HARMLESS_FIELDS and not self.document.locked)

    def set_moment_to_now(self) -> None:
        """Let the document take effect when it is posted, today."""
        self.document.header["moment"] = datetime.now(ZoneInfo(self.document.zone)).replace(microsecond=0)
        self.document.header["moment_typed"] = False
        self.show_header()

    def leave(self) -> None:
        """Close the form, and whatever holds it."""
        window = self.window()
        if self.close():
            if words := done_word(self.document.state):
                status(window, words.replace("%1", self._title()))
            self.finished.emit()

    def show_state(self) -> None:
        """Show what the document has become: its state, number, sums and marks."""
        self._show_all()

    def _title(self) -> str:
        name = document_title(self.kind, self.document.number)
        return f"{name} · {self.document.partner_name}" if self.document.partner_name else name

    def _columns(self) -> tuple[LineColumn, ...]:
        costs = self.me.may("cost", "view")
        return columns_for(self.kind, money=self.money, editable=self.document.state == DRAFT, costs=costs)

    def _build(self) -> None:
        self.setObjectName(f"{self.kind}_card")
        set_role(self, "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.title, self.header, self.costs, self.notice):
            layout.addWidget(widget)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.info)
        layout.addWidget(self.totals)
        settings = self.links.settings
        if settings is not None and settings.get("documents/header_folded", False):
            self.header.fold(True)

    def _connect(self) -> None:
        # The bar takes the last rows' room: the current one must not be among them.
        self.notice.said.connect(self._see_current, Qt.ConnectionType.QueuedConnection)
        self.costs.changed.connect(self._hear_costs)
        self.title.actions_by_id["costs"].triggered.connect(lambda _checked: self.costs.open())
        self.grid.lines.edited.connect(self._hear_line)
        self.grid.barcode_doubted.connect(self.commands.question_barcode)
        self.saver.saved.connect(self._hear_saved)
        self.saver.refused.connect(self.commands.hear_save_refusal)
        self.saver.state_changed.connect(lambda _state: self._show_title())
        self.runner.line_restored.connect(self.grid.answers.ask_again)
        if self.links.notices is not None:
            self.links.notices.changed.connect(self.loading.hear_notice)
        if self.links.scanner is not None:
            self.links.scanner.listen(self, self.take_scan)

    def _start(self, loaded: StockDocument | None) -> None:
        if loaded is not None:
            self.loading.show_loaded(None, loaded)
        elif self.document.document_id is not None:
            self.reload()
        self.links.directories.ask(partial(take_directories, self))

    def take_document(self, document: DraftDocument) -> None:
        """Show another state of the document, whole."""
        self.document = self.saver.document = document
        self.money = self.money or (self.kind != SURPLUS and any(line.money is not None for line in document.lines))
        self.grid.show_document(document, self._columns())
        self._show_all()
        self.progress.ask()

    def _hear_costs(self) -> None:
        self.document.header["costs"] = self.costs.value()
        self.hear_edit()

    def hear_edit(self) -> None:
        """Show and save what changed in the head, and in all lines with it."""
        self.grid.lines.refresh()
        self._hear_line()

    def _hear_line(self) -> None:
        self._show_sums()
        self.saver.touch()

    def _hear_saved(self, saved: object) -> None:
        if self.document.document_id is not None:
            self.saved.emit(self.document.document_id)
        self.grid.lines.refresh()
        self._show_sums()
        self._show_title()

    def _see_current(self) -> None:
        self.grid.scrollTo(self.grid.currentIndex())

    def _show_all(self) -> None:
        self.show_header()
        self.grid.lines.refresh()
        self._show_sums()
        self._show_title()

    def show_header(self) -> None:
        """Show the head as the document has it."""
        document = self.document
        draft = document.state == DRAFT
        self.header.show_values(document.header, document.names, document.zone, draft=draft)
        self.currencies.show_choice()
        self.header.set_read_only({name for name in self.header.fields if not self.may_change(name)})
        if document.rule.landed_costs and self.money:
            self.costs.show_costs(document.header.get("costs") or (), read_only=not document.is_editable)

    def _show_sums(self) -> None:
        self.foot.show_sums()
        self.setWindowModified(self.document.may_save and self.document.has_changes and not self.document.is_empty)

    def _show_title(self) -> None:
        # The mark is where a window of its own shows that something is not saved.
        self.setWindowTitle(f"{self._title()}[*]")
        self.title.show_document(self.document, self.saver.state)
        self.title.offer(self.document, self.me, printed=self.links.prints(self.kind))
        self.files.show_document()
        self.record.show_record(self.document.document_id, self._title(), self.document.rule.right)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.commands.may_close():
            event.accept()
        else:
            event.ignore()
