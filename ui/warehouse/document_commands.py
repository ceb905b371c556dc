"""What is done with a whole document: save, post, print, take back; and what a refusal offers in return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Qt

from app.database.errors import UserError
from app.warehouse.commands import PostedDocument, annul_document, post_document, unpost_document
from ui.common.error_texts import sentence_for
from ui.common.query_worker import LINE_CODES
from ui.common.shortcuts import bind
from ui.warehouse.document_title import DocumentTitle
from ui.warehouse.document_words import DRAFT, POSTED, RIGHTS, document_title
from ui.warehouse.draft_document import Sending
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.notice_bar import Remedy
from ui.warehouse.refusals import documents_named, mark_line, shortage_sentence, take_shortages

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class DocumentCommands(QObject):
    """The commands of one form; each first takes over what is being typed."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        #: A posting whose answer never came: asked again with the same id, it changes nothing twice.
        self._posting: tuple[UUID, Sending | None] | None = None
        #: What waits for codes that are being looked up.
        self._after_answers: Callable[[], None] | None = None
        for answer in (form.grid.answers.answered, form.grid.answers.unknown, form.grid.answers.several):
            answer.connect(self._go_on_after_answers)
        title = form.title
        title.primary.clicked.connect(self.post_and_close)
        title.print_button.clicked.connect(self.print_it)
        title.save_action.triggered.connect(self.save)
        title.post_action.triggered.connect(lambda: self.post(self._form.reload))
        title.paste_action.triggered.connect(self._paste)
        title.unpost_action.triggered.connect(self.unpost)
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
        title.print_button.setText(self.tr("Post and print") if state == DRAFT else self.tr("Print"))

    def save(self) -> None:
        """Save what is not saved; never posts."""
        if self._form.commit():
            self._form.notice.clear()
            self._form.saver.save_now()

    def post_and_close(self) -> None:
        """Post what stands in the form, the open cell included, and close it."""
        if self._form.document.state == DRAFT and self._form.title.primary.isVisibleTo(self._form):
            self.post(self._close)

    def print_it(self) -> None:
        """Print a posted document; a draft is posted first."""
        form = self._form
        if not form.title.print_button.isVisibleTo(form):
            return
        if form.document.state == POSTED:
            self._print()
        elif form.document.state == DRAFT:
            self.post(self._print_posted)

    def post(self, then: Callable[[], None]) -> None:
        """Post in one call with what is not saved yet; a refusal leaves everything as it was typed."""
        form = self._form
        if form.document.locked or not form.commit():
            return
        if any(line.asking for line in form.document.lines):
            self._after_answers = partial(self.post, then)
            form.notice.say(self.tr("Waiting for the goods of a code that was just typed…"), tone="info")
            return
        if not self._check_lines():
            return
        form.notice.clear()
        form.saver.paused = True
        if form.saver.is_busy:
            form.saver.paused = False
            form.saver.save_now(partial(self.post, then))
            return
        sending = form.document.sending()
        if (
            self._posting is None
            or self._posting[1] is None
            or sending is None
            or self._posting[1].changes != sending.changes
        ):
            self._posting = (uuid4(), sending)
        save_id, changes = self._posting[0], sending.changes if sending else None
        form.document.locked = True
        work = partial(_post, save_id=save_id, document_id=form.document.document_id, changes=changes)
        form.runner.run(form, work, partial(self._hear_posted, then), failed=self._hear_refusal, writes=True)

    def unpost(self) -> None:
        """Take a posted document back to draft; its number stays."""
        form = self._form
        if form.document.document_id is None:
            return
        work = partial(_unpost, save_id=uuid4(), document_id=form.document.document_id)
        form.runner.run(form, work, self._hear_taken_back, failed=self._hear_refusal, writes=True)

    def annul(self) -> None:
        """Annul the document; it stays in the list."""
        form = self._form
        if form.document.document_id is None:
            return
        work = partial(_annul, save_id=uuid4(), document_id=form.document.document_id)
        form.runner.run(form, work, self._hear_taken_back, failed=self._hear_refusal, writes=True)

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
            self._hear_refusal(error)

    def say_refusal(self, error: UserError, remedies: Sequence[Remedy] = ()) -> bool:
        """Say a refusal in the form itself."""
        self._form.notice.say(sentence_for(error), remedies)
        return True

    def may_close(self) -> bool:
        """Tell whether the form can close now; what can be saved is saved first, the rest is kept on this computer."""
        form = self._form
        if not form.document.is_editable or form.document.is_empty:
            form.saver.forget()
            return True
        if not form.commit():
            return False
        if form.document.sending() is not None and form.runner.line_up and form.saver.state != "refused":
            form.saver.save_now(self._close)
            return False
        form.saver.write_down()
        return True

    def _go_on_after_answers(self) -> None:
        waiting = self._after_answers
        if waiting is not None and not any(line.asking for line in self._form.document.lines):
            self._after_answers = None
            waiting()

    def _check_lines(self) -> bool:
        grid = self._form.grid
        for line in self._form.document.filled_lines:
            problem = grid.lines.problem_of(line)
            if problem is not None:
                grid.go_to(line, problem[0])
                self._form.notice.say(problem[1])
                return False
        return True

    def _hear_posted(self, then: Callable[[], None], posted: PostedDocument) -> None:
        form = self._form
        self._posting = None
        form.saver.paused = form.document.locked = False
        document = form.document
        document.document_id, document.state, document.number = posted.id, posted.state, posted.number
        document.header["moment"] = posted.moment
        form.saver.forget()
        form.show_state()
        form.saved.emit(posted.id)
        then()

    def _hear_taken_back(self, _state: PostedDocument) -> None:
        self._form.notice.clear()
        self._form.reload()

    def _hear_refusal(self, error: UserError) -> bool:
        form = self._form
        form.saver.paused = form.document.locked = False
        if error.code in LINE_CODES:
            form.notice.say(
                self.tr("The line is away: whether it was done is not known. Ask again; nothing is done twice."),
                tone="warning",
            )
            return True
        self._posting = None
        if error.code == "KT401":
            self._show_shortage(error)
        elif error.code in ("KT402", "KT406"):
            self._show_documents(error)
        elif error.code == "KT404":
            self.say_refusal(error, [(self.tr("Post as of now"), self._post_as_of_now)])
        elif error.code == "KT004":
            self._show_conflict(error)
        elif error.code in ("KT301", "KT305"):
            self.say_refusal(error, [(self.tr("Show its present state"), form.reload)])
        elif not mark_line(form.grid, error) and not (
            error.field and form.header.show_error(error.field, sentence_for(error))
        ):
            self.say_refusal(error)
        return True

    def _show_shortage(self, error: UserError) -> None:
        form = self._form
        short = take_shortages(form.document, error.values.get("lines", ()))
        form.grid.lines.refresh()
        if short:
            form.grid.go_to(short[0], "quantity", edit=False)
        form.notice.say(shortage_sentence(short), [(self.tr("Set to free"), self._set_to_free)], focus=True)

    def _set_to_free(self) -> None:
        """Give each short line what it may have; a line that may have nothing is deleted."""
        form = self._form
        gone = []
        for line in [line for line in form.document.lines if line.short_of is not None]:
            if line.allowed:
                form.grid.lines.put_quantity(line, line.allowed)
            else:
                gone.append(line)
        names = ", ".join(line.item.name for line in gone if line.item is not None)
        form.grid.lines.drop_rows([form.grid.lines.row_of(line) for line in gone])
        if names:
            form.notice.say(
                self.tr("Nothing is free of these goods, their lines are deleted: %1").replace("%1", names), tone="info"
            )
        form.grid.setFocus()

    def _show_documents(self, error: UserError) -> None:
        named = documents_named(error)
        remedies: list[Remedy] = [
            (document_title(kind, number), partial(self._form.links.open_document, document_id))
            for document_id, kind, number in named[:3]
        ]
        self.say_refusal(error, remedies)

    def _post_as_of_now(self) -> None:
        form = self._form
        form.set_moment_to_now()
        self.post(self._close)

    def _show_conflict(self, error: UserError) -> None:
        self.say_refusal(
            error,
            [
                (self.tr("Show theirs"), self._form.reload),
                (self.tr("Keep mine"), partial(self._form.reload, keep_mine=True)),
            ],
        )

    def _question_annulment(self) -> None:
        self._form.notice.say(
            self.tr("An annulled document moves no stock and stays in the list for ever. Annul it?"),
            [(self.tr("Annul"), self.annul)],
            tone="warning",
            focus=True,
        )

    def _paste(self) -> None:
        self._form.grid.paste_clipboard()

    def _close(self) -> None:
        if self._form.close():
            self._form.finished.emit()

    def _print_posted(self) -> None:
        self._form.reload()
        self._print()

    def _print(self) -> None:
        if self._form.document.document_id is not None:
            self._form.links.print_document(self._form.document.document_id)


def _post(connection: Any, *, save_id: UUID, document_id: int | None, changes: dict[str, Any] | None) -> PostedDocument:
    return post_document(connection, save_id, document_id, changes)


def _unpost(connection: Any, *, save_id: UUID, document_id: int) -> PostedDocument:
    return unpost_document(connection, save_id, document_id)


def _annul(connection: Any, *, save_id: UUID, document_id: int) -> PostedDocument:
    return annul_document(connection, save_id, document_id)
