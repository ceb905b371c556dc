"""The commands of the document in the form: save, post, print, move between its parts, close."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.database.errors import UserError
from ui.common.error_texts import sentence_for
from ui.common.messages import status
from ui.common.shortcuts import bind
from ui.warehouse.document_posting import DocumentPosting
from ui.warehouse.document_words import DRAFT
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
        done_by: dict[str, Callable[[], object]] = {
            "save": self.save,
            "post": lambda: posting.post(form.reload),
            "paste": form.grid.paste_clipboard,
            "unpost": posting.unpost,
            "annul": self._question_annulment,
        }
        for action_id, run in done_by.items():
            title.actions_by_id[action_id].triggered.connect(lambda _checked=False, run=run: run())
        for command_id, run in {
            "primary": self.post_and_close,
            "save": self.save,
            "print": self.print_it,
            "refresh": self.refresh,
            "next_part": self.next_part,
            "add": lambda: self._in_lines(form.grid.go_to_blank),
            "delete_line": lambda: self._in_lines(self.delete_lines),
            "menu_of_form": title.open_menu,
        }.items():
            bind(form, command_id, run)

    def save(self) -> None:
        """Save what is not saved; never posts."""
        if self._form.commit():
            self._form.notice.clear()
            self._form.saver.save_now()

    def post_and_close(self) -> None:
        """Post what stands in the form, the open cell included, and close it; receive what was sent.

        Where the person may not post it is saved.
        """
        if not self._form.title.primary.isVisibleTo(self._form):
            return
        if self._form.document.state != DRAFT:
            self._posting.receive(self._form.leave)
        elif self._form.title.posts:
            self._posting.post(self._form.leave)
        elif self._form.commit():
            self._form.notice.clear()
            self._form.saver.save_now(self._form.leave)

    def print_it(self) -> None:
        """Print a posted document; a draft is posted first."""
        form = self._form
        if not form.title.print_button.isVisibleTo(form):
            if not form.links.prints(form.kind):
                status(form.window(), self.tr("There is no form to print such a document by."))
            return
        if form.document.state == DRAFT:
            self._posting.post(self._print_posted)
        else:
            self._print()

    def refresh(self) -> None:
        """Show the newest state; what is typed here is saved first."""
        if self._form.commit():
            self._form.saver.save_now(self._form.reload)

    def next_part(self) -> None:
        """Move between head, grid and totals."""
        form = self._form
        if form.grid.hasFocus() or form.grid.isAncestorOf(form.focusWidget() or form):
            if form.grid.commit_editor():
                form.totals.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif form.totals.hasFocus():
            form.header.first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            form.files.show_lines()
            form.grid.start_entry()

    def delete_lines(self) -> None:
        """Delete the selected lines; what is being typed into one of them goes with it."""
        self._form.grid.close_editor()
        self._form.grid.delete_lines()

    def _in_lines(self, run: Callable[[], None]) -> None:
        """Run a command of the lines; where the files stand in their place, the lines come back first."""
        if self._form.grid.isVisible():
            run()
        else:
            self._form.files.show_lines()

    def copy_line(self) -> bool:
        """Make another line of the same goods and quantity; False where no line can be copied."""
        form, line = self._form, self._form.grid.current_line
        in_grid = form.grid.hasFocus() or form.grid.isAncestorOf(form.focusWidget() or form)
        if not (in_grid and form.document.is_editable and line is not None and line.item is not None):
            return False
        if form.grid.commit_editor():
            form.grid.go_to(form.grid.lines.copy_line(line), "quantity")
        return True

    def question_barcode(self, line: DraftLine, text: str) -> None:
        """Ask what digits are that look like a barcode where a quantity is expected."""
        sentence = self.tr("%1 looks like a barcode, not like a quantity.").replace("%1", text)

        def add_item() -> None:
            self._form.grid.close_editor()
            self._form.take_scan(text)

        def keep() -> None:
            self._form.grid.editors.quantity.believe(text)
            self._form.grid.go_to(line, "quantity")

        remedies = [(self.tr("Add these goods"), add_item), (self.tr("It is the quantity"), keep)]
        self._form.notice.say(sentence, remedies, tone="warning", focus=True)

    def hear_save_refusal(self, error: UserError) -> None:
        """Show why a save was refused, at its field or line."""
        if error.code == "KT008" and error.field == "client_id":
            # A seller's draft is kept by its client; until one is chosen it lies on this computer.
            self._form.header.fields["client_id"].set_error(sentence_for(error))
        else:
            self._posting.hear_refusal(error)

    def may_close(self) -> bool:
        """Tell whether the form can close now; what can be saved is saved first, the rest is kept on this computer."""
        form = self._form
        if not form.document.may_save or form.document.is_empty:
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

    def _print_posted(self) -> None:
        self._form.reload()
        self._print()

    def _print(self) -> None:
        if self._form.document.document_id is not None:
            self._form.links.print_document(self._form.document.document_id)
