"""The commands of a document: save, post, print, next, copy; which of them are offered, and by which key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.database.errors import UserError
from ui.common.error_texts import sentence_for
from ui.common.shortcuts import bind
from ui.warehouse.document_posting import DocumentPosting
from ui.warehouse.document_title import DocumentTitle
from ui.warehouse.document_words import DRAFT, POSTED, RIGHTS
from ui.warehouse.draft_line import DraftLine

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class DocumentCommands(QObject):
    """The commands of one form; each first takes over what is being typed."""

    def __init__(self, form: DocumentForm, posting: DocumentPosting) -> None:
        super().__init__(form)
        self._form = form
        self._posting = posting
        title = form.title
        title.primary.clicked.connect(self.post_and_close)
        title.print_button.clicked.connect(self.print_it)
        title.save_action.triggered.connect(self.save)
        title.post_action.triggered.connect(lambda: posting.post(form.reload))
        title.paste_action.triggered.connect(self._paste)
        title.unpost_action.triggered.connect(posting.unpost)
        title.annul_action.triggered.connect(self._question_annulment)
        bind(form, "primary", self.post_and_close)
        bind(form, "save", self.save)
        bind(form, "print", self.print_it)
        bind(form, "refresh", self.refresh)
        bind(form, "next_document", self.next_document)
        bind(form, "next_part", self.next_part)
        bind(form, "copy_line", self.copy_line)
        bind(form, "add", form.grid.go_to_blank)
        bind(form, "delete_line", form.grid.delete_lines)

    def offer(self, title: DocumentTitle) -> None:
        """Show the commands that the state of the document and the person's rights allow."""
        form, state = self._form, self._form.document.state
        rights = RIGHTS[form.kind]
        may_post = form.me.may(rights, "post")
        title.primary.setVisible(state == DRAFT and may_post)
        title.post_action.setVisible(state == DRAFT and may_post)
        for action in (title.save_action, title.paste_action):
            action.setVisible(state == DRAFT)
        title.unpost_action.setVisible(state == POSTED and form.me.may(rights, "unpost"))
        title.annul_action.setVisible(state in (DRAFT, POSTED) and form.me.may(rights, "delete"))
        title.menu_button.setVisible(any(action.isVisible() for action in title.actions_of_menu))
        title.print_button.setVisible(form.me.may(rights, "print") and (state == POSTED or may_post))

    def save(self) -> None:
        """Save what is not saved; never posts."""
        if self._form.commit():
            self._form.notice.clear()
            self._form.saver.save_now()

    def post_and_close(self) -> None:
        """Post what stands in the form, the open cell included, and close it."""
        if self._form.document.state == DRAFT and self._form.title.primary.isVisibleTo(self._form):
            self._posting.post(self._form.leave)

    def print_it(self) -> None:
        """Print a posted document; a draft is posted first."""
        form = self._form
        if not form.title.print_button.isVisibleTo(form):
            return
        if form.document.state == POSTED:
            self._print()
        elif form.document.state == DRAFT:
            self._posting.post(self._print_posted)

    def refresh(self) -> None:
        """Show the newest state; what is typed here is saved first."""
        if self._form.commit():
            self._form.saver.save_now(self._form.reload)

    def next_document(self) -> None:
        """Begin the next document of the kind."""
        new_document = self._form.links.new_document
        if new_document is not None and self._form.commit():
            new_document(self._form.kind)

    def next_part(self) -> None:
        """Move between head, grid and totals."""
        form = self._form
        if form.grid.hasFocus() or form.grid.isAncestorOf(form.focusWidget() or form):
            if form.grid.commit_editor():
                form.totals.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif form.totals.hasFocus():
            form.header.go_to("client_id")
        else:
            form.grid.start_entry()

    def copy_line(self) -> None:
        """Make another line of the same goods and quantity."""
        form, line = self._form, self._form.grid.current_line
        if form.document.is_editable and form.grid.commit_editor() and line is not None and line.item is not None:
            form.grid.go_to(form.grid.lines.copy_line(line), "quantity")

    def question_barcode(self, line: DraftLine, text: str) -> None:
        """Ask what digits are that look like a barcode where a quantity is expected."""
        sentence = self.tr("%1 looks like a barcode, not like a quantity.").replace("%1", text)

        def add_item() -> None:
            self._form.grid.close_editor()
            self._form.take_scan(text)

        def keep() -> None:
            self._form.grid.believe_quantity(text)
            self._form.grid.go_to(line, "quantity")

        remedies = [(self.tr("Add these goods"), add_item), (self.tr("It is the quantity"), keep)]
        self._form.notice.say(sentence, remedies, tone="warning", focus=True)

    def hear_save_refusal(self, error: UserError) -> None:
        """Show why a save was refused, at its field or line."""
        if error.code == "KT008" and error.field == "client_id":
            # A seller's draft is kept by its client; until one is chosen it lies on this computer.
            self._form.header.client.set_error(sentence_for(error))
        else:
            self._posting.hear_refusal(error)

    def may_close(self) -> bool:
        """Tell whether the form can close now; what can be saved is saved first, the rest is kept on this computer."""
        form = self._form
        if not form.document.is_editable or form.document.is_empty:
            form.saver.forget()
            return True
        if not form.commit():
            return False
        if form.document.sending() is not None and form.runner.line_up and form.saver.state != "refused":
            form.saver.save_now(form.leave)
            return False
        form.saver.write_down()
        return True

    def _question_annulment(self) -> None:
        self._form.notice.say(
            self.tr("An annulled document moves no stock and stays in the list for ever. Annul it?"),
            [(self.tr("Annul"), self._posting.annul)],
            tone="warning",
            focus=True,
        )

    def _paste(self) -> None:
        self._form.grid.paste_clipboard()

    def _print_posted(self) -> None:
        self._form.reload()
        self._print()

    def _print(self) -> None:
        if self._form.document.document_id is not None:
            self._form.links.print_document(self._form.document.document_id)
