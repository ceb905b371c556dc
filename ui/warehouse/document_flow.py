"""From one document to others: what is made of it, a copy, its reversal, an order closed with its remainder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.documents.commands import SavedDocument
from app.warehouse.commands import PostedDocument, copy_document, make_next, reverse_document
from app.warehouse.order_commands import close_supplier_order
from ui.common.messages import status
from ui.common.shortcuts import bind
from ui.warehouse.document_kinds import KINDS
from ui.warehouse.document_words import POSTED, document_title, kind_word, new_word
from ui.warehouse.new_document_menu import pop_up

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class DocumentFlow(QObject):
    """What one form's document leads to; what is made opens in a tab of its own."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        self.menu = QMenu(form)
        self.menu.setObjectName("next_documents")
        done_by: dict[str, Callable[[], object]] = {
            "next": self.next_document,
            "copy": self.copy_document,
            "reverse": self._question_reversal,
            "close_order": self._question_closing,
        }
        for action_id, run in done_by.items():
            action = form.title.actions_by_id[action_id]
            action.triggered.connect(lambda _checked=False, run=run: run())
        bind(form, "next_document", self.next_document)
        bind(form, "copy_line", self.copy)

    def next_document(self) -> None:
        """Make what follows of a posted document, or begin the next of its kind; of several the person chooses."""
        form, me = self._form, self._form.me
        if not form.commit():
            return
        follows = form.document.rule.next_kinds if form.document.state == POSTED else ()
        made = [kind for kind in follows if me.may(KINDS[kind].right, "create")]
        begins = form.links.new_document is not None and me.may(form.document.rule.right, "create")
        self.menu.clear()
        for kind in made:
            action = self.menu.addAction(kind_word(kind))
            action.triggered.connect(lambda _checked=False, kind=kind: self.make(kind))
        if begins:
            if made:
                self.menu.addSeparator()
            self.menu.addAction(new_word(form.kind)).triggered.connect(self._begin_another)
        if not made and begins:
            self._begin_another()
        elif made:
            pop_up(self.menu, form.title.menu_button)

    def make(self, kind: str) -> None:
        """Make a draft of a kind with what remains of this document."""
        self._run(partial(make_next, kind=kind), self._open_made)

    def copy(self) -> None:
        """Copy the line under the cursor; elsewhere the whole document."""
        if not self._form.commands.copy_line():
            self.copy_document()

    def copy_document(self) -> None:
        """Make a draft like this document, of now."""
        if self._form.me.may(self._form.document.rule.right, "create"):
            # What is typed here and not saved belongs into the copy.
            self._form.saver.save_now(lambda: self._run(copy_document, self._open_made))

    def _run(self, work: Callable[..., Any], done: Callable[[Any], None]) -> None:
        form = self._form
        if form.document.document_id is not None:
            job = partial(_on, work=work, save_id=uuid4(), document_id=form.document.document_id)
            form.runner.run(form, job, done, failed=form.posting.hear_refusal, writes=True)

    def _begin_another(self) -> None:
        if self._form.links.new_document is not None:
            self._form.links.new_document(self._form.kind)

    def _open_made(self, saved: SavedDocument) -> None:
        self._form.links.open_document(saved.id)

    def _question_reversal(self) -> None:
        self._form.notice.say(
            self.tr("A document of today will undo this one; both stay in the list. Reverse it?"),
            [(self.tr("Reverse"), lambda: self._run(reverse_document, self._hear_reversed))],
            tone="warning",
            focus=True,
        )

    def _hear_reversed(self, reversal: PostedDocument) -> None:
        form = self._form
        form.reload()
        title = document_title(form.kind, reversal.number)
        sentence = self.tr("Undone by %1.").replace("%1", title)
        form.notice.say(sentence, [(title, partial(form.links.open_document, reversal.id))], tone="info")

    def _question_closing(self) -> None:
        self._form.notice.say(
            self.tr("What has not come of this order is not expected any more. Close it?"),
            [(self.tr("Close the order"), self._close_order)],
            tone="warning",
            asking=self.tr("Why"),
        )

    def _close_order(self) -> None:
        reason = self._form.notice.entry.text().strip()
        if reason:
            self._run(partial(close_supplier_order, reason=reason), self._hear_closed)
        else:
            self._question_closing()

    def _hear_closed(self, _answer: Any) -> None:
        self._form.reload()
        status(self._form, self.tr("The order is closed."))


def _on(connection: Any, *, work: Callable[..., Any], save_id: UUID, document_id: int) -> Any:
    return work(connection, save_id, document_id)
